//===- ProposalText.h - proposals as a project file -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how proposed locks are written. In: proposals. Out: a
// `.spinlint.yaml` that can be used as it is, with the evidence as comments.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_PROPOSALTEXT_H
#define SPINLINT_REPORTS_PROPOSALTEXT_H

#include "discover/Discover.h"
#include "llvm/Support/raw_ostream.h"
#include <functional>

namespace spinlint::reports {

struct ProposalTextOptions {
  bool Verbose = false; ///< Also what needs no row, and all places.
};

/// `Show`: the path of a lock program as the user knows it.
void printProposals(const discover::Proposals &P,
                    const std::function<std::string(llvm::StringRef)> &Show,
                    const ProposalTextOptions &Options, llvm::raw_ostream &OS);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_PROPOSALTEXT_H
