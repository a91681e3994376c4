//===- TeardownOrder.h - what a device's locks still need -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds lock calls that come too late: on every path to them a call has been
// made that they have to precede (`before` of APIs), for the same device. In: a
// program. Out: violations, one for each call.
//
// The same device is what the same variable points to: the device object whose
// extension has the lock, or a device that is named in that extension.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_TEARDOWNORDER_H
#define SPINLINT_ENGINE_TEARDOWNORDER_H

#include "engine/Result.h"

namespace spinlint::engine {

std::vector<Violation> teardownViolations(const program::Program &P,
                                          const catalog::Catalog &C);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_TEARDOWNORDER_H
