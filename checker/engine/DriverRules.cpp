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
#include "engine/TeardownOrder.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using catalog::Defect;

/// Only those that somebody asks for, and in a whole driver.
static void dataViolations(const Driver &D, const HeldSets &Held,
                           std::vector<Violation> &Found) {
  if (!D.Limits.skips(Defect::OpaqueAccess))
    llvm::append_range(Found, opaqueAccesses(D.P, D.C, Held));
  const bool Guards = !D.Limits.skips(Defect::UnguardedAccess);
  const bool Isrs = !D.Limits.skips(Defect::SharedWithIsr) && hasIsr(D.Entries);
  if (!D.Limits.Whole || (!Guards && !Isrs))
    return;
  const Accesses All(D.P, D.C, D.G, D.Labels, Held, D.Entries);
  if (Isrs)
    llvm::append_range(Found, sharedWithIsr(Held, All));
  if (Guards)
    llvm::append_range(Found, unguardedAccesses(D.P, Held, All));
}

std::vector<Violation> engine::driverViolations(const Driver &D) {
  auto Asked = [&](std::initializer_list<Defect> Any) {
    return llvm::any_of(Any, [&](Defect K) { return !D.Limits.skips(K); });
  };
  std::vector<Violation> Found;
  auto Add = [&](std::vector<Violation> More) {
    llvm::append_range(Found, std::move(More));
  };
  const auto &[P, C, G, Labels, Entries, Limits, Before] = D;
  const HeldSets Held(P, C, G, Labels);
  const LockView View = {P, C, G, Held, Entries};

  // The life and the storage of locks.
  Add(neverInitialised(P, C, G, Labels, Entries));
  if (Asked({Defect::InitWhileHeld, Defect::FreedWhileHeld,
             Defect::UseBeforeInit}))
    Add(lifeViolations(P, C, G, Labels, Held, Entries));
  if (Asked({Defect::LocalLock, Defect::PageableLock}))
    Add(storageViolations(P, C, G, Labels, Held, Limits));
  if (Asked({Defect::SharedIrqlSlot}))
    Add(sharedIrqlSlots(P, C, G, Labels, Held, Entries));
  if (Asked({Defect::NoParent}))
    Add(parentViolations(P, C, G, Held, Entries));
  if (Asked({Defect::HandleReuse}))
    for (Violation &V : reusedHandles(P))
      // Of one lock that is acquired twice the simulation has told.
      if (llvm::none_of(Before,
                        [&](const Violation &O) { return O.At == V.At; }))
        Found.push_back(std::move(V));

  // Locks and locks.
  Add(orderViolations(P, C, G, Held));
  if (Asked({Defect::LockHierarchy, Defect::WrongRoutine}))
    Add(hierarchyViolations(P, C, G, Held, Entries));
  if (Asked({Defect::ReleaseOrder}))
    Add(crossedReleases(View, Before));

  // Locks and calls.
  if (Asked({Defect::WrongRoutine, Defect::SeveralLocks})) {
    Add(driverKindViolations(P, C, Held, Limits.Whole));
    Add(teardownViolations(P, C));
    Add(forDpcOutsideDpc(P, G, Entries));
  }
  if (Asked({Defect::CallUnderLock, Defect::LongHold}))
    for (Violation &V : callsUnderLock(View))
      // That the IRQL is too high for it says the same.
      if (llvm::none_of(Before, [&](const Violation &O) {
            return O.At == V.At && catalog::isOfIrql(O.Kind) &&
                   !Limits.skips(O.Kind);
          }))
        Found.push_back(std::move(V));
  if (Asked({Defect::LongHold}))
    Add(longHolds(View));
  if (Asked({Defect::OutsideRegion}))
    Add(outsideRegions(View));
  if (Asked({Defect::LatePending}))
    Add(latePending(View));

  dataViolations(D, Held, Found);
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
