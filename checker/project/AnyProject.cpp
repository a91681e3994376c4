//===- AnyProject.cpp - what a user calls a project -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See AnyProject.h.
//
//===----------------------------------------------------------------------===//
#include "project/AnyProject.h"
#include "project/CommandLine.h"
#include "project/ProjectSet.h"
#include "project/Wildcards.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <numeric>

using namespace llvm;

namespace spinlint::project {

static bool isProjectFile(StringRef Path) {
  return Path.ends_with_insensitive(".vcxproj");
}
static bool isSolution(StringRef Path) {
  return Path.ends_with_insensitive(".sln") ||
         Path.ends_with_insensitive(".slnx");
}

bool isProjectPath(StringRef Path) {
  return isProjectFile(Path) || isSolution(Path) ||
         Path.ends_with_insensitive(".json") || sys::fs::is_directory(Path);
}

Expected<PropertyTable> parseProperties(ArrayRef<std::string> Given) {
  PropertyTable Result;
  for (StringRef Property : Given) {
    auto [Name, Value] = Property.split('=');
    if (Name.trim().empty() || !Property.contains('='))
      return createStringError("--property takes NAME=VALUE; '" + Property +
                               "' is not of that form");
    Result.set(Name.trim(), Value.str());
  }
  return Result;
}

/// The compilation database of a folder, or empty.
static std::string databaseIn(StringRef Directory) {
  for (const char *Inside :
       {"compile_commands.json", "build/compile_commands.json"}) {
    SmallString<256> P(Directory);
    sys::path::append(P, Inside);
    if (sys::fs::is_regular_file(P))
      return std::string(P);
  }
  return "";
}

static Error addSolution(StringRef Path, ProjectSet &Set) {
  auto S = readSolution(Path);
  if (!S)
    return S.takeError();
  if (S->Projects.empty())
    return createStringError("'" + Path + "' has no C++ project");
  Set.addSolution(Path, *S);
  return Error::success();
}

/// What a folder without a database is read by: its solutions, or else every
/// project below it.
static Expected<std::vector<std::string>>
projectsOfFolder(StringRef Directory) {
  for (const char *Pattern : {"*.sln", "*.slnx", "**/*.vcxproj"}) {
    auto Found = findFiles(Pattern, Directory);
    if (!Found || !Found->empty())
      return Found;
  }
  return std::vector<std::string>();
}

static Error addFolder(StringRef Given, StringRef Directory, ProjectSet &Set) {
  std::error_code EC;
  sys::fs::directory_iterator Readable(Directory, EC);
  if (EC)
    return createStringError("'" + Given + "' cannot be read: " + EC.message());
  auto Found = projectsOfFolder(Directory);
  if (!Found)
    return Found.takeError();
  if (Found->empty())
    return createStringError(
        "'" + Given +
        "' has no compile_commands.json, no solution and no .vcxproj below it; "
        "name another folder, or the sources");
  for (const std::string &Path : *Found) {
    if (isProjectFile(Path))
      Set.addFile(Path);
    else if (Error E = addSolution(Path, Set))
      return E;
  }
  return Error::success();
}

std::vector<std::string> projectFilesIn(StringRef Path) {
  if (isProjectFile(Path))
    return {Path.str()};
  std::vector<std::string> Result;
  if (isSolution(Path)) {
    auto S = readSolution(Path);
    if (S)
      for (const SolutionProject &P : S->Projects)
        Result.push_back(P.File);
    else
      consumeError(S.takeError());
  } else if (sys::fs::is_directory(Path) && databaseIn(Path).empty()) {
    auto Found = projectsOfFolder(Path);
    if (Found)
      for (const std::string &Inside : *Found)
        append_range(Result, projectFilesIn(Inside));
    else
      consumeError(Found.takeError());
  }
  return Result;
}

/// Puts `More` behind what is there, as one project.
static void append(Project &P, Project More) {
  for (SourceUnit &U : More.Units) {
    U.Target += P.Targets.size();
    P.Units.push_back(std::move(U));
  }
  append_range(P.Targets, More.Targets);
  append_range(P.Skipped, More.Skipped);
  append_range(P.Notes, More.Notes);
}

/// Targets in the order of their names.
static void sortTargets(Project &P) {
  std::vector<size_t> Order(P.Targets.size()), Place(P.Targets.size());
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](size_t L, size_t R) {
    return std::tie(P.Targets[L].Name, L) < std::tie(P.Targets[R].Name, R);
  });
  std::vector<Target> Sorted;
  for (size_t I = 0; I != Order.size(); ++I) {
    Place[Order[I]] = I;
    Sorted.push_back(P.Targets[Order[I]]);
  }
  P.Targets = std::move(Sorted);
  for (SourceUnit &U : P.Units)
    U.Target = Place[U.Target];
}

/// Keeps the sources that were named.
static Error keepOnly(Project &P, const AnyProjectRequest &R) {
  StringSet<> Wanted, Found;
  for (const std::string &File : R.Only)
    Wanted.insert(hostPath(File, R.Cwd));
  erase_if(P.Units,
           [&](const SourceUnit &U) { return !Wanted.contains(U.File); });
  for (const SourceUnit &U : P.Units)
    Found.insert(U.File);
  for (const std::string &File : R.Only)
    if (!Found.contains(hostPath(File, R.Cwd)))
      return createStringError("'" + File + "' is not in '" + R.Paths.front() +
                               "'");
  return Error::success();
}

Expected<Project> openProjects(const AnyProjectRequest &R) {
  auto Extra = readExtraFlags(R.ExtraFlags, R.Cwd);
  if (!Extra)
    return Extra.takeError();
  Project Result;
  ProjectSet Set(R);
  bool HasProjects = false;
  for (const std::string &Given : R.Paths) {
    std::string Path = hostPath(Given, R.Cwd);
    const bool Folder = sys::fs::is_directory(Path);
    if (!Folder && !sys::fs::exists(Path))
      return createStringError("there is no project '" + Given + "'");
    if (!isProjectPath(Path))
      return createStringError("'" + Given +
                               "' is no project: give a .sln, a .vcxproj, a "
                               "compile_commands.json, or the folder of one");
    std::string Database = Folder ? databaseIn(Path)
                           : isProjectFile(Path) || isSolution(Path) ? ""
                                                                     : Path;
    if (!Database.empty()) {
      if (!R.Configuration.empty())
        return createStringError("--config '" + R.Configuration +
                                 "': there is no such file, and '" + Given +
                                 "' is a compile_commands.json, which has no "
                                 "configurations");
      auto P = fromBuildDir(Database, R.Only, *Extra, R.Cwd, R.Map);
      if (!P)
        return P.takeError();
      append(Result, std::move(*P));
      continue;
    }
    HasProjects = true;
    Error E = Folder             ? addFolder(Given, Path, Set)
              : isSolution(Path) ? addSolution(Path, Set)
                                 : Error::success();
    if (E)
      return std::move(E);
    if (isProjectFile(Path) && !Folder)
      Set.addFile(Path);
  }
  if (HasProjects) {
    auto P = Set.read(R.Paths.front());
    if (!P)
      return P.takeError();
    for (SourceUnit &U : P->Units)
      appendFlags(U.Args, *Extra);
    if (!R.Only.empty())
      if (Error E = keepOnly(*P, R))
        return std::move(E);
    append(Result, std::move(*P));
  }
  sortTargets(Result);
  return Result;
}

} // namespace spinlint::project
