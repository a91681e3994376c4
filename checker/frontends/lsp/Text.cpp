//===- Text.cpp - a text, and positions in it -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Text.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Text.h"
#include <algorithm>

namespace spinlint::lsp {

/// Of the character that starts here; 1 if none does.
static size_t sequenceLength(llvm::StringRef Rest) {
  const unsigned char Lead = Rest.front();
  const size_t Length = Lead < 0xC2   ? 1
                        : Lead < 0xE0 ? 2
                        : Lead < 0xF0 ? 3
                        : Lead < 0xF5 ? 4
                                      : 1;
  if (Length > Rest.size())
    return 1;
  for (size_t I = 1; I < Length; ++I)
    if ((static_cast<unsigned char>(Rest[I]) & 0xC0) != 0x80)
      return 1;
  return Length;
}

static unsigned unitsOf(size_t Sequence, Encoding E) {
  switch (E) {
  case Encoding::Utf8:
    return Sequence;
  case Encoding::Utf16:
    return Sequence == 4 ? 2 : 1;
  case Encoding::Utf32:
    return 1;
  }
  return 1;
}

unsigned units(llvm::StringRef Line, size_t Bytes, Encoding E) {
  Bytes = std::min(Bytes, Line.size());
  if (E == Encoding::Utf8)
    return Bytes;
  unsigned Units = 0;
  for (size_t At = 0; At < Bytes;) {
    const size_t N = sequenceLength(Line.drop_front(At));
    if (At + N > Bytes)
      break;
    Units += unitsOf(N, E);
    At += N;
  }
  return Units;
}

size_t bytes(llvm::StringRef Line, unsigned Units, Encoding E) {
  size_t At = 0;
  while (At < Line.size()) {
    const size_t N = sequenceLength(Line.drop_front(At));
    const unsigned U = unitsOf(N, E);
    if (U > Units)
      break;
    Units -= U;
    At += N;
  }
  return At;
}

Text::Text(std::string C) : Content(std::move(C)) {
  LineStarts.push_back(0);
  for (size_t I = 0; I < Content.size(); ++I)
    if (Content[I] == '\n' ||
        (Content[I] == '\r' &&
         (I + 1 == Content.size() || Content[I + 1] != '\n')))
      LineStarts.push_back(I + 1);
}

llvm::StringRef Text::line(unsigned Number) const {
  if (Number >= LineStarts.size())
    return "";
  const size_t End = Number + 1 < LineStarts.size() ? LineStarts[Number + 1]
                                                    : Content.size();
  return llvm::StringRef(Content)
      .slice(LineStarts[Number], End)
      .rtrim("\r\n");
}

size_t Text::offset(Position P, Encoding E) const {
  if (P.Line >= LineStarts.size())
    return Content.size();
  return LineStarts[P.Line] + bytes(line(P.Line), P.Character, E);
}

Position Text::position(size_t Offset, Encoding E) const {
  Offset = std::min(Offset, Content.size());
  auto Next = std::upper_bound(LineStarts.begin(), LineStarts.end(), Offset);
  const unsigned Line = unsigned(Next - LineStarts.begin()) - 1;
  return {Line, units(line(Line), Offset - LineStarts[Line], E)};
}

Text Text::changed(llvm::ArrayRef<Change> Changes, Encoding E) const {
  Text Now = *this;
  for (const Change &C : Changes) {
    if (!C.Where) {
      Now = Text(C.Text);
      continue;
    }
    size_t Begin = Now.offset(C.Where->Start, E);
    size_t End = Now.offset(C.Where->End, E);
    if (Begin > End)
      std::swap(Begin, End);
    std::string New = Now.Content.substr(0, Begin);
    New += C.Text;
    New.append(Now.Content, End, std::string::npos);
    Now = Text(std::move(New));
  }
  return Now;
}

} // namespace spinlint::lsp
