//===- InitCensus.h - locks that nothing sets up --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In a whole driver: a lock that is acquired somewhere and initialised nowhere,
// or only by functions that nobody calls. In: a program that is all of a
// driver. Out: a violation (use-before-init) for each such lock, at an acquire
// of it.
//
// A lock is the member or the global that it is stored in. Anything that might
// set one up counts: its address is stored, or passed to a function that does
// more with it than acquire and release. Locks in structures of the system, and
// globals whose zeroes are as good (KSPIN_LOCK), are left out. Where a function
// of the driver, or its entry, is not seen, nothing is said.
//
// Why it must be: NdisAllocateSpinLock, KeInitializeSpinLock, "Remarks".
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_INITCENSUS_H
#define SPINLINT_ENGINE_INITCENSUS_H

#include "engine/CallGraph.h"
#include "engine/Judge.h"

namespace spinlint::engine {

std::vector<Violation> neverInitialised(const program::Program &P,
                                        const catalog::Catalog &C,
                                        const CallGraph &G, LabelTable &Labels,
                                        const std::vector<EntryKind> &Entries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_INITCENSUS_H
