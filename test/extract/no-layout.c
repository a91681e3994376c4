// A record with an error in it has no layout; its locks are told apart all the
// same. A function that lost a call of one that takes locks says so.
//
// RUN: sh -c '%spinlint check %s -- -isystem %S/Inputs/broken > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 6 functions with locks: 3 verified, 1 defect, 0 inconclusive, 2 not analysed
#include <vendor.h>

typedef struct _CONTEXT_ {
  struct HAS_UNKNOWN_MEMBER Vendor;
  KSPIN_LOCK First, Second;
  KIRQL Irql;
} MY_CONTEXT, *PMY_CONTEXT;

static int take(PMY_CONTEXT C, int A) {
  KeAcquireSpinLock(&C->First, &C->Irql);
  return A;
}

static int give(PMY_CONTEXT C, int A) {
  KeReleaseSpinLock(&C->First, C->Irql);
  return A;
}

int Work(int A);

int no_layout_ok(PMY_CONTEXT C, int A) {
  KeAcquireSpinLockAtDpcLevel(&C->Second);
  take(C, A);
  give(C, A);
  KeReleaseSpinLockFromDpcLevel(&C->Second);
  return 0;
}

int no_layout_bad(PMY_CONTEXT C, int A) {
  take(C, A);
  // CHECK: [[#@LINE+2]]:5: warning: '&C->First' is still held at this return
  if (Work(A) < 0)
    return 0;
  give(C, A);
  return 0;
}

struct FOREIGN {
  int Known;
};

int lost_between(PMY_CONTEXT C, struct FOREIGN *F) {
  take(C, 0);
  if (F->Unknown)
    return 1;
  give(C, 0);
  return 0;
}

int lost_calls(PMY_CONTEXT C, struct FOREIGN *F) {
  int Status = take(C, F->Unknown);
  return Status + give(C, F->Unknown);
}
