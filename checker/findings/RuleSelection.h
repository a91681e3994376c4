//===- RuleSelection.h - which rule speaks of a defect --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the one rule that reports a violation. In: the rules of the catalog,
// globs in the style of clang-tidy (`-*,ddi-spin-lock*`), a violation. Out: the
// primary rule among the enabled ones, and the others that the defect breaks.
//
// A defect whose primary rule is disabled goes to the next enabled rule that
// lists it: switching off one rule never hides what another one forbids.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_RULESELECTION_H
#define SPINLINT_FINDINGS_RULESELECTION_H

#include "engine/Result.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/VersionTuple.h"
#include <optional>

namespace spinlint::findings {

/// A comma-separated list of names in which `*` stands for anything; a leading
/// `-` takes names out again, and the last one that matches a name decides.
class CheckGlobs {
public:
  explicit CheckGlobs(llvm::StringRef Text);
  /// `Otherwise`: the answer for a name that no glob matches.
  bool contains(llvm::StringRef Check, bool Otherwise) const;
  /// Those that match no check, without the `-`: somebody has mistyped them.
  std::vector<std::string> unmatched(llvm::ArrayRef<catalog::Rule> Rules) const;

private:
  struct Glob {
    bool Positive;
    std::string Pattern;
  };
  std::vector<Glob> Globs;
};

class RuleSelection {
public:
  /// Every active rule, then filtered by `Globs`; an empty text keeps them all.
  /// Fails if no rule is left.
  static llvm::Expected<RuleSelection> fromGlobs(const catalog::Catalog &C,
                                                 llvm::StringRef Globs);
  /// Exactly the named checks, for a host that has selected them itself.
  static RuleSelection fromNames(const catalog::Catalog &C,
                                 const llvm::StringSet<> &Checks);

  /// The same, but nothing that is about the IRQL: for what does not run in the
  /// kernel.
  RuleSelection withoutIrql() const;

  struct Choice {
    const catalog::Rule *Primary = nullptr;
    std::vector<const catalog::Rule *> Also; ///< Enabled or not.
  };
  /// Nothing if no enabled rule speaks of `V`.
  std::optional<Choice> choose(const engine::Violation &V) const;
  bool enabled(const catalog::Rule &R) const;

  /// Findings of rules that are newer than `Version`, "0.1", are notes from now
  /// on. Fails if it is no version.
  llvm::Error pin(llvm::StringRef Version);
  /// Whether the findings of a rule are notes, which fail no run.
  bool isNote(const catalog::Rule &R) const;
  /// Whether an enabled rule speaks of a defect.
  bool covers(catalog::Defect D) const {
    return !(unwanted() >> unsigned(D) & 1);
  }
  /// One bit for each defect that no enabled rule speaks of; see
  /// engine::Policy::Skip.
  uint64_t unwanted() const;

private:
  explicit RuleSelection(const catalog::Catalog &C) : C(&C) {}
  const catalog::Catalog *C;
  llvm::StringSet<> Enabled; ///< Check names.
  std::optional<llvm::VersionTuple> Pinned;
  bool HasIrql = true;
};

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_RULESELECTION_H
