//===- MissingHeaders.cpp - what to do about a header that is not there ---===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MissingHeaders.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/MissingHeaders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr size_t MaxEntries = 50000;

/// What a file is made from, by the ending of that.
static constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> Makers[] =
    {
        {".h.in", "the configure step of the driver makes"},
        {".hin", "the configure step of the driver makes"},
        {".idl", "MIDL makes"},
        {".mc", "the message compiler makes"},
        {".man", "the message compiler makes"},
        {".mof", "the MOF compiler makes"},
};

static std::string repositoryOf(llvm::StringRef Root) {
  for (llvm::StringRef At = Root; !At.empty(); At = path::parent_path(At)) {
    llvm::SmallString<256> Git(At);
    path::append(Git, ".git");
    if (fs::exists(Git))
      return At.str();
    Git = At;
    path::append(Git, ".gitmodules");
    if (fs::exists(Git))
      return At.str();
  }
  return Root.str();
}

/// Paths of submodules that nobody fetched.
static std::vector<std::string> emptySubmodules(llvm::StringRef Repository) {
  llvm::SmallString<256> File(Repository);
  path::append(File, ".gitmodules");
  std::vector<std::string> Result;
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return Result;
  llvm::SmallVector<llvm::StringRef, 64> Lines;
  (*Buffer)->getBuffer().split(Lines, '\n');
  for (llvm::StringRef Line : Lines) {
    auto [Key, Value] = Line.split('=');
    if (Key.trim() != "path" || Value.trim().empty())
      continue;
    llvm::SmallString<256> Folder(Repository);
    path::append(Folder, Value.trim());
    std::error_code EC;
    fs::directory_iterator First(Folder, EC);
    if (EC || First == fs::directory_iterator())
      Result.push_back(Value.trim().str());
  }
  return Result;
}

/// Files that something is made from, by their names in lower case.
static llvm::StringMap<std::string> sourcesOfHeaders(llvm::StringRef Root) {
  llvm::StringMap<std::string> Result;
  std::error_code EC;
  size_t Seen = 0;
  for (fs::recursive_directory_iterator I(Root, EC, /*follow_symlinks=*/false),
       E;
       I != E && !EC && ++Seen < MaxEntries; I.increment(EC)) {
    llvm::StringRef Name = path::filename(I->path());
    if (Name.starts_with(".")) {
      I.no_push();
      continue;
    }
    std::string &Path = Result[Name.lower()];
    // The nearest to the root; of several, the lesser.
    for (const auto &[Ending, Maker] : Makers)
      if (Name.ends_with_insensitive(Ending) &&
          (Path.empty() || I->path() < Path))
        Path = I->path();
  }
  return Result;
}

std::vector<std::string>
whyHeadersAreMissing(llvm::ArrayRef<std::string> Headers,
                     llvm::StringRef Root) {
  std::vector<std::string> Result;
  if (Headers.empty() || Root == path::root_path(Root))
    return Result;
  const std::string Repository = repositoryOf(Root);
  for (const std::string &Path : emptySubmodules(Repository))
    Result.push_back("'" + Path +
                     "' is a git submodule that is empty; its headers are "
                     "missing. Get it with: git -C '" +
                     Repository + "' submodule update --init '" + Path + "'");
  const llvm::StringMap<std::string> Files = sourcesOfHeaders(Repository);
  for (const std::string &Header : Headers) {
    std::string Name = path::filename(Header, path::Style::windows).lower();
    // WPP's files are not needed.
    if (llvm::StringRef(Name).ends_with(".tmh"))
      continue;
    llvm::StringRef Stem = llvm::StringRef(Name);
    Stem.consume_back(".h");
    for (const auto &[Ending, Maker] : Makers) {
      llvm::StringRef Of = Stem;
      // wmimofck writes foo.mof to foomof.h, mostly.
      if (Ending == ".mof")
        Of.consume_back("mof");
      auto It = Files.find((Of + Ending).str());
      if (It == Files.end() || It->second.empty())
        continue;
      Result.push_back("'" + Header + "' is missing: " + Maker.str() +
                       " it from '" + It->second +
                       "'. Build the driver once, or run that step, and add "
                       "the folder of the header with '-- -I DIR'");
      break;
    }
  }
  return Result;
}

} // namespace spinlint::frontends
