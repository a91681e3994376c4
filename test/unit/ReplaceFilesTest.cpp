//===- ReplaceFilesTest.cpp - new texts for files on disk -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All files are written or none, with the permissions that they had. That a
// symbolic link stays one is for test/cli/fix-files.test.
//
//===----------------------------------------------------------------------===//
#include "frontends/ReplaceFiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::frontends;

namespace {

class ReplaceFilesTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-replace", Dir));
    for (StringRef Name : {"a.c", "b.c", "c.c"})
      write(Name, "old");
  }
  void TearDown() override { sys::fs::remove_directories(Dir); }

  std::string path(const Twine &Name) { return (Dir + "/" + Name).str(); }
  void write(const Twine &Name, StringRef Text) {
    std::error_code EC;
    raw_fd_ostream OS(path(Name), EC);
    ASSERT_FALSE(EC);
    OS << Text;
  }
  std::string read(const Twine &Name) {
    auto Buffer = MemoryBuffer::getFile(path(Name));
    return Buffer ? (*Buffer)->getBuffer().str() : "none";
  }
  std::string texts() { return read("a.c") + read("b.c") + read("c.c"); }
  unsigned files() {
    unsigned Result = 0;
    std::error_code EC;
    for (sys::fs::directory_iterator I(Dir, EC), E; I != E && !EC;
         I.increment(EC))
      ++Result;
    return Result;
  }
  spinlint::fixes::FileTexts all(StringRef Text) {
    return {{path("a.c"), Text.str()},
            {path("b.c"), Text.str()},
            {path("c.c"), Text.str()}};
  }

  SmallString<128> Dir;
};

TEST_F(ReplaceFilesTest, All) {
  ASSERT_FALSE(sys::fs::setPermissions(path("b.c"), sys::fs::perms(0640)));
  EXPECT_EQ(toString(replaceFiles(all("old"), all("new"))), "");
  EXPECT_EQ(texts(), "newnewnew");
  EXPECT_EQ(files(), 3u);
  EXPECT_EQ(sys::fs::getPermissions(path("b.c")).get(), sys::fs::perms(0640));
}

TEST_F(ReplaceFilesTest, OneHasChanged) {
  write("b.c", "other");
  EXPECT_EQ(toString(replaceFiles(all("old"), all("new"))),
            "'" + path("b.c") +
                "' has changed since it was read; nothing was written");
  EXPECT_EQ(texts(), "oldotherold");
  EXPECT_EQ(files(), 3u);
}

TEST_F(ReplaceFilesTest, OneIsGone) {
  sys::fs::remove(path("c.c"));
  EXPECT_EQ(toString(replaceFiles(all("old"), all("new"))),
            "'" + path("c.c") +
                "' has changed since it was read; nothing was written");
  EXPECT_EQ(texts(), "oldoldnone");
  EXPECT_EQ(files(), 2u);
}

} // namespace
