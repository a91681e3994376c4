//===- TextPrinter.h - the smallest pieces of the text form ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how strings, names, lists and places are written, so that TextLexer
// reads them back. In: such a piece. Out: its text on a stream.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_TEXTPRINTER_H
#define SPINLINT_PROGRAM_TEXTPRINTER_H

#include "program/Program.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::program::text {

class Printer {
protected:
  explicit Printer(llvm::raw_ostream &OS) : OS(OS) {}
  void quoted(llvm::StringRef S);
  void name(llvm::StringRef Handle);
  void list(const std::vector<std::string> &Strings);
  void place(const Place &W);
  void where(llvm::StringRef Keyword, const Place &W);
  void text(llvm::StringRef Keyword, llvm::StringRef S);

  llvm::raw_ostream &OS;
};

} // namespace spinlint::program::text

#endif // SPINLINT_PROGRAM_TEXTPRINTER_H
