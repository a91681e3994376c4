//===- UnitReader.h - many source files to lock programs ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Extracts the units of a run in threads. In: requests. Out: one outcome for
// each, in the order of the requests, whatever thread made it. A reader that is
// kept can be asked what a unit would be if some file had another text; it has
// the headers precompiled by then.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_UNITREADER_H
#define SPINLINT_FRONTENDS_UNITREADER_H

#include "extract/Extract.h"
#include "extract/LookUps.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>

namespace spinlint::frontends {

struct UnitOutcome {
  std::string File;                     ///< As requested.
  std::optional<program::Program> Unit; ///< Nothing: Error says why.
  std::string Error;
  extract::FileSet Files; ///< What it was made from; empty if it is stored.
  extract::LookUps Asked; ///< What it depends on, if there is a cache.
};

class UnitCache;

class UnitReader {
public:
  /// `Jobs` 0: as many threads as pay off.
  /// `Cache`: where finished units are; may be null.
  UnitReader(const catalog::Catalog &C, extract::Options Options,
             unsigned Jobs = 0, UnitCache *Cache = nullptr)
      : C(C), Options(std::move(Options)), Jobs(Jobs), Cache(Cache) {}

  /// The first call says which units there are, as far as sharing goes.
  /// `Edited`: see Extractor::extractUnit.
  std::vector<UnitOutcome> read(llvm::ArrayRef<extract::UnitRequest> Units,
                                const extract::EditedTexts &Edited = {});
  /// Summed over the threads.
  extract::Timing timing() const;

private:
  const catalog::Catalog &C;
  extract::Options Options;
  unsigned Jobs;
  UnitCache *Cache;
  std::vector<extract::UnitRequest> Expected;
  std::vector<std::unique_ptr<extract::Extractor>> Extractors; ///< By thread.
};

/// A unit of which nothing can be said: the parser gave up on it and no
/// function survived whole.
bool isUnusable(const program::Program &Unit);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_UNITREADER_H
