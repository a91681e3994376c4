//===- RangeLoops.cpp - loops that take or give back many locks -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Natural loops of the group's events, what they change, and whether the lock
// moves with it.
//
//===----------------------------------------------------------------------===//
#include "engine/RangeLoops.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

/// Whether `O` is the same in every turn: made of constants, addresses and
/// locals that do not move.
static bool invariant(const ShapeTracer &Tracer, const RangeLoops::Loop &L,
                      const Operand &O, unsigned Depth = 0) {
  if (O.K != Operand::Kind::Reg)
    return true;
  const Instr *D = Tracer.def(uint32_t(O.Value));
  if (!D || Depth > 16)
    return false;
  switch (D->Kind) {
  case InstrKind::Load:
    return D->A.K == Operand::Kind::Local && !L.Moving[uint32_t(D->A.Value)];
  case InstrKind::Field:
  case InstrKind::Index:
  case InstrKind::Cast:
  case InstrKind::Unary:
  case InstrKind::Binary:
  case InstrKind::Compare:
    return invariant(Tracer, L, D->A, Depth + 1) &&
           invariant(Tracer, L, D->B, Depth + 1);
  default:
    return false;
  }
}

/// The locals whose values change from turn to turn: all that are stored to,
/// less those (parameters of copied-in callees) that get the same each time.
static void findMoving(const Body &B, const ShapeTracer &Tracer,
                       RangeLoops::Loop &L) {
  L.Moving.resize(unsigned(B.F.Locals.size()));
  std::vector<const Instr *> Stores;
  for (uint32_t Blk : L.Blocks.set_bits())
    for (const Instr &I : B.F.Blocks[Blk].Instrs)
      if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local) {
        Stores.push_back(&I);
        L.Moving.set(uint32_t(I.A.Value));
      }
  for (bool Changed = true; Changed;) {
    Changed = false;
    llvm::BitVector Varies(L.Moving.size());
    for (const Instr *I : Stores)
      if (!invariant(Tracer, L, I->B))
        Varies.set(uint32_t(I->A.Value));
    Changed = Varies != L.Moving;
    L.Moving &= Varies;
  }
}

/// Whether the lock at `O` moves with the loop.
static bool moves(const ShapeTracer &Tracer, const RangeLoops::Loop &L,
                  Operand O) {
  bool Moves = false;
  for (unsigned Depth = 0; Depth < 64 && O.K == Operand::Kind::Reg; ++Depth) {
    const Instr *Def = Tracer.def(uint32_t(O.Value));
    if (!Def)
      break;
    auto LoadsMoving = [&](const Operand &V) {
      const Instr *X =
          V.K == Operand::Kind::Reg ? Tracer.def(uint32_t(V.Value)) : nullptr;
      // `i - 1` and `n - i` move as well.
      while (X &&
             (X->Kind == InstrKind::Cast || X->Kind == InstrKind::Binary)) {
        const Operand &Next = X->A.K == Operand::Kind::Reg ? X->A : X->B;
        X = Next.K == Operand::Kind::Reg ? Tracer.def(uint32_t(Next.Value))
                                         : nullptr;
      }
      return X && X->Kind == InstrKind::Load &&
             X->A.K == Operand::Kind::Local && L.Moving[uint32_t(X->A.Value)];
    };
    if (Def->Kind == InstrKind::Index && LoadsMoving(Def->B))
      Moves = true;
    if (LoadsMoving(O))
      Moves = true;
    if (Moves ||
        (Def->Kind != InstrKind::Field && Def->Kind != InstrKind::Index &&
         Def->Kind != InstrKind::Cast))
      break;
    O = Def->A;
  }
  return Moves;
}

RangeLoops::RangeLoops(const Body &B, const ShapeTracer &Tracer,
                       const LockGroups::Group &Group) {
  if (B.LoopHead.none())
    return;
  llvm::BitVector InLoop(unsigned(B.F.Blocks.size()));
  for (uint32_t Head : B.LoopHead.set_bits())
    InLoop |= B.naturalLoop(Head);
  for (uint32_t Head : B.LoopHead.set_bits()) {
    Loop L;
    L.Head = Head;
    L.Blocks = B.naturalLoop(Head);
    // What it changes, and which way its lock events go.
    findMoving(B, Tracer, L);
    bool Acquires = false, Releases = false, Others = false;
    for (uint32_t E : Group.Events) {
      if (!L.Blocks[B.PointAt[E].first])
        continue;
      const LockDetail &D = *B.lockAt(E);
      if (D.What == catalog::Op::Acquire || D.What == catalog::Op::WaitByArg)
        Acquires = true;
      else if (D.What == catalog::Op::Release)
        Releases = true;
      else
        Others = true;
      if (moves(Tracer, L, D.Lock.isNone() ? D.Handle : D.Lock))
        L.Events.push_back(E);
    }
    for (uint32_t C : Group.Calls)
      Others |= L.Blocks[B.PointAt[C].first];
    // What is left from the middle with its last element in hand has done with
    // the others.
    for (uint32_t E : Group.Events)
      Others |= !L.Blocks[B.PointAt[E].first] && !InLoop[B.PointAt[E].first] &&
                moves(Tracer, L, B.lockAt(E)->Lock);
    if (!L.Events.empty() && Acquires != Releases && !Others)
      Loops.push_back(std::move(L));
  }
}

const RangeLoops::Loop *RangeLoops::loopOf(uint32_t PointNo) const {
  for (const Loop &L : Loops)
    if (llvm::is_contained(L.Events, PointNo))
      return &L;
  return nullptr;
}

const RangeLoops::Loop *RangeLoops::loopAt(uint32_t Block) const {
  for (const Loop &L : Loops)
    if (L.Head == Block)
      return &L;
  return nullptr;
}
