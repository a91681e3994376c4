//===- CountedLoops.cpp - loops whose number of turns is known -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See CountedLoops.h.
//
//===----------------------------------------------------------------------===//
#include "engine/CountedLoops.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

/// The local that a value was loaded from, or None.
uint32_t loadedFrom(const ShapeTracer &Tracer, const Operand &O) {
  const Instr *D = Tracer.source(O);
  return D && D->Kind == InstrKind::Load && D->A.K == Operand::Kind::Local
             ? uint32_t(D->A.Value)
             : None;
}

CompareCode negated(CompareCode C) {
  switch (C) {
  case CompareCode::Eq:
    return CompareCode::Ne;
  case CompareCode::Ne:
    return CompareCode::Eq;
  case CompareCode::Lt:
    return CompareCode::Ge;
  case CompareCode::Le:
    return CompareCode::Gt;
  case CompareCode::Gt:
    return CompareCode::Le;
  case CompareCode::Ge:
    return CompareCode::Lt;
  case CompareCode::ULt:
    return CompareCode::UGe;
  case CompareCode::ULe:
    return CompareCode::UGt;
  case CompareCode::UGt:
    return CompareCode::ULe;
  case CompareCode::UGe:
    return CompareCode::ULt;
  }
  return C;
}

} // namespace

CountedLoops::CountedLoops(const Body &B, const Slice &S,
                           const ShapeTracer &Tracer) {
  for (uint32_t Head : B.LoopHead.set_bits()) {
    const Terminator &Term = B.F.Blocks[Head].Term;
    if (Term.Kind != TermKind::Branch || Term.Targets.size() != 2)
      continue;
    const llvm::BitVector In = B.naturalLoop(Head);
    if (In[Term.Targets[0]] == In[Term.Targets[1]])
      continue;
    const Instr *Test = Tracer.source(Term.Value);
    if (!Test || Test->Kind != InstrKind::Compare ||
        Test->B.K != Operand::Kind::Const)
      continue;
    Loop L;
    L.Head = Head;
    L.Counter = loadedFrom(Tracer, Test->A);
    if (L.Counter == None || B.F.Locals[L.Counter].Escapes ||
        B.F.Locals[L.Counter].Static)
      continue;
    L.Stay = CompareCode(Test->Code);
    if (!In[Term.Targets[0]])
      L.Stay = negated(L.Stay);
    L.Bound = Test->B.Value;
    unsigned Steps = 0;
    bool Carries = false;
    for (uint32_t Blk : In.set_bits())
      for (const Instr &I : B.F.Blocks[Blk].Instrs) {
        if (I.Kind != InstrKind::Store || I.A.K != Operand::Kind::Local)
          continue;
        const uint32_t To = uint32_t(I.A.Value);
        if (To != L.Counter) {
          Carries |= S.Locals[To] && B.LiveLocals[Head][To];
          continue;
        }
        ++Steps;
        const Instr *Sum = Tracer.source(I.B);
        const bool Counts = Sum && Sum->Kind == InstrKind::Binary &&
                            Sum->B.K == Operand::Kind::Const &&
                            loadedFrom(Tracer, Sum->A) == L.Counter &&
                            (BinaryCode(Sum->Code) == BinaryCode::Add ||
                             BinaryCode(Sum->Code) == BinaryCode::Sub);
        if (Counts)
          L.Step = BinaryCode(Sum->Code) == BinaryCode::Add ? Sum->B.Value
                                                            : -Sum->B.Value;
      }
    constexpr int64_t Large = int64_t(1) << 40;
    if (Steps == 1 && L.Step && !Carries && L.Bound < Large &&
        L.Bound > -Large && L.Step < Large && L.Step > -Large)
      Loops.push_back(L);
  }
}

uint32_t CountedLoops::counter(uint32_t Head) const {
  for (const Loop &L : Loops)
    if (L.Head == Head)
      return L.Counter;
  return None;
}

std::optional<int64_t> CountedLoops::last(uint32_t Head, int64_t Now) const {
  auto It = llvm::find_if(Loops, [&](const Loop &L) { return L.Head == Head; });
  if (It == Loops.end())
    return std::nullopt;
  const Loop &L = *It;
  const bool Unsigned =
      L.Stay == CompareCode::ULt || L.Stay == CompareCode::ULe ||
      L.Stay == CompareCode::UGt || L.Stay == CompareCode::UGe;
  if (Unsigned && (Now < 0 || L.Bound < 0))
    return std::nullopt;
  // The first value that does not stay, in units of the step.
  auto Reach = [&](int64_t Way) { // Way > 0, in the direction of the step.
    int64_t Step = L.Step < 0 ? -L.Step : L.Step;
    return Now + (Way + Step - 1) / Step * L.Step;
  };
  switch (L.Stay) {
  case CompareCode::Lt:
  case CompareCode::ULt:
    return L.Step > 0 && Now < L.Bound ? std::optional(Reach(L.Bound - Now))
                                       : std::nullopt;
  case CompareCode::Le:
  case CompareCode::ULe:
    return L.Step > 0 && Now <= L.Bound
               ? std::optional(Reach(L.Bound + 1 - Now))
               : std::nullopt;
  case CompareCode::Gt:
  case CompareCode::UGt: {
    std::optional<int64_t> End;
    if (L.Step < 0 && Now > L.Bound)
      End = Reach(Now - L.Bound);
    return End && Unsigned && *End < 0 ? std::nullopt : End;
  }
  case CompareCode::Ge:
  case CompareCode::UGe: {
    std::optional<int64_t> End;
    if (L.Step < 0 && Now >= L.Bound)
      End = Reach(Now - L.Bound + 1);
    return End && Unsigned && *End < 0 ? std::nullopt : End;
  }
  case CompareCode::Ne:
    return (L.Bound - Now) % L.Step == 0 && (L.Bound - Now) / L.Step > 0
               ? std::optional(L.Bound)
               : std::nullopt;
  case CompareCode::Eq:
    return std::nullopt;
  }
  return std::nullopt;
}
