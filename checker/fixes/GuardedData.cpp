//===- GuardedData.cpp - which accesses a lock is for ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See GuardedData.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/GuardedData.h"
#include "engine/Accesses.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace spinlint::fixes {

using engine::LockName;
using engine::Point;

struct GuardedData::Census {
  Census(const program::Program &P, const catalog::Catalog &C,
         const engine::Policy &Limits)
      : G(P, Labels), Held(P, C, G, Labels),
        Entries(engine::findEntries(P, C, G, Limits)),
        All(P, C, G, Labels, Held, Entries) {}

  engine::LabelTable Labels;
  engine::CallGraph G;
  engine::HeldSets Held;
  std::vector<engine::EntryKind> Entries;
  engine::Accesses All;
};

GuardedData::GuardedData(const program::Program &P, const catalog::Catalog &C,
                         const engine::Policy &Limits,
                         const engine::Session *Known)
    : P(P), C(C), Limits(Limits), Known(Known) {}
GuardedData::~GuardedData() = default;

AccessPlaces GuardedData::placesFor(const Point &At) {
  AccessPlaces Out;
  const program::LockDetail *L = lockEvent(P, At);
  if (!L)
    return Out;
  if (!Known && !Own)
    Own = std::make_unique<Census>(P, C, Limits);
  const engine::HeldSets &Held = Known ? Known->held() : Own->Held;
  const engine::Accesses &Accesses = Known ? Known->accesses() : Own->All;
  const program::Function &F = P.Functions[At.Function];
  const LockName Lock = Held.nameOf(F, engine::HeldSets::definitions(F), *L);
  struct Count {
    unsigned With = 0, Without = 0;
    std::vector<Point> Here;
  };
  std::map<LockName, Count> Of;
  for (const engine::Access &A : Accesses.all()) {
    if (A.Alone)
      continue;
    Count &N = Of[A.Data];
    // Here a release is missing, so that too much seems to be under the lock.
    if (A.At.Function == At.Function)
      N.Here.push_back(A.At);
    else
      ++(llvm::is_contained(Accesses.locks(A), Lock) ? N.With : N.Without);
  }
  auto RecordOf = [&](const LockName &N) {
    std::string Text = Held.text(N);
    return Text.substr(
        0, Text.rfind('.') == std::string::npos ? 0 : Text.rfind('.'));
  };
  const std::string Record = RecordOf(Lock);
  for (auto &[Data, N] : Of)
    // What is accessed nowhere else is the lock's if it stands beside it.
    if (N.With ? N.With >= N.Without
               : !N.Without && !Record.empty() && RecordOf(Data) == Record)
      for (const Point &Use : N.Here) {
        const program::Place &W = F.Blocks[Use.Block].Instrs[Use.Instr].Where;
        if (W.valid())
          Out.insert({W.File, W.Begin});
      }
  return Out;
}

} // namespace spinlint::fixes
