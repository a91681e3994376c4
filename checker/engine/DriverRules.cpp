//===- DriverRules.cpp - what is judged over the whole driver -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverRules.h.
//
//===----------------------------------------------------------------------===//
#include "engine/DriverRules.h"
#include "engine/ApcRegions.h"
#include "engine/DriverKind.h"
#include "engine/ForDpcCalls.h"
#include "engine/GuardedBy.h"
#include "engine/HandleReuse.h"
#include "engine/HoldTime.h"
#include "engine/InitCensus.h"
#include "engine/IrqlSlots.h"
#include "engine/IsrSharedData.h"
#include "engine/LatePending.h"
#include "engine/LockHierarchy.h"
#include "engine/LockLife.h"
#include "engine/LockOrder.h"
#include "engine/LockStorage.h"
#include "engine/LockUses.h"
#include "engine/OpaqueAccess.h"
#include "engine/ParentObject.h"
#include "engine/ReleaseOrder.h"
#include "engine/Schedule.h"
#include "engine/TeardownOrder.h"
#include "llvm/ADT/STLExtras.h"
#include <functional>

using namespace spinlint;
using namespace spinlint::engine;
using catalog::Defect;

namespace {

/// Rules that do not know of one another: each is asked on its own.
class Rules {
public:
  using Ask = std::function<std::vector<Violation>()>;
  void add(Ask A) { All.push_back(std::move(A)); }
  /// What they find, in the order in which they were added.
  std::vector<Violation> run(unsigned Threads) {
    std::vector<std::vector<Violation>> Found(All.size());
    forEachOf(All.size(), Threads, [&](size_t I) { Found[I] = All[I](); });
    std::vector<Violation> Together;
    for (std::vector<Violation> &Some : Found)
      llvm::append_range(Together, std::move(Some));
    return Together;
  }

private:
  std::vector<Ask> All;
};

} // namespace

/// Only those that somebody asks for, and in a whole driver.
static std::vector<Violation> dataViolations(const Driver &D,
                                             const HeldSets &Held) {
  std::vector<Violation> Found;
  if (!D.Limits.skips(Defect::OpaqueAccess))
    llvm::append_range(Found, opaqueAccesses(D.P, D.C, Held));
  const bool Guards = !D.Limits.skips(Defect::UnguardedAccess);
  const bool Isrs = !D.Limits.skips(Defect::SharedWithIsr) && hasIsr(D.Entries);
  if (!D.Limits.Whole || (!Guards && !Isrs))
    return Found;
  const Accesses All(D.P, D.C, D.G, D.Labels, Held, D.Entries);
  if (Isrs)
    llvm::append_range(Found, sharedWithIsr(Held, All));
  if (Guards)
    llvm::append_range(Found, unguardedAccesses(D.P, Held, All));
  return Found;
}

std::vector<Violation> engine::driverViolations(const Driver &D) {
  const program::Program &P = D.P;
  const catalog::Catalog &C = D.C;
  const CallGraph &G = D.G;
  LabelTable &Labels = D.Labels;
  const std::vector<EntryKind> &Entries = D.Entries;
  const Policy &Limits = D.Limits;
  const auto &Before = D.Before;
  auto Asked = [&](std::initializer_list<Defect> Any) {
    return llvm::any_of(Any, [&](Defect K) { return !Limits.skips(K); });
  };
  const HeldSets Held(P, C, G, Labels);
  const LockView View = {P, C, G, Held, Entries};
  Rules All;

  // The life and the storage of locks.
  All.add([&] { return neverInitialised(P, C, G, Labels, Entries); });
  if (Asked({Defect::InitWhileHeld, Defect::FreedWhileHeld,
             Defect::UseBeforeInit}))
    All.add([&] { return lifeViolations(P, C, G, Labels, Held, Entries); });
  if (Asked({Defect::LocalLock, Defect::PageableLock}))
    All.add([&] { return storageViolations(P, C, G, Labels, Held, Limits); });
  if (Asked({Defect::SharedIrqlSlot}))
    All.add([&] { return sharedIrqlSlots(P, C, G, Labels, Held, Entries); });
  if (Asked({Defect::NoParent}))
    All.add([&] { return parentViolations(P, C, G, Held, Entries); });
  if (Asked({Defect::HandleReuse}))
    All.add([&] {
      std::vector<Violation> Reused = reusedHandles(P);
      // Of one lock that is acquired twice the simulation has told.
      llvm::erase_if(Reused, [&](const Violation &V) {
        return llvm::any_of(Before,
                            [&](const Violation &O) { return O.At == V.At; });
      });
      return Reused;
    });

  // Locks and locks.
  All.add([&] { return orderViolations(P, C, G, Held); });
  if (Asked({Defect::LockHierarchy, Defect::WrongRoutine}))
    All.add([&] { return hierarchyViolations(P, C, G, Held, Entries); });
  if (Asked({Defect::ReleaseOrder}))
    All.add([&] { return crossedReleases(View, Before); });

  // Locks and calls.
  if (Asked({Defect::WrongRoutine, Defect::SeveralLocks})) {
    All.add([&] { return driverKindViolations(P, C, Held, Limits.Whole); });
    All.add([&] { return teardownViolations(P, C); });
    All.add([&] { return forDpcOutsideDpc(P, G, Entries); });
  }
  if (Asked({Defect::CallUnderLock, Defect::LongHold}))
    All.add([&] {
      std::vector<Violation> Calls = callsUnderLock(View);
      // That the IRQL is too high for it says the same.
      llvm::erase_if(Calls, [&](const Violation &V) {
        return llvm::any_of(Before, [&](const Violation &O) {
          return O.At == V.At && catalog::isOfIrql(O.Kind) &&
                 !Limits.skips(O.Kind);
        });
      });
      return Calls;
    });
  if (Asked({Defect::LongHold}))
    All.add([&] { return longHolds(View); });
  if (Asked({Defect::OutsideRegion}))
    All.add([&] { return outsideRegions(View); });
  if (Asked({Defect::LatePending}))
    All.add([&] { return latePending(View); });
  All.add([&] { return dataViolations(D, Held); });

  std::vector<Violation> Found = All.run(Limits.Threads);
  // It must not take the place of what is asked for.
  llvm::erase_if(Found, [&](const Violation &V) {
    return V.Kind == Defect::FreedWhileHeld && Limits.skips(V.Kind);
  });
  return Found;
}

bool engine::tellsMore(const Violation &V, std::vector<Violation> &Found) {
  // That it is never released says less than that it is freed.
  if (V.Kind == Defect::FreedWhileHeld)
    llvm::erase_if(Found, [&](const Violation &O) {
      return O.Kind == Defect::HeldAtExit &&
             O.AcquiredEvent == V.AcquiredEvent &&
             O.At.Function == V.At.Function;
    });
  // One that is not set up says enough of a local.
  return V.Kind != Defect::LocalLock ||
         llvm::none_of(Found, [&](const Violation &O) {
           return O.Kind == Defect::UseBeforeInit && O.At == V.At;
         });
}
