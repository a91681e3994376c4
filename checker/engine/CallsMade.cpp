//===- CallsMade.cpp - which calls a function makes in any case -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See CallsMade.h.
//
//===----------------------------------------------------------------------===//
#include "engine/CallsMade.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

static constexpr size_t MaxVia = 8;

CallsMade::CallsMade(const Program &P, const CallGraph &G,
                     llvm::ArrayRef<std::string> Names)
    : P(P), G(G), NameOfSymbol(P.Symbols.size(), None), Of(P.Functions.size()),
      Any(unsigned(P.Functions.size())) {
  for (const std::string &Name : Names)
    Index.try_emplace(Name, uint32_t(Index.size()));
  for (size_t S = 0; S < P.Symbols.size(); ++S)
    if (auto It = Index.find(P.Symbols[S].Name); It != Index.end())
      NameOfSymbol[S] = It->second;
  for (const std::vector<uint32_t> &Scc : G.Sccs)
    for (uint32_t F : Scc)
      summarise(F);
}

uint32_t CallsMade::nameOf(const CallDetail &D) const {
  for (const std::string &Macro : D.Spelling)
    if (auto It = Index.find(Macro); It != Index.end())
      return It->second;
  return D.Callee == None ? None : NameOfSymbol[D.Callee];
}

void CallsMade::summarise(uint32_t Fn) {
  const Function &F = P.Functions[Fn];
  for (const CallDetail &D : F.Calls) {
    const uint32_t To = CallGraph::callee(P, D);
    if (nameOf(D) != None || (To != None && Any[To]))
      Any.set(Fn);
  }
  if (!Any[Fn] || G.Recursive[Fn] || !F.LostParts.empty() || F.Blocks.empty())
    return;
  auto Each = [&](uint32_t B, llvm::function_ref<void(Made)> See) {
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
      if (F.Blocks[B].Instrs[I].Kind != InstrKind::Call)
        continue;
      const CallDetail &D = F.Calls[F.Blocks[B].Instrs[I].Detail];
      const Point At = {Fn, B, I};
      if (const uint32_t Name = nameOf(D); Name != None)
        See({Name, {}, At});
      else if (const uint32_t To = CallGraph::callee(P, D); To != None)
        for (Made M : Of[To])
          if (M.Via.size() < MaxVia) {
            M.Via.insert(M.Via.begin(), At);
            See(std::move(M));
          }
    }
  };
  std::vector<llvm::BitVector> Here(F.Blocks.size());
  for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
    Here[B].resize(unsigned(Index.size()));
    Each(B, [&](const Made &M) { Here[B].set(M.Name); });
  }
  // Before each block; empty: not reached yet.
  std::vector<llvm::BitVector> Before(F.Blocks.size());
  Before[0].resize(unsigned(Index.size()));
  std::vector<uint32_t> Work = {0};
  while (!Work.empty()) {
    const uint32_t B = Work.back();
    Work.pop_back();
    llvm::BitVector After = Before[B];
    After |= Here[B];
    for (uint32_t To : F.Blocks[B].Term.Targets) {
      llvm::BitVector Both = After;
      if (!Before[To].empty())
        Both &= Before[To];
      if (Both == Before[To] && !Before[To].empty())
        continue;
      Before[To] = std::move(Both);
      Work.push_back(To);
    }
  }
  llvm::BitVector Always(unsigned(Index.size()), true);
  bool Returns = false;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    if (F.Blocks[B].Term.Kind == TermKind::Return && !Before[B].empty()) {
      llvm::BitVector After = Before[B];
      After |= Here[B];
      Always &= After;
      Returns = true;
    }
  if (!Returns)
    return;
  // One place for each, the one with the fewest calls.
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    if (!Before[B].empty())
      Each(B, [&](Made M) {
        if (!Always[M.Name])
          return;
        auto Old = llvm::find_if(
            Of[Fn], [&](const Made &O) { return O.Name == M.Name; });
        if (Old == Of[Fn].end())
          Of[Fn].push_back(std::move(M));
        else if (M.Via.size() < Old->Via.size())
          *Old = std::move(M);
      });
}
