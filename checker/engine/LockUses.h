//===- LockUses.h - calls that are made while a lock is held --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds calls that rules of the catalog forbid, or remark on, while a lock of
// some class is held: their rows of `calls`. In: a program, what is held where.
// Out: violations, at the call in the function that holds the lock; if a helper
// makes the call in any case, at the call of the helper.
//
// Held is what is held on every path: by the function itself, by all of its
// callers, or by the system when it calls a routine of such a role.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKUSES_H
#define SPINLINT_ENGINE_LOCKUSES_H

#include "engine/UnderLock.h"

namespace spinlint::engine {

std::vector<Violation> callsUnderLock(const LockView &View);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKUSES_H
