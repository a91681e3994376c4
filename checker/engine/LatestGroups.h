//===- LatestGroups.h - the last answer about each event ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function may be judged more than once, with its locks in other groups or
// with another body (see Observer in Judge.h); the last time counts. In: what
// is known of the groups of a function, with the points that they are about,
// sorted, and the size of the body. Out: the same with a new one in place of
// those that it is the better answer to.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LATESTGROUPS_H
#define SPINLINT_ENGINE_LATESTGROUPS_H

#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <vector>

namespace spinlint::engine {

/// `Group` has BodySize and Points.
template <class Group> void replaceOlder(std::vector<Group> &All, Group New) {
  llvm::erase_if(All, [&](const Group &K) {
    return K.BodySize != New.BodySize ||
           llvm::any_of(K.Points, [&](uint32_t Pt) {
             return std::binary_search(New.Points.begin(), New.Points.end(),
                                       Pt);
           });
  });
  All.push_back(std::move(New));
}

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LATESTGROUPS_H
