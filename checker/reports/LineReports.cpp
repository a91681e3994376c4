//===- LineReports.cpp - findings as lines for a build --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LineReports.h.
//
//===----------------------------------------------------------------------===//
#include "reports/LineReports.h"
#include "reports/PortablePlace.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::reports {

using findings::Finding;
using findings::Note;
using findings::Severity;

static std::string escaped(llvm::StringRef Text, llvm::StringRef Special) {
  std::string Result;
  for (char Ch : Text)
    if (Special.contains(Ch))
      Result += "%" + llvm::utohexstr(static_cast<unsigned char>(Ch),
                                      /*LowerCase=*/false, /*Width=*/2);
    else
      Result += Ch;
  return Result;
}

std::string githubData(llvm::StringRef Text) { return escaped(Text, "%\r\n"); }

std::string githubProperty(llvm::StringRef Text) {
  return escaped(Text, "%\r\n:,");
}

/// The notes as lines of their own, with their places.
static std::string storyOf(const Finding &F, const ReportedDriver &D,
                           llvm::StringRef Root) {
  std::string Text;
  for (const Note &N : F.Notes) {
    Text += '\n';
    if (rangeOf(N.Where, D.Sources))
      Text += pathFromRoot(Root, D.Sources.absolutePath(N.Where.File)) + ":" +
              std::to_string(N.Where.Line) + ": ";
    Text += N.Text;
  }
  if (!F.AlsoBreaks.empty())
    Text += "\nthis also breaks " + llvm::join(F.AlsoBreaks, ", ");
  return Text;
}

static void githubLine(const RunReport &Run, const ReportedDriver &D,
                       const program::Place &Where, llvm::StringRef Kind,
                       llvm::StringRef Title, llvm::StringRef Text,
                       llvm::raw_ostream &OS) {
  OS << "::" << Kind << ' ';
  if (std::optional<Range> R = rangeOf(Where, D.Sources)) {
    OS << "file="
       << githubProperty(
              pathFromRoot(Run.SourceRoot, D.Sources.absolutePath(Where.File)))
       << ",line=" << R->Line << ",endLine=" << R->EndLine;
    // Columns are for places of one line only.
    if (R->Column && R->EndLine == R->Line)
      OS << ",col=" << R->Column
         << ",endColumn=" << std::max(R->Column, R->EndColumn);
    OS << ',';
  }
  OS << "title=" << githubProperty(Title) << "::" << githubData(Text) << '\n';
}

void printGithub(const RunReport &Run, llvm::raw_ostream &OS) {
  for (llvm::StringRef Kind : {"error", "warning", "notice"})
    for (const ReportedDriver &D : Run.Drivers) {
      for (const Finding &F : D.Findings) {
        if (!isNews(F))
          continue;
        llvm::StringRef Is = Run.Fails(F)                ? "error"
                             : F.Level == Severity::Note ? "notice"
                                                         : "warning";
        if (Is == Kind)
          githubLine(Run, D, F.Where, Kind, F.Check,
                     F.Message + storyOf(F, D, Run.SourceRoot), OS);
      }
      if (Kind == (Run.LostFail ? "error" : "warning"))
        for (const LostFunction &L : D.Lost)
          githubLine(Run, D, L.Where, Kind, "baseline", L.Text, OS);
    }
}

namespace {

/// Prints the lines about one driver.
class MsvcLines {
public:
  MsvcLines(const ReportedDriver &D, const ShownPaths &Paths,
            llvm::raw_ostream &OS)
      : D(D), Paths(Paths), OS(OS) {}
  void finding(const Finding &F);
  /// `Kind`: "warning ddi-spin-lock: "
  void line(const program::Place &Where, llvm::StringRef Kind,
            llvm::StringRef Text);

private:
  const ReportedDriver &D;
  const ShownPaths &Paths;
  llvm::raw_ostream &OS;
};

} // namespace

void MsvcLines::line(const program::Place &Where, llvm::StringRef Kind,
                     llvm::StringRef Text) {
  if (std::optional<Range> R = rangeOf(Where, D.Sources)) {
    // Without the text, that of the compiler, which counts bytes.
    const unsigned Column = R->Column ? R->Column : Where.Column;
    OS << Paths.show(D.Sources.absolutePath(Where.File)) << '(' << R->Line;
    if (Column)
      OS << ',' << Column;
    OS << "): ";
  } else {
    OS << "spinlint: ";
  }
  // A line is one message.
  std::string OneLine = Text.str();
  for (char &Ch : OneLine)
    if (Ch == '\n' || Ch == '\r')
      Ch = ' ';
  OS << Kind << OneLine << '\n';
}

void MsvcLines::finding(const Finding &F) {
  llvm::StringRef Kind = F.Level == Severity::Note      ? "message "
                         : F.Level == Severity::Warning ? "warning "
                                                        : "error ";
  line(F.Where, (Kind + F.Check + ": ").str(), F.Message);
  for (const Note &N : F.Notes)
    line(N.Where.valid() ? N.Where : F.Where, "note: ", N.Text);
  if (!F.AlsoBreaks.empty())
    line(F.Where,
         "note: ", "this also breaks " + llvm::join(F.AlsoBreaks, ", "));
}

void printMsvc(const RunReport &Run, const ShownPaths &Paths,
               llvm::raw_ostream &OS) {
  for (const ReportedDriver &D : Run.Drivers) {
    MsvcLines Lines(D, Paths, OS);
    for (const Finding &F : D.Findings)
      if (isNews(F))
        Lines.finding(F);
    for (const LostFunction &L : D.Lost)
      Lines.line(L.Where, "warning baseline: ", L.Text);
  }
}

} // namespace spinlint::reports
