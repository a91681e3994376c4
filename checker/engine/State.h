//===- State.h - one state of the simulation ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A state has two parts, as in ESP (Das, Lerner, Seigle, PLDI 2002): the
// property state (what is held, and what that asks of the caller) and the
// execution state (values of cells and registers, facts about values). States
// are plain values; every operation is pure in the table of terms it is given.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_STATE_H
#define SPINLINT_ENGINE_STATE_H

#include "engine/FlatMap.h"
#include "engine/Result.h"
#include "engine/Term.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace spinlint::engine {

/// What is known of an integer: an interval less a few points.
struct Constraint {
  int64_t Lo = INT64_MIN, Hi = INT64_MAX;
  llvm::SmallVector<int64_t, 2> Ne; ///< Sorted; strictly inside the interval.

  static Constraint exactly(int64_t V) { return {V, V, {}}; }
  bool trivial() const {
    return Lo == INT64_MIN && Hi == INT64_MAX && Ne.empty();
  }
  bool empty() const { return Lo > Hi; }
  bool isConst() const { return Lo == Hi; }
  bool excludes(int64_t V) const;
  /// Narrows; may become empty.
  void meet(const Constraint &O);
  void exclude(int64_t V);
  /// Widens to cover both.
  void join(const Constraint &O);
  bool disjoint(const Constraint &O) const {
    Constraint C = *this;
    C.meet(O);
    return C.empty();
  }
  bool operator==(const Constraint &) const = default;

private:
  void normalise();
};

/// One level of holding a lock.
struct Frame {
  uint32_t Site = program::None; ///< Point number of the acquire.
  catalog::Level Level = catalog::Level::Normal;
  catalog::Mode Mode = catalog::Mode::Exclusive;
  TermId Handle = NoTerm;
  TermId Tag = NoTerm;     ///< Of a remove lock, if it is one object's address.
  bool FromCaller = false; ///< Held at entry; level and mode unknown.
  bool MayBeGone = false;  ///< Others may have deleted it or taken it over.
  uint32_t Class = program::None; ///< Of what the system holds at entry.
  Point Event; ///< The lock event, in this function or in a callee.
  bool operator==(const Frame &) const = default;
};

/// What a path asks of its caller about one lock, found at the first touch.
enum class Demand : uint8_t {
  Nothing, ///< The lock was made here (a local, or initialised here).
  Unheld,
  Held,
};


/// What is known of values at entry that a caller can name.
using EntryFacts = FlatMap<Constraint>;

/// Widens what is known under each name in `To` to cover `From` too.
template <typename Name>
void joinFacts(std::vector<std::pair<Name, Constraint>> &To,
               const std::vector<std::pair<Name, Constraint>> &From) {
  for (auto &[N, C] : To) {
    auto Other = llvm::find_if(From, [&](auto &F) { return F.first == N; });
    if (Other == From.end())
      C = Constraint();
    else
      C.join(Other->second);
  }
  llvm::erase_if(To, [](const auto &F) { return F.second.trivial(); });
}

/// One lock on one path.
struct LockState {
  TermId Key = NoTerm; ///< Address of the lock.
  Demand Asks = Demand::Nothing;
  llvm::SmallVector<Frame, 1> Frames;
  bool Assumed = false; ///< Acquired more often than is counted.
  bool Gone = false;    ///< Deleted.
  // Not part of the property state:
  uint32_t AskedAt = program::None; ///< Point number of the first touch;
  Point AskedEvent;                 ///< the lock event, maybe of a callee.
  /// It was asked only if this held. A joined state stands for paths that asked
  /// and for others that did not; this tells callers which.
  EntryFacts AskedIf;
  bool Partly = false; ///< Some of the paths that were joined have not asked.
  uint8_t AskedDoubts = 0; ///< Those of the paths that asked, all of them.
  uint32_t LastRelease = program::None; ///< Point number.
  /// A recursive lock that only callees have taken so far, and given back: what
  /// the caller did with it is not known.
  bool OnlyLent = false;
  bool UnseenCall = false; ///< Driver code that is not seen ran while held.
  /// The code has asked whether the thread holds it: without what the path asks
  /// of the caller there is no such path.
  bool Queried = false;
  bool held() const { return !Frames.empty(); }
  /// How often it is held, and by what last. Which acquires a recursive lock
  /// has below that is not told apart: there are too many ways.
  bool sameFrames(const LockState &O) const {
    return Frames.size() == O.Frames.size() &&
           (Frames.empty() || Frames.back() == O.Frames.back());
  }
  /// Whether it tells property states apart. A lock that is free, and that
  /// nothing was asked about but that, does not: whether a path has touched it
  /// at all makes too many states for what it tells.
  bool counts() const {
    return held() || Assumed || Gone || Asks == Demand::Held;
  }
  bool sameProperty(const LockState &O) const {
    return Key == O.Key && Asks == O.Asks && Assumed == O.Assumed &&
           Gone == O.Gone && sameFrames(O);
  }
};

/// Why a path is not sure.
enum Doubt : uint8_t {
  DoubtNone = 0,
  DoubtAlias = 1,    ///< Two names may be one lock.
  DoubtOlder = 2,    ///< A lock of an earlier iteration.
  DoubtCall = 4,     ///< Unseen driver code may have touched the lock.
  DoubtLimit = 8,    ///< A summary was cut short.
  DoubtPartial = 16, ///< Some, not all, locks of an array.
  DoubtCallee = 32,  ///< A callee may leave a lock: no path of it shows that.
  DoubtChoice = 64,  ///< Two calls choose otherwise, and nobody sees by what.
};

/// A step that was taken, while a witness is replayed.
struct TraceStep {
  Step::Kind What = Step::Kind::Entry;
  uint32_t PointNo = program::None;
  uint32_t Taken = 0;
  uint32_t Callee = program::None;
  TermId Key = NoTerm; ///< Lock steps.
};

struct State {
  FlatMap<TermId> Regs;         ///< Register number -> value; sorted.
  FlatMap<TermId> Cells;        ///< Address -> value; sorted.
  FlatMap<Constraint> Facts;    ///< Value -> what is known; sorted.
  std::vector<LockState> Locks; ///< Sorted by key.
  bool Raised = false;          ///< Came through a merely possible exception.
  uint8_t Doubts = DoubtNone;
  /// Where the IRQL is looked at: what the joined paths knew of parameters, or
  /// of memory at entry, that the state does not know any more.
  enum : uint8_t { BlurredParams = 1, BlurredMemory = 2, BlurredAny = 3 };
  uint8_t Blurred = 0;
  std::vector<TraceStep> Trace; ///< Not part of the state.

  TermId cell(TermId Addr) const; ///< NoTerm: not known.
  void setCell(TermId Addr, TermId Value);
  void dropCell(TermId Addr);
  TermId reg(uint32_t R) const;
  void setReg(uint32_t R, TermId Value);
  LockState *lock(TermId Key);
  const LockState *lock(TermId Key) const;
  LockState &addLock(TermId Key);

  /// Of what is held, and of the IRQL where it is looked at.
  bool sameProperty(const State &O) const;
  bool operator==(const State &O) const;
  uint64_t propertyHash() const;
  uint64_t hash() const;
};

/// Whether `V` is a value at entry, or bits of one.
bool isEntryValue(const TermTable &Terms, TermId V);
/// What is known in `S` of values at entry.
EntryFacts entryFacts(const TermTable &Terms, const State &S);
/// What is known of `T`, by its facts and its form.
Constraint known(const TermTable &Terms, const State &S, TermId T);
/// 1: `T` is nonzero, 0: it is zero, -1: not known.
int truth(const TermTable &Terms, const State &S, TermId T);
/// Adds that `T` is nonzero (or zero). False: that cannot be.
bool assume(TermTable &Terms, State &S, TermId T, bool Nonzero);
/// Adds a constraint on `T`. False: that cannot be.
bool constrain(TermTable &Terms, State &S, TermId T, const Constraint &C);

/// Renames `From` to `To` everywhere. Facts about values that contained `From`
/// go along. `Terms.older(..)` as `To` forgets the facts instead.
void rename(TermTable &Terms, State &S, TermId From, TermId To);

/// Joins two states of the same property state at `Block`. Cells and registers
/// that differ become phis of that block. A lock that only one of them has
/// touched, and does not hold, counts as touched.
State join(TermTable &Terms, const State &A, const State &B, uint32_t Block);

/// Drops the cells, facts and deleted locks that no value in `S` leads to any
/// more. What has a name at entry stays.
void collect(const TermTable &Terms, State &S);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_STATE_H
