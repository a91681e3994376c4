//===- Solution.cpp - the projects of a Visual Studio solution ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Solution.h. An .sln is lines:
//
//   Project("{...}") = "name", "dir\name.vcxproj", "{GUID}"
//   {GUID}.Release|x64.ActiveCfg = Win10 Release|x64
//
//===----------------------------------------------------------------------===//
#include "project/Solution.h"
#include "project/WindowsPath.h"
#include "project/XmlFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/LineIterator.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace spinlint::project {

static bool isVcxProject(StringRef Path) {
  return Path.ends_with_insensitive(".vcxproj");
}

/// The texts between double quotes.
static SmallVector<StringRef, 4> quoted(StringRef Line) {
  SmallVector<StringRef, 4> Result;
  for (;;) {
    size_t Begin = Line.find('"');
    size_t End = Begin == StringRef::npos ? Begin : Line.find('"', Begin + 1);
    if (End == StringRef::npos)
      return Result;
    Result.push_back(Line.slice(Begin + 1, End));
    Line = Line.drop_front(End + 1);
  }
}

static Expected<Solution> readSln(StringRef Path, StringRef Text) {
  if (!Text.ltrim().starts_with("Microsoft Visual Studio Solution File"))
    return createStringError(
        Path + ":1: no solution: the first line is not 'Microsoft Visual "
               "Studio Solution File, ...'");
  Solution Result;
  StringMap<size_t> ByGuid;
  StringRef Directory = sys::path::parent_path(Path);
  bool InConfigurations = false;
  SmallVector<StringRef, 0> Lines;
  Text.split(Lines, '\n');
  for (auto [Number, Raw] : enumerate(Lines)) {
    StringRef Line = Raw.trim();
    if (Line.starts_with("Project(")) {
      auto Parts = quoted(Line);
      if (Parts.size() != 4)
        return createStringError(
            Path + ":" + Twine(Number + 1) +
            ": a project has a type, a name, a file and a GUID in quotes");
      if (!isVcxProject(Parts[2]))
        continue;
      ByGuid[Parts[3].lower()] = Result.Projects.size();
      Result.Projects.push_back(
          {Parts[1].str(), hostPath(Parts[2], Directory), {}});
    } else if (Line.starts_with("GlobalSection(")) {
      InConfigurations =
          Line.starts_with("GlobalSection(ProjectConfigurationPlatforms)");
    } else if (InConfigurations && Line.starts_with("{")) {
      auto [Left, Right] = Line.split('=');
      auto [Guid, Rest] = Left.trim().split("}.");
      auto It = ByGuid.find(Guid.lower() + "}");
      if (It != ByGuid.end() && Rest.consume_back(".ActiveCfg"))
        Result.Projects[It->second].Configurations[Rest.lower()] =
            Right.trim().str();
    }
  }
  return Result;
}

static void readSlnx(pugi::xml_node Parent, StringRef Directory, unsigned Depth,
                     Solution &Result) {
  if (Depth > 16)
    return;
  for (pugi::xml_node Node : Parent.children()) {
    StringRef File = Node.attribute("Path").value();
    if (StringRef(Node.name()) == "Project" && isVcxProject(File))
      Result.Projects.push_back({sys::path::stem(hostPath(File, "/")).str(),
                                 hostPath(File, Directory),
                                 {}});
    readSlnx(Node, Directory, Depth + 1, Result);
  }
}

Expected<Solution> readSolution(StringRef Path) {
  if (Path.ends_with_insensitive(".slnx")) {
    auto File = XmlFile::read(Path);
    if (!File)
      return File.takeError();
    Solution Result;
    readSlnx((*File)->root(), sys::path::parent_path(Path), 0, Result);
    return Result;
  }
  auto Text = readWindowsText(Path, XmlFile::MaxBytes);
  if (!Text)
    return Text.takeError();
  return readSln(Path, *Text);
}

/// Whether a file of this name stands in `Text`, which is in lower case.
static bool namesFile(StringRef Text, StringRef Name) {
  for (size_t At = 0; (At = Text.find(Name, At)) != StringRef::npos; ++At)
    if (At == 0 || StringRef("\"\\/").contains(Text[At - 1]))
      return true;
  return false;
}

std::string solutionAbove(StringRef Project) {
  std::string Nearest;
  const std::string Name = sys::path::filename(Project).lower();
  for (StringRef At = sys::path::parent_path(Project); !At.empty();
       At = sys::path::parent_path(At)) {
    std::vector<std::string> Solutions;
    std::error_code EC;
    for (sys::fs::directory_iterator I(At, EC), E; I != E && !EC;
         I.increment(EC))
      if (StringRef(I->path()).ends_with_insensitive(".sln") ||
          StringRef(I->path()).ends_with_insensitive(".slnx"))
        Solutions.push_back(I->path());
    llvm::sort(Solutions);
    for (const std::string &S : Solutions) {
      auto Text = readWindowsText(S, XmlFile::MaxBytes);
      if (!Text) {
        consumeError(Text.takeError());
        continue;
      }
      if (namesFile(StringRef(*Text).lower(), Name))
        return S;
    }
    if (Nearest.empty() && !Solutions.empty())
      Nearest = Solutions.front();
  }
  return Nearest;
}

} // namespace spinlint::project
