//===- ResultOrder.h - the order of violations ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One order for the violations of a run, whatever the order of units and
// functions was, and what counts as the same violation: code that is lowered
// more than once (finally blocks, headers) gives one finding.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_RESULTORDER_H
#define SPINLINT_ENGINE_RESULTORDER_H

#include "engine/Result.h"
#include <tuple>

namespace spinlint::engine {

class ResultOrder {
public:
  explicit ResultOrder(const program::Program &P) : P(P) {}
  bool same(const Violation &A, const Violation &B) const {
    return key(A) == key(B);
  }
  /// Sorts violations and functions, and drops what is there twice.
  void apply(Result &R) const;

private:
  using Key = std::tuple<std::string, uint32_t, uint32_t, int, std::string,
                         uint32_t, uint32_t, std::string>;
  Key key(const Violation &V) const;
  program::Place placeOf(const Point &At) const;
  const program::Program &P;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_RESULTORDER_H
