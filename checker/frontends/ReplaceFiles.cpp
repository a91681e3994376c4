//===- ReplaceFiles.cpp - new texts for files on disk ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ReplaceFiles.h. Each text is written to a file beside the old one. Only
// when all of them are complete are they renamed, one after the other; that
// fails for reasons only that nobody can foresee.
//
//===----------------------------------------------------------------------===//
#include "frontends/ReplaceFiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;

static void discard(const llvm::Twine &Temporary) {
  fs::remove(Temporary);
  llvm::sys::DontRemoveFileOnSignal(Temporary.str());
}

static std::error_code moveTo(const std::string &Path,
                              const std::string &Temporary) {
  std::error_code EC = fs::rename(Temporary, Path);
  if (!EC)
    llvm::sys::DontRemoveFileOnSignal(Temporary);
  return EC;
}

/// A complete copy of `Text` beside `Path`, as accessible as that.
static llvm::Expected<std::string> writeBeside(const std::string &Path,
                                               llvm::StringRef Text) {
  fs::file_status Status;
  if (std::error_code EC = fs::status(Path, Status))
    return llvm::createStringError(EC, Path + ": " + EC.message());
  int FD = -1;
  llvm::SmallString<256> Temporary;
  if (std::error_code EC =
          fs::createUniqueFile(Path + ".%%%%%%%%.tmp", FD, Temporary,
                               fs::OF_None, fs::owner_read | fs::owner_write))
    return llvm::createStringError(EC, "no file can be made beside '" + Path +
                                           "': " + EC.message());
  llvm::sys::RemoveFileOnSignal(Temporary);
  llvm::raw_fd_ostream OS(FD, /*shouldClose=*/true);
  OS << Text;
  OS.flush();
  std::error_code EC = OS.error();
#ifndef _WIN32
  // Only root can give a file to somebody else, and needs to.
  fs::file_status Made;
  if (!EC && !fs::status(FD, Made) &&
      (Made.getUser() != Status.getUser() ||
       Made.getGroup() != Status.getGroup()))
    EC = fs::changeFileOwnership(FD, Status.getUser(), Status.getGroup());
#endif
  if (!EC)
    EC = fs::setPermissions(FD, Status.permissions());
  OS.close();
  if (!EC)
    EC = OS.error();
  OS.clear_error();
  if (!EC)
    return std::string(Temporary);
  discard(Temporary);
  return llvm::createStringError(
      EC, "'" + Path + "' cannot be written: " + EC.message());
}

/// Undoes what cannot be finished.
static llvm::Error restore(const std::string &Path,
                           const fixes::FileTexts &Old) {
  auto Temporary = writeBeside(Path, Old.at(Path));
  if (!Temporary)
    return Temporary.takeError();
  if (std::error_code EC = moveTo(Path, *Temporary)) {
    discard(*Temporary);
    return llvm::createStringError(EC, EC.message());
  }
  return llvm::Error::success();
}

llvm::Error replaceFiles(const fixes::FileTexts &Old,
                         const fixes::FileTexts &New) {
  std::vector<std::pair<std::string, std::string>> Ready; // Temporary, path.
  auto GiveUp = [&](llvm::Error E,
                    const llvm::Twine &What = "nothing was written") {
    for (const auto &[Temporary, Path] : Ready)
      discard(Temporary);
    return llvm::createStringError(llvm::toString(std::move(E)) + "; " + What);
  };
  for (const auto &[Path, Text] : New) {
    auto Present = llvm::MemoryBuffer::getFile(
        Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
    if (!Present || (*Present)->getBuffer() != Old.at(Path))
      return GiveUp(llvm::createStringError("'" + Path +
                                            "' has changed since it was read"));
    auto Temporary = writeBeside(Path, Text);
    if (!Temporary)
      return GiveUp(Temporary.takeError());
    Ready.push_back({*Temporary, Path});
  }

  for (size_t Written = 0; Written != Ready.size(); ++Written) {
    const auto &[Temporary, Path] = Ready[Written];
    std::error_code EC = moveTo(Path, Temporary);
    if (!EC)
      continue;
    std::vector<std::string> Left;
    for (size_t I = 0; I != Written; ++I)
      if (llvm::Error E = restore(Ready[I].second, Old)) {
        llvm::consumeError(std::move(E));
        Left.push_back("'" + Ready[I].second + "'");
      }
    Ready.erase(Ready.begin(), Ready.begin() + Written);
    llvm::Error E = llvm::createStringError(
        "'" + Path + "' cannot be written: " + EC.message());
    if (Left.empty())
      return GiveUp(std::move(E), "nothing was written");
    return GiveUp(std::move(E), "written: " + llvm::join(Left, ", "));
  }
  return llvm::Error::success();
}

} // namespace spinlint::frontends
