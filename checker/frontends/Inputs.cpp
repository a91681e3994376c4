//===- Inputs.cpp - what the user asked to have read ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Inputs.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/Inputs.h"
#include "frontends/KitDirectory.h"
#include "frontends/StoredProgram.h"
#include "frontends/WdkHeaders.h"
#include "project/AnyProject.h"
#include "project/CommandLine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

/// The working directory if it holds all units, else the directory that does:
/// paths in a lock program should be short and the same on every machine.
static std::string commonDirectory(llvm::ArrayRef<extract::UnitRequest> Units,
                                   llvm::StringRef WorkingDirectory) {
  auto Holds = [](llvm::StringRef Dir, llvm::StringRef File) {
    return File.starts_with(Dir) &&
           (Dir == path::root_path(Dir) ||
            path::is_separator(File.drop_front(Dir.size()).front()));
  };
  llvm::StringRef Dir = WorkingDirectory;
  bool Outside = llvm::any_of(Units, [&](const extract::UnitRequest &U) {
    return !Holds(Dir, U.File);
  });
  if (Outside)
    Dir = path::parent_path(Units.front().File);
  for (const extract::UnitRequest &U : Units)
    while (!Dir.empty() && !Holds(Dir, U.File))
      Dir = path::parent_path(Dir);
  // Units on two drives have nothing in common.
  return Dir.empty() ? WorkingDirectory.str() : Dir.str();
}

static llvm::Expected<std::string> absoluteDirectory(llvm::StringRef Dir) {
  llvm::SmallString<256> Result(Dir);
  if (!fs::is_directory(Dir))
    return llvm::createStringError("'" + Dir + "' is no directory");
  fs::make_absolute(Result);
  path::remove_dots(Result, /*remove_dot_dot=*/true);
  return std::string(Result);
}

/// The project, and what was said of the kernel headers in front of its notes.
/// `In`: has KitDir, and gets WdkDir.
static llvm::Expected<project::Project>
openProject(const InputRequest &Request,
            const std::vector<std::string> &Sources, Inputs &In) {
  std::vector<std::string> Near = Request.Projects;
  Near.insert(Near.end(), Sources.begin(), Sources.end());
  llvm::Expected<Wdk> Kit =
      findWdk(Request.Wdk, Near, Request.Call.WorkingDirectory);
  if (!Kit)
    return Kit.takeError();
  In.WdkDir = Kit->Layout.Root;
  std::vector<std::string> Flags;
  if (Request.Call.ClangFlags)
    Flags = *Request.Call.ClangFlags;
  // The kit's flags are Clang's; those of the user may be of cl.
  const std::string Prefix = project::looksLikeCl(Flags) ? "/clang:" : "";
  auto Add = [&](llvm::StringRef Flag) {
    Flags.push_back((Prefix + Flag).str());
  };
  // What Clang cannot make anything of in a WDK is taken from the bundled kit.
  if (!Kit->Flags.empty()) {
    llvm::SmallString<256> Over(In.KitDir);
    path::append(Over, "over");
    Add("-isystem");
    Add(Over);
  }
  llvm::for_each(Kit->Flags, Add);
  project::AnyProjectRequest R;
  R.Cwd = Request.Call.WorkingDirectory;
  if (Request.Projects.empty())
    return project::fromFiles(Sources, Flags, R.Cwd);
  llvm::Expected<project::PathMap> Map =
      project::PathMap::parse(Request.PathRules, R.Cwd);
  if (!Map)
    return Map.takeError();
  llvm::Expected<project::PropertyTable> Global =
      project::parseProperties(Request.Properties);
  if (!Global)
    return Global.takeError();
  R.Paths = Request.Projects;
  R.Only = Sources;
  R.ExtraFlags = std::move(Flags);
  R.Configuration = Request.Configuration;
  R.Map = std::move(*Map);
  R.Vcx = {std::move(*Global), Kit->Layout};
  llvm::Expected<project::Project> P = project::openProjects(R);
  if (P && !Kit->Told.empty())
    P->Notes.insert(P->Notes.begin(), Kit->Told);
  return P;
}

/// Finds `Name` among the targets of `What`.
static llvm::Expected<size_t>
pickTarget(llvm::StringRef Name, llvm::ArrayRef<project::Target> Targets,
           llvm::StringRef What) {
  std::string Names;
  for (size_t I = 0; I != Targets.size(); ++I) {
    if (Targets[I].Name == Name)
      return I;
    Names += (I ? ", " : "") + Targets[I].Name;
  }
  return llvm::createStringError("'" + What + "' has no target '" + Name +
                                 "'; it has: " + Names);
}

/// Options that need one another.
static llvm::Error checkCombination(const InputRequest &Request) {
  if (!Request.Target.empty() && Request.Projects.empty())
    return llvm::createStringError(
        "--target picks one of several drivers of a build; give -p too");
  if (!Request.PathRules.empty() && Request.Projects.empty())
    return llvm::createStringError("--path-map is for projects; give one");
  if (!Request.Properties.empty() && Request.Projects.empty())
    return llvm::createStringError("--property is for projects; give one");
  if (!Request.ProgramDir.empty() && Request.Files.empty())
    return llvm::createStringError(
        "--program is for files that are checked alone; name them, or leave "
        "it out: -p reads the whole driver");
  return llvm::Error::success();
}

/// Where paths start, if the user does not say.
static std::string chooseRoot(const InputRequest &Request, const Inputs &In,
                              llvm::ArrayRef<program::Program> Rest) {
  llvm::StringRef Cwd = Request.Call.WorkingDirectory;
  if (!Rest.empty() && !In.Units.empty())
    if (std::string Root = rootOf(Rest, In.Units.front().File); !Root.empty())
      return Root;
  if (Request.KeepsPaths && In.LockPrograms.empty() && Rest.empty())
    return path::root_path(Cwd).str();
  return commonDirectory(In.Units, Cwd);
}

llvm::Expected<Inputs> resolveInputs(const InputRequest &Request,
                                     llvm::ArrayRef<program::Program> Rest) {
  Inputs Result;
  if (llvm::Error E = checkCombination(Request))
    return std::move(E);
  std::vector<std::string> Sources;
  for (const std::string &File : Request.Files) {
    if (!fs::exists(File))
      return llvm::createStringError("there is no file '" + File + "'");
    if (path::extension(File) == ".lockprog")
      Result.LockPrograms.push_back(File);
    else
      Sources.push_back(File);
  }

  if (!Sources.empty() || !Request.Projects.empty()) {
    // With a WDK too: it has no C runtime headers of its own.
    llvm::Expected<std::string> Kit = kitDirectory(Request.Call.Executable);
    if (!Kit)
      return Kit.takeError();
    Result.KitDir = std::move(*Kit);
    llvm::Expected<project::Project> Project =
        openProject(Request, Sources, Result);
    if (!Project)
      return Project.takeError();
    Result.Skipped = std::move(Project->Skipped);
    Result.Notes = std::move(Project->Notes);
    Result.Whole = (Sources.empty() || !Rest.empty()) && Result.Skipped.empty();
    Result.Targets = std::move(Project->Targets);
    if (!Request.Target.empty()) {
      llvm::Expected<size_t> Target =
          pickTarget(Request.Target, Result.Targets, Request.Projects.front());
      if (!Target)
        return Target.takeError();
      Result.OnlyTarget = *Target;
    }
    // Nothing that is printed depends on the order in a database.
    llvm::sort(Result.Skipped);
    llvm::sort(Project->Units, [](const auto &L, const auto &R) {
      return std::tie(L.File, L.Output, L.Args) <
             std::tie(R.File, R.Output, R.Args);
    });
    for (project::SourceUnit &U : Project->Units) {
      Result.Units.push_back(
          {std::move(U.File), std::move(U.Directory), std::move(U.Args)});
      Result.TargetOf.push_back(U.Target);
    }
  }

  if (Request.Root.empty()) {
    Result.Root = chooseRoot(Request, Result, Rest);
    return Result;
  }
  llvm::Expected<std::string> Root = absoluteDirectory(Request.Root);
  if (!Root)
    return Root.takeError();
  Result.Root = std::move(*Root);
  return Result;
}

} // namespace spinlint::frontends
