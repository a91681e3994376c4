//===- ReleasePieces.cpp - how a lock is released in this function --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Repair.h. The author's own release of this lock in the function comes
// first, for that has his words, macros and wrappers; then what the driver does
// elsewhere after the same acquire; then the API of the catalog.
//
//===----------------------------------------------------------------------===//
#include "fixes/ReleaseSpots.h"
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using namespace program;
using engine::Violation;

bool isOfSameLock(const LockDetail &Acquire, const LockDetail &Release) {
  if (Release.LockAt == catalog::LockWhere::Handle)
    return Release.HandleText == Acquire.HandleText;
  return Release.LockText == Acquire.LockText;
}

/// The author's own releases of the lock in the function, the most frequent
/// first.
std::vector<Piece> Repairer::ownReleases(const Violation &V, const Layout &Page,
                                         const LockDetail *Acquire) {
  const uint32_t Fn = V.At.Function;
  const Function &F = P.Functions[Fn];
  auto IsRelease = [&](const Instr &X) {
    if (X.Kind == InstrKind::Call)
      return isWrapper(P, F.Calls[X.Detail].Callee, V.Class, /*Release=*/true);
    if (X.Kind != InstrKind::Lock)
      return false;
    const LockDetail &L = F.Locks[X.Detail];
    return L.What == catalog::Op::Release && L.Class == V.Class &&
           !L.Declared && (!Acquire || isOfSameLock(*Acquire, L));
  };
  std::vector<std::pair<unsigned, Piece>> Own;
  Function Copy = F;
  Splice Code(Copy);
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
      if (!IsRelease(F.Blocks[B].Instrs[I]))
        continue;
      const Statement *S = wholeCall(F, Page, {Fn, B, I});
      if (!S)
        continue;
      std::string Text = Page.textOf(*S).str();
      auto Known = llvm::find_if(
          Own, [&](const auto &O) { return O.second.Text.front() == Text; });
      if (Known != Own.end()) {
        ++Known->first;
        continue;
      }
      std::optional<Snippet> Taken = Code.copy(*S);
      if (Taken && !llvm::StringRef(Text).contains('\n'))
        Own.push_back({1, {{Text}, std::move(*Taken)}});
    }
  // A call may be of another lock, where the lock itself is named elsewhere.
  auto IsCall = [](const Piece &Of) { return Of.Code.Locks.empty(); };
  llvm::stable_sort(Own, [&](const auto &A, const auto &B) {
    if (Acquire && IsCall(A.second) != IsCall(B.second))
      return IsCall(B.second);
    return A.first > B.first;
  });
  std::vector<Piece> Out;
  for (auto &[Count, One] : Own)
    Out.push_back(std::move(One));
  return Out;
}

/// How `G` releases what it acquires as `Acquire` is acquired, by a macro of the
/// driver; in the words of `Acquire`, whose parts are `Of`, in `F`.
std::optional<Piece> Repairer::byMacro(const Function &G, const Function &F,
                                       const LockDetail &Acquire,
                                       const Parts &Of) {
  const uint32_t Index = &G - P.Functions.data();
  std::optional<Draft> There = draft(Index);
  for (const LockDetail &A : G.Locks) {
    if (!There || A.Spelling != Acquire.Spelling || A.Class != Acquire.Class ||
        A.What != Acquire.What || A.LockText.empty())
      continue;
    for (uint32_t B = 0; B < G.Blocks.size(); ++B)
      for (uint32_t I = 0; I < G.Blocks[B].Instrs.size(); ++I) {
        const LockDetail *L = engine::lockEvent(P, {Index, B, I});
        if (!L || L->What != catalog::Op::Release || L->Class != A.Class ||
            L->LockText != A.LockText || L->Spelling.size() < 2)
          continue;
        const Statement *S = wholeCall(G, There->page(), {Index, B, I});
        const catalog::Api *Api = C.api(L->Api);
        const catalog::LockEffect *E = effectOn(Api, L->Class, true);
        if (!S || !E)
          continue;
        std::string Text = There->page().textOf(*S).str();
        const size_t At = Text.find(A.LockText);
        if (At == std::string::npos ||
            Text.find(A.LockText, At + 1) != std::string::npos)
          continue;
        Text.replace(At, A.LockText.size(), Acquire.LockText);
        if (std::optional<Phrase> Words = phraseFor(F, *Api, *E, Of))
          return Piece{{Text}, std::move(Words->Code)};
      }
  }
  return std::nullopt;
}

/// The call of `Release` with the arguments of the call `Taker`, computed again.
static std::optional<Snippet> callLike(const Function &F,
                                       const CallDetail &Taker,
                                       uint32_t Release) {
  Snippet Out;
  Block Body;
  for (const Operand &A : Taker.Args) {
    std::optional<std::vector<Instr>> Args = recompute(F, A);
    if (!Args)
      return std::nullopt;
    for (Instr X : *Args) {
      if (llvm::any_of(Body.Instrs, [&](const Instr &Known) {
            return Known.Result == X.Result;
          }))
        continue;
      if (X.Kind == InstrKind::Field) {
        Out.Fields.push_back(F.Fields[X.Detail]);
        X.Detail = Out.Fields.size() - 1;
      }
      Body.Instrs.push_back(X);
    }
  }
  Instr Call;
  Call.Kind = InstrKind::Call;
  Call.Detail = 0;
  Body.Instrs.push_back(Call);
  Body.Term.Kind = TermKind::Goto;
  Body.Term.Targets = {1};
  CallDetail Detail;
  Detail.Callee = Release;
  Detail.Args = Taker.Args;
  Out.Calls.push_back(std::move(Detail));
  Out.Blocks.push_back(std::move(Body));
  return Out;
}

/// How the driver releases elsewhere what it acquires by the call at `At`.
std::vector<Piece> Repairer::byCounterpart(const Violation &V,
                                           const Layout &Page,
                                           const Instr &Call) {
  const Function &F = P.Functions[V.At.Function];
  const CallDetail &Taker = F.Calls[Call.Detail];
  std::vector<Piece> Out;
  llvm::StringRef Arguments =
      Page.text().slice(Call.Where.Begin, Call.Where.End);
  if (Taker.Callee == None ||
      !Arguments.consume_front(P.Symbols[Taker.Callee].Name))
    return Out;
  for (const Function &G : P.Functions) {
    if (llvm::none_of(G.Calls, [&](const CallDetail &D) {
          return D.Callee == Taker.Callee;
        }))
      continue;
    for (const CallDetail &D : G.Calls) {
      if (D.Callee == None || D.Callee == Taker.Callee ||
          D.Args.size() != Taker.Args.size() || !D.Spelling.empty() ||
          !isWrapper(P, D.Callee, V.Class, /*Release=*/true))
        continue;
      Lines Text = {P.Symbols[D.Callee].Name + Arguments.str() + ";"};
      if (llvm::any_of(Out, [&](const Piece &O) { return O.Text == Text; }))
        continue;
      if (std::optional<Snippet> Code = callLike(F, Taker, D.Callee))
        Out.push_back({std::move(Text), std::move(*Code)});
      if (Out.size() == MaxPieces)
        return Out;
    }
  }
  return Out;
}

std::vector<Piece> Repairer::releasesFor(const Violation &V) {
  const uint32_t Fn = V.At.Function;
  const Function &F = P.Functions[Fn];
  std::optional<Draft> Plain = draft(Fn);
  if (!Plain)
    return {};
  const Layout &Page = Plain->page();
  const bool Here = V.AcquiredEvent.Function == Fn;
  const LockDetail *Acquire = Here ? lockEvent(P, V.AcquiredEvent) : nullptr;
  std::vector<Piece> Out = ownReleases(V, Page, Acquire);
  if (Acquire) {
    Parts Of = partsOf(F, V.AcquiredEvent);
    if (const Place &W = Of.Where; W.valid() && W.File == F.Body.File)
      addTag(Of, C, *Acquire, Page.text().slice(W.Begin, W.End));
    if (Acquire->Spelling.size() > 1)
      for (const Function &G : P.Functions)
        if (&G != &F && Out.size() < MaxPieces)
          if (std::optional<Piece> New = byMacro(G, F, *Acquire, Of))
            Out.push_back(std::move(*New));
    for (const catalog::Api *A : releasesOf(C, *Acquire))
      if (const catalog::LockEffect *E = effectOn(A, Acquire->Class, true))
        if (std::optional<Phrase> Words = phraseFor(F, *A, *E, Of))
          Out.push_back(statementOf(std::move(*Words)));
  } else if (const Instr *Call = Here ? nullptr : instrAt(F, V.Acquired);
             Call && Call->Kind == InstrKind::Call) {
    llvm::append_range(Out, byCounterpart(V, Page, *Call));
  }
  if (Out.size() > MaxPieces)
    Out.resize(MaxPieces);
  return Out;
}

} // namespace spinlint::fixes
