//===- Explain.h - what is known of the locks at one place ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Watches the analysis, and keeps of it what it knew at one line: which locks
// are held, on which paths, and why what looks wrong there is not. In: a
// program, and which places are meant. Out: the result of the analysis, and an
// answer for each function that the line stands in. The states are those that
// the judgement was made from; nothing is analysed for the answer alone.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_EXPLAIN_H
#define SPINLINT_ENGINE_EXPLAIN_H

#include "engine/Judge.h"
#include <optional>

namespace spinlint::engine {

/// One way in which a lock comes to a place. Ways that differ in nothing but
/// values are one.
struct LockWay {
  enum class Is : uint8_t {
    Untouched, ///< This function has not touched it yet.
    Released,  ///< This function has given it back.
    Lost,      ///< After an error nothing is said of it any more.
    System,    ///< Held by whoever called the entry point.
    Held,      ///< This function, or what it called, has acquired it.
  };
  struct Acquire {
    Point At;    ///< In this function: the acquire, or the call that leads to
    Point Event; ///< the event.
    catalog::Level Level = catalog::Level::Normal;
    bool operator==(const Acquire &) const = default;
  };
  Is What = Is::Untouched;
  std::vector<Acquire> By; ///< Outermost first.
  Point Released;
  bool Shown = false;     ///< A path was replayed: `Path`, its branches.
  std::vector<Step> Path; ///< Empty if there is only one way.
  bool sameAs(const LockWay &O) const { return What == O.What && By == O.By; }
};

struct LockAtPlace {
  std::string Text;  ///< As its author spelt it; empty: the lock of its class.
  std::string Class; ///< Name of the lock class.
  Point Asked;       ///< A release that is the callers' business, or none.
  std::vector<LockWay> Before, After; ///< The line. `After` if it differs.
};

struct PlaceAnswer {
  uint32_t Function = program::None;
  const catalog::Role *Role = nullptr;
  bool HasCode = false; ///< Some of the function's code is at the place.
  bool Reached = false; ///< A path comes there.
  std::vector<LockAtPlace> Locks; ///< By their texts.
  /// The IRQL before and after the line.
  std::optional<IrqlRange> Irql, IrqlAfter;
  struct Pardon {
    Excuse Why;
    std::string Text, Class;
    Point At;
  };
  std::vector<Pardon> Pardons; ///< Of exits and releases at the place.
};

struct Explanation {
  Result Analysed;
  std::vector<PlaceAnswer> Places; ///< In the order of the functions.
};

/// `In`: the functions that may stand there. `Here`: what is at the place.
Explanation explain(const program::Program &P, const catalog::Catalog &C,
                    Policy Limits, llvm::ArrayRef<uint32_t> In,
                    llvm::function_ref<bool(const program::Place &)> Here);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_EXPLAIN_H
