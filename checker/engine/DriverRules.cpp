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
#include "engine/GuardedBy.h"
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
  std::vector<Violation> Found =
      neverInitialised(D.P, D.C, D.G, D.Labels, D.Entries);
  const HeldSets Held(D.P, D.C, D.G, D.Labels);
  llvm::append_range(Found, orderViolations(D.P, D.C, D.G, Held));
  dataViolations(D, Held, Found);
  llvm::append_range(Found,
                     hierarchyViolations(D.P, D.C, D.G, Held, D.Entries));
  llvm::append_range(Found,
                     driverKindViolations(D.P, D.C, Held, D.Limits.Whole));
  llvm::append_range(Found, teardownViolations(D.P, D.C));
  llvm::append_range(Found, parentViolations(D.P, D.C, D.G, Held, D.Entries));
  const LockView View = {D.P, D.C, D.G, Held, D.Entries};
  if (!D.Limits.skips(Defect::CallUnderLock) ||
      !D.Limits.skips(Defect::LongHold))
    llvm::append_range(Found, callsUnderLock(View));
  if (!D.Limits.skips(Defect::LongHold))
    llvm::append_range(Found, longHolds(View));
  if (!D.Limits.skips(Defect::ReleaseOrder))
    llvm::append_range(Found, crossedReleases(View, D.Before));
  if (!D.Limits.skips(Defect::OutsideRegion))
    llvm::append_range(Found, outsideRegions(View));
  if (!D.Limits.skips(Defect::LatePending))
    llvm::append_range(Found, latePending(View));
  if (Asked({Defect::InitWhileHeld, Defect::FreedWhileHeld,
             Defect::UseBeforeInit}))
    llvm::append_range(
        Found, lifeViolations(D.P, D.C, D.G, D.Labels, Held, D.Entries));
  if (Asked({Defect::LocalLock, Defect::PageableLock}))
    llvm::append_range(
        Found, storageViolations(D.P, D.C, D.G, D.Labels, Held, D.Limits));
  if (Asked({Defect::SharedIrqlSlot}))
    llvm::append_range(
        Found, sharedIrqlSlots(D.P, D.C, D.G, D.Labels, Held, D.Entries));
  // It must not take the place of what is asked for.
  llvm::erase_if(Found, [&](const Violation &V) {
    return V.Kind == Defect::FreedWhileHeld && D.Limits.skips(V.Kind);
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
