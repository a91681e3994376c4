//===- Memory.h - the cells of a state ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what a load reads and what a store or an unseen change does to the
// other cells of a state. In: a state and addresses. Out: values; the state is
// changed in place.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_MEMORY_H
#define SPINLINT_ENGINE_MEMORY_H

#include "engine/State.h"
#include "engine/Summary.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::engine {

class Memory {
public:
  Memory(TermTable &T, State &S) : T(T), S(S) {}
  /// Makes room for a new value at point `Pt`: the last one becomes Older.
  void age(uint32_t Pt);
  /// Every term that a state holds, some of them more than once.
  static void eachValue(const State &S, llvm::function_ref<void(TermId)> Do);
  /// The value of a cell; of a cell never seen before, its value at entry.
  /// `Label`: of the member there, or None.
  TermId load(TermId Addr, uint32_t Pt, uint32_t Label = program::None);
  /// What a callee calls `P`, with these arguments; NoTerm: it has no name
  /// here.
  TermId follow(const Path &P, llvm::ArrayRef<TermId> Args, TermId Result,
                uint32_t Pt);
  void store(TermId Addr, TermId V);
  /// The cells of the object at `Addr` (and beyond) have changed at `Pt`.
  void forget(TermId Addr, uint32_t Pt);

private:
  TermTable &T;
  State &S;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_MEMORY_H
