//===- Leaving.h - which ways out of a block are taken --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the conditions of a terminator do not say.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LEAVING_H
#define SPINLINT_ENGINE_LEAVING_H

#include "engine/Transfer.h"

namespace spinlint::engine {

/// The operation before a MayRaise is one that is made to raise
/// (ProbeForRead); of others it is merely possible.
bool raisesByContract(const Context &X, uint32_t Block);

/// A loop over a range of locks is believed to run at least once: the way
/// out before the first iteration is not taken.
bool skipsRange(const Context &X, uint32_t Block, const State &S, uint32_t To);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LEAVING_H
