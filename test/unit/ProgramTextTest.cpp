//===- ProgramTextTest.cpp - the text form, both ways ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds the text form to its promises: every field survives the round trip,
// printing is canonical, and whatever is wrong is refused with its place.
//
//===----------------------------------------------------------------------===//
#include "program/LockProgFile.h"
#include "program/ProgramBytes.h"
#include "program/Text.h"
#include "program/Verify.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <tuple>

using namespace llvm;
using namespace spinlint;
using namespace spinlint::program;

namespace {

// Structural equality, member by member. A member added to Program.h must be
// added here and to Canonical below.
auto members(const Statement &S) {
  return std::tie(S.Begin, S.End, S.K, S.Under, S.InMacro);
}
auto members(const Instr &I) {
  return std::tie(I.Kind, I.Code, I.Result, I.A, I.B, I.Imm, I.Detail, I.Where);
}
auto members(const FieldRef &R) { return std::tie(R.Record, R.Name, R.System); }
auto members(const CallDetail &C) {
  return std::tie(C.Callee, C.Target, C.Args, C.Spelling, C.MayRaise, C.Reads,
                  C.Writes);
}
auto members(const Local &L) {
  return std::tie(L.Name, L.Type, L.Param, L.Escapes, L.Cleared, L.Static,
                  L.Where);
}
auto members(const Lost &L) { return std::tie(L.What, L.Where); }
auto members(const Annotation &A) { return std::tie(A.Target, A.Name, A.Args); }
auto members(const Declaration &D) {
  return std::tie(D.Where, D.Indent, D.StartsLine, D.IsDefinition, D.Params);
}
auto members(const Label &L) { return std::tie(L.Name, L.Block, L.Where); }
auto members(const Symbol &S) {
  return std::tie(S.Usr, S.Name, S.Function, S.System, S.Type);
}
auto members(const Global &G) {
  return std::tie(G.Usr, G.Name, G.Type, G.Section);
}
auto members(const File &F) { return std::tie(F.Path, F.Hash, F.System); }
auto members(const Registration &R) {
  return std::tie(R.Symbol, R.Struct, R.Field, R.Ddi, R.Arg);
}
auto members(const LockToken &T) {
  return std::tie(T.Api, T.Where, T.Symbol, T.InProgram);
}
auto members(const UnitInfo &U) {
  return std::tie(U.Main, U.MissingHeaders, U.RepairedNames, U.Errors,
                  U.FirstError, U.InactiveLockCalls);
}

bool same(const LockDetail &L, const LockDetail &R);
bool same(const Terminator &L, const Terminator &R);
bool same(const Block &L, const Block &R);
bool same(const Function &L, const Function &R);
template <typename T> bool same(const T &L, const T &R) {
  return members(L) == members(R);
}
template <typename T>
bool same(const std::vector<T> &L, const std::vector<T> &R) {
  return L.size() == R.size() && all_of(zip(L, R), [](const auto &Pair) {
           return same(std::get<0>(Pair), std::get<1>(Pair));
         });
}
bool same(const LockDetail &L, const LockDetail &R) {
  auto Plain = [](const LockDetail &D) {
    return std::tie(D.Class, D.Api, D.Spelling, D.What, D.Mode, D.Level,
                    D.LockAt, D.When, D.Lock, D.Handle, D.IrqlOut, D.IrqlIn,
                    D.IrqlReturned, D.Counted, D.Wait, D.Flags, D.Tag, D.KindOf,
                    D.LockText, D.HandleText, D.IrqlText, D.ApiAt);
  };
  return Plain(L) == Plain(R);
}
bool same(const Terminator &L, const Terminator &R) {
  auto Plain = [](const Terminator &T) {
    return std::tie(T.Kind, T.Value, T.Targets, T.Cases, T.Of, T.Text, T.Where,
                    T.ImplicitReturn, T.ReturnReads, T.Jump);
  };
  return Plain(L) == Plain(R);
}
bool same(const Block &L, const Block &R) {
  return same(L.Instrs, R.Instrs) && same(L.Term, R.Term);
}
bool same(const Function &L, const Function &R) {
  auto Plain = [](const Function &F) {
    return std::tie(F.Symbol, F.Link, F.Returns, F.Roles, F.NumParams,
                    F.NumRegs, F.Where, F.Body, F.AddressTaken);
  };
  return Plain(L) == Plain(R) && same(L.Locals, R.Locals) &&
         same(L.Blocks, R.Blocks) && same(L.Fields, R.Fields) &&
         same(L.Calls, R.Calls) && same(L.Locks, R.Locks) &&
         same(L.Annotations, R.Annotations) &&
         same(L.Declarations, R.Declarations) && same(L.Labels, R.Labels) &&
         same(L.Statements, R.Statements) && same(L.LostParts, R.LostParts);
}
bool same(const Program &L, const Program &R) {
  return L.CatalogHash == R.CatalogHash && same(L.Units, R.Units) &&
         same(L.Files, R.Files) && same(L.Globals, R.Globals) &&
         same(L.Symbols, R.Symbols) && same(L.Functions, R.Functions) &&
         same(L.Registrations, R.Registrations) && same(L.Tokens, R.Tokens);
}

/// Every statement and attribute, in canonical form.
const char Canonical[] = R"text(lockprog 2
catalog 0xdeadbeef12345678
unit "drv/send.c" missing ["a.h", "b.h"] repaired ["X"] errors 2 first_error "a:1:2: x" inactive 3
file 0 "drv/send.c" hash 0x12ab
file 1 "drv/send.h" system
global @g_lock type "KSPIN_LOCK" section "PAGEDATA"
global @"x y" usr "q"
global @g_lock.2 name "g_lock" usr ""
symbol Compute system
symbol SendQueue usr "c:send.c@F@SendQueue"
symbol ns::Class::~Class
symbol "operator()"
symbol Compute.2 name "Compute" type "void (KSPIN_LOCK *, int)"
register fn:SendQueue struct "S" field "F"
register fn:SendQueue ddi "NdisX" arg 3
slot fn:Compute "struct _OPS" "Run"
slot fn:Compute.2 "struct _OPS" "Run" in @g_lock
token "NdisAcquireSpinLock" in fn:SendQueue in_program at 0:12:5:340:377
token "NdisAcquireSpinLock"

function SendQueue internal returns status roles ["MINIPORT_SEND"] address_taken regs 99 at 0:10:1:2:3 body 0:10:5:6:9 {
  param Adapter type "PADAPTER" escapes cleared at 1:3
  param Adapter.2 name "Adapter"
  local Status type "NTSTATUS" static
  sal function "_IRQL_requires_max_" ["DISPATCH_LEVEL"]
  sal result "_Check_"
  sal 0 "_In_"
  declared params ["A", ""] indent " \t" starts_line at 1:3:2:20:29
  defined at 0:10
  label "Exit" b2 at 0:3
  stmt block 300:900
  stmt control 310:350
  stmt simple 320:340 only_child macro
  stmt labelled 360:390
  stmt jump 370:390 after_label
  stmt declaration 400:410
  lost "return statement" at 0:4
b0:
  %0 = load &Adapter
  %1 = field %0 + 16 "struct _ADAPTER" "Lock"
  %9 = field %0 + -16 "struct _LIST_ENTRY" "Flink" system
  acquire ndis_spin_lock %1 api "NdisAcquireSpinLock" via ["M", "NdisAcquireSpinLock"] "&A->\"L\"\n\t\\ \xff" api_at 0:1:2:3:4 at 0:12:5:340:377
  %2 = call fn:Compute(%0, 4) at 0:13:5
  %10 = call *%2() via ["M"] raises
  call fn:ns::Class::~Class(-, -5, fn:Compute.2, @"x y", &Adapter.2)
  call fn:"operator()" *%2()
  call ?()
  call fn:Compute(%0, %1) via ["M"] reads 1 writes 2
  %11 = try_acquire spin_lock @g_lock where handle mode shared level dpr when zero handle &Status irql_out &Status irql_in 3 irql_returned wait 1 flags 2 tag 3 kind 4 api "K" via [] "t" handle_text "h" irql_text "i"
  store &Status, %2 interlocked by_system wiped at 0:14
  %15 = load &Status by_system at 0:14
  %3 = lt %2, 0
  %4 = neg %2
  %5 = ugt %2, -9223372036854775808
  %6 = index %0 + %2 * -8
  %7 = cast %2 to i32
  %8 = cast %2 to u8
  %12 = unknown
  %14 = unknown taken %1
  %16 = unknown tried %1, 1
  %13 = shl %2, 9223372036854775807
  assume %3
  forget &Adapter
  forget &Adapter bytes 24 wiped
  br %3 ? b1 : b2 if "Status < 0" at 0:14:9
b1:
  return %2 "Status" reads at 0:15:9
b2:
  release ndis_spin_lock %1 where global api "NdisReleaseSpinLock"
  switch %2 { 1: b3, -3..5: b3, default: b4 } switch "x"
b3:
  may_raise b4 except b5
b4:
  goto b3 jump at 0:3
b5:
  return implicit at 0:18:5
b6:
  unreachable
}
)text";

Program parsed(StringRef Text) {
  Expected<Program> P = parse(Text, "t.lockprog");
  if (P)
    return std::move(*P);
  ADD_FAILURE() << toString(P.takeError());
  return {};
}

std::string errorOf(StringRef Text) {
  Expected<Program> P = parse(Text, "t.lockprog");
  return P ? "no error" : toString(P.takeError());
}

/// The text of a function with this body, after five lines.
std::string inFunction(StringRef Body) {
  return ("lockprog 2\nfile 0 \"a.c\"\nfunction F {\n  param A\nentry:\n" +
          Body + "\n}\n")
      .str();
}

TEST(ProgramText, CanonicalTextIsAFixpoint) {
  EXPECT_EQ(toText(parsed(Canonical)), Canonical);
}

TEST(ProgramText, EveryFieldSurvives) {
  Program P = parsed(Canonical);
  // What the canonical text cannot say on its own: the enumerators.
  Function &F = P.Functions[0];
  for (unsigned L = 0; L != 3; ++L)
    for (unsigned R = 0; R != 7; ++R) {
      F.Link = static_cast<Linkage>(L);
      F.Returns = static_cast<ReturnKind>(R);
      EXPECT_TRUE(same(parsed(toText(P)), P));
    }
  LockDetail &D = F.Locks[1];
  for (unsigned I = 0; I != 12; ++I) {
    D.What = static_cast<catalog::Op>(I);
    D.Mode = static_cast<catalog::Mode>(I % 3);
    D.Level = static_cast<catalog::Level>(I % 5);
    D.LockAt = static_cast<catalog::LockWhere>(I % 5);
    D.When = static_cast<catalog::Success>(I % 3);
    EXPECT_TRUE(same(parsed(toText(P)), P)) << I;
  }
  for (unsigned I = 0; I != 9; ++I) {
    F.Blocks[0].Term.Of = static_cast<BranchOf>(I);
    EXPECT_TRUE(same(parsed(toText(P)), P)) << I;
  }
  for (Instr &I : F.Blocks[0].Instrs) {
    unsigned Codes = I.Kind == InstrKind::Unary     ? 3
                     : I.Kind == InstrKind::Binary  ? 10
                     : I.Kind == InstrKind::Compare ? 10
                                                    : 0;
    for (unsigned C = 0; C != Codes; ++C) {
      I.Code = C;
      EXPECT_TRUE(same(parsed(toText(P)), P)) << C;
    }
  }
}

TEST(ProgramText, EmptyProgram) {
  EXPECT_EQ(toText(Program()), "lockprog 2\n");
  EXPECT_TRUE(same(parsed("lockprog 2\n"), Program()));
}

TEST(ProgramText, Defaults) {
  Program P = parsed("lockprog 2\nfile 0 \"a.c\"\nglobal @L\nfunction F {\n"
                     "3:\n  acquire spin_lock @L api \"K\" \\\n  at 0:7\n"
                     "  call fn:G() # calls\n  goto last\nlast:\n  return\n}");
  ASSERT_EQ(P.Functions.size(), 1u);
  const Function &F = P.Functions[0];
  EXPECT_EQ(P.Globals[0].Usr, "c:@L");
  ASSERT_EQ(P.Symbols.size(), 2u);
  EXPECT_EQ(P.Symbols[1].Usr, "c:@F@G");
  EXPECT_EQ(P.Symbols[1].Function, None);
  EXPECT_EQ(F.Locks[0].Spelling, std::vector<std::string>{"K"});
  EXPECT_EQ(F.Blocks[0].Instrs[0].Where, (Place{0, 7, 1, 0, 0}));
  EXPECT_EQ(F.Blocks[0].Term.Targets, std::vector<uint32_t>{1});
}

TEST(ProgramText, FieldReferencesAreShared) {
  Program P = parsed(inFunction("  %0 = load &A\n"
                                "  %1 = field %0 + 8 \"S\" \"x\"\n"
                                "  %2 = field %0 + 16 \"S\" \"y\"\n"
                                "  %3 = field %0 + 8 \"S\" \"x\"\n"
                                "  return"));
  ASSERT_EQ(P.Functions.size(), 1u);
  EXPECT_EQ(P.Functions[0].Fields.size(), 2u);
  EXPECT_EQ(P.Functions[0].Blocks[0].Instrs[3].Detail, 0u);
}

TEST(ProgramText, Errors) {
  struct {
    std::string Text;
    const char *Message;
  } Cases[] = {
      {"", "t.lockprog:1:1: error: this is no lock program: the first line of "
           "one says 'lockprog 2'"},
      {"int main() {}", "t.lockprog:1:1: error: this is no lock program: the "
                        "first line of one says 'lockprog 2'"},
      {"lockprog 3\n",
       "t.lockprog:1:10: error: format version 3 is newer than this spinlint, "
       "which reads version 2; use the spinlint that wrote it, or extract the "
       "source again"},
      {"lockprog 1\n",
       "t.lockprog:1:10: error: format version 1 is older than this spinlint, "
       "which reads version 2; extract the source again"},
      {"lockprog 2\nfoo 3\n",
       "t.lockprog:2:1: error: no top-level statement is named 'foo'"},
      {"lockprog 2\nfile 1 \"a.c\"\n",
       "t.lockprog:2:6: error: files are numbered in order; this one is 0"},
      {"lockprog 2\nglobal @x type \"a\n",
       "t.lockprog:2:16: error: this string has no closing quote on its line"},
      {"lockprog 2\nglobal @x type \"\\q\"\n",
       "t.lockprog:2:17: error: unknown escape in a string; known are \\\" "
       "\\\\ \\n \\t \\xHH"},
      {"lockprog 2\nglobal @x\nglobal @x\n",
       "t.lockprog:3:8: error: a second global named 'x'"},
      {"lockprog 2\ncatalog 99999999999999999999\n",
       "t.lockprog:2:9: error: not an integer of 64 bits"},
      {inFunction("  return %0"), "t.lockprog:3:10: error: function 'F', block "
                                  "b0: register 0 does not exist"},
      {inFunction("  %0 = load &B\n  return"),
       "t.lockprog:6:13: error: no parameter or local is named 'B'"},
      {inFunction("  %0 = load @B\n  return"),
       "t.lockprog:6:13: error: no global is named 'B'"},
      {inFunction("  %0 = lode &A\n  return"),
       "t.lockprog:6:8: error: no instruction is named 'lode'"},
      {inFunction("  store &A 3\n  return"),
       "t.lockprog:6:12: error: expected ','"},
      {inFunction("  goto b7"),
       "t.lockprog:6:8: error: this function has no block named 'b7'"},
      {inFunction("  goto entry\nentry:\n  return"),
       "t.lockprog:7:1: error: a second block of this name"},
      {inFunction("  forget &A"),
       "t.lockprog:7:1: error: the last block does not end with a terminator"},
      {inFunction("  return\n  return"),
       "t.lockprog:7:3: error: expected 'name:', the next block, or '}'"},
      {inFunction("  return at 3:1"),
       "t.lockprog:6:13: error: no file has the number 3"},
      {inFunction("  return 0 0"),
       "t.lockprog:6:12: error: expected an attribute of a terminator"},
      {inFunction("  acquire spin_lock &A level up\n  return"),
       "t.lockprog:6:30: error: expected a level"},
      {inFunction("  return") + "function F {\nx:\n  return\n}\n",
       "t.lockprog:8:10: error: a second body for the function 'F'"},
      {"lockprog 2\nfunction F {\n",
       "t.lockprog:3:1: error: expected 'name:', the first block"},
      {inFunction("  return !"),
       "t.lockprog:6:10: error: a character that no lock program has"},
  };
  for (const auto &Case : Cases)
    EXPECT_EQ(errorOf(Case.Text), Case.Message) << Case.Text;
}

/// Whatever is broken, there is an answer, and what is accepted prints.
TEST(ProgramText, DamagedTextIsRefusedOrMeansSomething) {
  std::string Text = Canonical;
  for (size_t I = 0; I < Text.size(); I += 5)
    for (char C : {'\0', '"', '\n', '{', '9', '%', '-'}) {
      std::string Damaged = Text;
      Damaged[I] = C;
      Expected<Program> P = parse(Damaged, "t");
      if (!P)
        consumeError(P.takeError());
      else
        EXPECT_TRUE(same(parsed(toText(*P)), *P)) << I;
    }
  for (size_t N = 0; N < Text.size(); ++N)
    if (Expected<Program> P = parse(StringRef(Text).take_front(N), "t"); !P)
      consumeError(P.takeError());
}

TEST(ProgramBytes, EveryMemberSurvives) {
  const Program P = parsed(Canonical);
  std::optional<Program> Q = fromBytes(toBytes(P));
  ASSERT_TRUE(Q);
  EXPECT_TRUE(same(*Q, P));
  EXPECT_EQ(toBytes(*Q), toBytes(P));
}

/// Bytes that nobody wrote give no program, or a sound one.
TEST(ProgramBytes, DamagedBytesAreRefusedOrMeanSomething) {
  const std::string Bytes = toBytes(parsed(Canonical));
  for (size_t N = 0; N != Bytes.size(); ++N)
    if (std::optional<Program> P = fromBytes(StringRef(Bytes).take_front(N)))
      ADD_FAILURE() << "cut at " << N;
  for (size_t I = 0; I != Bytes.size(); ++I)
    for (int Change : {1, 0x7f, 0x80, 0xff}) {
      std::string Damaged = Bytes;
      Damaged[I] = char(Damaged[I] ^ Change);
      if (std::optional<Program> P = fromBytes(Damaged)) {
        EXPECT_FALSE(verify(*P)) << I;
        EXPECT_FALSE(toText(*P).empty());
      }
    }
}

TEST(LockProgFile, RoundTrip) {
  Program P = parsed(Canonical);
  std::string Bytes = toFileBytes(P);
  EXPECT_TRUE(StringRef(Bytes).starts_with("lockprog 2 xxh3 0x"));
  Expected<Program> Q = fromFileBytes(Bytes, "f");
  ASSERT_TRUE(bool(Q)) << toString(Q.takeError());
  EXPECT_TRUE(same(*Q, P));
}

TEST(LockProgFile, EveryCutAndFlippedByteIsNoticed) {
  std::string Bytes = toFileBytes(parsed(Canonical));
  for (size_t N = 0; N < Bytes.size(); ++N) {
    Expected<Program> P = fromFileBytes(StringRef(Bytes).take_front(N), "f");
    EXPECT_FALSE(bool(P)) << "cut at " << N;
    if (!P)
      consumeError(P.takeError());
  }
  for (size_t I = Bytes.find('\n'); I < Bytes.size(); ++I) {
    std::string Damaged = Bytes;
    Damaged[I] ^= 4;
    Expected<Program> P = fromFileBytes(Damaged, "f");
    EXPECT_FALSE(bool(P)) << "damaged at " << I;
    if (!P)
      consumeError(P.takeError());
  }
}

TEST(LockProgFile, Errors) {
  auto ErrorOf = [](StringRef Bytes) {
    Expected<Program> P = fromFileBytes(Bytes, "x.lockprog");
    return P ? "no error" : toString(P.takeError());
  };
  EXPECT_EQ(ErrorOf("lockprog 2"),
            "x.lockprog: error: the file is cut off in its first line; extract "
            "the source again");
  EXPECT_EQ(ErrorOf("lockprog 2 xxh3 0x12q\n"),
            "x.lockprog: error: the hash in the first line is damaged; extract "
            "the source again");
  EXPECT_EQ(ErrorOf("lockprog 2 xxh3 0x12\n"),
            "x.lockprog: error: the contents do not match the hash in the "
            "first line: the file is damaged or cut off, or was edited; "
            "extract the source again, or remove 'xxh3 ...' from the first "
            "line if the edit was meant");
  EXPECT_EQ(ErrorOf("lockprog 9 blake 77\n"),
            "x.lockprog:1:10: error: format version 9 is newer than this "
            "spinlint, which reads version 2; use the spinlint that wrote it, "
            "or extract the source again");
  EXPECT_EQ(ErrorOf(StringRef("\x7f"
                              "ELF\0\1",
                              6)),
            "x.lockprog: error: this is no lock program but a binary file; "
            "give a file that 'spinlint extract' wrote");
}

TEST(LockProgFile, OnDisk) {
  SmallString<128> Dir;
  ASSERT_FALSE(sys::fs::createUniqueDirectory("lockprog", Dir));
  SmallString<128> Path = Dir;
  sys::path::append(Path, "a.lockprog");
  Program P = parsed(Canonical);
  Error E = writeLockProg(P, Path);
  ASSERT_FALSE(bool(E)) << toString(std::move(E));
  Expected<Program> Q = readLockProg(Path);
  ASSERT_TRUE(bool(Q)) << toString(Q.takeError());
  EXPECT_TRUE(same(*Q, P));

  // An absolute path is refused, and the old file stays.
  for (const char *Bad : {"/home/x/a.c", "C:/src/a.c", "C:\\src\\a.c"}) {
    Program Absolute = P;
    Absolute.Files[0].Path = Bad;
    std::string Message = toString(writeLockProg(Absolute, Path));
    EXPECT_NE(Message.find("names the absolute path"), std::string::npos);
  }
  Q = readLockProg(Path);
  EXPECT_TRUE(bool(Q));

  // Nowhere to write; nothing to read; nothing left behind.
  SmallString<128> NoDir = Dir;
  sys::path::append(NoDir, "none", "a.lockprog");
  EXPECT_NE(toString(writeLockProg(P, NoDir)).find("cannot write here: "),
            std::string::npos);
  EXPECT_NE(toString(readLockProg(NoDir).takeError()).find("cannot read: "),
            std::string::npos);
  std::error_code EC;
  unsigned Entries = 0;
  for (sys::fs::directory_iterator I(Dir, EC), End; !EC && I != End;
       I.increment(EC))
    ++Entries;
  EXPECT_EQ(Entries, 1u);
  sys::fs::remove_directories(Dir);
}

} // namespace
