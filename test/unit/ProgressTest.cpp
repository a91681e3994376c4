//===- ProgressTest.cpp - the line of somebody who waits ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What fits into a terminal, and what is left out first.
//
//===----------------------------------------------------------------------===//
#include "frontends/Progress.h"
#include <gtest/gtest.h>

using spinlint::frontends::Progress;

TEST(Progress, SaysHowFarWhatAndHowLong) {
  EXPECT_EQ(Progress::text(3, 35, "send.c", 11.2, 80),
            "[3/35] send.c, 12 s left");
  EXPECT_EQ(Progress::text(0, 35, "send.c", -1, 80), "[0/35] send.c");
  EXPECT_EQ(Progress::text(3, 35, "send.c", 600, 80),
            "[3/35] send.c, 10 min left");
}

TEST(Progress, FitsIntoAnyTerminal) {
  const std::string Name = "a_rather_long_name_of_a_file.c";
  for (unsigned Columns = 0; Columns != 100; ++Columns) {
    std::string Line = Progress::text(3, 35, Name, 11, Columns);
    EXPECT_LT(Line.size(), std::max(Columns, 20u)) << Columns;
    EXPECT_EQ(Line.substr(0, 7), "[3/35] ");
  }
  // The time goes first, then the beginning of the name.
  EXPECT_EQ(Progress::text(3, 35, Name, 11, 40), "[3/35] " + Name);
  EXPECT_EQ(Progress::text(3, 35, Name, 11, 20), "[3/35] ..._a_file.c");
}
