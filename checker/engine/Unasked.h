//===- Unasked.h - functions that no caller will ask about again ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A callee's body and summary are needed until everybody who may call it, over
// any number of calls, has been analysed. In: the cycles of the call graph, as
// they are done. Out: the functions that this was the last use of.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_UNASKED_H
#define SPINLINT_ENGINE_UNASKED_H

#include "engine/CallGraph.h"

namespace spinlint::engine {

class Unasked {
public:
  explicit Unasked(const CallGraph &G);
  /// Cycle `Scc` is done. Returns the functions that nobody asks about from
  /// now on.
  std::vector<uint32_t> done(uint32_t Scc);

private:
  const CallGraph &G;
  /// By cycle: calls from others that may still ask, and one for itself.
  std::vector<uint32_t> Open;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_UNASKED_H
