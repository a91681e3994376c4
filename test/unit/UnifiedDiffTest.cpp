//===- UnifiedDiffTest.cpp - what edits change, as a patch ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The form of the hunks. That tools read them is for test/cli/fix-diff.test.
//
//===----------------------------------------------------------------------===//
#include "reports/UnifiedDiff.h"
#include "gtest/gtest.h"

using namespace llvm;
using spinlint::reports::unifiedDiff;

namespace {

/// Lines `First` to `Last`: "line 3".
std::string lines(unsigned First, unsigned Last) {
  std::string Result;
  for (unsigned I = First; I <= Last; ++I)
    Result += "line " + std::to_string(I) + "\n";
  return Result;
}

std::string diff(StringRef Old, StringRef New) {
  std::string Result = unifiedDiff("f.c", Old, New);
  StringRef Hunks = Result;
  if (!Hunks.empty())
    EXPECT_TRUE(Hunks.consume_front("--- a/f.c\n+++ b/f.c\n"));
  return Hunks.str();
}

TEST(UnifiedDiffTest, NothingChanges) {
  EXPECT_EQ(unifiedDiff("f.c", "", ""), "");
  EXPECT_EQ(unifiedDiff("f.c", "a\nb", "a\nb"), "");
}

TEST(UnifiedDiffTest, ThreeLinesOfContext) {
  EXPECT_EQ(diff(lines(1, 9), lines(1, 4) + "new\n" + lines(6, 9)),
            "@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+new\n"
            " line 6\n line 7\n line 8\n");
  EXPECT_EQ(diff(lines(1, 2), lines(2, 2)),
            "@@ -1,2 +1 @@\n-line 1\n line 2\n");
}

TEST(UnifiedDiffTest, HunksThatTouchAreOne) {
  // Six lines between the changes.
  EXPECT_EQ(diff(lines(1, 8), "a\n" + lines(2, 7) + "b\n"),
            "@@ -1,8 +1,8 @@\n-line 1\n+a\n line 2\n line 3\n line 4\n line 5\n"
            " line 6\n line 7\n-line 8\n+b\n");
  // Seven.
  EXPECT_EQ(diff(lines(1, 9), "a\n" + lines(2, 8)),
            "@@ -1,4 +1,4 @@\n-line 1\n+a\n line 2\n line 3\n line 4\n"
            "@@ -6,4 +6,3 @@\n line 6\n line 7\n line 8\n-line 9\n");
}

TEST(UnifiedDiffTest, LinesOfTheSecondHunkAreShifted) {
  EXPECT_EQ(diff(lines(1, 20), "0\n" + lines(1, 19) + "z\n" + lines(20, 20)),
            "@@ -1,3 +1,4 @@\n+0\n line 1\n line 2\n line 3\n"
            "@@ -17,4 +18,5 @@\n line 17\n line 18\n line 19\n+z\n line 20\n");
}

TEST(UnifiedDiffTest, EmptyFiles) {
  EXPECT_EQ(diff("", "a\nb\n"), "@@ -0,0 +1,2 @@\n+a\n+b\n");
  EXPECT_EQ(diff("a\n", ""), "@@ -1 +0,0 @@\n-a\n");
}

TEST(UnifiedDiffTest, TheLastLineHasNoEnd) {
  EXPECT_EQ(diff("a\nb", "a\nc"),
            "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"
            "\\ No newline at end of file\n");
  EXPECT_EQ(diff("a\nb", "a\nb\n"),
            "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
  EXPECT_EQ(diff("a\nb", "x\nb"),
            "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n");
}

TEST(UnifiedDiffTest, CarriageReturnsStay) {
  EXPECT_EQ(diff("a\r\nb\r\n", "a\r\nc\r\n"),
            "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
  EXPECT_EQ(diff("a\n", "a\r\n"), "@@ -1 +1 @@\n-a\n+a\r\n");
}

TEST(UnifiedDiffTest, AsFewLinesAsPossible) {
  // What was there before is not written again.
  EXPECT_EQ(diff("{\n}\n{\n}\n", "{\n}\n{\nx\n}\n"),
            "@@ -1,4 +1,5 @@\n {\n }\n {\n+x\n }\n");
  EXPECT_EQ(diff("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n"),
            "@@ -1,7 +1,6 @@\n-a\n-b\n c\n+b\n a\n b\n-b\n a\n+c\n");
}

TEST(UnifiedDiffTest, Names) {
  auto First = [](StringRef Path) {
    return StringRef(unifiedDiff(Path, "", "a\n")).split('\n').first.str();
  };
  EXPECT_EQ(First("sub/f.c"), "--- a/sub/f.c");
  EXPECT_EQ(First("a b.c"), "--- a/a b.c\t");
  EXPECT_EQ(First("q\"\\\n.c"), "--- \"a/q\\\"\\\\\\012.c\"");
}

} // namespace
