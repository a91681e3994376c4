//===- NetEffects.cpp - what a function does to the locks of its callers --===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the exits of the simulations that the verdicts were made from. What is
// held by all callers of a function that uses what it guards is added at the
// end.
//
//===----------------------------------------------------------------------===//
#include "engine/NetEffects.h"
#include "engine/ExitSigns.h"
#include "engine/GuardedUse.h"
#include "engine/IrqlAnalysis.h"
#include "engine/LatestGroups.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

/// Where a spin lock is held.
static IrqlRange heldLevels(const catalog::LockClass *C) {
  if (C && (C->Kind == catalog::LockKind::Spin ||
            C->Kind == catalog::LockKind::RwSpin))
    return irqlRange(C->HeldIrql, "");
  return {};
}

namespace {

/// The effects of one function on one group of locks.
class GroupEffects {
public:
  using Exit = Simulation::Exit;
  /// `Callees`: what is known of functions by now.
  GroupEffects(const Context &X, Simulation &Sim, uint32_t Fn,
               llvm::ArrayRef<NetEffects> Callees)
      : X(X), Sim(Sim), F(X.P.Functions[Fn]), Names(X.B.F, X.C), Signs(X, Fn) {
    nameLocks(Callees);
    std::set<TermId> Keys;
    for (const Exit &E : Sim.exits())
      if (!E.S.Raised)
        for (const LockState &L : E.S.Locks)
          Keys.insert(L.Key);
    for (TermId Key : Keys)
      judge(Key);
  }

  NetEffects Found;

private:
  /// What an exit has done to a lock.
  enum class Did : uint8_t { Nothing, Acquire, Release, Keep, Unsure };

  static Did did(const Exit &E, const LockState *L) {
    if (!L)
      return Did::Nothing;
    const bool Asks = L->Asks == Demand::Held;
    if (L->Gone && !L->held() && !Asks)
      return Did::Nothing;
    if (L->Assumed || L->Gone || (L->Partly && Asks))
      return Did::Unsure;
    if (!L->held())
      return !Asks ? Did::Nothing : E.S.Doubts ? Did::Unsure : Did::Release;
    const Frame &Held = L->Frames.back();
    if (L->Frames.size() != 1 || E.S.Doubts || Held.MayBeGone)
      return Did::Unsure;
    if (Asks)
      return Did::Keep; // Still held, or dropped and taken again.
    return Held.FromCaller || L->UnseenCall ? Did::Unsure : Did::Acquire;
  }

  void judge(TermId Key) {
    std::vector<const Exit *> With, Without;
    std::set<Did> All;
    for (const Exit &E : Sim.exits()) {
      if (E.S.Raised)
        continue;
      const Did D = did(E, E.S.lock(Key));
      All.insert(D);
      (D == Did::Nothing ? Without : With).push_back(&E);
    }
    if (With.empty() || llvm::none_of(With, [&](const Exit *E) {
          return isLock(Signs.classOf(*E->S.lock(Key)));
        }))
      return;
    All.erase(Did::Nothing);
    NetEffect N;
    const Did D = *All.begin();
    bool Sure = All.size() == 1 && D != Did::Unsure;
    if (Sure && !Without.empty())
      Sure = D == Did::Acquire && condition(With, Without, N.If);
    if (!Sure) {
      Found.Sometimes = true;
      return;
    }
    N.What = D == Did::Acquire   ? NetEffect::Kind::Acquires
             : D == Did::Release ? NetEffect::Kind::Releases
                                 : NetEffect::Kind::Keeps;
    const catalog::LockClass *Class = nullptr;
    N.Irql = {IrqlRange::Highest, IrqlRange::Passive};
    bool First = true;
    for (const Exit *E : With) {
      const LockState &L = *E->S.lock(Key);
      const catalog::LockClass *C = Signs.classOf(L);
      const catalog::Mode M = modeOf(L, N.What);
      Class = First || C == Class ? C : nullptr;
      N.Mode = First || M == N.Mode ? M : catalog::Mode::Any;
      N.Irql = hull(N.Irql, levelsOf(C, L, N.What));
      First = false;
    }
    const OuterName *Name = nameOf(Key, With);
    if (!Class || !Name) {
      Found.Nameless = true;
      return;
    }
    N.Class = Class->Name;
    N.Lock = *Name;
    Found.Locks.push_back(std::move(N));
  }

  /// What can be asked for by name; SAL has no word for a user of an object.
  static bool isLock(const catalog::LockClass *C) {
    using K = catalog::LockKind;
    return !C || C->Kind == K::Spin || C->Kind == K::RwSpin ||
           C->Kind == K::Wait || C->Kind == K::RwWait;
  }

  /// In which mode it is held at the exit, or was given back.
  catalog::Mode modeOf(const LockState &L, NetEffect::Kind What) const {
    if (What == NetEffect::Kind::Acquires)
      return L.Frames.back().Mode;
    const LockDetail *D = eventAt(X.P, L.AskedEvent);
    return D ? D->Mode : catalog::Mode::Any;
  }

  /// At which levels a lock is held that the function wants held, and given
  /// back if it is.
  IrqlRange levelsOf(const catalog::LockClass *C, const LockState &L,
                     NetEffect::Kind What) const {
    if (What == NetEffect::Kind::Acquires)
      return {};
    IrqlRange R = heldLevels(C);
    const LockDetail *D = eventAt(X.P, L.AskedEvent);
    const catalog::Api *Row = D ? X.C.api(D->Api) : nullptr;
    // Where the level is changed by itself it may be another one by then.
    if (What == NetEffect::Kind::Releases && Row &&
        llvm::none_of(X.B.F.Locks, [](const LockDetail &Any) {
          return Any.What == catalog::Op::RaiseIrql ||
                 Any.What == catalog::Op::LowerIrql;
        }))
      R.meet(irqlRange(Row->IrqlMin, Row->IrqlMax));
    return R.empty() ? IrqlRange() : R;
  }

  /// The result tells the two apart.
  bool condition(const std::vector<const Exit *> &With,
                 const std::vector<const Exit *> &Without,
                 NetEffect::When &If) const {
    using When = NetEffect::When;
    auto Holds = [&](When W) {
      auto In = [W](const Constraint &C) {
        const bool Zero = C.isConst() && !C.Lo;
        return W == When::Zero      ? Zero
               : W == When::Nonzero ? C.excludes(0)
                                    : C.Lo >= 0;
      };
      auto Out = [W](const Constraint &C) {
        const bool Zero = C.isConst() && !C.Lo;
        return W == When::Zero      ? C.excludes(0)
               : W == When::Nonzero ? Zero
                                    : C.Hi < 0;
      };
      return llvm::all_of(With,
                          [&](const Exit *E) {
                            return E->Value != NoTerm && In(Signs.returned(*E));
                          }) &&
             llvm::all_of(Without, [&](const Exit *E) {
               return E->Value != NoTerm && Out(Signs.returned(*E));
             });
    };
    std::vector<When> Try;
    if (F.Returns == ReturnKind::Status)
      Try = {When::Success};
    else if (F.Returns != ReturnKind::Void && F.Returns != ReturnKind::Other)
      Try = {When::Nonzero, When::Zero};
    for (When W : Try)
      if (Holds(W)) {
        If = W;
        return true;
      }
    return false;
  }

  //--- Names -------------------------------------------------------------===//

  void name(std::optional<OuterName> N) {
    if (!N)
      return;
    auto [It, New] = Named.try_emplace(termOf(X.Terms, X.C, *N), *N);
    // A member at offset 0 says more than what it is a member of.
    if (!New && N->Hops.size() > It->second.Hops.size())
      It->second = std::move(*N);
  }

  void nameLocks(llvm::ArrayRef<NetEffects> Callees) {
    name(OuterName{OuterName::Root::CancelLock, 0, {}});
    for (const Block &B : X.B.F.Blocks)
      for (const Instr &I : B.Instrs) {
        if (I.Kind == InstrKind::Lock) {
          name(Names.of(X.B.F.Locks[I.Detail].Lock));
          name(Names.of(X.B.F.Locks[I.Detail].Handle));
        }
        if (I.Kind != InstrKind::Call)
          continue;
        const CallDetail &Call = X.B.F.Calls[I.Detail];
        const uint32_t To = CallGraph::callee(X.P, Call);
        if (To == None)
          continue;
        for (const NetEffect &N : Callees[To].Locks) {
          if (N.Lock.From != OuterName::Root::Param) {
            name(N.Lock);
          } else if (N.Lock.Index < Call.Args.size()) {
            if (auto Arg = Names.of(Call.Args[N.Lock.Index]))
              name(N.Lock.from(std::move(*Arg)));
          }
        }
      }
  }

  /// A queued spin lock is named by its handle, as the APIs do.
  const OuterName *nameOf(TermId Key,
                          const std::vector<const Exit *> &With) const {
    const LockState &L = *With.front()->S.lock(Key);
    if (L.held()) {
      const Frame &Held = L.Frames.back();
      const LockDetail *D = eventAt(X.P, Held.Event);
      if (D && namedByHandle(X.C, *D) && Held.Handle != NoTerm)
        Key = Held.Handle;
    }
    auto It = Named.find(Key);
    return It == Named.end() ? nullptr : &It->second;
  }

  const Context &X;
  Simulation &Sim;
  const Function &F;
  const OuterNames Names;
  const ExitSigns Signs;
  std::map<TermId, OuterName> Named;
};

class EffectWatch : public Observer {
public:
  explicit EffectWatch(const Program &P)
      : Groups(P.Functions.size()), All(P.Functions.size()) {}

  std::vector<NetEffects> take() { return std::move(All); }

  void judged(const Context &X, Simulation &Sim, uint32_t Fn,
              const Judgement &) override {
    Kept New;
    New.BodySize = X.B.PointAt.size();
    // A call of a callee that uses several locks is in several groups.
    New.Points = X.Group.Events.empty() ? X.Group.Calls : X.Group.Events;
    llvm::sort(New.Points);
    New.Effects = GroupEffects(X, Sim, Fn, All).Found;
    replaceOlder(Groups[Fn], std::move(New));
    LevelEffect Levels = All[Fn].Irql;
    All[Fn] = NetEffects();
    All[Fn].Irql = Levels;
    for (const Kept &K : Groups[Fn])
      add(K.Effects, All[Fn]);
  }

  void levels(const Context &X, Simulation &Sim, uint32_t Fn) override {
    All[Fn].Irql = levelEffect(summariseIrql(X, Sim, Fn));
  }

private:
  struct Kept {
    std::vector<uint32_t> Points; ///< The events it is about; calls if none.
    size_t BodySize = 0;          ///< In points.
    NetEffects Effects;
  };

  static void add(const NetEffects &From, NetEffects &To) {
    To.Sometimes |= From.Sometimes;
    To.Nameless |= From.Nameless;
    for (const NetEffect &N : From.Locks)
      if (!llvm::is_contained(To.Locks, N))
        To.Locks.push_back(N);
  }

  static LevelEffect levelEffect(const IrqlSummary &S) {
    LevelEffect E;
    for (const IrqlNeed &N : S.Needs)
      if (N.Always && !N.Hidden)
        E.Needs.meet(N.Allowed);
    for (const IrqlNeed &N : S.Needs)
      E.Sometimes |= !N.Allowed.covers(E.Needs);
    const bool Raised =
        !S.Exits.empty() && llvm::all_of(S.Exits, [&](const IrqlExit &X) {
          return X.K == IrqlExit::Kind::Exactly &&
                 X.Level == S.Exits.front().Level;
        });
    if (Raised && E.Needs.Lo < S.Exits.front().Level)
      E.Raises = S.Exits.front().Level;
    E.Saves = Raised && llvm::all_of(S.Exits, [](const IrqlExit &X) {
                return X.Returned;
              });
    return E;
  }

  std::vector<std::vector<Kept>> Groups;
  std::vector<NetEffects> All;
};

} // namespace

AllEffects engine::netEffects(const Program &P, const catalog::Catalog &C,
                              Policy Limits) {
  EffectWatch Watch(P);
  Limits.Watch = &Watch;
  AllEffects E;
  E.Analysed = analyse(P, C, Limits);
  E.Functions = Watch.take();
  LabelTable Labels(P);
  const CallGraph G(P, Labels);
  E.Entries = findEntries(P, C, G, Limits);
  for (GuardedUse &U :
       guardedUses(P, C, G, Labels, E.Entries, E.Functions, Limits.Whole)) {
    std::vector<NetEffect> &Locks = E.Functions[U.Function].Locks;
    NetEffect N;
    N.What = NetEffect::Kind::Keeps;
    N.Lock = std::move(U.Lock);
    N.Class = std::move(U.Class);
    N.Irql = heldLevels(C.lockClass(N.Class));
    if (llvm::none_of(Locks,
                      [&](const NetEffect &O) { return O.Lock == N.Lock; }))
      Locks.push_back(std::move(N));
  }
  return E;
}
