//===- EffectiveFlags.cpp - what Clang makes of a unit's flags ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See EffectiveFlags.h. The text is the command line of Clang's frontend, which
// has all options that are not what they are by default.
//
//===----------------------------------------------------------------------===//
#include "extract/EffectiveFlags.h"
#include "extract/IncludeFileSystem.h"
#include "extract/Invocation.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include <mutex>

namespace spinlint::extract {

struct EffectiveFlags::Impl {
  explicit Impl(std::string KitDir)
      : Flags(std::move(KitDir)),
        FS(llvm::makeIntrusiveRefCnt<IncludeFileSystem>(
            llvm::vfs::createPhysicalFileSystem())) {}
  std::optional<std::string> read(const UnitRequest &R, llvm::StringRef File);

  std::mutex Lock;
  Invocations Flags;
  llvm::IntrusiveRefCntPtr<IncludeFileSystem> FS;
  std::map<std::string, std::optional<std::string>> Known;
};

std::optional<std::string> EffectiveFlags::Impl::read(const UnitRequest &R,
                                                      llvm::StringRef File) {
  if (!R.Directory.empty() && FS->setCurrentWorkingDirectory(R.Directory))
    return std::nullopt;
  auto Invocation = Flags.make(R, File, FS);
  if (!Invocation) {
    llvm::consumeError(Invocation.takeError());
    return std::nullopt;
  }
  clang::CompilerInvocation &Inv = **Invocation;
  std::string Result =
      std::to_string(int(Inv.getFrontendOpts().DashX.getLanguage())) + '\n';
  // The file, and what is made of its name.
  Inv.getFrontendOpts().Inputs.clear();
  Inv.getCodeGenOpts().MainFileName.clear();
  // With the kit, nothing is read there.
  Inv.getHeaderSearchOpts().ResourceDir.clear();
  for (const std::string &Arg : Inv.getCC1CommandLine())
    Result += Arg + '\n';
  return Result;
}

EffectiveFlags::EffectiveFlags(std::string KitDir)
    : I(std::make_unique<Impl>(std::move(KitDir))) {}
EffectiveFlags::~EffectiveFlags() = default;

std::optional<std::string> EffectiveFlags::of(const UnitRequest &R) {
  llvm::SmallString<256> File(R.File);
  llvm::sys::path::make_absolute(R.Directory, File);
  std::lock_guard Guard(I->Lock);
  auto [It, New] = I->Known.try_emplace(flagsOf(R, File));
  if (New)
    It->second = I->read(R, File);
  return It->second;
}

} // namespace spinlint::extract
