//===- Simulation.cpp - property simulation of one group of locks ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The worklist, the joins, and the replay of witnesses.
//
//===----------------------------------------------------------------------===//
#include "engine/Simulation.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <tuple>

using namespace spinlint;
using namespace spinlint::engine;
using program::None;

void Simulation::prune(State &S, uint32_t Block) const {
  const Body &B = X.B;
  const TermTable &T = X.Terms;
  llvm::erase_if(S.Regs,
                 [&](const auto &E) { return !B.LiveRegs[Block][E.first]; });
  llvm::erase_if(S.Cells, [&](const auto &E) {
    TermId Obj = T.object(E.first);
    if (T[Obj].Kind != Sort::LocalAddr)
      return false;
    const program::Local &L = B.F.Locals[T[Obj].A];
    if (L.Static || L.Escapes)
      return false;
    return !X.S.Locals[T[Obj].A] || !B.LiveLocals[Block][T[Obj].A];
  });
  // A lock of an earlier turn that is free is done with; so is, where a loop
  // starts its next turn, one whose name leads nowhere any more.
  llvm::erase_if(S.Locks, [&](const LockState &L) {
    if (L.held() || L.Assumed)
      return false;
    if (T.isOlder(L.Key) || !B.LoopHead[Block])
      return T.isOlder(L.Key);
    TermId Obj = T.object(L.Key);
    unsigned Loads = 0;
    bool Stable = true;
    T.walk(Obj, [&](TermId P) {
      Loads += T[P].Kind == Sort::Entry;
      Stable &= T[P].Kind != Sort::Fresh && T[P].Kind != Sort::Phi;
    });
    if (Stable && Loads <= 3)
      return false;
    auto Leads = [&](TermId V) { return T.object(V) == Obj; };
    return llvm::none_of(S.Cells, [&](auto &C) { return Leads(C.second); }) &&
           llvm::none_of(S.Regs, [&](auto &R) { return Leads(R.second); });
  });
  // Of what earlier turns have left behind, one lock stands for all: no later
  // step can tell them apart.
  bool Left = false;
  llvm::erase_if(S.Locks, [&](const LockState &L) {
    return L.held() && T.isOlder(L.Key) && std::exchange(Left, true);
  });
  // Locks of several iterations have one name now: one stands for all.
  auto Last = std::unique(
      S.Locks.begin(), S.Locks.end(),
      [](const LockState &A, const LockState &B) { return A.Key == B.Key; });
  if (Last != S.Locks.end()) {
    S.Locks.erase(Last, S.Locks.end());
    S.Doubts |= DoubtOlder;
  }
  collect(T, S);
}

/// Phis of `Block` that its cells have moved on from are old values now. The
/// cell's new value takes the phi's name, so that a state that comes round a
/// loop looks as it did the last time.
void Simulation::agePhis(State &S, uint32_t Block) {
  TermTable &T = X.Terms;
  std::vector<TermId> Phis;
  auto Look = [&](TermId V) {
    if (V == NoTerm || !T.hasPhi(V))
      return;
    for (TermId P : T.parts(V))
      if (T[P].Kind == Sort::Phi && T[P].A == Block &&
          !llvm::is_contained(Phis, P))
        Phis.push_back(P);
  };
  for (auto &[R, V] : S.Regs)
    Look(V);
  for (auto &[A, V] : S.Cells) {
    Look(A);
    Look(V);
  }
  for (auto &[F, C] : S.Facts)
    Look(F);
  for (LockState &L : S.Locks)
    Look(L.Key);
  llvm::sort(Phis);
  auto Unstable = [&](TermId V) { return T.hasFresh(V) || T.hasPhi(V); };
  std::vector<TermId> Stale, Moved;
  for (TermId P : Phis) {
    TermId Cell = T[P].B;
    TermId Now = T[Cell].Kind == Sort::Const ? S.reg(T[Cell].A) : S.cell(Cell);
    if (Now == P)
      continue;
    Stale.push_back(P);
    if (Now != NoTerm && !T.isConst(Now) && Unstable(Now)) {
      rename(T, S, Now, standIn(P));
      Moved.push_back(P);
    }
  }
  for (TermId P : Stale)
    rename(T, S, P, T.older(P));
  for (TermId P : Moved)
    rename(T, S, standIn(P), P);
}

/// A name that contains nothing, for a value while its old name is cleared.
TermId Simulation::standIn(TermId P) const {
  return X.Terms.fresh(None - 1, X.Terms.constant(int64_t(P)));
}

/// Names by phis what has changed since the loop was entered, so that a lock
/// that moves along (a list walk that holds it) has one name.
void Simulation::nameChanges(State &S, const State &First, uint32_t Block) {
  TermTable &T = X.Terms;
  std::vector<std::pair<TermId, TermId>> Changed;
  for (auto &[A, V] : S.Cells) {
    TermId Was = First.cell(A);
    if (Was == NoTerm && V == T.entry(A))
      continue; // Read since then, not written.
    if (Was != V && !T.isOlder(V) && T[A].Kind == Sort::LocalAddr)
      Changed.push_back({A, V});
  }
  for (auto &[A, V] : Changed) {
    TermId P = T.phi(Block, A);
    TermId Now = S.cell(A);
    if (Now == P || Now == NoTerm)
      continue;
    if (T.isConst(Now)) {
      // A counter: any number of its range from here on.
      rename(T, S, P, T.older(P));
      S.setCell(A, P);
      HasPhi.set(Block);
      continue;
    }
    rename(T, S, Now, standIn(P));
    rename(T, S, P, T.older(P));
    rename(T, S, standIn(P), P);
    HasPhi.set(Block);
  }
}

void Simulation::enqueue(uint32_t N) {
  if (Nodes[N].Pending)
    return;
  Nodes[N].Pending = true;
  Work.push_back({X.B.OrderOf[Nodes[N].Block], N});
  std::push_heap(Work.begin(), Work.end(), std::greater<>());
}

/// Joins `S` into node `N`, which stands for all states of its property state
/// that are not kept apart. Facts that go on changing are given up.
void Simulation::joinInto(uint32_t N, State S) {
  const uint32_t Block = Nodes[N].Block;
  HasPhi.set(Block);
  State Other = Nodes[N].S;
  agePhis(Other, Block);
  agePhis(S, Block);
  State J = join(X.Terms, Other, S, Block);
  if (Nodes[N].Joins > Limits.LoopVisits) {
    auto Was = [&](TermId T) -> const Constraint * {
      for (auto &[F, C] : Nodes[N].S.Facts)
        if (F == T)
          return &C;
      return nullptr;
    };
    llvm::erase_if(J.Facts, [&](const auto &F) {
      const Constraint *Old = Was(F.first);
      return !Old || !(*Old == F.second);
    });
  }
  prune(J, Block);
  uint64_t Hash = J.hash();
  if (Hash == Nodes[N].Hash && J == Nodes[N].S)
    return;
  ++Nodes[N].Joins;
  Nodes[N].Hash = Hash;
  Nodes[N].Property = J.propertyHash();
  Nodes[N].S = std::move(J);
  enqueue(N);
}

void Simulation::arrive(uint32_t Block, State S, Pred From) {
  bool Head = X.B.LoopHead[Block];
  if (HasPhi[Block])
    agePhis(S, Block);
  bool Back = Head && From.Node != None &&
              X.B.OrderOf[Nodes[From.Node].Block] >= X.B.OrderOf[Block];
  if (Back)
    X.Polled.change(X.Terms, S, Block);
  prune(S, Block);
  auto &Here = AtBlock[Block];
  unsigned Depth = From.Node == None ? 0 : Nodes[From.Node].Depth + 1;
  if (Back && Here.size() > 6) {
    nameChanges(S, Nodes[Here.front()].S, Block);
    prune(S, Block);
  }
  uint64_t Property = S.propertyHash(), Hash = S.hash();
  auto AddPred = [&](uint32_t N) {
    if (!llvm::is_contained(Nodes[N].Preds, From))
      Nodes[N].Preds.push_back(From);
    for (const LockState &L : S.Locks)
      if (LockState *Mine = Nodes[N].S.lock(L.Key))
        Mine->UnseenCall |= L.UnseenCall;
  };
  unsigned Like = 0;
  uint32_t Last = None;
  for (uint32_t N : Here) {
    if (Nodes[N].Hash == Hash && Nodes[N].S == S)
      return AddPred(N);
    if (Nodes[N].Property == Property && Nodes[N].S.sameProperty(S)) {
      ++Like;
      Last = N;
    }
  }
  // Many property states at one point: fewer execution states for each.
  unsigned Limit = StatesPerPoint;
  if (Here.size() >= 4 * StatesPerPoint)
    Limit = std::min(Limit, 2u);
  else if (Here.size() >= 2 * StatesPerPoint)
    Limit = std::min(Limit, std::max(2u, Limit / 4));
  if (Head)
    Limit = std::min(Limit, std::max(2u, Limit / 3));
  if (Coarse)
    Limit = 1;
  if (Like >= Limit) {
    AddPred(Last);
    return joinInto(Last, std::move(S));
  }
  if (Here.size() > Limits.NodesPerPoint) {
    RanOut = true;
    return;
  }
  uint32_t Id = uint32_t(Nodes.size());
  Nodes.push_back(
      {Block, std::move(S), {From}, Property, Hash, Depth, 0, false, {}});
  Here.push_back(Id);
  enqueue(Id);
}

/// Coarse states cannot tell more than this: no lock is released that was not
/// acquired here, none is kept, nothing is in doubt. What the caller only has
/// to hold all the time may be asked for.
bool Simulation::neutral(const Outputs &Out) {
  auto Lent = [](const LockState &L) {
    return L.held() && L.Frames.back().FromCaller;
  };
  auto Asks = [&](const State &S) {
    return llvm::any_of(S.Locks, [&](const LockState &L) {
      return L.Asks == Demand::Held && !Lent(L);
    });
  };
  return Out.Errors.empty() &&
         llvm::none_of(Out.Edges, [&](const auto &E) { return Asks(E.S); }) &&
         llvm::all_of(Out.Exits, [&](const auto &E) {
           return !E.S.Doubts && !Asks(E.S) &&
                  llvm::none_of(E.S.Locks, [&](const LockState &L) {
                    return L.Gone || (L.held() && !Lent(L));
                  });
         });
}

void Simulation::explore(State In) {
  const size_t NB = X.B.F.Blocks.size();
  AtBlock.assign(NB, {});
  Visited.resize(unsigned(NB));
  HasPhi.resize(unsigned(NB));
  Entry = In;
  if (!NB)
    return;
  arrive(0, std::move(In), {None, None});
  while (!Work.empty() && !RanOut) {
    std::pop_heap(Work.begin(), Work.end(), std::greater<>());
    uint32_t N = Work.back().second;
    Work.pop_back();
    Nodes[N].Pending = false;
    uint32_t Block = Nodes[N].Block;
    Visited.set(Block);
    Outputs Out = transfer(X, Block, Nodes[N].S);
    Steps += Out.Steps + 1;
    // Coarse is meant to be cheap; precise is the answer to the rest.
    if (Steps > Limits.StepsPerFunction ||
        (Coarse && Nodes.size() > 12 * X.B.F.Blocks.size() + 200)) {
      RanOut = true;
      break;
    }
    if (Coarse && !neutral(Out)) {
      RanOut = true;
      break;
    }
    std::vector<Outputs::Edge> Edges = std::move(Out.Edges);
    Nodes[N].Out = std::move(Out);
    for (Outputs::Edge &E : Edges)
      arrive(E.To, std::move(E.S), {N, E.Taken});
  }
  for (uint32_t N = 0; N < Nodes.size(); ++N) {
    for (Outputs::Err &E : Nodes[N].Out.Errors)
      Errors.push_back({N, E.E});
    for (Outputs::Exit &E : Nodes[N].Out.Exits)
      Exits.push_back({N, E.PointNo, E.Value, std::move(E.S)});
    Nodes[N].Out = Outputs();
  }
}

bool Simulation::paths(uint32_t Target, unsigned MaxTries,
                       llvm::function_ref<Replay(const Hops &)> Try,
                       llvm::function_ref<bool(uint32_t)> Prefer) {
  auto Rank = [&](const Pred &P) {
    const bool In = P.Node == None;
    return std::tuple(Prefer && (In || !Prefer(P.Node)),
                      In ? 0 : Nodes[P.Node].Depth + 1, P.Node);
  };
  auto NearestFirst = [&](uint32_t N) {
    std::vector<Pred> Preds = Nodes[N].Preds;
    llvm::sort(Preds,
               [&](const Pred &A, const Pred &B) { return Rank(A) < Rank(B); });
    return Preds;
  };
  auto BlockOf = [&](uint32_t N) { return Nodes[N].Block; };
  return tryPaths({NearestFirst, BlockOf}, Target, MaxTries, Try);
}

static Context recording(const Context &X) {
  Context R = X;
  R.Record = true;
  return R;
}

llvm::SmallVector<State, 2> Simulation::roundAgain(uint32_t From, uint32_t Head,
                                                   State S) {
  llvm::SmallVector<State, 2> Ways;
  if (!X.B.LoopHead[Head] || X.B.OrderOf[From] < X.B.OrderOf[Head]) {
    Ways.push_back(std::move(S));
    return Ways;
  }
  S.Trace.push_back(
      {Step::Kind::LoopAgain,
       X.B.point(From, uint32_t(X.B.F.Blocks[From].Instrs.size())), 0, None,
       NoTerm});
  X.Polled.change(X.Terms, S, Head);
  Ways.push_back(std::move(S));
  if (!Counted)
    Counted.emplace(X.B, X.S, X.Tracer);
  uint32_t Counter = Counted->counter(Head);
  if (Counter == None)
    return Ways;
  TermTable &T = X.Terms;
  TermId Now = Ways.front().cell(T.localAddr(Counter));
  if (Now == NoTerm || !T.isConst(Now))
    return Ways;
  if (std::optional<int64_t> Last = Counted->last(Head, T.constValue(Now))) {
    Ways.push_back(Ways.front());
    Ways.back().setCell(T.localAddr(Counter), T.constant(*Last));
  }
  return Ways;
}

Replay Simulation::replay(const Hops &Path,
                          llvm::function_ref<bool(const Outputs &)> AtEnd) {
  Context R = recording(X);
  R.See = See;
  std::vector<State> Now{Entry};
  for (size_t I = 0; I < Path.size(); ++I) {
    auto [Block, Taken] = Path[I];
    bool Last = I + 1 == Path.size();
    std::vector<State> Next;
    for (State &S : Now) {
      Outputs Out = transfer(R, Block, std::move(S));
      if (Last) {
        if (AtEnd(Out))
          return {true, None};
        continue;
      }
      uint32_t To = Path[I + 1].first;
      for (Outputs::Edge &E : Out.Edges)
        if (E.To == To && E.Taken == Taken)
          for (State &A : roundAgain(Block, To, std::move(E.S)))
            if (Next.size() < 16)
              Next.push_back(std::move(A));
    }
    Now = std::move(Next);
    if (Now.empty() && !Last)
      return {false, uint32_t(I)};
  }
  return {false, None};
}

/// Forwards from the entry, shortest paths first, no joins: for errors that
/// need more turns of a loop than the graph of states shows.
bool Simulation::search(uint32_t Target,
                        llvm::function_ref<bool(const Outputs &)> AtEnd) {
  llvm::BitVector Reaches(unsigned(X.B.F.Blocks.size()));
  std::vector<uint32_t> Back{Target};
  Reaches.set(Target);
  while (!Back.empty()) {
    uint32_t B = Back.back();
    Back.pop_back();
    for (uint32_t P : X.B.Preds[B])
      if (!Reaches[P]) {
        Reaches.set(P);
        Back.push_back(P);
      }
  }
  Context R = recording(X);
  std::vector<std::pair<uint32_t, State>> Queue;
  std::vector<std::vector<State>> Seen(X.B.F.Blocks.size());
  Queue.push_back({0, Entry});
  for (size_t I = 0; I < Queue.size() && I < Limits.WitnessSteps; ++I) {
    auto [Block, S] = std::move(Queue[I]);
    Outputs Out = transfer(R, Block, std::move(S));
    if (Block == Target && AtEnd(Out))
      return true;
    for (Outputs::Edge &E : Out.Edges) {
      if (!Reaches[E.To] || Queue.size() >= Limits.WitnessSteps)
        continue;
      for (State &A : roundAgain(Block, E.To, std::move(E.S))) {
        prune(A, E.To);
        if (X.B.Preds[E.To].size() > 1) {
          if (llvm::is_contained(Seen[E.To], A))
            continue;
          Seen[E.To].push_back(A);
          Seen[E.To].back().Trace.clear();
        }
        Queue.push_back({E.To, std::move(A)});
      }
    }
  }
  return false;
}

bool Simulation::anyPath(uint32_t Node,
                         llvm::function_ref<bool(const Outputs &)> AtEnd) {
  if (paths(Node, Limits.WitnessTries,
            [&](const Hops &H) { return replay(H, AtEnd); }))
    return true;
  return X.B.LoopHead.any() && Searches++ < Limits.WitnessSearches &&
         search(Nodes[Node].Block, AtEnd);
}

std::optional<std::vector<TraceStep>> Simulation::witness(const Err &E) {
  std::optional<std::vector<TraceStep>> Found;
  anyPath(E.Node, [&](const Outputs &Out) {
    for (const Outputs::Err &R : Out.Errors)
      if (R.E.sameAs(E.E) && !R.E.Raised && !R.E.Doubts) {
        Found = R.Trace;
        // Names may have been renamed on the way; the error's is current.
        return true;
      }
    return false;
  });
  return Found;
}

std::optional<std::vector<TraceStep>>
Simulation::witness(const Exit &E,
                    llvm::function_ref<bool(const Outputs::Exit &)> Wanted) {
  std::optional<std::vector<TraceStep>> Found;
  anyPath(E.Node, [&](const Outputs &Out) {
    for (const Outputs::Exit &R : Out.Exits)
      if (R.PointNo == E.PointNo && Wanted(R)) {
        Found = R.S.Trace;
        return true;
      }
    return false;
  });
  return Found;
}

void Simulation::eachState(
    llvm::function_ref<void(uint32_t, uint32_t, const State &)> At,
    llvm::function_ref<void(uint32_t, uint32_t, uint32_t, const State &)>
        Leaving) {
  for (uint32_t N = 0; N < Nodes.size(); ++N) {
    auto Show = [&](uint32_t Pt, const State &S) { At(N, Pt, S); };
    const Context::Seeing Each = Show;
    Context R = X;
    R.Record = false;
    R.See = &Each;
    const uint32_t Block = Nodes[N].Block;
    for (const Outputs::Edge &E : transfer(R, Block, Nodes[N].S).Edges)
      Leaving(N, Block, E.To, E.S);
  }
}

std::optional<std::vector<TraceStep>>
Simulation::pathTo(uint32_t Node, uint32_t PointNo,
                   llvm::function_ref<bool(const State &)> Wanted) {
  std::optional<std::vector<TraceStep>> Found;
  auto Look = [&](uint32_t Pt, const State &S) {
    if (Pt == PointNo && !Found && Wanted(S))
      Found = S.Trace;
  };
  const Context::Seeing Each = Look;
  See = &Each;
  paths(Node, Limits.WitnessTries, [&](const Hops &H) {
    Replay R = replay(H, [](const Outputs &) { return false; });
    R.Found = Found.has_value();
    return R;
  });
  See = nullptr;
  return Found;
}

bool Simulation::seenSoon(
    const Exit &E, TermId Lock,
    llvm::function_ref<bool(const Outputs::Exit &)> Wanted) {
  constexpr unsigned Few = 6;
  const LockState *L = E.S.lock(Lock);
  const uint32_t Release =
      L && L->LastRelease != None ? X.B.PointAt[L->LastRelease].first : None;
  auto AfterUse = [&](uint32_t N) {
    return Nodes[N].Block == Release || Nodes[N].S.lock(Lock);
  };
  return paths(
      E.Node, Few,
      [&](const Hops &H) {
        return replay(H, [&](const Outputs &Out) {
          return llvm::any_of(Out.Exits, [&](const Outputs::Exit &R) {
            return R.PointNo == E.PointNo && Wanted(R);
          });
        });
      },
      AfterUse);
}
