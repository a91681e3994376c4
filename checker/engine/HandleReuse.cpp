//===- HandleReuse.cpp - handles that are given to a second acquire -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See HandleReuse.h.
//
//===----------------------------------------------------------------------===//
#include "engine/HandleReuse.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

namespace {

/// The handles in use, by variable, each with the acquire that uses it.
using InUse = std::map<uint32_t, Point>;

/// The variable whose address is the handle of an event, if nothing else is
/// done with that address.
std::optional<uint32_t> handleOf(const Function &F, const LockDetail &L) {
  if (L.Handle.K != Operand::Kind::Local)
    return std::nullopt;
  const Local &V = F.Locals[uint32_t(L.Handle.Value)];
  if (V.Escapes || V.Param >= 0 || V.Static)
    return std::nullopt;
  return uint32_t(L.Handle.Value);
}

/// Keeps of `To` what is in `From` as well. True if that is a change.
bool meet(std::optional<InUse> &To, const InUse &From) {
  if (!To) {
    To = From;
    return true;
  }
  const size_t Before = To->size();
  std::erase_if(*To, [&](const auto &H) { return !From.count(H.first); });
  return To->size() != Before;
}

class Flow {
public:
  Flow(const Program &P, uint32_t Fn) : F(P.Functions[Fn]), Fn(Fn) {}

  void run(std::vector<Violation> &Found) {
    if (llvm::none_of(F.Locks,
                      [&](const LockDetail &L) { return handleOf(F, L); }))
      return;
    std::vector<std::optional<InUse>> In(F.Blocks.size());
    In[0] = InUse();
    std::vector<uint32_t> Work = {0};
    while (!Work.empty()) {
      const uint32_t Blk = Work.back();
      Work.pop_back();
      InUse Out = *In[Blk];
      walk(Blk, Out, nullptr);
      for (uint32_t To : F.Blocks[Blk].Term.Targets)
        if (meet(In[To], Out))
          Work.push_back(To);
    }
    for (uint32_t Blk = 0; Blk < F.Blocks.size(); ++Blk)
      if (In[Blk])
        walk(Blk, *In[Blk], &Found);
  }

private:
  void walk(uint32_t Blk, InUse &Handles, std::vector<Violation> *Found) {
    const std::vector<Instr> &All = F.Blocks[Blk].Instrs;
    for (uint32_t I = 0; I < All.size(); ++I) {
      if (All[I].Kind != InstrKind::Lock)
        continue;
      const LockDetail &L = F.Locks[All[I].Detail];
      const std::optional<uint32_t> H = handleOf(F, L);
      if (!H)
        continue;
      const Point Here{Fn, Blk, I};
      if (L.What == Op::Release || L.What == Op::Transfer) {
        Handles.erase(*H);
      } else if (L.What == Op::Acquire) {
        auto [It, New] = Handles.insert({*H, Here});
        if (!New && Found && !(It->second == Here))
          Found->push_back(violation(L, Here, It->second));
        It->second = Here;
      } else if (L.What == Op::TryAcquire || L.What == Op::WaitByArg) {
        Handles.erase(*H); // Perhaps.
      }
    }
  }

  Violation violation(const LockDetail &L, const Point &At,
                      const Point &Before) const {
    const LockDetail &Held =
        F.Locks[F.Blocks[Before.Block].Instrs[Before.Instr].Detail];
    Violation V;
    V.Kind = catalog::Defect::HandleReuse;
    V.Class = L.Class;
    V.LockText = L.LockText;
    V.LockKey = L.LockText + "|" + L.HandleText;
    V.Subject = L.HandleText;
    V.At = V.Event = At;
    V.Acquired = V.AcquiredEvent = Before;
    V.EventLevel = L.Level;
    V.EventMode = L.Mode;
    V.FrameLevel = Held.Level;
    V.FrameMode = Held.Mode;
    Step Start;
    Start.At = {Fn, 0, 0};
    V.Witness.push_back(Start);
    return V;
  }

  const Function &F;
  const uint32_t Fn;
};

} // namespace

std::vector<Violation> engine::reusedHandles(const Program &P) {
  std::vector<Violation> Found;
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (!P.Functions[Fn].Blocks.empty() && P.Functions[Fn].LostParts.empty())
      Flow(P, Fn).run(Found);
  return Found;
}
