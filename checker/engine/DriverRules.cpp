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
#include "engine/IsrSharedData.h"
#include "engine/LatePending.h"
#include "engine/LockHierarchy.h"
#include "engine/LockOrder.h"
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
  return Found;
}
