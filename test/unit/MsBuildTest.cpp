//===- MsBuildTest.cpp - texts and conditions of project files ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What MSBuild documents of properties, property functions and conditions; and
// that what is not known is an error, never an empty text.
//
//===----------------------------------------------------------------------===//
#include "project/MsBuildCondition.h"
#include "project/Wildcards.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::project;

namespace {

class MsBuildTest : public testing::Test {
protected:
  void SetUp() override {
    Properties.set("Configuration", "Win10 Release");
    Properties.set("Platform", "x64");
    Properties.set("ProjectDir", "/src/driver/");
    Properties.set("Version", "16.11.2");
    Properties.set("Kit", R"(C:\Program Files\Windows Kits\10\)");
    Metadata.set("PreprocessorDefinitions", "NDIS640=1");
  }

  std::string text(StringRef In) {
    Names N{Properties, &Metadata, nullptr, &Undefined, "/src/driver"};
    Expected<std::string> V = expand(In, N);
    return V ? *V : "error: " + toString(V.takeError());
  }
  std::string truth(StringRef In) {
    Names N{Properties, &Metadata, nullptr, nullptr, "/src/driver"};
    Expected<bool> V = evaluateCondition(In, N, "/");
    return V ? (*V ? "true" : "false") : "error: " + toString(V.takeError());
  }

  PropertyTable Properties, Metadata;
  StringSet<> Undefined;
};

} // namespace

TEST_F(MsBuildTest, PropertiesHaveNoCase) {
  EXPECT_EQ(text("$(platform)/$(PLATFORM)"), "x64/x64");
  EXPECT_EQ(text("a$(Nothing)b"), "ab");
  EXPECT_TRUE(Undefined.contains("Nothing"));
  EXPECT_FALSE(Undefined.contains("platform"));
}

TEST_F(MsBuildTest, MetadataInherits) {
  EXPECT_EQ(text("%(PreprocessorDefinitions);A=$(Platform)"),
            "NDIS640=1;A=x64");
  EXPECT_EQ(text("%(ClCompile.PreprocessorDefinitions)"), "NDIS640=1");
  EXPECT_EQ(text("100%"), "100%");
}

TEST_F(MsBuildTest, Methods) {
  EXPECT_EQ(text("$(Configuration.Replace(' ',''))"), "Win10Release");
  EXPECT_EQ(text("$(Configuration.EndsWith('Release'))"), "True");
  EXPECT_EQ(text("$(Configuration.StartsWith(\"Win8\"))"), "False");
  EXPECT_EQ(text("$(Version.Split('.')[0])"), "16");
  EXPECT_EQ(text("$(Version.Replace('.',','))"), "16,11,2");
  EXPECT_EQ(text("$(Version.Substring(3, 2))"), "11");
  EXPECT_EQ(text("$(Version.Substring($(Version.IndexOf('.'))))"), ".11.2");
  EXPECT_EQ(text("$(Platform.ToUpper().Contains('X6'))"), "True");
  EXPECT_EQ(text("$(Platform.Length)"), "3");
  EXPECT_EQ(text(R"($(Kit.EndsWith('\Windows Kits\10\')))"), "True");
  EXPECT_EQ(text("$(Platform.Replace(')', '('))"), "x64");
}

TEST_F(MsBuildTest, StaticFunctions) {
  EXPECT_EQ(text("$([System.IO.Path]::Combine($(ProjectDir), 'inc', 'a.h'))"),
            "/src/driver/inc/a.h");
  EXPECT_EQ(text("$([System.IO.Path]::GetFullPath('$(ProjectDir)..\\inc'))"),
            "/src/inc");
  EXPECT_EQ(text("$([System.IO.Path]::GetFileName('a\\b.vcxproj'))"),
            "b.vcxproj");
  EXPECT_EQ(text("$([MSBuild]::Add(4, 3))"), "7");
  EXPECT_EQ(text("$([MSBuild]::VersionGreaterThanOrEquals($(Version), 16.2))"),
            "True");
  EXPECT_EQ(text("$([MSBuild]::EnsureTrailingSlash('a'))"), "a/");
  EXPECT_EQ(text("$([System.String]::IsNullOrEmpty('$(Nothing)'))"), "True");
  EXPECT_EQ(
      text("$([MSBuild]::GetDirectoryNameOfFileAbove('/no/such', 'x.sln'))"),
      "");
}

TEST_F(MsBuildTest, UnknownFunctionsAreErrors) {
  EXPECT_EQ(text("$([System.DateTime]::Now.ToString('yyyy'))"),
            "error: '$([System.DateTime]::Now.ToString('yyyy'))': property "
            "function '[System.DateTime]::Now' is not known");
  EXPECT_EQ(text("$(Platform.Frobnicate())"),
            "error: '$(Platform.Frobnicate())': property function 'Frobnicate' "
            "with 0 argument(s) is not known");
  EXPECT_EQ(text("$(Platform.Substring(9))"),
            "error: '$(Platform.Substring(9))': '9' is no index that it has");
  EXPECT_EQ(text("$(Platform"), "error: '$(Platform' has no ')'");
  EXPECT_EQ(text("@(Inf->'%(CopyOutput)')"),
            "error: the transform '@(Inf->'%(CopyOutput)')' is not evaluated");
  EXPECT_NE(text("$(Registry:HKEY_LOCAL_MACHINE\\x@y)").find("error"),
            std::string::npos);
}

TEST_F(MsBuildTest, LimitsHold) {
  // Each doubles the one before.
  Properties.set("A", std::string(1 << 19, 'x'));
  EXPECT_EQ(text("$(A)$(A)$(A)"),
            "error: the value is longer than 1048576 characters");
  std::string Deep = "x";
  for (int I = 0; I != 200; ++I)
    Deep = "$(Platform.Replace('a', " + Deep + "))";
  EXPECT_NE(text(Deep).find("nested too deeply"), std::string::npos);
  EXPECT_EQ(truth(std::string(500, '(')), "error: it is nested too deeply");
}

TEST_F(MsBuildTest, Conditions) {
  EXPECT_EQ(truth(""), "true");
  EXPECT_EQ(truth("'$(Configuration)|$(Platform)'=='win10 release|X64'"),
            "true");
  EXPECT_EQ(truth("'$(Platform)' != 'x64'"), "false");
  EXPECT_EQ(truth("'$(Nothing)' == '' and !('$(Platform)' == 'Win32')"),
            "true");
  EXPECT_EQ(truth("'a'=='b' Or 'a'=='c' OR 'a'=='a'"), "true");
  // And binds closer.
  EXPECT_EQ(truth("'a'=='a' or 'a'=='b' and 'a'=='b'"), "true");
  EXPECT_EQ(truth("('a'=='a' or 'a'=='b') and 'a'=='b'"), "false");
  EXPECT_EQ(truth("$(Configuration.EndsWith('Release'))"), "true");
  EXPECT_EQ(truth("!$(Configuration.EndsWith('Release'))"), "false");
  EXPECT_EQ(truth("'$(Version.Split('.')[0])'>='17'"), "false");
  EXPECT_EQ(truth("'10.0.22621.0' > '10.0.9'"), "true");
  EXPECT_EQ(truth("0x601 < 0xA00"), "true");
  EXPECT_EQ(truth("'0x10' == '16'"), "true");
  EXPECT_EQ(truth("'True' == 'true'"), "true");
  EXPECT_EQ(truth("HasTrailingSlash('a\\')"), "true");
  EXPECT_EQ(truth("exists('')"), "false");
  EXPECT_EQ(truth("Exists('/')"), "true");
  EXPECT_EQ(truth("!Exists('/no/such/file')"), "true");
  EXPECT_EQ(truth("'Exists(' == 'exists('"), "true");
}

TEST_F(MsBuildTest, WhatDecidesNothingIsNotEvaluated) {
  EXPECT_EQ(truth("'$(Nothing)' != '' And '$(Nothing.Substring(0, 3))' == 'x'"),
            "false");
  EXPECT_EQ(truth("'$(Nothing)' == '' Or '$(Nothing.Substring(0, 3))' == 'x'"),
            "true");
  EXPECT_EQ(truth("'$(Nothing)' == '' or ($(Nothing.Substring(9)) < 3 and "
                  "'$(Nothing.Frob())')"),
            "true");
  // It has to be a condition all the same.
  EXPECT_EQ(truth("'a' == 'a' Or 'a' =="), "error: it ends too early");
  EXPECT_EQ(truth("'' == 'a' And 'b"), "error: a quote is not closed");
}

TEST_F(MsBuildTest, ParenthesesInQuotes) {
  EXPECT_EQ(truth("'$(Kit.Replace('(', ''))' == '$(Kit)'"), "true");
  EXPECT_EQ(truth("$(Kit.Contains(')')) Or '$(Platform)' == 'x64'"), "true");
  EXPECT_EQ(text("$(Platform.Replace('x', ',').Replace(\",\", '(('))"), "((64");
}

TEST_F(MsBuildTest, Arithmetic) {
  EXPECT_EQ(text("$([MSBuild]::Divide(7, 2))"), "3");
  EXPECT_EQ(text("$([MSBuild]::Divide(7.0, 2))"), "3.5");
  EXPECT_EQ(text("$([MSBuild]::Subtract(0.5, 3))"), "-2.5");
  EXPECT_EQ(text("$([MSBuild]::Multiply(99999999999, 99999999999))"),
            "9.9999999998e+21");
}

TEST_F(MsBuildTest, NoConditions) {
  EXPECT_EQ(truth("'a'"), "error: 'a' is neither true nor false");
  EXPECT_EQ(truth("'a' =="), "error: it ends too early");
  EXPECT_EQ(truth("'a' == 'b"), "error: a quote is not closed");
  EXPECT_EQ(truth("('a' == 'a'"), "error: a ')' is missing");
  EXPECT_EQ(truth("'a' == 'a' 'b'"), "error: ''b'' is not understood");
  EXPECT_EQ(truth("'a' < 'b'"),
            "error: 'a' < 'b' compares what are no numbers");
}

TEST(WildcardsTest, Names) {
  EXPECT_TRUE(matchesName("Driver.C", "*.c"));
  EXPECT_TRUE(matchesName("a.c", "?.c"));
  EXPECT_FALSE(matchesName("ab.c", "?.c"));
  EXPECT_TRUE(matchesName("aXbXc", "a*b*c"));
  EXPECT_FALSE(matchesName("aXbX", "a*b*c"));
  EXPECT_TRUE(matchesPath("/s/a/b/x.c", "/s/**/*.c"));
  EXPECT_TRUE(matchesPath("/s/x.c", "/s/**/*.c"));
  EXPECT_FALSE(matchesPath("/s/a/x.c", "/s/*.c"));
  // Backtracking that does not end is what patterns are known for.
  EXPECT_FALSE(matchesName(std::string(5000, 'a'),
                           "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"));
}

TEST(ListTest, Splits) {
  EXPECT_EQ(splitList(" a ;; b%3Bc ;\n d"),
            (std::vector<std::string>{"a", "b;c", "d"}));
}
