//===- FlatMap.h - small sorted maps --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a state knows of terms: pairs in one array, sorted by term. States are
// copied and compared far more often than they are changed.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_FLATMAP_H
#define SPINLINT_ENGINE_FLATMAP_H

#include "engine/Term.h"
#include <algorithm>
#include <vector>

namespace spinlint::engine {

template <typename V> using FlatMap = std::vector<std::pair<TermId, V>>;

/// The first entry that is not before `K`.
template <typename M> auto lowerBound(M &Map, TermId K) {
  return std::lower_bound(
      Map.begin(), Map.end(), K,
      [](const auto &E, TermId Key) { return E.first < Key; });
}
/// Null: there is none.
template <typename V> const V *lookUp(const FlatMap<V> &Map, TermId K) {
  auto It = lowerBound(Map, K);
  return It != Map.end() && It->first == K ? &It->second : nullptr;
}
template <typename V> void put(FlatMap<V> &Map, TermId K, V Value) {
  auto It = lowerBound(Map, K);
  if (It != Map.end() && It->first == K)
    It->second = std::move(Value);
  else
    Map.insert(It, {K, std::move(Value)});
}
template <typename V> void drop(FlatMap<V> &Map, TermId K) {
  auto It = lowerBound(Map, K);
  if (It != Map.end() && It->first == K)
    Map.erase(It);
}

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_FLATMAP_H
