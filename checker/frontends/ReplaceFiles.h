//===- ReplaceFiles.h - new texts for files on disk -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes the texts of several files, all of them or, as far as a file system
// allows, none. In: the old and the new texts by real path. Out: the files. Who
// reads one meanwhile sees the old or the new text, never half of it.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_REPLACEFILES_H
#define SPINLINT_FRONTENDS_REPLACEFILES_H

#include "fixes/EditSet.h"

namespace spinlint::frontends {

/// Owner and permissions stay. Fails before it writes anything if a file does
/// not hold the old text any more. The error says what was written, if any.
llvm::Error replaceFiles(const fixes::FileTexts &Old,
                         const fixes::FileTexts &New);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_REPLACEFILES_H
