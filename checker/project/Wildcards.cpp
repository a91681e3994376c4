//===- Wildcards.cpp - files that a pattern of a project names ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Wildcards.h.
//
//===----------------------------------------------------------------------===//
#include "project/Wildcards.h"
#include "project/WindowsPath.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace spinlint::project {

/// More than any driver has: somebody wrote `/**`.
static constexpr size_t MaxEntries = 200000;
static constexpr unsigned MaxDepth = 64;

bool matchesName(StringRef Name, StringRef Pattern) {
  // Goes back to the last star only, so that it takes quadratic time at most.
  size_t N = 0, P = 0, Star = StringRef::npos, Resume = 0;
  while (N != Name.size()) {
    if (P != Pattern.size() &&
        (Pattern[P] == '?' || toLower(Pattern[P]) == toLower(Name[N]))) {
      ++N, ++P;
    } else if (P != Pattern.size() && Pattern[P] == '*') {
      Star = P++;
      Resume = N;
    } else if (Star != StringRef::npos) {
      P = Star + 1;
      N = ++Resume;
    } else {
      return false;
    }
  }
  return Pattern.drop_front(P).find_first_not_of('*') == StringRef::npos;
}

static bool matchesParts(ArrayRef<StringRef> Path, ArrayRef<StringRef> Parts) {
  // As in matchesName, with `**` for the star.
  size_t N = 0, P = 0, Star = StringRef::npos, Resume = 0;
  while (N != Path.size()) {
    if (P != Parts.size() && Parts[P] == "**") {
      Star = P++;
      Resume = N;
    } else if (P != Parts.size() && matchesName(Path[N], Parts[P])) {
      ++N, ++P;
    } else if (Star != StringRef::npos) {
      P = Star + 1;
      N = ++Resume;
    } else {
      return false;
    }
  }
  return all_of(Parts.drop_front(P), [](StringRef S) { return S == "**"; });
}

bool matchesPath(StringRef Path, StringRef Pattern) {
  if (!hasWildcard(Pattern))
    return Path.equals_insensitive(Pattern);
  SmallVector<StringRef, 16> A, B;
  Path.split(A, '/', -1, /*KeepEmpty=*/false);
  Pattern.split(B, '/', -1, /*KeepEmpty=*/false);
  return matchesParts(A, B);
}

namespace {
struct Walk {
  std::string Pattern;
  bool Recurses;
  size_t Depth; ///< Of the pattern, if it does not recurse.
  size_t Seen = 0;
  std::vector<std::string> Found;
};
} // namespace

static Error walk(StringRef Directory, unsigned Depth, Walk &W) {
  if (Depth > MaxDepth)
    return Error::success();
  std::vector<std::string> Directories;
  std::error_code EC;
  for (sys::fs::directory_iterator I(Directory, EC, /*follow_symlinks=*/false),
       E;
       I != E && !EC; I.increment(EC)) {
    if (++W.Seen > MaxEntries)
      return createStringError("the pattern '" + W.Pattern +
                               "' looks at more than " + Twine(MaxEntries) +
                               " files; it has to start farther down");
    StringRef Path = I->path();
    if (I->type() == sys::fs::file_type::directory_file) {
      if (!sys::path::filename(Path).starts_with("."))
        Directories.push_back(Path.str());
    } else if (matchesPath(Path, W.Pattern)) {
      W.Found.push_back(Path.str());
    }
  }
  if (!W.Recurses && Depth >= W.Depth)
    return Error::success();
  for (const std::string &D : Directories)
    if (Error E = walk(D, Depth + 1, W))
      return E;
  return Error::success();
}

Expected<std::vector<std::string>> findFiles(StringRef Pattern,
                                             StringRef Directory) {
  Walk W;
  W.Pattern = hostPath(Pattern, Directory);
  // Everything in front of the first wildcard is a directory.
  StringRef Fixed =
      StringRef(W.Pattern).take_front(StringRef(W.Pattern).find_first_of("*?"));
  Fixed = Fixed.take_front(Fixed.find_last_of('/'));
  StringRef Rest = StringRef(W.Pattern).drop_front(Fixed.size());
  W.Recurses = Rest.contains("**");
  W.Depth = Rest.count('/') - 1;
  std::string Start = DiskNames().find(Fixed.empty() ? "/" : Fixed);
  if (Start.empty())
    return W.Found;
  W.Pattern = Start + Rest.str();
  if (Error E = walk(Start, 0, W))
    return std::move(E);
  llvm::sort(W.Found);
  return std::move(W.Found);
}

} // namespace spinlint::project
