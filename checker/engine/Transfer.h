//===- Transfer.h - what one block does to a state ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The transfer function of the simulation. In: a body, its slice for one group
// of locks, a state at the entry of a block. Out: the states on the edges that
// leave the block, the states at its return, and the error edges on the way.
// Pure but for the table of terms, which only grows.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_TRANSFER_H
#define SPINLINT_ENGINE_TRANSFER_H

#include "engine/PolledLoops.h"
#include "engine/RangeLoops.h"
#include "engine/Slice.h"
#include "engine/State.h"
#include "engine/Summary.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <set>

namespace spinlint::engine {

class SummaryView;

/// Something a path does that the lock's automaton forbids.
struct ErrorEdge {
  catalog::Defect Kind = catalog::Defect::DoubleAcquire;
  uint32_t PointNo =
      program::None; ///< The event, or the call that leads to it.
  Point Event;       ///< The event itself.
  TermId Key = NoTerm;
  Frame Held;                        ///< What it is about, if there is a frame.
  uint32_t Released = program::None; ///< Point of the earlier release.
  uint8_t Doubts = DoubtNone;
  bool Raised = false;
  IrqlRange Level, Allowed; ///< Of defects of the IRQL.
  std::vector<Point> Via;
  bool Waits = false;
  /// That the level is wrong, only a test on the path says: neither how the
  /// function is called nor what it has done.
  bool ByTest = false;
  bool sameAs(const ErrorEdge &O) const {
    return Kind == O.Kind && PointNo == O.PointNo && Event == O.Event &&
           Held.Site == O.Held.Site;
  }
};

struct IrqlContext; ///< See Irql.h.

/// Everything the transfer of one body and group needs; immutable but Terms.
struct Context {
  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const Body &B;
  const Slice &S;
  const LockGroups::Group &Group;
  const SummaryView &Summaries;
  const RangeLoops &Ranges;
  const PolledLoops &Polled;
  const ShapeTracer &Tracer;
  TermTable &Terms;
  const llvm::DenseSet<uint32_t> &Inert; ///< Members that are 0 wherever locks
                                         ///< matter; labels.
  std::set<TermId> &Asked;   ///< Locks that were released for somebody.
  std::set<TermId> &Aliased; ///< Releases of others may have been of these.
  bool Record = false;       ///< Keep traces (replay).
  /// Is shown the states that come to each point.
  using Seeing = llvm::function_ref<void(uint32_t PointNo, const State &)>;
  const Seeing *See = nullptr;
  const IrqlContext *Irql = nullptr; ///< Of the group that is the IRQL.
};

struct Outputs {
  struct Edge {
    uint32_t To = program::None;
    uint32_t Taken = 0; ///< Index into the terminator's targets.
    State S;
  };
  struct Exit {
    uint32_t PointNo = program::None;
    TermId Value = NoTerm;
    State S;
  };
  struct Err {
    ErrorEdge E;
    std::vector<TraceStep> Trace; ///< To the error, of a replay.
  };
  std::vector<Edge> Edges;
  std::vector<Exit> Exits;
  std::vector<Err> Errors;
  unsigned Steps = 0;
};

/// Of terms that are computed; what is deeper gets a name of its own.
constexpr unsigned MaxTermDepth = 12;

/// Executes block `Block` on `In`.
Outputs transfer(const Context &X, uint32_t Block, State In);

/// The value of an operand in `S`.
TermId value(const Context &X, State &S, const program::Operand &O);

/// Number of a lock class that has one implicit lock.
uint32_t systemClass(const catalog::Catalog &C, llvm::StringRef Name);

/// The effect of a lock operation on one lock, shared by events in place and
/// by the outcomes of callees.
struct LockAction {
  catalog::Op What = catalog::Op::Acquire;
  catalog::Mode Mode = catalog::Mode::Exclusive;
  catalog::Level Level = catalog::Level::Normal;
  const catalog::LockClass *Class = nullptr;
  std::string Api;
  TermId Handle = NoTerm;
  bool Tagged = false; ///< It says whose reference it is:
  TermId Tag = NoTerm; ///< as in Frame.
  uint32_t PointNo = program::None;
  Point Event;
  EntryFacts If; ///< Of a callee that does it on some ways only: when.
  uint8_t Doubts = DoubtNone; ///< Of the callee, that it does it at all.
  bool Queried = false;       ///< As in LockState.
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_TRANSFER_H
