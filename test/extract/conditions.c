// Conditions are branches with the words of their author; what is known when
// compiling is no branch.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

int One(void);
int Two(void);

// CHECK-LABEL: function short_circuit
// CHECK: br %{{[0-9]+}} ? [[AND:b[0-9]+]] : [[END:b[0-9]+]] if "NT_SUCCESS(Status)"
// CHECK: br %{{[0-9]+}} ? {{b[0-9]+}} : {{b[0-9]+}} if "Flags & 4"
void short_circuit(NTSTATUS Status, ULONG Flags) {
  if (NT_SUCCESS(Status) && !(Flags & 4))
    One();
}

// CHECK-LABEL: function known
// CHECK-NOT: br
// CHECK: call fn:One
// CHECK-NOT: Two
// CHECK: return implicit
void known(void) {
  if (FALSE)
    Two();
  do {
    One();
  } while (0);
}

// The value of a logical operator goes through a cell.
// CHECK-LABEL: function value
// CHECK: br {{.*}} logical "a"
// CHECK: store &cond, 1
// CHECK: store &cond, 0
// CHECK: [[V:%[0-9]+]] = load &cond
// CHECK: return [[V]] "a || b"
int value(int a, int b) { return a || b; }

// CHECK-LABEL: function truth_of_comparison
// CHECK: br {{.*}} if "a"
// CHECK: br {{.*}} if "b"
// CHECK-NOT: &cond
void truth_of_comparison(int a, int b) {
  if ((a && b) != FALSE)
    One();
}

// CHECK-LABEL: function ranges
// CHECK: switch %{{[0-9]+}} { 1: [[A:b[0-9]+]], 5..9: [[B:b[0-9]+]], default: [[C:b[0-9]+]] } switch "x"
void ranges(int x) {
  switch (x) {
  case 1:
    One();
  case 5 ... 9:
    Two();
    break;
  }
}
