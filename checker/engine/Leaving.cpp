//===- Leaving.cpp - which ways out of a block are taken ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Exceptions by contract, and loops that are believed to run.
//
//===----------------------------------------------------------------------===//
#include "engine/Leaving.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

bool engine::raisesByContract(const Context &X, uint32_t Block) {
  const auto &Instrs = X.B.F.Blocks[Block].Instrs;
  for (auto It = Instrs.rbegin(); It != Instrs.rend(); ++It)
    if (It->Kind == InstrKind::Call) {
      const CallDetail &C = X.B.F.Calls[It->Detail];
      const catalog::Api *Row =
          C.Callee == None ? nullptr : X.C.api(X.P.Symbols[C.Callee].Name);
      return Row && Row->Raises;
    }
  return false;
}

bool engine::skipsRange(const Context &X, uint32_t Block, const State &S,
                        uint32_t To) {
  const RangeLoops::Loop *L = X.Ranges.loopAt(Block);
  if (!L || L->Blocks[To])
    return false;
  for (uint32_t E : L->Events) {
    const LockDetail &D = *X.B.lockAt(E);
    bool Done = llvm::any_of(S.Locks, [&](const LockState &K) {
      return D.What == catalog::Op::Release
                 ? K.LastRelease == E
                 : llvm::any_of(K.Frames,
                                [&](const Frame &F) { return F.Site == E; });
    });
    if (Done)
      return false;
  }
  return true;
}
