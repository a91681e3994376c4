//===- IrqlEvents.cpp - which bodies are worth a simulation ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Most functions raise nothing, or call nothing that minds. A walk over the
// blocks that only counts how many spin locks may be held finds the rest.
//
//===----------------------------------------------------------------------===//
#include "engine/Irql.h"
#include "engine/SummaryView.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

namespace {

/// How many locks that raise the IRQL may be held: a set of 0, 1, and more.
class Depths {
public:
  enum : uint8_t { Zero = 1, One = 2, More = 4, Any = 7 };
  static uint8_t more(uint8_t D) {
    return uint8_t(((D << 1) | (D & More)) & Any);
  }
  static uint8_t less(uint8_t D) {
    return uint8_t((D >> 1) | (D & (More | Zero)));
  }
};

uint8_t afterCall(const IrqlSummary &Callee, uint8_t D) {
  uint8_t Out = 0;
  for (const IrqlExit &X : Callee.Exits)
    switch (X.K) {
    case IrqlExit::Kind::Same:
      Out |= D;
      break;
    case IrqlExit::Kind::Exactly:
      Out |= X.Level >= IrqlRange::Dispatch ? Depths::more(D) : Depths::Zero;
      break;
    case IrqlExit::Kind::Unknown:
      Out |= D | Depths::less(D);
      break;
    }
  return Out;
}

/// What one event means for the walk.
struct Effect {
  IrqlRange Needs;
  bool Raises = false;                 ///< A lock that raises is taken,
  bool Maybe = false;                  ///< or perhaps not;
  bool Restores = false;               ///< one is given back.
  bool Changes = false;                ///< Raised or lowered by itself.
  const IrqlSummary *Callee = nullptr; ///< Does what its exits say.
  bool Asks = false;                   ///< For the IRQL.
  bool ByFlag = false; ///< A flag that is not seen says what it needs.
  bool Matters = false;
};

class Reader {
public:
  Reader(const Program &P, const IrqlTable &Table, const Body &B,
         const SummaryView &Summaries)
      : P(P), Table(Table), B(B), Summaries(Summaries) {}

  Effect read(const Instr &I) {
    if (I.Kind == InstrKind::Lock)
      return lock(B.F.Locks[I.Detail]);
    if (I.Kind == InstrKind::Call)
      return call(B.F.Calls[I.Detail]);
    Effect E;
    if (I.Kind == InstrKind::Assume && I.Detail != None) {
      E.Needs = annotatedIrql(P.Functions[I.Detail]);
      E.Matters = !E.Needs.any();
    }
    return E;
  }

  /// An old IRQL is taken from more places than it was saved in.
  bool takesMore() const { return TakenFrom.size() > SavedIn.size(); }

private:
  Effect lock(const LockDetail &L) {
    Effect E;
    const int Held = Table.heldLevel(L);
    const IrqlDemand D = Table.ofLock(L);
    const bool Dpr = L.Level == catalog::Level::Dpr;
    switch (L.What) {
    case Op::Acquire:
    case Op::TryAcquire:
    case Op::WaitByArg: {
      E.Matters = true;
      const bool Flagged = !L.Flags.isNone();
      const bool FlagSet =
          L.Flags.K == Operand::Kind::Const && (L.Flags.Value & 1);
      E.ByFlag = Flagged && L.Flags.K != Operand::Kind::Const;
      E.Raises = Held >= IrqlRange::Apc && !Dpr && !FlagSet;
      E.Maybe = L.What != Op::Acquire || E.ByFlag;
      E.Needs = D.Allowed;
      if (Dpr || FlagSet)
        E.Needs.Lo = IrqlRange::Dispatch;
      if (D.Waits)
        E.Needs.Hi = std::min(E.Needs.Hi, int(IrqlRange::Apc));
      if (!L.IrqlOut.isNone())
        SavedIn.insert({int(L.IrqlOut.K), L.IrqlOut.Value});
      break;
    }
    case Op::Release:
      E.Matters = Held >= 0 || Dpr;
      E.Restores = Table.restores(L);
      if (Dpr)
        E.Needs = D.Allowed;
      if (!L.IrqlIn.isNone())
        TakenFrom.insert({int(L.IrqlIn.K), L.IrqlIn.Value});
      break;
    case Op::RaiseIrql:
    case Op::LowerIrql:
      E.Matters = E.Changes = true;
      break;
    default:
      break;
    }
    return E;
  }

  Effect call(const CallDetail &C) {
    Effect E;
    const uint32_t To = CallGraph::callee(P, C);
    if (To != None) {
      const IrqlSummary &S = Summaries[To].Irql;
      E.Callee = S.Exits.empty() ? nullptr : &S;
      E.Matters = E.Callee || !S.Needs.empty();
      // What nobody can check makes nothing worth looking at.
      for (const IrqlNeed &N : S.Needs)
        if (!N.Hidden || N.Unexamined) {
          E.Needs.Lo = std::max(E.Needs.Lo, N.Allowed.Lo);
          E.Needs.Hi = std::min(E.Needs.Hi, N.Allowed.Hi);
        }
    } else if (C.Callee != None) {
      const IrqlDemand &D = Table.ofSymbol(C.Callee);
      E.Needs = D.Allowed;
      if (D.Waits && D.TimeoutArg >= 0)
        E.Needs.Hi = IrqlRange::Apc;
      for (const IrqlDemand::Condition &If : D.If)
        if (If.holds(C).value_or(true))
          E.Needs.meet(If.Allowed);
      E.Asks = D.Current;
      E.Matters = D.Current || D.Asserts || !E.Needs.any();
    }
    return E;
  }

  const Program &P;
  const IrqlTable &Table;
  const Body &B;
  const SummaryView &Summaries;
  std::set<std::pair<int, int64_t>> SavedIn, TakenFrom;
};

} // namespace

IrqlEvents::IrqlEvents(const Program &P, const IrqlTable &Table, const Body &B,
                       const EntryKind &Entry, const SummaryView &Summaries) {
  Group.Irql = true;
  Reader R(P, Table, B, Summaries);
  std::map<uint32_t, Effect> Effects;
  bool Asks = false;
  for (uint32_t Pt = 0; Pt < B.PointAt.size(); ++Pt) {
    const Instr *I = B.instr(Pt);
    if (!I || B.OrderOf[B.PointAt[Pt].first] == None)
      continue;
    const Effect E = R.read(*I);
    if (!E.Matters)
      continue;
    Group.Events.push_back(Pt);
    Effects[Pt] = E;
    Asks |= E.Asks;
    Explicit |= E.Changes;
    Restores |= E.Raises || E.Restores || E.Callee;
  }
  if (Group.Events.empty())
    return;
  Constant = !Restores && !Explicit;
  if (Explicit) {
    Worth = true;
    return;
  }
  // How deep each block is entered, to a fixpoint.
  std::vector<uint8_t> In(B.F.Blocks.size());
  auto Walk = [&](uint32_t Blk,
                  llvm::function_ref<void(uint32_t, uint8_t)> At) {
    uint8_t D = In[Blk];
    auto It = Effects.lower_bound(B.point(Blk, 0));
    const uint32_t End = B.point(Blk, uint32_t(B.F.Blocks[Blk].Instrs.size()));
    for (; It != Effects.end() && It->first < End; ++It) {
      At(It->first, D);
      const Effect &E = It->second;
      if (E.Raises)
        D = uint8_t(Depths::more(D) | (E.Maybe ? D : 0));
      else if (E.Restores)
        D = Depths::less(D);
      else if (E.Callee)
        D = afterCall(*E.Callee, D);
    }
    return D;
  };
  In[0] = Depths::Zero;
  for (bool Again = Restores; Again;) {
    Again = false;
    for (uint32_t Blk : B.Order) {
      const uint8_t Out = Walk(Blk, [](uint32_t, uint8_t) {});
      for (uint32_t To : B.F.Blocks[Blk].Term.Targets)
        if ((In[To] | Out) != In[To]) {
          In[To] |= Out;
          Again = true;
        }
    }
  }
  if (!Restores)
    std::fill(In.begin(), In.end(), uint8_t(Depths::Zero));
  const IrqlRange &Start = Entry.Irql;
  const bool Flag = Entry.Role && (Entry.Role->DispatchFlag.Arg >= 0 ||
                                   !Entry.Role->AlsoAt.empty());
  int LowestMax = IrqlRange::Highest, HighestMin = 0; // At the entry's level.
  bool Minds = false, Nested = false;
  const llvm::BitVector Always = alwaysPassed(B);
  for (uint32_t Blk : B.Order)
    Walk(Blk, [&](uint32_t Pt, uint8_t D) {
      const Effect &E = Effects[Pt];
      const bool Low = E.Needs.Hi < IrqlRange::Dispatch;
      const bool High = E.Needs.Lo >= IrqlRange::Dispatch;
      Minds |= Low || High;
      Nested |= E.Raises && (D & ~Depths::Zero);
      Worth |= Low && (D & ~Depths::Zero);
      Worth |= High && (D & Depths::Zero) && (D & ~Depths::Zero);
      if (D == Depths::Zero)
        AtEntry.insert(Pt);
      if (!(D & Depths::Zero))
        return;
      // Under which conditions, only the simulation tells.
      Worth |= High && !Always[Blk];
      Worth |= E.Needs.disjoint(Start) || ((High || Low) && Flag) ||
               (E.ByFlag && Start.Hi < IrqlRange::Dispatch);
      if (Low)
        LowestMax = std::min(LowestMax, E.Needs.Hi);
      if (High)
        HighestMin = std::max(HighestMin, E.Needs.Lo);
    });
  Worth |=
      Nested || LowestMax < HighestMin || (Asks && Minds) ||
      (Restores && R.takesMore()) ||
      (Restores && !promisedIrql(P.Functions[B.Copies.front().Function]).any());
}

void IrqlEvents::findSaves(const Program &P, const Body &B,
                           const ShapeTracer &Tracer) {
  const Function &F = P.Functions[B.Copies.front().Function];
  const int Saving = irqlParam(F, false);
  const int Param = Saving >= 0 ? Saving : irqlParam(F, true);
  if (Param < 0)
    return;
  const Operand Of = Operand::local(uint32_t(Param));
  // Its address, or what is reached through it.
  auto Uses = [&](Operand O) {
    for (unsigned Hops = 0; Hops < 16; ++Hops) {
      if (O == Of)
        return true;
      const Instr *D =
          O.K == Operand::Kind::Reg ? Tracer.def(uint32_t(O.Value)) : nullptr;
      if (!D || D->A.isNone())
        return false;
      O = D->A;
    }
    return false;
  };
  for (uint32_t Pt = 0; Pt < B.PointAt.size(); ++Pt) {
    const Instr *I = B.instr(Pt);
    bool Saves = false;
    if (I && I->Kind == InstrKind::Store)
      Saves = Uses(I->A) || Uses(I->B);
    else if (I && I->Kind == InstrKind::Call)
      Saves = llvm::any_of(B.F.Calls[I->Detail].Args, Uses);
    else if (I && I->Kind == InstrKind::Lock)
      Saves = Uses(B.F.Locks[I->Detail].IrqlOut) ||
              Uses(B.F.Locks[I->Detail].Lock) ||
              Uses(B.F.Locks[I->Detail].Handle) ||
              (Saving < 0 && Uses(B.F.Locks[I->Detail].IrqlIn));
    if (Saves)
      this->Saves.push_back(Pt);
  }
  Worth = true;
  llvm::append_range(Group.Events, this->Saves);
  llvm::sort(Group.Events);
  Group.Events.erase(std::unique(Group.Events.begin(), Group.Events.end()),
                     Group.Events.end());
}
