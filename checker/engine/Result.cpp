//===- Result.cpp - what the engine found out -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Result.h.
//
//===----------------------------------------------------------------------===//
#include "engine/Result.h"

namespace spinlint::engine {

const program::LockDetail *lockEvent(const program::Program &P,
                                     const Point &At) {
  if (!At.valid())
    return nullptr;
  const program::Function &F = P.Functions[At.Function];
  if (At.Block >= F.Blocks.size())
    return nullptr;
  const program::Block &B = F.Blocks[At.Block];
  if (At.Instr >= B.Instrs.size())
    return nullptr;
  const program::Instr &I = B.Instrs[At.Instr];
  return I.Kind == program::InstrKind::Lock ? &F.Locks[I.Detail] : nullptr;
}

} // namespace spinlint::engine
