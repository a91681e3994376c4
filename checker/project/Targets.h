//===- Targets.h - the target of each unit of a database ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which units of a compilation database belong together. A database
// does not say so; the object files tell, for every common build system keeps
// those of one target in a directory of its own. In: object files and working
// directories. Out: a target for each unit, and its name.
//
//   CMake        sub/CMakeFiles/NAME.dir/[CONFIG/]x.c.obj
//   Meson        NAME.p/x.c.obj
//   Bazel        _objs/NAME/x.obj
//   xmake        .objs/NAME/x.obj
//   others       the directory of the object file, or where the compiler runs:
//                a guess, for one driver may have several of them
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_TARGETS_H
#define SPINLINT_PROJECT_TARGETS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace spinlint::project {

struct Target {
  std::string Name;      ///< Unique; what `--target` takes.
  bool Named = false;    ///< The build system names it; else a directory.
  bool UserMode = false; ///< Does not run in the kernel: it has no IRQL.
  bool operator==(const Target &) const = default;
};

struct UnitPlace {
  std::string Output;    ///< Absolute, or empty.
  std::string Directory; ///< Absolute.
};

struct UnitTargets {
  std::vector<Target> Targets; ///< In the order of their names.
  std::vector<size_t> OfUnit;  ///< Into Targets, one for each unit.
};

/// A name that two directories have gets the path below `Base` in front.
UnitTargets findTargets(llvm::ArrayRef<UnitPlace> Units, llvm::StringRef Base);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_TARGETS_H
