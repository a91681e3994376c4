//===- OuterNameTest.cpp - locks as the callers of a function name them ---===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "engine/OuterName.h"
#include "gtest/gtest.h"

using namespace spinlint::engine;

namespace {

using Root = OuterName::Root;
using Hop = OuterName::Hop;

const Hop Read;
Hop member(const char *Name) { return {Name, 8, "struct S"}; }

std::string text(Root From, std::vector<Hop> Hops, bool Handle = false) {
  return OuterName{From, 0, std::move(Hops)}.text("X", Handle);
}

TEST(OuterName, Parameters) {
  EXPECT_EQ(text(Root::Param, {}), "*X");
  EXPECT_EQ(text(Root::Param, {}, true), "X");
  EXPECT_EQ(text(Root::Param, {member("Lock")}), "X->Lock");
  EXPECT_EQ(text(Root::Param, {member("In"), member("Lock")}), "X->In.Lock");
  EXPECT_EQ(text(Root::Param, {member("P"), Read}), "*X->P");
  EXPECT_EQ(text(Root::Param, {member("P"), Read}, true), "X->P");
  EXPECT_EQ(text(Root::Param, {member("P"), Read, member("Lock")}),
            "X->P->Lock");
  EXPECT_EQ(text(Root::Param, {Read}), "**X");
  EXPECT_EQ(text(Root::Param, {Read}, true), "*X");
  EXPECT_EQ(text(Root::Param, {Read, member("Lock")}), "(*X)->Lock");
}

TEST(OuterName, Globals) {
  EXPECT_EQ(text(Root::Global, {}), "X");
  EXPECT_EQ(text(Root::Global, {member("Lock")}), "X.Lock");
  EXPECT_EQ(text(Root::Global, {Read}), "*X");
  EXPECT_EQ(text(Root::Global, {Read}, true), "X");
  EXPECT_EQ(text(Root::Global, {Read, member("Lock")}), "X->Lock");
}

// A callee's name, where its parameter is `Outer->In`, or its address.
TEST(OuterName, ThroughACall) {
  const OuterName Callee{Root::Param, 1, {member("Lock")}};
  EXPECT_EQ(
      Callee.from({Root::Param, 0, {member("In"), Read}}).text("X", false),
      "X->In->Lock");
  EXPECT_EQ(Callee.from({Root::Param, 0, {member("In")}}).text("X", false),
            "X->In.Lock");
  EXPECT_EQ(Callee.from({Root::Global, 3, {}}).text("X", false), "X.Lock");
  EXPECT_EQ(Callee.from({Root::Global, 3, {}}).Index, 3u);
  const OuterName Global{Root::Global, 5, {}};
  EXPECT_EQ(Global.from({Root::Param, 0, {}}), Global);
}

} // namespace
