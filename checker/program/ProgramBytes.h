//===- ProgramBytes.h - lock programs for the next run --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The form in which the cache keeps lock programs: a third of the size of the
// text form (Text.h), read in a fifth of the time, and of use to the same build
// of this tool only. In: a Program. Out: bytes; or the same Program again.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_PROGRAMBYTES_H
#define SPINLINT_PROGRAM_PROGRAMBYTES_H

#include "program/Program.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace spinlint::program {

std::string toBytes(const Program &P);

/// Nothing if these are not the bytes of a program that verify() accepts,
/// whatever they are.
std::optional<Program> fromBytes(llvm::StringRef Bytes);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_PROGRAMBYTES_H
