//===- Judge.cpp - from exits and error edges to violations ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Error edges first, then the exits, lock by lock; then each violation is told
// as a path that was replayed.
//
//===----------------------------------------------------------------------===//
#include "engine/Judge.h"
#include "engine/Contract.h"
#include "engine/ExitSigns.h"
#include "engine/LockStep.h"
#include "engine/SummaryView.h"
#include "engine/Tell.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <tuple>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;

namespace {

using Exit = Simulation::Exit;

class Judge {
public:
  Judge(const Context &X, Simulation &Sim, const EntryKind &Entry, uint32_t Fn)
      : X(X), T(X.Terms), Sim(Sim), Entry(Entry), F(X.P.Functions[Fn]),
        Signs(X, Fn), Tell(X, Fn) {}

  Judgement run() {
    if (Sim.ranOut()) {
      doubt("too many states");
      J.Unsure = true;
    }
    for (const Exit &E : Sim.exits())
      if (E.S.Doubts && !E.S.Raised) {
        doubt(doubtText(E.S.Doubts));
        J.Chosen |= bool(E.S.Doubts & DoubtChoice);
      }
    errorEdges();
    for (TermId Key : keysAtExits())
      exitsOf(Key);
    return std::move(J);
  }

private:
  void doubt(llvm::StringRef Why) {
    if (J.Doubt.empty())
      J.Doubt = Why.str();
  }

  /// Something may be wrong, and no path shows it.
  void unproven(uint8_t Doubts, llvm::StringRef Otherwise) {
    doubt(Doubts ? doubtText(Doubts) : Otherwise);
    J.Unsure = true;
  }

  //--- Error edges -------------------------------------------------------===//

  uint32_t topCopy(uint32_t PointNo) const {
    if (PointNo == None)
      return 0;
    uint32_t C = X.B.origin(PointNo).Copy;
    while (C && X.B.Copies[C].Parent)
      C = X.B.Copies[C].Parent;
    return C;
  }

  /// Whether a copied-in callee does nothing but release, whatever the way.
  bool isReleaseWrapper(uint32_t Copy) const {
    const Summary &S = X.Summaries[X.B.Copies[Copy].Function];
    return llvm::any_of(S.Groups, [](const GroupSummary &G) {
      return G.Outcomes.size() == 1 &&
             llvm::any_of(G.Outcomes.front().Locks, [](const LockOutcome &L) {
               return L.Asks == Demand::Held && !L.HeldAtExit;
             });
    });
  }

  /// Whether the error lies in one copied-in callee: its own affair, unless its
  /// caller has two names for one lock, which the callee cannot know.
  bool internal(const ErrorEdge &E) const {
    uint32_t C = topCopy(E.PointNo);
    if (!C)
      return false;
    // A copy that stands in a loop of the caller meets itself.
    if (E.Kind == Defect::LoopImbalance)
      return false;
    uint32_t Other = E.Held.Site != None ? E.Held.Site : E.Released;
    return Other != None && topCopy(Other) == C;
  }

  /// What the members of an object say when it is destroyed is what its
  /// constructor made of them. Only the object itself shows that.
  bool restsOnMember(const Simulation::Err &E) const {
    if (!llvm::StringRef(X.P.Symbols[F.Symbol].Name).contains("::~"))
      return false;
    const TermId Locked = T.object(E.E.Key);
    return llvm::any_of(Sim.before(E).Facts, [&](const auto &Fact) {
      return Fact.first != Locked && T[Fact.first].Kind == Sort::Entry &&
             Signs.isParam(T.object(T[Fact.first].A));
    });
  }

  /// What is counted for somebody else is given back: by a callee, or for one
  /// request after the other.
  bool takenFromAnother(const ErrorEdge &E) const {
    const LockDetail *D = eventAt(X.P, E.Event);
    const catalog::LockClass *C = D ? X.C.lockClass(D->Class) : nullptr;
    if (!C || !C->HandOver)
      return false;
    auto IsCall = [&](uint32_t Pt) {
      const Instr *I = Pt != None ? X.B.instr(Pt) : nullptr;
      return I && I->Kind == InstrKind::Call;
    };
    return E.Kind == Defect::LoopImbalance ||
           (E.Kind == Defect::ReleaseUnheld &&
            (IsCall(E.PointNo) || IsCall(E.Released) ||
             (E.Released != None &&
              X.B.onlyInNextTurn(X.B.PointAt[E.Released].first,
                                 X.B.PointAt[E.PointNo].first))));
  }

  /// The release itself, where the one at `PointNo` is a call's.
  Point releaseBehind(uint32_t PointNo, llvm::StringRef Class) const {
    const Instr *I = X.B.instr(PointNo);
    if (!I || I->Kind != InstrKind::Call)
      return X.B.origin(PointNo).At;
    const uint32_t To = CallGraph::callee(X.P, X.B.F.Calls[I->Detail]);
    if (To != None)
      for (const GroupSummary &G : X.Summaries[To].Groups)
        for (const Outcome &O : G.Outcomes)
          for (const LockOutcome &L : O.Locks)
            if (L.Asks == Demand::Held && !L.HeldAtExit && L.Class == Class)
              return L.AskedAt;
    return {};
  }

  void errorEdges() {
    struct Group {
      std::vector<const Simulation::Err *> Edges;
    };
    std::map<std::tuple<int, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t>,
             Group>
        Groups;
    for (const Simulation::Err &E : Sim.errors()) {
      if (E.E.Raised || takenFromAnother(E.E) || restsOnMember(E))
        continue;
      Groups[{int(E.E.Kind), E.E.PointNo, E.E.Event.Function, E.E.Event.Block,
              E.E.Event.Instr, E.E.Held.Site}]
          .Edges.push_back(&E);
    }
    for (auto &[K, G] : Groups) {
      std::optional<std::vector<TraceStep>> W;
      const Simulation::Err *Chosen = nullptr;
      uint8_t Doubts = 0;
      for (const Simulation::Err *E : G.Edges) {
        if (E->E.Doubts) {
          Doubts |= E->E.Doubts;
          continue;
        }
        W = Sim.witness(*E);
        if (W) {
          Chosen = E;
          break;
        }
      }
      if (!Chosen) {
        if (!internal(G.Edges.front()->E))
          unproven(Doubts, "no path to a possible defect holds up");
        continue;
      }
      const ErrorEdge &E = Chosen->E;
      Violation V;
      V.Kind = E.Kind;
      V.At = X.B.origin(E.PointNo).At;
      V.Event = E.Event;
      Tell.fillEvent(V, E.Event);
      if (E.Held.Site != None) {
        V.Acquired = X.B.origin(E.Held.Site).At;
        V.AcquiredEvent = E.Held.Event;
        V.FrameLevel = E.Held.Level;
        V.FrameMode = E.Held.Mode;
      }
      if (E.Released != None) {
        V.Released = X.B.origin(E.Released).At;
        V.ReleasedEvent = releaseBehind(E.Released, V.Class);
      }
      Tell.finish(V, E.Key, *W);
      J.Violations.push_back(std::move(V));
    }
  }

  //--- Exits -------------------------------------------------------------===//

  std::vector<TermId> keysAtExits() const {
    std::vector<TermId> Keys;
    for (const Exit &E : Sim.exits())
      for (const LockState &L : E.S.Locks)
        Keys.push_back(L.Key);
    llvm::sort(Keys);
    Keys.erase(std::unique(Keys.begin(), Keys.end()), Keys.end());
    return Keys;
  }

  bool ours(TermId Key) const {
    TermId Obj = T.object(Key);
    return T[Obj].Kind == Sort::LocalAddr && !X.B.F.Locals[T[Obj].A].Static;
  }

  bool strictFor(const LockState &L) const {
    if (!Entry.Strict || Entry.ExitUnchecked)
      return false;
    const catalog::LockClass *C = Signs.classOf(L);
    return !C || !C->HandOver;
  }

  /// The driver releases locks of this class on behalf of other threads.
  bool givenBackByOwner(const LockState &L) const {
    const catalog::LockClass *C = Signs.classOf(L);
    return C && llvm::any_of(X.P.Functions, [&](const Function &Any) {
             return llvm::any_of(Any.Locks, [&](const LockDetail &D) {
               const catalog::LockEffect *E =
                   D.Class == C->Name ? effectOf(X.C, D) : nullptr;
               return E && E->OwnerArg >= 0;
             });
           });
  }

  void excuse(Excuse Why, uint32_t PointNo, TermId Key) {
    Excused E{Why, PointNo, Key};
    if (!llvm::is_contained(J.Pardons, E))
      J.Pardons.push_back(E);
  }

  /// Held when the system calls the function, which has to release it, or
  /// (`AtExit`) to leave with it.
  bool comesWith(TermId Key, bool AtExit) const {
    return Entry.Role &&
           llvm::any_of(Entry.Role->HeldAtEntry, [&](const auto &H) {
             return H.AtExit == AtExit && heldAtEntry(X, H) == Key;
           });
  }

  static constexpr unsigned MaxCompared = 24;
  using Exits = std::vector<const Exit *>;
  /// An exit, or the release that is to blame, and the exits that tell.
  using ByPoint = std::map<uint32_t, Exits>;

  void exitsOf(TermId Key) {
    Exits Held, Released, AsksHeld, AsksUnheld;
    for (const Exit &E : Sim.exits()) {
      const LockState *L = E.S.lock(Key);
      if (!L || E.S.Raised)
        continue;
      if (L->Asks == Demand::Held && !L->held() && !L->Queried)
        AsksHeld.push_back(&E);
      if (L->Asks == Demand::Unheld)
        AsksUnheld.push_back(&E);
      // Dropped and taken again: the caller has it back.
      if (L->Frames.size() == 1 &&
          (Entry.Strict ? comesWith(Key, true) : L->Asks == Demand::Held))
        continue;
      if (L->held() && (!L->Frames.back().FromCaller || comesWith(Key, false)))
        Held.push_back(&E);
      else if (!L->held() && L->Asks != Demand::Held &&
               L->LastRelease != None && !E.S.Doubts)
        Released.push_back(&E);
    }
    if (Entry.Whole && llvm::any_of(Sim.exits(), [&](const Exit &E) {
          const LockState *L = E.S.lock(Key);
          return L && L->UnseenCall;
        }))
      oblige(Obligation::Kind::Lent, Key, std::nullopt);
    heldAtExit(Key, Held, Released);
    askedBothWays(Key, AsksHeld, AsksUnheld, Released,
                  comesWith(Key, true) ? Released : Exits());
  }

  /// A wrapper that nobody calls, and whose result says whether it has acquired
  /// the lock: there would be a release if there were a caller.
  bool isUnusedTry(TermId Key, const Exit &Held) {
    if (!Entry.Unseen || Entry.AddressTaken || Entry.Strict)
      return false;
    bool Fails = false;
    for (const Exit &E : Sim.exits()) {
      const LockState *L = E.S.lock(Key);
      if (L && L->held())
        continue;
      if (Signs.toldApart(Key, Held, E) != Excuse::ByResult)
        return false;
      Fails = true;
    }
    return Fails;
  }

  /// The old IRQL, or the queue handle, is gone with the function, and nobody
  /// that is seen releases the lock for it without.
  bool cannotBeReleased(TermId Key, const Exit &H) {
    const Frame &Fr = H.S.lock(Key)->Frames.back();
    return Fr.Event.Function == X.B.Copies.front().Function &&
           releaseDiesWith(X.P, Fr.Event) && !Signs.reliedOn(Key, H);
  }

  /// Whether a call, not code in place, left it: that was judged there.
  bool isOfCallee(const Frame &F) const {
    const Instr *I = F.Site == None ? nullptr : X.B.instr(F.Site);
    return I && I->Kind == InstrKind::Call;
  }

  void heldAtExit(TermId Key, const Exits &Held, const Exits &Released) {
    ByPoint Wrong, Kept;
    std::map<uint32_t, Violation> Lost;
    for (const Exit *H : Held) {
      const LockState &L = *H->S.lock(Key);
      if (T.isOlder(Key)) {
        // Nobody can name it; but somebody may find it as this function did.
        if (Entry.Whole && !H->S.Doubts)
          Kept[H->PointNo].push_back(H);
        else
          doubt(doubtText(DoubtOlder));
        continue;
      }
      bool Strict = ours(Key) || strictFor(L);
      const catalog::LockClass *Class = Signs.classOf(L);
      const bool PassedOn =
          Class && Class->HandOver && !Strict &&
          (Signs.passedOn(L, *H) || isOfCallee(L.Frames.back()));
      // A callback that may keep it keeps it if it succeeds.
      bool Leaks = Strict || (Entry.ExitUnchecked && Signs.failure(*H) &&
                              !llvm::all_of(Sim.exits(), [&](const Exit &E) {
                                return Signs.failure(E);
                              }));
      Excuse Why = Entry.ExitUnchecked ? Excuse::ByRole : Excuse::HandedOver;
      if (!Entry.ExitUnchecked && !PassedOn)
        for (const Exit *R : Released) {
          std::optional<Excuse> How = Signs.toldApart(Key, *H, *R);
          // Who asks for the lock gets it with whatever result.
          Leaks |=
              !How || (Signs.failure(*H) && !Signs.byParameter(Key, *H, *R));
          Why = How.value_or(Why);
        }
      if (Strict && !ours(Key) && L.UnseenCall && Released.empty())
        doubt(doubtText(DoubtCall));
      else if (Leaks && Signs.pending(H->S, H->Value) && givenBackByOwner(L))
        doubt("a pending request may have taken the lock over");
      else if (Leaks && L.Frames.back().MayBeGone)
        doubt("the lock may have been deleted or taken over");
      else if (Leaks)
        Wrong[H->PointNo].push_back(H);
      else if (uint8_t Doubts = 0; cannotBeReleased(Key, *H)) {
        // Without a proof it is as any lock that is handed over.
        if (Lost.contains(H->PointNo))
          continue;
        if (auto V = leak(Key, {H}, {}, Doubts)) {
          Lost.emplace(H->PointNo, std::move(*V));
          continue;
        }
      }
      if (!Leaks)
        excuse(Why, H->PointNo, Key);
      if (!Leaks && !L.UnseenCall && !L.Frames.back().MayBeGone &&
          !isUnusedTry(Key, *H) && leftToUnseen(Key, *H))
        Kept[H->PointNo].push_back(H);
    }
    for (auto &[At, Exits] : Wrong) {
      uint8_t Doubts = 0;
      if (auto V = leak(Key, Exits, Released, Doubts))
        J.Violations.push_back(std::move(*V));
      else
        unproven(Doubts, "no path to a possible leak holds up");
    }
    for (auto &[At, V] : Lost)
      if (!Wrong.contains(At))
        J.Violations.push_back(std::move(V));
    for (auto &[At, Exits] : Kept) {
      uint8_t Doubts = 0;
      oblige(Obligation::Kind::Kept, Key, leak(Key, Exits, {}, Doubts));
    }
  }

  /// The leak at one exit, told by a path that was replayed. `Released`: the
  /// exits that make it one, if it is not one by itself; a replayed one of
  /// these must be there that the caller cannot tell from it.
  std::optional<Violation> leak(TermId Key, const Exits &Held,
                                const Exits &Released, uint8_t &Doubts) {
    std::optional<std::vector<TraceStep>> W;
    const Exit *Chosen = nullptr;
    for (const Exit *H : Held) {
      if (H->S.Doubts) {
        Doubts |= H->S.Doubts;
        continue;
      }
      const LockState &L = *H->S.lock(Key);
      const bool ByOthers = !Released.empty() && !ours(Key) && !strictFor(L) &&
                            !Signs.failure(*H);
      uint32_t Site = L.Frames.back().Site;
      W = Sim.witness(*H, [&](const Outputs::Exit &O) {
        if (O.S.Raised || O.S.Doubts ||
            (Signs.pending(O.S, O.Value) && givenBackByOwner(L)))
          return false;
        if (llvm::none_of(O.S.Locks, [&](const LockState &K) {
              return K.held() && K.Frames.back().Site == Site;
            }))
          return false;
        return !ByOthers || !distinguished(Key, O, Released);
      });
      if (W) {
        Chosen = H;
        break;
      }
    }
    if (!Chosen)
      return std::nullopt;
    const Frame &Fr = Chosen->S.lock(Key)->Frames.back();
    Violation V;
    V.Kind = Defect::HeldAtExit;
    V.At = X.B.origin(Chosen->PointNo).At;
    V.Event = V.At;
    if (Fr.Site != None) {
      V.Acquired = X.B.origin(Fr.Site).At;
      V.AcquiredEvent = Fr.Event;
      Tell.fillEvent(V, Fr.Event);
    } else {
      V.Class = X.C.lockClasses()[T[Key].A].Name;
    }
    V.FrameLevel = V.EventLevel = Fr.Level;
    V.FrameMode = V.EventMode = Fr.Mode;
    W->push_back({Step::Kind::Violation, Chosen->PointNo, 0, None, Key});
    Tell.finish(V, Key, *W);
    return V;
  }

  /// Whether the caller can tell a replayed exit from every way to release.
  bool distinguished(TermId Key, const Outputs::Exit &Held,
                     const Exits &Released) {
    Exit H{None, Held.PointNo, Held.Value, Held.S};
    return llvm::all_of(Released, [&](const Exit *R) {
      if (Signs.toldApart(Key, H, *R))
        return true;
      // Loops over many locks take more turns than a replay does.
      if (X.Ranges.loopOf(R->S.lock(Key)->LastRelease))
        return false;
      // Several ways may have been joined there; is one of them like it?
      if (Compared++ >= MaxCompared)
        return true;
      return !Sim.seenSoon(*R, Key, [&](const Outputs::Exit &O) {
        const LockState *L = O.S.lock(Key);
        return !O.S.Raised && L && !L->held() && L->LastRelease != None &&
               !Signs.toldApart(Key, H, Exit{None, O.PointNo, O.Value, O.S});
      });
    });
  }

  /// Some ways in want the lock held and some do not: the release on the
  /// former is of a lock that is not held, unless a flag says which it is.
  void askedBothWays(TermId Key, const Exits &AsksHeld, const Exits &AsksUnheld,
                     const Exits &Released, const Exits &GivenUp) {
    ByPoint Wrong, Asked;
    for (const Exit *H : GivenUp)
      Wrong[H->S.lock(Key)->LastRelease].push_back(H);
    bool Balanced = llvm::any_of(AsksUnheld, [&](const Exit *E) {
      return llvm::is_contained(Released, E);
    });
    for (const Exit *H : AsksHeld) {
      const LockState &L = *H->S.lock(Key);
      const catalog::LockClass *C = Signs.classOf(L);
      bool Bad = strictFor(L) ||
                 (Balanced && !Entry.ExitUnchecked && !(C && C->HandOver));
      if (Bad && !strictFor(L))
        Bad = llvm::any_of(AsksUnheld, [&](const Exit *U) {
          return llvm::is_contained(Released, U) && !Signs.flagSays(*H, *U);
        });
      // A copied-in callee's contract; its caller's caller may keep it.
      if (Bad && (!topCopy(L.AskedAt) || Entry.Strict ||
                  isReleaseWrapper(topCopy(L.AskedAt)))) {
        Wrong[L.AskedAt].push_back(H);
        continue;
      }
      if (leftToUnseen(Key, *H))
        Asked[L.AskedAt].push_back(H);
      excuse(Entry.ExitUnchecked ? Excuse::ByRole : Excuse::Asked, L.AskedAt,
             Key);
    }
    for (auto &[At, Exits] : Wrong) {
      uint8_t Doubts = 0;
      if (auto V = wrongRelease(Key, At, Exits, Doubts))
        J.Violations.push_back(std::move(*V));
      else
        unproven(Doubts, "no path to a possible wrong release holds up");
    }
    for (auto &[At, Exits] : Asked) {
      uint8_t Doubts = 0;
      oblige(Obligation::Kind::Asked, Key,
             wrongRelease(Key, At, Exits, Doubts));
    }
  }

  std::optional<Violation> wrongRelease(TermId Key, uint32_t At,
                                        const Exits &Asks, uint8_t &Doubts) {
    const bool GivesUp = comesWith(Key, true);
    std::optional<std::vector<TraceStep>> W;
    for (const Exit *H : Asks) {
      if (uint8_t Why = H->S.Doubts | H->S.lock(Key)->AskedDoubts) {
        Doubts |= Why;
        continue;
      }
      W = Sim.witness(*H, [&](const Outputs::Exit &O) {
        if (O.S.Raised || O.S.Doubts)
          return false;
        return llvm::any_of(O.S.Locks, [&](const LockState &L) {
          return (L.Asks == Demand::Held && L.AskedAt == At && !L.AskedDoubts &&
                  !L.Queried) ||
                 (GivesUp && !L.held() && L.LastRelease == At);
        });
      });
      if (W)
        break;
    }
    if (!W)
      return std::nullopt;
    // The story ends at the release.
    for (size_t I = 0; I < W->size(); ++I)
      if ((*W)[I].PointNo == At && ((*W)[I].What == Step::Kind::Release ||
                                    (*W)[I].What == Step::Kind::CallReleases)) {
        W->resize(I);
        break;
      }
    W->push_back({Step::Kind::Violation, At, 0, None, Key});
    Violation V;
    V.Kind = Defect::ReleaseUnheld;
    V.At = X.B.origin(At).At;
    V.GivesUp = GivesUp;
    V.Event =
        GivesUp ? X.B.origin(At).Event : Asks.front()->S.lock(Key)->AskedEvent;
    Tell.fillEvent(V, V.Event);
    Tell.finish(V, Key, *W);
    return V;
  }

  //--- What is left to others --------------------------------------------===//

  /// Whether no caller that is seen can make up for it: nobody calls this
  /// function by name, or the caller has no name for the lock.
  bool leftToUnseen(TermId Key, const Exit &E) const {
    if (!Entry.Whole)
      return false;
    return Entry.Unseen || Entry.Strict ||
           pathOf(T, Key, E.Value, X.B.F.NumParams).From == Path::Root::Opaque;
  }

  /// Decides nothing, and does one thing to one lock.
  bool isStraight() const {
    return F.Locks.size() <= 1 && llvm::none_of(F.Blocks, [](const Block &B) {
             return B.Term.Targets.size() > 1;
           });
  }

  /// Whoever releases it names a handle, which is no variable of the function
  /// that acquires it, and not the lock.
  bool releasedByHandle(const Point &Acquire) const {
    const LockDetail *L = eventAt(X.P, Acquire);
    return L && L->Handle.K != Operand::Kind::Local && namedByHandle(X.C, *L);
  }

  void oblige(Obligation::Kind K, TermId Key, std::optional<Violation> V) {
    std::string Name = censusName(X, Key);
    const bool Dead = Entry.Unseen && !Entry.AddressTaken;
    // A lock without a name may be any. A wrapper that nobody calls is there
    // to be called one day.
    if (Name.empty() || Entry.ExitUnchecked || (Dead && isStraight()) ||
        (V && K == Obligation::Kind::Kept &&
         releasedByHandle(V->AcquiredEvent)))
      V.reset();
    if (!Name.empty() || !Dead)
      J.Obligations.push_back({K, std::move(Name), std::move(V)});
  }

  const Context &X;
  TermTable &T;
  Simulation &Sim;
  const EntryKind &Entry;
  const Function &F;
  ExitSigns Signs;
  Teller Tell;
  Judgement J;
  unsigned Compared = 0; ///< Exits that were replayed to be compared.
};

} // namespace

Judgement engine::judge(const Context &X, Simulation &Sim,
                        const EntryKind &Entry, uint32_t Function) {
  return Judge(X, Sim, Entry, Function).run();
}
