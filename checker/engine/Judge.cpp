//===- Judge.cpp - from exits and error edges to violations ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Error edges first, then the exits, lock by lock; then each violation is told
// as a path that was replayed.
//
//===----------------------------------------------------------------------===//
#include "engine/Judge.h"
#include "engine/LockStep.h"
#include "engine/Summary.h"
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
        Tell(X, Fn) {}

  Judgement run() {
    if (Sim.ranOut()) {
      doubt("too many states");
      J.Unsure = true;
    }
    for (const Exit &E : Sim.exits())
      if (E.S.Doubts && !E.S.Raised)
        doubt(doubtText(E.S.Doubts));
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

  static llvm::StringRef doubtText(uint8_t D) {
    if (D & DoubtAlias)
      return "two names may be one lock";
    if (D & DoubtOlder)
      return "a lock of an earlier loop iteration";
    if (D & DoubtPartial)
      return "some locks of an array";
    if (D & DoubtLimit)
      return "a callee has too many outcomes";
    if (D & DoubtCallee)
      return "a callee that is inconclusive";
    return "a call whose code is not seen";
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

  /// Whether the error is the copied-in callee's own affair.
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
             isParam(T.object(T[Fact.first].A));
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
            (IsCall(E.PointNo) || IsCall(E.Released)));
  }

  void errorEdges() {
    struct Group {
      std::vector<const Simulation::Err *> Edges;
    };
    std::map<std::tuple<int, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t>,
             Group>
        Groups;
    for (const Simulation::Err &E : Sim.errors()) {
      if (E.E.Raised || internal(E.E) || takenFromAnother(E.E) ||
          restsOnMember(E))
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
      if (E.Released != None)
        V.Released = X.B.origin(E.Released).At;
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

  const catalog::LockClass *classOf(const LockState &L) const {
    for (const Frame &Fr : L.Frames)
      if (const LockDetail *D = eventAt(X.P, Fr.Event))
        return X.C.lockClass(D->Class);
    if (L.AskedAt != None)
      if (const LockDetail *D = eventAt(X.P, L.AskedEvent))
        return X.C.lockClass(D->Class);
    return nullptr;
  }

  bool strictFor(const LockState &L) const {
    if (!Entry.Strict || Entry.ExitUnchecked)
      return false;
    const catalog::LockClass *C = classOf(L);
    return !C || !C->HandOver;
  }

  Constraint returned(const Exit &E) const {
    return E.Value == NoTerm ? Constraint() : known(T, E.S, E.Value);
  }

  /// Somebody else completes the request, and may give back its locks.
  bool pending(const State &S, TermId Value) const {
    constexpr int64_t StatusPending = 0x103;
    return F.Returns == ReturnKind::Status && Value != NoTerm &&
           known(T, S, Value) == Constraint::exactly(StatusPending);
  }

  /// The driver releases locks of this class on behalf of other threads.
  bool givenBackByOwner(const LockState &L) const {
    const catalog::LockClass *C = classOf(L);
    return C && llvm::any_of(X.P.Functions, [&](const Function &Any) {
             return llvm::any_of(Any.Locks, [&](const LockDetail &D) {
               const catalog::LockEffect *E =
                   D.Class == C->Name ? effectOf(X.C, D) : nullptr;
               return E && E->OwnerArg >= 0;
             });
           });
  }

  bool failure(const Exit &E) const {
    if (E.Value == NoTerm)
      return false;
    Constraint C = returned(E);
    switch (F.Returns) {
    case ReturnKind::Status:
      return C.Hi < 0;
    case ReturnKind::Bool:
    case ReturnKind::Pointer:
      return C.isConst() && C.Lo == 0;
    default:
      return false;
    }
  }

  /// A lock that others give back may have been passed on: if a callee took it,
  /// or if it is not certain that all ends here, with an error.
  bool passedOn(const LockState &L, const Exit &E) const {
    const Instr *I = L.held() ? X.B.instr(L.Frames.back().Site) : nullptr;
    return (I && I->Kind == InstrKind::Call) || !failure(E) ||
           (F.Returns == ReturnKind::Status && !returned(E).isConst());
  }

  /// Whether a caller can tell these exits apart.
  bool toldApart(const Exit &A, const Exit &B) const {
    if (A.Value != NoTerm && B.Value != NoTerm &&
        returned(A).disjoint(returned(B)))
      return true;
    // By a flag that it passed. Facts on other entry values would tell apart
    // what the caller does not look at.
    for (auto &[Term, C] : A.S.Facts)
      if (isParam(Term))
        for (auto &[Other, D] : B.S.Facts)
          if (Other == Term && ((C.isConst() && !C.Lo && D.excludes(0)) ||
                                (D.isConst() && !D.Lo && C.excludes(0))))
            return true;
    // By what it gets back through a pointer that it passed.
    for (auto &[Addr, V] : A.S.Cells)
      if (isParam(Addr) && T.isConst(V)) {
        TermId W = B.S.cell(Addr);
        if (W != NoTerm && T.isConst(W) && W != V)
          return true;
      }
    return false;
  }

  bool isParam(TermId V) const {
    return T[V].Kind == Sort::Entry && T[T[V].A].Kind == Sort::LocalAddr &&
           T[T[V].A].A < F.NumParams;
  }

  /// Held when the system calls the function, which has to release it.
  bool mustBeReleased(TermId Key) const {
    if (!Entry.Role || T[Key].Kind != Sort::System)
      return false;
    return llvm::any_of(Entry.Role->HeldAtEntry, [&](const auto &H) {
      return !H.AtExit && systemClass(X.C, H.Class) == T[Key].A;
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
      if (L->Asks == Demand::Held && !L->held())
        AsksHeld.push_back(&E);
      if (L->Asks == Demand::Unheld)
        AsksUnheld.push_back(&E);
      // Dropped and taken again: the caller has it back.
      if (!Entry.Strict && L->Asks == Demand::Held && L->Frames.size() == 1)
        continue;
      if (L->held() && (!L->Frames.back().FromCaller || mustBeReleased(Key)))
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
    askedBothWays(Key, AsksHeld, AsksUnheld, Released);
  }

  void heldAtExit(TermId Key, const Exits &Held, const Exits &Released) {
    ByPoint Wrong, Kept;
    for (const Exit *H : Held) {
      const LockState &L = *H->S.lock(Key);
      if (T.isOlder(Key)) {
        doubt(doubtText(DoubtOlder));
        continue;
      }
      bool Strict = ours(Key) || strictFor(L);
      const catalog::LockClass *Class = classOf(L);
      bool PassedOn = Class && Class->HandOver && !Strict && passedOn(L, *H);
      bool Leaks = Strict || (!PassedOn && !Entry.ExitUnchecked &&
                              llvm::any_of(Released, [&](const Exit *R) {
                                return failure(*H) || !toldApart(*H, *R);
                              }));
      if (Strict && !ours(Key) && L.UnseenCall && Released.empty())
        doubt(doubtText(DoubtCall));
      else if (Leaks && pending(H->S, H->Value) && givenBackByOwner(L))
        doubt("a pending request may have taken the lock over");
      else if (Leaks && L.Frames.back().MayBeGone)
        doubt("a callee may have deleted the lock");
      else if (Leaks)
        Wrong[H->PointNo].push_back(H);
      else if (!L.UnseenCall && !L.Frames.back().MayBeGone &&
               leftToUnseen(Key, *H))
        Kept[H->PointNo].push_back(H);
    }
    for (auto &[At, Exits] : Wrong) {
      uint8_t Doubts = 0;
      if (auto V = leak(Key, Exits, Released, Doubts))
        J.Violations.push_back(std::move(*V));
      else
        unproven(Doubts, "no path to a possible leak holds up");
    }
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
      const bool ByOthers =
          !Released.empty() && !ours(Key) && !strictFor(L) && !failure(*H);
      uint32_t Site = L.Frames.back().Site;
      W = Sim.witness(*H, [&](const Outputs::Exit &O) {
        if (O.S.Raised || O.S.Doubts ||
            (pending(O.S, O.Value) && givenBackByOwner(L)))
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
      if (toldApart(H, *R))
        return true;
      // Several ways may have been joined there; is one of them like it?
      if (Compared++ >= MaxCompared)
        return true;
      return !Sim.seenSoon(*R, [&](const Outputs::Exit &O) {
        const LockState *L = O.S.lock(Key);
        return !O.S.Raised && L && !L->held() && L->LastRelease != None &&
               !toldApart(H, Exit{None, O.PointNo, O.Value, O.S});
      });
    });
  }

  /// Some ways in want the lock held and some do not: the release on the
  /// former is of a lock that is not held, unless a flag says which it is.
  void askedBothWays(TermId Key, const Exits &AsksHeld, const Exits &AsksUnheld,
                     const Exits &Released) {
    ByPoint Wrong, Asked;
    bool Balanced = llvm::any_of(AsksUnheld, [&](const Exit *E) {
      return llvm::is_contained(Released, E);
    });
    for (const Exit *H : AsksHeld) {
      const LockState &L = *H->S.lock(Key);
      const catalog::LockClass *C = classOf(L);
      bool Bad = strictFor(L) ||
                 (Balanced && !Entry.ExitUnchecked && !(C && C->HandOver));
      if (Bad && !strictFor(L))
        Bad = llvm::any_of(AsksUnheld, [&](const Exit *U) {
          return llvm::is_contained(Released, U) && !flagSays(*H, *U);
        });
      // A copied-in callee's contract; its caller's caller may keep it.
      if (Bad && (!topCopy(L.AskedAt) || Entry.Strict ||
                  isReleaseWrapper(topCopy(L.AskedAt))))
        Wrong[L.AskedAt].push_back(H);
      else if (leftToUnseen(Key, *H))
        Asked[L.AskedAt].push_back(H);
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
    std::optional<std::vector<TraceStep>> W;
    for (const Exit *H : Asks) {
      if (H->S.Doubts) {
        Doubts |= H->S.Doubts;
        continue;
      }
      W = Sim.witness(*H, [&](const Outputs::Exit &O) {
        if (O.S.Raised || O.S.Doubts)
          return false;
        return llvm::any_of(O.S.Locks, [&](const LockState &L) {
          return L.Asks == Demand::Held && L.AskedAt == At;
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
    V.Event = Asks.front()->S.lock(Key)->AskedEvent;
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

  void oblige(Obligation::Kind K, TermId Key, std::optional<Violation> V) {
    std::string Name = censusName(X, Key);
    const bool Dead = Entry.Unseen && !Entry.AddressTaken;
    // A lock without a name may be any. A wrapper that nobody calls is there
    // to be called one day.
    if (Name.empty() || Entry.ExitUnchecked || (Dead && isStraight()))
      V.reset();
    if (!Name.empty() || !Dead)
      J.Obligations.push_back({K, std::move(Name), std::move(V)});
  }

  /// `Vcb->Locked`, `g_LockOwned`: what the caller left there says whether the
  /// lock is held.
  bool tellsOfLocks(TermId V) const {
    if (T[V].Kind != Sort::Entry)
      return false;
    uint32_t Label = T.shownLabel(T[V].A);
    std::string Name;
    if (Label != None)
      Name = llvm::StringRef(X.Labels.name(Label)).split('.').second.lower();
    else if (T[T[V].A].Kind == Sort::GlobalAddr)
      Name = llvm::StringRef(X.P.Globals[T[T[V].A].A].Name).lower();
    return llvm::any_of(
        llvm::ArrayRef<const char *>{"lock", "held", "hold", "own", "acquire"},
        [&](const char *Word) { return Name.find(Word) != std::string::npos; });
  }

  /// A parameter, or a flag that is named for it, which is set on the path that
  /// wants the lock held, and clear on the other.
  bool flagSays(const Exit &H, const Exit &U) const {
    for (auto &[Term, C] : H.S.Facts) {
      if (!isParam(Term) && !tellsOfLocks(Term))
        continue;
      if (!C.excludes(0))
        continue;
      for (auto &[Other, D] : U.S.Facts)
        if (Other == Term && D.isConst() && D.Lo == 0)
          return true;
    }
    return false;
  }

  const Context &X;
  TermTable &T;
  Simulation &Sim;
  const EntryKind &Entry;
  const Function &F;
  Teller Tell;
  Judgement J;
  unsigned Compared = 0; ///< Exits that were replayed to be compared.
};

} // namespace

Judgement engine::judge(const Context &X, Simulation &Sim,
                        const EntryKind &Entry, uint32_t Function) {
  return Judge(X, Sim, Entry, Function).run();
}
