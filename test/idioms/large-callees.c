// Locks in callees that are too large, or too recursive, to be copied into
// their callers: what the callers know of them is their summaries. Each shape
// with a wrong twin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>
#include <storport.h>

typedef struct _CHANNEL {
  KSPIN_LOCK Lock;
  ERESOURCE Resource;
  LIST_ENTRY List;
  ULONG Slots, Done, Vectors;
  BOOLEAN DumpMode, Started;
  struct _CHANNEL *Target;
  STOR_DPC Dpc;
  ULONG Current;
  ERESOURCE Each[8];
} CHANNEL, *PCHANNEL;

#define FOUR(X) X X X X
#define LARGE(C) FOUR(FOUR(FOUR(DbgPrint("%u %u\n", (C)->Slots, (C)->Done);)))

//--- Row 7: what became of the lock is said through a pointer ----------------

static VOID AbortAll(PCHANNEL C, PBOOLEAN LockHeld) {
  LARGE(C)
  while (!IsListEmpty(&C->List)) {
    C->Done++;
    if (*LockHeld) {
      ExReleaseResourceLite(&C->Resource);
      *LockHeld = FALSE;
    }
    RemoveHeadList(&C->List);
  }
}

VOID abort_ok(PCHANNEL C) {
  BOOLEAN Unlock = TRUE;
  ExAcquireResourceExclusiveLite(&C->Resource, TRUE);
  AbortAll(C, &Unlock);
  if (Unlock)
    ExReleaseResourceLite(&C->Resource);
}

VOID abort_bad(PCHANNEL C) {
  BOOLEAN Unlock = TRUE;
  ExAcquireResourceExclusiveLite(&C->Resource, TRUE);
  AbortAll(C, &Unlock);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}Resource', which is not held; AbortAll has released it before
  ExReleaseResourceLite(&C->Resource);
}

VOID abort_inverted_bad(PCHANNEL C) {
  BOOLEAN Unlock = TRUE;
  ExAcquireResourceExclusiveLite(&C->Resource, TRUE);
  AbortAll(C, &Unlock);
  if (!Unlock)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}Resource', which is not held
    ExReleaseResourceLite(&C->Resource);
  // CHECK: [[#@LINE+1]]:1: warning: {{.*}}Resource' is still held at the end
}

//--- Row 2: a flag that says that the caller has the lock, round a cycle -----

static VOID Process(PCHANNEL C, ULONG Slot, BOOLEAN Locked);

static VOID ReleaseSlot(PCHANNEL C, ULONG Slot, BOOLEAN Locked) {
  KIRQL Irql;
  LARGE(C)
  if (!Locked)
    KeAcquireSpinLock(&C->Lock, &Irql);
  C->Slots &= ~(1u << Slot);
  if (!Locked)
    KeReleaseSpinLock(&C->Lock, Irql);
  if (C->Done)
    Process(C, Slot + 1, Locked);
}

static VOID Process(PCHANNEL C, ULONG Slot, BOOLEAN Locked) {
  KIRQL Irql;
  LARGE(C)
  if (!Locked)
    KeAcquireSpinLock(&C->Lock, &Irql);
  if (C->Slots & 1)
    ReleaseSlot(C, Slot, TRUE);
  if (!Locked)
    KeReleaseSpinLock(&C->Lock, Irql);
}

VOID cycle_ok(PCHANNEL C) {
  KIRQL Irql;
  Process(C, 0, FALSE);
  KeAcquireSpinLock(&C->Lock, &Irql);
  ReleaseSlot(C, 0, TRUE);
  KeReleaseSpinLock(&C->Lock, Irql);
}

VOID cycle_bad(PCHANNEL C) {
  KIRQL Irql;
  KeAcquireSpinLock(&C->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}Lock{{.*}} is already held
  ReleaseSlot(C, 0, FALSE);
  KeReleaseSpinLock(&C->Lock, Irql);
}

//--- Row 14: the callee's condition is one of the caller's -------------------

static VOID Drain(PCHANNEL C, BOOLEAN Wait) {
  KIRQL Irql;
  LARGE(C)
  if (C->Vectors != 1) {
    KeAcquireSpinLock(&C->Lock, &Irql);
    C->Done++;
    KeReleaseSpinLock(&C->Lock, Irql);
  }
  if (Wait)
    C->Slots = 0;
}

VOID drain_ok(PCHANNEL C) {
  KIRQL Irql;
  if (C->Vectors == 1) {
    KeAcquireSpinLock(&C->Lock, &Irql);
    Drain(C, TRUE);
    KeReleaseSpinLock(&C->Lock, Irql);
  } else {
    Drain(C, FALSE);
  }
}

VOID drain_bad(PCHANNEL C) {
  KIRQL Irql;
  if (C->Vectors != 1) {
    KeAcquireSpinLock(&C->Lock, &Irql);
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}Lock{{.*}} is already held
    Drain(C, TRUE);
    KeReleaseSpinLock(&C->Lock, Irql);
  } else {
    Drain(C, FALSE);
  }
}

//--- Row 7: a lock without a name ----------------------------------------------

static VOID LeaveRegion(PCHANNEL C) {
  LARGE(C)
  KeLeaveCriticalRegion();
}

DRIVER_DISPATCH region_ok;
NTSTATUS region_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PCHANNEL C = Device->DeviceExtension;
  KeEnterCriticalRegion();
  LeaveRegion(C);
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH region_bad;
NTSTATUS region_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PCHANNEL C = Device->DeviceExtension;
  KeEnterCriticalRegion();
  if (C->Done)
    LeaveRegion(C);
  // CHECK: [[#@LINE+1]]:3: warning: the critical region is still held at this return
  return STATUS_SUCCESS;
}

//--- StorPort takes no locks while a crash dump is written -------------------

static VOID Complete(PCHANNEL C) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(C, InterruptLock, NULL, &Handle);
  C->Slots = 0;
  StorPortReleaseSpinLock(C, &Handle);
}

VOID dump_ok(PCHANNEL C) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(C, InterruptLock, NULL, &Handle);
  if (C->DumpMode)
    Complete(C); // Nothing here is a lock then.
  StorPortReleaseSpinLock(C, &Handle);
}

VOID dump_bad(PCHANNEL C) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(C, InterruptLock, NULL, &Handle);
  if (!C->DumpMode)
    // CHECK: [[#@LINE+1]]:5: warning: Complete acquires {{.*}}, which is already held
    Complete(C);
  StorPortReleaseSpinLock(C, &Handle);
}

//--- A wrapper with a number for each of its locks ---------------------------

#define EACH_LOCK(X)                                                           \
  X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11)                \
  X(20) X(21) X(22) X(23) X(24) X(25) X(26) X(27) X(28) X(29) X(40)

typedef struct _PORT {
  KSPIN_LOCK L0, L1, L2, L3, L4, L5, L6, L7, L8, L9, L10, L11;
  KSPIN_LOCK L20, L21, L22, L23, L24, L25, L26, L27, L28, L29, L40;
#define IRQL(N) KIRQL I##N;
  EACH_LOCK(IRQL)
#undef IRQL
  struct _PORT *Common;
} PORT, *PPORT;

static VOID LockNumber(PPORT Port, ULONG Number) {
  PPORT Common = Port->Common;
  switch (Number) {
#define CASE(N)                                                                \
  case N:                                                                      \
    KeAcquireSpinLock(&Common->L##N, &Common->I##N);                           \
    break;
    EACH_LOCK(CASE)
#undef CASE
  default:
    break;
  }
}

static VOID UnlockNumber(PPORT Port, ULONG Number) {
  PPORT Common = Port->Common;
  switch (Number) {
#define CASE(N)                                                                \
  case N:                                                                      \
    KeReleaseSpinLock(&Common->L##N, Common->I##N);                            \
    break;
    EACH_LOCK(CASE)
#undef CASE
  }
}

VOID numbered_ok(PPORT Port) {
  LockNumber(Port, 1);
  LockNumber(Port, 40);
  UnlockNumber(Port, 40);
  UnlockNumber(Port, 1);
  LockNumber(Port, 99);
}

BOOLEAN numbered_bad(PPORT Port) {
  LockNumber(Port, 21);
  if (Port->I0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Common->L##N' is still held at this return; acquired by LockNumber
    return FALSE;
  UnlockNumber(Port, 21);
  return TRUE;
}

// The port that it locks in is there, so the walk over the ports has a first.
VOID numbered_in_common_ok(PPORT Port) {
  PPORT P = Port->Common;
  ULONG Count = 0;
  LockNumber(Port, 3);
  if (P == NULL)
    return;
  while (P != NULL) {
    Count++;
    P = P->Common;
  }
  UnlockNumber(Port, 3);
}

//--- Rows 14 and 23: a member picks the lock, and the release names its handle

static VOID LockQueue(PCHANNEL C, ULONG Message, PSTOR_LOCK_HANDLE Handle,
                      BOOLEAN Interrupt) {
  LARGE(C)
  if (Interrupt)
    return;
  if (!C->Vectors) {
    StorPortAcquireSpinLock(C, InterruptLock, NULL, Handle);
  } else if (C->Slots > 1) {
    StorPortAcquireSpinLock(C, DpcLock, &C->Dpc, Handle);
  } else {
    ULONG Irql = 0;
    StorPortAcquireMSISpinLock(C, Message, &Irql);
    Handle->Context.OldIrql = (KIRQL)Irql;
  }
}

static VOID UnlockQueue(PCHANNEL C, ULONG Message, PSTOR_LOCK_HANDLE Handle,
                        BOOLEAN Interrupt) {
  if (Interrupt)
    return;
  if (!C->Vectors || C->Slots > 1)
    StorPortReleaseSpinLock(C, Handle);
  else
    StorPortReleaseMSISpinLock(C, Message, Handle->Context.OldIrql);
}

VOID queue_ok(PCHANNEL C, ULONG Message, BOOLEAN Interrupt) {
  STOR_LOCK_HANDLE Handle;
  LockQueue(C, Message, &Handle, Interrupt);
  C->Done++;
  UnlockQueue(C, Message, &Handle, Interrupt);
}

VOID queue_by_its_handle_ok(PCHANNEL C, ULONG Message) {
  STOR_LOCK_HANDLE Handle;
  if (C->Vectors)
    return;
  LockQueue(C, Message, &Handle, FALSE);
  StorPortReleaseSpinLock(C, &Handle);
}

VOID queue_member_changed_bad(PCHANNEL C, ULONG Message) {
  STOR_LOCK_HANDLE Handle;
  LockQueue(C, Message, &Handle, FALSE);
  C->Vectors = 0;
  // CHECK: [[#@LINE+1]]:3: warning: UnlockQueue releases '&Handle', which is not held
  UnlockQueue(C, Message, &Handle, FALSE);
}

VOID queue_early_return_bad(PCHANNEL C, ULONG Message) {
  STOR_LOCK_HANDLE Handle;
  LockQueue(C, Message, &Handle, FALSE);
  if (C->Done)
    // CHECK: [[#@LINE+1]]:5: warning: 'C' is still held at this return
    return;
  UnlockQueue(C, Message, &Handle, FALSE);
}

// What the callee asks and then sets: the caller knows the new value.
static VOID StartOnce(PCHANNEL C) {
  LARGE(C)
  if (C->Started)
    return;
  C->Started = TRUE;
  ExAcquireResourceExclusiveLite(&C->Resource, TRUE);
}

VOID member_written_by_the_callee_ok(PCHANNEL C) {
  if (C->Started)
    return;
  StartOnce(C);
  if (!C->Started)
    return;
  ExReleaseResourceLite(&C->Resource);
}

VOID member_written_before_ok(PCHANNEL C) {
  if (C->Started) {
    C->Started = FALSE;
    StartOnce(C);
    ExReleaseResourceLite(&C->Resource);
  }
}

VOID member_written_before_bad(PCHANNEL C) {
  C->Started = FALSE;
  StartOnce(C);
  if (C->Done)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}Resource' is still held at this return
    return;
  ExReleaseResourceLite(&C->Resource);
}

// The lock is reached through a member that the caller sets first.
static VOID LockTarget(PCHANNEL C) {
  LARGE(C)
  ExAcquireResourceExclusiveLite(&C->Target->Resource, TRUE);
}

VOID target_ok(PCHANNEL C, PCHANNEL Other) {
  C->Target = Other;
  LockTarget(C);
  ExReleaseResourceLite(&Other->Resource);
}

VOID target_bad(PCHANNEL C, PCHANNEL Other) {
  C->Target = Other;
  LockTarget(C);
  if (C->Done)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}Resource' is still held at this return
    return;
  ExReleaseResourceLite(&Other->Resource);
}

//--- What SAL is told of a handle changes nothing ---------------------------

static VOID ReleaseTold(PSTOR_LOCK_HANDLE Handle, PCHANNEL C) {
  _Analysis_assume_lock_acquired_(Handle);
  StorPortReleaseSpinLock(C, Handle);
}

VOID told_ok(PCHANNEL C) {
  STOR_LOCK_HANDLE Handle;
  StorPortAcquireSpinLock(C, InterruptLock, NULL, &Handle);
  ReleaseTold(&Handle, C);
}

VOID told_bad(PCHANNEL C) {
  STOR_LOCK_HANDLE Handle;
  StorPortAcquireSpinLock(C, InterruptLock, NULL, &Handle);
  ReleaseTold(&Handle, C);
  // CHECK: [[#@LINE+1]]:3: warning: StorPortReleaseSpinLock releases '&Handle', which is not held
  StorPortReleaseSpinLock(C, &Handle);
}

// The lock of a number that is kept in memory: set before, it is that one.
static VOID LockCurrent(PCHANNEL C) {
  LARGE(C)
  ExAcquireResourceExclusiveLite(&C->Each[C->Current], TRUE);
}

VOID current_ok(PCHANNEL C, ULONG I) {
  C->Current = I;
  LockCurrent(C);
  ExReleaseResourceLite(&C->Each[I]);
}

VOID current_bad(PCHANNEL C, ULONG I) {
  C->Current = I;
  LockCurrent(C);
  if (C->Done)
    // CHECK: [[#@LINE+1]]:5: warning: '{{.*}}' is still held at this return
    return;
  ExReleaseResourceLite(&C->Each[I]);
}
