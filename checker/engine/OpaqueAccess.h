//===- OpaqueAccess.h - locks that are touched by hand --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds reads and writes of the parts of a lock that are not written in a macro
// or a function of a system header, and locks that are overwritten as a whole
// after they were initialised on every path. In: a program. Out: violations
// (opaque-access). Taking the address of a part is nothing:
// KeInitializeSpinLock is called so for the lock in an NDIS_SPIN_LOCK.
//
// What must be: NdisAcquireSpinLock, NDIS_SPIN_LOCK: the structure is opaque.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_OPAQUEACCESS_H
#define SPINLINT_ENGINE_OPAQUEACCESS_H

#include "engine/HeldSets.h"

namespace spinlint::engine {

std::vector<Violation> opaqueAccesses(const program::Program &P,
                                      const catalog::Catalog &C,
                                      const HeldSets &Held);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_OPAQUEACCESS_H
