//===- HoldTime.cpp - what takes long while a lock is held ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See HoldTime.h.
//
//===----------------------------------------------------------------------===//
#include "engine/HoldTime.h"
#include "engine/FlowLoops.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

/// The pages of the spin lock DDIs: no longer than 25 microseconds. A turn of a
/// loop takes ten nanoseconds or more.
constexpr int64_t MaxMicroseconds = 25, MaxTurns = 2500;

class Finder {
public:
  explicit Finder(const LockView &V)
      : V(V), Classes(classesFor(V.C, catalog::Defect::LongHold)),
        ReadsDevice(unsigned(V.P.Symbols.size())),
        Stalls(unsigned(V.P.Symbols.size())), StallArg(V.P.Symbols.size(), -1) {
    for (unsigned S = 0; S < V.P.Symbols.size(); ++S)
      if (const catalog::Api *A = V.C.api(V.P.Symbols[S].Name)) {
        StallArg[S] = A->StallArg;
        if (A->StallArg >= 0)
          Stalls.set(S);
        if (A->ReadsDevice)
          ReadsDevice.set(S);
      }
  }

  std::vector<Violation> run() {
    if (!Classes.empty())
      for (uint32_t F = 0; F < V.P.Functions.size(); ++F)
        if (V.P.Functions[F].LostParts.empty())
          function(F);
    return std::move(Found);
  }

private:
  bool stalls(const CallDetail &D) const {
    return D.Callee != None && Stalls[D.Callee];
  }

  void function(uint32_t Fn) {
    const Function &F = V.P.Functions[Fn];
    const bool Touches = V.G.TouchesLocks[Fn];
    const bool HasStall =
        llvm::any_of(F.Calls, [&](const CallDetail &D) { return stalls(D); });
    if (!Touches && !HasStall && V.G.Callers[Fn].empty())
      return;
    const std::vector<HeldLock> Start = V.atEntry(Fn);
    if (Start.empty() && !Touches)
      return;
    const std::vector<FlowLoop> Loops = findLoops(F);
    if (Loops.empty() && !HasStall)
      return;
    // What is held all through each block, and at each stall.
    std::vector<std::optional<std::vector<HeldLock>>> In(F.Blocks.size());
    std::vector<std::pair<Point, HeldLock>> StallAt;
    V.Held.walk(
        Fn,
        [&](const HeldSets::Here &H) {
          std::vector<HeldLock> Spin;
          for (const HeldLock &L : H.Now)
            if (llvm::is_contained(Classes, V.classOf(L)))
              Spin.push_back(L);
          const Block &B = F.Blocks[H.At.Block];
          if (!Spin.empty() && H.At.Instr < B.Instrs.size() &&
              B.Instrs[H.At.Instr].Kind == InstrKind::Call &&
              stalls(F.Calls[B.Instrs[H.At.Instr].Detail]))
            StallAt.push_back({H.At, Spin.back()});
          meet(In[H.At.Block], Spin);
        },
        Start);
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    const LoopReader Reader(V.P, V.G, F, Def, ReadsDevice, Stalls);
    std::vector<size_t> Told;
    std::vector<std::optional<int64_t>> Turns;
    for (size_t I = 0; I < Loops.size(); ++I) {
      const FlowLoop &L = Loops[I];
      Turns.push_back(std::nullopt);
      std::optional<std::vector<HeldLock>> All;
      for (uint32_t B : L.Blocks.set_bits())
        if (In[B])
          meet(All, *In[B]);
      if (!All || All->empty())
        continue;
      Turns.back() = Reader.turns(L);
      Violation X = V.violation(catalog::Defect::LongHold, placeOf(F, Fn, L),
                                All->back());
      if (!L.HasExit && calls(F, L))
        X.Length = LongHold::Endless;
      else if (Turns.back() && *Turns.back() > MaxTurns)
        X.Length = LongHold::Turns, X.Amount = *Turns.back();
      else if (!Turns.back() && Reader.polls(L))
        X.Length = LongHold::Polls;
      else
        continue;
      Told.push_back(I);
      Found.push_back(std::move(X));
    }
    for (auto &[At, H] : StallAt)
      stall(F, At, H, Loops, Turns, Told);
  }

  void stall(const Function &F, const Point &At, const HeldLock &H,
             const std::vector<FlowLoop> &Loops,
             const std::vector<std::optional<int64_t>> &Turns,
             const std::vector<size_t> &Told) {
    const CallDetail &D = F.Calls[F.Blocks[At.Block].Instrs[At.Instr].Detail];
    const size_t Arg = size_t(StallArg[D.Callee]);
    if (Arg >= D.Args.size() || D.Args[Arg].K != Operand::Kind::Const)
      return;
    int64_t Total = D.Args[Arg].Value;
    for (size_t I = 0; I < Loops.size(); ++I) {
      if (!Loops[I].Blocks[At.Block])
        continue;
      if (llvm::is_contained(Told, I))
        return;
      if (Turns[I])
        Total *= std::max<int64_t>(*Turns[I], 1);
    }
    if (Total <= MaxMicroseconds)
      return;
    Violation X = V.violation(catalog::Defect::LongHold, At, H);
    X.Subject =
        D.Spelling.empty() ? V.P.Symbols[D.Callee].Name : D.Spelling.front();
    X.Length = LongHold::Stall;
    X.Amount = Total;
    Found.push_back(std::move(X));
  }

  static void meet(std::optional<std::vector<HeldLock>> &To,
                   const std::vector<HeldLock> &From) {
    if (!To)
      To = From;
    else
      llvm::erase_if(*To, [&](const HeldLock &H) {
        return llvm::none_of(
            From, [&](const HeldLock &O) { return O.Lock == H.Lock; });
      });
  }

  static bool calls(const Function &F, const FlowLoop &L) {
    for (uint32_t B : L.Blocks.set_bits())
      for (const Instr &I : F.Blocks[B].Instrs)
        if (I.Kind == InstrKind::Call)
          return true;
    return false;
  }

  /// Where a loop stands: its test, or else where its body begins.
  static Point placeOf(const Function &F, uint32_t Fn, const FlowLoop &L) {
    for (uint32_t B : L.Blocks.set_bits()) {
      const Terminator &T = F.Blocks[B].Term;
      if (T.Kind == TermKind::Branch && T.Where.valid() &&
          llvm::any_of(T.Targets, [&](uint32_t To) { return !L.Blocks[To]; }))
        return {Fn, B, uint32_t(F.Blocks[B].Instrs.size())};
    }
    return {Fn, L.Head, uint32_t(F.Blocks[L.Head].Instrs.size())};
  }

  const LockView &V;
  const std::vector<std::string> Classes;
  llvm::BitVector ReadsDevice, Stalls;
  std::vector<int> StallArg;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::longHolds(const LockView &View) {
  return Finder(View).run();
}
