//===- RecallCache.h - what was known of a driver last time ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where one file of a driver has changed, the analysis takes over what it knew
// of the other functions. In: a driver, named by where it is. Out: its Recall
// (engine/Recall.h) of the last run that could write here; an empty one if
// there is none. Unlike all else in the cache this is no result: it holds for
// any version of the driver, and what does not is found out by the engine.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_RECALLCACHE_H
#define SPINLINT_FRONTENDS_RECALLCACHE_H

#include "engine/Recall.h"
#include "frontends/CacheChoice.h"

namespace spinlint::frontends {

class RecallCache {
public:
  /// `Root`: what paths in lock programs are relative to. Keeps a reference to
  /// `Cache`.
  RecallCache(OpenCache &Cache, uint64_t CatalogHash, llvm::StringRef Root);

  /// `Target`: the driver's name, or empty.
  engine::Recall find(llvm::StringRef Target, const engine::Policy &Limits);
  void put(llvm::StringRef Target, const engine::Policy &Limits,
           const engine::Recall &Kept);

private:
  cache::Digest keyOf(llvm::StringRef Target,
                      const engine::Policy &Limits) const;

  OpenCache &Cache;
  cache::Digest Surroundings;
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_RECALLCACHE_H
