//===- Judge.h - from exits and error edges to violations -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides, after the fixpoint, which of what the simulation found is wrong. In:
// the simulation of one group of locks of one function, and how the function
// is entered. Out: violations with witnesses, and the doubts that remain.
//
// An entry point must leave with what it came with. Any other function may have
// a contract: it is silent if some state of the lock at entry makes it right.
// An exit that still holds what the function acquired is a defect if another
// path releases that lock and the caller cannot tell the two apart, or if
// holding goes with failure.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_JUDGE_H
#define SPINLINT_ENGINE_JUDGE_H

#include "engine/Simulation.h"
#include <optional>

namespace spinlint::engine {

/// How a function comes to be called.
struct EntryKind {
  bool Strict = false; ///< The system calls it.
  bool Unseen = false; ///< Nobody is seen to call it by name: its
                       ///< address is taken, or it is dead.
  bool AddressTaken = false;
  bool Whole = false; ///< The program is: what nobody in it does, nobody does.
  bool ExitUnchecked = false; ///< Its role may leave with another state.
  const catalog::Role *Role = nullptr;
};

/// How each function of `P` comes to be called, by roles, registrations and
/// callers.
std::vector<EntryKind> findEntries(const program::Program &P,
                                   const catalog::Catalog &C,
                                   const CallGraph &G, const Policy &Limits);

/// The state that a function starts in.
State entryState(const Context &X, const EntryKind &Entry);

/// What a function leaves to callers that cannot be seen: it keeps a lock that
/// somebody else has to release, or releases one that somebody else must have
/// acquired. Right if there is such a somebody; see Census.h.
struct Obligation {
  enum class Kind { Kept, Asked, Lent } K = Kind::Kept;
  std::string Lock;               ///< censusName; empty: may be any.
  std::optional<Violation> Wrong; ///< If there is nobody.
};

struct Judgement {
  std::vector<Violation> Violations;
  std::vector<Obligation> Obligations;
  std::string Doubt;   ///< Not empty: inconclusive, and why.
  bool Unsure = false; ///< Keeping more states apart might tell more.
};

Judgement judge(const Context &X, Simulation &Sim, const EntryKind &Entry,
                uint32_t Function);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_JUDGE_H
