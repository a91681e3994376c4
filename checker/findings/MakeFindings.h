//===- MakeFindings.h - from violations to findings -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The whole stage in one call. In: the linked program, the catalog, what the
// engine found, the enabled rules. Out: the findings, in the order of their
// places; one for each defect that an enabled rule speaks of.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_MAKEFINDINGS_H
#define SPINLINT_FINDINGS_MAKEFINDINGS_H

#include "findings/Finding.h"
#include "findings/RuleSelection.h"
#include "fixes/Repair.h"

namespace spinlint::findings {

/// `Limits` are those that gave `R`. Without `Text`, the sources as they were
/// then, there are no fix-its. `Known` is the analysis that gave `R`, if it can
/// be asked again; the fix-its then cost less.
std::vector<Finding>
makeFindings(const program::Program &P, const catalog::Catalog &C,
             const engine::Result &R, const RuleSelection &Rules,
             const engine::Policy &Limits = {}, const fixes::TextOf &Text = {},
             engine::Session *Known = nullptr);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_MAKEFINDINGS_H
