//===- UnderLock.h - what is held when a function is entered --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For rules about what is done while a lock is held. In: what all callers of a
// function hold (HeldSets), what the system holds when it calls one (roles).
// Out: the locks that a function starts with, which calls lead to it, and a
// violation that names the lock.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_UNDERLOCK_H
#define SPINLINT_ENGINE_UNDERLOCK_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"

namespace spinlint::engine {

/// What the finders of such violations read.
struct LockView {
  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  const HeldSets &Held;
  const std::vector<EntryKind> &Entries;

  /// Held by all callers, or by the system.
  std::vector<HeldLock> atEntry(uint32_t Fn) const;
  /// "spin_lock"; empty if it is not known.
  std::string classOf(const HeldLock &H) const;
  /// The calls that lead from `From` to `To`, outermost first; none if there
  /// is no way.
  std::vector<Point> chain(uint32_t From, uint32_t To) const;
  /// At `At`, with `H` held.
  Violation violation(catalog::Defect Kind, const Point &At,
                      const HeldLock &H) const;
};

/// The classes of locks for which some rule speaks of a defect.
std::vector<std::string> classesFor(const catalog::Catalog &C,
                                    catalog::Defect Kind);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_UNDERLOCK_H
