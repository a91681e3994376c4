//===- LockProgFile.h - lock programs on disk -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stores a lock program in a file and reads it back. In: a Program and a path.
// Out: a file that is complete or absent (temporary file, then rename), or the
// Program, or an error that names the file and says what to do.
//
// The file is the text form (Text.h). Its first line says the format version
// and an xxh3 hash of everything after that line:
//   lockprog 1 xxh3 0x0123456789abcdef
// A program written by hand leaves the hash out.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_LOCKPROGFILE_H
#define SPINLINT_PROGRAM_LOCKPROGFILE_H

#include "program/Program.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace spinlint::program {

/// The bytes of the file for `P`.
std::string toFileBytes(const Program &P);

/// Reads what `toFileBytes` made, or text written by hand. `Name` is for
/// messages.
llvm::Expected<Program> fromFileBytes(llvm::StringRef Bytes,
                                      llvm::StringRef Name);

/// Refuses a program that names an absolute path: the file could not be used
/// on another machine.
llvm::Error writeLockProg(const Program &P, llvm::StringRef Path);
llvm::Expected<Program> readLockProg(llvm::StringRef Path);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_LOCKPROGFILE_H
