//===- ByteCoding.cpp - numbers and strings as bytes ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Numbers are LEB128, strings their length and their bytes. See ByteCoding.h.
//
//===----------------------------------------------------------------------===//
#include "program/ByteCoding.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/LEB128.h"

namespace spinlint::program {

void ByteWriter::largeNumber(uint64_t N) {
  uint8_t Buffer[10];
  unsigned Size = llvm::encodeULEB128(N, Buffer);
  Bytes.append(reinterpret_cast<char *>(Buffer), Size);
}

void ByteWriter::signedNumber(int64_t N) {
  number(uint64_t(N) << 1 ^ uint64_t(N >> 63));
}

void ByteWriter::fixed(uint64_t N) {
  uint8_t Buffer[sizeof N];
  llvm::support::endian::write64le(Buffer, N);
  raw(Buffer);
}

void ByteWriter::string(llvm::StringRef S) {
  number(S.size());
  Bytes.append(S.data(), S.size());
}

void ByteWriter::raw(llvm::ArrayRef<uint8_t> Data) {
  Bytes.append(reinterpret_cast<const char *>(Data.data()), Data.size());
}

uint64_t ByteReader::largeNumber() {
  // LLVM goes on for as long as zeroes follow, and shifts too far.
  constexpr size_t MostBytes = 10;
  if (Rest.take_front(MostBytes).find_if(
          [](char C) { return uint8_t(C) < 0x80; }) == llvm::StringRef::npos) {
    fail();
    return 0;
  }
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

int64_t ByteReader::signedNumber() {
  const uint64_t N = number();
  return int64_t(N >> 1 ^ (~(N & 1) + 1));
}

uint64_t ByteReader::fixed() {
  uint8_t Buffer[sizeof(uint64_t)];
  return raw(Buffer) ? llvm::support::endian::read64le(Buffer) : 0;
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

bool ByteReader::raw(llvm::MutableArrayRef<uint8_t> Data) {
  if (Rest.size() < Data.size()) {
    fail();
    return false;
  }
  std::copy_n(Rest.bytes_begin(), Data.size(), Data.begin());
  Rest = Rest.drop_front(Data.size());
  return true;
}

} // namespace spinlint::program
