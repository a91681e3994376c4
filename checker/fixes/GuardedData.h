//===- GuardedData.h - which accesses a lock is for -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides, before a release is put in, what must not come behind it. In: a
// program, a lock event of it. Out: the accesses of that function to data that
// other functions access under this lock at least as often as without it; data
// that no other one accesses, if it is in the record of the lock.
//
// Engler, Chen, Hallem, Chou, Chelf: Bugs as deviant behavior, SOSP 2001.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_GUARDEDDATA_H
#define SPINLINT_FIXES_GUARDEDDATA_H

#include "engine/Session.h"
#include <memory>
#include <set>

namespace spinlint::fixes {

/// Places of accesses: file and first byte.
using AccessPlaces = std::set<std::pair<uint32_t, uint32_t>>;

class GuardedData {
public:
  /// Keeps references. One pass over the driver, at the first question.
  /// `Known`: an analysis of it that has made some of that already; may be
  /// null.
  GuardedData(const program::Program &P, const catalog::Catalog &C,
              const engine::Policy &Limits, const engine::Session *Known);
  ~GuardedData();

  /// The accesses of a function to what the lock at `At`, in it, guards.
  AccessPlaces placesFor(const engine::Point &At);

private:
  struct Census;
  const program::Program &P;
  const catalog::Catalog &C;
  const engine::Policy Limits;
  const engine::Session *const Known;
  std::unique_ptr<Census> Own;
};

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_GUARDEDDATA_H
