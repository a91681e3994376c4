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
      : X(X), T(X.Terms), Sim(Sim), Entry(Entry), Fn(Fn), F(X.P.Functions[Fn]) {
  }

  Judgement run() {
    if (Sim.ranOut())
      doubt("too many states");
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

  static llvm::StringRef doubtText(uint8_t D) {
    if (D & DoubtAlias)
      return "two names may be one lock";
    if (D & DoubtOlder)
      return "a lock of an earlier loop iteration";
    if (D & DoubtPartial)
      return "some locks of an array";
    if (D & DoubtLimit)
      return "a callee has too many outcomes";
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

  void errorEdges() {
    struct Group {
      std::vector<const Simulation::Err *> Edges;
    };
    std::map<std::tuple<int, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t>,
             Group>
        Groups;
    for (const Simulation::Err &E : Sim.errors()) {
      if (E.E.Raised || internal(E.E))
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
        doubt(Doubts
                  ? doubtText(Doubts)
                  : llvm::StringRef("no path to a possible defect holds up"));
        continue;
      }
      const ErrorEdge &E = Chosen->E;
      Violation V;
      V.Kind = E.Kind;
      V.At = X.B.origin(E.PointNo).At;
      V.Event = E.Event;
      fillEvent(V, E.Event);
      if (E.Held.Site != None) {
        V.Acquired = X.B.origin(E.Held.Site).At;
        V.AcquiredEvent = E.Held.Event;
        V.FrameLevel = E.Held.Level;
        V.FrameMode = E.Held.Mode;
      }
      if (E.Released != None)
        V.Released = X.B.origin(E.Released).At;
      finish(V, E.Key, *W);
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
      if (const LockDetail *D = eventAt(X.P, X.B.origin(L.AskedAt).Event))
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

  void exitsOf(TermId Key) {
    std::vector<const Exit *> Held, Released, AsksHeld, AsksUnheld;
    for (const Exit &E : Sim.exits()) {
      const LockState *L = E.S.lock(Key);
      if (!L || E.S.Raised)
        continue;
      if (L->Asks == Demand::Held && !L->held())
        AsksHeld.push_back(&E);
      if (L->Asks == Demand::Unheld)
        AsksUnheld.push_back(&E);
      if (L->held() && (!L->Frames.back().FromCaller || mustBeReleased(Key)))
        Held.push_back(&E);
      else if (!L->held() && L->Asks != Demand::Held &&
               (L->LastRelease != None || L->Assumed))
        Released.push_back(&E);
    }
    heldAtExit(Key, Held, Released);
    askedBothWays(Key, AsksHeld, AsksUnheld, Released);
  }

  void heldAtExit(TermId Key, const std::vector<const Exit *> &Held,
                  const std::vector<const Exit *> &Released) {
    // One violation per leaking exit and acquire.
    std::map<uint32_t, std::vector<const Exit *>> ByExit;
    for (const Exit *H : Held) {
      const LockState &L = *H->S.lock(Key);
      if (T.isOlder(Key)) {
        doubt(doubtText(DoubtOlder));
        continue;
      }
      bool Wrong = false;
      if (ours(Key) || strictFor(L)) {
        Wrong = true;
        if (!ours(Key) && L.UnseenCall && Released.empty()) {
          doubt(doubtText(DoubtCall));
          Wrong = false;
        }
      } else if (Entry.ExitUnchecked) {
        Wrong = false;
      } else {
        Wrong = llvm::any_of(Released, [&](const Exit *R) {
          return failure(*H) || !toldApart(*H, *R);
        });
      }
      if (Wrong)
        ByExit[H->PointNo].push_back(H);
    }
    for (auto &[At, Exits] : ByExit) {
      std::optional<std::vector<TraceStep>> W;
      uint8_t Doubts = 0;
      const Exit *Chosen = nullptr;
      for (const Exit *H : Exits) {
        if (H->S.Doubts) {
          Doubts |= H->S.Doubts;
          continue;
        }
        uint32_t Site = H->S.lock(Key)->Frames.back().Site;
        W = Sim.witness(*H, [&](const State &S) {
          if (S.Raised || S.Doubts)
            return false;
          return llvm::any_of(S.Locks, [&](const LockState &L) {
            return L.held() && L.Frames.back().Site == Site;
          });
        });
        if (W) {
          Chosen = H;
          break;
        }
      }
      if (!Chosen) {
        doubt(Doubts ? doubtText(Doubts)
                     : llvm::StringRef("no path to a possible leak holds up"));
        continue;
      }
      const LockState &L = *Chosen->S.lock(Key);
      const Frame &Fr = L.Frames.back();
      Violation V;
      V.Kind = Defect::HeldAtExit;
      V.At = X.B.origin(Chosen->PointNo).At;
      V.Event = V.At;
      if (Fr.Site != None) {
        V.Acquired = X.B.origin(Fr.Site).At;
        V.AcquiredEvent = Fr.Event;
        fillEvent(V, Fr.Event);
      } else {
        V.Class = X.C.lockClasses()[T[Key].A].Name;
      }
      V.FrameLevel = V.EventLevel = Fr.Level;
      V.FrameMode = V.EventMode = Fr.Mode;
      W->push_back({Step::Kind::Violation, Chosen->PointNo, 0, None, Key});
      finish(V, Key, *W);
    }
  }

  /// Some ways in want the lock held and some do not: the release on the
  /// former is of a lock that is not held, unless a flag says which it is.
  void askedBothWays(TermId Key, const std::vector<const Exit *> &AsksHeld,
                     const std::vector<const Exit *> &AsksUnheld,
                     const std::vector<const Exit *> &Released) {
    std::map<uint32_t, std::vector<const Exit *>> ByRelease;
    bool Balanced = llvm::any_of(AsksUnheld, [&](const Exit *E) {
      return llvm::is_contained(Released, E);
    });
    for (const Exit *H : AsksHeld) {
      const LockState &L = *H->S.lock(Key);
      bool Wrong = strictFor(L) || (Balanced && !Entry.ExitUnchecked);
      if (Wrong && !strictFor(L))
        Wrong = llvm::any_of(AsksUnheld, [&](const Exit *U) {
          return llvm::is_contained(Released, U) && !flagSays(*H, *U);
        });
      if (Wrong)
        ByRelease[L.AskedAt].push_back(H);
    }
    for (auto &[At, Exits] : ByRelease) {
      uint32_t C = topCopy(At);
      if (C && !Entry.Strict)
        continue; // The callee's contract; its caller's caller may keep it.
      std::optional<std::vector<TraceStep>> W;
      uint8_t Doubts = 0;
      for (const Exit *H : Exits) {
        if (H->S.Doubts) {
          Doubts |= H->S.Doubts;
          continue;
        }
        W = Sim.witness(*H, [&, At = At](const State &S) {
          if (S.Raised || S.Doubts)
            return false;
          return llvm::any_of(S.Locks, [&](const LockState &L) {
            return L.Asks == Demand::Held && L.AskedAt == At;
          });
        });
        if (W)
          break;
      }
      if (!W) {
        doubt(Doubts ? doubtText(Doubts)
                     : llvm::StringRef(
                           "no path to a possible wrong release holds up"));
        continue;
      }
      // The story ends at the release.
      for (size_t I = 0; I < W->size(); ++I)
        if ((*W)[I].PointNo == At &&
            ((*W)[I].What == Step::Kind::Release ||
             (*W)[I].What == Step::Kind::CallReleases)) {
          W->resize(I);
          break;
        }
      W->push_back({Step::Kind::Violation, At, 0, None, Key});
      Violation V;
      V.Kind = Defect::ReleaseUnheld;
      V.At = X.B.origin(At).At;
      V.Event = X.B.origin(At).Event;
      fillEvent(V, V.Event);
      finish(V, Key, *W);
    }
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
        [&](const char *Word) {
          return Name.find(Word) != std::string::npos;
        });
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

  //--- Making it presentable ---------------------------------------------===//

  void fillEvent(Violation &V, const Point &Event) {
    if (const LockDetail *L = eventAt(X.P, Event)) {
      V.Class = L->Class;
      V.LockText = L->LockText.empty() ? L->HandleText : L->LockText;
      V.EventLevel = L->Level;
      V.EventMode = L->Mode;
    }
  }

  /// The local that a function keeps an untyped parameter in (`PVOID Context`),
  /// with the type that it has; else the parameter.
  uint32_t typed(uint32_t Param) const {
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs) {
        if (I.Kind != InstrKind::Store || I.A.K != Operand::Kind::Local)
          continue;
        const Instr *D = X.Tracer.source(I.B);
        if (D && D->Kind == InstrKind::Load && D->A.K == Operand::Kind::Local &&
            D->A.Value == Param)
          return uint32_t(I.A.Value);
      }
    return Param;
  }

  /// The lock as this function can name it, for events of its callees.
  std::string spelt(TermId Key, const std::string &Class,
                    const std::string &Otherwise) const {
    uint32_t Label = T.shownLabel(Key);
    TermId Obj = T.object(Key);
    const Term &O = T[Obj];
    std::string Base;
    bool Pointer = false;
    if (O.Kind == Sort::GlobalAddr)
      Base = X.P.Globals[O.A].Name;
    else if (O.Kind == Sort::LocalAddr && O.A < F.Locals.size())
      Base = X.B.F.Locals[O.A].Name;
    else if (O.Kind == Sort::Entry && T[O.A].Kind == Sort::LocalAddr &&
             T[O.A].A < F.Locals.size()) {
      Base = X.B.F.Locals[typed(T[O.A].A)].Name;
      Pointer = true;
    } else if (O.Kind == Sort::Entry && T[O.A].Kind == Sort::GlobalAddr) {
      Base = X.P.Globals[T[O.A].A].Name;
      Pointer = true;
    }
    // Without a member name the callee's own words say more.
    if (Base.empty() || Label == None)
      return Otherwise;
    auto [Record, Member] = llvm::StringRef(X.Labels.name(Label)).split('.');
    Record.consume_front("struct ");
    const catalog::LockClass *C = X.C.lockClass(Class);
    if (C && llvm::is_contained(C->Types, Record.ltrim('_')))
      return Otherwise; // A part of the lock itself.
    return "&" + Base + (Pointer ? "->" : ".") + Member.str();
  }

  void finish(Violation &V, TermId Key, const std::vector<TraceStep> &Trace) {
    V.LockKey = lockName(X, Key);
    if (V.At != V.Event && V.At.Function != V.Event.Function &&
        V.Kind != Defect::HeldAtExit)
      V.LockText = spelt(Key, V.Class, V.LockText);
    else if (V.AcquiredEvent.valid() && V.AcquiredEvent.Function != Fn)
      V.LockText = spelt(Key, V.Class, V.LockText);
    if (V.LockText.empty() && T[T.object(Key)].Kind != Sort::System)
      V.LockText = V.LockKey;
    Step First;
    First.What = Step::Kind::Entry;
    First.At = {Fn, 0, 0};
    V.Witness.push_back(First);
    unsigned Depth = 0;
    for (const TraceStep &S : Trace) {
      bool Lock =
          S.What == Step::Kind::Acquire || S.What == Step::Kind::Release ||
          S.What == Step::Kind::TryFails || S.What == Step::Kind::CallHolds ||
          S.What == Step::Kind::CallReleases;
      if (Lock && S.Key != Key && lockName(X, S.Key) != V.LockKey)
        continue;
      if (S.What == Step::Kind::UnknownCall && !Depth)
        continue;
      if (S.What == Step::Kind::Acquire || S.What == Step::Kind::CallHolds)
        ++Depth;
      if ((S.What == Step::Kind::Release ||
           S.What == Step::Kind::CallReleases) &&
          Depth)
        --Depth;
      Step O;
      O.What = S.What;
      O.At = X.B.origin(S.PointNo).Event;
      O.Taken = S.Taken;
      O.Callee = S.Callee;
      O.Held = Depth > 0;
      O.Relevant = S.What != Step::Kind::UnknownCall;
      V.Witness.push_back(O);
    }
    V.May = llvm::any_of(V.Witness,
                         [](const Step &S) {
                           return S.What == Step::Kind::UnknownCall;
                         }) &&
            V.Kind == Defect::DoubleAcquire;
    J.Violations.push_back(std::move(V));
  }

  const Context &X;
  TermTable &T;
  Simulation &Sim;
  const EntryKind &Entry;
  uint32_t Fn;
  const Function &F;
  Judgement J;
};

} // namespace

std::string engine::lockName(const Context &X, TermId Key) {
  const TermTable &T = X.Terms;
  // The last member named on the way to it.
  if (uint32_t L = T.label(Key); L != None)
    return X.Labels.name(L);
  TermId Obj = T.object(Key);
  const Term &O = T[Obj];
  switch (O.Kind) {
  case Sort::GlobalAddr:
    return X.P.Globals[O.A].Name;
  case Sort::LocalAddr:
    return X.B.F.Locals[O.A].Name;
  case Sort::System: // Larger numbers stand for ranges (LockStep.cpp).
    return O.A < X.C.lockClasses().size() ? X.C.lockClasses()[O.A].Name
                                          : "lock";
  case Sort::Entry: {
    if (T[O.A].Kind == Sort::LocalAddr)
      return X.B.F.Locals[T[O.A].A].Name;
    return lockName(X, O.A);
  }
  case Sort::Older:
  case Sort::Phi:
    if (O.Kind == Sort::Phi && T[O.B].Kind != Sort::Const)
      return lockName(X, O.B);
    return "lock";
  default:
    return "lock";
  }
}

Judgement engine::judge(const Context &X, Simulation &Sim,
                        const EntryKind &Entry, uint32_t Function) {
  return Judge(X, Sim, Entry, Function).run();
}
