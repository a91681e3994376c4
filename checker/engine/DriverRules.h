//===- DriverRules.h - what is judged over the whole driver ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which analyses look at more than one function: those that compare
// locks with each other, with calls, with data. In: the program and what is
// known of it. Out: their violations. Costly ones run only if somebody asks for
// their defects (Policy::Skip). Their work needs nothing of what is found in
// single functions, so that it can be done beside that.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_DRIVERRULES_H
#define SPINLINT_ENGINE_DRIVERRULES_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"
#include <functional>
#include <memory>

namespace spinlint::engine {

class Accesses;

struct Driver {
  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const std::vector<EntryKind> &Entries;
  const Policy &Limits;
};

class DriverRules {
public:
  /// Keeps the references in `D`.
  explicit DriverRules(const Driver &D);
  ~DriverRules();

  /// Pieces of work, for `found`: each is to be done once, on any thread.
  std::vector<std::function<void()>> work();
  /// What came of it. `Before`: what is known to be wrong with single
  /// functions, and need not be told again.
  std::vector<Violation> found(llvm::ArrayRef<Violation> Before);

  /// What each function holds, and what data it accesses. Made for whoever asks
  /// first; thread-safe.
  const HeldSets &held();
  const Accesses &accesses();

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

/// Whether `V` says something that `Found` does not. Takes out of `Found` what
/// `V` says better.
bool tellsMore(const Violation &V, std::vector<Violation> &Found);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_DRIVERRULES_H
