//===- Suppression.cpp - NOLINT comments ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Suppression.h.
//
//===----------------------------------------------------------------------===//
#include "findings/Suppression.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::findings {

namespace {
enum class Directive { Line, NextLine, Begin, End };

/// A NOLINTBEGIN that waits for its END, which must name the same checks.
struct Open {
  Suppression::Range Range;
  std::string Checks;
};
} // namespace

static std::vector<std::string> namesIn(llvm::StringRef Checks) {
  std::vector<std::string> Result;
  llvm::SmallVector<llvm::StringRef> Parts;
  Checks.split(Parts, ',');
  for (llvm::StringRef Part : Parts)
    if (Part = Part.trim();
        !Part.empty() && !Part.starts_with("-") && !Part.contains('*'))
      Result.push_back(Part.str());
  return Result;
}

/// ": the caller releases it */" is "the caller releases it".
static std::string reasonIn(llvm::StringRef Rest) {
  if (!Rest.starts_with(":") && !Rest.starts_with(" "))
    return "";
  Rest = Rest.split("*/").first;
  return Rest.trim(" \t\r:-").str();
}

Suppression Suppression::parse(llvm::StringRef Text) {
  Suppression Result;
  std::vector<Open> Begun;
  // Most files have none: do not split them into lines.
  if (!Text.contains("NOLINT"))
    return Result;

  unsigned LineNumber = 0;
  while (!Text.empty()) {
    llvm::StringRef Line;
    std::tie(Line, Text) = Text.split('\n');
    ++LineNumber;
    for (size_t At = Line.find("NOLINT"); At != llvm::StringRef::npos;
         At = Line.find("NOLINT", At + 1)) {
      // Part of a longer word is no directive.
      if (At > 0 && (llvm::isAlnum(Line[At - 1]) || Line[At - 1] == '_'))
        continue;
      llvm::StringRef Rest = Line.substr(At + 6);
      Directive What = Directive::Line;
      if (Rest.consume_front("NEXTLINE"))
        What = Directive::NextLine;
      else if (Rest.consume_front("BEGIN"))
        What = Directive::Begin;
      else if (Rest.consume_front("END"))
        What = Directive::End;
      if (!Rest.empty() && (llvm::isAlnum(Rest[0]) || Rest[0] == '_'))
        continue;

      std::string Checks = "*";
      Suppression::Range New{
          0, 0, CheckGlobs(""), LineNumber, unsigned(At + 1), "", {}, ""};
      New.Word = Line.slice(At, Line.size() - Rest.size()).str();
      if (Rest.consume_front("("))
        if (size_t Close = Rest.find(')'); Close != llvm::StringRef::npos) {
          Checks = Rest.take_front(Close).trim().str();
          New.Named = namesIn(Checks);
          Rest = Rest.drop_front(Close + 1);
        }
      New.Checks = CheckGlobs(Checks);
      New.Reason = reasonIn(Rest);
      auto Add = [&](unsigned First, unsigned Last) {
        New.First = First;
        New.Last = Last;
        Result.Ranges.push_back(New);
      };
      switch (What) {
      case Directive::Line:
        Add(LineNumber, LineNumber);
        break;
      case Directive::NextLine:
        Add(LineNumber + 1, LineNumber + 1);
        break;
      case Directive::Begin:
        New.First = LineNumber;
        Begun.push_back({New, Checks});
        break;
      case Directive::End:
        for (size_t I = Begun.size(); I-- > 0;)
          if (Begun[I].Checks == Checks) {
            New = Begun[I].Range;
            Add(New.First, LineNumber);
            Begun.erase(Begun.begin() + I);
            break;
          }
        break;
      }
    }
  }
  // A BEGIN without END stays without effect, as in clang-tidy: a forgotten one
  // must not silence the rest of a file.
  return Result;
}

bool Suppression::covers(unsigned Line, llvm::StringRef Check) const {
  return llvm::any_of(Ranges,
                      [&](const Range &R) { return R.contains(Line, Check); });
}

} // namespace spinlint::findings
