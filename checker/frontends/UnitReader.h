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
#include "frontends/Progress.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>

namespace spinlint::extract {
class PreambleStore;
}

namespace spinlint::frontends {

struct UnitOutcome {
  std::string File;                     ///< As requested.
  std::optional<program::Program> Unit; ///< Nothing: Error says why.
  std::string Error;
  extract::FileSet Files; ///< What it was made from; empty if it is stored.
  extract::LookUps Asked; ///< What it depends on, if there is a cache.
};

struct Invocation;
class UnitCache;

/// How units are read.
struct ReadingOptions {
  unsigned Jobs = 0;          ///< 0: as many threads as pay off.
  UnitCache *Cache = nullptr; ///< Where finished units are; may be null.
  extract::PreambleStore *Headers = nullptr; ///< And precompiled headers.
  const Invocation *Call = nullptr;          ///< To start again after a crash.
  ProgressForm Shown = ProgressForm::Off;
  bool Asks = false; ///< Fill in UnitOutcome::Asked without a cache too.
};

class UnitReader {
public:
  UnitReader(const catalog::Catalog &C, extract::Options Options,
             const ReadingOptions &How);

  /// The first call says which units there are, as far as sharing goes.
  /// `Edited`: see Extractor::extractUnit.
  std::vector<UnitOutcome> read(llvm::ArrayRef<extract::UnitRequest> Units,
                                const extract::EditedTexts &Edited = {});
  /// Summed over the threads.
  extract::Timing timing() const;

private:
  class Batch;
  extract::Extractor &extractor(unsigned Thread);

  const catalog::Catalog &C;
  extract::Options Options;
  ReadingOptions How;
  bool Planned = false; ///< The units are known to those who precompile.
  std::vector<std::unique_ptr<extract::Extractor>> Extractors; ///< By thread.
};

/// A unit of which nothing can be said: the parser gave up on it and no
/// function survived whole.
bool isUnusable(const program::Program &Unit);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_UNITREADER_H
