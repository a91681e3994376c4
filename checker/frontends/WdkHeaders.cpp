//===- WdkHeaders.cpp - the include directories of a WDK ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See WdkHeaders.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/WdkHeaders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VersionTuple.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

using Path = llvm::SmallString<256>;

static Path join(llvm::StringRef Directory, llvm::StringRef Name) {
  Path Result(Directory);
  path::append(Result, Name);
  return Result;
}

static bool isHeaderRoot(llvm::StringRef Directory) {
  return fs::is_directory(join(Directory, "km")) &&
         fs::is_directory(join(Directory, "shared"));
}

/// The subdirectory whose name is the highest version, or empty.
static std::string newestVersionIn(llvm::StringRef Directory) {
  std::string Result;
  llvm::VersionTuple Newest;
  std::error_code EC;
  for (fs::directory_iterator I(Directory, EC), E; I != E && !EC;
       I.increment(EC)) {
    llvm::VersionTuple Version;
    if (!Version.tryParse(path::filename(I->path())) &&
        (Result.empty() || Newest < Version) && fs::is_directory(I->path())) {
      Newest = Version;
      Result = I->path();
    }
  }
  return Result;
}

llvm::Expected<std::vector<std::string>> wdkFlags(llvm::StringRef Directory) {
  std::string Headers;
  for (const char *Inside : {"", "Include", "c/Include", "10/Include",
                             "Program Files/Windows Kits/10/Include"}) {
    Path Candidate = join(Directory, Inside);
    if (isHeaderRoot(Candidate)) {
      Headers = std::string(Candidate);
      break;
    }
    // wdf/kmdf stands beside the versions, and is no version itself.
    std::string Newest = newestVersionIn(Candidate);
    if (!Newest.empty() && isHeaderRoot(Newest)) {
      Headers = Newest;
      break;
    }
  }
  if (Headers.empty())
    return llvm::createStringError(
        "'" + Directory +
        "' holds no Windows Driver Kit: no Include directory with km and "
        "shared in it");

  std::vector<std::string> Flags;
  auto Add = [&](llvm::StringRef Dir) {
    if (!fs::is_directory(Dir))
      return false;
    Flags.insert(Flags.end(), {"-isystem", Dir.str()});
    return true;
  };
  for (const char *Name : {"km", "shared", "km/crt", "ucrt"})
    Add(join(Headers, Name));
  if (!Add(newestVersionIn(join(path::parent_path(Headers), "wdf/kmdf"))))
    Add(join(Headers, "kmdf"));
  return Flags;
}

} // namespace spinlint::frontends
