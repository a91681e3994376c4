//===- SummaryStore.h - what is known of the functions of a program -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Three things can be known of a function, and each is a function of its body
// and of what is known of its callees, whoever asks:
//   the first summary, most often coarse (see CycleAnalysis.h), and what was
//     found in it;
//   the refined summary, as precise as can be, of callees as well;
//   the examined needs of the IRQL: under which conditions it has them.
// The last two are made when somebody asks, once. In: a program and what is
// known of it as a whole. Out: these, for many threads at a time; a function is
// asked for when the first summaries of all it calls are there.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SUMMARYSTORE_H
#define SPINLINT_ENGINE_SUMMARYSTORE_H

#include "engine/Body.h"
#include "engine/Irql.h"
#include "engine/SummaryView.h"
#include <mutex>

namespace spinlint::engine {

/// What is known of the program as a whole before any function is analysed.
struct World {
  const program::Program &P;
  const catalog::Catalog &C;
  const Policy &Limits;
  LabelTable &Labels;
  const CallGraph &G;
  const std::vector<EntryKind> &Entries;
  const llvm::DenseSet<uint32_t> &Inert; ///< Labels.
  const BackPointers &Back;
  const IrqlTable &Levels;
};

/// What was found in one function.
struct FunctionFindings {
  std::vector<Violation> Found;
  std::vector<Obligation> Obligations;
  std::string Doubt;     ///< Inconclusive, and why.
  std::string Lost;      ///< Not analysed, and why.
  bool HasLocks = false; ///< It counts.
};

class SummaryStore {
public:
  explicit SummaryStore(const World &W);

  /// By function. Written by the analysis of its cycle, which nobody asks
  /// about meanwhile.
  std::vector<Summary> First;
  std::vector<FunctionFindings> Found;
  std::vector<Body> Bodies; ///< At rest, of those that may be copied in.

  /// Whether the refined summary may tell more than the first.
  bool canRefine(uint32_t Fn) const {
    return First[Fn].Coarse || First[Fn].Joined;
  }
  const Summary &refined(uint32_t Fn);
  const IrqlSummary &examined(uint32_t Fn);

  /// All that is known of one function, to put it away and back.
  struct Known {
    Summary First;
    FunctionFindings Found;
    Body Ready;
    std::unique_ptr<Summary> Refined;
    std::unique_ptr<IrqlSummary> Examined;
  };
  /// Takes it out. Nobody else may ask meanwhile.
  Known take(uint32_t Fn);
  void put(uint32_t Fn, Known K);
  /// Whether callers that have seen `Old` see something else now. Makes what
  /// they have asked for.
  bool differs(uint32_t Fn, const Known &Old);
  /// Nobody will ask about `Fn` any more.
  void forget(uint32_t Fn);

private:
  struct Slot {
    std::mutex Refining, Examining;
    std::unique_ptr<Summary> Refined;
    std::unique_ptr<IrqlSummary> Examined;
  };
  const World &W;
  std::vector<Slot> Slots; ///< By function; mutex of its cycle's first member.
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SUMMARYSTORE_H
