//===- UnderLock.cpp - what is held when a function is entered ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnderLock.h.
//
//===----------------------------------------------------------------------===//
#include "engine/UnderLock.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <deque>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

std::vector<HeldLock> LockView::atEntry(uint32_t Fn) const {
  std::vector<HeldLock> Start = Held.byEveryCaller(Fn);
  // A parameter of a caller is nobody's name here.
  llvm::erase_if(Start, [](const HeldLock &H) {
    return H.Lock.K == LockName::Kind::Param;
  });
  const catalog::Role *Role = Entries[Fn].Role;
  if (!Role || !G.Callers[Fn].empty())
    return Start;
  for (const catalog::Role::Held &H : Role->HeldAtEntry)
    if (H.Arg < 0 && H.Kind.empty())
      for (size_t I = 0; I < C.lockClasses().size(); ++I)
        if (C.lockClasses()[I].Name == H.Class)
          Start.push_back({{LockName::Kind::System, uint32_t(I)}, {}, {}});
  return Start;
}

std::string LockView::classOf(const HeldLock &H) const {
  if (H.Lock.K == LockName::Kind::System)
    return C.lockClasses()[H.Lock.Id].Name;
  const LockDetail *L = eventAt(P, H.Event);
  return L ? L->Class : "";
}

std::vector<Point> LockView::chain(uint32_t From, uint32_t To) const {
  // Upwards, the shortest.
  std::vector<uint32_t> Below(P.Functions.size(), None);
  std::deque<uint32_t> Work = {To};
  Below[To] = To;
  while (!Work.empty() && Below[From] == None) {
    const uint32_t F = Work.front();
    Work.pop_front();
    for (uint32_t Caller : G.Callers[F])
      if (Below[Caller] == None) {
        Below[Caller] = F;
        Work.push_back(Caller);
      }
  }
  std::vector<Point> Calls;
  if (Below[From] == None)
    return Calls;
  for (uint32_t F = From; F != To; F = Below[F]) {
    const Function &Caller = P.Functions[F];
    bool Found = false;
    for (uint32_t B = 0; B < Caller.Blocks.size() && !Found; ++B)
      for (uint32_t I = 0; I < Caller.Blocks[B].Instrs.size() && !Found; ++I) {
        const Instr &X = Caller.Blocks[B].Instrs[I];
        Found = X.Kind == InstrKind::Call &&
                CallGraph::callee(P, Caller.Calls[X.Detail]) == Below[F];
        if (Found)
          Calls.push_back({F, B, I});
      }
  }
  return Calls;
}

Violation LockView::violation(catalog::Defect Kind, const Point &At,
                              const HeldLock &H) const {
  Violation V;
  V.Kind = Kind;
  V.At = V.Event = At;
  V.Acquired = H.At;
  V.AcquiredEvent = H.Event;
  V.Class = classOf(H);
  V.LockKey = Held.text(H.Lock);
  if (H.Lock.K != LockName::Kind::System)
    V.LockText = V.LockKey;
  if (const LockDetail *L = eventAt(P, H.Event)) {
    V.FrameLevel = L->Level;
    V.FrameMode = L->Mode;
    if (V.LockText.empty() && H.Lock.K != LockName::Kind::System)
      V.LockText = L->LockText;
  }
  if (H.At.valid() && H.At.Function != At.Function)
    V.Callers = chain(H.At.Function, At.Function);
  Step Start;
  Start.At = {At.Function, 0, 0};
  Start.Held = !H.At.valid();
  V.Witness.push_back(Start);
  return V;
}

std::vector<std::string> engine::classesFor(const catalog::Catalog &C,
                                            catalog::Defect Kind) {
  std::vector<std::string> Classes;
  for (const catalog::Rule &R : C.rules())
    for (const catalog::Report &Row : R.Reports)
      if (Row.Kind == Kind && R.Active)
        for (const std::string &Name :
             Row.Classes.empty() ? R.Classes : Row.Classes)
          if (llvm::is_contained(R.Classes, Name) &&
              !llvm::is_contained(Classes, Name))
            Classes.push_back(Name);
  return Classes;
}
