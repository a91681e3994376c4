//===- IrqlStep.cpp - what an event does to the IRQL ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Raising and saving, restoring, and what callees need. After an error the
// count of locks is a negative number: nothing is said any more.
//
//===----------------------------------------------------------------------===//
#include "engine/IrqlStep.h"
#include "engine/LockStep.h"
#include "engine/Memory.h"
#include "engine/SummaryView.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;
using catalog::Op;

namespace {
constexpr int64_t NothingSaid = -1;
/// Where a lock or a queue handle keeps the old IRQL: beyond all its members.
constexpr int64_t SlotAt = int64_t(1) << 42;

TermId withoutCasts(const TermTable &T, TermId V) {
  while (T[V].Kind == Sort::Cast)
    V = T[V].A;
  return V;
}
} // namespace

bool IrqlStepper::inGroup() const {
  return std::binary_search(X.Group.Events.begin(), X.Group.Events.end(), Pt);
}

bool IrqlStepper::lost() const {
  return S.cell(TermTable::IrqlLocksCell) == T.constant(NothingSaid);
}

void IrqlStepper::lose() {
  set(T.fresh(Pt, TermTable::IrqlCell));
  S.setCell(TermTable::IrqlLocksCell, T.constant(NothingSaid));
}

void IrqlStepper::count(TermId Cell, int By) {
  constexpr int64_t Most = 8;
  const TermId N = S.cell(Cell);
  if (N == NoTerm || !T.isConst(N) || T.constValue(N) == NothingSaid)
    return;
  const int64_t Next = T.constValue(N) + By;
  S.setCell(Cell,
            Next < 0 || Next > Most ? T.fresh(Pt, Cell) : T.constant(Next));
}

void IrqlStepper::trace(Step::Kind K, TermId Key, uint32_t Callee) {
  if (X.Record)
    S.Trace.push_back({K, Pt, 0, Callee, Key});
}

IrqlQuestion IrqlStepper::here(const IrqlRange &Allowed) const {
  IrqlQuestion Q;
  Q.Allowed = Allowed;
  Q.Event = X.B.origin(Pt).Event;
  Q.Via = X.B.callsTo(Pt);
  return Q;
}

void IrqlStepper::error(Defect D, const IrqlQuestion &Q, const IrqlRange &Is,
                        TermId Key) {
  ErrorEdge E;
  E.Kind = D;
  E.PointNo = Pt;
  E.Event = Q.Event;
  E.Key = Key;
  E.Doubts = S.Doubts;
  E.Raised = S.Raised;
  E.Level = Is;
  E.Allowed = Q.Allowed;
  E.Via = Q.Via;
  E.Waits = Q.Waits;
  E.ByTest = D == Defect::IrqlOutOfRange &&
             now() == T.entry(TermTable::IrqlCell) &&
             !startRange().disjoint(Q.Allowed) && Is != startRange();
  Out.Errors.push_back({E, S.Trace});
  if (X.Record)
    Out.Errors.back().Trace.push_back(
        {Step::Kind::Violation, Pt, 0, None, Key});
  // At the level of entry each call is a defect of its own.
  const bool OfCall = !X.B.lockAt(Pt) && D == Defect::IrqlOutOfRange &&
                      now() == T.entry(TermTable::IrqlCell);
  if (!OfCall)
    lose();
}

/// Whether the system is known to call the function at a level that is not
/// allowed: a flag that says at which level it calls says that it does at
/// either.
bool IrqlStepper::calledOutside(const IrqlRange &Allowed) const {
  const catalog::Role *Role = X.Irql->Entry.Role;
  if (!Role)
    return false;
  const IrqlRange Start = startRange();
  if (Role->DispatchFlag.Arg >= 0 &&
      uint32_t(Role->DispatchFlag.Arg) < X.B.F.NumParams)
    return !Allowed.covers({std::max(Start.Lo, int(IrqlRange::Passive)),
                            std::min(Start.Hi, int(IrqlRange::Dispatch))});
  return llvm::any_of(Role->AlsoAt, [&](const std::string &Name) {
    const std::optional<int> Also = irqlLevel(Name);
    return Also && Start.Lo <= *Also && *Also <= Start.Hi &&
           !Allowed.covers({*Also, *Also});
  });
}

/// What the role says of the IRQL at entry.
IrqlRange IrqlStepper::startRange() const { return X.Irql->Entry.Irql; }

/// False: it does not allow the IRQL, or nothing is said any more.
bool IrqlStepper::require(const IrqlQuestion &Q) {
  if (lost())
    return false;
  const IrqlRange Is = irqlOf(X, S, now());
  const bool Untested =
      now() == T.entry(TermTable::IrqlCell) && Is == startRange();
  // Where the level is only possible, a word of the author that nothing bears
  // out is no proof.
  if (Is.disjoint(Q.Allowed) ||
      (Untested && !Q.OnlyDeclared && calledOutside(Q.Allowed))) {
    error(Defect::IrqlOutOfRange, Q, Is, NoTerm);
    return false;
  }
  constrain(T, S, now(), {Q.Allowed.Lo, Q.Allowed.Hi, {}});
  return true;
}

/// The IRQL is to become `Level`. False: a function that runs promises that it
/// does not.
bool IrqlStepper::promised(TermId Level, TermId Key) {
  const IrqlRange To = irqlOf(X, S, Level), Is = irqlOf(X, S, now());
  const bool Saved = T.isConst(Level) || Level == T.entry(TermTable::IrqlCell);
  for (uint32_t C = X.B.origin(Pt).Copy;; C = X.B.Copies[C].Parent) {
    const Function &F = X.P.Functions[X.B.Copies[C].Function];
    if (!F.Annotations.empty()) {
      const IrqlRange Always = promisedIrql(F);
      // Who saved a level believes that it may be lower than what it raised to.
      const bool Drops = Saved && To.Lo < Always.Lo && Is.Lo >= Always.Lo;
      if (To.disjoint(Always) || Drops) {
        error(Defect::BrokenPromise, here(Always), To, Key);
        return false;
      }
    }
    if (!C)
      return true;
  }
}

/// Where the old IRQL of a lock is kept if the caller has no variable for it.
TermId IrqlStepper::slot(const LockDetail &L) {
  TermId At =
      !L.Handle.isNone() ? handleKey(X, S, L, Pt) : lockKey(X, S, L, Pt);
  return T.offset(At, SlotAt);
}

void IrqlStepper::save(const LockDetail &L, TermId Result, TermId Level) {
  if (const TermId At = slot(L); !T.isOlder(At))
    S.setCell(At, Level);
  if (!L.IrqlOut.isNone())
    if (const TermId At = value(X, S, L.IrqlOut); !T.isOlder(At))
      S.setCell(At, Level);
  if (L.IrqlReturned && Result != NoTerm)
    S.setReg(X.B.instr(Pt)->Result, Level);
}

bool IrqlStepper::lock(const Instr &I, std::vector<State> &Forks) {
  const LockDetail &L = X.B.F.Locks[I.Detail];
  const TermId Result = I.Result != None ? T.fresh(Pt) : NoTerm;
  if (Result != NoTerm)
    S.setReg(I.Result, Result);
  // The next element of a range of locks: which one saved what is not told
  // apart.
  if (X.Ranges.loopOf(Pt) && !lost())
    lose();
  if (!inGroup()) {
    succeeds(X, S, L, Result);
    return true;
  }
  switch (L.What) {
  case Op::Acquire:
  case Op::TryAcquire:
  case Op::WaitByArg:
    return acquire(I, L, Result, Forks);
  case Op::Release:
    release(L);
    succeeds(X, S, L, Result);
    return true;
  case Op::RaiseIrql:
    raise(L, Result);
    return true;
  case Op::LowerIrql:
    lower(L);
    return true;
  default:
    return true;
  }
}

/// Whether it surely waits for the lock.
bool IrqlStepper::waits(const LockDetail &L) {
  if (!X.Irql->Table.ofLock(L).Waits)
    return false;
  if (L.What != Op::WaitByArg || L.Wait.isNone())
    return true;
  return truth(T, S, value(X, S, L.Wait)) == 1;
}

bool IrqlStepper::acquire(const Instr &I, const LockDetail &L, TermId Result,
                          std::vector<State> &Forks) {
  bool AtDispatch = L.Level == catalog::Level::Dpr;
  if (!L.Flags.isNone()) {
    const TermId Bit =
        T.binary(BinaryCode::And, value(X, S, L.Flags), T.constant(1));
    const int Set = truth(T, S, Bit);
    if (Set < 0) {
      State Other = S;
      if (assume(T, Other, Bit, true))
        if (IrqlStepper St(X, Other, Out, Pt); St.enter(L, Result, true))
          Forks.push_back(std::move(Other));
      if (!assume(T, S, Bit, false))
        return false;
    } else {
      AtDispatch = Set == 1;
    }
  }
  const bool Try = L.What == Op::TryAcquire ||
                   (L.What == Op::WaitByArg && !waits(L) && Result != NoTerm);
  if (!Try) {
    succeeds(X, S, L, Result);
    return enter(L, Result, AtDispatch);
  }
  State Fail = S;
  if (tellsAcquired(X, Fail, L, Result, false))
    Forks.push_back(std::move(Fail));
  return tellsAcquired(X, S, L, Result, true) && enter(L, Result, AtDispatch);
}

/// The lock is taken; false: this path ends.
bool IrqlStepper::enter(const LockDetail &L, TermId Result, bool AtDispatch) {
  const int Held = X.Irql->Table.heldLevel(L);
  IrqlQuestion Q = here(X.Irql->Table.ofLock(L).Allowed);
  if (AtDispatch && Held >= 0)
    Q.Allowed.Lo = IrqlRange::Dispatch;
  if (waits(L)) {
    Q.Waits = true;
    Q.Allowed.Hi = std::min(Q.Allowed.Hi, int(IrqlRange::Apc));
  }
  const bool Fine = require(Q);
  const TermId Key = lockKey(X, S, L, Pt);
  if (Held > IrqlRange::Passive)
    trace(Step::Kind::Acquire, Key);
  if (!Fine || Held < 0)
    return true;
  save(L, Result, now());
  if (AtDispatch)
    return true;
  const IrqlRange Is = irqlOf(X, S, now());
  if (Is.Lo < Held) {
    if (Held == IrqlRange::LowestDevice) {
      // Of which device is not known.
      set(T.fresh(Pt, TermTable::IrqlCell));
      constrain(T, S, now(),
                {IrqlRange::LowestDevice, IrqlRange::HighestDevice, {}});
    } else if (promised(T.constant(Held), Key)) {
      set(T.constant(Held));
    } else {
      return true;
    }
  }
  if (Held >= IrqlRange::Dispatch)
    count(TermTable::IrqlLocksCell, 1);
  return true;
}

void IrqlStepper::release(const LockDetail &L) {
  const int Held = X.Irql->Table.heldLevel(L);
  const bool Fine = require(here(X.Irql->Table.ofLock(L).Allowed));
  const TermId Key = lockKey(X, S, L, Pt);
  if (Held > IrqlRange::Passive)
    trace(Step::Kind::Release, Key);
  if (!Fine || !X.Irql->Table.restores(L))
    return;
  TermId Level;
  if (!L.IrqlIn.isNone()) {
    Level = value(X, S, L.IrqlIn);
  } else {
    const TermId At = slot(L);
    Level = T.isOlder(At) ? T.fresh(Pt, TermTable::IrqlCell)
                          : Memory(T, S).load(At, Pt);
  }
  if (Held >= IrqlRange::Dispatch)
    restore(Level, Key);
  else
    set(Level);
}

/// A variable that nothing was stored to.
bool IrqlStepper::neverSaved(TermId Level) const {
  if (T[Level].Kind != Sort::Entry || T[T[Level].A].Kind != Sort::LocalAddr)
    return false;
  const Local &V = X.B.F.Locals[T[T[Level].A].A];
  return V.Param < 0 && !V.Escapes && !V.Static && !V.Type.empty() &&
         X.B.origin(Pt).Copy == 0;
}

/// Puts back the IRQL of before the lock at `Key` was taken.
void IrqlStepper::restore(TermId Level, TermId Key) {
  Level = withoutCasts(T, Level);
  const TermId Locks = S.cell(TermTable::IrqlLocksCell);
  const IrqlRange To = irqlOf(X, S, Level);
  const bool Saved = T.isConst(Level) || Level == T.entry(TermTable::IrqlCell);
  const bool OthersHeld =
      Locks != NoTerm && T.isConst(Locks) && T.constValue(Locks) > 1;
  if (neverSaved(Level)) {
    error(Defect::IrqlNotRestored, here({}), {}, Key);
    return;
  }
  // It drops below the level that another lock stands for.
  if (OthersHeld && Saved && To.Lo < IrqlRange::Dispatch) {
    error(Defect::IrqlNotRestored,
          here({IrqlRange::Dispatch, IrqlRange::Highest}), To, Key);
    return;
  }
  if (!promised(Level, Key))
    return;
  set(Level);
  if (To.any())
    constrain(T, S, Level, {IrqlRange::Passive, IrqlRange::Highest, {}});
  count(TermTable::IrqlLocksCell, -1);
}

void IrqlStepper::raise(const LockDetail &L, TermId Result) {
  if (lost())
    return;
  const int After = X.Irql->Table.heldLevel(L);
  const catalog::Api *Row = X.C.api(L.Api);
  TermId Level = NoTerm;
  if (!L.IrqlIn.isNone())
    Level = withoutCasts(T, value(X, S, L.IrqlIn));
  else if (Row && !Row->IrqlAfter.empty())
    Level = T.constant(irqlLevel(Row->IrqlAfter).value_or(After));
  else
    Level = T.fresh(Pt, TermTable::IrqlCell);
  const IrqlRange To = irqlOf(X, S, Level), Is = irqlOf(X, S, now());
  if (To.Hi < Is.Lo) {
    IrqlQuestion Q = here({IrqlRange::Passive, To.Hi});
    error(Defect::IrqlNotRestored, Q, Is, NoTerm);
    return;
  }
  if (T.isConst(Level))
    constrain(T, S, now(), {IrqlRange::Passive, To.Hi, {}});
  if (!L.IrqlOut.isNone())
    if (const TermId At = value(X, S, L.IrqlOut); !T.isOlder(At))
      S.setCell(At, now());
  if (L.IrqlReturned && Result != NoTerm)
    S.setReg(X.B.instr(Pt)->Result, now());
  if (!promised(Level, NoTerm))
    return;
  set(Level);
  count(TermTable::IrqlRaisesCell, 1);
}

void IrqlStepper::lower(const LockDetail &L) {
  if (lost() || L.IrqlIn.isNone())
    return;
  const TermId Level = withoutCasts(T, value(X, S, L.IrqlIn));
  if (neverSaved(Level)) {
    error(Defect::IrqlNotRestored, here({}), {}, NoTerm);
    return;
  }
  const IrqlRange To = irqlOf(X, S, Level), Is = irqlOf(X, S, now());
  if (To.Lo > Is.Hi) {
    IrqlQuestion Q = here({To.Lo, IrqlRange::Highest});
    error(Defect::IrqlNotRestored, Q, Is, NoTerm);
    return;
  }
  if (!promised(Level, NoTerm))
    return;
  set(Level);
  count(TermTable::IrqlRaisesCell, -1);
}

/// Whether one of the bits is known to be set.
bool IrqlStepper::isSet(const IrqlDemand::Condition &If, TermId Arg) {
  TermId Value = Arg;
  if (If.At >= 0)
    Value = T.isConst(Arg) ? NoTerm : S.cell(T.offset(Arg, If.At));
  if (Value != NoTerm && T.isConst(Value) && (T.constValue(Value) & ~If.Bits))
    return false;
  return Value != NoTerm &&
         truth(T, S, T.binary(BinaryCode::And, Value, T.constant(If.Mask))) ==
             1;
}

std::vector<IrqlQuestion> IrqlStepper::questions() {
  std::vector<IrqlQuestion> All;
  const Instr *I = X.B.instr(Pt);
  if (!I || !inGroup() || lost())
    return All;
  if (I->Kind != InstrKind::Lock && I->Kind != InstrKind::Call &&
      !(I->Kind == InstrKind::Assume && I->Detail != None))
    return All; // The use of a parameter.
  if (I->Kind == InstrKind::Lock) {
    const LockDetail &L = X.B.F.Locks[I->Detail];
    IrqlQuestion Q = here(X.Irql->Table.ofLock(L).Allowed);
    if (L.What == Op::Acquire || L.What == Op::TryAcquire ||
        L.What == Op::WaitByArg) {
      if (!L.Flags.isNone() &&
          truth(T, S,
                T.binary(BinaryCode::And, value(X, S, L.Flags),
                         T.constant(1))) == 1)
        Q.Allowed.Lo = IrqlRange::Dispatch;
      if (waits(L)) {
        Q.Waits = true;
        Q.Allowed.Hi = std::min(Q.Allowed.Hi, int(IrqlRange::Apc));
      }
      All.push_back(std::move(Q));
    } else if (L.What == Op::Release && !X.Irql->Table.restores(L)) {
      All.push_back(std::move(Q));
    }
    return All;
  }
  if (I->Kind == InstrKind::Assume) {
    IrqlQuestion Q = here(annotatedIrql(X.P.Functions[I->Detail]));
    Q.OnlyDeclared = !isPageable(X.P.Functions[I->Detail]);
    Q.Via.push_back(Q.Event);
    Q.Event = {I->Detail, None, None};
    All.push_back(std::move(Q));
    return All;
  }
  const CallDetail &C = X.B.F.Calls[I->Detail];
  const uint32_t To = CallGraph::callee(X.P, C);
  std::vector<TermId> Args;
  for (const Operand &O : C.Args)
    Args.push_back(value(X, S, O));
  if (To == None) {
    if (C.Callee == None)
      return All;
    const IrqlDemand &D = X.Irql->Table.ofSymbol(C.Callee);
    IrqlQuestion Q = here(D.Allowed);
    Q.Waits = D.Waits;
    for (const IrqlDemand::Condition &If : D.If)
      if (size_t(If.Arg) < Args.size() && isSet(If, Args[size_t(If.Arg)]))
        Q.Allowed.meet(If.Allowed);
    if (D.Waits && D.TimeoutArg >= 0) {
      // Zero does not wait; null waits for ever.
      bool Waits = false;
      if (size_t(D.TimeoutArg) < Args.size()) {
        const TermId At = Args[size_t(D.TimeoutArg)];
        const TermId Time = T.isConst(At) ? NoTerm : S.cell(At);
        Waits = (T.isConst(At) && T.constValue(At) == 0) ||
                (Time != NoTerm && truth(T, S, Time) == 1);
      }
      if (!Waits)
        return All;
      Q.Allowed.Hi = std::min(Q.Allowed.Hi, int(IrqlRange::Apc));
    }
    if (!Q.Allowed.any())
      All.push_back(std::move(Q));
    return All;
  }
  for (const IrqlNeed &N : X.Summaries[To].Irql.Needs) {
    IrqlQuestion Q = here(N.Allowed);
    Q.Via.push_back(Q.Event);
    Q.Event = N.Event;
    Q.Via.insert(Q.Via.end(), N.Via.begin(), N.Via.end());
    Q.Waits = N.Waits;
    Q.Certain = N.Always;
    Q.Hidden = N.Hidden;
    Q.OnlyDeclared = N.OnlyDeclared;
    Q.Entry = N.Entry;
    bool Can = true, Known = !N.Hidden;
    State Copy = S;
    for (auto &[P, K] : N.If) {
      const TermId V = Memory(T, Copy).follow(P, Args, NoTerm, Pt);
      if (V == NoTerm) {
        Q.Hidden = true;
        Known = false;
        continue;
      }
      Constraint Is = known(T, S, V);
      if (Is.disjoint(K) || !constrain(T, Copy, V, K)) {
        Can = false;
        break;
      }
      Constraint Both = Is;
      Both.meet(K);
      if (Both == Is)
        continue;
      Known = false;
      if (isEntryValue(T, V))
        Q.If.push_back({V, K});
      else
        Q.Hidden = true;
    }
    if (!Can || irqlOf(X, Copy, now()).disjoint(N.Entry))
      continue;
    Q.Certain |= Known && N.Entry.covers(irqlOf(X, S, now()));
    All.push_back(std::move(Q));
  }
  return All;
}

void IrqlStepper::call() {
  for (const IrqlQuestion &Q : questions()) {
    if (!Q.Certain)
      continue;
    if (!require(Q))
      return;
  }
}

bool IrqlStepper::returned(std::vector<State> &Forks) {
  const Instr *I = X.B.instr(Pt);
  const CallDetail &C = X.B.F.Calls[I->Detail];
  if (lost() || !inGroup())
    return true;
  const uint32_t To = CallGraph::callee(X.P, C);
  if (To == None) {
    const IrqlDemand *D =
        C.Callee == None ? nullptr : &X.Irql->Table.ofSymbol(C.Callee);
    if (D && D->Current && I->Result != None)
      S.setReg(I->Result, now());
    if (D && D->Asserts)
      lose();
    return true;
  }
  if (X.Summaries[To].Irql.Exits.empty())
    return true;
  // The ways that are possible here, and whether it can be told which it was.
  std::vector<std::pair<const IrqlExit *, State>> Ways;
  for (const IrqlExit &E : X.Summaries[To].Irql.Exits) {
    State Way = S;
    bool Can =
        I->Result == None ||
        constrain(T, Way, value(X, Way, Operand::reg(I->Result)), E.Result);
    for (auto &[P, K] : E.Params)
      Can &=
          P >= C.Args.size() || constrain(T, Way, value(X, Way, C.Args[P]), K);
    if (Can)
      Ways.push_back({&E, std::move(Way)});
  }
  // Whether a lock was taken that others may have given back, only the result
  // tells. Where none was given back, each way is gone.
  bool Told = true;
  for (size_t A = 0; A < Ways.size(); ++A)
    for (size_t B = 0; B < A; ++B) {
      const IrqlExit &One = *Ways[A].first, &Other = *Ways[B].first;
      Told &= (One.K == Other.K && One.Level == Other.Level) ||
              (One.K != IrqlExit::Kind::Unknown &&
               Other.K != IrqlExit::Kind::Unknown) ||
              (I->Result != None && One.Result.disjoint(Other.Result));
    }
  if (!Told) {
    leave({IrqlExit::Kind::Unknown, 0, false, {}, {}}, C.Callee);
    return true;
  }
  for (auto &[E, Way] : Ways) {
    const TermId Before = now();
    if (E->Returned && I->Result != None)
      Way.setReg(I->Result, Before);
    IrqlStepper(X, Way, Out, Pt).leave(*E, C.Callee);
    Forks.push_back(std::move(Way));
  }
  return false;
}

void IrqlStepper::leave(const IrqlExit &E, uint32_t Callee) {
  switch (E.K) {
  case IrqlExit::Kind::Same:
    return;
  case IrqlExit::Kind::Exactly:
    trace(Step::Kind::CallHolds, NoTerm, Callee);
    if (E.Level < IrqlRange::Dispatch) {
      S.setCell(TermTable::IrqlLocksCell,
                T.fresh(Pt, TermTable::IrqlLocksCell));
      set(T.constant(E.Level));
    } else if (promised(T.constant(E.Level), NoTerm)) {
      count(TermTable::IrqlLocksCell, 1);
      if (irqlOf(X, S, now()).Lo < E.Level)
        set(T.constant(E.Level));
    }
    return;
  case IrqlExit::Kind::Unknown:
    trace(Step::Kind::CallReleases, NoTerm, Callee);
    S.setCell(TermTable::IrqlLocksCell, T.fresh(Pt, TermTable::IrqlLocksCell));
    set(T.fresh(Pt, TermTable::IrqlCell));
    return;
  }
}
