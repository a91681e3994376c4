//===- CatalogTest.cpp - the catalog in the binary ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds the built-in catalog to the DDIs and roles that must be in it, and to
// facts of single rows that would be costly to get wrong.
//
//===----------------------------------------------------------------------===//
#include "catalog/Catalog.h"
#include "catalog/RulePages.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <set>

using namespace llvm;
using namespace spinlint::catalog;

namespace {

SmallString<128> besideThisFile(StringRef Relative) {
  SmallString<128> Path(sys::path::parent_path(__FILE__));
  sys::path::append(Path, Relative);
  return Path;
}

std::vector<std::string> linesOf(StringRef Relative) {
  auto Buffer = MemoryBuffer::getFile(besideThisFile(Relative));
  EXPECT_TRUE(bool(Buffer)) << Relative.str();
  std::vector<std::string> Out;
  if (Buffer)
    for (StringRef Line : split((*Buffer)->getBuffer(), '\n'))
      if (!Line.trim().empty())
        Out.push_back(Line.trim().str());
  return Out;
}

const LockEffect &effect(StringRef Name, size_t I = 0) {
  static const LockEffect None;
  const Api *A = Catalog::builtin()->api(Name);
  EXPECT_TRUE(A && I < A->Effects.size()) << Name.str();
  return A && I < A->Effects.size() ? A->Effects[I] : None;
}

TEST(Catalog, EveryLockDdiHasARow) {
  auto C = Catalog::builtin();
  std::vector<std::string> Names = linesOf("Inputs/lock-ddis.txt");
  EXPECT_GE(Names.size(), 224u);
  for (const std::string &Name : Names)
    EXPECT_NE(C->api(Name), nullptr) << Name;
}

TEST(Catalog, EveryRoleHasARow) {
  auto C = Catalog::builtin();
  for (const std::string &Name : linesOf("Inputs/roles.txt"))
    EXPECT_NE(C->role(Name), nullptr) << Name;
}

TEST(Catalog, EveryClassCanBeAcquiredAndReleased) {
  auto C = Catalog::builtin();
  std::set<std::string> Acquired, Released;
  for (const Api &A : C->apis())
    for (const LockEffect &E : A.Effects) {
      if (!E.Releases.empty())
        Acquired.insert(E.Class);
      if (E.What == Op::Release || E.What == Op::LowerIrql)
        Released.insert(E.Class);
    }
  for (const LockClass &L : C->lockClasses()) {
    // Its lock is only ever taken inside of a DDI.
    if (L.Name == "storport_kspin_lock")
      continue;
    EXPECT_TRUE(Acquired.count(L.Name)) << L.Name;
    EXPECT_TRUE(Released.count(L.Name)) << L.Name;
  }
}

TEST(Catalog, RowsAreSortedAndFoundByName) {
  auto C = Catalog::builtin();
  for (size_t I = 1; I < C->apis().size(); ++I)
    EXPECT_LT(C->apis()[I - 1].Name, C->apis()[I].Name);
  for (const Api &A : C->apis())
    EXPECT_EQ(C->api(A.Name), &A);
  for (const Rule &R : C->rules()) {
    EXPECT_EQ(C->rule(R.Id), &R);
    EXPECT_EQ(C->rule(StringRef(R.Id).upper()), &R);
    EXPECT_EQ(C->rule(R.Check), &R);
  }
  EXPECT_EQ(C->api("NoSuchDdi"), nullptr);
  EXPECT_EQ(C->rule("NoSuchRule"), nullptr);
  EXPECT_NE(C->hash(), 0u);
}

TEST(Catalog, DirectoryAndBinaryAreTheSame) {
  auto Loaded = Catalog::load(besideThisFile("../../rules"));
  ASSERT_TRUE(bool(Loaded)) << toString(Loaded.takeError());
  EXPECT_EQ((*Loaded)->hash(), Catalog::builtin()->hash());
}

TEST(Catalog, NamesOfChecks) {
  EXPECT_EQ(checkNameFor("SpinLock"), "ddi-spin-lock");
  EXPECT_EQ(checkNameFor("SpinLockDpr"), "ddi-spin-lock-dpr");
  EXPECT_EQ(checkNameFor("SpinLockDprRelease"), "ddi-spin-lock-dpr-release");
  EXPECT_EQ(checkNameFor("Irql_Synch_Function"), "ddi-irql-synch-function");
  EXPECT_EQ(checkNameFor("StorPortMSILock"), "ddi-stor-port-msi-lock");
  EXPECT_EQ(checkNameFor("IrqlExApcLte1"), "ddi-irql-ex-apc-lte1");
}

TEST(Catalog, WordsRoundTrip) {
  for (unsigned I = 0; I != NumDefects; ++I)
    EXPECT_EQ(defectFromName(defectName(Defect(I))), Defect(I));
  for (Level L :
       {Level::Normal, Level::Dpr, Level::ForDpc, Level::Unsafe, Level::Irq})
    EXPECT_EQ(levelFromName(levelName(L)), L);
  for (Mode M : {Mode::Exclusive, Mode::Shared, Mode::Any})
    EXPECT_EQ(modeFromName(modeName(M)), M);
  for (unsigned I = 0; I <= unsigned(Op::LowerIrql); ++I)
    EXPECT_EQ(opFromName(opName(Op(I))), Op(I));
  for (Success S : {Success::Nonzero, Success::Zero, Success::NonNegative})
    EXPECT_EQ(successFromName(successName(S)), S);
  EXPECT_EQ(opName(Op::WaitByArg), "wait_by_arg");
  EXPECT_EQ(opName(Op::LowerIrql), "lower_irql");
  EXPECT_EQ(levelFromName("Dpr"), std::nullopt);
}

TEST(Catalog, NdisFamiliesDifferByLevel) {
  auto C = Catalog::builtin();
  EXPECT_EQ(C->lockClass("ndis_spin_lock")->Pair, Pairing::Level);
  EXPECT_EQ(effect("NdisAcquireSpinLock").LockLevel, Level::Normal);
  EXPECT_EQ(effect("NdisDprAcquireSpinLock").LockLevel, Level::Dpr);
  EXPECT_EQ(effect("NdisDprAcquireSpinLock").Releases.front(),
            "NdisDprReleaseSpinLock");
  EXPECT_EQ(C->api("NdisDprAcquireSpinLock")->IrqlMin, "DISPATCH_LEVEL");
}

TEST(Catalog, OldIrqlFlowsThroughTheRightPlace) {
  EXPECT_EQ(effect("KeAcquireSpinLock").IrqlOutArg, 1);
  EXPECT_TRUE(effect("KeAcquireSpinLockRaiseToDpc").IrqlReturned);
  EXPECT_TRUE(effect("KfAcquireSpinLock").IrqlReturned);
  EXPECT_EQ(effect("KeReleaseSpinLock").IrqlInArg, 1);
  EXPECT_EQ(effect("IoAcquireCancelSpinLock").IrqlOutArg, 0);
  EXPECT_EQ(effect("NdisAcquireSpinLock").IrqlOutArg, -1);
}

// What is sound must not be a mismatch.
TEST(Catalog, SoundPairsAreAccepted) {
  auto C = Catalog::builtin();
  EXPECT_EQ(C->lockClass("spin_lock")->Pair, Pairing::Any);
  // Either mode is given back by one function; those of the filter manager
  // keep to themselves.
  EXPECT_EQ(effect("ExAcquireResourceSharedLite").Releases,
            effect("ExAcquireResourceExclusiveLite").Releases);
  EXPECT_EQ(effect("ExAcquireResourceSharedLite").Releases.front(),
            "ExReleaseResourceLite");
  const LockEffect &E = effect("ExAcquireSpinLockSharedAtDpcLevel");
  EXPECT_EQ(E.Releases,
            (std::vector<std::string>{"ExReleaseSpinLockSharedFromDpcLevel",
                                      "ExReleaseSpinLockShared"}));
  // In a class that pairs by API, every release fits some acquire.
  std::set<std::string> Named;
  for (const Api &A : C->apis())
    for (const LockEffect &X : A.Effects)
      Named.insert(X.Releases.begin(), X.Releases.end());
  for (const Api &A : C->apis())
    for (const LockEffect &X : A.Effects)
      if (X.What == Op::Release && C->lockClass(X.Class)->Pair == Pairing::Api)
        EXPECT_TRUE(Named.count(A.Name)) << A.Name;
}

TEST(Catalog, WaitsAcquireMutexesOnly) {
  const LockEffect &E = effect("KeWaitForSingleObject");
  EXPECT_EQ(E.What, Op::WaitByArg);
  EXPECT_EQ(E.TimeoutArg, 4);
  EXPECT_EQ(E.When, Success::Zero);
  EXPECT_FALSE(E.OnlyIfTypes.empty());
  EXPECT_EQ(Catalog::builtin()->api("KeWaitForMultipleObjects")->Forgets,
            std::vector<std::string>{"kmutex"});
}

TEST(Catalog, TwoEffectsOfOneCall) {
  const Api *A = Catalog::builtin()->api(
      "ExEnterCriticalRegionAndAcquireResourceExclusive");
  ASSERT_EQ(A->Effects.size(), 2u);
  EXPECT_EQ(A->Effects[0].Class, "critical_region");
  EXPECT_TRUE(A->Effects[0].Implied);
  EXPECT_EQ(A->Effects[1].Class, "eresource");
}

TEST(Catalog, ControlFlowOfOtherDdis) {
  auto C = Catalog::builtin();
  EXPECT_TRUE(C->api("KeBugCheckEx")->NoReturn);
  EXPECT_FALSE(C->api("KeBugCheckEx")->Raises);
  EXPECT_TRUE(C->api("ExRaiseStatus")->NoReturn);
  EXPECT_TRUE(C->api("ExRaiseStatus")->Raises);
  EXPECT_TRUE(C->api("ProbeForRead")->Raises);
  EXPECT_TRUE(C->api("CcMapData")->Raises);
  EXPECT_TRUE(C->api("ExInterlockedInsertTailList")->Effects.empty());
  // A lock DDI never raises.
  for (const Api &A : C->apis())
    if (!A.Effects.empty())
      EXPECT_FALSE(A.Raises || A.NoReturn) << A.Name;
}

TEST(Catalog, LocksOfRoles) {
  auto C = Catalog::builtin();
  const Role *Cancel = C->role("DRIVER_CANCEL");
  ASSERT_EQ(Cancel->HeldAtEntry.size(), 1u);
  EXPECT_EQ(Cancel->HeldAtEntry[0].Class, "cancel_spin_lock");
  EXPECT_FALSE(Cancel->HeldAtEntry[0].AtExit);
  EXPECT_TRUE(C->role("KSYNCHRONIZE_ROUTINE")->HeldAtEntry[0].AtExit);
  for (StringRef Name :
       {"IO_CSQ_ACQUIRE_LOCK", "IO_CSQ_RELEASE_LOCK", "FAST_IO_ACQUIRE_FILE",
        "PACQUIRE_FOR_LAZY_WRITE", "PRELEASE_FROM_READ_AHEAD"})
    EXPECT_TRUE(C->role(Name)->ExitUnchecked) << Name.str();
  EXPECT_FALSE(C->role("DRIVER_DISPATCH")->ExitUnchecked);
  const Role *Send = C->role("MINIPORT_SEND_NET_BUFFER_LISTS");
  EXPECT_EQ(Send->DispatchFlag.Arg, 3);
  EXPECT_EQ(Send->DispatchFlag.Mask, 1u);
  EXPECT_EQ(C->role("DRIVER_INITIALIZE")->RegisteredBy[0].Symbol,
            "DriverEntry");
}

TEST(Catalog, PagesOfTheRulesAreCurrent) {
  for (const Page &P : rulePages(*Catalog::builtin())) {
    auto Buffer =
        MemoryBuffer::getFile(besideThisFile("../../docs/rules/" + P.Name));
    ASSERT_TRUE(bool(Buffer)) << P.Name;
    EXPECT_EQ((*Buffer)->getBuffer(), P.Text)
        << P.Name << " is stale; run 'spinlint-docs docs/rules'";
  }
}

TEST(Catalog, InactiveRulesSaySo) {
  auto C = Catalog::builtin();
  for (const Rule &R : C->rules())
    EXPECT_TRUE(R.Active) << R.Id;
  Rule Later = *C->rule("SpinLock");
  Later.Active = false;
  Later.Status = "Not active yet. It comes later.";
  EXPECT_NE(ruleForTerminal(*C, Later).find("Not active yet."),
            std::string::npos);
}

} // namespace
