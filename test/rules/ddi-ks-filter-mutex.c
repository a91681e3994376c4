// KsFilterMutex: the control mutex of an AVStream filter, and of a pin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <ks.h>

NTSTATUS Work(PKSPIN Object);

NTSTATUS early_return_bad(PKSPIN Object) {
  NTSTATUS Status;
  KsPinAcquireControl(Object);
  Status = Work(Object);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}is still held at this return; acquired by KsPinAcquireControl [ddi-ks-filter-mutex]
    return Status;
  KsPinReleaseControl(Object);
  return STATUS_SUCCESS;
}

static void Locked(PKSPIN Object) {
  KsPinAcquireControl(Object);
  Work(Object);
  KsPinReleaseControl(Object);
}

void helper_takes_it_again_bad(PKSPIN Object) {
  KsPinAcquireControl(Object);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} acquires {{.*}}, which is already held{{.*}} [ddi-ks-filter-mutex]
  Locked(Object);
  KsPinReleaseControl(Object);
}

NTSTATUS wrong_label_bad(PKSPIN Object, PVOID Context) {
  NTSTATUS Status = STATUS_UNSUCCESSFUL;
  if (Context == NULL)
    goto Exit;
  KsPinAcquireControl(Object);
  Status = Work(Object);
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: KsPinReleaseControl releases {{.*}}, which is not held{{.*}} [ddi-ks-filter-mutex]
  KsPinReleaseControl(Object);
  return Status;
}

NTSTATUS released_on_every_path_ok(PKSPIN Object) {
  NTSTATUS Status;
  KsPinAcquireControl(Object);
  Status = Work(Object);
  KsPinReleaseControl(Object);
  return Status;
}

void two_objects_nest_ok(PKSPIN First, PKSPIN Second) {
  KsPinAcquireControl(First);
  KsPinAcquireControl(Second);
  Work(Second);
  KsPinReleaseControl(Second);
  KsPinReleaseControl(First);
}
