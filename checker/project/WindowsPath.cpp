//===- WindowsPath.cpp - paths of Windows builds on this host -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See WindowsPath.h. A path that exists as it is written costs one system call;
// only others are looked up in the lists of their directories.
//
//===----------------------------------------------------------------------===//
#include "project/WindowsPath.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace spinlint::project {

bool hasDrive(StringRef Path) {
  return Path.size() > 2 && isAlpha(Path[0]) && Path[1] == ':' &&
         (Path[2] == '\\' || Path[2] == '/');
}

std::string hostPath(StringRef Path, StringRef Directory) {
  SmallString<256> P(Path);
  if (sys::path::is_style_posix(sys::path::Style::native)) {
    llvm::replace(P, '\\', '/');
    if (hasDrive(P))
      return std::string(P);
  }
  sys::path::make_absolute(Directory, P);
  sys::path::remove_dots(P, /*remove_dot_dot=*/true);
  return std::string(P);
}

const DiskNames::Listing &DiskNames::list(StringRef Directory) {
  std::unique_ptr<Listing> &L = Listings[Directory];
  if (L)
    return *L;
  L = std::make_unique<Listing>();
  std::error_code EC;
  for (sys::fs::directory_iterator I(Directory, EC), E; I != E && !EC;
       I.increment(EC)) {
    StringRef Name = sys::path::filename(I->path());
    std::string &Found = (*L)[Name.lower()];
    if (Found.empty() || Name < Found)
      Found = Name.str();
  }
  return *L;
}

std::string DiskNames::find(StringRef Path) {
  if (sys::fs::exists(Path))
    return Path.str();
  StringRef Parent = sys::path::parent_path(Path);
  if (Parent.empty() || Parent == Path)
    return "";
  std::string Directory = find(Parent);
  if (Directory.empty())
    return "";
  const Listing &L = list(Directory);
  auto It = L.find(sys::path::filename(Path).lower());
  if (It == L.end())
    return "";
  SmallString<256> Result(Directory);
  sys::path::append(Result, It->second);
  return std::string(Result);
}

static std::string plain(StringRef Path) {
  std::string P = Path.lower();
  llvm::replace(P, '\\', '/');
  while (P.size() > 1 && P.back() == '/')
    P.pop_back();
  return P;
}

void PathMap::addDrives(StringRef Mounts) {
  if (Mounts.empty())
    return;
  std::error_code EC;
  for (sys::fs::directory_iterator I(Mounts, EC), E; I != E && !EC;
       I.increment(EC)) {
    StringRef Name = sys::path::filename(I->path());
    if (Name.size() == 1 && isAlpha(Name[0]))
      Rules.push_back({Name.lower() + ":", I->path()});
  }
}

std::string mountedDrives() {
  if (auto Given = sys::Process::GetEnv("SPINLINT_DRIVES"))
    return *Given;
  if (!sys::Process::GetEnv("WSL_DISTRO_NAME"))
    return "";
  auto Conf = MemoryBuffer::getFile("/etc/wsl.conf");
  return automountRoot(Conf ? (*Conf)->getBuffer() : "");
}

std::string automountRoot(StringRef WslConf) {
  StringRef Section;
  for (StringRef Line : split(WslConf, '\n')) {
    Line = Line.trim();
    if (Line.starts_with("[")) {
      Section = Line.trim("[]");
      continue;
    }
    auto [Key, Value] = Line.split('=');
    if (Section.equals_insensitive("automount") &&
        Key.trim().equals_insensitive("root") && !Value.trim().empty())
      return Value.trim().trim('"').str();
  }
  return "/mnt";
}

Expected<PathMap> PathMap::parse(ArrayRef<std::string> Rules, StringRef Cwd) {
  PathMap Result;
  for (StringRef Rule : Rules) {
    auto [From, To] = Rule.split('=');
    if (From.empty() || To.empty() || !Rule.contains('='))
      return createStringError(
          "--path-map takes FROM=TO, a directory of the build machine and "
          "where it is here, as in 'C:\\src=.'; '" +
          Rule + "' is not of that form");
    std::string Here = hostPath(To, Cwd);
    if (!sys::fs::is_directory(Here))
      return createStringError("--path-map '" + Rule + "': '" + To +
                               "' is no directory");
    Result.Rules.push_back({plain(From), std::move(Here)});
  }
  Result.addDrives(mountedDrives());
  Result.sortRules();
  return Result;
}

/// The longest left sides first.
void PathMap::sortRules() {
  llvm::stable_sort(Rules, [](const auto &L, const auto &R) {
    return L.first.size() > R.first.size();
  });
}

std::string PathMap::map(StringRef Path) const {
  std::string P = plain(Path);
  for (const auto &[From, To] : Rules) {
    if (!StringRef(P).starts_with(From))
      continue;
    StringRef Rest = Path.drop_front(std::min(From.size(), Path.size()));
    if (!Rest.empty() && Rest.front() != '\\' && Rest.front() != '/')
      continue;
    std::string Result = To + Rest.str();
    if (sys::path::is_style_posix(sys::path::Style::native))
      llvm::replace(Result, '\\', '/');
    return Result;
  }
  return Path.str();
}

std::string PathMap::mapWord(StringRef Word) const {
  for (size_t I = 0; I + 2 < Word.size(); ++I)
    if (hasDrive(Word.drop_front(I)))
      return (Word.take_front(I) + map(Word.drop_front(I))).str();
  return Word.str();
}

} // namespace spinlint::project
