//===- Digest.cpp - the name of a content ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Digest.h.
//
//===----------------------------------------------------------------------===//
#include "cache/Digest.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"

namespace spinlint::cache {

Hasher &Hasher::add(uint64_t Number) {
  uint8_t Bytes[8];
  llvm::support::endian::write64le(Bytes, Number);
  H.update(llvm::ArrayRef<uint8_t>(Bytes));
  return *this;
}

Hasher &Hasher::add(llvm::StringRef Part) {
  add(uint64_t(Part.size()));
  H.update(Part);
  return *this;
}

Hasher &Hasher::add(const Digest &D) {
  H.update(llvm::ArrayRef<uint8_t>(D));
  return *this;
}

Digest digestOf(llvm::StringRef Bytes) {
  return llvm::BLAKE3::hash(llvm::arrayRefFromStringRef(Bytes));
}

std::string toHex(const Digest &D) {
  return llvm::toHex(llvm::ArrayRef<uint8_t>(D), /*LowerCase=*/true);
}

} // namespace spinlint::cache
