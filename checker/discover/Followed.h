//===- Followed.h - does a release follow an acquire? ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks the paths from a call to the exits of its function. In: the call, what
// it is taken to have returned, and which instructions release. Out: whether
// every path has one, some do, or none. Constants in variables are followed, so
// that `Held = TRUE; ... if (Held) Release(x);` is understood; nothing else is.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_DISCOVER_FOLLOWED_H
#define SPINLINT_DISCOVER_FOLLOWED_H

#include "discover/CallSites.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::discover {

struct Followed {
  bool Released = false; ///< On some path.
  bool Left = false;     ///< Some path comes to an exit without.
  bool Again = false;    ///< `IsAcquire` held before any release.
  bool always() const { return Released && !Left; }
};

using IsSite = llvm::function_ref<bool(uint32_t Block, uint32_t Index)>;

Followed follow(const CallSite &From, std::optional<int64_t> Result,
                IsSite IsRelease, IsSite IsAcquire);

} // namespace spinlint::discover

#endif // SPINLINT_DISCOVER_FOLLOWED_H
