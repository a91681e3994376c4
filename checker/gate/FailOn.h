//===- FailOn.h - which findings fail a run -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the exit code of a gate. In: the words of --fail-on, findings. Out:
// yes or no.
//
//   any    every finding that is no remark
//   new    the same, but not what the baseline knows, nor what is no matter of
//          the diff; and functions of which nothing is known any more
//   names  of rules or checks, or globs: findings of these that are new,
//          remarks too
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_GATE_FAILON_H
#define SPINLINT_GATE_FAILON_H

#include "findings/Finding.h"
#include "findings/RuleSelection.h"

namespace spinlint::gate {

class FailOn {
public:
  /// `Text`: words with commas between; empty is `new`, which is `any` where
  /// nothing is compared. Fails if a word is neither of these nor names a rule.
  static llvm::Expected<FailOn> parse(llvm::StringRef Text,
                                      const catalog::Catalog &C);
  bool fails(const findings::Finding &F) const;
  /// Whether it fails a run that nothing is known any more of a function.
  bool failsOnLostVerdicts() const { return New; }

private:
  bool Any = false, New = false;
  std::vector<findings::CheckGlobs> Named;
};

} // namespace spinlint::gate

#endif // SPINLINT_GATE_FAILON_H
