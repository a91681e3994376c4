//===- BuildLog.cpp - the compile commands that MSBuild recorded ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See BuildLog.h.
//
//===----------------------------------------------------------------------===//
#include "project/BuildLog.h"
#include "project/CommandLine.h"
#include "project/DriverBuild.h"
#include "project/Wildcards.h"
#include "project/XmlFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

using namespace llvm;

namespace spinlint::project {

static constexpr uint64_t MaxBytes = 64u << 20;

Expected<std::vector<RecordedCommand>> readBuildLog(StringRef Path) {
  Expected<std::string> Text = readWindowsText(Path, MaxBytes);
  if (!Text)
    return Text.takeError();
  std::vector<RecordedCommand> Result;
  SmallVector<StringRef, 0> Lines;
  StringRef(*Text).split(Lines, '\n');
  for (size_t I = 0; I != Lines.size(); ++I) {
    StringRef Line = Lines[I].trim();
    if (Line.empty())
      continue;
    if (!Line.consume_front("^"))
      return createStringError(Path + ":" + Twine(I + 1) +
                               ": no line '^SOURCE' stands in front of this "
                               "command");
    RecordedCommand C;
    SmallVector<StringRef, 4> Sources;
    Line.split(Sources, '|', -1, /*KeepEmpty=*/false);
    for (StringRef S : Sources)
      C.Sources.push_back(S.trim().str());
    if (++I == Lines.size() || Lines[I].trim().empty() ||
        Lines[I].trim().starts_with("^"))
      return createStringError(Path + ":" + Twine(I) +
                               ": the command of this source is missing; the "
                               "file is cut off");
    BumpPtrAllocator A;
    StringSaver Saver(A);
    SmallVector<const char *, 64> Words;
    cl::TokenizeWindowsCommandLine(Lines[I].trim(), Saver, Words);
    C.Words.assign(Words.begin(), Words.end());
    Result.push_back(std::move(C));
  }
  return Result;
}

/// None if there are too many files to look at: no build puts a log there.
static std::vector<std::string> logs(StringRef Pattern, StringRef Directory) {
  auto Found = findFiles(Pattern, Directory);
  if (Found)
    return std::move(*Found);
  consumeError(Found.takeError());
  return {};
}

std::vector<std::string> findBuildLogs(StringRef ObjectDirectory) {
  return logs("*.tlog/CL.command.*.tlog", ObjectDirectory);
}

std::vector<std::string> findBuildLogs(StringRef Project,
                                       ArrayRef<std::string> Folders) {
  StringRef Directory = sys::path::parent_path(Project);
  std::vector<std::string> Result =
      logs("**/*.tlog/CL.command.*.tlog", Directory);
  auto Plain = [](StringRef S) {
    std::string Lower = S.lower();
    erase(Lower, ' ');
    return Lower;
  };
  erase_if(Result, [&](StringRef Path) {
    SmallVector<StringRef, 16> Above;
    Path.drop_front(Directory.size()).split(Above, '/');
    return !all_of(Folders, [&](StringRef F) {
      return any_of(Above, [&](StringRef A) { return Plain(A) == Plain(F); });
    });
  });
  return Result;
}

/// `Words` with the paths of this machine. A file of the build machine's kit
/// that is forced in is looked for in the kit of this one; true: warning.h was
/// among them, which is left out (addWarningHeader).
static bool mapWords(std::vector<std::string> &Words, const PathMap &Paths,
                     DiskNames &Disk, StringRef Directory) {
  bool HadWarningHeader = false;
  std::vector<std::string> Result;
  for (size_t I = 0; I != Words.size(); ++I) {
    std::string Word = Paths.mapWord(Words[I]);
    StringRef Path = Word;
    if (!Path.consume_front("/FI") && !Path.consume_front("-FI")) {
      Result.push_back(std::move(Word));
      continue;
    }
    std::string Next;
    if (Path.empty() && I + 1 != Words.size()) {
      Next = Paths.map(Words[++I]);
      Path = Next;
    }
    StringRef Name = sys::path::filename(Path, sys::path::Style::windows);
    if (Name.equals_insensitive("warning.h")) {
      HadWarningHeader = true;
      continue;
    }
    std::string Found = Disk.find(hostPath(Path, Directory));
    Result.push_back("/FI" + (!Found.empty()   ? Found
                              : hasDrive(Path) ? Name.str()
                                               : Path.str()));
  }
  Words = std::move(Result);
  return HadWarningHeader;
}

Expected<RecordedBuild> unitsOfLog(StringRef Log, StringRef Project,
                                   const PathMap &Paths) {
  auto Commands = readBuildLog(Log);
  if (!Commands)
    return Commands.takeError();
  RecordedBuild Build;
  DiskNames Disk;
  StringRef Directory = sys::path::parent_path(Project);
  for (RecordedCommand &C : *Commands) {
    const bool HadWarningHeader = mapWords(C.Words, Paths, Disk, Directory);
    for (const std::string &Source : C.Sources) {
      SourceUnit U;
      U.File = Disk.find(hostPath(Paths.map(Source), Directory));
      if (U.File.empty() || !sys::fs::is_regular_file(U.File)) {
        Build.Missing.push_back(Source);
        continue;
      }
      U.Directory = Directory.str();
      std::vector<std::string> Words = C.Words;
      if (HadWarningHeader)
        addWarningHeader(U.File, Words);
      U.Args = readCommandLine(Words, /*OfCl=*/true).Args;
      addKernelDefaults(U.Args, U.File);
      if (!is_contained(Build.Units, U))
        Build.Units.push_back(std::move(U));
    }
  }
  return Build;
}

} // namespace spinlint::project
