// A lock call that initialises a member of a class is part of its constructors,
// and counts as analysed.
//
// RUN: %spinlint check %s 2>&1 | FileCheck %s
// CHECK: lock API calls: 2 seen, 2 analysed
#include <ntddk.h>
class Raised {
  KIRQL Old = KeRaiseIrqlToDpcLevel();

public:
  ~Raised() { KeLowerIrql(Old); }
};
void use() { Raised R; }
