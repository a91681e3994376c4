//===- ProjectSet.cpp - several project files as one build ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ProjectSet.h.
//
//===----------------------------------------------------------------------===//
#include "project/ProjectSet.h"
#include "project/BuildLog.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <map>

using namespace llvm;

namespace spinlint::project {

/// What is shipped; and x64 is what drivers are written for first.
static constexpr StringLiteral DefaultConfiguration = "Release|x64";

static std::string nameOf(StringRef File) {
  return sys::path::stem(File).str();
}

void ProjectSet::add(Entry E) {
  for (Entry &Known : Entries)
    if (Known.File == E.File && Known.LeftOut && E.Referenced) {
      // A driver that was read later needs it.
      E.SolutionFile = Known.SolutionFile;
      E.Configurations = Known.Configurations;
      Known.File.clear();
      break;
    } else if (Known.File == E.File) {
      Known.Referenced |= E.Referenced;
      return;
    }
  Entries.push_back(std::move(E));
}

void ProjectSet::addFile(StringRef File) {
  add({File.str(), solutionAbove(File), {}});
}

void ProjectSet::addSolution(StringRef Path, const Solution &S) {
  DiskNames Disk;
  for (const SolutionProject &P : S.Projects) {
    std::string File = Disk.find(P.File);
    if (File.empty())
      Skipped.push_back("'" + P.File + "', a project of '" + Path.str() +
                        "': no such file");
    else
      add({std::move(File), Path.str(), P.Configurations});
  }
}

/// The configurations to read, which `E` declares.
Expected<std::vector<Configuration>> ProjectSet::choose(Entry &E) {
  auto Declared = configurationsOf(E.File, R.Vcx);
  if (!Declared || allAsked())
    return Declared;
  auto Find = [&](StringRef Text) {
    return find_if(*Declared,
                   [&](const Configuration &C) { return C.is(Text); });
  };
  const std::string Asked =
      R.Configuration.empty() ? DefaultConfiguration.str() : R.Configuration;
  // A solution has configurations of its own, which it maps.
  auto Mapped = E.Configurations.find(StringRef(Asked).lower());
  auto Found =
      Find(Mapped == E.Configurations.end() ? StringRef(Asked)
                                            : StringRef(Mapped->second));
  if (Found == Declared->end())
    Found = Find(Asked);
  if (Found == Declared->end() && !R.Configuration.empty()) {
    // A name alone is enough if it is for x64.
    Found = Find(Asked + "|x64");
    if (Found == Declared->end() && !E.Referenced) {
      std::vector<std::string> All;
      for (const Configuration &C : *Declared)
        All.push_back("'" + C.text() + "'");
      Unasked.push_back("'" + nameOf(E.File) + "' has no configuration '" +
                        Asked + "'; it has " + join(All, ", "));
      return std::vector<Configuration>();
    }
  }
  if (Found == Declared->end()) {
    Found = find_if(*Declared, [](const Configuration &C) {
      return StringRef(C.Platform).equals_insensitive("x64");
    });
    if (Found == Declared->end())
      Found = Declared->begin();
    E.Defaulted = Found->text();
  }
  // The chosen one first; the others are looked at for what was built.
  std::vector<Configuration> Result = {*Found};
  if (R.Configuration.empty())
    for (const Configuration &C : *Declared)
      if (!C.is(Found->text()))
        Result.push_back(C);
  return Result;
}

/// Takes the units from what a build has recorded.
bool ProjectSet::useLogs(const Entry &E, ArrayRef<std::string> Logs,
                         VcxBuild &Build) {
  bool Used = false;
  std::vector<SourceUnit> Units;
  for (const std::string &Log : Logs) {
    auto Recorded = unitsOfLog(Log, E.File, R.Map);
    if (!Recorded) {
      Notes.push_back(toString(Recorded.takeError()) +
                      "; the project file is evaluated instead");
      continue;
    }
    if (Recorded->Units.empty()) {
      if (!Recorded->Missing.empty())
        Notes.push_back("'" + Log + "' was recorded on another machine: '" +
                        Recorded->Missing.front() +
                        "' is not here; say where its directory is with "
                        "--path-map 'FROM=TO'. The project file is evaluated "
                        "instead");
      continue;
    }
    Used = true;
    for (const std::string &Missing : Recorded->Missing)
      Build.Skipped.push_back("'" + Missing + "', compiled according to '" +
                              Log + "': no such file");
    append_range(Units, Recorded->Units);
  }
  if (!Used)
    return false;
  Build.Units = std::move(Units);
  Build.Notes.clear(); // Of an evaluation that does not count.
  Build.Notes.push_back("'" + nameOf(E.File) +
                        "' is read as it was built last, according to '" +
                        Logs.front() + "'");
  return true;
}

/// `Config` may become another one: if none was asked for, the one that was
/// built is better than one that is evaluated.
Expected<VcxBuild> ProjectSet::build(const Entry &E, Configuration &Config,
                                     ArrayRef<Configuration> Others) {
  auto First =
      readVcxProject(E.File, Config, E.SolutionFile, R.Vcx, E.Referenced);
  if (!First || (First->Kind == ProjectKind::Other && !E.Referenced) ||
      useLogs(E, findBuildLogs(First->ObjectDirectory), *First))
    return First;
  for (const Configuration &Other : Others) {
    auto B = readVcxProject(E.File, Other, E.SolutionFile, R.Vcx, E.Referenced);
    if (!B)
      return B;
    if (B->ObjectDirectory != First->ObjectDirectory &&
        useLogs(E, findBuildLogs(B->ObjectDirectory), *B)) {
      Config = Other;
      return B;
    }
  }
  useLogs(E, findBuildLogs(E.File, {Config.Name, Config.Platform}), *First);
  return First;
}

Error ProjectSet::readEntry(size_t Index) {
  auto Configs = choose(Entries[Index]);
  const Entry E = Entries[Index];
  if (!Configs)
    return Configs.takeError();
  const bool All = allAsked();
  for (size_t I = 0; I != (All ? Configs->size() : !Configs->empty()); ++I) {
    Configuration Config = (*Configs)[I];
    auto B = build(E, Config,
                   All ? ArrayRef<Configuration>()
                       : ArrayRef(*Configs).drop_front());
    if (!B)
      return B.takeError();
    if (B->Kind == ProjectKind::Other && !E.Referenced) {
      Entries[Index].LeftOut = true;
      Entries[Index].KindName = B->KindName;
      continue;
    }
    for (const std::string &Reference : B->References)
      add({Reference, E.SolutionFile, {}, /*Referenced=*/true});
    // Configurations often differ in nothing that is compiled.
    const bool Same = any_of(Builds, [&](const Built &Other) {
      return Other.Of == Index && Other.Build.Units == B->Units;
    });
    if (!Same)
      Builds.push_back({Index, Config, std::move(*B)});
  }
  return Error::success();
}

/// Makes a target for each build; two projects of one name get their folders.
void ProjectSet::nameTargets(Project &P) {
  std::map<std::string, std::vector<size_t>> ByName;
  for (size_t I = 0; I != Builds.size(); ++I)
    ByName[nameOf(Entries[Builds[I].Of].File)].push_back(I);
  std::map<std::string, size_t> Targets;
  for (const auto &[Name, Of] : ByName) {
    const bool Several = any_of(Of, [&, &Of = Of](size_t I) {
      return Builds[I].Of != Builds[Of.front()].Of;
    });
    for (size_t I : Of) {
      const Built &B = Builds[I];
      std::string Full = Name;
      if (Several) {
        SmallString<256> Path(sys::path::parent_path(Entries[B.Of].File));
        sys::path::replace_path_prefix(Path, R.Cwd, "");
        Full = StringRef(Path).ltrim("/\\").str() + "/" + Name;
      }
      if (allAsked())
        Full += " (" + B.Config.text() + ")";
      Targets[Full] = I;
    }
  }
  for (const auto &[Name, I] : Targets) {
    Target T{Name, /*Named=*/true};
    T.UserMode = Builds[I].Build.Kind == ProjectKind::UserModeDriver;
    for (SourceUnit &U : Builds[I].Build.Units) {
      U.Target = P.Targets.size();
      P.Units.push_back(std::move(U));
    }
    P.Targets.push_back(std::move(T));
  }
}

static std::string listed(ArrayRef<std::string> Names) {
  constexpr size_t Shown = 6;
  std::string Result = join(Names.take_front(Shown), ", ");
  if (Names.size() > Shown)
    Result += ", and " + std::to_string(Names.size() - Shown) + " more";
  return Result;
}

static std::string counted(size_t N) {
  return std::to_string(N) + (N == 1 ? " project" : " projects");
}

void ProjectSet::tellLeftOut(Project &P) {
  std::map<std::string, std::vector<std::string>> ByConfig;
  for (const Entry &E : Entries)
    if (!E.Defaulted.empty() && !E.LeftOut)
      ByConfig[E.Defaulted].push_back(nameOf(E.File));
  for (const auto &[Config, Names] : ByConfig)
    P.Notes.push_back("'" + DefaultConfiguration.str() +
                      "' is not declared by " + counted(Names.size()) + " (" +
                      listed(Names) + "), read as '" + Config +
                      "' here; --config chooses another one");
  for (const Entry &E : Entries)
    if (E.LeftOut && !E.File.empty())
      NoDrivers.push_back(nameOf(E.File) + " (" + E.KindName + ")");
  if (!NoDrivers.empty())
    P.Notes.push_back(counted(NoDrivers.size()) +
                      " left out, not of a driver: " + listed(NoDrivers));
  append_range(P.Notes, Unasked);
}

Expected<Project> ProjectSet::read(StringRef What) {
  for (size_t I = 0; I != Entries.size(); ++I)
    if (Error E = readEntry(I)) {
      // One project of many that is broken is no reason to leave the others.
      if (Entries.size() == 1)
        return std::move(E);
      Skipped.push_back(toString(std::move(E)));
    }
  Project P;
  P.Notes = std::move(Notes);
  P.Skipped = std::move(Skipped);
  tellLeftOut(P);
  for (Built &B : Builds) {
    append_range(P.Notes, B.Build.Notes);
    append_range(P.Skipped, B.Build.Skipped);
  }
  // Several projects import one sheet.
  StringSet<> Seen;
  erase_if(P.Notes, [&](StringRef Note) { return !Seen.insert(Note).second; });
  nameTargets(P);
  if (!P.Units.empty())
    return P;
  if (!P.Skipped.empty())
    return createStringError("no source of '" + What +
                             "' can be read; the first: " + P.Skipped.front());
  if (!Unasked.empty())
    return createStringError(Unasked.front());
  if (!NoDrivers.empty())
    return createStringError("'" + What +
                             "' has no driver: " + listed(NoDrivers));
  return createStringError("'" + What + "' compiles no C or C++ source");
}

} // namespace spinlint::project
