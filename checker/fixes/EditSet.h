//===- EditSet.h - the edits of a run, file by file -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which fixes can be carried out together, and what the files are then.
// In: the fixes of the findings of all drivers, the files on disk or the texts
// that stand for them. Out: for each file, once, its text before and after; for
// each fix that is left out, the reason.
//
// A file is known by its real path: symbolic links, `a/../b` and a header that
// several targets name are one file, and what they agree on is edited once.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_EDITSET_H
#define SPINLINT_FIXES_EDITSET_H

#include "fixes/FixIt.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include <map>
#include <optional>

namespace spinlint::fixes {

/// What files hold, by their real paths.
using FileTexts = std::map<std::string, std::string>;

class EditSet {
public:
  /// `Current`: what files hold that are not as they are on disk.
  explicit EditSet(FileTexts Current = {}) : Current(std::move(Current)) {}

  /// Where file `Index` of a program is on this machine.
  using PathFn = llvm::function_ref<std::string(uint32_t Index)>;

  /// Takes in all edits of `Fix` or none. Returns its number; a fix with the
  /// edits of an earlier one has the number of that. The error says why it is
  /// left out: it overlaps an earlier one, or a file is not to be edited.
  llvm::Expected<size_t>
  add(const FixIt &Fix, llvm::ArrayRef<program::File> Files, PathFn PathOf);

  size_t size() const { return Taken.size(); }
  /// How many places these fixes change.
  size_t edits(llvm::ArrayRef<size_t> Numbers) const;

  /// What the files that these fixes edit hold then.
  FileTexts texts(llvm::ArrayRef<size_t> Numbers) const;
  /// And what they hold without them.
  const std::string &before(const std::string &RealPath) const;

  /// Where byte `Offset` of a file is after these fixes: behind what is
  /// inserted there; of the inside of what is replaced, the end.
  uint32_t moved(llvm::StringRef RealPath, uint32_t Offset,
                 llvm::ArrayRef<size_t> Numbers) const;

private:
  struct Change {
    std::string File; ///< Real path.
    uint32_t Begin, End;
    std::string Text;
    auto operator<=>(const Change &) const = default;
  };
  using Changes = std::vector<Change>; ///< Of one fix, sorted.

  llvm::Expected<std::string> editable(const program::File &File,
                                       const std::string &Path);
  const std::string *text(const std::string &RealPath);
  std::map<std::string, Changes> byFile(llvm::ArrayRef<size_t> Numbers) const;

  const FileTexts Current;
  FileTexts OnDisk; ///< Of the files that were asked about.
  std::vector<Changes> Taken;
};

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_EDITSET_H
