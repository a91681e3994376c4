//===- PreambleTest.cpp - shared system headers change nothing ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Units read after a precompiled header give the lock programs, byte for byte,
// that they give without it: whatever stands before the system headers, through
// user headers too, with SAL and lock macros defined in the system's headers.
//
//===----------------------------------------------------------------------===//
#include "extract/Extract.h"
#include "extract/IncludePrefix.h"
#include "program/Text.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint;

namespace {

const char SystemHeader[] = R"(#ifndef SYS_H
#define SYS_H
#define _Requires_lock_held_(l)
#define _IRQL_saves_
#define _Analysis_assume_(e)
typedef unsigned char KIRQL;
typedef struct { int x; } KSPIN_LOCK;
KIRQL KeAcquireSpinLockRaiseToDpc(KSPIN_LOCK *L);
void KeReleaseSpinLock(KSPIN_LOCK *L, KIRQL Old);
#define KeAcquireSpinLock(L, Old) *(Old) = KeAcquireSpinLockRaiseToDpc(L)
#ifdef WIDE
typedef long long COUNT;
#else
typedef int COUNT;
#endif
#endif
)";

class PreambleTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-preamble", Dir));
    ASSERT_FALSE(sys::fs::create_directory(Dir + "/sys"));
    write("sys/sys.h", SystemHeader);
    write("sys/other.h",
          "#pragma once\n#include <sys.h>\nCOUNT other(void);\n");
    write("sys/twice.h", "typedef int TWICE;\n");
    write("precomp.h", "#include <sys.h>\n#include <other.h>\n"
                       "typedef struct { KSPIN_LOCK Lock; COUNT n; } BOX;\n");
  }
  void TearDown() override { sys::fs::remove_directories(Dir); }

  void write(const Twine &Name, StringRef Text) {
    std::error_code EC;
    raw_fd_ostream OS((Dir + "/" + Name).str(), EC);
    ASSERT_FALSE(EC);
    OS << Text;
  }

  std::vector<std::string> extractAll(ArrayRef<std::string> Files, bool Share) {
    extract::Options O;
    O.Root = std::string(Dir);
    O.KitDir = (Dir + "/sys").str();
    O.SharePreamble = Share;
    auto C = catalog::Catalog::builtin();
    extract::Extractor X(*C, O);
    std::vector<std::string> Result;
    for (const std::string &File : Files) {
      auto P = X.extractUnit({File,
                              std::string(Dir),
                              {"--target=x86_64-pc-windows-msvc",
                               "-fms-extensions", "-fms-compatibility"}});
      std::string Text;
      raw_string_ostream OS(Text);
      if (P)
        program::print(*P, OS);
      else
        OS << toString(P.takeError());
      Result.push_back(Text);
    }
    return Result;
  }

  std::vector<std::string> prefix(StringRef Main) {
    auto FS = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
    FS->addFile("/d/main.c", 0, MemoryBuffer::getMemBufferCopy(Main));
    FS->addFile("/d/u.h", 0,
                MemoryBuffer::getMemBuffer("#ifndef U\n#define U 1\n"
                                           "#include <a.h>\n#endif\n"));
    FS->addFile("/s/a.h", 0, MemoryBuffer::getMemBuffer("#pragma once\n"));
    FS->addFile("/s/b.h", 0,
                MemoryBuffer::getMemBuffer("#ifndef B\n#define B\n#endif\n"));
    FS->addFile("/s/push.h", 0,
                MemoryBuffer::getMemBuffer("#pragma pack(push, 1)\n"));
    clang::CompilerInvocation Inv;
    Inv.getHeaderSearchOpts().AddPath("/s", clang::frontend::System, false,
                                      true);
    return extract::includePrefix(Inv, "/d/main.c", *FS);
  }

  SmallString<128> Dir;
};

const char Body[] = R"(
_Requires_lock_held_(B->Lock) void held(BOX *B) { B->n++; }
int locks(BOX *B) {
  KIRQL Old;
  KeAcquireSpinLock(&B->Lock, &Old);
  if (B->n) return STATUS_UNDECLARED;
  _Analysis_assume_(B->n == 0);
  KeReleaseSpinLock(&B->Lock, Old);
  return 0;
}
)";

TEST_F(PreambleTest, SameProgramEitherWay) {
  write("1.c", std::string("#include \"precomp.h\"\n") + Body);
  write("2.c", std::string("#define LOCAL 3\n#include \"precomp.h\"\n") + Body);
  write("3.c", std::string("#define WIDE\n#include \"precomp.h\"\n") + Body);
  write("4.c",
        std::string("#include <twice.h>\n#include \"precomp.h\"\n") + Body);
  write("5.c",
        std::string("#include <other.h>\n#include \"precomp.h\"\n") + Body);
  write("6.c", "int nothing;\n");
  std::vector<std::string> Files = {"1.c", "2.c", "3.c", "4.c",
                                    "5.c", "6.c", "1.c"};
  auto With = extractAll(Files, true), Without = extractAll(Files, false);
  for (unsigned I = 0; I != Files.size(); ++I)
    EXPECT_EQ(With[I], Without[I]) << Files[I];
  EXPECT_NE(With[0].find("_Requires_lock_held_"), std::string::npos);
  EXPECT_NE(With[0].find("KeAcquireSpinLock"), std::string::npos);
}

using Lines = std::vector<std::string>;

TEST_F(PreambleTest, PrefixGoesThroughUserHeaders) {
  EXPECT_EQ(prefix("// c\n#include \"u.h\"\n#include <b.h>\nint x;\n"),
            Lines({"#include <a.h>", "#include <b.h>"}));
  // A missing header is empty.
  EXPECT_EQ(prefix("#include \"none.h\"\n#include <b.h>\n"),
            Lines({"#include <b.h>"}));
}

TEST_F(PreambleTest, PrefixStops) {
  EXPECT_EQ(prefix("#include <a.h>\nint x;\n#include <b.h>\n"),
            Lines({"#include <a.h>"}));
  EXPECT_EQ(prefix("#include <a.h>\n#if X\n#include <b.h>\n#endif\n"),
            Lines({"#include <a.h>"}));
  EXPECT_EQ(prefix("#include <a.h>\n#undef X\n#include <b.h>\n"),
            Lines({"#include <a.h>"}));
  EXPECT_EQ(prefix("#pragma pack(1)\n#include <b.h>\n"), Lines());
  EXPECT_EQ(prefix("#include <a.h>\n#include <push.h>\n#include <b.h>\n"),
            Lines({"#include <a.h>"}));
}

TEST_F(PreambleTest, PrefixKeepsDefinitions) {
  EXPECT_EQ(
      prefix("#define X 1\n#define F(a) a + \\\n  1\n#include <a.h>\n"
             "#define BEHIND\n"),
      Lines({"#define X 1", "#define F(a) a + \\\n  1", "#include <a.h>"}));
}

} // namespace
