//===- SummaryStore.cpp - made once, when somebody asks -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes refined summaries and examined needs once, when somebody asks. See
// SummaryStore.h.
//
//===----------------------------------------------------------------------===//
#include "engine/SummaryStore.h"
#include "engine/CycleAnalysis.h"
#include "engine/IrqlAnalysis.h"

using namespace spinlint;
using namespace spinlint::engine;

SummaryStore::SummaryStore(const World &W)
    : First(W.P.Functions.size()), Found(First.size()), Bodies(First.size()),
      W(W), Slots(First.size()) {}

// Who waits here waits for something further down the call graph: there is no
// circle.
const Summary &SummaryStore::refined(uint32_t Fn) {
  const std::vector<uint32_t> &Cycle = W.G.Sccs[W.G.SccOf[Fn]];
  std::lock_guard<std::mutex> Lock(Slots[Cycle.front()].Refining);
  if (!Slots[Fn].Refined) {
    std::vector<Summary> All = refineCycle(W, *this, W.G.SccOf[Fn]);
    for (size_t I = 0; I < Cycle.size(); ++I)
      Slots[Cycle[I]].Refined = std::make_unique<Summary>(std::move(All[I]));
  }
  return *Slots[Fn].Refined;
}

const IrqlSummary &SummaryStore::examined(uint32_t Fn) {
  Slot &S = Slots[Fn];
  std::lock_guard<std::mutex> Lock(S.Examining);
  if (!S.Examined) {
    SummaryView View(First);
    IrqlAnalysis(W, *this, View, W.G.SccOf[Fn]).examineHere(Fn);
    S.Examined = std::make_unique<IrqlSummary>(std::move(View.own(Fn).Irql));
  }
  return *S.Examined;
}

SummaryStore::Known SummaryStore::take(uint32_t Fn) {
  Slot &S = Slots[Fn];
  return {std::exchange(First[Fn], Summary()),
          std::exchange(Found[Fn], FunctionFindings()),
          std::exchange(Bodies[Fn], Body()), std::move(S.Refined),
          std::move(S.Examined)};
}

void SummaryStore::put(uint32_t Fn, Known K) {
  First[Fn] = std::move(K.First);
  Found[Fn] = std::move(K.Found);
  Bodies[Fn] = std::move(K.Ready);
  Slots[Fn].Refined = std::move(K.Refined);
  Slots[Fn].Examined = std::move(K.Examined);
}

bool SummaryStore::differs(uint32_t Fn, const Known &Old) {
  return !(First[Fn] == Old.First) ||
         (Old.Refined && !(refined(Fn) == *Old.Refined)) ||
         (Old.Examined && !(examined(Fn) == *Old.Examined));
}

void SummaryStore::forget(uint32_t Fn) {
  First[Fn] = Summary();
  Bodies[Fn] = Body();
  Slots[Fn].Refined.reset();
  Slots[Fn].Examined.reset();
}
