// Whether a callee touches a lock is decided by what its caller cannot see. Two
// such callees decide alike, or nobody can say: no finding, and no verdict that
// all is well. What is wrong whichever way it is decided is still found.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 2 inconclusive, 0 not analysed
// SUMMARY: inconclusive: 2 because what decides whether callees touch a lock is not seen
#include <ntifs.h>

typedef struct _NODE {
  PERESOURCE Resource, Paging;
  ULONG Slots, Done;
} NODE, *PNODE;

#define FOUR(X) X X X X
#define LARGE(N) FOUR(FOUR(FOUR(DbgPrint("%u %u\n", (N)->Slots, (N)->Done);)))

//--- A function that is not seen ----------------------------------------------

BOOLEAN IsHooked(void);

static VOID Acquire(PNODE N) {
  LARGE(N)
  if (!IsHooked())
    ExAcquireResourceExclusiveLite(N->Resource, TRUE);
}

static VOID Release(PNODE N) {
  LARGE(N)
  if (!IsHooked())
    ExReleaseResourceLite(N->Resource);
}

VOID hooked_ok(PNODE N) {
  Acquire(N);
  N->Done++;
  Release(N);
}

NTSTATUS hooked_bad(PNODE N) {
  Acquire(N);
  if (N->Done)
    // CHECK: [[#@LINE+1]]:5: warning: 'N->Resource' is still held at this return; acquired by Acquire [ddi-exclusive-resource-access]
    return STATUS_UNSUCCESSFUL;
  Release(N);
  return STATUS_SUCCESS;
}

VOID twice_bad(PNODE N) {
  Acquire(N);
  Release(N);
  // CHECK: [[#@LINE+1]]:3: warning: Release releases 'N->Resource', which is not held; Release has released it before [ddi-exclusive-resource-access]
  Release(N);
}

static VOID Always(PNODE N) {
  LARGE(N)
  ExReleaseResourceLite(N->Resource);
}

// The last release does not ask anybody.
NTSTATUS always_bad(PNODE N) {
  ExAcquireResourceExclusiveLite(N->Resource, TRUE);
  if (N->Done) {
    Release(N);
    // CHECK: [[#@LINE+1]]:5: warning: Always releases 'N->Resource', which is not held; Release has released it before [ddi-exclusive-resource-access]
    Always(N);
    return STATUS_UNSUCCESSFUL;
  }
  Always(N);
  return STATUS_SUCCESS;
}

//--- Flags that are masked by others ------------------------------------------

#define TOP_FLAGS(Irp) ((ULONG)(ULONG_PTR)(Irp)->Tail.Overlay.DriverContext[2])

static VOID AcquireFlags(PNODE N, ULONG Flags) {
  PIRP Irp = IoGetTopLevelIrp();
  LARGE(N)
  if (Irp)
    Flags &= ~TOP_FLAGS(Irp);
  if (Flags & 1)
    ExAcquireResourceExclusiveLite(N->Resource, TRUE);
  if (Flags & 2)
    ExAcquireResourceExclusiveLite(N->Paging, TRUE);
}

static VOID ReleaseFlags(PNODE N, ULONG Flags) {
  PIRP Irp = IoGetTopLevelIrp();
  LARGE(N)
  if (Irp)
    Flags &= ~TOP_FLAGS(Irp);
  if (Flags & 2)
    ExReleaseResourceLite(N->Paging);
  if (Flags & 1)
    ExReleaseResourceLite(N->Resource);
}

VOID masked_ok(PNODE N) {
  AcquireFlags(N, 3);
  N->Done++;
  ReleaseFlags(N, 3);
}

// A bit that was not passed is no choice of theirs: the paging resource stays.
NTSTATUS masked_bad(PNODE N) {
  AcquireFlags(N, 2);
  if (N->Done) {
    ReleaseFlags(N, 1);
    // CHECK: [[#@LINE+1]]:5: warning: 'N->Paging' is still held at this return; acquired by AcquireFlags [ddi-exclusive-resource-access]
    return STATUS_UNSUCCESSFUL;
  }
  ReleaseFlags(N, 2);
  return STATUS_SUCCESS;
}
