// LockOrder: locks that are nested both ways, through calls and over gates.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK One, Two, Three, Four, Five, Six, Gate, GateA, GateB;
  KSPIN_LOCK DropA, DropB, TryA, TryB;
  ERESOURCE ReadA, ReadB, WriteA, WriteB;
  KSPIN_LOCK Self;
  ULONG Count;
} EXTENSION, *PEXTENSION;

KSPIN_LOCK GlobalLock;

void one_two_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->One, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'EXTENSION.Two' is acquired while 'EXTENSION.One' is held, and elsewhere 'EXTENSION.One' while 'EXTENSION.Two' is [ddi-lock-order]
  KeAcquireSpinLockAtDpcLevel(&E->Two);
  KeReleaseSpinLockFromDpcLevel(&E->Two);
  KeReleaseSpinLock(&E->One, Irql);
}
// CHECK: note: 'EXTENSION.One' is acquired here
// CHECK: note: 'EXTENSION.Two' is acquired here
// CHECK: note: with 'EXTENSION.Two' held this is called
// CHECK: note: which calls this
// CHECK: note: 'EXTENSION.One' is acquired here, with 'EXTENSION.Two' held

static void take_one(PEXTENSION E) {
  KeAcquireSpinLockAtDpcLevel(&E->One);
  E->Count++;
  KeReleaseSpinLockFromDpcLevel(&E->One);
}

static void lead_to_one(PEXTENSION E) { take_one(E); }

void two_one(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Two, &Irql);
  lead_to_one(E);
  KeReleaseSpinLock(&E->Two, Irql);
}

// Three locks in a circle, one of them a global, with a wrapper that takes any.
static void Take(PKSPIN_LOCK Lock) { KeAcquireSpinLockAtDpcLevel(Lock); }
static void Give(PKSPIN_LOCK Lock) { KeReleaseSpinLockFromDpcLevel(Lock); }

_IRQL_requires_(DISPATCH_LEVEL)
void three_four_bad(PEXTENSION E) {
  Take(&E->Three);
  // CHECK: [[#@LINE+1]]:3: warning: 'EXTENSION.Four' is acquired while 'EXTENSION.Three' is held, and elsewhere 'GlobalLock' while 'EXTENSION.Four' is, and elsewhere 'EXTENSION.Three' while 'GlobalLock' is [ddi-lock-order]
  Take(&E->Four);
  Give(&E->Four);
  Give(&E->Three);
}

_IRQL_requires_(DISPATCH_LEVEL)
void four_global(PEXTENSION E) {
  Take(&E->Four);
  Take(&GlobalLock);
  Give(&GlobalLock);
  Give(&E->Four);
}

_IRQL_requires_(DISPATCH_LEVEL)
void global_three(PEXTENSION E) {
  Take(&GlobalLock);
  Take(&E->Three);
  Give(&E->Three);
  Give(&GlobalLock);
}

// One order everywhere.
_IRQL_requires_(DISPATCH_LEVEL)
void five_six_ok(PEXTENSION E) {
  Take(&E->Five);
  Take(&E->Six);
  Give(&E->Five);
  Give(&E->Six);
}

_IRQL_requires_(DISPATCH_LEVEL)
void five_then_six_ok(PEXTENSION E) {
  Take(&E->Six);
  Give(&E->Six);
  Take(&E->Five);
  Give(&E->Five);
}

// Who comes there has the gate.
_IRQL_requires_(DISPATCH_LEVEL)
void gate_ok(PEXTENSION E) {
  Take(&E->Gate);
  Take(&E->GateA);
  Take(&E->GateB);
  Give(&E->GateB);
  Give(&E->GateA);
  Give(&E->Gate);
}

_IRQL_requires_(DISPATCH_LEVEL)
void gate_other_way_ok(PEXTENSION E) {
  Take(&E->Gate);
  Take(&E->GateB);
  Take(&E->GateA);
  Give(&E->GateA);
  Give(&E->GateB);
  Give(&E->Gate);
}

// It is given back before the other one is taken, also by a callee.
_IRQL_requires_(DISPATCH_LEVEL)
void drops_ok(PEXTENSION E) {
  Take(&E->DropA);
  Take(&E->DropB);
  Give(&E->DropB);
  Give(&E->DropA);
}

static void swap_locks(PEXTENSION E) {
  Give(&E->DropB);
  Take(&E->DropA);
  E->Count++;
  Give(&E->DropA);
  Take(&E->DropB);
}

_IRQL_requires_(DISPATCH_LEVEL)
void drops_first_ok(PEXTENSION E) {
  Take(&E->DropB);
  swap_locks(E);
  Give(&E->DropB);
}

// Who only tries does not wait.
_IRQL_requires_(DISPATCH_LEVEL)
void try_ok(PEXTENSION E) {
  Take(&E->TryA);
  Take(&E->TryB);
  Give(&E->TryB);
  Give(&E->TryA);
}

_IRQL_requires_(DISPATCH_LEVEL)
void try_other_way_ok(PEXTENSION E) {
  Take(&E->TryB);
  if (KeTryToAcquireSpinLockAtDpcLevel(&E->TryA))
    Give(&E->TryA);
  Give(&E->TryB);
}

// Readers do not wait for readers.
void read_ok(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireResourceSharedLite(&E->ReadA, TRUE);
  ExAcquireResourceSharedLite(&E->ReadB, TRUE);
  ExReleaseResourceLite(&E->ReadB);
  ExReleaseResourceLite(&E->ReadA);
  KeLeaveCriticalRegion();
}

void read_other_way_ok(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireResourceSharedLite(&E->ReadB, TRUE);
  ExAcquireResourceSharedLite(&E->ReadA, TRUE);
  ExReleaseResourceLite(&E->ReadA);
  ExReleaseResourceLite(&E->ReadB);
  KeLeaveCriticalRegion();
}

void write_bad(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&E->WriteA, TRUE);
  // CHECK: [[#@LINE+1]]:3: warning: 'EXTENSION.WriteB' is acquired while 'EXTENSION.WriteA' is held
  ExAcquireResourceSharedLite(&E->WriteB, TRUE);
  ExReleaseResourceLite(&E->WriteB);
  ExReleaseResourceLite(&E->WriteA);
  KeLeaveCriticalRegion();
}

void write_other_way(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&E->WriteB, TRUE);
  ExAcquireResourceSharedLite(&E->WriteA, TRUE);
  ExReleaseResourceLite(&E->WriteA);
  ExReleaseResourceLite(&E->WriteB);
  KeLeaveCriticalRegion();
}

// Two objects of one kind: not looked at.
_IRQL_requires_(DISPATCH_LEVEL)
void two_objects_ok(PEXTENSION A, PEXTENSION B) {
  Take(&A->Self);
  Take(&B->Self);
  Give(&B->Self);
  Give(&A->Self);
}

// What every caller holds already is waited for by nobody.
typedef struct _VOLUME {
  ERESOURCE List, File;
} VOLUME, *PVOLUME;

static void notify(PVOLUME V) {
  ExAcquireResourceExclusiveLite(&V->List, TRUE);
  ExReleaseResourceLite(&V->List);
}

static void delete_file(PVOLUME V) {
  ExAcquireResourceExclusiveLite(&V->File, TRUE);
  notify(V);
  ExReleaseResourceLite(&V->File);
}

void cleanup_ok(PVOLUME V) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&V->List, TRUE);
  delete_file(V);
  ExReleaseResourceLite(&V->List);
  KeLeaveCriticalRegion();
}

// A resource may be taken again: here its caller may have it, so it is meant so.
void clean_some_ok(PVOLUME V, BOOLEAN Listed) {
  KeEnterCriticalRegion();
  if (Listed)
    ExAcquireResourceExclusiveLite(&V->List, TRUE);
  delete_file(V);
  if (Listed)
    ExReleaseResourceLite(&V->List);
  KeLeaveCriticalRegion();
}

void query_ok(PVOLUME V) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&V->List, TRUE);
  ExAcquireResourceSharedLite(&V->File, TRUE);
  ExReleaseResourceLite(&V->File);
  ExReleaseResourceLite(&V->List);
  KeLeaveCriticalRegion();
}

//--- Wrappers that are told whether to wait ---------------------------------

static BOOLEAN TakeResource(PERESOURCE Resource, BOOLEAN Wait) {
  KeEnterCriticalRegion();
  BOOLEAN Taken = ExAcquireResourceExclusiveLite(Resource, Wait);
  if (!Taken)
    KeLeaveCriticalRegion();
  return Taken;
}
static VOID GiveResource(PERESOURCE Resource) {
  ExReleaseResourceLite(Resource);
  KeLeaveCriticalRegion();
}
typedef struct _TREE {
  ERESOURCE Tree, Entry, Polite, Other;
} TREE, *PTREE;

VOID tree_entry_bad(PTREE T) {
  TakeResource(&T->Tree, TRUE);
  // CHECK: [[#@LINE+1]]:3: warning: 'TREE.Entry' is acquired while 'TREE.Tree' is held, and elsewhere 'TREE.Tree' while 'TREE.Entry' is [ddi-lock-order]
  TakeResource(&T->Entry, TRUE);
  GiveResource(&T->Entry);
  GiveResource(&T->Tree);
}
VOID entry_tree(PTREE T, BOOLEAN Again) {
  TakeResource(&T->Entry, TRUE);
  if (Again) {
    TakeResource(&T->Tree, TRUE);
    GiveResource(&T->Tree);
  }
  GiveResource(&T->Entry);
}

// Who does not wait is not waited for.
VOID polite_other_ok(PTREE T) {
  TakeResource(&T->Polite, TRUE);
  TakeResource(&T->Other, TRUE);
  GiveResource(&T->Other);
  GiveResource(&T->Polite);
}
VOID other_polite_ok(PTREE T) {
  TakeResource(&T->Other, TRUE);
  if (TakeResource(&T->Polite, FALSE))
    GiveResource(&T->Polite);
  GiveResource(&T->Other);
}

// Of two orders the one that is kept least often is told.
typedef struct _COUNTED {
  KSPIN_LOCK First, Second;
} COUNTED;
_IRQL_requires_(DISPATCH_LEVEL)
void usual_order_1(COUNTED *C) {
  KeAcquireSpinLockAtDpcLevel(&C->Second);
  KeAcquireSpinLockAtDpcLevel(&C->First);
  KeReleaseSpinLockFromDpcLevel(&C->First);
  KeReleaseSpinLockFromDpcLevel(&C->Second);
}
_IRQL_requires_(DISPATCH_LEVEL)
void usual_order_2(COUNTED *C) {
  KeAcquireSpinLockAtDpcLevel(&C->Second);
  KeAcquireSpinLockAtDpcLevel(&C->First);
  KeReleaseSpinLockFromDpcLevel(&C->First);
  KeReleaseSpinLockFromDpcLevel(&C->Second);
}
_IRQL_requires_(DISPATCH_LEVEL)
void rare_order_bad(COUNTED *C) {
  KeAcquireSpinLockAtDpcLevel(&C->First);
  // CHECK: [[#@LINE+1]]:3: warning: 'COUNTED.Second' is acquired while 'COUNTED.First' is held, and elsewhere 'COUNTED.First' while 'COUNTED.Second' is [ddi-lock-order]
  KeAcquireSpinLockAtDpcLevel(&C->Second);
  KeReleaseSpinLockFromDpcLevel(&C->Second);
  KeReleaseSpinLockFromDpcLevel(&C->First);
}
