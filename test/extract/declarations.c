// Where annotations of a function can stand: in front of declarations that are
// written out in a file of the driver, one each, and in the names that their
// parameters have there.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

// CHECK-LABEL: function three
// CHECK-NEXT: param First
// CHECK-NEXT: param Second
// CHECK-NEXT: local
// CHECK-NEXT: declared params ["A", ""] starts_line at 0:[[#@LINE+4]]:1:
// CHECK-NEXT: declared params ["A", "B"] indent "  " at 0:[[#@LINE+4]]:12:
// CHECK-NEXT: defined params ["First", "Second"] starts_line at 0:[[#@LINE+5]]:1:
// CHECK-NEXT: b0:
VOID three(ULONG A, ULONG);
  ULONG X; VOID three(ULONG A, ULONG B);

static __inline
VOID three(ULONG First, ULONG Second) { volatile ULONG Sum = First + Second; }

// An annotation belongs to it; what the compiler does not see does not.
// CHECK-LABEL: function annotated
// CHECK: declared starts_line at 0:[[#@LINE+3]]:1:
// CHECK-NEXT: defined starts_line at 0:[[#@LINE+7]]:1:
// CHECK-NEXT: b0:
_IRQL_requires_max_(DISPATCH_LEVEL)
_Must_inspect_result_
ULONG annotated(VOID);

_Must_inspect_result_
ULONG annotated(VOID) { return 1; }

// It says what another declaration says.
// CHECK-LABEL: function like_declared
// CHECK: declared starts_line at 0:[[#@LINE+2]]:1:
// CHECK-NEXT: b0:
VOID like_declared(VOID);
_Use_decl_annotations_
VOID like_declared(VOID) {}

// Made by a macro; but a word of one is not all of it.
// CHECK-LABEL: function made
// CHECK-NOT: defined
// CHECK: b0:
#define MAKE(Name) VOID Name(VOID)
MAKE(made) {}
// CHECK-LABEL: function exported
// CHECK: defined starts_line at 0:[[#@LINE+2]]:1:
#define EXPORT VOID NTAPI
EXPORT exported(VOID) {}

// Two in one are not told apart.
// CHECK-LABEL: function second
// CHECK-NOT: declared
// CHECK: defined starts_line
VOID first(VOID), second(VOID);
VOID second(VOID) {}
// CHECK-LABEL: function first
// CHECK-NOT: declared
// CHECK: defined starts_line
VOID first(VOID) {}
