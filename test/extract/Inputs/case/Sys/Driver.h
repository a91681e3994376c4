#include "..\include\SHARED.h"
