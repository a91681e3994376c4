//===- ExitSigns.h - what a caller can read off an exit -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function may leave with a lock on one path and without it on another, if
// its caller can tell which it was: by the result, by a parameter, by what it
// gets back through a pointer. In: exits of a simulation. Out: how they differ
// for the caller, and whether they mean failure.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_EXITSIGNS_H
#define SPINLINT_ENGINE_EXITSIGNS_H

#include "engine/Judge.h"
#include <map>

namespace spinlint::engine {

class ExitSigns {
public:
  using Exit = Simulation::Exit;
  ExitSigns(const Context &X, uint32_t Fn)
      : X(X), T(X.Terms), Fn(Fn), F(X.P.Functions[Fn]) {}

  /// The class of a lock that was touched, or null.
  const catalog::LockClass *classOf(const LockState &L) const;
  /// What is known of the result.
  Constraint returned(const Exit &E) const;
  /// The function has failed, going by what it returns.
  bool failure(const Exit &E) const;
  /// Somebody else completes the request, and may give back its locks.
  bool pending(const State &S, TermId Value) const;
  /// A lock that others give back may have been passed on: if a callee took it,
  /// or if it is not certain that all ends here, with an error.
  bool passedOn(const LockState &L, const Exit &E) const;

  /// How a caller can tell these exits apart: one that holds the lock, and one
  /// that has given it back.
  std::optional<Excuse> toldApart(TermId Key, const Exit &A, const Exit &B);
  /// By a flag, or a place for a result, that it passed for that or did not.
  bool byParameter(TermId Key, const Exit &A, const Exit &B);
  /// A parameter, or a flag that is named for it, which is set on the path that
  /// wants the lock held, and clear on the other.
  bool flagSays(const Exit &H, const Exit &U) const;

  /// Whether somebody who calls this function, or another callee of his, gives
  /// back such a lock; `Only`: and acquires none itself.
  bool reliedOn(TermId Key, const Exit &Held, bool Only = false);

  /// The value of a parameter at entry.
  bool isParam(TermId V) const;

private:
  bool asksForIt(TermId Key, TermId Param, const Exit &A, const Exit &B);
  bool onlyACount(const Exit &A, const Exit &B) const;
  bool tellsOfLocks(TermId V) const;

  const Context &X;
  TermTable &T;
  const uint32_t Fn;
  const program::Function &F;
  /// Locks that a caller gives back; and (true) does not acquire as well.
  std::map<std::pair<TermId, bool>, bool> Relied;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_EXITSIGNS_H
