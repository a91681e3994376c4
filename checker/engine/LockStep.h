//===- LockStep.h - the automaton of one lock -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What acquire, release and the rest do to the property state of one lock, and
// which of it is an error. All lock classes share this automaton; what tells
// them apart (recursion, pairing) comes from the catalog. An error edge goes
// on in the state that a person would assume, so that nothing cascades.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKSTEP_H
#define SPINLINT_ENGINE_LOCKSTEP_H

#include "engine/Transfer.h"

namespace spinlint::engine {

/// The number of the class of an event whose lock needs no other name, because
/// there is one for the system or the thread.
std::optional<uint32_t> impliedLock(const catalog::Catalog &C,
                                    const program::LockDetail &L);

/// The class of the lock that a member is a part of (NDIS_SPIN_LOCK's
/// SpinLock), or null.
const catalog::LockClass *lockWithPart(const catalog::Catalog &C,
                                       const program::FieldRef &F);
/// Whether it is, and so no name of a lock.
inline bool isPartOfLock(const catalog::Catalog &C,
                         const program::FieldRef &F) {
  return lockWithPart(C, F);
}

/// The lock that an event acts on, as a value in `S`.
TermId lockKey(const Context &X, State &S, const program::LockDetail &L,
               uint32_t Pt);

/// The queue handle of an event, as a value in `S`.
TermId handleKey(const Context &X, State &S, const program::LockDetail &L,
                 uint32_t Pt);

/// The lock that was acquired with this handle and is held, or NoTerm.
TermId takenThrough(const State &S, TermId Handle);

/// One of several locks of an object, told apart by an enumerator.
TermId lockOfKind(TermTable &T, TermId Object, TermId Kind);

/// Adds that what the lock at `Key` is a part of is there. False: it cannot be,
/// the lock would be a member of NULL.
bool objectIsThere(const Context &X, State &S, TermId Key);

/// The lock event at a point of the program, if it is one.
const program::LockDetail *eventAt(const program::Program &P, const Point &At);

/// The row of the catalog that an event was made from, or null.
const catalog::LockEffect *effectOf(const catalog::Catalog &C,
                                    const program::LockDetail &L);

/// Whether what gives back the lock of an acquire names its handle only.
bool namedByHandle(const catalog::Catalog &C, const program::LockDetail &L);

/// Whether `Release` is one of the APIs that give back what `Frame` holds.
bool releases(const Context &X, const Frame &F, const LockAction &Release);

class LockStepper {
public:
  LockStepper(const Context &X, State &S, Outputs &Out)
      : X(X), S(S), Out(Out) {}

  void acquire(const LockAction &A, TermId Key);
  void release(const LockAction &A, TermId Key);
  void transfer(const LockAction &A, TermId Key);
  void init(TermId Key);
  void destroy(const LockAction &A, TermId Key);
  /// Marks what a call of `Callee` may delete under another name.
  void mayDelete(uint32_t Callee);
  void setMode(const LockAction &A, TermId Key, catalog::Mode M);
  void refused(const LockAction &A, TermId Key);
  /// The code has been told that the thread holds the lock, or that it does
  /// not.
  void answered(const LockAction &A, TermId Key, bool Held);
  /// Whether a callee that has asked got another answer than `D`.
  bool answersOtherwise(const LockAction &A, TermId Key, Demand D);
  /// It is declared to be called with the lock held, or without it.
  void need(const LockAction &A, TermId Key, Demand D);
  /// It is declared to return with the lock held, or without it.
  void end(const LockAction &A, TermId Key, bool Held);
  /// Whether a try form could succeed on this path.
  bool canTake(const LockAction &A, TermId Key);

  /// A callee asks `D` of the lock. False: an error edge.
  bool demand(const LockAction &A, TermId Key, Demand D);
  /// What the callee leaves behind, once its demand is met.
  void apply(const LockAction &A, TermId Key, const LockOutcome &L,
             uint32_t Callee);

private:
  void error(catalog::Defect D, const LockAction &A, TermId Key,
             const LockState *L, const Frame *F);
  static bool tooDeep(LockState &L, const LockAction &A);
  EntryFacts askedIf(const LockAction &A) const;
  void ask(const LockAction &A, LockState &L, Demand D);
  void askAgain(const LockAction &A, LockState &L);
  bool askLate(const LockAction &A, LockState &L);
  void takenAtWord(const LockAction &A, LockState &L, const Frame &F);
  static void heldByCaller(const LockAction &A, LockState &L);
  bool elsewhere(const LockAction &A, bool Acquires) const;
  bool mayTakeAgain(const LockAction &A, const LockState &L) const;
  LockState *aliasHeld(TermId Key, const LockAction &A);
  bool releaseAlias(const LockAction &A, TermId Key);
  bool byOwner(const LockAction &A) const;
  bool ours(TermId Key) const;
  bool neverSetUp(TermId Key) const;
  void trace(Step::Kind K, const LockAction &A, TermId Key,
             uint32_t Callee = program::None);

  const Context &X;
  State &S;
  Outputs &Out;
};

/// The result of a try form: it has acquired, or (`Ok` false) it has not.
/// False: the result cannot be that. `Result` may be NoTerm.
bool tellsAcquired(const Context &X, State &S, const program::LockDetail &L,
                   TermId Result, bool Ok);

/// Says what the result of an operation is that waits until it succeeds.
/// `Result` may be NoTerm.
void succeeds(const Context &X, State &S, const program::LockDetail &L,
              TermId Result);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKSTEP_H
