// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Turns DEFINE_GUID into a definition. No guard: its place in the file matters.
#ifndef INITGUID
#define INITGUID
#endif
#include "guiddef.h"
