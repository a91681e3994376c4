//===- WdkHeaders.cpp - the include directories of a WDK ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See WdkHeaders.h. A kit's headers are system headers to Clang: what it does
// not accept in them is not told (extract/Complaints.h). That is all that its
// clashes with ndis.h need, where 0x is pasted to macros that only Microsoft's
// preprocessor expands first: three conditions that guard #error lines. Headers
// whose macros fail where the driver uses them have a substitute in the bundled
// kit, in rules/kit/over, which comes first (Inputs.cpp).
//
//===----------------------------------------------------------------------===//
#include "frontends/WdkHeaders.h"
#include "project/NuGetPackages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static std::string directoryIn(llvm::StringRef Directory,
                               llvm::StringRef Name) {
  if (Directory.empty())
    return "";
  std::string Found =
      project::DiskNames().find(project::hostPath(Name, Directory));
  return fs::is_directory(Found) ? Found : "";
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

static Wdk wdkOf(const FoundKit &K) {
  Wdk Result;
  project::KitLayout &L = Result.Layout;
  L.Km = directoryIn(K.Headers, "km");
  auto Either = [&](llvm::StringRef Name) {
    std::string Own = directoryIn(K.Headers, Name);
    return Own.empty() ? directoryIn(K.Sdk, Name) : Own;
  };
  // Of a NuGet kit both halves have a part of it.
  L.Shared = Either("shared");
  L.Um = Either("um");
  L.Ucrt = Either("ucrt");
  L.Kmdf = directoryIn(K.Include, "wdf/kmdf");
  L.Umdf = directoryIn(K.Include, "wdf/umdf");
  L.Root = path::parent_path(K.Include).str();
  if (!K.Version.empty())
    L.Version = K.Version.getAsString();
  auto Add = [&](llvm::StringRef Dir) {
    if (!Dir.empty())
      Result.Flags.insert(Result.Flags.end(), {"-isystem", Dir.str()});
  };
  Add(L.Km);
  Add(L.Shared);
  if (std::string Other = directoryIn(K.Sdk, "shared"); Other != L.Shared)
    Add(Other);
  Add(directoryIn(L.Km, "crt"));
  Add(L.Ucrt);
  std::string Kmdf = newestVersionIn(L.Kmdf);
  Add(Kmdf.empty() ? directoryIn(K.Headers, "kmdf") : Kmdf);
  return Result;
}

static llvm::Expected<Wdk> mingwKit() {
  for (llvm::StringRef Root :
       {"/usr/share/mingw-w64/include", "/usr/x86_64-w64-mingw32/include",
        "/usr/x86_64-w64-mingw32/sys-root/mingw/include"}) {
    std::string Ddk = directoryIn(Root, "ddk");
    if (Ddk.empty())
      continue;
    Wdk Result;
    Result.Flags = {"-isystem", Ddk, "-isystem", Root.str()};
    Result.Layout.Km = std::move(Ddk);
    return Result;
  }
  return llvm::createStringError(
      "the kernel headers of MinGW-w64 are not installed; Debian has them in "
      "the package mingw-w64-common");
}

static std::string versionsOf(llvm::ArrayRef<FoundKit> Kits) {
  std::vector<std::string> Names;
  for (const FoundKit &K : Kits)
    Names.push_back(K.Version.empty() ? K.Headers : K.Version.getAsString());
  return llvm::join(Names, ", ");
}

static bool isSameVersion(llvm::StringRef L, llvm::StringRef R) {
  llvm::VersionTuple A, B;
  return L.equals_insensitive(R) ||
         (!A.tryParse(L) && !B.tryParse(R) && A == B);
}

/// The newest of the packages that are wanted; null: none of them is there.
static const FoundKit *ofPackage(llvm::ArrayRef<FoundKit> Kits,
                                 llvm::ArrayRef<std::string> Wanted) {
  std::vector<FoundKit> Named;
  llvm::copy_if(Kits, std::back_inserter(Named), [&](const FoundKit &K) {
    return llvm::any_of(
        Wanted, [&](llvm::StringRef W) { return isSameVersion(W, K.Package); });
  });
  const FoundKit *Best = newest(Named);
  return Best ? llvm::find_if(Kits,
                              [&](const FoundKit &K) {
                                return K.Headers == Best->Headers;
                              })
              : nullptr;
}

llvm::Expected<Wdk> findWdk(llvm::StringRef Choice,
                            llvm::ArrayRef<std::string> Near,
                            llvm::StringRef Cwd) {
  std::string Named = Choice.str();
  if (Named.empty())
    Named = llvm::sys::Process::GetEnv(WdkVariable).value_or("");
  if (Named.empty())
    Named = "auto";
  if (Named == "kit")
    return Wdk();
  if (Named == "mingw")
    return mingwKit();
  llvm::VersionTuple Version;
  const std::string Directory =
      project::DiskNames().find(project::hostPath(Named, Cwd));
  const bool IsVersion = Directory.empty() && !Version.tryParse(Named);
  if (Named == "auto" || IsVersion) {
    std::vector<FoundKit> Kits = kitsOfMachine(Near, Cwd);
    if (!IsVersion) {
      if (Kits.empty())
        return Wdk();
      std::vector<std::string> Wanted = project::wdkPackagesOf(Near, Cwd);
      const FoundKit *K = ofPackage(Kits, Wanted);
      const bool Missing = !K && !Wanted.empty();
      if (!K)
        K = newest(Kits);
      Wdk Result = wdkOf(*K);
      Result.Told =
          "the kernel headers are those of '" + K->Headers + "'" +
          (Missing ? ", for the package " + project::WdkPackage.str() + " " +
                         Wanted.back() + " that the project names is not here"
                   : "") +
          "; --wdk kit takes the bundled ones";
      return Result;
    }
    for (const FoundKit &K : Kits)
      if (K.Version == Version)
        return wdkOf(K);
    return llvm::createStringError(
        "there is no Windows Driver Kit " + Named + " here" +
        (Kits.empty() ? "" : "; there is " + versionsOf(Kits)) +
        ". --wdk also takes the directory of one");
  }
  if (!fs::is_directory(Directory))
    return llvm::createStringError("'" + Named + "' is no directory");
  std::vector<FoundKit> Kits = kitsIn(Directory);
  if (const FoundKit *K = newest(Kits))
    return wdkOf(*K);
  return llvm::createStringError(
      "'" + Directory +
      "' holds no Windows Driver Kit: no Include directory with km and "
      "shared in it");
}

} // namespace spinlint::frontends
