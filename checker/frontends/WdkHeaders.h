//===- WdkHeaders.h - the include directories of a WDK --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which directories of a Windows Driver Kit hold the kernel headers.
// In: the directory that the user gave: an installed kit, an EWDK, an unpacked
// NuGet package, or the Include directory itself. Out: Clang flags.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_WDKHEADERS_H
#define SPINLINT_FRONTENDS_WDKHEADERS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace spinlint::frontends {

/// The newest version is taken where several are installed.
llvm::Expected<std::vector<std::string>> wdkFlags(llvm::StringRef Directory);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_WDKHEADERS_H
