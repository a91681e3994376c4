//===- TextKeywords.h - the words of the text form ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The spelling of every enumerator in the text form, once for the writer and
// the reader. The order is that of the enumerators in Program.h. Words that
// the catalog shares (operations, modes, levels) are spelt there.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_TEXTKEYWORDS_H
#define SPINLINT_PROGRAM_TEXTKEYWORDS_H

#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>

namespace spinlint::program::text {

inline constexpr llvm::StringLiteral UnaryWords[] = {"neg", "bitnot", "not"};
inline constexpr llvm::StringLiteral BinaryWords[] = {
    "add", "sub", "mul", "div", "rem", "and", "or", "xor", "shl", "shr"};
inline constexpr llvm::StringLiteral CompareWords[] = {
    "eq", "ne", "lt", "le", "gt", "ge", "ult", "ule", "ugt", "uge"};
inline constexpr llvm::StringLiteral BranchWords[] = {
    "if",      "while",  "for",       "do",   "conditional",
    "logical", "switch", "range_for", "other"};
/// One for each bit of AccessBits.
inline constexpr llvm::StringLiteral AccessWords[] = {"interlocked",
                                                      "by_system", "wiped"};
inline constexpr unsigned AllAccessBits = 1u << std::size(AccessWords);
inline bool hasAccessBits(InstrKind K) {
  return K == InstrKind::Load || K == InstrKind::Store ||
         K == InstrKind::Forget;
}
inline constexpr llvm::StringLiteral LinkageWords[] = {"external", "internal",
                                                       "inline"};
inline constexpr llvm::StringLiteral ReturnWords[] = {
    "void", "bool", "status", "pointer", "integer", "count", "other"};
inline constexpr llvm::StringLiteral StatementWords[] = {
    "simple", "declaration", "jump", "block", "control", "labelled"};
inline constexpr llvm::StringLiteral ParentWords[] = {"in_block", "only_child",
                                                      "after_label"};
inline constexpr llvm::StringLiteral LockWhereWords[] = {
    "arg", "global", "thread", "return", "handle"};

/// The position of `Word` in `Words`.
inline std::optional<unsigned>
indexOf(llvm::ArrayRef<llvm::StringLiteral> Words, llvm::StringRef Word) {
  for (unsigned I = 0; I != Words.size(); ++I)
    if (Words[I] == Word)
      return I;
  return std::nullopt;
}

} // namespace spinlint::program::text

#endif // SPINLINT_PROGRAM_TEXTKEYWORDS_H
