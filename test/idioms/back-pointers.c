// Objects that point to one another: who comes back to where it came from has
// the same object, and with it the same lock. Only if every store in the driver
// sees to it: each with a twin that does not.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: cd %t && python3 -c "import json; json.dump([{'directory': '.', 'file': f, 'arguments': ['clang', '-c', f]} for f in ('parent.c', 'shared.c')], open('compile_commands.json', 'w'))"
// RUN: sh -c 'cd %t && %spinlint check -p . > out 2> err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not='parent.c:{{[0-9:]+}} warning:' --check-prefix=PARENT %t/parent.c < %t/out
// RUN: FileCheck --implicit-check-not='shared.c:{{[0-9:]+}} warning:' --check-prefix=SHARED %t/shared.c < %t/out
// RUN: FileCheck %s < %t/err
//
// What is moved is in doubt, and what is done by two names of one lock is known.
// CHECK: 2 inconclusive, 0 not analysed

//--- parent.c
// Children in an array, each with a pointer to its parent.
#include <ntddk.h>

typedef struct _ADAPTER ADAPTER, *PADAPTER;
typedef struct _CHANNEL {
  ULONG Number, Busy;
  PADAPTER Adapter;
  PADAPTER LentTo;
  PADAPTER Owner;
} CHANNEL, *PCHANNEL;

struct _ADAPTER {
  ULONG Count;
  KSPIN_LOCK Lock;
  PCHANNEL Channels[4];
  PCHANNEL Lent;
  PCHANNEL Mine;
};

VOID Touch(PADAPTER Adapter);
#define FOUR(X) X X X X
#define LARGE(A) FOUR(FOUR(FOUR(Touch(A); Touch(A);)))

NTSTATUS Prepare(PADAPTER Adapter) {
  for (ULONG I = 0; I < 4; I++) {
    PCHANNEL New = ExAllocatePoolWithTag(NonPagedPool, sizeof(CHANNEL), 'nahC');
    if (New == NULL)
      return STATUS_INSUFFICIENT_RESOURCES;
    Adapter->Channels[I] = New;
    Adapter->Channels[I]->Adapter = Adapter;
    Adapter->Channels[I]->Number = I;
  }
  return STATUS_SUCCESS;
}

VOID Lend(PADAPTER Adapter, PADAPTER To, ULONG I) {
  Adapter->Lent = Adapter->Channels[I];
  Adapter->Channels[I]->LentTo = To;
}

// Who asks says that it may be otherwise.
NTSTATUS Take(PADAPTER Adapter, PCHANNEL Channel) {
  Adapter->Mine = Channel;
  Adapter->Mine->Owner = Adapter;
  return STATUS_SUCCESS;
}

VOID owner_is_asked_bad(PADAPTER Adapter) {
  KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
  if (Adapter->Mine->Owner != Adapter)
    // PARENT: parent.c:[[#@LINE+1]]:5: warning: '&Adapter->Lock' is still held at this return
    return;
  KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

// Released and taken again by the child's name for it.
static VOID Dip(PCHANNEL Channel) {
  LARGE(Channel->Adapter)
  KeReleaseSpinLockFromDpcLevel(&Channel->Adapter->Lock);
  Touch(Channel->Adapter);
  KeAcquireSpinLockAtDpcLevel(&Channel->Adapter->Lock);
}

VOID child_dips_ok(PADAPTER Adapter, ULONG I) {
  KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
  Dip(Adapter->Channels[I]);
  KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

VOID child_dips_bad(PADAPTER Adapter, ULONG I) {
  KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
  KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
  // PARENT: parent.c:[[#@LINE+1]]:3: warning: Dip releases '&Adapter->Lock', which is not held
  Dip(Adapter->Channels[I]);
}

VOID taken_by_both_names_bad(PADAPTER Adapter, ULONG I) {
  PCHANNEL Channel = Adapter->Channels[I];
  KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
  // PARENT: parent.c:[[#@LINE+1]]:3: warning: KeAcquireSpinLockAtDpcLevel acquires '{{.*}}Lock', which is already held
  KeAcquireSpinLockAtDpcLevel(&Channel->Adapter->Lock);
  KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

// LentTo is set to any adapter: it may be this one, or not.
static VOID DipLent(PCHANNEL Channel) {
  LARGE(Channel->Adapter)
  KeReleaseSpinLockFromDpcLevel(&Channel->LentTo->Lock);
  Touch(Channel->Adapter);
  KeAcquireSpinLockAtDpcLevel(&Channel->LentTo->Lock);
}

VOID lent_ok(PADAPTER Adapter) {
  KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
  DipLent(Adapter->Lent);
  KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

//--- shared.c
// Many ports share what is common to them, which points to the first of them.
#include <ntddk.h>

typedef struct _PORT PORT, *PPORT;
typedef struct _COMMON {
  PPORT First;
  PPORT Last;
} COMMON, *PCOMMON;

struct _PORT {
  ULONG Number;
  KSPIN_LOCK Lock;
  PCOMMON Common;
};

VOID Work(PPORT Port);
#define FOUR(X) X X X X
#define LARGE(P) FOUR(FOUR(FOUR(Work(P); Work(P);)))

NTSTATUS Start(PPORT Port) {
  PCOMMON New = ExAllocatePoolWithTag(NonPagedPool, sizeof(COMMON), 'mmoC');
  if (New == NULL)
    return STATUS_INSUFFICIENT_RESOURCES;
  Port->Common = New;
  Port->Common->First = Port;
  Port->Common->Last = NULL;
  return STATUS_SUCCESS;
}

VOID Add(PPORT Port, PPORT First) {
  Port->Common = First->Common;
  Port->Common->Last = Port->Number ? Port : First;
}

static VOID DipFirst(PPORT Port) {
  PPORT First = Port->Common->First;
  LARGE(Port)
  KeReleaseSpinLockFromDpcLevel(&First->Lock);
  Work(First);
  KeAcquireSpinLockAtDpcLevel(&First->Lock);
}

VOID first_of_the_first_ok(PPORT Port) {
  PPORT First = Port->Common->First;
  KeAcquireSpinLockAtDpcLevel(&First->Lock);
  DipFirst(First);
  KeReleaseSpinLockFromDpcLevel(&First->Lock);
}

// SHARED: shared.c:[[#@LINE+5]]:3: warning: DipFirst releases '&First->Lock', which is not held
VOID first_of_the_first_bad(PPORT Port) {
  PPORT First = Port->Common->First;
  KeAcquireSpinLockAtDpcLevel(&First->Lock);
  KeReleaseSpinLockFromDpcLevel(&First->Lock);
  DipFirst(First);
}

static VOID DipLast(PPORT Port) {
  PPORT Last = Port->Common->Last;
  LARGE(Port)
  KeReleaseSpinLockFromDpcLevel(&Last->Lock);
  Work(Last);
  KeAcquireSpinLockAtDpcLevel(&Last->Lock);
}

// The last one's last one may be another.
VOID last_of_the_last_ok(PPORT Port) {
  PPORT Last = Port->Common->Last;
  KeAcquireSpinLockAtDpcLevel(&Last->Lock);
  DipLast(Last);
  KeReleaseSpinLockFromDpcLevel(&Last->Lock);
}
