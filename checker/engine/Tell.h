//===- Tell.h - a violation as it can be told -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From what the simulation knows of a lock and of a path to what a person is
// shown: names as the author would write them, and the steps that matter.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_TELL_H
#define SPINLINT_ENGINE_TELL_H

#include "engine/Transfer.h"

namespace spinlint::engine {

class Teller {
public:
  Teller(const Context &X, uint32_t Function)
      : X(X), T(X.Terms), Fn(Function), F(X.P.Functions[Function]) {}

  /// Takes class, spelling, level and mode from a lock event.
  void fillEvent(Violation &V, const Point &Event) const;
  /// Adds names and the witness; the points of `V` are there already.
  void finish(Violation &V, TermId Key,
              const std::vector<TraceStep> &Trace) const;

  /// The lock as the author of this function spelt it at `Event`, or would.
  std::string shown(TermId Key, const Point &Event,
                    const std::string &Class) const;

private:
  uint32_t typed(uint32_t Param) const;
  std::string member(TermId Cell) const;
  std::string spelt(TermId Key, const std::string &Class,
                    const std::string &Otherwise) const;

  const Context &X;
  const TermTable &T;
  uint32_t Fn;
  const program::Function &F;
};

/// A stable name for a lock: "ADAPTER.Lock", "g_Lock".
std::string lockName(const Context &X, TermId Key);

/// The name that all functions of a program have for a lock, for asking who
/// else acquires or releases it; empty if it has none.
std::string censusName(const Context &X, TermId Key);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_TELL_H
