//===- UnitCache.cpp - lock programs that need not be made again ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnitCache.h. A lock program is kept as its file (LockProgFile.h), in
// which the paths are portable ones. What the path of the tree itself decides,
// as the value of `sizeof(__FILE__)` does, is not noticed.
//
//===----------------------------------------------------------------------===//
#include "frontends/UnitCache.h"
#include "findings/SourceFiles.h"
#include "program/ProgramBytes.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {

namespace path = llvm::sys::path;

bool addRequest(cache::Hasher &H, OpenCache &Cache,
                const extract::UnitRequest &R) {
  const cache::PortablePaths &Paths = Cache.Results.paths();
  std::optional<std::string> Flags = Cache.Flags->of(R);
  if (!Flags)
    return false;
  H.add(Paths.portable(R.File)).add(Paths.portable(R.Directory));
  H.add(Paths.portableText(*Flags));
  return true;
}

void addSurroundings(cache::Hasher &H, OpenCache &Cache, uint64_t CatalogHash,
                     llvm::StringRef Root) {
  H.add(CatalogHash);
  H.add(Root == path::root_path(Root) ? ""
                                      : Cache.Results.paths().portable(Root));
}

std::string portableProgramPath(llvm::StringRef Path, llvm::StringRef Root,
                                const cache::PortablePaths &Paths) {
  std::string Absolute = findings::absolutePath(Root, Path);
  // A name in angle brackets.
  return Absolute == Path && !path::is_absolute(Path)
             ? Absolute
             : Paths.portable(Absolute);
}

std::string localProgramPath(llvm::StringRef Path, llvm::StringRef Root,
                             const cache::PortablePaths &Paths) {
  if (!Path.starts_with("@"))
    return Path.str();
  std::string Absolute = Paths.local(Path);
  llvm::StringRef Rest = Absolute;
  if (Rest.consume_front(Root) &&
      (Root.ends_with("/") || Rest.consume_front("/")))
    return Rest.str();
  return Absolute;
}

std::string withFile(llvm::StringRef Error,
                     llvm::function_ref<std::string(llvm::StringRef)> Change) {
  auto [File, Rest] = Error.split(':');
  return Error.empty() ? "" : Change(File) + ":" + Rest.str();
}

/// Replaces all paths.
static void changePaths(program::Program &Unit,
                        llvm::function_ref<std::string(llvm::StringRef)> New) {
  for (program::File &F : Unit.Files)
    F.Path = New(F.Path);
  for (program::UnitInfo &U : Unit.Units) {
    U.Main = New(U.Main);
    U.FirstError = withFile(U.FirstError, New);
  }
}

std::optional<cache::Digest>
UnitCache::keyOf(const extract::UnitRequest &R) const {
  cache::Hasher H = Cache.Results.startKey("unit");
  addSurroundings(H, Cache, CatalogHash, Root);
  if (!addRequest(H, Cache, R))
    return std::nullopt;
  return H.result();
}

std::optional<UnitCache::Entry> UnitCache::look(const extract::UnitRequest &R) {
  std::optional<cache::Digest> Key = keyOf(R);
  if (!Key)
    return std::nullopt;
  Entry E;
  E.Bytes = Cache.Results.find(cache::EntryKind::Unit, *Key, &E.Asked);
  if (!E.Bytes)
    return std::nullopt;
  return E;
}

bool UnitCache::read(const extract::UnitRequest &R, Entry E,
                     UnitOutcome &O) const {
  std::optional<program::Program> Unit =
      program::fromBytes(E.Bytes->getBuffer());
  if (!Unit)
    return false;
  changePaths(*Unit, [&](llvm::StringRef Path) {
    return localProgramPath(Path, Root, Cache.Results.paths());
  });
  O.Unit = std::move(*Unit);
  O.Asked = std::move(E.Asked);
  return true;
}

void UnitCache::put(const extract::UnitRequest &R, UnitOutcome &O) {
  std::optional<cache::Digest> Key = keyOf(R);
  if (!O.Unit || !Key)
    return;
  // The paths are changed, and not a copy, which is most of a large program.
  const std::vector<program::File> Files = O.Unit->Files;
  const std::vector<program::UnitInfo> Units = O.Unit->Units;
  changePaths(*O.Unit, [&](llvm::StringRef Path) {
    return portableProgramPath(Path, Root, Cache.Results.paths());
  });
  const std::string Bytes = program::toBytes(*O.Unit);
  O.Unit->Files = Files;
  O.Unit->Units = Units;
  Cache.Results.put(cache::EntryKind::Unit, *Key, O.Asked, Bytes);
}

} // namespace spinlint::frontends
