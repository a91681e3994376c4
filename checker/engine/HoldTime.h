//===- HoldTime.h - what takes long while a lock is held ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds what keeps a lock for longer than it should be kept: stalls of more
// than some microseconds, alone or by the turns of a loop; loops that wait for
// a device or another thread; loops of very many turns; loops without a way
// out. In: a program, what is held where. Out: remarks. (Calls out of the
// driver: LockUses.)
//
// Only what is sure: numbers that stand in the source. A walk over a list is
// none of these.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_HOLDTIME_H
#define SPINLINT_ENGINE_HOLDTIME_H

#include "engine/UnderLock.h"

namespace spinlint::engine {

std::vector<Violation> longHolds(const LockView &View);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_HOLDTIME_H
