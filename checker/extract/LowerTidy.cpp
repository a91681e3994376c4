//===- LowerTidy.cpp - the blocks of a function as they are kept ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tidies the blocks that were made: what nothing leads to is dropped, blocks
// that only follow one another are one, and what nobody reads has no name.
// Decides which locals escape.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "extract/SalMacros.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

void FunctionLowering::simplify() {
  std::vector<Block> &Blocks = Out.Blocks;
  std::vector<bool> IsLabel(Blocks.size());
  for (const program::Label &L : Out.Labels)
    IsLabel[L.Block] = true;
  // Jumps to a block that only jumps on. An empty loop leads to itself. Those
  // that the author wrote stay: an edit may want to put something before one.
  auto Final = [&](uint32_t B) {
    for (unsigned Steps = 0; Steps != 64; ++Steps) {
      const Block &X = Blocks[B];
      if (!X.Instrs.empty() || X.Term.Kind != TermKind::Goto ||
          X.Term.Jump || IsLabel[B])
        break;
      B = X.Term.Targets[0];
    }
    return B;
  };
  for (Block &B : Blocks)
    for (uint32_t &T : B.Term.Targets)
      T = Final(T);

  std::vector<uint32_t> Preds(Blocks.size());
  std::vector<bool> Reached(Blocks.size());
  SmallVector<uint32_t, 64> Work = {0};
  Reached[0] = true;
  Preds[0] = 1;
  while (!Work.empty()) {
    uint32_t B = Work.pop_back_val();
    for (uint32_t T : Blocks[B].Term.Targets) {
      ++Preds[T];
      if (!Reached[T]) {
        Reached[T] = true;
        Work.push_back(T);
      }
    }
  }
  for (uint32_t B = 0; B != Blocks.size(); ++B) {
    if (!Reached[B])
      continue;
    while (Blocks[B].Term.Kind == TermKind::Goto && !Blocks[B].Term.Jump) {
      uint32_t T = Blocks[B].Term.Targets[0];
      if (T == B || Preds[T] != 1 || IsLabel[T] || T == 0)
        break;
      Block Next = std::move(Blocks[T]);
      Reached[T] = false;
      Blocks[T] = Block();
      llvm::append_range(Blocks[B].Instrs, Next.Instrs);
      Blocks[B].Term = std::move(Next.Term);
    }
  }
  // In the order of the source, as far as there is one: each block after those
  // that lead to it, the first way on before the second.
  std::vector<uint32_t> Number(Blocks.size(), None), PostOrder;
  std::vector<std::pair<uint32_t, size_t>> Path = {{0, 0}};
  std::vector<bool> Seen(Blocks.size());
  Seen[0] = true;
  while (!Path.empty()) {
    auto &[B, Done] = Path.back();
    const std::vector<uint32_t> &Targets = Blocks[B].Term.Targets;
    if (Done == Targets.size()) {
      PostOrder.push_back(B);
      Path.pop_back();
      continue;
    }
    uint32_t T = Targets[Targets.size() - ++Done];
    if (!Seen[T]) {
      Seen[T] = true;
      Path.push_back({T, 0});
    }
  }
  std::vector<Block> Kept;
  Kept.reserve(PostOrder.size());
  for (uint32_t B : llvm::reverse(PostOrder)) {
    Number[B] = Kept.size();
    Kept.push_back(std::move(Blocks[B]));
  }
  for (Block &B : Kept)
    for (uint32_t &T : B.Term.Targets)
      T = Number[T];
  Blocks = std::move(Kept);
  llvm::erase_if(Out.Labels, [&](program::Label &L) {
    L.Block = Number[L.Block];
    return L.Block == None;
  });
}

/// A result that nobody looks at says that the author knows it, which the
/// engine wants to see.
void FunctionLowering::dropUnusedResults() {
  std::vector<bool> Used(Out.NumRegs);
  auto Use = [&](const Operand &O) {
    if (O.K == Operand::Kind::Reg)
      Used[O.Value] = true;
  };
  for (const Block &B : Out.Blocks) {
    for (const Instr &I : B.Instrs) {
      Use(I.A);
      Use(I.B);
      if (I.Kind == InstrKind::Call) {
        Use(Out.Calls[I.Detail].Target);
        llvm::for_each(Out.Calls[I.Detail].Args, Use);
      } else if (I.Kind == InstrKind::Lock) {
        const LockDetail &L = Out.Locks[I.Detail];
        for (const Operand *O :
             {&L.Lock, &L.Handle, &L.IrqlOut, &L.IrqlIn, &L.Wait, &L.Flags,
              &L.Tag, &L.KindOf, &L.Attributes})
          Use(*O);
      }
    }
    Use(B.Term.Value);
  }
  for (Block &B : Out.Blocks)
    for (Instr &I : B.Instrs)
      if ((I.Kind == InstrKind::Call || I.Kind == InstrKind::Lock) &&
          I.Result != None && !Used[I.Result])
        I.Result = None;
}

void FunctionLowering::findEscapes() {
  constexpr uint32_t Nothing = ~0u;
  std::vector<uint32_t> Root(Out.NumRegs, Nothing);
  auto RootOf = [&](const Operand &O) {
    if (O.K == Operand::Kind::Local)
      return static_cast<uint32_t>(O.Value);
    return O.K == Operand::Kind::Reg ? Root[O.Value] : Nothing;
  };
  // Addresses are made before they are used, but not in block order.
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const Block &B : Out.Blocks)
      for (const Instr &I : B.Instrs)
        if ((I.Kind == InstrKind::Field || I.Kind == InstrKind::Index ||
             I.Kind == InstrKind::Cast) &&
            Root[I.Result] == Nothing && RootOf(I.A) != Nothing) {
          Root[I.Result] = RootOf(I.A);
          Changed = true;
        }
  }
  auto Escape = [&](const Operand &O) {
    if (uint32_t R = RootOf(O); R != Nothing)
      Out.Locals[R].Escapes = true;
  };
  for (const Block &B : Out.Blocks) {
    for (const Instr &I : B.Instrs) {
      switch (I.Kind) {
      case InstrKind::Store:
      case InstrKind::Index:
        Escape(I.B);
        break;
      case InstrKind::Unary:
      case InstrKind::Binary:
        Escape(I.A);
        Escape(I.B);
        break;
      case InstrKind::Call: {
        const CallDetail &D = Out.Calls[I.Detail];
        if (isMarker(U.P, D))
          break;
        Escape(D.Target);
        for (const Operand &A : D.Args)
          Escape(A);
        break;
      }
      default:
        break;
      }
    }
    if (B.Term.Kind == TermKind::Return)
      Escape(B.Term.Value);
  }
}

} // namespace spinlint::extract
