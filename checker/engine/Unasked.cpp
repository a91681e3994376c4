//===- Unasked.cpp - functions that no caller will ask about again --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Counts callers down, from the roots of the call graph.
//
//===----------------------------------------------------------------------===//
#include "engine/Unasked.h"

using namespace spinlint;
using namespace spinlint::engine;

Unasked::Unasked(const CallGraph &G) : G(G), Open(G.Sccs.size(), 1) {
  for (uint32_t F = 0; F < G.Callees.size(); ++F)
    for (uint32_t To : G.Callees[F])
      if (G.SccOf[To] != G.SccOf[F])
        ++Open[G.SccOf[To]];
}

std::vector<uint32_t> Unasked::done(uint32_t Scc) {
  std::vector<uint32_t> Result, Work;
  if (--Open[Scc] == 0)
    Work.push_back(Scc);
  while (!Work.empty()) {
    const uint32_t S = Work.back();
    Work.pop_back();
    for (uint32_t F : G.Sccs[S]) {
      Result.push_back(F);
      for (uint32_t To : G.Callees[F])
        if (G.SccOf[To] != S && --Open[G.SccOf[To]] == 0)
          Work.push_back(G.SccOf[To]);
    }
  }
  return Result;
}
