// LockInitialisation: locks used before they are set up, set up or freed while
// they are held.
//
// RUN: sh -c '%spinlint check -checks=-*,ddi-lock-initialisation %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntifs.h>
#include <ndis.h>

typedef struct _NODE {
  LIST_ENTRY Link;
  KSPIN_LOCK Lock;
  KSPIN_LOCK Other;
  NDIS_SPIN_LOCK NdisLock;
  FAST_MUTEX Mutex;
  ERESOURCE Resource;
  struct _NODE *Child;
  PVOID Buffer;
  ULONG Count;
} NODE, *PNODE;

KSPIN_LOCK GlobalLock;
FAST_MUTEX GlobalMutex;
PNODE Published;

//--- Freed while held -------------------------------------------------------

void freed_bad(PNODE N) {
  KIRQL Irql;
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 0;
  // CHECK: [[#@LINE+1]]:3: warning: ExFreePoolWithTag frees '&N->Lock' while it is held; acquired by KeAcquireSpinLock [ddi-lock-initialisation]
  ExFreePoolWithTag(N, 'doN');
  KeLowerIrql(Irql);
}
// CHECK: note: acquired here by KeAcquireSpinLock

void freed_and_released_bad(PNODE N) {
  KIRQL Irql;
  KeAcquireSpinLock(&N->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: ExFreePool{{(WithTag)?}} frees '&N->Lock' while it is held
  ExFreePool(N);
  KeReleaseSpinLock(&N->Lock, Irql);
}

void released_first_ok(PNODE N) {
  KIRQL Irql;
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 0;
  KeReleaseSpinLock(&N->Lock, Irql);
  ExFreePoolWithTag(N, 'doN');
}

void its_buffer_is_freed_ok(PNODE N) {
  KIRQL Irql;
  KeAcquireSpinLock(&N->Lock, &Irql);
  ExFreePoolWithTag(N->Buffer, 'fuB');
  N->Buffer = NULL;
  KeReleaseSpinLock(&N->Lock, Irql);
}

void its_child_is_freed_ok(PNODE N) {
  KIRQL Irql;
  PNODE Child;
  KeAcquireSpinLock(&N->Lock, &Irql);
  Child = N->Child;
  N->Child = NULL;
  ExFreePoolWithTag(Child, 'doN');
  KeReleaseSpinLock(&N->Lock, Irql);
}

// The variable is another node by then.
void the_next_one_is_freed_ok(PNODE N) {
  KIRQL Irql;
  PNODE First = N;
  KeAcquireSpinLock(&N->Lock, &Irql);
  N = N->Child;
  ExFreePoolWithTag(N, 'doN');
  KeReleaseSpinLock(&First->Lock, Irql);
}

void freed_on_one_path_ok(PNODE N, BOOLEAN Gone) {
  KIRQL Irql;
  KeAcquireSpinLock(&N->Lock, &Irql);
  if (Gone)
    KeReleaseSpinLock(&N->Lock, Irql);
  if (Gone) {
    ExFreePoolWithTag(N, 'doN');
    return;
  }
  KeReleaseSpinLock(&N->Lock, Irql);
}

static void FreeNode(PNODE N) {
  ExFreePoolWithTag(N->Buffer, 'fuB');
  ExFreePoolWithTag(N, 'doN');
}

void freed_by_a_helper_bad(PNODE N) {
  ExAcquireFastMutex(&N->Mutex);
  N->Count = 0;
  // CHECK: [[#@LINE+1]]:3: warning: FreeNode frees '&N->Mutex' while it is held; acquired by ExAcquireFastMutex
  FreeNode(N);
}

static void ReleaseAndFree(PNODE N) {
  ExReleaseFastMutex(&N->Mutex);
  ExFreePoolWithTag(N, 'doN');
}

void released_by_the_helper_ok(PNODE N) {
  ExAcquireFastMutex(&N->Mutex);
  N->Count = 0;
  ReleaseAndFree(N);
}

static void FreeIfLast(PNODE N) {
  if (--N->Count == 0)
    ExFreePoolWithTag(N, 'doN');
}

// Whoever holds it has a reference of his own.
void a_reference_less_ok(PNODE N) {
  ExAcquireFastMutex(&N->Mutex);
  FreeIfLast(N);
  ExReleaseFastMutex(&N->Mutex);
}

void freed_by_its_api_bad(PNODE N) {
  NdisAcquireSpinLock(&N->NdisLock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisFreeSpinLock frees '&N->NdisLock' while it is held; acquired by NdisAcquireSpinLock
  NdisFreeSpinLock(&N->NdisLock);
}

// A resource is deleted by whoever owns it, with its memory.
void resource_deleted_by_its_owner_ok(PNODE N) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  ExDeleteResourceLite(&N->Resource);
  ExFreePoolWithTag(N, 'doN');
}

void resource_released_after_its_end_bad(PNODE N) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  // CHECK: [[#@LINE+1]]:3: warning: ExDeleteResourceLite frees '&N->Resource' while it is held; acquired by ExAcquireResourceExclusiveLite
  ExDeleteResourceLite(&N->Resource);
  ExReleaseResourceLite(&N->Resource);
}

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  PDEVICE_OBJECT Self;
} EXTENSION, *PEXTENSION;

void device_deleted_bad(PDEVICE_OBJECT Device) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: IoDeleteDevice frees '&E->Lock' while it is held
  IoDeleteDevice(Device);
  KeReleaseSpinLock(&E->Lock, Irql);
}

//--- Initialised while held -------------------------------------------------

void set_up_again_bad(PNODE N) {
  KIRQL Irql;
  KeAcquireSpinLock(&N->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: KeInitializeSpinLock initialises '&N->Lock' while it is held; acquired by KeAcquireSpinLock
  KeInitializeSpinLock(&N->Lock);
  KeReleaseSpinLock(&N->Lock, Irql);
}

void another_is_set_up_ok(PNODE N, PNODE New) {
  KIRQL Irql;
  KeAcquireSpinLock(&N->Lock, &Irql);
  KeInitializeSpinLock(&New->Lock);
  KeInitializeSpinLock(&N->Other);
  N->Child = New;
  KeReleaseSpinLock(&N->Lock, Irql);
}

//--- Used before it is set up -----------------------------------------------

void local_bad(void) {
  FAST_MUTEX Local;
  // CHECK: [[#@LINE+1]]:3: warning: '&Local' is used by ExAcquireFastMutex before it is initialised
  ExAcquireFastMutex(&Local);
  ExReleaseFastMutex(&Local);
}

PNODE new_node_bad(void) {
  KIRQL Irql;
  PNODE N = ExAllocatePoolWithTag(NonPagedPool, sizeof(NODE), 'doN');
  if (!N)
    return NULL;
  // CHECK: [[#@LINE+1]]:3: warning: '&N->Lock' is used by KeAcquireSpinLock before it is initialised
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 1;
  KeReleaseSpinLock(&N->Lock, Irql);
  return N;
}

PNODE zeroes_are_no_mutex_bad(void) {
  PNODE N = ExAllocatePoolWithTag(NonPagedPool, sizeof(NODE), 'doN');
  if (!N)
    return NULL;
  RtlZeroMemory(N, sizeof(NODE));
  // CHECK: [[#@LINE+1]]:3: warning: '&N->Mutex' is used by ExAcquireFastMutex before it is initialised
  ExAcquireFastMutex(&N->Mutex);
  N->Count = 1;
  ExReleaseFastMutex(&N->Mutex);
  return N;
}

// Zeroes are a spin lock that is free.
PNODE zeroes_are_a_spin_lock_ok(void) {
  KIRQL Irql;
  PNODE N = ExAllocatePoolWithTag(NonPagedPool, sizeof(NODE), 'doN');
  if (!N)
    return NULL;
  RtlZeroMemory(N, sizeof(NODE));
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 1;
  KeReleaseSpinLock(&N->Lock, Irql);
  return N;
}

PNODE new_node_ok(void) {
  KIRQL Irql;
  PNODE N = ExAllocatePoolWithTag(NonPagedPool, sizeof(NODE), 'doN');
  if (!N)
    return NULL;
  RtlZeroMemory(N, sizeof(NODE));
  KeInitializeSpinLock(&N->Lock);
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 1;
  KeReleaseSpinLock(&N->Lock, Irql);
  return N;
}

PNODE pool_of_zeroes_ok(void) {
  KIRQL Irql;
  PNODE N = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(NODE), 'doN');
  if (!N)
    return NULL;
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 1;
  KeReleaseSpinLock(&N->Lock, Irql);
  return N;
}

// The list may set up what it allocates, once.
PNODE from_a_list_ok(PNPAGED_LOOKASIDE_LIST List) {
  PNODE N = ExAllocateFromNPagedLookasideList(List);
  if (!N)
    return NULL;
  ExAcquireFastMutex(&N->Mutex);
  N->Count = 1;
  ExReleaseFastMutex(&N->Mutex);
  return N;
}

void SetUpElsewhere(PNODE N);
PNODE new_node_given_away_ok(void) {
  KIRQL Irql;
  PNODE N = ExAllocatePoolWithTag(NonPagedPool, sizeof(NODE), 'doN');
  if (!N)
    return NULL;
  SetUpElsewhere(N);
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 1;
  KeReleaseSpinLock(&N->Lock, Irql);
  return N;
}

PNODE new_node_published_ok(void) {
  KIRQL Irql;
  PNODE N = ExAllocatePoolWithTag(NonPagedPool, sizeof(NODE), 'doN');
  if (!N)
    return NULL;
  Published = N;
  SetUpElsewhere(NULL);
  KeAcquireSpinLock(&N->Lock, &Irql);
  N->Count = 1;
  KeReleaseSpinLock(&N->Lock, Irql);
  return N;
}
