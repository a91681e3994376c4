//===- RunCache.h - runs that need not be done again ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides when a run would say the same as one before: it reads the same units
// with the same rules, and no look-up of any unit has another answer. Then
// nothing is parsed, linked or analysed. In: what is to be read, or a run that
// is done. Out: what reports need of it: findings, verdicts, counts, and a
// linked program that has files, and functions with their names and places, but
// no bodies.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_RUNCACHE_H
#define SPINLINT_FRONTENDS_RUNCACHE_H

#include "frontends/CacheChoice.h"
#include "frontends/CheckedDriver.h"

namespace spinlint::frontends {

class RunCache {
public:
  /// `States`: with what is held along the paths. Keeps a reference to `Cache`.
  RunCache(OpenCache &Cache, const catalog::Catalog &C,
           const findings::RuleSelection &Rules, bool States, const Inputs &In);

  /// Fills in `Run` and `Read`, if the run is known.
  bool find(CheckedRun &Run, DriversRead &Read,
            const reports::ShownPaths &Paths);
  /// Keeps a run, if nothing went wrong in it.
  /// Reads its sources once more.
  void put(CheckedRun &Run, const DriversRead &Read);

private:
  cache::ResultCache &Results;
  std::string Root;
  std::optional<cache::Digest> Key; ///< Nothing: such runs are not kept.
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_RUNCACHE_H
