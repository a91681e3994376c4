//===- VerifyTest.cpp - broken lock programs are refused ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Breaks one invariant of a valid program at a time and expects the sentence
// that names it.
//
//===----------------------------------------------------------------------===//
#include "program/Verify.h"
#include "program/Text.h"
#include "gtest/gtest.h"
#include <functional>

using namespace llvm;
using namespace spinlint::program;

namespace {

const char Valid[] = R"(lockprog 2
file 0 "a.c"
global @g
symbol Main
function Main at 0:1 {
  param A
  local B
  label "Out" end
entry:
  %0 = load &A
  %1 = field %0 + 8 "S" "x"
  %2 = call fn:Other(%1)
  acquire spin_lock %1 api "K"
  br %2 ? left : right if "x"
left:
  %3 = cast %2 to i32
  goto end
right:
  switch %2 { 1: left, default: end }
end:
  return %0
}
)";

Program valid() {
  Expected<Program> P = parse(Valid, "v");
  if (P)
    return std::move(*P);
  ADD_FAILURE() << toString(P.takeError());
  return {};
}

std::string messageAfter(const std::function<void(Program &, Function &)> &Do) {
  Program P = valid();
  Do(P, P.Functions[0]);
  Error E = verify(P);
  return E ? toString(std::move(E)) : "valid";
}

TEST(Verify, Accepts) {
  EXPECT_EQ(messageAfter([](Program &, Function &) {}), "valid");
}

TEST(Verify, Program) {
  EXPECT_EQ(messageAfter([](Program &P, Function &) { P.Files.clear(); }),
            "function 'Main': a place names file 0, which does not exist");
  EXPECT_EQ(
      messageAfter([](Program &P, Function &) { P.Symbols[1].Function = 0; }),
      "symbol 'Other' names a function that is not its");
  EXPECT_EQ(messageAfter(
                [](Program &P, Function &) { P.Symbols[0].Function = None; }),
            "function 'Main': its symbol does not name it");
  EXPECT_EQ(messageAfter([](Program &P, Function &) {
              P.Registrations.push_back({7, "", "", "", -1});
            }),
            "symbol 7 does not exist");
  EXPECT_EQ(messageAfter([](Program &P, Function &) {
              P.Tokens.push_back({"K", {0, 3, 1, 9, 8}, None, false});
            }),
            "a place ends before it begins");
}

TEST(Verify, Function) {
  EXPECT_EQ(messageAfter([](Program &, Function &F) { F.NumParams = 9; }),
            "function 'Main': more parameters than locals");
  EXPECT_EQ(messageAfter([](Program &, Function &F) { F.NumParams = 2; }),
            "function 'Main': the parameters do not come first and in order");
  EXPECT_EQ(messageAfter([](Program &, Function &F) { F.Blocks.clear(); }),
            "function 'Main': there is no block");
  EXPECT_EQ(messageAfter([](Program &, Function &F) { F.Labels[0].Block = 9; }),
            "function 'Main': label 'Out' names a block that does not exist");
  EXPECT_EQ(messageAfter([](Program &, Function &F) {
              F.Declarations.push_back({{7, 1, 1, 0, 0}, "", true, true, {}});
            }),
            "function 'Main': a place names file 7, which does not exist");
  EXPECT_EQ(messageAfter([](Program &, Function &F) { F.Where.File = None; }),
            "function 'Main': a place without a file has a position");
}

TEST(Verify, Instructions) {
  auto After = [](unsigned Index, const std::function<void(Instr &)> &Do) {
    return messageAfter(
        [&](Program &, Function &F) { Do(F.Blocks[0].Instrs[Index]); });
  };
  const std::string In = "function 'Main', block b0: ";
  EXPECT_EQ(After(0, [](Instr &I) { I.A = {}; }),
            In + "an instruction lacks operand A");
  EXPECT_EQ(After(0, [](Instr &I) { I.B = Operand::constant(1); }),
            In + "an instruction has an operand that its kind does not use");
  EXPECT_EQ(After(0, [](Instr &I) { I.Result = None; }),
            In + "an instruction lacks a result");
  EXPECT_EQ(After(0, [](Instr &I) { I.Imm = 4; }),
            In + "an instruction has an immediate that its kind does not use");
  EXPECT_EQ(After(0, [](Instr &I) { I.Code = 8; }),
            In + "an instruction has an unknown code");
  EXPECT_EQ(After(0, [](Instr &I) { I.Detail = 0; }),
            In + "an instruction names detail 0, which does not exist");
  EXPECT_EQ(After(0, [](Instr &I) { I.A = Operand::local(2); }),
            In + "local 2 does not exist");
  EXPECT_EQ(After(0, [](Instr &I) { I.A = Operand::global(-1); }),
            In + "global 4294967295 does not exist");
  EXPECT_EQ(After(1, [](Instr &I) { I.Detail = 1; }),
            In + "an instruction names detail 1, which does not exist");
  EXPECT_EQ(After(2, [](Instr &I) { I.Detail = None; }),
            In + "an instruction names detail 4294967295, which does not "
                 "exist");
  EXPECT_EQ(After(2, [](Instr &I) { I.Result = 0; }),
            In + "register %0 is defined twice");
  EXPECT_EQ(After(2, [](Instr &I) { I.Result = 40; }),
            In + "register %40 is beyond the number of registers");
  EXPECT_EQ(messageAfter([](Program &, Function &F) {
              F.Calls[0].Args[0] = Operand::reg(9);
            }),
            In + "register 9 does not exist");
  EXPECT_EQ(messageAfter([](Program &, Function &F) {
              F.Locks[0].Handle = Operand::function(5);
            }),
            In + "symbol 5 does not exist");
  EXPECT_EQ(messageAfter(
                [](Program &, Function &F) { F.Blocks[1].Instrs[0].Imm = 0; }),
            "function 'Main', block b1: a cast has no width");
}

TEST(Verify, Terminators) {
  auto After = [](unsigned B, const std::function<void(Terminator &)> &Do) {
    return messageAfter([&](Program &, Function &F) { Do(F.Blocks[B].Term); });
  };
  EXPECT_EQ(After(0, [](Terminator &T) { T.Targets.pop_back(); }),
            "function 'Main', block b0: the terminator has 1 targets instead "
            "of 2");
  EXPECT_EQ(After(0, [](Terminator &T) { T.Targets[1] = 4; }),
            "function 'Main', block b0: the terminator names block b4, which "
            "does not exist");
  EXPECT_EQ(After(0, [](Terminator &T) { T.Value = {}; }),
            "function 'Main', block b0: the terminator lacks a value");
  EXPECT_EQ(After(0, [](Terminator &T) { T.ReturnReads = true; }),
            "function 'Main', block b0: a terminator that is no return is "
            "marked as one");
  EXPECT_EQ(After(1, [](Terminator &T) { T.Value = Operand::constant(1); }),
            "function 'Main', block b1: the terminator has a value that its "
            "kind does not use");
  EXPECT_EQ(After(1, [](Terminator &T) { T.Cases.push_back({1, 2}); }),
            "function 'Main', block b1: a terminator that is no switch has "
            "cases");
  EXPECT_EQ(After(2, [](Terminator &T) { T.Cases[0] = {2, 1}; }),
            "function 'Main', block b2: a case range ends before it begins");
}

TEST(Verify, RegistersReachTheirUses) {
  // Defined on one of two ways only.
  EXPECT_EQ(messageAfter([](Program &, Function &F) {
              F.Blocks[3].Term.Value = Operand::reg(3);
            }),
            "function 'Main', block b3: register %3 is used where it is not "
            "defined on every path");
  // Used before it is defined, in one block.
  EXPECT_EQ(messageAfter([](Program &, Function &F) {
              F.Blocks[0].Instrs[0].A = Operand::reg(2);
            }),
            "function 'Main', block b0: register %2 is used where it is not "
            "defined on every path");
  // A block that control does not reach may use anything.
  EXPECT_EQ(messageAfter([](Program &, Function &F) {
              F.Blocks.emplace_back();
              F.Blocks.back().Term.Kind = TermKind::Return;
              F.Blocks.back().Term.Value = Operand::reg(3);
            }),
            "valid");
  // Textual order does not matter: here the definition stands below its use.
  Expected<Program> P = parse("lockprog 2\nfunction F {\na:\n  goto c\nb:\n"
                              "  return %0\nc:\n  %0 = unknown\n  goto b\n}\n",
                              "t");
  EXPECT_TRUE(bool(P)) << toString(P.takeError());
}

} // namespace
