//===- Constraint.cpp - what is known of one value ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An interval with holes: meet and join.
//
//===----------------------------------------------------------------------===//
#include "engine/State.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace spinlint;
using namespace spinlint::engine;

bool Constraint::excludes(int64_t V) const {
  return V < Lo || V > Hi || llvm::is_contained(Ne, V);
}

void Constraint::normalise() {
  if (Ne.size() > 1) {
    // Two or three, mostly; llvm::sort calls qsort.
    std::sort(Ne.begin(), Ne.end());
    Ne.erase(std::unique(Ne.begin(), Ne.end()), Ne.end());
  }
  bool Again = true;
  while (Again && Lo <= Hi) {
    Again = false;
    while (!Ne.empty() && Ne.front() <= Lo) {
      if (Ne.front() == Lo) {
        if (Lo == INT64_MAX) {
          Hi = INT64_MIN;
          break;
        }
        ++Lo;
        Again = true;
      }
      Ne.erase(Ne.begin());
    }
    while (!Ne.empty() && Ne.back() >= Hi) {
      if (Ne.back() == Hi) {
        if (Hi == INT64_MIN) {
          Lo = INT64_MAX;
          break;
        }
        --Hi;
        Again = true;
      }
      Ne.pop_back();
    }
  }
  constexpr size_t MostHoles = 64; ///< A switch has so many cases.
  if (Ne.size() > MostHoles)
    Ne.resize(MostHoles);
}

void Constraint::meet(const Constraint &O) {
  Lo = std::max(Lo, O.Lo);
  Hi = std::min(Hi, O.Hi);
  Ne.append(O.Ne.begin(), O.Ne.end());
  normalise();
}

void Constraint::exclude(int64_t V) {
  Ne.push_back(V);
  normalise();
}

void Constraint::join(const Constraint &O) {
  llvm::SmallVector<int64_t, 4> Holes;
  for (int64_t V : Ne)
    if (O.excludes(V))
      Holes.push_back(V);
  for (int64_t V : O.Ne)
    if (excludes(V))
      Holes.push_back(V);
  // What lies between two intervals is excluded; where that is much, one point
  // of it is kept (zero, most often).
  constexpr int64_t Gap = 8;
  const auto &[Below, Above] =
      Hi < O.Lo ? std::pair(Hi, O.Lo) : std::pair(O.Hi, Lo);
  if (Below < Above && Below > INT64_MIN + Gap && Above - Gap <= Below)
    for (int64_t V = Below + 1; V < Above; ++V)
      Holes.push_back(V);
  else if (Below < 0 && Above > 0)
    Holes.push_back(0);
  Lo = std::min(Lo, O.Lo);
  Hi = std::max(Hi, O.Hi);
  Ne.assign(Holes.begin(), Holes.end());
  normalise();
}
