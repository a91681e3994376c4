// MSVC takes the cast of an lvalue for the lvalue. Clang does not, but the
// function is lowered all the same, and its locks are seen.
//
// RUN: not %spinlint check %s 2> %t.err | FileCheck %s
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err

#include <ntddk.h>

typedef struct _LITE {
  int Size;
} LITE, *PLITE;
typedef struct _FULL {
  LITE Lite;
  KSPIN_LOCK Lock;
} FULL, *PFULL;

void FreeIt(PLITE *Lite);
void *Next(void);

#define FREE_LITE(L) FreeIt(&(L))
#define CLEAR_LITE(L) (FreeIt(&(L)), (L) = NULL)

void pass_address_bad(PFULL Full) {
  KIRQL Irql;
  PSLIST_ENTRY Entry = Next();
  KeAcquireSpinLock(&Full->Lock, &Irql);
  FREE_LITE((PLITE)Entry);
  if (!Entry)
    return;
  KeReleaseSpinLock(&Full->Lock, Irql);
}
// CHECK: :[[#@LINE-3]]:5: warning: {{.*}} is still held

void pass_address_ok(PFULL Full, PFULL Other) {
  KIRQL Irql;
  KeAcquireSpinLock(&Full->Lock, &Irql);
  FREE_LITE((PLITE)Other);
  CLEAR_LITE((PLITE)Other);
  KeReleaseSpinLock(&Full->Lock, Irql);
}

// The store is seen: the second lock is another one.
void assign_ok(PFULL Full, PFULL Other) {
  KIRQL Irql, Inner;
  PFULL Each = Full;
  KeAcquireSpinLock(&Full->Lock, &Irql);
  (PLITE)Each = (PLITE)Other;
  if (Each == Other) {
    KeAcquireSpinLock(&Each->Lock, &Inner);
    KeReleaseSpinLock(&Other->Lock, Inner);
  }
  KeReleaseSpinLock(&Full->Lock, Irql);
}

void assign_bad(PFULL Full, PFULL Other) {
  KIRQL Irql, Inner;
  PFULL Each = Other;
  KeAcquireSpinLock(&Full->Lock, &Irql);
  (PLITE)Each = (PLITE)Full;
  KeAcquireSpinLock(&Each->Lock, &Inner);
  KeReleaseSpinLock(&Each->Lock, Inner);
  KeReleaseSpinLock(&Full->Lock, Irql);
}
// CHECK: :[[#@LINE-4]]:3: warning: {{.*}} already held

NTSTATUS Take(PLITE *Lite);

NTSTATUS result_kept_bad(PFULL Full, PFULL Other) {
  KIRQL Irql;
  NTSTATUS Status;
  KeAcquireSpinLock(&Full->Lock, &Irql);
  Status = Take(&(PLITE)Other);
  if (!NT_SUCCESS(Status))
    return Status;
  KeReleaseSpinLock(&Full->Lock, Irql);
  return Status;
}
// CHECK: :[[#@LINE-4]]:5: warning: {{.*}} is still held

// Anything else that Clang refuses is lost.
void broken(PFULL Full) {
  KIRQL Irql;
  KeAcquireSpinLock(&Full->Lock, &Irql);
  (PLITE)Full += 1;
  KeReleaseSpinLock(&Full->Lock, Irql);
}

// SUMMARY: 6 functions with locks: 2 verified, 3 defect, 0 inconclusive, 1 not analysed
