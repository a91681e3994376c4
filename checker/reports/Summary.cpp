//===- Summary.cpp - how much was looked at -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Summary.h.
//
//===----------------------------------------------------------------------===//
#include "reports/Summary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include <map>
#include <set>

namespace spinlint::reports {

using engine::Verdict;

static Reasons commonestFirst(const std::map<std::string, unsigned> &Counts) {
  Reasons Result(Counts.begin(), Counts.end());
  llvm::stable_sort(
      Result, [](const auto &L, const auto &R) { return L.second > R.second; });
  return Result;
}

Summary summarise(const program::Program &P, const engine::Result &R) {
  Summary S;
  S.Files = P.Units.size();
  std::map<std::string, unsigned> Inconclusive, NotAnalysed;
  std::vector<bool> Unseen(P.Functions.size(), false);
  for (const engine::FunctionResult &F : R.Functions)
    switch (F.V) {
    case Verdict::NoLocks:
      break;
    case Verdict::Verified:
      ++S.Verified;
      break;
    case Verdict::Defect:
      ++S.Defect;
      break;
    case Verdict::Inconclusive:
      ++S.Inconclusive;
      ++Inconclusive[F.Reason];
      break;
    case Verdict::NotAnalysed:
      ++S.NotAnalysed;
      ++NotAnalysed[F.Reason];
      Unseen[F.Function] = true;
      break;
    }
  S.WhyInconclusive = commonestFirst(Inconclusive);
  S.WhyNotAnalysed = commonestFirst(NotAnalysed);

  for (const program::LockToken &T : P.Tokens) {
    ++S.LockCallsSeen;
    uint32_t Function = T.Symbol == program::None
                            ? program::None
                            : P.Symbols[T.Symbol].Function;
    // What initialises a member of a class stands in no function: each
    // constructor has its event.
    const bool OfMember = T.Symbol == program::None;
    if (T.InProgram &&
        (OfMember || (Function != program::None && !Unseen[Function])))
      ++S.LockCallsAnalysed;
  }

  std::set<std::string> Missing;
  for (const program::UnitInfo &U : P.Units) {
    S.LockCallsInactive += U.InactiveLockCalls;
    Missing.insert(U.MissingHeaders.begin(), U.MissingHeaders.end());
  }
  S.MissingHeaders.assign(Missing.begin(), Missing.end());
  return S;
}

Summary sum(llvm::ArrayRef<Summary> Drivers) {
  Summary All;
  std::map<std::string, unsigned> Inconclusive, NotAnalysed;
  std::set<std::string> Missing;
  for (const Summary &S : Drivers) {
    All.Files += S.Files;
    All.FilesFailed += S.FilesFailed;
    All.Verified += S.Verified;
    All.Defect += S.Defect;
    All.Inconclusive += S.Inconclusive;
    All.NotAnalysed += S.NotAnalysed;
    for (const auto &[Why, Count] : S.WhyInconclusive)
      Inconclusive[Why] += Count;
    for (const auto &[Why, Count] : S.WhyNotAnalysed)
      NotAnalysed[Why] += Count;
    All.LockCallsSeen += S.LockCallsSeen;
    All.LockCallsAnalysed += S.LockCallsAnalysed;
    All.LockCallsInactive += S.LockCallsInactive;
    Missing.insert(S.MissingHeaders.begin(), S.MissingHeaders.end());
    All.Findings += S.Findings;
    All.Notes += S.Notes;
    All.Suppressed += S.Suppressed;
    All.Known += S.Known;
    All.Gone += S.Gone;
    All.Excluded += S.Excluded;
    All.OutsideDiff += S.OutsideDiff;
    All.Lost += S.Lost;
    All.IdlePragmas += S.IdlePragmas;
    All.Seconds += S.Seconds;
  }
  All.WhyInconclusive = commonestFirst(Inconclusive);
  All.WhyNotAnalysed = commonestFirst(NotAnalysed);
  All.MissingHeaders.assign(Missing.begin(), Missing.end());
  return All;
}

void countFindings(llvm::ArrayRef<findings::Finding> Findings, Summary &S) {
  for (const findings::Finding &F : Findings)
    ++(F.Is == findings::Novelty::Known      ? S.Known
       : F.Is == findings::Novelty::Outside  ? S.OutsideDiff
       : F.Level == findings::Severity::Note ? S.Notes
                                             : S.Findings);
}

static void printReasons(llvm::StringRef What, const Reasons &Why,
                         llvm::raw_ostream &OS) {
  constexpr size_t Most = 3;
  unsigned Rest = 0;
  for (size_t I = 0; I < Why.size(); ++I)
    if (I < Most)
      OS << "  " << What << ": " << Why[I].second << " because "
         << (Why[I].first.empty() ? "of an unnamed reason" : Why[I].first)
         << '\n';
    else
      Rest += Why[I].second;
  if (Rest)
    OS << "  " << What << ": " << Rest << " for other reasons\n";
}

void printSummary(const Summary &S, llvm::raw_ostream &OS) {
  auto Plural = [](unsigned N) { return N == 1 ? "" : "s"; };
  if (!S.MissingHeaders.empty())
    OS << "missing headers: " << llvm::join(S.MissingHeaders, ", ") << '\n';
  OS << S.Files << " file" << Plural(S.Files);
  if (S.FilesFailed)
    OS << " and " << S.FilesFailed << " not read";
  unsigned Functions = S.functionsWithLocks();
  OS << ", " << Functions << " function" << Plural(Functions)
     << " with locks: " << S.Verified << " verified, " << S.Defect
     << " defect, " << S.Inconclusive << " inconclusive, " << S.NotAnalysed
     << " not analysed\n";
  printReasons("inconclusive", S.WhyInconclusive, OS);
  printReasons("not analysed", S.WhyNotAnalysed, OS);
  OS << "lock API calls: " << S.LockCallsSeen << " seen, "
     << S.LockCallsAnalysed << " analysed";
  if (S.LockCallsInactive)
    OS << " (and " << S.LockCallsInactive << " in inactive #if regions)";
  OS << '\n' << S.Findings << " finding" << Plural(S.Findings);
  if (S.Notes)
    OS << ", " << S.Notes << " remark" << Plural(S.Notes);
  if (S.Suppressed)
    OS << " and " << S.Suppressed << " suppressed";
  OS << " in " << llvm::format("%.2f", S.Seconds) << " s\n";
  auto Tell = [&](unsigned N, llvm::StringRef One, llvm::StringRef More) {
    if (N)
      OS << "  " << N << ' ' << (N == 1 ? One : More) << '\n';
  };
  Tell(S.Known, "more is known from the baseline",
       "more are known from the baseline");
  Tell(S.Gone, "of the baseline is gone", "of the baseline are gone");
  Tell(S.Excluded, "more is in an excluded file", "more are in excluded files");
  Tell(S.OutsideDiff, "more is no matter of the change",
       "more are no matter of the change");
  Tell(S.Lost, "function of which something was known before, and nothing now",
       "functions of which something was known before, and nothing now");
  Tell(S.IdlePragmas,
       "pragma for Microsoft's tools suppresses nothing here (--verbose)",
       "pragmas for Microsoft's tools suppress nothing here (--verbose)");
}

} // namespace spinlint::reports
