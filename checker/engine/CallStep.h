//===- CallStep.h - what a call does to a state ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A call that was not copied in: what the callee writes is forgotten, and its
// summary, in the caller's names, is done to the locks.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_CALLSTEP_H
#define SPINLINT_ENGINE_CALLSTEP_H

#include "engine/Transfer.h"

namespace spinlint::engine {

/// Does the call at point `Pt` to `S`, in which what an earlier execution of it
/// made is Older already. True: goes on in `S`; false: in what is
/// appended to `Forks` (one state a way through the callee, or none). Error
/// edges go to `Out`.
bool stepCall(const Context &X, uint32_t Pt, State &S, Outputs &Out,
              std::vector<State> &Forks);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_CALLSTEP_H
