//===- RulePages.h - what people read about a rule ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the form of a rule's documentation and nothing of its content. In: a
// catalog. Out: text for a terminal, a table, and Markdown pages. All end with
// a line end.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CATALOG_RULEPAGES_H
#define SPINLINT_CATALOG_RULEPAGES_H

#include "catalog/Catalog.h"

namespace spinlint::catalog {

/// `spinlint explain SpinLockDpr`.
std::string ruleForTerminal(const Catalog &C, const Rule &R,
                            unsigned Width = 80);

/// `spinlint rules`: one line a rule; those not active say so.
std::string ruleTable(const Catalog &C);

/// A file of docs/rules/.
struct Page {
  std::string Name; ///< "ddi-spin-lock-dpr.md"
  std::string Text;
};

/// What the page of a rule says, as Markdown.
std::string ruleMarkdown(const Catalog &C, const Rule &R);

/// The page of each rule, and README.md, which lists them.
std::vector<Page> rulePages(const Catalog &C);

/// The page that says which rule checks what is in rules/coverage/. `TestOf`
/// says where the test of a check stands.
Page coveragePage(const Catalog &C,
                  llvm::function_ref<std::string(llvm::StringRef)> TestOf);

/// The page that says what the suppression of each of Microsoft's warnings
/// means here.
Page msvcPage(const Catalog &C);

/// A sentence for each row of it without a rule, which no reason explains.
std::vector<std::string> uncovered(const Catalog &C);

/// The page of the rule of Microsoft's that it is; empty: it is none.
std::string helpUri(const Rule &R);

} // namespace spinlint::catalog

#endif // SPINLINT_CATALOG_RULEPAGES_H
