//===- DocsMain.cpp - the tool that writes docs/rules ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether the pages of the rules are up to date. In: the built-in
// catalog and a directory. Out: the pages in it, or with --check a sentence for
// each page that differs, and for each row of the coverage that no rule stands
// for, and exit code 1.
//
//===----------------------------------------------------------------------===//
#include "catalog/RulePages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace spinlint::catalog;

static cl::opt<std::string> Dir(cl::Positional, cl::Required,
                                cl::desc("<directory, docs/rules>"));
static cl::opt<bool> Check("check",
                           cl::desc("Compare instead of writing; fail when a "
                                    "page is stale"));

static bool isCurrent(StringRef Path, StringRef Text) {
  auto Buffer = MemoryBuffer::getFile(Path, /*IsText=*/true);
  return Buffer && (*Buffer)->getBuffer() == Text;
}

/// Pages of rules that are gone.
static std::vector<std::string> strays(const std::vector<Page> &Pages) {
  std::vector<std::string> Out;
  std::error_code EC;
  for (sys::fs::directory_iterator It(Dir, EC), End; It != End && !EC;
       It.increment(EC)) {
    StringRef Name = sys::path::filename(It->path());
    if (Name.ends_with(".md") &&
        none_of(Pages, [&](const Page &P) { return P.Name == Name; }))
      Out.push_back(It->path());
  }
  llvm::sort(Out);
  return Out;
}

/// Where the test of a check stands, from the root of the tree.
static std::string testOf(StringRef Check) {
  for (StringRef Suffix : {".c", ".cpp"}) {
    SmallString<128> Path(Dir);
    sys::path::append(Path, "..", "..", "test/rules/" + Check + Suffix);
    if (sys::fs::exists(Path))
      return ("test/rules/" + Check + Suffix).str();
  }
  return ("no test of " + Check).str();
}

int main(int argc, char **argv) {
  cl::ParseCommandLineOptions(argc, argv,
                              "Writes the pages of the rules from rules/.\n");
  std::vector<Page> Pages = rulePages(*Catalog::builtin());
  Pages.push_back(coveragePage(*Catalog::builtin(), testOf));
  Pages.push_back(msvcPage(*Catalog::builtin()));
  bool Stale = false;
  for (const Page &P : Pages) {
    SmallString<128> Path(Dir);
    sys::path::append(Path, P.Name);
    if (isCurrent(Path, P.Text))
      continue;
    if (Check) {
      errs() << Path << ": error: the page differs from its rule\n";
      Stale = true;
      continue;
    }
    if (std::error_code EC = sys::fs::create_directories(Dir)) {
      errs() << Dir << ": error: " << EC.message() << '\n';
      return 1;
    }
    std::error_code EC;
    raw_fd_ostream Out(Path, EC, sys::fs::OF_None);
    if (EC) {
      errs() << Path << ": error: " << EC.message() << '\n';
      return 1;
    }
    Out << P.Text;
  }
  for (const std::string &Path : strays(Pages)) {
    if (Check) {
      errs() << Path << ": error: there is no rule for this page\n";
      Stale = true;
    } else if (std::error_code EC = sys::fs::remove(Path)) {
      errs() << Path << ": error: " << EC.message() << '\n';
      return 1;
    }
  }
  bool Uncovered = false;
  if (Check)
    for (const std::string &Row : uncovered(*Catalog::builtin())) {
      errs() << "rules/coverage: error: " << Row << '\n';
      Uncovered = true;
    }
  if (Stale)
    errs() << "run 'spinlint-docs " << Dir << "' to refresh the pages\n";
  return Stale || Uncovered;
}
