//===- LiveProject.cpp - the units of a project, kept fresh ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LiveProject.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/LiveProject.h"
#include "frontends/lsp/UnitProcess.h"
#include "program/Drivers.h"
#include "program/Replace.h"
#include "project/ProjectFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <map>

namespace spinlint::lsp {

namespace path = llvm::sys::path;

static std::string within(llvm::StringRef Folder, llvm::StringRef Path) {
  llvm::SmallString<256> Result(Path);
  llvm::sys::path::make_absolute(Folder, Result);
  path::remove_dots(Result, /*remove_dot_dot=*/true);
  return std::string(Result);
}

llvm::Expected<std::unique_ptr<LiveProject>>
LiveProject::open(const frontends::Invocation &Call,
                  const ProjectChoice &Choice, const Settings &S) {
  std::unique_ptr<LiveProject> P(new LiveProject(Call, Choice, S));
  if (llvm::Error E = P->resolve())
    return std::move(E);
  return std::move(P);
}

llvm::Error LiveProject::resolve() {
  Call.WorkingDirectory = Choice.Folder;
  if (!S.Flags.empty())
    Call.ClangFlags = S.Flags;
  frontends::InputRequest Request(Call);
  if (Choice.Projects.empty())
    Request.Files = {Choice.File};
  else
    Request.Projects = Choice.Projects;
  Request.Configuration = S.Configuration;
  Request.PathRules = S.PathMap;
  Request.Properties = S.Properties;
  Request.Target = Choice.Projects.empty() ? "" : S.Target;
  const bool IsPath = llvm::StringRef(S.Wdk).find_first_of("/\\") !=
                      llvm::StringRef::npos;
  Request.Wdk = IsPath ? within(Choice.Folder, S.Wdk) : S.Wdk;
  Request.KeepsPaths = true;
  auto Resolved = frontends::resolveInputs(Request);
  if (!Resolved)
    return Resolved.takeError();
  In = std::move(*Resolved);

  std::vector<std::string> Sources;
  for (const extract::UnitRequest &U : In.Units)
    Sources.push_back(U.File);
  const std::string Named = S.Config.empty() || S.Config == "none"
                                ? S.Config
                                : within(Choice.Folder, S.Config);
  auto ProjectFile = project::findCommonProjectFile(Sources, Named);
  if (!ProjectFile)
    return ProjectFile.takeError();
  if (!S.Rules.empty())
    RulesDir = within(Choice.Folder, S.Rules);
  auto Loaded = catalog::Catalog::load(RulesDir, *ProjectFile);
  if (!Loaded)
    return Loaded.takeError();
  Catalog = std::move(*Loaded);
  auto Selected = findings::RuleSelection::fromGlobs(*Catalog, S.Checks);
  if (!Selected)
    return Selected.takeError();
  Rules = std::move(*Selected);
  RulesFile = *ProjectFile;

  std::map<std::tuple<std::string, std::string, std::vector<std::string>>,
           size_t>
      Known;
  for (const extract::UnitRequest &U : In.Units) {
    auto [It, New] =
        Known.try_emplace({U.File, U.Directory, U.Args}, Slots.size());
    if (New) {
      Slots.emplace_back();
      Slots.back().R = U;
      Slots.back().Real = realPath(U.File);
    }
    SlotOf.push_back(It->second);
  }
  Cache = frontends::openCache(S.Cache, Call);
  if (Cache) {
    frontends::prepare(*Cache, In);
    Stored.emplace(*Cache, Catalog->hash(), In.Root);
  }
  return llvm::Error::success();
}

/// Made when it is needed first: most projects are only asked what they know.
UnitThread &LiveProject::thread() {
  if (!Thread) {
    extract::Options How;
    How.Root = In.Root;
    How.KitDir = In.KitDir;
    How.FilesChange = true;
    std::vector<extract::UnitRequest> Requests;
    for (const Slot &U : Slots)
      Requests.push_back(U.R);
    Thread = std::make_unique<UnitThread>(Catalog, How);
    Thread->expect(std::move(Requests));
  }
  return *Thread;
}

static uint64_t hashOf(const llvm::sys::fs::UniqueID &File) {
  return llvm::xxh3_64bits(std::to_string(File.getDevice()) + ':' +
                           std::to_string(File.getFile()));
}

bool LiveProject::Slot::dependsOn(llvm::StringRef Name) const {
  auto Has = [&](uint64_t Hash) {
    return std::binary_search(DependsOn.begin(), DependsOn.end(), Hash);
  };
  // Behind a link it has another name.
  llvm::sys::fs::UniqueID File;
  return Has(llvm::xxh3_64bits(Name)) ||
         (!llvm::sys::fs::getUniqueID(Name, File) && Has(hashOf(File)));
}

/// Files, and names that were looked up in vain, but no directories.
std::vector<uint64_t> LiveProject::namesOf(const extract::LookUps &Asked) {
  std::vector<uint64_t> Result;
  std::map<std::string, std::string> RealDirs;
  for (const auto &Entry : Asked.ByName) {
    const extract::LookUps::Answer &A = Entry.getValue();
    if (A.What == extract::LookUps::Kind::Directory)
      continue;
    const llvm::StringRef Name = A.OnDisk.empty() ? Entry.getKey() : A.OnDisk;
    Result.push_back(llvm::xxh3_64bits(Entry.getKey()));
    Result.push_back(llvm::xxh3_64bits(Name));
    if (!A.File)
      continue;
    Result.push_back(hashOf(*A.File));
    auto [It, New] = RealDirs.try_emplace(path::parent_path(Name).str());
    if (New)
      It->second = realPath(It->first);
    llvm::SmallString<256> Real(It->second);
    path::append(Real, path::filename(Name));
    Result.push_back(llvm::xxh3_64bits(Real.str()));
  }
  llvm::sort(Result);
  Result.erase(std::unique(Result.begin(), Result.end()), Result.end());
  return Result;
}

bool LiveProject::reads(llvm::StringRef Real) const {
  return llvm::any_of(Slots, [&](const Slot &U) {
    return U.Real == Real || U.dependsOn(Real);
  });
}

bool LiveProject::isMadeFrom(llvm::StringRef Path) const {
  const llvm::StringRef Name = path::filename(Path);
  if (Name == project::ProjectFileName || Name == "compile_commands.json")
    return true;
  for (llvm::StringRef Ending :
       {".vcxproj", ".props", ".targets", ".sln", ".slnx", ".tlog"})
    if (!Choice.Projects.empty() && Name.ends_with_insensitive(Ending))
      return true;
  return Path == RulesFile || llvm::is_contained(Choice.Projects, Path);
}

void LiveProject::documentChanged(llvm::StringRef Real) {
  for (Slot &U : Slots)
    if (U.Real == Real || U.dependsOn(Real))
      U.Fresh = false;
}

void LiveProject::filesChanged(llvm::ArrayRef<std::string> Paths,
                               const DocumentMap &Open) {
  std::vector<std::string> Told;
  for (const std::string &Path : Paths) {
    const std::string Real = realPath(Path);
    bool Any = false;
    for (Slot &U : Slots)
      if (U.Real == Real || U.dependsOn(Real) || U.dependsOn(Path)) {
        // What the editor has open hides what is on disk.
        U.Fresh &= Open.contains(Real);
        Any = true;
      }
    if (!Any)
      continue;
    Told.push_back(Path);
    if (Real != Path)
      Told.push_back(Real);
  }
  if (!Told.empty() && Thread)
    Thread->changed(std::move(Told));
}

size_t LiveProject::fresh() const {
  return llvm::count_if(Slots, [](const Slot &U) { return U.Fresh; });
}

std::vector<std::pair<std::string, std::string>> LiveProject::unread() const {
  std::vector<std::pair<std::string, std::string>> Result;
  for (const Slot &U : Slots)
    if (!U.Error.empty())
      Result.push_back({U.Real, U.Error});
    else if (U.Unit && frontends::isUnusable(*U.Unit)) {
      // FILE:LINE:COLUMN: what is wrong.
      auto [File, Rest] =
          llvm::StringRef(U.Unit->Units.front().FirstError).split(':');
      Result.push_back({U.Real, ("cannot be parsed: " +
                                 llvm::sys::path::filename(File) + ":" + Rest)
                                    .str()});
    }
  return Result;
}

bool LiveProject::isOpen(const Slot &U, const DocumentMap &Open) const {
  return Open.contains(U.Real);
}

static bool isAsOnDisk(const Document &D) {
  auto Buffer = llvm::MemoryBuffer::getFile(D.Real, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false,
                                            /*IsVolatile=*/true);
  return Buffer && (*Buffer)->getBuffer() == D.Content->content();
}

/// What `U` sees of the open documents. A header that is open but not changed
/// is left out, because it can be precompiled then.
extract::EditedTexts LiveProject::textsFor(const Slot &U,
                                           const DocumentMap &Open) const {
  extract::EditedTexts Result;
  std::vector<std::string> Saved;
  for (const auto &[Real, D] : Open) {
    if (!llvm::sys::fs::exists(Real))
      continue;
    if (Real != U.Real && !U.DependsOn.empty() && !U.dependsOn(Real))
      continue;
    if (!isAsOnDisk(D))
      Result[Real] = D.Content->content();
    else if (Real != U.Real)
      Saved.push_back(Real);
  }
  if (!Saved.empty() && Thread)
    Thread->changed(std::move(Saved));
  return Result;
}

UnitThread::Outcome LiveProject::readWith(Slot &U,
                                          const extract::EditedTexts &Texts,
                                          bool Once, bool Asks) {
  if (U.Apart)
    return readInProcess(Call.Executable,
                         {U.R, In.Root, In.KitDir, RulesDir, RulesFile, Texts},
                         S.UnitSeconds);
  return thread().read(U.R, Texts, S.UnitSeconds, Once, Asks);
}

/// Functions of which nothing is known while they are typed in stay as they
/// were: their callers would not be understood either.
void LiveProject::take(Slot &U, program::Program New, bool Edited) {
  const program::UnitInfo &Info = New.Units.front();
  const unsigned Errors = Info.Errors;
  const bool Clean = !Errors && Info.RepairedNames.empty();
  if (Edited && U.Unit && Errors > U.Errors) {
    U.Outdated = program::keepLostBodies(New, *U.Unit);
  } else {
    U.Outdated.clear();
    U.Errors = Errors;
    U.Clean = Clean;
  }
  U.Error.clear();
  U.Unit = std::make_shared<program::Program>(std::move(New));
}

/// A hash of the lines that may include something.
static uint64_t directivesIn(llvm::StringRef Text) {
  std::string Lines;
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    if (Line.ltrim().starts_with("#") || Line.rtrim().ends_with("\\"))
      Lines += Line.str() + '\n';
    Text = Rest;
  }
  return llvm::xxh3_64bits(Lines);
}

void LiveProject::read(Slot &U, const DocumentMap &Open, bool Once) {
  U.Fresh = true;
  const extract::EditedTexts Texts = textsFor(U, Open);
  frontends::UnitOutcome Known;
  if (Stored && Texts.empty() && Stored->find(U.R, Known)) {
    U.DependsOn = namesOf(Known.Asked);
    U.Rough = false;
    return take(U, std::move(*Known.Unit), false);
  }
  Once &= U.Clean && U.Unit && !Texts.empty();
  // To look at all that it depends on takes time; that stays while the
  // directives of the source do, and no header is edited.
  auto Main = Texts.find(U.Real);
  const uint64_t Directives =
      Texts.size() == 1 && Main != Texts.end() ? directivesIn(Main->second) : 0;
  const bool Asks =
      !Directives || Directives != U.Directives || U.DependsOn.empty();
  UnitThread::Outcome Outcome = readWith(U, Texts, Once, Asks);
  if (Asks)
    U.Directives = Directives;
  // Where it has come to an end it may be read as others are again.
  U.Apart = Outcome.Crashed || Outcome.Hung;
  frontends::UnitOutcome &O = Outcome.O;
  if (!O.Asked.ByName.empty())
    U.DependsOn = namesOf(O.Asked);
  if (!O.Unit) {
    U.Error = O.Error;
    U.Unit = nullptr;
    U.Rough = false;
    return;
  }
  if (Stored && Texts.empty() && !Outcome.Crashed)
    Stored->put(U.R, O);
  U.Rough = Once && O.Unit->Units.front().Errors;
  take(U, std::move(*O.Unit), !Texts.empty());
}

bool LiveProject::needsPolish() const {
  return llvm::any_of(Slots, [](const Slot &U) { return U.Rough; });
}

bool LiveProject::polishOne(const DocumentMap &Open) {
  for (Slot &U : Slots)
    if (U.Rough) {
      read(U, Open, /*Once=*/false);
      return true;
    }
  return false;
}

bool LiveProject::readOne(const DocumentMap &Open, bool OpenOnly) {
  for (Slot &U : Slots)
    if (!U.Fresh && isOpen(U, Open)) {
      read(U, Open, /*Once=*/true);
      return true;
    }
  if (OpenOnly)
    return false;
  for (Slot &U : Slots)
    if (!U.Fresh) {
      read(U, Open, /*Once=*/false);
      return true;
    }
  return false;
}

/// What is checked if the slots have these programs.
std::vector<DriverParts>
LiveProject::drivers(const DocumentMap &Open,
                     const std::vector<UnitProgram> &Units) const {
  auto Usable = [&](size_t Slot) {
    return Units[Slot] && !frontends::isUnusable(*Units[Slot]);
  };
  std::vector<DriverParts> Result;
  if (fresh() != Slots.size()) {
    for (size_t I = 0; I != In.Units.size(); ++I) {
      const size_t At = SlotOf[I];
      if (!Slots[At].Fresh || !Usable(At) || !isOpen(Slots[At], Open))
        continue;
      DriverParts P;
      P.Units = {Units[At]};
      P.Alone = true;
      P.Outdated = Slots[At].Outdated;
      P.UserMode = In.Targets[In.TargetOf[I]].UserMode;
      if (!llvm::is_contained(Result, P))
        Result.push_back(std::move(P));
    }
    return Result;
  }
  std::vector<program::TargetUnits> Targets;
  for (const project::Target &T : In.Targets)
    Targets.push_back({T.Name, T.Named, {}});
  const bool All = In.OnlyTarget == frontends::Inputs::AllTargets;
  bool Complete = In.Whole;
  for (size_t I = 0; I != In.Units.size(); ++I) {
    Complete &= Usable(SlotOf[I]) || (!All && In.TargetOf[I] != In.OnlyTarget);
    if (Usable(SlotOf[I]))
      Targets[In.TargetOf[I]].Units.push_back(Units[SlotOf[I]].get());
  }
  std::vector<program::Driver> Found = program::findDrivers(Targets, *Catalog);
  if (!All) {
    const std::string &Name = In.Targets[In.OnlyTarget].Name;
    auto It = llvm::find_if(
        Found, [&](const program::Driver &D) { return D.Name == Name; });
    if (It != Found.end())
      Found = {*It};
    else
      Found = {{Name, {In.OnlyTarget}, false}}; // A library, by itself.
  }
  for (const program::Driver &D : Found) {
    DriverParts P;
    if (Found.size() > 1)
      P.Target = D.Name;
    P.Whole = Complete && D.Complete;
    P.UserMode = llvm::any_of(
        D.Targets, [&](size_t T) { return In.Targets[T].UserMode; });
    for (size_t I = 0; I != In.Units.size(); ++I)
      if (Usable(SlotOf[I]) &&
          llvm::is_contained(D.Targets, In.TargetOf[I]) &&
          !llvm::is_contained(P.Units, Units[SlotOf[I]])) {
        P.Units.push_back(Units[SlotOf[I]]);
        llvm::append_range(P.Outdated, Slots[SlotOf[I]].Outdated);
      }
    if (!P.Units.empty())
      Result.push_back(std::move(P));
  }
  return Result;
}

std::shared_ptr<const ProjectSnapshot>
LiveProject::check(const DocumentMap &Open) {
  std::vector<UnitProgram> Units;
  for (const Slot &U : Slots)
    Units.push_back(U.Unit);
  auto Edited = std::make_shared<extract::EditedTexts>();
  auto Now = std::make_shared<ProjectSnapshot>();
  for (const auto &[Real, D] : Open) {
    (*Edited)[Real] = D.Content->content();
    Now->Versions[Real] = D.Version;
  }
  Now->Complete = fresh() == Slots.size();
  const CheckOptions How{In.Root, Catalog, &*Rules, S.IdleSuppressions};
  for (DriverParts &P : drivers(Open, Units)) {
    std::shared_ptr<const DriverSnapshot> Same;
    if (Last)
      for (const auto &D : Last->Drivers)
        if (D->Parts == P)
          Same = D;
    Now->Drivers.push_back(Same ? Same
                                : checkDriver(std::move(P), How, Edited, Kept));
  }
  // What single units have left is of no use any more.
  if (Now->Complete)
    std::erase_if(Kept, [](const auto &Entry) {
      return llvm::StringRef(Entry.first).contains('\n');
    });
  Last = Now;
  return Now;
}

std::shared_ptr<const ProjectSnapshot>
LiveProject::checkEdited(const DocumentMap &Open,
                         const extract::EditedTexts &Edited) {
  if (fresh() != Slots.size())
    return nullptr;
  std::vector<UnitProgram> Units;
  auto All = std::make_shared<extract::EditedTexts>();
  for (const auto &[Real, D] : Open)
    (*All)[Real] = D.Content->content();
  for (const auto &[Real, Text] : Edited)
    (*All)[Real] = Text;
  for (Slot &U : Slots) {
    const bool Touched = llvm::any_of(Edited, [&](const auto &E) {
      return U.Real == E.first || U.dependsOn(E.first);
    });
    if (!Touched) {
      Units.push_back(U.Unit);
      continue;
    }
    extract::EditedTexts Texts = textsFor(U, Open);
    for (const auto &[Real, Text] : Edited)
      Texts[Real] = Text;
    UnitThread::Outcome Outcome = readWith(U, Texts, /*Once=*/false, /*Asks=*/false);
    Units.push_back(Outcome.O.Unit ? std::make_shared<program::Program>(
                                         std::move(*Outcome.O.Unit))
                                   : nullptr);
  }
  auto Now = std::make_shared<ProjectSnapshot>();
  Now->Complete = true;
  const CheckOptions How{In.Root, Catalog, &*Rules, false};
  for (DriverParts &P : drivers(Open, Units))
    Now->Drivers.push_back(checkDriver(std::move(P), How, All, Kept));
  return Now;
}

} // namespace spinlint::lsp
