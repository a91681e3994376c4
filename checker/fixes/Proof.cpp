//===- Proof.cpp - whether a repair repairs -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Proof.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/Proof.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using engine::Verdict;
using engine::Violation;

Prover::Prover(const program::Program &P, const catalog::Catalog &C,
               const engine::Policy &Limits, engine::Session *Known)
    : P(P), C(C), Limits(Limits), Session(Known) {
  this->Limits.Watch = nullptr;
  constexpr size_t TooMany = 20000, Cost = 500000, Least = 40;
  const size_t N = std::max<size_t>(P.Functions.size(), 1);
  Total = N > TooMany ? 0 : unsigned(std::max(Least, Cost / N));
}

engine::Session &Prover::session() {
  if (!Session) {
    Own = std::make_unique<engine::Session>(P, C, Limits);
    Session = Own.get();
  }
  return *Session;
}

Prover::~Prover() = default;

const Violation *Prover::leakOf(const engine::Point &Acquire) {
  auto PlaceOf = [&](const engine::Point &At) {
    return P.Functions[At.Function].Blocks[At.Block].Instrs[At.Instr].Where;
  };
  // What a macro makes of one acquire is one.
  for (const Violation &V : session().baseline().Violations)
    if (V.Kind == catalog::Defect::HeldAtExit && V.AcquiredEvent.valid() &&
        V.AcquiredEvent.Function == Acquire.Function &&
        PlaceOf(V.AcquiredEvent) == PlaceOf(Acquire))
      return &V;
  return nullptr;
}

unsigned Prover::related(const Violation &V) {
  if (!V.AcquiredEvent.valid())
    return 1;
  // A release for each exit is as good; what must not be done under the lock,
  // or not before it is released, asks for one that comes earlier.
  auto AsksForEarlier = [&](const Violation &O) {
    switch (O.Kind) {
    case catalog::Defect::HeldAtExit:
    case catalog::Defect::LoopImbalance:
      return false;
    case catalog::Defect::ReleaseOrder:
      return true;
    default:
      return O.AcquiredEvent == V.AcquiredEvent && !catalog::isAdvice(O.Kind);
    }
  };
  return 1 + llvm::count_if(session().baseline().Violations,
                            [&](const Violation &O) {
                              return O.At.Function == V.At.Function &&
                                     AsksForEarlier(O) && !session().same(O, V);
                            });
}

std::string Prover::doubtOf(uint32_t Function, program::Function Changed) {
  if (Questions == 0)
    return "";
  --Questions;
  --Total;
  engine::Session::Answer A = session().ask(Function, std::move(Changed));
  for (const engine::FunctionResult &R : A.Found.Functions)
    if (R.Function == Function)
      return R.Doubt;
  return "";
}

unsigned Prover::removes(const Violation &V, uint32_t Function,
                         program::Function Changed,
                         llvm::function_ref<bool(const Violation &)> MayStay,
                         std::string *Doubt, std::optional<Violation> *Left) {
  if (Questions == 0)
    return 0;
  --Questions;
  --Total;
  engine::Session::Answer A =
      session().ask(Function, std::move(Changed), /*FirstOnly=*/true);
  if (!A.New.empty() || A.Unbalanced)
    return 0;
  if (MayStay && !llvm::all_of(A.Found.Violations, MayStay))
    return 0;
  auto Redone = [&](uint32_t F) {
    return std::binary_search(A.Redone.begin(), A.Redone.end(), F);
  };
  auto VerdictOf = [](const engine::Result &R, uint32_t F) {
    for (const engine::FunctionResult &X : R.Functions)
      if (X.Function == F)
        return X.V;
    return Verdict::NoLocks;
  };
  // Silence must not come from doubt.
  for (const engine::FunctionResult &R : A.Found.Functions) {
    if (R.Function == Function && !R.Doubt.empty()) {
      if (!Doubt)
        return 0;
      *Doubt = R.Doubt;
    } else if ((R.V == Verdict::Inconclusive || R.V == Verdict::NotAnalysed) &&
               VerdictOf(session().baseline(), R.Function) != R.V) {
      return 0;
    }
  }
  unsigned Gone = 0;
  bool Repaired = false;
  for (const Violation &B : session().baseline().Violations) {
    if (!Redone(B.At.Function) && !(B.At == V.At && B.Kind == V.Kind))
      continue;
    if (llvm::any_of(A.Found.Violations,
                     [&](const Violation &O) { return session().same(O, B); }))
      continue;
    ++Gone;
    Repaired |= session().same(B, V);
  }
  if (!Repaired && Left)
    for (const Violation &O : A.Found.Violations)
      if (session().same(O, V))
        *Left = O;
  return Repaired ? Gone : 0;
}

} // namespace spinlint::fixes
