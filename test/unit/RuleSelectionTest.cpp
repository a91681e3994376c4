//===- RuleSelectionTest.cpp - which rule speaks of a defect --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The table of the NDIS rules (docs/architecture.md) with rules on and off,
// and the globs of -checks.
//
//===----------------------------------------------------------------------===//
#include "findings/RuleSelection.h"
#include "gtest/gtest.h"

using namespace spinlint;
using catalog::Defect;
using catalog::Level;
using findings::CheckGlobs;
using findings::RuleSelection;

static engine::Violation ndis(Defect Kind, Level Event, Level Frame) {
  engine::Violation V;
  V.Kind = Kind;
  V.Class = "ndis_spin_lock";
  V.EventLevel = Event;
  V.FrameLevel = Frame;
  return V;
}

static RuleSelection select(llvm::StringRef Globs) {
  return llvm::cantFail(
      RuleSelection::fromGlobs(*catalog::Catalog::builtin(), Globs));
}

static std::string primary(const engine::Violation &V,
                           llvm::StringRef Globs = "") {
  auto Choice = select(Globs).choose(V);
  return Choice ? Choice->Primary->Id : "";
}

TEST(RuleSelection, PrimaryRuleOfEachNdisDefect) {
  auto Normal = Level::Normal, Dpr = Level::Dpr;
  EXPECT_EQ(primary(ndis(Defect::DoubleAcquire, Normal, Normal)), "SpinLock");
  EXPECT_EQ(primary(ndis(Defect::DoubleAcquire, Dpr, Normal)), "SpinLockDpr");
  EXPECT_EQ(primary(ndis(Defect::DoubleAcquire, Normal, Dpr)),
            "SpinLockDprRelease");
  EXPECT_EQ(primary(ndis(Defect::HeldAtExit, Normal, Normal)), "SpinLock");
  EXPECT_EQ(primary(ndis(Defect::HeldAtExit, Normal, Dpr)), "SpinLockDpr");
  EXPECT_EQ(primary(ndis(Defect::ReleaseUnheld, Dpr, Normal)),
            "SpinLockRelease");
  EXPECT_EQ(primary(ndis(Defect::ModeMismatch, Dpr, Normal)),
            "SpinLockPairing");
  EXPECT_EQ(primary(ndis(Defect::LoopImbalance, Normal, Normal)),
            "SpinLockBalanced");
}

TEST(RuleSelection, DisabledPrimaryGoesToTheNextRule) {
  auto Leak = ndis(Defect::HeldAtExit, Level::Normal, Level::Normal);
  EXPECT_EQ(primary(Leak, "-*,ddi-spin-lock-balanced"), "SpinLockBalanced");
  EXPECT_NE(primary(Leak, "-ddi-spin-lock"), "SpinLock");
  EXPECT_NE(primary(Leak, "-ddi-spin-lock"), "");
  EXPECT_EQ(primary(Leak, "-*,ddi-spin-lock-release"), "");
}

TEST(RuleSelection, ListsTheOtherRulesWhetherEnabledOrNot) {
  auto Leak = ndis(Defect::HeldAtExit, Level::Normal, Level::Normal);
  for (llvm::StringRef Globs : {"", "-*,ddi-spin-lock"}) {
    auto Choice = select(Globs).choose(Leak);
    ASSERT_TRUE(Choice);
    bool Balanced = false;
    for (const catalog::Rule *R : Choice->Also) {
      EXPECT_NE(R, Choice->Primary);
      Balanced |= R->Id == "SpinLockBalanced";
    }
    EXPECT_TRUE(Balanced);
  }
}

TEST(RuleSelection, OtherClassesHaveTheirOwnRules) {
  auto Leak = ndis(Defect::HeldAtExit, Level::Normal, Level::Normal);
  Leak.Class = "spin_lock";
  EXPECT_EQ(primary(Leak), "SpinLock");
  EXPECT_EQ(primary(Leak, "-ddi-spin-lock"), "SpinLockDpc");
  EXPECT_EQ(primary(Leak, "-*,ddi-lock-balance"), "");
  Leak.Class = "fast_mutex";
  EXPECT_EQ(primary(Leak), "LockBalance");
}

TEST(RuleSelection, RefusesWhatEnablesNothing) {
  const catalog::Catalog &C = *catalog::Catalog::builtin();
  for (llvm::StringRef Globs : {"-*", "-*,ddi-spin-lok", "-ddi-*"}) {
    auto Rules = RuleSelection::fromGlobs(C, Globs);
    ASSERT_FALSE(Rules) << Globs.str();
    EXPECT_NE(llvm::toString(Rules.takeError()).find("no check is enabled"),
              std::string::npos);
  }
}

TEST(RuleSelection, FromNamesTakesExactlyThese) {
  const catalog::Catalog &C = *catalog::Catalog::builtin();
  llvm::StringSet<> Names;
  Names.insert("ddi-spin-lock-balanced");
  RuleSelection Rules = RuleSelection::fromNames(C, Names);
  for (const catalog::Rule &R : C.rules())
    EXPECT_EQ(Rules.enabled(R), R.Id == "SpinLockBalanced") << R.Id;
}

TEST(CheckGlobs, ManyStarsTakeNoTime) {
  // As in a comment of somebody else: NOLINT(***...).
  const std::string Stars(200, '*');
  EXPECT_FALSE(CheckGlobs(Stars + "x").contains("ddi-spin-lock", false));
  EXPECT_TRUE(CheckGlobs(Stars + "k").contains("ddi-spin-lock", false));
  EXPECT_TRUE(CheckGlobs("d*d*-*n*").contains("ddi-spin-lock", false));
  EXPECT_FALSE(CheckGlobs("ddi-spin-lock*k").contains("ddi-spin-lock", false));
}

TEST(CheckGlobs, ToldIfTheyMatchNothing) {
  const auto &Rules = catalog::Catalog::builtin()->rules();
  EXPECT_EQ(CheckGlobs("-*,ddi-spin-lock,-ddi-spin-lok,dd*q").unmatched(Rules),
            (std::vector<std::string>{"ddi-spin-lok", "dd*q"}));
}

TEST(CheckGlobs, LastMatchDecides) {
  CheckGlobs Globs("-*, ddi-*,-ddi-spin-lock,ddi-*-x*y");
  EXPECT_FALSE(Globs.contains("bugprone-x", true));
  EXPECT_TRUE(Globs.contains("ddi-spin-lock-dpr", false));
  EXPECT_FALSE(Globs.contains("ddi-spin-lock", true));
  EXPECT_TRUE(Globs.contains("ddi-a-xby", false));
  EXPECT_FALSE(CheckGlobs("ddi-a").contains("ddi-ab", false));
  EXPECT_TRUE(CheckGlobs("").contains("ddi-spin-lock", true));
}
