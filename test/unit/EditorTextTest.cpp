//===- EditorTextTest.cpp - positions of an editor, and edits -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Text.h"
#include "gtest/gtest.h"

using namespace spinlint::lsp;

namespace {

// a, e acute (2 bytes), euro (3 bytes), grinning face (4 bytes), z.
constexpr const char *Mixed = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";

TEST(EditorTextTest, UnitsOfEncodings) {
  const Text T(Mixed);
  struct {
    Encoding E;
    unsigned Units[5]; // Before each character.
  } Cases[] = {{Encoding::Utf8, {0, 1, 3, 6, 10}},
               {Encoding::Utf16, {0, 1, 2, 3, 5}},
               {Encoding::Utf32, {0, 1, 2, 3, 4}}};
  const size_t Offsets[] = {0, 1, 3, 6, 10};
  for (const auto &C : Cases)
    for (int I = 0; I < 5; ++I) {
      EXPECT_EQ(T.offset({0, C.Units[I]}, C.E), Offsets[I]);
      EXPECT_EQ(T.position(Offsets[I], C.E), (Position{0, C.Units[I]}));
    }
}

TEST(EditorTextTest, InsideOfACharacter) {
  const Text T(Mixed);
  // Between the surrogates of the face, and within its bytes.
  EXPECT_EQ(T.offset({0, 4}, Encoding::Utf16), 6u);
  EXPECT_EQ(T.position(8, Encoding::Utf16), (Position{0, 3}));
}

TEST(EditorTextTest, LineEnds) {
  const Text T("one\ntwo\r\nthree\rfour");
  EXPECT_EQ(T.lines(), 4u);
  EXPECT_EQ(T.line(1), "two");
  EXPECT_EQ(T.line(2), "three");
  EXPECT_EQ(T.offset({3, 0}, Encoding::Utf16), 15u);
  EXPECT_EQ(T.position(9, Encoding::Utf16), (Position{2, 0}));
  // Behind the end of a line is its end.
  EXPECT_EQ(T.offset({1, 99}, Encoding::Utf16), 7u);
  EXPECT_EQ(T.offset({99, 0}, Encoding::Utf16), T.content().size());
  EXPECT_EQ(T.position(1000, Encoding::Utf16), (Position{3, 4}));
}

TEST(EditorTextTest, NoUtf8) {
  // Latin-1, a cut sequence, and a surrogate: one unit for each odd byte.
  const Text T("\xE9x\xE2\x82");
  EXPECT_EQ(T.position(1, Encoding::Utf16), (Position{0, 1}));
  EXPECT_EQ(T.position(4, Encoding::Utf16), (Position{0, 4}));
  EXPECT_EQ(T.offset({0, 4}, Encoding::Utf16), 4u);
}

TEST(EditorTextTest, ChangesBuildOnOneAnother) {
  const Text T("ab\ncd\n");
  const Text Now = T.changed({{Range{{0, 1}, {1, 1}}, "X"},
                              {Range{{0, 2}, {0, 3}}, "YZ"},
                              {Range{{1, 0}, {1, 0}}, "end"}},
                             Encoding::Utf16);
  EXPECT_EQ(Now.content(), "aXYZ\nend");
  EXPECT_EQ(T.content(), "ab\ncd\n");
}

TEST(EditorTextTest, WholeTextAndReversedRange) {
  const Text T("abc");
  EXPECT_EQ(T.changed({{std::nullopt, "x\ny"}}, Encoding::Utf16).lines(), 2u);
  EXPECT_EQ(
      T.changed({{Range{{0, 2}, {0, 1}}, ""}}, Encoding::Utf16).content(),
      "ac");
}

TEST(EditorTextTest, ChangeBehindSurrogates) {
  const Text T(Mixed);
  const Text Now =
      T.changed({{Range{{0, 3}, {0, 5}}, "-"}}, Encoding::Utf16);
  EXPECT_EQ(Now.content(), "a\xC3\xA9\xE2\x82\xAC-z");
}

TEST(EditorTextTest, EmptyText) {
  const Text T("");
  EXPECT_EQ(T.lines(), 1u);
  EXPECT_EQ(T.position(0, Encoding::Utf16), (Position{0, 0}));
  EXPECT_EQ(T.changed({{Range{{0, 0}, {5, 5}}, "new"}}, Encoding::Utf8)
                .content(),
            "new");
}

} // namespace
