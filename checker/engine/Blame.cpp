//===- Blame.cpp - one finding a defect ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Blame.h.
//
//===----------------------------------------------------------------------===//
#include "engine/Blame.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

void Blame::add(uint32_t Fn, const std::vector<Violation> &Found) {
  for (const Violation &V : Found) {
    if (V.Kind != catalog::Defect::HeldAtExit)
      Wrong.push_back({V.Kind, V.LockKey, V.Event, Fn});
    if (V.At.Function == V.Event.Function)
      Reported.push_back({V.Kind, V.Event});
    if ((V.Kind == catalog::Defect::HeldAtExit ||
         V.Kind == catalog::Defect::LoopImbalance) &&
        V.AcquiredEvent.valid())
      Leaks.push_back({V.AcquiredEvent, Fn});
  }
}

void Blame::forget(uint32_t Fn) {
  llvm::erase_if(Reported,
                 [&](const auto &R) { return R.second.Function == Fn; });
  llvm::erase_if(Leaks, [&](const auto &L) { return L.second == Fn; });
  llvm::erase_if(Wrong, [&](const auto &W) { return W.Function == Fn; });
}

/// What a callee has been blamed for is not its callers' fault as well.
void Blame::dropRepeated(std::vector<Violation> &Found) const {
  llvm::erase_if(Found, [&](const Violation &V) {
    if (V.Kind != catalog::Defect::HeldAtExit && V.At != V.Event &&
        llvm::any_of(Reported, [&](const auto &R) {
          return R.first == V.Kind && R.second == V.Event;
        }))
      return true;
    // Done by a callee that does it wrongly whoever calls it.
    uint32_t Does =
        V.Kind == catalog::Defect::HeldAtExit ? None : calleeAt(V.At);
    if (Does != None && llvm::any_of(Wrong, [&](const WrongUse &W) {
          bool Same = W.Kind == V.Kind && W.Event == V.Event &&
                      (V.At == V.Acquired || V.At == V.Released);
          Same |=
              W.Kind == catalog::Defect::ReleaseUnheld &&
              (W.Kind == V.Kind || V.Kind == catalog::Defect::LoopImbalance) &&
              W.Lock == V.LockKey;
          return Same && G->reaches(Does, W.Function);
        }))
      return true;
    // Left by a callee that has been blamed for leaving it.
    uint32_t Via = calleeAt(V.Acquired);
    return Via != None && llvm::any_of(Leaks, [&](const auto &L) {
             return L.first == V.AcquiredEvent && G->reaches(Via, L.second);
           });
  });
  // Each call after the one that left it fails in the same way; one acquire
  // left at one exit may have been of this node or of that; and a release by
  // the wrong API is one defect, whichever acquire it gives back.
  using catalog::Defect;
  std::vector<Violation> Kept;
  auto Same = [](const Violation &K, const Violation &V) {
    if (K.Kind != V.Kind || K.Event != V.Event)
      return false;
    const bool OneAcquire =
        V.AcquiredEvent.valid() && K.AcquiredEvent == V.AcquiredEvent;
    switch (V.Kind) {
    case Defect::DoubleAcquire:
      return OneAcquire && K.LockKey == V.LockKey;
    case Defect::HeldAtExit:
      return OneAcquire && K.Acquired == V.Acquired;
    case Defect::ModeMismatch:
      return K.At == V.At && K.LockKey == V.LockKey;
    default:
      return false;
    }
  };
  for (Violation &V : Found) {
    auto Old =
        llvm::find_if(Kept, [&](const Violation &K) { return Same(K, V); });
    if (Old == Kept.end())
      Kept.push_back(std::move(V));
    else if (V.Witness.size() < Old->Witness.size() && V.At == Old->At)
      *Old = std::move(V);
  }
  Found = std::move(Kept);

  // A loop that takes it, or gives it back, in every turn: what is wrong with
  // the lock after the loop is the same defect.
  std::vector<Point> TakenInLoop, GivenInLoop;
  for (const Violation &V : Found)
    if (V.Kind == Defect::LoopImbalance) {
      if (V.AcquiredEvent.valid())
        TakenInLoop.push_back(V.AcquiredEvent);
      else
        GivenInLoop.push_back(V.At);
    }
  llvm::erase_if(Found, [&](const Violation &V) {
    return (V.Kind == Defect::HeldAtExit &&
            llvm::is_contained(TakenInLoop, V.AcquiredEvent)) ||
           (V.Kind == Defect::ReleaseUnheld &&
            llvm::is_contained(GivenInLoop, V.Released));
  });
}

uint32_t Blame::calleeAt(const Point &At) const {
  if (!At.valid())
    return None;
  const Function &F = P->Functions[At.Function];
  if (At.Block >= F.Blocks.size() ||
      At.Instr >= F.Blocks[At.Block].Instrs.size())
    return None;
  const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
  return I.Kind == InstrKind::Call ? CallGraph::callee(*P, F.Calls[I.Detail])
                                   : None;
}

/// Two effects of one call.
bool Blame::isOneCall(const Point &L, const Point &R) const {
  if (!eventAt(*P, L) || !eventAt(*P, R) || L.Function != R.Function)
    return false;
  const Function &F = P->Functions[L.Function];
  return F.Blocks[L.Block].Instrs[L.Instr].Where ==
         F.Blocks[R.Block].Instrs[R.Instr].Where;
}

/// One call that does two things wrongly is one defect.
void Blame::dropImplied(std::vector<Violation> &Found) const {
  auto Detail = [&](const Violation &V) {
    return eventAt(*P, V.AcquiredEvent.valid() ? V.AcquiredEvent : V.Event);
  };
  auto Implied = [&](const Violation &V) {
    const LockDetail *L = Detail(V);
    const catalog::LockEffect *E = L ? effectOf(*C, *L) : nullptr;
    return E && E->Implied;
  };
  auto OfThread = [&](const Violation &V) {
    const LockDetail *L = Detail(V);
    return L && L->LockAt == catalog::LockWhere::Thread;
  };
  // A wrapper that enters a critical region and acquires in it.
  auto Together = [&](const Violation &V, const Violation &O) {
    bool ByWrapper = V.Kind == catalog::Defect::HeldAtExit
                         ? calleeAt(V.Acquired) != None
                         : V.At != V.Event;
    return ByWrapper && V.Acquired == O.Acquired && OfThread(V) && !OfThread(O);
  };
  // A region is left wrong because the wrong release was called.
  auto ByMismatch = [&](const Violation &V, const Violation &O) {
    if (O.Kind != catalog::Defect::ModeMismatch)
      return false;
    return V.Kind == catalog::Defect::HeldAtExit
               ? isOneCall(V.AcquiredEvent, O.AcquiredEvent)
               : V.Kind == catalog::Defect::ReleaseUnheld &&
                     isOneCall(V.Event, O.Event);
  };
  std::vector<Violation> Kept;
  for (const Violation &V : Found)
    if (llvm::none_of(Found, [&](const Violation &O) {
          return (O.At == V.At && O.Kind == V.Kind &&
                  ((Implied(V) && !Implied(O)) || Together(V, O))) ||
                 (Implied(V) && ByMismatch(V, O));
        }))
      Kept.push_back(V);
  Found = std::move(Kept);
}

/// What an API enters or leaves along with the lock.
static std::set<llvm::StringRef> alongWith(const catalog::Api &Row) {
  std::set<llvm::StringRef> Classes;
  for (const catalog::LockEffect &E : Row.Effects)
    if (E.Implied)
      Classes.insert(E.Class);
  return Classes;
}

bool Blame::isBalanced(const Violation &V) const {
  const LockDetail *Taken = eventAt(*P, V.AcquiredEvent);
  const LockDetail *Given = eventAt(*P, V.Event);
  const catalog::LockClass *Class =
      Given ? C->lockClass(Given->Class) : nullptr;
  const catalog::Api *Took = Taken ? C->api(Taken->Api) : nullptr;
  const catalog::Api *Gave = Given ? C->api(Given->Api) : nullptr;
  if (!Class || Class->Pair != catalog::Pairing::Api || !Took || !Gave)
    return false;
  const std::set<llvm::StringRef> Entered = alongWith(*Took),
                                  Left = alongWith(*Gave);
  if (Entered.empty() && Left.empty())
    return false; // There is nothing to balance.
  if (Entered == Left)
    return true;
  // A release that leaves too much comes after a region that was entered.
  const bool Enters = Entered.empty();
  const catalog::Op Hand = Enters ? catalog::Op::Acquire : catalog::Op::Release;
  auto ByHand = [&](uint32_t Fn) {
    return llvm::any_of(P->Functions[Fn].Locks, [&](const LockDetail &L) {
      if (L.What != Hand || !(Enters ? Left : Entered).contains(L.Class))
        return false;
      const catalog::LockEffect *E = effectOf(*C, L);
      return !E || !E->Implied;
    });
  };
  std::set<uint32_t> Near = {V.At.Function, V.Event.Function,
                             V.AcquiredEvent.Function};
  for (const program::CallDetail &D : P->Functions[V.At.Function].Calls)
    if (const uint32_t To = CallGraph::callee(*P, D); To != None)
      Near.insert(To);
  return llvm::any_of(Near, ByHand);
}

void Blame::dropBalanced(std::vector<Violation> &Found) const {
  llvm::erase_if(Found, [&](const Violation &V) {
    return V.Kind == catalog::Defect::ModeMismatch && isBalanced(V);
  });
}
