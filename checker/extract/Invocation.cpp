//===- Invocation.cpp - Clang's options for reading one driver source -----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Invocation.h. Clang's driver translates the flags, those of cl too
// (`--driver-mode=cl` in front); nothing here knows a flag by name.
//
//===----------------------------------------------------------------------===//
#include "extract/Invocation.h"
#include "extract/Complaints.h"
#include "extract/IncludeFileSystem.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Driver/CreateInvocationFromArgs.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;

namespace spinlint::extract {

/// A directory with the kernel's headers is the system's, also if a build gives
/// it with -I as MSBuild does: what clang does not accept in it is no error of
/// the driver.
static void markKits(HeaderSearchOptions &HO, llvm::vfs::FileSystem &FS) {
  for (HeaderSearchOptions::Entry &E : HO.UserEntries)
    for (llvm::StringRef Name : {"wdm.h", "ntdef.h", "wdf.h", "Windows.h"}) {
      llvm::SmallString<256> Path(E.Path);
      llvm::sys::path::append(Path, Name);
      if (E.Group == frontend::Angled && FS.exists(Path))
        E.Group = frontend::System;
    }
}

static llvm::Expected<std::unique_ptr<CompilerInvocation>>
makeInvocation(const UnitRequest &R, llvm::StringRef File,
               llvm::StringRef KitDir,
               llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  std::vector<const char *> Args = {"clang"};
  for (const std::string &A : R.Args)
    Args.push_back(A.c_str());
  // In front of the file: `--` may be among the flags of cl.
  Args.insert(Args.begin() + 1, "-fsyntax-only");
  const bool Clang22 = llvm::sys::fs::is_directory(SPINLINT_CLANG_RESOURCES);
  if (Clang22) {
    Args.insert(Args.begin() + 1, {"-resource-dir", SPINLINT_CLANG_RESOURCES});
  }
  // To cl, /world/x.c is the flag /w.
  if (!llvm::is_contained(R.Args, "--"))
    Args.push_back("--");
  std::string FileArg = File.str();
  Args.push_back(FileArg.c_str());

  Complaints Errors;
  DiagnosticOptions DiagOpts;
  auto Diags = CompilerInstance::createDiagnostics(*FS, DiagOpts, &Errors,
                                                   /*ShouldOwnClient=*/false);
  CreateInvocationOptions Options;
  Options.Diags = Diags;
  Options.VFS = FS;
  if (auto *Include = llvm::dyn_cast<IncludeFileSystem>(FS.get()))
    Options.VFS = Include->byExactName();
  std::unique_ptr<CompilerInvocation> Inv = createInvocation(Args, Options);
  if (Errors.count())
    return llvm::createStringError(File + ": " + Errors.all().front().Text);
  if (!Inv)
    return llvm::createStringError(File + ": not a C or C++ source");

  FrontendOptions &FO = Inv->getFrontendOpts();
  FO.ProgramAction = frontend::ParseSyntaxOnly;
  FO.DisableFree = false;
  FO.SkipFunctionBodies = false;
  FO.OutputFile.clear();
  FO.Plugins.clear();
  Inv->getDependencyOutputOpts() = DependencyOutputOptions();

  DiagnosticOptions &DO = Inv->getDiagnosticOpts();
  DO.IgnoreWarnings = true;
  DO.ErrorLimit = 0;
  DO.TemplateBacktraceLimit = 1;
  // What cl accepts with a warning at most (int for a pointer, an undeclared
  // function in C) is a warning that clang makes an error by default.
  DO.Warnings = {"no-everything"};
  DO.VerifyDiagnostics = false;
  DO.ShowCarets = false; // No "1 error generated."

  LangOptions &LO = Inv->getLangOpts();
  // A name corrected by guessing would be a call that nobody wrote.
  LO.SpellChecking = false;
  // As MSVC does: a template is looked at where it is used, and may use what is
  // complete by then. Who may use what is for the compiler to say.
  LO.DelayedTemplateParsing = !LO.CPlusPlus20;
  LO.AccessControl = false;
  LO.RecoveryAST = true;
  LO.RecoveryASTType = true;
  LO.BracketDepth = 2048;
  LO.CommentOpts.ParseAllComments = false;

  PreprocessorOptions &PO = Inv->getPreprocessorOpts();
  PO.ImplicitPCHInclude.clear();
  PO.DetailedRecord = false;
  PO.RetainRemappedFileBuffers = true;
  // A flag that has got among the definitions, `/wd4996` say: cl takes it for
  // one that nobody can use, and goes on.
  llvm::erase_if(PO.Macros, [](const std::pair<std::string, bool> &Macro) {
    const llvm::StringRef Name =
        llvm::StringRef(Macro.first).take_until([](char C) {
          return C == '=' || C == '(';
        });
    return !isValidAsciiIdentifier(Name, /*AllowDollar=*/true);
  });

  markKits(Inv->getHeaderSearchOpts(), *FS);
  if (!KitDir.empty()) {
    // The kit has everything that a kernel driver includes. Headers of the
    // machine we run on must not get in between.
    HeaderSearchOptions &HO = Inv->getHeaderSearchOpts();
    HO.UseBuiltinIncludes = false;
    HO.UseStandardSystemIncludes = false;
    HO.UseStandardCXXIncludes = false;
    llvm::StringRef Resources = SPINLINT_CLANG_RESOURCES;
    llvm::erase_if(HO.UserEntries, [&](const HeaderSearchOptions::Entry &E) {
      return llvm::StringRef(E.Path).starts_with(Resources);
    });
    HO.AddPath(KitDir, frontend::System, /*IsFramework=*/false,
               /*IgnoreSysRoot=*/true);
  }
  return Inv;
}

std::string flagsOf(const UnitRequest &R, llvm::StringRef File) {
  std::string Key = R.Directory + '\n';
  Key += llvm::sys::path::extension(File); // Says the language.
  for (const std::string &Arg : R.Args)
    Key += '\n' + Arg;
  return Key;
}

Invocations::Invocations(std::string KitDir) : KitDir(std::move(KitDir)) {}
Invocations::~Invocations() = default;

llvm::Expected<std::unique_ptr<CompilerInvocation>>
Invocations::make(const UnitRequest &R, llvm::StringRef File,
                  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  std::unique_ptr<CompilerInvocation> &Model = Made[flagsOf(R, File)];
  if (!Model) {
    auto First = makeInvocation(R, File, KitDir, FS);
    if (!First)
      return First.takeError();
    Model = std::move(*First);
  }
  auto Result = std::make_unique<CompilerInvocation>(*Model);
  FrontendInputFile &Input = Result->getFrontendOpts().Inputs.front();
  Input = FrontendInputFile(File, Input.getKind(), Input.isSystem());
  Result->getCodeGenOpts().MainFileName = llvm::sys::path::filename(File).str();
  return Result;
}

} // namespace spinlint::extract
