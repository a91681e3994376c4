//===- IrqlAnalysis.h - the IRQL of one function --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One more instance of the simulation, for the IRQL: decides whether a function
// is worth one, runs it, judges it, and says what callers have to know. In: a
// body, how the function is entered, the summaries of its callees. Out:
// violations, and the IRQL part of its summary.
//
// Wrong on a path: no IRQL that is possible there is allowed. What is possible
// at entry comes from the role and the annotations of the function; without
// them anything is, and what a function needs is asked of its callers.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_IRQLANALYSIS_H
#define SPINLINT_ENGINE_IRQLANALYSIS_H

#include "engine/SummaryStore.h"

namespace spinlint::engine {

struct IrqlFindings {
  std::vector<Violation> Found;
  IrqlSummary Sum;
  std::string Doubt; ///< Something may be wrong, and no path shows it.
};

class IrqlAnalysis {
public:
  /// Sees callees as `View` does, and adds what it asks for. `Cycle`: the
  /// functions that are being analysed.
  IrqlAnalysis(const World &W, SummaryStore &Store, SummaryView &View,
               uint32_t Cycle)
      : W(W), Store(Store), View(View), Cycle(Cycle) {}

  /// `Locks`: what the function does to locks.
  IrqlFindings analyse(uint32_t Fn, const Body &B, const Summary &Locks);
  /// Finds out under which conditions a function needs what it does, for the
  /// view; of its callees first.
  void examineHere(uint32_t Fn);

private:
  IrqlFindings levels(uint32_t Fn, const Body &B, const Summary &Locks,
                      bool Look, std::vector<uint32_t> &Ask);
  void examine(uint32_t Fn);

  const World &W;
  SummaryStore &Store;
  SummaryView &View;
  uint32_t Cycle;
};

/// What is wrong in a finished simulation; adds to `R`.
void judgeIrql(const Context &X, Simulation &Sim, uint32_t Fn, IrqlFindings &R);

/// Spin locks that are taken in code that can be paged out; adds to `R`.
void judgePaging(const program::Program &P, const IrqlTable &Table,
                 const Body &B, uint32_t Fn, IrqlFindings &R);

/// Spin locks that are acquired by a form that raises the IRQL where the system
/// always calls the function at DISPATCH_LEVEL; adds to `R`.
void judgeForms(const program::Program &P, const catalog::Catalog &C,
                const Body &B, uint32_t Fn, const EntryKind &Entry,
                IrqlFindings &R);

/// What callers have to know, from a finished simulation.
IrqlSummary summariseIrql(const Context &X, Simulation &Sim, uint32_t Fn);

/// The same for a body in which the IRQL never changes, without one.
IrqlSummary needsOf(const program::Program &P, const IrqlTable &Table,
                    const Body &B, const IrqlEvents &Events,
                    const SummaryView &Summaries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_IRQLANALYSIS_H
