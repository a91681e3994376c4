// A function without a body does what it is declared to do; a real body that
// another unit has is better.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %spinlint extract use.c -o use.lockprog
// RUN: %spinlint extract body.c -o body.lockprog
// RUN: FileCheck %s < use.lockprog
// CHECK: function {{.*}}take{{.*}} stub
// CHECK: acquire {{.*}} declared
//
// With the stub alone the lock is held; the body does not take it.
// RUN: sh -c '%spinlint check use.lockprog > out; test $? -eq 1'
// RUN: FileCheck --check-prefix=STUB %s < out
// STUB: use.c:4:{{[0-9]+}}: warning: '&D->Lock' is still held at this return; acquired by take [ddi-spin-lock]
// RUN: sh -c '%spinlint check use.lockprog body.lockprog > out; test $? -eq 1'
// RUN: FileCheck --check-prefix=BODY --implicit-check-not=warning: %s < out
// BODY: body.c:2:{{[0-9]+}}: warning: 'take' is declared to acquire '&D->Lock', which is not held when it returns here [ddi-lock-annotation]
// BODY: use.c:5:{{[0-9]+}}: warning: KeReleaseSpinLockFromDpcLevel releases '&D->Lock', which is not held

//--- dev.h
#include <ntddk.h>
typedef struct _DEV {
  KSPIN_LOCK Lock;
  ULONG Count;
} DEV;
_Acquires_lock_(D->Lock) void take(DEV *D);
//--- use.c
#include "dev.h"
DRIVER_UNLOAD use; void use(PDRIVER_OBJECT Driver) { DEV *D = (DEV *)Driver->DriverStart;
  take(D);
  if (D->Count) return;
  KeReleaseSpinLockFromDpcLevel(&D->Lock);
}
//--- body.c
#include "dev.h"
void take(DEV *D) { D->Count++; }
