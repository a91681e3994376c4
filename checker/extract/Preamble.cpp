//===- Preamble.cpp - headers parsed once for many units ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Preamble.h. Where the units are known beforehand, a beginning is
// precompiled if it serves enough of them, or one of them often. Otherwise the
// first unit with certain flags has its whole prefix precompiled. A later one
// uses the longest precompiled prefix that it starts with. What some of the
// rest have in common is precompiled when so many of them have come. What an
// earlier run has left is taken before anything is made.
//
//===----------------------------------------------------------------------===//
#include "extract/Preamble.h"
#include "extract/IncludePrefix.h"
#include "extract/PreambleStore.h"
#include "extract/PrecompiledHeader.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <set>

using namespace clang;

namespace spinlint::extract {
namespace {

/// What both start with, up to an include.
Prefix common(const Prefix &A, const Prefix &B) {
  auto End = std::mismatch(A.begin(), A.end(), B.begin(), B.end()).first;
  Prefix Result(A.begin(), End);
  while (!Result.empty() && !isInclude(Result.back()))
    Result.pop_back();
  return Result;
}

using HeaderRef = std::shared_ptr<PrecompiledHeader>;

struct Group {
  std::vector<HeaderRef> Preambles;
  /// What is being precompiled; empty if nothing is.
  Prefix Making;
  const void *Maker = nullptr;    ///< Who does it.
  std::set<const void *> Without; ///< Have parsed a unit meanwhile.
  std::vector<Prefix> Seen;       ///< Of units that found none.
  /// How many of the expected units begin with these includes.
  std::map<Prefix, unsigned> Expected;
  std::map<std::string, IncludePrefix> ByFile; ///< Of the expected units.
  std::map<Prefix, unsigned> Choices;     ///< By how many of these, at first.
  std::set<Prefix> Tried;                 ///< Of those, what was precompiled.
  std::set<Prefix> LookedFor;             ///< In the store.
  std::map<std::string, unsigned> Trials; ///< Of edits, by unit.
};

/// A precompiled header for less than this many units does not pay.
constexpr unsigned MinUnits = 3;
/// A unit that was read so often with edits will be so again.
constexpr unsigned ManyTrials = 3;

} // namespace

struct PreambleCache::Impl {
  Impl(const catalog::Catalog &C, PreambleStore *Store) : C(C), Store(Store) {}

  const catalog::Catalog &C;
  PreambleStore *const Store;
  std::mutex Looking; ///< Held while something is looked up in the store.
  /// Of all below and of what they lead to, but for what a header holds.
  /// Nothing is parsed under it.
  std::mutex Lock;
  std::condition_variable Made;
  std::map<std::pair<std::string, bool>, Group> Groups;
  bool Planned = false; ///< Units are expected.

  using FilesRef = PrecompiledHeader::FilesRef;
  /// A unit that wants one.
  struct Unit {
    const IncludePrefix &Begin;
    const CompilerInvocation &Inv;
    FilesRef FS;
    unsigned LeastUnits; ///< What is made must serve so many.
    bool Keep;           ///< Nothing that it reads is an edit.
    const void *Who;
  };

  Group &group(llvm::StringRef Flags, bool UserHeaders) {
    return Groups[{Flags.str(), UserHeaders}];
  }
  HeaderRef longest(const Group &G, const Unit &U,
                    const FileSet &Edited = {}) const;
  /// `Busy`: something better is being made, and this unit goes without.
  HeaderRef find(Group &G, const Unit &U, bool &Busy);
  void lookInStore(Group &G, const Unit &U);
  Prefix wanted(const Group &G, const Unit &U, const HeaderRef &Longest) const;
  Prefix choose(const Group &G, const Prefix &P, unsigned LeastUnits) const;
};

PreambleCache::PreambleCache(const catalog::Catalog &C, PreambleStore *Store)
    : I(std::make_unique<Impl>(C, Store)) {}

PreambleCache::~PreambleCache() = default;

/// The longest beginning of `P` that enough units have. To precompile takes
/// about twice as long as to parse, so a longer one for half of the units would
/// not pay beside a shorter one for all.
Prefix PreambleCache::Impl::choose(const Group &G, const Prefix &P,
                                   unsigned LeastUnits) const {
  Prefix Includes, Best;
  unsigned Least = LeastUnits;
  for (unsigned N = 0; N != P.size(); ++N) {
    if (!isInclude(P[N]))
      continue;
    Includes.push_back(P[N]);
    auto Known = G.Expected.find(Includes);
    unsigned Count = Known == G.Expected.end() ? 0 : Known->second;
    if (Includes.size() == 1)
      Least = std::max(Least, Count * 3 / 4);
    if (Count < Least)
      break;
    // Those that read on from here have a longer one.
    for (const HeaderRef &B : G.Preambles)
      if (Prefix Longer = includesOf(B->headers());
          Longer.size() > Includes.size() &&
          common(Longer, Includes).size() == Includes.size())
        if (auto It = G.Expected.find(Longer); It != G.Expected.end())
          Count -= std::min(Count, It->second);
    Best.clear();
    if (Count >= LeastUnits)
      Best.assign(P.begin(), P.begin() + N + 1);
  }
  return Best;
}

HeaderRef PreambleCache::Impl::longest(const Group &G, const Unit &U,
                                       const FileSet &Edited) const {
  HeaderRef Best;
  for (const HeaderRef &B : G.Preambles)
    if (B->fits(U.Begin, *U.FS) && !B->user().hasAny(Edited) &&
        (!Best || B->headers().size() > Best->headers().size()))
      Best = B;
  return Best;
}

/// What is to be precompiled for a unit that has `Longest`; empty if nothing.
Prefix PreambleCache::Impl::wanted(const Group &G, const Unit &U,
                                   const HeaderRef &Longest) const {
  const Prefix &Lines = U.Begin.Lines;
  if (!G.Expected.empty()) {
    Prefix Result = choose(G, Lines, U.LeastUnits);
    if (includesOf(Result).size() <=
            (Longest ? includesOf(Longest->headers()).size() : 0) ||
        G.Tried.contains(Result))
      return {};
    return Result;
  }
  if (!Planned && G.Preambles.empty() && G.Seen.empty())
    return Lines;
  if (Longest)
    return {};
  if (U.LeastUnits == 1)
    return Lines;
  std::vector<Prefix> Shared;
  for (const Prefix &S : G.Seen)
    Shared.push_back(common(Lines, S));
  const size_t Others = U.LeastUnits - 1;
  if (Shared.size() < Others)
    return {};
  // Of so many others; each has the shorter ones too.
  auto Enough = Shared.begin() + (Others - 1);
  std::nth_element(
      Shared.begin(), Enough, Shared.end(),
      [](const Prefix &A, const Prefix &B) { return A.size() > B.size(); });
  // A small part would not pay for itself.
  return Enough->size() * 2 < Lines.size() ? Prefix() : *Enough;
}

/// Takes the longest that the store has, for a unit that has none.
void PreambleCache::Impl::lookInStore(Group &G, const Unit &U) {
  // One at a time: it is found by the first, and often wanted by the next.
  std::lock_guard OneLooks(Looking);
  std::vector<Prefix> Beginnings;
  {
    std::lock_guard Guard(Lock);
    if (HeaderRef Longest = longest(G, U); Longest && Longest->usable())
      return;
    for (Prefix P = U.Begin.Lines; !P.empty(); P.pop_back())
      if (isInclude(P.back()))
        for (const Prefix &Headers : {includesOf(P), P})
          if (G.LookedFor.insert(Headers).second)
            Beginnings.push_back(Headers);
  }
  if (Beginnings.empty())
    return;
  const std::string Flags = PrecompiledHeader::flagsKey(U.Inv, *U.FS);
  for (const Prefix &P : Beginnings) {
    LookUps Asked;
    auto Bytes = Store->find(PrecompiledHeader::keyOf(Flags, P), Asked);
    if (!Bytes)
      continue;
    HeaderRef B =
        PrecompiledHeader::decode(Bytes->getBuffer(), std::move(Asked), *U.FS);
    if (!B || !B->fits(U.Begin, *U.FS))
      continue;
    std::lock_guard Guard(Lock);
    G.Preambles.push_back(std::move(B));
    return;
  }
}

HeaderRef PreambleCache::Impl::find(Group &G, const Unit &U, bool &Busy) {
  if (Store)
    lookInStore(G, U);
  std::unique_lock Guard(Lock);
  for (;;) {
    HeaderRef Longest = longest(G, U);
    const Prefix Wanted = wanted(G, U, Longest);
    if (Wanted.empty()) {
      if (!Longest)
        G.Seen.push_back(U.Begin.Lines);
      return Longest;
    }
    // What comes of the first one decides what is made next.
    if (G.Making.empty()) {
      G.Making = Wanted;
      G.Maker = U.Who;
      Guard.unlock();
      HeaderRef B = PrecompiledHeader::make(C, Wanted, U.Inv, U.FS);
      Guard.lock();
      G.Making.clear();
      G.Tried.insert(Wanted);
      G.Preambles.push_back(B);
      Made.notify_all();
      Longest = longest(G, U);
      Guard.unlock();
      if (Store && U.Keep && B->usable())
        Store->put(PrecompiledHeader::keyOf(
                       PrecompiledHeader::flagsKey(U.Inv, *U.FS), B->headers()),
                   B->user().Asked, B->encode());
      return Longest;
    }
    if (Longest || G.Without.insert(U.Who).second) {
      Busy = true;
      return Longest;
    }
    Made.wait(Guard);
  }
}

void PreambleCache::abandon(const void *Who) {
  std::lock_guard Guard(I->Lock);
  for (auto &[Flags, G] : I->Groups)
    if (!G.Making.empty() && G.Maker == Who) {
      G.Tried.insert(G.Making);
      G.Making.clear();
    }
  I->Made.notify_all();
}

void PreambleCache::expect(const CompilerInvocation &Inv, llvm::StringRef Flags,
                           llvm::StringRef File,
                           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  const bool UserHeaders = !Inv.getLangOpts().CPlusPlus;
  IncludePrefix P = includePrefix(Inv, File, *FS, UserHeaders);
  std::lock_guard Guard(I->Lock);
  I->Planned = true;
  Group &G = I->group(Flags, UserHeaders);
  auto [It, New] = G.ByFile.try_emplace(File.str(), std::move(P));
  if (!New)
    return;
  G.Choices.clear();
  Prefix Includes;
  for (const std::string &Line : It->second.Lines)
    if (isInclude(Line)) {
      Includes.push_back(Line);
      ++G.Expected[Includes];
    }
}

bool PreambleCache::shares(llvm::StringRef Flags, llvm::StringRef File,
                           bool CPlusPlus) {
  std::lock_guard Guard(I->Lock);
  Group &G = I->group(Flags, /*UserHeaders=*/!CPlusPlus);
  if (G.Choices.empty())
    for (const auto &[Other, P] : G.ByFile)
      ++G.Choices[includesOf(I->choose(G, P.Lines, MinUnits))];
  auto Known = G.ByFile.find(File.str());
  if (Known == G.ByFile.end())
    return false;
  const Prefix Mine = includesOf(Known->second.Lines);
  return llvm::any_of(G.Choices, [&](const auto &Entry) {
    const auto &[Choice, Units] = Entry;
    return Units >= MinUnits && !Choice.empty() &&
           Choice.size() <= Mine.size() &&
           std::equal(Choice.begin(), Choice.end(), Mine.begin());
  });
}

void PreambleCache::changedOnDisk(llvm::ArrayRef<std::string> Names) {
  std::lock_guard Guard(I->Lock);
  auto IsStale = [&](const HeaderRef &B) {
    return llvm::any_of(Names, [&](const std::string &Name) {
      return llvm::any_of(B->user().Asked.ByName, [&](const auto &Asked) {
        return Asked.getKey() == Name || Asked.second.OnDisk == Name;
      });
    });
  };
  for (auto &[Flags, G] : I->Groups) {
    llvm::erase_if(G.Preambles, IsStale);
    G.ByFile.clear();
    G.Tried.clear();
    G.LookedFor.clear();
  }
}

std::shared_ptr<const SharedHeaders>
PreambleCache::use(CompilerInvocation &Inv, llvm::StringRef Flags,
                   llvm::StringRef File,
                   llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS,
                   bool UserHeaders, const FileSet &Edited, const void *Who) {
  UserHeaders &= !Inv.getLangOpts().CPlusPlus;
  std::unique_lock Guard(I->Lock);
  Group &G = I->group(Flags, UserHeaders);
  std::optional<IncludePrefix> P;
  if (auto Known = G.ByFile.find(File.str());
      Known != G.ByFile.end() && Edited.empty())
    P = Known->second;
  const bool Often = !Edited.empty() && ++G.Trials[File.str()] >= ManyTrials;
  Guard.unlock();
  if (!P)
    P = includePrefix(Inv, File, *FS, UserHeaders);
  if (P->Lines.empty())
    return nullptr;
  // An edited header must not get into what others use.
  auto MainStatus = FS->status(File);
  const bool HeaderEdited =
      llvm::any_of(Edited, [&](const llvm::sys::fs::UniqueID &F) {
        return !MainStatus || F != MainStatus->getUniqueID();
      });
  const Impl::Unit U = {*P, Inv, FS, Often ? 1 : MinUnits, Edited.empty(), Who};
  HeaderRef B;
  bool Busy = false;
  if (UserHeaders && HeaderEdited) {
    Guard.lock();
    B = I->longest(G, U, Edited);
    Guard.unlock();
  } else {
    B = I->find(G, U, Busy);
  }
  // Headers that include the unit itself, as it will not stay.
  if (B && B->user().hasAny(Edited))
    B->giveUp();
  if (B && B->usable()) {
    B->override(Inv, FS);
    return {B, &B->user()};
  }
  if (!UserHeaders || Busy)
    return nullptr;
  return use(Inv, Flags, File, FS, /*UserHeaders=*/false, Edited, Who);
}

} // namespace spinlint::extract
