//===- FlowLoops.cpp - the loops of a function, and how often they turn ---===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See FlowLoops.h.
//
//===----------------------------------------------------------------------===//
#include "engine/FlowLoops.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

static constexpr unsigned MaxDepth = 12, MaxBlocksBack = 32;

std::vector<FlowLoop> engine::findLoops(const Function &F) {
  const size_t N = F.Blocks.size();
  // Depth first; an edge to a block that is still open closes a loop.
  std::vector<std::pair<uint32_t, uint32_t>> Back;
  enum : uint8_t { New, Open, Done };
  std::vector<uint8_t> Mark(N, New);
  std::vector<std::pair<uint32_t, size_t>> Stack;
  auto Enter = [&](uint32_t B) {
    Mark[B] = Open;
    Stack.push_back({B, 0});
  };
  if (N)
    Enter(0);
  while (!Stack.empty()) {
    auto &[B, Next] = Stack.back();
    const std::vector<uint32_t> &To = F.Blocks[B].Term.Targets;
    if (Next == To.size()) {
      Mark[B] = Done;
      Stack.pop_back();
      continue;
    }
    const uint32_t T = To[Next++];
    if (Mark[T] == Open)
      Back.push_back({B, T});
    else if (Mark[T] == New)
      Enter(T);
  }
  std::vector<FlowLoop> Loops;
  if (Back.empty())
    return Loops;
  std::vector<std::vector<uint32_t>> Preds(N);
  for (uint32_t B = 0; B < N; ++B)
    if (Mark[B] == Done)
      for (uint32_t T : F.Blocks[B].Term.Targets)
        Preds[T].push_back(B);
  for (auto &[From, Head] : Back) {
    auto Known = llvm::find_if(
        Loops, [&, H = Head](const FlowLoop &L) { return L.Head == H; });
    if (Known == Loops.end()) {
      Loops.push_back({Head, llvm::BitVector(unsigned(N)), false});
      Known = std::prev(Loops.end());
      Known->Blocks.set(Head);
    }
    std::vector<uint32_t> Work = {From};
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      if (Known->Blocks[B])
        continue;
      Known->Blocks.set(B);
      llvm::append_range(Work, Preds[B]);
    }
  }
  for (FlowLoop &L : Loops)
    for (uint32_t B : L.Blocks.set_bits())
      L.HasExit |= F.Blocks[B].Term.Kind == TermKind::Return ||
                   llvm::any_of(F.Blocks[B].Term.Targets,
                                [&](uint32_t To) { return !L.Blocks[To]; });
  return Loops;
}

/// Whether a value is the same in each turn as far as this thread goes; and
/// whether memory or a device is read for it.
bool LoopReader::constantTest(const FlowLoop &L, const Operand &O, Test &T,
                              unsigned Depth) const {
  if (O.K != Operand::Kind::Reg)
    return true;
  const Instr *D = Def[uint32_t(O.Value)];
  if (!D || Depth > MaxDepth)
    return false;
  switch (D->Kind) {
  case InstrKind::Load: {
    if (D->A.K == Operand::Kind::Local) {
      const uint32_t Local = uint32_t(D->A.Value);
      if (F.Locals[Local].Escapes)
        return false;
      for (uint32_t B : L.Blocks.set_bits())
        for (const Instr &I : F.Blocks[B].Instrs)
          if (I.Kind == InstrKind::Store && I.A == D->A &&
              !constantTest(L, I.B, T, Depth + 1))
            return false;
      return true;
    }
    if (!constantTest(L, D->A, T, Depth + 1))
      return false;
    T.Memory = true;
    return true;
  }
  case InstrKind::Call: {
    const uint32_t Callee = F.Calls[D->Detail].Callee;
    if (Callee == None || !ReadsDevice[Callee])
      return false;
    T.Device = true;
    return true;
  }
  case InstrKind::Unknown: // Read from volatile memory, most often.
    T.Device = true;
    return D->A.isNone();
  case InstrKind::Field:
  case InstrKind::Index:
  case InstrKind::Cast:
  case InstrKind::Unary:
  case InstrKind::Binary:
  case InstrKind::Compare:
    return constantTest(L, D->A, T, Depth + 1) &&
           constantTest(L, D->B, T, Depth + 1);
  default:
    return false;
  }
}

bool LoopReader::polls(const FlowLoop &L) const {
  Test T;
  for (uint32_t B : L.Blocks.set_bits()) {
    const Terminator &Term = F.Blocks[B].Term;
    if (Term.Kind == TermKind::Return)
      return false;
    if (Term.Kind == TermKind::MayRaise ||
        llvm::all_of(Term.Targets, [&](uint32_t To) { return L.Blocks[To]; }))
      continue;
    if (!constantTest(L, Term.Value, T, 0))
      return false;
  }
  if (!T.Device && !T.Memory)
    return false;
  // It drains a queue, or works on something: no mere wait.
  for (uint32_t B : L.Blocks.set_bits())
    for (const Instr &I : F.Blocks[B].Instrs) {
      if (I.Kind == InstrKind::Store && I.A.K != Operand::Kind::Local)
        return false;
      if (I.Kind == InstrKind::Lock || I.Kind == InstrKind::Forget)
        return false;
      if (I.Kind != InstrKind::Call)
        continue;
      const CallDetail &D = F.Calls[I.Detail];
      if (D.Callee == None)
        return false;
      if (ReadsDevice[D.Callee] || Stalls[D.Callee])
        continue;
      const uint32_t To = CallGraph::callee(P, D);
      if (To == None || !T.Device) {
        // Who is called may change what is tested.
        if (To == None && llvm::all_of(D.Args, [](const Operand &A) {
              return A.K == Operand::Kind::Const;
            }))
          continue;
        return false;
      }
      if (!G.WritesFields[To].empty() || !G.WritesGlobals[To].empty())
        return false;
    }
  return true;
}

/// The number that a local variable has when the loop is entered.
std::optional<int64_t> LoopReader::startOf(const FlowLoop &L,
                                           uint32_t Local) const {
  uint32_t At = L.Head;
  for (unsigned Hops = 0; Hops < MaxBlocksBack; ++Hops) {
    // The only way here, from outside of the loop.
    uint32_t From = None;
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (!L.Blocks[B] && llvm::is_contained(F.Blocks[B].Term.Targets, At)) {
        if (From != None)
          return std::nullopt;
        From = B;
      }
    if (From == None)
      return std::nullopt;
    for (const Instr &I : llvm::reverse(F.Blocks[From].Instrs))
      if (I.Kind == InstrKind::Store && I.A == Operand::local(Local)) {
        if (I.B.K != Operand::Kind::Const)
          return std::nullopt;
        return I.B.Value;
      }
    At = From;
  }
  return std::nullopt;
}

std::optional<int64_t> LoopReader::turns(const FlowLoop &L) const {
  std::optional<int64_t> Least;
  for (uint32_t B : L.Blocks.set_bits()) {
    const Terminator &Term = F.Blocks[B].Term;
    if (Term.Kind != TermKind::Branch ||
        L.Blocks[Term.Targets[0]] == L.Blocks[Term.Targets[1]])
      continue;
    // Counter Op Bound, or the counter itself.
    Operand Left = Term.Value, Right = Operand::constant(0);
    if (Left.K != Operand::Kind::Reg)
      continue;
    if (const Instr *X = Def[uint32_t(Left.Value)];
        X && X->Kind == InstrKind::Compare) {
      Left = X->A;
      Right = X->B;
    }
    if (Right.K != Operand::Kind::Const)
      std::swap(Left, Right);
    uint32_t Counter = None;
    for (unsigned Hops = 0; Hops < 4 && Left.K == Operand::Kind::Reg; ++Hops) {
      const Instr *X = Def[uint32_t(Left.Value)];
      if (!X)
        break;
      if (X->Kind == InstrKind::Load && X->A.K == Operand::Kind::Local) {
        Counter = uint32_t(X->A.Value);
        break;
      }
      if (X->Kind != InstrKind::Cast &&
          !(X->Kind == InstrKind::Binary && X->B.K == Operand::Kind::Const &&
            (X->Code == uint8_t(BinaryCode::Add) ||
             X->Code == uint8_t(BinaryCode::Sub))))
        break;
      Left = X->A;
    }
    if (Right.K != Operand::Kind::Const || Counter == None ||
        F.Locals[Counter].Escapes)
      continue;
    // It moves on by the same number in each turn.
    std::optional<int64_t> Step;
    bool Other = false;
    for (uint32_t In : L.Blocks.set_bits())
      for (const Instr &I : F.Blocks[In].Instrs) {
        if (I.Kind != InstrKind::Store || I.A != Operand::local(Counter))
          continue;
        const Instr *Sum =
            I.B.K == Operand::Kind::Reg ? Def[uint32_t(I.B.Value)] : nullptr;
        const bool Moves = Sum && Sum->Kind == InstrKind::Binary &&
                           Sum->B.K == Operand::Kind::Const && Sum->B.Value &&
                           (Sum->Code == uint8_t(BinaryCode::Add) ||
                            Sum->Code == uint8_t(BinaryCode::Sub));
        Other |= !Moves || Step;
        if (Moves)
          Step = std::abs(Sum->B.Value);
      }
    const std::optional<int64_t> Start = startOf(L, Counter);
    if (Other || !Step || !Start)
      continue;
    const int64_t Turns = std::abs(Right.Value - *Start) / *Step;
    if (!Least || Turns < *Least)
      Least = Turns;
  }
  return Least;
}
