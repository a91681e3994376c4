//===- Fixits.h - edits that repair a defect ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which edit, if any, is offered for a violation. In: the linked
// program, the catalog, a violation. Out: edits, made from the geometry of the
// events alone. An edit is offered only after its effect was seen: the changed
// events are put into a copy of the lock program, and that is analysed again.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_FIXITS_H
#define SPINLINT_FIXES_FIXITS_H

#include "engine/Result.h"
#include "fixes/FixIt.h"
#include <optional>

namespace spinlint::fixes {

/// The API that gives back what `Acquire` took and can stand where `Release`
/// stands, with the same arguments. Null if the catalog knows none.
const catalog::Api *matchingRelease(const catalog::Catalog &C,
                                    const program::LockDetail &Acquire,
                                    const program::LockDetail &Release);

/// The fix of `V`, which is one of `All`, the violations of `P`.
std::optional<FixIt> fixFor(const program::Program &P,
                            const catalog::Catalog &C,
                            const engine::Violation &V,
                            const std::vector<engine::Violation> &All);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_FIXITS_H
