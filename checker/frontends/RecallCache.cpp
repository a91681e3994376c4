//===- RecallCache.cpp - a Recall in the cache ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The name of the entry does not depend on the sources, so that a run finds
// what another version has left, and replaces it. See RecallCache.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/RecallCache.h"
#include "frontends/UnitCache.h"

namespace spinlint::frontends {

RecallCache::RecallCache(OpenCache &Cache, uint64_t CatalogHash,
                         llvm::StringRef Root)
    : Cache(Cache) {
  cache::Hasher H = Cache.Results.startKey("recall");
  addSurroundings(H, Cache, CatalogHash, Root);
  Surroundings = H.result();
}

cache::Digest RecallCache::keyOf(llvm::StringRef Target,
                                 const engine::Policy &Limits) const {
  cache::Hasher H;
  H.add(Surroundings).add(Target).add(Limits.Whole).add(Limits.Skip);
  return H.result();
}

engine::Recall RecallCache::find(llvm::StringRef Target,
                                 const engine::Policy &Limits) {
  auto Bytes = Cache.Results.store().get(cache::EntryKind::Recall,
                                         keyOf(Target, Limits));
  return Bytes ? engine::Recall::fromBytes(Bytes->getBuffer())
               : engine::Recall();
}

void RecallCache::put(llvm::StringRef Target, const engine::Policy &Limits,
                      const engine::Recall &Kept) {
  // All of it was found.
  if (Kept.Functions && Kept.Reused == Kept.Functions)
    return;
  // That nothing can be written here, others say.
  llvm::consumeError(Cache.Results.store().put(
      cache::EntryKind::Recall, keyOf(Target, Limits), Kept.bytes()));
}

} // namespace spinlint::frontends
