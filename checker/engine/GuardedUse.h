//===- GuardedUse.h - who uses data under the lock of its callers ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the functions that want a lock held without ever touching it: all of
// their callers hold it, and they use data that it guards. In: a program. Out:
// such functions, with the name of the lock.
//
// A lock guards data if most of the driver has it for that (see GuardedBy.h).
// That callers hold it when they call something else is no contract.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_GUARDEDUSE_H
#define SPINLINT_ENGINE_GUARDEDUSE_H

#include "engine/Judge.h"
#include "engine/OuterName.h"

namespace spinlint::engine {

struct GuardedUse {
  uint32_t Function = program::None;
  OuterName Lock;
  std::string Class;
};

struct NetEffects; ///< See NetEffects.h.

/// In the order of the functions. `Effects`: by function. `Whole`: all callers
/// are seen; otherwise only those of static functions are.
std::vector<GuardedUse> guardedUses(const program::Program &P,
                                    const catalog::Catalog &C,
                                    const CallGraph &G, LabelTable &Labels,
                                    const std::vector<EntryKind> &Entries,
                                    llvm::ArrayRef<NetEffects> Effects,
                                    bool Whole);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_GUARDEDUSE_H
