//===- ResultDump.h - what the engine found, unworded ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints the engine's result for tests and for whoever debugs the engine:
// verdicts, violations, and every step of their paths, the irrelevant ones too.
// In: the linked program, the result. Out: text, one fact a line.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_RESULTDUMP_H
#define SPINLINT_REPORTS_RESULTDUMP_H

#include "engine/StateDump.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::reports {

/// Before each line of each function: what is held, and the IRQL.
void dumpStates(const program::Program &P,
                llvm::ArrayRef<engine::FunctionStates> Functions,
                llvm::raw_ostream &OS);

void dumpResult(const program::Program &P, const engine::Result &R,
                llvm::raw_ostream &OS);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_RESULTDUMP_H
