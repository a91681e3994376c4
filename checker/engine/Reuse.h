//===- Reuse.h - taking over what still holds -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The part of an analysis that knows a Recall. In: a Recall of an earlier
// version of the program. Out: the store filled with what can be taken over,
// cycle by cycle, callees first; and the Recall of this one.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_REUSE_H
#define SPINLINT_ENGINE_REUSE_H

#include "engine/KnownCoding.h"
#include "engine/Recall.h"
#include <atomic>

namespace spinlint::engine {

class Reuse {
public:
  /// Keeps references.
  Reuse(const World &W, SummaryStore &Store, Recall &Kept);

  /// Fills the store for a cycle whose callees are done, or (`Analyse`) has it
  /// analysed. Many threads may call it.
  void visit(uint32_t Cycle, llvm::function_ref<void(uint32_t)> Analyse);
  /// The Recall is of this program from now on.
  void remember();

private:
  bool takeOver(uint32_t Cycle);
  std::optional<SummaryStore::Known> before(uint32_t Fn) const;
  void copyable(uint32_t Fn);

  const World &W;
  SummaryStore &Store;
  Recall &Kept;
  const ProgramNames Names;
  const Fingerprints Prints;
  std::vector<uint8_t> Differs; ///< By function: callers see something else.
  std::vector<uint8_t> TakenOver;
  std::atomic<size_t> Reused = 0;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_REUSE_H
