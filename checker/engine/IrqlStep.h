//===- IrqlStep.h - what an event does to the IRQL ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The transfer function of the group that is the IRQL. An event that does not
// allow what is known of the IRQL is an error edge, after which nothing more is
// said on that path; one that allows some of it narrows it: who calls it there
// knows that it may.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_IRQLSTEP_H
#define SPINLINT_ENGINE_IRQLSTEP_H

#include "engine/Irql.h"
#include "engine/Transfer.h"

namespace spinlint::engine {

/// One thing that an event needs, in the caller's terms.
struct IrqlQuestion {
  IrqlRange Allowed;
  Point Event;
  std::vector<Point> Via;
  bool Waits = false;
  bool Certain = true; ///< On this path it is needed.
  bool Hidden = false;
  bool OnlyDeclared = false; ///< See IrqlNeed.
  IrqlRange Entry;
  EntryFacts If; ///< Otherwise it depends on these.
};

class IrqlStepper {
public:
  IrqlStepper(const Context &X, State &S, Outputs &Out, uint32_t Pt)
      : X(X), T(X.Terms), S(S), Out(Out), Pt(Pt) {}

  /// Does a lock event. False: goes on in `Forks` only.
  bool lock(const program::Instr &I, std::vector<State> &Forks);
  /// Asks what a call needs.
  void call();
  /// Does what the callee leaves. False: goes on in `Forks` only.
  bool returned(std::vector<State> &Forks);

  /// What the event at the point needs in the state that comes to it.
  std::vector<IrqlQuestion> questions();
  TermId now() const { return S.cell(TermTable::IrqlCell); }
  /// After an error.
  bool lost() const;

private:
  bool inGroup() const;
  void leave(const IrqlExit &E, uint32_t Callee);
  bool acquire(const program::Instr &I, const program::LockDetail &L,
               TermId Result, std::vector<State> &Forks);
  bool enter(const program::LockDetail &L, TermId Result, bool AtDispatch);
  void release(const program::LockDetail &L);
  void raise(const program::LockDetail &L, TermId Result);
  void lower(const program::LockDetail &L);
  void restore(TermId Level, TermId Key);
  bool neverSaved(TermId Level) const;
  bool waits(const program::LockDetail &L);
  bool isSet(const IrqlDemand::Condition &If, TermId Arg);
  bool require(const IrqlQuestion &Q);
  bool calledOutside(const IrqlRange &Allowed) const;
  IrqlRange startRange() const;
  void error(catalog::Defect D, const IrqlQuestion &Q, const IrqlRange &Is,
             TermId Key);
  void lose();
  bool promised(TermId Level, TermId Key);
  void set(TermId Level) { S.setCell(TermTable::IrqlCell, Level); }
  void count(TermId Cell, int By);
  void save(const program::LockDetail &L, TermId Result, TermId Level);
  TermId slot(const program::LockDetail &L);
  void trace(Step::Kind K, TermId Key, uint32_t Callee = program::None);
  IrqlQuestion here(const IrqlRange &Allowed) const;

  const Context &X;
  TermTable &T;
  State &S;
  Outputs &Out;
  const uint32_t Pt;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_IRQLSTEP_H
