// Addresses: two spellings of one object have the same base and offset.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

typedef struct _ITEM {
  ULONG Kind;
  union {
    ULONG Word;
    struct {
      ULONG Low : 4;
      ULONG High : 4;
    };
  };
  struct {
    KSPIN_LOCK Lock;
  } u;
  LIST_ENTRY Link;
  ULONG Busy : 1;
  ULONG Count : 3;
  KSPIN_LOCK Locks[4];
} ITEM;

// CHECK-LABEL: function container
// CHECK: [[L:%[0-9]+]] = load &Entry
// CHECK: field [[L]] + -16 "struct _ITEM" "Link"
ITEM *container(PLIST_ENTRY Entry) {
  return CONTAINING_RECORD(Entry, ITEM, Link);
}

// CHECK-LABEL: function flattened
// CHECK: field %{{[0-9]+}} + 8 "struct _ITEM" "u.Lock"
KSPIN_LOCK *flattened(ITEM *I) { return &I->u.Lock; }

// A bit-field outside of a union is a cell of its own.
// CHECK-LABEL: function bits
// CHECK: [[A:%[0-9]+]] = field %{{[0-9]+}} + {{[0-9]+}} "struct _ITEM" "Busy"
// CHECK: store [[A]], 1
// CHECK: field %{{[0-9]+}} + {{[0-9]+}} "struct _ITEM" "Count"
ULONG bits(ITEM *I) {
  I->Busy = 1;
  return I->Count;
}

// One in a union is a part of its storage unit.
// CHECK-LABEL: function union_bits
// CHECK: [[A:%[0-9]+]] = field {{.*}} "bits"
// CHECK: [[W:%[0-9]+]] = load [[A]]
// CHECK: [[S:%[0-9]+]] = shr [[W]], 4
// CHECK: and [[S]], 15
ULONG union_bits(ITEM *I) { return I->High; }

// CHECK-LABEL: function element
// CHECK: index %{{[0-9]+}} + %{{[0-9]+}} * 8
KSPIN_LOCK *element(ITEM *I, int N) { return &I->Locks[N]; }

// CHECK-LABEL: function narrowed
// CHECK: cast %{{[0-9]+}} to i8
signed char narrowed(int X) { return (signed char)X; }

typedef struct {
  BOOLEAN Held;
  ULONG Count;
  KSPIN_LOCK *Lock;
} STATE;

// CHECK-LABEL: function zeroed
// CHECK-COUNT-3: store %{{[0-9]+}}, 0
// CHECK-COUNT-3: store %{{[0-9]+}}, 0
// CHECK: forget &S
void zeroed(STATE *From) {
  STATE S = {0};
  RtlZeroMemory(&S, sizeof(S));
  S = *From;
}

// Its address is taken, but only to store through it.
// CHECK-LABEL: function escapes
// CHECK: local Kept type "ULONG" at
// CHECK: local Given type "ULONG" escapes
void Take(PULONG);
void escapes(void) {
  ULONG Kept = 0, Given = 0;
  *&Kept = 3;
  Take(&Given);
}
