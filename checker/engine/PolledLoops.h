//===- PolledLoops.h - loops that another thread ends ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `while (!Context->Stop) { ... }` tests what the loop does not change: taken
// by itself it runs never or for ever, and nothing after it would be reached.
// Somebody else ends it, so what it tests may be another value at each turn. In
// all other code memory is taken to be this thread's own: conditions on a field
// that are tested twice go together.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_POLLEDLOOPS_H
#define SPINLINT_ENGINE_POLLEDLOOPS_H

#include "engine/Slice.h"
#include "engine/State.h"

namespace spinlint::engine {

class PolledLoops {
public:
  PolledLoops(const Body &B, const ShapeTracer &Tracer);

  /// What the loop at `Head` tests has changed in `S`, if it is such a loop.
  void change(TermTable &T, State &S, uint32_t Head) const;

private:
  struct Loop {
    uint32_t Head = program::None;
    uint32_t Point = program::None;         ///< Names the new values.
    llvm::SmallVector<uint32_t, 2> Labels;  ///< Members,
    llvm::SmallVector<uint32_t, 2> Globals; ///< and globals that are tested.
  };
  std::vector<Loop> Loops;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_POLLEDLOOPS_H
