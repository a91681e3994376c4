//===- HoverWords.h - what an editor shows beside the code ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The words for what is held, for what a function does to the locks of its
// callers, and for its verdict, short enough to stand beside the code. In: what
// the engine knows. Out: text.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_HOVERWORDS_H
#define SPINLINT_FINDINGS_HOVERWORDS_H

#include "engine/NetEffects.h"
#include "llvm/ADT/ArrayRef.h"

namespace spinlint::findings {

/// "holds 'a', 'b', perhaps 'c'"; "holds nothing".
std::string heldText(llvm::ArrayRef<std::string> Held,
                     llvm::ArrayRef<std::string> May);

/// What a caller has to know of `Fn`: annotations that say it, one a line, and
/// sentences. Empty: nothing is known.
struct ContractText {
  std::vector<std::string> Sal;
  std::vector<std::string> Sentences;
};
ContractText contractText(const program::Program &P, const catalog::Catalog &C,
                          uint32_t Fn, const engine::NetEffects &E,
                          const engine::EntryKind &Entry);

/// "verified", "2 findings", "inconclusive: a limit was reached".
std::string verdictText(const engine::FunctionResult &R, unsigned Findings);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_HOVERWORDS_H
