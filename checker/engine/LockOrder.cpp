//===- LockOrder.cpp - locks that are nested both ways --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is acquired while something is held, then circles of it.
//
//===----------------------------------------------------------------------===//
#include "engine/LockOrder.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>
#include <tuple>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

struct Edge {
  HeldLock From;
  TakenLock To;
  std::vector<HeldLock> Others; ///< Held as well, here or by every caller.
};

constexpr size_t MaxCircle = 4, MaxEdges = 8;

class OrderFinder {
public:
  OrderFinder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
              const HeldSets &Held)
      : P(P), C(C), G(G), Held(Held) {}

  std::vector<Violation> run() {
    // Callers first, as they are told.
    for (const std::vector<uint32_t> &Scc : llvm::reverse(G.Sccs))
      for (uint32_t F : Scc)
        if (G.TouchesLocks[F] && P.Functions[F].LostParts.empty())
          function(F);
    return circles();
  }

private:
  /// Locks of a kind that a thread waits for.
  bool counts(const Point &Event) const {
    const LockDetail *L = eventAt(P, Event);
    const catalog::LockClass *Class = L ? C.lockClass(L->Class) : nullptr;
    return Class && Class->Kind != catalog::LockKind::Region;
  }

  /// The order of such locks is LockHierarchy's matter.
  bool isDocumented(const HeldLock &Outer, const TakenLock &T) const {
    const LockDetail *A = eventAt(P, Outer.Event), *B = eventAt(P, T.Event);
    return A && B && C.lockClass(A->Class)->ByClass &&
           C.lockClass(B->Class)->ByClass;
  }

  void function(uint32_t Fn) {
    const std::vector<HeldLock> Context = Held.byEveryCaller(Fn);
    Held.walk(Fn, [&](const HeldSets::Here &H) {
      for (const TakenLock &T : H.Takes)
        if (T.Lock.K != LockName::Kind::Param && counts(T.Event))
          for (const HeldLock &Outer : H.Kept)
            edge(Fn, Outer, T, H.Kept, Context);
    });
  }

  bool isRecursive(const Point &Event) const {
    const LockDetail *L = eventAt(P, Event);
    const catalog::LockClass *Class = L ? C.lockClass(L->Class) : nullptr;
    return Class && (Class->Recursive == catalog::Recursion::All ||
                     Class->Recursive == catalog::Recursion::NoPromotion);
  }

  void edge(uint32_t Fn, const HeldLock &Outer, const TakenLock &T,
            llvm::ArrayRef<HeldLock> Now, llvm::ArrayRef<HeldLock> Context) {
    if (Outer.Lock == T.Lock || Outer.Lock.K == LockName::Kind::Param ||
        !counts(Outer.Event) || isDocumented(Outer, T))
      return;
    // Who has it already waits for nobody. Of a lock that its owner may take
    // again it is enough that each caller may have it: it is meant to be held.
    auto Same = [&](const HeldLock &H) { return H.Lock == T.Lock; };
    if (llvm::any_of(Context, Same) || llvm::any_of(Now, Same) ||
        (isRecursive(T.Event) && Held.maybeByEveryCaller(Fn, T.Lock)))
      return;
    std::vector<Edge> &To = Edges[{Outer.Lock, T.Lock}];
    if (To.size() >= MaxEdges || llvm::any_of(To, [&](const Edge &E) {
          return E.To.Event == T.Event && E.From.Event == Outer.Event;
        }))
      return;
    Edge E{Outer, T, {Context.begin(), Context.end()}};
    llvm::append_range(E.Others, Now);
    llvm::erase_if(E.Others, [&](const HeldLock &O) {
      return O.Lock == Outer.Lock || O.Lock == T.Lock || !counts(O.Event);
    });
    To.push_back(std::move(E));
  }

  //===--- Circles -------------------------------------------------------===//

  /// Whether the edges make a circle in which each can wait for the next.
  static bool deadlocks(const std::vector<const Edge *> &Circle) {
    // Who holds a third lock keeps the others out, unless all share it.
    for (const HeldLock &Gate : Circle[0]->Others) {
      bool All = true, Shared = Gate.Shared;
      for (const Edge *E : llvm::drop_begin(Circle)) {
        auto It = llvm::find_if(
            E->Others, [&](const HeldLock &H) { return H.Lock == Gate.Lock; });
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

  bool close(std::vector<const Edge *> &Path, const LockName &Start,
             std::vector<const Edge *> &Best) {
    const LockName &End = Path.back()->To.Lock;
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
    for (auto It = Edges.lower_bound({End, LockName()});
         It != Edges.end() && It->first.first == End; ++It) {
      const LockName &Next = It->first.second;
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

  /// The least is told: the one with the fewest calls is the easiest to see;
  /// then the order that the driver keeps least often; then the first one.
  auto ease(const Edge &E) const {
    const Point &At = E.To.Via.empty() ? E.To.Event : E.To.Via.front();
    return std::tuple(E.To.Via.size(),
                      Edges.at({E.From.Lock, E.To.Lock}).size(), At.Function,
                      At.Block, At.Instr);
  }

  /// The shortest first; a longer one only if none of its edges was told.
  std::vector<Violation> circles() {
    std::vector<std::vector<const Edge *>> All;
    for (auto &[Locks, Between] : Edges)
      for (const Edge &E : Between) {
        std::vector<const Edge *> Path = {&E}, Best;
        if (!close(Path, Locks.first, Best))
          continue;
        auto First = std::min_element(
            Best.begin(), Best.end(),
            [&](const Edge *A, const Edge *B) { return ease(*A) < ease(*B); });
        std::rotate(Best.begin(), First, Best.end());
        All.push_back(std::move(Best));
        break;
      }
    llvm::stable_sort(
        All, [](const auto &A, const auto &B) { return A.size() < B.size(); });
    std::vector<Violation> Found;
    std::set<std::pair<LockName, LockName>> Told;
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
      N.Outer = Held.text(E->From.Lock);
      N.Inner = Held.text(E->To.Lock);
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
  const HeldSets &Held;
  std::map<std::pair<LockName, LockName>, std::vector<Edge>> Edges;
};

} // namespace

std::vector<Violation> engine::orderViolations(const Program &P,
                                               const catalog::Catalog &C,
                                               const CallGraph &G,
                                               const HeldSets &Held) {
  return OrderFinder(P, C, G, Held).run();
}
