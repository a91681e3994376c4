//===- ForDpcCalls.h - functions for DPCs that no DPC calls ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a spin lock is acquired by a function that is for DPCs,
// threaded or not, where no DPC leads. In: a whole program, its call graph, how
// functions come to be called. Out: a violation for each such acquire.
//
// Nothing is said unless all ways to the acquire begin in routines whose role
// is known and is never one of a DPC: the system calls them below
// DISPATCH_LEVEL only.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_FORDPCCALLS_H
#define SPINLINT_ENGINE_FORDPCCALLS_H

#include "engine/CallGraph.h"
#include "engine/Judge.h"
#include "engine/Result.h"

namespace spinlint::engine {

std::vector<Violation> forDpcOutsideDpc(const program::Program &P,
                                        const CallGraph &G,
                                        llvm::ArrayRef<EntryKind> Entries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_FORDPCCALLS_H
