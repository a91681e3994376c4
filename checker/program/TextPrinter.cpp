//===- TextPrinter.cpp - the smallest pieces of the text form -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See TextPrinter.h.
//
//===----------------------------------------------------------------------===//
#include "program/TextPrinter.h"
#include "program/TextLexer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

using namespace llvm;

namespace spinlint::program::text {

void Printer::quoted(StringRef S) {
  OS << '"';
  for (unsigned char C : S) {
    if (C == '"' || C == '\\')
      OS << '\\' << C;
    else if (C == '\n')
      OS << "\\n";
    else if (C == '\t')
      OS << "\\t";
    else if (C < 0x20 || C >= 0x7f)
      OS << "\\x" << format_hex_no_prefix(C, 2);
    else
      OS << C;
  }
  OS << '"';
}

void Printer::name(StringRef Handle) {
  if (isBareName(Handle))
    OS << Handle;
  else
    quoted(Handle);
}

void Printer::list(const std::vector<std::string> &Strings) {
  OS << '[';
  ListSeparator Comma;
  for (const std::string &S : Strings) {
    OS << StringRef(Comma);
    quoted(S);
  }
  OS << ']';
}

void Printer::place(const Place &W) {
  OS << W.File << ':' << W.Line;
  if (W.Column != 1 || W.Begin || W.End)
    OS << ':' << W.Column;
  if (W.Begin || W.End)
    OS << ':' << W.Begin << ':' << W.End;
}

void Printer::where(StringRef Keyword, const Place &W) {
  if (!W.valid())
    return;
  OS << ' ' << Keyword << ' ';
  place(W);
}

void Printer::text(StringRef Keyword, StringRef S) {
  if (S.empty())
    return;
  OS << ' ';
  if (!Keyword.empty())
    OS << Keyword << ' ';
  quoted(S);
}

} // namespace spinlint::program::text
