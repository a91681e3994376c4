//===- RulePages.cpp - what people read about a rule ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See RulePages.h.
//
//===----------------------------------------------------------------------===//
#include "catalog/RulePages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <algorithm>

using namespace llvm;

namespace spinlint::catalog {

namespace {

/// Fills lines up to `Width`; empty lines separate paragraphs and stay.
std::string fill(StringRef Text, unsigned Indent, unsigned Width) {
  std::string Out;
  SmallVector<StringRef> Paragraphs;
  Text.split(Paragraphs, "\n\n", -1, /*KeepEmpty=*/false);
  for (const auto &[I, Paragraph] : enumerate(Paragraphs)) {
    if (I)
      Out += '\n';
    unsigned Column = 0;
    SmallVector<StringRef> Words;
    SplitString(Paragraph, Words);
    for (StringRef Word : Words) {
      if (Column && Column + 1 + Word.size() > Width) {
        Out += '\n';
        Column = 0;
      }
      if (Column) {
        Out += ' ';
        ++Column;
      } else {
        Out.append(Indent, ' ');
        Column = Indent;
      }
      Out += Word;
      Column += Word.size();
    }
    Out += '\n';
  }
  return Out;
}

/// Code keeps its lines; empty ones get no trailing blanks.
std::string indented(StringRef Code, unsigned Indent) {
  std::string Out;
  for (StringRef Line : split(Code, '\n')) {
    if (!Line.empty())
      Out.append(Indent, ' ');
    Out += Line;
    Out += '\n';
  }
  return Out;
}

std::string testText(const ReportTest &T) {
  StringRef What = T.What == ReportTest::Field::Level ? levelName(*T.LevelValue)
                                                      : modeName(*T.ModeValue);
  bool OfEvent = T.Of == ReportTest::Subject::Event;
  return formatv("the {0} is {1}'{2}'", OfEvent ? "call" : "acquire held",
                 T.Equal ? "" : "not ", What);
}

/// "NDIS spin lock, mutex": titles of the classes, each once.
std::string classTitles(const Catalog &C,
                        const std::vector<std::string> &Classes) {
  std::vector<StringRef> Titles;
  for (const std::string &Name : Classes)
    if (const LockClass *L = C.lockClass(Name))
      if (!is_contained(Titles, StringRef(L->Title)))
        Titles.push_back(L->Title);
  return join(Titles, ", ");
}

std::string whenText(const Catalog &C, const Report &R) {
  std::string Out;
  for (const auto &[I, T] : enumerate(R.When))
    Out += (I ? " and " : "") + testText(T);
  if (!R.Classes.empty())
    Out += (Out.empty() ? "of " : "; of ") + classTitles(C, R.Classes);
  if (!R.Calls.empty())
    Out += (Out.empty() ? "by `" : "; by `") + join(R.Calls, "`, `") + "`";
  return Out.empty() ? "always" : Out;
}

StringRef stateText(const Rule &R) {
  return !R.Active       ? " (not active yet)"
         : R.OnByDefault ? ""
                         : " (off by default)";
}

std::string firstLine(StringRef Text) { return Text.split('\n').first.str(); }

} // namespace

std::string ruleForTerminal(const Catalog &C, const Rule &R, unsigned Width) {
  std::string Out = formatv("{0} ({1})\n", R.Id, R.Check);
  Out += fill(R.Title, 0, Width) + '\n';
  if (!R.Active)
    Out += fill(R.Status, 0, Width) + '\n';
  Out += fill(R.Summary, 0, Width) + '\n';
  Out += "Why it matters\n" + fill(R.Why, 2, Width) + '\n';
  Out += "Reported\n" + indented(R.Bad, 2) + '\n';
  Out += "Correct\n" + indented(R.Good, 2) + '\n';
  if (!R.Limits.empty())
    Out += "Limits\n" + fill(R.Limits, 2, Width) + '\n';
  Out += "Locks\n" + fill(classTitles(C, R.Classes), 2, Width) + '\n';
  Out += "SDV\n" + fill(R.Sdv.empty() ? "none; this rule is SpinLint's own"
                                      : join(R.Sdv, ", "),
                        2, Width);
  return Out;
}

std::string ruleTable(const Catalog &C) {
  size_t IdWidth = 0, CheckWidth = 0;
  for (const Rule &R : C.rules()) {
    IdWidth = std::max(IdWidth, R.Id.size());
    CheckWidth = std::max(CheckWidth, R.Check.size());
  }
  std::string Out;
  auto Padded = [](StringRef Text, size_t Width) {
    return Text.str() + std::string(Width - Text.size() + 2, ' ');
  };
  for (const Rule &R : C.rules())
    Out += Padded(R.Id, IdWidth) + Padded(R.Check, CheckWidth) +
           firstLine(R.Title) + stateText(R).str() + '\n';
  return Out;
}

std::string ruleMarkdown(const Catalog &C, const Rule &R) {
  std::string Out;
  Out += formatv("# {0}\n\n{1}\n\n", R.Id, R.Title);
  Out += formatv("- check: `{0}`\n", R.Check);
  if (R.Sdv.empty())
    Out += "- SDV rule: none; this rule is SpinLint's own\n";
  else
    Out += formatv("- SDV: `{0}`\n", join(R.Sdv, "`, `"));
  Out += formatv("- locks: {0}\n", classTitles(C, R.Classes));
  if (!R.Requirements.empty())
    Out += formatv("- requirements: {0}\n", join(R.Requirements, ", "));
  if (!R.Since.empty())
    Out += formatv("- since: {0}\n", R.Since);
  if (R.IsNote)
    Out += "- gives notes, which fail no run\n";
  if (!R.OnByDefault)
    Out += formatv("- off by default: `-checks={0}` adds it\n", R.Check);
  Out += "\n";
  if (!R.Active)
    Out += "**" + StringRef(fill(R.Status, 0, 78)).rtrim().str() + "**\n\n";
  Out += fill(R.Summary, 0, 80) + '\n';
  Out += "## Why it matters\n\n" + fill(R.Why, 0, 80) + '\n';
  Out += "## Example\n\nReported:\n\n```c\n" + R.Bad + "\n```\n\n";
  Out += "Correct:\n\n```c\n" + R.Good + "\n```\n\n";
  Out +=
      "## Defects\n\n"
      "A defect gives one finding, under the rule for which it is *own*, and "
      "lists the\nothers. With that rule disabled it goes to the next that "
      "lists it.\n\n"
      "| defect | when | |\n| --- | --- | --- |\n";
  for (const Report &Row : R.Reports)
    Out += formatv("| {0} | {1} | {2} |\n", defectName(Row.Kind),
                   whenText(C, Row), Row.Primary ? "own" : "listed");
  if (!R.Limits.empty())
    Out += "\n## Limits\n\n" + fill(R.Limits, 0, 80);
  return Out;
}

std::vector<Page> rulePages(const Catalog &C) {
  std::vector<Page> Out;
  std::string Index =
      "<!-- Generated from rules/*.yaml by spinlint-docs. -->\n\n# Rules\n\n"
      "| rule | check | what it reports |\n| --- | --- | --- |\n";
  for (const Rule &R : C.rules()) {
    std::string Name = R.Check + ".md";
    Index += formatv("| [{0}]({1}) | `{2}` | {3}{4} |\n", R.Id, Name, R.Check,
                     firstLine(R.Title), stateText(R));
    Out.push_back(
        {Name, formatv("<!-- Generated from rules/{0}.yaml by spinlint-docs. "
                       "-->\n\n{1}",
                       R.Id, ruleMarkdown(C, R))});
  }
  Out.push_back({"README.md", Index});
  return Out;
}

std::string helpUri(const Rule &R) {
  if (R.Sdv.empty())
    return "";
  std::string Page = llvm::StringRef(R.Sdv.front()).lower();
  std::replace(Page.begin(), Page.end(), '.', '-');
  return "https://learn.microsoft.com/windows-hardware/drivers/devtest/" + Page;
}

} // namespace spinlint::catalog
