//===- Coding.h - plain data as bytes -------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How entries are written: numbers in base 128, strings with their length. In:
// values, or bytes. Out: the other one. Reading never leaves the bytes: after
// the first thing that is not there everything is zero, and `ok` says so.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CACHE_CODING_H
#define SPINLINT_CACHE_CODING_H

#include "cache/Digest.h"
#include <vector>

namespace spinlint::cache {

class ByteWriter {
public:
  void number(uint64_t N);
  void flag(bool B) { number(B); }
  void string(llvm::StringRef S);
  void digest(const Digest &D);
  /// The number of elements, then each by `Write`.
  template <class Range, class Fn> void list(const Range &R, Fn Write) {
    number(R.size());
    for (const auto &Element : R)
      Write(Element);
  }
  std::string take() { return std::move(Bytes); }

private:
  std::string Bytes;
};

class ByteReader {
public:
  explicit ByteReader(llvm::StringRef Bytes) : Rest(Bytes) {}

  uint64_t number();
  uint32_t index() { return static_cast<uint32_t>(number()); }
  bool flag() { return number() != 0; }
  llvm::StringRef string();
  Digest digest();
  template <class T, class Fn> void list(std::vector<T> &Out, Fn Read) {
    for (uint64_t N = number(); N && Ok; --N)
      Out.push_back(Read());
  }
  /// Whether all that was asked for was there.
  bool ok() const { return Ok; }
  /// And nothing behind it.
  bool done() const { return Ok && Rest.empty(); }

private:
  void fail() {
    Ok = false;
    Rest = {};
  }
  llvm::StringRef Rest;
  bool Ok = true;
};

} // namespace spinlint::cache

#endif // SPINLINT_CACHE_CODING_H
