//===- StoredProgram.h - the rest of a driver, from lock programs ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a unit that is checked alone knows its driver. In: a directory with the
// lock programs that `spinlint extract` made of the driver, and the unit. Out:
// the linked driver, in which the unit is as it is now, and the part of the
// engine's answer that is about the unit.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_STOREDPROGRAM_H
#define SPINLINT_FRONTENDS_STOREDPROGRAM_H

#include "engine/Result.h"
#include "program/Link.h"

namespace spinlint::frontends {

/// One lock program; an error if it was made with another catalog.
llvm::Expected<program::Program> readStored(llvm::StringRef Path,
                                            uint64_t CatalogHash);

/// Reads every *.lockprog in `Dir` and below it, in the order of their paths.
/// An error names the directory (there is none, it has no lock program) or the
/// file (damaged, of a newer format, extracted with other rules than those of
/// `CatalogHash`).
llvm::Expected<std::vector<program::Program>>
readProgramDir(llvm::StringRef Dir, uint64_t CatalogHash);

/// The directory that the paths in `Stored` are relative to: that one among
/// those above `File` (absolute) where most of their sources are. Empty if no
/// source is found: the sources were extracted elsewhere.
std::string rootOf(llvm::ArrayRef<program::Program> Stored,
                   llvm::StringRef File);

struct UnitInDriver {
  program::LinkResult Link;
  std::vector<uint32_t> Own;      ///< Functions of the unit, ascending.
  std::vector<std::string> Mains; ///< Its source.
};

/// Links `Units`, which take the place of what is stored of them. `Whole`: that
/// is all code of the driver.
llvm::Expected<UnitInDriver> linkWithRest(std::vector<program::Program> Units,
                                          std::vector<program::Program> Stored,
                                          bool Whole);

/// Takes out of `Result`, and of what the summary counts in the program, all
/// that is not about the unit.
void keepOwn(UnitInDriver &Driver, engine::Result &Result);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_STOREDPROGRAM_H
