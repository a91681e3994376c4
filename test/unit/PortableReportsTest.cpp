//===- PortableReportsTest.cpp - what goes to other programs --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// URIs, columns, escaping, and how much SARIF may have.
//
//===----------------------------------------------------------------------===//
#include "program/Text.h"
#include "reports/LineReports.h"
#include "reports/PortablePlace.h"
#include "reports/SarifReport.h"
#include "llvm/Support/JSON.h"
#include "gtest/gtest.h"

using namespace spinlint;
using namespace spinlint::reports;

TEST(PortablePlace, PathsFromTheRoot) {
  EXPECT_EQ(pathFromRoot("/src", "/src/a/b.c"), "a/b.c");
  EXPECT_EQ(pathFromRoot("/src/", "/src/a/../b.c"), "b.c");
  EXPECT_EQ(pathFromRoot("/src", "/src2/b.c"), "/src2/b.c");
  EXPECT_EQ(textFromRoot("/src", "'/src/a.c', of /src/b.sln: no such file"),
            "'a.c', of b.sln: no such file");
  EXPECT_EQ(textFromRoot("/src", "/src/a.c:1: '/src2/b.c' '/usr/src/c.c'"),
            "a.c:1: '/src2/b.c' '/usr/src/c.c'");
  EXPECT_EQ(textFromRoot("/", "'/a.c'"), "'a.c'");
  EXPECT_EQ(pathFromRoot("/", "/a.c"), "a.c");
  EXPECT_EQ(pathFromRoot("", "/a.c"), "/a.c");
}

TEST(PortablePlace, PathsOfTheUser) {
  EXPECT_EQ(meantPath("/src", "a/../b/"), "/src/b");
  EXPECT_EQ(meantPath("/src", "."), "/src");
  EXPECT_EQ(meantPath("/src", "/x/./y//"), "/x/y");
  EXPECT_EQ(meantPath("/src", "/"), "/");
}

TEST(PortablePlace, Uris) {
  EXPECT_EQ(uriOf("src/send.c"), "src/send.c");
  EXPECT_EQ(uriOf("a b/50%#?.c"), "a%20b/50%25%23%3F.c");
  EXPECT_EQ(uriOf("\xc3\xbc.c"), "%C3%BC.c");
  EXPECT_EQ(uriOf("c:x.c"), "c%3Ax.c");
  EXPECT_EQ(uriOf("a/b:c.c"), "a/b%3Ac.c");
  EXPECT_EQ(uriOf("/src/a b.c"), "file:///src/a%20b.c");
  EXPECT_EQ(uriOf("C:/src/a.c"), "file:///C:/src/a.c");
  EXPECT_EQ(uriOf("//server/share/a.c"), "file://server/share/a.c");
}

TEST(PortablePlace, Utf16) {
  EXPECT_EQ(utf16Length("abc"), 3u);
  EXPECT_EQ(utf16Length("\xc3\xa4"), 1u);         // U+00E4
  EXPECT_EQ(utf16Length("\xe2\x82\xac"), 1u);     // U+20AC
  EXPECT_EQ(utf16Length("\xf0\x9f\x98\x80"), 2u); // U+1F600
  EXPECT_EQ(utf16Length("\xe4\xf6"), 2u);         // Latin 1
}

TEST(LineReports, EscapesForGithub) {
  EXPECT_EQ(githubData("50%: a,b\r\n::error::"), "50%25: a,b%0D%0A::error::");
  EXPECT_EQ(githubProperty("C:\\a,b%\n"), "C%3A\\a%2Cb%25%0A");
}

TEST(SarifReport, EscapesMessages) {
  EXPECT_EQ(sarifText("'a[i]' (2)"), "'a[i]' (2)");
  EXPECT_EQ(sarifText("a[i](2)"), "a[i\\](2)");
  EXPECT_EQ(sarifText("{0} }"), "{{0}} }}");
}

/// Results of a run with so many findings: by level, and notifications.
static std::map<std::string, size_t> sarifOf(size_t Notes, size_t Warnings) {
  program::Program P = llvm::cantFail(
      program::parse("lockprog 2\nunit \"a.c\"\nfile 0 \"a.c\"\n", "test"));
  engine::Result R;
  findings::SourceFiles Sources(P.Files, "/no/such/root");
  RunReport Run{*catalog::Catalog::builtin()};
  Run.IsNote = [](const catalog::Rule &Rule) { return Rule.IsNote; };
  Run.SourceRoot = "/no/such/root";
  findings::Finding F;
  F.Check = "ddi-spin-lock";
  F.Where.File = 0;
  std::vector<findings::Finding> All;
  for (size_t I = 0; I < Notes + Warnings; ++I) {
    F.Where.Line = I + 1;
    F.Level =
        I < Notes ? findings::Severity::Note : findings::Severity::Warning;
    All.push_back(F);
  }
  Run.Drivers.push_back({"", P, R, Sources, std::move(All), {}, {}, {}});
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  printSarif(Run, OS);
  llvm::json::Value Log = llvm::cantFail(llvm::json::parse(Text));
  const llvm::json::Object &Out =
      *(*Log.getAsObject()->getArray("runs"))[0].getAsObject();
  std::map<std::string, size_t> Counts;
  for (const llvm::json::Value &One : *Out.getArray("results"))
    ++Counts[One.getAsObject()->getString("level")->str()];
  for (const llvm::json::Value &One :
       *(*Out.getArray("invocations"))[0].getAsObject()->getArray(
           "toolExecutionNotifications"))
    ++Counts
        [One.getAsObject()->getObject("descriptor")->getString("id")->str()];
  return Counts;
}

TEST(SarifReport, KeepsToWhatGithubTakes) {
  using Counts = std::map<std::string, size_t>;
  EXPECT_EQ(sarifOf(0, 0), Counts());
  EXPECT_EQ(sarifOf(3, 4), (Counts{{"note", 3}, {"warning", 4}}));
  // Remarks go first, though they stand before the warnings.
  EXPECT_EQ(sarifOf(20, MostSarifResults - 10),
            (Counts{{"note", 10},
                    {"warning", MostSarifResults - 10},
                    {"too-many-results", 1}}));
  EXPECT_EQ(sarifOf(1, MostSarifResults + 5),
            (Counts{{"warning", MostSarifResults}, {"too-many-results", 1}}));
}
