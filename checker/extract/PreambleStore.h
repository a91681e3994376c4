//===- PreambleStore.h - precompiled headers that outlive a run -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where precompiled headers are kept between runs. In: what one is made of and
// what it was made from. Out: the bytes of one that would be made the same way
// now. Who implements it is in another stage; see frontends/HeaderCache.h.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_PREAMBLESTORE_H
#define SPINLINT_EXTRACT_PREAMBLESTORE_H

#include "extract/LookUps.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace spinlint::extract {

/// Implementations are thread-safe, and never believe bytes that somebody else
/// may have written: Clang reads them without checks.
class PreambleStore {
public:
  virtual ~PreambleStore() = default;
  /// Null: there is none whose look-ups have the answers that they had.
  /// `Asked`: gets these. `Key`: flags, headers and version of Clang.
  virtual std::unique_ptr<llvm::MemoryBuffer> find(llvm::StringRef Key,
                                                   LookUps &Asked) = 0;
  virtual void put(llvm::StringRef Key, const LookUps &Asked,
                   llvm::StringRef Bytes) = 0;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_PREAMBLESTORE_H
