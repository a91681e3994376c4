//===- Gate.h - a run that may fail a build -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which findings of a run count: --baseline, --diff, --exclude,
// --ruleset, --fail-on. In: the command line, the checked drivers. Out: the
// findings marked or taken away, the counts, whether the run fails, a new
// baseline.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_GATE_H
#define SPINLINT_FRONTENDS_GATE_H

#include "frontends/CheckedDriver.h"
#include "gate/Baseline.h"
#include "gate/ChangedLines.h"
#include "gate/FailOn.h"
#include "reports/RunReport.h"
#include "llvm/Support/GlobPattern.h"

namespace spinlint::frontends {

class Gate {
public:
  /// Reads the options, the baseline and the diff. Fails before any work is
  /// done if one of them is not to be used. `Fixing`: with --fix or
  /// --fix-dry-run, which none of it goes together with.
  static llvm::Expected<Gate> fromOptions(const Invocation &Call,
                                          const catalog::Catalog &C,
                                          findings::RuleSelection &Rules,
                                          llvm::StringRef SourceRoot,
                                          bool Fixing);

  /// Whether `apply` looks into the bodies of functions.
  bool needsBodies() const { return Changes.has_value(); }
  /// Once the findings have their words: takes away what does not count, and
  /// marks what is known. Counts again.
  void apply(CheckedRun &Run, const catalog::Catalog &C,
             const findings::RuleSelection &Rules);

  bool fails(const findings::Finding &F) const { return FailsOn.fails(F); }
  bool failsOnLostVerdicts() const { return FailsOn.failsOnLostVerdicts(); }
  /// Whether any finding or function fails the run.
  bool fails(const CheckedRun &Run) const;

  /// What is gone of the baseline; nothing if there is none.
  const std::optional<std::vector<gate::BaselineFinding>> &gone() const {
    return Gone;
  }
  /// Of driver `Index`: functions of which something was known.
  llvm::ArrayRef<reports::LostFunction> lost(size_t Index) const {
    return Index < Lost.size() ? llvm::ArrayRef(Lost[Index])
                               : llvm::ArrayRef<reports::LostFunction>();
  }
  /// Whether a baseline is read from `Path`, or written there.
  static bool isBaseline(llvm::StringRef Path, const Invocation &Call);
  /// Writes what `apply` has left, if that is asked for.
  llvm::Error writeBaseline() const;

private:
  struct Exclusion {
    std::string Text;                           ///< As typed.
    std::string Prefix;                         ///< A directory or a file; or
    std::shared_ptr<const std::string> Pattern; ///< What Glob refers to.
    std::optional<llvm::GlobPattern> Glob;
    bool Matched = false;
    bool matches(llvm::StringRef Absolute) const;
  };

  void exclude(CheckedDriver &D);
  void findOutside(CheckedDriver &D, const catalog::Catalog &C);
  void compare(CheckedRun &Run, const findings::RuleSelection &Rules);
  /// `Files`: those of this run, sorted.
  bool isElsewhere(llvm::StringRef File,
                   llvm::ArrayRef<std::string> Files) const;
  bool wasLookedFor(const gate::BaselineFinding &F,
                    llvm::ArrayRef<std::string> Files,
                    const findings::RuleSelection &Rules) const;
  void tellLost(const CheckedRun &Run, const gate::BaselineMatch &M);
  gate::BaselineFinding entryOf(const findings::Finding &F,
                                const CheckedDriver &D) const;
  std::vector<gate::BaselineVerdict> verdictsOf(const CheckedRun &Run) const;

  std::string SourceRoot;
  std::vector<Exclusion> Exclusions;
  std::optional<gate::Baseline> Before;
  std::optional<gate::ChangedLines> Changes; ///< By real path.
  gate::FailOn FailsOn;
  std::string WriteTo; ///< Empty: no baseline is written.
  gate::Baseline After;
  std::optional<std::vector<gate::BaselineFinding>> Gone;
  std::vector<std::vector<reports::LostFunction>> Lost; ///< By driver.
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_GATE_H
