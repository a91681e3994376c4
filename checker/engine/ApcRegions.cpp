//===- ApcRegions.cpp - locks that are acquired with APCs enabled ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ApcRegions.h.
//
//===----------------------------------------------------------------------===//
#include "engine/ApcRegions.h"
#include "engine/Irql.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <deque>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;
using catalog::Op;

namespace {

class Finder {
public:
  explicit Finder(const LockView &V)
      : V(V), Classes(classesFor(V.C, Defect::OutsideRegion)),
        Disables(V.C.lockClasses().size()), From(V.P.Functions.size()),
        Opens(V.P.Functions.size()), Unnamed(unsigned(V.P.Functions.size())) {}

  std::vector<Violation> run() {
    if (Classes.empty() || !findRoots())
      return {};
    for (size_t I = 0; I < V.C.lockClasses().size(); ++I) {
      const catalog::LockClass &L = V.C.lockClasses()[I];
      Disables[I] = L.DisablesApcs || !L.HeldIrql.empty();
    }
    nameLocks();
    while (!Work.empty()) {
      const uint32_t F = Work.front();
      Work.pop_front();
      function(F);
    }
    return std::move(Found);
  }

private:
  bool disables(const LockDetail &L) const {
    const catalog::LockClass *Class = V.C.lockClass(L.Class);
    return Class && (Class->DisablesApcs || !Class->HeldIrql.empty());
  }

  /// Functions that the driver stores into an array of the system (that of the
  /// dispatch routines) where they are known to be called with APCs enabled.
  llvm::BitVector storedWithApcs() const {
    llvm::BitVector Stored(unsigned(V.P.Functions.size()));
    for (const Function &F : V.P.Functions) {
      std::vector<const Instr *> Def;
      for (const Block &B : F.Blocks)
        for (const Instr &I : B.Instrs) {
          if (I.Kind != InstrKind::Store || I.A.K != Operand::Kind::Reg ||
              I.B.K != Operand::Kind::Function)
            continue;
          const uint32_t To = V.P.Symbols[uint32_t(I.B.Value)].Function;
          const catalog::Role *Role =
              To == None ? nullptr : V.Entries[To].WithApcs;
          if (!Role)
            continue;
          if (Def.empty())
            Def = HeldSets::definitions(F);
          const Instr *At = Def[uint32_t(I.A.Value)];
          if (!At || At->Kind != InstrKind::Index ||
              At->A.K != Operand::Kind::Reg)
            continue;
          const Instr *Array = Def[uint32_t(At->A.Value)];
          if (!Array || Array->Kind != InstrKind::Field ||
              Array->Detail == None)
            continue;
          auto Registers = [&](const catalog::Role::Registration &R) {
            return R.Field == F.Fields[Array->Detail].Name;
          };
          if (llvm::any_of(Role->RegisteredBy, Registers) &&
              (At->B.K != Operand::Kind::Const ||
               !llvm::is_contained(Role->ApcsUnknownAt, At->B.Value)))
            Stored.set(To);
        }
    }
    return Stored;
  }

  bool findRoots() {
    const llvm::BitVector Stored = storedWithApcs();
    for (uint32_t F = 0; F < V.P.Functions.size(); ++F) {
      const catalog::Role *Role = V.Entries[F].WithApcs;
      // Where the driver calls it as well, its type alone says little.
      if (!Role ||
          (Role->ApcsUnknownAt.empty() ? !V.G.Callers[F].empty() : !Stored[F]))
        continue;
      Opens[F] = F;
      Work.push_back(F);
    }
    return !Work.empty();
  }

  /// Which locks with a name disable APCs, and which functions may hold such a
  /// lock without one.
  void nameLocks() {
    for (const std::vector<uint32_t> &Scc : V.G.Sccs)
      for (uint32_t Fn : Scc) {
        const Function &F = V.P.Functions[Fn];
        for (uint32_t To : V.G.Callees[Fn])
          if (Unnamed[To])
            Unnamed.set(Fn);
        if (llvm::none_of(F.Locks,
                          [&](const LockDetail &L) { return disables(L); }))
          continue;
        const std::vector<const Instr *> Def = HeldSets::definitions(F);
        for (const LockDetail &L : F.Locks) {
          if (!disables(L) || catalog::isOnlyLook(L.What))
            continue;
          const LockName N = V.Held.nameOf(F, Def, L);
          if (!N.known() || N.K == LockName::Kind::Param)
            Unnamed.set(Fn);
          else
            Named.insert(N);
        }
      }
  }

  bool disabled(uint32_t Fn, const LockName &N) const {
    if (N.K == LockName::Kind::System)
      return Disables[N.Id];
    if (!N.known() || N.K == LockName::Kind::Param)
      return Unnamed[Fn];
    return Named.contains(N);
  }
  bool disabled(const HeldSets::Here &H) const {
    const uint32_t Fn = H.At.Function;
    return llvm::any_of(H.May,
                        [&](const LockName &N) { return disabled(Fn, N); }) ||
           llvm::any_of(
               H.Now, [&](const HeldLock &L) { return disabled(Fn, L.Lock); });
  }

  /// The call that acquires enters a region, or raises the IRQL, itself.
  bool byItself(const LockDetail &L) const {
    const catalog::Api *A = V.C.api(L.Api);
    return A && llvm::any_of(A->Effects, [&](const catalog::LockEffect &E) {
             const catalog::LockClass *Class = V.C.lockClass(E.Class);
             return Class && Class->DisablesApcs && E.What != Op::Release;
           });
  }

  static bool acquires(Op What) {
    return What == Op::Acquire || What == Op::TryAcquire ||
           What == Op::WaitByArg;
  }

  void function(uint32_t Fn) {
    const Function &F = V.P.Functions[Fn];
    const IrqlRange Irql = annotatedIrql(F);
    if (!F.LostParts.empty() || F.Stub || Irql.Lo >= IrqlRange::Apc)
      return;
    // Who raises the IRQL may know what it is for.
    for (const LockDetail &L : F.Locks)
      if (L.What == Op::RaiseIrql)
        return;
    // Code that is not seen may enter a region for its caller.
    if (llvm::any_of(F.Calls, [&](const CallDetail &D) { return notSeen(D); }))
      return;
    std::optional<Violation> First;
    V.Held.walk(Fn, [&](const HeldSets::Here &H) {
      const Block &B = F.Blocks[H.At.Block];
      if (H.At.Instr >= B.Instrs.size())
        return;
      const Instr &I = B.Instrs[H.At.Instr];
      if (I.Kind == InstrKind::Call) {
        const uint32_t To = CallGraph::callee(V.P, F.Calls[I.Detail]);
        if (To == None || Opens[To] || !V.G.TouchesLocks[To] || disabled(H))
          return;
        Opens[To] = Opens[Fn];
        From[To] = H.At;
        Work.push_back(To);
        return;
      }
      if (I.Kind != InstrKind::Lock)
        return;
      const LockDetail &L = F.Locks[I.Detail];
      if (!acquires(L.What) || !llvm::is_contained(Classes, L.Class) ||
          byItself(L) || disabled(H))
        return;
      if (First)
        First->Others.push_back(H.At);
      else
        First = violation(H.At, L);
    });
    if (First)
      Found.push_back(std::move(*First));
  }

  bool notSeen(const CallDetail &D) const {
    return D.Callee != None && !V.P.Symbols[D.Callee].System &&
           !isMarker(V.P, D) && V.P.Symbols[D.Callee].Function == None;
  }

  Violation violation(const Point &At, const LockDetail &L) const {
    Violation X;
    X.Kind = Defect::OutsideRegion;
    X.At = X.Event = At;
    X.Class = L.Class;
    X.LockText = L.LockText;
    const std::vector<const Instr *> Def =
        HeldSets::definitions(V.P.Functions[At.Function]);
    X.LockKey = V.Held.text(V.Held.nameOf(V.P.Functions[At.Function], Def, L));
    X.EventLevel = L.Level;
    X.EventMode = L.Mode;
    X.Role = V.Entries[*Opens[At.Function]].WithApcs;
    for (uint32_t F = At.Function; F != *Opens[At.Function];
         F = From[F].Function)
      X.Callers.insert(X.Callers.begin(), From[F]);
    Step Start;
    Start.At = {At.Function, 0, 0};
    Start.Relevant = false;
    X.Witness.push_back(Start);
    return X;
  }

  const LockView &V;
  const std::vector<std::string> Classes;
  std::vector<bool> Disables;
  std::set<LockName> Named;
  std::vector<Point> From;                    ///< The call that opens it.
  std::vector<std::optional<uint32_t>> Opens; ///< The routine at the start.
  llvm::BitVector Unnamed;
  std::deque<uint32_t> Work;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::outsideRegions(const LockView &View) {
  return Finder(View).run();
}
