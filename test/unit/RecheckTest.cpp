//===- RecheckTest.cpp - whether edits have made the sources better -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Edited sources are better if the repaired finding is gone and nothing else is
// worse: no new finding, no function that is lost, no error. Findings are found
// again after their lines moved and their ordinals changed.
//
//===----------------------------------------------------------------------===//
#include "frontends/Recheck.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint;
using namespace spinlint::frontends;
using engine::Verdict;

namespace {

/// A driver with the functions f and g, and one unit.
class RecheckTest : public testing::Test {
protected:
  RecheckTest() {
    for (CheckedRun *Run : {&Before, &After}) {
      CheckedDriver &D = Run->Drivers.emplace_back();
      program::Program &P = D.program();
      P.Files = {{"a.c", 1, false}, {"b.c", 2, false}};
      P.Symbols = {{"c:@F@f", "f"}, {"c:@F@g", "g"}};
      for (uint32_t I : {0, 1}) {
        program::Function &F = P.Functions.emplace_back();
        F.Symbol = I;
        F.Where = {0, 1 + I, 1, 0, 0};
        P.Symbols[I].Function = I;
        D.Result.Functions.push_back({I, Verdict::Defect, ""});
      }
      Run->Units.emplace_back().File = "a.c";
    }
  }

  static void found(CheckedRun &Run, StringRef Fingerprint, uint32_t Begin,
                    StringRef Message = "leak", StringRef Function = "f",
                    uint32_t File = 0) {
    CheckedDriver &D = Run.Drivers.front();
    findings::Finding &F = D.Findings.emplace_back();
    F.Defect = catalog::Defect::HeldAtExit;
    F.Function = Function;
    F.Message = Message;
    F.Check = "ddi-x";
    F.Fingerprint = Fingerprint;
    F.Where = {File, 1, 1, Begin, Begin + 1};
    D.Fingerprints.push_back(Fingerprint.str());
    std::sort(D.Fingerprints.begin(), D.Fingerprints.end());
  }
  engine::FunctionResult &result(uint32_t Function) {
    return After.Drivers.front().Result.Functions[Function];
  }

  /// "0 2": the origins of the findings that are left; or the reason. What is
  /// behind byte 50 has moved by `Shift`.
  std::string ask(std::set<FindingRef> Repaired, uint32_t Shift = 0) {
    auto Place = [](const CheckedRun &Run, FindingRef At) {
      return Run.Drivers[At.Driver].Findings[At.Finding].Where;
    };
    auto Origins =
        recheck({Before, After, std::move(Repaired),
                 [&](FindingRef At) {
                   auto W = Place(Before, At);
                   return Spot(std::to_string(W.File),
                               W.Begin >= 50 ? W.Begin + Shift : W.Begin);
                 },
                 [&](FindingRef At) {
                   auto W = Place(After, At);
                   return Spot(std::to_string(W.File), W.Begin);
                 }});
    if (!Origins)
      return toString(Origins.takeError());
    std::string Result;
    for (size_t Old : Origins->front())
      Result += (Result.empty() ? "" : " ") + std::to_string(Old);
    return Result;
  }

  CheckedRun Before, After;
};

TEST_F(RecheckTest, GoneAndNothingNew) {
  found(Before, "f0", 10);
  EXPECT_EQ(ask({{0, 0}}), "");
  // Gone with another one is fine, too.
  EXPECT_EQ(ask({}), "");
}

TEST_F(RecheckTest, TheFindingStays) {
  found(Before, "f0", 10);
  found(After, "f0", 10);
  EXPECT_EQ(ask({{0, 0}}), "the finding would stay");
  EXPECT_EQ(ask({}), "0");
}

TEST_F(RecheckTest, OrdinalsShift) {
  found(Before, "f0", 10);
  found(Before, "f1", 60);
  found(Before, "f2", 80);
  // The first is repaired; the others are now the first and the second.
  found(After, "f0", 65);
  found(After, "f1", 85);
  EXPECT_EQ(ask({{0, 0}}, 5), "1 2");
  // Of three, the one in the middle is gone with it.
  After.Drivers[0].Findings.erase(After.Drivers[0].Findings.begin());
  After.Drivers[0].Findings[0].Fingerprint = "f0";
  After.Drivers[0].Fingerprints = {"f0"};
  EXPECT_EQ(ask({{0, 0}}, 5), "2");
}

TEST_F(RecheckTest, WordsDecideWherePlacesDoNot) {
  found(Before, "a0", 10, "leak of A");
  found(Before, "b0", 20, "leak of B");
  found(After, "b0", 70, "leak of B");
  found(After, "a0", 75, "leak of A");
  EXPECT_EQ(ask({}), "1 0");
}

TEST_F(RecheckTest, NewFindings) {
  found(Before, "f0", 10);
  found(After, "g0", 10, "double", "g");
  EXPECT_EQ(ask({{0, 0}}), "there would be a new finding: double [ddi-x]");
  // In a function of that name in another file.
  After.Drivers[0].Findings.clear();
  found(After, "f0", 10, "leak", "f", 1);
  EXPECT_EQ(ask({}), "there would be a new finding: leak [ddi-x]");
}

TEST_F(RecheckTest, OneForAnother) {
  // Of the same kind, in the same function, but of another lock.
  found(Before, "a0", 10, "leak of A");
  found(Before, "b0", 20, "leak of B");
  found(After, "c0", 20, "leak of C");
  EXPECT_EQ(ask({{0, 0}}), "there would be a new finding: leak of C [ddi-x]");
  // One that was suppressed so far is not new.
  Before.Drivers[0].Fingerprints = {"a0", "b0", "c0"};
  EXPECT_EQ(ask({{0, 0}}), "1");
}

TEST_F(RecheckTest, FunctionsThatAreLost) {
  found(Before, "f0", 10);
  result(0) = {0, Verdict::NotAnalysed, "of a lost return statement"};
  EXPECT_EQ(ask({{0, 0}}), "'f' could not be analysed any more, because of a "
                           "lost return statement");
  result(0) = {0, Verdict::Inconclusive, "of a limit"};
  EXPECT_EQ(ask({}), "'f' would be inconclusive, because of a limit");
  // The proof of the fix knew; the defect has hidden it from the user so far.
  EXPECT_EQ(ask({{0, 0}}), "");
  result(0).V = Verdict::Verified;
  EXPECT_EQ(ask({{0, 0}}), "");
  // A function without locks has no verdict; that is no loss, but this is:
  After.Drivers[0].Result.Functions.pop_back();
  EXPECT_EQ(ask({{0, 0}}), "");
  After.Drivers[0].program().Functions[1].LostParts.push_back({"call", {}});
  EXPECT_EQ(ask({{0, 0}}), "'g' could not be analysed any more");
  After.Drivers[0].program().Functions.pop_back();
  EXPECT_EQ(ask({{0, 0}}), "'g' would be gone");
  // What was not analysed before need not be now.
  Before.Drivers[0].Result.Functions[0].V = Verdict::NotAnalysed;
  Before.Drivers[0].program().Functions.pop_back();
  Before.Drivers[0].Result.Functions.pop_back();
  result(0).V = Verdict::NotAnalysed;
  EXPECT_EQ(ask({{0, 0}}), "");
}

TEST_F(RecheckTest, UnitsThatAreWorse) {
  UnitState &Old = Before.Units[0], &New = After.Units[0];
  Old.Info.Errors = New.Info.Errors = 2;
  Old.Info.RepairedNames = New.Info.RepairedNames = {"X"};
  EXPECT_EQ(ask({}), "");
  New.Info.Errors = 3;
  New.FirstError = "a.c:1:2: expected ';'";
  EXPECT_EQ(ask({}), "the new text has an error: a.c:1:2: expected ';'");
  New.Info.Errors = 1;
  EXPECT_EQ(ask({}), "");
  New.Info.RepairedNames = {"X", "OldIrql"};
  EXPECT_EQ(ask({}), "the new text uses 'OldIrql', which is not declared");
  New.Failure = "cannot be parsed";
  EXPECT_EQ(ask({}), "the new text cannot be parsed");
  New = Old;
  After.Drivers[0].Whole = true;
  EXPECT_EQ(ask({}), "the sources would make other drivers");
  After.Drivers.pop_back();
  EXPECT_EQ(ask({}), "the sources would make other drivers");
}

} // namespace
