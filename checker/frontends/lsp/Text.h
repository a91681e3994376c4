//===- Text.h - a text, and positions in it -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Translates between the positions of the protocol, which are lines and units
// of some encoding, and bytes. In: a text in UTF-8, changes to it. Out:
// offsets, positions, the changed text. Bytes that are no UTF-8, as in files of
// another encoding on disk, count as one unit each.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_TEXT_H
#define SPINLINT_FRONTENDS_LSP_TEXT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace spinlint::lsp {

/// In which units a position counts within its line.
enum class Encoding : uint8_t { Utf8, Utf16, Utf32 };

struct Position {
  unsigned Line = 0, Character = 0; ///< 0-based.
  auto operator<=>(const Position &) const = default;
};
struct Range {
  Position Start, End;
  bool operator==(const Range &) const = default;
};

struct Change {
  std::optional<Range> Where; ///< Nothing: all of it.
  std::string Text;
};

/// Does not change.
class Text {
public:
  explicit Text(std::string Content);

  const std::string &content() const { return Content; }
  unsigned lines() const { return LineStarts.size(); }
  /// 0-based, without its end.
  llvm::StringRef line(unsigned Number) const;

  /// A position behind the end of its line is the end of the line; one behind
  /// the last line is the end of the text; one inside of a character, its
  /// beginning.
  size_t offset(Position P, Encoding E) const;
  Position position(size_t Offset, Encoding E) const;
  Range range(size_t Begin, size_t End, Encoding E) const {
    return {position(Begin, E), position(End, E)};
  }

  /// With one change after another, each about what the one before has left.
  Text changed(llvm::ArrayRef<Change> Changes, Encoding E) const;

private:
  std::string Content;
  std::vector<size_t> LineStarts;
};

/// How many units the beginning of `Line` with so many bytes has.
unsigned units(llvm::StringRef Line, size_t Bytes, Encoding E);
/// How many bytes so many units have, at most all.
size_t bytes(llvm::StringRef Line, unsigned Units, Encoding E);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_TEXT_H
