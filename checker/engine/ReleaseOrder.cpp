//===- ReleaseOrder.cpp - what was acquired last is released first --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ReleaseOrder.h.
//
//===----------------------------------------------------------------------===//
#include "engine/ReleaseOrder.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;

std::vector<Violation> engine::crossedReleases(const LockView &View) {
  const Program &P = View.P;
  std::vector<Violation> Found;
  const std::vector<std::string> Classes =
      classesFor(View.C, Defect::ReleaseOrder);
  if (Classes.empty())
    return Found;
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    if (!View.G.TouchesLocks[Fn] || !F.LostParts.empty() ||
        llvm::none_of(F.Locks, [](const LockDetail &L) {
          return L.What == catalog::Op::Release;
        }))
      continue;
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    View.Held.walk(Fn, [&](const HeldSets::Here &H) {
      const LockDetail *L = H.Now.size() < 2 ? nullptr : eventAt(P, H.At);
      if (!L || L->What != catalog::Op::Release ||
          !llvm::is_contained(Classes, L->Class))
        return;
      const LockName N = View.Held.nameOf(F, Def, *L);
      auto Outer = llvm::find_if(
          llvm::reverse(H.Now), [&](const HeldLock &O) { return O.Lock == N; });
      if (Outer == H.Now.rend())
        return;
      for (auto It = Outer.base(); It != H.Now.end(); ++It) {
        const HeldLock &Inner = *It;
        if (Inner.Lock == N || !Inner.At.valid() ||
            !llvm::is_contained(Classes, View.classOf(Inner)))
          continue;
        Violation V = View.violation(Defect::ReleaseOrder, H.At, *Outer);
        if (const LockDetail *I = eventAt(P, Inner.Event))
          V.Subject = Inner.Event.Function == Fn && !I->LockText.empty()
                          ? I->LockText
                          : View.Held.text(Inner.Lock);
        V.EventLevel = L->Level;
        V.EventMode = L->Mode;
        V.Others.push_back(Inner.Event);
        Found.push_back(std::move(V));
        return;
      }
    });
  }
  return Found;
}
