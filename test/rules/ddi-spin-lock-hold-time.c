// SpinLockHoldTime: what takes long while a spin lock is held. Remarks only: the
// run does not fail.
//
// RUN: %spinlint check %s > %t.out
// RUN: FileCheck --implicit-check-not=warning: --implicit-check-not=remark: %s < %t.out
#include <ntddk.h>

typedef struct _NODE {
  LIST_ENTRY Link;
  ULONG Value;
} NODE;

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  FAST_MUTEX Mutex;
  LIST_ENTRY List;
  PULONG Status;
  ULONG Done;
  volatile ULONG Ready;
  PDEVICE_OBJECT Lower;
  UCHAR Table[8192];
} EXTENSION, *PEXTENSION;

void stall_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: remark: KeStallExecutionProcessor waits here for up to 50 microseconds in all, while '&E->Lock' is held; acquired by KeAcquireSpinLock [ddi-spin-lock-hold-time]
  KeStallExecutionProcessor(50);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void stall_ok(PEXTENSION E, ULONG Time) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  KeStallExecutionProcessor(25);
  KeStallExecutionProcessor(Time);
  KeReleaseSpinLock(&E->Lock, Irql);
  KeStallExecutionProcessor(50);
}

void stall_in_loop_bad(PEXTENSION E) {
  KIRQL Irql;
  ULONG I;
  KeAcquireSpinLock(&E->Lock, &Irql);
  for (I = 0; I < 100; ++I) {
    if (READ_REGISTER_ULONG(E->Status) & 1)
      break;
    // CHECK: [[#@LINE+1]]:5: remark: KeStallExecutionProcessor waits here for up to 1000 microseconds in all
    KeStallExecutionProcessor(10);
  }
  KeReleaseSpinLock(&E->Lock, Irql);
}

void stall_in_loop_ok(PEXTENSION E) {
  KIRQL Irql;
  ULONG I;
  KeAcquireSpinLock(&E->Lock, &Irql);
  for (I = 0; I < 5; ++I)
    KeStallExecutionProcessor(5);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// The lock is held for one turn only.
void lock_in_loop_ok(PEXTENSION E) {
  KIRQL Irql;
  ULONG I;
  for (I = 0; I < 100; ++I) {
    KeAcquireSpinLock(&E->Lock, &Irql);
    KeStallExecutionProcessor(5);
    KeReleaseSpinLock(&E->Lock, Irql);
  }
}

void poll_device_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:10: remark: this loop waits for a device or another thread, while '&E->Lock' is held
  while (READ_REGISTER_ULONG(E->Status) & 1)
    KeStallExecutionProcessor(1);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void poll_memory_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:11: remark: this loop waits for a device or another thread
  while (!E->Done)
    KeStallExecutionProcessor(1);
  // CHECK: [[#@LINE+1]]:11: remark: this loop waits for a device or another thread
  while (!E->Ready)
    ;
  KeReleaseSpinLock(&E->Lock, Irql);
}

// Each turn takes something out.
void drain_ok(PEXTENSION E, PULONG Buffer) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  while (READ_REGISTER_ULONG(E->Status) & 1)
    *Buffer++ = READ_REGISTER_ULONG(E->Status + 1);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void list_ok(PEXTENSION E) {
  KIRQL Irql;
  PLIST_ENTRY Link;
  KeAcquireSpinLock(&E->Lock, &Irql);
  for (Link = E->List.Flink; Link != &E->List; Link = Link->Flink)
    CONTAINING_RECORD(Link, NODE, Link)->Value++;
  while (!IsListEmpty(&E->List))
    RemoveHeadList(&E->List);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void many_turns_bad(PEXTENSION E) {
  KIRQL Irql;
  ULONG I;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:15: remark: this loop may take 8192 turns, while '&E->Lock' is held
  for (I = 0; I < sizeof(E->Table); ++I)
    E->Table[I] = 0;
  KeReleaseSpinLock(&E->Lock, Irql);
}

void many_turns_ok(PEXTENSION E, ULONG Count) {
  KIRQL Irql;
  ULONG I;
  KeAcquireSpinLock(&E->Lock, &Irql);
  for (I = 0; I < 64; ++I)
    E->Table[I] = 0;
  for (I = 0; I < Count; ++I)
    E->Table[I] = 1;
  KeReleaseSpinLock(&E->Lock, Irql);
}

void endless_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: remark: this loop has no way out, while '&E->Lock' is held
  for (;;)
    DbgPrint("again\n");
}

// Out of the driver, through a helper.
static NTSTATUS pass_on(PEXTENSION E, PIRP Irp) {
  IoSkipCurrentIrpStackLocation(Irp);
  return IoCallDriver(E->Lower, Irp);
}

NTSTATUS pass_on_bad(PEXTENSION E, PIRP Irp) {
  KIRQL Irql;
  NTSTATUS Status;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:12: remark: pass_on calls IoCallDriver, which leaves the driver, while '&E->Lock' is held
  Status = pass_on(E, Irp);
  KeReleaseSpinLock(&E->Lock, Irql);
  return Status;
}

NTSTATUS pass_on_ok(PEXTENSION E, PIRP Irp) {
  NTSTATUS Status;
  ExAcquireFastMutex(&E->Mutex);
  Status = pass_on(E, Irp);
  ExReleaseFastMutex(&E->Mutex);
  return Status;
}
