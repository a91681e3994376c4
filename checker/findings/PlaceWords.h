//===- PlaceWords.h - the words for what is known at a line ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Says what is held at a line, at which IRQL, on which paths, and why nothing
// is reported there. In: what the engine knew, and the findings of the program.
// Out: lines of text. What is not known is said to be not known.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_PLACEWORDS_H
#define SPINLINT_FINDINGS_PLACEWORDS_H

#include "engine/Explain.h"
#include "findings/Finding.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::findings {

struct PlaceContext {
  const program::Program &P;
  const catalog::Catalog &C;
  const engine::Result &Analysed;
  llvm::ArrayRef<Finding> Shown; ///< Findings at the line that are printed,
  llvm::ArrayRef<Finding> Quiet; ///< and those that are suppressed.
  bool Off; ///< There is a defect of which no check speaks that is on.
  llvm::function_ref<std::string(const program::Place &)> Show;
};

/// Each line with its indentation.
std::vector<std::string> placeWords(const PlaceContext &X,
                                    const engine::PlaceAnswer &A);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_PLACEWORDS_H
