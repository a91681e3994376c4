//===- TextReport.cpp - findings in clang's form --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See TextReport.h.
//
//===----------------------------------------------------------------------===//
#include "reports/TextReport.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

namespace spinlint::reports {

using findings::Finding;
using fixes::Edit;
using llvm::raw_ostream;
using program::Place;

namespace {

/// A source line ready for the terminal: tabs are spaces, and each byte knows
/// its column.
struct ShownLine {
  std::string Text;
  std::vector<unsigned> Column; ///< By byte of the source, one past its end.
};

class TextPrinter {
public:
  TextPrinter(findings::SourceFiles &Sources, const ShownPaths &Paths,
              raw_ostream &OS)
      : Sources(Sources), Paths(Paths), OS(OS) {}

  void message(const Place &Where, llvm::StringRef Kind,
               raw_ostream::Colors Colour, llvm::StringRef Text,
               llvm::StringRef Check);
  void snippet(const Place &Where, llvm::ArrayRef<fixes::FixIt> Fixes);

private:
  void coloured(raw_ostream::Colors Colour, llvm::StringRef Text) {
    OS.changeColor(Colour, /*Bold=*/true) << Text;
    OS.resetColor();
  }
  void bold(llvm::StringRef Text) {
    OS.changeColor(raw_ostream::SAVEDCOLOR, /*Bold=*/true) << Text;
    OS.resetColor();
  }

  findings::SourceFiles &Sources;
  const ShownPaths &Paths;
  raw_ostream &OS;
};

} // namespace

static ShownLine shown(llvm::StringRef Line) {
  constexpr unsigned TabStop = 8; // As clang prints.
  ShownLine Result;
  unsigned Column = 0;
  for (char Ch : Line) {
    bool Continuation = (static_cast<unsigned char>(Ch) & 0xC0) == 0x80;
    Result.Column.push_back(Continuation && Column ? Column - 1 : Column);
    if (Ch == '\t') {
      unsigned Width = TabStop - Column % TabStop;
      Result.Text.append(Width, ' ');
      Column += Width;
      continue;
    }
    // A control character could move the cursor of the terminal.
    Result.Text += static_cast<unsigned char>(Ch) < 0x20 ? ' ' : Ch;
    if (!Continuation)
      ++Column;
  }
  Result.Column.push_back(Column);
  return Result;
}

void TextPrinter::message(const Place &Where, llvm::StringRef Kind,
                          raw_ostream::Colors Colour, llvm::StringRef Text,
                          llvm::StringRef Check) {
  if (Where.valid())
    bold(Paths.show(Sources.absolutePath(Where.File)) + ":" +
         std::to_string(Where.Line) + ":" + std::to_string(Where.Column) +
         ": ");
  coloured(Colour, (Kind + ": ").str());
  if (Check.empty())
    OS << Text;
  else
    bold((Text + " [" + Check + "]").str());
  OS << '\n';
}

void TextPrinter::snippet(const Place &Where,
                          llvm::ArrayRef<fixes::FixIt> Fixes) {
  if (!Where.valid() || Where.Line == 0 || Where.Column == 0)
    return;
  std::optional<llvm::StringRef> Line =
      Sources.unchangedLine(Where.File, Where.Line);
  if (!Line || Where.Column > Line->size() + 1)
    return;
  ShownLine Shown = shown(*Line);
  size_t First = Where.Column - 1;
  size_t Length = Where.End > Where.Begin ? Where.End - Where.Begin : 1;
  size_t Last = std::min(First + Length, Line->size());

  OS << llvm::format("%5u | ", Where.Line) << Shown.Text << "\n      | ";
  OS.indent(Shown.Column[First]);
  std::string Caret = "^";
  if (Last > First && Shown.Column[Last] > Shown.Column[First] + 1)
    Caret.append(Shown.Column[Last] - Shown.Column[First] - 1, '~');
  coloured(raw_ostream::GREEN, Caret);
  OS << '\n';

  for (const fixes::FixIt &Fix : Fixes)
    for (const Edit &E : Fix.Edits)
      if (E.Where.File == Where.File && E.Where.Line == Where.Line &&
          E.Where.Column > 0 && E.Where.Column <= Shown.Column.size() &&
          llvm::StringRef(E.Text).count('\n') == 0) {
        OS << "      | ";
        OS.indent(Shown.Column[E.Where.Column - 1]);
        OS.changeColor(raw_ostream::GREEN) << E.Text;
        OS.resetColor() << '\n';
      }
}

void printText(llvm::ArrayRef<Finding> Findings, findings::SourceFiles &Sources,
               const ShownPaths &Paths, const TextOptions &Options,
               raw_ostream &OS) {
  TextPrinter Printer(Sources, Paths, OS);
  for (const Finding &F : Findings) {
    if (!findings::isNews(F))
      continue;
    const bool Advice = F.Level == findings::Severity::Note;
    const bool Error = F.Level == findings::Severity::Error;
    // As clang calls what stands for itself; a note belongs to what is above.
    Printer.message(F.Where,
                    Advice ? "remark" : findings::severityName(F.Level),
                    Advice  ? raw_ostream::BLUE
                    : Error ? raw_ostream::RED
                            : raw_ostream::MAGENTA,
                    F.Message, F.Check);
    Printer.snippet(F.Where, F.Fixes);
    auto PrintNote = [&](const Place &Where, llvm::StringRef Text) {
      Printer.message(Where, "note", raw_ostream::CYAN, Text, "");
      Printer.snippet(Where, {});
    };
    for (const findings::Note &N : F.Notes)
      PrintNote(N.Where, N.Text);
    for (const fixes::FixIt &Fix : F.Fixes) {
      // What is taken out begins on the line above.
      const Edit &First = Fix.Edits.front();
      Printer.message(First.Text.empty() ? F.Where : First.Where, "note",
                      raw_ostream::CYAN, "fix-it: " + Fix.Title, "");
    }
    if (!F.AlsoBreaks.empty())
      PrintNote({}, "this also breaks " + llvm::join(F.AlsoBreaks, ", "));
    if (Options.Why && !F.Why.empty())
      PrintNote({}, F.Why);
  }
}

void printIdle(llvm::ArrayRef<findings::IdleSuppression> Idle, bool Pragmas,
               findings::SourceFiles &Sources, const ShownPaths &Paths,
               raw_ostream &OS) {
  TextPrinter Printer(Sources, Paths, OS);
  for (const findings::IdleSuppression &I : Idle)
    if (Pragmas || !I.ForMsvc)
      Printer.message(I.Where, "remark", raw_ostream::BLUE,
                      findings::idleText(I), "");
}

void printLost(llvm::ArrayRef<LostFunction> Lost,
               findings::SourceFiles &Sources, const ShownPaths &Paths,
               raw_ostream &OS) {
  TextPrinter Printer(Sources, Paths, OS);
  for (const LostFunction &L : Lost)
    Printer.message(L.Where, "warning", raw_ostream::MAGENTA, L.Text,
                    "baseline");
}

} // namespace spinlint::reports
