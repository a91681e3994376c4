//===- LockHierarchy.cpp - locks that have a documented order -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranks of locks, then each acquire against what is held and who makes it.
//
//===----------------------------------------------------------------------===//
#include "engine/LockHierarchy.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class HierarchyFinder {
public:
  HierarchyFinder(const Program &P, const catalog::Catalog &C,
                  const CallGraph &G, const HeldSets &Held,
                  const std::vector<EntryKind> &Entries)
      : P(P), C(C), G(G), Held(Held), Entries(Entries) {
    for (unsigned R = 0; R < C.rules().size(); ++R)
      for (const auto &[Rank, Locks] : llvm::enumerate(C.rules()[R].Order))
        for (const catalog::LockRef &L : Locks) {
          Ranks[nameOf(L)] = {R, unsigned(Rank)};
          Classes.insert(L.Class);
        }
    for (const catalog::Role &R : C.roles())
      for (const catalog::LockRef &L : R.MustNotAcquire)
        Classes.insert(L.Class);
  }

  std::vector<Violation> run() {
    const bool Any = llvm::any_of(P.Functions, [&](const Function &F) {
      return llvm::any_of(F.Locks, [&](const LockDetail &L) {
        return Classes.contains(L.Class);
      });
    });
    if (!Any)
      return {};
    for (const std::vector<uint32_t> &Scc : llvm::reverse(G.Sccs))
      for (uint32_t F : Scc)
        if (G.TouchesLocks[F] && P.Functions[F].LostParts.empty())
          function(F);
    return std::move(Found);
  }

private:
  LockName nameOf(const catalog::LockRef &L) const {
    const catalog::LockClass *Class = C.lockClass(L.Class);
    return {LockName::Kind::System, uint32_t(Class - C.lockClasses().data()),
            L.KindValue};
  }

  bool isAmong(const LockName &N,
               llvm::ArrayRef<catalog::LockRef> Locks) const {
    return llvm::any_of(Locks, [&](const catalog::LockRef &L) {
      const LockName Ref = nameOf(L);
      return N.K == Ref.K && N.Id == Ref.Id &&
             (L.Kind.empty() || N.Part == Ref.Part);
    });
  }

  /// Whether `Inner` has to be acquired before `Outer`.
  bool isAgainst(const LockName &Outer, const LockName &Inner) const {
    auto O = Ranks.find(Outer), I = Ranks.find(Inner);
    return O != Ranks.end() && I != Ranks.end() &&
           O->second.first == I->second.first &&
           I->second.second < O->second.second;
  }

  void function(uint32_t Fn) {
    // Called by the driver as well, it may be told so.
    const EntryKind &Entry = Entries[Fn];
    const catalog::Role *Role =
        Entry.Strict && !Entry.SeveralRoles && G.Callers[Fn].empty()
            ? Entry.Role
            : nullptr;
    std::vector<LockName> AtEntry;
    if (Role && !Held.givesBack(Fn))
      for (const catalog::Role::Held &H : Role->HeldAtEntry)
        if (const catalog::LockClass *Class = C.lockClass(H.Class);
            Class && Class->ByClass)
          AtEntry.push_back(nameOf({H.Class, H.Kind, H.KindValue}));
    Held.walk(Fn, [&](const HeldSets::Here &H) {
      for (const TakenLock &T : H.Takes) {
        if (T.Lock.K != LockName::Kind::System || Told == H.At)
          continue;
        for (const HeldLock &Outer : H.Kept)
          if (isAgainst(Outer.Lock, T.Lock)) {
            report(T, Held.text(Outer.Lock)).Acquired = Outer.At;
            Found.back().AcquiredEvent = Outer.Event;
            break;
          }
        if (Told == H.At)
          continue;
        for (const LockName &Outer : AtEntry)
          if (isAgainst(Outer, T.Lock)) {
            report(T, Held.text(Outer)).Role = Role;
            break;
          }
        if (Role && !(Told == H.At) && isAmong(T.Lock, Role->MustNotAcquire)) {
          Violation &V = report(T, "");
          V.Kind = catalog::Defect::WrongRoutine;
          V.Role = Role;
        }
      }
    });
  }

  Violation &report(const TakenLock &T, std::string Outer) {
    Violation &V = Found.emplace_back();
    V.Kind = catalog::Defect::LockHierarchy;
    V.At = Told = T.Via.empty() ? T.Event : T.Via.front();
    V.Event = T.Event;
    V.Via = T.Via;
    V.Subject = std::move(Outer);
    V.LockKey = V.LockText = Held.text(T.Lock);
    if (const LockDetail *L = eventAt(P, T.Event)) {
      V.Class = L->Class;
      V.EventLevel = L->Level;
      V.EventMode = L->Mode;
    }
    Step Start;
    Start.At = {V.At.Function, 0, 0};
    V.Witness.push_back(Start);
    return V;
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  const HeldSets &Held;
  const std::vector<EntryKind> &Entries;
  /// The rule that ranks a lock, and its rank.
  std::map<LockName, std::pair<unsigned, unsigned>> Ranks;
  std::set<std::string> Classes;
  Point Told; ///< The last that was reported: one a call is enough.
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation>
engine::hierarchyViolations(const Program &P, const catalog::Catalog &C,
                            const CallGraph &G, const HeldSets &Held,
                            const std::vector<EntryKind> &Entries) {
  return HierarchyFinder(P, C, G, Held, Entries).run();
}
