//===- GroupFindings.h - what the simulation of lock groups gives ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Collects what is found out about the groups of one function.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_GROUPFINDINGS_H
#define SPINLINT_ENGINE_GROUPFINDINGS_H

#include "engine/Judge.h"
#include "engine/Slice.h"

namespace spinlint::engine {

struct Findings {
  std::vector<Violation> Found;
  std::vector<Obligation> Obligations;
  std::string Doubt; ///< The first, if there is one.
  Summary Sum;
  bool AnyGroup = false;

  /// Adds those of other groups.
  void append(const Findings &One) {
    Found.insert(Found.end(), One.Found.begin(), One.Found.end());
    Obligations.insert(Obligations.end(), One.Obligations.begin(),
                       One.Obligations.end());
    if (Doubt.empty())
      Doubt = One.Doubt;
    Sum.Cut |= One.Sum.Cut;
    Sum.Coarse |= One.Sum.Coarse;
    Sum.Joined |= One.Sum.Joined;
    for (const GroupSummary &G : One.Sum.Groups)
      if (!One.Sum.Coarse || std::find(Sum.Groups.begin(), Sum.Groups.end(),
                                       G) == Sum.Groups.end())
        Sum.Groups.push_back(G);
  }
};

/// A group that needs not be looked at again while nothing that it depends on
/// has changed.
struct FinishedGroup {
  LockGroups::Group Group;
  std::vector<bool> Asked; ///< Of its calls: the callee is refined.
  Findings R;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_GROUPFINDINGS_H
