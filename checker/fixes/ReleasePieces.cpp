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
#include <map>
#include <set>

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

/// The code of an acquire by a macro, with the releases that match in place of
/// the acquires: who decides by a flag between two forms decides so again.
static std::optional<Snippet> releasesLike(const catalog::Catalog &C,
                                           Snippet Code) {
  for (Block &B : Code.Blocks) {
    std::vector<Instr> New;
    std::map<uint32_t, Instr> Pending; ///< By the register of the old IRQL.
    for (Instr &I : B.Instrs) {
      if (I.Kind == InstrKind::Lock) {
        LockDetail &L = Code.Locks[I.Detail];
        const std::vector<const catalog::Api *> Apis = releasesOf(C, L);
        const catalog::LockEffect *E =
            Apis.empty() ? nullptr : effectOn(Apis.front(), L.Class, true);
        if (L.What != catalog::Op::Acquire || !E)
          return std::nullopt;
        L.What = catalog::Op::Release;
        L.Api = Apis.front()->Name;
        L.Spelling.back() = L.Api;
        L.Level = E->LockLevel;
        L.Mode = E->LockMode;
        L.LockAt = E->Where;
        L.IrqlReturned = false;
        if (!L.IrqlOut.isNone())
          return std::nullopt; // A variable of the author's.
        const uint32_t Old = std::exchange(I.Result, None);
        if (Old != None) {
          Pending[Old] = I;
          continue;
        }
      } else if (I.Kind == InstrKind::Store && I.B.K == Operand::Kind::Reg) {
        // Where the acquire has put the old IRQL.
        auto It = Pending.find(I.B.Value);
        if (It != Pending.end()) {
          I.Kind = InstrKind::Load;
          I.Result = It->first;
          I.B = Operand();
          Code.Locks[It->second.Detail].IrqlIn = Operand::reg(It->first);
          New.push_back(I);
          New.push_back(It->second);
          Pending.erase(It);
          continue;
        }
      }
      New.push_back(I);
    }
    if (!Pending.empty())
      return std::nullopt;
    B.Instrs = std::move(New);
  }
  return Code;
}

/// The macro by which `G` releases, with the same arguments, what it acquires
/// by the macro of `Acquire`; empty if it does not.
std::string Repairer::counterMacro(const Function &G,
                                   const LockDetail &Acquire) {
  const uint32_t Index = &G - P.Functions.data();
  if (llvm::none_of(G.Locks, [&](const LockDetail &L) {
        return L.Spelling.front() == Acquire.Spelling.front();
      }))
    return "";
  std::optional<Draft> There = draft(Index);
  if (!There)
    return "";
  std::set<std::vector<std::string>> Taken;
  std::map<std::string, std::set<std::vector<std::string>>> Given;
  for (uint32_t B = 0; B < G.Blocks.size(); ++B)
    for (uint32_t I = 0; I < G.Blocks[B].Instrs.size(); ++I) {
      const LockDetail *L = engine::lockEvent(P, {Index, B, I});
      if (!L || L->Spelling.size() < 2 || L->Class != Acquire.Class)
        continue;
      const Place &W = G.Blocks[B].Instrs[I].Where;
      if (W.File != G.Body.File)
        continue;
      std::vector<std::string> Arguments =
          argumentsOf(There->page().text().slice(W.Begin, W.End));
      if (L->Spelling.front() == Acquire.Spelling.front())
        Taken.insert(std::move(Arguments));
      else if (L->What == catalog::Op::Release)
        Given[L->Spelling.front()].insert(std::move(Arguments));
    }
  for (auto &[Macro, Arguments] : Given)
    if (llvm::any_of(Arguments,
                     [&](const auto &A) { return Taken.contains(A); }))
      return Macro;
  return "";
}

/// As the driver releases elsewhere what it acquires by the same macro.
std::optional<Piece> Repairer::byMacro(const Violation &V, const Layout &Page) {
  const Function &F = P.Functions[V.AcquiredEvent.Function];
  const LockDetail *Acquire = lockEvent(P, V.AcquiredEvent);
  if (!Acquire || Acquire->Spelling.size() < 2)
    return std::nullopt;
  const Statement *S = wholeCall(F, Page, V.AcquiredEvent);
  Function Copy = F;
  std::optional<Snippet> Code =
      S ? Splice(Copy).copy(*S) : std::optional<Snippet>();
  if (!Code || !(Code = releasesLike(C, std::move(*Code))))
    return std::nullopt;
  llvm::StringRef Arguments = Page.textOf(*S);
  if (!Arguments.consume_front(Acquire->Spelling.front()) ||
      Arguments.contains('\n'))
    return std::nullopt;
  for (const Function &G : P.Functions)
    if (std::string Macro = counterMacro(G, *Acquire); !Macro.empty())
      return Piece{{Macro + Arguments.str()}, std::move(*Code)};
  return std::nullopt;
}

/// The call of `Release` with the arguments of the call `Taker`, computed
/// again.
static std::optional<Snippet>
callLike(const Function &F, const CallDetail &Taker, uint32_t Release) {
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
    if (std::optional<Piece> New = byMacro(V, Page))
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
