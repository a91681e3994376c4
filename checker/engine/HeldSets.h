//===- HeldSets.h - which locks are held where, on every path -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is held before each instruction: on every path to it (must), and on some
// path (may). In: a program, its call graph. Out: names of locks, with the
// acquire that they are held since; what each function acquires; what all its
// callers hold.
//
// This is a plain forward data flow, once for all locks of the driver; it knows
// nothing of conditions and replays no path. Rules that compare locks with each
// other, or with calls and data, are built on it: an answer of "must" is right,
// one of "may" is wide. Balance is a matter of the simulation.
//
// A lock is the member or the global that it is in, for the whole driver. A
// callee's parameters are translated at each call.
//
// Engler, Ashcraft: RacerX: effective, static detection of race conditions and
// deadlocks, SOSP 2003.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_HELDSETS_H
#define SPINLINT_ENGINE_HELDSETS_H

#include "engine/CallGraph.h"
#include "engine/Result.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>
#include <set>

namespace spinlint::engine {

/// What a lock is called in the whole driver; or which parameter it is.
struct LockName {
  enum class Kind : uint8_t { None, Member, Global, System, Param, Local };
  Kind K = Kind::None;
  uint32_t Id = 0; ///< Label, global, class of the catalog, or parameter.
  /// The enumerator that tells the locks of one object apart (StorPort). Of a
  /// parameter that points to a record which is a lock (see LockWrappers.h):
  /// the label of its member.
  int32_t Part = -1;
  bool known() const { return K != Kind::None; }
  auto operator<=>(const LockName &) const = default;
};

struct HeldLock {
  LockName Lock;
  Point At;    ///< The event, or the call that returns with it.
  Point Event; ///< The event itself.
  bool Shared = false;
  LockName Handle;  ///< What the release names instead of the lock; may be a
                    ///< local.
  int IfParam = -1; ///< Only if this parameter is not zero: it says whether to
                    ///< wait. Never shown.
};

/// Something that a function, or what it calls, acquires.
struct TakenLock {
  LockName Lock;
  std::vector<Point> Via; ///< Calls, outermost first.
  Point Event;
  bool Shared = false;
  int IfParam = -1;
};

class HeldSets {
public:
  HeldSets(const program::Program &P, const catalog::Catalog &C,
           const CallGraph &G, LabelTable &Labels);

  /// Before an instruction.
  struct Here {
    Point At;
    /// Acquired by the function itself and held on every path, in the order of
    /// the acquires; includes what its callees return with.
    llvm::ArrayRef<HeldLock> Now;
    /// The same, without what a call here may give back before it acquires.
    llvm::ArrayRef<HeldLock> Kept;
    /// Acquired by the instruction on every way through it.
    llvm::ArrayRef<TakenLock> Takes;
    /// Held on some path, by the function itself. A lock without a name is
    /// LockName().
    const std::set<LockName> &May;
  };
  using Visitor = llvm::function_ref<void(const Here &)>;
  /// Shows each instruction that can be reached, in the order of the blocks.
  /// The terminator of a block is shown as an instruction too.
  /// `AtEntry`: held when it is called; in `Now` until it is given back. Their
  /// acquires are in other functions, or nowhere.
  void walk(uint32_t Fn, Visitor See,
            llvm::ArrayRef<HeldLock> AtEntry = {}) const;

  /// What is held whenever `Fn` is called: by all of its callers. Nothing if
  /// some caller may not be seen.
  std::vector<HeldLock> byEveryCaller(uint32_t Fn) const;
  /// What is held in some call of `Fn`, by any caller on the way.
  const std::set<LockName> &bySomeCaller(uint32_t Fn) const {
    return MayByCallers[Fn];
  }
  /// Held on some path to each call of `Fn`, by its callers or by theirs.
  /// Nothing if some caller may not be seen.
  bool maybeByEveryCaller(uint32_t Fn, const LockName &N) const {
    return callersKnown(Fn) && MayByEvery[Fn] && MayByEvery[Fn]->contains(N);
  }
  /// Whether what callers hold is known: all calls of it are seen.
  bool callersKnown(uint32_t Fn) const;
  /// Whether `Fn` may give back a lock of its callers.
  bool givesBack(uint32_t Fn) const {
    return Of[Fn].DropsUnknown || !Of[Fn].Drops.empty() ||
           !Of[Fn].DropHandles.empty();
  }

  /// The lock that an event acts on.
  LockName nameOf(const program::Function &F,
                  llvm::ArrayRef<const program::Instr *> Def,
                  const program::LockDetail &L) const;
  /// The member or the global that an address is of, or the parameter that it
  /// is the value of.
  LockName trace(const program::Function &F,
                 llvm::ArrayRef<const program::Instr *> Def,
                 program::Operand O) const;
  /// "ADAPTER.Lock", "g_Lock", "cancel spin lock", "InterruptLock"; empty for a
  /// parameter.
  std::string text(const LockName &N) const;

  /// The instruction that defines each register of a function.
  static std::vector<const program::Instr *>
  definitions(const program::Function &F);

private:
  struct State {
    std::vector<HeldLock> Now;
    std::set<LockName> Taken; ///< Acquired on every path since the entry.
    std::set<LockName> May;
  };
  struct Facts {
    std::vector<TakenLock> Takes;   ///< On every way to a return.
    std::vector<HeldLock> Gains;    ///< Held at every return.
    std::set<LockName> MayGain;     ///< Held at some return.
    std::set<LockName> Drops;       ///< Given back, though not taken there.
    std::set<LockName> DropHandles; ///< The same, by its handle.
    bool DropsUnknown = false;      ///< Gives back some lock without a name.
  };
  using Definitions = llvm::ArrayRef<const program::Instr *>;

  static bool join(std::optional<std::vector<HeldLock>> &To,
                   llvm::ArrayRef<HeldLock> From);
  static bool join(std::optional<State> &To, const State &From);
  static void dropByHandle(const LockName &Handle, State &S, Facts &Out);
  LockName handleOf(const program::Function &F, Definitions Def,
                    program::Operand O) const;
  static void drop(uint32_t Fn, const LockName &N, std::vector<HeldLock> &S,
                   Facts &Out);
  std::vector<std::optional<State>>
  flow(uint32_t Fn, Definitions Def, llvm::ArrayRef<HeldLock> AtEntry) const;
  void summarise(uint32_t Fn);
  void tellCallees(uint32_t Fn);
  void step(uint32_t Fn, Definitions Def, Point At, State &S, Facts &Out,
            const Visitor *See) const;
  void call(uint32_t Fn, Definitions Def, Point At, State &S, Facts &Out,
            const Visitor *See) const;
  static void take(const TakenLock &T, State &S, Facts &Out);
  /// Whether a parameter of a callee is not zero in a call; if that is a matter
  /// of the caller's own parameter, `Param` becomes that.
  bool isPassed(const program::Function &F, Definitions Def,
                const program::CallDetail &D, int &Param) const;
  static void show(const Visitor &See, Point At, const State &S,
                   llvm::ArrayRef<HeldLock> Kept,
                   llvm::ArrayRef<TakenLock> Takes);
  bool counts(const program::LockDetail &L) const;

  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const llvm::DenseSet<uint32_t> Wrapped; ///< See LockWrappers.h.
  std::vector<Facts> Of;
  std::vector<std::optional<std::vector<HeldLock>>> ByCallers;
  std::vector<std::set<LockName>> MayByCallers;
  std::vector<std::optional<std::set<LockName>>> MayByEvery;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_HELDSETS_H
