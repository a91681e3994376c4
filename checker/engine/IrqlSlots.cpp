//===- IrqlSlots.cpp - where the old IRQL is saved ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All acquires that save the IRQL in memory of the driver, by place; then
// pairs.
//
//===----------------------------------------------------------------------===//
#include "engine/IrqlSlots.h"
#include "engine/LockStep.h"
#include "engine/ObjectPath.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

namespace {

struct Saving {
  Point At;
  LockName Lock;
  bool Shared = false;
  std::vector<LockName> Guards; ///< Held exclusively on every path to it.
};

class SlotFinder {
public:
  SlotFinder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
             LabelTable &Labels, const HeldSets &Held,
             const std::vector<EntryKind> &Entries)
      : P(P), C(C), G(G), Labels(Labels), Held(Held), Entries(Entries) {}

  std::vector<Violation> run() {
    for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
      const Function &F = P.Functions[Fn];
      const bool Alone = Entries[Fn].Role && Entries[Fn].Role->Alone;
      if (F.LostParts.empty() && !F.Stub && !Alone &&
          llvm::any_of(F.Locks, [](const LockDetail &L) {
            return L.IrqlReturned || L.IrqlOut.K == Operand::Kind::Global ||
                   L.IrqlOut.K == Operand::Kind::Reg;
          }))
        function(Fn);
    }
    std::vector<Violation> Found;
    for (auto &[Slot, All] : Slots)
      if (auto V = wrong(Slot, All))
        Found.push_back(std::move(*V));
    return Found;
  }

private:
  /// Addresses that get the old IRQL of each event of a function.
  static Operand slotOf(const Function &F, const Block &B, const Instr &X) {
    const LockDetail &L = F.Locks[X.Detail];
    if (!L.IrqlReturned || X.Result == None)
      return L.IrqlOut;
    Operand Value = Operand::reg(X.Result);
    for (const Instr &I : B.Instrs) {
      if (I.Kind == InstrKind::Cast && I.A == Value)
        Value = Operand::reg(I.Result);
      if (I.Kind == InstrKind::Store && I.B == Value)
        return I.A;
    }
    return {};
  }

  void function(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    const auto Def = HeldSets::definitions(F);
    const ObjectPaths Paths(P, C, G, Labels, Fn);
    const std::vector<HeldLock> Context = Held.byEveryCaller(Fn);
    Held.walk(Fn, [&](const HeldSets::Here &H) {
      const Block &B = F.Blocks[H.At.Block];
      if (H.At.Instr >= B.Instrs.size() ||
          B.Instrs[H.At.Instr].Kind != InstrKind::Lock)
        return;
      const Instr &X = B.Instrs[H.At.Instr];
      const LockDetail &L = F.Locks[X.Detail];
      if ((L.What != Op::Acquire && L.What != Op::TryAcquire) ||
          L.LockAt != catalog::LockWhere::Arg || L.Lock.isNone())
        return;
      const Operand Slot = slotOf(F, B, X);
      if (Slot.K != Operand::Kind::Global && Slot.K != Operand::Kind::Reg)
        return;
      const ObjectPath To = Paths.of(Slot), Of = Paths.of(L.Lock);
      if (!To.known() || !Of.known() || !isShared(To, Of))
        return;
      const LockName Name = Held.trace(F, Def, Slot);
      Saving S{
          H.At, Held.nameOf(F, Def, L), L.Mode == catalog::Mode::Shared, {}};
      if (!S.Lock.known() || S.Lock.K == LockName::Kind::Param ||
          (Name.K != LockName::Kind::Member &&
           Name.K != LockName::Kind::Global))
        return;
      for (const auto &Set : {H.Now, llvm::ArrayRef(Context)})
        for (const HeldLock &G : Set)
          if (!G.Shared)
            S.Guards.push_back(G.Lock);
      Slots[Name].push_back(std::move(S));
    });
  }

  /// A place that all who take the lock have in common: a global, or a member
  /// beside the lock.
  static bool isShared(const ObjectPath &Slot, const ObjectPath &Lock) {
    if (Slot.From == ObjectPath::Root::Global && Slot.inPlace())
      return Slot.Hops.empty();
    // The object is what the last pointer leads to.
    auto Object = [](const ObjectPath &X) {
      auto Last = llvm::find(llvm::reverse(X.Hops), ObjectPath::Deref);
      return llvm::ArrayRef(X.Hops).take_front(
          size_t(Last.base() - X.Hops.begin()));
    };
    return !Slot.inPlace() && !Lock.inPlace() && Slot.From == Lock.From &&
           Slot.Id == Lock.Id && Object(Slot) == Object(Lock) &&
           Slot.Hops.back() != ObjectPath::Deref;
  }

  static bool guarded(const Saving &A, const Saving &B) {
    return llvm::any_of(A.Guards, [&](const LockName &N) {
      return llvm::is_contained(B.Guards, N);
    });
  }

  std::optional<Violation> wrong(const LockName &Slot,
                                 const std::vector<Saving> &All) const {
    for (const Saving &A : All)
      for (const Saving &B : All) {
        const bool Readers = &A == &B && A.Shared;
        if ((A.Lock == B.Lock && !Readers) || guarded(A, B))
          continue;
        return violation(Slot, A, B);
      }
    return std::nullopt;
  }

  Violation violation(const LockName &Slot, const Saving &A,
                      const Saving &B) const {
    Violation V;
    V.Kind = catalog::Defect::SharedIrqlSlot;
    V.At = V.Event = B.At;
    const LockDetail *L = eventAt(P, B.At);
    V.Class = L->Class;
    V.EventLevel = V.FrameLevel = L->Level;
    V.EventMode = V.FrameMode = L->Mode;
    V.LockText = Held.text(B.Lock);
    V.LockKey = Held.text(Slot);
    V.Subject = Held.text(Slot);
    if (!(A.Lock == B.Lock)) {
      V.Acquired = V.AcquiredEvent = A.At;
      if (const LockDetail *First = eventAt(P, A.At)) {
        V.FrameLevel = First->Level;
        V.FrameMode = First->Mode;
      }
    }
    Step Start;
    Start.At = {B.At.Function, 0, 0};
    V.Witness.push_back(Start);
    Step End;
    End.What = Step::Kind::Violation;
    End.At = B.At;
    V.Witness.push_back(End);
    return V;
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const HeldSets &Held;
  const std::vector<EntryKind> &Entries;
  std::map<LockName, std::vector<Saving>> Slots;
};

} // namespace

std::vector<Violation>
engine::sharedIrqlSlots(const Program &P, const catalog::Catalog &C,
                        const CallGraph &G, LabelTable &Labels,
                        const HeldSets &Held,
                        const std::vector<EntryKind> &Entries) {
  return SlotFinder(P, C, G, Labels, Held, Entries).run();
}
