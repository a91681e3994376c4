// LockInPageableMemory: locks in sections and pools that can be paged out. All
// code of the driver is seen.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: sh -c '%spinlint check -checks=-*,ddi-lock-in-pageable-memory %t.lockprog > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <fltkernel.h>

typedef struct _QUEUE {
  LIST_ENTRY Items;
  KSPIN_LOCK Lock;
  FAST_MUTEX Mutex;
  ERESOURCE Resource;
  EX_PUSH_LOCK Push;
  PERESOURCE Elsewhere;
  ULONG Count;
} QUEUE, *PQUEUE;

//--- Sections ---------------------------------------------------------------

#pragma bss_seg("PAGEBSS")
KSPIN_LOCK PagedLock;
EX_PUSH_LOCK PagedPush;
#pragma bss_seg()
#pragma data_seg("PAGEDATA")
FAST_MUTEX PagedMutex = {1};
FAST_MUTEX NotThere; /* data_seg is of what has an initialiser */
#pragma data_seg()
#pragma section("PAGEMORE", read, write)
__declspec(allocate("PAGEMORE")) KSPIN_LOCK AllocatedLock;
#pragma data_seg("NONPAGED")
FAST_MUTEX ResidentMutex = {1};
#pragma data_seg()
KSPIN_LOCK UsualLock;

void section_bad(PQUEUE Q) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: '&PagedLock' is in memory that can be paged out: section PAGEBSS [ddi-lock-in-pageable-memory]
  KeAcquireSpinLock(&PagedLock, &Irql);
  Q->Count++;
  KeReleaseSpinLock(&PagedLock, Irql);
  // CHECK: [[#@LINE+1]]:3: warning: '&PagedMutex' is in memory that can be paged out: section PAGEDATA
  ExAcquireFastMutex(&PagedMutex);
  ExReleaseFastMutex(&PagedMutex);
  // CHECK: [[#@LINE+1]]:3: warning: '&AllocatedLock' is in memory that can be paged out: section PAGEMORE
  KeInitializeSpinLock(&AllocatedLock);
}

void section_ok(PQUEUE Q) {
  KIRQL Irql;
  KeAcquireSpinLock(&UsualLock, &Irql);
  Q->Count++;
  KeReleaseSpinLock(&UsualLock, Irql);
  ExAcquireFastMutex(&ResidentMutex);
  ExReleaseFastMutex(&ResidentMutex);
  ExAcquireFastMutex(&NotThere);
  ExReleaseFastMutex(&NotThere);
  FltAcquirePushLockExclusive(&PagedPush);
  FltReleasePushLock(&PagedPush);
}

//--- Pools ------------------------------------------------------------------

PQUEUE pool_bad(void) {
  PQUEUE Q = ExAllocatePoolWithTag(PagedPool, sizeof(QUEUE), 'ueuQ');
  if (!Q)
    return NULL;
  // CHECK: [[#@LINE+1]]:3: warning: '&Q->Lock' is in memory that can be paged out: ExAllocatePoolWithTag in 'pool_bad' takes it from paged pool
  KeInitializeSpinLock(&Q->Lock);
  FltInitializePushLock(&Q->Push);
  return Q;
}

typedef struct _NODE {
  ERESOURCE Resource;
  struct _NODE *Next;
} NODE, *PNODE;

static PNODE NewNode(void) {
  return ExAllocatePool2(POOL_FLAG_PAGED, sizeof(NODE), 'edoN');
}
static void SetUpNode(PNODE Node) {
  // CHECK: [[#@LINE+1]]:3: warning: '&Node->Resource' is in memory that can be paged out: ExAllocatePool2 in 'NewNode' takes it from paged pool
  ExInitializeResourceLite(&Node->Resource);
}
void by_helpers_bad(void) {
  PNODE Node = NewNode();
  if (Node)
    SetUpNode(Node);
}

typedef struct _STATE {
  FAST_MUTEX Mutex;
} STATE, *PSTATE;
typedef struct _EXTENSION {
  PSTATE State;
  PQUEUE Mixed;
  PQUEUE Unknown;
} EXTENSION, *PEXTENSION;

static BOOLEAN MakeState(PSTATE *State) {
  *State = ExAllocatePoolWithTag(PagedPool | POOL_RAISE_IF_ALLOCATION_FAILURE, sizeof(STATE), 'tatS');
  return *State != NULL;
}
void by_a_member_bad(PEXTENSION E) {
  PSTATE State = NULL;
  if (!MakeState(&State))
    return;
  E->State = State;
}
void use_the_member(PEXTENSION E) {
  // CHECK: [[#@LINE+1]]:3: warning: '&E->State->Mutex' is in memory that can be paged out: ExAllocatePoolWithTag in 'MakeState' takes it from paged pool
  ExAcquireFastMutex(&E->State->Mutex);
  ExReleaseFastMutex(&E->State->Mutex);
}

PQUEUE resident_ok(void) {
  PQUEUE Q = ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(QUEUE), 'ueuQ');
  if (Q) {
    KeInitializeSpinLock(&Q->Lock);
    ExInitializeFastMutex(&Q->Mutex);
  }
  return Q;
}

// What the object points to is elsewhere.
PQUEUE lock_elsewhere_ok(void) {
  PQUEUE Q = ExAllocatePoolWithTag(PagedPool, sizeof(QUEUE), 'ueuQ');
  if (!Q)
    return NULL;
  Q->Elsewhere = ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(ERESOURCE), 'seR');
  if (Q->Elsewhere) {
    ExInitializeResourceLite(Q->Elsewhere);
    ExAcquireResourceExclusiveLite(Q->Elsewhere, TRUE);
    ExReleaseResourceLite(Q->Elsewhere);
  }
  return Q;
}

typedef struct _OTHER {
  KSPIN_LOCK Lock;
} OTHER, *POTHER;
static POTHER Allocate(POOL_TYPE Pool) {
  return ExAllocatePoolWithTag(Pool, sizeof(OTHER), 'rhtO');
}
void pool_by_parameter_ok(void) {
  POTHER O = Allocate(NonPagedPool);
  if (O)
    KeInitializeSpinLock(&O->Lock);
}

// A name that the headers at hand do not have.
typedef struct _LATER {
  KSPIN_LOCK Lock;
} LATER, *PLATER;
void unknown_pool_ok(void) {
  PLATER L = ExAllocatePool2(POOL_FLAG_OF_A_LATER_KIT, sizeof(LATER), 'etaL');
  PLATER M = ExAllocatePoolWithTag(POOL_OF_A_LATER_KIT, sizeof(LATER), 'etaL');
  PLATER N = ExAllocatePoolWithTag(PagedPoolOfALaterKit, sizeof(LATER), 'etaL');
  if (L && M && N) {
    KeInitializeSpinLock(&L->Lock);
    KeInitializeSpinLock(&M->Lock);
    KeInitializeSpinLock(&N->Lock);
  }
}

typedef struct _MIXED {
  KSPIN_LOCK Lock;
} MIXED, *PMIXED;
void two_pools_ok(BOOLEAN Resident) {
  PMIXED M;
  if (Resident) {
    M = ExAllocatePoolWithTag(NonPagedPool, sizeof(MIXED), 'dxiM');
    if (M)
      KeInitializeSpinLock(&M->Lock);
  } else {
    M = ExAllocatePoolWithTag(PagedPool, sizeof(MIXED), 'dxiM');
  }
  UNREFERENCED_PARAMETER(M);
}

DRIVER_DISPATCH Dispatch;
NTSTATUS Dispatch(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  section_bad(E->Unknown);
  section_ok(E->Unknown);
  by_a_member_bad(E);
  use_the_member(E);
  E->Mixed = pool_bad();
  E->Mixed = resident_ok();
  E->Unknown = lock_elsewhere_ok();
  by_helpers_bad();
  pool_by_parameter_ok();
  two_pools_ok(TRUE);
  unknown_pool_ok();
  return STATUS_SUCCESS;
}

NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING Path) {
  UNREFERENCED_PARAMETER(Path);
  Driver->MajorFunction[IRP_MJ_READ] = Dispatch;
  return STATUS_SUCCESS;
}
