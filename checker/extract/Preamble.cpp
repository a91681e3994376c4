//===- Preamble.cpp - system headers parsed once for many units -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Preamble.h. The first unit with certain flags has its whole prefix
// precompiled. A later one uses the longest precompiled prefix that it starts
// with. What two of the rest have in common is precompiled when the second of
// them comes.
//
// A definition that stands before a system header matters only if the header
// names it: an identifier that the preprocessor never met, in active code or in
// a condition, changes nothing. Such definitions are passed over.
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
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <optional>

using namespace clang;

namespace spinlint::extract {
namespace {

using Prefix = std::vector<std::string>;

class MissingIsEmpty : public PPCallbacks {
  bool FileNotFound(llvm::StringRef) override { return true; }
};

class SalPreamble : public PreambleCallbacks {
public:
  llvm::StringSet<> Names; ///< Every identifier that the headers have.

private:
  void BeforeExecute(CompilerInstance &CI) override {
    CI.getDiagnostics().setFatalsAsError(true);
    rebindSalMacros(CI.getPreprocessor());
    CI.getPreprocessor().addPPCallbacks(std::make_unique<MissingIsEmpty>());
  }
  void AfterExecute(CompilerInstance &CI) override {
    for (const auto &Entry : CI.getPreprocessor().getIdentifierTable())
      Names.insert(Entry.getKey());
  }
};

bool isInclude(llvm::StringRef Line) { return Line.starts_with("#include"); }

/// The name that a line defines.
llvm::StringRef definedName(llvm::StringRef Line) {
  Line.consume_front("#define");
  return Line.ltrim().take_while(
      [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

/// What both start with, up to an include.
Prefix common(const Prefix &A, const Prefix &B) {
  auto End = std::mismatch(A.begin(), A.end(), B.begin(), B.end()).first;
  Prefix Result(A.begin(), End);
  while (!Result.empty() && !isInclude(Result.back()))
    Result.pop_back();
  return Result;
}

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
  llvm::StringSet<> Names;
  std::optional<PrecompiledPreamble> Pch; ///< Nothing: it failed.

  bool matters(llvm::StringRef Line) const {
    return isInclude(Line) || Names.contains(definedName(Line));
  }
  /// Whether a unit that begins with `P` begins with this.
  bool fits(const Prefix &P) const {
    auto Next = Headers.begin();
    for (const std::string &Line : P) {
      if (Next == Headers.end())
        return true;
      if (*Next == Line)
        ++Next;
      else if (matters(Line))
        return false;
    }
    return Next == Headers.end();
  }
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
  void build(Group &G, const Prefix &P, const CompilerInvocation &Inv,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);
  Built precompile(Prefix P, const CompilerInvocation &Inv,
                   llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);
};

PreambleCache::PreambleCache(std::shared_ptr<PCHContainerOperations> Ops)
    : I(std::make_unique<Impl>()) {
  I->Ops = std::move(Ops);
}

PreambleCache::~PreambleCache() = default;

Built PreambleCache::Impl::precompile(
    Prefix P, const CompilerInvocation &Inv,
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
  B.Names = std::move(Callbacks.Names);
  if (Pch)
    B.Pch.emplace(std::move(*Pch));
  return B;
}

void PreambleCache::Impl::build(
    Group &G, const Prefix &P, const CompilerInvocation &Inv,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  Prefix Includes;
  llvm::copy_if(P, std::back_inserter(Includes), isInclude);
  Built B = precompile(Includes, Inv, FS);
  if (llvm::any_of(P, [&](const std::string &Line) {
        return !isInclude(Line) && B.matters(Line);
      }))
    B = precompile(P, Inv, FS);
  G.Preambles.push_back(std::move(B));
}

Built *
PreambleCache::Impl::find(Group &G, const Prefix &P,
                          const CompilerInvocation &Inv,
                          llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  auto Longest = [&]() -> Built * {
    Built *Best = nullptr;
    for (Built &B : G.Preambles)
      if (B.fits(P) && (!Best || B.Headers.size() > Best->Headers.size()))
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
  for (const Prefix &S : G.Seen)
    if (Prefix C = common(P, S); C.size() > Best.size())
      Best = std::move(C);
  // A small part would not pay for itself.
  if (Best.size() * 2 < P.size()) {
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
