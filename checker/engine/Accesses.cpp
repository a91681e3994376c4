//===- Accesses.cpp - which data is accessed where, with which locks ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// First who can be in a function at all, and whose the objects are; then each
// access. See Accesses.h.
//
//===----------------------------------------------------------------------===//
#include "engine/Accesses.h"
#include "engine/Irql.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::LockKind;
using catalog::Op;

Accesses::Accesses(const Program &P, const catalog::Catalog &C,
                   const CallGraph &G, LabelTable &Labels, const HeldSets &Held,
                   const std::vector<EntryKind> &Entries)
    : P(P), C(C), G(G), Labels(Labels), Held(Held), Entries(Entries) {
  const unsigned N = unsigned(P.Functions.size());
  AloneFn.resize(N);
  Known.resize(N);
  OutsideIsr.resize(N);
  Isr.resize(N);
  Returns.resize(N);
  OwnedParams.resize(N);
  findLocks();
  if (LockRecords.empty() && !GlobalLocks)
    return;
  findContexts();
  findReturns();
  findOwnedParams();
  for (uint32_t F = 0; F < N; ++F)
    if (P.Functions[F].LostParts.empty() && !P.Functions[F].Stub)
      function(F);
  auto Key = [](const Access &A) {
    return std::tuple(A.Data, A.At.Function, A.At.Block, A.At.Instr, A.Write);
  };
  llvm::sort(All,
             [&](const Access &A, const Access &B) { return Key(A) < Key(B); });
}

//===----------------------------------------------------------------------===//
// Locks
//===----------------------------------------------------------------------===//

static llvm::StringRef recordOf(llvm::StringRef Label) {
  return Label.take_front(Label.find('.'));
}

void Accesses::findLocks() {
  for (const Function &F : P.Functions) {
    if (F.Locks.empty())
      continue;
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    for (const LockDetail &L : F.Locks) {
      if (L.What != Op::Acquire && L.What != Op::WaitByArg &&
          L.What != Op::TryAcquire)
        continue;
      const LockName N = Held.nameOf(F, Def, L);
      const catalog::LockClass *Class = C.lockClass(L.Class);
      if (!Class || !N.known() || Class->Kind == LockKind::RefCount ||
          Class->Kind == LockKind::Region || Class->Kind == LockKind::Irql)
        continue;
      const uint32_t Id = uint32_t(Class - C.lockClasses().data());
      auto [It, New] = Classes.try_emplace(N, Id);
      if (!New && It->second != Id)
        It->second = std::nullopt;
      if (N.K == LockName::Kind::Member)
        LockRecords.insert(recordOf(Labels.name(N.Id)));
      GlobalLocks |= N.K == LockName::Kind::Global;
    }
  }
}

const catalog::LockClass *Accesses::classOf(const LockName &L) const {
  auto It = Classes.find(L);
  return It == Classes.end() || !It->second ? nullptr
                                            : &C.lockClasses()[*It->second];
}

bool Accesses::fits(const LockName &Lock, const LockName &Data) const {
  if (Lock.K == LockName::Kind::Global)
    return true;
  return Lock.K == LockName::Kind::Member && Data.K == LockName::Kind::Member &&
         recordOf(Labels.name(Lock.Id)) == recordOf(Labels.name(Data.Id));
}

uint32_t Accesses::lockSet(llvm::ArrayRef<HeldLock> Now,
                           llvm::ArrayRef<HeldLock> Context) {
  if (Now.empty() && Context.empty())
    return 0;
  std::vector<LockName> Set;
  for (llvm::ArrayRef<HeldLock> Part : {Now, Context})
    for (const HeldLock &H : Part)
      if (Classes.contains(H.Lock))
        Set.push_back(H.Lock);
  if (Set.empty())
    return 0;
  llvm::sort(Set);
  Set.erase(std::unique(Set.begin(), Set.end()), Set.end());
  auto [It, New] = LockSetIndex.try_emplace(Set, uint32_t(LockSets.size()));
  if (New)
    LockSets.push_back(std::move(Set));
  return It->second;
}

//===----------------------------------------------------------------------===//
// Who is in a function
//===----------------------------------------------------------------------===//

bool engine::isInterruptRole(const catalog::Role &R) {
  const IrqlRange Levels = irqlRange(R.IrqlMin, R.IrqlMax);
  return !R.Alone && Levels.Hi == IrqlRange::HighestDevice &&
         (Levels.Lo == IrqlRange::LowestDevice || !R.HeldAtEntry.empty());
}

/// Who sets up a lock, deletes it, or copies its handle is alone with what it
/// guards.
bool Accesses::setsUpLock(uint32_t Fn) const {
  const Function &F = P.Functions[Fn];
  if (llvm::any_of(F.Locks, [](const LockDetail &L) {
        return L.What == Op::Init || L.What == Op::Destroy;
      }))
    return true;
  llvm::DenseSet<uint32_t> Handles; // Of Function::Fields.
  for (uint32_t I = 0; I < F.Fields.size(); ++I)
    if (LockRecords.contains(F.Fields[I].Record) &&
        Classes.contains({LockName::Kind::Member, Labels.field(F.Fields[I])}))
      Handles.insert(I);
  if (Handles.empty())
    return false;
  llvm::DenseSet<int64_t> OfHandles; // Registers.
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Kind == InstrKind::Field && Handles.contains(I.Detail))
        OfHandles.insert(I.Result);
      else if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Reg &&
               OfHandles.contains(I.A.Value))
        return true;
  return false;
}

void Accesses::findContexts() {
  llvm::StringMap<const catalog::Role *> ByName;
  for (const catalog::Role &R : C.roles())
    for (const catalog::Role::Registration &By : R.RegisteredBy)
      if (!By.Symbol.empty())
        ByName[By.Symbol] = &R;
  // Callers come later in the order.
  for (const std::vector<uint32_t> &Scc : llvm::reverse(G.Sccs))
    for (uint32_t F : Scc) {
      const Function &Fn = P.Functions[F];
      const catalog::Role *Role = Entries[F].Role;
      if (!Role)
        Role = ByName.lookup(P.Symbols[Fn.Symbol].Name);
      const bool Entry = Role || Entries[F].AddressTaken;
      bool AllAlone = !Entry || (Role && Role->Alone);
      bool AllKnown = Role ? Role->HeldAtEntry.empty() : !Entry;
      if (Role && isInterruptRole(*Role)) {
        Isr[F] = Role;
        AllKnown = true;
      }
      bool Outside = Entry && !Isr[F], Any = Entry;
      for (uint32_t Caller : G.Callers[F]) {
        if (Caller == F)
          continue;
        Any = true;
        AllAlone &= AloneFn[Caller];
        AllKnown &= Known[Caller] && G.SccOf[Caller] != G.SccOf[F];
        Outside |= OutsideIsr[Caller];
        if (!Isr[F])
          Isr[F] = Isr[Caller];
      }
      if ((Any && AllAlone) || setsUpLock(F))
        AloneFn.set(F);
      if (Any && AllKnown)
        Known.set(F);
      if (Outside || !Any)
        OutsideIsr.set(F);
    }
}

//===----------------------------------------------------------------------===//
// Whose an object is
//===----------------------------------------------------------------------===//

struct Accesses::Stores {
  explicit Stores(const Function &F) : Of(F.Locals.size()) {
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local)
          Of[size_t(I.A.Value)].push_back(I.B);
  }
  std::vector<llvm::SmallVector<Operand, 2>> Of;
};

Accesses::Owner Accesses::owner(const Function &F, Definitions Def,
                                const Stores &In, Operand O,
                                unsigned Depth) const {
  constexpr unsigned MaxDepth = 12, MaxStores = 8;
  using Kind = Owner::Kind;
  for (; Depth < MaxDepth; ++Depth) {
    if (O.K == Operand::Kind::Global)
      return {Kind::Shared};
    if (O.K == Operand::Kind::Local)
      return {Kind::Mine};
    const Instr *X =
        O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
    if (!X)
      return {Kind::Nobody};
    switch (X->Kind) {
    case InstrKind::Field:
    case InstrKind::Index:
    case InstrKind::Cast:
      O = X->A;
      continue;
    case InstrKind::Load: {
      if (X->A.K != Operand::Kind::Local)
        return {Kind::Shared};
      const Local &V = F.Locals[uint32_t(X->A.Value)];
      const auto &Stored = In.Of[uint32_t(X->A.Value)];
      // Somebody else puts a pointer there: it is likely to be new.
      if (V.Escapes || Stored.size() > MaxStores)
        return {Kind::Mine};
      Owner R;
      if (V.Param >= 0)
        R = {Kind::Param, uint32_t(V.Param)};
      for (const Operand &S : Stored) {
        const Owner One = owner(F, Def, In, S, Depth + 1);
        if (One.K == Kind::Mine)
          return One;
        if (R.K == Kind::Nobody ||
            (R.K == Kind::Shared && One.K == Kind::Param))
          R = One;
      }
      return R;
    }
    case InstrKind::Call: {
      const CallDetail &D = F.Calls[X->Detail];
      const uint32_t To = CallGraph::callee(P, D);
      if (To == None) {
        // The context of a handle.
        if (F.Link == Linkage::Inline && F.NumParams == 1)
          for (const Operand &A : D.Args)
            if (const Owner One = owner(F, Def, In, A, Depth + 1);
                One.K == Kind::Param)
              return One;
        return {Kind::Mine};
      }
      const Owner R = Returns[To];
      if (R.K != Kind::Param)
        return R.K == Kind::Shared ? R : Owner{Kind::Mine};
      if (R.Param >= D.Args.size())
        return {Kind::Mine};
      O = D.Args[R.Param];
      continue;
    }
    default:
      return {Kind::Nobody};
    }
  }
  return {Kind::Mine};
}

void Accesses::findReturns() {
  for (const std::vector<uint32_t> &Scc : G.Sccs)
    for (uint32_t Fn : Scc) {
      const Function &F = P.Functions[Fn];
      if (F.Returns == ReturnKind::Void || F.Stub)
        continue;
      std::vector<const Instr *> Def;
      std::optional<Stores> In;
      Owner R;
      for (const Block &B : F.Blocks) {
        if (B.Term.Kind != TermKind::Return ||
            B.Term.Value.K != Operand::Kind::Reg)
          continue;
        if (!In) {
          Def = HeldSets::definitions(F);
          In.emplace(F);
        }
        const Owner One = owner(F, Def, *In, B.Term.Value);
        if (R.K == Owner::Kind::Nobody || One.K == Owner::Kind::Mine)
          R = One;
      }
      Returns[Fn] = R;
    }
}

bool Accesses::mine(uint32_t Fn, const Owner &O) const {
  return O.K == Owner::Kind::Mine ||
         (O.K == Owner::Kind::Param && O.Param < OwnedParams[Fn].size() &&
          OwnedParams[Fn][O.Param]);
}

void Accesses::findOwnedParams() {
  // Owned until some caller passes what is not his own.
  for (uint32_t F = 0; F < P.Functions.size(); ++F) {
    const bool Seen = !Entries[F].AddressTaken && !Entries[F].Role &&
                      !G.Recursive[F] && !G.Callers[F].empty();
    OwnedParams[F].resize(P.Functions[F].NumParams, Seen);
  }
  for (const std::vector<uint32_t> &Scc : llvm::reverse(G.Sccs))
    for (uint32_t Fn : Scc) {
      const Function &F = P.Functions[Fn];
      if (G.Callees[Fn].empty())
        continue;
      const std::vector<const Instr *> Def = HeldSets::definitions(F);
      const Stores In(F);
      for (const CallDetail &D : F.Calls) {
        const uint32_t To = CallGraph::callee(P, D);
        if (To == None || OwnedParams[To].none())
          continue;
        for (uint32_t A = 0; A < OwnedParams[To].size(); ++A)
          if (OwnedParams[To][A] &&
              (A >= D.Args.size() || !mine(Fn, owner(F, Def, In, D.Args[A]))))
            OwnedParams[To].reset(A);
      }
      for (uint32_t To : G.Passed[Fn])
        OwnedParams[To].reset();
    }
}

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

void Accesses::name(const Function &F, Definitions Def, Operand A,
                    std::vector<LockName> &Names, Operand &Object) {
  Names.clear();
  std::string Inner;
  for (unsigned Hops = 0; Hops < 16; ++Hops) {
    Object = A;
    if (A.K == Operand::Kind::Global) {
      Names.push_back({LockName::Kind::Global, uint32_t(A.Value)});
      return;
    }
    const Instr *X =
        A.K == Operand::Kind::Reg ? Def[uint32_t(A.Value)] : nullptr;
    if (!X || (X->Kind != InstrKind::Field && X->Kind != InstrKind::Index &&
               X->Kind != InstrKind::Cast))
      return;
    A = X->A;
    if (X->Kind != InstrKind::Field)
      continue;
    // Back to the object that something is a part of.
    if (X->Detail == None || X->Imm < 0)
      return;
    const FieldRef &R = F.Fields[X->Detail];
    if (isPartOfLock(C, R))
      return;
    if (R.System)
      continue;
    if (GlobalLocks || LockRecords.contains(R.Record))
      Names.push_back({LockName::Kind::Member,
                       Inner.empty()
                           ? Labels.field(R)
                           : Labels.field({R.Record, R.Name + "." + Inner})});
    Inner = Inner.empty() ? R.Name : R.Name + "." + Inner;
  }
}

/// The variable that an address goes through, or None.
static uint32_t rootOf(llvm::ArrayRef<const Instr *> Def, Operand A) {
  while (A.K == Operand::Kind::Reg) {
    const Instr *X = Def[uint32_t(A.Value)];
    if (!X || (X->Kind != InstrKind::Field && X->Kind != InstrKind::Index &&
               X->Kind != InstrKind::Cast && X->Kind != InstrKind::Load))
      return None;
    A = X->A;
    if (X->Kind == InstrKind::Load)
      return A.K == Operand::Kind::Local ? uint32_t(A.Value) : None;
  }
  return None;
}

/// Variables that point to what a function takes out of a list by its own
/// entry (RemoveEntryList), or has not put there yet.
static llvm::BitVector takenOut(const Function &F,
                                llvm::ArrayRef<const Instr *> Def) {
  llvm::BitVector R(unsigned(F.Locals.size()));
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs) {
      if (I.Kind != InstrKind::Call || I.Result != None)
        continue;
      const CallDetail &D = F.Calls[I.Detail];
      if (D.Args.size() == 1 && D.Writes == 1)
        if (const uint32_t Root = rootOf(Def, D.Args.front()); Root != None)
          R.set(Root);
    }
  return R;
}

void Accesses::function(uint32_t Fn) {
  const Function &F = P.Functions[Fn];
  const std::vector<const Instr *> Def = HeldSets::definitions(F);
  const Stores In(F);
  const llvm::BitVector Out = takenOut(F, Def);
  // Registers, and locals, that are gone through.
  llvm::BitVector Through(F.NumRegs), ThroughLocal(unsigned(F.Locals.size()));
  auto Follow = [&](const Operand &O) {
    if (O.K == Operand::Kind::Reg)
      Through.set(unsigned(O.Value));
  };
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Kind == InstrKind::Field || I.Kind == InstrKind::Index ||
          I.Kind == InstrKind::Load || I.Kind == InstrKind::Store)
        Follow(I.A);
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Kind == InstrKind::Load && I.A.K == Operand::Kind::Local &&
          Through[I.Result])
        ThroughLocal.set(unsigned(I.A.Value));
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local &&
          ThroughLocal[unsigned(I.A.Value)])
        Follow(I.B);

  const std::vector<HeldLock> Context = Held.byEveryCaller(Fn);
  auto AnyLock = [&](const std::set<LockName> &May) {
    return llvm::any_of(May, [&](const LockName &N) {
      return N.K != LockName::Kind::System || Classes.contains(N);
    });
  };
  const bool UnsureFn = !Known[Fn] || AnyLock(Held.bySomeCaller(Fn));
  std::vector<LockName> Names;
  Held.walk(Fn, [&](const HeldSets::Here &H) {
    const Block &B = F.Blocks[H.At.Block];
    if (H.At.Instr >= B.Instrs.size())
      return;
    const Instr &I = B.Instrs[H.At.Instr];
    auto Add = [&](const Operand &Address, bool Write, bool Followed) {
      Operand Object;
      name(F, Def, Address, Names, Object);
      // Handles of locks are no data.
      llvm::erase_if(Names,
                     [&](const LockName &N) { return Classes.contains(N); });
      if (Names.empty())
        return;
      Access A;
      A.At = H.At;
      A.Write = Write;
      A.Interlocked = I.Kind != InstrKind::Call && (I.Code & Interlocked);
      A.Followed = Followed;
      A.Locks = lockSet(H.Now, Context);
      A.Unsure = UnsureFn || AnyLock(H.May);
      const uint32_t Root = rootOf(Def, Object);
      A.Alone = AloneFn[Fn] || (Root != None && Out[Root]) ||
                (Object.K != Operand::Kind::Global &&
                 mine(Fn, owner(F, Def, In, Object)));
      for (const LockName &N : Names) {
        A.Data = N;
        All.push_back(A);
      }
    };
    if (I.Kind == InstrKind::Load) {
      Add(I.A, false, Through[I.Result]);
    } else if (I.Kind == InstrKind::Store || I.Kind == InstrKind::Forget) {
      Add(I.A, true, false);
    } else if (I.Kind == InstrKind::Call) {
      const CallDetail &D = F.Calls[I.Detail];
      const uint64_t Writes = D.Writes, Any = D.Reads | Writes;
      for (size_t A = 0; A < D.Args.size() && Any >> A; ++A)
        if (Any >> A & 1)
          Add(D.Args[A], Writes >> A & 1, false);
    }
  });
}
