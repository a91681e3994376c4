//===- PassedFunctions.h - calls of what a caller passes ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   invoke(unlock, Lock)          calls, at the end of a chain of wrappers,
//   for_each(List, &complete)     what it was given.
//
// Finds who passes which function to a callee that calls it, so that the order
// of the work knows of the call; makeBody() makes it a direct one where the
// callee is copied in. In: a program. Flow and the depth of pointers are left
// out: too many edges only cost time.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_PASSEDFUNCTIONS_H
#define SPINLINT_ENGINE_PASSEDFUNCTIONS_H

#include "program/Program.h"
#include <vector>

namespace spinlint::engine {

/// Per function: the functions (indices) that it passes to be called, sorted.
std::vector<std::vector<uint32_t>>
findPassedFunctions(const program::Program &P);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_PASSEDFUNCTIONS_H
