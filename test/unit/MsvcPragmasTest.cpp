//===- MsvcPragmasTest.cpp - which lines pragmas silence ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "findings/MsvcPragmas.h"
#include "catalog/Catalog.h"
#include "gtest/gtest.h"

using spinlint::findings::MsvcSuppression;
using spinlint::findings::msvcSuppressions;

/// "26110@3-3; 26115@1-9": numbers and lines, in the order of the pragmas.
static std::string rows(llvm::StringRef Text) {
  std::string Result;
  for (const MsvcSuppression &S : msvcSuppressions(Text)) {
    if (!Result.empty())
      Result += "; ";
    Result += S.Warning + "@" + std::to_string(S.First) + "-" +
              std::to_string(S.Last);
  }
  return Result;
}

TEST(MsvcPragmas, SuppressIsAboutTheNextLineWithCode) {
  EXPECT_EQ(rows("#pragma warning(suppress: 26110)\nx;\ny;\n"), "26110@2-2");
  EXPECT_EQ(rows("#pragma warning(suppress: 26110)\r\n\r\n  // c\r\n"
                 "#ifdef A\r\n#pragma warning ( suppress:26115 )\r\nx;\r\n"),
            "26110@6-6; 26115@6-6");
  EXPECT_EQ(rows("#pragma warning(suppress: 26110)\n/* a\n b */ x;\n"),
            "26110@3-3");
  EXPECT_EQ(rows("  #  pragma prefast(suppress: 1 2, \"a 3\")\nx\\\ny;\n"),
            "1@2-3; 2@2-3");
  // Nothing comes.
  EXPECT_EQ(rows("x;\n#pragma warning(suppress: 26110)\n"), "26110@1-0");
}

TEST(MsvcPragmas, NamesOfWarningsAndAnySpace) {
  EXPECT_EQ(
      rows("#pragma prefast(suppress:__WARNING_MUST_HOLD, \"why\")\nx;\n"),
      "__WARNING_MUST_HOLD@2-2");
  EXPECT_EQ(rows("#pragma warning(disable : 1\t2 \\\n 3)\nx;\n"),
            "1@1-3; 2@1-3; 3@1-3");
  // A macro of the driver's own says nothing.
  EXPECT_EQ(rows("#pragma warning(suppress: MY_WARNING 3)\nx;\n"), "3@2-2");
  const spinlint::catalog::Catalog &C = *spinlint::catalog::Catalog::builtin();
  ASSERT_TRUE(C.msvcWarning("__WARNING_FAILING_TO_RELEASE"));
  EXPECT_EQ(C.msvcWarning("__WARNING_FAILING_TO_RELEASE"),
            C.msvcWarning("26115"));
  EXPECT_FALSE(C.msvcWarning("__WARNING_OF_NOBODY"));
  EXPECT_FALSE(C.msvcWarning(""));
}

TEST(MsvcPragmas, DisableLastsUntilSomethingEndsIt) {
  EXPECT_EQ(rows("a\n#pragma warning(disable: 1)\nb\nc\n"), "1@2-4");
  EXPECT_EQ(rows("#pragma warning(disable: 1 2)\na\n"
                 "#pragma warning(default: 2)\nb\n"),
            "1@1-4; 2@1-3");
  EXPECT_EQ(rows("#pragma warning(push)\n#pragma warning(disable: 1)\na\n"
                 "#pragma warning(pop)\nb\n"),
            "1@2-4");
  EXPECT_EQ(rows("#pragma prefast(push)\n#pragma prefast(disable: 1)\na\n"
                 "#pragma prefast(enable: 1)\n#pragma prefast(pop)\nb\n"),
            "1@2-4");
  // What was disabled before the push is disabled again.
  EXPECT_EQ(rows("#pragma warning(disable: 1)\n#pragma warning(push, 3)\n"
                 "#pragma warning(error: 1)\na\n#pragma warning(pop)\nb\n"),
            "1@1-3; 1@5-6");
  // A pop without a push, a disable of what is disabled.
  EXPECT_EQ(rows("#pragma warning(pop)\n#pragma warning(disable: 1)\n"
                 "#pragma warning(disable: 1)\na\n"),
            "1@2-4");
  EXPECT_EQ(rows("#pragma warning(disable: 1; once: 2; suppress: 3)\na\n"),
            "1@1-2; 3@2-2");
}

TEST(MsvcPragmas, PragmasInCode) {
  EXPECT_EQ(rows("a __pragma(warning(suppress: 1)) b;\nc;\n"), "1@1-1");
  EXPECT_EQ(rows("__pragma(warning(suppress: 1))\nc;\n"), "1@2-2");
  EXPECT_EQ(rows("__pragma(warning(push)) __pragma(warning(disable: 1)) a;\n"
                 "__pragma(warning(pop)) b;\nc;\n"),
            "1@1-2");
}

TEST(MsvcPragmas, OnlyWhatIsAPragma) {
  EXPECT_EQ(rows("// #pragma warning(disable: 1)\n"), "");
  EXPECT_EQ(rows("// a \\\n#pragma warning(disable: 1)\n"), "");
  EXPECT_EQ(rows("/*\n#pragma warning(disable: 1)\n*/\n"), "");
  EXPECT_EQ(rows("s = \"#pragma warning(disable: 1)\";\n"), "");
  EXPECT_EQ(rows("#pragmatic warning(disable: 1)\n"), "");
  EXPECT_EQ(rows("#pragma warning(disable: \n"), "");
  EXPECT_EQ(rows("#pragma warnings(disable: 1)\n"), "");
  EXPECT_EQ(rows("#pragma warning(disable: x y)\n"), "");
  EXPECT_EQ(rows("n = 1'000; c = '\"'; #pragma warning(disable: 1)\n"), "");
  EXPECT_EQ(rows("n = 1'000;\n#pragma warning(disable: 1)\n"), "1@2-2");
  EXPECT_EQ(rows("c = '\"'; d = '\\'';\n#pragma warning(disable: 1)\n"),
            "1@2-2");
}

TEST(MsvcPragmas, ReasonsAndPlaces) {
  auto One = [](llvm::StringRef Text) {
    auto All = msvcSuppressions(Text);
    EXPECT_EQ(All.size(), 1u);
    return All.empty() ? MsvcSuppression() : All.front();
  };
  EXPECT_EQ(One("#pragma prefast(suppress: 1, \"say \\\"why\\\"\")\nx;").Reason,
            "say \"why\"");
  EXPECT_EQ(One("#pragma warning(disable: 1, justification : \"old\")").Reason,
            "old");
  EXPECT_EQ(One("#pragma warning(suppress: 1) // by design\nx;").Reason,
            "by design");
  EXPECT_EQ(One("#pragma warning(suppress: 1) /* by design */\nx;").Reason,
            "by design");
  EXPECT_EQ(One("#pragma warning(suppress: 1)\nx;").Reason, "");
  MsvcSuppression S = One("\n  #pragma prefast(suppress : 1)\nx;");
  EXPECT_EQ(S.Line, 2u);
  EXPECT_EQ(S.Column, 3u);
  EXPECT_EQ(S.How, "#pragma prefast(suppress: 1)");
}
