//===- Irql.h - what is known of IRQLs without walking any path -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The facts that the simulation of the IRQL starts from. The IRQL is one more
// memory cell (TermTable::IrqlCell): an acquire that raises it saves its value
// where the API says (a variable, the lock, the queue handle) and a release
// puts back what is found there, so that "restored" is an equality of values
// and not of levels. In: a program, a catalog. Out: what each event allows, at
// which level functions start, and which events of a body matter.
//
// Levels and pairs: the pages of the DDIs, as rules/ has them.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_IRQL_H
#define SPINLINT_ENGINE_IRQL_H

#include "engine/Judge.h"
#include <optional>
#include <set>

namespace spinlint::engine {

class SummaryView;

/// "DISPATCH_LEVEL", "APC_LEVEL" -> an interval; empty names are no bounds.
IrqlRange irqlRange(llvm::StringRef Min, llvm::StringRef Max);

/// The smallest interval that covers both.
IrqlRange hull(const IrqlRange &A, const IrqlRange &B);

/// The level of that name, or nothing. A device IRQL is the lowest of them.
std::optional<int> irqlLevel(llvm::StringRef Name);

/// "DISPATCH_LEVEL"; all levels of devices are "DIRQL".
llvm::StringRef irqlName(int Level);

/// What the annotations of a function (`_IRQL_requires_max_`...) allow at its
/// entry. Anything, if there are none.
IrqlRange annotatedIrql(const program::Function &F);

/// What a function promises never to leave while it runs
/// (`_IRQL_always_function_max_`); anything, if it promises nothing.
IrqlRange promisedIrql(const program::Function &F);

/// Whether the code of a function may be paged out: it is in section PAGE.
/// Those with longer names can be locked in memory.
bool isPageable(const program::Function &F);

/// The parameter that is declared to save the IRQL, or (`Restores`) to say
/// which is restored; or -1.
int irqlParam(const program::Function &F, bool Restores);

/// What a lock event or a call needs.
struct IrqlDemand {
  /// Less is allowed if a bit of `Mask` is set in argument `Arg`, or (`At` is
  /// not negative) in memory so many bytes behind it.
  struct Condition {
    int Arg, At;
    int64_t Mask, Bits; ///< See catalog::IrqlCondition.
    IrqlRange Allowed;
    /// Nothing, unless the argument is a constant.
    std::optional<bool> holds(const program::CallDetail &C) const;
  };
  IrqlRange Allowed;
  std::vector<Condition> If;
  bool Waits = false;
  /// Argument of a call that is a pointer to how long it waits; -1: none.
  int TimeoutArg = -1;
  bool Current = false; ///< It returns the IRQL.
  bool Asserts = false; ///< An assertion has failed, or something was claimed:
                        ///< from there on nothing is said.
};

class IrqlTable {
public:
  IrqlTable(const program::Program &P, const catalog::Catalog &C);

  /// Of calls of a function that the program does not define.
  const IrqlDemand &ofSymbol(uint32_t Symbol) const { return Calls[Symbol]; }
  IrqlDemand ofLock(const program::LockDetail &L) const;
  /// The level that holding the lock means, or -1.
  int heldLevel(const program::LockDetail &L) const;
  /// The lock is released by putting the IRQL back.
  bool restores(const program::LockDetail &L) const;

private:
  const catalog::Catalog &C;
  std::vector<IrqlDemand> Calls; ///< By symbol.
};

/// What the transfer function needs to know besides.
struct IrqlContext {
  const IrqlTable &Table;
  const EntryKind &Entry;
  /// Points where the parameter that saves the IRQL is used; sorted.
  llvm::ArrayRef<uint32_t> Saves;
};

/// The events of a body that change the IRQL or need it, as a group; and
/// whether they are worth a simulation.
struct IrqlEvents {
  IrqlEvents(const program::Program &P, const IrqlTable &Table, const Body &B,
             const EntryKind &Entry, const SummaryView &Summaries);
  /// Adds the uses of the parameter that saves the IRQL.
  void findSaves(const program::Program &P, const Body &B,
                 const ShapeTracer &Tracer);
  LockGroups::Group Group;
  std::vector<uint32_t> Saves; ///< See IrqlContext.
  /// Some path may be wrong, or tells callers what no list of needs does.
  bool Worth = false;
  bool Explicit = false; ///< Raises or lowers it by itself.
  bool Restores = false; ///< Some lock event raises it or puts it back.
  /// It is the same at every point as at entry.
  bool Constant = true;
  std::set<uint32_t> AtEntry; ///< Events where it is that of the entry.
};

/// The blocks that every way through a body passes.
llvm::BitVector alwaysPassed(const Body &B);

/// The state at entry: the IRQL is somewhere in `Irql`.
State startIrql(const Context &X, const IrqlRange &Irql, State S);

/// What is known of an IRQL in `S`.
IrqlRange irqlOf(const Context &X, const State &S, TermId V);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_IRQL_H
