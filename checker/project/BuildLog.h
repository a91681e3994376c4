//===- BuildLog.h - the compile commands that MSBuild recorded ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads NAME.tlog/CL.command.1.tlog, which MSBuild leaves in the directory of
// the object files. In: UTF-16 or UTF-8 text, in it for each source
//
//   ^C:\SRC\A.C|C:\SRC\B.C
//   /c /IINC /DNDIS640=1 ... C:\SRC\A.C
//
// Out: the sources and the words of their command.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_BUILDLOG_H
#define SPINLINT_PROJECT_BUILDLOG_H

#include "project/Project.h"
#include "project/WindowsPath.h"

namespace spinlint::project {

struct RecordedCommand {
  std::vector<std::string> Sources; ///< As the build machine calls them.
  std::vector<std::string> Words;   ///< Without the compiler.
};

/// An error names the file and the line that makes no sense.
llvm::Expected<std::vector<RecordedCommand>> readBuildLog(llvm::StringRef Path);

/// The logs of a build whose object files are in `ObjectDirectory`.
std::vector<std::string> findBuildLogs(llvm::StringRef ObjectDirectory);

/// The logs below the directory of `Project` that have folders of these names
/// above them, as "x64/Release/drv.tlog": for builds whose object directory is
/// not known. Blanks do not count: "Win10Release".
std::vector<std::string> findBuildLogs(llvm::StringRef Project,
                                       llvm::ArrayRef<std::string> Folders);

struct RecordedBuild {
  std::vector<SourceUnit> Units;
  /// Sources that are not on this machine: the log is of another one, and
  /// nothing maps its directories.
  std::vector<std::string> Missing;
};

/// What the build recorded, for this machine. Relative flags start in the
/// directory of `Project`, as cl was run there.
llvm::Expected<RecordedBuild>
unitsOfLog(llvm::StringRef Log, llvm::StringRef Project, const PathMap &Paths);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_BUILDLOG_H
