//===- KitDirectory.h - where the bundled kernel headers are --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the kit. In: the path of the running binary and the environment. Out: a
// directory that exists: $SPINLINT_KIT, else ../share/spinlint/kit beside an
// installed binary, else rules/kit of the source tree it was built from.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_KITDIRECTORY_H
#define SPINLINT_FRONTENDS_KITDIRECTORY_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace spinlint::frontends {

llvm::Expected<std::string> kitDirectory(llvm::StringRef Executable);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_KITDIRECTORY_H
