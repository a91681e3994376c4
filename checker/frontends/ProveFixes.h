//===- ProveFixes.h - how good are the fixes in this driver? --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tries the fix-its on mistakes that are known. In: a driver's sources, which
// are read, not written. Out: for each kind of mistake, how many are noticed,
// offered a fix, and clean again with it, and whether that is what the author
// had written. Each mutant, and each repaired one, is parsed and checked as
// `check --fix` does it.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_PROVEFIXES_H
#define SPINLINT_FRONTENDS_PROVEFIXES_H

#include "frontends/FixRun.h"
#include "prove/Mutants.h"

namespace spinlint::frontends {

struct FixTally {
  unsigned Made = 0;    ///< In the text of the sources.
  unsigned Noticed = 0; ///< There is a new finding.
  unsigned Offered = 0; ///< It, or another new one, has a fix.
  unsigned Stands = 0;  ///< Every fix that was offered passed when parsed again.
  unsigned Clean = 0;   ///< Nothing is found any more, and it compiles.
  unsigned Original = 0; ///< The text is what it was before the mistake.
};

struct FixProof {
  FixTally ByMistake[prove::NumMistakes];
  /// Those that were noticed and are not clean again, by place.
  std::vector<std::string> Left;
};

struct TrialOptions {
  unsigned Threads = 1; ///< Each with a reader of its own.
  unsigned Every = 1;   ///< One in so many mistakes of each kind is tried.
};

/// `Progress` gets (done,
/// all), from any of them, one at a time; may be empty.
llvm::Expected<FixProof>
proveFixes(const InputRequest &Request, const catalog::Catalog &C,
           const reports::ShownPaths &Paths, const TrialOptions &How,
           const std::function<void(size_t, size_t)> &Progress);

void print(const FixProof &R, bool Left, llvm::raw_ostream &OS);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_PROVEFIXES_H
