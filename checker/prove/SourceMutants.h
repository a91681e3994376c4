//===- SourceMutants.h - lock mistakes in the sources ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes a mutant in the text of its file, as its author could have written it.
// In: a program, a mutant of it, the texts. Out: edits. Nothing where the place
// is in a macro's body, or the mistake is none that one writes in one place.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROVE_SOURCEMUTANTS_H
#define SPINLINT_PROVE_SOURCEMUTANTS_H

#include "fixes/Repair.h"
#include "prove/Mutants.h"

namespace spinlint::prove {

std::optional<std::vector<fixes::Edit>> inSource(const program::Program &P,
                                                 const catalog::Catalog &C,
                                                 const Mutant &M,
                                                 const fixes::TextOf &Text);

} // namespace spinlint::prove

#endif // SPINLINT_PROVE_SOURCEMUTANTS_H
