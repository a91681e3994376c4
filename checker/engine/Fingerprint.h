//===- Fingerprint.h - what the analysis of a function depends on ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tells which functions of a driver need no new analysis after an edit. In: a
// program and what is known of it as a whole. Out: a number for each function
// that is the same in two programs if all is the same that its analysis reads,
// but for the summaries of its callees and the bodies that are copied in: who
// compares these as well (Recall.h) knows that the result is the same. Names
// count and numbers of things do not; places count from where the body starts.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_FINGERPRINT_H
#define SPINLINT_ENGINE_FINGERPRINT_H

#include "engine/SummaryStore.h"

namespace spinlint::engine {

class Fingerprints {
public:
  /// Keeps a reference.
  explicit Fingerprints(const World &W);

  uint64_t of(uint32_t Fn) const { return All[Fn]; }
  /// Of what analyses of other functions read about the event at `At`, and
  /// about the function that it stands in. `At` may be a function (Block None).
  uint64_t ofEvent(const Point &At) const;

private:
  const World &W;
  std::vector<uint64_t> All;
  std::vector<uint64_t> Heads; ///< Of what a function is but for its code.
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_FINGERPRINT_H
