//===- Slice.cpp - the part of a body that matters to some locks ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A backward slice on names: an instruction matters if a lock event of the
// group, a returned value, or a branch that decides about such an instruction
// depends on it. Cells are told apart by local, global and member name.
//
//===----------------------------------------------------------------------===//
#include "engine/Slice.h"
#include "engine/SummaryView.h"
#include "llvm/ADT/IntEqClasses.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

ShapeTracer::ShapeTracer(const Body &B, LabelTable &Labels)
    : B(B), Labels(Labels), DefPoint(B.F.NumRegs, None) {
  for (uint32_t Blk = 0; Blk < B.F.Blocks.size(); ++Blk)
    for (uint32_t I = 0; I < B.F.Blocks[Blk].Instrs.size(); ++I)
      if (uint32_t R = B.F.Blocks[Blk].Instrs[I].Result; R != None)
        DefPoint[R] = B.point(Blk, I);
}

Shape ShapeTracer::shape(const Operand &O, unsigned Depth) const {
  using K = Shape::Kind;
  if (Depth > 64)
    return {};
  switch (O.K) {
  case Operand::Kind::Local:
    return {K::LocalObject, uint32_t(O.Value)};
  case Operand::Kind::Global:
    return {K::GlobalObject, uint32_t(O.Value)};
  case Operand::Kind::Reg: {
    const Instr *D = def(uint32_t(O.Value));
    if (!D)
      return {};
    switch (D->Kind) {
    case InstrKind::Field:
      // At offset 0 the member is the object: `&L` and `&L->SpinLock`.
      if (D->Imm == 0 || D->Detail == None)
        return shape(D->A, Depth + 1);
      return {K::Field, Labels.field(B.F.Fields[D->Detail])};
    case InstrKind::Index:
    case InstrKind::Cast:
      return shape(D->A, Depth + 1);
    case InstrKind::Binary:
      return shape(D->A, Depth + 1);
    case InstrKind::Load: {
      Shape C = cell(D->A, Depth + 1);
      switch (C.K) {
      case K::LocalObject:
        return {K::FromLocal, C.Value};
      case K::GlobalObject:
        return {K::FromGlobal, C.Value};
      case K::Field:
        return {K::FromField, C.Value};
      default:
        return {K::FromValue, DefPoint[uint32_t(O.Value)]};
      }
    }
    default:
      return {K::FromValue, DefPoint[uint32_t(O.Value)]};
    }
  }
  default:
    return {};
  }
}

const Instr *ShapeTracer::source(const Operand &O) const {
  const Instr *D = O.K == Operand::Kind::Reg ? def(uint32_t(O.Value)) : nullptr;
  while (D && D->Kind == InstrKind::Cast)
    D = D->A.K == Operand::Kind::Reg ? def(uint32_t(D->A.Value)) : nullptr;
  return D;
}

Shape ShapeTracer::cell(const Operand &Addr, unsigned Depth) const {
  // A member that is read or written is a cell of its own at offset 0 too.
  if (uint32_t L = lastLabel(Addr); L != None)
    return {Shape::Kind::Field, L};
  return shape(Addr, Depth);
}

uint32_t ShapeTracer::lastLabel(const Operand &Addr) const {
  Operand O = Addr;
  for (unsigned I = 0; I < 64 && O.K == Operand::Kind::Reg; ++I) {
    const Instr *D = def(uint32_t(O.Value));
    if (!D)
      return None;
    if (D->Kind == InstrKind::Field && D->Detail != None)
      return Labels.field(B.F.Fields[D->Detail]);
    if (D->Kind != InstrKind::Index && D->Kind != InstrKind::Cast &&
        D->Kind != InstrKind::Field)
      return None;
    O = D->A;
  }
  return None;
}

Operand ShapeTracer::root(const Operand &Addr) const {
  Operand O = Addr;
  for (unsigned I = 0; I < 64 && O.K == Operand::Kind::Reg; ++I) {
    const Instr *D = def(uint32_t(O.Value));
    if (!D || (D->Kind != InstrKind::Index && D->Kind != InstrKind::Cast &&
               D->Kind != InstrKind::Field))
      return {};
    O = D->A;
  }
  return O;
}

Operand ShapeTracer::pointer(const Operand &Addr) const {
  Operand O = Addr;
  for (unsigned I = 0; I < 64 && O.K == Operand::Kind::Reg; ++I) {
    const Instr *D = def(uint32_t(O.Value));
    if (D && D->Kind == InstrKind::Load)
      return O;
    if (!D || (D->Kind != InstrKind::Index && D->Kind != InstrKind::Cast &&
               D->Kind != InstrKind::Field))
      return {};
    O = D->A;
  }
  return {};
}

/// The local that a pointer was read from which `I` reads or writes through.
static uint32_t touchedLocal(const ShapeTracer &T, const Instr &I) {
  if (I.Kind != InstrKind::Load && I.Kind != InstrKind::Store)
    return None;
  Operand O = T.pointer(I.A);
  const Instr *D = O.isNone() ? nullptr : T.def(uint32_t(O.Value));
  return D && D->A.K == Operand::Kind::Local ? uint32_t(D->A.Value) : None;
}

/// Where a pointer that a branch tests, under this or another name, is read or
/// written through: it is not NULL from there on.
void Slice::markTouches(const Body &B, const ShapeTracer &T,
                        const llvm::BitVector &Branch,
                        llvm::ArrayRef<std::vector<uint32_t>> LocalWriters,
                        llvm::function_ref<void(uint32_t)> MarkPoint) {
  const auto NumLocals = unsigned(B.F.Locals.size());
  llvm::IntEqClasses Names(NumLocals);
  for (const Block &Blk : B.F.Blocks)
    for (const Instr &I : Blk.Instrs)
      if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local)
        if (const Instr *D = T.source(I.B);
            D && D->Kind == InstrKind::Load && D->A.K == Operand::Kind::Local)
          Names.join(unsigned(I.A.Value), unsigned(D->A.Value));
  Names.compress();
  llvm::BitVector Tested(Names.getNumClasses());
  std::vector<Operand> Ops;
  for (uint32_t Blk : Branch.set_bits())
    Ops.push_back(B.F.Blocks[Blk].Term.Value);
  while (!Ops.empty()) {
    const Instr *D = T.source(Ops.back());
    Ops.pop_back();
    if (!D)
      continue;
    if (D->Kind == InstrKind::Load && D->A.K == Operand::Kind::Local)
      Tested.set(Names[unsigned(D->A.Value)]);
    if (D->Kind == InstrKind::Unary || D->Kind == InstrKind::Compare) {
      Ops.push_back(D->A);
      Ops.push_back(D->B);
    }
  }
  // A local that the slice has not is taken in if that is cheap.
  auto Cheap = [&](uint32_t L) {
    return !B.F.Locals[L].Escapes && LocalWriters[L].size() <= 1;
  };
  for (uint32_t Blk : B.Order) {
    llvm::SmallDenseSet<uint32_t, 8> Known;
    const auto &Instrs = B.F.Blocks[Blk].Instrs;
    for (uint32_t I = 0; I < Instrs.size(); ++I) {
      if (Instrs[I].Kind == InstrKind::Store &&
          Instrs[I].A.K == Operand::Kind::Local)
        Known.erase(uint32_t(Instrs[I].A.Value));
      uint32_t L = touchedLocal(T, Instrs[I]);
      if (L == None || !Tested[Names[L]] || !(Locals[L] || Cheap(L)) ||
          !Known.insert(L).second)
        continue;
      Touches.set(B.point(Blk, I));
      MarkPoint(T.defPoint(uint32_t(T.pointer(Instrs[I].A).Value)));
    }
  }
}

Slice::Slice(const Body &B, const ShapeTracer &T, const CallGraph &G,
             const Program &P, const SummaryView &Summaries,
             const LockGroups::Group &Group, bool NeedReturn) {
  const uint32_t NP = uint32_t(B.PointAt.size());
  const uint32_t NB = uint32_t(B.F.Blocks.size());
  Points.resize(NP);
  Touches.resize(NP);
  Skips.resize(NB);
  SkipTo.assign(NB, None);
  Locals.resize(B.F.Locals.size());

  llvm::BitVector RegSeen(B.F.NumRegs), BlockMatters(NB), Branch(NB);
  llvm::DenseSet<uint32_t> Fields, Globals;
  bool Bare = false;          // Cells that are reached through a plain pointer.
  std::vector<uint32_t> Work; // Points that have become relevant.

  auto MarkPoint = [&](uint32_t Pt) {
    if (!Points[Pt]) {
      Points.set(Pt);
      Work.push_back(Pt);
    }
  };
  // Writers by what they write, built once.
  std::vector<std::vector<uint32_t>> LocalWriters(B.F.Locals.size());
  std::map<uint32_t, std::vector<uint32_t>> FieldWriters, GlobalWriters;
  std::vector<uint32_t> BareWriters;
  for (uint32_t Pt = 0; Pt < NP; ++Pt) {
    const Instr *X = B.instr(Pt);
    if (!X)
      continue;
    auto Writes = [&](const Operand &A) {
      Operand R = T.root(A);
      if (R.K == Operand::Kind::Local)
        LocalWriters[uint32_t(R.Value)].push_back(Pt);
      else if (R.K == Operand::Kind::Global)
        GlobalWriters[uint32_t(R.Value)].push_back(Pt);
      if (uint32_t L = T.lastLabel(A); L != None)
        FieldWriters[L].push_back(Pt);
      else if (R.K != Operand::Kind::Local && R.K != Operand::Kind::Global)
        BareWriters.push_back(Pt);
    };
    if (X->Kind == InstrKind::Store || X->Kind == InstrKind::Forget) {
      Writes(X->A);
    } else if (X->Kind == InstrKind::Call) {
      const CallDetail &C = B.F.Calls[X->Detail];
      if (isMarker(P, C))
        continue;
      // Out-parameters.
      for (const Operand &A : C.Args) {
        if (A.K == Operand::Kind::Local)
          LocalWriters[uint32_t(A.Value)].push_back(Pt);
        else if (A.K == Operand::Kind::Reg) {
          const Instr *D = T.def(uint32_t(A.Value));
          if (D && (D->Kind == InstrKind::Field || D->Kind == InstrKind::Index))
            Writes(A);
        }
      }
      if (uint32_t To = CallGraph::callee(P, C); To != None) {
        for (auto &[L, Bits] : G.WritesFields[To])
          FieldWriters[L].push_back(Pt);
        for (uint32_t Gl : G.WritesGlobals[To])
          GlobalWriters[Gl].push_back(Pt);
      }
    } else if (X->Kind == InstrKind::Lock) {
      const LockDetail &L = B.F.Locks[X->Detail];
      if (!L.IrqlOut.isNone())
        Writes(L.IrqlOut);
    }
  }
  auto Escaped = [&](uint32_t L) { return B.F.Locals[L].Escapes; };
  std::vector<uint32_t> AllCalls;
  for (uint32_t Pt = 0; Pt < NP; ++Pt)
    if (const Instr *X = B.instr(Pt);
        X && X->Kind == InstrKind::Call && !isMarker(P, B.F.Calls[X->Detail]))
      AllCalls.push_back(Pt);

  auto MarkLocal = [&](uint32_t L) {
    if (Locals[L])
      return;
    Locals.set(L);
    for (uint32_t W : LocalWriters[L])
      MarkPoint(W);
    if (Escaped(L)) {
      for (uint32_t C : AllCalls)
        MarkPoint(C);
      for (uint32_t W : BareWriters)
        MarkPoint(W);
    }
  };
  std::vector<uint32_t> RegWork;
  auto MarkOperand = [&](const Operand &O) {
    if (O.K == Operand::Kind::Reg && !RegSeen[uint32_t(O.Value)]) {
      RegSeen.set(uint32_t(O.Value));
      if (uint32_t D = T.defPoint(uint32_t(O.Value)); D != None)
        MarkPoint(D);
    }
  };
  // Locals whose addresses are kept somewhere that matters: what is read
  // through a pointer may be theirs.
  std::vector<uint32_t> Pointees;
  auto MarkGlobal = [&](uint32_t G) {
    if (Globals.insert(G).second)
      for (uint32_t W : GlobalWriters[G])
        MarkPoint(W);
  };
  auto MarkField = [&](uint32_t L) {
    if (Fields.insert(L).second)
      for (uint32_t W : FieldWriters[L])
        MarkPoint(W);
  };
  auto MarkBare = [&] {
    if (Bare)
      return;
    Bare = true;
    for (uint32_t W : BareWriters)
      MarkPoint(W);
    for (uint32_t L : std::exchange(Pointees, {}))
      MarkLocal(L);
  };
  auto MarkCell = [&](const Operand &A) {
    Operand R = T.root(A);
    if (R.K == Operand::Kind::Local)
      MarkLocal(uint32_t(R.Value));
    else if (R.K == Operand::Kind::Global)
      MarkGlobal(uint32_t(R.Value));
    if (uint32_t L = T.lastLabel(A); L != None)
      MarkField(L);
    else if (R.K == Operand::Kind::Reg || R.isNone())
      MarkBare();
  };
  // What `Path` reads at a call of a callee that calls it so.
  auto MarkOne = [&](const Path &Name, const CallDetail &C) {
    uint32_t Label = None;
    bool AtRoot = true; // No pointer was followed yet.
    for (const Path::Hop &H : Name.Hops) {
      if (H.K != Path::Hop::Kind::Load) {
        Label = H.Label != None ? H.Label : Label;
        continue;
      }
      if (AtRoot && Name.From == Path::Root::Global)
        MarkGlobal(Name.Index);
      if (AtRoot && Name.From == Path::Root::Param &&
          Name.Index < C.Args.size())
        if (Operand R = T.root(C.Args[Name.Index]);
            R.K == Operand::Kind::Local || R.K == Operand::Kind::Global ||
            Label == None)
          MarkCell(C.Args[Name.Index]);
      if (Label != None)
        MarkField(Label);
      else if (!AtRoot)
        MarkBare();
      Label = None;
      AtRoot = false;
    }
  };
  auto MarkPath = [&](const Path &Name, const CallDetail &C) {
    std::vector<const Path *> Names{&Name}; // And those of its indices.
    for (size_t I = 0; I < Names.size(); ++I) {
      MarkOne(*Names[I], C);
      for (const Path::Hop &H : Names[I]->Hops)
        for (const Path &By : H.By)
          Names.push_back(&By);
    }
  };
  auto MarkPointee = [&](const Operand &V) {
    const Operand R = T.root(V);
    if (R.K != Operand::Kind::Local)
      return;
    if (Bare)
      MarkLocal(uint32_t(R.Value));
    else
      Pointees.push_back(uint32_t(R.Value));
  };
  bool Quiet = false;
  auto Expand = [&] {
    while (!Work.empty()) {
      uint32_t Pt = Work.back();
      Work.pop_back();
      if (!Quiet)
        BlockMatters.set(B.PointAt[Pt].first);
      const Instr *X = B.instr(Pt);
      if (!X) {
        MarkOperand(B.F.Blocks[B.PointAt[Pt].first].Term.Value);
        continue;
      }
      MarkOperand(X->A);
      MarkOperand(X->B);
      if (X->Kind == InstrKind::Load)
        MarkCell(X->A);
      if (X->Kind == InstrKind::Store)
        MarkPointee(X->B);
      if (X->Kind == InstrKind::Lock) {
        const LockDetail &L = B.F.Locks[X->Detail];
        for (const Operand *O : {&L.Lock, &L.Handle, &L.IrqlOut, &L.Wait,
                                 &L.Flags, &L.Tag, &L.KindOf})
          MarkOperand(*O);
        if (Group.Irql)
          MarkOperand(L.IrqlIn);
      }
      if (X->Kind == InstrKind::Call) {
        const CallDetail &C = B.F.Calls[X->Detail];
        const bool Whole =
            Group.Irql &&
            std::binary_search(Group.Events.begin(), Group.Events.end(), Pt);
        for (const Operand &O : C.Args)
          if (Whole) {
            MarkOperand(O);
            if (O.K == Operand::Kind::Local)
              MarkLocal(uint32_t(O.Value));
          } else if (O.K == Operand::Kind::Reg) {
            const Instr *D = T.def(uint32_t(O.Value));
            if (D &&
                (D->Kind == InstrKind::Field || D->Kind == InstrKind::Index ||
                 llvm::is_contained(Group.Calls, Pt)))
              MarkOperand(O);
            else if (D && D->Kind == InstrKind::Load &&
                     D->A.K == Operand::Kind::Local &&
                     Locals[uint32_t(D->A.Value)])
              MarkOperand(O);
          }
      }
    }
  };
  // What is assumed matters if it is about something that matters.
  std::vector<uint32_t> Assumes;
  for (uint32_t Pt = 0; Pt < NP; ++Pt)
    if (const Instr *X = B.instr(Pt); X && X->Kind == InstrKind::Assume)
      Assumes.push_back(Pt);
  auto Concerned = [&](const Operand &A) {
    std::vector<Operand> Ops{A};
    for (size_t I = 0; I < Ops.size() && I < 64; ++I) {
      if (Ops[I].K != Operand::Kind::Reg)
        continue;
      uint32_t R = uint32_t(Ops[I].Value);
      const Instr *D = T.def(R);
      if (RegSeen[R])
        return true;
      if (!D)
        continue;
      if (D->Kind == InstrKind::Call || D->Kind == InstrKind::Lock) {
        if (Points[T.defPoint(R)])
          return true;
        continue;
      }
      if (D->Kind != InstrKind::Load) {
        Ops.push_back(D->A);
        Ops.push_back(D->B);
        continue;
      }
      Operand Root = T.root(D->A);
      if (uint32_t L = T.lastLabel(D->A); L != None && Fields.contains(L))
        return true;
      if (Root.K == Operand::Kind::Global &&
          Globals.contains(uint32_t(Root.Value)))
        return true;
      if (Root.K != Operand::Kind::Local)
        continue;
      if (Locals[uint32_t(Root.Value)])
        return true;
      for (uint32_t W : LocalWriters[uint32_t(Root.Value)])
        if (const Instr *X = B.instr(W); X->Kind == InstrKind::Store)
          Ops.push_back(X->B);
    }
    return A == Operand::constant(0);
  };
  auto MarkAssumes = [&] {
    bool Any = false;
    llvm::erase_if(Assumes, [&](uint32_t Pt) {
      if (!Concerned(B.instr(Pt)->A))
        return false;
      MarkPoint(Pt);
      return Any = true;
    });
    return Any;
  };
  for (uint32_t E : Group.Events)
    MarkPoint(E);
  for (uint32_t Pt = 0; Pt < NP; ++Pt)
    if (const Instr *X = B.instr(Pt);
        X && X->Kind == InstrKind::Call &&
        lockClaim(P, B.F.Calls[X->Detail]) != LockClaim::None) {
      const Operand &At = B.F.Calls[X->Detail].Args[0];
      if (llvm::is_contained(Group.Shapes, T.shape(At)) ||
          llvm::is_contained(Group.Shapes, T.cell(At))) {
        MarkPoint(Pt);
        MarkOperand(At);
      }
    }
  for (uint32_t Pt : Group.Calls) {
    MarkPoint(Pt);
    const CallDetail &C = B.F.Calls[B.instr(Pt)->Detail];
    if (uint32_t To = CallGraph::callee(P, C); To != None)
      for (const GroupSummary &G : Summaries[To].Groups)
        for (const Outcome &O : G.Outcomes) {
          for (auto &[Name, Known] : O.Entry)
            MarkPath(Name, C);
          for (const LockOutcome &L : O.Locks) {
            MarkPath(L.Key, C);
            MarkPath(L.Handle, C);
            for (auto &[Name, Known] : L.If)
              MarkPath(Name, C);
          }
        }
  }
  // What lost a part may do anything to the locks.
  for (uint32_t C : AllCalls) {
    uint32_t To = CallGraph::callee(P, B.F.Calls[B.instr(C)->Detail]);
    if (To != None && G.LostLocks[To])
      MarkPoint(C);
  }
  for (uint32_t C : AllCalls)
    if (uint32_t To = CallGraph::callee(P, B.F.Calls[B.instr(C)->Detail]);
        To != None && !G.Deletes[To].empty() &&
        llvm::any_of(Group.Shapes, [&](const Shape &S) {
          return (S.K == Shape::Kind::Field || S.K == Shape::Kind::FromField) &&
                 G.Deletes[To].contains(S.Value);
        }))
      MarkPoint(C);
  for (uint32_t Blk : B.Order) {
    const Terminator &Term = B.F.Blocks[Blk].Term;
    if (Term.Kind == TermKind::Return) {
      BlockMatters.set(Blk);
      if (NeedReturn)
        MarkPoint(B.point(Blk, uint32_t(B.F.Blocks[Blk].Instrs.size())));
    }
  }
  Expand();
  while (MarkAssumes())
    Expand();
  // A branch matters if what lies between it and its post-dominator does.
  std::vector<uint32_t> Mark(NB, 0);
  uint32_t Stamp = 0;
  auto MattersFrom = [&](llvm::ArrayRef<uint32_t> Targets, uint32_t Stop) {
    ++Stamp;
    std::vector<uint32_t> Stack(Targets.begin(), Targets.end());
    while (!Stack.empty()) {
      uint32_t X = Stack.back();
      Stack.pop_back();
      if (X == Stop || Mark[X] == Stamp)
        continue;
      Mark[X] = Stamp;
      if (BlockMatters[X])
        return true;
      for (uint32_t S : B.F.Blocks[X].Term.Targets)
        Stack.push_back(S);
    }
    return false;
  };
  auto MarkBranches = [&] {
    bool Changed = false;
    for (uint32_t Blk : B.Order) {
      const Terminator &Term = B.F.Blocks[Blk].Term;
      if (Term.Targets.size() < 2 || Branch[Blk])
        continue;
      if (!MattersFrom(Term.Targets, B.PostDom[Blk]))
        continue;
      Branch.set(Blk);
      Changed = true;
      if (Term.Kind != TermKind::MayRaise)
        MarkOperand(Term.Value);
      Expand();
    }
    while (MarkAssumes()) {
      Expand();
      Changed = true;
    }
    return Changed;
  };
  while (MarkBranches())
    ;
  // What only says that a pointer is not NULL makes no block matter.
  Quiet = true;
  markTouches(B, T, Branch, LocalWriters, MarkPoint);
  Expand();
  for (uint32_t Blk : B.Order)
    if (B.F.Blocks[Blk].Term.Targets.size() > 1 && !Branch[Blk]) {
      Skips.set(Blk);
      SkipTo[Blk] = B.PostDom[Blk];
    }
  for (uint32_t Blk : B.Order) {
    const Terminator &Term = B.F.Blocks[Blk].Term;
    if (Term.Kind != TermKind::Switch || !Branch[Blk] || B.PostDom[Blk] == None)
      continue;
    llvm::BitVector Idle(unsigned(Term.Targets.size()));
    for (unsigned I = 0; I < Term.Targets.size(); ++I)
      if (!MattersFrom(Term.Targets[I], B.PostDom[Blk]))
        Idle.set(I);
    if (Idle.count() < 2)
      continue;
    SkipTo[Blk] = B.PostDom[Blk];
    IdleTargets[Blk] = std::move(Idle);
  }
}
