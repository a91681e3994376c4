//===- Replace.h - a fresh unit among stored ones -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what of the stored lock programs of a driver a fresh one makes
// stale, and takes it out: the program of the same unit, and every function of
// external linkage that the fresh unit has too (it may have moved here, or
// stand in a header that was edited). What is left links with the fresh unit
// without a conflict that is only due to age.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_REPLACE_H
#define SPINLINT_PROGRAM_REPLACE_H

#include "program/Program.h"

namespace spinlint::program {

/// `Stored`: verified programs, of one unit or linked from several.
void replaceBy(std::vector<Program> &Stored, const Program &Fresh);

/// `Fresh` is a version of a unit that does not parse: puts in the functions
/// that it lacks, or of which parts were lost, as they were in `Before`. Returns
/// their USRs, sorted. Their places are those that they had.
std::vector<std::string> keepLostBodies(Program &Fresh, const Program &Before);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_REPLACE_H
