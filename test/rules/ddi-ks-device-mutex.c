// KsDeviceMutex: the mutex of an AVStream device.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <ks.h>

NTSTATUS Work(PKSDEVICE Object);

NTSTATUS early_return_bad(PKSDEVICE Object) {
  NTSTATUS Status;
  KsAcquireDevice(Object);
  Status = Work(Object);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}is still held at this return; acquired by KsAcquireDevice [ddi-ks-device-mutex]
    return Status;
  KsReleaseDevice(Object);
  return STATUS_SUCCESS;
}

static void Locked(PKSDEVICE Object) {
  KsAcquireDevice(Object);
  Work(Object);
  KsReleaseDevice(Object);
}

void helper_takes_it_again_bad(PKSDEVICE Object) {
  KsAcquireDevice(Object);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} acquires {{.*}}, which is already held{{.*}} [ddi-ks-device-mutex]
  Locked(Object);
  KsReleaseDevice(Object);
}

NTSTATUS wrong_label_bad(PKSDEVICE Object, PVOID Context) {
  NTSTATUS Status = STATUS_UNSUCCESSFUL;
  if (Context == NULL)
    goto Exit;
  KsAcquireDevice(Object);
  Status = Work(Object);
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: KsReleaseDevice releases {{.*}}, which is not held{{.*}} [ddi-ks-device-mutex]
  KsReleaseDevice(Object);
  return Status;
}

NTSTATUS released_on_every_path_ok(PKSDEVICE Object) {
  NTSTATUS Status;
  KsAcquireDevice(Object);
  Status = Work(Object);
  KsReleaseDevice(Object);
  return Status;
}

void two_objects_nest_ok(PKSDEVICE First, PKSDEVICE Second) {
  KsAcquireDevice(First);
  KsAcquireDevice(Second);
  Work(Second);
  KsReleaseDevice(Second);
  KsReleaseDevice(First);
}
