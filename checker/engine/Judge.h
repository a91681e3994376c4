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
  bool SeveralRoles = false;  ///< Role is one of them.
  bool ExitUnchecked = false; ///< Its role may leave with another state.
  const catalog::Role *Role = nullptr;
  /// The role by which the system calls it with APCs enabled.
  const catalog::Role *WithApcs = nullptr;
  IrqlRange Irql; ///< At entry, by its roles and its annotations.
};

/// How each function of `P` comes to be called, by roles, registrations and
/// callers.
std::vector<EntryKind> findEntries(const program::Program &P,
                                   const catalog::Catalog &C,
                                   const CallGraph &G, const Policy &Limits);

/// The lock that a role is called with, or NoTerm if it is not known here.
TermId heldAtEntry(const Context &X, const catalog::Role::Held &H);

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

/// Why what looks wrong at a place is not.
enum class Excuse : uint8_t {
  HandedOver,     ///< Kept, and no path gives it back: the callers do.
  ByResult,       ///< Kept here and given back elsewhere: the caller can tell
  ByParameter,    ///< by the result, by what it passed,
  ByOutParameter, ///< or by what it gets back through a pointer.
  ByRole,         ///< The system expects it of a function of this role.
  Asked,          ///< Given back, not acquired: a caller holds it.
};
struct Excused {
  Excuse Why = Excuse::HandedOver;
  uint32_t PointNo = program::None; ///< The exit, or the release.
  TermId Key = NoTerm;
  bool operator==(const Excused &) const = default;
};

struct Judgement {
  std::vector<Violation> Violations;
  std::vector<Obligation> Obligations;
  std::vector<Excused> Pardons;
  std::string Doubt;   ///< Not empty: inconclusive, and why.
  bool Unsure = false; ///< Keeping more states apart might tell more.
  bool Chosen = false; ///< So might what the ways of callees are told apart by.
};

/// Is shown each simulation that was judged, while its terms are there. A
/// function may be judged more than once: the last counts.
class Observer {
public:
  virtual ~Observer() = default;
  virtual void judged(const Context &X, Simulation &Sim, uint32_t Function,
                      const Judgement &J) = 0;
  /// The simulation of the IRQL; of every function that has one.
  virtual void levels(const Context &X, Simulation &Sim, uint32_t Function) = 0;
};

Judgement judge(const Context &X, Simulation &Sim, const EntryKind &Entry,
                uint32_t Function);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_JUDGE_H
