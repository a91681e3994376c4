// An object of a class that is made from what could not be parsed: the function
// is not analysed, and says so.
//
// RUN: %spinlint check %s 2>&1 | FileCheck %s
// CHECK: 1 file, 3 functions with locks: 1 verified, 0 defect, 0 inconclusive,
// 2 not analysed CHECK: lock API calls: 6 seen, 2 analysed
#include <ntddk.h>
KSPIN_LOCK G;
struct Text {
  Text(const char *, unsigned long long);
  ~Text();
  int Length;
};
void take(Text T);
void thrown(const nobodys_string &S) {
  KIRQL Irql;
  KeAcquireSpinLock(&G, &Irql);
  throw Text("", S.size());
  KeReleaseSpinLock(&G, Irql);
}
void passed(const nobodys_string &S) {
  auto Items = unknown<int>(S);
  KIRQL Irql;
  KeAcquireSpinLock(&G, &Irql);
  take(Text("", Items.size()));
  KeReleaseSpinLock(&G, Irql);
}
void whole() {
  KIRQL Irql;
  KeAcquireSpinLock(&G, &Irql);
  KeReleaseSpinLock(&G, Irql);
}
