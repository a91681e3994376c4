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
using findings::Novelty;
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
      Text +=
          pathFromRoot(Root, D.Sources.absolutePath(N.Where.File)) + ":" +
          std::to_string(N.Where.Line) + ": ";
    Text += N.Text;
  }
  if (!F.AlsoBreaks.empty())
    Text += "\nthis also breaks " + llvm::join(F.AlsoBreaks, ", ");
  return Text;
}

static void githubLine(const RunReport &Run, const ReportedDriver &D,
                       const Finding &F, llvm::StringRef Kind,
                       llvm::raw_ostream &OS) {
  OS << "::" << Kind << ' ';
  if (std::optional<Range> R = rangeOf(F.Where, D.Sources)) {
    OS << "file="
       << githubProperty(pathFromRoot(Run.SourceRoot,
                                      D.Sources.absolutePath(F.Where.File)))
       << ",line=" << R->Line << ",endLine=" << R->EndLine;
    // Columns are for places of one line only.
    if (R->Column && R->EndLine == R->Line)
      OS << ",col=" << R->Column
         << ",endColumn=" << std::max(R->Column, R->EndColumn);
    OS << ',';
  }
  OS << "title=" << githubProperty(F.Check)
     << "::" << githubData(F.Message + storyOf(F, D, Run.SourceRoot)) << '\n';
}

void printGithub(const RunReport &Run, llvm::raw_ostream &OS) {
  for (llvm::StringRef Kind : {"error", "warning", "notice"})
    for (const ReportedDriver &D : Run.Drivers)
      for (const Finding &F : D.Findings) {
        if (F.Is == Novelty::Known)
          continue;
        llvm::StringRef Is = Run.Fails(F)                  ? "error"
                             : F.Level == Severity::Note ? "notice"
                                                         : "warning";
        if (Is == Kind)
          githubLine(Run, D, F, Kind, OS);
      }
}

void printMsvc(const RunReport &Run, const ShownPaths &Paths,
               llvm::raw_ostream &OS) {
  for (const ReportedDriver &D : Run.Drivers)
    for (const Finding &F : D.Findings) {
      if (F.Is == Novelty::Known)
        continue;
      auto Line = [&](const program::Place &Where, llvm::StringRef Kind,
                      llvm::StringRef Text) {
        if (std::optional<Range> R = rangeOf(Where, D.Sources)) {
          OS << Paths.show(D.Sources.absolutePath(Where.File)) << '('
             << R->Line;
          if (R->Column)
            OS << ',' << R->Column;
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
      };
      llvm::StringRef Kind = F.Level == Severity::Note      ? "message "
                             : F.Level == Severity::Warning ? "warning "
                                                            : "error ";
      Line(F.Where, (Kind + F.Check + ": ").str(), F.Message);
      for (const Note &N : F.Notes)
        Line(N.Where.valid() ? N.Where : F.Where, "note: ", N.Text);
      if (!F.AlsoBreaks.empty())
        Line(F.Where, "note: ",
             "this also breaks " + llvm::join(F.AlsoBreaks, ", "));
    }
}

} // namespace spinlint::reports
