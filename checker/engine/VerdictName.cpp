//===- VerdictName.cpp - verdicts in words -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See VerdictName.h.
//
//===----------------------------------------------------------------------===//
#include "engine/VerdictName.h"

namespace spinlint::engine {

llvm::StringRef verdictName(Verdict V) {
  switch (V) {
  case Verdict::NoLocks:
    break;
  case Verdict::Verified:
    return "verified";
  case Verdict::Defect:
    return "defect";
  case Verdict::Inconclusive:
    return "inconclusive";
  case Verdict::NotAnalysed:
    return "not analysed";
  }
  return "no locks";
}

} // namespace spinlint::engine
