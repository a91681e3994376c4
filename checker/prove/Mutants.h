//===- Mutants.h - lock mistakes made on purpose --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes the mistakes that people make with locks, in the lock program and
// nowhere else. In: a program. Out: the mutants that can be made of it, and
// each mutated function. Code that is lowered more than once (a __finally body)
// is changed in all its copies, as an edit of the source would.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROVE_MUTANTS_H
#define SPINLINT_PROVE_MUTANTS_H

#include "engine/Result.h"

namespace spinlint::prove {

enum class Mistake {
  DropRelease,
  DropAcquire,
  AcquireTwice,
  ReleaseTwice,
  WrongRelease,
  EarlyReturn,
  AcquireBehindBranch,
  SwapReleases, ///< Of two locks that raise the IRQL.
  DprForNormal, ///< Acquire and releases, where the driver is at PASSIVE_LEVEL.
  NormalForDpr, ///< The acquire.
  WrongIrql,    ///< A release that restores another variable.
  WaitUnderLock,
  DropInit, ///< The only one of a lock that is acquired somewhere.
};
inline constexpr unsigned NumMistakes = 13;
llvm::StringRef mistakeName(Mistake M); ///< "drop a release"

struct Mutant {
  Mistake What = Mistake::DropRelease;
  /// The event as it stands first in the program.
  engine::Point At;
  /// All events that the one place of the source became.
  std::vector<engine::Point> Copies;
  std::string WrongApi;              ///< The API that is put in.
  std::vector<engine::Point> Others; ///< SwapReleases: the other; DprForNormal:
                                     ///< the releases.
  std::string OtherApi;              ///< DprForNormal: that of the releases.
  /// What the rules should call it.
  catalog::Defect Expected = catalog::Defect::HeldAtExit;
};

/// Every mutant of `P`, ordered by place. Mistakes that are none at
/// DISPATCH_LEVEL are made where a role for PASSIVE_LEVEL leads.
std::vector<Mutant> enumerate(const program::Program &P,
                              const catalog::Catalog &C);

/// The function of `M`, with the mistake in it.
program::Function apply(const program::Program &P, const catalog::Catalog &C,
                        const Mutant &M);

} // namespace spinlint::prove

#endif // SPINLINT_PROVE_MUTANTS_H
