//===- PortablePaths.cpp - paths that mean the same on another machine ----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See PortablePaths.h. Whatever is chosen here decides how often something is
// found, never whether it is right: a path leads to the same place as before or
// to another file, whose text is then compared.
//
//===----------------------------------------------------------------------===//
#include "cache/PortablePaths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace spinlint::cache {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static bool isBelow(llvm::StringRef Path, llvm::StringRef Directory) {
  return Path.consume_front(Directory) &&
         (Path.empty() || path::is_separator(Path.front()) ||
          path::is_separator(Directory.back()));
}

PortablePaths::PortablePaths(llvm::StringRef Tree, llvm::StringRef Kit,
                             llvm::StringRef Wdk) {
  for (auto [Name, Directory] :
       {std::pair("@tree", Tree), {"@kit", Kit}, {"@wdk", Wdk}})
    if (!Directory.empty() && Directory != path::root_path(Directory))
      Places.push_back({Name, path::convert_to_slash(Directory.rtrim("/\\"))});
  llvm::stable_sort(Places, [](const Place &L, const Place &R) {
    return L.Directory.size() > R.Directory.size();
  });
}

std::string PortablePaths::portable(llvm::StringRef Absolute) const {
  for (const Place &P : Places)
    if (isBelow(Absolute, P.Directory))
      return P.Name + Absolute.drop_front(P.Directory.size()).str();
  return "@" + Absolute.str();
}

std::string PortablePaths::local(llvm::StringRef Portable) const {
  if (!Portable.consume_front("@"))
    return "";
  for (const Place &P : Places) {
    llvm::StringRef Rest = Portable;
    if (Rest.consume_front(llvm::StringRef(P.Name).drop_front()) &&
        (Rest.empty() || path::is_separator(Rest.front())))
      return P.Directory + Rest.str();
  }
  return path::is_absolute(Portable) ? Portable.str() : "";
}

/// Whether a name that stands before this is whole: "/src/ab" is not in
/// "/src/a".
static bool endsName(llvm::StringRef Rest) {
  return Rest.empty() || !(llvm::isAlnum(Rest.front()) ||
                           llvm::StringRef("._-").contains(Rest.front()));
}

std::string PortablePaths::portableText(llvm::StringRef Text) const {
  std::string Result;
  while (!Text.empty()) {
    size_t At = llvm::StringRef::npos;
    const Place *Found = nullptr;
    for (const Place &P : Places) {
      size_t Here = Text.find(P.Directory);
      while (Here != llvm::StringRef::npos &&
             !endsName(Text.drop_front(Here + P.Directory.size())))
        Here = Text.find(P.Directory, Here + 1);
      if (Here < At) {
        At = Here;
        Found = &P;
      }
    }
    Result += Text.take_front(At);
    if (!Found)
      break;
    // Nothing that a person writes.
    Result += '\1' + Found->Name;
    Text = Text.drop_front(At + Found->Directory.size());
  }
  return Result;
}

/// The deepest directory above both.
static llvm::StringRef commonAbove(llvm::StringRef A, llvm::StringRef B) {
  while (!A.empty() && !isBelow(B, A))
    A = path::parent_path(A);
  return A;
}

std::string sourceTree(llvm::ArrayRef<std::string> Sources,
                       llvm::ArrayRef<std::string> Directories,
                       llvm::ArrayRef<std::string> Flags) {
  if (Sources.empty())
    return "";
  llvm::StringRef Tree = path::parent_path(Sources.front());
  for (const std::string &S : Sources)
    Tree = commonAbove(Tree, S);
  for (llvm::StringRef Dir = Tree; !Dir.empty(); Dir = path::parent_path(Dir))
    for (const char *Mark : {".git", ".hg", ".svn", ".jj"})
      if (fs::exists(Dir + llvm::Twine('/') + Mark))
        return Dir.str();

  // Farther up there is more than this driver.
  constexpr unsigned Levels = 2;
  llvm::StringRef Highest = Tree;
  for (unsigned I = 0; I != Levels; ++I)
    if (llvm::StringRef Up = path::parent_path(Highest);
        std::distance(path::begin(Up), path::end(Up)) > 2)
      Highest = Up;
  auto Include = [&](llvm::StringRef Path) {
    if (llvm::StringRef Up = commonAbove(Tree, Path); isBelow(Up, Highest))
      Tree = Up;
  };
  for (const std::string &Dir : Directories)
    Include(Dir);
  for (llvm::StringRef Flag : Flags) {
    const size_t Slash = Flag.find('/');
    if (Slash == llvm::StringRef::npos)
      continue;
    llvm::SmallString<256> Path(Flag.drop_front(Slash));
    path::remove_dots(Path, /*remove_dot_dot=*/true);
    Include(Path);
  }
  return Tree.str();
}

} // namespace spinlint::cache
