//===- Workspace.cpp - folders, documents, projects -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Workspace.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Workspace.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace spinlint::lsp {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static bool isBelow(llvm::StringRef Path, llvm::StringRef Dir) {
  return Path.consume_front(Dir) &&
         (Path.empty() || Dir.ends_with("/") || path::is_separator(Path[0]));
}

static bool endsWithOneOf(llvm::StringRef Path,
                          llvm::ArrayRef<llvm::StringRef> Endings) {
  return llvm::is_contained(Endings, path::extension(Path).lower());
}
static bool isSource(llvm::StringRef Path) {
  return endsWithOneOf(Path, {".c", ".cc", ".cpp", ".cxx"});
}
static bool isHeader(llvm::StringRef Path) {
  return endsWithOneOf(Path, {".h", ".hh", ".hpp", ".hxx", ".inl"});
}

void Workspace::setFolders(std::vector<std::string> Paths) {
  Folders.clear();
  for (std::string &P : Paths)
    Folders.push_back({realPath(P), Default});
}

void Workspace::addFolder(const std::string &Path) {
  Folders.push_back({realPath(Path), Default});
  // A document may have its project now.
  ProjectOf.clear();
  dropUnused();
}

void Workspace::removeFolder(const std::string &Path) {
  const std::string Real = realPath(Path);
  llvm::erase_if(Folders, [&](const Folder &F) { return F.Path == Real; });
  drop([&](const WorkspaceProject &P) {
    return P.Live && isBelow(P.Live->choice().Folder, Real);
  });
}

const Settings &Workspace::settingsFor(llvm::StringRef Real) const {
  const Folder *Best = nullptr;
  for (const Folder &F : Folders)
    if (isBelow(Real, F.Path) &&
        (!Best || F.Path.size() > Best->Path.size()))
      Best = &F;
  return Best ? Best->Own : Default;
}

void Workspace::setSettings(const Settings &S) {
  const bool Same = Default.readsLike(S);
  Default = S;
  for (Folder &F : Folders)
    F.Own = S;
  if (!Same)
    drop([](const WorkspaceProject &) { return true; });
}

void Workspace::setSettings(llvm::StringRef FolderPath, const Settings &S) {
  const std::string Real = realPath(FolderPath);
  for (Folder &F : Folders) {
    if (F.Path != Real)
      continue;
    const bool Same = F.Own.readsLike(S);
    F.Own = S;
    if (!Same)
      drop([&](const WorkspaceProject &P) {
        return !P.Live || isBelow(P.Live->choice().Folder, Real);
      });
  }
}

/// Takes projects out; what they had is assigned anew.
void Workspace::drop(
    llvm::function_ref<bool(const WorkspaceProject &)> Which) {
  for (auto &P : Projects) {
    if (!Which(*P))
      continue;
    Gone(*P);
    std::erase_if(ProjectOf,
                  [&](const auto &Entry) { return Entry.second == P.get(); });
    P = nullptr;
  }
  llvm::erase_if(Projects, [](const auto &P) { return !P; });
}

/// Files that are checked alone are forgotten when they are closed.
void Workspace::dropUnused() {
  drop([&](const WorkspaceProject &P) {
    return (!P.Live || P.Live->choice().Projects.empty()) &&
           llvm::none_of(ProjectOf, [&](const auto &Entry) {
             return Entry.second == &P;
           });
  });
}

void Workspace::edited(const std::string &Real) {
  const auto Now = std::chrono::steady_clock::now();
  for (auto &P : Projects) {
    if (!P->Live || !P->Live->reads(Real))
      continue;
    P->Live->documentChanged(Real);
    P->Stale = true;
    const Settings &S = settingsFor(Real);
    // Who types more slowly than we check is answered at once. Who does not has
    // to pause, the longer the more there is to do, but not for ever.
    using std::chrono::milliseconds;
    const milliseconds Usual(S.DebounceMs);
    const milliseconds Longest = std::max(Usual, milliseconds(500));
    const milliseconds Delay =
        Now - P->LastEdit > P->LastCheck + Usual
            ? std::min(Usual, milliseconds(5))
            : std::clamp(P->LastCheck / 4, Usual, Longest);
    if (!std::exchange(P->Waits, true))
      P->WaitsSince = Now;
    P->LastEdit = Now;
    P->Due = std::min(Now + Delay, P->WaitsSince + Longest);
  }
}

void Workspace::open(Document D) {
  const std::string Real = D.Real;
  Open[Real] = std::move(D);
  ProjectOf.erase(Real);
  edited(Real);
}

void Workspace::change(const std::string &Real, int64_t Version,
                       std::shared_ptr<const Text> Content) {
  auto It = Open.find(Real);
  if (It == Open.end())
    return;
  It->second.Version = Version;
  It->second.Content = std::move(Content);
  edited(Real);
}

void Workspace::close(const std::string &Real) {
  if (!Open.erase(Real))
    return;
  // What is on disk counts again.
  edited(Real);
  ProjectOf.erase(Real);
  dropUnused();
}

void Workspace::filesChanged(const std::vector<std::string> &Paths) {
  drop([&](const WorkspaceProject &P) {
    return llvm::any_of(Paths, [&](const std::string &Path) {
      return P.Live ? P.Live->isMadeFrom(Path) : true;
    });
  });
  for (auto &P : Projects) {
    if (!P->Live)
      continue;
    const size_t Before = P->Live->fresh();
    P->Live->filesChanged(Paths, Open);
    P->Stale |= P->Live->fresh() != Before;
  }
  // A project that appears may know what was read alone.
  if (llvm::any_of(Paths, [](llvm::StringRef Path) {
        return path::filename(Path) == "compile_commands.json" ||
               endsWithOneOf(Path, {".vcxproj", ".sln", ".slnx"});
      })) {
    ProjectOf.clear();
    dropUnused();
  }
}

WorkspaceProject *Workspace::projectOf(const std::string &Real) {
  auto It = ProjectOf.find(Real);
  return It == ProjectOf.end() ? nullptr : It->second;
}

bool Workspace::assignOne() {
  for (const auto &[Real, D] : Open)
    if (!ProjectOf.contains(Real)) {
      WorkspaceProject *P = projectFor(D);
      ProjectOf[Real] = P;
      if (P)
        P->Used = P->Stale = true;
      return true;
    }
  return false;
}

WorkspaceProject *Workspace::openProject(const ProjectChoice &Choice,
                                         const Settings &S) {
  const std::string Key =
      Choice.Folder + '\n' +
      (Choice.Projects.empty() ? Choice.File
                               : llvm::join(Choice.Projects, "\n"));
  for (const auto &P : Projects)
    if (P->Key == Key)
      return P.get();
  auto Opened = LiveProject::open(Call, Choice, S);
  auto New = std::make_unique<WorkspaceProject>();
  New->Key = Key;
  if (Opened)
    New->Live = std::move(*Opened);
  else
    Tell(llvm::toString(Opened.takeError()), /*IsError=*/true);
  Projects.push_back(std::move(New));
  return Projects.back().get();
}

/// What is called a project in one directory; empty: nothing.
static std::string projectIn(llvm::StringRef Dir) {
  for (llvm::StringRef Sub : {"", "build"}) {
    llvm::SmallString<256> Database(Dir);
    path::append(Database, Sub, "compile_commands.json");
    if (fs::exists(Database))
      return std::string(Database);
  }
  std::string Best;
  std::error_code EC;
  for (fs::directory_iterator I(Dir, EC), E; !EC && I != E; I.increment(EC)) {
    const std::string &P = I->path();
    const bool IsSolution = endsWithOneOf(P, {".sln", ".slnx"});
    if (!IsSolution && !endsWithOneOf(P, {".vcxproj"}))
      continue;
    // A solution has all that its projects have; of several, any one may know
    // the file, and the first is as good as another.
    const bool BestIsSolution = endsWithOneOf(Best, {".sln", ".slnx"});
    if (Best.empty() || IsSolution > BestIsSolution ||
        (IsSolution == BestIsSolution && P < Best))
      Best = P;
  }
  return Best;
}

WorkspaceProject *Workspace::projectFor(const Document &D) {
  const Settings &S = settingsFor(D.Real);
  std::string Top, Dir = path::parent_path(D.Real).str();
  for (const Folder &F : Folders)
    if (isBelow(D.Real, F.Path) && F.Path.size() > Top.size())
      Top = F.Path;
  auto Knows = [&](const WorkspaceProject &P) {
    return P.Live && (P.Live->reads(D.Real) || isHeader(D.Real));
  };
  if (!S.Project.empty() && S.Project != "none") {
    llvm::SmallString<256> Named(S.Project);
    path::make_absolute(Top.empty() ? Dir : Top, Named);
    path::remove_dots(Named, /*remove_dot_dot=*/true);
    WorkspaceProject *P = openProject(
        {Top.empty() ? Dir : Top, {std::string(Named)}, ""}, S);
    if (Knows(*P))
      return P;
  } else if (S.Project.empty()) {
    for (llvm::StringRef At = Dir; !At.empty(); At = path::parent_path(At)) {
      std::string Found = projectIn(At);
      if (!Found.empty()) {
        WorkspaceProject *P =
            openProject({Top.empty() ? At.str() : Top, {Found}, ""}, S);
        if (Knows(*P))
          return P;
      }
      if (At == Top)
        break;
    }
  }
  if (!isSource(D.Real) || !fs::exists(D.Real))
    return nullptr;
  return openProject({Top.empty() ? Dir : Top, {}, D.Real}, S);
}

} // namespace spinlint::lsp
