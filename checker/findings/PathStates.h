//===- PathStates.h - what is held along the path of a finding ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what is said of the locks and the IRQL at each step of a finding. In:
// findings with their notes, and what the engine saw at each line of each
// function. Out: Note::Before and Finding::Before.
//
// The lock of the finding is as its own path has it; what a caller on the path
// holds is held in what it calls. Other locks and the IRQL are those of all
// paths of the function that come to the line; what unseen callers hold is not
// known.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_PATHSTATES_H
#define SPINLINT_FINDINGS_PATHSTATES_H

#include "engine/StateDump.h"
#include "findings/Finding.h"

namespace spinlint::findings {

void fillStates(std::vector<Finding> &Findings, const program::Program &P,
                llvm::ArrayRef<engine::FunctionStates> States);

/// "holds '&A->Lock', perhaps 'g_Lock', at DISPATCH_LEVEL"; "holds no lock of
/// its own": callers may hold some; empty if nothing is known.
std::string stateText(const StateHere &S);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_PATHSTATES_H
