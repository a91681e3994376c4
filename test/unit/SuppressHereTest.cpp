//===- SuppressHereTest.cpp - NOLINT comments that are put in -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/SuppressHere.h"
#include "findings/Suppression.h"
#include "gtest/gtest.h"

using namespace spinlint;

namespace {

/// The text with the comment; "-" if there is none.
std::string with(std::string Text, unsigned Line,
                 llvm::StringRef Check = "ddi-x") {
  auto I = lsp::suppressHere(Text, Line, Check);
  if (!I)
    return "-";
  Text.insert(I->At, I->Text);
  return Text;
}

TEST(SuppressHereTest, AtTheEndOfTheLine) {
  EXPECT_EQ(with("a\n  b;\nc\n", 2), "a\n  b; // NOLINT(ddi-x)\nc\n");
  EXPECT_EQ(with("a", 1), "a // NOLINT(ddi-x)");
  EXPECT_EQ(with("a;  \r\nb\r\n", 1), "a; // NOLINT(ddi-x)  \r\nb\r\n");
  EXPECT_EQ(with("a; // why\n", 1), "a; // why // NOLINT(ddi-x)\n");
}

TEST(SuppressHereTest, InACommentThatIsThere) {
  EXPECT_EQ(with("a; // NOLINT(b)\n", 1), "a; // NOLINT(b,ddi-x)\n");
  EXPECT_EQ(with("a; /* NOLINT(b, c) */\n", 1),
            "a; /* NOLINT(b, c,ddi-x) */\n");
  EXPECT_EQ(with("// NOLINTNEXTLINE(b)\na;\n", 2),
            "// NOLINTNEXTLINE(b,ddi-x)\na;\n");
  EXPECT_EQ(with("a; // NOLINT()\n", 1), "a; // NOLINT(ddi-x)\n");
}

TEST(SuppressHereTest, NotInOneForMoreLines) {
  EXPECT_EQ(with("// NOLINTBEGIN(b)\na;\nc;\n// NOLINTEND(b)\n", 2),
            "// NOLINTBEGIN(b)\na; // NOLINT(ddi-x)\nc;\n// NOLINTEND(b)\n");
}

TEST(SuppressHereTest, LinesThatGoOn) {
  // A comment behind the backslash would end the macro.
  EXPECT_EQ(with("x;\n  a; \\\n  b;\n", 2),
            "x;\n  // NOLINTNEXTLINE(ddi-x)\n  a; \\\n  b;\n");
  EXPECT_EQ(with("#define A \\\n  a; \\\n  b;\n", 2), "-");
}

TEST(SuppressHereTest, NoSuchLine) {
  EXPECT_EQ(with("a\n", 0), "-");
  EXPECT_EQ(with("a\n", 9), "-");
}

TEST(SuppressHereTest, WhatIsPutInIsRead) {
  for (const char *Text : {"a;", "a; // NOLINT(b)", "a; // NOLINT(-*)",
                           "a; // NOLINTNEXTLINE(b)", "a; /* x", "\ta;"}) {
    std::string New = with(Text, 1);
    ASSERT_NE(New, "-") << Text;
    const unsigned Line = New.find('\n') == std::string::npos ? 1 : 2;
    EXPECT_TRUE(findings::Suppression::parse(New).covers(Line, "ddi-x"))
        << New;
  }
}

} // namespace
