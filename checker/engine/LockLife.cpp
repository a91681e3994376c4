//===- LockLife.cpp - from a lock's initialisation to its end -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callees first: which parameters a function frees on every path. Then each
// function by itself.
//
//===----------------------------------------------------------------------===//
#include "engine/LockLife.h"
#include "engine/LockStep.h"
#include "engine/ObjectPath.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;
using catalog::LockKind;
using catalog::MemoryApi;
using catalog::Op;

namespace {

bool acquires(const LockDetail &L) {
  return L.What == Op::Acquire || L.What == Op::TryAcquire ||
         L.What == Op::WaitByArg;
}

/// Something that has happened on every path.
struct Event {
  enum class Kind {
    Acquired, ///< A lock.
    Ended,    ///< A held lock is deleted, or freed.
    Fresh,    ///< Memory is allocated; nothing has been done to it.
  } K = Kind::Acquired;
  Point At;
  Operand Object; ///< Address of the lock, or the new memory.
  const HeldLock *Held = nullptr;
};

class LifeFinder {
public:
  LifeFinder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
             LabelTable &Labels, const HeldSets &Held,
             const std::vector<EntryKind> &Entries)
      : P(P), C(C), G(G), Labels(Labels), Held(Held), Entries(Entries),
        Frees(P.Functions.size()) {}

  std::vector<Violation> run() {
    for (const MemoryApi *M : memoryApis())
      AnyFrees |= M->FreesArg >= 0;
    countInits();
    for (const std::vector<uint32_t> &Scc : G.Sccs)
      for (uint32_t Fn : Scc) {
        if (!P.Functions[Fn].LostParts.empty())
          continue;
        findFrees(Fn);
        if (hasEvents(Fn))
          function(Fn);
      }
    return std::move(Found);
  }

private:
  std::vector<const MemoryApi *> memoryApis() {
    Memory.resize(P.Symbols.size());
    std::vector<const MemoryApi *> All;
    for (uint32_t S = 0; S < P.Symbols.size(); ++S)
      if ((Memory[S] = C.memoryApi(P.Symbols[S].Name)))
        All.push_back(Memory[S]);
    return All;
  }

  /// What a call does with memory, or null.
  const MemoryApi *memoryOf(const CallDetail &D) const {
    return D.Callee == None ? nullptr : Memory[D.Callee];
  }

  /// Locks that a thread or processor waits for, in the driver's memory.
  const catalog::LockClass *lockClass(const LockDetail &L) const {
    const catalog::LockClass *Class = C.lockClass(L.Class);
    return Class && L.LockAt == catalog::LockWhere::Arg && !L.Lock.isNone() &&
                   Class->Kind != LockKind::Region &&
                   Class->Kind != LockKind::RefCount &&
                   Class->Kind != LockKind::Irql
               ? Class
               : nullptr;
  }

  bool hasEvents(uint32_t Fn) const {
    return llvm::any_of(P.Functions[Fn].Locks, acquires);
  }

  /// How often each lock is initialised in the driver; a lock whose address
  /// goes to somebody else counts as many.
  void countInits() {
    for (const Function &F : P.Functions) {
      const auto Def = HeldSets::definitions(F);
      for (const Block &B : F.Blocks)
        for (const Instr &I : B.Instrs) {
          if (I.Kind == InstrKind::Lock) {
            const LockDetail &L = F.Locks[I.Detail];
            if (L.What == Op::Init)
              ++Inits[Held.nameOf(F, Def, L)];
          } else if (I.Kind == InstrKind::Call) {
            for (const Operand &A : F.Calls[I.Detail].Args)
              Inits[Held.trace(F, Def, A)] += 2;
          } else if (I.Kind == InstrKind::Store) {
            Inits[Held.trace(F, Def, I.B)] += 2;
          }
        }
    }
  }

  //===--- What a function frees ------------------------------------------===//

  /// The arguments of a call that are freed on every way through it.
  template <typename Fn0> void freed(const CallDetail &D, Fn0 See) const {
    if (const MemoryApi *M = memoryOf(D)) {
      if (M->FreesArg >= 0 && size_t(M->FreesArg) < D.Args.size())
        See(D.Args[size_t(M->FreesArg)], llvm::StringRef(M->FreesMember));
      return;
    }
    const uint32_t To = CallGraph::callee(P, D);
    if (To == None)
      return;
    for (uint32_t A : Frees[To])
      if (A < D.Args.size())
        See(D.Args[A], llvm::StringRef());
  }

  void findFrees(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    if (!AnyFrees || !F.NumParams || F.NumParams > 32 || F.Calls.empty())
      return;
    std::vector<uint32_t> ByBlock(F.Blocks.size());
    uint32_t Any = 0;
    std::optional<ObjectPaths> Paths;
    for (size_t B = 0; B < F.Blocks.size(); ++B)
      for (const Instr &I : F.Blocks[B].Instrs) {
        if (I.Kind != InstrKind::Call)
          continue;
        freed(F.Calls[I.Detail], [&](const Operand &A, llvm::StringRef Member) {
          if (!Member.empty())
            return;
          if (!Paths)
            Paths.emplace(P, C, G, Labels, Fn);
          const Instr *D = Paths->definition(A);
          while (D && D->Kind == InstrKind::Cast)
            D = Paths->definition(D->A);
          if (!D || D->Kind != InstrKind::Load ||
              D->A.K != Operand::Kind::Local)
            return;
          const Local &V = F.Locals[uint32_t(D->A.Value)];
          if (V.Param >= 0 && !V.Escapes && Paths->isSetOnce(D->A))
            ByBlock[B] |= 1u << V.Param;
        });
        Any |= ByBlock[B];
      }
    if (!Any)
      return;
    // On every path to a return.
    std::vector<uint32_t> In(F.Blocks.size(), ~0u);
    std::vector<bool> Reached(F.Blocks.size());
    In[0] = 0;
    Reached[0] = true;
    std::vector<uint32_t> Work = {0};
    uint32_t All = ~0u;
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      const uint32_t Out = In[B] | ByBlock[B];
      for (uint32_t To : F.Blocks[B].Term.Targets)
        if (!Reached[To] || (In[To] & Out) != In[To]) {
          In[To] &= Out;
          Reached[To] = true;
          Work.push_back(To);
        }
    }
    bool Returns = false;
    for (size_t B = 0; B < F.Blocks.size(); ++B)
      if (Reached[B] && F.Blocks[B].Term.Kind == TermKind::Return) {
        Returns = true;
        All &= In[B] | ByBlock[B];
      }
    for (uint32_t A = 0; Returns && A < F.NumParams; ++A)
      if (All >> A & 1)
        Frees[Fn].push_back(A);
  }

  //===--- One function ---------------------------------------------------===//

  void function(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    const ObjectPaths Paths(P, C, G, Labels, Fn);
    Events.clear();
    Ends.clear();
    Held.walk(Fn, [&](const HeldSets::Here &H) {
      if (H.At.Instr >= F.Blocks[H.At.Block].Instrs.size())
        return;
      const Instr &I = F.Blocks[H.At.Block].Instrs[H.At.Instr];
      if (I.Kind == InstrKind::Call) {
        const CallDetail &D = F.Calls[I.Detail];
        freed(D, [&](const Operand &A, llvm::StringRef Member) {
          // The call itself may give back some.
          for (const HeldLock &L : H.Kept)
            if (const LockDetail *T = takenHere(Fn, L);
                T && Paths.lies(T->Lock, L.At, A, H.At, Member))
              ends(L, *T, H.At, D.Callee);
        });
        if (const MemoryApi *M = memoryOf(D);
            M && M->Result != MemoryApi::Gives::Nothing && !M->Recycled &&
            I.Result != None)
          Events.push_back(
              {Event::Kind::Fresh, H.At, Operand::reg(I.Result), nullptr});
      } else if (I.Kind == InstrKind::Lock) {
        const LockDetail &L = F.Locks[I.Detail];
        const catalog::LockClass *Class = lockClass(L);
        if (!Class)
          return;
        if (acquires(L))
          Events.push_back({Event::Kind::Acquired, H.At, L.Lock, nullptr});
        if (L.What == Op::Init || L.What == Op::Destroy)
          for (const HeldLock &N : H.Now)
            if (const LockDetail *T = takenHere(Fn, N);
                T && Paths.same(T->Lock, N.At, L.Lock, H.At)) {
              if (L.What == Op::Init)
                add(violation(Defect::InitWhileHeld, L, H.At, &N));
              else
                ends(N, *T, H.At, None);
            }
      }
    });
    for (const End &E : Ends)
      Events.push_back({Event::Kind::Ended, E.At, E.Taken->Lock, &E.Held});
    if (!Events.empty())
      flow(Fn, Paths);
    for (const End &E : Ends)
      if (E.Certain)
        end(Fn, E);
  }

  /// The acquire of a lock that the function took itself, in place.
  const LockDetail *takenHere(uint32_t Fn, const HeldLock &L) const {
    const LockDetail *T =
        L.At.Function == Fn && L.At == L.Event ? eventAt(P, L.At) : nullptr;
    return T && lockClass(*T) ? T : nullptr;
  }

  /// The end of a lock that is held.
  struct End {
    HeldLock Held;
    const LockDetail *Taken = nullptr;
    Point At;
    uint32_t Callee = None; ///< What frees it.
    bool Certain = false;
  };

  void ends(const HeldLock &L, const LockDetail &T, const Point &At,
            uint32_t Callee) {
    const catalog::LockClass *Class = lockClass(T);
    // A resource is as a rule deleted before its memory is freed.
    Ends.push_back({L, &T, At, Callee, !Class->DeletedHeld && !L.Shared});
  }

  void end(uint32_t Fn, const End &E) {
    Violation V = violation(Defect::FreedWhileHeld, *E.Taken, E.At, &E.Held);
    const LockDetail *By = eventAt(P, E.At);
    V.Subject = By ? By->Api : P.Symbols[E.Callee].Name;
    add(std::move(V));
  }

  //===--- What has happened on every path --------------------------------===//

  struct State {
    std::vector<uint32_t> Must; ///< Events, sorted.
    std::vector<uint32_t> Done; ///< New memory that somebody may have set up.
    bool operator==(const State &) const = default;
  };

  static State join(const State &A, const State &B) {
    State R;
    std::set_intersection(A.Must.begin(), A.Must.end(), B.Must.begin(),
                          B.Must.end(), std::back_inserter(R.Must));
    std::set_union(A.Done.begin(), A.Done.end(), B.Done.begin(), B.Done.end(),
                   std::back_inserter(R.Done));
    return R;
  }

  static void insert(std::vector<uint32_t> &Set, uint32_t E) {
    auto It = std::lower_bound(Set.begin(), Set.end(), E);
    if (It == Set.end() || *It != E)
      Set.insert(It, E);
  }

  void flow(uint32_t Fn, const ObjectPaths &Paths) {
    const Function &F = P.Functions[Fn];
    std::map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>> ByPlace;
    for (uint32_t E = 0; E < Events.size(); ++E)
      ByPlace[{Events[E].At.Block, Events[E].At.Instr}].push_back(E);
    std::vector<std::optional<State>> In(F.Blocks.size());
    In[0] = State();
    std::vector<uint32_t> Work = {0};
    auto Run = [&](uint32_t B, bool Look) {
      State S = *In[B];
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if (Look)
          look(Fn, {Fn, B, I}, S, Paths);
        touch(F, X, S, Paths);
        if (auto It = ByPlace.find({B, I}); It != ByPlace.end())
          for (uint32_t E : It->second) {
            insert(S.Must, E);
            if (Events[E].K == Event::Kind::Fresh)
              llvm::erase(S.Done, E);
          }
      }
      return S;
    };
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      const State Out = Run(B, false);
      for (uint32_t To : F.Blocks[B].Term.Targets) {
        State New = In[To] ? join(*In[To], Out) : Out;
        if (In[To] && *In[To] == New)
          continue;
        In[To] = std::move(New);
        Work.push_back(To);
      }
    }
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (In[B])
        Run(B, true);
  }

  /// New memory that an instruction may set up, or give to somebody who may.
  void touch(const Function &F, const Instr &X, State &S,
             const ObjectPaths &Paths) const {
    auto Gives = [&](const Operand &O) {
      if (O.K != Operand::Kind::Reg)
        return;
      const ObjectPath To = Paths.of(O, true);
      for (uint32_t E : S.Must)
        if (Events[E].K == Event::Kind::Fresh &&
            (!To.known() || (To.From == ObjectPath::Root::Call &&
                             To.Id == uint32_t(Events[E].Object.Value))))
          insert(S.Done, E);
    };
    if (X.Kind == InstrKind::Call) {
      const CallDetail &D = F.Calls[X.Detail];
      const MemoryApi *M = memoryOf(D);
      for (size_t A = 0; A < D.Args.size(); ++A)
        if (!M || M->FillsArg != int(A))
          Gives(D.Args[A]);
    } else if (X.Kind == InstrKind::Lock) {
      if (F.Locks[X.Detail].What == Op::Init)
        Gives(F.Locks[X.Detail].Lock);
    } else if (X.Kind == InstrKind::Forget) {
      Gives(X.A);
    } else if (X.Kind == InstrKind::Store && X.A.K != Operand::Kind::Local) {
      // A pointer to it in other memory; or a lock in it set by hand. That its
      // parts are filled with zeroes sets up no lock.
      Gives(X.B);
      const ObjectPath To = Paths.of(X.A, true);
      const Instr *At = Paths.definition(X.A);
      const bool Field =
          At && At->Kind == InstrKind::Field && At->Detail != None;
      if (Field && X.B == Operand::constant(0) &&
          isPartOfLock(C, F.Fields[At->Detail]))
        return;
      if (!Field || llvm::any_of(Events, [&](const Event &E) {
            return E.K == Event::Kind::Acquired &&
                   Paths.of(E.Object, true) == To;
          }))
        Gives(X.A);
    }
  }

  /// Whether an event that has happened is against what happens here.
  void look(uint32_t Fn, const Point &At, const State &S,
            const ObjectPaths &Paths) {
    const Function &F = P.Functions[Fn];
    const Instr &X = F.Blocks[At.Block].Instrs[At.Instr];
    if (X.Kind != InstrKind::Lock)
      return;
    const LockDetail &L = F.Locks[X.Detail];
    const catalog::LockClass *Class = lockClass(L);
    if (!Class)
      return;
    for (uint32_t E : S.Must) {
      const Event &Ev = Events[E];
      if (L.What == Op::Release && Ev.K == Event::Kind::Ended) {
        if (Paths.same(Ev.Object, Ev.At, L.Lock, At))
          for (End &D : Ends)
            D.Certain |= D.At == Ev.At && D.Held.Lock == Ev.Held->Lock;
      } else if (acquires(L) && Ev.K == Event::Kind::Fresh) {
        const ObjectPath To = Paths.of(L.Lock, true);
        // A spin lock of zeroes is free.
        const Instr &New = F.Blocks[Ev.At.Block].Instrs[Ev.At.Instr];
        const bool Ready = Class->Kind == LockKind::Spin &&
                           memoryOf(F.Calls[New.Detail])->Zeroed;
        if (!Class->ZeroInit && !Ready && To.From == ObjectPath::Root::Call &&
            To.Id == uint32_t(Ev.Object.Value) && To.inPlace() &&
            !llvm::is_contained(S.Done, E))
          add(violation(Defect::UseBeforeInit, L, At, nullptr));
      } else if (L.What == Op::Init && Ev.K == Event::Kind::Acquired &&
                 Entries[Fn].Whole && !Class->ZeroInit) {
        const auto Def = HeldSets::definitions(F);
        const LockName Name = Held.nameOf(F, Def, L);
        const LockDetail *Taken = eventAt(P, Ev.At);
        if (Taken->Class == L.Class && Name.known() &&
            Name.K != LockName::Kind::Param && Inits[Name] == 1 &&
            Paths.same(Ev.Object, Ev.At, L.Lock, At))
          add(violation(Defect::UseBeforeInit, *Taken, Ev.At, nullptr));
      }
    }
  }

  //===--- Telling --------------------------------------------------------===//

  Violation violation(Defect Kind, const LockDetail &L, const Point &At,
                      const HeldLock *H) const {
    Violation V;
    V.Kind = Kind;
    V.Class = L.Class;
    V.At = V.Event = At;
    V.EventLevel = V.FrameLevel = L.Level;
    V.EventMode = V.FrameMode = L.Mode;
    V.LockText = L.LockText;
    const Function &F = P.Functions[At.Function];
    const LockName Name = Held.nameOf(F, HeldSets::definitions(F), L);
    V.LockKey = Name.known() ? Held.text(Name) : L.LockText;
    if (V.LockKey.empty())
      V.LockKey = L.LockText;
    if (H) {
      V.Acquired = H->At;
      V.AcquiredEvent = H->Event;
      if (const LockDetail *T = eventAt(P, H->Event)) {
        V.FrameLevel = T->Level;
        V.FrameMode = T->Mode;
      }
    }
    Step Start;
    Start.At = {At.Function, 0, 0};
    V.Witness.push_back(Start);
    if (H) {
      Step Takes;
      Takes.What = Step::Kind::Acquire;
      Takes.At = H->At;
      Takes.Held = true;
      V.Witness.push_back(Takes);
    }
    Step Ends;
    Ends.What = Step::Kind::Violation;
    Ends.At = At;
    V.Witness.push_back(Ends);
    return V;
  }

  void add(Violation V) {
    if (llvm::none_of(Found, [&](const Violation &O) {
          return O.Kind == V.Kind && O.At == V.At;
        }))
      Found.push_back(std::move(V));
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const HeldSets &Held;
  const std::vector<EntryKind> &Entries;
  std::vector<const MemoryApi *> Memory;    ///< By symbol.
  std::vector<std::vector<uint32_t>> Frees; ///< By function: parameters.
  std::map<LockName, unsigned> Inits;
  bool AnyFrees = false;
  // Of the function at hand:
  std::vector<Event> Events;
  std::vector<End> Ends;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation>
engine::lifeViolations(const Program &P, const catalog::Catalog &C,
                       const CallGraph &G, LabelTable &Labels,
                       const HeldSets &Held,
                       const std::vector<EntryKind> &Entries) {
  return LifeFinder(P, C, G, Labels, Held, Entries).run();
}
