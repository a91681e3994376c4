//===- DriverRules.cpp - what is judged over the whole driver -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverRules.h.
//
//===----------------------------------------------------------------------===//
#include "engine/DriverRules.h"
#include "engine/InitCensus.h"
#include "engine/LockOrder.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;

std::vector<Violation> engine::driverViolations(const Driver &D) {
  std::vector<Violation> Found =
      neverInitialised(D.P, D.C, D.G, D.Labels, D.Entries);
  const HeldSets Held(D.P, D.C, D.G, D.Labels);
  llvm::append_range(Found, orderViolations(D.P, D.C, D.G, Held));
  return Found;
}
