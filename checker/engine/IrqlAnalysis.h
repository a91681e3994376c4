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

#include "engine/Irql.h"

namespace spinlint::engine {

struct IrqlFindings {
  std::vector<Violation> Found;
  IrqlSummary Sum;
  std::string Doubt; ///< Something may be wrong, and no path shows it.
};

class IrqlAnalysis {
public:
  IrqlAnalysis(const program::Program &P, const catalog::Catalog &C,
               const CallGraph &G, LabelTable &Labels, const Policy &Limits,
               const llvm::DenseSet<uint32_t> &Inert, const BackPointers &Back)
      : P(P), C(C), G(G), Labels(Labels), Limits(Limits), Inert(Inert),
        Back(Back), Table(P, C) {}

  /// `Locks`: what the function does to locks.
  IrqlFindings analyse(uint32_t Fn, const Body &B, const EntryKind &Entry,
                       const Summary &Locks,
                       const std::vector<Summary> &Summaries);

private:
  IrqlFindings levels(uint32_t Fn, const Body &B, const EntryKind &Entry,
                      const Summary &Locks,
                      const std::vector<Summary> &Summaries);
  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const Policy &Limits;
  const llvm::DenseSet<uint32_t> &Inert;
  const BackPointers &Back;
  const IrqlTable Table;
};

/// What is wrong in a finished simulation; adds to `R`.
void judgeIrql(const Context &X, Simulation &Sim, uint32_t Fn, IrqlFindings &R);

/// Spin locks that are taken in code that can be paged out; adds to `R`.
void judgePaging(const program::Program &P, const IrqlTable &Table,
                 const Body &B, uint32_t Fn, IrqlFindings &R);

/// What callers have to know, from a finished simulation.
IrqlSummary summariseIrql(const Context &X, Simulation &Sim, uint32_t Fn);

/// The same for a body in which the IRQL never changes, without one.
IrqlSummary needsOf(const program::Program &P, const IrqlTable &Table,
                    const Body &B, const IrqlEvents &Events,
                    llvm::ArrayRef<Summary> Summaries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_IRQLANALYSIS_H
