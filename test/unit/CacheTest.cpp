//===- CacheTest.cpp - paths, bytes and manifests of the cache ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the cache takes for the same, without running a check.
//
//===----------------------------------------------------------------------===//
#include "cache/BlobStore.h"
#include "cache/Coding.h"
#include "cache/Manifest.h"
#include "cache/PortablePaths.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

using namespace spinlint;
using namespace spinlint::cache;
using extract::LookUps;
namespace fs = llvm::sys::fs;

TEST(PortablePaths, TheDeepestDirectoryNamesAPath) {
  PortablePaths P("/src/drv", "/src/drv/third/kit", "/opt/wdk");
  EXPECT_EQ(P.portable("/src/drv/a.c"), "@tree/a.c");
  EXPECT_EQ(P.portable("/src/drv"), "@tree");
  EXPECT_EQ(P.portable("/src/drv/third/kit/ndis.h"), "@kit/ndis.h");
  EXPECT_EQ(P.portable("/src/drv2/a.c"), "@/src/drv2/a.c");
  for (const char *Path : {"/src/drv/a.c", "/src/drv/third/kit/ndis.h",
                           "/src/drv2/a.c", "/opt/wdk/km/wdm.h", "/"})
    EXPECT_EQ(P.local(P.portable(Path)), Path);
}

TEST(PortablePaths, AnotherMachineHasThemElsewhere) {
  PortablePaths Here("/src/drv", "/usr/share/kit", "/opt/wdk"),
      There("/home/me/drv", "/opt/spinlint/kit", "/wdk");
  EXPECT_EQ(There.local(Here.portable("/src/drv/a.c")), "/home/me/drv/a.c");
  EXPECT_EQ(There.local(Here.portable("/usr/share/kit/ndis.h")),
            "/opt/spinlint/kit/ndis.h");
  EXPECT_EQ(There.local("@treeless/a.c"), "");
  EXPECT_EQ(There.local("a.c"), "");
}

TEST(PortablePaths, FlagsNameDirectoriesInTheMiddle) {
  PortablePaths Here("/src/drv", "", ""), There("/home/me/drv", "", "");
  for (const char *Flag :
       {"-I@/include", "-I\n@\n-DX", "/I@", "-DFILE=\"@/x.h\"", "@:@/b"}) {
    std::string A = Flag, B = Flag;
    for (size_t At; (At = A.find('@')) != std::string::npos;)
      A.replace(At, 1, "/src/drv");
    for (size_t At; (At = B.find('@')) != std::string::npos;)
      B.replace(At, 1, "/home/me/drv");
    EXPECT_EQ(Here.portableText(A), There.portableText(B)) << Flag;
    EXPECT_NE(Here.portableText(A), A);
  }
  for (const char *Flag : {"-I/src/drv2", "-I/src/drv.old", "-I/src"})
    EXPECT_EQ(Here.portableText(Flag), Flag);
}

TEST(PortablePaths, NoDirectoryAndTheRootReplaceNothing) {
  PortablePaths P("/", "", "");
  EXPECT_EQ(P.portable("/a/b"), "@/a/b");
  EXPECT_EQ(P.portableText("-I/a/b"), "-I/a/b");
}

TEST(PortablePaths, TheTreeHoldsSourcesAndHeadersNearby) {
  // None of these exists, so there is no version control.
  EXPECT_EQ(sourceTree({"/builds/x/drv/src/a.c", "/builds/x/drv/src/b.c"},
                       {"/builds/x/drv/src"}, {"-I", "/builds/x/drv/include"}),
            "/builds/x/drv");
  EXPECT_EQ(sourceTree({"/builds/x/drv/src/a.c"}, {"/builds/x/drv/build"},
                       {"-I/usr/include", "-DX=1"}),
            "/builds/x/drv");
  EXPECT_EQ(sourceTree({"/builds/x/drv/src/a.c"}, {"/builds/x/drv/src"},
                       {"-I/opt/wdk/include"}),
            "/builds/x/drv/src");
  EXPECT_EQ(sourceTree({}, {}, {}), "");
}

TEST(Coding, GivesBackWhatItGot) {
  ByteWriter W;
  W.number(0);
  W.number(~uint64_t(0));
  W.string("two words");
  W.list(std::vector<int>{1, 2, 3}, [&](int N) { W.number(N); });
  const std::string Bytes = W.take();
  ByteReader R(Bytes);
  EXPECT_EQ(R.number(), 0u);
  EXPECT_EQ(R.number(), ~uint64_t(0));
  EXPECT_EQ(R.string(), "two words");
  std::vector<int> Numbers;
  R.list(Numbers, [&] { return int(R.number()); });
  EXPECT_EQ(Numbers, (std::vector<int>{1, 2, 3}));
  EXPECT_TRUE(R.done());
}

TEST(Coding, StopsWhereTheBytesEnd) {
  ByteWriter W;
  W.string("two words");
  W.number(300);
  const std::string Bytes = W.take();
  for (size_t Length = 0; Length != Bytes.size(); ++Length) {
    ByteReader R(llvm::StringRef(Bytes).take_front(Length));
    R.string();
    R.number();
    EXPECT_FALSE(R.done()) << Length;
  }
  // A list that claims to be longer than anything.
  ByteWriter Long;
  Long.number(~uint64_t(0));
  const std::string Claim = Long.take();
  ByteReader R(Claim);
  std::vector<int> Numbers;
  R.list(Numbers, [&] { return int(R.number()); });
  EXPECT_FALSE(R.ok());
  EXPECT_LE(Numbers.size(), 1u);
}

namespace {

class ManifestTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(fs::createUniqueDirectory("spinlint-manifest", Dir));
    llvm::SmallString<128> Real;
    ASSERT_FALSE(fs::real_path(Dir, Real));
    Dir = Real;
  }
  void TearDown() override { fs::remove_directories(Dir); }

  std::string path(llvm::StringRef Name) const {
    return (Dir + "/" + Name).str();
  }
  void write(llvm::StringRef Name, llvm::StringRef Text) {
    std::error_code EC;
    llvm::raw_fd_ostream OS(path(Name), EC);
    ASSERT_FALSE(EC);
    OS << Text;
  }
  /// What a unit sees that reads a.h, and looks for b.h first.
  LookUps look() {
    LookUps Result;
    auto FS = llvm::makeIntrusiveRefCnt<extract::IncludeFileSystem>(
        llvm::vfs::createPhysicalFileSystem());
    extract::IncludeFileSystem::Listener L(*FS, &Result);
    (void)FS->status(path("b.h"));
    (void)FS->status(path("A.h"));
    (void)FS->getBufferForFile(path("A.h"));
    return Result;
  }
  std::optional<Digest> match(const Manifest &M) {
    FileAnswers Now;
    return M.match(paths(), Now, nullptr);
  }
  PortablePaths paths() const { return {Dir, "", ""}; }

  llvm::SmallString<128> Dir;
};

} // namespace

TEST_F(ManifestTest, HoldsWhileAllAnswersAreTheSame) {
  write("a.h", "1");
  Manifest M;
  Digest First = M.add(look(), paths(), digestOf("key"));
  EXPECT_EQ(match(M), First);
  auto Again = Manifest::decode(M.encode());
  ASSERT_TRUE(Again);
  EXPECT_EQ(match(*Again), First);

  write("unrelated.h", "");
  EXPECT_EQ(match(M), First);
  write("a.h", "2");
  EXPECT_FALSE(match(M));
  Digest Second = M.add(look(), paths(), digestOf("key"));
  EXPECT_NE(First, Second);
  EXPECT_EQ(match(M), Second);
  write("a.h", "1");
  EXPECT_EQ(match(M), First);
  // What was missing, in another case.
  write("B.H", "");
  EXPECT_FALSE(match(M));
  fs::remove(path("B.H"));
  EXPECT_EQ(match(M), First);
  // A directory of that name.
  fs::create_directory(path("b.h"));
  EXPECT_FALSE(match(M));
  fs::remove(path("b.h"));
  // The same text under another spelling of the name.
  fs::rename(path("a.h"), path("A.h"));
  EXPECT_FALSE(match(M));
  fs::remove(path("A.h"));
  EXPECT_FALSE(match(M));
}

TEST_F(ManifestTest, TwoFilesWithOneTextAreNotOneFile) {
  write("a.h", "1");
  ASSERT_FALSE(fs::create_hard_link(path("a.h"), path("b.h")));
  auto LookAtBoth = [&] {
    LookUps Result;
    auto FS = llvm::makeIntrusiveRefCnt<extract::IncludeFileSystem>(
        llvm::vfs::createPhysicalFileSystem());
    extract::IncludeFileSystem::Listener L(*FS, &Result);
    for (const char *Name : {"a.h", "b.h"})
      (void)FS->getBufferForFile(path(Name));
    return Result;
  };
  Manifest M;
  Digest Linked = M.add(LookAtBoth(), paths(), digestOf("key"));
  EXPECT_EQ(match(M), Linked);
  fs::remove(path("b.h"));
  write("b.h", "1");
  EXPECT_FALSE(match(M));
  Digest Apart = M.add(LookAtBoth(), paths(), digestOf("key"));
  EXPECT_NE(Apart, Linked);
  EXPECT_EQ(match(M), Apart);
  fs::remove(path("b.h"));
  ASSERT_FALSE(fs::create_hard_link(path("a.h"), path("b.h")));
  EXPECT_EQ(match(M), Linked);
}

TEST_F(ManifestTest, TheOrderOfDirectoriesDoesNotMatter) {
  for (const char *Name : {"b", "c", "d"}) {
    ASSERT_FALSE(fs::create_directory(path(Name)));
    write(std::string(Name) + "/a.h", "1");
  }
  LookUps Asked;
  {
    auto FS = llvm::makeIntrusiveRefCnt<extract::IncludeFileSystem>(
        llvm::vfs::createPhysicalFileSystem());
    extract::IncludeFileSystem::Listener L(*FS, &Asked);
    for (const char *Name : {"b/a.h", "c/a.h"})
      (void)FS->getBufferForFile(path(Name));
  }
  const PortablePaths TreeFirst(path("b"), path("c"), ""),
      KitFirst(path("d"), path("c"), "");
  Manifest M;
  Digest Name = M.add(Asked, TreeFirst, digestOf("key"));
  FileAnswers Now;
  EXPECT_EQ(M.match(TreeFirst, Now, nullptr), Name);
  EXPECT_EQ(M.match(KitFirst, Now, nullptr), Name);
}

TEST_F(ManifestTest, KeepsTheLastOnes) {
  Manifest M;
  std::vector<Digest> Names;
  for (unsigned N = 0; N != Manifest::MostAlternatives + 1; ++N) {
    write("a.h", std::to_string(N));
    Names.push_back(M.add(look(), paths(), digestOf("key")));
  }
  for (unsigned N = 0; N != Names.size(); ++N) {
    write("a.h", std::to_string(N));
    EXPECT_EQ(match(M),
              N == 0 ? std::nullopt : std::optional<Digest>(Names[N]));
  }
}

TEST_F(ManifestTest, BytesThatAreNoneAreNone) {
  write("a.h", "1");
  Manifest M;
  M.add(look(), paths(), digestOf("key"));
  const std::string Bytes = M.encode();
  for (size_t Length = 1; Length != Bytes.size(); ++Length)
    EXPECT_FALSE(Manifest::decode(llvm::StringRef(Bytes).take_front(Length)));
  EXPECT_FALSE(Manifest::decode(Bytes + "x"));
}

TEST(LookUps, TwoAnswersForOneQuestionAreKeptByNobody) {
  LookUps L;
  L.note("/a", {LookUps::Kind::File, "", std::nullopt, std::nullopt});
  L.note("/a", {LookUps::Kind::File, "", digestOf("1"), std::nullopt});
  L.note("/a", {LookUps::Kind::File, "", std::nullopt, std::nullopt});
  EXPECT_TRUE(L.Repeatable);
  EXPECT_TRUE(L.ByName["/a"].Text);
  L.note("/a", {LookUps::Kind::File, "", digestOf("2"), std::nullopt});
  EXPECT_FALSE(L.Repeatable);
  LookUps Missing, Sum;
  Missing.note("/a", {});
  Sum.note("/a", {LookUps::Kind::Directory, "", std::nullopt, std::nullopt});
  Sum.add(Missing);
  EXPECT_FALSE(Sum.Repeatable);
}

TEST(BlobStore, CountsOfManyRunsTakeLittleRoom) {
  llvm::SmallString<128> Dir;
  ASSERT_FALSE(fs::createUniqueDirectory("spinlint-counts", Dir));
  BlobStore Store(Dir.str().str());
  constexpr unsigned Runs = 9000;
  uint64_t Most = 0;
  for (unsigned I = 0; I != Runs; ++I) {
    Store.count(1, 0, 7, I % 2);
    uint64_t Size = 0;
    ASSERT_FALSE(fs::file_size(Dir + "/spinlint-counts", Size));
    Most = std::max(Most, Size);
  }
  const StoreStatistics S = Store.statistics();
  EXPECT_EQ(S.RunsFound, Runs);
  EXPECT_EQ(S.RunsMade, 0u);
  EXPECT_EQ(S.UnitsFound, 7u * Runs);
  EXPECT_EQ(S.UnitsMade, Runs / 2);
  EXPECT_LE(Most, 65u << 10);
  EXPECT_FALSE(Store.clear());
  EXPECT_FALSE(fs::exists(Dir));
}
