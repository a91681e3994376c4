//===- GuardedUse.cpp - who uses data under the lock of its callers -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See GuardedUse.h. That callers hold a lock of that name is known of each
// call; that it is the lock of the object which they pass is looked at here.
//
//===----------------------------------------------------------------------===//
#include "engine/GuardedUse.h"
#include "engine/Accesses.h"
#include "engine/NetEffects.h"
#include "engine/ObjectPath.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

/// What it takes to believe that a lock guards data.
constexpr size_t MinGuarded = 4, MinFunctions = 2, GuardedPerOther = 4;

class Finder {
public:
  Finder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
         LabelTable &Labels, const std::vector<EntryKind> &Entries,
         llvm::ArrayRef<NetEffects> Effects, bool Whole)
      : P(P), C(C), G(G), Labels(Labels), Entries(Entries), Effects(Effects),
        Whole(Whole), Held(P, C, G, Labels),
        All(P, C, G, Labels, Held, Entries) {}

  std::vector<GuardedUse> run() {
    findTails();
    llvm::ArrayRef<Access> Rest = All.all();
    while (!Rest.empty()) {
      const LockName Data = Rest.front().Data;
      const llvm::ArrayRef<Access> Of =
          Rest.take_while([&](const Access &A) { return A.Data == Data; });
      if (const LockName Guard = guardOf(Of); Guard.known())
        for (const Access &A : Of)
          use(A, Guard);
      Rest = Rest.drop_front(Of.size());
    }
    std::vector<GuardedUse> Found;
    for (auto &[At, Names] : Uses)
      // Of two objects of one kind it may be either.
      if (Names.size() == 1 &&
          heldByCallers(At.first, At.second, Names.front(), 0))
        Found.push_back(
            {At.first, Names.front(), All.classOf(At.second)->Name});
    return Found;
  }

private:
  /// The lock that is held where data is accessed.
  LockName guardOf(llvm::ArrayRef<Access> Of) const {
    if (llvm::any_of(Of,
                     [](const Access &A) { return A.Interlocked && !A.Alone; }))
      return {};
    std::map<LockName, std::vector<const Access *>> Guarded;
    size_t Counted = 0;
    for (const Access &A : Of) {
      if (A.Alone)
        continue;
      ++Counted;
      for (const LockName &L : All.locks(A))
        if (All.fits(L, A.Data) && All.classOf(L))
          Guarded[L].push_back(&A);
    }
    LockName Best;
    size_t Most = 0;
    for (auto &[Lock, Accesses] : Guarded) {
      llvm::DenseSet<uint32_t> Functions;
      bool Written = false;
      for (const Access *A : Accesses) {
        Functions.insert(A->At.Function);
        Written |= A->Write;
      }
      if (Written && Accesses.size() >= MinGuarded &&
          Functions.size() >= MinFunctions &&
          Accesses.size() >= GuardedPerOther * (Counted - Accesses.size()) &&
          Accesses.size() > Most) {
        Best = Lock;
        Most = Accesses.size();
      }
    }
    return Best;
  }

  /// All who call it are seen, and hold such a lock.
  bool isCalledWith(uint32_t Fn, const LockName &Lock) const {
    const Function &F = P.Functions[Fn];
    return (Whole || F.Link == Linkage::Internal) && !Entries[Fn].Strict &&
           !Entries[Fn].AddressTaken && F.LostParts.empty() &&
           llvm::any_of(Held.byEveryCaller(Fn),
                        [&](const HeldLock &H) { return H.Lock == Lock; });
  }

  /// And it leaves the lock alone.
  bool isCandidate(uint32_t Fn, const LockName &Lock) const {
    const Function &F = P.Functions[Fn];
    if (!isCalledWith(Fn, Lock) || Held.givesBack(Fn))
      return false;
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    return llvm::none_of(F.Locks, [&](const LockDetail &D) {
      return Held.nameOf(F, Def, D) == Lock;
    });
  }

  void use(const Access &A, const LockName &Lock) {
    if (A.Alone || !isCandidate(A.At.Function, Lock) || !Tails.contains(Lock) ||
        !Tails.at(Lock))
      return;
    std::vector<OuterName> &Names = Uses[{A.At.Function, Lock}];
    std::optional<OuterName> Name;
    if (Lock.K == LockName::Kind::Global)
      Name = OuterName{OuterName::Root::Global, Lock.Id, {}};
    else
      Name = objectOf(A, Lock);
    if (!Name)
      return;
    llvm::append_range(Name->Hops, *Tails.at(Lock));
    if (!llvm::is_contained(Names, *Name))
      Names.push_back(std::move(*Name));
  }

  /// The object that both the data and the lock are members of.
  std::optional<OuterName> objectOf(const Access &A,
                                    const LockName &Lock) const {
    const Function &F = P.Functions[A.At.Function];
    const auto &Instrs = F.Blocks[A.At.Block].Instrs;
    if (A.At.Instr >= Instrs.size())
      return std::nullopt;
    std::optional<OuterName> N = OuterNames(F, C).of(Instrs[A.At.Instr].A);
    const llvm::StringRef Record =
        llvm::StringRef(Labels.name(Lock.Id)).split('.').first;
    while (N && !N->Hops.empty()) {
      const std::string Of = N->Hops.back().Record;
      N->Hops.pop_back();
      if (Of == Record)
        return N;
    }
    return std::nullopt;
  }

  //--- Whether it is the same object -------------------------------------===//

  /// Whether each call of `Fn` is made with the lock of that name held: taken
  /// by the caller, or held by all of its callers in turn.
  bool heldByCallers(uint32_t Fn, const LockName &Lock, const OuterName &Name,
                     unsigned Depth) {
    constexpr unsigned Deep = 8;
    // A variable that is the lock has no object.
    if (Lock.K == LockName::Kind::Global)
      return true;
    return Depth < Deep && isCalledWith(Fn, Lock) &&
           llvm::all_of(
               G.Callers[Fn],
               [&](uint32_t Caller) {
                 return heldAtCalls(Caller, Fn, Lock, Name, Depth);
               });
  }

  bool heldAtCalls(uint32_t Caller, uint32_t Fn, const LockName &Lock,
                   const OuterName &Name, unsigned Depth) {
    const Function &F = P.Functions[Caller];
    const ObjectPaths Paths(P, C, G, Labels, Caller);
    bool All = true;
    Held.walk(Caller, [&](const HeldSets::Here &H) {
      const CallDetail *Call = callAt(H.At);
      if (!All || !Call || CallGraph::callee(P, *Call) != Fn)
        return;
      if (Name.From == OuterName::Root::Param &&
          Name.Index >= Call->Args.size()) {
        All = false;
        return;
      }
      for (const HeldLock &L : H.Now)
        if (L.Lock == Lock && takes(Paths, L.At, H.At, Name, *Call))
          return;
      std::optional<OuterName> Outer = Name;
      if (Name.From == OuterName::Root::Param)
        if ((Outer = OuterNames(F, C).of(Call->Args[Name.Index])))
          Outer = Name.from(*Outer);
      All = Outer && heldByCallers(Caller, Lock, *Outer, Depth + 1);
    });
    return All;
  }

  const CallDetail *callAt(const Point &At) const {
    const Function &F = P.Functions[At.Function];
    const auto &Instrs = F.Blocks[At.Block].Instrs;
    return At.Instr < Instrs.size() && Instrs[At.Instr].Kind == InstrKind::Call
               ? &F.Calls[Instrs[At.Instr].Detail]
               : nullptr;
  }

  /// Whether what is acquired at `From` is the lock that the callee names at
  /// the call.
  bool takes(const ObjectPaths &Paths, const Point &From, const Point &At,
             const OuterName &Name, const CallDetail &Call) const {
    for (const bool Expand : {false, true}) {
      const ObjectPath Wanted = pathOf(Paths, Name, Call, Expand);
      if (!Wanted.known())
        continue;
      auto Same = [&](const ObjectPath &X) {
        return X == Wanted && Paths.steady(X, From, At);
      };
      if (const LockDetail *D = lockEvent(P, From);
          D && Same(Paths.of(D->Lock, Expand)))
        return true;
      const CallDetail *Taking = callAt(From);
      const uint32_t To = Taking ? CallGraph::callee(P, *Taking) : None;
      if (To != None &&
          llvm::any_of(Effects[To].Locks, [&](const NetEffect &N) {
            return N.What == NetEffect::Kind::Acquires &&
                   Same(pathOf(Paths, N.Lock, *Taking, Expand));
          }))
        return true;
    }
    return false;
  }

  /// What a callee's name stands for at a call.
  ObjectPath pathOf(const ObjectPaths &Paths, const OuterName &Name,
                    const CallDetail &Call, bool Expand) const {
    ObjectPath R;
    if (Name.From == OuterName::Root::Global)
      R = Paths.of(Operand::global(Name.Index), Expand);
    else if (Name.From == OuterName::Root::Param &&
             Name.Index < Call.Args.size())
      R = Paths.of(Call.Args[Name.Index], Expand);
    if (R.known())
      for (const OuterName::Hop &H : Name.Hops)
        R.Hops.push_back(H.Member.empty() ? ObjectPath::Deref
                                          : Labels.field({H.Record, H.Member}));
    return R;
  }

  //--- How locks are reached from their objects --------------------------===//

  /// From the events on each lock: it is the member, or what that points to.
  void findTails() {
    for (const Function &F : P.Functions) {
      const std::vector<const Instr *> Def = HeldSets::definitions(F);
      for (const LockDetail &D : F.Locks) {
        const LockName Name = Held.nameOf(F, Def, D);
        if (!Name.known() || D.Lock.isNone())
          continue;
        std::optional<Tail> T = tailOf(F, Def, D.Lock);
        auto [It, New] = Tails.try_emplace(Name, T);
        if (!New && It->second != T)
          It->second.reset();
      }
    }
  }

  using Tail = std::vector<OuterName::Hop>;
  static std::optional<Tail>
  tailOf(const Function &F, llvm::ArrayRef<const Instr *> Def, Operand O) {
    if (O.K == Operand::Kind::Global)
      return Tail();
    const Instr *I =
        O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
    if (!I)
      return std::nullopt;
    if (I->Kind == InstrKind::Field && I->Detail != None) {
      const FieldRef &R = F.Fields[I->Detail];
      return Tail{{R.Name, I->Imm, R.Record}};
    }
    if (I->Kind != InstrKind::Load)
      return std::nullopt;
    std::optional<Tail> Of = tailOf(F, Def, I->A);
    if (Of)
      Of->emplace_back();
    return Of;
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const std::vector<EntryKind> &Entries;
  const llvm::ArrayRef<NetEffects> Effects;
  const bool Whole;
  const HeldSets Held;
  const Accesses All;
  std::map<LockName, std::optional<Tail>> Tails; ///< Nothing: it varies.
  std::map<std::pair<uint32_t, LockName>, std::vector<OuterName>> Uses;
};

} // namespace

std::vector<GuardedUse>
engine::guardedUses(const Program &P, const catalog::Catalog &C,
                    const CallGraph &G, LabelTable &Labels,
                    const std::vector<EntryKind> &Entries,
                    llvm::ArrayRef<NetEffects> Effects, bool Whole) {
  return Finder(P, C, G, Labels, Entries, Effects, Whole).run();
}
