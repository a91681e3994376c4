// Resources that are given to another owner and released for it, in callees that
// are too large to be copied into their callers. Each shape with a wrong twin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>

typedef struct _NODE {
  ERESOURCE Resource;
  ULONG Slots, Done;
} NODE, *PNODE;

#define FOUR(X) X X X X
#define LARGE(N) FOUR(FOUR(FOUR(DbgPrint("%u %u\n", (N)->Slots, (N)->Done);)))

//--- Row 10: given to a request -----------------------------------------------

static VOID Give(PNODE N, PVOID Owner) {
  LARGE(N)
  ExSetResourceOwnerPointer(&N->Resource, (PVOID)((ULONG_PTR)Owner | 3));
}

NTSTATUS give_ok(PNODE N, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  if (N->Done) {
    ExReleaseResourceLite(&N->Resource);
    return STATUS_UNSUCCESSFUL;
  }
  Give(N, Irp);
  return STATUS_SUCCESS;
}

NTSTATUS give_bad(PNODE N, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  if (N->Done)
    // CHECK: [[#@LINE+1]]:5: warning: '&N->Resource' is still held at this return; acquired by ExAcquireResourceExclusiveLite [ddi-exclusive-resource-access]
    return STATUS_UNSUCCESSFUL;
  Give(N, Irp);
  return STATUS_SUCCESS;
}

// Who has given it away does not release it.
VOID give_and_release_bad(PNODE N, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  Give(N, Irp);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&N->Resource', which is not held; Give has released it before [ddi-exclusive-resource-access]
  ExReleaseResourceLite(&N->Resource);
}

//--- Row 15: released as what it is -------------------------------------------

static VOID ReleaseOwner(PNODE N, PVOID Owner) {
  LARGE(N)
  if (ExIsResourceAcquiredLite(&N->Resource))
    ExReleaseResourceLite(&N->Resource);
  else
    ExReleaseResourceForThreadLite(&N->Resource,
                                   (ERESOURCE_THREAD)((ULONG_PTR)Owner | 3));
}

// The system calls it, and nobody has the resource in this thread.
IO_COMPLETION_ROUTINE released_by_owner_ok;
NTSTATUS released_by_owner_ok(PDEVICE_OBJECT Device, PIRP Irp, PVOID Context) {
  UNREFERENCED_PARAMETER(Device);
  ReleaseOwner(Context, Irp);
  return STATUS_CONTINUE_COMPLETION;
}

// This thread has it still.
VOID released_by_thread_ok(PNODE N, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  N->Done++;
  ReleaseOwner(N, Irp);
}

VOID given_and_released_ok(PNODE N, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  Give(N, Irp);
  ReleaseOwner(N, Irp);
}

NTSTATUS released_by_thread_bad(PNODE N, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  if (N->Done)
    // CHECK: [[#@LINE+1]]:5: warning: '&N->Resource' is still held at this return; acquired by ExAcquireResourceExclusiveLite [ddi-exclusive-resource-access]
    return STATUS_UNSUCCESSFUL;
  ReleaseOwner(N, Irp);
  return STATUS_SUCCESS;
}

VOID released_twice_bad(PNODE N, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&N->Resource, TRUE);
  ReleaseOwner(N, Irp);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&N->Resource', which is not held; ReleaseOwner has released it before [ddi-exclusive-resource-access]
  ExReleaseResourceLite(&N->Resource);
}

//--- The same in place ----------------------------------------------------------

IO_COMPLETION_ROUTINE asked_in_place_ok;
NTSTATUS asked_in_place_ok(PDEVICE_OBJECT Device, PIRP Irp, PVOID Context) {
  PNODE N = Context;
  UNREFERENCED_PARAMETER(Device);
  if (ExIsResourceAcquiredLite(&N->Resource))
    ExReleaseResourceLite(&N->Resource);
  else
    ExReleaseResourceForThreadLite(&N->Resource, (ERESOURCE_THREAD)Irp);
  return STATUS_CONTINUE_COMPLETION;
}

IO_COMPLETION_ROUTINE not_asked_bad;
NTSTATUS not_asked_bad(PDEVICE_OBJECT Device, PIRP Irp, PVOID Context) {
  PNODE N = Context;
  UNREFERENCED_PARAMETER(Device);
  UNREFERENCED_PARAMETER(Irp);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&N->Resource', which is not held [ddi-exclusive-resource-access]
  ExReleaseResourceLite(&N->Resource);
  return STATUS_CONTINUE_COMPLETION;
}
