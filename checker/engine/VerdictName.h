//===- VerdictName.h - verdicts in words ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a verdict is called in reports and baselines. In: a verdict. Out: its
// name, "not analysed".
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_VERDICTNAME_H
#define SPINLINT_ENGINE_VERDICTNAME_H

#include "engine/Result.h"

namespace spinlint::engine {

llvm::StringRef verdictName(Verdict V);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_VERDICTNAME_H
