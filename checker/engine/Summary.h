//===- Summary.h - what a call of a function does to locks ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A relation between the states of a function's locks at its entry and at its
// exits, with the condition on the result, for functions that are too large
// (or recursive) to be copied into their callers. Locks are named by paths
// that the caller can follow: from parameters and globals through members and
// loads.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SUMMARY_H
#define SPINLINT_ENGINE_SUMMARY_H

#include "engine/State.h"

namespace spinlint::engine {

/// A value or address as the caller can name it.
struct Path {
  enum class Root : uint8_t { Param, Global, System, Result, Opaque };
  Root From = Root::Opaque;
  uint32_t Index = 0; ///< Parameter, global or class number.
  struct Hop {
    enum class Kind : uint8_t {
      Load,
      Offset,
      Index,
      Binary, ///< Value Code Bytes.
      Cast,
      Compare,     ///< Value Compare Bytes.
      CompareLeft, ///< Bytes Compare value.
    } K = Kind::Load;
    int64_t Bytes = 0; ///< Offset, stride of an index, operand, width.
    program::BinaryCode Code = program::BinaryCode::And;
    program::CompareCode Compare = program::CompareCode::Eq;
    std::vector<Path> By; ///< The index value (one).
    int64_t ByConst = 0;
    uint32_t Label = program::None; ///< Member named after this hop, or
                                    ///< loaded by it.
    bool operator==(const Hop &) const = default;
  };
  std::vector<Hop> Hops;
  bool operator==(const Path &) const = default;
};

/// What happens to one lock on one way through the callee.
struct LockOutcome {
  Path Key;
  std::string Class;
  Demand Asks = Demand::Nothing;
  Point AskedAt; ///< The event that asks.
  bool HeldAtExit = false;
  bool Gained = false; ///< Held at exit and acquired in the callee.
  bool Gone = false;   ///< Deleted.
  /// What was released in place of another lock that may be the same: who has
  /// this one held cannot tell which of them was meant.
  bool Aliased = false;
  Frame Held;  ///< If gained: the frame; no Site, no terms.
  Path Handle; ///< If gained: what it is released by, besides Key.
  /// Otherwise the callee has not touched it: values at entry.
  std::vector<std::pair<Path, Constraint>> If;
  uint8_t Doubts = DoubtNone; ///< Of the paths that ask.
  bool Queried = false;       ///< As in LockState.
  bool operator==(const LockOutcome &) const = default;
};

struct Outcome {
  std::vector<LockOutcome> Locks;
  Constraint Result; ///< On the returned value.
  std::vector<std::pair<uint32_t, Constraint>> Params; ///< At entry.
  /// What else was known at entry, of memory mostly.
  std::vector<std::pair<Path, Constraint>> Entry;
  /// What parameters point to, at exit.
  struct Pointee {
    uint32_t Param = 0;
    bool Same = false; ///< As it was at entry.
    Constraint Value;  ///< Else.
    bool operator==(const Pointee &) const = default;
  };
  std::vector<Pointee> Pointees;
  /// What some way writes to other memory, and what is there on this one.
  struct Cell {
    Path At; ///< At entry.
    bool Same = false;
    Constraint Value;
    bool operator==(const Cell &) const = default;
  };
  std::vector<Cell> Cells;
  uint8_t Doubts = DoubtNone; ///< A caller that goes on from here has them.
  bool operator==(const Outcome &) const = default;
};

/// What one group of the callee's locks can do.
struct GroupSummary {
  std::vector<Outcome> Outcomes;
  bool operator==(const GroupSummary &) const = default;
};

/// An event that a call leads to and that not every IRQL allows.
struct IrqlNeed {
  IrqlRange Allowed;
  Point Event;            ///< The lock event or the call that needs it.
  std::vector<Point> Via; ///< The calls that lead there, outermost first.
  bool Waits = false;
  bool Always = false;       ///< On every way through the callee.
  bool OnlyDeclared = false; ///< Nothing that is seen in the callee needs it.
  bool Hidden = false;       ///< Only under conditions that no caller can know;
  bool Unexamined = false;   ///< or nobody has looked under which yet.
  IrqlRange Entry;           ///< Otherwise the callee goes another way; and
  std::vector<std::pair<Path, Constraint>> If; ///< values at entry.
  bool operator==(const IrqlNeed &) const = default;
};

/// The IRQL after one way through the callee.
struct IrqlExit {
  enum class Kind : uint8_t { Same, Exactly, Unknown } K = Kind::Same;
  int Level = 0;
  bool Returned = false; ///< The result is the IRQL of the entry.
  Constraint Result;
  std::vector<std::pair<uint32_t, Constraint>> Params;
  bool operator==(const IrqlExit &) const = default;
};

/// What a call of a function needs of the IRQL and does to it.
struct IrqlSummary {
  std::vector<IrqlNeed> Needs;
  std::vector<IrqlExit> Exits; ///< Empty: it is the same afterwards.
  bool Examined = false; ///< Under which conditions it needs what is known.
  bool operator==(const IrqlSummary &) const = default;
};

struct Summary {
  bool Known = false;  ///< Otherwise: an unknown call.
  bool Bottom = false; ///< In a cycle, and no way out is known yet.
  bool Cut = false;    ///< Outcomes were dropped: inconclusive.
  bool Coarse = false; ///< Leaves every lock as it was, but asks for it on
                       ///< every way, where it may do so on some only.
  bool Joined = false; ///< Few states were kept apart: what a way asks may
                       ///< stand without its condition.
  std::vector<GroupSummary> Groups;
  IrqlSummary Irql;
  bool touches() const { return !Groups.empty(); }
  bool operator==(const Summary &) const = default;
};

/// Whether a function keeps a lock, or asks for the state of one, as its
/// summary says, that it did not by an older summary.
bool asksOrKeepsMore(const Summary &New, const Summary &Old);

/// Names `T` from outside; Opaque where it cannot. `Result`: the returned
/// value, which the caller can name too.
Path pathOf(const TermTable &Terms, TermId T, TermId Result,
            uint32_t NumParams);

/// A group of `Callee` that it fails to acquire only where it must not wait. A
/// caller that does not look at the result knows that it waits.
bool waitsByArg(const program::Program &P, const GroupSummary &G,
                uint32_t Callee);

class ShapeTracer;
struct Shape;
/// The static name, at call `C`, of what `P` names in the callee.
Shape shapeOf(const ShapeTracer &Tr, const program::CallDetail &C,
              const Path &P);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SUMMARY_H
