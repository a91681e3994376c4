//===- SpinLoops.h - spin locks that are made by hand ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which bodies spin on a word until it is theirs, and which give it
// back. In: linked programs. Out: the names of these functions, and their types
// as far as bodies tell them.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_DISCOVER_SPINLOOPS_H
#define SPINLINT_DISCOVER_SPINLOOPS_H

#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"
#include <map>

namespace spinlint::discover {

std::map<std::string, std::string>
handMadeLocks(llvm::ArrayRef<const program::Program *> Programs);

} // namespace spinlint::discover

#endif // SPINLINT_DISCOVER_SPINLOOPS_H
