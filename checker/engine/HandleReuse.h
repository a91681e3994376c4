//===- HandleReuse.h - handles that are given to a second acquire ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a queue handle or a lock state is given to an acquire while
// it stands for a lock that was acquired with it. In: a program. Out: a
// violation for each such acquire.
//
// The locks may be two that nothing else brings together, so this is not a
// matter of the simulation, which looks at one group of locks at a time. It is
// a forward data flow over the handles that are variables of a function and
// whose address goes to lock functions only: in use is what is so on every
// path.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_HANDLEREUSE_H
#define SPINLINT_ENGINE_HANDLEREUSE_H

#include "engine/Result.h"

namespace spinlint::engine {

std::vector<Violation> reusedHandles(const program::Program &P);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_HANDLEREUSE_H
