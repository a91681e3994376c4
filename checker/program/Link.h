//===- Link.h - one driver from its units ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which functions, globals and files of several lock programs are the
// same thing, and merges them. In: programs in any order. Out: one program,
// the same bytes whatever the order, and the list of what does not fit
// together.
//
// - Files merge by path, globals and symbols by USR.
// - A function that several units define at the same place (an inline function
//   of a header) becomes one.
// - Functions of internal linkage stay apart, unless they stand at the same
//   place.
// - Two bodies for one external name are a conflict. Both are kept, so that
//   both are checked: the calls of a unit go to its own body, all others to
//   the first.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_LINK_H
#define SPINLINT_PROGRAM_LINK_H

#include "program/Program.h"
#include "llvm/Support/Error.h"

namespace spinlint::program {

/// Two bodies for one external name. Indices and places are those of the
/// linked program.
struct BodyConflict {
  std::string Name;
  uint32_t First = None, Second = None; ///< Into Program::Functions.
  Place FirstWhere, SecondWhere;
};

struct LinkResult {
  Program Linked;
  std::vector<BodyConflict> Conflicts;
  /// Files (indices) that changed between the extraction of two units. Their
  /// hash is 0 in the linked program, so that no edit is made in them.
  std::vector<uint32_t> ChangedFiles;
  /// For each unit, in the order given: its functions in the linked program,
  /// ascending. One that several units define is in the list of each.
  std::vector<std::vector<uint32_t>> FunctionsOf;
};

/// Links verified programs. Fails if they were made with different catalogs.
/// One unit of two versions of it, which define different functions: `Fresh`,
/// and what functions `Others` adds. A static function is known by its name.
Program joinVersions(Program Fresh, Program Others);

llvm::Expected<LinkResult> link(std::vector<Program> Units);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_LINK_H
