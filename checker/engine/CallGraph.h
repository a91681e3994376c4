//===- CallGraph.h - who calls whom, and in which order to analyse --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In: a program. Out: the resolved callees and callers of each function, the
// functions in an order in which callees come first (members of a cycle stand
// together), which functions can touch a lock at all, and what memory each can
// write, callees included.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_CALLGRAPH_H
#define SPINLINT_ENGINE_CALLGRAPH_H

#include "program/Program.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include <deque>
#include <mutex>

namespace spinlint::engine {

/// Numbers for what a cell can be called: a member ("struct _ADAPTER.Held").
/// Many threads may ask.
class LabelTable {
public:
  LabelTable() = default;
  /// Numbers the members that `P` names. `P` stays as it is, or parts of it are
  /// put away and back.
  explicit LabelTable(const program::Program &P);

  uint32_t field(const program::FieldRef &F) {
    if (auto It = Of.find(&F); It != Of.end())
      return It->second;
    llvm::SmallString<128> Key(F.Record);
    Key += '.';
    Key += F.Name;
    return named(Key);
  }
  uint32_t named(llvm::StringRef Name) {
    auto It = Index.find(Name);
    return It == Index.end() ? late(Name) : It->second;
  }
  const std::string &name(uint32_t L) const;

private:
  uint32_t late(llvm::StringRef Key);

  llvm::StringMap<unsigned> Index;
  std::vector<std::string> Names;
  /// Of the program itself: most questions are about these.
  llvm::DenseMap<const program::FieldRef *, uint32_t> Of;
  /// What was not there at first has the numbers that follow.
  mutable std::mutex More;
  llvm::StringMap<unsigned> LateIndex;
  std::deque<std::string> LateNames;
};

struct CallGraph {
  explicit CallGraph(const program::Program &P, LabelTable &Labels);

  std::vector<std::vector<uint32_t>> Callees, Callers; ///< Function indices.
  /// Functions that a function passes to callees that call them. They count as
  /// its callees.
  std::vector<std::vector<uint32_t>> Passed;
  std::vector<std::vector<uint32_t>> Sccs; ///< Callees first.
  std::vector<uint32_t> SccOf;
  llvm::BitVector Recursive;
  llvm::BitVector TouchesLocks; ///< Itself or through callees.
  llvm::BitVector LostLocks;    ///< Lost a part that may have been about locks.
  /// Most functions have few or none.
  using Labels = llvm::SmallDenseSet<uint32_t, 2>;
  /// Labels of members that a call may write, and which of their bits: a flag
  /// that is set or cleared leaves the others.
  using Bits = llvm::SmallDenseMap<uint32_t, uint64_t, 2>;
  std::vector<Bits> WritesFields;
  std::vector<Labels> WritesGlobals; ///< Whole.
  /// Labels of locks that a call may delete, and the parameters that they are
  /// passed by.
  std::vector<Labels> Deletes, DeletesParams;

private:
  void findLost(const program::Program &P);
  void findDeletes(const program::Program &P, LabelTable &Labels,
                   const std::vector<uint32_t> &Members);

public:
  /// Whether a call of `From` may lead to `To`, which may be itself.
  bool reaches(uint32_t From, uint32_t To) const;
  /// Function index of a call's callee, or None.
  static uint32_t callee(const program::Program &P,
                         const program::CallDetail &C) {
    return C.Callee == program::None ? program::None
                                     : P.Symbols[C.Callee].Function;
  }
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_CALLGRAPH_H
