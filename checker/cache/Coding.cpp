//===- Coding.cpp - plain data as bytes -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Coding.h.
//
//===----------------------------------------------------------------------===//
#include "cache/Coding.h"
#include "llvm/Support/LEB128.h"

namespace spinlint::cache {

void ByteWriter::number(uint64_t N) {
  uint8_t Buffer[10];
  unsigned Size = llvm::encodeULEB128(N, Buffer);
  Bytes.append(reinterpret_cast<char *>(Buffer), Size);
}

void ByteWriter::string(llvm::StringRef S) {
  number(S.size());
  Bytes.append(S.data(), S.size());
}

void ByteWriter::digest(const Digest &D) {
  Bytes.append(reinterpret_cast<const char *>(D.data()), D.size());
}

uint64_t ByteReader::number() {
  unsigned Size = 0;
  const char *Error = nullptr;
  uint64_t Result =
      llvm::decodeULEB128(Rest.bytes_begin(), &Size, Rest.bytes_end(), &Error);
  if (Error) {
    fail();
    return 0;
  }
  Rest = Rest.drop_front(Size);
  return Result;
}

llvm::StringRef ByteReader::string() {
  uint64_t Size = number();
  if (Size > Rest.size()) {
    fail();
    return {};
  }
  llvm::StringRef Result = Rest.take_front(Size);
  Rest = Rest.drop_front(Size);
  return Result;
}

Digest ByteReader::digest() {
  Digest Result{};
  if (Rest.size() < Result.size()) {
    fail();
    return Result;
  }
  std::copy_n(Rest.bytes_begin(), Result.size(), Result.begin());
  Rest = Rest.drop_front(Result.size());
  return Result;
}

} // namespace spinlint::cache
