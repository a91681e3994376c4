//===- Prove.cpp - how much would be noticed in this driver? --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A mutant is noticed if its program has a violation that the unchanged one has
// not.
//
//===----------------------------------------------------------------------===//
#include "prove/Prove.h"
#include "engine/Session.h"
#include "findings/RuleSelection.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

using namespace spinlint;
using namespace spinlint::prove;
using namespace spinlint::program;
using engine::Session;
using engine::Verdict;
using engine::Violation;

/// The check that would name this mistake, going by what it is.
static std::string expectedCheck(const Program &P, const catalog::Catalog &C,
                                 const findings::RuleSelection &Rules,
                                 const Mutant &M) {
  const Function &F = P.Functions[M.At.Function];
  const LockDetail &L = F.Locks[F.Blocks[M.At.Block].Instrs[M.At.Instr].Detail];
  Violation V;
  V.Kind = M.Expected;
  V.Class = L.Class;
  V.EventLevel = V.FrameLevel = L.Level;
  V.EventMode = V.FrameMode = L.Mode;
  V.Acquired = M.At;
  auto Named = Rules.choose(V);
  return Named ? Named->Primary->Check : std::string("no rule");
}

/// Why nothing was said about a mutant.
static std::string reasonFor(const Mutant &M, const Session::Answer &A) {
  Verdict Worst = Verdict::NoLocks;
  std::string Why;
  for (const engine::FunctionResult &R : A.Found.Functions) {
    bool Own = R.Function == M.At.Function;
    if (R.V == Verdict::Inconclusive &&
        (Own || Worst != Verdict::Inconclusive)) {
      Worst = R.V;
      Why = R.Reason;
    } else if (Own && R.V == Verdict::NotAnalysed) {
      return "not analysed: " + R.Reason;
    }
  }
  if (Worst == Verdict::Inconclusive)
    return "inconclusive: " + Why;
  switch (M.What) {
  case Mistake::DropRelease:
  case Mistake::EarlyReturn:
    return "the function may hold the lock for a caller that is not seen";
  case Mistake::DropAcquire:
    return "the function may release a lock of a caller that is not seen";
  case Mistake::ReleaseTwice:
    return "the second release may be of a lock of the caller";
  case Mistake::AcquireTwice:
    return "the lock may be another one";
  case Mistake::WrongRelease:
  case Mistake::NormalForDpr:
    return "the acquire is in a caller that is not seen";
  case Mistake::AcquireBehindBranch:
    return "the function may release a lock of a caller that is not seen";
  case Mistake::SwapReleases:
  case Mistake::WrongIrql:
    return "the function may always be called at DISPATCH_LEVEL";
  case Mistake::DprForNormal:
    return "it may always be at DISPATCH_LEVEL there";
  case Mistake::WaitUnderLock:
    return "the IRQL is not known there";
  case Mistake::DropInit:
    return "something that is not seen may initialise the lock";
  }
  return "";
}

Proof prove::prove(const Program &P, const catalog::Catalog &C,
                   const engine::Policy &Limits,
                   const std::function<void(size_t, size_t)> &Progress) {
  Proof R;
  // Advice is no notice.
  engine::Policy WithoutAdvice = Limits;
  for (unsigned D = 0; D < catalog::NumDefects; ++D)
    if (catalog::isAdvice(catalog::Defect(D)))
      WithoutAdvice.Skip |= uint64_t(1) << D;
  Session S(P, C, WithoutAdvice);
  const findings::RuleSelection Rules =
      llvm::cantFail(findings::RuleSelection::fromGlobs(C, ""));
  std::map<std::string, Tally> ByRule;
  const std::vector<Mutant> Mutants = enumerate(P, C);
  size_t Done = 0;
  for (const Mutant &M : Mutants) {
    if (Progress && Done % 16 == 0)
      Progress(Done, Mutants.size());
    ++Done;
    Session::Answer A = S.ask(M.At.Function, apply(P, C, M), true);
    const bool Noticed = llvm::any_of(
        A.New, [](const Violation &V) { return !catalog::isAdvice(V.Kind); });
    Tally &Rule = ByRule[expectedCheck(P, C, Rules, M)];
    for (Tally *T : {&R.ByMistake[unsigned(M.What)], &Rule}) {
      ++T->Made;
      T->Noticed += Noticed;
    }
    ++R.Made;
    R.Noticed += Noticed;
    if (!Noticed)
      R.Survivors.push_back({M, reasonFor(M, A)});
  }
  R.ByRule.assign(ByRule.begin(), ByRule.end());
  return R;
}

void prove::print(const Proof &R, const Program &P, bool Survivors,
                  llvm::raw_ostream &OS) {
  auto Row = [&](llvm::StringRef Name, const Tally &T) {
    OS << llvm::format("  %6u of %6u  %5.1f %%  ", T.Noticed, T.Made,
                       T.Made ? 100.0 * T.Noticed / T.Made : 100.0)
       << Name << '\n';
  };
  OS << "mistakes noticed, by rule:\n";
  for (auto &[Name, T] : R.ByRule)
    Row(Name, T);
  OS << "by kind of mistake:\n";
  for (unsigned I = 0; I < NumMistakes; ++I)
    if (R.ByMistake[I].Made)
      Row(mistakeName(Mistake(I)), R.ByMistake[I]);
  OS << "all:\n";
  Row("mistakes", {R.Made, R.Noticed});
  if (R.Survivors.empty())
    return;
  std::map<std::string, std::vector<const Survivor *>> ByReason;
  for (const Survivor &S : R.Survivors)
    ByReason[S.Reason].push_back(&S);
  OS << "not noticed, by reason:\n";
  for (auto &[Reason, List] : ByReason) {
    OS << llvm::format("  %6zu  ", List.size()) << Reason << '\n';
    if (!Survivors)
      continue;
    for (const Survivor *S : List) {
      const Function &F = P.Functions[S->What.At.Function];
      const Instr &I = F.Blocks[S->What.At.Block].Instrs[S->What.At.Instr];
      OS << "            ";
      if (I.Where.valid())
        OS << P.Files[I.Where.File].Path << ':' << I.Where.Line << ':'
           << I.Where.Column << ": ";
      OS << mistakeName(S->What.What) << ": " << F.Locks[I.Detail].Api << '('
         << F.Locks[I.Detail].LockText << ") in " << P.Symbols[F.Symbol].Name
         << '\n';
    }
  }
}
