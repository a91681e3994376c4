//===- RepairConversion.h - what conversions tell of undeclared names -----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the types of names that the prelude declares as numbers, from what
// the unit converts them to and from, and the signature of function types from
// the functions that are declared with them. In: complaints and tokens. Out:
// types in the prelude.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_REPAIRCONVERSION_H
#define SPINLINT_EXTRACT_REPAIRCONVERSION_H

#include "extract/Complaints.h"
#include "extract/Prelude.h"
#include "extract/TokenView.h"

namespace spinlint::extract {

/// Learns from an error about two types. True if something is new.
bool learnConversion(Prelude &Declared, const TokenView &T, const Complaint &C);

/// `Name F;` where the unit defines the function F: the type of F, in tokens of
/// the unit. Empty if there is no such function.
std::string signatureOf(llvm::StringRef Name, TokenView &T);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_REPAIRCONVERSION_H
