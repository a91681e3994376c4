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
#include "fixes/ReleaseSpots.h"
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

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

Repairer::Way Repairer::repairLeak(const Violation &V) {
  if (Way W = retargetGoto(V))
    return W;
  if (Way W = jumpToCleanup(V))
    return W;
  if (Way W = releaseOnPath(V))
    return W;
  if (Way W = releaseAtExits(V))
    return W;
  return releaseBeside(V);
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

/// Whether a variable is the author's, and not what a `?:` leaves its value in.
static bool isNamed(const Function &F, const Layout &Page, uint32_t Variable) {
  const Local &L = F.Locals[Variable];
  return L.Where.valid() && L.Where.File == F.Body.File &&
         Page.text().slice(L.Where.Begin, L.Where.End) ==
             llvm::StringRef(L.Name).split('.').first;
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
    if (llvm::any_of(F.Blocks[B].Instrs,
                     [&](const Instr &I) { return mentions(F, I, Local); }))
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
  const Statement *S = Plain->page().around(
      T->Where.Begin, T->Where.End,
      [](const Statement &O) { return O.K == Statement::Kind::Jump; });
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
      Used |= F.Blocks[B].Term.Jump && F.Blocks[B].Term.Targets[0] == L.Block;
    if (!Used || L.Where.Begin < T->Where.End)
      continue;
    std::optional<uint32_t> Result = returnedFrom(F, L.Block);
    if (!Result || (*Result == None) != T->Value.isNone() ||
        (*Result != None && !isNamed(F, Plain->page(), *Result)))
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
  for (const Point &At : backwards(P.Functions[V.At.Function], V, V.Acquired)) {
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

/// Whether the variables of `New` have their scope at `At`.
static bool inScope(const Function &F, const Layout &Page, const Piece &New,
                    uint32_t At) {
  // A loop's own variable is gone behind it.
  auto scopeOf = [&](const Local &L) {
    return Page.around(L.Where.Begin, L.Where.End, [](const Statement &S) {
      return S.K == Statement::Kind::Block || S.K == Statement::Kind::Control;
    });
  };
  auto Visible = [&](const Operand &O) {
    if (O.K != Operand::Kind::Local)
      return true;
    const Local &L = F.Locals[O.Value];
    if (L.Param >= 0 || !L.Where.valid())
      return true;
    if (L.Where.File != F.Body.File || L.Where.End > At)
      return false;
    const Statement *Scope = scopeOf(L);
    if (!Scope || At < Scope->Begin || At >= Scope->End)
      return false;
    // Another of the same name may be nearer.
    const llvm::StringRef Name = llvm::StringRef(L.Name).split('.').first;
    return llvm::none_of(F.Locals, [&](const Local &Other) {
      if (&Other == &L || llvm::StringRef(Other.Name).split('.').first != Name)
        return false;
      const Statement *Its = scopeOf(Other);
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

/// Whether `S` is all that is done if a pointer that `New` follows is null:
/// `if (!entry) S`, with `entry->lock` in `New`.
static bool isNullThere(const Layout &Page, const Statement &S,
                        const Piece &New) {
  auto IsName = [](char Ch) { return llvm::isAlnum(Ch) || Ch == '_'; };
  std::vector<std::string> Followed;
  for (llvm::StringRef Line : New.Text)
    for (size_t At = Line.find("->"); At != llvm::StringRef::npos;
         At = Line.find("->", At + 2)) {
      size_t Begin = At;
      while (Begin && IsName(Line[Begin - 1]))
        --Begin;
      Followed.push_back(Line.slice(Begin, At).str());
    }
  if (Followed.empty())
    return false;
  return Page.around(S.Begin, S.End, [&](const Statement &If) {
    llvm::StringRef Text = Page.textOf(If);
    const size_t Open = Text.find('(');
    if (If.K != Statement::Kind::Control || !Text.consume_front("if"))
      return false;
    const llvm::StringRef Whole = Page.textOf(If);
    size_t Close = Open;
    for (int Depth = 0; Close < Whole.size(); ++Close)
      if (Whole[Close] == '(')
        ++Depth;
      else if (Whole[Close] == ')' && --Depth == 0)
        break;
    const llvm::StringRef Cond = Whole.slice(Open + 1, Close).trim();
    // What follows an `else` is another way.
    const llvm::StringRef Between =
        Whole.slice(Close, S.Begin < If.Begin ? Close : S.Begin - If.Begin);
    if (Between.contains("else"))
      return false;
    return llvm::any_of(Followed, [&](const std::string &P) {
      return Cond == "!" + P || Cond == P + " == NULL" ||
             Cond == "NULL == " + P || Cond == P + " == 0" ||
             Cond == P + " == nullptr";
    });
  }) != nullptr;
}

/// Puts `New` into `D`; returns where, for the title.
static std::string putIn(Draft &D, const Spot &At, const Piece &New) {
  const Layout &Page = D.page();
  auto LineOf = [&](const Statement &S) {
    return "line " + std::to_string(Page.bytes(S.Begin, S.End, "").Where.Line);
  };
  switch (At.K) {
  case Spot::End:
    D.insertAtEnd(New);
    return "at the end of the function";
  case Spot::Label:
    D.insertBeforeLabel(*At.L, New);
    return "above the label '" + At.L->Name + "'";
  case Spot::After:
    D.insertAfter(*At.S, New);
    return "after " + LineOf(*At.S);
  case Spot::Before:
    D.insertBefore(*At.S, New);
    break;
  }
  if (At.S->K != Statement::Kind::Jump)
    return "before " + LineOf(*At.S);
  llvm::StringRef Word = Page.textOf(*At.S).take_while(
      [](char Ch) { return (Ch >= 'a' && Ch <= 'z') || Ch == '_'; });
  return "before this " + Word.str();
}

/// One exit may be reached on several ways with the lock: each needs its
/// release. A release before a jump is on one way alone, so that it can be put
/// in although others are left.
Repairer::Way Repairer::releaseOnPath(const Violation &V) {
  const uint32_t Fn = V.At.Function;
  const Function &F = P.Functions[Fn];
  std::optional<Draft> Plain = draft(Fn);
  if (!Plain)
    return std::nullopt;
  const Layout &Page = Plain->page();

  // What is returned may have to be read under the lock.
  const Terminator *Exit = terminatorAt(P, V.At);
  if (Exit && Exit->ReturnReads)
    return std::nullopt;

  constexpr size_t MaxWays = 6;
  const AccessPlaces Uses =
      V.AcquiredEvent.valid() && V.AcquiredEvent.Function == Fn
          ? Guarded.placesFor(V.AcquiredEvent)
          : AccessPlaces();
  for (const Piece &New : releasesFor(V)) {
    std::optional<Draft> D = Plain;
    Violation Left = V;
    for (size_t Ways = 1; Ways <= MaxWays; ++Ways) {
      Way Best;
      unsigned BestGone = 0;
      std::optional<Draft> Partly;
      std::optional<Violation> NextLeft;
      D->nextStep();
      for (const Spot &At : releaseSpots(P, D->now(), Left, Page, Uses)) {
        if (Proof.tired())
          return Best;
        const uint32_t Offset = At.K == Spot::End     ? F.Body.End - 1
                                : At.K == Spot::After ? At.S->End
                                                      : At.S->Begin;
        if (!inScope(F, Page, New, Offset) ||
            (At.S && isNullThere(Page, *At.S, New)))
          continue;
        const bool Leaves =
            At.K == Spot::Before && At.Held && At.S->K == Statement::Kind::Jump;
        Draft Next = *D;
        std::string Where = putIn(Next, At, New);
        if (Ways > 1)
          Where = "on each of the ways that lead here";
        unsigned Gone = 0;
        std::optional<Violation> Other;
        Way W = prove(V, Next, "insert '" + New.Text.front() + "' " + Where,
                      &Gone, {}, Leaves ? At.S : nullptr,
                      Leaves && !Partly ? &Other : nullptr);
        if (Other) {
          Partly.emplace(Next);
          NextLeft = std::move(Other);
        }
        if (Gone <= BestGone)
          continue;
        Best = std::move(W);
        BestGone = Gone;
        if (Gone >= Proof.related(V))
          return Best;
      }
      if (Best)
        return Best;
      if (!Partly)
        break;
      D.emplace(*Partly);
      Left = std::move(*NextLeft);
    }
  }
  return std::nullopt;
}

/// Whether a function ends the life of the lock that it acquires at `At`: where
/// a release has to stand then is a question of its own.
static bool destroys(const Program &P, const Point &At) {
  const LockDetail *Acquire = lockEvent(P, At);
  return !Acquire ||
         llvm::any_of(P.Functions[At.Function].Locks, [&](const LockDetail &L) {
           return L.What == catalog::Op::Destroy && L.Class == Acquire->Class &&
                  L.LockText == Acquire->LockText;
         });
}

/// The function that acquires keeps the lock, and nobody relies on it: it has
/// forgotten to release it at its exits, or before jumps out of the region.
Repairer::Way Repairer::releaseAtExits(const Violation &V) {
  const uint32_t Fn = V.AcquiredEvent.Function;
  if (!V.AcquiredEvent.valid() ||
      isWrapper(P, P.Functions[Fn].Symbol, V.Class, /*Release=*/false) ||
      destroys(P, V.AcquiredEvent))
    return std::nullopt;
  std::optional<Draft> Plain = draft(Fn);
  if (!Plain)
    return std::nullopt;
  // As if it were reported there.
  Violation Own;
  Own.Kind = catalog::Defect::HeldAtExit;
  Own.Class = V.Class;
  Own.At.Function = Fn;
  Own.Acquired = Own.AcquiredEvent = V.AcquiredEvent;
  const Function &F = P.Functions[Fn];
  const std::vector<Spot> Exits = exitSpots(P, Own, Plain->page());
  for (const Piece &New : releasesFor(Own)) {
    Draft D = *Plain;
    for (const Spot &At : Exits) {
      const uint32_t Offset = At.S ? At.S->Begin : F.Body.End - 1;
      if (!inScope(F, Plain->page(), New, Offset))
        return std::nullopt;
      putIn(D, At, New);
    }
    if (Way W = prove(V, std::move(D),
                      "insert '" + New.Text.front() + "' where '" +
                          P.Symbols[F.Symbol].Name + "' returns"))
      return W;
  }
  return std::nullopt;
}

/// Where the function was meant to go on without the lock: the release stands
/// in the block of its acquire.
Repairer::Way Repairer::releaseBeside(const Violation &V) {
  if (!V.AcquiredEvent.valid())
    return std::nullopt;
  const uint32_t Fn = V.AcquiredEvent.Function;
  std::optional<Draft> Plain = draft(Fn);
  if (!Plain || isWrapper(P, P.Functions[Fn].Symbol, V.Class, false) ||
      destroys(P, V.AcquiredEvent))
    return std::nullopt;
  Violation Own;
  Own.Class = V.Class;
  Own.At.Function = Fn;
  Own.Acquired = Own.AcquiredEvent = V.AcquiredEvent;
  std::vector<Piece> Pieces = releasesFor(Own);
  if (Pieces.empty())
    return std::nullopt;
  const Piece &New = Pieces.front();
  Proof.startOver();
  for (const Spot &At :
       spotsBeside(P, Own, *Plain, Guarded.placesFor(V.AcquiredEvent))) {
    const uint32_t Offset = At.S ? At.S->End : At.L->Where.Begin;
    if (!inScope(P.Functions[Fn], Plain->page(), New, Offset))
      continue;
    Draft D = *Plain;
    const std::string Where = putIn(D, At, New);
    if (Way W = prove(V, std::move(D),
                      "insert '" + New.Text.front() + "' " + Where))
      return W;
  }
  return std::nullopt;
}

} // namespace spinlint::fixes
