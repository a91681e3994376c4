//===- PairSearch.cpp - which calls come in pairs -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See PairSearch.h. All pairs of names are tried out on the calls.
//
//===----------------------------------------------------------------------===//
#include "discover/PairSearch.h"
#include "discover/Followed.h"
#include "discover/SpinLoops.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <cmath>
#include <set>

using namespace llvm;

namespace spinlint::discover {

using namespace program;
using catalog::LockEffect;
using catalog::LockKind;
using catalog::LockWhere;
using catalog::Op;

/// Half of the functions must do so, whatever the name says.
static constexpr double LeastShare = 0.5;

using Sites = std::vector<const CallSite *>;

static bool isAddress(StringRef Text) {
  return !Text.empty() && Text[0] != '#';
}

double zStatistic(unsigned Kept, unsigned All) {
  constexpr double Chance = 0.9;
  return All ? (double(Kept) / All - Chance) /
                   std::sqrt(Chance * (1 - Chance) / All)
             : -1e9;
}

Line lineOf(const Program &P, const Place &Where) {
  if (!Where.valid())
    return {};
  return {P.Files[Where.File].Path, Where.Line};
}
PairSearch::PairSearch(ArrayRef<const Program *> Programs,
                       const catalog::Catalog &C,
                       const DiscoverOptions &Options)
    : C(C), Names(C.lockWords()), HandMade(handMadeLocks(Programs)),
      Calls(unseenCalls(Programs, C, HandMade,
                        [&](StringRef Name) {
                          return !Names.read(Name).empty() ||
                                 Names.says(Name, C.lockWords().Init) ||
                                 Names.says(Name, C.lockWords().Destroy);
                        })),
      Options(Options) {}

std::vector<Pairing> PairSearch::pairsByName() const {
  using Key = std::pair<unsigned, std::string>;
  std::map<Key, std::vector<const Callee *>> Releases;
  for (const auto &[Name, Of] : Calls)
    for (const NameReading &R : Names.read(Name))
      if (R.Release)
        Releases[{R.Pair, R.Rest}].push_back(&Of);
  std::vector<Pairing> Out;
  for (const auto &[Name, Of] : Calls)
    for (const NameReading &R : Names.read(Name)) {
      auto It = R.Release ? Releases.end() : Releases.find({R.Pair, R.Rest});
      if (It == Releases.end())
        continue;
      Pairing P;
      P.Acquire = &Of;
      P.Releases = It->second;
      llvm::erase(P.Releases, &Of);
      P.Rest = R.Rest;
      P.Kind = C.lockWords().Pairs[R.Pair].Kind;
      Out.push_back(std::move(P));
    }
  return Out;
}

static Sites sitesIn(const Callee &Of, const Function *In) {
  Sites Out;
  for (const CallSite &S : Of.Sites)
    if (S.In == In)
      Out.push_back(&S);
  return Out;
}

/// Which arguments agree most often; nothing if none ever does.
std::optional<PairSearch::Match>
PairSearch::matchArguments(const Pairing &P, const Callee &Release) const {
  using Positions = std::pair<int, int>;
  std::map<Positions, std::set<const Function *>> Votes;
  for (const CallSite &A : P.Acquire->Sites)
    for (const CallSite *R : sitesIn(Release, A.In)) {
      for (int I = 0; I != int(A.Args.size()); ++I)
        for (int J = 0; J != int(R->Args.size()); ++J)
          if (isAddress(A.Args[I]) && A.Args[I] == R->Args[J])
            Votes[{I, J}].insert(A.In);
      // Nothing names the lock: there is one.
      if (A.Args.empty() && R->Args.size() <= 1)
        Votes[{-1, -1}].insert(A.In);
    }
  std::optional<Match> Best;
  for (const auto &[At, In] : Votes)
    if (!Best || In.size() > Best->Functions)
      Best = Match{At.first, At.second, unsigned(In.size())};
  return Best;
}

/// Whether call `R` gives back what call `A` of the same function took.
bool PairSearch::isRelease(const Pairing &P, const CallSite &A,
                           const CallSite &R) const {
  for (const Callee *Of : P.Releases) {
    if (&R < Of->Sites.data() || &R >= Of->Sites.data() + Of->Sites.size())
      continue;
    const LockEffect &Give = P.Give.at(Of->Name);
    int I = P.Take.LockArg, J = Give.LockArg;
    if (Give.Where == LockWhere::Handle) {
      I = P.Take.HandleArg;
      J = Give.HandleArg;
    }
    if (P.Take.Where != LockWhere::Arg)
      return true;
    return I >= 0 && J >= 0 && I < int(A.Args.size()) &&
           J < int(R.Args.size()) && A.Args[I] == R.Args[J];
  }
  return false;
}

bool PairSearch::isIrql(const Pairing &P, StringRef Type) const {
  if (Type.contains("KIRQL"))
    return true;
  // A number that is kept for the release, of a lock that speaks of interrupts.
  return !Type.contains('*') && Type != "void" &&
         any_of(Names.words(P.Acquire->Name), [](const std::string &W) {
           return StringRef(W).starts_with("irq");
         });
}

/// What the acquire stores or returns, and the release is given.
void PairSearch::carried(Pairing &P) const {
  // `rw_enter(l, RW_READER)` here, `rw_enter(l, RW_WRITER)` there.
  std::map<int, std::set<StringRef>> Chosen;
  for (const CallSite &A : P.Acquire->Sites)
    for (int I = 0; I != int(A.Args.size()); ++I)
      if (StringRef(A.Args[I]).starts_with("#"))
        Chosen[I].insert(A.Args[I]);
  for (const auto &[I, Values] : Chosen)
    if (I != P.Take.LockArg && Values.size() > 1)
      P.Why.Chooses = I;
  unsigned Out[4] = {}, Returned = 0, Handle[4] = {}, All = 0;
  std::map<std::string, std::map<int, unsigned>> In;
  for (const CallSite &A : P.Acquire->Sites) {
    std::optional<ValueTexts> Texts;
    bool Any = false;
    for (const Callee *Of : P.Releases)
      for (const CallSite *R : sitesIn(*Of, A.In)) {
        if (!isRelease(P, A, *R))
          continue;
        Any = true;
        const int LockAt = P.Give.at(Of->Name).LockArg;
        for (int J = 0; J != int(R->Args.size()); ++J) {
          if (J == LockAt || !isAddress(R->Args[J]))
            continue;
          const std::string &Given = R->Args[J];
          for (int I = 0; I != int(std::min<size_t>(4, A.Args.size())); ++I) {
            if (I == P.Take.LockArg)
              continue;
            if (Given == "*(" + A.Args[I] + ")") {
              ++Out[I];
              ++In[Of->Name][J];
            } else if (Given == A.Args[I] &&
                       StringRef(Given).starts_with("&l")) {
              ++Handle[I];
              ++In[Of->Name][J];
            }
          }
          if (A.Result == None)
            continue;
          if (!Texts)
            Texts.emplace(*A.In);
          StringRef Address = Given;
          if (Given == "r" + std::to_string(A.Result) ||
              (Address.consume_front("*(") && Address.consume_back(")") &&
               Texts->isStoredAt(A.Result, Address))) {
            ++Returned;
            ++In[Of->Name][J];
          }
        }
      }
    All += Any;
  }
  auto Most = [](const std::map<int, unsigned> &Votes) {
    return std::max_element(
               Votes.begin(), Votes.end(),
               [](const auto &L, const auto &R) { return L.second < R.second; })
        ->first;
  };
  int Arg = -1;
  bool IsHandle = false;
  for (int I = 0; I != 4; ++I)
    for (unsigned *Votes : {Out, Handle})
      if (Votes[I] * 2 > All) {
        Arg = I;
        IsHandle = Votes == Handle;
      }
  const bool ByResult = Arg < 0 && Returned * 2 > All;
  if (Arg < 0 && !ByResult)
    return;
  P.Why.Carries = true;
  const std::string Type =
      ByResult ? P.Acquire->result() : P.Acquire->parameter(Arg);
  P.PassesIrql = !IsHandle && isIrql(P, Type);
  if (IsHandle)
    P.Take.HandleArg = Arg;
  else if (P.PassesIrql && ByResult)
    P.Take.IrqlReturned = true;
  else if (P.PassesIrql)
    P.Take.IrqlOutArg = Arg;
  for (auto &[Name, Votes] : In) {
    LockEffect &Give = P.Give[Name];
    if (IsHandle)
      Give.HandleArg = Most(Votes);
    else if (P.PassesIrql)
      Give.IrqlInArg = Most(Votes);
  }
}

namespace {
/// What the functions do that call an acquire, taken to return something.
struct Tally {
  std::map<const Function *, bool> Keeps;
  std::set<const Function *> Again;
  std::vector<const CallSite *> Others;
  unsigned kept() const {
    return count_if(Keeps, [](const auto &E) { return E.second; });
  }
};
} // namespace

void PairSearch::count(Pairing &P) const {
  auto Ask = [&](std::optional<int64_t> Result) {
    Tally T;
    for (const CallSite &A : P.Acquire->Sites) {
      auto Any = [&](const Sites &In, uint32_t B, uint32_t I) {
        return any_of(In, [&](const CallSite *S) {
          return S->Block == B && S->Index == I;
        });
      };
      Sites Give, Take;
      for (const Callee *Of : P.Releases)
        for (const CallSite *R : sitesIn(*Of, A.In))
          if (isRelease(P, A, *R))
            Give.push_back(R);
      for (const CallSite *O : sitesIn(*P.Acquire, A.In))
        if (P.Take.LockArg < 0 ||
            (P.Take.LockArg < int(O->Args.size()) &&
             P.Take.LockArg < int(A.Args.size()) &&
             O->Args[P.Take.LockArg] == A.Args[P.Take.LockArg]))
          Take.push_back(O);
      Followed F = follow(
          A, Result, [&](uint32_t B, uint32_t I) { return Any(Give, B, I); },
          [&](uint32_t B, uint32_t I) { return Any(Take, B, I); });
      auto [It, New] = T.Keeps.try_emplace(A.In, true);
      if (!F.always() && It->second)
        T.Others.push_back(&A);
      It->second &= F.always();
      if (F.Again && F.Released)
        T.Again.insert(A.In);
    }
    return T;
  };
  Tally Best = Ask(std::nullopt);
  const unsigned Plain = Best.kept();
  const bool HasResult =
      !P.Why.Carries && any_of(P.Acquire->Sites, [](const CallSite &S) {
        return S.Result != None;
      });
  if (HasResult && Plain != Best.Keeps.size()) {
    Tally One = Ask(1), Zero = Ask(0);
    const unsigned Most = std::max(One.kept(), Zero.kept());
    if (Most > Plain) {
      P.Take.What = Op::TryAcquire;
      P.Take.When = Zero.kept() < Most  ? catalog::Success::Nonzero
                    : One.kept() < Most ? catalog::Success::Zero
                                        : catalog::Success::NonNegative;
      Best = Zero.kept() < Most ? std::move(One) : std::move(Zero);
      P.Why.Results = Most - Plain;
    }
  }
  P.Why.Functions = Best.Keeps.size();
  P.Why.Kept = Best.kept();
  P.Why.Nested = Best.Again.size();
  P.Why.Z = zStatistic(P.Why.Kept, P.Why.Functions);
  for (const CallSite *S : Best.Others)
    P.Why.Others.push_back(lineOf(*S->Of, S->Where));
  for (const CallSite &S : P.Acquire->Sites)
    if (Best.Keeps[S.In])
      P.Why.Samples.push_back(lineOf(*S.Of, S.Where));
  for (std::vector<Line> *L : {&P.Why.Others, &P.Why.Samples}) {
    llvm::sort(*L);
    L->erase(std::unique(L->begin(), L->end()), L->end());
  }
}

/// Fills in where the lock is; false if the calls do not bear out the names.
bool PairSearch::tryOut(Pairing &P) const {
  std::vector<std::pair<const Callee *, Match>> Matches;
  std::optional<Match> Most;
  for (const Callee *R : P.Releases)
    if (std::optional<Match> M = matchArguments(P, *R)) {
      Matches.emplace_back(R, *M);
      if (!Most || M->Functions > Most->Functions)
        Most = M;
    }
  std::vector<const Callee *> Kept;
  for (const auto &[R, M] : Matches) {
    // What is used so rarely beside another is a mistake, and no release.
    if (M.Acquire != Most->Acquire || 4 * M.Functions < Most->Functions)
      continue;
    Kept.push_back(R);
    LockEffect &Give = P.Give[R->Name];
    Give.What = Op::Release;
    Give.Where = M.Release < 0 ? LockWhere::Global : LockWhere::Arg;
    Give.LockArg = M.Release;
  }
  P.Releases = std::move(Kept);
  if (P.Releases.empty())
    return false;
  P.Take.What = Op::Acquire;
  P.Take.Where = Most->Acquire < 0 ? LockWhere::Global : LockWhere::Arg;
  P.Take.LockArg = Most->Acquire;
  carried(P);
  count(P);
  words(P);
  // The body is evidence enough.
  P.Why.HandMade = HandMade.count(P.Acquire->Name);
  return P.Why.Functions >= (P.Why.HandMade ? 1 : Options.MinUses) &&
         P.Why.Kept >= LeastShare * P.Why.Functions;
}

/// What only names tell.
void PairSearch::words(Pairing &P) const {
  const catalog::LockWords &W = C.lockWords();
  const StringRef Name = P.Acquire->Name;
  const std::string Named =
      (Name + "_" + typeOf(P)).str(); // "down" of a `struct semaphore`
  if (P.Kind == LockKind::Spin && !HandMade.count(P.Acquire->Name)) {
    if (Names.says(Named, W.Waits))
      P.Kind = LockKind::Wait;
    else if (!P.PassesIrql && !is_contained(Names.words(Name), "spin") &&
             !is_contained(Names.words(typeOf(P)), "spinlock"))
      P.Kind = LockKind::RwWait; // Not known; see classOf().
  }
  if (Names.says(Name, W.Shared))
    P.Take.LockMode = catalog::Mode::Shared;
  if (P.Kind == LockKind::Region && P.Take.Where == LockWhere::Global) {
    P.Take.Where = LockWhere::Thread;
    for (auto &[R, Give] : P.Give)
      Give.Where = LockWhere::Thread;
  }
  for (auto &[R, Give] : P.Give)
    if (Names.says(R, W.Shared))
      Give.LockMode = catalog::Mode::Shared;
    else if (!Names.says(R, W.Exclusive))
      Give.LockMode = catalog::Mode::Any;
}

std::string PairSearch::typeOf(const Pairing &P) const {
  std::string Type =
      P.Take.LockArg < 0 ? "" : P.Acquire->parameter(P.Take.LockArg);
  return is_contained(C.lockWords().CommonTypes, Type) ? "" : Type;
}
std::vector<Pairing> PairSearch::run() const {
  std::map<std::string, Pairing> Best; // By the name of the acquire.
  for (Pairing &P : pairsByName()) {
    if (!tryOut(P))
      continue;
    auto [It, New] = Best.try_emplace(P.Acquire->Name, P);
    if (!New && P.Why.Z > It->second.Why.Z)
      It->second = std::move(P);
  }
  // What gives back one lock does not take another.
  std::set<std::string> Releases;
  for (auto &[Name, P] : Best)
    for (const Callee *R : P.Releases)
      Releases.insert(R->Name);
  std::vector<Pairing> All;
  for (auto &[Name, P] : Best)
    if (!Releases.contains(Name))
      All.push_back(std::move(P));
  return All;
}

} // namespace spinlint::discover
