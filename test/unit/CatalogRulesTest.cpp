//===- CatalogRulesTest.cpp - one defect, one primary rule ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Enumerates what can happen to a lock, and holds the rules to the table of the
// design: exactly one rule gives the finding, the right others are listed, and
// a finding moves on when its rule is off.
//
//===----------------------------------------------------------------------===//
#include "catalog/RuleSelection.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::catalog;

namespace {

constexpr Level Levels[] = {Level::Normal, Level::Dpr, Level::ForDpc,
                            Level::Unsafe, Level::Irq};
constexpr Mode Modes[] = {Mode::Exclusive, Mode::Shared, Mode::Any};

bool all(const Rule &) { return true; }

/// Primary rules that claim the situation.
unsigned primaries(const Catalog &C, const Situation &S) {
  unsigned N = 0;
  for (const Rule &R : C.rules()) {
    if (!is_contained(R.Classes, S.Class))
      continue;
    N += any_of(R.Reports, [&](const Report &Row) {
      return Row.Primary && Row.Kind == S.Kind && Row.Calls.empty() &&
             (Row.Classes.empty() || is_contained(Row.Classes, S.Class)) &&
             (Row.Calls.empty() || is_contained(Row.Calls, S.Call)) &&
             all_of(Row.When, [&](const ReportTest &T) { return holds(T, S); });
    });
  }
  return N;
}

std::string ids(const Situation &S,
                function_ref<bool(const Rule &)> IsEnabled = all) {
  std::vector<std::string> Out;
  for (const Rule *R : rulesFor(*Catalog::builtin(), S, IsEnabled))
    Out.push_back(R->Id);
  return join(Out, " ");
}

Situation ndis(Defect D, std::optional<Level> Event,
               std::optional<Level> Frame) {
  Situation S;
  S.Kind = D;
  S.Class = "ndis_spin_lock";
  S.EventLevel = Event;
  S.FrameLevel = Frame;
  if (Event)
    S.EventMode = Mode::Exclusive;
  if (Frame)
    S.FrameMode = Mode::Exclusive;
  return S;
}

TEST(CatalogRules, ExactlyOnePrimaryForEverything) {
  auto C = Catalog::builtin();
  for (const LockClass &L : C->lockClasses()) {
    // The IRQL is an instance of the engine and no lock; its rules are guards.
    if (L.Name == "irql")
      continue;
    for (unsigned D = 0; D != NumDefects; ++D)
      for (Level Event : Levels)
        for (Level Frame : Levels)
          for (Mode EventMode : Modes)
            for (Mode FrameMode : Modes) {
              Situation S;
              S.Kind = Defect(D);
              S.Class = L.Name;
              if (S.Kind != Defect::HeldAtExit) {
                S.EventLevel = Event;
                S.EventMode = EventMode;
              }
              if (S.Kind != Defect::ReleaseUnheld &&
                  S.Kind != Defect::UseBeforeInit) {
                S.FrameLevel = Frame;
                S.FrameMode = FrameMode;
              }
              unsigned N = primaries(*C, S);
              // A wait is told of the call, whatever it waits for.
              if (S.Kind == Defect::BlocksUnderLock)
                EXPECT_EQ(N, 0u) << L.Name;
              // Not every class has each of the defects of how locks are used.
              else if (S.Kind >= Defect::InitWhileHeld && !isOfIrql(S.Kind))
                EXPECT_LE(N, 1u) << L.Name << ' ' << defectName(S.Kind).str();
              else
                EXPECT_EQ(N, 1u)
                    << L.Name << ' ' << defectName(S.Kind).str() << ' '
                    << levelName(Event).str() << ' ' << levelName(Frame).str();
            }
  }
}

TEST(CatalogRules, NdisPrimaryTable) {
  const Level N = Level::Normal, D = Level::Dpr;
  EXPECT_EQ(ids(ndis(Defect::DoubleAcquire, N, N)),
            "SpinLock SpinLockBalanced SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::DoubleAcquire, D, D)),
            "SpinLockDpr SpinLockBalanced SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::DoubleAcquire, D, N)),
            "SpinLockDpr SpinLock SpinLockBalanced SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::DoubleAcquire, N, D)),
            "SpinLockDprRelease SpinLock SpinLockBalanced SpinLockDpr");
  EXPECT_EQ(ids(ndis(Defect::HeldAtExit, std::nullopt, N)),
            "SpinLock SpinLockBalanced SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::HeldAtExit, std::nullopt, D)),
            "SpinLockDpr SpinLockBalanced SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::ReleaseUnheld, N, std::nullopt)),
            "SpinLockRelease SpinLockBalanced");
  EXPECT_EQ(ids(ndis(Defect::ReleaseUnheld, D, std::nullopt)),
            "SpinLockRelease SpinLockBalanced SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::ModeMismatch, D, N)),
            "SpinLockPairing SpinLock SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::ModeMismatch, N, D)),
            "SpinLockPairing SpinLockDpr SpinLockDprRelease");
  EXPECT_EQ(ids(ndis(Defect::LoopImbalance, N, N)), "SpinLockBalanced");
  EXPECT_EQ(
      ids(ndis(Defect::UseBeforeInit, D, std::nullopt)),
      "SpinLockDpr LockInitialisation SpinLockDprRelease SpinLockRelease");
  EXPECT_EQ(ids(ndis(Defect::UseBeforeInit, N, std::nullopt)),
            "SpinLockDprRelease LockInitialisation SpinLockRelease");
  EXPECT_EQ(ids(ndis(Defect::IrqlOutOfRange, D, std::nullopt)),
            "Irql_Synch_Function");
  EXPECT_EQ(ids(ndis(Defect::IrqlNotRestored, N, std::nullopt)),
            "IrqlReturn Irql_Synch_Function");
}

TEST(CatalogRules, FindingMovesToTheNextEnabledRule) {
  auto Only = [](StringRef Id) {
    return [Id](const Rule &R) { return Id == R.Id; };
  };
  Situation Leak = ndis(Defect::HeldAtExit, std::nullopt, Level::Dpr);
  EXPECT_EQ(ids(Leak, Only("SpinLockBalanced")), "SpinLockBalanced");
  EXPECT_EQ(ids(Leak, Only("SpinLockRelease")), "");
  EXPECT_EQ(ids(Leak, [](const Rule &R) { return R.Id != "SpinLockDpr"; }),
            "SpinLockBalanced SpinLockDprRelease");
}

TEST(CatalogRules, OtherClassesHaveTheirOwnRules) {
  Situation S;
  S.FrameLevel = Level::Normal;
  S.FrameMode = Mode::Exclusive;
  S.Kind = Defect::HeldAtExit;
  const std::pair<const char *, const char *> Leaks[] = {
      {"spin_lock", "SpinLock SpinLockDpc"},
      {"queued_spin_lock", "QueuedSpinLock QueuedSpinLockRelease"},
      {"cancel_spin_lock", "CancelSpinLock"},
      {"critical_region", "CriticalRegions"},
      {"guarded_region", "GuardedRegions"},
      {"eresource", "ExclusiveResourceAccess"},
      {"remove_lock", "RemoveLock"},
      {"wdf_spin_lock", "WdfSpinLock WdfSpinLockRelease"},
      {"wdf_wait_lock", "WdfWaitLock WdfWaitLockRelease"},
      {"wdf_interrupt_lock", "WdfInterruptLock WdfInterruptLockRelease"},
      {"storport_spin_lock", "StorportSpinLock"},
      {"ks_device_mutex", "KsDeviceMutex"},
      {"ks_control_mutex", "KsFilterMutex"},
      {"ks_processing_mutex", "KsProcessingMutex"},
      {"fast_mutex", "LockBalance"},
  };
  for (const auto &[Class, Rules] : Leaks) {
    S.Class = Class;
    EXPECT_EQ(ids(S), Rules) << Class;
  }
  S.Class = "eresource";
  S.FrameMode = Mode::Shared;
  EXPECT_EQ(ids(S), "LockBalance");
  S.FrameLevel.reset();
  S.FrameMode.reset();
  S.EventLevel = Level::Normal;
  S.EventMode = Mode::Any;
  S.Kind = Defect::ReleaseUnheld;
  const std::pair<const char *, const char *> Releases[] = {
      {"spin_lock", "SpinLockRelease"},
      {"queued_spin_lock", "QueuedSpinLockRelease QueuedSpinLock"},
      {"cancel_spin_lock", "CancelSpinLockRelease CancelSpinLock"},
      {"eresource", "ExclusiveResourceAccess"},
      {"wdf_spin_lock", "WdfSpinLockRelease WdfSpinLock"},
      {"storport_spin_lock", "StorportSpinLock4 StorportSpinLock"},
      {"ex_push_lock", "LockBalance"},
  };
  for (const auto &[Class, Rules] : Releases) {
    S.Class = Class;
    EXPECT_EQ(ids(S), Rules) << Class;
  }
  S.Class = "ex_push_lock";
  S.EventLevel = Level::Normal;
  S.EventMode = Mode::Exclusive;
  S.Kind = Defect::ModeMismatch;
  EXPECT_EQ(ids(S), "LockPairing");
}

TEST(CatalogRules, TestOfWhatIsAbsentDoesNotHold) {
  ReportTest T;
  T.Of = ReportTest::Subject::Frame;
  T.LevelValue = Level::Dpr;
  Situation S = ndis(Defect::ReleaseUnheld, Level::Normal, std::nullopt);
  EXPECT_FALSE(holds(T, S));
  T.Equal = false;
  EXPECT_FALSE(holds(T, S));
}

} // namespace
