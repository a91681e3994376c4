//===- ProjectTest.cpp - what to read, with which flags -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compile commands of clang, gcc and cl become clean Clang arguments; what
// cannot be read is named.
//
//===----------------------------------------------------------------------===//
#include "project/Project.h"
#include "project/Solution.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::project;

namespace {

/// A directory of its own for each test.
class ProjectTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-project", Dir));
    write("a.c", "");
    write("b.cpp", "");
  }
  void TearDown() override { sys::fs::remove_directories(Dir); }

  std::string path(StringRef Name) {
    SmallString<128> P(Dir);
    sys::path::append(P, Name);
    return std::string(P);
  }
  void write(StringRef Name, StringRef Text) {
    std::error_code EC;
    raw_fd_ostream OS(path(Name), EC);
    ASSERT_FALSE(EC);
    OS << Text;
  }
  void writeDatabase(StringRef Text) { write("compile_commands.json", Text); }

  std::string errorOf(Expected<Project> P) {
    return P ? "no error" : toString(P.takeError());
  }
  std::string databaseError(std::vector<std::string> Only = {}) {
    return errorOf(fromBuildDir(Dir, Only, {}, Dir));
  }
  /// The units of a database that must be read.
  Project database() {
    Expected<Project> P = fromBuildDir(Dir, {}, {}, Dir);
    EXPECT_TRUE(bool(P));
    return P ? std::move(*P) : (consumeError(P.takeError()), Project());
  }
  Project files(std::vector<std::string> Flags) {
    Expected<Project> P = fromFiles({"a.c"}, Flags, Dir);
    EXPECT_TRUE(bool(P));
    return P ? std::move(*P) : (consumeError(P.takeError()), Project());
  }

  SmallString<128> Dir;
};

bool has(const SourceUnit &U, StringRef Arg) {
  return is_contained(U.Args, Arg);
}

bool mentions(const SourceUnit &U, StringRef Part) {
  return any_of(U.Args, [&](StringRef A) { return A.contains(Part); });
}

TEST_F(ProjectTest, GivenFileGetsKernelDefaults) {
  SourceUnit U = files({}).Units.at(0);
  EXPECT_EQ(U.File, path("a.c"));
  EXPECT_EQ(U.Directory, Dir.str());
  EXPECT_TRUE(has(U, "--target=x86_64-pc-windows-msvc"));
  EXPECT_TRUE(has(U, "-D_AMD64_=1"));
  EXPECT_TRUE(has(U, "-D_KERNEL_MODE=1"));
  EXPECT_TRUE(has(U, "-fms-extensions"));
  EXPECT_FALSE(mentions(U, "-std="));
}

TEST_F(ProjectTest, WhatIsGivenIsNotDefaulted) {
  SourceUnit U = files({"--target=i686-pc-windows-msvc",
                        "-DNTDDI_VERSION=0x06000000", "-U_KERNEL_MODE"})
                     .Units.at(0);
  EXPECT_FALSE(mentions(U, "x86_64"));
  EXPECT_TRUE(has(U, "-D_X86_=1"));
  EXPECT_FALSE(has(U, "-D_AMD64_=1"));
  EXPECT_FALSE(has(U, "-D_KERNEL_MODE=1"));
  EXPECT_FALSE(mentions(U, "0x0A000010"));
}

TEST_F(ProjectTest, CppIsCpp17) {
  Expected<Project> P = fromFiles({"b.cpp"}, {}, Dir);
  ASSERT_TRUE(bool(P));
  EXPECT_TRUE(has(P->Units.at(0), "-std=c++17"));
}

TEST_F(ProjectTest, FlagsOfCl) {
  SourceUnit U =
      files({"/I", "inc", "/DFOO=1", "/FIprecomp.h", "/Zi", "/kernel", "/W4"})
          .Units.at(0);
  EXPECT_EQ(U.Args.at(0), "--driver-mode=cl");
  EXPECT_TRUE(has(U, "inc"));
  EXPECT_TRUE(has(U, "FOO=1"));
  EXPECT_TRUE(has(U, "precomp.h"));
  EXPECT_TRUE(has(U, "/TC"));
}

TEST_F(ProjectTest, BadFlags) {
  auto Error = [&](std::vector<std::string> Flags) {
    return errorOf(fromFiles({"a.c"}, Flags, Dir));
  };
  EXPECT_EQ(Error({"-fbogus"}),
            "unknown flag '-fbogus'; clang does not have it");
  EXPECT_EQ(Error({"-I"}), "flag '-I' lacks its value");
  EXPECT_EQ(Error({"@none.rsp"}), "response file 'none.rsp': no such file");
  EXPECT_EQ(errorOf(fromFiles({"none.c"}, {}, Dir)), "'none.c': no such file");
}

TEST_F(ProjectTest, ResponseFile) {
  write("flags.rsp", "-DONE \"-DTWO=a b\"");
  SourceUnit U = files({"@flags.rsp"}).Units.at(0);
  EXPECT_TRUE(has(U, "ONE"));
  EXPECT_TRUE(has(U, "TWO=a b"));
}

TEST_F(ProjectTest, DatabaseIsCleaned) {
  writeDatabase(R"([{"directory": ".", "file": "a.c", "command":
    "ccache /usr/bin/clang -DX=\\\"q\\\" -Iinc -MD -MF a.d -MT a.o -Xclang -include-pch -Xclang x.pch -o out/a.o -c a.c -fnot-of-clang"}])");
  Project P = database();
  SourceUnit U = P.Units.at(0);
  EXPECT_EQ(U.Output, path("out/a.o"));
  EXPECT_TRUE(has(U, "X=\"q\""));
  for (StringRef Gone : {"a.d", "a.o", "a.c", "pch", "ccache", "not-of-clang"})
    EXPECT_FALSE(mentions(U, Gone)) << Gone.str();
}

TEST_F(ProjectTest, DatabaseOfCl) {
  writeDatabase(R"([{"directory": ".", "file": "a.c", "command":
    "C:\\VC\\bin\\cl.exe /nologo /DFOO /Foobj\\a.obj /Fdx.pdb /Yuprecomp.h /Fpx.pch /analyze:only /bogus -c a.c"}])");
  SourceUnit U = database().Units.at(0);
  EXPECT_EQ(U.Args.at(0), "--driver-mode=cl");
  EXPECT_TRUE(has(U, "FOO"));
  for (StringRef Gone : {"pdb", "pch", "precomp", "bogus", "obj"})
    EXPECT_FALSE(mentions(U, Gone)) << Gone.str();
}

TEST_F(ProjectTest, MissingFilesAreNamedAndOthersRead) {
  writeDatabase(R"([
    {"directory": ".", "file": "gone.c", "arguments": ["cc", "gone.c"]},
    {"directory": ".", "file": "a.c", "arguments": ["cc", "a.c"]},
    {"directory": ".", "file": "x.rc", "arguments": ["rc", "x.rc"]}])");
  Project P = database();
  ASSERT_EQ(P.Units.size(), 1u);
  ASSERT_EQ(P.Skipped.size(), 1u);
  EXPECT_EQ(P.Skipped[0], "'" + path("gone.c") + "': no such file");
}

TEST_F(ProjectTest, DatabaseOfPowerShell) {
  std::string Text = R"([{"directory": ".", "file": "a.c",
    "arguments": ["cc", "a.c"]}])";
  writeDatabase("\xef\xbb\xbf" + Text);
  EXPECT_EQ(database().Units.size(), 1u);
  std::string Wide = "\xff\xfe";
  for (char Ch : Text)
    Wide += {Ch, '\0'};
  writeDatabase(Wide);
  EXPECT_EQ(database().Units.size(), 1u);
}

TEST_F(ProjectTest, ExtraFlagsStartInTheWorkingDirectory) {
  writeDatabase(R"([
    {"directory": "/elsewhere", "file": ")" +
                path("a.c") + R"(", "arguments": ["cc", "a.c"]}])");
  write("in.h", "");
  Expected<Project> P = fromBuildDir(
      Dir, {},
      {"-I.", "-isystem", ".", "-include", "in.h", "-Inowhere", "-DI=."}, Dir);
  ASSERT_TRUE(bool(P));
  const std::vector<std::string> &Args = P->Units[0].Args;
  const std::vector<std::string> Expected = {
      "-I" + Dir.str().str(), "-isystem",  Dir.str().str(), "-include",
      path("in.h"),           "-Inowhere", "-DI=."};
  EXPECT_EQ(std::vector<std::string>(Args.end() - 7, Args.end()), Expected);
}

TEST_F(ProjectTest, SolutionOfAProject) {
  ASSERT_FALSE(sys::fs::create_directory(path("drv")));
  write("all.sln", "Project(\"{1}\") = \"one\", \"Drv\\One.vcxproj\", \"{2}\"");
  write("drv/near.sln", "... \"phone.vcxproj\" ...");
  EXPECT_EQ(solutionAbove(path("drv/one.vcxproj")), path("all.sln"));
  EXPECT_EQ(solutionAbove(path("drv/phone.vcxproj")), path("drv/near.sln"));
  // The nearest, if none names it.
  EXPECT_EQ(solutionAbove(path("drv/ne.vcxproj")), path("drv/near.sln"));
}

TEST_F(ProjectTest, OnlyTheseFiles) {
  writeDatabase(R"([
    {"directory": ".", "file": "a.c", "arguments": ["cc", "a.c"]},
    {"directory": ".", "file": "b.cpp", "arguments": ["cc", "b.cpp"]}])");
  Expected<Project> P = fromBuildDir(Dir, {"b.cpp"}, {"-DEXTRA"}, Dir);
  ASSERT_TRUE(bool(P));
  ASSERT_EQ(P->Units.size(), 1u);
  EXPECT_EQ(P->Units[0].File, path("b.cpp"));
  EXPECT_EQ(P->Units[0].Args.back(), "-DEXTRA");
  EXPECT_TRUE(StringRef(databaseError({"other.c"}))
                  .starts_with("'other.c' is not in '"));
}

TEST_F(ProjectTest, BrokenDatabase) {
  EXPECT_EQ(databaseError(),
            "'" + Dir.str().str() + "' has no compile_commands.json");
  writeDatabase("[]");
  EXPECT_TRUE(StringRef(databaseError()).contains("is empty"));
  writeDatabase("[{\"file\":\n }]");
  EXPECT_TRUE(
      StringRef(databaseError()).contains("compile_commands.json:2:2: "));
  writeDatabase("[{\"file\": \"a.c\"}]");
  EXPECT_TRUE(StringRef(databaseError()).contains(".json:1: entry 1 has no"));
  // The brackets and the quotes in texts do not count.
  writeDatabase("[\n{\"directory\": \".\", \"file\": \"a.c\",\n"
                "\"arguments\": [\"cc\", \"-DA=[\\\"{,\"]},\n\n 1]");
  EXPECT_TRUE(StringRef(databaseError()).contains(".json:5: entry 2 is no"));
  writeDatabase("{}");
  EXPECT_TRUE(StringRef(databaseError()).contains("is a list"));
}

} // namespace
