//===- StoredProgram.cpp - the rest of a driver, from lock programs -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See StoredProgram.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/StoredProgram.h"
#include "program/KnownTargets.h"
#include "program/LockProgFile.h"
#include "program/Replace.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;
using program::Program;

static llvm::Expected<std::vector<std::string>>
lockProgramsIn(llvm::StringRef Dir) {
  std::vector<std::string> Paths;
  std::error_code EC;
  for (fs::recursive_directory_iterator I(Dir, EC), E; I != E && !EC;
       I.increment(EC))
    if (path::extension(I->path()) == ".lockprog")
      Paths.push_back(I->path());
  if (EC)
    return llvm::createStringError("'" + Dir +
                                   "' cannot be read: " + EC.message());
  if (Paths.empty())
    return llvm::createStringError(
        "'" + Dir +
        "' has no lock program (*.lockprog) in it; make them with "
        "`spinlint extract -p BUILD_DIR -o " +
        Dir + "`");
  llvm::sort(Paths);
  return Paths;
}

llvm::Expected<Program> readStored(llvm::StringRef Path, uint64_t CatalogHash) {
  llvm::Expected<Program> P = program::readLockProg(Path);
  if (P && P->CatalogHash && P->CatalogHash != CatalogHash)
    return llvm::createStringError(
        Path + ": error: extracted by another version of SpinLint, or with "
               "other --rules or another project file; extract the source "
               "again");
  return P;
}

llvm::Expected<std::vector<Program>> readProgramDir(llvm::StringRef Dir,
                                                    uint64_t CatalogHash) {
  llvm::Expected<std::vector<std::string>> Paths = lockProgramsIn(Dir);
  if (!Paths)
    return Paths.takeError();
  std::vector<Program> Stored;
  for (const std::string &Path : *Paths) {
    llvm::Expected<Program> P = readStored(Path, CatalogHash);
    if (!P)
      return P.takeError();
    Stored.push_back(std::move(*P));
  }
  return Stored;
}

std::string rootOf(llvm::ArrayRef<Program> Stored, llvm::StringRef File) {
  std::string Best;
  unsigned Most = 0;
  for (llvm::StringRef Dir = path::parent_path(File); !Dir.empty();
       Dir = path::parent_path(Dir)) {
    unsigned Found = 0;
    for (const Program &P : Stored)
      for (const program::UnitInfo &U : P.Units) {
        llvm::SmallString<256> Main(Dir);
        path::append(Main, U.Main);
        Found += fs::is_regular_file(Main);
      }
    if (Found > Most) {
      Most = Found;
      Best = Dir.str();
    }
  }
  return Best;
}

llvm::Expected<UnitInDriver> linkWithRest(std::vector<Program> Units,
                                          std::vector<Program> Stored,
                                          bool Whole) {
  UnitInDriver Result;
  for (const Program &Unit : Units) {
    program::replaceBy(Stored, Unit);
    for (const program::UnitInfo &Info : Unit.Units)
      Result.Mains.push_back(Info.Main);
  }
  const size_t Fresh = Units.size();
  llvm::move(Stored, std::back_inserter(Units));
  llvm::Expected<program::LinkResult> Linked = program::link(std::move(Units));
  if (!Linked)
    return Linked.takeError();
  Result.Link = std::move(*Linked);
  if (Whole)
    program::callKnownTargets(Result.Link.Linked);
  for (size_t I = 0; I != Fresh; ++I)
    llvm::append_range(Result.Own, Result.Link.FunctionsOf[I]);
  llvm::sort(Result.Own);
  return Result;
}

void keepOwn(UnitInDriver &Driver, engine::Result &Result) {
  Program &P = Driver.Link.Linked;
  auto IsOwn = [&](uint32_t Function) {
    return llvm::binary_search(Driver.Own, Function);
  };
  llvm::erase_if(Result.Functions,
                 [&](const auto &F) { return !IsOwn(F.Function); });
  llvm::erase_if(Result.Violations,
                 [&](const auto &V) { return !IsOwn(V.At.Function); });
  llvm::erase_if(P.Tokens, [&](const program::LockToken &T) {
    return T.Symbol == program::None || !IsOwn(P.Symbols[T.Symbol].Function);
  });
  llvm::erase_if(P.Units, [&](const program::UnitInfo &U) {
    return !llvm::is_contained(Driver.Mains, U.Main);
  });
}

} // namespace spinlint::frontends
