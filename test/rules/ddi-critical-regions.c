// CriticalRegions: critical regions that are not left, or left without being entered.
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

NTSTATUS critical_region_left_bad(PVCB Vcb) {
  KeEnterCriticalRegion();
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: the critical region is still held at this return{{.*}} [ddi-critical-regions]
    return STATUS_UNSUCCESSFUL;
  KeLeaveCriticalRegion();
  return STATUS_SUCCESS;
}

void critical_left_twice_bad(PVCB Vcb) {
  KeEnterCriticalRegion();
  Vcb->Count++;
  KeLeaveCriticalRegion();
  if (Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: KeLeaveCriticalRegion releases the critical region, which is not held{{.*}} [ddi-critical-regions]
    KeLeaveCriticalRegion();
}

// Counted.
void critical_nested_ok(PVCB Vcb) {
  KeEnterCriticalRegion();
  KeEnterCriticalRegion();
  Vcb->Count++;
  KeLeaveCriticalRegion();
  KeLeaveCriticalRegion();
}

NTSTATUS critical_nested_once_short_bad(PVCB Vcb) {
  KeEnterCriticalRegion();
  KeEnterCriticalRegion();
  Vcb->Count++;
  KeLeaveCriticalRegion();
  if (Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: the critical region is still held at this return{{.*}} [ddi-critical-regions]
    return STATUS_UNSUCCESSFUL;
  KeLeaveCriticalRegion();
  return STATUS_SUCCESS;
}

// One function enters it for its callers, another leaves it.
static void Enter_critical(PVCB Vcb) {
  KeEnterCriticalRegion();
  Vcb->Count++;
}
static void Leave_critical(PVCB Vcb) {
  Vcb->Count--;
  KeLeaveCriticalRegion();
}
void critical_entered_by_a_helper_ok(PVCB Vcb) {
  Enter_critical(Vcb);
  Leave_critical(Vcb);
}

// Entered and left together with a resource, or one by one.
void with_a_resource_ok(PVCB Vcb) {
  ExEnterCriticalRegionAndAcquireResourceExclusive(&Vcb->Resource);
  Vcb->Count++;
  ExReleaseResourceLite(&Vcb->Resource);
  KeLeaveCriticalRegion();
}

// The finding is that of the resource: its critical region comes along.
NTSTATUS with_a_resource_left_bad(PVCB Vcb) {
  ExEnterCriticalRegionAndAcquireResourceExclusive(&Vcb->Resource);
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Resource' is still held at this return{{.*}} [ddi-exclusive-resource-access]
    return STATUS_UNSUCCESSFUL;
  ExReleaseResourceAndLeaveCriticalRegion(&Vcb->Resource);
  return STATUS_SUCCESS;
}

NTSTATUS resource_released_region_kept_bad(PVCB Vcb) {
  ExEnterCriticalRegionAndAcquireResourceExclusive(&Vcb->Resource);
  if (!Vcb->Mounted) {
    ExReleaseResourceLite(&Vcb->Resource);
    // CHECK: [[#@LINE+1]]:5: warning: the critical region is still held at this return{{.*}} [ddi-critical-regions]
    return STATUS_UNSUCCESSFUL;
  }
  ExReleaseResourceAndLeaveCriticalRegion(&Vcb->Resource);
  return STATUS_SUCCESS;
}

void file_system_ok(PVCB Vcb) {
  FsRtlEnterFileSystem();
  Vcb->Count++;
  FsRtlExitFileSystem();
}
