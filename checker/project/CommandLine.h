//===- CommandLine.h - compile commands as Clang arguments ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which words of a compile command say how a source is read. In: the
// words, of clang, gcc or cl. Out: Clang arguments without compiler, file and
// outputs, completed with what every kernel build defines.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_COMMANDLINE_H
#define SPINLINT_PROJECT_COMMANDLINE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace spinlint::project {

struct CommandLine {
  std::vector<std::string> Args;    ///< --driver-mode=cl first if of cl.
  std::vector<std::string> Inputs;  ///< Words that are no flags.
  std::vector<std::string> Unknown; ///< Flags that clang does not know.
  std::string Output;
  std::string NoValue; ///< A flag whose value is missing.
};

/// Splits the `command` string of a database.
std::vector<std::string> splitCommand(llvm::StringRef Command);

/// Replaces `@file` words, relative to `Directory`. Returns the first file that
/// cannot be read, or nothing.
std::string expandResponseFiles(std::vector<std::string> &Words,
                                llvm::StringRef Directory, bool OfCl);

/// Whether a compiler of this name takes the flags of cl.
bool isClName(llvm::StringRef Compiler);

/// Whether flags without a compiler look like those of cl (`/I`, `/D`).
bool looksLikeCl(llvm::ArrayRef<std::string> Flags);

/// `Words` without the compiler.
CommandLine readCommandLine(llvm::ArrayRef<std::string> Words, bool OfCl);

/// Fails at the first word that is no flag of clang, or lacks its value.
llvm::Error checkFlags(const CommandLine &Line);

/// The flags that a user gives for all units, response files replaced; an error
/// says which is none. Relative files and directories start at `Cwd`, if they
/// are there.
llvm::Expected<std::vector<std::string>>
readExtraFlags(llvm::ArrayRef<std::string> Flags, llvm::StringRef Cwd);

/// Puts what a kernel build gives every file in front of `Args`: target,
/// Microsoft extensions, processor and Windows version, each unless given.
void addKernelDefaults(std::vector<std::string> &Args, llvm::StringRef File);

/// `Flags` of clang in a form that goes behind `Args`, which may be of cl.
void appendFlags(std::vector<std::string> &Args,
                 llvm::ArrayRef<std::string> Flags);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_COMMANDLINE_H
