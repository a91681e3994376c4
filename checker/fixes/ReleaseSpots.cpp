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
      // One that is acquired in words is released in words.
      if (!Acquire &&
          isWrapper(P, F.Calls[X.Detail].Callee, V.Class, /*Release=*/true))
        Held = false;
    }
  }
  return Held;
}

/// For each point whether the lock of `V` is held there whichever way was
/// taken, as far as the words for it tell: where a release can stand at all. By
/// block, at its start.
static llvm::BitVector heldOnEveryWay(const Program &P, const Function &F,
                                      const Violation &V,
                                      const LockDetail *Acquire) {
  llvm::BitVector In(F.Blocks.size(), true);
  In.reset(0);
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
      const bool Held = heldAfter(
          P, F, V, Acquire,
          {V.At.Function, B, uint32_t(F.Blocks[B].Instrs.size())}, In[B]);
      for (uint32_t T : F.Blocks[B].Term.Targets)
        if (!Held && In[T]) {
          In.reset(T);
          Changed = true;
        }
    }
  }
  return In;
}

/// Whether the lock may be for this access.
static bool isUse(const Instr &I, const AccessPlaces &Uses) {
  return (I.Kind == InstrKind::Load || I.Kind == InstrKind::Store) &&
         !(I.Code & BySystem) && Uses.contains({I.Where.File, I.Where.Begin});
}

/// What comes of the lock behind a point, going by the words, until it is
/// acquired again. A caller that is not seen could hold a lock that counts, so
/// that the proof does not see a second release as wrong.
struct Sequel {
  bool Released = false; ///< On some way.
  bool Used = false;     ///< What the lock may be for is accessed.
};
static Sequel sequel(const Program &P, const Function &F, const Violation &V,
                     const LockDetail *Acquire, const AccessPlaces &Uses,
                     const Point &From) {
  Sequel Out;
  std::vector<bool> Seen(F.Blocks.size());
  std::vector<std::pair<uint32_t, uint32_t>> Work = {{From.Block, From.Instr}};
  while (!Work.empty()) {
    auto [B, First] = Work.back();
    Work.pop_back();
    bool Done = false;
    for (uint32_t I = First; I < F.Blocks[B].Instrs.size() && !Done; ++I) {
      const Instr &X = F.Blocks[B].Instrs[I];
      Out.Used |= isUse(X, Uses);
      if (X.Kind == InstrKind::Call) {
        const uint32_t Callee = F.Calls[X.Detail].Callee;
        Out.Released |= isWrapper(P, Callee, V.Class, /*Release=*/true);
        Done = isWrapper(P, Callee, V.Class, /*Release=*/false);
      } else if (X.Kind == InstrKind::Lock) {
        const LockDetail &L = F.Locks[X.Detail];
        if (L.Class != V.Class || catalog::isOnlyLook(L.What) || !Acquire)
          continue;
        if (L.What == catalog::Op::Release)
          Out.Released |= isOfSameLock(*Acquire, L);
        else
          Done = L.LockText == Acquire->LockText;
      }
    }
    if (!Done)
      for (uint32_t T : F.Blocks[B].Term.Targets)
        if (!Seen[T]) {
          Seen[T] = true;
          Work.push_back({T, 0});
        }
  }
  return Out;
}

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
  const llvm::BitVector HeldAt = heldOnEveryWay(P, F, V, Direct);
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
        (!Needed && !sequel(P, F, V, Direct, Uses, Now).Released))
      Spots.push_back(New);
  };
  auto Leave = [&] {
    if (Last)
      Add(Earlier);
  };
  for (const Point &At : backwards(F, V, Acquired ? V.Acquired : Point())) {
    const Block &B = F.Blocks[At.Block];
    const bool Ends = At.Instr == B.Instrs.size();
    const bool Held =
        !Acquired || heldAfter(P, F, V, Direct, At, HeldAt[At.Block]);
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
  const llvm::BitVector HeldAt = heldOnEveryWay(P, F, V, Acquire);
  const llvm::BitVector Behind = reachableFrom(F, V.AcquiredEvent.Block);
  auto HeldAtEnd = [&](uint32_t B) {
    return heldAfter(P, F, V, Acquire,
                     {Fn, B, uint32_t(F.Blocks[B].Instrs.size())}, HeldAt[B]);
  };
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
    if (T.Kind != TermKind::Return || !HeldAtEnd(B))
      continue;
    if (T.ReturnReads || !Add(T))
      return {};
    Exits.set(B);
  }
  // A jump from where it is held to where it is not, and where nobody releases
  // it any more.
  for (unsigned B : Behind.set_bits()) {
    const Terminator &T = F.Blocks[B].Term;
    if (!T.Jump || !HeldAtEnd(B) ||
        sequel(P, F, V, Acquire, {}, {Fn, T.Targets[0], 0}).Released)
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
  const llvm::BitVector HeldAt = heldOnEveryWay(P, F, V, Acquire);
  auto CanStand = [&](const std::vector<Splice::Position> &At) {
    return !At.empty() && llvm::all_of(At, [&](const Splice::Position &X) {
      const bool Edge = X.From != None;
      const uint32_t B = Edge ? X.From : X.Block;
      const uint32_t I = Edge ? F.Blocks[B].Instrs.size() : X.Instr;
      const Sequel Then =
          sequel(P, F, V, Acquire, Uses,
                 Edge ? Point{Fn, F.Blocks[B].Term.Targets[X.Target], 0}
                      : Point{Fn, B, I});
      return heldAfter(P, F, V, Acquire, {Fn, B, I}, HeldAt[B]) &&
             !Then.Released && !Then.Used;
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
