//===- IsrSharedData.cpp - data of an ISR behind an ordinary spin lock ----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See IsrSharedData.h.
//
//===----------------------------------------------------------------------===//
#include "engine/IsrSharedData.h"
#include "engine/Irql.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

static constexpr size_t MinOutside = 2, ShownOutside = 2;

bool engine::hasIsr(const std::vector<EntryKind> &Entries) {
  return llvm::any_of(Entries, [](const EntryKind &E) {
    return E.Role && isInterruptRole(*E.Role);
  });
}

namespace {

/// Keeps other processors out at DISPATCH_LEVEL, and no interrupt.
bool isOrdinarySpinLock(const catalog::LockClass *Class) {
  return Class &&
         (Class->Kind == catalog::LockKind::Spin ||
          Class->Kind == catalog::LockKind::RwSpin) &&
         irqlLevel(Class->HeldIrql).value_or(IrqlRange::Highest) <=
             IrqlRange::Dispatch;
}

/// The locks that all accesses of other code hold; nothing if some access shows
/// that they are not what the data relies on.
std::optional<std::vector<LockName>> heldOutside(const Accesses &All,
                                                 llvm::ArrayRef<Access> Of) {
  std::optional<std::vector<LockName>> Common;
  for (const Access &A : Of) {
    if (All.isr(A.At.Function) && All.outsideIsr(A.At.Function))
      return std::nullopt;
    if (All.isr(A.At.Function) || A.Alone)
      continue;
    const std::vector<LockName> &Here = All.locks(A);
    if (A.Interlocked || Here.empty() ||
        !llvm::all_of(Here, [&](const LockName &L) {
          return isOrdinarySpinLock(All.classOf(L));
        }))
      return std::nullopt;
    if (!Common)
      Common = Here;
    else
      llvm::erase_if(*Common, [&](const LockName &L) {
        return !llvm::is_contained(Here, L);
      });
  }
  if (Common)
    llvm::erase_if(*Common, [&](const LockName &L) {
      return !All.fits(L, Of.front().Data);
    });
  return Common;
}

std::optional<Violation> judgeData(const HeldSets &Held, const Accesses &All,
                                   llvm::ArrayRef<Access> Of) {
  const Access *ByIsr = nullptr, *Outside = nullptr;
  size_t NumOutside = 0;
  for (const Access &A : Of) {
    if (All.isr(A.At.Function)) {
      if (A.Write && !A.Interlocked && All.locks(A).empty() && !ByIsr)
        ByIsr = &A;
    } else if (!A.Alone) {
      ++NumOutside;
      if (A.Write && !Outside)
        Outside = &A;
    }
  }
  if (!ByIsr || !Outside || NumOutside < MinOutside)
    return std::nullopt;
  const auto Locks = heldOutside(All, Of);
  if (!Locks || Locks->empty())
    return std::nullopt;
  Violation V;
  V.Kind = catalog::Defect::SharedWithIsr;
  V.Class = All.classOf(Locks->front())->Name;
  V.At = Outside->At;
  V.Subject = All.text(Outside->Data);
  V.LockText = Held.text(Locks->front());
  V.LockKey = V.LockText + "|" + V.Subject;
  V.Accesses.push_back({ByIsr->At, true, false, All.isr(ByIsr->At.Function)});
  for (const Access &A : Of)
    if (!All.isr(A.At.Function) && !A.Alone && !(A.At == V.At) &&
        V.Accesses.size() < ShownOutside)
      V.Accesses.push_back({A.At, A.Write, true, nullptr});
  Step Start;
  Start.At = {V.At.Function, 0, 0};
  V.Witness.push_back(Start);
  return V;
}

} // namespace

std::vector<Violation> engine::sharedWithIsr(const HeldSets &Held,
                                             const Accesses &All) {
  std::vector<Violation> Found;
  llvm::ArrayRef<Access> Rest = All.all();
  while (!Rest.empty()) {
    const LockName Data = Rest.front().Data;
    const llvm::ArrayRef<Access> Of =
        Rest.take_while([&](const Access &A) { return A.Data == Data; });
    if (std::optional<Violation> V = judgeData(Held, All, Of))
      if (llvm::none_of(Found,
                        [&](const Violation &O) { return O.At == V->At; }))
        Found.push_back(std::move(*V));
    Rest = Rest.drop_front(Of.size());
  }
  return Found;
}
