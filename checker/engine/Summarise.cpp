//===- Summarise.cpp - from exits to what callers need to know ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One outcome an exit; equal ones once; too many lose their conditions.
//
//===----------------------------------------------------------------------===//
#include "engine/Summarise.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

/// Whether two ways do the same to every lock, under whatever conditions.
static bool sameEffect(const Outcome &A, const Outcome &B) {
  return A.Doubts == B.Doubts && A.Pointees == B.Pointees &&
         std::equal(A.Locks.begin(), A.Locks.end(), B.Locks.begin(),
                    B.Locks.end(), [](LockOutcome X, const LockOutcome &Y) {
                      X.If = Y.If;
                      X.Doubts = Y.Doubts;
                      return X == Y;
                    });
}

static bool sameCase(const Outcome &A, const Outcome &B) {
  return A.Result == B.Result && A.Params == B.Params && sameEffect(A, B);
}

static void joinCells(std::vector<Outcome::Cell> &To,
                      llvm::ArrayRef<Outcome::Cell> From) {
  llvm::erase_if(To, [&](Outcome::Cell &C) {
    auto Other =
        llvm::find_if(From, [&](const auto &O) { return O.At == C.At; });
    if (Other == From.end() || Other->Same != C.Same)
      return true;
    C.Value.join(Other->Value);
    return !C.Same && C.Value.trivial();
  });
}

/// One way for two with the same effect.
static void joinOutcomes(Outcome &To, const Outcome &From) {
  To.Result.join(From.Result);
  joinFacts(To.Params, From.Params);
  joinFacts(To.Entry, From.Entry);
  joinCells(To.Cells, From.Cells);
  for (size_t I = 0; I < To.Locks.size(); ++I) {
    joinFacts(To.Locks[I].If, From.Locks[I].If);
    To.Locks[I].Doubts &= From.Locks[I].Doubts;
  }
}

/// Adds a way, or makes it one with an earlier way `Like` it.
template <typename Pred>
static void addOutcome(std::vector<Outcome> &To, Outcome O, Pred Like) {
  auto It = llvm::find_if(To, [&](const Outcome &M) { return Like(M, O); });
  if (It == To.end())
    To.push_back(std::move(O));
  else
    joinOutcomes(*It, O);
}

/// The address that a parameter had at entry.
static TermId pointee(TermTable &T, uint32_t Param) {
  return T.entry(T.localAddr(Param));
}

static std::vector<Outcome::Pointee> pointees(const Context &X, const State &S,
                                              llvm::ArrayRef<uint32_t> Params) {
  std::vector<Outcome::Pointee> R;
  for (uint32_t P : Params) {
    TermId At = pointee(X.Terms, P), V = S.cell(At);
    if (V == NoTerm || V == X.Terms.entry(At))
      R.push_back({P, true, {}});
    else if (Constraint C = known(X.Terms, S, V); !C.trivial())
      R.push_back({P, false, std::move(C)});
  }
  return R;
}

/// Whether `L`, which is held and has no name for the caller, may be a lock of
/// the caller that was dropped before: the pointer to it was read anew.
static bool retaken(const Program &P, const State &S, const LockState &L) {
  if (!L.held() || L.Frames.back().FromCaller)
    return false;
  const LockDetail *Taken = eventAt(P, L.Frames.back().Event);
  return Taken && llvm::any_of(S.Locks, [&](const LockState &O) {
           const LockDetail *Dropped = eventAt(P, O.AskedEvent);
           return O.Asks == Demand::Held && !O.held() && Dropped &&
                  Dropped->Class == Taken->Class;
         });
}

/// Memory that a caller can name and that some way through writes: addresses,
/// sorted.
static std::vector<TermId> writtenCells(const Context &X,
                                        const Simulation &Sim) {
  constexpr size_t Enough = 8;
  TermTable &T = X.Terms;
  std::set<TermId> Cells;
  for (const Simulation::Exit &E : Sim.exits())
    for (auto &[At, V] : E.S.Cells) {
      const Sort Kind = T[At].Kind;
      if ((Kind == Sort::Offset || Kind == Sort::GlobalAddr) &&
          V != T.entry(At) &&
          pathOf(T, At, NoTerm, X.B.F.NumParams).From != Path::Root::Opaque)
        Cells.insert(At);
    }
  std::vector<TermId> R(Cells.begin(), Cells.end());
  if (R.size() > Enough)
    R.clear();
  return R;
}

/// What is in `Written` at an exit, as far as is known.
static std::vector<Outcome::Cell> cells(const Context &X, const State &S,
                                        llvm::ArrayRef<TermId> Written) {
  std::vector<Outcome::Cell> R;
  for (TermId At : Written) {
    Path Name = pathOf(X.Terms, At, NoTerm, X.B.F.NumParams);
    if (Name.From == Path::Root::Opaque)
      continue;
    const TermId V = S.cell(At);
    if (V == NoTerm || V == X.Terms.entry(At))
      R.push_back({std::move(Name), true, {}});
    else if (Constraint C = known(X.Terms, S, V); !C.trivial())
      R.push_back({std::move(Name), false, std::move(C)});
  }
  return R;
}

namespace {
/// What calls may write. A cell that is read after such a call for the first
/// time is called the entry's, and may be another.
class LateCells {
public:
  explicit LateCells(const Context &X) : T(X.Terms) {
    for (uint32_t Pt = 0; Pt < X.B.PointAt.size(); ++Pt) {
      const Instr *I = X.B.instr(Pt);
      if (!I || I->Kind != InstrKind::Call)
        continue;
      uint32_t To = CallGraph::callee(X.P, X.B.F.Calls[I->Detail]);
      if (To == None)
        continue;
      for (auto &[Label, Bits] : X.G.WritesFields[To])
        Fields.insert(Label);
      for (uint32_t Global : X.G.WritesGlobals[To])
        Globals.insert(Global);
    }
  }

  /// Whether all that `V` was read from is as it was at entry.
  bool surelyEntry(TermId V) const {
    bool Sure = true;
    T.walk(V, [&](TermId P) {
      if (T[P].Kind != Sort::Entry)
        return;
      const TermId At = T[P].A;
      if (T[At].Kind == Sort::LocalAddr)
        return;
      const uint32_t Label = T.label(At);
      if (T[At].Kind == Sort::GlobalAddr)
        Sure &= !Globals.contains(T[At].A);
      else
        Sure &= Label != None && !Fields.contains(Label);
    });
    return Sure;
  }

private:
  const TermTable &T;
  llvm::DenseSet<uint32_t> Fields, Globals;
};
} // namespace

GroupSummary engine::summarise(const Context &X, const Simulation &Sim,
                               unsigned MaxOutcomes, bool Coarse, bool &Cut) {
  GroupSummary G;
  const TermTable &T = X.Terms;
  const uint32_t NumParams = X.B.F.NumParams;
  // A cell that some way has read or written matters, so each way shows what
  // is written to it.
  llvm::SmallVector<uint32_t, 4> Known;
  for (uint32_t P = 0; P < NumParams; ++P)
    if (llvm::any_of(Sim.exits(), [&](const Simulation::Exit &E) {
          return E.S.cell(pointee(X.Terms, P)) != NoTerm;
        }))
      Known.push_back(P);
  const std::vector<TermId> Written = writtenCells(X, Sim);
  const LateCells Late(X);
  for (const Simulation::Exit &E : Sim.exits()) {
    if (E.S.Raised)
      continue;
    Outcome O;
    O.Doubts = E.S.Doubts & DoubtCall;
    if (E.Value != NoTerm)
      O.Result = known(T, E.S, E.Value);
    if (!Coarse) {
      for (auto &[Term, C] : entryFacts(T, E.S)) {
        Path P = pathOf(T, Term, NoTerm, NumParams);
        if (P.From == Path::Root::Param && P.Hops.empty())
          O.Params.push_back({P.Index, C});
        else if (P.From != Path::Root::Opaque && Late.surelyEntry(Term))
          O.Entry.push_back({std::move(P), C});
      }
      O.Pointees = pointees(X, E.S, Known);
      O.Cells = cells(X, E.S, Written);
    }
    for (const LockState &L : E.S.Locks) {
      LockOutcome K;
      K.Key = pathOf(T, L.Key, E.Value, NumParams);
      // The caller gives it back by the handle, and needs no other name.
      if (K.Key.From == Path::Root::Opaque && L.held())
        if (const LockDetail *D = eventAt(X.P, L.Frames.back().Event);
            D && L.Frames.back().Handle != NoTerm && namedByHandle(X.C, *D))
          K.Key = pathOf(T, L.Frames.back().Handle, NoTerm, NumParams);
      if (K.Key.From == Path::Root::Opaque) {
        if (retaken(X.P, E.S, L))
          O.Doubts |= DoubtAlias;
        continue;
      }
      K.Asks = L.Asks;
      K.Doubts = L.AskedDoubts;
      K.Queried = L.Queried;
      for (auto &[V, C] : L.AskedIf)
        if (Path P = pathOf(T, V, NoTerm, NumParams);
            P.From != Path::Root::Opaque)
          K.If.push_back({std::move(P), C});
      if (L.AskedAt != None)
        K.AskedAt = L.AskedEvent;
      if (L.held()) {
        const Frame &F = L.Frames.back();
        K.HeldAtExit = true;
        K.Gained = !F.FromCaller;
        K.Held = F;
        K.Held.Site = None;
        if (F.Handle != NoTerm)
          K.Handle = pathOf(T, F.Handle, NoTerm, NumParams);
        K.Held.Handle = K.Held.Tag = NoTerm;
      }
      const LockDetail *D = eventAt(X.P, K.AskedAt);
      if (!D && K.Gained)
        D = eventAt(X.P, K.Held.Event);
      if (D)
        K.Class = D->Class;
      K.Gone = L.Gone;
      if (K.Asks == Demand::Nothing && !K.Gained && !K.Gone)
        continue;
      // What it leaves behind in doubt is in doubt for its callers.
      if (K.Gained)
        O.Doubts |= E.S.Doubts;
      O.Locks.push_back(std::move(K));
    }
    if (E.S.Doubts & DoubtAlias)
      for (TermId Key : X.Aliased)
        if (Path Name = pathOf(T, Key, NoTerm, NumParams);
            Name.From != Path::Root::Opaque) {
          O.Locks.emplace_back();
          O.Locks.back().Key = std::move(Name);
          O.Locks.back().Aliased = true;
        }
    addOutcome(G.Outcomes, std::move(O), sameCase);
  }
  // Too many: keep what matters, the effects, and the conditions that all ways
  // to an effect have.
  if (G.Outcomes.size() > MaxOutcomes) {
    std::vector<Outcome> Merged;
    for (Outcome &O : G.Outcomes)
      addOutcome(Merged, std::move(O), sameEffect);
    G.Outcomes = std::move(Merged);
    if (G.Outcomes.size() > MaxOutcomes) {
      G.Outcomes.resize(MaxOutcomes);
      Cut = true;
    }
  }
  // Effects that are the same on all ways need no condition.
  if (!G.Outcomes.empty() && llvm::all_of(G.Outcomes, [&](const Outcome &O) {
        return sameEffect(O, G.Outcomes.front());
      })) {
    Outcome One = G.Outcomes.front();
    for (const Outcome &O : G.Outcomes)
      joinOutcomes(One, O);
    One.Params.clear();
    One.Entry.clear();
    One.Result = Constraint();
    G.Outcomes.assign(1, std::move(One));
  }
  return G;
}

void engine::doubtUnshown(GroupSummary &G, bool Releases) {
  for (Outcome &O : G.Outcomes)
    for (LockOutcome &L : O.Locks) {
      if (L.Gained)
        O.Doubts |= DoubtCallee;
      if (Releases && L.Asks == Demand::Held && !L.HeldAtExit)
        L.Doubts |= DoubtChoice;
    }
}

/// Forgets what is known under each name of which too much is known, now and
/// from now on.
template <typename Name, typename FactsOf>
static void widenFacts(GroupSummary &G, std::vector<Name> &Gone, FactsOf Each) {
  constexpr size_t Enough = 3; // A flag: is 0, is 1, is not 0.
  std::vector<std::pair<Name, std::vector<Constraint>>> Known;
  for (Outcome &O : G.Outcomes)
    Each(O, [&](auto &Facts) {
      for (auto &[N, C] : Facts) {
        auto It = llvm::find_if(Known, [&](auto &K) { return K.first == N; });
        if (It == Known.end())
          Known.push_back({N, {C}});
        else if (!llvm::is_contained(It->second, C))
          It->second.push_back(C);
      }
    });
  for (auto &[N, All] : Known)
    if (All.size() > Enough && !llvm::is_contained(Gone, N))
      Gone.push_back(N);
  for (Outcome &O : G.Outcomes)
    Each(O, [&](auto &Facts) {
      llvm::erase_if(
          Facts, [&](auto &F) { return llvm::is_contained(Gone, F.first); });
    });
}

void engine::widen(Summary &S, Forgotten &Gone) {
  for (GroupSummary &G : S.Groups) {
    widenFacts(G, Gone.Params, [](Outcome &O, auto Do) { Do(O.Params); });
    widenFacts(G, Gone.Values, [](Outcome &O, auto Do) {
      Do(O.Entry);
      for (LockOutcome &L : O.Locks)
        Do(L.If);
    });
    std::vector<Outcome> Wide;
    for (Outcome &O : G.Outcomes)
      addOutcome(Wide, std::move(O), sameCase);
    G.Outcomes = std::move(Wide);
  }
}
