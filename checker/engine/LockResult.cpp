//===- LockResult.cpp - what the result of a lock operation tells ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Narrows the result of a try form to "acquired" or "refused", and that of an
// operation which cannot fail, by what the catalog says of its values.
//
//===----------------------------------------------------------------------===//
#include "engine/LockStep.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

bool engine::tellsAcquired(const Context &X, State &S, const LockDetail &L,
                           TermId Result, bool Ok) {
  if (Result == NoTerm)
    return true;
  TermTable &T = X.Terms;
  TermId Cond = Result;
  if (L.When == catalog::Success::Zero)
    Cond = T.compare(CompareCode::Eq, Result, T.constant(0));
  else if (L.When == catalog::Success::NonNegative)
    Cond = T.compare(CompareCode::Ge, Result, T.constant(0));
  const catalog::LockEffect *E = Ok ? nullptr : effectOf(X.C, L);
  if (E && E->Failure &&
      !constrain(T, S, Result, Constraint::exactly(*E->Failure)))
    return false;
  return assume(T, S, Cond, Ok);
}

void engine::succeeds(const Context &X, State &S, const LockDetail &L,
                      TermId Result) {
  const catalog::LockEffect *E = effectOf(X.C, L);
  if (Result == NoTerm || !E || !E->ResultTells)
    return;
  switch (L.What) {
  case catalog::Op::TryAcquire:
  case catalog::Op::TryUpgrade:
  case catalog::Op::Query:
  case catalog::Op::WaitByArg:
    return; // The result is what tells.
  default:
    break;
  }
  if (L.When == catalog::Success::Zero)
    constrain(X.Terms, S, Result, Constraint::exactly(0));
  else if (L.When == catalog::Success::NonNegative)
    constrain(X.Terms, S, Result, {0, INT64_MAX, {}});
  else
    assume(X.Terms, S, Result, true);
}
