// A loop that tests what it does not change is ended by another thread; what
// comes after it is reached.
//
// RUN: not %spinlint check --quiet %s | FileCheck --implicit-check-not=warning: %s

#include <ntddk.h>

typedef struct _WORKER {
  int Stop;
  int Mode;
  KSPIN_LOCK Lock;
  LIST_ENTRY Requests;
  KEVENT Wake;
} WORKER, *PWORKER;

int g_Stop;
KSTART_ROUTINE stop_by_member_bad, stop_by_global_bad, left_in_the_middle_ok;

VOID stop_by_member_bad(PVOID Context) {
  PWORKER Worker = Context;
  KIRQL Irql;
  KeAcquireSpinLock(&Worker->Lock, &Irql);
  while (!Worker->Stop) {
    KeReleaseSpinLock(&Worker->Lock, Irql);
    KeWaitForSingleObject(&Worker->Wake, Executive, KernelMode, FALSE, NULL);
    KeAcquireSpinLock(&Worker->Lock, &Irql);
    if (Worker->Stop)
      break;
  }
}
// CHECK: :[[#@LINE-1]]:1: warning: '&Worker->Lock' is still held at the end

VOID stop_by_global_bad(PVOID Context) {
  PWORKER Worker = Context;
  KIRQL Irql;
  while (!g_Stop) {
    KeAcquireSpinLock(&Worker->Lock, &Irql);
    if (IsListEmpty(&Worker->Requests))
      continue;
    KeReleaseSpinLock(&Worker->Lock, Irql);
  }
}
// CHECK: :[[#@LINE-6]]:5: warning: {{.*}} is acquired but not released in a turn of this loop

VOID left_in_the_middle_ok(PVOID Context) {
  PWORKER Worker = Context;
  KIRQL Irql;
  KeAcquireSpinLock(&Worker->Lock, &Irql);
  while (!Worker->Stop) {
    KeReleaseSpinLock(&Worker->Lock, Irql);
    KeWaitForSingleObject(&Worker->Wake, Executive, KernelMode, FALSE, NULL);
    KeAcquireSpinLock(&Worker->Lock, &Irql);
  }
  KeReleaseSpinLock(&Worker->Lock, Irql);
}

// The loop has an end of its own: what it tests besides stays what it was.
int own_end_ok(PWORKER Worker, int Turns) {
  KIRQL Irql;
  if (Worker->Mode)
    KeAcquireSpinLock(&Worker->Lock, &Irql);
  while (Worker->Mode && Turns)
    --Turns;
  if (Worker->Mode)
    KeReleaseSpinLock(&Worker->Lock, Irql);
  return 0;
}
