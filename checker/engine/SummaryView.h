//===- SummaryView.h - what one analysis knows of other functions ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each function has a first summary, and more precise ones that are made when
// somebody asks (SummaryStore.h). Which of them an analysis sees is its own
// affair, so that its result does not depend on what others have asked for. In:
// the first summaries; replacements. Out: a summary by function.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SUMMARYVIEW_H
#define SPINLINT_ENGINE_SUMMARYVIEW_H

#include "engine/Summary.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>

namespace spinlint::engine {

class SummaryView {
public:
  /// Keeps a reference.
  explicit SummaryView(const std::vector<Summary> &First) : First(First) {}

  const Summary &operator[](uint32_t Fn) const {
    if (Own.empty())
      return First[Fn];
    auto It = Own.find(Fn);
    return It == Own.end() ? First[Fn] : *It->second;
  }

  /// The summary that this view has of `Fn` from now on; at first as it was.
  Summary &own(uint32_t Fn) {
    std::unique_ptr<Summary> &S = Own[Fn];
    if (!S)
      S = std::make_unique<Summary>(First[Fn]);
    return *S;
  }
  bool owns(uint32_t Fn) const { return Own.count(Fn); }

private:
  const std::vector<Summary> &First; ///< By function.
  llvm::DenseMap<uint32_t, std::unique_ptr<Summary>> Own;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SUMMARYVIEW_H
