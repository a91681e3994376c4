//===- ReleaseSpots.cpp - where a release can stand -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ReleaseSpots.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/ReleaseSpots.h"
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace spinlint::fixes {

using namespace program;
using engine::Point;
using engine::Violation;

const Instr *instrAt(const Function &F, const Point &At) {
  if (At.Block >= F.Blocks.size() ||
      At.Instr >= F.Blocks[At.Block].Instrs.size())
    return nullptr;
  return &F.Blocks[At.Block].Instrs[At.Instr];
}

/// Whether it is held behind `X` if it is (`Held`) before.
static bool heldBehind(const Program &P, const Function &F, const Violation &V,
                       const LockDetail *Acquire, const Instr &X, bool Held) {
  if (X.Kind == InstrKind::Lock) {
    const LockDetail &L = F.Locks[X.Detail];
    if (L.Class != V.Class || catalog::isOnlyLook(L.What))
      return Held;
    if (L.What == catalog::Op::Release)
      return Held && Acquire && !isOfSameLock(*Acquire, L);
    return Held || (Acquire && L.LockText == Acquire->LockText);
  }
  if (X.Kind != InstrKind::Call)
    return Held;
  if (V.Acquired.Function == V.At.Function)
    if (const Instr *Taker = instrAt(F, V.Acquired);
        Taker && Taker->Kind == InstrKind::Call &&
        F.Calls[Taker->Detail].Callee == F.Calls[X.Detail].Callee)
      Held = true;
  // One that is acquired in words is released in words.
  if (!Acquire &&
      isWrapper(P, F.Calls[X.Detail].Callee, V.Class, /*Release=*/true))
    Held = false;
  return Held;
}

namespace {

/// For each point whether the lock of `V` is held there whichever way was
/// taken, as far as the words for it tell: where a release can stand at all.
class HeldByWords {
public:
  HeldByWords(const Program &P, const Function &F, const Violation &V,
              const LockDetail *Acquire)
      : P(P), F(F), V(V), Acquire(Acquire), In(F.Blocks.size(), true),
        Inside(F.Blocks.size()) {
    In.reset(0);
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
        bool Held = In[B];
        for (const Instr &X : F.Blocks[B].Instrs)
          Held = heldBehind(P, F, V, Acquire, X, Held);
        for (uint32_t T : F.Blocks[B].Term.Targets)
          if (!Held && In[T]) {
            In.reset(T);
            Changed = true;
          }
      }
    }
  }

  bool before(uint32_t Block, uint32_t Instr) {
    llvm::BitVector &Here = Inside[Block];
    if (Here.empty()) {
      bool Held = In[Block];
      for (const auto &X : F.Blocks[Block].Instrs) {
        Here.push_back(Held);
        Held = heldBehind(P, F, V, Acquire, X, Held);
      }
      Here.push_back(Held);
    }
    return Here[std::min(Instr, unsigned(Here.size()) - 1)];
  }
  bool atEnd(uint32_t Block) {
    return before(Block, uint32_t(F.Blocks[Block].Instrs.size()));
  }

private:
  const Program &P;
  const Function &F;
  const Violation &V;
  const LockDetail *const Acquire;
  llvm::BitVector In;                  ///< At the start of each block.
  std::vector<llvm::BitVector> Inside; ///< Once somebody has asked.
};

} // namespace

/// Whether the lock may be for this access.
static bool isUse(const Instr &I, const AccessPlaces &Uses) {
  return (I.Kind == InstrKind::Load || I.Kind == InstrKind::Store) &&
         !(I.Code & BySystem) && Uses.contains({I.Where.File, I.Where.Begin});
}

namespace {

/// What comes of the lock behind a point, going by the words, until it is
/// acquired again. A caller that is not seen could hold a lock that counts, so
/// that the proof does not see a second release as wrong.
struct Sequel {
  bool Released = false; ///< On some way.
  bool Used = false;     ///< What the lock may be for is accessed.
  Sequel &operator|=(const Sequel &O) {
    Released |= O.Released;
    Used |= O.Used;
    return *this;
  }
};

class Sequels {
public:
  Sequels(const Program &P, const Function &F, const Violation &V,
          const LockDetail *Acquire, const AccessPlaces &Uses)
      : P(P), F(F), V(V), Acquire(Acquire), Uses(Uses),
        Inside(F.Blocks.size()) {}

  Sequel from(uint32_t Block, uint32_t Instr) {
    const auto &Instrs = F.Blocks[Block].Instrs;
    std::vector<Step> &Here = Inside[Block];
    if (Here.empty()) {
      // Backwards: each instruction and what follows in the block; then what
      // follows the block.
      Here.resize(Instrs.size() + 1);
      for (size_t I = Instrs.size(); I-- > 0;) {
        Here[I] = step(Instrs[I]);
        if (!Here[I].Done) {
          Here[I].What |= Here[I + 1].What;
          Here[I].Done = Here[I + 1].Done;
        }
      }
      for (uint32_t T : F.Blocks[Block].Term.Targets)
        Behind[Block] |= onEveryWay(T);
    }
    const Step &S = Here[std::min<size_t>(Instr, Instrs.size())];
    Sequel Out = S.What;
    if (!S.Done)
      Out |= Behind[Block];
    return Out;
  }

private:
  struct Step {
    Sequel What;
    bool Done = false; ///< It is acquired again.
  };
  Step step(const Instr &X) const {
    Step Out;
    Out.What.Used = isUse(X, Uses);
    if (X.Kind == InstrKind::Call) {
      const uint32_t Callee = F.Calls[X.Detail].Callee;
      Out.What.Released = isWrapper(P, Callee, V.Class, /*Release=*/true);
      Out.Done = isWrapper(P, Callee, V.Class, /*Release=*/false);
    } else if (X.Kind == InstrKind::Lock) {
      const LockDetail &L = F.Locks[X.Detail];
      if (L.Class != V.Class || catalog::isOnlyLook(L.What) || !Acquire)
        return Out;
      if (L.What == catalog::Op::Release)
        Out.What.Released = isOfSameLock(*Acquire, L);
      else
        Out.Done = L.LockText == Acquire->LockText;
    }
    return Out;
  }
  Sequel onEveryWay(uint32_t First) const {
    Sequel Out;
    std::vector<bool> Seen(F.Blocks.size());
    std::vector<uint32_t> Work = {First};
    Seen[First] = true;
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      bool Done = false;
      for (const Instr &X : F.Blocks[B].Instrs) {
        const Step S = step(X);
        Out |= S.What;
        if ((Done = S.Done))
          break;
      }
      if (!Done)
        for (uint32_t T : F.Blocks[B].Term.Targets)
          if (!Seen[T]) {
            Seen[T] = true;
            Work.push_back(T);
          }
    }
    return Out;
  }

  const Program &P;
  const Function &F;
  const Violation &V;
  const LockDetail *const Acquire;
  const AccessPlaces &Uses;
  std::vector<std::vector<Step>> Inside; ///< Once somebody has asked.
  std::map<uint32_t, Sequel> Behind;     ///< Blocks.
};

} // namespace

static std::vector<Spot> spotsOnPath(const Program &P, const Function &F,
                                     const Violation &V, const Layout &Page,
                                     const AccessPlaces &Uses) {
  const uint32_t Fn = V.At.Function;
  std::vector<Spot> Spots;
  const bool Acquired = V.Acquired.Function == Fn;
  const Instr *Acquire = Acquired ? instrAt(F, V.Acquired) : nullptr;
  const LockDetail *Direct = Acquire && V.Acquired == V.AcquiredEvent &&
                                     Acquire->Kind == InstrKind::Lock
                                 ? &F.Locks[Acquire->Detail]
                                 : nullptr;
  HeldByWords HeldAt(P, F, V, Direct);
  Sequels After(P, F, V, Direct, Uses);
  const bool AtEnd = V.At.Block < F.Blocks.size() &&
                     V.At.Instr == F.Blocks[V.At.Block].Instrs.size() &&
                     F.Blocks[V.At.Block].Term.ImplicitReturn;
  const Statement *Last = nullptr;
  Spot Earlier;        // Before the statement at hand.
  bool Needed = false; // By what comes after.
  // What the lock is for must not come after the release; but who jumps out of
  // the code under the lock is done with that, whatever he does then.
  Point Now;
  auto Add = [&](const Spot &New) {
    if ((New.K == Spot::Before && New.S->K == Statement::Kind::Jump) ||
        (!Needed && !After.from(Now.Block, Now.Instr).Released))
      Spots.push_back(New);
  };
  auto Leave = [&] {
    if (Last)
      Add(Earlier);
  };
  for (const Point &At : backwards(F, V, Acquired ? V.Acquired : Point())) {
    const Block &B = F.Blocks[At.Block];
    const bool Ends = At.Instr == B.Instrs.size();
    const bool Held = !Acquired || HeldAt.before(At.Block, At.Instr);
    if (Ends && B.Term.Kind == TermKind::Goto && !B.Term.Jump)
      continue;
    if (Ends && B.Term.ImplicitReturn) {
      Spots.push_back({Spot::End, nullptr, nullptr, Held});
      continue;
    }
    const Place &W = Ends ? B.Term.Where : B.Instrs[At.Instr].Where;
    const Statement *S =
        !W.valid() || W.File != F.Body.File
            ? nullptr
            : Page.around(W.Begin, W.End, [](const Statement &O) {
                return O.K != Statement::Kind::Labelled &&
                       O.K != Statement::Kind::Block;
              });
    if (S && S != Last) {
      Leave();
      Now = At;
      if (Acquire && S->Begin <= Acquire->Where.Begin &&
          Acquire->Where.End <= S->End && S->K != Statement::Kind::Control &&
          (Last || V.Acquired != V.At))
        return Spots; // Nothing comes between it and itself.
      if (Last != Page.next(*S) && S->K != Statement::Kind::Jump &&
          !(AtEnd && !Last && S == Page.lastOfBody()))
        Add({Spot::After, S, nullptr, Held});
      Last = S;
      Earlier = {Spot::Before, S, nullptr, Held};
    }
    Earlier.Held = Held;
    Now = At;
    Needed |= !Ends && isUse(B.Instrs[At.Instr], Uses);
  }
  Leave();
  return Spots;
}

/// Where it may not be held a release is wrong, but for ways that are none.
static void rank(std::vector<Spot> &Spots) {
  constexpr size_t Most = 10, Doubtful = 4;
  llvm::stable_sort(
      Spots, [](const Spot &A, const Spot &B) { return A.Held > B.Held; });
  size_t Good = llvm::count_if(Spots, [](const Spot &S) { return S.Held; });
  Spots.resize(std::min({Spots.size(), std::max(Good, Doubtful), Most}));
}

std::vector<Spot> releaseSpots(const Program &P, const Function &F,
                               const Violation &V, const Layout &Page,
                               const AccessPlaces &Uses) {
  std::vector<Spot> Spots = spotsOnPath(P, F, V, Page, Uses);
  rank(Spots);
  return Spots;
}

std::vector<Spot> exitSpots(const Program &P, const Violation &V,
                            const Layout &Page) {
  const uint32_t Fn = V.At.Function;
  const Function &F = P.Functions[Fn];
  const LockDetail *Acquire = lockEvent(P, V.AcquiredEvent);
  if (!Acquire)
    return {};
  HeldByWords HeldAt(P, F, V, Acquire);
  const AccessPlaces NoUses;
  Sequels Follows(P, F, V, Acquire, NoUses);
  const llvm::BitVector Behind = reachableFrom(F, V.AcquiredEvent.Block);
  std::vector<Spot> Spots;
  auto Add = [&](const Terminator &T) {
    Spot New{Spot::End, nullptr, nullptr, true};
    if (!T.ImplicitReturn) {
      New.K = Spot::Before;
      New.S = Page.around(T.Where.Begin, T.Where.End, [](const Statement &O) {
        return O.K == Statement::Kind::Jump;
      });
      if (!New.S || T.Where.File != F.Body.File)
        return false;
    }
    if (llvm::none_of(
            Spots, [&](const Spot &O) { return O.K == New.K && O.S == New.S; }))
      Spots.push_back(New);
    return true;
  };
  llvm::BitVector Exits(F.Blocks.size());
  for (unsigned B : Behind.set_bits()) {
    const Terminator &T = F.Blocks[B].Term;
    if (T.Kind != TermKind::Return || !HeldAt.atEnd(B))
      continue;
    if (T.ReturnReads || !Add(T))
      return {};
    Exits.set(B);
  }
  // A jump from where it is held to where it is not, and where nobody releases
  // it any more.
  for (unsigned B : Behind.set_bits()) {
    const Terminator &T = F.Blocks[B].Term;
    if (!T.Jump || !HeldAt.atEnd(B) || Follows.from(T.Targets[0], 0).Released)
      continue;
    llvm::BitVector After = reachableFrom(F, T.Targets[0]);
    After &= Exits;
    if (After.none() && !Add(T))
      return {};
  }
  return Spots;
}

std::vector<Spot> spotsBeside(const Program &P, const Violation &V,
                              const Draft &Plain, const AccessPlaces &Uses) {
  const Layout &Page = Plain.page();
  const uint32_t Fn = V.AcquiredEvent.Function;
  const Function &F = P.Functions[Fn];
  const LockDetail *Acquire = lockEvent(P, V.AcquiredEvent);
  const Statement *S = Acquire ? wholeCall(F, Page, V.AcquiredEvent) : nullptr;
  if (!S)
    return {};
  HeldByWords HeldAt(P, F, V, Acquire);
  Sequels Follows(P, F, V, Acquire, Uses);
  auto CanStand = [&](const std::vector<Splice::Position> &At) {
    return !At.empty() && llvm::all_of(At, [&](const Splice::Position &X) {
      const bool Edge = X.From != None;
      const uint32_t B = Edge ? X.From : X.Block;
      const uint32_t I = Edge ? F.Blocks[B].Instrs.size() : X.Instr;
      const Sequel Then =
          Edge ? Follows.from(F.Blocks[B].Term.Targets[X.Target], 0)
               : Follows.from(B, I);
      return HeldAt.before(B, I) && !Then.Released && !Then.Used;
    });
  };
  Function Copy = F;
  const Splice Code = Plain.code(Copy);
  std::vector<Spot> Spots;
  for (const Label &L : F.Labels)
    if (L.Where.Begin > S->End && CanStand(Code.fallsInto(L)))
      Spots.push_back({Spot::Label, nullptr, &L, true});
  for (const Statement *Next = Page.next(*S); Next; Next = Page.next(*Next))
    if (Next->K != Statement::Kind::Jump && CanStand(Code.exits(*Next)))
      Spots.push_back({Spot::After, Next, nullptr, true});
  auto PlaceOf = [](const Spot &X) {
    return X.L ? X.L->Where.Begin : X.S->End;
  };
  llvm::stable_sort(Spots, [&](const Spot &A, const Spot &B) {
    return PlaceOf(A) > PlaceOf(B);
  });
  if (Spots.size() > 10)
    Spots.resize(10);
  return Spots;
}

} // namespace spinlint::fixes
