// __finally runs on every way out, with AbnormalTermination() known; __except is
// reached from what may raise, which lock DDIs do not.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

NTSTATUS Work(int);

// CHECK-LABEL: function ways_out
// CHECK: acquire fast_mutex
// CHECK: if "k == 1"
// CHECK: release fast_mutex
// CHECK-NEXT: call fn:Work(9)
// CHECK-NEXT: return 4 "4"
// CHECK: release fast_mutex
// CHECK-NOT: Work(9)
// CHECK: return 5 "5"
int ways_out(PFAST_MUTEX M, int k) {
  ExAcquireFastMutex(M);
  __try {
    if (k == 1)
      return 4;
    if (k == 2)
      __leave;
    k = 7;
  } __finally {
    ExReleaseFastMutex(M);
    if (AbnormalTermination())
      Work(9);
  }
  return 5;
}

// CHECK-LABEL: function handler
// CHECK: acquire fast_mutex
// CHECK-NOT: may_raise
// CHECK: call fn:Work({{.*}}) raises
// CHECK-NEXT: may_raise [[NEXT:b[0-9]+]] except [[LANDING:b[0-9]+]]
// CHECK: [[LANDING]]:
// CHECK: release fast_mutex
// CHECK: goto [[HANDLER:b[0-9]+]]
NTSTATUS handler(PFAST_MUTEX M) {
  NTSTATUS Status;
  __try {
    ExAcquireFastMutex(M);
    __try {
      Status = Work(1);
    } __finally {
      ExReleaseFastMutex(M);
    }
  } __except (EXCEPTION_EXECUTE_HANDLER) {
    Status = GetExceptionCode();
  }
  return Status;
}

// CHECK-LABEL: function never_handled
// CHECK-NOT: may_raise
// CHECK: return %{{[0-9]+}}
NTSTATUS never_handled(void) {
  NTSTATUS Status = 0;
  __try {
    Status = Work(2);
  } __except (EXCEPTION_CONTINUE_SEARCH) {
    Status = 1;
  }
  return Status;
}

// CHECK-LABEL: function goto_out
// CHECK: if "k"
// CHECK: call fn:Work(3)
// CHECK: goto [[OUT:b[0-9]+]] jump
// CHECK: call fn:Work(4)
void goto_out(int k) {
  __try {
    __try {
      if (k)
        goto out;
      Work(4);
    } __finally {
      Work(3);
    }
  } __finally {
    Work(5);
  }
out:
  Work(6);
}
