//===- Annotate.cpp - contracts written into the sources ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Annotate.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/Annotate.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using engine::Verdict;

namespace {

class Annotator {
public:
  Annotator(const program::Program &P, const catalog::Catalog &C,
            const engine::AllEffects &E, const AnnotateOptions &Options,
            llvm::function_ref<std::string(uint32_t)> LineEnd)
      : P(P), C(C), E(E), Options(Options), LineEnd(LineEnd),
        Verdicts(P.Functions.size(), Verdict::NoLocks) {
    for (const engine::FunctionResult &R : E.Analysed.Functions)
      Verdicts[R.Function] = R.V;
    for (const engine::Violation &V : E.Analysed.Violations)
      if (!catalog::isAdvice(V.Kind))
        Verdicts[V.At.Function] = Verdict::Defect;
  }

  Annotations run() {
    for (uint32_t Fn = 0; Fn != P.Functions.size(); ++Fn)
      if (isOurs(Fn))
        annotate(Fn);
    return std::move(Result);
  }

private:
  bool isOurs(uint32_t Fn) const {
    const program::Function &F = P.Functions[Fn];
    return !F.Stub && F.Where.valid() && !P.Files[F.Where.File].System &&
           F.Roles.empty() && !E.Entries[Fn].Strict;
  }

  void leaveOut(uint32_t Fn, NotAnnotated Why) {
    Result.LeftOut.push_back({Fn, Why});
  }

  void annotate(uint32_t Fn) {
    const engine::NetEffects &Effects = E.Functions[Fn];
    switch (Verdicts[Fn]) {
    case Verdict::NotAnalysed:
      return leaveOut(Fn, NotAnnotated::NotAnalysed);
    case Verdict::Inconclusive:
      return leaveOut(Fn, NotAnnotated::Inconclusive);
    case Verdict::Defect:
      return leaveOut(Fn, NotAnnotated::Findings);
    case Verdict::NoLocks:
    case Verdict::Verified:
      break;
    }
    if (Effects.Sometimes || Effects.Nameless) {
      const program::Function &F = P.Functions[Fn];
      const bool Said = hasSal(F, SalKind::Acquires) ||
                        hasSal(F, SalKind::Releases) ||
                        hasSal(F, SalKind::Requires);
      return leaveOut(Fn, Said                ? NotAnnotated::Already
                          : Effects.Sometimes ? NotAnnotated::SomePaths
                                              : NotAnnotated::Nameless);
    }
    if (Options.AllLevels || !Effects.Locks.empty())
      write(Fn);
  }

  void write(uint32_t Fn) {
    const program::Function &F = P.Functions[Fn];
    const engine::NetEffects &Effects = E.Functions[Fn];
    const bool LevelSaid = hasSal(F, SalKind::Level);
    const std::vector<SalLine> Levels = salOfLevels(Effects);
    if (Effects.Locks.empty() && Levels.empty())
      return;
    Proposal New;
    New.Function = Fn;
    New.Fix.Title = "annotate '" + P.Symbols[F.Symbol].Name + "'";
    bool Already = false;
    for (const program::Declaration &D : F.Declarations) {
      std::optional<std::vector<SalLine>> Lines =
          salOfLocks(P, C, F, Effects, D);
      if (!Lines)
        continue;
      // Who has said what it does to locks had the levels in mind as well.
      if (!LevelSaid && (Options.AllLevels || !Lines->empty()))
        llvm::append_range(*Lines, Levels);
      Already |= Lines->empty();
      if (Lines->empty())
        continue;
      New.Fix.Edits.push_back(edit(D, *Lines));
      New.Lines = std::move(*Lines);
    }
    if (Already)
      leaveOut(Fn, NotAnnotated::Already);
    else if (F.Declarations.empty())
      leaveOut(Fn, NotAnnotated::NoPlace);
    else if (New.Fix.Edits.empty())
      leaveOut(Fn, NotAnnotated::Nameless);
    else
      Result.Proposed.push_back(std::move(New));
  }

  Edit edit(const program::Declaration &D,
            llvm::ArrayRef<SalLine> Lines) const {
    Edit New;
    New.Where = D.Where;
    New.Where.End = New.Where.Begin;
    const std::string Behind =
        D.StartsLine ? LineEnd(D.Where.File) + D.Indent : " ";
    for (const SalLine &L : Lines)
      New.Text += L.Text + Behind;
    return New;
  }

  const program::Program &P;
  const catalog::Catalog &C;
  const engine::AllEffects &E;
  const AnnotateOptions &Options;
  llvm::function_ref<std::string(uint32_t)> LineEnd;
  std::vector<Verdict> Verdicts; ///< By function.
  Annotations Result;
};

} // namespace

Annotations annotate(const program::Program &P, const catalog::Catalog &C,
                     const engine::AllEffects &E,
                     const AnnotateOptions &Options,
                     llvm::function_ref<std::string(uint32_t)> LineEnd) {
  return Annotator(P, C, E, Options, LineEnd).run();
}

bool understood(const program::Program &P, const program::Function &F,
                const catalog::Catalog &C, llvm::ArrayRef<SalLine> Lines) {
  using engine::OuterName;
  const engine::OuterNames Names(F, C);
  auto IsOf = [&](const program::LockDetail &D, const SalLine &L) {
    if (L.Lock->From == OuterName::Root::CancelLock)
      return D.LockAt == catalog::LockWhere::Global;
    std::optional<OuterName> Read =
        Names.of(D.Lock.isNone() ? D.Handle : D.Lock);
    if (!Read || Read->From != L.Lock->From || Read->Hops != L.Lock->Hops)
      return false;
    // Globals are numbered anew.
    return Read->From == OuterName::Root::Global
               ? P.Globals[Read->Index].Usr == L.Global
               : Read->Index == L.Lock->Index;
  };
  return llvm::all_of(Lines, [&](const SalLine &L) {
    if (!L.Lock)
      return llvm::any_of(F.Annotations, [&](const program::Annotation &A) {
        return A.Name == L.Name;
      });
    return llvm::any_of(F.Locks, [&](const program::LockDetail &D) {
      return D.Declared && D.Api == L.Name && IsOf(D, L);
    });
  });
}

} // namespace spinlint::fixes
