//===- LockGroups.cpp - which locks are simulated together ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the static names of the locks: those that may be one are one group.
//
//===----------------------------------------------------------------------===//
#include "engine/LockStep.h"
#include "engine/Slice.h"
#include "engine/SummaryView.h"
#include "llvm/ADT/IntEqClasses.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

LockGroups::Group LockGroups::all() const {
  Group A;
  for (const Group &G : Groups) {
    A.Events.insert(A.Events.end(), G.Events.begin(), G.Events.end());
    A.Calls.insert(A.Calls.end(), G.Calls.begin(), G.Calls.end());
    A.Shapes.insert(A.Shapes.end(), G.Shapes.begin(), G.Shapes.end());
  }
  llvm::sort(A.Events);
  llvm::sort(A.Calls);
  A.Calls.erase(std::unique(A.Calls.begin(), A.Calls.end()), A.Calls.end());
  return A;
}

std::vector<LockGroups::Group>
LockGroups::takeOut(llvm::function_ref<bool(const Group &)> Which) {
  auto Middle = std::stable_partition(
      Groups.begin(), Groups.end(), [&](const Group &G) { return !Which(G); });
  std::vector<Group> Out(std::make_move_iterator(Middle),
                         std::make_move_iterator(Groups.end()));
  Groups.erase(Middle, Groups.end());
  return Out;
}

LockGroups::LockGroups(const Body &B, const catalog::Catalog &Cat,
                       const ShapeTracer &T,
                       const std::vector<CallTouch> &Touches,
                       const std::vector<uint32_t> &Pending) {
  std::map<Shape, unsigned> Index;
  std::vector<Shape> Shapes;
  llvm::IntEqClasses Classes;
  auto Node = [&](const Shape &S) {
    auto [It, New] = Index.try_emplace(S, unsigned(Shapes.size()));
    if (New) {
      Shapes.push_back(S);
      Classes.grow(unsigned(Shapes.size()));
    }
    return It->second;
  };
  auto Unite = [&](const Shape &X, const Shape &Y) {
    if (X.K != Shape::Kind::Nothing && Y.K != Shape::Kind::Nothing) {
      unsigned NX = Node(X), NY = Node(Y);
      Classes.join(NX, NY);
    }
  };
  std::vector<std::pair<uint32_t, Shape>> Events;
  for (uint32_t P = 0; P < B.PointAt.size(); ++P) {
    const Instr *X = B.instr(P);
    if (!X)
      continue;
    if (X->Kind == InstrKind::Store) {
      // What a pointer may point to. Only addresses count: a number in a
      // local does not make its other contents a lock.
      Shape V = T.shape(X->B);
      Shape C = T.cell(X->A);
      if (C.K == Shape::Kind::LocalObject)
        Unite({Shape::Kind::FromLocal, C.Value}, V);
      else if (C.K == Shape::Kind::GlobalObject)
        Unite({Shape::Kind::FromGlobal, C.Value}, V);
      else if (C.K == Shape::Kind::Field)
        Unite({Shape::Kind::FromField, C.Value}, V);
    } else if (X->Kind == InstrKind::Lock) {
      const LockDetail &L = B.F.Locks[X->Detail];
      Shape S;
      if (std::optional<uint32_t> Class = impliedLock(Cat, L))
        S = {Shape::Kind::System, *Class};
      else if (!L.Lock.isNone())
        S = T.shape(L.Lock);
      if (!L.Handle.isNone()) {
        Shape H = T.shape(L.Handle);
        if (S.K == Shape::Kind::Nothing)
          S = H;
        else
          Unite(S, H);
      }
      if (S.K == Shape::Kind::Nothing)
        S = {Shape::Kind::FromValue, P};
      Node(S);
      Events.push_back({P, S});
    }
  }
  for (const CallTouch &C : Touches) {
    Node(C.What);
    Unite(C.What, C.Handle);
  }
  Classes.compress();
  std::map<unsigned, unsigned> GroupOf;
  auto GroupFor = [&](const Shape &S) -> Group & {
    unsigned C = Classes[Index[S]];
    auto [It, New] = GroupOf.try_emplace(C, unsigned(Groups.size()));
    if (New)
      Groups.emplace_back();
    Group &G = Groups[It->second];
    if (!llvm::is_contained(G.Shapes, S))
      G.Shapes.push_back(S);
    return G;
  };
  for (auto &[P, S] : Events)
    GroupFor(S).Events.push_back(P);
  for (const CallTouch &C : Touches) {
    Group &G = GroupFor(C.What);
    if (G.Calls.empty() || G.Calls.back() != C.Point)
      G.Calls.push_back(C.Point);
  }
  // A call that does not come back yet cuts every group's paths.
  for (Group &G : Groups) {
    G.Calls.insert(G.Calls.end(), Pending.begin(), Pending.end());
    llvm::sort(G.Calls);
    G.Calls.erase(std::unique(G.Calls.begin(), G.Calls.end()), G.Calls.end());
  }
  // All names of the class, so that a callee's lock finds its group.
  for (auto &[S, N] : Index) {
    auto It = GroupOf.find(Classes[N]);
    if (It != GroupOf.end() &&
        !llvm::is_contained(Groups[It->second].Shapes, S))
      Groups[It->second].Shapes.push_back(S);
  }
  splitElements(B, T);
}

/// The constant index of the array element that a lock is, or nothing.
static std::optional<int64_t> element(const ShapeTracer &T, Operand Lock) {
  for (unsigned Depth = 0; Depth < 8 && Lock.K == Operand::Kind::Reg; ++Depth) {
    const Instr *D = T.def(uint32_t(Lock.Value));
    if (!D || (D->Kind == InstrKind::Field && D->Imm != 0))
      return std::nullopt;
    if (D->Kind == InstrKind::Index)
      return D->B.K == Operand::Kind::Const ? std::optional(D->B.Value)
                                            : std::nullopt;
    if (D->Kind != InstrKind::Field && D->Kind != InstrKind::Cast)
      return std::nullopt;
    Lock = D->A;
  }
  return std::nullopt;
}

/// Elements of an array that are only ever named by constants are locks of
/// their own, and sixteen of them would have too many states in common.
void LockGroups::splitElements(const Body &B, const ShapeTracer &T) {
  const size_t Before = Groups.size();
  for (size_t I = 0; I < Before; ++I) {
    if (Groups[I].Shapes.size() != 1 || !Groups[I].Calls.empty())
      continue;
    std::map<int64_t, std::vector<uint32_t>> By;
    bool All = true;
    for (uint32_t P : Groups[I].Events) {
      std::optional<int64_t> E = element(T, B.lockAt(P)->Lock);
      All = All && E;
      if (E)
        By[*E].push_back(P);
    }
    if (!All || By.size() < 2)
      continue;
    for (auto &[E, Events] : llvm::drop_begin(By)) {
      Group G = Groups[I];
      G.Events = Events;
      Groups.push_back(std::move(G));
    }
    Groups[I].Events = By.begin()->second;
  }
}

bool engine::onlyChecks(const Program &P, const Body &B, const ShapeTracer &T,
                        const LockGroups::Group &Group,
                        const SummaryView &Summaries) {
  auto Looks = [&](const LockOutcome &L) {
    const LockDetail *D = eventAt(P, L.AskedAt);
    return D && catalog::isContract(D->What) && !L.Gained && !L.Gone &&
           L.HeldAtExit == (L.Asks == Demand::Held);
  };
  // What the body promises itself is to be found out.
  for (uint32_t Pt : Group.Events) {
    const LockDetail *L = B.lockAt(Pt);
    if (!L || !catalog::isOnlyLook(L->What) ||
        L->What == catalog::Op::EndHeld || L->What == catalog::Op::EndUnheld)
      return false;
  }
  for (uint32_t Pt : Group.Calls) {
    const CallDetail &C = B.F.Calls[B.instr(Pt)->Detail];
    const uint32_t To = CallGraph::callee(P, C);
    if (To == None || Summaries[To].Bottom)
      return false;
    for (const GroupSummary &G : Summaries[To].Groups)
      for (const Outcome &O : G.Outcomes)
        for (const LockOutcome &L : O.Locks)
          if (!Looks(L) &&
              llvm::is_contained(Group.Shapes, shapeOf(T, C, L.Key)))
            return false;
  }
  return true;
}

std::vector<CallTouch> engine::touchesOf(const Program &P, const Body &B,
                                         const ShapeTracer &T,
                                         const SummaryView &Summaries,
                                         std::vector<uint32_t> &Pending) {
  std::vector<CallTouch> Touches;
  for (uint32_t Pt = 0; Pt < B.PointAt.size(); ++Pt) {
    const Instr *I = B.instr(Pt);
    if (!I || I->Kind != InstrKind::Call)
      continue;
    const CallDetail &Call = B.F.Calls[I->Detail];
    const uint32_t To = CallGraph::callee(P, Call);
    if (To == None || !Summaries[To].Known)
      continue;
    if (Summaries[To].Bottom) {
      Pending.push_back(Pt);
      continue;
    }
    for (const GroupSummary &GS : Summaries[To].Groups)
      for (const Outcome &O : GS.Outcomes)
        for (const LockOutcome &L : O.Locks)
          Touches.push_back(
              {Pt, shapeOf(T, Call, L.Key), shapeOf(T, Call, L.Handle)});
  }
  return Touches;
}
