//===- WdkSearch.cpp - where Windows Driver Kits are ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See WdkSearch.h. Names are compared without case, because the cache of NuGet
// has them in lower case and copies of kits have lost theirs.
//
//===----------------------------------------------------------------------===//
#include "frontends/WdkSearch.h"
#include "project/NuGetPackages.h"
#include "project/WindowsPath.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

/// `Directory`/`Inside` as it is spelt on disk, or empty.
static std::string below(llvm::StringRef Directory, llvm::StringRef Inside) {
  if (Directory.empty())
    return "";
  std::string Found =
      project::DiskNames().find(project::hostPath(Inside, Directory));
  return fs::is_directory(Found) ? Found : "";
}

static std::vector<std::string> directoriesIn(llvm::StringRef Directory) {
  std::vector<std::string> Result;
  std::error_code EC;
  for (fs::directory_iterator I(Directory, EC), E; I != E && !EC;
       I.increment(EC))
    if (fs::is_directory(I->path()))
      Result.push_back(I->path());
  llvm::sort(Result);
  return Result;
}

static llvm::VersionTuple versionOf(llvm::StringRef Directory) {
  llvm::VersionTuple V;
  if (V.tryParse(path::filename(Directory)))
    return {};
  return V;
}

/// Adds what `Include` holds: versions, or the headers themselves.
static void addInclude(llvm::StringRef Include, std::vector<FoundKit> &Kits) {
  if (Include.empty())
    return;
  if (!below(Include, "km").empty()) {
    Kits.push_back({versionOf(Include), Include.str(), "",
                    path::parent_path(Include).str()});
    return;
  }
  // wdf stands beside the versions, and is no version itself.
  for (const std::string &D : directoriesIn(Include))
    if (!versionOf(D).empty() && !below(D, "km").empty())
      Kits.push_back({versionOf(D), D, "", Include.str()});
}

/// The part of a package's name behind `Prefix`, without case.
static bool isPackage(llvm::StringRef Name, llvm::StringRef Prefix) {
  return Name.starts_with_insensitive(Prefix);
}

/// The Include directories of packages whose names start with `Prefix`: those
/// of `packages`, whose names end with a version, and of NuGet's cache, which
/// has a folder for each version.
namespace {
struct PackageInclude {
  std::string Directory, Version;
};
} // namespace

/// "10.0.26100.1" of "Microsoft.Windows.WDK.x64.10.0.26100.1".
static llvm::StringRef versionInName(llvm::StringRef Name) {
  for (size_t Dot = Name.find('.'); Dot != llvm::StringRef::npos;
       Dot = Name.find('.', Dot + 1))
    if (llvm::StringRef Rest = Name.drop_front(Dot + 1);
        !Rest.empty() && llvm::isDigit(Rest.front()))
      return Rest;
  return "";
}

static std::vector<PackageInclude> packageIncludes(llvm::StringRef Packages,
                                                   llvm::StringRef Prefix) {
  std::vector<PackageInclude> Result;
  auto Add = [&](llvm::StringRef Package, llvm::StringRef Version) {
    if (std::string I = below(Package, "c/Include"); !I.empty())
      Result.push_back({std::move(I), Version.str()});
  };
  for (const std::string &D : directoriesIn(Packages)) {
    if (!isPackage(path::filename(D), Prefix))
      continue;
    Add(D, versionInName(path::filename(D)));
    for (const std::string &Version : directoriesIn(D))
      Add(Version, path::filename(Version));
  }
  return Result;
}

/// A WDK package has km; shared, um and ucrt are in the package of the SDK.
static void addPackages(llvm::StringRef Packages, std::vector<FoundKit> &Kits) {
  std::vector<FoundKit> Found;
  for (const PackageInclude &I :
       packageIncludes(Packages, project::WdkPackage)) {
    const size_t Before = Found.size();
    addInclude(I.Directory, Found);
    for (size_t K = Before; K != Found.size(); ++K)
      Found[K].Package = I.Version;
  }
  if (Found.empty())
    return;
  std::vector<std::pair<llvm::VersionTuple, std::string>> Sdks;
  for (const PackageInclude &I :
       packageIncludes(Packages, "Microsoft.Windows.SDK.CPP"))
    for (const std::string &D : directoriesIn(I.Directory))
      if (!versionOf(D).empty() && !below(D, "shared").empty())
        Sdks.push_back({versionOf(D), D});
  llvm::sort(Sdks);
  for (FoundKit &K : Found) {
    // Its own version, or else the newest: the SDK may be a little older.
    for (const auto &[Version, Directory] : Sdks)
      if (K.Sdk.empty() || Version == K.Version ||
          versionOf(K.Sdk) != K.Version)
        K.Sdk = Directory;
    Kits.push_back(std::move(K));
  }
}

std::vector<FoundKit> kitsIn(llvm::StringRef Directory) {
  std::vector<FoundKit> Kits;
  for (llvm::StringRef Inside :
       {".", "Include", "c/Include", "10/Include", "Windows Kits/10/Include",
        "Program Files/Windows Kits/10/Include",
        "Program Files (x86)/Windows Kits/10/Include"}) {
    addInclude(below(Directory, Inside), Kits);
    if (!Kits.empty())
      return Kits;
  }
  addPackages(Directory, Kits);
  addPackages(below(Directory, "packages"), Kits);
  return Kits;
}

std::vector<FoundKit> kitsOfMachine(llvm::ArrayRef<std::string> Near,
                                    llvm::StringRef Cwd) {
  std::vector<FoundKit> Kits;
  llvm::StringSet<> Seen;
  auto Add = [&](llvm::StringRef Directory) {
    if (!Directory.empty() && Seen.insert(Directory).second)
      llvm::append_range(Kits, kitsIn(Directory));
  };
  for (const char *Variable : {"WDKContentRoot", "WindowsSdkDir"})
    Add(llvm::sys::Process::GetEnv(Variable).value_or(""));
  for (const char *Variable : {"ProgramFiles(x86)", "ProgramFiles"})
    Add(below(llvm::sys::Process::GetEnv(Variable).value_or(""),
              "Windows Kits/10"));
  for (const std::string &Drive : directoriesIn(project::mountedDrives()))
    for (const char *Programs : {"Program Files (x86)", "Program Files"})
      Add(below(below(Drive, Programs), "Windows Kits/10"));
  // Of the sources: a packages folder beside the solution, or above it.
  for (const std::string &File : Near) {
    std::string Path = project::hostPath(File, Cwd);
    for (llvm::StringRef At = Path; !At.empty(); At = path::parent_path(At))
      Add(below(At, "packages"));
  }
  if (auto Packages = llvm::sys::Process::GetEnv("NUGET_PACKAGES"))
    Add(*Packages);
  llvm::SmallString<256> Home;
  if (path::home_directory(Home))
    Add(below(Home, ".nuget/packages"));
  return Kits;
}

const FoundKit *newest(llvm::ArrayRef<FoundKit> Kits) {
  const FoundKit *Best = nullptr;
  for (const FoundKit &K : Kits)
    if (!Best || Best->Version < K.Version)
      Best = &K;
  return Best;
}

} // namespace spinlint::frontends
