//===- Result.h - what the engine found out -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The answer of the engine: a verdict for each function that touches a lock,
// and the violations with their witness paths. Plain data, no sentences: the
// words are made in findings. Indices are those of the Program that was given.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_RESULT_H
#define SPINLINT_ENGINE_RESULT_H

#include "program/Program.h"

namespace spinlint::engine {

/// An interval of IRQLs. A device IRQL is one of 3 to 12.
struct IrqlRange {
  static constexpr int Passive = 0, Apc = 1, Dispatch = 2, LowestDevice = 3,
                       HighestDevice = 12, Highest = 15;
  int Lo = Passive, Hi = Highest;
  bool any() const { return Lo <= Passive && Hi >= Highest; }
  bool empty() const { return Lo > Hi; }
  bool disjoint(const IrqlRange &O) const { return Hi < O.Lo || O.Hi < Lo; }
  bool covers(const IrqlRange &O) const { return Lo <= O.Lo && O.Hi <= Hi; }
  void meet(const IrqlRange &O) {
    Lo = Lo > O.Lo ? Lo : O.Lo;
    Hi = Hi < O.Hi ? Hi : O.Hi;
  }
  bool operator==(const IrqlRange &) const = default;
};

/// An instruction or the terminator (Instr == number of instructions).
struct Point {
  uint32_t Function = program::None;
  uint32_t Block = program::None;
  uint32_t Instr = program::None;
  bool valid() const { return Function != program::None; }
  bool operator==(const Point &) const = default;
};

/// The lock event at `At`; null if there is none.
const program::LockDetail *lockEvent(const program::Program &P,
                                     const Point &At);

/// One step of the way to a violation.
struct Step {
  enum class Kind {
    Entry,        ///< The function starts; Held says what it was entered with.
    Acquire,      ///< The lock of the violation is acquired here.
    Release,      ///< It is released here.
    TryFails,     ///< A try form of it fails here.
    Branch,       ///< Taken is the index into the terminator's targets.
    CallHolds,    ///< A callee returns with the lock acquired.
    CallReleases, ///< A callee returns with the lock released.
    UnknownCall,  ///< What this call does was assumed (nothing to the lock).
    LoopAgain,    ///< The path goes round a loop once more.
    Violation,    ///< The end.
  };
  Kind What = Kind::Entry;
  Point At;
  uint32_t Taken = 0;
  uint32_t Callee = program::None; ///< Symbol, for calls.
  bool Held = false;               ///< The lock is held after this step.
  bool Relevant = true; ///< False: a branch that decides nothing here.
};

/// One lock is held while another is acquired.
struct Nesting {
  Point Acquired;         ///< The acquire of the outer lock, or the call.
  Point AcquiredEvent;    ///< The event itself.
  Point At;               ///< The acquire of the inner one, or the call.
  std::vector<Point> Via; ///< Calls from At to it.
  Point Event;
  std::string Outer, Inner; ///< "ADAPTER.Lock", "g_Lock".
};

/// Another access to the data that a violation is about.
struct DataAccess {
  Point At;
  bool Write = false;
  bool Locked = false;                ///< With the lock held.
  const catalog::Role *Isr = nullptr; ///< On behalf of such a routine.
};

/// What takes long while a lock is held.
enum class LongHold : uint8_t {
  Call,    ///< Subject leaves the driver.
  Stall,   ///< Subject waits, Amount microseconds in all.
  Polls,   ///< A loop waits for what a device or another thread does.
  Turns,   ///< A loop of Amount turns.
  Endless, ///< A loop without a way out.
};

/// One defect.
struct Violation {
  catalog::Defect Kind = catalog::Defect::DoubleAcquire;
  std::string Class;    ///< Lock class.
  std::string LockText; ///< As its author spelt it where it matters most.
  std::string LockKey;  ///< Stable name of the lock, for fingerprints and for
                        ///< grouping: "ADAPTER.Lock", "g_Lock".
  /// Where it is reported, in the function that is to blame: the offending
  /// event, the call that leads to it, or the leaking exit.
  Point At;
  Point Event;         ///< The lock event itself; in a callee if At is a call.
  Point Acquired;      ///< The acquire that it is about, if there is one; the
                       ///< call if a callee did it.
  Point AcquiredEvent; ///< The lock event itself.
  Point Released;      ///< The earlier release of a double release: here, or
                       ///< the call if a callee did it.
  Point ReleasedEvent; ///< The lock event itself.
  /// Level and mode of the offending event and of the held frame.
  catalog::Level EventLevel = catalog::Level::Normal;
  catalog::Level FrameLevel = catalog::Level::Normal;
  catalog::Mode EventMode = catalog::Mode::Exclusive;
  catalog::Mode FrameMode = catalog::Mode::Exclusive;
  /// Defects of the IRQL: where it is and what the event allows; the calls
  /// that lead from At to Event, if it is not At; and the role that says at
  /// which level the function starts, if that is what makes it wrong.
  IrqlRange Irql, Allowed;
  std::vector<Point> Via;
  const catalog::Role *Role = nullptr;
  /// The API or the member that it is about, where no lock event is: the call
  /// that is not allowed, the data that is accessed without its lock.
  std::string Subject;
  /// Calls that lead to the function of At, outermost first, where a caller
  /// holds the lock, or where the system calls another function.
  std::vector<Point> Callers;
  LongHold Length = LongHold::Call;
  int64_t Amount = 0;   ///< Microseconds, or turns of a loop.
  bool May = false;     ///< Depends on something that was assumed.
  bool Nowhere = false; ///< Of a lock that is not initialised: by nothing in
                        ///< the driver; Released is where dead code does. Of a
                        ///< wrong routine: wrong wherever the driver does it.
  bool GivesUp = false; ///< A release of what the system needs held until the
                        ///< function returns.
  std::vector<Step> Witness;
  /// Of data and its lock: where else it is accessed. Subject is the data.
  std::vector<DataAccess> Accesses;
  /// Of a lock order: each acquires what the next holds. The first is At.
  std::vector<Nesting> Circle;
  /// Other offending places that blame the same acquire (more leaking exits
  /// are violations of their own; these are further acquires or releases).
  std::vector<Point> Others;
};

enum class Verdict {
  NoLocks,  ///< Touches no lock: not counted.
  Verified, ///< Every lock event reached, no violation.
  Defect,
  Inconclusive, ///< Reason says which limit or doubt.
  NotAnalysed,  ///< Reason says why.
};

struct FunctionResult {
  uint32_t Function = program::None;
  Verdict V = Verdict::NoLocks;
  std::string Reason;
  std::string Doubt; ///< What else may be wrong is not known, and why; with a
                     ///< defect too, which is the verdict then.
};

struct Result {
  std::vector<FunctionResult> Functions; ///< One per function with locks.
  std::vector<Violation> Violations;     ///< Ordered by place.
};

class Observer; ///< See Judge.h.
class Recall;   ///< See Recall.h.

/// Counted limits: going over one makes a function inconclusive, never
/// silently clean. Steps, not seconds, so that results repeat.
struct Policy {
  unsigned StatesPerPoint = 24; ///< Kept apart per block and property state,
  unsigned StatesAtFirst = 4;   ///< and before it is known that it matters.
  unsigned NodesPerPoint =
      200;                 ///< Of all property states; then it is too much.
  unsigned LoopVisits = 3; ///< Before a joined state is widened.
  unsigned StepsPerFunction = 400000; ///< And group of locks.
  unsigned WitnessTries = 64;         ///< Paths of the graph, and then
  unsigned WitnessSteps = 1500;       ///< blocks of a search without joins,
  unsigned WitnessSearches = 1;       ///< so often per function and group.
  unsigned SummaryOutcomes = 16;
  unsigned RecursionRounds = 12;
  unsigned RecursiveDepth = 4; ///< Counted acquires of one recursive lock.
  /// The program has all code of the driver: what nobody in it does to a lock,
  /// nobody does.
  bool Whole = false;
  /// Defects that nobody asks about, one bit for each: 1 << unsigned(Defect).
  /// Only what costs time of its own is left out then.
  uint64_t Skip = 0;
  bool skips(catalog::Defect D) const { return Skip >> unsigned(D) & 1; }
  unsigned Threads = 1; ///< Makes no difference to the result.
  /// Sees how each function is judged; on one thread, callees first.
  Observer *Watch = nullptr;
};

/// Analyses the whole program. Deterministic: the order of units or threads
/// does not matter. Pure: reads `P` and `C` only.
/// `Kept`: what is known of an earlier version, with the same catalog; and of
/// this one afterwards. It saves time and makes no difference.
Result analyse(const program::Program &P, const catalog::Catalog &C,
               const Policy &Limits = {}, Recall *Kept = nullptr);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_RESULT_H
