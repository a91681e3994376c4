//===- LinkTest.cpp - one driver from its units ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds the linker to its promises: what is one thing becomes one, what is not
// stays apart, and the order of the units makes no difference.
//
//===----------------------------------------------------------------------===//
#include "program/Link.h"
#include "program/Text.h"
#include "program/Verify.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <numeric>

using namespace llvm;
using namespace spinlint::program;

namespace {

const char UnitA[] = R"(lockprog 2
catalog 0x77
unit "a.c"
file 0 "a.c" hash 0x1
file 1 "lock.h" hash 0x9
global @g_a
global @g_shared
register fn:Send struct "CHARS" field "SendHandler"
token "K" in fn:LockIt in_program at 1:3
function LockIt inline roles ["R1"] at 1:2 {
  lost "return statement" at 1:3
b:
  acquire spin_lock @g_shared api "K" at 1:3
  return
}
function Local internal at 0:5 {
b:
  return @g_a at 0:6
}
function Main at 0:10 {
b:
  call fn:LockIt() at 0:11
  call fn:Local() at 0:12
  call fn:Send() at 0:13
  return
}
)";

const char UnitB[] = R"(lockprog 2
unit "b.c"
file 0 "lock.h" hash 0x9
file 1 "b.c" hash 0x2
global @g_shared
token "K" in fn:LockIt in_program at 0:3
function Send at 1:20 {
  declared at 0:1
  defined at 1:19
b:
  call fn:Local() at 1:21
  return
}
function Local internal at 1:5 {
b:
  call fn:LockIt(@g_shared) at 1:6
  return
}
function LockIt inline roles ["R2"] at 0:2 {
b:
  acquire spin_lock @g_shared api "K" at 0:3
  return
}
)";

const char UnitC[] = R"(lockprog 2
unit "c.c"
file 0 "c.c" hash 0x3
file 1 "lock.h" hash 0x10
function Send at 0:7 {
b:
  return
}
function User at 0:9 {
  local P
b:
  store &P, fn:Main
  call fn:Send() at 0:10
  return
}
)";

Program parsed(StringRef Text) {
  Expected<Program> P = parse(Text, "t");
  if (P)
    return std::move(*P);
  ADD_FAILURE() << toString(P.takeError());
  return {};
}

LinkResult linked(std::vector<StringRef> Texts) {
  std::vector<Program> Units;
  for (StringRef Text : Texts)
    Units.push_back(parsed(Text));
  Expected<LinkResult> R = link(std::move(Units));
  if (!R) {
    ADD_FAILURE() << toString(R.takeError());
    return {};
  }
  Error E = verify(R->Linked);
  EXPECT_FALSE(bool(E)) << toString(std::move(E));
  return std::move(*R);
}

std::vector<const Function *> named(const Program &P, StringRef Name) {
  std::vector<const Function *> Found;
  for (const Function &F : P.Functions)
    if (P.Symbols[F.Symbol].Name == Name)
      Found.push_back(&F);
  return Found;
}

/// The function that the first call of `F` goes to.
const Function &calleeOf(const Program &P, const Function &F, unsigned N) {
  return P.Functions[P.Symbols[F.Calls[N].Callee].Function];
}

TEST(Link, OrderOfUnitsMakesNoDifference) {
  std::vector<StringRef> Texts = {UnitA, UnitB, UnitC};
  LinkResult First = linked(Texts);
  std::vector<unsigned> Order = {0, 1, 2};
  do {
    LinkResult R = linked({Texts[Order[0]], Texts[Order[1]], Texts[Order[2]]});
    EXPECT_EQ(toText(R.Linked), toText(First.Linked));
    EXPECT_EQ(R.Conflicts.size(), First.Conflicts.size());
  } while (std::next_permutation(Order.begin(), Order.end()));
}

TEST(Link, FilesAndGlobalsMerge) {
  LinkResult R = linked({UnitA, UnitB});
  const Program &P = R.Linked;
  EXPECT_EQ(P.CatalogHash, 0x77u);
  ASSERT_EQ(P.Files.size(), 3u);
  EXPECT_EQ(P.Files[1].Path, "lock.h");
  EXPECT_EQ(P.Files[1].Hash, 9u);
  EXPECT_EQ(P.Globals.size(), 2u);
  EXPECT_EQ(P.Units.size(), 2u);
  EXPECT_TRUE(R.ChangedFiles.empty());
}

TEST(Link, InlineFunctionsOfAHeaderBecomeOne) {
  LinkResult R = linked({UnitA, UnitB});
  const Program &P = R.Linked;
  auto Found = named(P, "LockIt");
  ASSERT_EQ(Found.size(), 1u);
  // The body that lost nothing is kept, with the roles of both.
  EXPECT_TRUE(Found[0]->LostParts.empty());
  EXPECT_EQ(Found[0]->Roles, (std::vector<std::string>{"R1", "R2"}));
  EXPECT_EQ(P.Files[Found[0]->Where.File].Path, "lock.h");
  EXPECT_EQ(P.Tokens.size(), 1u);
  EXPECT_TRUE(R.Conflicts.empty());
}

TEST(Link, DeclarationsMoveWithTheirFiles) {
  LinkResult R = linked({UnitA, UnitB});
  const Program &P = R.Linked;
  auto Found = named(P, "Send");
  ASSERT_EQ(Found.size(), 1u);
  ASSERT_EQ(Found[0]->Declarations.size(), 2u);
  EXPECT_EQ(P.Files[Found[0]->Declarations[0].Where.File].Path, "lock.h");
  EXPECT_EQ(P.Files[Found[0]->Declarations[1].Where.File].Path, "b.c");
}

TEST(Link, StaticsStayApart) {
  LinkResult R = linked({UnitA, UnitB});
  const Program &P = R.Linked;
  auto Locals = named(P, "Local");
  ASSERT_EQ(Locals.size(), 2u);
  auto Mains = named(P, "Main"), Sends = named(P, "Send");
  ASSERT_EQ(Mains.size(), 1u);
  ASSERT_EQ(Sends.size(), 1u);
  EXPECT_EQ(&calleeOf(P, *Mains[0], 1), Locals[0]);
  EXPECT_EQ(&calleeOf(P, *Sends[0], 0), Locals[1]);
  EXPECT_EQ(&calleeOf(P, *Mains[0], 2), Sends[0]);
}

TEST(Link, TwoBodiesForOneNameAreReported) {
  LinkResult R = linked({UnitA, UnitB, UnitC});
  const Program &P = R.Linked;
  auto Sends = named(P, "Send");
  ASSERT_EQ(Sends.size(), 2u);
  ASSERT_EQ(R.Conflicts.size(), 1u);
  const BodyConflict &C = R.Conflicts[0];
  EXPECT_EQ(C.Name, "Send");
  EXPECT_EQ(&P.Functions[C.First], Sends[0]);
  EXPECT_EQ(&P.Functions[C.Second], Sends[1]);
  EXPECT_EQ(P.Files[C.FirstWhere.File].Path, "b.c");
  EXPECT_EQ(P.Files[C.SecondWhere.File].Path, "c.c");
  EXPECT_EQ(C.SecondWhere.Line, 7u);
  // Each unit calls its own; one that has none calls the first.
  EXPECT_EQ(&calleeOf(P, *named(P, "User")[0], 0), Sends[1]);
  EXPECT_EQ(&calleeOf(P, *named(P, "Main")[0], 2), Sends[0]);
}

TEST(Link, AddressesTakenElsewhereAreSeen) {
  LinkResult R = linked({UnitA, UnitB, UnitC});
  EXPECT_TRUE(named(R.Linked, "Main")[0]->AddressTaken);
  EXPECT_TRUE(named(R.Linked, "Send")[0]->AddressTaken);
  EXPECT_FALSE(named(R.Linked, "LockIt")[0]->AddressTaken);
}

TEST(Link, AFunctionOfTheSystemIsOneInEveryUnit) {
  const char Seen[] = "lockprog 2\nfile 0 \"a.c\"\nsymbol Ddi system\n"
                      "symbol Own system\n";
  const char Unseen[] = "lockprog 2\nfile 0 \"b.c\"\nsymbol Ddi\n"
                        "function Own at 0:1 {\nb:\n  return\n}\n";
  for (bool Swap : {false, true}) {
    LinkResult R = Swap ? linked({Unseen, Seen}) : linked({Seen, Unseen});
    ASSERT_EQ(R.Linked.Symbols.size(), 2u);
    EXPECT_TRUE(R.Linked.Symbols[0].System);
    // A body of the driver's own, though a system header declares it.
    EXPECT_FALSE(R.Linked.Symbols[1].System);
  }
}

TEST(Link, TypesAreThoseOfFunctionsWithoutABody) {
  const char Plain[] = "lockprog 2\nfile 0 \"a.c\"\nsymbol Lock\nsymbol Own\n";
  const char Typed[] = "lockprog 2\nfile 0 \"b.c\"\nsymbol Lock type \"void (L "
                       "*)\"\nsymbol Own type \"int ()\"\n";
  const char Body[] = "lockprog 2\nfile 0 \"c.c\"\n"
                      "function Own at 0:1 {\nb:\n  return\n}\n";
  LinkResult R = linked({Plain, Typed, Body, Typed});
  ASSERT_EQ(R.Linked.Symbols.size(), 2u);
  EXPECT_EQ(R.Linked.Symbols[0].Type, "void (L *)");
  EXPECT_EQ(R.Linked.Symbols[1].Type, "");
}

TEST(Link, AChangedFileIsNamedAndLosesItsHash) {
  LinkResult R = linked({UnitA, UnitB, UnitC});
  ASSERT_EQ(R.ChangedFiles.size(), 1u);
  const File &F = R.Linked.Files[R.ChangedFiles[0]];
  EXPECT_EQ(F.Path, "lock.h");
  EXPECT_EQ(F.Hash, 0u);
}

TEST(Link, RelinkingKeepsConflictsAndStatics) {
  std::string Once = toText(linked({UnitA, UnitB, UnitC}).Linked);
  LinkResult Again = linked({Once});
  EXPECT_EQ(toText(Again.Linked), Once);
  EXPECT_EQ(Again.Conflicts.size(), 1u);
}

TEST(Link, BodiesWithoutAPlaceAreNotTheSame) {
  const char Text[] = "lockprog 2\nfunction F {\nb:\n  return\n}\n";
  EXPECT_EQ(linked({Text, Text}).Conflicts.size(), 1u);
}

TEST(Link, OtherRulesAreRefused) {
  std::vector<Program> Units;
  Units.push_back(parsed("lockprog 2\ncatalog 1\nunit \"a.c\"\n"));
  Units.push_back(parsed("lockprog 2\ncatalog 2\nunit \"b.c\"\n"));
  Expected<LinkResult> R = link(std::move(Units));
  ASSERT_FALSE(bool(R));
  EXPECT_EQ(toString(R.takeError()),
            "'a.c' and 'b.c' were extracted with different rules; extract both "
            "again with the same --rules");
}

TEST(Link, NothingGivesNothing) {
  EXPECT_EQ(toText(linked({}).Linked), "lockprog 2\n");
}

} // namespace
