//===- ObjectPath.cpp - what an address points to, by its way there -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Definitions of registers are followed back to a variable.
//
//===----------------------------------------------------------------------===//
#include "engine/ObjectPath.h"
#include "engine/HeldSets.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

ObjectPaths::ObjectPaths(const Program &P, const catalog::Catalog &C,
                         const CallGraph &G, LabelTable &Labels, uint32_t Fn)
    : P(P), C(C), G(G), Labels(Labels), Fn(Fn), F(P.Functions[Fn]),
      Def(HeldSets::definitions(F)), Stores(F.Locals.size()),
      Stored(F.Locals.size()) {
  for (size_t L = 0; L < F.Locals.size(); ++L)
    Stores[L] =
        F.Locals[L].Param >= 0 || F.Locals[L].Escapes || F.Locals[L].Static;
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local) {
        ++Stores[uint32_t(I.A.Value)];
        Stored[uint32_t(I.A.Value)] = I.B;
      }
}

ObjectPath ObjectPaths::of(const Operand &O, bool Expand) const {
  return of(O, Expand, 0);
}

bool ObjectPaths::lies(const Operand &Inner, const Point &From,
                       const Operand &Outer, const Point &To,
                       llvm::StringRef Member) const {
  for (const bool Expand : {false, true}) {
    const ObjectPath In = of(Inner, Expand), Out = of(Outer, Expand);
    if (!In.known() || !Out.known())
      continue;
    const auto Rest = Out.into(In);
    if (!Rest || !steady(In, From, To))
      continue;
    const auto Derefs = llvm::count(*Rest, ObjectPath::Deref);
    if (Derefs == 0)
      return true;
    if (!Member.empty() && Derefs == 1 && Rest->size() > 1 &&
        (*Rest)[1] == ObjectPath::Deref &&
        llvm::StringRef(Labels.name((*Rest)[0]))
            .ends_with(("." + Member).str()))
      return true;
  }
  return false;
}

bool ObjectPaths::same(const Operand &A, const Point &AtA, const Operand &B,
                       const Point &AtB) const {
  for (const bool Expand : {false, true}) {
    const ObjectPath X = of(A, Expand);
    if (X.known() && X == of(B, Expand) && steady(X, AtA, AtB))
      return true;
  }
  return false;
}

ObjectPath ObjectPaths::of(Operand O, bool Expand, unsigned Depth) const {
  constexpr unsigned MaxDepth = 24;
  if (Depth > MaxDepth)
    return {};
  if (O.K == Operand::Kind::Local)
    return {ObjectPath::Root::Local, uint32_t(O.Value), {}};
  if (O.K == Operand::Kind::Global)
    return {ObjectPath::Root::Global, uint32_t(O.Value), {}};
  const Instr *X = definition(O);
  if (!X)
    return {};
  switch (X->Kind) {
  case InstrKind::Field: {
    ObjectPath R = of(X->A, Expand, Depth + 1);
    if (X->Detail == None)
      return {};
    if (R.known() && !isPartOfLock(C, F.Fields[X->Detail]))
      R.Hops.push_back(Labels.field(F.Fields[X->Detail]));
    return R;
  }
  case InstrKind::Load: {
    if (X->A.K == Operand::Kind::Local) {
      const auto L = uint32_t(X->A.Value);
      if (Expand && Stores[L] == 1 && F.Locals[L].Param < 0)
        if (ObjectPath R = of(Stored[L], Expand, Depth + 1); R.known())
          return R;
      return {ObjectPath::Root::Local, L, {ObjectPath::Deref}};
    }
    ObjectPath R = of(X->A, Expand, Depth + 1);
    if (R.known())
      R.Hops.push_back(ObjectPath::Deref);
    return R;
  }
  case InstrKind::Cast:
    return of(X->A, Expand, Depth + 1);
  case InstrKind::Index:
    if (X->B == Operand::constant(0))
      return of(X->A, Expand, Depth + 1);
    return {};
  case InstrKind::Call:
    return {ObjectPath::Root::Call, X->Result, {}};
  default:
    return {};
  }
}

bool ObjectPaths::changes(const Instr &I, const ObjectPath &X) const {
  // A variable that is set once was set before.
  if (X.From == ObjectPath::Root::Local && !X.Hops.empty() &&
      X.Hops.front() == ObjectPath::Deref) {
    const Operand Root = Operand::local(X.Id);
    if ((I.Kind == InstrKind::Store || I.Kind == InstrKind::Forget) &&
        I.A == Root)
      return true;
    if (I.Kind == InstrKind::Call &&
        llvm::is_contained(F.Calls[I.Detail].Args, Root))
      return true;
  }
  if (X.From == ObjectPath::Root::Call && I.Result == X.Id)
    return true;
  if (I.Kind != InstrKind::Store && I.Kind != InstrKind::Call)
    return false;
  const uint32_t To = I.Kind == InstrKind::Call
                          ? CallGraph::callee(P, F.Calls[I.Detail])
                          : None;
  const Instr *Target = I.Kind == InstrKind::Store ? definition(I.A) : nullptr;
  for (size_t H = 0; H + 1 < X.Hops.size(); ++H) {
    if (X.Hops[H] == ObjectPath::Deref || X.Hops[H + 1] != ObjectPath::Deref)
      continue;
    if (Target && Target->Kind == InstrKind::Field && Target->Detail != None &&
        Labels.field(F.Fields[Target->Detail]) == X.Hops[H])
      return true;
    if (To != None && G.WritesFields[To].contains(X.Hops[H]))
      return true;
  }
  if (X.From == ObjectPath::Root::Global && !X.inPlace())
    return (I.Kind == InstrKind::Store && I.A == Operand::global(X.Id)) ||
           (To != None && G.WritesGlobals[To].contains(X.Id));
  return false;
}

bool ObjectPaths::steady(const ObjectPath &X, const Point &From,
                         const Point &To) const {
  if (!X.known())
    return false;
  if (X.inPlace())
    return true;
  // Forward from `From`, with and without a change on the way.
  const size_t N = F.Blocks.size();
  std::vector<uint8_t> Seen(2 * N);
  std::vector<std::pair<uint32_t, bool>> Work;
  auto Run = [&](uint32_t B, uint32_t I, bool Changed) {
    for (; I < F.Blocks[B].Instrs.size(); ++I) {
      if (Point{Fn, B, I} == From)
        return false; // Again.
      if (Point{Fn, B, I} == To && Changed)
        return true;
      Changed |= changes(F.Blocks[B].Instrs[I], X);
    }
    if (Point{Fn, B, I} == To && Changed)
      return true;
    for (uint32_t Next : F.Blocks[B].Term.Targets)
      if (!Seen[2 * Next + Changed]) {
        Seen[2 * Next + Changed] = 1;
        Work.push_back({Next, Changed});
      }
    return false;
  };
  if (Run(From.Block, From.Instr + 1, false))
    return false;
  while (!Work.empty()) {
    const auto [B, Changed] = Work.back();
    Work.pop_back();
    if (Run(B, 0, Changed))
      return false;
  }
  return true;
}
