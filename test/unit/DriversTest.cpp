//===- DriversTest.cpp - which targets make one driver --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Drivers have an entry and take the libraries that they need; and what a fresh
// unit takes the place of among stored ones.
//
//===----------------------------------------------------------------------===//
#include "program/Drivers.h"
#include "program/Replace.h"
#include "program/Text.h"
#include "program/Verify.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint;
using namespace spinlint::program;

namespace {

Program parsed(const std::string &Text) {
  Expected<Program> P = parse("lockprog 2\n" + Text, "t");
  if (P)
    return std::move(*P);
  ADD_FAILURE() << toString(P.takeError());
  return {};
}

/// A unit that defines some names and calls others.
Program unit(ArrayRef<StringRef> Defines, ArrayRef<StringRef> Calls = {}) {
  std::string Text;
  for (StringRef Name : Defines) {
    Text += ("function " + Name + " {\nb:\n").str();
    for (StringRef Callee : Calls)
      Text += ("  call fn:" + Callee + "()\n").str();
    Text += "  return\n}\n";
  }
  return parsed(Text);
}

struct Target {
  std::string Name;
  Program P;
  bool Named = true;
};

/// "name: target target (complete)", one line a driver.
std::string driversOf(ArrayRef<Target> Targets) {
  std::vector<TargetUnits> Units;
  for (const Target &T : Targets)
    Units.push_back({T.Name, T.Named, {&T.P}});
  std::string Text;
  for (const Driver &D : findDrivers(Units, *catalog::Catalog::builtin())) {
    Text += D.Name + ":";
    for (size_t T : D.Targets)
      Text += " " + Targets[T].Name;
    Text += D.Complete ? " (complete)\n" : "\n";
  }
  return Text;
}

TEST(Drivers, ALibraryGoesToThoseThatNeedIt) {
  EXPECT_EQ(driversOf({{"a", unit({"DriverEntry"}, {"Help"})},
                       {"b", unit({"DriverEntry"}, {"Help"})},
                       {"c", unit({"DriverEntry"})},
                       {"lib", unit({"Help"}, {"Deep"})},
                       {"lib2", unit({"Deep"})},
                       {"unused", unit({"Other"})}}),
            "a: a lib lib2 (complete)\n"
            "b: b lib lib2 (complete)\n"
            "c: c (complete)\n"
            "unused: unused\n");
}

TEST(Drivers, OneDriverIsNoLibraryOfAnother) {
  EXPECT_EQ(driversOf({{"a", unit({"DriverEntry", "Help"})},
                       {"b", unit({"DriverEntry"}, {"Help"})}}),
            "a: a (complete)\nb: b (complete)\n");
}

TEST(Drivers, OwnFunctionsComeFirst) {
  EXPECT_EQ(driversOf({{"a", unit({"DriverEntry", "Help"}, {"Help"})},
                       {"lib", unit({"Help"})}}),
            "a: a (complete)\nlib: lib\n");
}

TEST(Drivers, OfTwoLibrariesTheFirst) {
  EXPECT_EQ(driversOf({{"drv", unit({"DriverEntry"}, {"Help"})},
                       {"lib1", unit({"Help"})},
                       {"lib2", unit({"Help"})}}),
            "drv: drv lib1 (complete)\nlib2: lib2\n");
}

TEST(Drivers, TheEntryMayHaveARoleInsteadOfItsName) {
  EXPECT_EQ(
      driversOf({{"a", parsed("function Start roles [\"DRIVER_INITIALIZE\"] "
                              "{\nb:\n  call fn:Help()\n  return\n}\n")},
                 {"lib", unit({"Help"})}}),
      "a: a lib (complete)\n");
}

TEST(Drivers, DirectoriesOfOneDriverAreOne) {
  EXPECT_EQ(driversOf({{".", unit({"One"}), false},
                       {"sub", unit({"DriverEntry"}), false}}),
            "sub: . sub (complete)\n");
  EXPECT_EQ(
      driversOf({{"a", unit({"One"}), false}, {"b", unit({"Two"}), false}}),
      "a: a b (complete)\n");
  EXPECT_EQ(driversOf({{"a", unit({"DriverEntry"}, {"Help"}), false},
                       {"b", unit({"DriverEntry"}), false},
                       {"lib", unit({"Help"}), false}}),
            "a: a lib (complete)\nb: b (complete)\n");
}

TEST(Drivers, OneTargetIsOneDriver) {
  EXPECT_EQ(driversOf({{"lib", unit({"Help"})}}), "lib: lib (complete)\n");
}

std::string afterReplacing(std::vector<Program> Stored, const Program &Fresh) {
  replaceBy(Stored, Fresh);
  std::string Text;
  for (const Program &P : Stored) {
    EXPECT_FALSE(errorToBool(verify(P)));
    Text += toText(P);
  }
  return Text;
}

const char Header[] = "file 0 \"a.c\"\nfile 1 \"b.c\"\n";

TEST(Replace, TheProgramOfTheUnitGoes) {
  Program Fresh = parsed("unit \"a.c\"\n");
  EXPECT_EQ(afterReplacing({parsed("unit \"a.c\"\nfunction Old {\nb:\n  "
                                   "return\n}\n")},
                           Fresh),
            "");
}

TEST(Replace, WhatMovedHereGoes) {
  Program Fresh = parsed("unit \"a.c\"\nfunction Moved {\nb:\n  return\n}\n");
  std::string Text = afterReplacing(
      {parsed("unit \"b.c\"\nfile 0 \"b.c\"\n"
              "token \"K\" in fn:Moved in_program at 0:1\n"
              "token \"K\" in fn:Stays in_program at 0:3\n"
              "function Moved at 0:1 {\nb:\n  return\n}\n"
              "function Stays at 0:2 {\nb:\n  call fn:Moved() at 0:2\n"
              "  return\n}\n")},
      Fresh);
  EXPECT_EQ(Text.find("function Moved"), std::string::npos) << Text;
  EXPECT_NE(Text.find("function Stays"), std::string::npos) << Text;
  EXPECT_NE(Text.find("call fn:Moved"), std::string::npos) << Text;
  EXPECT_EQ(StringRef(Text).count("token"), 1u) << Text;
}

TEST(Replace, StaticsOfOthersStay) {
  Program Fresh =
      parsed("unit \"a.c\"\nfunction F internal {\nb:\n  return\n}\n");
  std::string Text = afterReplacing(
      {parsed("unit \"b.c\"\nfunction F internal {\nb:\n  return\n}\n")},
      Fresh);
  EXPECT_NE(Text.find("function F"), std::string::npos) << Text;
}

TEST(Replace, AUnitOfALinkedProgram) {
  Program Fresh = parsed("unit \"a.c\"\n");
  std::string Text = afterReplacing(
      {parsed("unit \"a.c\"\nunit \"b.c\"\n" + std::string(Header) +
              "function Old internal at 0:1 {\nb:\n  return\n}\n"
              "function Stays at 1:2 {\nb:\n  return\n}\n")},
      Fresh);
  EXPECT_EQ(Text.find("function Old"), std::string::npos) << Text;
  EXPECT_EQ(Text.find("unit \"a.c\""), std::string::npos) << Text;
  EXPECT_NE(Text.find("function Stays"), std::string::npos) << Text;
}

} // namespace
