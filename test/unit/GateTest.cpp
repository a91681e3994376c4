//===- GateTest.cpp - baselines, diffs and what fails a run ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "gate/Baseline.h"
#include "gate/ChangedLines.h"
#include "gate/FailOn.h"
#include "gtest/gtest.h"

using namespace spinlint;
using namespace spinlint::gate;
using engine::Verdict;

/// The `Ordinal`-th of the leaks of one lock in a function; `Line`: its text.
static BaselineFinding leak(llvm::StringRef File, llvm::StringRef Function,
                            unsigned Ordinal, llvm::StringRef Line) {
  BaselineFinding F;
  F.File = File.str();
  F.Function = Function.str();
  F.Check = "ddi-spin-lock";
  F.Defect = "held-at-exit";
  F.Lock = "&Lock";
  F.Message = "'&Lock' is still held";
  // A static function is known by its file too.
  F.Group = (File + "|" + Function).str();
  F.Fingerprint = F.Group + "|" + std::to_string(Ordinal);
  F.Context = Line.str();
  return F;
}

/// Indices of the new ones, and how many are gone: "0 2, 1 gone".
static std::string matched(std::vector<BaselineFinding> Before,
                           std::vector<BaselineFinding> Now,
                           std::vector<std::string> Files = {"a.c", "b.c"}) {
  Baseline B;
  B.Findings = std::move(Before);
  BaselineMatch M = match(B, Now, {}, Files);
  std::string Result;
  for (size_t I = 0; I < M.Known.size(); ++I)
    if (!M.Known[I])
      Result += std::to_string(I) + " ";
  return Result + "gone " + std::to_string(M.Gone.size());
}

TEST(Baseline, KnowsByWhatIsWrongAndNotByLine) {
  EXPECT_EQ(matched({leak("a.c", "F", 0, "x")}, {leak("a.c", "F", 0, "x")}),
            "gone 0");
  // The line was edited.
  EXPECT_EQ(matched({leak("a.c", "F", 0, "x")}, {leak("a.c", "F", 0, "y")}),
            "gone 0");
  EXPECT_EQ(matched({leak("a.c", "F", 0, "x")}, {leak("a.c", "G", 0, "x")}),
            "0 gone 1");
  EXPECT_EQ(matched({}, {leak("a.c", "F", 0, "x")}), "0 gone 0");
  EXPECT_EQ(matched({leak("a.c", "F", 0, "x")}, {}), "gone 1");
}

TEST(Baseline, EqualDefectsAreToldApartByTheirLines) {
  const auto Two =
      std::vector{leak("a.c", "F", 0, "x"), leak("a.c", "F", 1, "y")};
  // One before them, between them, behind them.
  EXPECT_EQ(matched(Two, {leak("a.c", "F", 0, "n"), leak("a.c", "F", 1, "x"),
                          leak("a.c", "F", 2, "y")}),
            "0 gone 0");
  EXPECT_EQ(matched(Two, {leak("a.c", "F", 0, "x"), leak("a.c", "F", 1, "n"),
                          leak("a.c", "F", 2, "y")}),
            "1 gone 0");
  EXPECT_EQ(matched(Two, {leak("a.c", "F", 0, "x"), leak("a.c", "F", 1, "y"),
                          leak("a.c", "F", 2, "n")}),
            "2 gone 0");
  // Lines that are equal: by their order.
  EXPECT_EQ(matched(Two, {leak("a.c", "F", 0, "y"), leak("a.c", "F", 1, "y"),
                          leak("a.c", "F", 2, "y")}),
            "2 gone 0");
  EXPECT_EQ(matched(Two, {leak("a.c", "F", 0, "y")}), "gone 1");
}

TEST(Baseline, RenamedFiles) {
  const auto Old = std::vector{leak("old.c", "F", 0, "x")};
  EXPECT_EQ(matched(Old, {leak("a.c", "F", 0, "x")}), "gone 0");
  EXPECT_EQ(matched(Old, {leak("a.c", "G", 0, "x")}), "0 gone 1");
  // The old file is still there: it is another function of the name.
  EXPECT_EQ(matched(Old, {leak("a.c", "F", 0, "x")}, {"a.c", "old.c"}),
            "0 gone 1");
  // One of them is the old one; the one with the line.
  EXPECT_EQ(matched(Old, {leak("a.c", "F", 0, "y"), leak("b.c", "F", 0, "x")}),
            "0 gone 0");
}

static std::string lost(std::vector<BaselineVerdict> Before,
                        std::vector<BaselineVerdict> Now) {
  Baseline B;
  B.Verdicts = worstOfEach(std::move(Before));
  const std::vector<std::string> Files = {"a.c", "b.c"};
  std::string Result;
  for (const LostVerdict &L : match(B, {}, Now, Files).Lost)
    Result += L.Before.File + ":" + L.Before.Function + " ";
  return Result;
}

TEST(Baseline, VerdictsThatAreLost) {
  const BaselineVerdict Fine{"a.c", "F", Verdict::Verified};
  EXPECT_EQ(lost({Fine}, {{"a.c", "F", Verdict::Verified}}), "");
  EXPECT_EQ(lost({Fine}, {{"a.c", "F", Verdict::Defect}}), "");
  EXPECT_EQ(lost({Fine}, {{"a.c", "F", Verdict::Inconclusive}}), "a.c:F ");
  EXPECT_EQ(lost({Fine}, {{"a.c", "F", Verdict::NotAnalysed}}), "a.c:F ");
  EXPECT_EQ(lost({{"a.c", "F", Verdict::Defect}},
                 {{"a.c", "F", Verdict::NotAnalysed}}),
            "a.c:F ");
  EXPECT_EQ(lost({{"a.c", "F", Verdict::Inconclusive}},
                 {{"a.c", "F", Verdict::NotAnalysed}}),
            "");
  // New functions, gone functions, renamed files.
  EXPECT_EQ(lost({}, {{"a.c", "F", Verdict::NotAnalysed}}), "");
  EXPECT_EQ(lost({Fine}, {}), "");
  EXPECT_EQ(lost({{"old.c", "F", Verdict::Verified}},
                 {{"a.c", "F", Verdict::NotAnalysed}}),
            "a.c:F ");
  EXPECT_EQ(lost({{"b.c", "F", Verdict::Verified}},
                 {{"a.c", "F", Verdict::NotAnalysed}}),
            "");
  // Of several, the one that says least counts: of a library in two drivers.
  EXPECT_EQ(lost({Fine, {"a.c", "F", Verdict::Inconclusive}},
                 {{"a.c", "F", Verdict::Inconclusive}}),
            "");
}

TEST(Baseline, TextAndBack) {
  Baseline B;
  B.Findings = {leak("b.c", "F", 0, "x"), leak("a.c", "F", 0, "\"\\\n\xc3\xbc"),
                leak("b.c", "F", 0, "x")};
  B.Verdicts = {{"a.c", "F", Verdict::Verified},
                {"a.c", "F", Verdict::NotAnalysed}};
  const std::string Text = baselineText(B);
  auto Read = readBaseline(Text, "x.json");
  ASSERT_TRUE(bool(Read)) << llvm::toString(Read.takeError());
  ASSERT_EQ(Read->Findings.size(), 2u);
  EXPECT_EQ(Read->Findings[0].File, "a.c");
  EXPECT_EQ(Read->Findings[0].Context, "\"\\\n\xc3\xbc");
  ASSERT_EQ(Read->Verdicts.size(), 1u);
  EXPECT_EQ(Read->Verdicts[0].Verdict, Verdict::NotAnalysed);
  EXPECT_EQ(baselineText(*Read), Text);
  // Each line but the brackets ends with a comma: lines can come and go.
  EXPECT_NE(Text.find("\nnull\n],"), std::string::npos);
}

TEST(Baseline, EveryCutIsNoticed) {
  Baseline B;
  B.Findings = {leak("a.c", "F", 0, "x")};
  B.Verdicts = {{"a.c", "F", Verdict::Verified}};
  const std::string Text = baselineText(B);
  // Without the last line end it is complete.
  for (size_t Length = 0; Length + 1 < Text.size(); ++Length) {
    auto Read = readBaseline(llvm::StringRef(Text).take_front(Length), "x");
    EXPECT_FALSE(bool(Read)) << Length;
    if (!Read)
      EXPECT_EQ(llvm::toString(Read.takeError()).rfind("x:", 0), 0u);
  }
}

static std::string hunks(llvm::StringRef Diff) {
  auto Parsed = parseDiff(Diff);
  if (!Parsed)
    return llvm::toString(Parsed.takeError());
  std::string Result;
  for (const auto &[File, Hunks] : *Parsed) {
    Result += File + ":";
    for (const Hunk &H : Hunks)
      Result += " " + std::to_string(H.First) + "+" + std::to_string(H.Count) +
                "-" + std::to_string(H.Removed.size());
    Result += "\n";
  }
  return Result;
}

TEST(ChangedLines, HunksByFile) {
  EXPECT_EQ(hunks(""), "");
  EXPECT_EQ(hunks("diff --git a/x.c b/y.c\nsimilarity index 90%\n"
                  "rename from x.c\nrename to y.c\n--- a/x.c\n+++ b/y.c\n"
                  "@@ -3 +3,2 @@ void F()\n-a\n+b\n+c\n"
                  "@@ -9,2 +10,0 @@\n-d\n-e\n"),
            "y.c: 3+2-1 10+0-2\n");
  // A file that is gone, a binary one, a rename without a change, a mode.
  EXPECT_EQ(hunks("diff --git a/x.c b/x.c\n--- a/x.c\n+++ /dev/null\n"
                  "@@ -1 +0,0 @@\n-a\n"
                  "diff --git a/b b/b\nBinary files a/b and b/b differ\n"
                  "diff --git a/c b/d\nsimilarity index 100%\n"
                  "diff --git a/e b/e\nold mode 100644\nnew mode 100755\n"),
            "x.c: 0+0-1\n");
  EXPECT_EQ(hunks("diff --git a/n.c b/n.c\n--- /dev/null\n+++ b/n.c\n"
                  "@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n"),
            "n.c: 1+1-0\n");
}

TEST(ChangedLines, Names) {
  EXPECT_EQ(hunks("diff --git \"a/\\303\\274.c\" \"b/\\303\\274.c\"\n"
                  "--- \"a/\\303\\274.c\"\n+++ \"b/\\303\\274 \\\"\\t.c\"\n"
                  "@@ -1 +1 @@\n-a\n+b\n"),
            "\xc3\xbc \"\t.c: 1+1-1\n");
  EXPECT_EQ(hunks("diff --git a/a b.c b/a b.c\n--- a/a b.c\t\n+++ b/a b.c\t\n"
                  "@@ -1 +1 @@\n-a\n+b\n"),
            "a b.c: 1+1-1\n");
}

TEST(ChangedLines, LinesThatLookLikeHeaders) {
  EXPECT_EQ(hunks("diff --git a/x.c b/x.c\n--- a/x.c\n+++ b/x.c\n"
                  "@@ -1,2 +1,2 @@\n--- a/y.c\n-@@ -1 +1 @@\n"
                  "+++ b/y.c\n+diff --git a/z b/z\n"),
            "x.c: 1+2-2\n");
}

TEST(ChangedLines, NoDiff) {
  EXPECT_NE(
      hunks("--- a/x\n+++ b/x\n@@ what @@\n").find("cannot be understood"),
      std::string::npos);
  EXPECT_NE(hunks("--- a/x\n+++ b/x\n@@ -1 +1,3 @@\n-a\n+b\n")
                .find("cannot be understood"),
            std::string::npos);
}

TEST(ChangedLines, MeetsWhatItTouches) {
  const Hunk Added{5, 2, {}}; // Lines 5 and 6 are new.
  EXPECT_FALSE(Added.meets(1, 4));
  EXPECT_TRUE(Added.meets(1, 5));
  EXPECT_TRUE(Added.meets(6, 9));
  EXPECT_FALSE(Added.meets(7, 9));
  const Hunk Gone{5, 0, {"x"}}; // Between lines 5 and 6.
  EXPECT_FALSE(Gone.meets(1, 5));
  EXPECT_TRUE(Gone.meets(5, 6));
  EXPECT_FALSE(Gone.meets(6, 9));
  EXPECT_TRUE(wholeFile().front().meets(1, 1));
  EXPECT_TRUE(wholeFile().front().meets(900, 901));
}

TEST(FailOn, Words) {
  const catalog::Catalog &C = *catalog::Catalog::builtin();
  auto Fails = [&](llvm::StringRef Words, findings::Severity Level,
                   findings::Novelty Is) {
    findings::Finding F;
    F.Check = "ddi-spin-lock";
    F.Level = Level;
    F.Is = Is;
    return llvm::cantFail(FailOn::parse(Words, C)).fails(F);
  };
  using findings::Novelty, findings::Severity;
  for (llvm::StringRef Words : {"", "new", "SpinLock", "ddi-*", "any"}) {
    EXPECT_TRUE(Fails(Words, Severity::Warning, Novelty::New));
    EXPECT_TRUE(Fails(Words, Severity::Warning, Novelty::NotCompared));
    EXPECT_EQ(Fails(Words, Severity::Warning, Novelty::Known), Words == "any");
    EXPECT_EQ(Fails(Words, Severity::Note, Novelty::New),
              Words == "SpinLock" || Words == "ddi-*");
  }
  EXPECT_FALSE(Fails("SpinLockDpr", Severity::Warning, Novelty::New));
  EXPECT_TRUE(Fails("SpinLockDpr,any", Severity::Warning, Novelty::Known));
  auto Unknown = FailOn::parse("no-such", C);
  EXPECT_FALSE(bool(Unknown));
  llvm::consumeError(Unknown.takeError());
}
