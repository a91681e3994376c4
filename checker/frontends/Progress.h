//===- Progress.h - how far a run is --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what somebody who waits is shown on stderr. At a terminal: one line
// that is written over, once it takes long enough to wonder, and is gone before
// anything else is printed. Elsewhere nothing, or one line for each file if
// that was asked for. In: which unit is done. Out: text on stderr.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_PROGRESS_H
#define SPINLINT_FRONTENDS_PROGRESS_H

#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <mutex>
#include <string>

namespace spinlint::frontends {

enum class ProgressForm {
  Auto,  ///< Line at a terminal, else Off.
  Line,  ///< One line that is written over.
  Plain, ///< A line for each file.
  Off,
};

/// Thread-safe.
class Progress {
public:
  /// `Total`: units that have to be read.
  Progress(ProgressForm Form, size_t Total);
  /// Takes the line away.
  ~Progress();
  void started(llvm::StringRef File);
  void done(llvm::StringRef File);
  /// Some time has passed.
  void tick();
  /// Takes the line away until the next call.
  void clear();

  /// "[3/35] send.c, 12 s left", cut to fit into `Columns`; the name loses its
  /// beginning first. `Left`: seconds, negative if that is not known.
  static std::string text(size_t Done, size_t Total, llvm::StringRef What,
                          double Left, unsigned Columns);

private:
  using Clock = std::chrono::steady_clock;
  void show();

  ProgressForm Form;
  const size_t Total;
  std::mutex Lock;
  size_t Done = 0;
  std::string Current; ///< What was begun last.
  const Clock::time_point Start = Clock::now();
  Clock::time_point Shown;
  size_t Width = 0; ///< Of the line on the terminal.
};

/// What --progress asks for, without Auto. `Quiet`: the user wants no words.
ProgressForm progressForm(bool Quiet);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_PROGRESS_H
