// KsProcessingMutex: the processing mutex of an AVStream filter or pin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <ks.h>

NTSTATUS Work(PKSFILTER Object);

NTSTATUS early_return_bad(PKSFILTER Object) {
  NTSTATUS Status;
  KsFilterAcquireProcessingMutex(Object);
  Status = Work(Object);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}is still held at this return; acquired by KsFilterAcquireProcessingMutex [ddi-ks-processing-mutex]
    return Status;
  KsFilterReleaseProcessingMutex(Object);
  return STATUS_SUCCESS;
}

static void Locked(PKSFILTER Object) {
  KsFilterAcquireProcessingMutex(Object);
  Work(Object);
  KsFilterReleaseProcessingMutex(Object);
}

void helper_takes_it_again_bad(PKSFILTER Object) {
  KsFilterAcquireProcessingMutex(Object);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} acquires {{.*}}, which is already held{{.*}} [ddi-ks-processing-mutex]
  Locked(Object);
  KsFilterReleaseProcessingMutex(Object);
}

NTSTATUS wrong_label_bad(PKSFILTER Object, PVOID Context) {
  NTSTATUS Status = STATUS_UNSUCCESSFUL;
  if (Context == NULL)
    goto Exit;
  KsFilterAcquireProcessingMutex(Object);
  Status = Work(Object);
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: KsFilterReleaseProcessingMutex releases {{.*}}, which is not held{{.*}} [ddi-ks-processing-mutex]
  KsFilterReleaseProcessingMutex(Object);
  return Status;
}

NTSTATUS released_on_every_path_ok(PKSFILTER Object) {
  NTSTATUS Status;
  KsFilterAcquireProcessingMutex(Object);
  Status = Work(Object);
  KsFilterReleaseProcessingMutex(Object);
  return Status;
}

void two_objects_nest_ok(PKSFILTER First, PKSFILTER Second) {
  KsFilterAcquireProcessingMutex(First);
  KsFilterAcquireProcessingMutex(Second);
  Work(Second);
  KsFilterReleaseProcessingMutex(Second);
  KsFilterReleaseProcessingMutex(First);
}
