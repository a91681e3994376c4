//===- Silence.h - which findings the sources silence ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which findings the author has looked at already and does not want to
// hear of: by NOLINT comments (Suppression.h), or by pragmas for Microsoft's
// tools (MsvcPragmas.h) with the number of a warning that speaks of the same
// defect (rules/coverage/msvc.yaml). In: findings, the sources. Out: both kinds
// apart, and the suppressions that silence nothing.
//
// Microsoft's tools report some warnings at the head of a function: a pragma
// that is about a line of a function's head is about all of the function.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_SILENCE_H
#define SPINLINT_FINDINGS_SILENCE_H

#include "engine/Result.h"
#include "findings/Finding.h"
#include "findings/RuleSelection.h"

namespace spinlint::findings {

class SourceFiles;

/// A suppression that no finding needs.
struct IdleSuppression {
  program::Place Where; ///< Without byte offsets.
  std::string How;      ///< "NOLINT(ddi-spin-lock)"
  bool ForMsvc = false; ///< Others may need it: a pragma for their tools.
};

/// "NOLINT(ddi-spin-lock) suppresses nothing"
std::string idleText(const IdleSuppression &I);

struct SilenceInput {
  const program::Program &P;
  const catalog::Catalog &C;
  const RuleSelection &Rules;
  SourceFiles &Sources;
  /// NOLINT comments count too. Otherwise somebody else looks for them.
  bool Comments = true;
};

/// Takes out of `Findings` what the sources silence and returns it, in order,
/// with Finding::Silenced.
std::vector<Finding> takeSilenced(std::vector<Finding> &Findings,
                                  const SilenceInput &In);

/// Suppressions of enabled rules, by name or by a number that means something,
/// which silence none of `Silenced`: those that were taken out of the findings
/// of the whole driver. By file and line. One number of a pragma may be idle if
/// another is not. Nothing is said of code that was not
/// analysed, which may have what they are for, and of headers of the system.
std::vector<IdleSuppression> idleSuppressions(llvm::ArrayRef<Finding> Silenced,
                                              const engine::Result &R,
                                              const SilenceInput &In);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_SILENCE_H
