//===- PassedFunctions.cpp - calls of what a caller passes ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the calls through pointers up to their callers, as long as it is a
// parameter that is called.
//
//===----------------------------------------------------------------------===//
#include "engine/PassedFunctions.h"
#include "engine/CallGraph.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <map>
#include <optional>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

constexpr unsigned MaxDepth = 16; ///< Of a chain of loads and casts.

/// What a value of one function may be, or point to.
struct Source {
  std::set<uint32_t> Params, Functions;
};

class Finder {
public:
  explicit Finder(const Program &P)
      : P(P), Local(P.Functions.size()), Called(P.Functions.size()),
        Returned(P.Functions.size()) {}

  std::vector<std::vector<uint32_t>> run() {
    std::vector<std::vector<uint32_t>> Callers(P.Functions.size());
    std::set<uint32_t> Work;
    for (uint32_t F = 0; F < P.Functions.size(); ++F)
      for (const CallDetail &C : P.Functions[F].Calls) {
        if (uint32_t To = CallGraph::callee(P, C); To != None)
          Callers[To].push_back(F);
        if (C.Callee != None || C.Target.isNone())
          continue;
        const Source S = source(F, C.Target);
        for (uint32_t Param : S.Params)
          if (Called[F].insert(Param).second)
            Work.insert(F);
      }
    std::vector<std::vector<uint32_t>> Passed(P.Functions.size());
    while (!Work.empty()) {
      const uint32_t To = *Work.begin();
      Work.erase(Work.begin());
      for (uint32_t F : Callers[To])
        for (const CallDetail &C : P.Functions[F].Calls) {
          if (CallGraph::callee(P, C) != To)
            continue;
          for (uint32_t Param : Called[To]) {
            if (Param >= C.Args.size())
              continue;
            const Source S = source(F, C.Args[Param]);
            Passed[F].insert(Passed[F].end(), S.Functions.begin(),
                             S.Functions.end());
            for (uint32_t Mine : S.Params)
              if (Called[F].insert(Mine).second)
                Work.insert(F);
          }
        }
    }
    for (std::vector<uint32_t> &All : Passed) {
      llvm::sort(All);
      All.erase(std::unique(All.begin(), All.end()), All.end());
    }
    return Passed;
  }

private:
  /// Where the values of a function come from.
  struct Defs {
    std::map<uint32_t, const Instr *> Regs;
    std::map<uint32_t, std::vector<Operand>> Stores; ///< By local.
  };

  const Defs &defs(uint32_t F) {
    if (!Local[F]) {
      Local[F].emplace();
      for (const Block &B : P.Functions[F].Blocks)
        for (const Instr &I : B.Instrs) {
          if (I.Result != None)
            Local[F]->Regs[I.Result] = &I;
          if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local)
            Local[F]->Stores[uint32_t(I.A.Value)].push_back(I.B);
        }
    }
    return *Local[F];
  }

  Source source(uint32_t F, const Operand &O) {
    Source S;
    std::set<uint32_t> Locals;
    add(F, O, S, Locals, 0);
    return S;
  }

  void add(uint32_t F, const Operand &O, Source &S, std::set<uint32_t> &Locals,
           unsigned Depth) {
    if (Depth > MaxDepth)
      return;
    const auto N = uint32_t(O.Value);
    switch (O.K) {
    case Operand::Kind::Function:
      if (P.Symbols[N].Function != None)
        S.Functions.insert(P.Symbols[N].Function);
      return;
    case Operand::Kind::Local: {
      if (!Locals.insert(N).second)
        return;
      if (N < P.Functions[F].NumParams)
        S.Params.insert(N);
      const Defs &D = defs(F);
      if (auto It = D.Stores.find(N); It != D.Stores.end())
        for (const Operand &V : It->second)
          add(F, V, S, Locals, Depth + 1);
      return;
    }
    case Operand::Kind::Reg: {
      const Defs &D = defs(F);
      auto It = D.Regs.find(N);
      if (It == D.Regs.end())
        return;
      const Instr &I = *It->second;
      if (I.Kind == InstrKind::Load || I.Kind == InstrKind::Cast)
        return add(F, I.A, S, Locals, Depth + 1);
      if (I.Kind != InstrKind::Call)
        return;
      const CallDetail &C = P.Functions[F].Calls[I.Detail];
      if (uint32_t To = CallGraph::callee(P, C); To != None)
        for (uint32_t Param : returned(To))
          if (Param < C.Args.size())
            add(F, C.Args[Param], S, Locals, Depth + 1);
      return;
    }
    default:
      return;
    }
  }

  /// The parameters that a straight function may return: `std::forward`.
  const std::set<uint32_t> &returned(uint32_t F) {
    if (!Returned[F]) {
      Returned[F].emplace();
      const Function &Fn = P.Functions[F];
      if (Fn.Blocks.size() == 1 && !Fn.Blocks[0].Term.Value.isNone())
        Returned[F] = source(F, Fn.Blocks[0].Term.Value).Params;
    }
    return *Returned[F];
  }

  const Program &P;
  std::vector<std::optional<Defs>> Local;
  std::vector<std::set<uint32_t>> Called; ///< Parameters that are called.
  std::vector<std::optional<std::set<uint32_t>>> Returned;
};

} // namespace

std::vector<std::vector<uint32_t>>
engine::findPassedFunctions(const Program &P) {
  return Finder(P).run();
}
