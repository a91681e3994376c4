//===- LockOrder.cpp - locks that are nested both ways --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names first, then what each function holds where, then circles.
//
//===----------------------------------------------------------------------===//
#include "engine/LockOrder.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::LockKind;
using catalog::Op;

namespace {

/// What a lock is called in the whole driver; or which parameter it is.
struct Name {
  enum class Kind : uint8_t { None, Member, Global, System, Param };
  Kind K = Kind::None;
  uint32_t Id = 0;
  auto operator<=>(const Name &) const = default;
};

struct Held {
  Name Lock;
  Point At;    ///< The event, or the call that returns with it.
  Point Event; ///< The event itself.
  bool Shared = false;
};

/// Something that a function, or what it calls, acquires.
struct Taken {
  Name Lock;
  std::vector<Point> Via; ///< Calls, outermost first.
  Point Event;
  bool Shared = false;
};

struct Facts {
  std::vector<Taken> Takes;
  std::vector<Held> Gains;   ///< Held at every return.
  std::set<Name> Drops;      ///< Given back, though not taken there.
  bool DropsUnknown = false; ///< Gives back some lock without a name.
};

struct Edge {
  Held From;
  Taken To;
  std::vector<Held> Others; ///< Held as well, here or by every caller.
};

constexpr unsigned MaxTakes = 64, MaxDepth = 12, MaxCircle = 4;

class OrderFinder {
public:
  OrderFinder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
              LabelTable &Labels)
      : P(P), C(C), G(G), Labels(Labels), Of(P.Functions.size()),
        ByCallers(P.Functions.size()) {}

  std::vector<Violation> run() {
    auto Each = [&](const std::vector<uint32_t> &Scc, bool Tell) {
      for (uint32_t F : Scc)
        if (G.TouchesLocks[F] && P.Functions[F].LostParts.empty())
          function(F, Tell);
    };
    for (const std::vector<uint32_t> &Scc : G.Sccs)
      for (unsigned Round = 0; Round < (Scc.size() > 1 ? 2u : 1u); ++Round)
        Each(Scc, false);
    // Callers first: they say what is held when a function is entered.
    for (const std::vector<uint32_t> &Scc : llvm::reverse(G.Sccs))
      Each(Scc, true);
    return circles();
  }

private:
  //===--- Names ---------------------------------------------------------===//

  Name trace(const Function &F, const std::vector<const Instr *> &Def,
             Operand O) const {
    for (unsigned Hops = 0; Hops < 32; ++Hops) {
      if (O.K == Operand::Kind::Global)
        return {Name::Kind::Global, uint32_t(O.Value)};
      if (O.K != Operand::Kind::Reg)
        return {};
      const Instr *X = Def[uint32_t(O.Value)];
      if (!X)
        return {};
      switch (X->Kind) {
      case InstrKind::Field:
        if (X->Detail != None && !isPartOfLock(C, F.Fields[X->Detail]))
          return {Name::Kind::Member, Labels.field(F.Fields[X->Detail])};
        O = X->A;
        continue;
      case InstrKind::Load:
        if (X->A.K == Operand::Kind::Local) {
          const Local &V = F.Locals[uint32_t(X->A.Value)];
          if (V.Param >= 0 && !V.Escapes)
            return {Name::Kind::Param, uint32_t(V.Param)};
          return {};
        }
        O = X->A;
        continue;
      case InstrKind::Index:
      case InstrKind::Cast:
        O = X->A;
        continue;
      default:
        return {};
      }
    }
    return {};
  }

  /// Locks of a kind that a thread waits for.
  bool counts(const LockDetail &L) const {
    const catalog::LockClass *Class = C.lockClass(L.Class);
    return Class && Class->Kind != LockKind::Region &&
           Class->Kind != LockKind::RefCount && Class->Kind != LockKind::Irql;
  }

  Name nameOf(const Function &F, const std::vector<const Instr *> &Def,
              const LockDetail &L) const {
    if (std::optional<uint32_t> Class = impliedLock(C, L))
      return {Name::Kind::System, *Class};
    return trace(F, Def, L.Lock.isNone() ? L.Handle : L.Lock);
  }

  std::string text(const Name &N) const {
    switch (N.K) {
    case Name::Kind::Member: {
      llvm::StringRef Text = Labels.name(N.Id);
      Text.consume_front("struct ");
      Text.consume_front("union ");
      Text.consume_front("_");
      return Text.str();
    }
    case Name::Kind::Global:
      return P.Globals[N.Id].Name;
    case Name::Kind::System:
      return C.lockClasses()[N.Id].Title;
    default:
      return "";
    }
  }

  //===--- One function --------------------------------------------------===//

  using Holding = std::vector<Held>; ///< In the order of the acquires.

  static bool join(std::optional<Holding> &To, const Holding &From) {
    if (!To) {
      To = From;
      return true;
    }
    const size_t Before = To->size();
    llvm::erase_if(*To, [&](const Held &H) {
      return llvm::none_of(From,
                           [&](const Held &O) { return O.Lock == H.Lock; });
    });
    return To->size() != Before;
  }

  /// On every path to a point.
  struct State {
    Holding Now;
    std::set<Name> Taken; ///< Acquired since the entry.
  };

  static bool join(std::optional<State> &To, const State &From) {
    if (!To) {
      To = From;
      return true;
    }
    std::optional<Holding> Both = std::move(To->Now);
    bool Less = join(Both, From.Now);
    To->Now = std::move(*Both);
    for (auto It = To->Taken.begin(); It != To->Taken.end();)
      if (From.Taken.contains(*It)) {
        ++It;
      } else {
        It = To->Taken.erase(It);
        Less = true;
      }
    return Less;
  }

  void function(uint32_t Fn, bool Last) {
    const Function &F = P.Functions[Fn];
    std::vector<const Instr *> Def(F.NumRegs);
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Result != None)
          Def[I.Result] = &I;
    std::vector<std::optional<State>> At(F.Blocks.size());
    std::vector<uint32_t> Work = {0};
    At[0] = State();
    std::optional<State> AtReturn;
    Facts Out;
    auto Walk = [&](uint32_t B, bool Tell) {
      State S = *At[B];
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
        step(Fn, Def, {Fn, B, I}, S, Out, Tell);
      return S;
    };
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      State S = Walk(B, false);
      const Terminator &T = F.Blocks[B].Term;
      for (uint32_t To : T.Targets)
        if (join(At[To], S))
          Work.push_back(To);
    }
    Out = Facts();
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (At[B]) {
        State S = Walk(B, Last);
        if (F.Blocks[B].Term.Kind == TermKind::Return)
          join(AtReturn, S);
      }
    // What is acquired on some ways only may not be on that of a caller.
    if (AtReturn)
      Out.Gains = AtReturn->Now;
    llvm::erase_if(Out.Takes, [&](const Taken &T) {
      return !AtReturn || !AtReturn->Taken.contains(T.Lock);
    });
    Of[Fn] = std::move(Out);
  }

  void step(uint32_t Fn, const std::vector<const Instr *> &Def, Point At,
            State &S, Facts &Out, bool Tell) {
    const Function &F = P.Functions[Fn];
    const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
    if (I.Kind == InstrKind::Lock) {
      const LockDetail &L = F.Locks[I.Detail];
      if (!counts(L))
        return;
      const Name N = nameOf(F, Def, L);
      switch (L.What) {
      case Op::Acquire:
      case Op::WaitByArg:
        // With a condition it may come back without.
        if (L.What == Op::WaitByArg && L.Wait.K != Operand::Kind::Const)
          return;
        if (L.What == Op::WaitByArg && !L.Wait.Value)
          return;
        if (N.K == Name::Kind::None)
          return;
        take({N, {}, At, L.Mode == catalog::Mode::Shared}, Fn, S, Out, Tell);
        S.Now.push_back({N, At, At, L.Mode == catalog::Mode::Shared});
        return;
      case Op::Release:
      case Op::Transfer:
      case Op::Destroy:
        drop(N, S.Now, Out);
        return;
      default:
        return;
      }
    }
    if (I.Kind != InstrKind::Call)
      return;
    const CallDetail &D = F.Calls[I.Detail];
    const uint32_t To = CallGraph::callee(P, D);
    if (To == None || !G.TouchesLocks[To])
      return;
    if (Tell) {
      Holding Both = S.Now;
      llvm::append_range(Both, contextOf(Fn));
      join(ByCallers[To], Both);
    }
    auto Here = [&](Name N) {
      return N.K != Name::Kind::Param ? N
             : N.Id < D.Args.size()   ? trace(F, Def, D.Args[N.Id])
                                      : Name();
    };
    const Facts &Callee = Of[To];
    State Kept = S;
    if (Callee.DropsUnknown)
      Kept.Now.clear();
    for (const Name &N : Callee.Drops) {
      const Name Mine = Here(N);
      llvm::erase_if(Kept.Now, [&](const Held &H) { return H.Lock == Mine; });
    }
    for (const Taken &T : Callee.Takes) {
      Taken Mine = T;
      Mine.Lock = Here(T.Lock);
      if (Mine.Lock.K == Name::Kind::None || Mine.Via.size() >= MaxDepth)
        continue;
      Mine.Via.insert(Mine.Via.begin(), At);
      take(std::move(Mine), Fn, Kept, Out, Tell);
    }
    S.Taken = std::move(Kept.Taken);
    if (Callee.DropsUnknown)
      Out.DropsUnknown = true, S.Now.clear();
    for (const Name &N : Callee.Drops)
      drop(Here(N), S.Now, Out);
    for (const Held &H : Callee.Gains)
      if (const Name Mine = Here(H.Lock); Mine.K != Name::Kind::None)
        S.Now.push_back({Mine, At, H.Event, H.Shared});
  }

  static void drop(const Name &N, Holding &S, Facts &Out) {
    if (N.K == Name::Kind::None) {
      // It may be any of them.
      Out.DropsUnknown |= S.empty();
      S.clear();
      return;
    }
    auto It = llvm::find_if(llvm::reverse(S),
                            [&](const Held &H) { return H.Lock == N; });
    if (It == S.rend())
      Out.Drops.insert(N);
    else
      S.erase(std::next(It).base());
  }

  /// What is held whenever `Fn` is entered.
  Holding contextOf(uint32_t Fn) const {
    const Function &F = P.Functions[Fn];
    if (F.AddressTaken || G.Recursive[Fn] || !ByCallers[Fn])
      return {};
    return *ByCallers[Fn];
  }

  void take(Taken T, uint32_t Fn, State &S, Facts &Out, bool Tell) {
    S.Taken.insert(T.Lock);
    if (Tell && T.Lock.K != Name::Kind::Param)
      for (const Held &H : S.Now) {
        if (H.Lock == T.Lock || H.Lock.K == Name::Kind::Param)
          continue;
        std::vector<Edge> &To = Edges[{H.Lock, T.Lock}];
        if (To.size() >= 8 || llvm::any_of(To, [&](const Edge &E) {
              return E.To.Event == T.Event && E.From.Event == H.Event;
            }))
          continue;
        Edge E{H, T, contextOf(Fn)};
        llvm::append_range(E.Others, S.Now);
        llvm::erase_if(E.Others, [&](const Held &O) {
          return O.Lock == H.Lock || O.Lock == T.Lock;
        });
        To.push_back(std::move(E));
      }
    // What the function holds itself is no concern of its callers' order.
    if (Out.Takes.size() < MaxTakes &&
        llvm::none_of(Out.Takes, [&](const Taken &O) {
          return O.Lock == T.Lock && O.Shared == T.Shared;
        }))
      Out.Takes.push_back(std::move(T));
  }

  //===--- Circles -------------------------------------------------------===//

  /// Whether the edges make a circle in which each can wait for the next.
  static bool deadlocks(const std::vector<const Edge *> &Circle) {
    // Who holds a third lock keeps the others out, unless all share it.
    for (const Held &Gate : Circle[0]->Others) {
      bool All = true, Shared = Gate.Shared;
      for (const Edge *E : llvm::drop_begin(Circle)) {
        auto It = llvm::find_if(
            E->Others, [&](const Held &H) { return H.Lock == Gate.Lock; });
        All &= It != E->Others.end();
        Shared &= All && It->Shared;
      }
      if (All && !Shared)
        return false;
    }
    for (size_t I = 0; I < Circle.size(); ++I) {
      const Edge &Into = *Circle[I];
      const Edge &From = *Circle[(I + 1) % Circle.size()];
      if (Into.To.Shared && From.From.Shared)
        return false;
    }
    return true;
  }

  bool close(std::vector<const Edge *> &Path, const Name &Start,
             std::vector<const Edge *> &Best) {
    const Name &End = Path.back()->To.Lock;
    if (auto Back = Edges.find({End, Start}); Back != Edges.end())
      for (const Edge &E : Back->second) {
        Path.push_back(&E);
        const bool Closes = deadlocks(Path);
        if (Closes)
          Best = Path;
        Path.pop_back();
        if (Closes)
          return true;
      }
    for (auto It = Edges.lower_bound({End, Name()});
         It != Edges.end() && It->first.first == End; ++It) {
      const Name &Next = It->first.second;
      if (Next == Start || Path.size() + 1 >= MaxCircle ||
          llvm::any_of(Path,
                       [&](const Edge *E) { return E->From.Lock == Next; }))
        continue;
      for (const Edge &E : It->second) {
        Path.push_back(&E);
        const bool Closed = close(Path, Start, Best);
        Path.pop_back();
        if (Closed)
          return true;
      }
    }
    return false;
  }

  /// The shortest first; a longer one only if none of its edges was told.
  std::vector<Violation> circles() {
    std::vector<std::vector<const Edge *>> All;
    for (auto &[Locks, Between] : Edges)
      for (const Edge &E : Between) {
        std::vector<const Edge *> Path = {&E}, Best;
        if (!close(Path, Locks.first, Best))
          continue;
        // The one with the fewest calls is the easiest to see.
        auto First = std::min_element(
            Best.begin(), Best.end(), [](const Edge *A, const Edge *B) {
              return A->To.Via.size() < B->To.Via.size();
            });
        std::rotate(Best.begin(), First, Best.end());
        All.push_back(std::move(Best));
        break;
      }
    llvm::stable_sort(
        All, [](const auto &A, const auto &B) { return A.size() < B.size(); });
    std::vector<Violation> Found;
    std::set<std::pair<Name, Name>> Told;
    for (const auto &Circle : All) {
      auto Pair = [](const Edge *E) {
        return std::pair(E->From.Lock, E->To.Lock);
      };
      if (llvm::any_of(Circle,
                       [&](const Edge *E) { return Told.contains(Pair(E)); }))
        continue;
      for (const Edge *E : Circle)
        Told.insert(Pair(E));
      Found.push_back(violation(Circle));
    }
    return Found;
  }

  Violation violation(const std::vector<const Edge *> &Circle) const {
    Violation V;
    V.Kind = catalog::Defect::LockOrder;
    for (const Edge *E : Circle) {
      Nesting N;
      N.Acquired = E->From.At;
      N.AcquiredEvent = E->From.Event;
      N.Via = E->To.Via;
      N.Event = E->To.Event;
      N.At = N.Via.empty() ? N.Event : N.Via.front();
      N.Outer = text(E->From.Lock);
      N.Inner = text(E->To.Lock);
      V.LockKey += N.Outer + "|";
      V.Circle.push_back(std::move(N));
    }
    const Nesting &First = V.Circle.front();
    V.At = First.At;
    V.Event = First.Event;
    V.Acquired = First.Acquired;
    V.AcquiredEvent = First.AcquiredEvent;
    if (const LockDetail *L = eventAt(P, V.Event)) {
      V.Class = L->Class;
      V.EventLevel = L->Level;
      V.EventMode = L->Mode;
    }
    V.LockText = First.Inner;
    Step Start;
    Start.At = {V.At.Function, 0, 0};
    V.Witness.push_back(Start);
    return V;
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  std::vector<Facts> Of;
  std::vector<std::optional<Holding>> ByCallers; ///< At every call.
  std::map<std::pair<Name, Name>, std::vector<Edge>> Edges;
};

} // namespace

std::vector<Violation> engine::orderViolations(const Program &P,
                                               const catalog::Catalog &C,
                                               const CallGraph &G,
                                               LabelTable &Labels) {
  return OrderFinder(P, C, G, Labels).run();
}
