// A callee that drops a lock for a while, where the lock may be held by another
// name than the callee's: a doubt, as where the release is in place.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 4 inconclusive, 0 not analysed
// SUMMARY: 4 because two names may be one lock
#include <ntddk.h>

typedef struct _PORT {
  KSPIN_LOCK Lock;
  ERESOURCE Resource;
  KIRQL Irql;
  struct _PORT *Common;
} PORT, *PPORT;

VOID Work(PPORT Port);
BOOLEAN Ready(PPORT Port);

#define FOUR(X) X X X X
#define SIXTEEN(X) FOUR(X) FOUR(X) FOUR(X) FOUR(X)
#define LARGE(Port)                                                            \
  SIXTEEN(if (Ready(Port)) {                                                   \
    Work(Port);                                                                \
    Work(Port);                                                                \
  })

static VOID Dip(PPORT Port) {
  PPORT Common = Port->Common;
  KeReleaseSpinLock(&Common->Lock, Common->Irql);
  LARGE(Port)
  LARGE(Port)
  KeAcquireSpinLock(&Common->Lock, &Common->Irql);
}

static VOID Move(PPORT Port, PPORT To) {
  Port->Common = To;
  LARGE(Port)
  LARGE(Port)
}

VOID moved_ok(PPORT Port, PPORT To) {
  PPORT Before = Port->Common, After;
  KeAcquireSpinLock(&Before->Lock, &Before->Irql);
  KeReleaseSpinLock(&Before->Lock, Before->Irql);
  Move(Port, To);
  After = Port->Common; // Maybe the same.
  KeAcquireSpinLock(&After->Lock, &After->Irql);
  Port->Common = Before;
  Dip(Port);
  KeReleaseSpinLock(&After->Lock, After->Irql);
}

static VOID DipAndMove(PPORT Port, PPORT To) {
  KeReleaseSpinLock(&Port->Common->Lock, Port->Common->Irql);
  Move(Port, To);
  KeAcquireSpinLock(&Port->Common->Lock, &Port->Common->Irql);
  LARGE(Port)
}

VOID taken_again_ok(PPORT Port, PPORT To) {
  PPORT Common = Port->Common;
  KeAcquireSpinLock(&Common->Lock, &Common->Irql);
  DipAndMove(Port, To);
  KeReleaseSpinLock(&Common->Lock, Common->Irql);
}

VOID stayed_bad(PPORT Port) {
  PPORT Common = Port->Common;
  KeAcquireSpinLock(&Common->Lock, &Common->Irql);
  KeReleaseSpinLock(&Common->Lock, Common->Irql);
  // CHECK: [[#@LINE+1]]:3: warning: Dip releases '&Common->Lock', which is not held
  Dip(Port);
}

// From one port to the next, always with a lock held: the callee may have
// released what it had just acquired, if a port were its own next one.
static PPORT Next(PPORT Port) {
  PPORT To = Port->Common;
  LARGE(Port)
  if (To)
    ExAcquireResourceExclusiveLite(&To->Resource, TRUE);
  ExReleaseResourceLite(&Port->Resource);
  return To;
}

VOID walk_ok(PPORT Port) {
  ExAcquireResourceExclusiveLite(&Port->Resource, TRUE);
  while (Port)
    Port = Next(Port);
}

VOID walk_bad(PPORT Port) {
  ExAcquireResourceExclusiveLite(&Port->Resource, TRUE);
  while (Port) {
    if (Port->Irql)
      // CHECK: [[#@LINE+1]]:7: warning: '&Port->Resource' is still held at this return
      return;
    Port = Next(Port);
  }
}
