//===- AnnotationProof.cpp - annotated sources, checked again -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See AnnotationProof.h. All annotations are tried at once, and those that are
// to blame for something are taken out, until nothing is left to blame.
//
//===----------------------------------------------------------------------===//
#include "frontends/AnnotationProof.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::frontends {

using engine::Point;
using engine::Verdict;
using engine::Violation;

llvm::Expected<EffectsRun>
AnnotationProof::analyse(llvm::Expected<DriversRead> Read) const {
  if (!Read)
    return Read.takeError();
  EffectsRun Run;
  Run.Root = Read->Root;
  Run.FailedFiles = Read->FailedFiles;
  for (const UnitState &U : Read->Units)
    Run.Errors += U.Info.Errors;
  for (DriverUnits &Units : Read->Drivers) {
    engine::Policy Limits;
    Limits.Whole = Units.Whole && !Read->FailedFiles;
    std::string Target = Units.Target;
    llvm::Expected<UnitInDriver> Unit = linkDriver(std::move(Units), {});
    if (!Unit)
      return Unit.takeError();
    Run.Drivers.push_back({std::move(Target), std::move(*Unit), {}});
    DriverEffects &D = Run.Drivers.back();
    D.Effects = engine::netEffects(D.program(), C, Limits);
  }
  return std::move(Run);
}

llvm::Expected<EffectsRun> AnnotationProof::read() {
  return analyse(Reader.read());
}

namespace {

/// What stays the same of a violation when lines move.
std::string nameOf(const program::Program &P, const Violation &V) {
  return (catalog::defectName(V.Kind) + "|" + usrOf(P, V.At.Function) + "|" +
          V.LockKey)
      .str();
}

std::map<std::string, unsigned> violations(const DriverEffects &D) {
  std::map<std::string, unsigned> All;
  for (const Violation &V : D.Effects.Analysed.Violations)
    ++All[nameOf(D.program(), V)];
  return All;
}

/// Who is to blame for what the annotated texts of one driver give.
class Blamer {
public:
  Blamer(const DriverEffects &Before, const DriverEffects &After,
         const catalog::Catalog &C, const std::vector<ProvenFix> &Fixes,
         const std::set<size_t> &Tried, std::map<size_t, std::string> &Failed)
      : Before(Before), After(After), P(After.program()), C(C), Fixes(Fixes),
        Failed(Failed) {
    for (size_t I : Tried)
      if (Fixes[I].Target == After.Target)
        FixOf[Fixes[I].Usr].push_back(I);
  }

  void run() {
    understanding();
    verdicts();
    std::map<std::string, unsigned> Known = violations(Before);
    for (const Violation &V : After.Effects.Analysed.Violations)
      if (unsigned &N = Known[nameOf(P, V)]; N)
        --N;
      else
        blame(V);
  }

private:
  void fail(llvm::StringRef Usr, llvm::StringRef Why) {
    if (auto It = FixOf.find(Usr.str()); It != FixOf.end())
      for (size_t I : It->second)
        Failed.try_emplace(I, Why.str());
  }

  void understanding() {
    std::set<std::string> Good;
    for (const program::Function &F : P.Functions) {
      const std::string &Usr = P.Symbols[F.Symbol].Usr;
      if (auto It = FixOf.find(Usr); It != FixOf.end() && !F.Stub)
        if (llvm::all_of(It->second, [&](size_t I) {
              return fixes::understood(P, F, C, Fixes[I].Lines);
            }))
          Good.insert(Usr);
    }
    for (const auto &[Usr, All] : FixOf)
      if (!Good.contains(Usr))
        fail(Usr, "its annotations are not understood at its declaration");
  }

  void verdicts() {
    for (const engine::FunctionResult &R : After.Effects.Analysed.Functions)
      if (R.V == Verdict::Inconclusive || R.V == Verdict::NotAnalysed)
        fail(usrOf(P, R.Function), "it is inconclusive once it is annotated");
  }

  /// An annotated function on the way to what is wrong; if there is none, all.
  void blame(const Violation &V) {
    constexpr llvm::StringLiteral Why = "the annotated code has a new finding";
    std::vector<Point> At = {V.Event, V.AcquiredEvent, V.ReleasedEvent,
                             V.Acquired, V.Released};
    llvm::append_range(At, V.Via);
    llvm::append_range(At, V.Callers);
    At.push_back(V.At);
    for (const Point &Pt : At)
      if (Pt.valid() && FixOf.contains(usrOf(P, Pt.Function)))
        return fail(usrOf(P, Pt.Function), Why);
    for (const auto &[Usr, All] : FixOf)
      fail(Usr, Why);
  }

  const DriverEffects &Before, &After;
  const program::Program &P;
  const catalog::Catalog &C;
  const std::vector<ProvenFix> &Fixes;
  std::map<size_t, std::string> &Failed;
  std::map<std::string, std::vector<size_t>> FixOf;
};

} // namespace

llvm::Expected<AnnotationProof::Outcome>
AnnotationProof::check(const EffectsRun &Before, const fixes::FileTexts &Texts,
                       const fixes::EditSet &Edits,
                       const std::vector<ProvenFix> &Fixes) {
  Outcome Result;
  std::map<size_t, std::string> &Failed = Result.Failed;
  while (true) {
    // Edits that several drivers share stand or fall together.
    std::set<size_t> Bad, Tried;
    for (auto &[I, Why] : Failed)
      Bad.insert(Fixes[I].Number);
    std::vector<size_t> Numbers;
    for (size_t I = 0; I != Fixes.size(); ++I)
      if (!Bad.contains(Fixes[I].Number)) {
        Numbers.push_back(Fixes[I].Number);
        Tried.insert(I);
      }
    Result.After.reset();
    if (Tried.empty())
      return std::move(Result);
    fixes::FileTexts New = Edits.texts(Numbers);
    New.insert(Texts.begin(), Texts.end());
    llvm::Expected<EffectsRun> After = analyse(Reader.readEdited(New));
    if (!After)
      return After.takeError();
    const size_t FailedBefore = Failed.size();
    for (const DriverEffects &D : After->Drivers) {
      auto Old = llvm::find_if(Before.Drivers, [&](const DriverEffects &Other) {
        return Other.Target == D.Target;
      });
      if (Old != Before.Drivers.end())
        Blamer(*Old, D, C, Fixes, Tried, Failed).run();
    }
    if (After->Errors > Before.Errors ||
        After->FailedFiles > Before.FailedFiles ||
        After->Drivers.size() != Before.Drivers.size())
      for (size_t I : Tried)
        Failed.try_emplace(I, "the annotated code does not compile");
    if (Failed.size() == FailedBefore) {
      Result.After = std::move(*After);
      return std::move(Result);
    }
  }
}

} // namespace spinlint::frontends
