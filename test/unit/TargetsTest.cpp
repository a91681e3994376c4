//===- TargetsTest.cpp - the target of each unit of a database ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object files of the common build systems name their targets; of others
// the directories tell.
//
//===----------------------------------------------------------------------===//
#include "project/Targets.h"
#include "gtest/gtest.h"

using namespace spinlint::project;

namespace {

/// The name of each unit's target, `?` behind those that are a guess.
std::vector<std::string> namesOf(std::vector<std::string> Outputs,
                                 std::string Directory = "/b") {
  std::vector<UnitPlace> Units;
  for (std::string &Output : Outputs)
    Units.push_back({std::move(Output), Directory});
  UnitTargets T = findTargets(Units, "/b");
  std::vector<std::string> Names;
  for (size_t I : T.OfUnit)
    Names.push_back(T.Targets[I].Name + (T.Targets[I].Named ? "" : "?"));
  return Names;
}
using Strings = std::vector<std::string>;

TEST(Targets, CMake) {
  EXPECT_EQ(namesOf({"/b/CMakeFiles/flt.dir/a.c.obj",
                     "/b/sub/CMakeFiles/mp.dir/__/x.dir/a.c.obj"}),
            Strings({"flt", "mp"}));
  EXPECT_EQ(namesOf({"/b\\CMakeFiles\\flt.dir\\a.c.obj"}), Strings({"flt"}));
}

TEST(Targets, OneNameInTwoDirectories) {
  EXPECT_EQ(
      namesOf({"/b/a/CMakeFiles/sys.dir/a.obj", "/b/c/CMakeFiles/sys.dir/a.obj",
               "/b/CMakeFiles/sys.dir/a.obj"}),
      Strings({"a/sys", "c/sys", "sys"}));
}

TEST(Targets, ConfigurationsAreTargets) {
  EXPECT_EQ(namesOf({"/b/CMakeFiles/sys.dir/Debug/a.obj",
                     "/b/CMakeFiles/sys.dir/Release/a.obj"}),
            Strings({"sys/Debug", "sys/Release"}));
  EXPECT_EQ(namesOf({"/b/CMakeFiles/sys.dir/Debug/a.obj"}), Strings({"sys"}));
  // A folder of sources of this name.
  EXPECT_EQ(namesOf({"/b/CMakeFiles/sys.dir/Debug/a.obj",
                     "/b/CMakeFiles/sys.dir/b.obj"}),
            Strings({"sys", "sys"}));
}

TEST(Targets, OtherBuildSystems) {
  EXPECT_EQ(namesOf({"/b/drv.sys.p/main.c.obj"}), Strings({"drv.sys"}));
  EXPECT_EQ(namesOf({"/b/out/_objs/drv/main.obj"}), Strings({"drv"}));
  EXPECT_EQ(namesOf({"/b/build/.objs/drv/windows/x64/main.c.obj"}),
            Strings({"drv"}));
}

TEST(Targets, DirectoriesAreAGuess) {
  EXPECT_EQ(namesOf({"/b/one/a.o", "/b/two/sub/a.o", "/b/a.o"}),
            Strings({"one?", "two/sub?", ".?"}));
  EXPECT_EQ(namesOf({""}, "/b/dir"), Strings({"dir?"}));
}

TEST(Targets, DirectoriesOutsideAreNamedByWhatTellsThemApart) {
  EXPECT_EQ(namesOf({"/src/net/flt/a.o", "/src/fs/a.o"}),
            Strings({"net/flt?", "fs?"}));
  EXPECT_EQ(namesOf({"/src/flt/a.o"}), Strings({"flt?"}));
}

TEST(Targets, AGuessDoesNotTakeAName) {
  EXPECT_EQ(namesOf({"/b/CMakeFiles/drv.dir/a.obj", "/b/drv/a.obj"}),
            Strings({"drv", "./drv?"}));
}

TEST(Targets, AreInTheOrderOfTheirNames) {
  UnitTargets T = findTargets(
      {{"/b/CMakeFiles/z.dir/a.o", "/b"}, {"/b/CMakeFiles/a.dir/a.o", "/b"}},
      "/b");
  ASSERT_EQ(T.Targets.size(), 2u);
  EXPECT_EQ(T.Targets[0].Name, "a");
  EXPECT_EQ(T.OfUnit, std::vector<size_t>({1, 0}));
}

} // namespace
