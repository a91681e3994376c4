//===- ReplaceTest.cpp - versions of one unit -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A unit that does not parse has the functions that it lost as they were.
//
//===----------------------------------------------------------------------===//
#include "program/Replace.h"
#include "program/Text.h"
#include "program/Verify.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::program;

namespace {

Program parsed(StringRef Text) {
  auto P = parse(Text, "test");
  if (!P)
    ADD_FAILURE() << toString(P.takeError());
  return std::move(*P);
}

const char Before[] = R"(lockprog 2
unit "a.c"
file 0 "a.c" hash 0x1
global @g_lock
token "K" in fn:Take in_program at 0:2
function Take internal at 0:1 {
b:
  acquire spin_lock @g_lock api "K" at 0:2
  return
}
function Gone at 0:5 {
b:
  call fn:Take() at 0:6
  return
}
function Kept at 0:10 {
b:
  call fn:Take() at 0:11
  return
}
)";

// Take has lost a part, Gone is not there; Kept is another one.
const char Now[] = R"(lockprog 2
unit "a.c"
file 0 "a.c" hash 0x2
global @g_lock
function Take internal at 0:1 {
  lost "for loop" at 0:2
b:
  return
}
function Kept at 0:20 {
b:
  call fn:Take() at 0:21
  call fn:Gone() at 0:22
  return
}
)";

TEST(Replace, LostBodiesStay) {
  Program P = parsed(Now);
  EXPECT_EQ(join(keepLostBodies(P, parsed(Before)), " "), "c:@F@Gone c:@F@Take");
  EXPECT_EQ(toString(verify(P)), "");
  ASSERT_EQ(P.Units.size(), 1u);
  ASSERT_EQ(P.Functions.size(), 3u);
  EXPECT_EQ(P.Files.front().Hash, 2u);
  for (const Function &F : P.Functions) {
    const std::string &Name = P.Symbols[F.Symbol].Name;
    EXPECT_TRUE(F.LostParts.empty()) << Name;
    EXPECT_EQ(F.Locks.size(), Name == "Take" ? 1u : 0u) << Name;
    EXPECT_EQ(F.Calls.size(), Name == "Kept" ? 2u : Name == "Gone" ? 1u : 0u);
    if (Name == "Take")
      EXPECT_EQ(F.Link, Linkage::Internal);
    if (Name == "Kept")
      EXPECT_EQ(F.Where.Line, 20u);
    // All calls lead to bodies.
    for (const CallDetail &C : F.Calls)
      EXPECT_NE(P.Symbols[C.Callee].Function, None) << Name;
  }
  ASSERT_EQ(P.Tokens.size(), 1u);
}

TEST(Replace, NothingIsLost) {
  Program P = parsed(Before);
  EXPECT_TRUE(keepLostBodies(P, parsed(Before)).empty());
  EXPECT_EQ(toText(P), toText(parsed(Before)));
  // What is lost in both is lost.
  Program Q = parsed(Now);
  EXPECT_TRUE(keepLostBodies(Q, parsed(Now)).empty());
}

} // namespace
