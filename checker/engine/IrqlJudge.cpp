//===- IrqlJudge.cpp - from states of the IRQL to violations --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Error edges and exits, each told as a path that was replayed. Which spin lock
// is held where something is called too high, the path itself says.
//
//===----------------------------------------------------------------------===//
#include "engine/IrqlAnalysis.h"
#include "engine/IrqlStep.h"
#include "engine/LockStep.h"
#include "engine/Tell.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <tuple>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;

namespace {

class IrqlJudge {
public:
  IrqlJudge(const Context &X, Simulation &Sim, uint32_t Fn, IrqlFindings &R)
      : X(X), T(X.Terms), Sim(Sim), Fn(Fn), Tell(X, Fn), R(R) {}

  void run() {
    errors();
    exits();
  }

private:
  /// The locks that a path holds at its end and that have raised the IRQL.
  std::vector<TraceStep> held(const std::vector<TraceStep> &Trace) const {
    std::vector<TraceStep> Held;
    for (const TraceStep &S : Trace)
      if (S.What == Step::Kind::Acquire || S.What == Step::Kind::CallHolds) {
        Held.push_back(S);
      } else if (S.What == Step::Kind::Release) {
        auto It = llvm::find_if(llvm::reverse(Held), [&](const TraceStep &H) {
          return H.Key == S.Key || H.Key == NoTerm;
        });
        if (It != Held.rend())
          Held.erase(std::next(It).base());
      }
    return Held;
  }

  std::string nameOfCall(const Point &At) const {
    if (!At.valid() || At.Block == None)
      return At.valid() ? X.P.Symbols[X.P.Functions[At.Function].Symbol].Name
                        : "";
    const Function &F = X.P.Functions[At.Function];
    if (At.Instr >= F.Blocks[At.Block].Instrs.size())
      return X.P.Symbols[F.Symbol].Name;
    const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
    if (I.Kind == InstrKind::Call && F.Calls[I.Detail].Callee != None)
      return X.P.Symbols[F.Calls[I.Detail].Callee].Name;
    return "call";
  }

  void tell(Violation &V, const std::vector<TraceStep> &Trace, TermId Key) {
    // The acquire that holds it up, if one does.
    std::vector<TraceStep> Held = held(Trace);
    const LockDetail *Event = eventAt(X.P, V.Event);
    const bool TooHigh = V.Irql.Lo > V.Allowed.Hi;
    const bool OfLock = Event && V.Kind != Defect::BlocksUnderLock;
    if (V.Kind == Defect::IrqlOutOfRange && TooHigh && !Held.empty()) {
      const TraceStep &By = Held.back();
      V.Acquired = X.B.origin(By.PointNo).At;
      V.AcquiredEvent = X.B.origin(By.PointNo).Event;
    }
    if (OfLock) {
      Tell.fillEvent(V, V.Event);
      V.LockKey = nameOfLock(V, Key);
    } else {
      V.Class = "irql";
      V.LockKey = nameOfCall(V.Event);
    }
    if (const LockDetail *By = eventAt(X.P, V.AcquiredEvent); By && !OfLock) {
      V.LockText = By->LockText.empty() ? By->HandleText : By->LockText;
      V.FrameLevel = By->Level;
      V.FrameMode = By->Mode;
    }
    const bool AtEntry = Held.empty();
    if (AtEntry)
      V.Role = X.Irql->Entry.Role;
    Step First;
    First.What = Step::Kind::Entry;
    First.At = {Fn, 0, 0};
    V.Witness.push_back(First);
    for (const TraceStep &S : Trace) {
      const bool Lock =
          S.What == Step::Kind::Acquire || S.What == Step::Kind::Release ||
          S.What == Step::Kind::CallHolds || S.What == Step::Kind::CallReleases;
      // Of locks only those that are held at the end are told.
      if (Lock && llvm::none_of(Held, [&](const TraceStep &H) {
            return H.PointNo == S.PointNo && H.What == S.What;
          }))
        continue;
      if (S.What == Step::Kind::UnknownCall || S.What == Step::Kind::TryFails)
        continue;
      Step O;
      O.What = S.What;
      O.At = X.B.origin(S.PointNo).Event;
      O.Taken = S.Taken;
      O.Callee = S.Callee;
      V.Witness.push_back(O);
    }
  }

  std::string nameOfLock(const Violation &V, TermId Key) const {
    if (Key != NoTerm)
      return lockName(X, Key);
    const LockDetail *D = eventAt(X.P, V.Event);
    return D ? D->LockText : "";
  }

  /// Whether states in which the level is right come to the same point. Then a
  /// test further up (of a macro that logs, say) tells nothing of the call,
  /// which is made whatever the test says.
  bool alsoAllowed(const ErrorEdge &E) {
    bool Right = false;
    Sim.eachState(
        [&](uint32_t, uint32_t PointNo, const State &S) {
          const TermId Now = S.cell(TermTable::IrqlCell);
          Right |= PointNo == E.PointNo && Now != NoTerm &&
                   !irqlOf(X, S, Now).disjoint(E.Allowed);
        },
        [](uint32_t, uint32_t, uint32_t, const State &) {});
    return Right;
  }

  void errors() {
    std::map<std::tuple<int, uint32_t, uint32_t, uint32_t, uint32_t>,
             std::vector<const Simulation::Err *>>
        Groups;
    for (const Simulation::Err &E : Sim.errors())
      if (!E.E.Raised)
        Groups[{int(E.E.Kind), E.E.PointNo, E.E.Event.Function, E.E.Event.Block,
                E.E.Event.Instr}]
            .push_back(&E);
    for (auto &[K, Edges] : Groups) {
      if (llvm::all_of(Edges, [](auto *E) { return E->E.ByTest; }) &&
          alsoAllowed(Edges.front()->E))
        continue;
      std::optional<std::vector<TraceStep>> W;
      const Simulation::Err *Chosen = nullptr;
      for (const Simulation::Err *E : Edges)
        if ((W = Sim.witness(*E))) {
          Chosen = E;
          break;
        }
      if (!Chosen) {
        if (R.Doubt.empty())
          R.Doubt = "no path to a possible IRQL defect holds up";
        continue;
      }
      const ErrorEdge &E = Chosen->E;
      Violation V;
      V.Kind = E.Kind;
      V.At = X.B.origin(E.PointNo).At;
      V.Event = E.Event;
      V.Irql = E.Level;
      V.Allowed = E.Allowed;
      V.Via = E.Via;
      V.Subject = calledAt(E.Event);
      V.May = E.Kind == Defect::IrqlOutOfRange && !E.Level.disjoint(E.Allowed);
      if (E.Waits && E.Level.Lo > E.Allowed.Hi && !held(*W).empty())
        V.Kind = Defect::BlocksUnderLock;
      if (V.Kind == Defect::BlocksUnderLock) {
        const TraceStep By = held(*W).back();
        V.Acquired = X.B.origin(By.PointNo).At;
        V.AcquiredEvent = X.B.origin(By.PointNo).Event;
      }
      tell(V, *W, E.Key);
      R.Found.push_back(std::move(V));
    }
  }

  /// The function of the system that an event is a call of.
  std::string calledAt(const Point &Event) const {
    if (Event.Block == None)
      return "";
    const Function &F = X.P.Functions[Event.Function];
    const Instr &I = F.Blocks[Event.Block].Instrs[Event.Instr];
    if (I.Kind != InstrKind::Call || F.Calls[I.Detail].Callee == None)
      return "";
    return X.P.Symbols[F.Calls[I.Detail].Callee].Name;
  }

  bool annotated(llvm::StringRef Name, llvm::StringRef Old) const {
    return llvm::any_of(X.P.Functions[Fn].Annotations, [&](const auto &A) {
      return A.Target == -2 && (A.Name == Name || A.Name == Old);
    });
  }

  /// The level that the function says it leaves with, if it says so.
  std::optional<int> declaredExit() const {
    for (const Annotation &A : X.P.Functions[Fn].Annotations)
      if (A.Target == -2 && !A.Args.empty() &&
          (A.Name == "_IRQL_raises_" || A.Name == "__drv_raisesIRQL"))
        return irqlLevel(A.Args[0]);
    return std::nullopt;
  }

  /// A function must leave at the level that it came at if the system calls it,
  /// or if it says so; or if it has saved the level, given all locks back, and
  /// yet is not where it was.
  bool notRestored(const State &S, bool Strict) const {
    const TermId Start = T.entry(TermTable::IrqlCell);
    const TermId Now = S.cell(TermTable::IrqlCell);
    if (Now == Start || !T.isConst(Now) ||
        S.cell(TermTable::IrqlLocksCell) != T.constant(0) ||
        (!Strict && S.cell(TermTable::IrqlRaisesCell) != T.constant(0)))
      return false;
    const IrqlRange In = irqlOf(X, S, Start);
    const int Level = int(T.constValue(Now));
    if (Level < In.Lo || In.Hi < Level)
      return true;
    // Restored to a level that was written down: it may be the one.
    return In.Lo < IrqlRange::Dispatch && Level >= IrqlRange::Dispatch;
  }

  std::optional<Defect> wrongExit(const State &S, bool Strict) const {
    const TermId Now = S.cell(TermTable::IrqlCell);
    if (S.Raised || Now == NoTerm ||
        S.cell(TermTable::IrqlLocksCell) == T.constant(-1))
      return std::nullopt;
    if (S.cell(TermTable::IrqlSavedCell) == T.constant(0))
      return Defect::BrokenPromise;
    if (std::optional<int> Exit = declaredExit())
      return irqlOf(X, S, Now).Lo > *Exit && Now != T.entry(TermTable::IrqlCell)
                 ? std::optional(Defect::BrokenPromise)
                 : std::nullopt;
    if (notRestored(S, Strict))
      return Defect::IrqlNotRestored;
    return std::nullopt;
  }

  void exits() {
    const EntryKind &Entry = X.Irql->Entry;
    const bool Strict = (Entry.Strict && !Entry.ExitUnchecked) ||
                        annotated("_IRQL_requires_same_", "__drv_sameIRQL");
    std::map<std::pair<uint32_t, Defect>, const Simulation::Exit *> Wrong;
    for (const Simulation::Exit &E : Sim.exits())
      if (std::optional<Defect> D = wrongExit(E.S, Strict))
        Wrong.try_emplace({E.PointNo, *D}, &E);
    for (auto &[At, Exit] : Wrong) {
      State End;
      auto W = Sim.witness(*Exit, [&, D = At.second](const Outputs::Exit &O) {
        End = O.S;
        return wrongExit(O.S, Strict) == D;
      });
      if (!W) {
        if (R.Doubt.empty())
          R.Doubt = "no path to a possible IRQL defect holds up";
        continue;
      }
      Violation V;
      V.Kind = At.second;
      V.At = X.B.origin(At.first).At;
      V.Event = V.At;
      V.Irql = irqlOf(X, End, End.cell(TermTable::IrqlCell));
      V.Allowed = irqlOf(X, End, T.entry(TermTable::IrqlCell));
      W->push_back({Step::Kind::Violation, At.first, 0, None, NoTerm});
      tell(V, *W, NoTerm);
      R.Found.push_back(std::move(V));
    }
  }

  const Context &X;
  TermTable &T;
  Simulation &Sim;
  const uint32_t Fn;
  const Teller Tell;
  IrqlFindings &R;
};

} // namespace

void engine::judgePaging(const Program &P, const IrqlTable &Table,
                         const Body &B, uint32_t Fn, IrqlFindings &R) {
  if (!isPageable(P.Functions[Fn]))
    return;
  std::optional<Violation> One;
  for (uint32_t Pt = 0; Pt < B.PointAt.size(); ++Pt) {
    const LockDetail *L = B.lockAt(Pt);
    // What is copied in stands in another section.
    if (!L || B.origin(Pt).Copy || B.OrderOf[B.PointAt[Pt].first] == None ||
        (L->What != catalog::Op::Acquire &&
         L->What != catalog::Op::TryAcquire) ||
        Table.heldLevel(*L) < IrqlRange::Dispatch)
      continue;
    const Point At = B.origin(Pt).At;
    if (One) {
      One->Others.push_back(At);
      continue;
    }
    One.emplace();
    One->Kind = Defect::LockInPagedCode;
    One->At = One->Event = At;
    One->Class = L->Class;
    One->LockText = L->LockText.empty() ? L->HandleText : L->LockText;
    One->LockKey = One->LockText;
    One->EventLevel = L->Level;
    One->EventMode = L->Mode;
    Step First;
    First.At = {Fn, 0, 0};
    One->Witness.push_back(First);
  }
  if (One)
    R.Found.push_back(std::move(*One));
}

/// The API that acquires such a lock and leaves the IRQL alone, or null. Of
/// several the one whose name is most alike.
static const catalog::Api *formAtDispatch(const catalog::Catalog &C,
                                          const LockDetail &L) {
  const catalog::Api *Best = nullptr;
  size_t Alike = 0;
  for (const catalog::Api &A : C.apis())
    for (const catalog::LockEffect &E : A.Effects) {
      const auto [Here, There] = std::mismatch(L.Api.begin(), L.Api.end(),
                                               A.Name.begin(), A.Name.end());
      const size_t Same = size_t(Here - L.Api.begin());
      if (E.Class == L.Class && E.What == L.What && E.LockMode == L.Mode &&
          E.LockLevel == catalog::Level::Dpr && (!Best || Same > Alike)) {
        Best = &A;
        Alike = Same;
      }
    }
  return Best;
}

void engine::judgeForms(const Program &P, const catalog::Catalog &C,
                        const Body &B, uint32_t Fn, const EntryKind &Entry,
                        IrqlFindings &R) {
  if (!Entry.Role ||
      Entry.Irql != IrqlRange{IrqlRange::Dispatch, IrqlRange::Dispatch})
    return;
  std::vector<Violation> Found;
  for (uint32_t Pt = 0; Pt < B.PointAt.size(); ++Pt) {
    const LockDetail *L = B.lockAt(Pt);
    // Something else may have lowered it.
    if (L && (L->What == catalog::Op::LowerIrql ||
              L->What == catalog::Op::RaiseIrql))
      return;
    if (!L || B.origin(Pt).Copy || B.OrderOf[B.PointAt[Pt].first] == None ||
        L->What != catalog::Op::Acquire || !L->Flags.isNone() ||
        L->Level != catalog::Level::Normal)
      continue;
    const catalog::Api *Better = formAtDispatch(C, *L);
    if (!Better)
      continue;
    Violation V;
    V.Kind = Defect::CostlyForm;
    V.At = V.Event = B.origin(Pt).At;
    V.Class = L->Class;
    V.LockKey = V.LockText = L->LockText;
    V.EventLevel = L->Level;
    V.EventMode = L->Mode;
    V.Subject = Better->Name;
    V.Role = Entry.Role;
    Step First;
    First.At = {Fn, 0, 0};
    V.Witness.push_back(First);
    Found.push_back(std::move(V));
  }
  llvm::append_range(R.Found, std::move(Found));
}

void engine::judgeIrql(const Context &X, Simulation &Sim, uint32_t Fn,
                       IrqlFindings &R) {
  IrqlJudge(X, Sim, Fn, R).run();
}
