// CallIrql: a function of the system, or an annotated one, at a wrong IRQL.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  HANDLE File;
  BOOLEAN CanWait;
  PDEVICE_OBJECT Device;
  ULONG Count;
} EXTENSION, *PEXTENSION;

void close_under_lock_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  if (E->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: ZwClose needs PASSIVE_LEVEL, but the IRQL is DISPATCH_LEVEL here because '&E->Lock' is held [ddi-call-irql]
    ZwClose(E->File);
  KeReleaseSpinLock(&E->Lock, Irql);
}
// CHECK: note: acquired here by KeAcquireSpinLock

void close_after_lock_ok(PEXTENSION E) {
  KIRQL Irql;
  HANDLE File;
  KeAcquireSpinLock(&E->Lock, &Irql);
  File = E->File;
  KeReleaseSpinLock(&E->Lock, Irql);
  ZwClose(File);
}

KDEFERRED_ROUTINE close_in_dpc_bad;
void close_in_dpc_bad(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  (void)Dpc;
  (void)One;
  (void)Two;
  // CHECK: [[#@LINE+1]]:3: warning: ZwClose needs PASSIVE_LEVEL, but the IRQL is DISPATCH_LEVEL here [ddi-call-irql]
  ZwClose(((PEXTENSION)Context)->File);
}
// CHECK: note: the system calls 'close_in_dpc_bad', a KDEFERRED_ROUTINE, at DISPATCH_LEVEL

static void Close(PEXTENSION E) {
  PAGED_CODE();
  ZwClose(E->File);
}

KDEFERRED_ROUTINE paged_code_in_dpc_bad;
void paged_code_in_dpc_bad(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  (void)Dpc;
  (void)One;
  (void)Two;
  // What asks for less is not told as well.
  // CHECK: [[#@LINE+1]]:3: warning: 'Close' leads to ZwClose, which needs PASSIVE_LEVEL, but the IRQL is DISPATCH_LEVEL here [ddi-call-irql]
  Close((PEXTENSION)Context);
}

static void Count(PEXTENSION E) {
  PAGED_CODE();
  E->Count++;
}

KDEFERRED_ROUTINE only_paged_code_in_dpc_bad;
void only_paged_code_in_dpc_bad(PKDPC Dpc, PVOID Context, PVOID One,
                                PVOID Two) {
  (void)Dpc;
  (void)One;
  (void)Two;
  // CHECK: [[#@LINE+1]]:3: warning: 'Count' leads to PAGED_CODE, which needs APC_LEVEL or below, but the IRQL is DISPATCH_LEVEL here [ddi-call-irql]
  Count((PEXTENSION)Context);
}

// The callee asks first.
static void CloseIfPossible(PEXTENSION E) {
  if (KeGetCurrentIrql() == PASSIVE_LEVEL)
    ZwClose(E->File);
  else
    E->Count++;
}

void callee_asks_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  CloseIfPossible(E);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// A parameter says whether it may.
static void CloseIf(PEXTENSION E, BOOLEAN CanWait) {
  if (CanWait)
    ZwClose(E->File);
  else
    E->Count++;
}

void parameter_says_no_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  CloseIf(E, FALSE);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void parameter_says_yes_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'CloseIf' leads to ZwClose, which needs PASSIVE_LEVEL
  CloseIf(E, TRUE);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// The variable that has the old IRQL says where it is restored to.
void old_irql_tested_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
  if (Irql == PASSIVE_LEVEL)
    ZwClose(E->File);
}

void old_irql_tested_wrong_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
  if (Irql == DISPATCH_LEVEL)
    // CHECK: [[#@LINE+1]]:5: warning: ZwClose needs PASSIVE_LEVEL, but the IRQL is DISPATCH_LEVEL here [ddi-call-irql]
    ZwClose(E->File);
}

// What fails an assertion is not judged.
void asserted_ok(PEXTENSION E) {
  NT_ASSERT(KeGetCurrentIrql() == PASSIVE_LEVEL);
  ZwClose(E->File);
}

// A wrapper that is taken and given back around it, in other functions.
static KIRQL Take(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  return Irql;
}
static void Give(PEXTENSION E, KIRQL Irql) { KeReleaseSpinLock(&E->Lock, Irql); }

void between_wrappers_bad(PEXTENSION E) {
  KIRQL Irql = Take(E);
  // CHECK: [[#@LINE+1]]:3: warning: ZwClose needs PASSIVE_LEVEL, but the IRQL is DISPATCH_LEVEL here because '&E->Lock' is held
  ZwClose(E->File);
  Give(E, Irql);
}

void after_wrappers_ok(PEXTENSION E) {
  KIRQL Irql = Take(E);
  E->Count++;
  Give(E, Irql);
  ZwClose(E->File);
}

//--- The system is known to come at DISPATCH_LEVEL as well ------------------

// The word of the author alone is no proof against a level that is possible.
_IRQL_requires_max_(PASSIVE_LEVEL)
static void set_count(PEXTENSION E, BOOLEAN Wait) {
  LARGE_INTEGER Now = {0};
  KeWaitForSingleObject(E->Device, Executive, KernelMode, FALSE,
                        Wait ? NULL : &Now);
  E->Count++;
}

IO_COMPLETION_ROUTINE declared_in_completion_ok;
NTSTATUS declared_in_completion_ok(PDEVICE_OBJECT Device, PIRP Irp,
                                   PVOID Context) {
  (void)Device;
  (void)Irp;
  set_count(Context, FALSE);
  return STATUS_SUCCESS;
}

_IRQL_requires_max_(APC_LEVEL)
static void close_file(PEXTENSION E) { ZwClose(E->File); }

IO_COMPLETION_ROUTINE close_in_completion_bad;
NTSTATUS close_in_completion_bad(PDEVICE_OBJECT Device, PIRP Irp,
                                 PVOID Context) {
  (void)Device;
  (void)Irp;
  // CHECK: [[#@LINE+1]]:3: warning: ZwClose needs PASSIVE_LEVEL, but the IRQL may be DISPATCH_LEVEL here [ddi-call-irql]
  ZwClose(((PEXTENSION)Context)->File);
  return STATUS_MORE_PROCESSING_REQUIRED;
}

IO_COMPLETION_ROUTINE close_in_completion_ok;
NTSTATUS close_in_completion_ok(PDEVICE_OBJECT Device, PIRP Irp,
                                PVOID Context) {
  (void)Device;
  (void)Irp;
  if (KeGetCurrentIrql() == PASSIVE_LEVEL)
    ZwClose(((PEXTENSION)Context)->File);
  return STATUS_MORE_PROCESSING_REQUIRED;
}

IO_COMPLETION_ROUTINE declared_in_completion_bad;
NTSTATUS declared_in_completion_bad(PDEVICE_OBJECT Device, PIRP Irp,
                                    PVOID Context) {
  (void)Device;
  (void)Irp;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}but the IRQL may be DISPATCH_LEVEL here [ddi-call-irql]
  close_file(Context);
  return STATUS_SUCCESS;
}

// What kind of pool a name stands for that the headers at hand do not have is
// not known.
PVOID pool_of_later_kit_ok(PKSPIN_LOCK Lock) {
  KIRQL Irql;
  PVOID Data;
  KeAcquireSpinLock(Lock, &Irql);
  Data = ExAllocatePool2(POOL_FLAG_OF_A_LATER_KIT, 16, 'ataD');
  KeReleaseSpinLock(Lock, Irql);
  return Data;
}

PVOID paged_pool_bad(PKSPIN_LOCK Lock) {
  KIRQL Irql;
  PVOID Data;
  KeAcquireSpinLock(Lock, &Irql);
  // CHECK: [[#@LINE+1]]:10: warning: ExAllocatePool2 needs APC_LEVEL or below, but the IRQL is DISPATCH_LEVEL here
  Data = ExAllocatePool2(POOL_FLAG_PAGED, 16, 'ataD');
  KeReleaseSpinLock(Lock, Irql);
  return Data;
}
