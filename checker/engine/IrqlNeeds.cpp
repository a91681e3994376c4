//===- IrqlNeeds.cpp - what callers have to know of the IRQL --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Needs of the level at entry, with the conditions under which they arise, and
// the level at the exits.
//
//===----------------------------------------------------------------------===//
#include "engine/IrqlAnalysis.h"
#include "engine/IrqlStep.h"
#include "engine/SummaryView.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

/// Keeps of needs of one kind the first that always arises, or a few.
void addNeed(std::vector<IrqlNeed> &All, IrqlNeed N) {
  constexpr unsigned Enough = 4;
  constexpr size_t MaxVia = 8;
  if (N.Allowed.any() || N.Via.size() > MaxVia)
    return;
  unsigned Like = 0;
  for (IrqlNeed &O : All) {
    if (N.Allowed.covers(O.Allowed) && O.Always && (O.Waits || !N.Waits))
      return;
    if (O.Event == N.Event && O.If == N.If && O.Entry == N.Entry)
      return;
    Like += O.Allowed == N.Allowed && O.Waits == N.Waits;
  }
  if (N.Always)
    llvm::erase_if(All, [&](const IrqlNeed &O) {
      return O.Allowed.covers(N.Allowed) && (N.Waits || !O.Waits);
    });
  else if (Like >= Enough)
    return;
  All.push_back(std::move(N));
}

/// Levels that a function is declared for are its callers' affair whatever it
/// does; what it needs beyond that was judged in it.
void addDeclared(const Program &P, uint32_t Fn, IrqlSummary &Sum) {
  // Without a body, what is declared is all there is.
  if (const Function &F = P.Functions[Fn];
      F.Stub && llvm::any_of(F.Locks, [](const LockDetail &L) {
        return L.What == catalog::Op::Acquire || L.What == catalog::Op::Release;
      })) {
    IrqlExit After;
    After.K = IrqlExit::Kind::Unknown;
    for (const Annotation &A : F.Annotations)
      if (A.Target == -2 && A.Args.size() == 1 &&
          (A.Name == "_IRQL_raises_" || A.Name == "__drv_raisesIRQL"))
        if (std::optional<int> Level = irqlLevel(A.Args[0])) {
          After.K = IrqlExit::Kind::Exactly;
          After.Level = *Level;
        }
    Sum.Exits = {After};
  }
  const IrqlRange Declared = annotatedIrql(P.Functions[Fn]);
  if (Declared.any())
    return;
  IrqlNeed N;
  N.Allowed = Declared;
  N.OnlyDeclared = !isPageable(P.Functions[Fn]);
  llvm::erase_if(Sum.Needs, [&](const IrqlNeed &Seen) {
    const bool Covered = Seen.Allowed.covers(Declared);
    if (Covered && Seen.Always && !Seen.OnlyDeclared)
      N.OnlyDeclared = false;
    return Covered || Seen.Allowed.disjoint(Declared);
  });
  N.Event = {Fn, None, None};
  N.Always = true;
  addNeed(Sum.Needs, std::move(N));
}

/// Whether a condition may be how the author says at which level code runs: a
/// parameter, or memory that is called so.
bool mayTellLevel(const Context &X, TermId Value) {
  const TermTable &T = X.Terms;
  bool Tells = false;
  auto Named = [](llvm::StringRef Name) {
    const std::string Lower = Name.lower();
    return llvm::any_of(llvm::ArrayRef<const char *>{"irql", "dispatch", "dpc",
                                                     "level", "passive", "flag",
                                                     "lock", "held"},
                        [&](const char *Word) {
                          return Lower.find(Word) != std::string::npos;
                        });
  };
  T.walk(Value, [&](TermId Part) {
    if (T[Part].Kind != Sort::Entry)
      return;
    const TermId Cell = T[Part].A;
    const Term At = T[Cell];
    if (At.Kind == Sort::LocalAddr)
      Tells |= T.object(Value) == Part || T[Value].Kind != Sort::Entry;
    else if (At.Kind == Sort::GlobalAddr)
      Tells |= Named(X.P.Globals[At.A].Name);
    else if (uint32_t L = T.label(Cell); L != None)
      Tells |= Named(X.Labels.name(L));
    else
      Tells = true;
  });
  return Tells;
}

/// Conditions that a caller can check, for a state at a need. Only those count
/// that may tell the level: that some entry is in some list is no excuse.
void addConditions(const Context &X, const State &S, IrqlNeed &N) {
  const TermTable &T = X.Terms;
  N.Hidden |= S.Blurred & State::BlurredParams;
  for (auto &[Term, C] : S.Facts) {
    if (Term == X.Terms.entry(TermTable::IrqlCell)) {
      N.Entry.Lo = int(std::max<int64_t>(N.Entry.Lo, C.Lo));
      N.Entry.Hi = int(std::min<int64_t>(N.Entry.Hi, C.Hi));
      continue;
    }
    if (!mayTellLevel(X, Term))
      continue;
    Path Name = isEntryValue(T, Term) ? pathOf(T, Term, NoTerm, X.B.F.NumParams)
                                      : Path();
    if (Name.From != Path::Root::Opaque) {
      N.If.push_back({std::move(Name), C});
      continue;
    }
    // What a call returned may be either; what is in memory that no caller
    // can name may always be the one.
    T.walk(Term, [&](TermId Part) { N.Hidden |= T[Part].Kind == Sort::Entry; });
  }
}

} // namespace

IrqlSummary engine::needsOf(const Program &P, const IrqlTable &Table,
                            const Body &B, const IrqlEvents &Events,
                            const SummaryView &Summaries) {
  IrqlSummary Sum;
  const llvm::BitVector Always = alwaysPassed(B);
  for (uint32_t Pt : Events.Group.Events) {
    const Instr *I = B.instr(Pt);
    if (!Events.AtEntry.count(Pt))
      continue;
    IrqlNeed N;
    N.Event = B.origin(Pt).Event;
    N.Via = B.callsTo(Pt);
    N.Always = Always[B.PointAt[Pt].first];
    N.Hidden = N.Unexamined = !N.Always;
    if (I->Kind == InstrKind::Assume) {
      N.Allowed = annotatedIrql(P.Functions[I->Detail]);
      N.OnlyDeclared = !isPageable(P.Functions[I->Detail]);
      N.Via.push_back(N.Event);
      N.Event = {I->Detail, None, None};
      addNeed(Sum.Needs, std::move(N));
      continue;
    }
    if (I->Kind == InstrKind::Lock) {
      const LockDetail &L = B.F.Locks[I->Detail];
      const IrqlDemand D = Table.ofLock(L);
      N.Allowed = D.Allowed;
      if (L.Flags.K == Operand::Kind::Const && (L.Flags.Value & 1))
        N.Allowed.Lo = IrqlRange::Dispatch;
      N.Waits = D.Waits;
      if (D.Waits && L.What != catalog::Op::WaitByArg)
        N.Allowed.Hi = std::min(N.Allowed.Hi, int(IrqlRange::Apc));
      if (!Table.restores(L))
        addNeed(Sum.Needs, std::move(N));
      continue;
    }
    const CallDetail &C = B.F.Calls[I->Detail];
    const uint32_t To = CallGraph::callee(P, C);
    if (To == None) {
      const IrqlDemand &D = Table.ofSymbol(C.Callee);
      N.Allowed = D.Allowed;
      N.Waits = D.Waits;
      for (const IrqlDemand::Condition &If : D.If)
        if (If.holds(C).value_or(false))
          N.Allowed.meet(If.Allowed);
      if (D.Waits && D.TimeoutArg >= 0) {
        // Only null is sure to wait without looking at memory.
        const bool ForEver =
            size_t(D.TimeoutArg) < C.Args.size() &&
            C.Args[size_t(D.TimeoutArg)] == Operand::constant(0);
        if (!ForEver)
          continue;
        N.Allowed.Hi = std::min(N.Allowed.Hi, int(IrqlRange::Apc));
      }
      addNeed(Sum.Needs, std::move(N));
      continue;
    }
    for (const IrqlNeed &Of : Summaries[To].Irql.Needs) {
      IrqlNeed One = Of;
      One.Via.insert(One.Via.begin(), N.Event);
      One.Via.insert(One.Via.begin(), N.Via.begin(), N.Via.end());
      One.Always &= N.Always;
      One.Unexamined |= !N.Always || !Of.If.empty();
      One.Hidden |= One.Unexamined;
      One.If.clear();
      addNeed(Sum.Needs, std::move(One));
    }
  }
  addDeclared(P, B.Copies.front().Function, Sum);
  return Sum;
}

IrqlSummary engine::summariseIrql(const Context &X, Simulation &Sim,
                                  uint32_t Fn) {
  IrqlSummary Sum;
  TermTable &T = X.Terms;
  const TermId Start = T.entry(TermTable::IrqlCell);
  const llvm::BitVector Always = alwaysPassed(X.B);
  std::map<uint32_t, std::vector<IrqlNeed>> At;
  llvm::BitVector Changed(unsigned(X.B.PointAt.size()));
  Sim.eachState(
      [&](uint32_t, uint32_t Pt, const State &S) {
        if (!std::binary_search(X.Group.Events.begin(), X.Group.Events.end(),
                                Pt) ||
            S.Raised)
          return;
        if (S.cell(TermTable::IrqlCell) != Start) {
          Changed.set(Pt);
          return;
        }
        State Copy = S;
        Outputs Out;
        for (IrqlQuestion &Q : IrqlStepper(X, Copy, Out, Pt).questions()) {
          // What was asked for before is known to hold here.
          if (Q.Allowed.covers(irqlOf(X, S, Start)))
            continue;
          IrqlNeed N;
          N.Allowed = Q.Allowed;
          N.Event = Q.Event;
          N.Via = std::move(Q.Via);
          N.Waits = Q.Waits;
          N.Always = Q.Certain && Always[X.B.PointAt[Pt].first];
          N.Hidden = Q.Hidden;
          N.OnlyDeclared = Q.OnlyDeclared;
          N.Entry = Q.Entry;
          for (auto &[V, C] : Q.If)
            constrain(T, Copy, V, C);
          addConditions(X, Copy, N);
          if (!llvm::is_contained(At[Pt], N))
            At[Pt].push_back(std::move(N));
        }
      },
      [](uint32_t, uint32_t, uint32_t, const State &) {});
  for (auto &[Pt, All] : At)
    for (IrqlNeed &N : All) {
      N.Always &= !Changed[Pt];
      if (N.Always) {
        N.If.clear();
        N.Hidden = N.Unexamined = false;
        N.Entry = {};
      }
      addNeed(Sum.Needs, std::move(N));
    }
  for (const Simulation::Exit &E : Sim.exits()) {
    if (E.S.Raised)
      continue;
    const TermId Now = E.S.cell(TermTable::IrqlCell);
    IrqlExit O;
    if (Now == Start)
      O.K = IrqlExit::Kind::Same;
    else if (T.isConst(Now))
      O.K = IrqlExit::Kind::Exactly, O.Level = int(T.constValue(Now));
    else
      O.K = IrqlExit::Kind::Unknown;
    if (E.Value != NoTerm) {
      O.Result = known(T, E.S, E.Value);
      TermId V = E.Value;
      while (T[V].Kind == Sort::Cast)
        V = T[V].A;
      O.Returned = V == Start;
    }
    for (auto &[Term, C] : entryFacts(T, E.S)) {
      Path Name = pathOf(T, Term, NoTerm, X.B.F.NumParams);
      if (Name.From == Path::Root::Param && Name.Hops.empty())
        O.Params.push_back({Name.Index, C});
    }
    constexpr size_t Many = 12; // Then conditions are given up.
    auto Like = llvm::find_if(Sum.Exits, [&](const IrqlExit &M) {
      return M.K == O.K && M.Level == O.Level && M.Returned == O.Returned &&
             (M.Params == O.Params || Sum.Exits.size() >= Many);
    });
    if (Like == Sum.Exits.end()) {
      Sum.Exits.push_back(std::move(O));
      continue;
    }
    Like->Result.join(O.Result);
    joinFacts(Like->Params, O.Params);
  }
  if (llvm::all_of(Sum.Exits, [](const IrqlExit &E) {
        return E.K == IrqlExit::Kind::Same;
      }))
    Sum.Exits.clear();
  addDeclared(X.P, Fn, Sum);
  return Sum;
}
