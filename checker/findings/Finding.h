//===- Finding.h - what the user is told ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A violation after it got its rule, its words, its fixes and its fingerprint.
// Plain data: every report and every frontend prints this and nothing else.
// In: nothing. Out: the types. Places refer to Program::Files.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_FINDING_H
#define SPINLINT_FINDINGS_FINDING_H

#include "fixes/FixIt.h"
#include <string>
#include <vector>

namespace spinlint::findings {

enum class Severity { Note, Warning, Error };

/// "note", "warning", "error"
llvm::StringRef severityName(Severity S);

/// One step of the story. Without a place it belongs to the finding as a whole.
struct Note {
  program::Place Where;
  std::string Text;
  /// Of a note that is one of several ways to repair the defect. Such edits are
  /// made on request only.
  std::vector<fixes::Edit> Edits;
  bool operator==(const Note &) const = default;
};

struct Finding {
  std::string Rule;                    ///< "SpinLockDpr"
  std::string Check;                   ///< "ddi-spin-lock-dpr"
  std::vector<std::string> AlsoBreaks; ///< Ids of other rules.
  Severity Level = Severity::Warning;
  catalog::Defect Defect = catalog::Defect::DoubleAcquire;
  std::string Message; ///< Lower case, no full stop, without the check name.
  std::string Why; ///< What it leads to at run time; not printed by default.
  program::Place Where;
  std::string Function;
  std::string LockText; ///< As its author spelt it.
  std::vector<Note> Notes;
  std::vector<fixes::FixIt> Fixes; ///< None, or the one that proved right.
  /// Stays the same when lines move or another rule reports the defect.
  std::string Fingerprint;
  bool May = false; ///< Something unknown was assumed on the way.
};

/// How many of them are notes, which fail no run.
unsigned notesIn(const std::vector<Finding> &Findings);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_FINDING_H
