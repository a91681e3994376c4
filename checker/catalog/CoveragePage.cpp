//===- CoveragePage.cpp - which rule checks what, and which test shows it -===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In: the rules and rules/coverage/. Out: the page with a row for each sentence
// of the DDI pages and for each rule that Microsoft documents. A row without a
// rule, or with one that claims to be none of ours, is an error.
//
//===----------------------------------------------------------------------===//
#include "catalog/RulePages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;

namespace spinlint::catalog {

/// The rules whose list `Of` has the name.
static std::vector<const Rule *>
rulesNaming(const Catalog &C, StringRef Name,
            std::vector<std::string> Rule::*Of) {
  std::vector<const Rule *> Out;
  for (const Rule &R : C.rules())
    if (R.Active && is_contained(R.*Of, Name))
      Out.push_back(&R);
  return Out;
}

static std::string linksTo(const std::vector<const Rule *> &Rules) {
  std::vector<std::string> Links;
  for (const Rule *R : Rules)
    Links.push_back(formatv("[{0}]({1}.md)", R->Id, R->Check));
  return join(Links, ", ");
}

static std::string testsOf(const std::vector<const Rule *> &Rules,
                           const std::vector<std::string> &More,
                           function_ref<std::string(StringRef)> TestOf) {
  std::vector<std::string> Tests;
  for (const Rule *R : Rules)
    Tests.push_back("`" + TestOf(R->Check) + "`");
  for (const std::string &Test : More)
    Tests.push_back("`" + Test + "`");
  return join(Tests, ", ");
}

std::vector<std::string> uncovered(const Catalog &C) {
  std::vector<std::string> Out;
  for (const Requirement &R : C.requirements())
    if (R.Tests.empty() && rulesNaming(C, R.Id, &Rule::Requirements).empty())
      Out.push_back(R.Id + ": no rule checks it, and no test shows it");
  for (const SdvRule &R : C.sdvRules())
    if (R.WhyNot.empty() == rulesNaming(C, R.Name, &Rule::Sdv).empty())
      Out.push_back(R.Name + (R.WhyNot.empty()
                                  ? ": no rule reports it"
                                  : ": a rule reports what is said to be "
                                    "reported by none"));
  return Out;
}

Page coveragePage(const Catalog &C,
                  function_ref<std::string(StringRef)> TestOf) {
  std::string Out =
      "<!-- Generated from rules/ by spinlint-docs. -->\n\n# Coverage\n\n"
      "What the pages of NdisDprAcquireSpinLock (AQ) and "
      "NdisDprReleaseSpinLock (RL)\nask of a driver, and the rules that "
      "Microsoft documents for locks and the IRQL:\nwhich rule of ours "
      "reports it, and which test shows that. test/rules/requirements.c has a "
      "function\nfor each sentence.\n\n"
      "## Requirements\n\n"
      "| | page | what is asked | rule | test |\n"
      "| --- | --- | --- | --- | --- |\n";
  for (const Requirement &R : C.requirements()) {
    auto Rules = rulesNaming(C, R.Id, &Rule::Requirements);
    Out += formatv("| {0} | {1} | {2} | {3} | {4} |\n", R.Id, R.Page, R.Text,
                   Rules.empty() ? "a fact" : linksTo(Rules),
                   testsOf(Rules, R.Tests, TestOf));
  }
  Out += "\n## Rules that Microsoft documents\n\n"
         "| rule | of | reported by | test |\n| --- | --- | --- | --- |\n";
  for (const SdvRule &R : C.sdvRules()) {
    auto Rules = rulesNaming(C, R.Name, &Rule::Sdv);
    if (Rules.empty())
      Out += formatv("| {0} | {1} | none: {2} | |\n", R.Name, R.Of, R.WhyNot);
    else
      Out += formatv("| {0} | {1} | {2} | {3} |\n", R.Name, R.Of,
                     linksTo(Rules), testsOf(Rules, {}, TestOf));
  }
  return {"coverage.md", Out};
}

Page msvcPage(const Catalog &C) {
  std::string Out =
      "<!-- Generated from rules/coverage/msvc.yaml by spinlint-docs. -->\n\n"
      "# Microsoft's warnings\n\n"
      "Which of our defects a suppression of a warning of Microsoft's "
      "compiler, "
      "or of its\nCode Analysis for Drivers, silences (`#pragma "
      "warning(suppress: ...)` and its kin).\nThe names are those of the "
      "WDK's `suppress.h`. Suppressions of other numbers mean\nnothing "
      "here.\n\n"
      "| number | what it speaks of | defects | name |\n"
      "| --- | --- | --- | --- |\n";
  for (const MsvcWarning &W : C.msvcWarnings()) {
    std::vector<StringRef> Names;
    for (Defect D : W.Defects)
      Names.push_back(defectName(D));
    Out += formatv("| {0} | {1} | {2} | {3} |\n", W.Number, W.Title,
                   join(Names, ", "), W.Name.empty() ? "" : "`" + W.Name + "`");
  }
  return {"msvc-warnings.md", Out};
}

} // namespace spinlint::catalog
