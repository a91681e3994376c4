//===- CallsMade.h - which calls a function makes in any case -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A helper that completes a request completes it for its caller. In: a program,
// its call graph, the names of the calls that matter. Out: per function, which
// of them it makes on every way to a return, itself or by what it calls.
//
// A call has the name of its callee and those of the macros that it came
// through.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_CALLSMADE_H
#define SPINLINT_ENGINE_CALLSMADE_H

#include "engine/CallGraph.h"
#include "engine/Result.h"
#include "llvm/ADT/ArrayRef.h"

namespace spinlint::engine {

class CallsMade {
public:
  struct Made {
    unsigned Name = 0;      ///< Into the names.
    std::vector<Point> Via; ///< Calls that lead there, outermost first.
    Point Event;            ///< The call itself.
  };

  CallsMade(const program::Program &P, const CallGraph &G,
            llvm::ArrayRef<std::string> Names);

  /// The number of the name that a call has, or None.
  uint32_t nameOf(const program::CallDetail &D) const;
  llvm::ArrayRef<Made> of(uint32_t Fn) const { return Of[Fn]; }
  /// Whether it makes such a call, on any way.
  bool any(uint32_t Fn) const { return Any[Fn]; }

private:
  void summarise(uint32_t Fn);

  const program::Program &P;
  const CallGraph &G;
  llvm::StringMap<uint32_t> Index;
  std::vector<uint32_t> NameOfSymbol;
  std::vector<std::vector<Made>> Of;
  llvm::BitVector Any;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_CALLSMADE_H
