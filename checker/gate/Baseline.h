//===- Baseline.h - findings that were there before -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which findings are new against a run that was accepted, and of which
// functions something was known then and nothing is now. In: the text of a
// baseline, the findings and verdicts of a run. Out: which is which; the text
// of a new baseline.
//
// A finding is known by what is wrong with which lock in which function, never
// by its line. Several of one kind are told apart by the text of their lines,
// then by their order. If a file is gone, its findings are looked for in others
// by the name of the function: it may have another name now.
//
// The text is JSON, sorted, one entry a line. Each list ends with null, so that
// no entry is the last one, whose comma would be missing: git merges baselines
// as it merges sources.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_GATE_BASELINE_H
#define SPINLINT_GATE_BASELINE_H

#include "engine/Result.h"
#include "findings/Finding.h"
#include "llvm/Support/Error.h"

namespace spinlint::gate {

/// What is remembered of a finding.
struct BaselineFinding {
  std::string File, Function, Check, Defect, Lock, Message;
  std::string Fingerprint, Group; ///< See findings::Finding.
  std::string Context;            ///< Hash of the text of its line; or empty.
  auto operator<=>(const BaselineFinding &) const = default;
};

struct BaselineVerdict {
  std::string File, Function;
  engine::Verdict Verdict = engine::Verdict::Verified;
  auto operator<=>(const BaselineVerdict &) const = default;
};

struct Baseline {
  std::vector<BaselineFinding> Findings; ///< Sorted, each once.
  std::vector<BaselineVerdict> Verdicts; ///< Sorted; one for each function.
};

/// Fails with `Name:line:column: error: ...`, and what to do.
llvm::Expected<Baseline> readBaseline(llvm::StringRef Text,
                                      llvm::StringRef Name);
std::string baselineText(Baseline B);

/// A function of the driver that cannot be believed as it could be before.
struct LostVerdict {
  BaselineVerdict Before;
  engine::Verdict Now;
};

/// How a run differs from a baseline. Indices into the findings of the run.
struct BaselineMatch {
  std::vector<bool> Known;           ///< By finding.
  std::vector<BaselineFinding> Gone; ///< Sorted.
  std::vector<LostVerdict> Lost;     ///< Verified or wrong before, and now
                                     ///< inconclusive or not analysed; sorted.
};

/// `Now`: the run, in the order of its findings; its verdicts need not be
/// sorted. `Files`: all files of the run, sorted.
BaselineMatch match(const Baseline &Before, llvm::ArrayRef<BaselineFinding> Now,
                    llvm::ArrayRef<BaselineVerdict> Verdicts,
                    llvm::ArrayRef<std::string> Files);

/// Of several functions of one name in one file, and of one function in several
/// drivers: the verdict that says least.
std::vector<BaselineVerdict> worstOfEach(std::vector<BaselineVerdict> All);

} // namespace spinlint::gate

#endif // SPINLINT_GATE_BASELINE_H
