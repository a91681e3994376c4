//===- IncludeFileSystemTest.cpp - Windows file names on any host ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Case and backslashes do not matter, the name on disk is told, and a missing
// file is looked for without the file system.
//
//===----------------------------------------------------------------------===//
#include "extract/IncludeFileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::extract;

namespace {

/// Counts what reaches the disk.
class CountingFileSystem : public vfs::ProxyFileSystem {
public:
  using ProxyFileSystem::ProxyFileSystem;
  ErrorOr<vfs::Status> status(const Twine &Path) override {
    ++Calls;
    return ProxyFileSystem::status(Path);
  }
  vfs::directory_iterator dir_begin(const Twine &Dir,
                                    std::error_code &EC) override {
    ++Listings;
    return ProxyFileSystem::dir_begin(Dir, EC);
  }
  unsigned Calls = 0, Listings = 0;
};

class IncludeFileSystemTest : public testing::Test {
protected:
  IncludeFileSystemTest() {
    auto Memory = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
    for (StringRef F : {"/drv/sys/Adapter.c", "/drv/Include/OvsDp.h",
                        "/drv/sys/Both.h", "/drv/sys/both.h"})
      Memory->addFile(F, 0, MemoryBuffer::getMemBufferCopy(F));
    Disk = makeIntrusiveRefCnt<CountingFileSystem>(Memory);
    FS = makeIntrusiveRefCnt<IncludeFileSystem>(Disk);
    FS->setCurrentWorkingDirectory("/drv/sys");
  }

  /// What is read under this name.
  std::string read(StringRef Path) {
    auto B = FS->getBufferForFile(Path);
    return B ? (*B)->getBuffer().str() : "";
  }

  IntrusiveRefCntPtr<CountingFileSystem> Disk;
  IntrusiveRefCntPtr<IncludeFileSystem> FS;
};

TEST_F(IncludeFileSystemTest, CaseAndBackslashes) {
  EXPECT_EQ(read("/drv/sys/adapter.C"), "/drv/sys/Adapter.c");
  EXPECT_EQ(read("..\\include\\OVSDP.H"), "/drv/Include/OvsDp.h");
  EXPECT_EQ(read("/DRV/Sys/../INCLUDE\\ovsdp.h"), "/drv/Include/OvsDp.h");
  // cl does not ask whether a directory exists that it leaves at once.
  EXPECT_EQ(read("nothing\\..\\adapter.c"), "/drv/sys/Adapter.c");
  EXPECT_FALSE(FS->exists("/drv/sys/other.c"));
}

TEST_F(IncludeFileSystemTest, ExactNameWins) {
  EXPECT_EQ(read("both.h"), "/drv/sys/both.h");
  EXPECT_EQ(read("Both.h"), "/drv/sys/Both.h");
  EXPECT_EQ(read("BOTH.H"), "/drv/sys/Both.h");
}

TEST_F(IncludeFileSystemTest, NameOnDiskIsTold) {
  auto S = FS->status("/drv/sys/ADAPTER.C");
  ASSERT_TRUE(bool(S));
  EXPECT_EQ(S->getName(), "/drv/sys/Adapter.c");
  EXPECT_TRUE(S->ExposesExternalVFSPath);
  // As asked if nothing had to be bent.
  S = FS->status("Adapter.c");
  ASSERT_TRUE(bool(S));
  EXPECT_EQ(S->getName(), "Adapter.c");
  EXPECT_FALSE(S->ExposesExternalVFSPath);
  EXPECT_EQ(FS->onDisk("..\\include\\ovsdp.h"), "/drv/Include/OvsDp.h");
}

TEST_F(IncludeFileSystemTest, MissingFilesAreCheap) {
  EXPECT_FALSE(FS->exists("/drv/sys/one.h"));
  unsigned Calls = Disk->Calls, Listings = Disk->Listings;
  for (StringRef Name : {"two.h", "three.h", "FOUR.H"})
    EXPECT_FALSE(bool(FS->status("/drv/sys/" + Name)));
  EXPECT_EQ(Disk->Calls, Calls);
  EXPECT_EQ(Disk->Listings, Listings);
}

} // namespace
