//===- FindingTest.cpp - findings, fingerprints, suppression, fixes -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What happens to a violation on its way to the user.
//
//===----------------------------------------------------------------------===//
#include "findings/MakeFindings.h"
#include "findings/Silence.h"
#include "findings/SourceFiles.h"
#include "findings/Suppression.h"
#include "fixes/Phrase.h"
#include "program/Text.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace spinlint;
using catalog::Defect;
using engine::Point;
using engine::Violation;
using findings::Finding;
using findings::Suppression;

/// A function that acquires and releases by the wrong API; `Line` moves it.
static program::Program mismatch(unsigned Line, bool InMacro = false,
                                 llvm::StringRef File = "\"send.c\"") {
  std::string L = std::to_string(Line), M = std::to_string(Line + 1);
  return llvm::cantFail(program::parse(
      ("lockprog 2\nunit \"send.c\"\nfile 0 " + File +
       "\nglobal @g_Lock\n"
       "function Send at 0:" +
       L + " {\nentry:\n" +
       "  acquire ndis_spin_lock @g_Lock api \"NdisAcquireSpinLock\" "
       "\"&g_Lock\" at 0:" +
       L + "\n" +
       "  release ndis_spin_lock @g_Lock api \"NdisDprReleaseSpinLock\" "
       "\"&g_Lock\" level dpr" +
       (InMacro ? "" : " api_at 0:" + M + ":3:100:122") + " at 0:" + M +
       ":3\n" + "  return implicit at 0:" + M + "\n}\n")
          .str(),
      "test"));
}

static engine::Result oneMismatch() {
  Violation V;
  V.Kind = Defect::ModeMismatch;
  V.Class = "ndis_spin_lock";
  V.LockText = "&g_Lock";
  V.LockKey = "g_Lock";
  V.Acquired = V.AcquiredEvent = {0, 0, 0};
  V.At = V.Event = {0, 0, 1};
  V.EventLevel = catalog::Level::Dpr;
  engine::Result R;
  R.Violations.push_back(V);
  return R;
}

static std::vector<Finding> findingsOf(const program::Program &P,
                                       const engine::Result &R,
                                       llvm::StringRef Globs = "") {
  const catalog::Catalog &C = *catalog::Catalog::builtin();
  return findings::makeFindings(
      P, C, R, llvm::cantFail(findings::RuleSelection::fromGlobs(C, Globs)));
}

TEST(Finding, CarriesRuleAndPlace) {
  auto Found = findingsOf(mismatch(10), oneMismatch());
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Rule, "SpinLockPairing");
  EXPECT_EQ(Found[0].Check, "ddi-spin-lock-pairing");
  EXPECT_EQ(Found[0].Where.Line, 11u);
  EXPECT_EQ(Found[0].Function, "Send");
  EXPECT_EQ(Found[0].LockText, "&g_Lock");
  EXPECT_FALSE(Found[0].Why.empty());
}

TEST(Finding, FingerprintIgnoresLinesAndRule) {
  auto Here = findingsOf(mismatch(10), oneMismatch());
  auto There = findingsOf(mismatch(99), oneMismatch());
  auto OtherRule = findingsOf(mismatch(10), oneMismatch(), "-*,ddi-spin-lock");
  ASSERT_EQ(OtherRule.size(), 1u);
  EXPECT_NE(Here[0].Rule, OtherRule[0].Rule);
  EXPECT_EQ(Here[0].Fingerprint, There[0].Fingerprint);
  EXPECT_EQ(Here[0].Fingerprint, OtherRule[0].Fingerprint);
}

TEST(Finding, FingerprintTellsEqualDefectsApart) {
  engine::Result R = oneMismatch();
  R.Violations.push_back(R.Violations[0]);
  auto Found = findingsOf(mismatch(10), R);
  ASSERT_EQ(Found.size(), 2u);
  EXPECT_NE(Found[0].Fingerprint, Found[1].Fingerprint);
}

TEST(Finding, NothingIsSaidOfSystemHeaders) {
  EXPECT_TRUE(
      findingsOf(mismatch(10, false, "\"ndis.h\" system"), oneMismatch())
          .empty());
}

TEST(Fixits, NoneWhereTheArgumentsDiffer) {
  const catalog::Catalog &C = *catalog::Catalog::builtin();
  program::LockDetail Acquire, Release;
  Acquire.Class = Release.Class = "spin_lock";
  // The one restores an IRQL that the other does not have.
  Acquire.Api = "KeAcquireSpinLock";
  Release.Api = "KeReleaseSpinLockFromDpcLevel";
  EXPECT_EQ(fixes::matchingRelease(C, Acquire, Release), nullptr);
}

TEST(Suppression, Nolint) {
  Suppression S = Suppression::parse("a\n"
                                     "b // NOLINT\n"
                                     "c // NOLINT(ddi-spin-lock, other)\n"
                                     "d // NOLINT(ddi-*)\n"
                                     "e // NOLINT()\n"
                                     "f // MYNOLINT NOLINTER\n"
                                     "g /* NOLINTNEXTLINE(ddi-*-dpr) */\n"
                                     "h\n");
  EXPECT_FALSE(S.covers(1, "ddi-spin-lock"));
  EXPECT_TRUE(S.covers(2, "ddi-spin-lock"));
  EXPECT_TRUE(S.covers(3, "ddi-spin-lock"));
  EXPECT_FALSE(S.covers(3, "ddi-spin-lock-dpr"));
  EXPECT_TRUE(S.covers(4, "ddi-spin-lock-dpr"));
  EXPECT_FALSE(S.covers(5, "ddi-spin-lock"));
  EXPECT_FALSE(S.covers(6, "ddi-spin-lock"));
  EXPECT_FALSE(S.covers(7, "ddi-spin-lock-dpr"));
  EXPECT_TRUE(S.covers(8, "ddi-spin-lock-dpr"));
  EXPECT_FALSE(S.covers(8, "ddi-spin-lock"));
}

TEST(Suppression, Blocks) {
  Suppression S = Suppression::parse("// NOLINTBEGIN\n"
                                     "a\n"
                                     "// NOLINTBEGIN(ddi-spin-lock)\n"
                                     "b\n"
                                     "// NOLINTEND\n"
                                     "c\n"
                                     "// NOLINTEND(ddi-spin-lock)\n"
                                     "d\n"
                                     "// NOLINTBEGIN\n"
                                     "e, never ended\n");
  EXPECT_TRUE(S.covers(2, "ddi-x"));
  EXPECT_TRUE(S.covers(4, "ddi-x"));
  EXPECT_FALSE(S.covers(6, "ddi-x"));
  EXPECT_TRUE(S.covers(6, "ddi-spin-lock"));
  EXPECT_FALSE(S.covers(8, "ddi-spin-lock"));
  EXPECT_FALSE(S.covers(10, "ddi-spin-lock"));
}

TEST(SourceFiles, MissingFilesAreNoError) {
  std::vector<program::File> Files(1);
  Files[0].Path = "no/such/file.c";
  findings::SourceFiles Sources(Files, "/no/such/root");
  EXPECT_EQ(Sources.absolutePath(0), "/no/such/root/no/such/file.c");
  EXPECT_FALSE(Sources.text(0));
  EXPECT_FALSE(Sources.unchangedText(0));
  const program::Program P = mismatch(1);
  const catalog::Catalog &C = *catalog::Catalog::builtin();
  std::vector<Finding> Found = findingsOf(P, oneMismatch());
  auto Rules = llvm::cantFail(findings::RuleSelection::fromGlobs(C, ""));
  EXPECT_TRUE(findings::takeSilenced(Found, {P, C, Rules, Sources}).empty());
  EXPECT_EQ(Found.size(), 1u);
}

TEST(SourceFiles, LinesWithoutTheirEnds) {
  llvm::SmallString<128> Path;
  ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("lines", "c", Path));
  llvm::FileRemover Remove(Path);
  ASSERT_FALSE(bool(llvm::writeToOutput(Path, [](llvm::raw_ostream &OS) {
    OS << "a\nb\r\n\nc";
    return llvm::Error::success();
  })));
  std::vector<program::File> Files(1);
  Files[0].Path = std::string(Path);
  findings::SourceFiles Sources(Files, "/");
  EXPECT_EQ(Sources.unchangedLine(0, 1), "a");
  EXPECT_EQ(Sources.unchangedLine(0, 2), "b");
  EXPECT_EQ(Sources.unchangedLine(0, 3), "");
  EXPECT_EQ(Sources.unchangedLine(0, 4), "c");
  EXPECT_EQ(Sources.unchangedLine(0, 0), std::nullopt);
  EXPECT_EQ(Sources.unchangedLine(0, 5), std::nullopt);
  EXPECT_EQ(Sources.unchangedLine(1, 1), std::nullopt);
}
