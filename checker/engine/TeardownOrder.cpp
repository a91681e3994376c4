//===- TeardownOrder.cpp - what a device's locks still need ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls that dominate a lock call, in one function.
//
//===----------------------------------------------------------------------===//
#include "engine/TeardownOrder.h"
#include "engine/HeldSets.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class TeardownFinder {
public:
  TeardownFinder(const Program &P, const catalog::Catalog &C) : P(P), C(C) {}

  std::vector<Violation> run() {
    for (uint32_t F = 0; F < P.Functions.size(); ++F)
      for (const LockDetail &L : P.Functions[F].Locks)
        if (const catalog::Api *Api = C.api(L.Api);
            Api && !Api->Before.empty()) {
          function(F);
          break;
        }
    return std::move(Found);
  }

private:
  const Instr *def(const Operand &O) const {
    const Instr *D =
        O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
    while (D && D->Kind == InstrKind::Cast)
      D = D->A.K == Operand::Kind::Reg ? Def[uint32_t(D->A.Value)] : nullptr;
    return D;
  }

  /// The variable whose value this is, if it has only one.
  uint32_t variable(const Operand &O) const {
    const Instr *D = def(O);
    if (!D || D->Kind != InstrKind::Load || D->A.K != Operand::Kind::Local)
      return None;
    const uint32_t V = uint32_t(D->A.Value);
    return Stores[V] + (F->Locals[V].Param >= 0) <= 1 && !F->Locals[V].Escapes
               ? V
               : None;
  }

  /// The variable that points to what this is a member of.
  uint32_t holder(const Operand &Address) const {
    const Instr *D = def(Address);
    return D && D->Kind == InstrKind::Field ? variable(D->A) : None;
  }

  /// The variable that a pointer was read through: Device of
  /// `Extension = Device->DeviceExtension`.
  uint32_t readThrough(uint32_t V) const {
    const Instr *D = Set[V] ? def(Set[V]->B) : nullptr;
    return D && D->Kind == InstrKind::Load ? holder(D->A) : None;
  }

  void function(uint32_t Fn) {
    F = &P.Functions[Fn];
    if (!F->LostParts.empty())
      return;
    Def = HeldSets::definitions(*F);
    Stores.assign(F->Locals.size(), 0);
    Set.assign(F->Locals.size(), nullptr);
    for (const Block &B : F->Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local) {
          ++Stores[uint32_t(I.A.Value)];
          Set[uint32_t(I.A.Value)] = &I;
        }
    for (uint32_t B = 0; B < F->Blocks.size(); ++B)
      for (uint32_t I = 0; I < F->Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F->Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Lock)
          continue;
        const LockDetail &L = F->Locks[X.Detail];
        const catalog::Api *Api = C.api(L.Api);
        if (!Api || Api->Before.empty())
          continue;
        if (const uint32_t Extension = holder(L.Lock); Extension != None)
          lock({Fn, B, I}, L, *Api, Extension);
      }
  }

  void lock(const Point &At, const LockDetail &L, const catalog::Api &Api,
            uint32_t Extension) {
    const uint32_t Device = readThrough(Extension);
    for (uint32_t B = 0; B < F->Blocks.size(); ++B)
      for (uint32_t I = 0; I < F->Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F->Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Call)
          continue;
        const CallDetail &D = F->Calls[X.Detail];
        if (D.Callee == None || D.Args.size() != 1 ||
            !llvm::is_contained(Api.Before, P.Symbols[D.Callee].Name))
          continue;
        const Instr *Read = def(D.Args[0]);
        const uint32_t Of = variable(D.Args[0]);
        const bool Same =
            Of != None ? Of == Device
                       : Read && Read->Kind == InstrKind::Load &&
                             holder(Read->A) == Extension &&
                             P.Symbols[D.Callee].Name == Api.Before.front();
        if (Same && dominates(B, I, At)) {
          report(At, L, {At.Function, B, I}, P.Symbols[D.Callee].Name);
          return;
        }
      }
  }

  bool dominates(uint32_t Block, uint32_t Instr, const Point &At) const {
    if (Block == At.Block)
      return Instr < At.Instr;
    std::vector<bool> Seen(F->Blocks.size());
    std::vector<uint32_t> Work;
    if (Block != 0)
      Work.push_back(0);
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      if (B == Block || Seen[B])
        continue;
      if (B == At.Block)
        return false;
      Seen[B] = true;
      llvm::append_range(Work, F->Blocks[B].Term.Targets);
    }
    return reachable(At.Block);
  }

  bool reachable(uint32_t Block) const {
    std::vector<bool> Seen(F->Blocks.size());
    std::vector<uint32_t> Work = {0};
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      if (Seen[B])
        continue;
      Seen[B] = true;
      llvm::append_range(Work, F->Blocks[B].Term.Targets);
    }
    return Seen[Block];
  }

  void report(const Point &At, const LockDetail &L, const Point &Earlier,
              const std::string &Name) {
    Violation &V = Found.emplace_back();
    V.Kind = catalog::Defect::WrongRoutine;
    V.At = V.Event = At;
    V.Released = Earlier;
    V.Class = L.Class;
    V.LockText = L.LockText;
    V.LockKey = Name;
    V.Subject = L.Api;
    V.EventLevel = L.Level;
    V.EventMode = L.Mode;
    Step Start;
    Start.At = {At.Function, 0, 0};
    V.Witness.push_back(Start);
  }

  const Program &P;
  const catalog::Catalog &C;
  const Function *F = nullptr;
  std::vector<const Instr *> Def;
  std::vector<unsigned> Stores;   ///< By local.
  std::vector<const Instr *> Set; ///< The last of them.
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::teardownViolations(const Program &P,
                                                  const catalog::Catalog &C) {
  return TeardownFinder(P, C).run();
}
