//===- Constraint.cpp - what is known of one value ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An interval with holes: meet and join.
//
//===----------------------------------------------------------------------===//
#include "engine/State.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;

bool Constraint::excludes(int64_t V) const {
  return V < Lo || V > Hi || llvm::is_contained(Ne, V);
}

void Constraint::normalise() {
  llvm::sort(Ne);
  Ne.erase(std::unique(Ne.begin(), Ne.end()), Ne.end());
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
  if (Ne.size() > 8)
    Ne.resize(8);
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
  // A hole between two intervals: 0 | [5,9] excludes what is between, but one
  // point (zero, most often) is all that is kept of it.
  if (Hi < 0 && O.Lo > 0)
    Holes.push_back(0);
  if (O.Hi < 0 && Lo > 0)
    Holes.push_back(0);
  Lo = std::min(Lo, O.Lo);
  Hi = std::max(Hi, O.Hi);
  Ne.assign(Holes.begin(), Holes.end());
  normalise();
}
