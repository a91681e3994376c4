//===- Discover.cpp - functions that behave like locks --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Discover.h. Pairs whose locks have one type, or that have a release in
// common, become a class; what only names tell of that is filled in here.
//
//===----------------------------------------------------------------------===//
#include "discover/Discover.h"
#include "discover/PairSearch.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <set>

using namespace llvm;

namespace spinlint::discover {

using namespace program;
using catalog::LockEffect;
using catalog::LockKind;
using catalog::Op;

namespace {

class ClassMaker {
public:
  explicit ClassMaker(const PairSearch &Search)
      : Search(Search), C(Search.C), Names(Search.Names) {}

  std::vector<ProposedClass> classes(std::vector<Pairing> &All) const;

private:
  /// `Sole`: no other class has locks of this type.
  ProposedClass classOf(ArrayRef<Pairing *> Members, bool Sole,
                        std::set<std::string> &Taken) const;
  /// "spinlock_t" and "PSPINLOCK" are "spinlock".
  std::vector<std::string> typeWords(StringRef Type) const;
  void addInits(ProposedClass &Out, StringRef Type,
                const std::vector<std::string> &Subject) const;

  const PairSearch &Search;
  const catalog::Catalog &C;
  const LockNames &Names;
};

} // namespace

/// Initialisation and the end of locks of this class, by name and type.
void ClassMaker::addInits(ProposedClass &Out, StringRef Type,
                          const std::vector<std::string> &Subject) const {
  for (const auto &[Name, Of] : Search.Calls) {
    const bool Init = Names.says(Name, C.lockWords().Init);
    if (!Init && !Names.says(Name, C.lockWords().Destroy))
      continue;
    if (any_of(Out.Apis,
               [&](const ProposedApi &A) { return A.Row.Name == Name; }))
      continue;
    const std::string Given = Of.parameter(0);
    const std::vector<std::string> About = Names.subject(Name);
    // "sema_init" of a `struct semaphore`
    auto Alike = [](const std::vector<std::string> &Some,
                    const std::vector<std::string> &Of) {
      return all_of(Some, [&](StringRef W) {
        return any_of(Of, [&](StringRef T) {
          return T.starts_with(W) || W.starts_with(T);
        });
      });
    };
    const std::vector<std::string> TypeWords = typeWords(Type);
    const bool OfType =
        !Type.empty() && Alike(About, TypeWords) && Alike(TypeWords, About);
    if (About.empty() || (About != Subject && !OfType) || Of.Sites.empty() ||
        Of.Sites.front().Args.empty() ||
        (!Type.empty() && !Given.empty() && Given != Type))
      continue;
    ProposedApi A;
    A.Row.Name = Name;
    A.Macro = Of.Macro;
    LockEffect E;
    E.What = Init ? Op::Init : Op::Destroy;
    E.LockArg = 0;
    E.Class = Out.Class.Name;
    A.Row.Effects.push_back(std::move(E));
    std::set<const Function *> In;
    for (const CallSite &S : Of.Sites) {
      In.insert(S.In);
      A.Why.Samples.push_back(lineOf(*S.Of, S.Where));
    }
    A.Why.Functions = A.Why.Kept = In.size();
    Out.Apis.push_back(std::move(A));
  }
}

static std::string freeName(std::string Name, const catalog::Catalog &C,
                            std::set<std::string> &Taken) {
  std::string Result = Name;
  for (unsigned I = 2; C.lockClass(Result) || !Taken.insert(Result).second; ++I)
    Result = Name + "_" + std::to_string(I);
  return Result;
}

/// Each acquire has releases of its own, and no function mixes them.
static bool neverMixed(ArrayRef<Pairing *> Members) {
  std::set<StringRef> Of;
  for (const Pairing *P : Members)
    for (const Callee *R : P->Releases)
      if (!Of.insert(R->Name).second)
        return false;
  return Members.size() > 1;
}

std::vector<std::string> ClassMaker::typeWords(StringRef Type) const {
  if (Type.size() > 2 && Type.upper() == Type)
    Type.consume_front("P");
  std::vector<std::string> Words = Names.words(Type);
  if (Words.size() > 1 && Words.back() == "t")
    Words.pop_back();
  return Words;
}

ProposedClass ClassMaker::classOf(ArrayRef<Pairing *> Members, bool Sole,
                                  std::set<std::string> &Taken) const {
  ProposedClass Out;
  catalog::LockClass &L = Out.Class;
  const Pairing &Best = **std::max_element(
      Members.begin(), Members.end(),
      [](const Pairing *A, const Pairing *B) { return A->Why.Z < B->Why.Z; });
  const std::string Type = Search.typeOf(Best);
  for (const catalog::LockClass &Known : C.lockClasses())
    if (!Type.empty() && is_contained(Known.Types, Type)) {
      L = Known;
      Out.Known = true;
    }
  const std::vector<std::string> Subject = Names.subject(Best.Acquire->Name);
  auto Any = [&](auto Holds) {
    return any_of(Members, [&](const Pairing *P) { return Holds(*P); });
  };
  if (!Out.Known) {
    // By its type; of owners that have several locks, by what is locked.
    std::vector<std::string> Words =
        Sole && !Type.empty() ? typeWords(Type) : Subject;
    if (C.lockClass(join(Words, "_")))
      Words = Subject;
    const bool IsLock =
        Best.Kind != LockKind::RefCount && Best.Kind != LockKind::Region;
    if (Words.empty() || ((!Sole || Type.empty()) && IsLock &&
                          !StringRef(Words.back()).ends_with("lock")))
      Words.push_back(IsLock ? "lock"
                             : Names.words(Best.Acquire->Name).front());
    L.Title = join(Words, " ");
    L.Name = freeName(join(Words, "_"), C, Taken);
    if (Sole && !Type.empty())
      L.Types = {Type};
    const bool Rw = Any([](const Pairing &P) {
      return P.Take.LockMode == catalog::Mode::Shared;
    });
    const bool Waits =
        Any([](const Pairing &P) {
          return P.Kind == LockKind::Wait || P.Kind == LockKind::RwWait;
        }) &&
        !Any([](const Pairing &P) { return P.PassesIrql; });
    L.Kind = Best.Kind == LockKind::Region || Best.Kind == LockKind::RefCount
                 ? Best.Kind
             : Waits ? (Rw ? LockKind::RwWait : LockKind::Wait)
                     : (Rw ? LockKind::RwSpin : LockKind::Spin);
    const bool Counted = L.Kind == LockKind::Region ||
                         L.Kind == LockKind::RefCount ||
                         Any([](const Pairing &P) {
                           return P.Why.Nested != 0 || P.Why.Chooses >= 0;
                         });
    L.Recursive = Counted ? catalog::Recursion::All
                  : Rw    ? catalog::Recursion::Shared
                          : catalog::Recursion::None;
    L.HandOver = L.Kind == LockKind::RefCount;
    L.Pair =
        neverMixed(Members) ? catalog::Pairing::Api : catalog::Pairing::Any;
    if (Any([](const Pairing &P) { return P.PassesIrql; }))
      L.HeldIrql = "DISPATCH_LEVEL";
  }

  const bool Modes = L.Kind == LockKind::RwSpin || L.Kind == LockKind::RwWait;
  std::map<std::string, ProposedApi> Gives;
  for (const Pairing *P : Members) {
    ProposedApi A;
    A.Row.Name = P->Acquire->Name;
    A.Macro = P->Acquire->Macro;
    A.Why = P->Why;
    LockEffect E = P->Take;
    E.Class = L.Name;
    // Whether it raises the IRQL, as others of its class do, nobody knows.
    const bool Unknown = !L.HeldIrql.empty() && !P->PassesIrql;
    if (Unknown)
      E.LockLevel = catalog::Level::Unsafe;
    for (const Callee *R : P->Releases) {
      E.Releases.push_back(R->Name);
      ProposedApi &G = Gives[R->Name];
      const LockEffect &Give = P->Give.at(R->Name);
      if (G.Row.Name.empty()) {
        G.Row.Name = R->Name;
        G.Macro = R->Macro;
        G.Row.Effects = {Give};
        G.Row.Effects.front().Class = L.Name;
        if (Unknown)
          G.Row.Effects.front().LockLevel = catalog::Level::Unsafe;
        if (!Modes)
          G.Row.Effects.front().LockMode = catalog::Mode::Exclusive;
      }
      LockEffect &To = G.Row.Effects.front();
      To.IrqlInArg = std::max(To.IrqlInArg, Give.IrqlInArg);
      if (To.IrqlInArg >= 0)
        To.LockLevel = catalog::Level::Normal;
      if (Modes && To.LockMode != Give.LockMode)
        To.LockMode = catalog::Mode::Any;
      G.Why.Partners.push_back(P->Acquire->Name);
      G.Why.Z = std::max(G.Why.Z, P->Why.Z);
      G.Why.Carries |= Give.IrqlInArg >= 0;
    }
    A.Row.Effects.push_back(std::move(E));
    if (P->PassesIrql) {
      A.Row.IrqlMin = "PASSIVE_LEVEL";
      A.Row.IrqlMax = "DISPATCH_LEVEL";
      A.Row.IrqlAfter = "DISPATCH_LEVEL";
    } else if (P->Kind == LockKind::Wait && L.Kind != LockKind::RefCount &&
               P->Take.What == Op::Acquire) {
      A.Row.IrqlMin = "PASSIVE_LEVEL";
      A.Row.IrqlMax = "APC_LEVEL";
      A.Row.Waits = true;
    }
    Out.Apis.push_back(std::move(A));
  }
  llvm::sort(Out.Apis, [](const ProposedApi &A, const ProposedApi &B) {
    return std::tuple(-A.Why.Z, A.Row.Name) < std::tuple(-B.Why.Z, B.Row.Name);
  });
  for (auto &[Name, G] : Gives)
    Out.Apis.push_back(std::move(G));
  addInits(Out, Type, Subject);
  return Out;
}

std::vector<ProposedClass>
ClassMaker::classes(std::vector<Pairing> &All) const {
  // Locks of one type and subject are one class; so are acquires with a release
  // in common. An owner may have several locks.
  std::vector<unsigned> Of(All.size());
  for (unsigned I = 0; I != All.size(); ++I)
    Of[I] = I;
  for (unsigned I = 0; I != All.size(); ++I)
    for (unsigned J = 0; J != I; ++J) {
      const std::string Type = Search.typeOf(All[I]);
      const bool Same = (!Type.empty() && Type == Search.typeOf(All[J]) &&
                         All[I].Rest == All[J].Rest) ||
                        any_of(All[I].Releases, [&](const Callee *R) {
                          return is_contained(All[J].Releases, R);
                        });
      if (Same)
        std::replace(Of.begin(), Of.end(), Of[I], Of[J]);
    }
  std::map<unsigned, std::vector<Pairing *>> Groups;
  for (unsigned I = 0; I != All.size(); ++I)
    Groups[Of[I]].push_back(&All[I]);
  std::set<std::string> Taken;
  std::vector<ProposedClass> Out;
  for (auto &[First, Members] : Groups) {
    const std::string Type = Search.typeOf(*Members.front());
    const bool Sole = none_of(Groups, [&](const auto &Other) {
      return Other.first != First &&
             Search.typeOf(*Other.second.front()) == Type;
    });
    Out.push_back(classOf(Members, Sole, Taken));
  }
  return Out;
}

Proposals discover(ArrayRef<const Program *> Programs,
                   const catalog::Catalog &C, const DiscoverOptions &Options) {
  Proposals Out;
  const PairSearch Search(Programs, C, Options);
  std::vector<Pairing> Pairs = Search.run();
  Out.Classes = ClassMaker(Search).classes(Pairs);
  auto Confidence = [](const ProposedClass &P) {
    return P.Apis.empty() ? -1e9 : P.Apis.front().Why.Z;
  };
  llvm::sort(Out.Classes, [&](const ProposedClass &A, const ProposedClass &B) {
    return std::tuple(-Confidence(A), A.Class.Name) <
           std::tuple(-Confidence(B), B.Class.Name);
  });
  Out.Seen = seenThrough(Programs);
  return Out;
}

} // namespace spinlint::discover
