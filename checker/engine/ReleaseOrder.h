//===- ReleaseOrder.h - what was acquired last is released first ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds releases of a lock while one is still held that was acquired after it,
// by the same function and on every path. In: a program, what is held where.
// Out: remarks. Locks of one array or list are passed on hand over hand, and
// are left out.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_RELEASEORDER_H
#define SPINLINT_ENGINE_RELEASEORDER_H

#include "engine/UnderLock.h"

namespace spinlint::engine {

std::vector<Violation> crossedReleases(const LockView &View);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_RELEASEORDER_H
