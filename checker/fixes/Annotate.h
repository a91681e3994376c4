//===- Annotate.h - contracts written into the sources --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which functions of a driver are annotated with the contract that was
// inferred for them, and where. In: the linked program, the effects of its
// functions. Out: for each function the edits, made from the places of its
// declarations alone; and for those that have some contract and get nothing,
// why.
//
// All declarations and the definition are annotated: Microsoft's compiler wants
// them to agree (C28251). A function that the system calls has its contract
// from its role.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_ANNOTATE_H
#define SPINLINT_FIXES_ANNOTATE_H

#include "fixes/FixIt.h"
#include "fixes/SalContract.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::fixes {

/// Why a function gets no annotation.
enum class NotAnnotated : uint8_t {
  Already,      ///< It says so itself.
  Findings,     ///< Something is wrong in it.
  Inconclusive, ///< It could not be decided whether something is,
  NotAnalysed,  ///< or what it does.
  SomePaths,    ///< It does this on some of its paths only.
  Nameless,     ///< The lock has no name outside of the function.
  NoPlace,      ///< A macro or a template has made its declarations.
};

struct Proposal {
  uint32_t Function = program::None;
  FixIt Fix;
  std::vector<SalLine> Lines; ///< What each of its edits says.
};

struct Annotations {
  std::vector<Proposal> Proposed; ///< In the order of the functions.
  std::vector<std::pair<uint32_t, NotAnnotated>> LeftOut;
};

struct AnnotateOptions {
  /// What is certain of the IRQL of every function; otherwise of those only
  /// that do something to a lock.
  bool AllLevels = false;
};

/// `LineEnd`: that of a file of the program.
Annotations annotate(const program::Program &P, const catalog::Catalog &C,
                     const engine::AllEffects &E,
                     const AnnotateOptions &Options,
                     llvm::function_ref<std::string(uint32_t File)> LineEnd);

/// Whether `F`, as it is read after the edits, has all that `Lines` say, of the
/// same locks: a name may mean something else where it is declared.
bool understood(const program::Program &P, const program::Function &F,
                const catalog::Catalog &C, llvm::ArrayRef<SalLine> Lines);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_ANNOTATE_H
