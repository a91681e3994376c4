// GuardedRegions: guarded regions that are not left, or left without being entered.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>

typedef struct _VCB {
  ERESOURCE Resource;
  FAST_MUTEX Mutex;
  ULONG Count;
  BOOLEAN Mounted;
} VCB, *PVCB;

void guarded_left_twice_bad(PVCB Vcb) {
  KeEnterGuardedRegion();
  Vcb->Count++;
  KeLeaveGuardedRegion();
  if (Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: KeLeaveGuardedRegion releases the guarded region, which is not held{{.*}} [ddi-guarded-regions]
    KeLeaveGuardedRegion();
}

// Counted.
void guarded_nested_ok(PVCB Vcb) {
  KeEnterGuardedRegion();
  KeEnterGuardedRegion();
  Vcb->Count++;
  KeLeaveGuardedRegion();
  KeLeaveGuardedRegion();
}

NTSTATUS guarded_nested_once_short_bad(PVCB Vcb) {
  KeEnterGuardedRegion();
  KeEnterGuardedRegion();
  Vcb->Count++;
  KeLeaveGuardedRegion();
  if (Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: the guarded region is still held at this return{{.*}} [ddi-guarded-regions]
    return STATUS_UNSUCCESSFUL;
  KeLeaveGuardedRegion();
  return STATUS_SUCCESS;
}

// One function enters it for its callers, another leaves it.
static void Enter_guarded(PVCB Vcb) {
  KeEnterGuardedRegion();
  Vcb->Count++;
}
static void Leave_guarded(PVCB Vcb) {
  Vcb->Count--;
  KeLeaveGuardedRegion();
}
void guarded_entered_by_a_helper_ok(PVCB Vcb) {
  Enter_guarded(Vcb);
  Leave_guarded(Vcb);
}
