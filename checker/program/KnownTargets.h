//===- KnownTargets.h - calls through members that hold known functions ---===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A driver's own record may have members that point to functions: an interface
// with one implementation, or a few tables of them. Where the program shows all
// functions that a member can hold, calls through it are calls of these:
// directly, if it is one; else by which table it is that the call goes through,
// so that `Ops->Lock` and `Ops->Unlock` are of one table.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_KNOWNTARGETS_H
#define SPINLINT_PROGRAM_KNOWNTARGETS_H

#include "program/Program.h"

namespace spinlint::program {

/// Rewrites the indirect calls in `P`, which must be all of a driver: what it
/// stores nowhere is stored by nobody. A member that is stored to in ways not
/// understood, or whose address is used otherwise, is left as it is; so is the
/// whole program if a part of it was lost.
void callKnownTargets(Program &P);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_KNOWNTARGETS_H
