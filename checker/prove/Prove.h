//===- Prove.h - how much would be noticed in this driver? ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checks the checker on the user's own code: makes every mutant, analyses what
// it can reach, and counts the ones that give a new violation. In: a linked
// program. Out: the counts per rule and kind of mistake, and the survivors with
// the reason for each. Nothing is parsed again and no file is touched.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROVE_PROVE_H
#define SPINLINT_PROVE_PROVE_H

#include "engine/Result.h"
#include "prove/Mutants.h"
#include <functional>
#include <string>
#include <vector>

namespace spinlint::prove {

struct Survivor {
  Mutant What;
  std::string Reason;
};

struct Tally {
  unsigned Made = 0, Noticed = 0;
};

struct Proof {
  unsigned Made = 0, Noticed = 0;
  Tally ByMistake[NumMistakes];
  std::vector<std::pair<std::string, Tally>> ByRule; ///< Check name, sorted.
  std::vector<Survivor> Survivors;                   ///< Ordered by place.
};

/// `Progress` is called with (done, all) now and then; may be empty.
Proof prove(const program::Program &P, const catalog::Catalog &C,
            const engine::Policy &Limits = {},
            const std::function<void(size_t, size_t)> &Progress = {});

/// The report as text: the tables, then survivors grouped by reason.
/// `Survivors`: list each one by its place.
void print(const Proof &R, const program::Program &P, bool Survivors,
           llvm::raw_ostream &OS);

} // namespace spinlint::prove

#endif // SPINLINT_PROVE_PROVE_H
