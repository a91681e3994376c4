//===- CacheChoice.cpp - which cache a run uses ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See CacheChoice.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/CacheChoice.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Object/BuildID.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

namespace spinlint::frontends {

namespace path = llvm::sys::path;

static constexpr uint64_t DefaultSize = uint64_t(1) << 30;
static constexpr const char *DirectoryVariable = "SPINLINT_CACHE_DIR";

/// For tests: results of another one are those of another version.
static llvm::cl::opt<std::string>
    Salt("cache-salt", llvm::cl::Hidden,
         llvm::cl::sub(llvm::cl::SubCommand::getAll()));

std::string cacheDirectory(llvm::StringRef Option) {
  std::string Choice = Option.str();
  if (Choice.empty())
    Choice = llvm::sys::Process::GetEnv(DirectoryVariable).value_or("");
  if (Choice == "off")
    return "";
  llvm::SmallString<256> Result(Choice);
  if (Result.empty()) {
    // $XDG_CACHE_HOME, ~/.cache, or LocalAppData.
    if (!path::cache_directory(Result))
      return "";
    path::append(Result, "spinlint");
  }
  llvm::sys::fs::make_absolute(Result);
  return std::string(Result);
}

llvm::Expected<uint64_t> cacheSize() {
  auto Text = llvm::sys::Process::GetEnv("SPINLINT_CACHE_SIZE");
  if (!Text || Text->empty())
    return DefaultSize;
  llvm::StringRef Rest = *Text;
  uint64_t Number = 0;
  const bool Digits = !Rest.consumeInteger(10, Number);
  const unsigned Shift = llvm::StringSwitch<unsigned>(Rest.upper())
                             .Cases({"K", "KB"}, 10)
                             .Cases({"M", "MB"}, 20)
                             .Cases({"G", "GB"}, 30)
                             .Case("", 0)
                             .Default(64);
  if (!Digits || Shift == 64 || Number == 0 || Number > (UINT64_MAX >> Shift))
    return llvm::createStringError("SPINLINT_CACHE_SIZE is '" + *Text +
                                   "'; it takes a number of bytes, like 500M "
                                   "or 2G");
  return Number << Shift;
}

/// What tells one version of this program from another, also while it is being
/// developed: the digest of its content that the linker has put into it (ELF's
/// build ID; clang.llvm.org/docs, -Wl,--build-id), else the content itself.
static std::optional<std::string> versionOf(llvm::StringRef Executable) {
  auto Binary = llvm::MemoryBuffer::getFile(Executable, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Binary)
    return std::nullopt;
  // Shorter ones (lld's `fast`) are not made to be unlike each other.
  constexpr size_t Sha1Bytes = 20;
  llvm::Expected<std::unique_ptr<llvm::object::ObjectFile>> Object =
      llvm::object::ObjectFile::createObjectFile(**Binary);
  if (!Object)
    llvm::consumeError(Object.takeError());
  else if (auto Id = llvm::object::getBuildID(Object->get());
           Id.size() >= Sha1Bytes)
    return llvm::toHex(Id);
  return cache::toHex(cache::Hasher().add((*Binary)->getBuffer()).result());
}

std::unique_ptr<OpenCache> openCache(llvm::StringRef Option,
                                     const Invocation &Call) {
  std::string Directory = cacheDirectory(Option);
  if (Directory.empty())
    return nullptr;
  std::optional<std::string> Version = versionOf(Call.Executable);
  if (!Version)
    return nullptr;
  std::string Tool = cache::toHex(cache::Hasher()
                                      .add(*Version)
                                      .add(clang::getClangFullVersion())
                                      .add(Salt)
                                      .result());
  return std::unique_ptr<OpenCache>(
      new OpenCache{{std::move(Directory), std::move(Tool)}, std::nullopt});
}

void prepare(OpenCache &Cache, const Inputs &In) {
  std::vector<std::string> Sources, Directories, Flags;
  for (const extract::UnitRequest &U : In.Units) {
    Sources.push_back(U.File);
    if (Directories.empty() || Directories.back() != U.Directory)
      Directories.push_back(U.Directory);
    // Those of one driver are the same mostly.
    if (Flags.empty())
      Flags = U.Args;
  }
  Cache.Results.setPaths(
      {cache::sourceTree(Sources, Directories, Flags), In.KitDir, In.WdkDir});
  Cache.Flags.emplace(In.KitDir);
}

void closeCache(OpenCache &Cache, bool Named, bool RunFound) {
  cache::ResultCache &Results = Cache.Results;
  const auto [Found, Made] = Results.counts();
  Results.store().count(RunFound, !RunFound, Found, Made);
  Named |= !llvm::sys::Process::GetEnv(DirectoryVariable).value_or("").empty();
  if (std::string Why = Results.problem(); !Why.empty() && Named)
    warn(Why + "; nothing is kept for the next run");
  llvm::Expected<uint64_t> Most = cacheSize();
  if (!Most)
    warn(llvm::toString(Most.takeError()));
  else if (Results.written())
    Results.store().prune(*Most, /*Now=*/false);
}

} // namespace spinlint::frontends
