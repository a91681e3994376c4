//===- UnitReader.h - many source files to lock programs ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Extracts the units of a run in threads. In: requests. Out: one outcome for
// each, in the order of the requests, whatever thread made it.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_UNITREADER_H
#define SPINLINT_FRONTENDS_UNITREADER_H

#include "extract/Extract.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>

namespace spinlint::frontends {

struct UnitOutcome {
  std::string File;                     ///< As requested.
  std::optional<program::Program> Unit; ///< Nothing: Error says why.
  std::string Error;
};

/// `Jobs` 0: as many threads as pay off. `Spent` is summed over them.
std::vector<UnitOutcome> readUnits(llvm::ArrayRef<extract::UnitRequest> Units,
                                   const catalog::Catalog &C,
                                   const extract::Options &Options,
                                   unsigned Jobs, extract::Timing &Spent);

/// A unit of which nothing can be said: the parser gave up on it and no
/// function survived whole.
bool isUnusable(const program::Program &Unit);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_UNITREADER_H
