//===- ApcRegions.h - locks that are acquired with APCs enabled -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A thread that owns a resource must not be suspended: normal kernel APCs have
// to be disabled, by a critical region or by one of the other ways. Finds
// acquires to which a chain of calls leads, from a routine that the system
// calls with APCs enabled (`apcs_enabled` of its role), and nothing on the
// chain may disable them. In: a program, what may be held where. Out:
// violations, one for each function that acquires so.
//
// Every chain is judged by itself; on a chain, what may be held on any path
// counts, so that "not disabled" is sure.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_APCREGIONS_H
#define SPINLINT_ENGINE_APCREGIONS_H

#include "engine/UnderLock.h"

namespace spinlint::engine {

std::vector<Violation> outsideRegions(const LockView &View);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_APCREGIONS_H
