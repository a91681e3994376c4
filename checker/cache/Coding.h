//===- Coding.h - cached data as bytes ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Numbers, strings and lists (program/ByteCoding.h), and digests.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CACHE_CODING_H
#define SPINLINT_CACHE_CODING_H

#include "cache/Digest.h"
#include "program/ByteCoding.h"

namespace spinlint::cache {

class ByteWriter : public program::ByteWriter {
public:
  void digest(const Digest &D) { raw(D); }
};

class ByteReader : public program::ByteReader {
public:
  using program::ByteReader::ByteReader;
  Digest digest() {
    Digest Result{};
    raw(Result);
    return Result;
  }
};

} // namespace spinlint::cache

#endif // SPINLINT_CACHE_CODING_H
