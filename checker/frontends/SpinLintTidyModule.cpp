//===- SpinLintTidyModule.cpp - the rules as clang-tidy checks ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Puts SpinLint into clang-tidy: one check for each active rule of the catalog.
// In: the unit that clang-tidy parses. Out: clang-tidy diagnostics, with notes
// and fix-its.
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
#include "findings/SourceFiles.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {
namespace {

namespace tidy = clang::tidy;
using clang::CharSourceRange;
using clang::SourceLocation;
using findings::Finding;

/// One translation unit, whatever the number of checks that look at it.
class SharedUnit {
public:
  SharedUnit(clang::Preprocessor &PP,
             std::shared_ptr<const catalog::Catalog> Catalog)
      : PP(PP), Catalog(std::move(Catalog)),
        Record(extract::attachRecorder(PP, *this->Catalog)) {}

  bool isOf(const clang::Preprocessor &Other) const { return &PP == &Other; }
  void enable(llvm::StringRef Check) { Enabled.insert(Check); }

  /// Analyses at the first call. By then every check has enabled itself.
  llvm::ArrayRef<Finding> findings(clang::ASTContext &Context);
  SourceLocation locate(const program::Place &Where, uint32_t Offset) const;
  CharSourceRange range(const program::Place &Where) const;

private:
  clang::Preprocessor &PP;
  std::shared_ptr<const catalog::Catalog> Catalog;
  std::shared_ptr<extract::UnitRecord> Record;
  llvm::StringSet<> Enabled;
  std::string Root;
  program::Program Program;
  std::optional<std::vector<Finding>> Findings;
};

} // namespace

llvm::ArrayRef<Finding> SharedUnit::findings(clang::ASTContext &Context) {
  if (Findings)
    return *Findings;
  auto Cwd =
      PP.getFileManager().getVirtualFileSystem().getCurrentWorkingDirectory();
  // Nothing leaves this process: every file may have its path.
  Root = Cwd ? llvm::sys::path::root_path(*Cwd).str() : "/";
  Program = extract::lowerUnit(Context, PP, *Record, *Catalog, Root);
  Findings = findings::makeFindings(
      Program, *Catalog, engine::analyse(Program, *Catalog),
      findings::RuleSelection::fromNames(*Catalog, Enabled));
  return *Findings;
}

SourceLocation SharedUnit::locate(const program::Place &Where,
                                  uint32_t Offset) const {
  if (!Where.valid())
    return {};
  std::string Path =
      findings::absolutePath(Root, Program.Files[Where.File].Path);
  clang::SourceManager &SM = PP.getSourceManager();
  clang::OptionalFileEntryRef File =
      SM.getFileManager().getOptionalFileRef(Path);
  clang::FileID Id = File ? SM.translateFile(*File) : clang::FileID();
  return Id.isValid() ? SM.getComposedLoc(Id, Offset) : SourceLocation();
}

CharSourceRange SharedUnit::range(const program::Place &Where) const {
  return CharSourceRange::getCharRange(locate(Where, Where.Begin),
                                       locate(Where, Where.End));
}

namespace {

/// What outlives a unit: the catalog, and the unit that is being read.
struct ModuleState {
  std::shared_ptr<const catalog::Catalog> Catalog = catalog::Catalog::builtin();
  std::weak_ptr<SharedUnit> Current;
};

class RuleCheck : public tidy::ClangTidyCheck {
public:
  RuleCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context,
            std::shared_ptr<ModuleState> State)
      : ClangTidyCheck(Name, Context), Name(Name), State(std::move(State)) {}

  void registerPPCallbacks(const clang::SourceManager &,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *) override {
    // A unit dies with the last check that holds it, so an address that is used
    // again for the next preprocessor cannot be mistaken for the old one.
    Unit = State->Current.lock();
    if (!Unit || !Unit->isOf(*PP)) {
      Unit = std::make_shared<SharedUnit>(*PP, State->Catalog);
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
    for (const Finding &F : Unit->findings(*Result.Context))
      if (F.Check == Name)
        emit(F);
  }

private:
  void emit(const Finding &F);

  std::string Name;
  std::shared_ptr<ModuleState> State;
  std::shared_ptr<SharedUnit> Unit;
};

class SpinLintModule : public tidy::ClangTidyModule {
public:
  void addCheckFactories(tidy::ClangTidyCheckFactories &Factories) override {
    auto State = std::make_shared<ModuleState>();
    for (const catalog::Rule &R : State->Catalog->rules())
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
    clang::DiagnosticBuilder Warning = diag(Where, "%0");
    Warning << F.Message;
    if (Where.isValid())
      Warning << Unit->range(F.Where);
    for (const findings::FixIt &Fix : F.Fixes)
      for (const findings::Edit &E : Fix.Edits)
        Warning << clang::FixItHint::CreateReplacement(Unit->range(E.Where),
                                                       E.Text);
  }
  for (const findings::Note &N : F.Notes) {
    SourceLocation At = Unit->locate(N.Where, N.Where.Begin);
    clang::DiagnosticBuilder Note =
        diag(At.isValid() ? At : Where, "%0", clang::DiagnosticIDs::Note);
    Note << N.Text;
    if (At.isValid())
      Note << Unit->range(N.Where);
  }
}

static tidy::ClangTidyModuleRegistry::Add<SpinLintModule>
    Registered("spinlint-module", "Windows driver lock rules");

} // namespace spinlint::frontends
