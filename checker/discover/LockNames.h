//===- LockNames.h - what the name of a function says of locks ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how a name can be read as that of an acquire or a release. In: the
// name, and the lock words of the catalog. Out: readings; two functions may be
// a pair if one reads as the acquire and the other as the release of one kind,
// and the rest of their names is equal.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_DISCOVER_LOCKNAMES_H
#define SPINLINT_DISCOVER_LOCKNAMES_H

#include "catalog/Catalog.h"

namespace spinlint::discover {

struct NameReading {
  unsigned Pair = 0; ///< Into LockWords::Pairs.
  bool Release = false;
  std::string Rest; ///< What is left of the name: what is locked.
};

class LockNames {
public:
  explicit LockNames(const catalog::LockWords &Words) : Words(Words) {}

  std::vector<NameReading> read(llvm::StringRef Name) const;
  /// In lower case: "KeAcquireSpinLock" -> ke, acquire, spin, lock.
  std::vector<std::string> words(llvm::StringRef Name) const;
  /// Whether one of the words of `Name` is in `List`.
  bool says(llvm::StringRef Name, const std::vector<std::string> &List) const;
  /// What is locked, without words that only say that something is.
  std::vector<std::string> subject(llvm::StringRef Name) const;

private:
  const catalog::LockWords &Words;
};

} // namespace spinlint::discover

#endif // SPINLINT_DISCOVER_LOCKNAMES_H
