//===- NetEffects.h - what a function does to the locks of its callers ----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Watches the analysis, and keeps of each function what holds whichever way it
// goes: it returns with a lock, it gives one back, it wants one held. In: a
// program. Out: the result of the analysis, and for each function its effects
// on locks that its callers can name, and what it needs of the IRQL.
//
// What only some paths do is an effect if the result says which it was: a try.
// Anything else that differs between paths is none, and is said to be left out.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_NETEFFECTS_H
#define SPINLINT_ENGINE_NETEFFECTS_H

#include "engine/Judge.h"
#include "engine/OuterName.h"

namespace spinlint::engine {

struct NetEffect {
  enum class Kind : uint8_t {
    Acquires, ///< Returns with what the callers did not hold.
    Releases, ///< Gives back what a caller holds.
    Keeps,    ///< A caller holds it, and has it afterwards.
  } What = Kind::Acquires;
  enum class When : uint8_t {
    Always,
    Nonzero, ///< Only if it returns something else than 0,
    Zero,    ///< or 0,
    Success, ///< or a status of success.
  } If = When::Always;
  OuterName Lock;
  std::string Class;
  catalog::Mode Mode = catalog::Mode::Any;
  /// At which levels it can be given back, or be held at all.
  IrqlRange Irql;
  bool operator==(const NetEffect &) const = default;
};

/// What holds of the IRQL on every way.
struct LevelEffect {
  IrqlRange Needs;
  bool Sometimes = false;    ///< Some way needs more than that.
  std::optional<int> Raises; ///< Returns at this level, which it raised.
  bool Saves = false;        ///< It returns the level that it found.
};

struct NetEffects {
  std::vector<NetEffect> Locks; ///< In the order of their names.
  bool Sometimes = false;       ///< Other effects, on some of its paths only,
  bool Nameless = false;        ///< or on locks that callers have no name for.
  LevelEffect Irql;
};

struct AllEffects {
  Result Analysed;
  std::vector<EntryKind> Entries;    ///< By function.
  std::vector<NetEffects> Functions; ///< By function.
};

AllEffects netEffects(const program::Program &P, const catalog::Catalog &C,
                      Policy Limits);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_NETEFFECTS_H
