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
};
inline constexpr unsigned NumMistakes = 6;
llvm::StringRef mistakeName(Mistake M); ///< "drop a release"

struct Mutant {
  Mistake What = Mistake::DropRelease;
  /// The event as it stands first in the program.
  engine::Point At;
  /// All events that the one place of the source became.
  std::vector<engine::Point> Copies;
  std::string WrongApi; ///< WrongRelease: the API that is put in.
  /// What the rules should call it.
  catalog::Defect Expected = catalog::Defect::HeldAtExit;
};

/// Every mutant of `P`, ordered by place.
std::vector<Mutant> enumerate(const program::Program &P,
                              const catalog::Catalog &C);

/// The function of `M`, with the mistake in it.
program::Function apply(const program::Program &P, const catalog::Catalog &C,
                        const Mutant &M);

} // namespace spinlint::prove

#endif // SPINLINT_PROVE_MUTANTS_H
