// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The short spellings of structured exception handling, in C.
// RUN: %clang_kit -fsyntax-only -Werror -Xclang -verify %s
// expected-no-diagnostics
#include <ntddk.h>

NTSTATUS guarded(KSPIN_LOCK *Lock) {
  KIRQL Irql;
  NTSTATUS Status = STATUS_SUCCESS;
  KeAcquireSpinLock(Lock, &Irql);
  try {
    if (!NT_SUCCESS(Status))
      leave;
    try {
      Status = STATUS_PENDING;
    } except (EXCEPTION_EXECUTE_HANDLER) {
      Status = GetExceptionCode();
    }
  } finally {
    if (AbnormalTermination())
      Status = STATUS_UNSUCCESSFUL;
    KeReleaseSpinLock(Lock, Irql);
  }
  return Status;
}
