//===- PreambleTest.cpp - shared headers change nothing -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Units read after a precompiled header give the lock programs, byte for byte,
// that they give without it: whatever stands before the system headers, through
// user headers too, with SAL and lock macros defined in the system's headers,
// and with functions, tables and locks in the user's headers. So do threads
// that share one, and a run that finds one that another has left.
//
//===----------------------------------------------------------------------===//
#include "extract/Preamble.h"
#include "extract/Extract.h"
#include "extract/IncludePrefix.h"
#include "extract/PreambleStore.h"
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
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

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

/// Takes for granted that nothing changes on disk.
class MapStore : public extract::PreambleStore {
public:
  std::unique_ptr<MemoryBuffer> find(StringRef Key,
                                     extract::LookUps &Asked) override {
    std::lock_guard Guard(Lock);
    auto It = Entries.find(Key.str());
    if (It == Entries.end())
      return nullptr;
    ++Found;
    Asked = It->second.first;
    return MemoryBuffer::getMemBufferCopy(It->second.second);
  }
  void put(StringRef Key, const extract::LookUps &Asked,
           StringRef Bytes) override {
    std::lock_guard Guard(Lock);
    Entries[Key.str()] = {Asked, Bytes.str()};
  }

  std::mutex Lock;
  std::map<std::string, std::pair<extract::LookUps, std::string>> Entries;
  unsigned Found = 0;
};

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

  enum Sharing { Alone, AsTheyCome, Planned, Threads, Stored };

  std::vector<extract::UnitRequest> requests(ArrayRef<std::string> Files) {
    std::vector<extract::UnitRequest> Result;
    for (const std::string &File : Files)
      Result.push_back({File,
                        std::string(Dir),
                        {"--target=x86_64-pc-windows-msvc", "-fms-extensions",
                         "-fms-compatibility", "-Iinc"}});
    return Result;
  }

  extract::Options options() {
    extract::Options O;
    O.Root = std::string(Dir);
    O.KitDir = (Dir + "/sys").str();
    return O;
  }

  static std::string text(extract::Extractor &X,
                          const extract::UnitRequest &R) {
    auto P = X.extractUnit(R);
    std::string Text;
    raw_string_ostream OS(Text);
    if (P)
      program::print(*P, OS);
    else
      OS << toString(P.takeError());
    return Text;
  }

  std::vector<std::string> extractAll(ArrayRef<std::string> Files,
                                      Sharing How) {
    extract::Options O = options();
    O.SharePreamble = How != Alone;
    auto C = catalog::Catalog::builtin();
    auto Requests = requests(Files);
    std::vector<std::string> Result(Files.size());
    if (How == Threads || How == Stored) {
      O.Preambles = std::make_shared<extract::PreambleCache>(
          *C, How == Stored ? &Store : nullptr);
      extract::Extractor(*C, O).expect(Requests);
      std::atomic<size_t> Next = 0;
      std::vector<std::thread> Running;
      for (int T = 0; T != 3; ++T)
        Running.emplace_back([&] {
          extract::Extractor X(*C, O);
          for (size_t I = Next++; I < Files.size(); I = Next++)
            Result[I] = text(X, Requests[I]);
        });
      for (std::thread &T : Running)
        T.join();
      return Result;
    }
    extract::Extractor X(*C, O);
    if (How == Planned)
      X.expect(Requests);
    for (size_t I = 0; I != Files.size(); ++I)
      Result[I] = text(X, Requests[I]);
    return Result;
  }

  /// Returns the program of the first.
  std::string expectSame(ArrayRef<std::string> Files) {
    auto Without = extractAll(Files, Alone);
    for (Sharing How : {AsTheyCome, Planned, Threads, Stored, Stored}) {
      auto With = extractAll(Files, How);
      for (unsigned I = 0; I != Files.size(); ++I)
        EXPECT_EQ(With[I], Without[I]) << Files[I] << ", " << How;
    }
    return Without.front();
  }

  std::vector<std::string> prefix(StringRef Main, bool UserHeaders = false) {
    auto FS = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
    FS->addFile("/d/main.c", 0, MemoryBuffer::getMemBufferCopy(Main));
    FS->addFile("/d/u.h", 0,
                MemoryBuffer::getMemBuffer("#ifndef U\n#define U 1\n"
                                           "#include <a.h>\n#endif\n"));
    FS->addFile("/d/code.h", 0,
                MemoryBuffer::getMemBuffer("#pragma once\n#include <a.h>\n"
                                           "#define OWN\nint x;\n"));
    FS->addFile("/s/a.h", 0, MemoryBuffer::getMemBuffer("#pragma once\n"));
    FS->addFile("/s/b.h", 0,
                MemoryBuffer::getMemBuffer("#ifndef B\n#define B\n#endif\n"));
    FS->addFile("/s/push.h", 0,
                MemoryBuffer::getMemBuffer("#pragma pack(push, 1)\n"));
    clang::CompilerInvocation Inv;
    Inv.getHeaderSearchOpts().AddPath("/s", clang::frontend::System, false,
                                      true);
    return extract::includePrefix(Inv, "/d/main.c", *FS, UserHeaders).Lines;
  }

  SmallString<128> Dir;
  MapStore Store;
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
  std::string First =
      expectSame({"1.c", "2.c", "3.c", "4.c", "5.c", "6.c", "1.c"});
  EXPECT_NE(First.find("_Requires_lock_held_"), std::string::npos);
  EXPECT_NE(First.find("KeAcquireSpinLock"), std::string::npos);
  EXPECT_GE(Store.Found, 1u);
}

TEST_F(PreambleTest, HeadersThatDefineAgain) {
  // The definition in front is not the one that counts behind the header.
  std::string Begin = "#define KeAcquireSpinLock(L, Old) (void)0\n"
                      "#define WIDE\n#include \"precomp.h\"\n";
  for (const char *Name : {"1.c", "2.c", "3.c", "4.c"})
    write(Name, Begin + Body);
  std::string First = expectSame({"1.c", "2.c", "3.c", "4.c"});
  EXPECT_NE(First.find("KeAcquireSpinLock"), std::string::npos);
}

TEST_F(PreambleTest, StoredOneServesOneUnit) {
  // For which alone nothing would be precompiled.
  std::string Begin = "#include \"precomp.h\"\n";
  for (const char *Name : {"1.c", "2.c", "3.c"})
    write(Name, Begin + Body);
  auto Before = extractAll({"1.c", "2.c", "3.c"}, Stored);
  EXPECT_EQ(Store.Entries.size(), 1u);
  Store.Found = 0;
  write("1.c", Begin + "int more;\n" + Body);
  auto After = extractAll({"1.c"}, Stored);
  EXPECT_GE(Store.Found, 1u);
  EXPECT_NE(After[0], Before[0]);
  EXPECT_EQ(After[0], extractAll({"1.c"}, Alone)[0]);
  // With a definition in front that a header asks for it is another one.
  write("2.c", "#define WIDE\n" + Begin + Body);
  EXPECT_EQ(extractAll({"2.c"}, Stored)[0], extractAll({"2.c"}, Alone)[0]);
  // What is damaged is none.
  for (auto &[Key, Entry] : Store.Entries)
    Entry.second.resize(Entry.second.size() / 2);
  EXPECT_EQ(extractAll({"1.c"}, Stored)[0], After[0]);
}

TEST_F(PreambleTest, OrderForThreads) {
  // One that makes the precompiled header, then those that have no use for it,
  // then the others, the longest first.
  std::string Begin = "#include \"precomp.h\"\n";
  write("1.c", Begin + "int a;\n");
  write("2.c", Begin + Body + Body);
  write("3.c", "#include <twice.h>\nint nothing;\n");
  write("4.c", Begin + Body);
  write("5.c", "int nothing;\n");
  auto C = catalog::Catalog::builtin();
  auto Requests = requests({"1.c", "2.c", "3.c", "4.c", "5.c", "none.c"});
  EXPECT_EQ(extract::Extractor(*C, options()).expect(Requests),
            (std::vector<size_t>{1, 2, 4, 5, 3, 0}));
}

TEST_F(PreambleTest, HeadersOfTheUser) {
  ASSERT_FALSE(sys::fs::create_directory(Dir + "/inc"));
  ASSERT_FALSE(sys::fs::create_directory(Dir + "/sub"));
  write("all.h", "#include <sys.h>\n#include \"box.h\"\n#define N 3\n"
                 "#include \"inc\\lock.h\"\n");
  write("box.h", "#ifndef BOX_H\n#define BOX_H\n#include <other.h>\n"
                 "typedef struct { KSPIN_LOCK Lock; COUNT n; } BOX;\n#endif\n");
  write("inc/lock.h", R"(#pragma once
#include "box.h"
#include "size.h"
static void enter(BOX *B, KIRQL *Old) {
  KeAcquireSpinLock(&B->Lock, Old);
  if (B->n > SIZE) KeReleaseSpinLock(&B->Lock, *Old);
}
void call(BOX *B);
typedef struct { void (*Call)(BOX *); int n; } TABLE;
static TABLE Table = {call, N};
#if 0
KeAcquireSpinLock(0, 0);
#endif
)");
  write("inc/size.h", "#ifndef SIZE_H\n#define SIZE_H\nenum { SIZE = 4 };\n"
                      "#endif\n");
  std::string Code = "void call(BOX *B) { KIRQL Old; enter(B, &Old);"
                     " Table.n = SIZE; KeReleaseSpinLock(&B->Lock, Old); }\n";
  write("1.c", "#include \"all.h\"\n" + Code);
  write("2.c", "#include \"all.h\"\nint x;\n" + Code);
  write("3.c", "#include <sys.h>\n#include \"box.h\"\n"
               "#include \"lock.h\"\n" +
                   Code);
  write("4.c", "#define SIZE 9\n#include \"all.h\"\n" + Code);
  write("5.c", "#include \"all.h\"\nint f(void) { return UNKNOWN; }\n" + Code);
  // Another size.h lies nearer.
  write("sub/6.c", "#include \"../all.h\"\n" + Code);
  write("sub/size.h", "enum { SIZE = 5 };\n");
  write("7.c", "#include \"all.h\"\n#include \"box.h\"\n" + Code);
  std::string First =
      expectSame({"1.c", "2.c", "3.c", "4.c", "5.c", "sub/6.c", "7.c", "1.c"});
  EXPECT_NE(First.find("enter"), std::string::npos);
}

TEST_F(PreambleTest, HeadersThatIncludeEachOther) {
  write("a.h", "#ifndef A_H\n#define A_H\n#include <sys.h>\n"
               "#include \"b.h\"\ntypedef struct { KSPIN_LOCK L; int X; } A;\n"
               "#endif\n");
  write("b.h", "#ifndef B_H\n#define B_H\ntypedef int FIRST;\n"
               "#include \"a.h\"\n#define X Y\n#endif\n");
  write("open.h", "#include <sys.h>\n#include \"c.h\"\n#define Z 1\n"
                  "#include \"d.h\"\n");
  write("c.h", "#pragma once\n#include \"open.h\"\n#define Z2 2\n"
               "typedef struct { KSPIN_LOCK L; int Z; } C;\n");
  write("d.h", "#pragma once\n#ifdef Z2\ntypedef int D;\n#else\n"
               "typedef long long D;\n#endif\n");
  for (StringRef N : {"1.c", "2.c", "3.c"})
    write(N, "#include \"a.h\"\nint f(A *a) { return a->X + a->Y; }\n");
  for (StringRef N : {"4.c", "5.c", "6.c"})
    write(N, "#include \"open.h\"\nD f(void *p) { D *d = p; return *d; }\n");
  expectSame({"1.c", "2.c", "3.c"});
  expectSame({"4.c", "5.c", "6.c"});
  expectSame({"1.c", "4.c", "2.c", "5.c", "3.c", "6.c"});
}

TEST_F(PreambleTest, HeadersThatNeedTheUnit) {
  write("trace.h", "#ifndef T_H\n#define T_H\n// begin_wpp config\n"
                   "// FUNC Trace(LEVEL, MSG, ...);\n// end_wpp\n"
                   "typedef int LEVEL;\n#endif\n");
  write("miss.h", "#ifndef M_H\n#define M_H\ntypedef int M;\n"
                  "#include \"gone.h\"\n#endif\n");
  write("bad.h", "#ifndef W_H\n#define W_H\nWRONG f(WRONG w);\n#endif\n");
  for (StringRef N : {"trace", "miss", "bad"}) {
    std::vector<std::string> Files;
    for (StringRef I : {"1.c", "2.c", "3.c"}) {
      Files.push_back((N + I).str());
      write(Files.back(), ("#include <sys.h>\n#include \"" + N + ".h\"\n" +
                           "#include \"" + N + I + ".tmh\"\n" +
                           "int g(void) { return sizeof(KSPIN_LOCK); }\n")
                              .str());
    }
    expectSame(Files);
  }
}

using Lines = std::vector<std::string>;

TEST_F(PreambleTest, PrefixGoesThroughUserHeaders) {
  EXPECT_EQ(prefix("// c\n#include \"u.h\"\n#include <b.h>\nint x;\n"),
            Lines({"#include <a.h>", "#include <b.h>"}));
  // A missing header is empty.
  EXPECT_EQ(prefix("#include \"none.h\"\n#include <b.h>\n"),
            Lines({"#include <b.h>"}));
}

TEST_F(PreambleTest, PrefixTakesGuardedHeaders) {
  const char Main[] = "#include \"code.h\"\n#include <b.h>\n";
  EXPECT_EQ(prefix(Main), Lines({"#include <a.h>"}));
  EXPECT_EQ(
      prefix(Main, /*UserHeaders=*/true),
      Lines({"#include <a.h>", "#include \"/d/code.h\"", "#include <b.h>"}));
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
