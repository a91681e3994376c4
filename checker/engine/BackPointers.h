//===- BackPointers.h - members that name what they were reached from -----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A child points to its parent: `Parent->Child[I]->Up = Parent`; then whoever
// has come to a child from its parent comes back to that by Up. Many objects
// share a common one, which points back to one of them: `D->Common->Default =
// D`; then Common->Default->Common is Common. In: a whole program. Out: the
// pairs of members of which every store keeps that so.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_BACKPOINTERS_H
#define SPINLINT_ENGINE_BACKPOINTERS_H

#include "engine/CallGraph.h"
#include "engine/Term.h"

namespace spinlint::engine {

/// For a member (its label): what was gone over if following it goes back.
struct BackPointer {
  int64_t At = 0;    ///< Where the member is in its record.
  uint32_t Over = 0; ///< The other member: X->Over->Member is X.
  int64_t OverAt = 0;
  bool Array = false; ///< Of the other: X->Over[I]->Member is X.
};

/// Needs all of a driver: who stores to these members elsewhere is not known.
/// A member whose address is used otherwise is none of them.
BackPointers findBackPointers(const program::Program &P, LabelTable &Labels);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_BACKPOINTERS_H
