//===- UnaskedTest.cpp - when a callee is not needed any more -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "engine/Unasked.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

using namespace spinlint;
using namespace spinlint::engine;

namespace {

/// A program of functions that do nothing but call.
program::Program calling(std::vector<std::vector<uint32_t>> Callees) {
  program::Program P;
  for (uint32_t F = 0; F < Callees.size(); ++F) {
    program::Symbol S;
    S.Function = F;
    P.Symbols.push_back(S);
    program::Function Fn;
    Fn.Symbol = F;
    Fn.Blocks.emplace_back();
    for (uint32_t To : Callees[F]) {
      program::CallDetail C;
      C.Callee = To;
      program::Instr I;
      I.Kind = program::InstrKind::Call;
      I.Detail = uint32_t(Fn.Calls.size());
      Fn.Calls.push_back(C);
      Fn.Blocks.back().Instrs.push_back(I);
    }
    P.Functions.push_back(std::move(Fn));
  }
  return P;
}

/// What can go after each cycle, in the order of the work.
std::vector<std::vector<uint32_t>> run(const program::Program &P) {
  LabelTable Labels;
  CallGraph G(P, Labels);
  Unasked U(G);
  std::vector<std::vector<uint32_t>> R;
  for (uint32_t S = 0; S < G.Sccs.size(); ++S) {
    R.push_back(U.done(S));
    llvm::sort(R.back());
  }
  return R;
}

using Steps = std::vector<std::vector<uint32_t>>;

TEST(Unasked, ACalleeStaysUntilItsCallersCallersAreDone) {
  EXPECT_EQ(run(calling({{1}, {2}, {}})), (Steps{{}, {}, {0, 1, 2}}));
}

TEST(Unasked, ASharedCalleeWaitsForBoth) {
  EXPECT_EQ(run(calling({{2}, {2}, {}})), (Steps{{}, {0}, {1, 2}}));
}

TEST(Unasked, WhatNobodyCallsGoesAtOnce) {
  EXPECT_EQ(run(calling({{}, {}})), (Steps{{0}, {1}}));
}

TEST(Unasked, ACycleGoesAsOne) {
  EXPECT_EQ(run(calling({{1}, {0, 2}, {}})), (Steps{{}, {0, 1, 2}}));
}

TEST(Unasked, TwoCallsOfOneCalleeAreOneCaller) {
  EXPECT_EQ(run(calling({{1, 1}, {}})), (Steps{{}, {0, 1}}));
}

} // namespace
