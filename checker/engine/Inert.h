//===- Inert.h - members that say that locks do nothing -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In: a program and the catalog's word for it, by class. Out: the labels of the
// members that have that word in their names.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_INERT_H
#define SPINLINT_ENGINE_INERT_H

#include "engine/CallGraph.h"

namespace spinlint::engine {

/// The members that say that locks of the driver do nothing, as while a dump is
/// written.
llvm::DenseSet<uint32_t> inertMembers(const program::Program &P,
                                      const catalog::Catalog &C,
                                      LabelTable &Labels);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_INERT_H
