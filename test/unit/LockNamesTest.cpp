//===- LockNamesTest.cpp - what names say of locks ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How names are split and read, with the lock words of the catalog, and what
// the z statistic makes of counts.
//
//===----------------------------------------------------------------------===//
#include "discover/LockNames.h"
#include "discover/Discover.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint;
using namespace spinlint::discover;

namespace {

const LockNames &names() {
  static const LockNames Names(catalog::Catalog::builtin()->lockWords());
  return Names;
}

std::string split(StringRef Name) { return join(names().words(Name), " "); }

/// Whether `A` reads as the acquire of what `B` reads as the release of.
bool isPair(StringRef A, StringRef B) {
  for (const NameReading &X : names().read(A))
    for (const NameReading &Y : names().read(B))
      if (!X.Release && Y.Release && X.Pair == Y.Pair && X.Rest == Y.Rest)
        return true;
  return false;
}

TEST(LockNames, AreSplitIntoWords) {
  EXPECT_EQ(split("KeAcquireSpinLock"), "ke acquire spin lock");
  EXPECT_EQ(split("AFSAcquireShared"), "afs acquire shared");
  EXPECT_EQ(split("_spin_lock_irqsave"), "spin lock irqsave");
  EXPECT_EQ(split("mutex_trylock"), "mutex try lock");
  EXPECT_EQ(split("pthread_rwlock_rdlock"), "pthread rwlock rd lock");
  EXPECT_EQ(split("Lock2"), "lock");
}

TEST(LockNames, PairsDifferInOneWord) {
  EXPECT_TRUE(isPair("mutex_lock", "mutex_unlock"));
  EXPECT_TRUE(isPair("mutex_lock_interruptible", "mutex_unlock"));
  EXPECT_TRUE(isPair("mutex_trylock", "mutex_unlock"));
  EXPECT_TRUE(isPair("spin_lock_irqsave", "spin_unlock_irqrestore"));
  EXPECT_TRUE(isPair("down", "up"));
  EXPECT_TRUE(isPair("down_write_trylock", "up_write"));
  EXPECT_TRUE(isPair("rw_enter", "rw_exit"));
  EXPECT_TRUE(isPair("DevAcquireReadLock", "DevReleaseLock"));
  EXPECT_TRUE(isPair("LockDevice", "UnlockDevice"));
  EXPECT_FALSE(isPair("mutex_unlock", "mutex_lock"));
  EXPECT_FALSE(isPair("mutex_lock", "spin_unlock"));
  EXPECT_FALSE(isPair("mutex_lock", "mutex_init"));
  EXPECT_FALSE(isPair("DeviceOpen", "DeviceClose"));
}

TEST(LockNames, MoreFunctionsAreBetterEvidence) {
  EXPECT_GT(zStatistic(24, 24), zStatistic(3, 3));
  EXPECT_GT(zStatistic(23, 24), 0);
  EXPECT_GT(zStatistic(3, 3), zStatistic(23, 24) - 1);
  EXPECT_LT(zStatistic(5, 10), zStatistic(1, 2));
  EXPECT_LT(zStatistic(0, 0), zStatistic(0, 100));
}

} // namespace
