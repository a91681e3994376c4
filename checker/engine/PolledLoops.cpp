//===- PolledLoops.cpp - loops that another thread ends ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See PolledLoops.h.
//
//===----------------------------------------------------------------------===//
#include "engine/PolledLoops.h"
#include "engine/Memory.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class Finder {
public:
  Finder(const Body &B, const ShapeTracer &Tracer, uint32_t Head)
      : Tracer(Tracer), In(B.naturalLoop(Head)),
        Stored(unsigned(B.F.Locals.size())) {
    for (uint32_t Blk : In.set_bits())
      for (const Instr &I : B.F.Blocks[Blk].Instrs)
        if (I.Kind == InstrKind::Store) {
          Operand Root = Tracer.root(I.A);
          if (Root.K == Operand::Kind::Local)
            Stored.set(uint32_t(Root.Value));
          else if (Root.K == Operand::Kind::Global)
            StoredGlobals.push_back(uint32_t(Root.Value));
          StoredLabels.push_back(Tracer.lastLabel(I.A));
        }
    // Every way out must be by such a test.
    Polled = true;
    for (uint32_t Blk : In.set_bits()) {
      const Terminator &T = B.F.Blocks[Blk].Term;
      if (T.Kind == TermKind::MayRaise ||
          llvm::all_of(T.Targets, [&](uint32_t To) { return In[To]; }))
        continue;
      Polled = Polled && invariant(T.Value);
    }
    Polled = Polled && !(Labels.empty() && Globals.empty());
  }

  bool Polled = false;
  llvm::SmallVector<uint32_t, 2> Labels, Globals;

private:
  /// Whether the value is the same in each turn, going by this thread; gathers
  /// the memory that it is read from.
  bool invariant(const Operand &O, unsigned Depth = 0) {
    if (O.K == Operand::Kind::Local)
      return !Stored[uint32_t(O.Value)];
    if (O.K != Operand::Kind::Reg)
      return true;
    const Instr *D = Tracer.def(uint32_t(O.Value));
    if (!D || Depth > 16)
      return false;
    switch (D->Kind) {
    case InstrKind::Load: {
      if (!invariant(D->A, Depth + 1))
        return false;
      Operand Root = Tracer.root(D->A);
      if (Root.K == Operand::Kind::Local)
        return true;
      uint32_t Label = Tracer.lastLabel(D->A);
      if (Label != None) {
        Labels.push_back(Label);
        return !llvm::is_contained(StoredLabels, Label);
      }
      if (Root.K != Operand::Kind::Global)
        return false;
      Globals.push_back(uint32_t(Root.Value));
      return !llvm::is_contained(StoredGlobals, uint32_t(Root.Value));
    }
    case InstrKind::Field:
    case InstrKind::Index:
    case InstrKind::Cast:
    case InstrKind::Unary:
    case InstrKind::Binary:
    case InstrKind::Compare:
      return invariant(D->A, Depth + 1) && invariant(D->B, Depth + 1);
    default:
      return false;
    }
  }

  const ShapeTracer &Tracer;
  llvm::BitVector In, Stored;
  std::vector<uint32_t> StoredGlobals, StoredLabels;
};

} // namespace

PolledLoops::PolledLoops(const Body &B, const ShapeTracer &Tracer) {
  for (uint32_t Head : B.LoopHead.set_bits()) {
    Finder F(B, Tracer, Head);
    if (F.Polled)
      Loops.push_back({Head, B.point(Head, 0), F.Labels, F.Globals});
  }
}

void PolledLoops::change(TermTable &T, State &S, uint32_t Head) const {
  auto It = llvm::find_if(Loops, [&](const Loop &L) { return L.Head == Head; });
  if (It == Loops.end())
    return;
  Memory(T, S).age(It->Point);
  for (auto &[A, V] : S.Cells) {
    const Term &Base = T[T.object(A)];
    if (Base.Kind == Sort::LocalAddr)
      continue;
    uint32_t Label = T.shownLabel(A);
    bool Tested = Label != None ? llvm::is_contained(It->Labels, Label)
                                : Base.Kind == Sort::GlobalAddr &&
                                      llvm::is_contained(It->Globals, Base.A);
    if (Tested)
      V = T.fresh(It->Point, A);
  }
}
