//===- Preamble.cpp - system headers parsed once for many units -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Preamble.h. The first unit with certain flags has its whole prefix
// precompiled. A later one uses the longest precompiled prefix that it starts
// with; if it only shares a part with another unit, that part is precompiled.
//
//===----------------------------------------------------------------------===//
#include "extract/Preamble.h"
#include "extract/IncludePrefix.h"
#include "extract/SalMacros.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/PrecompiledPreamble.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <optional>

using namespace clang;

namespace spinlint::extract {
namespace {

using Prefix = std::vector<std::string>;

bool startsWith(const Prefix &Whole, const Prefix &Start) {
  return Start.size() <= Whole.size() &&
         std::equal(Start.begin(), Start.end(), Whole.begin());
}

/// What both start with, up to an include.
Prefix common(const Prefix &A, const Prefix &B) {
  auto End = std::mismatch(A.begin(), A.end(), B.begin(), B.end()).first;
  Prefix Result(A.begin(), End);
  while (!Result.empty() &&
         !llvm::StringRef(Result.back()).starts_with("#include"))
    Result.pop_back();
  return Result;
}

class MissingIsEmpty : public PPCallbacks {
  bool FileNotFound(llvm::StringRef) override { return true; }
};

class SalPreamble : public PreambleCallbacks {
  void BeforeExecute(CompilerInstance &CI) override {
    CI.getDiagnostics().setFatalsAsError(true);
    rebindSalMacros(CI.getPreprocessor());
    CI.getPreprocessor().addPPCallbacks(std::make_unique<MissingIsEmpty>());
  }
};

/// Everything of the invocation but the file.
std::string flagsKey(const CompilerInvocation &Inv, llvm::vfs::FileSystem &FS) {
  CompilerInvocation Copy(Inv);
  Copy.getFrontendOpts().Inputs.clear();
  Copy.getCodeGenOpts().MainFileName.clear();
  std::string Key = FS.getCurrentWorkingDirectory().get();
  for (const std::string &Arg : Copy.getCC1CommandLine())
    Key += '\n' + Arg;
  return Key;
}

struct Built {
  Prefix Headers;
  std::optional<PrecompiledPreamble> Pch; ///< Nothing: it failed.
};

struct Group {
  std::vector<Built> Preambles;
  std::vector<Prefix> Seen; ///< Of units that found none.
};

} // namespace

struct PreambleCache::Impl {
  std::shared_ptr<PCHContainerOperations> Ops;
  std::map<std::string, Group> Groups;

  Built *find(Group &G, const Prefix &P, const CompilerInvocation &Inv,
              llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);
  void build(Group &G, Prefix P, const CompilerInvocation &Inv,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);
};

PreambleCache::PreambleCache(std::shared_ptr<PCHContainerOperations> Ops)
    : I(std::make_unique<Impl>()) {
  I->Ops = std::move(Ops);
}

PreambleCache::~PreambleCache() = default;

void PreambleCache::Impl::build(
    Group &G, Prefix P, const CompilerInvocation &Inv,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  CompilerInvocation Copy(Inv);
  // Those of the user are not ours to precompile; the system's are in P.
  Copy.getPreprocessorOpts().Includes.clear();
  FrontendInputFile &Input = Copy.getFrontendOpts().Inputs.front();
  llvm::SmallString<256> Path(FS->getCurrentWorkingDirectory().get());
  llvm::sys::path::append(Path, "spinlint-preamble.h");
  Input = FrontendInputFile(Path, Input.getKind());

  std::string Text = llvm::join(P, "\n") + "\n";
  auto Buffer = llvm::MemoryBuffer::getMemBufferCopy(Text, Path);
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Memory->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text, Path));
  auto Overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(FS);
  Overlay->pushOverlay(Memory);

  auto Diags = CompilerInstance::createDiagnostics(
      *Overlay, Copy.getDiagnosticOpts(), new IgnoringDiagConsumer);
  SalPreamble Callbacks;
  auto Pch = PrecompiledPreamble::Build(
      Copy, Buffer.get(), PreambleBounds(Text.size(), true), Diags, Overlay,
      Ops, /*StoreInMemory=*/true, /*StoragePath=*/"", Callbacks);
  Built B;
  B.Headers = std::move(P);
  if (Pch)
    B.Pch.emplace(std::move(*Pch));
  G.Preambles.push_back(std::move(B));
}

Built *
PreambleCache::Impl::find(Group &G, const Prefix &P,
                          const CompilerInvocation &Inv,
                          llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  auto Longest = [&]() -> Built * {
    Built *Best = nullptr;
    for (Built &B : G.Preambles)
      if (startsWith(P, B.Headers) &&
          (!Best || B.Headers.size() > Best->Headers.size()))
        Best = &B;
    return Best;
  };
  if (G.Preambles.empty() && G.Seen.empty()) {
    build(G, P, Inv, FS);
    return Longest();
  }
  if (Built *B = Longest())
    return B;
  Prefix Best;
  auto Consider = [&](const Prefix &Other) {
    Prefix C = common(P, Other);
    if (C.size() > Best.size())
      Best = std::move(C);
  };
  for (const Built &B : G.Preambles)
    Consider(B.Headers);
  for (const Prefix &S : G.Seen)
    Consider(S);
  if (Best.empty()) {
    G.Seen.push_back(P);
    return nullptr;
  }
  build(G, Best, Inv, FS);
  return Longest();
}

void PreambleCache::use(CompilerInvocation &Inv, llvm::StringRef File,
                        llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS) {
  Prefix P = includePrefix(Inv, File, *FS);
  if (P.empty())
    return;
  Group &G = I->Groups[flagsKey(Inv, *FS)];
  Built *B = I->find(G, P, Inv, FS);
  if (!B || !B->Pch)
    return;
  auto Main = FS->getBufferForFile(File);
  if (!Main)
    return;
  B->Pch->OverridePreamble(Inv, FS, Main->get());
  // The unit is read whole, its own includes of these headers too: they are
  // guarded, and the recorder wants to see the file as it is.
  PreprocessorOptions &PO = Inv.getPreprocessorOpts();
  PO.PrecompiledPreambleBytes = {0, false};
  PO.DisablePCHOrModuleValidation = DisableValidationForModuleKind::All;
  PO.AllowPCHWithCompilerErrors = true;
  PO.clearRemappedFiles();
}

} // namespace spinlint::extract
