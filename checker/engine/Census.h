//===- Census.h - who in the driver makes up for it? ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that is only called through pointers may keep a lock for somebody
// who releases it, or release what somebody acquired. In a whole program that
// somebody is there or is not: a lock that is kept and that no function
// releases for another is leaked, and the other way round. Locks are matched by
// name, so one function of the right kind excuses all; a lock that has none,
// such as a parameter of a callback, is any lock.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_CENSUS_H
#define SPINLINT_ENGINE_CENSUS_H

#include "engine/Judge.h"
#include <map>

namespace spinlint::engine {

/// The violations among the obligations of a program, by function: those that
/// nobody answers. One acquire or release is blamed in one function only.
std::vector<Violation>
unanswered(const std::map<uint32_t, std::vector<Obligation>> &ByFunction);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_CENSUS_H
