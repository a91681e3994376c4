//===- EditSetTest.cpp - which edits go together --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fixes are taken whole or not at all, each file is edited once by whatever
// name, and files that are not to be edited are refused with the reason.
//
//===----------------------------------------------------------------------===//
#include "fixes/EditSet.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint;
using fixes::Edit;

namespace {

class EditSetTest : public testing::Test {
protected:
  void SetUp() override {
    SmallString<128> Made;
    ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-edits", Made));
    ASSERT_FALSE(sys::fs::real_path(Made, Dir));
  }
  void TearDown() override { sys::fs::remove_directories(Dir); }

  std::string path(const Twine &Name) { return (Dir + "/" + Name).str(); }

  /// A file of the program, with that text on disk.
  uint32_t file(StringRef Name, StringRef Text) {
    std::error_code EC;
    raw_fd_ostream OS(path(Name), EC);
    EXPECT_FALSE(EC);
    OS << Text;
    return known(Name, Text);
  }
  uint32_t known(StringRef Name, StringRef Text) {
    Files.push_back({path(Name), xxh3_64bits(Text), /*System=*/false});
    return Files.size() - 1;
  }

  static Edit edit(uint32_t File, uint32_t Begin, uint32_t End,
                   StringRef Text) {
    return {{File, 1, 1, Begin, End}, Text.str()};
  }

  /// "3" for fix 3, or the reason.
  std::string add(fixes::EditSet &Set, std::vector<Edit> Edits) {
    auto Number = Set.add({"title", std::move(Edits)}, Files,
                          [&](uint32_t File) { return Files[File].Path; });
    return Number ? std::to_string(*Number) : toString(Number.takeError());
  }

  SmallString<128> Dir;
  std::vector<program::File> Files;
};

using Texts = fixes::FileTexts;

TEST_F(EditSetTest, EditsInOrder) {
  const uint32_t A = file("a.c", "one two three");
  const uint32_t B = file("b.c", "");
  fixes::EditSet Set;
  EXPECT_EQ(add(Set, {edit(A, 8, 13, "3"), edit(B, 0, 0, "new\n")}), "0");
  EXPECT_EQ(add(Set, {edit(A, 0, 4, "")}), "1");
  EXPECT_EQ(Set.texts({0, 1}),
            Texts({{path("a.c"), "two 3"}, {path("b.c"), "new\n"}}));
  EXPECT_EQ(Set.texts({1}), Texts({{path("a.c"), "two three"}}));
  EXPECT_EQ(Set.texts({}), Texts());
  EXPECT_EQ(Set.edits({0, 1}), 3u);
  EXPECT_EQ(Set.before(path("a.c")), "one two three");
}

TEST_F(EditSetTest, TheLastLineHasNoEnd) {
  const uint32_t A = file("a.c", "a\r\nb");
  fixes::EditSet Set;
  EXPECT_EQ(add(Set, {edit(A, 4, 4, "\r\nc")}), "0");
  EXPECT_EQ(add(Set, {edit(A, 5, 5, "")}),
            "an edit is not inside of '" + path("a.c") + "'");
  EXPECT_EQ(Set.texts({0}), Texts({{path("a.c"), "a\r\nb\r\nc"}}));
}

TEST_F(EditSetTest, EqualFixesAreOne) {
  const uint32_t A = file("a.c", "abcdef");
  fixes::EditSet Set;
  EXPECT_EQ(add(Set, {edit(A, 0, 1, "x"), edit(A, 3, 3, "y")}), "0");
  EXPECT_EQ(add(Set, {edit(A, 3, 3, "y"), edit(A, 0, 1, "x")}), "0");
  EXPECT_EQ(Set.size(), 1u);
  EXPECT_EQ(Set.texts({0, 0}), Texts({{path("a.c"), "xbcydef"}}));
  EXPECT_EQ(Set.edits({0, 0}), 2u);
}

TEST_F(EditSetTest, AnEditThatTwoFixesShareIsMadeOnce) {
  const uint32_t A = file("a.c", "abcdef");
  fixes::EditSet Set;
  EXPECT_EQ(add(Set, {edit(A, 3, 3, "y"), edit(A, 0, 1, "")}), "0");
  EXPECT_EQ(add(Set, {edit(A, 3, 3, "y"), edit(A, 5, 6, "")}), "1");
  EXPECT_EQ(Set.texts({0, 1}), Texts({{path("a.c"), "bcyde"}}));
  EXPECT_EQ(Set.edits({0, 1}), 3u);
}

TEST_F(EditSetTest, OverlapsAreLeftOutWhole) {
  const uint32_t A = file("a.c", "abcdef");
  const uint32_t B = file("b.c", "abcdef");
  fixes::EditSet Set;
  EXPECT_EQ(add(Set, {edit(A, 1, 4, "x")}), "0");
  for (auto [Begin, End] : {std::pair(0, 2), {3, 5}, {2, 2}, {2, 3}, {0, 6}})
    EXPECT_EQ(add(Set, {edit(B, 0, 1, ""), edit(A, Begin, End, "")}),
              "it overlaps another one")
        << Begin << ' ' << End;
  EXPECT_EQ(add(Set, {edit(A, 1, 4, "y")}), "it overlaps another one");
  EXPECT_EQ(Set.size(), 1u);
  // What only touches does not overlap.
  EXPECT_EQ(add(Set, {edit(A, 1, 1, "<"), edit(A, 4, 4, ">")}), "1");
  EXPECT_EQ(add(Set, {edit(A, 0, 1, "A"), edit(A, 4, 5, "E")}), "2");
  EXPECT_EQ(Set.texts({2, 1, 0}), Texts({{path("a.c"), "A<x>Ef"}}));
}

TEST_F(EditSetTest, InsertionsAtOneOffset) {
  const uint32_t A = file("a.c", "abcdef");
  fixes::EditSet Set;
  EXPECT_EQ(add(Set, {edit(A, 2, 2, "x")}), "0");
  EXPECT_EQ(add(Set, {edit(A, 2, 2, "x")}), "0");
  // Which of them comes first?
  EXPECT_EQ(add(Set, {edit(A, 2, 2, "y")}), "it overlaps another one");
  EXPECT_EQ(add(Set, {edit(A, 3, 3, "z"), edit(A, 3, 3, "y")}),
            "its own edits overlap");
  EXPECT_EQ(Set.texts({0}), Texts({{path("a.c"), "abxcdef"}}));
}

TEST_F(EditSetTest, OneFileByManyNames) {
  const uint32_t A = file("a.h", "abcdef");
  ASSERT_FALSE(sys::fs::create_directory(Dir + "/sub"));
  ASSERT_FALSE(sys::fs::create_link(Dir + "/a.h", Dir + "/link.h"));
  const uint32_t Link = known("link.h", "abcdef");
  const uint32_t Dots = known("sub/../a.h", "abcdef");
  fixes::EditSet Set;
  for (uint32_t File : {A, Link, Dots})
    EXPECT_EQ(add(Set, {edit(File, 0, 1, "x")}), "0") << Files[File].Path;
  EXPECT_EQ(add(Set, {edit(A, 0, 1, "y"), edit(Link, 3, 3, "z")}),
            "it overlaps another one");
  EXPECT_EQ(add(Set, {edit(A, 3, 3, "z"), edit(Link, 3, 3, "z")}), "1");
  EXPECT_EQ(Set.texts({0, 1}), Texts({{path("a.h"), "xbczdef"}}));
}

TEST_F(EditSetTest, FilesThatAreNotEdited) {
  const uint32_t Changed = file("changed.c", "abc");
  file("changed.c", "abd");
  const uint32_t System = file("sys.h", "abc");
  Files[System].System = true;
  const uint32_t Twice = file("twice.h", "abc");
  Files[Twice].Hash = 0;
  const uint32_t ReadOnly = file("ro.c", "abc");
  ASSERT_FALSE(sys::fs::setPermissions(Dir + "/ro.c", sys::fs::all_read));
  const uint32_t Linked = file("linked.c", "abc");
  ASSERT_FALSE(sys::fs::create_hard_link(Dir + "/linked.c", Dir + "/other.c"));
  const uint32_t Gone = known("gone.c", "abc");
  const uint32_t Outside = known("", "abc");
  Files[Outside].Path = "<out.h>";
  const uint32_t Good = file("good.c", "abc");

  fixes::EditSet Set;
  auto Try = [&](uint32_t File) {
    return add(Set, {edit(Good, 0, 1, "x"), edit(File, 0, 1, "x")});
  };
  EXPECT_EQ(Try(Changed),
            "'" + path("changed.c") + "' has changed since it was read");
  EXPECT_EQ(Try(System), "'" + path("sys.h") + "' is a header of the system");
  EXPECT_EQ(Try(Twice), "'" + path("twice.h") +
                            "' was not the same each time that it was read");
  EXPECT_EQ(Try(ReadOnly), "'" + path("ro.c") + "' is read-only");
  EXPECT_EQ(Try(Linked), "'" + path("linked.c") +
                             "' has several hard links, and only one would get "
                             "the new text");
  EXPECT_EQ(Try(Gone), "'" + path("gone.c") + "' is not there");
  EXPECT_EQ(Try(Outside), "'<out.h>' is not below the root directory");
  EXPECT_EQ(add(Set, {}), "it has no edits");
  EXPECT_EQ(add(Set, {Edit{{}, "x"}}), "an edit has no place");
  EXPECT_EQ(Set.size(), 0u);
  EXPECT_EQ(Try(Good), "0");
}

TEST_F(EditSetTest, OnTopOfEarlierEdits) {
  file("a.c", "abcdef");
  Files.clear();
  const uint32_t A = known("a.c", "xyz");
  Texts Current = {{path("a.c"), "xyz"}};
  fixes::EditSet Set(Current);
  EXPECT_EQ(add(Set, {edit(A, 1, 2, "Y")}), "0");
  EXPECT_EQ(Set.texts({0}), Texts({{path("a.c"), "xYz"}}));
  EXPECT_EQ(Set.before(path("a.c")), "xyz");
}

TEST_F(EditSetTest, WhereBytesGo) {
  const uint32_t A = file("a.c", "0123456789");
  fixes::EditSet Set;
  EXPECT_EQ(add(Set, {edit(A, 2, 2, "ab"), edit(A, 4, 7, "c")}), "0");
  EXPECT_EQ(Set.texts({0}), Texts({{path("a.c"), "01ab23c789"}}));
  const uint32_t Moved[] = {0, 1, 4, 5, 6, 7, 7, 7, 8, 9, 10};
  for (uint32_t I = 0; I != std::size(Moved); ++I)
    EXPECT_EQ(Set.moved(path("a.c"), I, {0}), Moved[I]) << I;
  EXPECT_EQ(Set.moved(path("b.c"), 3, {0}), 3u);
  EXPECT_EQ(Set.moved(path("a.c"), 3, {}), 3u);
}

} // namespace
