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
#include <optional>
#include <string>
#include <vector>

namespace spinlint::findings {

enum class Severity { Note, Warning, Error };

/// "note", "warning", "error"
llvm::StringRef severityName(Severity S);

/// What is known where the path of a finding comes to a place, before what
/// stands there is done.
struct StateHere {
  bool Known = false;            ///< Otherwise nothing of what follows is.
  std::vector<std::string> Held; ///< Locks as their authors spelt them: held on
                                 ///< this path,
  std::vector<std::string> May;  ///< or held on some path to this place.
  std::string Irql;              ///< "DISPATCH_LEVEL"; empty: not known.
  bool operator==(const StateHere &) const = default;
};

/// One step of the story. Without a place it belongs to the finding as a whole.
struct Note {
  program::Place Where;
  std::string Text;
  /// Of a note that is one of several ways to repair the defect. Such edits are
  /// made on request only.
  std::vector<fixes::Edit> Edits;
  /// Notes on the path stand in its order; others are about other places.
  enum class Step : uint8_t {
    None,
    Before, ///< On the way to the place of the finding,
    Call,   ///< by a call of the function that the next step is in.
    After,  ///< What the place of the finding leads to: it is a call.
  };
  Step OnPath = Step::None;
  /// On the path, where it is known: whether the lock of the finding is held
  /// when the path comes here.
  std::optional<bool> LockHeld;
  StateHere Before; ///< Filled in where a report wants it.
  bool operator==(const Note &) const = default;
};

/// Why a finding is not told as one.
struct Suppressed {
  enum class By : uint8_t {
    Source,  ///< A comment or a pragma at the place, or around it.
    Request, ///< Whoever ran the check does not want to hear of this file.
  };
  By Kind = By::Source;
  uint32_t Line = 0;  ///< Of what says so, in the file of the finding; or 0.
  std::string How;    ///< "NOLINT(ddi-spin-lock)", "--exclude=third_party"
  std::string Reason; ///< The author's words; empty: he gave none.
};

/// Against what was there before.
enum class Novelty : uint8_t {
  NotCompared,
  New,
  Known,   ///< In the baseline.
  Outside, ///< Nothing that changed has to do with it.
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
  /// Equal for equal defects of one lock in one function, which only their
  /// order tells apart in Fingerprint.
  std::string Group;
  StateHere Before; ///< At Where. Filled in where a report wants it.
  std::optional<Suppressed> Silenced;
  Novelty Is = Novelty::NotCompared;
  bool May = false; ///< Something unknown was assumed on the way.
};

/// Whether it is told to whoever asked for what is new.
inline bool isNews(const Finding &F) {
  return F.Is == Novelty::NotCompared || F.Is == Novelty::New;
}

/// How many of them are notes, which fail no run.
unsigned notesIn(const std::vector<Finding> &Findings);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_FINDING_H
