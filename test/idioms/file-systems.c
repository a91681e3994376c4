// Shapes of file systems (ERESOURCE, wrappers that wait or fail by a flag of the
// request, exceptions), each with a wrong twin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>

typedef struct _REQUEST {
  ULONG Flags;
  ULONG Waiters;
} REQUEST, *PREQUEST;

#define REQUEST_CAN_WAIT 1

typedef struct _FCB {
  PERESOURCE Resource;
  ULONG State;
  ULONG Size;
} FCB, *PFCB;

ERESOURCE Global;

//--- Results that nobody looks at ------------------------------------------

#define AcquireGlobal(R)                                                       \
  (ExAcquireResourceExclusiveLite(&Global,                                     \
                                  BooleanFlagOn((R)->Flags, REQUEST_CAN_WAIT)))

void known_to_wait_ok(PREQUEST Request) {
  (void)AcquireGlobal(Request);
  ExReleaseResourceLite(&Global);
}

void known_not_to_wait_bad(PREQUEST Request) {
  (void)ExAcquireResourceExclusiveLite(&Global, FALSE);
  Request->Waiters++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&Global', which is not held
  ExReleaseResourceLite(&Global);
}

static BOOLEAN AcquireFcb(PREQUEST Request, PFCB Fcb) {
  BOOLEAN Taken = ExAcquireResourceExclusiveLite(
      Fcb->Resource, BooleanFlagOn(Request->Flags, REQUEST_CAN_WAIT));
  if (!Taken)
    Request->Waiters++;
  return Taken;
}

void wrapper_known_to_wait_ok(PREQUEST Request, PFCB Fcb) {
  (void)AcquireFcb(Request, Fcb);
  Fcb->State++;
  ExReleaseResourceLite(Fcb->Resource);
}

void wrapper_result_overlooked_bad(PREQUEST Request, PFCB Fcb) {
  BOOLEAN Taken = AcquireFcb(Request, Fcb);
  Fcb->State += Taken;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases 'Fcb->Resource', which is not held
  ExReleaseResourceLite(Fcb->Resource);
}

// Too large to be copied into its callers.
static BOOLEAN AcquireFcbAndGrow(PREQUEST Request, PFCB Fcb) {
  for (;;) {
    if (!ExAcquireResourceExclusiveLite(
            Fcb->Resource, BooleanFlagOn(Request->Flags, REQUEST_CAN_WAIT)))
      return FALSE;
    if (Fcb->State == 0)
      break;
    ExReleaseResourceLite(Fcb->Resource);
    Fcb->Size = Fcb->Size * 3 + Request->Waiters;
    Fcb->Size = Fcb->Size * 5 + Request->Waiters;
    Fcb->Size = Fcb->Size * 7 + Request->Waiters;
    Fcb->Size = Fcb->Size * 9 + Request->Waiters;
    Fcb->Size = Fcb->Size * 11 + Request->Waiters;
    Fcb->Size = Fcb->Size * 13 + Request->Waiters;
    Fcb->Size = Fcb->Size * 15 + Request->Waiters;
  }
  return TRUE;
}

void large_wrapper_known_to_wait_ok(PREQUEST Request, PFCB Fcb) {
  (void)AcquireFcbAndGrow(Request, Fcb);
  Fcb->State++;
  ExReleaseResourceLite(Fcb->Resource);
}

void large_wrapper_leak_bad(PREQUEST Request, PFCB Fcb) {
  (void)AcquireFcbAndGrow(Request, Fcb);
  if (Fcb->State > 3)
    return;
  // CHECK: [[#@LINE-1]]:5: warning: 'Fcb->Resource' is still held at this return
  ExReleaseResourceLite(Fcb->Resource);
}
