//===- Splice.h - statements of a lock program ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Does to the lock program of a function what an edit does to its text: puts
// code before or after a statement, takes a statement out, leads a jump
// elsewhere. In: a function and places of its source. Out: the function
// changed, in every copy that was lowered of the place (a __finally body).
//
// A statement is found by the places of its instructions; where control enters
// and leaves it follows from the graph.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_SPLICE_H
#define SPINLINT_FIXES_SPLICE_H

#include "program/Program.h"
#include <functional>
#include <optional>

namespace spinlint::fixes {

/// Code that can be put anywhere in the function that it is of: blocks whose
/// first is entered, and which leave by a goto to the block `Blocks.size()`.
/// Registers are those of the function; details are its own.
struct Snippet {
  std::vector<program::Block> Blocks;
  std::vector<program::FieldRef> Fields;
  std::vector<program::CallDetail> Calls;
  std::vector<program::LockDetail> Locks;
};

class Splice {
public:
  /// Whether the jump that is written at a place is a goto: who knows the text
  /// can tell. Otherwise one to a label counts as such.
  using IsGoto = std::function<bool(const program::Place &)>;
  explicit Splice(program::Function &F, IsGoto Goto = {})
      : F(F), Goto(std::move(Goto)) {}

  /// A place in the code: before an instruction, or on an edge.
  struct Position {
    uint32_t Block, Instr;                     ///< Before this instruction.
    uint32_t From = program::None, Target = 0; ///< Or on this edge.
  };

  /// Whether an instruction was written inside of `S`.
  bool inside(const program::Place &W, const program::Statement &S) const {
    return W.File == F.Body.File && W.Begin >= S.Begin && W.End <= S.End &&
           W.End > W.Begin;
  }
  /// Visits (block, position) of everything in `S`; the position of a
  /// terminator is behind the last instruction. Plain gotos are nobody's.
  template <typename Fn> void forEachIn(const program::Statement &S, Fn Visit);

  /// A copy of the code of `S`; nothing if it can leave other than by its end,
  /// or there is none.
  std::optional<Snippet> copy(const program::Statement &S) const;

  /// Each is false, and then nothing has changed, where the code is not found
  /// or does more than the edit can follow.
  bool insertBefore(const program::Statement &S, const Snippet &Code);
  bool insertAfter(const program::Statement &S, const Snippet &Code);
  /// Before instruction `Instr` of a block.
  void insertAt(uint32_t Block, uint32_t Instr, const Snippet &Code) {
    putAt(Block, Instr, Code);
  }
  bool insertAtEnd(const Snippet &Code); ///< Where it falls off the end.
  bool erase(const program::Statement &S);
  /// Control never comes to `S`.
  void cutBefore(const program::Statement &S);
  /// The goto `S` leads to the block of `To`.
  bool retarget(const program::Statement &S, const program::Label &To);
  /// The goto `S` becomes a return of what `To` returns: nothing, a constant or
  /// a variable.
  bool returnInstead(const program::Statement &S,
                     const program::Terminator &To);
  /// The return `S` becomes `Local = what it returns; goto To`.
  bool returnByLabel(const program::Statement &S, uint32_t Local,
                     const program::Label &To);

  /// Where control goes on behind `S`; none if it never does.
  std::vector<Position> exits(const program::Statement &S) const;
  /// Where it comes to the label from above, other than by a goto.
  std::vector<Position> fallsInto(const program::Label &L) const;
  bool insertBeforeLabel(const program::Label &L, const Snippet &Code);

private:
  bool isGoto(uint32_t Block) const;
  /// A jump or return on whose way cleanups run is two: one before these, and
  /// one behind, at the same place. Whether `Block` ends in the first,
  bool unwinds(uint32_t Block) const;
  /// or in the second.
  bool isUnwound(uint32_t Block) const;
  bool isUnwinding(const program::Statement &S) const;
  /// The blocks of cleanups on the way of the jumps in `S`.
  std::vector<bool> onWayOut(const program::Statement &S) const;
  bool isIn(uint32_t Block, uint32_t Instr, const program::Statement &S) const;
  /// Whether the last thing done in `Block` before it leaves is in `S`.
  bool leavesIn(uint32_t Block, const program::Statement &S) const;
  bool startsIn(uint32_t Block, const program::Statement &S,
                unsigned Depth = 0) const;
  std::vector<Position> entries(const program::Statement &S) const;
  bool eraseStraight(const program::Statement &S,
                     const std::vector<Position> &In);
  bool cutOut(const program::Statement &S, const Position &In);
  void put(std::vector<Position> At, const Snippet &Code);
  void putAt(uint32_t Block, uint32_t Instr, const Snippet &Code);
  void putOnEdge(uint32_t From, uint32_t Target, const Snippet &Code);
  /// The snippet with details of the function and registers of its own.
  std::vector<program::Block> adopt(const Snippet &Code, uint32_t FirstBlock,
                                    uint32_t Next);

  program::Function &F;
  IsGoto Goto;
};

template <typename Fn>
void Splice::forEachIn(const program::Statement &S, Fn Visit) {
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (uint32_t I = 0; I <= F.Blocks[B].Instrs.size(); ++I)
      if (isIn(B, I, S))
        Visit(B, I);
}

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_SPLICE_H
