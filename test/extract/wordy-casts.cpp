// MSVC takes types of several words for functional casts.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
// CHECK-NOT: errors
// CHECK-NOT: lost
#define u16 unsigned __int16
#define TWICE(x) ((x) + (x))

// CHECK-LABEL: function casts
// CHECK: return
unsigned long casts(int x, int *p) {
  u16 a = u16(x);
  u16 b = 2 * u16(a) + (x ? unsigned char(x) : u16(*p));
  a = TWICE(u16(x));
  b += TWICE(unsigned long long(x));
  signed char(c) = 1;
  if (long long(x) == unsigned __int64(b))
    return unsigned long(x + c);
  return (unsigned long(a));
}

// Declarations stay what they are.
typedef unsigned long(Function)(int);
using Other = unsigned long(int);
struct S {
  unsigned long(Member)(int);
  operator unsigned long() const;
};
// CHECK-LABEL: function declarations
// CHECK: return
unsigned long declarations(unsigned long (*F)(int), Function *G, S &s,
                           void *p) {
  unsigned long(local) = 1;
  unsigned long (*Same)(int) = (unsigned long (*)(int))p;
  Other *Third = Same;
  return F(1) + G(2) + Third(3) + local + s;
}
