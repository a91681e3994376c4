// Includes with the case and the slashes of Windows, in user directories and
// in the kit. A file spelt in two ways is one file.
//
// RUN: %spinlint extract %s --dump=program -- -I %S/Inputs/case | FileCheck %s
#include "SYS\driver.H"
#include "include/shared.h"
#include <Ntddk.h>

// CHECK-NOT: missing
// CHECK-NOT: SHARED.h
// CHECK-LABEL: function locks
// CHECK: api "NdisAcquireSpinLock"
void locks(PSHARED Shared) { NdisAcquireSpinLock(&Shared->Lock); }
