//===- CallGraph.cpp - who calls whom, and in which order to analyse ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tarjan's strongly connected components, without recursion: a driver made by
// a generator may have call chains deeper than the stack.
//
//===----------------------------------------------------------------------===//
#include "engine/CallGraph.h"
#include "engine/PassedFunctions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include <algorithm>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

/// The bits in which `V` may differ from what member `Of` has: `x | 4` and
/// `x & ~4` differ in one.
static uint64_t changedBits(const Function &F,
                            const llvm::DenseMap<uint32_t, const Instr *> &Def,
                            const Operand &V, const Instr &Of) {
  uint64_t Changed = 0;
  Operand O = V;
  for (unsigned Hops = 0; Hops < 16 && O.K == Operand::Kind::Reg; ++Hops) {
    const Instr *D = Def.lookup(uint32_t(O.Value));
    if (!D)
      break;
    if (D->Kind == InstrKind::Load) {
      const Instr *A = D->A.K == Operand::Kind::Reg
                           ? Def.lookup(uint32_t(D->A.Value))
                           : nullptr;
      bool Same = A && A->Kind == InstrKind::Field && A->Detail != None &&
                  F.Fields[A->Detail].Record == F.Fields[Of.Detail].Record &&
                  F.Fields[A->Detail].Name == F.Fields[Of.Detail].Name;
      return Same ? Changed : ~uint64_t(0);
    }
    if (D->Kind == InstrKind::Binary && D->B.K == Operand::Kind::Const) {
      auto Code = BinaryCode(D->Code);
      if (Code == BinaryCode::Or || Code == BinaryCode::Xor)
        Changed |= uint64_t(D->B.Value);
      else if (Code == BinaryCode::And)
        Changed |= ~uint64_t(D->B.Value);
      else
        break;
    } else if (D->Kind != InstrKind::Cast) {
      break;
    }
    O = D->A;
  }
  return ~uint64_t(0);
}

LabelTable::LabelTable(const Program &P) {
  for (const Function &F : P.Functions)
    for (const FieldRef &Field : F.Fields) {
      std::string Key = Field.Record + "." + Field.Name;
      auto [It, New] = Index.try_emplace(Key, unsigned(Names.size()));
      if (New)
        Names.push_back(std::move(Key));
      Of[&Field] = It->second;
    }
}

uint32_t LabelTable::late(llvm::StringRef Key) {
  std::lock_guard<std::mutex> Lock(More);
  auto [It, New] =
      LateIndex.try_emplace(Key, unsigned(Names.size() + LateNames.size()));
  if (New)
    LateNames.push_back(Key.str());
  return It->second;
}

const std::string &LabelTable::name(uint32_t L) const {
  if (L < Names.size())
    return Names[L];
  std::lock_guard<std::mutex> Lock(More);
  return LateNames[L - Names.size()];
}

CallGraph::CallGraph(const Program &P, LabelTable &Labels) {
  const size_t N = P.Functions.size();
  Callees.resize(N);
  Callers.resize(N);
  SccOf.assign(N, None);
  Recursive.resize(N);
  TouchesLocks.resize(N);
  WritesFields.resize(N);
  WritesGlobals.resize(N);
  Deletes.resize(N);
  DeletesParams.resize(N);

  Passed = findPassedFunctions(P);
  for (uint32_t I = 0; I < N; ++I) {
    const Function &F = P.Functions[I];
    for (const CallDetail &C : F.Calls)
      if (uint32_t To = callee(P, C); To != None)
        Callees[I].push_back(To);
    Callees[I].insert(Callees[I].end(), Passed[I].begin(), Passed[I].end());
    llvm::sort(Callees[I]);
    Callees[I].erase(std::unique(Callees[I].begin(), Callees[I].end()),
                     Callees[I].end());
    for (uint32_t To : Callees[I])
      Callers[To].push_back(I);
    if (llvm::any_of(F.Locks, [](const LockDetail &L) {
          return L.What != catalog::Op::Query;
        }))
      TouchesLocks.set(I);
    // The last Field before a store names what is written.
    llvm::DenseMap<uint32_t, const Instr *> Def;
    for (const Block &B : F.Blocks)
      for (const Instr &X : B.Instrs) {
        if (X.Result != None)
          Def[X.Result] = &X;
        if (X.Kind != InstrKind::Store && X.Kind != InstrKind::Forget)
          continue;
        Operand A = X.A;
        while (A.K == Operand::Kind::Reg) {
          const Instr *D = Def.lookup(uint32_t(A.Value));
          if (!D)
            break;
          if (D->Kind == InstrKind::Field && D->Detail != None) {
            WritesFields[I][Labels.field(F.Fields[D->Detail])] |=
                X.Kind == InstrKind::Store ? changedBits(F, Def, X.B, *D)
                                           : ~uint64_t(0);
            break;
          }
          if (D->Kind != InstrKind::Index)
            break;
          A = D->A;
        }
        if (A.K == Operand::Kind::Global)
          WritesGlobals[I].insert(uint32_t(A.Value));
      }
  }

  // Tarjan, with an explicit stack of (function, next callee).
  std::vector<uint32_t> Number(N, None), Low(N, 0), Stack;
  llvm::BitVector OnStack(N);
  uint32_t Next = 0;
  std::vector<std::pair<uint32_t, size_t>> Work;
  for (uint32_t Root = 0; Root < N; ++Root) {
    if (Number[Root] != None)
      continue;
    Work.push_back({Root, 0});
    while (!Work.empty()) {
      auto &[F, Child] = Work.back();
      if (Child == 0) {
        Number[F] = Low[F] = Next++;
        Stack.push_back(F);
        OnStack.set(F);
      }
      if (Child < Callees[F].size()) {
        uint32_t To = Callees[F][Child++];
        if (Number[To] == None)
          Work.push_back({To, 0});
        else if (OnStack[To])
          Low[F] = std::min(Low[F], Number[To]);
        continue;
      }
      uint32_t Done = F;
      Work.pop_back();
      if (!Work.empty())
        Low[Work.back().first] = std::min(Low[Work.back().first], Low[Done]);
      if (Low[Done] != Number[Done])
        continue;
      std::vector<uint32_t> Members;
      uint32_t M;
      do {
        M = Stack.back();
        Stack.pop_back();
        OnStack.reset(M);
        SccOf[M] = uint32_t(Sccs.size());
        Members.push_back(M);
      } while (M != Done);
      llvm::sort(Members);
      bool Cycle =
          Members.size() > 1 || llvm::is_contained(Callees[Done], Done);
      // What one member does, all can do.
      bool Touches = false;
      Bits Fields;
      CallGraph::Labels Globals;
      auto AddFields = [&](const Bits &More) {
        for (auto &[L, Changed] : More)
          Fields[L] |= Changed;
      };
      for (uint32_t X : Members) {
        if (Cycle)
          Recursive.set(X);
        Touches |= TouchesLocks[X];
        AddFields(WritesFields[X]);
        Globals.insert(WritesGlobals[X].begin(), WritesGlobals[X].end());
        for (uint32_t To : Callees[X]) {
          Touches |= TouchesLocks[To];
          if (SccOf[To] == SccOf[X])
            continue;
          AddFields(WritesFields[To]);
          Globals.insert(WritesGlobals[To].begin(), WritesGlobals[To].end());
        }
      }
      findDeletes(P, Labels, Members);
      for (uint32_t X : Members) {
        if (Touches)
          TouchesLocks.set(X);
        WritesFields[X] = Fields;
        WritesGlobals[X] = Globals;
      }
      Sccs.push_back(std::move(Members));
    }
  }
  findLost(P);
}

bool CallGraph::reaches(uint32_t From, uint32_t To) const {
  llvm::DenseSet<uint32_t> Seen{From};
  std::vector<uint32_t> Work{From};
  while (!Work.empty()) {
    uint32_t F = Work.back();
    Work.pop_back();
    if (F == To)
      return true;
    for (uint32_t C : Callees[F])
      if (Seen.insert(C).second)
        Work.push_back(C);
  }
  return false;
}

/// What lost a part that may have been about locks: a lock call, the use of a
/// function that touches locks, or anything beside locks of its own.
void CallGraph::findLost(const Program &P) {
  llvm::StringSet<> Touching;
  for (uint32_t I = 0; I < P.Functions.size(); ++I)
    if (TouchesLocks[I])
      Touching.insert(P.Symbols[P.Functions[I].Symbol].Name);
  LostLocks.resize(P.Functions.size());
  for (uint32_t I = 0; I < P.Functions.size(); ++I)
    if (llvm::any_of(P.Functions[I].LostParts, [&](const Lost &L) {
          llvm::StringRef What = L.What;
          return TouchesLocks[I] || What.starts_with("call of ") ||
                 (What.consume_front("use of ") && Touching.contains(What));
        }))
      LostLocks.set(I);
}

/// What the members of one cycle delete, theirs and that of their callees.
void CallGraph::findDeletes(const Program &P, LabelTable &Labels,
                            const std::vector<uint32_t> &Members) {
  CallGraph::Labels All;
  for (uint32_t X : Members) {
    const Function &F = P.Functions[X];
    std::vector<const Instr *> Def(F.NumRegs);
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Result != None)
          Def[I.Result] = &I;
    // The lock, or the member that points to it.
    auto Name = [&](Operand A) {
      for (unsigned Hops = 0; Hops < 16 && A.K == Operand::Kind::Reg; ++Hops) {
        const Instr *D = Def[uint32_t(A.Value)];
        if (!D)
          return;
        if (D->Kind == InstrKind::Field && D->Detail != None) {
          All.insert(Labels.field(F.Fields[D->Detail]));
          return;
        }
        if (D->Kind != InstrKind::Load && D->Kind != InstrKind::Cast &&
            D->Kind != InstrKind::Index && D->Kind != InstrKind::Field)
          return;
        A = D->A;
        if (D->Kind == InstrKind::Load && A.K == Operand::Kind::Local &&
            F.Locals[uint32_t(A.Value)].Param >= 0)
          DeletesParams[X].insert(uint32_t(F.Locals[A.Value].Param));
      }
    };
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs) {
        if (I.Kind == InstrKind::Lock &&
            F.Locks[I.Detail].What == catalog::Op::Destroy)
          Name(F.Locks[I.Detail].Lock);
        if (I.Kind != InstrKind::Call)
          continue;
        const CallDetail &C = F.Calls[I.Detail];
        uint32_t To = callee(P, C);
        if (To == None)
          continue;
        All.insert(Deletes[To].begin(), Deletes[To].end());
        for (uint32_t Arg : DeletesParams[To])
          if (Arg < C.Args.size())
            Name(C.Args[Arg]);
      }
  }
  for (uint32_t X : Members)
    Deletes[X] = All;
}
