//===- RuleSelection.cpp - which rules speak of a defect ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See RuleSelection.h.
//
//===----------------------------------------------------------------------===//
#include "catalog/RuleSelection.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace spinlint::catalog {

bool holds(const ReportTest &Test, const Situation &S) {
  bool OfEvent = Test.Of == ReportTest::Subject::Event;
  if (Test.What == ReportTest::Field::Level) {
    std::optional<Level> L = OfEvent ? S.EventLevel : S.FrameLevel;
    return L && (*L == Test.LevelValue) == Test.Equal;
  }
  std::optional<Mode> M = OfEvent ? S.EventMode : S.FrameMode;
  return M && (*M == Test.ModeValue) == Test.Equal;
}

std::vector<const Rule *> rulesFor(const Catalog &C, const Situation &S,
                                   function_ref<bool(const Rule &)> IsEnabled) {
  std::vector<const Rule *> Out;
  for (const Rule &R : C.rules()) {
    if (!R.Active || !is_contained(R.Classes, S.Class) || !IsEnabled(R))
      continue;
    bool Speaks = false, Primary = false;
    for (const Report &Row : R.Reports) {
      if (Row.Kind != S.Kind ||
          (!Row.Classes.empty() && !is_contained(Row.Classes, S.Class)) ||
          (!Row.Calls.empty() && !is_contained(Row.Calls, S.Call)) ||
          !all_of(Row.When, [&](const ReportTest &T) { return holds(T, S); }))
        continue;
      Speaks = true;
      Primary |= Row.Primary;
    }
    if (Primary)
      Out.insert(Out.begin(), &R);
    else if (Speaks)
      Out.push_back(&R);
  }
  return Out;
}

} // namespace spinlint::catalog
