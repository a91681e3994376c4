//===- Affected.h - which findings a change can be to blame for -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a finding has to do with changed lines. In: a program, its
// sources, the changed lines by file. Out: yes or no for a finding.
//
// It has if it stands in a changed function, or its path leads through changed
// lines or a changed function, or a function that its function calls changed:
// directly, whatever that does; through others, if it touches locks or did. A
// macro whose definition changed changes the functions that name it. A lock
// that nothing initialises has to do with a line that is gone, wherever, if
// that named the lock and one of its functions. Changes of types and of data do
// not count.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_GATE_AFFECTED_H
#define SPINLINT_GATE_AFFECTED_H

#include "findings/Finding.h"
#include "findings/SourceFiles.h"
#include "gate/ChangedLines.h"
#include "llvm/ADT/StringSet.h"

namespace spinlint::gate {

class AffectedCode {
public:
  /// `All`: by the real path of each file, which is read again: macros may be
  /// defined in files that have nothing else of the program.
  AffectedCode(const program::Program &P, const catalog::Catalog &C,
               findings::SourceFiles &Sources, const ChangedLines &All);

  bool meets(const findings::Finding &F) const;

private:
  struct Lines {
    unsigned First = 0, Last = 0;
  };
  Lines findLines(const program::Function &F) const;
  bool changed(uint32_t File, unsigned First, unsigned Last) const;
  void findChanged();
  void findMacros(llvm::StringRef Path, const std::vector<Hunk> &Changes);
  void findTouching();
  void widen();
  /// Whether a line that is gone named a function that touches locks.
  bool hadLocks(uint32_t Fn) const;
  /// Whether a call that the finding misses was taken out.
  bool lostCall(const findings::Finding &F) const;
  bool inAffected(const program::Place &Where) const;

  const program::Program &P;
  const catalog::Catalog &C;
  findings::SourceFiles &Sources;
  const ChangedLines &All;
  std::vector<const std::vector<Hunk> *> Hunks; ///< By file; null: none.
  std::vector<Lines> LinesOf;                   ///< By function.
  std::vector<std::vector<uint32_t>> Callees;   ///< By function.
  std::vector<bool> Changed, Touches, Affected; ///< By function.
  llvm::StringSet<> Macros;                     ///< Whose definition changed.
  llvm::StringSet<> LockNames;                  ///< Functions that touch locks.
  std::map<uint32_t, std::vector<uint32_t>> FunctionsIn; ///< By file.
};

} // namespace spinlint::gate

#endif // SPINLINT_GATE_AFFECTED_H
