//===- Proof.h - whether a repair repairs ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asks the engine what it would say of a changed function. In: a program, what
// was found in it, a changed function. Out: whether the violation is gone, and
// nothing new, or no longer known, has come in its place. Needs no parser, so
// it works wherever a lock program is.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_PROOF_H
#define SPINLINT_FIXES_PROOF_H

#include "engine/Session.h"
#include <algorithm>
#include <memory>
#include <optional>

namespace spinlint::fixes {

class Prover {
public:
  /// Keeps references. `Limits` are those of the analysis that found what is
  /// to be repaired; `Known` is that analysis, if it can be asked again.
  Prover(const program::Program &P, const catalog::Catalog &C,
         const engine::Policy &Limits, engine::Session *Known = nullptr);
  ~Prover();

  /// How many of the violations of the program `Changed` takes away, of which
  /// `V` has to be one. 0: it does not prove right. `MayStay` says which of the
  /// others may be there still; a path that is led elsewhere must not end in
  /// another defect that is known already. `Left` gets `V` as it is on another
  /// way, if there is one still and nothing else is wrong. Where it is in doubt
  /// what else is wrong in the changed function, this is an answer only for who
  /// asks for the `Doubt`.
  unsigned
  removes(const engine::Violation &V, uint32_t Function,
          program::Function Changed,
          llvm::function_ref<bool(const engine::Violation &)> MayStay = {},
          std::string *Doubt = nullptr,
          std::optional<engine::Violation> *Left = nullptr);
  /// How many violations an earlier release would take away: `V`, and what must
  /// not be done under the lock that was acquired where that of `V` was.
  unsigned related(const engine::Violation &V);
  /// A leak of what is acquired at `Acquire`; null if there is none.
  const engine::Violation *leakOf(const engine::Point &Acquire);
  /// Why nothing is known of the changed function; empty if all is.
  std::string doubtOf(uint32_t Function, program::Function Changed);

  /// A violation, or a last way to repair it that has not had its turn, may ask
  /// so many questions.
  void startOver() { Questions = std::min(PerTurn, Total); }
  bool tired() const { return Questions == 0; }

private:
  static constexpr unsigned PerTurn = 20;
  const program::Program &P;
  const catalog::Catalog &C;
  engine::Policy Limits;
  engine::Session &session();

  engine::Session *Session;
  std::unique_ptr<engine::Session> Own; ///< Made for the first question.
  unsigned Questions = PerTurn;
  /// In all: an answer costs the more, the larger the driver is. None of
  /// drivers that are too large to remember.
  unsigned Total = 0;
};

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_PROOF_H
