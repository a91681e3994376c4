//===- Layout.h - how an edit looks in the author's text ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which bytes change when a statement is put in, taken out or replaced:
// with the indentation, the braces and the line ends that its neighbours have.
// In: the text of a file, the statements of one function in it. Out: edits.
// Whether they are right is not asked here.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_LAYOUT_H
#define SPINLINT_FIXES_LAYOUT_H

#include "fixes/FixIt.h"
#include <optional>

namespace spinlint::fixes {

using Edits = std::vector<Edit>;
using Lines = std::vector<std::string>;

class Layout {
public:
  /// `Text` is that of the file of F.Body; both outlive this.
  Layout(llvm::StringRef Text, const program::Function &F) : Text(Text), F(F) {}

  /// As it is written, with its `;`.
  llvm::StringRef textOf(const program::Statement &S) const {
    return Text.slice(S.Begin, S.End);
  }
  llvm::StringRef text() const { return Text; }

  /// Nothing where there is no place for an edit. `New` are statements, one on
  /// each line.
  std::optional<Edits> before(const program::Statement &S,
                              const Lines &New) const;
  std::optional<Edits> after(const program::Statement &S,
                             const Lines &New) const;
  std::optional<Edits> replace(const program::Statement &S,
                               const Lines &New) const;
  std::optional<Edits> erase(const program::Statement &S) const;
  /// Above the label, indented as the statement that it names.
  std::optional<Edits> beforeLabel(const program::Label &L,
                                   const Lines &New) const;
  /// Before the `}` of the function.
  std::optional<Edits> atEnd(const Lines &New) const;
  /// After its `{`: a declaration.
  std::optional<Edits> atTop(const std::string &New) const;
  /// Replaces the bytes [Begin, End).
  Edit bytes(uint32_t Begin, uint32_t End, std::string New) const;

  /// The innermost statement around these bytes that `Wanted` accepts; null if
  /// there is none.
  const program::Statement *
  around(uint32_t Begin, uint32_t End,
         llvm::function_ref<bool(const program::Statement &)> Wanted) const;
  /// The last statement of the block that is the body of the function.
  const program::Statement *lastOfBody() const;
  /// The statement that follows `S` in the same block.
  const program::Statement *next(const program::Statement &S) const;

private:
  uint32_t lineBegin(uint32_t At) const;
  uint32_t lineEnd(uint32_t At) const; ///< Before its line end.
  bool startsLine(uint32_t At) const;
  std::string indentOf(uint32_t At) const;
  std::string joined(const Lines &New, llvm::StringRef Indent) const;
  llvm::StringRef eol() const;
  bool bracesOnOwnLines() const;
  Edits inBraces(const program::Statement &S, const Lines &Before,
                 const Lines &After) const;
  uint32_t endWithComment(uint32_t At) const;

  llvm::StringRef Text;
  const program::Function &F;
};

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_LAYOUT_H
