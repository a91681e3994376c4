//===- SpinLintTidyModule.cpp - the rules as clang-tidy checks ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Puts SpinLint into clang-tidy: one check for each active rule of the catalog.
// In: the unit that clang-tidy parses, and the lock programs of the rest of its
// driver if the option SpinLint.ProgramDir names their directory, and a project
// file: that of the option SpinLint.Config, or as the command line finds it.
// Out: clang-tidy diagnostics, with notes and fix-its.
//
// All checks of a unit share one analysis. The unit cannot be parsed again with
// repaired declarations, as the command line does; a function that lost a
// statement to a parse error is not analysed. See TidyGuard.cpp for how this
// gets loaded.
//
//===----------------------------------------------------------------------===//
#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "extract/Extract.h"
#include "findings/MakeFindings.h"
#include "findings/Silence.h"
#include "findings/SourceFiles.h"
#include "frontends/StoredProgram.h"
#include "project/ProjectFile.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/xxhash.h"

namespace spinlint::frontends {
namespace {

namespace tidy = clang::tidy;
using clang::CharSourceRange;
using clang::SourceLocation;
using findings::Finding;

/// The catalog for some units, or why it cannot be used.
struct Configuration {
  std::shared_ptr<const catalog::Catalog> Catalog = catalog::Catalog::builtin();
  std::string Error; ///< Nothing is analysed.
  bool Told = false;
};

/// What outlives a unit: catalogs, and the rest of the driver.
class DriverKnowledge {
public:
  /// For units with this project file; empty: none.
  std::shared_ptr<Configuration> configuration(llvm::StringRef File);

  /// The lock programs in `Dir`, read once; nothing if they cannot be read.
  const std::vector<program::Program> *rest(llvm::StringRef Dir,
                                            uint64_t CatalogHash);
  /// Why not; each time for the first who asks.
  std::string takeError() { return std::exchange(Error, ""); }

private:
  llvm::StringMap<std::shared_ptr<Configuration>> Configurations;
  std::pair<std::string, uint64_t> RestOf;
  std::string Error;
  std::optional<std::vector<program::Program>> Rest;
};

/// Options that all checks have; no check's name is in front of theirs.
struct SharedOptions {
  std::string ProgramDir; ///< SpinLint.ProgramDir
  std::string Config;     ///< SpinLint.Config
};

/// One translation unit, whatever the number of checks that look at it.
class SharedUnit {
public:
  SharedUnit(clang::Preprocessor &PP,
             std::shared_ptr<DriverKnowledge> Knowledge,
             const SharedOptions &Options)
      : PP(PP), Knowledge(std::move(Knowledge)), ProgramDir(Options.ProgramDir),
        Config(this->Knowledge->configuration(
            project::findProjectFile(mainFile(), Options.Config))),
        Record(extract::attachRecorder(PP, *Config->Catalog)) {}

  bool isOf(const clang::Preprocessor &Other) const { return &PP == &Other; }
  void enable(llvm::StringRef Check) { Enabled.insert(Check); }

  /// Analyses at the first call. By then every check has enabled itself.
  llvm::ArrayRef<Finding> findings(clang::ASTContext &Context);
  /// What went wrong, for the first check that asks.
  std::string takeError() { return std::exchange(Error, ""); }
  /// Whether no finding before had these edits: clang-tidy makes none of those
  /// that two diagnostics ask for.
  bool offersFirst(const fixes::FixIt &Fix);
  std::string pathOf(const program::Place &Where) const;
  clang::OptionalFileEntryRef fileOf(llvm::StringRef Path) const;
  /// Nothing if the file is not there or is not what it was.
  SourceLocation locate(const program::Place &Where, uint32_t Offset) const;
  CharSourceRange range(const program::Place &Where) const;

private:
  /// As it was when it was lowered; nothing if it is not at hand.
  std::optional<llvm::StringRef> textOf(uint32_t File) const;
  llvm::Error analyse(clang::ASTContext &Context);
  std::string mainFile() const; ///< Absolute; empty: it has no name.

  clang::Preprocessor &PP;
  std::shared_ptr<DriverKnowledge> Knowledge;
  std::string ProgramDir;
  std::shared_ptr<Configuration> Config;
  std::shared_ptr<extract::UnitRecord> Record;
  llvm::StringSet<> Enabled;
  std::string Root, Error;
  UnitInDriver Unit;
  std::optional<std::vector<Finding>> Findings;
  std::vector<std::vector<fixes::Edit>> Offered;
};

} // namespace

std::shared_ptr<Configuration>
DriverKnowledge::configuration(llvm::StringRef File) {
  std::shared_ptr<Configuration> &Known = Configurations[File];
  if (Known)
    return Known;
  Known = std::make_shared<Configuration>();
  if (File.empty())
    return Known;
  auto Read = catalog::Catalog::load("", File);
  if (Read)
    Known->Catalog = std::move(*Read);
  else
    Known->Error = llvm::toString(Read.takeError());
  return Known;
}

const std::vector<program::Program> *
DriverKnowledge::rest(llvm::StringRef Dir, uint64_t CatalogHash) {
  std::pair<std::string, uint64_t> Of(Dir, CatalogHash);
  if (Of == RestOf)
    return Rest ? &*Rest : nullptr;
  RestOf = std::move(Of);
  Rest.reset();
  auto Read = readProgramDir(Dir, CatalogHash);
  if (Read)
    Rest = std::move(*Read);
  else
    Error = llvm::toString(Read.takeError());
  return Rest ? &*Rest : nullptr;
}

std::string SharedUnit::mainFile() const {
  const clang::SourceManager &SM = PP.getSourceManager();
  auto Main = SM.getFileEntryRefForID(SM.getMainFileID());
  if (!Main)
    return "";
  auto Cwd =
      PP.getFileManager().getVirtualFileSystem().getCurrentWorkingDirectory();
  llvm::SmallString<256> Path(Main->getName());
  llvm::sys::path::make_absolute(Cwd ? *Cwd : "/", Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

llvm::ArrayRef<Finding> SharedUnit::findings(clang::ASTContext &Context) {
  if (!Findings) {
    Findings.emplace();
    if (llvm::Error E = analyse(Context))
      Error = llvm::toString(std::move(E));
  }
  return *Findings;
}

/// Without the rest of the driver that it was promised, a unit is not analysed:
/// its findings could be false.
llvm::Error SharedUnit::analyse(clang::ASTContext &Context) {
  static const std::vector<program::Program> None;
  const std::vector<program::Program> *Rest = &None;
  const catalog::Catalog &Catalog = *Config->Catalog;
  if (!Config->Error.empty())
    return std::exchange(Config->Told, true)
               ? llvm::Error::success()
               : llvm::createStringError(Config->Error);
  if (!ProgramDir.empty() &&
      !(Rest = Knowledge->rest(ProgramDir, Catalog.hash()))) {
    std::string Why = Knowledge->takeError();
    return Why.empty() ? llvm::Error::success() : llvm::createStringError(Why);
  }

  auto Cwd =
      PP.getFileManager().getVirtualFileSystem().getCurrentWorkingDirectory();
  if (!Rest->empty())
    if (std::string Main = mainFile(); !Main.empty())
      Root = rootOf(*Rest, Main);
  // Nothing leaves this process: every file may have its path.
  if (Root.empty())
    Root = Cwd ? llvm::sys::path::root_path(*Cwd).str() : "/";

  std::vector<program::Program> Own;
  Own.push_back(extract::lowerUnit(Context, PP, *Record, Catalog, Root));
  llvm::Expected<UnitInDriver> Linked =
      linkWithRest(std::move(Own), *Rest, !Rest->empty());
  if (!Linked)
    return Linked.takeError();
  Unit = std::move(*Linked);
  engine::Policy Limits;
  Limits.Whole = !Rest->empty();
  const auto Rules = findings::RuleSelection::fromNames(Catalog, Enabled);
  Limits.Skip = Rules.unwanted();
  engine::Result Result = engine::analyse(Unit.Link.Linked, Catalog, Limits);
  keepOwn(Unit, Result);
  Findings =
      findings::makeFindings(Unit.Link.Linked, Catalog, Result, Rules, Limits,
                             [&](uint32_t File) { return textOf(File); });
  // clang-tidy knows its own comments.
  findings::SourceFiles Sources(Unit.Link.Linked.Files, Root);
  findings::takeSilenced(*Findings, {Unit.Link.Linked, Catalog, Rules, Sources,
                                     /*Comments=*/false});
  return llvm::Error::success();
}

bool SharedUnit::offersFirst(const fixes::FixIt &Fix) {
  if (llvm::is_contained(Offered, Fix.Edits))
    return false;
  Offered.push_back(Fix.Edits);
  return true;
}

std::string SharedUnit::pathOf(const program::Place &Where) const {
  return findings::absolutePath(Root, Unit.Link.Linked.Files[Where.File].Path);
}

/// A header that is not below the root has the name that it is included by, in
/// angle brackets; it is one that this unit reads, if any.
clang::OptionalFileEntryRef SharedUnit::fileOf(llvm::StringRef Path) const {
  clang::SourceManager &SM = PP.getSourceManager();
  if (!Path.consume_front("<"))
    return SM.getFileManager().getOptionalFileRef(Path);
  Path.consume_back(">");
  for (auto I = SM.fileinfo_begin(); I != SM.fileinfo_end(); ++I) {
    llvm::StringRef Name = I->first.getName();
    if (Name.consume_back(Path) && (Name.empty() || Name.ends_with("/")))
      return I->first;
  }
  return std::nullopt;
}

SourceLocation SharedUnit::locate(const program::Place &Where,
                                  uint32_t Offset) const {
  if (!Where.valid())
    return {};
  clang::SourceManager &SM = PP.getSourceManager();
  clang::OptionalFileEntryRef File = fileOf(pathOf(Where));
  if (!File)
    return {};
  clang::FileID Id = SM.translateFile(*File);
  if (Id.isInvalid()) {
    // A file of the rest of the driver; it may have been edited since.
    auto Text = SM.getMemoryBufferForFileOrNone(*File);
    const uint64_t Stored = Unit.Link.Linked.Files[Where.File].Hash;
    if (!Text || llvm::xxh3_64bits(Text->getBuffer()) != Stored)
      return {};
    Id = SM.getOrCreateFileID(*File, clang::SrcMgr::C_User);
  }
  return SM.getComposedLoc(Id, Offset);
}

std::optional<llvm::StringRef> SharedUnit::textOf(uint32_t File) const {
  program::Place Start;
  Start.File = File;
  clang::SourceManager &SM = PP.getSourceManager();
  SourceLocation L = locate(Start, 0);
  if (L.isInvalid())
    return std::nullopt;
  return SM.getBufferData(SM.getFileID(L));
}

CharSourceRange SharedUnit::range(const program::Place &Where) const {
  return CharSourceRange::getCharRange(locate(Where, Where.Begin),
                                       locate(Where, Where.End));
}

namespace {

/// What the checks share.
struct ModuleState {
  std::shared_ptr<DriverKnowledge> Knowledge =
      std::make_shared<DriverKnowledge>();
  std::weak_ptr<SharedUnit> Current; ///< The unit that is being read.
};

constexpr llvm::StringLiteral ProgramDirOption = "SpinLint.ProgramDir";
constexpr llvm::StringLiteral ConfigOption = "SpinLint.Config";

/// Relative paths are those of this process: the working directory of a unit
/// may be another.
void makeAbsolute(std::string &Path) {
  if (Path.empty())
    return;
  llvm::SmallString<256> Absolute(Path);
  llvm::sys::fs::make_absolute(Absolute);
  Path = std::string(Absolute);
}

class RuleCheck : public tidy::ClangTidyCheck {
public:
  RuleCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context,
            std::shared_ptr<ModuleState> State)
      : ClangTidyCheck(Name, Context), Name(Name), State(std::move(State)) {
    Shared.ProgramDir = Options.getLocalOrGlobal(ProgramDirOption, "");
    Shared.Config = Options.getLocalOrGlobal(ConfigOption, "");
    makeAbsolute(Shared.ProgramDir);
    if (Shared.Config != "none")
      makeAbsolute(Shared.Config);
  }

  void storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) override {
    auto Store = [&](llvm::StringRef Option, llvm::StringRef Value) {
      Opts[Option] = tidy::ClangTidyOptions::ClangTidyValue(Value);
    };
    Store(ProgramDirOption, Shared.ProgramDir);
    Store(ConfigOption, Shared.Config);
  }

  void registerPPCallbacks(const clang::SourceManager &,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *) override {
    // A unit dies with the last check that holds it, so an address that is used
    // again for the next preprocessor cannot be mistaken for the old one.
    Unit = State->Current.lock();
    if (!Unit || !Unit->isOf(*PP)) {
      Unit = std::make_shared<SharedUnit>(*PP, State->Knowledge, Shared);
      State->Current = Unit;
    }
    Unit->enable(Name);
  }

  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("unit"),
                       this);
  }

  void
  check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override {
    llvm::ArrayRef<Finding> Findings = Unit->findings(*Result.Context);
    if (std::string Why = Unit->takeError(); !Why.empty())
      configurationDiag("%0", clang::DiagnosticIDs::Error) << Why;
    for (const Finding &F : Findings)
      if (F.Check == Name)
        emit(F);
  }

private:
  void emit(const Finding &F);

  std::string Name;
  std::shared_ptr<ModuleState> State;
  SharedOptions Shared;
  std::shared_ptr<SharedUnit> Unit;
};

class SpinLintModule : public tidy::ClangTidyModule {
public:
  void addCheckFactories(tidy::ClangTidyCheckFactories &Factories) override {
    auto State = std::make_shared<ModuleState>();
    // The module is loaded before any file is known: only the variable can name
    // a project file whose rules become checks.
    std::string File;
    if (llvm::sys::Process::GetEnv(project::ProjectFileVariable))
      File = project::findProjectFile("");
    const auto Config = State->Knowledge->configuration(File);
    for (const catalog::Rule &R : Config->Catalog->rules())
      if (R.Active)
        Factories.registerCheckFactory(
            R.Check,
            [State](llvm::StringRef Name, tidy::ClangTidyContext *Context) {
              return std::make_unique<RuleCheck>(Name, Context, State);
            });
  }
};

} // namespace

void RuleCheck::emit(const Finding &F) {
  SourceLocation Where = Unit->locate(F.Where, F.Where.Begin);
  {
    clang::DiagnosticBuilder Warning = diag(
        Where, "%0",
        F.Level == findings::Severity::Note ? clang::DiagnosticIDs::Remark
                                            : clang::DiagnosticIDs::Warning);
    Warning << F.Message;
    if (Where.isValid())
      Warning << Unit->range(F.Where);
    for (const fixes::FixIt &Fix : F.Fixes)
      if (Unit->offersFirst(Fix))
        for (const fixes::Edit &E : Fix.Edits)
          Warning << clang::FixItHint::CreateReplacement(Unit->range(E.Where),
                                                         E.Text);
  }
  for (const findings::Note &N : F.Notes) {
    SourceLocation At = Unit->locate(N.Where, N.Where.Begin);
    clang::DiagnosticBuilder Note =
        diag(At.isValid() ? At : Where, "%0", clang::DiagnosticIDs::Note);
    if (At.isValid() || !N.Where.valid())
      Note << N.Text;
    else
      Note << N.Text + " (" + Unit->pathOf(N.Where) + ":" +
                  std::to_string(N.Where.Line) + ")";
    if (At.isValid())
      Note << Unit->range(N.Where);
    for (const fixes::Edit &E : N.Edits)
      Note << clang::FixItHint::CreateReplacement(Unit->range(E.Where), E.Text);
  }
}

static tidy::ClangTidyModuleRegistry::Add<SpinLintModule>
    Registered("spinlint-module", "Windows driver lock rules");

} // namespace spinlint::frontends
