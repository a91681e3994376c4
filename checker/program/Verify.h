//===- Verify.h - what every lock program must satisfy --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds a lock program to its structural invariants. In: a Program. Out:
// success, or the first violation, with the function and block named. The
// stages behind it rely on all of these and check none again.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_VERIFY_H
#define SPINLINT_PROGRAM_VERIFY_H

#include "program/Program.h"
#include "llvm/Support/Error.h"

namespace spinlint::program {

/// - every index (file, symbol, global, function, local, detail, block) is in
///   range; the functions and their symbols name each other;
/// - parameters come first and in order; block 0 exists;
/// - an instruction has the operands, result and detail of its kind, and no
///   others;
/// - a register is defined once, and on every path to its uses;
/// - a terminator has the targets of its kind, and a switch a case for each
///   target but the last.
llvm::Error verify(const Program &P);

/// The same for one function of `P`.
llvm::Error verify(const Program &P, const Function &F);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_VERIFY_H
