//===- ForDpcCalls.cpp - functions for DPCs that no DPC calls -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ForDpcCalls.h.
//
//===----------------------------------------------------------------------===//
#include "engine/ForDpcCalls.h"
#include "engine/Irql.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

/// A routine that leads to `Fn`, if all that do are known to be no DPCs.
const EntryKind *onlyFromThreads(uint32_t Fn, const CallGraph &G,
                                 llvm::ArrayRef<EntryKind> Entries) {
  const EntryKind *One = nullptr;
  std::vector<uint32_t> Work = {Fn};
  std::set<uint32_t> Seen = {Fn};
  while (!Work.empty()) {
    const uint32_t X = Work.back();
    Work.pop_back();
    const EntryKind &E = Entries[X];
    if (!E.Whole)
      return nullptr;
    if (E.Role &&
        irqlRange(E.Role->IrqlMin, E.Role->IrqlMax).Hi < IrqlRange::Dispatch &&
        E.Irql.Hi < IrqlRange::Dispatch)
      One = &E;
    else if (E.Role || E.Strict || E.AddressTaken || G.Callers[X].empty())
      return nullptr;
    for (uint32_t Caller : G.Callers[X])
      if (Seen.insert(Caller).second)
        Work.push_back(Caller);
  }
  return One;
}

} // namespace

std::vector<Violation>
engine::forDpcOutsideDpc(const Program &P, const CallGraph &G,
                         llvm::ArrayRef<EntryKind> Entries) {
  std::vector<Violation> Found;
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    auto ForDpc = [](const LockDetail &L) {
      return L.What == catalog::Op::Acquire &&
             L.Level == catalog::Level::ForDpc;
    };
    const EntryKind *From = llvm::any_of(F.Locks, ForDpc)
                                ? onlyFromThreads(Fn, G, Entries)
                                : nullptr;
    if (!From)
      continue;
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &At = F.Blocks[B].Instrs[I];
        if (At.Kind != InstrKind::Lock || !ForDpc(F.Locks[At.Detail]))
          continue;
        const LockDetail &L = F.Locks[At.Detail];
        Violation V;
        V.Kind = catalog::Defect::WrongRoutine;
        V.Class = L.Class;
        V.LockText = L.LockText;
        V.LockKey = L.LockText;
        V.Subject = L.Api;
        V.At = V.Event = {Fn, B, I};
        V.EventLevel = L.Level;
        V.EventMode = L.Mode;
        V.Role = From->Role;
        Step Start;
        Start.At = {Fn, 0, 0};
        V.Witness.push_back(Start);
        Found.push_back(std::move(V));
      }
  }
  return Found;
}
