//===- DriverKind.h - calls that such a driver must not make --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds lock calls that the rest of the driver rules out: calls that a driver
// of its kind must not make, calls that need a setting which nothing in the
// driver makes, and more locks in one object than there should be. In: a whole
// program. Out: violations, one for each call.
//
// The kind of a driver is told by the records that it fills in with its
// routines
// (`drivers_with` of rules), a setting by what is stored in a member
// (`needs_set` of APIs).
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_DRIVERKIND_H
#define SPINLINT_ENGINE_DRIVERKIND_H

#include "engine/HeldSets.h"

namespace spinlint::engine {

/// `Whole`: the program has all code of the driver.
std::vector<Violation> driverKindViolations(const program::Program &P,
                                            const catalog::Catalog &C,
                                            const HeldSets &Held, bool Whole);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_DRIVERKIND_H
