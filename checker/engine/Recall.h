//===- Recall.h - what an analysis leaves for the next one ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// After an edit most functions of a driver are as they were. A Recall has, by
// name, what was known of each function and the fingerprint of what that
// depended on; the next analysis takes over what still holds, and analyses the
// rest, and those callers that can see a difference: what is analysed again and
// comes out the same stops there (as in Salsa and other build systems with
// early cutoff; Mokhov et al., Build Systems a la Carte, ICFP 2018). The result
// is the one without a Recall.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_RECALL_H
#define SPINLINT_ENGINE_RECALL_H

#include "engine/Result.h"
#include "llvm/ADT/StringMap.h"
#include <memory>

namespace spinlint::engine {

class Recall {
public:
  /// Nothing is known.
  Recall();
  ~Recall();
  Recall(Recall &&);
  Recall &operator=(Recall &&);

  /// Of the last analysis: functions that were taken over, and all.
  size_t Reused = 0, Functions = 0;

  /// As bytes, for another process. What it knows depends on the catalog too;
  /// who stores the bytes says with which (CatalogHash).
  std::string bytes() const;
  /// Of damaged bytes nothing is known.
  static Recall fromBytes(llvm::StringRef Bytes);

  struct Impl;
  Impl &impl() { return *I; }

private:
  std::unique_ptr<Impl> I;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_RECALL_H
