//===- LockStep.cpp - the automaton of one lock ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The first touch of a lock that the caller can name decides what the path
// asks of the caller (held or not held); it is no error by itself.
//
//===----------------------------------------------------------------------===//
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;
using catalog::Mode;
using catalog::Recursion;

const LockDetail *engine::eventAt(const Program &P, const Point &At) {
  if (!At.valid())
    return nullptr;
  const Function &F = P.Functions[At.Function];
  if (At.Block >= F.Blocks.size() ||
      At.Instr >= F.Blocks[At.Block].Instrs.size())
    return nullptr;
  const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
  return I.Kind == InstrKind::Lock ? &F.Locks[I.Detail] : nullptr;
}

const catalog::LockEffect *engine::effectOf(const catalog::Catalog &C,
                                            const LockDetail &L) {
  if (const catalog::Api *Row = C.api(L.Api))
    for (const catalog::LockEffect &E : Row->Effects)
      if (E.Class == L.Class && E.What == L.What)
        return &E;
  return nullptr;
}

bool engine::namedByHandle(const catalog::Catalog &C, const LockDetail &L) {
  const catalog::LockEffect *E = effectOf(C, L);
  return E && E->HandleArg >= 0 &&
         llvm::any_of(E->Releases, [&](const std::string &Name) {
           const catalog::Api *Release = C.api(Name);
           return Release && llvm::any_of(Release->Effects, [](auto &Of) {
                    return Of.Where == catalog::LockWhere::Handle;
                  });
         });
}

uint32_t engine::systemClass(const catalog::Catalog &C, llvm::StringRef Name) {
  const auto &All = C.lockClasses();
  for (uint32_t I = 0; I < All.size(); ++I)
    if (All[I].Name == Name)
      return I;
  return uint32_t(All.size());
}

bool engine::releases(const Context &X, const Frame &F,
                      const LockAction &Release) {
  if (F.FromCaller || !Release.Class)
    return true;
  // Annotations do not say by which API; who gives it away, or asks whether it
  // is held, has not released it yet.
  for (const Point &At : {F.Event, Release.Event})
    if (const LockDetail *L = eventAt(X.P, At);
        L &&
        (L->Declared || catalog::isContract(L->What) ||
         L->What == catalog::Op::Transfer || L->What == catalog::Op::Query))
      return true;
  switch (Release.Class->Pair) {
  case catalog::Pairing::Any:
    return true;
  case catalog::Pairing::Level:
    return F.Level == Release.Level;
  case catalog::Pairing::Api: {
    const LockDetail *L = eventAt(X.P, F.Event);
    const catalog::Api *Row = L ? X.C.api(L->Api) : nullptr;
    if (!Row || Release.Api.empty())
      return true;
    bool Any = false;
    for (const catalog::LockEffect &E : Row->Effects)
      if (E.Class == Release.Class->Name && !E.Releases.empty()) {
        Any = true;
        if (llvm::is_contained(E.Releases, Release.Api))
          return true;
      }
    return !Any;
  }
  }
  return true;
}

void LockStepper::trace(Step::Kind K, const LockAction &A, TermId Key,
                        uint32_t Callee) {
  if (X.Record)
    S.Trace.push_back({K, A.PointNo, 0, Callee, Key});
}

bool LockStepper::ours(TermId Key) const {
  TermId Obj = X.Terms.object(Key);
  return X.Terms[Obj].Kind == Sort::LocalAddr &&
         !X.B.F.Locals[X.Terms[Obj].A].Static;
}

/// A variable of this function that nobody else can have set up.
bool LockStepper::neverSetUp(TermId Key) const {
  const Local &V = X.B.F.Locals[X.Terms[X.Terms.object(Key)].A];
  return !V.Escapes && V.Param < 0 && Key == X.Terms.object(Key) &&
         X.B.origin(0).Copy == 0 && !V.Type.empty();
}

/// A try form has failed: this path does not hold the lock.
void LockStepper::refused(const LockAction &A, TermId Key) {
  if (S.lock(Key))
    return;
  LockState &L = S.addLock(Key);
  if (!ours(Key)) {
    ask(A, L, Demand::Unheld);
  }
}

/// The conditions under which it is asked here.
EntryFacts LockStepper::askedIf(const LockAction &A) const {
  EntryFacts R = entryFacts(X.Terms, S);
  for (auto &[V, C] : A.If) {
    auto Mine = llvm::find_if(R, [&](const auto &F) { return F.first == V; });
    if (Mine == R.end())
      R.push_back({V, C});
    else
      Mine->second.meet(C);
  }
  return R;
}

void LockStepper::ask(const LockAction &A, LockState &L, Demand D) {
  L.Asks = D;
  L.AskedAt = A.PointNo;
  L.AskedEvent = A.Event;
  L.AskedIf = askedIf(A);
  L.Partly = false;
  L.AskedDoubts = S.Doubts | A.Doubts;
  L.Queried = A.Queried;
}

/// Some of the paths that a state stands for ask only now.
void LockStepper::askAgain(const LockAction &A, LockState &L) {
  if (L.Partly && L.Asks != Demand::Nothing) {
    joinFacts(L.AskedIf, askedIf(A));
    L.Partly = false;
    L.AskedDoubts &= S.Doubts | A.Doubts;
  }
}

void LockStepper::error(Defect D, const LockAction &A, TermId Key,
                        const LockState *L, const Frame *F) {
  if (const LockDetail *L0 = eventAt(X.P, A.Event);
      L0 && catalog::isContract(L0->What))
    D = Defect::BrokenContract;
  ErrorEdge E;
  E.Kind = D;
  E.PointNo = A.PointNo;
  E.Event = A.Event;
  E.Key = Key;
  if (F)
    E.Held = *F;
  if (L)
    E.Released = L->LastRelease;
  E.Doubts = S.Doubts | A.Doubts;
  E.Raised = S.Raised;
  Out.Errors.push_back({E, S.Trace});
  if (X.Record)
    Out.Errors.back().Trace.push_back(
        {Step::Kind::Violation, A.PointNo, 0, None, Key});
  // Nothing more is said of this lock on this path.
  if (D != Defect::ModeMismatch) {
    LockState *Here = S.lock(Key);
    if (!Here)
      Here = &S.addLock(Key);
    Here->Frames.clear();
    Here->Assumed = true;
    if (D == Defect::ReleaseUnheld)
      Here->LastRelease = A.PointNo;
  }
}

bool LockStepper::mayTakeAgain(const LockAction &A, const LockState &L) const {
  if (!A.Class)
    return true;
  auto Counted = [&](const Point &Event) {
    const LockDetail *D = eventAt(X.P, Event);
    return D && D->Counted;
  };
  if (Counted(A.Event) && llvm::all_of(L.Frames, [&](const Frame &F) {
        return F.FromCaller || Counted(F.Event);
      }))
    return true;
  switch (A.Class->Recursive) {
  case Recursion::All:
    return true;
  case Recursion::Shared:
    return A.Mode == Mode::Shared && llvm::all_of(L.Frames, [](const Frame &F) {
             return F.Mode == Mode::Shared || F.FromCaller;
           });
  case Recursion::NoPromotion:
    // The caller may own it exclusively, which nobody relies on for spin locks.
    if (!L.held() && A.Class->Kind == catalog::LockKind::RwWait)
      return true;
    return A.Mode == Mode::Shared || llvm::any_of(L.Frames, [](const Frame &F) {
             return F.Mode != Mode::Shared || F.FromCaller;
           });
  case Recursion::None:
    return false;
  }
  return false;
}

bool LockStepper::canTake(const LockAction &A, TermId Key) {
  const LockState *L = S.lock(Key);
  return !L || !L->held() || mayTakeAgain(A, *L);
}

/// A recursive lock that is taken again by the same acquire, in another turn
/// of a loop, or more often than is counted: nothing more is said of it.
bool LockStepper::tooDeep(LockState &L, const LockAction &A) {
  constexpr unsigned MaxDepth = 4;
  if (L.Frames.size() < MaxDepth &&
      llvm::none_of(L.Frames,
                    [&](const Frame &F) { return F.Site == A.PointNo; }))
    return false;
  L.Frames.clear();
  L.Assumed = true;
  return true;
}

void LockStepper::acquire(const LockAction &A, TermId Key) {
  LockState *L = S.lock(Key);
  if (!L) {
    if (ours(Key) && A.Class && !A.Class->ZeroInit && neverSetUp(Key)) {
      error(Defect::UseBeforeInit, A, Key, nullptr, nullptr);
      return;
    }
    L = &S.addLock(Key);
    if (!ours(Key)) {
      ask(A, *L, Demand::Unheld);
    }
  }
  askAgain(A, *L);
  L->Gone = false;
  if (L->Assumed)
    return;
  // The next element of a range.
  if (L->held() && L->Frames.back().Site == A.PointNo &&
      X.Ranges.loopOf(A.PointNo))
    return;
  if (L->held() && !mayTakeAgain(A, *L)) {
    const Frame F = L->Frames.back();
    error(F.Site == A.PointNo ? Defect::LoopImbalance : Defect::DoubleAcquire,
          A, Key, L, &F);
    return;
  }
  L->OnlyLent = false;
  if (tooDeep(*L, A))
    return;
  Frame F;
  F.Site = A.PointNo;
  F.Level = A.Level;
  F.Mode = A.Mode;
  F.Handle = A.Handle;
  F.Tag = A.Tag;
  F.Event = A.Event;
  L->Frames.push_back(F);
  L->UnseenCall = false;
  trace(Step::Kind::Acquire, A, Key);
}

/// A release on behalf of a named owner.
bool LockStepper::byOwner(const LockAction &A) const {
  const LockDetail *D = eventAt(X.P, A.Event);
  const catalog::LockEffect *E = D ? effectOf(X.C, *D) : nullptr;
  return E && E->OwnerArg >= 0;
}

void LockStepper::release(const LockAction &A, TermId Key) {
  LockState *L = S.lock(Key);
  if (L && L->Gone)
    return;
  if (L && !L->held() && L->LastRelease == A.PointNo &&
      X.Ranges.loopOf(A.PointNo))
    return; // The next element of a range.
  if (!L || !L->held()) {
    if (byOwner(A)) {
      X.Asked.insert(Key);
      return; // Another thread may have acquired it.
    }
    if (releaseAlias(A, Key))
      return;
  }
  if (!L) {
    if (ours(Key)) {
      // Or the handle is that of a lock of which nothing more is said.
      const LockDetail *D = eventAt(X.P, A.Event);
      if (!D || !D->Lock.isNone() ||
          llvm::none_of(S.Locks, [](const LockState &K) { return K.Assumed; }))
        error(Defect::ReleaseUnheld, A, Key, nullptr, nullptr);
      return;
    }
    X.Asked.insert(Key);
    L = &S.addLock(Key);
    ask(A, *L, Demand::Held);
    L->LastRelease = A.PointNo;
    trace(Step::Kind::Release, A, Key);
    return;
  }
  if (L->Assumed)
    return;
  if (askLate(A, *L)) {
    L->LastRelease = A.PointNo;
    trace(Step::Kind::Release, A, Key);
    return;
  }
  if (!L->held()) {
    error(L->LastRelease == A.PointNo ? Defect::LoopImbalance
                                      : Defect::ReleaseUnheld,
          A, Key, L, nullptr);
    return;
  }
  // The last frame that this API gives back; else the last one.
  size_t I = L->Frames.size();
  auto Last = [&](auto Fits) {
    for (I = L->Frames.size(); I > 0 && !Fits(L->Frames[I - 1]); --I)
      ;
    return I > 0;
  };
  if (A.Tagged && !Last([&](const Frame &F) { return F.Tag == A.Tag; }) &&
      !Last([&](const Frame &F) { return F.Tag == NoTerm; }))
    return; // Somebody else's reference.
  if (!A.Tagged)
    Last([&](const Frame &F) { return releases(X, F, A); });
  if (I == 0) {
    const Frame F = L->Frames.back();
    error(Defect::ModeMismatch, A, Key, L, &F);
    I = L->Frames.size();
  }
  takenAtWord(A, *L, L->Frames[I - 1]);
  L->Frames.erase(L->Frames.begin() + (I - 1));
  L->LastRelease = A.PointNo;
  trace(Step::Kind::Release, A, Key);
}

void LockStepper::transfer(const LockAction &A, TermId Key) {
  if (LockState *L = S.lock(Key); L && L->held()) {
    takenAtWord(A, *L, L->Frames.back());
    L->Frames.pop_back();
    L->LastRelease = A.PointNo;
    trace(Step::Kind::Release, A, Key);
  }
}

void LockStepper::init(TermId Key) {
  LockState *L = S.lock(Key);
  if (!L)
    L = &S.addLock(Key); // Asks nothing: it starts here.
  L->Frames.clear();
  L->LastRelease = None;
  L->Gone = false;
}

void LockStepper::destroy(const LockAction &A, TermId Key) {
  if (A.Class && A.Class->DeletedHeld && !X.Terms.isOlder(Key)) {
    LockState *L = S.lock(Key);
    if (!L || !L->held())
      if (LockState *Alias = aliasHeld(Key, A))
        for (Frame &F : Alias->Frames)
          F.MayBeGone = true;
    if (!L)
      L = &S.addLock(Key);
    if (L->held())
      trace(Step::Kind::Release, A, Key);
    L->Frames.clear();
    L->Gone = true;
    return;
  }
  // What was asked of the caller stays asked, and what is held is still held.
  llvm::erase_if(S.Locks, [&](const LockState &L) {
    return L.Key == Key && !L.held() && L.Asks != Demand::Held;
  });
}

void LockStepper::setMode(const LockAction &A, TermId Key, Mode M) {
  LockState *L = S.lock(Key);
  if (L && !L->held() && !L->Assumed && !L->Gone && L->LastRelease != None) {
    error(Defect::ReleaseUnheld, A, Key, L, nullptr);
  } else if (L && L->held()) {
    L->Frames.back().Mode = M;
    L->Frames.back().Event = A.Event; // Whose releases count from here on.
  }
}

/// The caller is asked for a lock that only callees have used before.
bool LockStepper::askLate(const LockAction &A, LockState &L) {
  if (!L.OnlyLent || L.held())
    return false;
  X.Asked.insert(L.Key);
  L.OnlyLent = false;
  ask(A, L, Demand::Held);
  return true;
}

bool LockStepper::demand(const LockAction &A, TermId Key, Demand D) {
  if (D == Demand::Nothing || X.Terms.isOlder(Key))
    return true;
  LockState *L = S.lock(Key);
  const LockDetail *Asker = eventAt(X.P, A.Event);
  const bool OnlyChecks = Asker && catalog::isContract(Asker->What);
  // What was set up here and is in nobody's hands yet needs no lock.
  if (OnlyChecks && D == Demand::Held &&
      (L ? L->Asks == Demand::Nothing && !L->held() && L->LastRelease == None
         : ours(Key)))
    return true;
  if (!L) {
    if (D == Demand::Held && aliasHeld(Key, A)) {
      if (!OnlyChecks)
        S.Doubts |= DoubtAlias;
      return true;
    }
    if (ours(Key)) {
      if (D == Demand::Unheld)
        return true;
      error(Defect::ReleaseUnheld, A, Key, nullptr, nullptr);
      return false;
    }
    if (D == Demand::Held && !OnlyChecks)
      X.Asked.insert(Key);
    L = &S.addLock(Key);
    ask(A, *L, D);
    L->OnlyLent = D == Demand::Unheld && mayTakeAgain(A, *L);
    return true;
  }
  askAgain(A, *L);
  if (L->Assumed || L->Gone)
    return true;
  if (D == Demand::Held && askLate(A, *L))
    return true;
  if (D == Demand::Unheld) {
    if (!L->held() || mayTakeAgain(A, *L))
      return true;
    const Frame F = L->Frames.back();
    error(F.Site == A.PointNo ? Defect::LoopImbalance : Defect::DoubleAcquire,
          A, Key, L, &F);
    return false;
  }
  if (!L->held()) {
    // As for a release in place: another name may be what is held.
    if (aliasHeld(Key, A)) {
      if (!OnlyChecks)
        S.Doubts |= DoubtAlias;
      return true;
    }
    error(L->LastRelease == A.PointNo ? Defect::LoopImbalance
                                      : Defect::ReleaseUnheld,
          A, Key, L, nullptr);
    return false;
  }
  const Frame F = L->Frames.back();
  if (OnlyChecks) {
    if (Asker->Mode == Mode::Exclusive && F.Mode == Mode::Shared &&
        L->Frames.size() == 1 && !F.FromCaller)
      error(Defect::BrokenContract, A, Key, L, &F);
    return true;
  }
  if (!releases(X, F, A))
    error(Defect::ModeMismatch, A, Key, L, &F);
  return true;
}

void LockStepper::apply(const LockAction &A, TermId Key, const LockOutcome &O,
                        uint32_t Callee) {
  LockState *L = S.lock(Key);
  if (!L) {
    if (O.Asks == Demand::Nothing && !O.Gained && !O.Gone)
      return;
    L = &S.addLock(Key);
    if (!ours(Key) && O.Asks != Demand::Nothing) {
      ask(A, *L, O.Asks);
    }
  }
  if (L->Assumed)
    return;
  // Held before and afterwards, as it is declared to be.
  if (O.Asks == Demand::Held && O.HeldAtExit && !O.Gained)
    return heldByCaller(A, *L);
  if (O.Asks == Demand::Held && L->held()) {
    takenAtWord(A, *L, L->Frames.back());
    L->Frames.pop_back();
    L->LastRelease = A.PointNo;
    if (!O.Gained)
      trace(Step::Kind::CallReleases, A, Key, Callee);
  } else if (O.Asks == Demand::Held) {
    L->LastRelease = A.PointNo;
    if (!O.Gained)
      trace(Step::Kind::CallReleases, A, Key, Callee);
  }
  L->OnlyLent &= !O.Gained;
  if (O.Gained && !tooDeep(*L, A)) {
    Frame F = O.Held;
    F.Site = A.PointNo;
    F.Handle = A.Handle;
    L->Frames.push_back(F);
    L->UnseenCall = false;
    trace(Step::Kind::CallHolds, A, Key, Callee);
  } else if (!O.Gained && O.Asks == Demand::Unheld && !O.Queried) {
    L->LastRelease = A.PointNo;
  }
  if (O.Gone) {
    if (L->held())
      trace(Step::Kind::CallReleases, A, Key, Callee);
    L->Frames.clear();
    L->Gone = true;
  }
}

void LockStepper::mayDelete(uint32_t Callee) {
  for (LockState &L : S.Locks) {
    uint32_t Label = X.Terms.label(L.Key);
    if (Label == None)
      Label = X.Terms.source(L.Key);
    if (Label == None || !X.G.Deletes[Callee].contains(Label))
      continue;
    for (Frame &F : L.Frames) {
      const LockDetail *D = eventAt(X.P, F.Event);
      const catalog::LockClass *C = D ? X.C.lockClass(D->Class) : nullptr;
      F.MayBeGone |= C && C->DeletedHeld;
    }
  }
}
