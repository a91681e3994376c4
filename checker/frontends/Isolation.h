//===- Isolation.h - units that bring a process down ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what happens to a unit on which Clang crashes, hangs or takes all
// memory, so that it costs this unit and nothing else. In the ordinary way all
// units are read in threads of one process. If that goes wrong, nothing that
// this process knows is trusted any more: it starts itself again, with the
// names of the units to be careful with. The second run reads a unit that
// crashed in a process of its own, and leaves out one that hung. In: what
// happened. Out: a new run, or a unit from another process.
//
// Nothing may have been printed before: a run says everything at its end.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_ISOLATION_H
#define SPINLINT_FRONTENDS_ISOLATION_H

#include "frontends/Commands.h"
#include "frontends/UnitReader.h"

namespace spinlint::frontends {

enum class UnitTrouble : uint8_t { None, Crash, Hang, Memory };

class Isolation {
public:
  explicit Isolation(const Invocation &Call) : Call(Call) {}

  /// What is known of this unit from the runs that this one goes on from.
  static UnitTrouble knownTrouble(const extract::UnitRequest &R);
  /// Reads it in a process of its own, within the limits.
  UnitOutcome readApart(const extract::UnitRequest &R) const;
  /// Starts this run again; does not come back.
  [[noreturn]] void startAgain(
      llvm::ArrayRef<std::pair<extract::UnitRequest, UnitTrouble>> Bad) const;

  /// Whether this process is there to read one unit.
  static bool isWorker();
  /// In such a process: reads it, if it is among `Units`, and ends.
  static void
  workOn(llvm::ArrayRef<extract::UnitRequest> Units,
         llvm::function_ref<UnitOutcome(const extract::UnitRequest &)> Read);

  /// Seconds of processor time that one unit may take; 0: any.
  static double mostSeconds();
  /// MiB that this process may take while units are read; 0: any.
  static unsigned mostMemory();

private:
  const Invocation &Call;
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_ISOLATION_H
