//===- FlowLoops.h - the loops of a function, and how often they turn -----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In: a function of the program. Out: its loops; how many turns each takes at
// most, if a counter and numbers in the source say so; whether it only waits
// until somebody else ends it. By the text of the loop alone: no state is known
// here. (What a simulation knows of loops: CountedLoops, PolledLoops.)
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_FLOWLOOPS_H
#define SPINLINT_ENGINE_FLOWLOOPS_H

#include "engine/CallGraph.h"
#include <optional>

namespace spinlint::engine {

struct FlowLoop {
  uint32_t Head = program::None;
  llvm::BitVector Blocks;
  bool HasExit = false;
};

/// By their heads; an outer loop has more blocks than an inner one.
std::vector<FlowLoop> findLoops(const program::Function &F);

class LoopReader {
public:
  /// `ReadsDevice`: symbols of functions whose result is what a device says;
  /// `Stalls`: those that only take time.
  LoopReader(const program::Program &P, const CallGraph &G,
             const program::Function &F,
             llvm::ArrayRef<const program::Instr *> Def,
             const llvm::BitVector &ReadsDevice, const llvm::BitVector &Stalls)
      : P(P), G(G), F(F), Def(Def), ReadsDevice(ReadsDevice), Stalls(Stalls) {}

  /// How often the loop turns at most.
  std::optional<int64_t> turns(const FlowLoop &L) const;
  /// It tests what only a device or another thread changes, and does nothing
  /// else that lasts.
  bool polls(const FlowLoop &L) const;

private:
  struct Test {
    bool Device = false, Memory = false;
  };
  bool constantTest(const FlowLoop &L, const program::Operand &O, Test &T,
                    unsigned Depth) const;
  std::optional<int64_t> startOf(const FlowLoop &L, uint32_t Local) const;

  const program::Program &P;
  const CallGraph &G;
  const program::Function &F;
  llvm::ArrayRef<const program::Instr *> Def;
  const llvm::BitVector &ReadsDevice, &Stalls;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_FLOWLOOPS_H
