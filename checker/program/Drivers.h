//===- Drivers.h - which targets make one driver --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what is linked with what where a build has several targets. In: the
// lock programs of each target. Out: the drivers, each with its targets.
//
// A build does not tell in a portable way which libraries a driver is linked
// with, but the names do:
// - A target that defines a driver's entry (`DriverEntry`) is a driver.
// - Any other target is a library of those drivers that miss an external
//   function which it defines, as for a linker. Two drivers may share one.
// - What is left, no driver uses: each is a program of its own, and callers may
//   be anywhere.
// - Directories that were taken for targets for want of better (Target::Named)
//   are one driver, unless two of them have an entry.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_DRIVERS_H
#define SPINLINT_PROGRAM_DRIVERS_H

#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"

namespace spinlint::program {

struct TargetUnits {
  std::string Name;
  bool Named = false; ///< By the build system; else it is a directory.
  std::vector<const Program *> Units;
};

struct Driver {
  std::string Name;            ///< Of the target with the entry.
  std::vector<size_t> Targets; ///< Ascending.
  bool Complete = false;       ///< No code of it is elsewhere in the build.
};

/// `Targets` in the order of their names; so are the drivers.
std::vector<Driver> findDrivers(llvm::ArrayRef<TargetUnits> Targets,
                                const catalog::Catalog &C);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_DRIVERS_H
