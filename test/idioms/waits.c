// Row 21: waits that may give up, by the one result that says so. The other
// results of a failure do not exist, so NT_SUCCESS tells as well where it is
// negative.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <wdf.h>

typedef struct _DEV {
  KMUTEX Mutex;
  IO_REMOVE_LOCK RemoveLock;
  ULONG Count;
} DEV, *PDEV;

NTSTATUS wait_lock_timeout_ok(WDFWAITLOCK Wait) {
  LONGLONG Timeout = -10000;
  if (WdfWaitLockAcquire(Wait, &Timeout) == STATUS_TIMEOUT)
    return STATUS_DEVICE_BUSY;
  WdfWaitLockRelease(Wait);
  return STATUS_SUCCESS;
}

// STATUS_TIMEOUT passes NT_SUCCESS.
NTSTATUS wait_lock_timeout_bad(WDFWAITLOCK Wait) {
  LONGLONG Timeout = -10000;
  NTSTATUS Status = WdfWaitLockAcquire(Wait, &Timeout);
  if (!NT_SUCCESS(Status))
    return Status;
  // CHECK: [[#@LINE+1]]:3: warning: WdfWaitLockRelease releases 'Wait', which is not held
  WdfWaitLockRelease(Wait);
  return STATUS_SUCCESS;
}

NTSTATUS mutex_timeout_ok(PDEV Dev, PLARGE_INTEGER Timeout) {
  NTSTATUS Status =
      KeWaitForSingleObject(&Dev->Mutex, Executive, KernelMode, FALSE, Timeout);
  if (Status == STATUS_TIMEOUT)
    return STATUS_DEVICE_BUSY;
  Dev->Count++;
  KeReleaseMutex(&Dev->Mutex, FALSE);
  return STATUS_SUCCESS;
}

NTSTATUS mutex_timeout_bad(PDEV Dev, PLARGE_INTEGER Timeout) {
  KeWaitForSingleObject(&Dev->Mutex, Executive, KernelMode, FALSE, NULL);
  if (Dev->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Dev->Mutex' is still held at this return
    return STATUS_UNSUCCESSFUL;
  KeReleaseMutex(&Dev->Mutex, FALSE);
  return STATUS_SUCCESS;
}

NTSTATUS remove_lock_ok(PDEV Dev, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Dev->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  Dev->Count++;
  IoReleaseRemoveLock(&Dev->RemoveLock, Irp);
  return STATUS_SUCCESS;
}

NTSTATUS remove_lock_bad(PDEV Dev, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Dev->RemoveLock, Irp);
  if (NT_SUCCESS(Status))
    Dev->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseRemoveLock releases '&Dev->RemoveLock', which is not held
  IoReleaseRemoveLock(&Dev->RemoveLock, Irp);
  return Status;
}

// The author asserts that it succeeds, and nothing else looks at the result.
NTSTATUS remove_lock_asserted_ok(PDEV Dev, PIRP Irp) {
  NTSTATUS Status;
  Status = IoAcquireRemoveLock(&Dev->RemoveLock, Irp);
  ASSERT(NT_SUCCESS(Status));
  Dev->Count++;
  IoReleaseRemoveLock(&Dev->RemoveLock, Irp);
  Irp->IoStatus.Status = Status = STATUS_SUCCESS;
  return Status;
}

NTSTATUS remove_lock_asserted_bad(PDEV Dev, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Dev->RemoveLock, Irp);
  ASSERT(NT_SUCCESS(Status));
  if (NT_SUCCESS(Status))
    Dev->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseRemoveLock releases '&Dev->RemoveLock', which is not held
  IoReleaseRemoveLock(&Dev->RemoveLock, Irp);
  return STATUS_SUCCESS;
}

NTSTATUS remove_lock_asserted_leak_bad(PDEV Dev, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Dev->RemoveLock, Irp);
  ASSERT(NT_SUCCESS(Status));
  if (Dev->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Dev->RemoveLock' is still held at this return
    return STATUS_UNSUCCESSFUL;
  IoReleaseRemoveLock(&Dev->RemoveLock, Irp);
  return STATUS_SUCCESS;
}

//--- A reference of one's own, while another routine's is given back ---------

NTSTATUS own_reference_ok(PDEV Dev, PIRP Irp) {
  UCHAR Own;
  if (!NT_SUCCESS(IoAcquireRemoveLock(&Dev->RemoveLock, &Own)))
    return STATUS_DELETE_PENDING;
  IoReleaseRemoveLock(&Dev->RemoveLock, Irp); // Of the dispatch routine.
  Dev->Count++;
  IoReleaseRemoveLock(&Dev->RemoveLock, &Own);
  return STATUS_MORE_PROCESSING_REQUIRED;
}

NTSTATUS own_reference_bad(PDEV Dev, PIRP Irp) {
  UCHAR Own;
  if (!NT_SUCCESS(IoAcquireRemoveLock(&Dev->RemoveLock, &Own)))
    return STATUS_DELETE_PENDING;
  IoReleaseRemoveLock(&Dev->RemoveLock, Irp);
  if (Dev->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Dev->RemoveLock' is still held at this return
    return STATUS_UNSUCCESSFUL;
  IoReleaseRemoveLock(&Dev->RemoveLock, &Own);
  return STATUS_MORE_PROCESSING_REQUIRED;
}

//--- A request that is handed on is forgotten --------------------------------

NTSTATUS Send(PDEV Dev, PIRP Irp);

// The test asks whether it was handed on, and not whether there is one.
NTSTATUS forgotten_request_ok(PDEV Dev, PIRP Irp) {
  NTSTATUS Status = STATUS_UNSUCCESSFUL;
  KeWaitForSingleObject(&Dev->Mutex, Executive, KernelMode, FALSE, NULL);
  if (Dev->Count) {
    KeReleaseMutex(&Dev->Mutex, FALSE);
    Status = Send(Dev, Irp);
    Irp = NULL;
  }
  if (Irp) {
    Irp->IoStatus.Status = STATUS_UNSUCCESSFUL;
    KeReleaseMutex(&Dev->Mutex, FALSE);
  }
  return Status;
}

NTSTATUS forgotten_request_bad(PDEV Dev, PIRP Irp) {
  NTSTATUS Status = STATUS_UNSUCCESSFUL;
  KeWaitForSingleObject(&Dev->Mutex, Executive, KernelMode, FALSE, NULL);
  if (Dev->Count) {
    Status = Send(Dev, Irp);
    Irp = NULL;
  }
  if (Irp) {
    Irp->IoStatus.Status = STATUS_UNSUCCESSFUL;
    KeReleaseMutex(&Dev->Mutex, FALSE);
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Dev->Mutex' is still held at this return
  return Status;
}

// A mutex that this thread has is not in the signalled state.
void mutex_state_ok(PDEV Dev) {
  KeWaitForMutexObject(&Dev->Mutex, Executive, KernelMode, FALSE, NULL);
  Dev->Count++;
  if (KeReadStateMutex(&Dev->Mutex) == 0)
    KeReleaseMutex(&Dev->Mutex, FALSE);
}

void mutex_state_bad(PDEV Dev) {
  KeWaitForMutexObject(&Dev->Mutex, Executive, KernelMode, FALSE, NULL);
  Dev->Count++;
  if (KeReadStateMutex(&Dev->Mutex) == 0 && Dev->Count)
    KeReleaseMutex(&Dev->Mutex, FALSE);
  // CHECK: [[#@LINE+1]]:1: warning: '&Dev->Mutex' is still held at the end of 'mutex_state_bad'
}
