//===- CountedLoops.h - loops whose number of turns is known --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `for (i = 0; i < 1024; i++)` cannot be left after one turn, and no path that
// is shown to a user takes 1024. A turn after which nothing but the counter has
// moved on can be taken again and again; so a replayed path may go from any
// turn to the last one.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_COUNTEDLOOPS_H
#define SPINLINT_ENGINE_COUNTEDLOOPS_H

#include "engine/Slice.h"
#include <optional>

namespace spinlint::engine {

class CountedLoops {
public:
  /// The loops of `B` that only their counter carries from turn to turn, as
  /// far as `S` looks.
  CountedLoops(const Body &B, const Slice &S, const ShapeTracer &Tracer);

  /// The counter of the loop at `Head`, or None.
  uint32_t counter(uint32_t Head) const;

  /// The value with which it leaves, if it is `Now` when a turn starts; nothing
  /// if it leaves at once, never, or not by its counter.
  std::optional<int64_t> last(uint32_t Head, int64_t Now) const;

private:
  struct Loop {
    uint32_t Head = program::None;
    uint32_t Counter = program::None;
    program::CompareCode Stay = program::CompareCode::Lt;
    int64_t Bound = 0, Step = 0;
  };
  std::vector<Loop> Loops;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_COUNTEDLOOPS_H
