//===- Census.cpp - who in the driver makes up for it? --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names first, then the obligations that no name answers.
//
//===----------------------------------------------------------------------===//
#include "engine/Census.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace spinlint;
using namespace spinlint::engine;

std::vector<Violation> engine::unanswered(
    const std::map<uint32_t, std::vector<Obligation>> &ByFunction) {
  using Kind = Obligation::Kind;
  llvm::StringSet<> Kept, Asked, Lent;
  for (auto &[Fn, All] : ByFunction)
    for (const Obligation &O : All)
      (O.K == Kind::Kept    ? Kept
       : O.K == Kind::Asked ? Asked
                            : Lent)
          .insert(O.Lock);
  std::vector<Violation> Found;
  // Who is blamed for an event: the function that it stands in, else the first.
  std::vector<std::pair<Point, uint32_t>> Blamed;
  auto MayBlame = [&](const Point &Event, uint32_t Fn) {
    auto It =
        llvm::find_if(Blamed, [&](const auto &B) { return B.first == Event; });
    if (It != Blamed.end())
      return It->second == Fn;
    Blamed.push_back({Event, Fn});
    return true;
  };
  for (bool Own : {true, false})
    for (auto &[Fn, All] : ByFunction)
      for (const Obligation &O : All) {
        if (!O.Wrong)
          continue;
        auto HasIt = [&](const llvm::StringSet<> &Names) {
          return Names.contains(O.Lock) || Names.contains("");
        };
        if (O.K == Kind::Kept ? HasIt(Asked) : HasIt(Kept) || HasIt(Lent))
          continue;
        const Point &Event =
            O.K == Kind::Kept ? O.Wrong->AcquiredEvent : O.Wrong->Event;
        if ((Event.Function == Fn) == Own && MayBlame(Event, Fn))
          Found.push_back(*O.Wrong);
      }
  return Found;
}
