// A lock that is acquired before the one place in the driver that sets it up.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: sh -c '%spinlint check %t.lockprog > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
//
// A file by itself is no whole driver: another may set them up before.
// RUN: %spinlint check %s
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Early, Late, Twice, Other;
  ULONG Count;
} EXTENSION, *PEXTENSION;

FAST_MUTEX GlobalEarly, GlobalLate;

void member_bad(PEXTENSION E) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: '&E->Early' is used by KeAcquireSpinLock before it is initialised [ddi-lock-initialisation]
  KeAcquireSpinLock(&E->Early, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Early, Irql);
  KeInitializeSpinLock(&E->Early);
}

void global_bad(PEXTENSION E) {
  // CHECK: [[#@LINE+1]]:3: warning: '&GlobalEarly' is used by ExAcquireFastMutex before it is initialised [ddi-lock-initialisation]
  ExAcquireFastMutex(&GlobalEarly);
  E->Count++;
  ExReleaseFastMutex(&GlobalEarly);
  ExInitializeFastMutex(&GlobalEarly);
}

void set_up_first_ok(PEXTENSION E) {
  KIRQL Irql;
  KeInitializeSpinLock(&E->Late);
  ExInitializeFastMutex(&GlobalLate);
  KeAcquireSpinLock(&E->Late, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Late, Irql);
  ExAcquireFastMutex(&GlobalLate);
  ExReleaseFastMutex(&GlobalLate);
}

void set_up(PEXTENSION E) { KeInitializeSpinLock(&E->Twice); }

// It is set up elsewhere, and here again.
void set_up_again_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Twice, &Irql);
  E->Count = 0;
  KeReleaseSpinLock(&E->Twice, Irql);
  KeInitializeSpinLock(&E->Twice);
}

// The lock of a parent guards the list that its new child goes to.
void of_another_object_ok(PEXTENSION Parent, PEXTENSION Child) {
  KIRQL Irql;
  KeAcquireSpinLock(&Parent->Other, &Irql);
  Parent->Count++;
  KeReleaseSpinLock(&Parent->Other, Irql);
  KeInitializeSpinLock(&Child->Other);
}

NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING Path) {
  EXTENSION *E = ExAllocatePoolWithTag(NonPagedPool, sizeof(EXTENSION), 'txE');
  UNREFERENCED_PARAMETER(Driver);
  UNREFERENCED_PARAMETER(Path);
  set_up(E);
  set_up_first_ok(E);
  member_bad(E);
  global_bad(E);
  set_up_again_ok(E);
  of_another_object_ok(E, E + 1);
  return STATUS_SUCCESS;
}
