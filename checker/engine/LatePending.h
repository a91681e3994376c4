//===- LatePending.h - requests that are marked pending too late ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds a request that is put into a queue under a lock and marked pending only
// after the lock is given back: by then another thread may have completed it.
// In: a program, what is held where, which APIs insert (`queues_arg`) and mark
// (`pending_arg`). Out: violations, at the mark.
//
// The request is a local variable or a parameter that nothing else is assigned
// to on the way; that it is queued, that the lock is given back, and that it
// was not marked before, has to be so on every path.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LATEPENDING_H
#define SPINLINT_ENGINE_LATEPENDING_H

#include "engine/UnderLock.h"

namespace spinlint::engine {

std::vector<Violation> latePending(const LockView &View);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LATEPENDING_H
