//===- IncludeFileSystem.h - Windows file names on any host ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which file on disk an include names: ignoring case, and with `\` for
// `/`, in the user's directories as well as in the kit. Missing files cost no
// system call, because each directory is listed once and remembered for all
// units that share the object. A file may be given another text, by whichever
// of its names it is then asked for. In: paths as Clang asks for them. Out:
// files and their status, under the name that stands on disk; for those who
// listen, what was asked for and what the answer was.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_INCLUDEFILESYSTEM_H
#define SPINLINT_EXTRACT_INCLUDEFILESYSTEM_H

#include "extract/Extract.h"
#include "extract/LookUps.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <memory>
#include <string>

namespace spinlint::extract {

/// Files are taken to stay as they are while the object lives, but for those
/// that somebody says are not. Not thread-safe.
class IncludeFileSystem
    : public llvm::RTTIExtends<IncludeFileSystem, llvm::vfs::ProxyFileSystem> {
public:
  static const char ID;
  /// `Copies`: files are read and not mapped.
  explicit IncludeFileSystem(llvm::IntrusiveRefCntPtr<FileSystem> Base,
                             bool Copies = false);
  ~IncludeFileSystem() override;

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override;
  bool exists(const llvm::Twine &Path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override;

  /// The same files by the names that they have on disk and no others. Clang's
  /// driver looks for programs along the search path: to find those in spite of
  /// their case would take the list of all that is installed.
  llvm::IntrusiveRefCntPtr<FileSystem> byExactName() {
    return llvm::IntrusiveRefCntPtr<FileSystem>(&getUnderlyingFS());
  }

  /// The path on disk of what `Path` names, or empty if there is none.
  std::string onDisk(const llvm::Twine &Path);

  /// Gives up the content of a file, which nobody may be using. Contents are
  /// kept, because every unit reads the same headers.
  void forget(const llvm::Twine &Path);

  /// These files may have changed on disk, be new or gone. Returns the names of
  /// those that have, as they are looked up.
  std::vector<std::string> changedOnDisk(llvm::ArrayRef<std::string> Paths);

  /// Reads `Texts`, which stays alive, in place of what is on disk, until the
  /// next call. An error names a file that is not there.
  llvm::Error edit(const EditedTexts &Texts);
  /// The files that have another text now.
  FileSet edited() const;

  /// Notes what is looked up, in this object and not in one made before it,
  /// as long as it lives.
  class Listener {
  public:
    /// Nothing is noted if `Into` is null.
    Listener(IncludeFileSystem &FS, LookUps *Into)
        : FS(FS), Before(std::exchange(FS.Heard, Into)) {}
    ~Listener() { FS.Heard = Before; }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

  private:
    IncludeFileSystem &FS;
    LookUps *Before;
  };

  /// What a name leads to; the text is hashed if `Text` is set.
  LookUps::Answer answer(const llvm::Twine &Path, bool Text);

private:
  struct Listing;
  /// Absolute, with `/`, without `.` and `..`.
  std::string normalise(const llvm::Twine &Path) const;
  const std::string &resolve(llvm::StringRef Normal);
  const Listing *list(llvm::StringRef Dir);
  llvm::ErrorOr<llvm::vfs::Status> find(const std::string &Asked,
                                        const std::string &Normal);
  void note(const std::string &Normal,
            const llvm::ErrorOr<llvm::vfs::Status> &S);

  struct Content {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    std::optional<ContentHash> Hash; ///< Once somebody has asked.
    std::string RealName;            ///< Without links; once a change was told.
    const ContentHash &hash();
  };
  llvm::ErrorOr<Content *> read(const std::string &Disk);

  const bool Copies;
  llvm::StringMap<std::string> Resolved; ///< Normal path to path on disk.
  llvm::StringMap<std::unique_ptr<Listing>> Listings;
  llvm::StringMap<Content> Contents;                          ///< By path.
  llvm::StringMap<llvm::ErrorOr<llvm::vfs::Status>> Statuses; ///< As asked.
  std::map<llvm::sys::fs::UniqueID, llvm::StringRef> Edited;
  LookUps *Heard = nullptr;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_INCLUDEFILESYSTEM_H
