//===- ResultOrder.cpp - the order of violations --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By file, line, column, then by what it is.
//
//===----------------------------------------------------------------------===//
#include "engine/ResultOrder.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

Place ResultOrder::placeOf(const Point &At) const {
  if (!At.valid())
    return {};
  const Function &F = P.Functions[At.Function];
  if (At.Block >= F.Blocks.size())
    return F.Where;
  const Block &B = F.Blocks[At.Block];
  return At.Instr < B.Instrs.size() ? B.Instrs[At.Instr].Where : B.Term.Where;
}

ResultOrder::Key ResultOrder::key(const Violation &V) const {
  Place W = placeOf(V.At), A = placeOf(V.Acquired);
  return {W.valid() ? P.Files[W.File].Path : std::string(),
          W.Line,
          W.Column,
          int(V.Kind),
          V.LockKey,
          A.Line,
          A.Column,
          P.Symbols[P.Functions[V.At.Function].Symbol].Usr};
}

void ResultOrder::apply(Result &R) const {
  llvm::sort(R.Violations, [&](const Violation &A, const Violation &B) {
    return key(A) < key(B);
  });
  R.Violations.erase(std::unique(R.Violations.begin(), R.Violations.end(),
                                 [&](const Violation &A, const Violation &B) {
                                   return same(A, B);
                                 }),
                     R.Violations.end());
  llvm::sort(R.Functions, [](const auto &A, const auto &B) {
    return A.Function < B.Function;
  });
}
