//===- ParentObject.h - lock objects that nobody deletes ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds lock objects (WdfSpinLockCreate) that are made without a parent object
// while the driver runs: the framework makes the driver their parent, so that
// each device leaves one behind. In: a whole program. Out: violations.
//
// Silent where the lock may be meant to live so long, or may get its parent, or
// be deleted, in a way that is not followed: its handle goes to a global or to
// any other call, the attributes come from elsewhere, the function may be
// called while the driver starts.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_PARENTOBJECT_H
#define SPINLINT_ENGINE_PARENTOBJECT_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"

namespace spinlint::engine {

std::vector<Violation> parentViolations(const program::Program &P,
                                        const catalog::Catalog &C,
                                        const CallGraph &G,
                                        const HeldSets &Held,
                                        const std::vector<EntryKind> &Entries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_PARENTOBJECT_H
