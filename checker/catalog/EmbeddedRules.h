//===- EmbeddedRules.h - the files of rules/ inside the binary ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides nothing. In: rules/, at build time (EmbedRules.cmake). Out: its YAML
// files, byte for byte, sorted by path.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CATALOG_EMBEDDEDRULES_H
#define SPINLINT_CATALOG_EMBEDDEDRULES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace spinlint::catalog {

struct EmbeddedFile {
  llvm::StringRef Path; ///< "apis/ndis-spin-lock.yaml"
  llvm::StringRef Text;
};

llvm::ArrayRef<EmbeddedFile> embeddedRules();

} // namespace spinlint::catalog

#endif // SPINLINT_CATALOG_EMBEDDEDRULES_H
