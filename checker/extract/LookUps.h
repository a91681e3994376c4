//===- LookUps.h - what a unit was made from ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which names were looked up while a unit was read, and what they led to: also
// those that led nowhere, because a file that appears there would have been
// read instead. Whoever finds the same answers would make the same unit. In:
// nothing. Out: the types.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_LOOKUPS_H
#define SPINLINT_EXTRACT_LOOKUPS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/BLAKE3.h"
#include "llvm/Support/FileSystem/UniqueID.h"
#include <optional>
#include <string>

namespace spinlint::extract {

/// Of the bytes of a file.
using ContentHash = llvm::BLAKE3Result<>;

struct LookUps {
  enum class Kind : uint8_t { Missing, Directory, File };
  struct Answer {
    Kind What = Kind::Missing;
    std::string OnDisk; ///< The name in another case; empty: as asked.
    std::optional<ContentHash> Text; ///< Of a file that was read.
    /// Of a file. Two names of one file are included once, if it says so.
    std::optional<llvm::sys::fs::UniqueID> File;
    bool operator==(const Answer &) const = default;
  };

  /// By absolute path, with `/`, without `.` and `..`.
  llvm::StringMap<Answer> ByName;
  /// False: it was made from something else too, like the time of day, or from
  /// a file that changed meanwhile.
  bool Repeatable = true;

  void note(llvm::StringRef Name, Answer A) {
    auto [It, New] = ByName.try_emplace(Name, A);
    if (New || It->second == A)
      return;
    // Looked at first, and then read.
    Answer &Known = It->second;
    if (Known.What != A.What || Known.OnDisk != A.OnDisk ||
        Known.File != A.File || (Known.Text && A.Text && Known.Text != A.Text))
      Repeatable = false;
    if (A.Text)
      Known.Text = A.Text;
  }
  void add(const LookUps &Other) {
    for (const auto &Entry : Other.ByName)
      note(Entry.getKey(), Entry.getValue());
    Repeatable &= Other.Repeatable;
  }
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_LOOKUPS_H
