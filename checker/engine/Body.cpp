//===- Body.cpp - a function as it is simulated ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shape of what Copier.cpp makes: order, loops, immediate post-dominators
// (Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001),
// liveness.
//
//===----------------------------------------------------------------------===//
#include "engine/Body.h"
#include "engine/Operands.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

llvm::BitVector Body::naturalLoop(uint32_t Head) const {
  llvm::BitVector Blocks(unsigned(F.Blocks.size()));
  Blocks.set(Head);
  std::vector<uint32_t> Work;
  for (uint32_t P : Preds[Head])
    if (OrderOf[P] != None && OrderOf[P] >= OrderOf[Head])
      Work.push_back(P);
  while (!Work.empty()) {
    uint32_t X = Work.back();
    Work.pop_back();
    if (Blocks[X])
      continue;
    Blocks.set(X);
    Work.insert(Work.end(), Preds[X].begin(), Preds[X].end());
  }
  return Blocks;
}

bool Body::onlyInNextTurn(uint32_t From, uint32_t To) const {
  for (unsigned Head : LoopHead.set_bits()) {
    const llvm::BitVector In = naturalLoop(Head);
    if (!In[From] || !In[To] || From == To)
      continue;
    llvm::BitVector Seen(unsigned(F.Blocks.size()));
    Seen.set(Head);
    std::vector<uint32_t> Work{From};
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      for (uint32_t S : F.Blocks[B].Term.Targets)
        if (In[S] && !Seen[S]) {
          Seen.set(S);
          Work.push_back(S);
        }
    }
    if (To != Head && !Seen[To])
      return true;
  }
  return false;
}

void Body::rest() {
  auto Drop = [](auto &...Part) { ((Part = {}), ...); };
  Drop(PointBase, PointAt, Preds, Order, OrderOf, LoopHead, PostDom, LiveRegs,
       LiveLocals);
  // It may be kept for as long as the analysis takes.
  for (Block &Blk : F.Blocks)
    Blk.Instrs.shrink_to_fit();
  for (std::vector<Origin> &Of : Origins)
    Of.shrink_to_fit();
  F.Blocks.shrink_to_fit();
  F.Locals.shrink_to_fit();
  F.Calls.shrink_to_fit();
  F.Locks.shrink_to_fit();
  Origins.shrink_to_fit();
}

void Body::finish() {
  const uint32_t N = uint32_t(F.Blocks.size());
  PointBase.clear();
  PointAt.clear();
  for (uint32_t B = 0; B < N; ++B) {
    PointBase.push_back(uint32_t(PointAt.size()));
    for (uint32_t I = 0; I <= F.Blocks[B].Instrs.size(); ++I)
      PointAt.push_back({B, I});
  }
  // Reverse postorder, without recursion.
  OrderOf.assign(N, None);
  Order.clear();
  LoopHead.clear();
  LoopHead.resize(N);
  Preds.assign(N, {});
  {
    std::vector<uint8_t> Color(N, 0);
    std::vector<std::pair<uint32_t, size_t>> Work;
    if (N) {
      Work.push_back({0, 0});
      Color[0] = 1;
    }
    while (!Work.empty()) {
      auto &[B, I] = Work.back();
      const auto &T = F.Blocks[B].Term.Targets;
      if (I < T.size()) {
        uint32_t S = T[I++];
        if (Color[S] == 0) {
          Color[S] = 1;
          Work.push_back({S, 0});
        } else if (Color[S] == 1) {
          LoopHead.set(S);
        }
        continue;
      }
      Color[B] = 2;
      Order.push_back(B);
      Work.pop_back();
    }
    std::reverse(Order.begin(), Order.end());
    for (uint32_t I = 0; I < Order.size(); ++I)
      OrderOf[Order[I]] = I;
    for (uint32_t B : Order)
      for (uint32_t S : F.Blocks[B].Term.Targets)
        if (!llvm::is_contained(Preds[S], B))
          Preds[S].push_back(B);
  }
  // Post-dominators on the reverse graph; N is the virtual exit.
  {
    std::vector<uint32_t> Post; // Postorder of the reverse graph.
    std::vector<std::vector<uint32_t>> Succ(N + 1);
    std::vector<uint8_t> Seen(N + 1, 0);
    std::vector<std::pair<uint32_t, size_t>> Work;
    std::vector<std::vector<uint32_t>> RevSucc(N + 1);
    for (uint32_t B : Order) {
      if (F.Blocks[B].Term.Targets.empty()) {
        Succ[B].push_back(N);
        RevSucc[N].push_back(B);
      }
      for (uint32_t S : F.Blocks[B].Term.Targets) {
        Succ[B].push_back(S);
        RevSucc[S].push_back(B);
      }
    }
    Work.push_back({N, 0});
    Seen[N] = 1;
    while (!Work.empty()) {
      auto &[B, I] = Work.back();
      if (I < RevSucc[B].size()) {
        uint32_t S = RevSucc[B][I++];
        if (!Seen[S]) {
          Seen[S] = 1;
          Work.push_back({S, 0});
        }
        continue;
      }
      Post.push_back(B);
      Work.pop_back();
    }
    std::vector<uint32_t> Num(N + 1, None), Idom(N + 1, None);
    for (uint32_t I = 0; I < Post.size(); ++I)
      Num[Post[I]] = I;
    Idom[N] = N;
    bool Changed = true;
    while (Changed) {
      Changed = false;
      for (uint32_t I = uint32_t(Post.size()); I-- > 0;) {
        uint32_t B = Post[I];
        if (B == N)
          continue;
        uint32_t New = None;
        bool Lost = false;
        for (uint32_t S : Succ[B]) {
          if (Num[S] == None) {
            Lost = true; // Leads into an endless loop.
            continue;
          }
          if (Idom[S] == None)
            continue;
          if (New == None) {
            New = S;
            continue;
          }
          uint32_t X = S, Y = New;
          while (X != Y) {
            while (Num[X] < Num[Y])
              X = Idom[X];
            while (Num[Y] < Num[X])
              Y = Idom[Y];
          }
          New = X;
        }
        if (Lost)
          New = N;
        if (New != None && Idom[B] != New) {
          Idom[B] = New;
          Changed = true;
        }
      }
    }
    PostDom.assign(N, None);
    for (uint32_t B = 0; B < N; ++B)
      if (Idom[B] != None && Idom[B] != N)
        PostDom[B] = Idom[B];
  }
  // Liveness of registers and of locals that are only loaded and stored.
  const uint32_t NL = uint32_t(F.Locals.size());
  std::vector<llvm::BitVector> UseR(N), DefR(N), UseL(N), DefL(N);
  LiveRegs.assign(N, llvm::BitVector(F.NumRegs));
  LiveLocals.assign(N, llvm::BitVector(NL));
  for (uint32_t B = 0; B < N; ++B) {
    UseR[B].resize(F.NumRegs);
    DefR[B].resize(F.NumRegs);
    UseL[B].resize(NL);
    DefL[B].resize(NL);
    for (Instr &X : F.Blocks[B].Instrs) {
      bool First = true;
      operands(F, X, [&](Operand &O) {
        bool IsA = First;
        First = false;
        if (O.K == Operand::Kind::Reg && !DefR[B][uint32_t(O.Value)])
          UseR[B].set(uint32_t(O.Value));
        if (O.K == Operand::Kind::Local) {
          bool Writes = IsA && (X.Kind == InstrKind::Store ||
                                X.Kind == InstrKind::Forget);
          if (!Writes && !DefL[B][uint32_t(O.Value)])
            UseL[B].set(uint32_t(O.Value));
        }
      });
      if (X.Result != None)
        DefR[B].set(X.Result);
      if (X.Kind == InstrKind::Store && X.A.K == Operand::Kind::Local)
        DefL[B].set(uint32_t(X.A.Value));
    }
    const Operand &V = F.Blocks[B].Term.Value;
    if (V.K == Operand::Kind::Reg && !DefR[B][uint32_t(V.Value)])
      UseR[B].set(uint32_t(V.Value));
  }
  bool Changed = true;
  while (Changed) {
    Changed = false;
    for (uint32_t I = uint32_t(Order.size()); I-- > 0;) {
      uint32_t B = Order[I];
      llvm::BitVector R(F.NumRegs), L(NL);
      for (uint32_t S : F.Blocks[B].Term.Targets) {
        R |= LiveRegs[S];
        L |= LiveLocals[S];
      }
      R.reset(DefR[B]);
      R |= UseR[B];
      L.reset(DefL[B]);
      L |= UseL[B];
      if (R != LiveRegs[B] || L != LiveLocals[B]) {
        LiveRegs[B] = std::move(R);
        LiveLocals[B] = std::move(L);
        Changed = true;
      }
    }
  }
}
