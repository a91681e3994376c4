//===- MakeFindings.cpp - from violations to findings ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MakeFindings.h.
//
//===----------------------------------------------------------------------===//
#include "findings/MakeFindings.h"
#include "findings/Messages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

namespace spinlint::findings {

/// Neither the rule nor a line number goes in: a finding that was accepted
/// once stays accepted when the file above it changes.
static std::string fingerprintBase(const program::Program &P,
                                   const engine::Violation &V) {
  const program::Symbol &S = P.Symbols[P.Functions[V.At.Function].Symbol];
  return (catalog::defectName(V.Kind) + "|" + (S.Usr.empty() ? S.Name : S.Usr) +
          "|" + V.LockKey)
      .str();
}

static std::string hashOf(llvm::StringRef Text) {
  return llvm::utohexstr(llvm::xxh3_64bits(Text), /*LowerCase=*/true,
                         /*Width=*/16);
}

/// A fix that was proved, or what is left to do by hand.
static void addRepair(Finding &F, const Messages &Words,
                      const engine::Violation &V, fixes::Repair Repair) {
  if (Repair.Fix) {
    F.Fixes.push_back(std::move(*Repair.Fix));
    return;
  }
  if (std::string Advice = Words.advice(V); !Advice.empty())
    F.Notes.push_back(Note{F.Where, "to repair it, " + Advice, {}});
  for (fixes::FixIt &Other : Repair.Alternatives)
    F.Notes.push_back(
        Note{F.Where, "one way is to " + Other.Title, std::move(Other.Edits)});
}

std::vector<Finding>
makeFindings(const program::Program &P, const catalog::Catalog &C,
             const engine::Result &R, const RuleSelection &Rules,
             const engine::Policy &Limits, const fixes::TextOf &Text,
             engine::Session *Known) {
  Messages Words(P, C);
  fixes::Repairer Repairs(P, C, Limits, Text, Known);
  std::vector<Finding> Result;
  llvm::StringMap<unsigned> Seen;
  for (const engine::Violation &V : R.Violations) {
    // Counted before the rules are asked, so that switching one off does not
    // renumber the rest.
    std::string Base = fingerprintBase(P, V);
    unsigned Ordinal = Seen[Base]++;
    std::optional<RuleSelection::Choice> Choice = Rules.choose(V);
    if (!Choice)
      continue;
    Finding F;
    F.Where = Words.placeOf(V.At);
    // The author of the driver cannot repair a header of the system.
    if (F.Where.valid() && P.Files[F.Where.File].System)
      continue;
    F.Rule = Choice->Primary->Id;
    F.Check = Choice->Primary->Check;
    for (const catalog::Rule *Other : Choice->Also)
      F.AlsoBreaks.push_back(Other->Id);
    F.Defect = V.Kind;
    F.Level =
        Rules.isNote(*Choice->Primary) ? Severity::Note : Severity::Warning;
    F.Message = Words.message(V);
    F.Why = Words.why(V);
    F.Function = P.Symbols[P.Functions[V.At.Function].Symbol].Name;
    F.LockText = Words.lockText(V).str();
    F.Notes = Words.notes(V);
    F.May = V.May;
    if (Text)
      addRepair(F, Words, V, Repairs.repair(V));
    F.Group = hashOf(Base);
    F.Fingerprint = hashOf(Base + "|" + std::to_string(Ordinal));
    Result.push_back(std::move(F));
  }
  llvm::stable_sort(Result, [&](const Finding &L, const Finding &R) {
    auto Key = [&](const Finding &F) {
      return std::tuple(F.Where.valid()
                            ? llvm::StringRef(P.Files[F.Where.File].Path)
                            : llvm::StringRef(),
                        F.Where.Line, F.Where.Column);
    };
    return Key(L) < Key(R);
  });
  return Result;
}

llvm::StringRef severityName(Severity S) {
  return S == Severity::Note      ? "note"
         : S == Severity::Warning ? "warning"
                                  : "error";
}

unsigned notesIn(const std::vector<Finding> &Findings) {
  return llvm::count_if(
      Findings, [](const Finding &F) { return F.Level == Severity::Note; });
}

} // namespace spinlint::findings
