//===- DriverRules.cpp - what is judged over the whole driver -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverRules.h.
//
//===----------------------------------------------------------------------===//
#include "engine/DriverRules.h"
#include "engine/Accesses.h"
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
#include <mutex>
#include <optional>

using namespace spinlint;
using namespace spinlint::engine;
using catalog::Defect;

struct DriverRules::Impl {
  using Violations = std::vector<Violation>;
  using Known = llvm::ArrayRef<Violation>;
  struct Rule {
    std::function<Violations()> Ask;
    /// Whether one that was found says nothing that is not known; or null.
    std::function<bool(const Violation &, Known)> SaysNothing;
    Violations Found;
  };

  explicit Impl(const Driver &D) : D(D) { addAll(); }

  void addAll();
  void add(decltype(Rule::Ask) Ask, decltype(Rule::SaysNothing) Drop = {}) {
    Rules.push_back({std::move(Ask), std::move(Drop), {}});
  }
  const HeldSets &held() {
    std::call_once(HeldOnce, [this] { Held.emplace(D.P, D.C, D.G, D.Labels); });
    return *Held;
  }
  const Accesses &accesses() {
    std::call_once(AccessesOnce, [this] {
      All.emplace(D.P, D.C, D.G, D.Labels, held(), D.Entries);
    });
    return *All;
  }
  Violations dataViolations();
  LockView view() { return {D.P, D.C, D.G, held(), D.Entries}; }
  bool asked(std::initializer_list<Defect> Any) const {
    return llvm::any_of(Any, [&](Defect K) { return !D.Limits.skips(K); });
  }

  const Driver D;
  std::vector<Rule> Rules; ///< They do not know of one another.
  std::once_flag HeldOnce, AccessesOnce;
  std::optional<HeldSets> Held;
  std::optional<Accesses> All;
};

/// Only those that somebody asks for; most of them in a whole driver.
std::vector<Violation> DriverRules::Impl::dataViolations() {
  std::vector<Violation> Found;
  if (!D.Limits.skips(Defect::OpaqueAccess))
    llvm::append_range(Found, opaqueAccesses(D.P, D.C, held()));
  const bool Guards = !D.Limits.skips(Defect::UnguardedAccess);
  const bool Isrs = !D.Limits.skips(Defect::SharedWithIsr) && hasIsr(D.Entries);
  if (D.Limits.Whole && Isrs)
    llvm::append_range(Found, sharedWithIsr(held(), accesses()));
  if (D.Limits.Whole && Guards)
    llvm::append_range(Found, unguardedAccesses(D.P, held(), accesses()));
  return Found;
}

void DriverRules::Impl::addAll() {
  const program::Program &P = D.P;
  const catalog::Catalog &C = D.C;
  const CallGraph &G = D.G;
  LabelTable &Labels = D.Labels;
  const std::vector<EntryKind> &Entries = D.Entries;
  const Policy &Limits = D.Limits;

  // The life and the storage of locks.
  add([&] { return neverInitialised(P, C, G, Labels, Entries); });
  if (asked({Defect::InitWhileHeld, Defect::FreedWhileHeld,
             Defect::UseBeforeInit}))
    add([&] { return lifeViolations(P, C, G, Labels, held(), Entries); });
  if (asked({Defect::LocalLock, Defect::PageableLock}))
    add([&] { return storageViolations(P, C, G, Labels, held(), Limits); });
  if (asked({Defect::SharedIrqlSlot}))
    add([&] { return sharedIrqlSlots(P, C, G, Labels, held(), Entries); });
  if (asked({Defect::NoParent}))
    add([&] { return parentViolations(P, C, G, held(), Entries); });
  if (asked({Defect::HandleReuse}))
    // Of one lock that is acquired twice the simulation has told.
    add([&] { return reusedHandles(P); },
        [](const Violation &V, Known Before) {
          return llvm::any_of(Before,
                              [&](const Violation &O) { return O.At == V.At; });
        });

  // Locks and locks.
  add([&] { return orderViolations(P, C, G, held()); });
  if (asked({Defect::LockHierarchy, Defect::WrongRoutine}))
    add([&] { return hierarchyViolations(P, C, G, held(), Entries); });
  if (asked({Defect::ReleaseOrder}))
    add([&] { return crossedReleases(view()); },
        // That the IRQL comes out wrong says it more strongly.
        [](const Violation &V, Known Before) {
          return llvm::any_of(Before, [&](const Violation &O) {
            return O.Kind == Defect::IrqlNotRestored &&
                   O.At.Function == V.At.Function;
          });
        });

  // Locks and calls.
  if (asked({Defect::WrongRoutine, Defect::SeveralLocks})) {
    add([&] { return driverKindViolations(P, C, held(), Limits.Whole); });
    add([&] { return teardownViolations(P, C); });
    add([&] { return forDpcOutsideDpc(P, G, Entries); });
  }
  if (asked({Defect::CallUnderLock, Defect::LongHold}))
    add([&] { return callsUnderLock(view()); },
        // That the IRQL is too high for it says the same.
        [&Limits](const Violation &V, Known Before) {
          return llvm::any_of(Before, [&](const Violation &O) {
            return O.At == V.At && catalog::isOfIrql(O.Kind) &&
                   !Limits.skips(O.Kind);
          });
        });
  if (asked({Defect::LongHold}))
    add([&] { return longHolds(view()); });
  if (asked({Defect::OutsideRegion}))
    add([&] { return outsideRegions(view()); });
  if (asked({Defect::LatePending}))
    add([&] { return latePending(view()); });
  add([&] { return dataViolations(); });
}

DriverRules::DriverRules(const Driver &D) : I(std::make_unique<Impl>(D)) {}
DriverRules::~DriverRules() = default;

const HeldSets &DriverRules::held() { return I->held(); }
const Accesses &DriverRules::accesses() { return I->accesses(); }

std::vector<std::function<void()>> DriverRules::work() {
  std::vector<std::function<void()>> Work;
  for (Impl::Rule &R : I->Rules)
    Work.push_back([&R] { R.Found = R.Ask(); });
  return Work;
}

std::vector<Violation> DriverRules::found(llvm::ArrayRef<Violation> Before) {
  std::vector<Violation> Result;
  for (Impl::Rule &R : I->Rules)
    llvm::copy_if(R.Found, std::back_inserter(Result), [&](const Violation &V) {
      // It must not take the place of what is asked for.
      const bool NotAsked =
          V.Kind == Defect::FreedWhileHeld && I->D.Limits.skips(V.Kind);
      return !NotAsked && !(R.SaysNothing && R.SaysNothing(V, Before));
    });
  return Result;
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
