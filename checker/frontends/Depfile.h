//===- Depfile.h - what a build system has to watch -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides when a lock program has to be extracted again. In: the look-ups of
// the unit. Out: a rule as compilers write it, for Make and Ninja.
//
// A header that is missing cannot be named: to Ninja, what depends on a file
// that is not there is never up to date. In its place stand the directories
// where it was looked for, which change when it appears.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_DEPFILE_H
#define SPINLINT_FRONTENDS_DEPFILE_H

#include "extract/LookUps.h"
#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::frontends {

/// What `Output` depends on, by path. The directory of Output is not among
/// them: it changes when Output is written.
std::vector<std::string> dependencies(const extract::LookUps &Asked,
                                      const program::UnitInfo &Unit,
                                      llvm::StringRef Output);

/// "output: input input ...", with everything escaped that is special there.
void printRule(llvm::StringRef Output, llvm::ArrayRef<std::string> Inputs,
               llvm::raw_ostream &OS);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_DEPFILE_H
