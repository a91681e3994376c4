//===- Digest.h - the name of a content -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what two inputs must have in common to be taken for the same: all
// parts, in this order, byte by byte. In: parts. Out: 256 bits of BLAKE3, which
// nobody finds a second input for; a cache may be shared with strangers.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CACHE_DIGEST_H
#define SPINLINT_CACHE_DIGEST_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/BLAKE3.h"
#include <array>
#include <string>

namespace spinlint::cache {

using Digest = llvm::BLAKE3Result<>;

class Hasher {
public:
  /// Adds one part: ("ab", "c") and ("a", "bc") differ.
  Hasher &add(llvm::StringRef Part);
  Hasher &add(const Digest &D);
  Hasher &add(uint64_t Number);
  Digest result() { return H.final(); }

private:
  llvm::BLAKE3 H;
};

Digest digestOf(llvm::StringRef Bytes);
/// 64 hexadecimal digits.
std::string toHex(const Digest &D);

} // namespace spinlint::cache

#endif // SPINLINT_CACHE_DIGEST_H
