//===- MissingHeaders.h - what to do about a header that is not there -----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tells why a header is missing, where the source tree shows it: a git
// submodule that was not fetched, a template that a configure step fills in
// (foo.h.in), an interface or a message file that a build compiles (foo.idl,
// foo.mc). In: the names of the headers and the sources. Out: one sentence for
// each cause.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_MISSINGHEADERS_H
#define SPINLINT_FRONTENDS_MISSINGHEADERS_H

#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace spinlint::frontends {

/// `Headers`: as they stand in the includes. `Root`: absolute; what is searched
/// is the repository that it is in, or itself. Looks at a limited number of
/// files, so that it may say nothing of a huge tree.
std::vector<std::string>
whyHeadersAreMissing(llvm::ArrayRef<std::string> Headers, llvm::StringRef Root);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_MISSINGHEADERS_H
