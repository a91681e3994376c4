//===- Operands.h - every operand of an instruction -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Knows where instructions of each kind keep operands, for whoever renames or
// counts them all.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_OPERANDS_H
#define SPINLINT_ENGINE_OPERANDS_H

#include "program/Program.h"

namespace spinlint::engine {

/// Calls `F` on each operand of an instruction.
template <typename Fn>
void operands(program::Function &F, program::Instr &X, Fn Do) {
  Do(X.A);
  Do(X.B);
  if (X.Kind == program::InstrKind::Call) {
    Do(F.Calls[X.Detail].Target);
    for (program::Operand &O : F.Calls[X.Detail].Args)
      Do(O);
  } else if (X.Kind == program::InstrKind::Lock) {
    program::LockDetail &L = F.Locks[X.Detail];
    for (program::Operand *O :
         {&L.Lock, &L.Handle, &L.IrqlOut, &L.IrqlIn, &L.Wait, &L.Flags, &L.Tag,
          &L.KindOf, &L.Attributes})
      Do(*O);
  }
}

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_OPERANDS_H
