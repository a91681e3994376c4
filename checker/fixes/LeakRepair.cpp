//===- LeakRepair.cpp - repairs of a lock that is kept --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Repair.h. If the function has a label where it gives the lock back, it
// goes there; otherwise the release is put in, as late on the path as it proves
// right. It is the author's own release of this lock if there is one in the
// function, for that has his words, macros and wrappers.
//
//===----------------------------------------------------------------------===//
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using namespace program;
using engine::Point;
using engine::Violation;

static const Terminator *terminatorAt(const Program &P, const Point &At) {
  if (!At.valid())
    return nullptr;
  const Function &F = P.Functions[At.Function];
  if (At.Block >= F.Blocks.size() ||
      At.Instr != F.Blocks[At.Block].Instrs.size())
    return nullptr;
  return &F.Blocks[At.Block].Term;
}

static const Instr *instrAt(const Program &P, const Point &At) {
  if (!At.valid())
    return nullptr;
  const Function &F = P.Functions[At.Function];
  if (At.Block >= F.Blocks.size() ||
      At.Instr >= F.Blocks[At.Block].Instrs.size())
    return nullptr;
  return &F.Blocks[At.Block].Instrs[At.Instr];
}

Repairer::Way Repairer::repairLeak(const Violation &V) {
  if (Way W = retargetGoto(V))
    return W;
  if (Way W = jumpToCleanup(V))
    return W;
  return releaseOnPath(V);
}

//===----------------------------------------------------------------------===//
// By a label
//===----------------------------------------------------------------------===//

/// The variable that every return from `Block` on returns; None: they return
/// nothing. Nothing at all if they differ.
static std::optional<uint32_t> returnedFrom(const Function &F, uint32_t Block) {
  std::optional<uint32_t> Found;
  const llvm::BitVector Reached = reachableFrom(F, Block);
  for (unsigned B : Reached.set_bits()) {
    const program::Block &Blk = F.Blocks[B];
    if (Blk.Term.Kind != TermKind::Return)
      continue;
    uint32_t Variable = None;
    if (!Blk.Term.Value.isNone()) {
      for (const Instr &I : Blk.Instrs)
        if (I.Kind == InstrKind::Load &&
            Operand::reg(I.Result) == Blk.Term.Value &&
            I.A.K == Operand::Kind::Local)
          Variable = I.A.Value;
      if (Variable == None)
        return std::nullopt;
    }
    if (Found && *Found != Variable)
      return std::nullopt;
    Found = Variable;
  }
  return Found;
}

static bool mentions(const Function &F, const Instr &I, uint32_t Local) {
  const Operand O = Operand::local(Local);
  if (I.Kind == InstrKind::Load)
    return false;
  if (I.A == O || I.B == O)
    return true;
  if (I.Kind == InstrKind::Call)
    return llvm::is_contained(F.Calls[I.Detail].Args, O);
  if (I.Kind == InstrKind::Lock) {
    const LockDetail &L = F.Locks[I.Detail];
    return L.IrqlOut == O || L.Handle == O;
  }
  return false;
}

/// Whether `Local` has a value whenever control comes to the end of `Block`.
static bool isSet(const Function &F, uint32_t Local, uint32_t Block) {
  if (F.Locals[Local].Param >= 0 || F.Locals[Local].Static)
    return true;
  llvm::BitVector Seen(F.Blocks.size());
  std::vector<uint32_t> Work = {0};
  Seen.set(0);
  while (!Work.empty()) {
    const uint32_t B = Work.back();
    Work.pop_back();
    if (llvm::any_of(F.Blocks[B].Instrs, [&](const Instr &I) {
          return mentions(F, I, Local);
        }))
      continue;
    if (B == Block)
      return false;
    for (uint32_t T : F.Blocks[B].Term.Targets)
      if (!Seen[T]) {
        Seen.set(T);
        Work.push_back(T);
      }
  }
  return true;
}

Repairer::Way Repairer::jumpToCleanup(const Violation &V) {
  const Terminator *T = terminatorAt(P, V.At);
  if (!T || T->Kind != TermKind::Return || T->ImplicitReturn)
    return std::nullopt;
  const Function &F = P.Functions[V.At.Function];
  std::optional<Draft> Plain = draft(V.At.Function);
  if (!Plain)
    return std::nullopt;
  const Statement *S =
      Plain->page().around(T->Where.Begin, T->Where.End, [](const Statement &O) {
        return O.K == Statement::Kind::Jump;
      });
  // What runs on the way out of a __try would be left out.
  unsigned Copies = 0;
  for (const Block &B : F.Blocks)
    Copies += B.Term.Kind == TermKind::Return && B.Term.Where == T->Where;
  if (!S || S->InMacro || Copies != 1)
    return std::nullopt;
  const bool Acquired = V.Acquired.Function == V.At.Function;
  const llvm::BitVector Under =
      reachableFrom(F, Acquired ? V.Acquired.Block : 0);
  for (const Label &L : F.Labels) {
    // The author leaves by it himself while he holds the lock.
    bool Used = false;
    for (unsigned B : Under.set_bits())
      Used |= F.Blocks[B].Term.Jump &&
              F.Blocks[B].Term.Targets[0] == L.Block;
    if (!Used || L.Where.Begin < T->Where.End)
      continue;
    std::optional<uint32_t> Result = returnedFrom(F, L.Block);
    if (!Result || (*Result == None) != T->Value.isNone())
      continue;
    bool Ready = true;
    for (unsigned B : reachableFrom(F, L.Block).set_bits())
      for (const Instr &I : F.Blocks[B].Instrs)
        if (I.Kind == InstrKind::Load && I.A.K == Operand::Kind::Local &&
            I.A.Value != *Result)
          Ready &= isSet(F, I.A.Value, V.At.Block);
    if (!Ready)
      continue;
    Draft D = *Plain;
    D.returnByLabel(*S, *Result, L);
    if (Way W = proveJump(V, std::move(D),
                          "leave by the label '" + L.Name + "'", L))
      return W;
  }
  return std::nullopt;
}

/// Whether control goes from `From` straight to `To` and does nothing but
/// release locks.
static bool onlyReleases(const Program &P, const Function &F, uint32_t From,
                         uint32_t To) {
  bool Any = false;
  for (unsigned Steps = 0; Steps < 64 && From != To; ++Steps) {
    const Block &B = F.Blocks[From];
    for (const Instr &I : B.Instrs) {
      if (I.Kind == InstrKind::Store || I.Kind == InstrKind::Forget)
        return false;
      if (I.Kind == InstrKind::Lock) {
        if (F.Locks[I.Detail].What != catalog::Op::Release)
          return false;
        Any = true;
      } else if (I.Kind == InstrKind::Call && !isMarker(P, F.Calls[I.Detail])) {
        if (Any)
          return false;
        Any = true; // Whether it releases is seen when it is tried.
      }
    }
    if (B.Term.Kind != TermKind::Goto)
      return false;
    From = B.Term.Targets[0];
  }
  return From == To && Any;
}

/// The last goto of the path, and other labels for it.
Repairer::Way Repairer::retargetGoto(const Violation &V) {
  const Function &F = P.Functions[V.At.Function];
  std::optional<Draft> Plain = draft(V.At.Function);
  if (!Plain || F.Labels.size() < 2)
    return std::nullopt;
  for (const Point &At : backwards(P, V, V.Acquired)) {
    const Terminator *T = terminatorAt(P, At);
    if (!T || !T->Jump)
      continue;
    const Statement *S = Plain->page().around(
        T->Where.Begin, T->Where.End,
        [](const Statement &O) { return O.K == Statement::Kind::Jump; });
    if (!S || !Plain->page().textOf(*S).starts_with("goto"))
      continue;
    for (const Label &L : F.Labels) {
      if (L.Block == T->Targets[0] ||
          !onlyReleases(P, F, L.Block, T->Targets[0]))
        continue;
      Draft D = *Plain;
      D.retarget(*S, L);
      if (Way W = proveJump(V, std::move(D), "go to '" + L.Name + "'", L))
        return W;
    }
    break;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// By a release
//===----------------------------------------------------------------------===//

/// As far as the words go.
static bool isOfSameLock(const LockDetail &Acquire, const LockDetail &Release) {
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
  const Instr *Call = Here ? nullptr : instrAt(P, V.Acquired);

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

/// Whether the variables of `New` have their scope at `At`.
static bool inScope(const Function &F, const Layout &Page, const Piece &New,
                    uint32_t At) {
  auto Visible = [&](const Operand &O) {
    if (O.K != Operand::Kind::Local)
      return true;
    const Local &L = F.Locals[O.Value];
    if (L.Param >= 0 || !L.Where.valid())
      return true;
    if (L.Where.File != F.Body.File || L.Where.End > At)
      return false;
    const Statement *Scope = Page.around(
        L.Where.Begin, L.Where.End,
        [](const Statement &S) { return S.K == Statement::Kind::Block; });
    if (!Scope || At < Scope->Begin || At >= Scope->End)
      return false;
    // Another of the same name may be nearer.
    const llvm::StringRef Name = llvm::StringRef(L.Name).split('.').first;
    return llvm::none_of(F.Locals, [&](const Local &Other) {
      if (&Other == &L ||
          llvm::StringRef(Other.Name).split('.').first != Name)
        return false;
      const Statement *Its = Page.around(
          Other.Where.Begin, Other.Where.End,
          [](const Statement &S) { return S.K == Statement::Kind::Block; });
      return Its && Its->Begin > Scope->Begin && Its->Begin <= At &&
             At < Its->End && Other.Where.Begin < At;
    });
  };
  for (const Block &B : New.Code.Blocks)
    for (const Instr &I : B.Instrs)
      if (!Visible(I.A) || !Visible(I.B))
        return false;
  for (const LockDetail &L : New.Code.Locks)
    if (!Visible(L.Lock) || !Visible(L.Handle))
      return false;
  for (const CallDetail &D : New.Code.Calls)
    if (!llvm::all_of(D.Args, Visible))
      return false;
  return true;
}

/// Whether it is held at `At` if it is (`Held`) at the start of the block.
static bool heldAfter(const Program &P, const Function &F, const Violation &V,
                      const LockDetail *Acquire, const Point &At, bool Held) {
  const auto &Instrs = F.Blocks[At.Block].Instrs;
  for (uint32_t I = 0; I < At.Instr && I < Instrs.size(); ++I) {
    const Instr &X = Instrs[I];
    if (X.Kind == InstrKind::Lock) {
      const LockDetail &L = F.Locks[X.Detail];
      if (L.Class != V.Class || catalog::isOnlyLook(L.What))
        continue;
      if (L.What == catalog::Op::Release) {
        if (!Acquire || isOfSameLock(*Acquire, L))
          Held = false;
      } else if (Acquire && L.LockText == Acquire->LockText) {
        Held = true;
      }
    } else if (X.Kind == InstrKind::Call) {
      if (V.Acquired.Function == V.At.Function &&
          V.Acquired.Block < F.Blocks.size() &&
          V.Acquired.Instr < F.Blocks[V.Acquired.Block].Instrs.size()) {
        const Instr &Taker =
            F.Blocks[V.Acquired.Block].Instrs[V.Acquired.Instr];
        if (Taker.Kind == InstrKind::Call &&
            F.Calls[Taker.Detail].Callee == F.Calls[X.Detail].Callee)
          Held = true;
      }
      if (isWrapper(P, F.Calls[X.Detail].Callee, V.Class, /*Release=*/true))
        Held = false;
    }
  }
  return Held;
}

/// For each point whether the lock of `V` is held there whichever way was taken,
/// as far as the words for it tell: where a release can stand at all. By block,
/// at its start.
static llvm::BitVector heldOnEveryWay(const Program &P, const Violation &V) {
  const Function &F = P.Functions[V.At.Function];
  const LockDetail *Acquire = lockEvent(P, V.AcquiredEvent);
  const bool Direct = V.Acquired == V.AcquiredEvent && Acquire;
  llvm::BitVector In(F.Blocks.size(), true);
  In.reset(0);
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
      const bool Held = heldAfter(P, F, V, Direct ? Acquire : nullptr,
                                  {V.At.Function, B,
                                   uint32_t(F.Blocks[B].Instrs.size())},
                                  In[B]);
      for (uint32_t T : F.Blocks[B].Term.Targets)
        if (!Held && In[T]) {
          In.reset(T);
          Changed = true;
        }
    }
  }
  return In;
}

Repairer::Way Repairer::releaseOnPath(const Violation &V) {
  const uint32_t Fn = V.At.Function;
  const Function &F = P.Functions[Fn];
  std::optional<Draft> Plain = draft(Fn);
  if (!Plain)
    return std::nullopt;
  const Layout &Page = Plain->page();

  // Where it could stand, the latest first.
  struct Spot {
    enum { Before, After, End } K;
    const Statement *S;
    bool Held; ///< There, whichever way was taken.
  };
  std::vector<Spot> Spots;
  const Terminator *Exit = terminatorAt(P, V.At);
  const Statement *Last = nullptr;
  const bool Acquired = V.Acquired.Function == Fn;
  const Instr *Acquire = Acquired ? instrAt(P, V.Acquired) : nullptr;
  const llvm::BitVector HeldAt = heldOnEveryWay(P, V);
  const LockDetail *Direct =
      V.Acquired == V.AcquiredEvent ? lockEvent(P, V.AcquiredEvent) : nullptr;
  for (const Point &At :
       backwards(P, V, Acquired ? V.Acquired : Point())) {
    const Block &B = F.Blocks[At.Block];
    const bool Ends = At.Instr == B.Instrs.size();
    const bool Held = !Acquired || heldAfter(P, F, V, Direct, At, HeldAt[At.Block]);
    if (Ends && B.Term.Kind == TermKind::Goto && !B.Term.Jump)
      continue;
    if (Ends && B.Term.ImplicitReturn) {
      Spots.push_back({Spot::End, nullptr, Held});
      continue;
    }
    const Place &W = Ends ? B.Term.Where : B.Instrs[At.Instr].Where;
    if (!W.valid() || W.File != F.Body.File)
      continue;
    const Statement *S = Page.around(W.Begin, W.End, [](const Statement &O) {
      return O.K != Statement::Kind::Labelled && O.K != Statement::Kind::Block;
    });
    if (!S || S == Last)
      continue;
    if (Acquire && S->Begin <= Acquire->Where.Begin &&
        Acquire->Where.End <= S->End && S->K != Statement::Kind::Control)
      break; // Nothing comes between it and itself.
    if (Last != Page.next(*S) && S->K != Statement::Kind::Jump &&
        !(Exit && Exit->ImplicitReturn && !Last && S == Page.lastOfBody()))
      Spots.push_back({Spot::After, S, Held});
    Spots.push_back({Spot::Before, S, Held});
    Last = S;
  }
  // What is returned may have to be read under the lock.
  if (Exit && Exit->ReturnReads)
    return std::nullopt;

  // Where it may not be held a release is wrong, but for ways that are none.
  constexpr size_t MaxSpots = 10, MaxDoubtful = 4, MaxPieces = 3;
  llvm::stable_sort(Spots, [](const Spot &A, const Spot &B) {
    return A.Held > B.Held;
  });
  size_t Most = llvm::count_if(Spots, [](const Spot &S) { return S.Held; });
  Most = std::min(std::max(Most, MaxDoubtful), MaxSpots);
  if (Spots.size() > Most)
    Spots.resize(Most);
  std::vector<Piece> Pieces = releasesFor(V);
  if (Pieces.size() > MaxPieces)
    Pieces.resize(MaxPieces);
  Way Best;
  unsigned BestGone = 0;
  for (const Piece &New : Pieces) {
    for (const Spot &At : Spots) {
      if (Proof.tired())
        return Best;
      const uint32_t Offset = At.K == Spot::End     ? F.Body.End - 1
                              : At.K == Spot::After ? At.S->End
                                                    : At.S->Begin;
      if (!inScope(F, Page, New, Offset))
        continue;
      Draft D = *Plain;
      std::string Where;
      switch (At.K) {
      case Spot::End:
        D.insertAtEnd(New);
        Where = "at the end of the function";
        break;
      case Spot::After:
        D.insertAfter(*At.S, New);
        Where = "after line " + std::to_string(
                                    Page.bytes(At.S->Begin, At.S->End, "")
                                        .Where.Line);
        break;
      case Spot::Before:
        D.insertBefore(*At.S, New);
        Where = At.S->K == Statement::Kind::Jump
                    ? "before this " + Page.textOf(*At.S)
                                           .take_while([](char Ch) {
                                             return Ch >= 'a' && Ch <= 'z';
                                           })
                                           .str()
                    : "before line " +
                          std::to_string(Page.bytes(At.S->Begin, At.S->End, "")
                                             .Where.Line);
        break;
      }
      unsigned Gone = 0;
      Way W = prove(V, std::move(D),
                    "insert '" + New.Text.front() + "' " + Where, &Gone);
      if (Gone <= BestGone)
        continue;
      Best = std::move(W);
      BestGone = Gone;
      if (Gone >= Proof.related(V))
        return Best;
    }
    if (Best)
      return Best;
  }
  return Best;
}

} // namespace spinlint::fixes
