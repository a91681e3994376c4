//===- LockHierarchy.h - locks that have a documented order ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds acquires against an order that the documentation of the locks sets
// (StorPort, AVStream), and acquires in routines that must not make them. In: a
// program, what is held where, how functions are entered. Out: violations, one
// for each acquire.
//
// Orders and routines are data: `order` of rules, `held_at_entry` and
// `must_not_acquire` of roles. What is held is what is held on every path
// (HeldSets); of what a callee acquires, only what it acquires on every way
// counts, because the caller may pass what rules the others out.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKHIERARCHY_H
#define SPINLINT_ENGINE_LOCKHIERARCHY_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"

namespace spinlint::engine {

std::vector<Violation>
hierarchyViolations(const program::Program &P, const catalog::Catalog &C,
                    const CallGraph &G, const HeldSets &Held,
                    const std::vector<EntryKind> &Entries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKHIERARCHY_H
