//===- SuppressHere.cpp - a NOLINT comment for a line ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SuppressHere.h. What could be inserted is tried, and the first that is
// read as it is meant is taken.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/SuppressHere.h"
#include "findings/Suppression.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace spinlint::lsp {

namespace {

/// The lines of a text.
class Lines {
public:
  explicit Lines(llvm::StringRef Text) : Text(Text) {
    Starts.push_back(0);
    for (size_t I = 0; I != Text.size(); ++I)
      if (Text[I] == '\n')
        Starts.push_back(I + 1);
  }
  size_t count() const { return Starts.size(); }
  size_t start(unsigned Line) const { return Starts[Line - 1]; }
  llvm::StringRef line(unsigned Line) const {
    const size_t End =
        Line < Starts.size() ? Starts[Line] - 1 : Text.size();
    return Text.slice(start(Line), End).rtrim('\r');
  }

private:
  llvm::StringRef Text;
  llvm::SmallVector<size_t> Starts;
};

} // namespace

/// What a text would be.
static std::string with(llvm::StringRef Text, const Insertion &I) {
  return (Text.take_front(I.At) + I.Text + Text.drop_front(I.At)).str();
}

static bool works(llvm::StringRef Text, const Insertion &I, unsigned Line,
                  llvm::StringRef Check) {
  const std::string New = with(Text, I);
  // A new line above moves it.
  Line += llvm::StringRef(I.Text).count('\n');
  return findings::Suppression::parse(New).covers(Line, Check);
}

std::optional<Insertion> suppressHere(llvm::StringRef Text, unsigned Line,
                                      llvm::StringRef Check) {
  const Lines All(Text);
  if (Line == 0 || Line > All.count())
    return std::nullopt;
  const llvm::StringRef Here = All.line(Line);
  llvm::SmallVector<Insertion> Ways;
  // A comment for this line alone that names other checks.
  const auto Now = findings::Suppression::parse(Text);
  for (const findings::Suppression::Range &R : Now.ranges()) {
    if (R.First != Line || R.Last != Line)
      continue;
    const size_t Word = All.start(R.Line) + R.Column - 1;
    const llvm::StringRef Rest =
        Text.drop_front(Word + R.Word.size()).split('\n').first;
    if (const size_t Close = Rest.find(')');
        Rest.starts_with("(") && Close != llvm::StringRef::npos)
      Ways.push_back({Word + R.Word.size() + Close,
                      (Close == 1 ? "" : ",") + Check.str()});
  }
  const bool Continues = Here.rtrim().ends_with("\\");
  if (!Continues)
    Ways.push_back({All.start(Line) + Here.rtrim().size(),
                    (" // NOLINT(" + Check + ")").str()});
  const bool Continued =
      Line > 1 && All.line(Line - 1).rtrim().ends_with("\\");
  if (!Continued) {
    const llvm::StringRef Indent =
        Here.take_front(Here.size() - Here.ltrim().size());
    const llvm::StringRef LineEnd = Text.contains("\r\n") ? "\r\n" : "\n";
    Ways.push_back(
        {All.start(Line),
         (Indent + "// NOLINTNEXTLINE(" + Check + ")" + LineEnd).str()});
  }
  for (const Insertion &I : Ways)
    if (works(Text, I, Line, Check))
      return I;
  return std::nullopt;
}

} // namespace spinlint::lsp
