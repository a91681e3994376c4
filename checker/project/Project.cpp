//===- Project.cpp - what to read, with which flags -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Project.h. The database is read with LLVM's JSON parser and not with
// Clang's tooling library, which drops the place of an error.
//
//===----------------------------------------------------------------------===//
#include "project/Project.h"
#include "project/CommandLine.h"
#include "project/XmlFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace spinlint::project {

static std::string absolutePath(StringRef Path, StringRef Directory) {
  SmallString<256> P(Path);
  sys::path::make_absolute(Directory, P);
  sys::path::remove_dots(P, /*remove_dot_dot=*/true);
  return std::string(P);
}

Expected<Project> fromFiles(ArrayRef<std::string> Files,
                            ArrayRef<std::string> Flags, StringRef Cwd) {
  std::vector<std::string> Words(Flags.begin(), Flags.end());
  bool OfCl = looksLikeCl(Words);
  if (std::string Why = expandResponseFiles(Words, Cwd, OfCl); !Why.empty())
    return createStringError(Why);
  CommandLine Line = readCommandLine(Words, OfCl || looksLikeCl(Words));
  if (Error E = checkFlags(Line))
    return std::move(E);

  Project P;
  P.Targets.emplace_back();
  for (const std::string &File : Files) {
    SourceUnit U;
    U.File = absolutePath(File, Cwd);
    if (!sys::fs::is_regular_file(U.File))
      return createStringError("'" + File + "': no such file");
    U.Directory = Cwd.str();
    U.Args = Line.Args;
    addKernelDefaults(U.Args, File);
    if (!is_contained(P.Units, U))
      P.Units.push_back(std::move(U));
  }
  return P;
}

namespace {

/// One object of the database.
struct Entry {
  std::string File, Directory, Output;
  std::vector<std::string> Words;
};

} // namespace

/// Reads an object; an error message says what is wrong with it.
static std::string readEntry(const json::Value &V, Entry &E) {
  const json::Object *O = V.getAsObject();
  if (!O)
    return "is no object";
  auto File = O->getString("file");
  auto Directory = O->getString("directory");
  if (!File || !Directory)
    return "has no \"file\" or no \"directory\"";
  E.File = File->str();
  E.Directory = Directory->str();
  E.Output = O->getString("output").value_or("").str();
  if (const json::Array *A = O->getArray("arguments")) {
    for (const json::Value &W : *A) {
      auto S = W.getAsString();
      if (!S)
        return "has \"arguments\" that are no strings";
      E.Words.push_back(S->str());
    }
  } else if (auto Command = O->getString("command")) {
    E.Words = splitCommand(*Command);
  }
  return E.Words.empty() ? "has no \"command\" and no \"arguments\"" : "";
}

/// Resource scripts and assembly stand in databases too.
static bool isSource(StringRef File) {
  StringRef Ext = sys::path::extension(File);
  for (StringRef Known : {".c", ".cc", ".cpp", ".cxx", ".c++", ".ixx"})
    if (Ext.equals_insensitive(Known))
      return true;
  return false;
}

/// The line where element `Index` of the list starts that `Text` is.
static unsigned lineOfElement(StringRef Text, size_t Index) {
  unsigned Line = 1, Depth = 0;
  bool Quoted = false, Starts = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    const char C = Text[I];
    Line += C == '\n';
    if (Starts && !isSpace(C)) {
      Starts = false;
      if (Index-- == 0)
        return Line;
    }
    if (C == '"')
      Quoted = !Quoted;
    else if (Quoted)
      I += C == '\\';
    else if (C == '[' || C == '{')
      Starts = Depth++ == 0;
    else if (C == ']' || C == '}')
      --Depth;
    else if (C == ',')
      Starts = Depth == 1;
  }
  return Line;
}

static Expected<std::vector<Entry>> readDatabase(StringRef Path) {
  constexpr uint64_t MaxBytes = uint64_t(1) << 30;
  // PowerShell writes UTF-16 where output is sent to a file.
  Expected<std::string> Text = readWindowsText(Path, MaxBytes);
  if (!Text)
    return Text.takeError();
  Expected<json::Value> Root = json::parse(*Text);
  if (!Root) {
    // "[3:14, byte=56]: Invalid JSON value" -> file:line:column.
    std::string Why = toString(Root.takeError());
    StringRef Place = StringRef(Why).substr(1).split(',').first;
    StringRef What = StringRef(Why).split("]: ").second;
    return createStringError(Path + ":" + Place + ": " + What);
  }
  const json::Array *A = Root->getAsArray();
  if (!A)
    return createStringError(Path + ":1:1: a compilation database is a list");
  if (A->empty())
    return createStringError("'" + Path + "' is empty: no file to read");
  std::vector<Entry> Entries;
  for (size_t I = 0; I != A->size(); ++I) {
    Entry E;
    std::string Why = readEntry((*A)[I], E);
    if (!Why.empty())
      return createStringError(Path + ":" + Twine(lineOfElement(*Text, I)) +
                               ": entry " + Twine(I + 1) + " " + Why);
    Entries.push_back(std::move(E));
  }
  return Entries;
}

/// Replaces the directories of the build machine. Its paths ignore case, and
/// have either kind of separators.
static void mapEntry(Entry &E, const PathMap &Map) {
  E.Directory = Map.map(E.Directory);
  E.File = Map.map(E.File);
  E.Output = Map.map(E.Output);
  if (sys::path::is_style_posix(sys::path::Style::native))
    llvm::replace(E.File, '\\', '/');
  for (std::string &Word : E.Words)
    Word = Map.mapWord(Word);
}

/// "'a.c': no such file", and what to do where the path is one of Windows.
static std::string noSuchFile(const SourceUnit &U, const Entry &E) {
  const bool IsOfWindows = hasDrive(E.File) || hasDrive(E.Directory);
  if (!IsOfWindows || !sys::path::is_style_posix(sys::path::Style::native))
    return "'" + U.File + "': no such file";
  return "'" + (hasDrive(E.File) ? E.File : E.Directory + "\\" + E.File) +
         "': no such file; this is a path of the build machine: say where its "
         "directory is here, with --path-map 'FROM=TO'";
}

static std::string onDisk(const std::string &File, DiskNames &Disk) {
  std::string Found = Disk.find(File);
  return Found.empty() ? File : Found;
}

Expected<Project> fromBuildDir(StringRef BuildDir, ArrayRef<std::string> Only,
                               ArrayRef<std::string> ExtraFlags, StringRef Cwd,
                               const PathMap &Map) {
  std::string Database = absolutePath(BuildDir, Cwd);
  if (sys::fs::is_directory(Database)) {
    SmallString<256> P(Database);
    sys::path::append(P, "compile_commands.json");
    if (!sys::fs::exists(P))
      return createStringError("'" + BuildDir +
                               "' has no compile_commands.json");
    Database = std::string(P);
  }
  Expected<std::vector<Entry>> Entries = readDatabase(Database);
  if (!Entries)
    return Entries.takeError();

  auto Extra = readExtraFlags(ExtraFlags, Cwd);
  if (!Extra)
    return Extra.takeError();

  StringSet<> Wanted, Listed;
  for (const std::string &File : Only)
    Wanted.insert(absolutePath(File, Cwd));

  Project P;
  StringRef DatabaseDir = sys::path::parent_path(Database);
  DiskNames Disk;
  for (Entry &E : *Entries) {
    if (!isSource(E.File))
      continue;
    if (!Map.empty())
      mapEntry(E, Map);
    SourceUnit U;
    U.Directory = absolutePath(E.Directory, DatabaseDir);
    U.File = absolutePath(E.File, U.Directory);
    if (!Map.empty()) {
      U.Directory = onDisk(U.Directory, Disk);
      U.File = onDisk(U.File, Disk);
    }
    if (!Wanted.empty() && !Wanted.contains(U.File))
      continue;
    Listed.insert(U.File);
    if (!sys::fs::is_regular_file(U.File)) {
      P.Skipped.push_back(noSuchFile(U, E));
      continue;
    }
    // ccache and the like stand before the compiler; they are inputs then.
    bool OfCl = false;
    for (const std::string &W : E.Words) {
      if (StringRef(W).starts_with("-") || StringRef(W).starts_with("/D"))
        break;
      OfCl |= isClName(W);
    }
    std::vector<std::string> Words(E.Words.begin() + 1, E.Words.end());
    if (std::string Why = expandResponseFiles(Words, U.Directory, OfCl);
        !Why.empty()) {
      P.Skipped.push_back("'" + U.File + "': " + Why);
      continue;
    }
    CommandLine Line = readCommandLine(Words, OfCl);
    if (!Line.NoValue.empty()) {
      P.Skipped.push_back("'" + U.File + "': flag '" + Line.NoValue +
                          "' lacks its value");
      continue;
    }
    U.Args = std::move(Line.Args);
    addKernelDefaults(U.Args, U.File);
    appendFlags(U.Args, *Extra);
    if (E.Output.empty())
      E.Output = Line.Output;
    if (!E.Output.empty())
      U.Output = absolutePath(E.Output, U.Directory);
    if (!is_contained(P.Units, U))
      P.Units.push_back(std::move(U));
  }
  for (const std::string &File : Only)
    if (!Listed.contains(absolutePath(File, Cwd)))
      return createStringError("'" + File + "' is not in '" + Database + "'");
  if (P.Units.empty())
    return createStringError(
        P.Skipped.empty()
            ? "'" + Database + "' has no C or C++ source"
            : "no file of '" + Database +
                  "' can be read; the first: " + P.Skipped.front());
  std::vector<UnitPlace> Places;
  for (const SourceUnit &U : P.Units)
    Places.push_back({U.Output, U.Directory});
  UnitTargets Found = findTargets(Places, DatabaseDir);
  P.Targets = std::move(Found.Targets);
  for (size_t I = 0; I != P.Units.size(); ++I)
    P.Units[I].Target = Found.OfUnit[I];
  return P;
}

} // namespace spinlint::project
