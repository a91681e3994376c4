//===- Body.h - a function as it is simulated -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The body of a function with its small callees copied in, so that wrappers,
// guards and predicates are as precise as code written in place, and with
// what the simulation needs to know of its shape. Large and recursive callees
// go through summaries instead (Summary.h). In: a program. Out: a Body, with
// the origin of each instruction.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_BODY_H
#define SPINLINT_ENGINE_BODY_H

#include "engine/CallGraph.h"
#include "engine/Result.h"

namespace spinlint::engine {

/// Where an instruction of a body comes from. An Assume of the constant 1 whose
/// Detail is a function stands where that function was copied in, if it has
/// annotations.
struct Origin {
  Point At;          ///< In the function itself: the instruction, or the call.
  Point Event;       ///< The instruction as it stands in the program.
  uint32_t Copy = 0; ///< Which copied-in call it belongs to; 0: none.
};

struct Body {
  program::Function F;
  std::vector<std::vector<Origin>> Origins; ///< Per block; terminator last.
  std::vector<uint32_t> PointBase; ///< Point number of a block's first instr.
  std::vector<std::pair<uint32_t, uint32_t>> PointAt; ///< Number -> (b, i).
  /// Copies: the function copied in, and the copy it stands in.
  struct Copy {
    uint32_t Function = program::None;
    uint32_t Parent = 0;
    Point Call; ///< As it stands in the program.
  };
  std::vector<Copy> Copies; ///< [0] is the function itself.

  uint32_t point(uint32_t Block, uint32_t Instr) const {
    return PointBase[Block] + Instr;
  }
  const Origin &origin(uint32_t PointNo) const {
    auto [B, I] = PointAt[PointNo];
    return Origins[B][I];
  }
  /// The calls that lead to a copied-in instruction, outermost first.
  std::vector<Point> callsTo(uint32_t PointNo) const {
    std::vector<Point> Calls;
    for (uint32_t C = origin(PointNo).Copy; C; C = Copies[C].Parent)
      Calls.insert(Calls.begin(), Copies[C].Call);
    return Calls;
  }
  const program::Instr *instr(uint32_t PointNo) const {
    auto [B, I] = PointAt[PointNo];
    return I < F.Blocks[B].Instrs.size() ? &F.Blocks[B].Instrs[I] : nullptr;
  }
  const program::LockDetail *lockAt(uint32_t PointNo) const {
    const program::Instr *X = instr(PointNo);
    return X && X->Kind == program::InstrKind::Lock ? &F.Locks[X->Detail]
                                                    : nullptr;
  }

  // Shape of the control flow, filled by finish().
  std::vector<llvm::SmallVector<uint32_t, 2>> Preds;
  std::vector<uint32_t> Order;   ///< Reverse postorder; reachable blocks.
  std::vector<uint32_t> OrderOf; ///< None: unreachable.
  llvm::BitVector LoopHead;
  std::vector<uint32_t> PostDom; ///< Immediate; None: no exit, or the exit.
  std::vector<llvm::BitVector> LiveRegs;   ///< At block entry.
  std::vector<llvm::BitVector> LiveLocals; ///< At block entry; not escaping.

  void finish();
  /// Drops what finish() makes. What is left can be copied in elsewhere, and
  /// finished again.
  void rest();
  bool atRest() const { return PointAt.empty() && !F.Blocks.empty(); }

  /// The blocks of the natural loop at a loop head, itself included.
  llvm::BitVector naturalLoop(uint32_t Head) const;
  /// Whether a loop that has both blocks comes from the one to the other in
  /// another turn only: they are two arms of one branch.
  bool onlyInNextTurn(uint32_t From, uint32_t To) const;
};

/// How far bodies grow.
struct InlineLimits {
  unsigned CalleeInstrs = 60;
  unsigned ObjectInstrs = 240; ///< Methods of local objects, and callees that
                               ///< get a lambda: see copyLimit().
  unsigned PureInstrs = 16;
  unsigned TotalInstrs = 6000;
};

/// How large a callee may be to be copied in somewhere. A summary tells of
/// locks and not of memory; what a guard keeps in its members, or a lambda in
/// its captures, decides about the lock. Such methods are mostly called once a
/// scope, and what takes a lambda is an instance of its own for each.
unsigned copyLimit(const program::Function &Callee, const InlineLimits &L);

/// Whether parameter `P` is an object that is there: `this`, or a reference.
bool isObject(const program::Local &P);

/// Copies the small callees of `Fn` in. `Ready` bodies of its callees are
/// taken as they are (already expanded).
Body makeBody(const program::Program &P, const CallGraph &G, uint32_t Fn,
              const std::vector<Body> &Ready, const InlineLimits &L);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_BODY_H
