//===- RangeLoops.h - loops that take or give back many locks -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `for (i = 0; i < n; i++) Acquire(&a[i].Lock);` takes a range of locks that
// another loop gives back. Such a loop only acquires, or only releases, and the
// lock moves with a variable of the loop. The whole range is one lock then: it
// is taken by the first iteration and the others take other elements. Such a
// loop is believed to run at least once, so that its sister loop does as well.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_RANGELOOPS_H
#define SPINLINT_ENGINE_RANGELOOPS_H

#include "engine/Slice.h"
#include "engine/State.h"

namespace spinlint::engine {

class RangeLoops {
public:
  RangeLoops(const Body &B, const ShapeTracer &Tracer,
             const LockGroups::Group &Group);

  struct Loop {
    uint32_t Head = program::None;
    llvm::BitVector Blocks;
    std::vector<uint32_t> Events; ///< Points, sorted.
    llvm::BitVector Moving;       ///< Locals that the loop changes.
  };
  /// The range loop whose event `PointNo` is, or null.
  const Loop *loopOf(uint32_t PointNo) const;
  /// The range loop that starts at `Block`, or null.
  const Loop *loopAt(uint32_t Block) const;

private:
  std::vector<Loop> Loops;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_RANGELOOPS_H
