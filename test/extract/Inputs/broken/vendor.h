/* A system header with a type that no header here declares. */
#pragma once
#include <ntddk.h>
struct HAS_UNKNOWN_MEMBER {
  NOT_DECLARED_ANYWHERE Header;
  int Count;
};
