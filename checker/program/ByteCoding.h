//===- ByteCoding.h - plain data as bytes ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How numbers, strings and lists are written into what one run leaves for
// another. In: values, one after the other. Out: bytes; or the values again.
// Reading never fails in between: after a damaged place every value is empty,
// and ok() is false. The bytes are the same on every machine.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_BYTECODING_H
#define SPINLINT_PROGRAM_BYTECODING_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace spinlint::program {

class ByteWriter {
public:
  /// Small numbers take one byte.
  void number(uint64_t N) {
    if (N < 0x80)
      Bytes.push_back(char(N));
    else
      largeNumber(N);
  }
  /// The same for those that may be negative.
  void signedNumber(int64_t N);
  /// Eight bytes, for what has no small values.
  void fixed(uint64_t N);
  void flag(bool B) { number(B); }
  void string(llvm::StringRef S);
  /// So many bytes as they are.
  void raw(llvm::ArrayRef<uint8_t> Data);
  /// The number of elements, then each by `Write`.
  template <class Range, class Fn> void list(const Range &R, Fn Write) {
    number(R.size());
    for (const auto &Element : R)
      Write(Element);
  }
  std::string take() { return std::move(Bytes); }
  llvm::StringRef bytes() const { return Bytes; }
  void clear() { Bytes.clear(); }

private:
  void largeNumber(uint64_t N);
  std::string Bytes;
};

class ByteReader {
public:
  explicit ByteReader(llvm::StringRef Bytes) : Rest(Bytes) {}

  uint64_t number() {
    if (Rest.empty() || uint8_t(Rest.front()) >= 0x80)
      return largeNumber();
    const uint8_t N = uint8_t(Rest.front());
    Rest = Rest.drop_front();
    return N;
  }
  int64_t signedNumber();
  uint64_t fixed();
  uint32_t index() { return static_cast<uint32_t>(number()); }
  bool flag() { return number() != 0; }
  llvm::StringRef string();
  /// False, and `Data` untouched, if there are not so many.
  bool raw(llvm::MutableArrayRef<uint8_t> Data);
  template <class T, class Fn> void list(std::vector<T> &Out, Fn Read) {
    for (uint64_t N = number(); N && Ok; --N)
      Out.push_back(Read());
  }
  /// How many bytes nobody has asked for.
  size_t left() const { return Rest.size(); }
  /// Whether all that was asked for was there.
  bool ok() const { return Ok; }
  /// And nothing behind it.
  bool done() const { return Ok && Rest.empty(); }
  /// For what reads well and means nothing.
  void fail() {
    Ok = false;
    Rest = {};
  }

private:
  uint64_t largeNumber();
  llvm::StringRef Rest;
  bool Ok = true;
};

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_BYTECODING_H
