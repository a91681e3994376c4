//===- Irql.cpp - what is known of IRQLs without walking any path ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The table of demands, entry levels, and which functions are simulated.
//
//===----------------------------------------------------------------------===//
#include "engine/Irql.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

std::optional<int> engine::irqlLevel(llvm::StringRef Name) {
  return llvm::StringSwitch<std::optional<int>>(Name)
      .Case("PASSIVE_LEVEL", IrqlRange::Passive)
      .Case("APC_LEVEL", IrqlRange::Apc)
      .Case("DISPATCH_LEVEL", IrqlRange::Dispatch)
      .Case("DIRQL", IrqlRange::LowestDevice)
      .Case("SYNCH_LEVEL", IrqlRange::HighestDevice)
      .Cases({"IPI_LEVEL", "HIGH_LEVEL"}, IrqlRange::Highest)
      .Default(std::nullopt);
}

IrqlRange engine::irqlRange(llvm::StringRef Min, llvm::StringRef Max) {
  IrqlRange R;
  R.Lo = irqlLevel(Min).value_or(R.Lo);
  R.Hi =
      Max == "DIRQL" ? IrqlRange::HighestDevice : irqlLevel(Max).value_or(R.Hi);
  return R;
}

IrqlRange engine::annotatedIrql(const Function &F) {
  IrqlRange R;
  for (const Annotation &A : F.Annotations) {
    if (A.Target != -2 || A.Args.empty())
      continue;
    const bool Max =
        A.Name == "_IRQL_requires_max_" || A.Name == "__drv_maxIRQL";
    const bool Min =
        A.Name == "_IRQL_requires_min_" || A.Name == "__drv_minIRQL";
    const bool Both =
        A.Name == "_IRQL_requires_" || A.Name == "__drv_requiresIRQL";
    if (Max || Both)
      R.meet(irqlRange("", A.Args[0]));
    if (Min || Both)
      R.meet(irqlRange(A.Args[0], ""));
  }
  const IrqlRange Always = promisedIrql(F);
  R.meet(Always);
  return R.empty() ? IrqlRange() : R;
}

IrqlRange engine::promisedIrql(const Function &F) {
  IrqlRange R;
  for (const Annotation &A : F.Annotations) {
    if (A.Target != -2 || A.Args.empty())
      continue;
    if (A.Name == "_IRQL_always_function_max_" ||
        A.Name == "__drv_maxFunctionIRQL")
      R.meet(irqlRange("", A.Args[0]));
    if (A.Name == "_IRQL_always_function_min_" ||
        A.Name == "__drv_minFunctionIRQL")
      R.meet(irqlRange(A.Args[0], ""));
  }
  return R.empty() ? IrqlRange() : R;
}

int engine::savingParam(const Function &F) {
  for (const Annotation &A : F.Annotations)
    if (A.Target >= 0 &&
        (A.Name == "_IRQL_saves_" || A.Name == "__drv_savesIRQL"))
      return A.Target;
  return -1;
}

static bool isWaitLock(const catalog::LockClass *C) {
  return C && (C->Kind == catalog::LockKind::Wait ||
               C->Kind == catalog::LockKind::RwWait);
}

IrqlTable::IrqlTable(const Program &P, const catalog::Catalog &C) : C(C) {
  Calls.resize(P.Symbols.size());
  for (uint32_t S = 0; S < P.Symbols.size(); ++S) {
    IrqlDemand &D = Calls[S];
    const std::string &Name = P.Symbols[S].Name;
    if (Name == "__spinlint_paged_code") {
      D.Allowed.Hi = IrqlRange::Apc;
      continue;
    }
    const catalog::Api *Row = C.api(Name);
    if (!Row)
      continue;
    D.Allowed = irqlRange(Row->IrqlMin, Row->IrqlMax);
    D.Waits = Row->Waits;
    D.Current = Row->CurrentIrql;
    D.Asserts = Row->Asserts;
    D.TimeoutArg = Row->TimeoutArg;
    for (const catalog::LockEffect &E : Row->Effects)
      if (E.TimeoutArg >= 0)
        D.TimeoutArg = E.TimeoutArg;
  }
}

IrqlDemand IrqlTable::ofLock(const LockDetail &L) const {
  IrqlDemand D;
  if (const catalog::Api *Row = C.api(L.Api))
    D.Allowed = irqlRange(Row->IrqlMin, Row->IrqlMax);
  D.Waits = (L.What == Op::Acquire || L.What == Op::WaitByArg) &&
            isWaitLock(C.lockClass(L.Class));
  return D;
}

int IrqlTable::heldLevel(const LockDetail &L) const {
  const catalog::LockClass *Class = C.lockClass(L.Class);
  if (!Class || Class->HeldIrql.empty() || L.Level == catalog::Level::Unsafe)
    return -1;
  const catalog::Api *Row = C.api(L.Api);
  const bool Own = Row && !Row->IrqlAfter.empty() && L.What != Op::Release;
  return irqlLevel(Own ? Row->IrqlAfter : Class->HeldIrql).value_or(-1);
}

bool IrqlTable::restores(const LockDetail &L) const {
  return L.What == Op::Release && L.Level != catalog::Level::Dpr &&
         heldLevel(L) >= 0;
}

IrqlEvents::IrqlEvents(const Program &P, const IrqlTable &Table, const Body &B,
                       const EntryKind &Entry,
                       llvm::ArrayRef<Summary> Summaries) {
  Group.Irql = true;
  int LowestMax = IrqlRange::Highest, HighestMin = 0;
  unsigned Raises = 0, Explicit = 0;
  bool Asks = false;
  std::set<std::pair<int, int64_t>> SavedIn, TakenFrom;
  auto Needs = [&](const IrqlRange &Allowed) {
    LowestMax = std::min(LowestMax, Allowed.Hi);
    HighestMin = std::max(HighestMin, Allowed.Lo);
  };
  for (uint32_t Pt = 0; Pt < B.PointAt.size(); ++Pt) {
    const Instr *I = B.instr(Pt);
    if (!I || B.OrderOf[B.PointAt[Pt].first] == None)
      continue;
    bool Matters = false;
    if (I->Kind == InstrKind::Lock) {
      const LockDetail &L = B.F.Locks[I->Detail];
      const int Held = Table.heldLevel(L);
      const IrqlDemand D = Table.ofLock(L);
      switch (L.What) {
      case Op::Acquire:
      case Op::TryAcquire:
      case Op::WaitByArg:
        Matters = true;
        if (Held >= 0 && L.Level != catalog::Level::Dpr)
          ++Raises;
        // That it is at most DISPATCH_LEVEL is of no interest to most.
        if (L.Level == catalog::Level::Dpr || !L.Flags.isNone())
          Needs({IrqlRange::Dispatch, IrqlRange::Highest});
        if (D.Allowed.Hi < IrqlRange::Dispatch || Entry.Irql.Lo > D.Allowed.Hi)
          Needs({0, D.Allowed.Hi});
        if (D.Waits)
          Needs({0, IrqlRange::Apc});
        if (!L.IrqlOut.isNone())
          SavedIn.insert({int(L.IrqlOut.K), L.IrqlOut.Value});
        break;
      case Op::Release:
        Matters = Held >= 0 || L.Level == catalog::Level::Dpr;
        Restores |= Table.restores(L);
        if (L.Level == catalog::Level::Dpr)
          Needs({IrqlRange::Dispatch, IrqlRange::Highest});
        if (!L.IrqlIn.isNone())
          TakenFrom.insert({int(L.IrqlIn.K), L.IrqlIn.Value});
        break;
      case Op::RaiseIrql:
      case Op::LowerIrql:
        Matters = true;
        ++Explicit;
        break;
      default:
        break;
      }
    } else if (I->Kind == InstrKind::Assume && I->Detail != None) {
      const IrqlRange Declared = annotatedIrql(P.Functions[I->Detail]);
      Matters = !Declared.any();
      if (Declared.Hi < IrqlRange::Dispatch || Declared.Lo > 0)
        Needs(Declared);
    } else if (I->Kind == InstrKind::Call) {
      const CallDetail &C = B.F.Calls[I->Detail];
      const uint32_t To = CallGraph::callee(P, C);
      if (To != None) {
        const IrqlSummary &S = Summaries[To].Irql;
        for (const IrqlNeed &N : S.Needs)
          Needs(N.Allowed);
        Matters = !S.Needs.empty() || !S.Exits.empty();
        Raises += !S.Exits.empty();
        Explicit += !S.Exits.empty();
      } else if (C.Callee != None) {
        const IrqlDemand &D = Table.ofSymbol(C.Callee);
        IrqlRange Allowed = D.Allowed;
        if (D.Waits && D.TimeoutArg >= 0)
          Allowed.Hi = IrqlRange::Apc;
        Matters = D.Current || D.Asserts || Allowed.Hi < IrqlRange::Dispatch ||
                  Allowed.Lo > IrqlRange::Passive;
        if (Matters && !D.Current && !D.Asserts)
          Needs(Allowed);
        Asks |= D.Current;
      }
    }
    if (Matters)
      Group.Events.push_back(Pt);
  }
  Restores |= Raises > 0;
  Constant = !Restores && Explicit == 0;
  const bool MayBlock = LowestMax < IrqlRange::Dispatch;
  const bool AtDispatch = HighestMin >= IrqlRange::Dispatch;
  Worth =
      (Raises && (MayBlock || AtDispatch)) || // One inside of the other.
      LowestMax < Entry.Irql.Lo ||
      (AtDispatch && Entry.Irql.Hi < IrqlRange::Dispatch) ||
      (AtDispatch && MayBlock) || Explicit || Raises > 1 ||
      (Raises && TakenFrom.size() > SavedIn.size()) ||
      (Raises && !promisedIrql(P.Functions[B.Copies.front().Function]).any()) ||
      (Asks && (MayBlock || AtDispatch)) ||
      (AtDispatch && Entry.Role && Entry.Role->DispatchFlag.Arg >= 0);
}

void IrqlEvents::findSaves(const Program &P, const Body &B,
                           const ShapeTracer &Tracer) {
  const int Param = savingParam(P.Functions[B.Copies.front().Function]);
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
              Uses(B.F.Locks[I->Detail].Handle);
    if (Saves)
      this->Saves.push_back(Pt);
  }
  Worth = true;
  llvm::append_range(Group.Events, this->Saves);
  llvm::sort(Group.Events);
  Group.Events.erase(std::unique(Group.Events.begin(), Group.Events.end()),
                     Group.Events.end());
}

State engine::startIrql(const Context &X, const IrqlRange &Irql, State S) {
  TermTable &T = X.Terms;
  const TermId Now = T.entry(TermTable::IrqlCell);
  S.setCell(TermTable::IrqlCell, Now);
  S.setCell(TermTable::IrqlLocksCell, T.constant(0));
  S.setCell(TermTable::IrqlRaisesCell, T.constant(0));
  if (savingParam(X.P.Functions[X.B.Copies.front().Function]) >= 0)
    S.setCell(TermTable::IrqlSavedCell, T.constant(0));
  constrain(T, S, Now, {Irql.Lo, Irql.Hi, {}});
  return S;
}

IrqlRange engine::irqlOf(const Context &X, const State &S, TermId V) {
  TermTable &T = X.Terms;
  const Constraint C = known(T, S, V);
  IrqlRange R;
  R.Lo = int(std::max<int64_t>(R.Lo, C.Lo));
  R.Hi = int(std::min<int64_t>(R.Hi, C.Hi));
  // A set flag says that the system calls at DISPATCH_LEVEL.
  const catalog::Role *Role = X.Irql->Entry.Role;
  if (V != T.entry(TermTable::IrqlCell) || !Role ||
      Role->DispatchFlag.Arg < 0 ||
      uint32_t(Role->DispatchFlag.Arg) >= X.B.F.NumParams)
    return R;
  const TermId Flags = T.entry(T.localAddr(uint32_t(Role->DispatchFlag.Arg)));
  const TermId Bit = T.binary(BinaryCode::And, Flags,
                              T.constant(int64_t(Role->DispatchFlag.Mask)));
  if (truth(T, S, Bit) == 1)
    R.Lo = std::max(R.Lo, int(IrqlRange::Dispatch));
  return R;
}
