//===- StateDump.h - what is held at each line, and at which IRQL ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Watches an analysis and keeps, line by line, the locks that are held before
// the line and the interval of the IRQL: for `--dump=states`, and for whoever
// wants to show it beside the code. In: a program. Out: the result of the
// analysis and a list for each function that has code.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_STATEDUMP_H
#define SPINLINT_ENGINE_STATEDUMP_H

#include "engine/Judge.h"
#include <optional>

namespace spinlint::engine {

struct LineState {
  uint32_t Line = 0;             ///< In the file of the function; 1-based.
  std::optional<IrqlRange> Irql; ///< Nothing: no path was seen to come here.
  std::vector<std::string> Held; ///< On every path; as their authors spelt
  std::vector<std::string> May;  ///< them. On some.
  /// The same after the line, whichever way it is left.
  std::vector<std::string> HeldAfter, MayAfter;
};

struct FunctionStates {
  uint32_t Function = program::None;
  std::vector<LineState> Lines; ///< By line.
  std::vector<std::string> AtEntry; ///< Held by all of its callers.
};

struct StateDump {
  Result Analysed;
  std::vector<FunctionStates> Functions; ///< In the order of the program.
};

StateDump dumpStates(const program::Program &P, const catalog::Catalog &C,
                     Policy Limits);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_STATEDUMP_H
