//===- BuildLogTest.cpp - recorded builds, solutions, mapped paths --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What Windows programs write is read on any host: UTF-16, backslashes, names
// in another case, directories of another machine.
//
//===----------------------------------------------------------------------===//
#include "project/BuildLog.h"
#include "project/Solution.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::project;

namespace {

class BuildLogTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-log", Dir));
  }
  void TearDown() override { sys::fs::remove_directories(Dir); }

  std::string path(StringRef Name) {
    SmallString<128> P(Dir);
    sys::path::append(P, Name);
    return std::string(P);
  }
  std::string write(StringRef Name, StringRef Text) {
    std::string Path = path(Name);
    sys::fs::create_directories(sys::path::parent_path(Path));
    std::error_code EC;
    raw_fd_ostream OS(Path, EC);
    OS << Text;
    return Path;
  }
  /// Little endian, with or without a mark.
  static std::string utf16(StringRef Text, bool Mark = true) {
    std::string Result = Mark ? "\xff\xfe" : "";
    for (char C : Text)
      Result += {C, '\0'};
    return Result;
  }
  std::string logError(StringRef Text) {
    auto Log = readBuildLog(write("log.tlog", Text));
    return Log ? "no error" : toString(Log.takeError());
  }

  SmallString<128> Dir;
};

constexpr const char *Log = "^C:\\SRC\\A.C|C:\\SRC\\SUB\\B.C\r\n"
                            "/c /IINC /DX=\"a b\" C:\\SRC\\A.C\r\n"
                            "^C:\\SRC\\C.CPP\r\n"
                            "/c /TP C:\\SRC\\C.CPP\r\n";

} // namespace

TEST_F(BuildLogTest, EveryEncoding) {
  for (const std::string &Text :
       {utf16(Log), utf16(Log, false), std::string(Log),
        "\xef\xbb\xbf" + std::string(Log)}) {
    auto Commands = readBuildLog(write("log.tlog", Text));
    ASSERT_TRUE(bool(Commands));
    ASSERT_EQ(Commands->size(), 2u);
    EXPECT_EQ((*Commands)[0].Sources,
              (std::vector<std::string>{"C:\\SRC\\A.C", "C:\\SRC\\SUB\\B.C"}));
    EXPECT_EQ(
        (*Commands)[0].Words,
        (std::vector<std::string>{"/c", "/IINC", "/DX=a b", "C:\\SRC\\A.C"}));
    EXPECT_EQ((*Commands)[1].Sources.front(), "C:\\SRC\\C.CPP");
  }
}

TEST_F(BuildLogTest, DamagedLogs) {
  const std::string P = path("log.tlog");
  EXPECT_EQ(logError("/c a.c\n"),
            P + ":1: no line '^SOURCE' stands in front of this command");
  EXPECT_EQ(logError("^A.C\n"),
            P + ":1: the command of this source is missing; the file is cut "
                "off");
  EXPECT_EQ(logError("^A.C\n^B.C\n/c\n"),
            P + ":1: the command of this source is missing; the file is cut "
                "off");
  // Half a character.
  EXPECT_EQ(logError(utf16("^A.C\n/c") + "x"),
            P + ":1: no line '^SOURCE' stands in front of this command");
  EXPECT_EQ(logError(""), "no error");
}

TEST_F(BuildLogTest, UnitsAreOfThisMachine) {
  write("drv/a.c", "");
  write("drv/Sub/b.c", "");
  std::string LogFile =
      write("drv/x64/Debug/d.tlog/CL.command.1.tlog", utf16(Log));
  auto Map = PathMap::parse({"c:/src=drv"}, Dir);
  ASSERT_TRUE(bool(Map));
  auto Build = unitsOfLog(LogFile, path("drv/d.vcxproj"), *Map);
  ASSERT_TRUE(bool(Build));
  ASSERT_EQ(Build->Units.size(), 2u);
  EXPECT_EQ(Build->Units[0].File, path("drv/a.c"));
  EXPECT_EQ(Build->Units[1].File, path("drv/Sub/b.c"));
  EXPECT_EQ(Build->Units[0].Directory, path("drv"));
  EXPECT_NE(join(Build->Units[0].Args, " ").find("/I INC"), std::string::npos);
  EXPECT_EQ(Build->Missing, (std::vector<std::string>{"C:\\SRC\\C.CPP"}));
  const std::vector<std::string> One = {LogFile};
  EXPECT_EQ(findBuildLogs(path("DRV/X64/debug")), One);
  EXPECT_TRUE(findBuildLogs(path("drv")).empty());
  EXPECT_EQ(findBuildLogs(path("drv/d.vcxproj"), {"De bug", "X64"}), One);
  EXPECT_TRUE(findBuildLogs(path("drv/d.vcxproj"), {"Release", "x64"}).empty());

  auto Unmapped = unitsOfLog(LogFile, path("drv/d.vcxproj"), PathMap());
  ASSERT_TRUE(bool(Unmapped));
  EXPECT_TRUE(Unmapped->Units.empty());
  EXPECT_EQ(Unmapped->Missing.size(), 3u);
}

TEST_F(BuildLogTest, PathMaps) {
  sys::fs::create_directories(path("a/inc"));
  auto Map = PathMap::parse(
      {"C:\\src=" + path("a"), "C:\\src\\inc=" + path("a/inc")}, Dir);
  ASSERT_TRUE(bool(Map));
  EXPECT_EQ(Map->map("c:\\SRC\\x\\y.c"), path("a/x/y.c"));
  EXPECT_EQ(Map->map("C:/src/inc/h.h"), path("a/inc/h.h"));
  EXPECT_EQ(Map->map("C:\\src"), path("a"));
  EXPECT_EQ(Map->map("C:\\srcs\\x.c"), "C:\\srcs\\x.c");
  EXPECT_EQ(Map->mapWord("/IC:\\src\\inc"), "/I" + path("a/inc"));
  EXPECT_EQ(Map->mapWord("/DA=1"), "/DA=1");
  EXPECT_EQ(toString(PathMap::parse({"C:\\src"}, Dir).takeError()),
            "--path-map takes FROM=TO, a directory of the build machine and "
            "where it is here, as in 'C:\\src=.'; 'C:\\src' is not of that "
            "form");
  EXPECT_EQ(toString(PathMap::parse({"C:\\src=none"}, Dir).takeError()),
            "--path-map 'C:\\src=none': 'none' is no directory");
}

TEST(WindowsPath, RootOfTheDrivesInWsl) {
  EXPECT_EQ(automountRoot(""), "/mnt");
  EXPECT_EQ(automountRoot("[automount]\nroot = /windows/\n"), "/windows/");
  EXPECT_EQ(automountRoot("# root=/no\n[network]\nroot=/no\n"), "/mnt");
  EXPECT_EQ(automountRoot("[boot]\r\n[Automount]\r\nRoot=\"/\"\r\n"), "/");
  EXPECT_EQ(automountRoot("[automount\nroot"), "/mnt");
}

TEST_F(BuildLogTest, NamesOnDisk) {
  write("Inc/Driver.h", "");
  DiskNames Disk;
  EXPECT_EQ(Disk.find(path("INC/dRIVER.H")), path("Inc/Driver.h"));
  EXPECT_EQ(Disk.find(path("INC/none.h")), "");
  EXPECT_EQ(hostPath("..\\Inc\\.\\a.c", path("x")), path("Inc/a.c"));
}

TEST_F(BuildLogTest, Solutions) {
  std::string File =
      write("d.sln",
            "\xef\xbb\xbf\r\n"
            "Microsoft Visual Studio Solution File, Format Version 12.00\r\n"
            "Project(\"{8BC9CEB8-8B4A-11D0-8D11-00A0C91BC942}\") = \"drv\", "
            "\"sys\\drv.vcxproj\", \"{A}\"\r\nEndProject\r\n"
            "Project(\"{2150E333-8FDC-42A3-9474-1A3956D46DE8}\") = \"Items\", "
            "\"Items\", \"{B}\"\r\nEndProject\r\n"
            "Global\r\n"
            "\tGlobalSection(ProjectConfigurationPlatforms) = postSolution\r\n"
            "\t\t{A}.Release|x64.ActiveCfg = Win10 Release|x64\r\n"
            "\t\t{A}.Release|x64.Build.0 = Win10 Release|x64\r\n"
            "\tEndGlobalSection\r\nEndGlobal\r\n");
  auto S = readSolution(File);
  ASSERT_TRUE(bool(S));
  ASSERT_EQ(S->Projects.size(), 1u);
  EXPECT_EQ(S->Projects[0].Name, "drv");
  EXPECT_EQ(S->Projects[0].File, path("sys/drv.vcxproj"));
  EXPECT_EQ(S->Projects[0].Configurations.lookup("release|x64"),
            "Win10 Release|x64");
  EXPECT_EQ(toString(readSolution(write("e.sln", "<xml/>")).takeError()),
            path("e.sln") + ":1: no solution: the first line is not 'Microsoft "
                            "Visual Studio Solution File, ...'");
  auto X =
      readSolution(write("d.slnx", "<Solution><Folder Name=\"/a/\"><Project "
                                   "Path=\"sys\\drv.vcxproj\"/></Folder>"
                                   "<Project Path=\"x.csproj\"/>"
                                   "</Solution>"));
  ASSERT_TRUE(bool(X));
  ASSERT_EQ(X->Projects.size(), 1u);
  EXPECT_EQ(X->Projects[0].File, path("sys/drv.vcxproj"));

  EXPECT_EQ(solutionAbove(path("sys/drv.vcxproj")), path("d.sln"));
}
