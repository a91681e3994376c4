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

std::vector<Piece> Repairer::releasesFor(const Violation &V) {
  const uint32_t Fn = V.At.Function;
  const Function &F = P.Functions[Fn];
  std::optional<Draft> Plain = draft(Fn);
  std::vector<Piece> Out;
  if (!Plain)
    return Out;
  const Layout &Page = Plain->page();
  const bool Here = V.AcquiredEvent.Function == Fn;
  const LockDetail *Acquire = Here ? lockEvent(P, V.AcquiredEvent) : nullptr;
  const Instr *Call = Here ? nullptr : instrAt(F, V.Acquired);

  // The author's own, the most frequent first.
  std::vector<std::pair<unsigned, Piece>> Own;
  Function Copy = F;
  Splice Code(Copy);
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
      const Instr &X = F.Blocks[B].Instrs[I];
      if (X.Kind == InstrKind::Lock) {
        const LockDetail &L = F.Locks[X.Detail];
        if (L.What != catalog::Op::Release || L.Class != V.Class ||
            L.Declared || (Acquire && !isOfSameLock(*Acquire, L)))
          continue;
      } else if (X.Kind == InstrKind::Call) {
        if (!isWrapper(P, F.Calls[X.Detail].Callee, V.Class, /*Release=*/true))
          continue;
      } else {
        continue;
      }
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
      if (!Taken || llvm::StringRef(Text).contains('\n'))
        continue;
      Own.push_back({1, {{Text}, std::move(*Taken)}});
    }
  llvm::stable_sort(Own, [](const auto &A, const auto &B) {
    return A.first > B.first;
  });
  for (auto &[Count, Own1] : Own)
    Out.push_back(std::move(Own1));

  if (Acquire) {
    // As the driver releases elsewhere what it acquires by the same macro.
    if (Acquire->Spelling.size() > 1)
      for (const Function &G : P.Functions) {
        if (&G == &F || !isEditable(P, G.Body))
          continue;
        for (const LockDetail &A : G.Locks) {
          if (A.Spelling != Acquire->Spelling || A.Class != Acquire->Class ||
              A.What != Acquire->What)
            continue;
          for (uint32_t B = 0; B < G.Blocks.size(); ++B)
            for (uint32_t I = 0; I < G.Blocks[B].Instrs.size(); ++I) {
              const Instr &X = G.Blocks[B].Instrs[I];
              if (X.Kind != InstrKind::Lock)
                continue;
              const LockDetail &L = G.Locks[X.Detail];
              if (L.What != catalog::Op::Release || L.Class != A.Class ||
                  L.LockText != A.LockText || L.Spelling.size() < 2 ||
                  Out.size() > 3)
                continue;
              std::optional<Draft> Other =
                  draft(&G - P.Functions.data());
              const Statement *S =
                  Other ? wholeCall(G, Other->page(),
                                    {uint32_t(&G - P.Functions.data()), B, I})
                        : nullptr;
              const catalog::Api *Api = C.api(L.Api);
              const catalog::LockEffect *E = effectOn(Api, L.Class, true);
              if (!S || !E || A.LockText.empty())
                continue;
              std::string Text = Other->page().textOf(*S).str();
              const size_t At = Text.find(A.LockText);
              if (At == std::string::npos ||
                  Text.find(A.LockText, At + 1) != std::string::npos)
                continue;
              Text.replace(At, A.LockText.size(), Acquire->LockText);
              Parts Of = partsOf(F, V.AcquiredEvent);
              if (std::optional<Phrase> Words = phraseFor(F, *Api, *E, Of))
                Out.push_back({{Text}, std::move(Words->Code)});
            }
        }
      }
    Parts Of = partsOf(F, V.AcquiredEvent);
    const Place &W = Of.Where;
    if (W.valid() && W.File == F.Body.File)
      addTag(Of, C, *Acquire, Page.text().slice(W.Begin, W.End));
    for (const catalog::Api *A : releasesOf(C, *Acquire))
      if (const catalog::LockEffect *E = effectOn(A, Acquire->Class, true))
        if (std::optional<Phrase> Words = phraseFor(F, *A, *E, Of))
          Out.push_back(statementOf(std::move(*Words)));
  } else if (Call && Call->Kind == InstrKind::Call) {
    // As it releases elsewhere what it acquires by the same function.
    const CallDetail &Taker = F.Calls[Call->Detail];
    for (const Function &G : P.Functions) {
      if (Taker.Callee == None || Out.size() > 3)
        break;
      if (llvm::none_of(G.Calls, [&](const CallDetail &D) {
            return D.Callee == Taker.Callee;
          }))
        continue;
      for (const CallDetail &D : G.Calls) {
        if (D.Callee == None || D.Callee == Taker.Callee ||
            D.Args.size() != Taker.Args.size() || !D.Spelling.empty() ||
            !isWrapper(P, D.Callee, V.Class, /*Release=*/true))
          continue;
        llvm::StringRef Text =
            Page.text().slice(Call->Where.Begin, Call->Where.End);
        const std::string &Name = P.Symbols[Taker.Callee].Name;
        if (!Text.consume_front(Name))
          continue;
        Piece New;
        New.Text = {P.Symbols[D.Callee].Name + Text.str() + ";"};
        if (llvm::any_of(Out, [&](const Piece &O) { return O.Text == New.Text; }))
          continue;
        // With the same arguments, computed again.
        Block Body;
        bool Pure = true;
        for (const Operand &A : Taker.Args) {
          std::optional<std::vector<Instr>> Args = recompute(F, A);
          if (!Args) {
            Pure = false;
            break;
          }
          for (Instr X : *Args) {
            if (X.Kind == InstrKind::Field) {
              New.Code.Fields.push_back(F.Fields[X.Detail]);
              X.Detail = New.Code.Fields.size() - 1;
            }
            if (llvm::none_of(Body.Instrs, [&](const Instr &K) {
                  return K.Result == X.Result;
                }))
              Body.Instrs.push_back(X);
          }
        }
        if (!Pure)
          continue;
        Instr X;
        X.Kind = InstrKind::Call;
        X.Detail = 0;
        CallDetail Release;
        Release.Callee = D.Callee;
        Release.Args = Taker.Args;
        New.Code.Calls.push_back(std::move(Release));
        Body.Instrs.push_back(X);
        Body.Term.Kind = TermKind::Goto;
        Body.Term.Targets = {1};
        New.Code.Blocks.push_back(std::move(Body));
        Out.push_back(std::move(New));
      }
    }
  }
  return Out;
}

} // namespace spinlint::fixes
