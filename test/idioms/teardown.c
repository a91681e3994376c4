// An object that several paths may tear down: who takes its handle out, in one
// step, does it. References that requests pass on may go with it; a spin lock
// does not.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 1 inconclusive, 0 not analysed
// SUMMARY: 1 because the lock may have been deleted or taken over
#include <ntddk.h>

typedef struct _SOCKET {
  PVOID Handle;
  IO_REMOVE_LOCK RemoveLock;
  KSPIN_LOCK Lock;
} SOCKET, *PSOCKET;

VOID Free(PSOCKET Socket);
NTSTATUS Bind(PSOCKET Socket);

static VOID Close(PSOCKET Socket, PIRP Irp) {
  PVOID Handle = InterlockedExchangePointer(&Socket->Handle, NULL);
  if (Handle) {
    IoReleaseRemoveLockAndWait(&Socket->RemoveLock, Irp);
    Free(Socket);
  }
}

NTSTATUS bound_or_closed_ok(PSOCKET Socket, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Socket->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  if (!NT_SUCCESS(Bind(Socket))) {
    Close(Socket, Irp);
    return STATUS_INSUFFICIENT_RESOURCES;
  }
  IoReleaseRemoveLock(&Socket->RemoveLock, Irp);
  return STATUS_SUCCESS;
}

NTSTATUS not_closed_bad(PSOCKET Socket, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Socket->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  PVOID Handle = InterlockedExchangePointer(&Socket->Handle, NULL);
  if (Handle)
    // CHECK: [[#@LINE+1]]:5: warning: '&Socket->RemoveLock' is still held at this return
    return STATUS_UNSUCCESSFUL;
  IoReleaseRemoveLock(&Socket->RemoveLock, Irp);
  return Status;
}

BOOLEAN spin_lock_bad(PSOCKET Socket) {
  KIRQL Irql;
  KeAcquireSpinLock(&Socket->Lock, &Irql);
  PVOID Handle = InterlockedExchangePointer(&Socket->Handle, NULL);
  if (!Handle)
    // CHECK: [[#@LINE+1]]:5: warning: '&Socket->Lock' is still held at this return
    return FALSE;
  KeReleaseSpinLock(&Socket->Lock, Irql);
  return TRUE;
}
