//===- CatalogErrorsTest.cpp - broken catalog files are refused -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each mistake that a person can make in rules/ gives a line with its place and
// a sentence that says what to do.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint::catalog;

namespace {

const char GoodClass[] = "class: toy_lock\n"
                         "title: toy lock\n"
                         "kind: spin\n"
                         "recursion: none\n"
                         "pair: any\n"
                         "why:\n"
                         "  leaked: It hangs.\n"
                         "  twice: It hangs.\n"
                         "  unheld: It stops.\n";

const char ApiHead[] =
    "class: toy_lock\nheader: toy.h\nframework: Toy\napis:\n";

const char RuleHead[] = "rule: Toy\ntitle: t\nclasses: [toy_lock]\n"
                        "shape: typestate\nsummary: s\nwhy: w\nbad: b\n"
                        "good: g\n";

/// The complaints about a catalog of GoodClass and one more file.
std::string complaints(StringRef Path, const Twine &Text) {
  std::string Storage = Text.str();
  std::vector<SourceText> Sources = {{Path.str(), Path.str(), Storage}};
  if (Path != "classes/toy_lock.yaml")
    Sources.push_back(
        {"classes/toy_lock.yaml", "classes/toy_lock.yaml", GoodClass});
  auto C = CatalogReader().read(Sources);
  return C ? "" : toString(C.takeError());
}

std::string apiComplaints(const Twine &Rows) {
  return complaints("apis/toy.yaml", Twine(ApiHead) + Rows);
}

std::string ruleComplaints(const Twine &Rest) {
  return complaints("Toy.yaml", Twine(RuleHead) + Rest);
}

TEST(CatalogErrors, GoodFilesAreAccepted) {
  EXPECT_EQ(complaints("classes/toy_lock.yaml", GoodClass), "");
  EXPECT_EQ(apiComplaints("  - {name: ToyRelease, op: release, lock: 0}\n"
                          "  - name: ToyAcquire\n"
                          "    op: acquire\n"
                          "    lock: 0\n"
                          "    releases: [ToyRelease]\n"),
            "");
  EXPECT_EQ(ruleComplaints("reports:\n  - {defect: held-at-exit}\n"), "");
}

TEST(CatalogErrors, UnknownKey) {
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n"
                          "    op: release\n"
                          "    lvel: dpr\n"
                          "    lock: 0\n"),
            "apis/toy.yaml:7:5: error: an API has no key 'lvel'; did you mean "
            "'level'?");
  EXPECT_EQ(complaints("classes/toy_lock.yaml",
                       Twine(GoodClass) + "colour_of_the_lock: red\n"),
            "classes/toy_lock.yaml:10:1: error: a lock class has no key "
            "'colour_of_the_lock'; it has the keys class, title, types, kind, "
            "recursion, pair, held_irql, zero_init, hand_over, deleted_held, "
            "pageable, opaque, inert_if, by_class, kinds, disables_apcs, "
            "why");
}

TEST(CatalogErrors, MissingKey) {
  EXPECT_EQ(apiComplaints("  - op: release\n    lock: 0\n"),
            "apis/toy.yaml:5:5: error: an API needs the key 'name'; add it");
  EXPECT_EQ(apiComplaints("  - name: ToyAcquire\n"
                          "    op: acquire\n"
                          "    lock: 0\n"),
            "apis/toy.yaml:5:5: error: an API needs the key 'releases'; add "
            "it");
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n"
                          "    op: release\n"
                          "    lock: handle\n"),
            "apis/toy.yaml:7:11: error: 'lock: handle' needs the key "
            "'handle_arg'; add it");
  EXPECT_EQ(apiComplaints("  - {name: ToyCall, irql: <= DISPATCH_LEVEL,\n"
                          "     irql_if: [{arg: 2, irql: <= APC_LEVEL}]}\n"),
            "");
  EXPECT_EQ(apiComplaints("  - {name: ToyCall, irql: <= DISPATCH_LEVEL,\n"
                          "     irql_if: [{arg: 2}]}\n"),
            "apis/toy.yaml:6:16: error: a condition for an IRQL needs the key "
            "'irql'; add it");
  EXPECT_EQ(complaints("roles/toy.yaml",
                       "framework: X\nroles:\n"
                       "  - {role: TOY, irql: <= DISPATCH_LEVEL,\n"
                       "     also_at: [PASSIVE_LEVEL, HIGH]}\n"),
            "roles/toy.yaml:4:31: error: 'also_at' must be an IRQL such as "
            "DISPATCH_LEVEL, or a list of them, not 'HIGH'");
}

TEST(CatalogErrors, WrongType) {
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n"
                          "    op: release\n"
                          "    lock: first\n"),
            "apis/toy.yaml:7:11: error: 'lock' must be the number of an "
            "argument, or global, thread, return or handle, not 'first'");
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n"
                          "    op: unlock\n"
                          "    lock: 0\n"),
            "apis/toy.yaml:6:9: error: 'op' must be one of init, destroy, "
            "acquire, try_acquire, wait_by_arg, release, downgrade, "
            "try_upgrade, transfer, query, raise_irql, lower_irql, not "
            "'unlock'");
  EXPECT_EQ(apiComplaints("  - name: [ToyRelease]\n"),
            "apis/toy.yaml:5:11: error: 'name' must be a text, not a list");
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n    irql: <= DISPATCH\n"),
            "apis/toy.yaml:6:11: error: 'irql' must be like '= "
            "DISPATCH_LEVEL', '<= APC_LEVEL', 'DISPATCH_LEVEL..HIGH_LEVEL' or "
            "'any', not '<= DISPATCH'");
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n    raises: yes\n"),
            "apis/toy.yaml:6:13: error: 'raises' must be one of true, false, "
            "not 'yes'");
  EXPECT_EQ(complaints("apis/toy.yaml", "header: h\nframework: f\napis: x\n"),
            "apis/toy.yaml:3:7: error: 'apis' must be a list of APIs, not 'x'");
}

TEST(CatalogErrors, Syntax) {
  std::string Text =
      complaints("apis/toy.yaml", "header: toy.h\napis: [a, {b: c]\n");
  EXPECT_EQ(Text.find("apis/toy.yaml:2:"), 0u) << Text;
  EXPECT_NE(Text.find(": error: this is not YAML: "), std::string::npos)
      << Text;
  EXPECT_EQ(StringRef(Text).count('\n'), 0u) << Text;
  EXPECT_EQ(complaints("apis/toy.yaml", ""),
            "apis/toy.yaml:1:1: error: a file of APIs is written as 'key: "
            "value' lines, but nothing stands here");
}

TEST(CatalogErrors, Duplicates) {
  EXPECT_EQ(apiComplaints("  - {name: ToyRelease, op: release, lock: 0}\n"
                          "  - {name: ToyRelease, op: release, lock: 0}\n"),
            "apis/toy.yaml:6:12: error: API 'ToyRelease' is there already, at "
            "apis/toy.yaml:5:12; remove one or give it another name");
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n"
                          "    op: release\n"
                          "    op: release\n"
                          "    lock: 0\n"),
            "apis/toy.yaml:7:5: error: key 'op' is given twice; keep one of "
            "them");
}

TEST(CatalogErrors, RuleNamesDifferByMoreThanCase) {
  std::string Other = StringRef(RuleHead).str() + "reports: []\n";
  std::string Upper = Other;
  Upper.replace(Upper.find("Toy"), 3, "TOY");
  auto C = CatalogReader().read(
      {{"classes/toy_lock.yaml", "classes/toy_lock.yaml", GoodClass},
       {"TOY.yaml", "TOY.yaml", Upper},
       {"Toy.yaml", "Toy.yaml", Other}});
  ASSERT_FALSE(bool(C));
  std::string Text = toString(C.takeError());
  EXPECT_EQ(Text.find("Toy.yaml:1:7: error: rule 'toy' is there already, at "
                      "TOY.yaml:1:7; remove one or give it another name"),
            0u)
      << Text;
}

TEST(CatalogErrors, NamesThatLeadNowhere) {
  EXPECT_EQ(apiComplaints("  - name: ToyRelease\n"
                          "    class: toy_lok\n"
                          "    op: release\n"
                          "    lock: 0\n"),
            "apis/toy.yaml:6:12: error: there is no lock class 'toy_lok' in "
            "classes/; did you mean 'toy_lock'?");
  EXPECT_EQ(apiComplaints("  - name: ToyAcquire\n"
                          "    op: acquire\n"
                          "    lock: 0\n"
                          "    releases: [ToyRelease]\n"),
            "apis/toy.yaml:8:16: error: 'releases' names 'ToyRelease', which "
            "has no row in apis/");
  EXPECT_EQ(apiComplaints("  - name: ToyAcquire\n"
                          "    op: acquire\n"
                          "    lock: 0\n"
                          "    releases: [ToyAcquire]\n"),
            "apis/toy.yaml:8:16: error: 'ToyAcquire' does not release a lock "
            "of class 'toy_lock'; correct its row, or this list");
  EXPECT_EQ(apiComplaints("  - {name: ToyCopy, like: ToyRelease}\n"),
            "apis/toy.yaml:5:27: error: 'like' must name an API further up in "
            "this file, not 'ToyRelease'");
}

std::string allDefectNames() {
  std::vector<StringRef> All;
  for (unsigned D = 0; D != NumDefects; ++D)
    All.push_back(defectName(Defect(D)));
  return join(All, ", ");
}

TEST(CatalogErrors, Rules) {
  EXPECT_EQ(ruleComplaints(
                "reports:\n  - {defect: [held-at-exit, loop-imbalance]}\n"),
            "");
  EXPECT_EQ(ruleComplaints("reports:\n  - {defect: leaked}\n"),
            "Toy.yaml:10:14: error: 'defect' must be one of " +
                allDefectNames() + ", not 'leaked'");
  EXPECT_EQ(ruleComplaints("reports:\n"
                           "  - {defect: held-at-exit, when: frame.mode == "
                           "dpr}\n"),
            "Toy.yaml:10:34: error: there is no mode 'dpr'; the modes are "
            "exclusive, shared, any; this is a level");
  EXPECT_EQ(ruleComplaints("reports:\n"
                           "  - {defect: call-under-lock, calls: [Nothing]}\n"),
            "Toy.yaml:10:39: error: 'calls' or 'before' names 'Nothing', which "
            "has no row in apis/");
  EXPECT_EQ(ruleComplaints("reports:\n"
                           "  - {defect: held-at-exit, classes: [-nothing]}\n"),
            "Toy.yaml:10:38: error: there is no lock class 'nothing' in "
            "classes/");
  EXPECT_EQ(complaints("Other.yaml", Twine(RuleHead) + "reports: []\n"),
            "Other.yaml:1:7: error: rule 'Toy' must stand in a file called "
            "'Toy.yaml'");
  EXPECT_EQ(complaints("rules/Toy.yaml", "rule: Toy\n"),
            "rules/Toy.yaml:1:1: error: the catalog has the folders classes, "
            "apis, roles, names and coverage; move the file to one of them");
}

TEST(CatalogErrors, VersionsAndWarningsOfMicrosofts) {
  const char Reports[] = "reports:\n  - {defect: held-at-exit}\n";
  EXPECT_EQ(ruleComplaints(Twine(Reports) + "since: 0.2\n"), "");
  EXPECT_EQ(ruleComplaints(Twine(Reports) + "since: soon\n"),
            "Toy.yaml:11:8: error: 'since' must be a version, like 0.1, not "
            "'soon'");
  auto Msvc = [](StringRef Row) {
    return complaints("coverage/msvc.yaml",
                      "msvc:\n  - {number: 1, title: t, defects: held-at-exit}"
                      "\n  - " +
                          Row + "\n");
  };
  EXPECT_EQ(Msvc("{number: 2, title: t, defects: [held-at-exit]}"), "");
  EXPECT_EQ(Msvc("{number: C2, title: t, defects: held-at-exit}"),
            "coverage/msvc.yaml:3:14: error: 'number' must be that of a "
            "warning, like 26115, not 'C2'");
  EXPECT_EQ(Msvc("{number: 2, title: t, defects: held}"),
            "coverage/msvc.yaml:3:36: error: there is no defect 'held'");
  EXPECT_NE(
      Msvc("{number: 1, title: t, defects: held-at-exit}").find("warning"),
      std::string::npos);
}

TEST(CatalogErrors, Roles) {
  EXPECT_EQ(complaints("roles/toy.yaml", "framework: Toy\nroles:\n"
                                         "  - role: TOY\n"
                                         "    registered_by: [A.B.C]\n"),
            "roles/toy.yaml:4:21: error: 'registered_by' lists STRUCT.Field, "
            "Ddi(argument number) or a function name, not 'A.B.C'");
  EXPECT_EQ(complaints("roles/toy.yaml", "framework: Toy\nroles:\n"
                                         "  - role: TOY\n"
                                         "    held_at_entry: [{class: no}]\n"),
            "roles/toy.yaml:4:29: error: there is no lock class 'no' in "
            "classes/");
}

TEST(CatalogErrors, AllComplaintsAtOnce) {
  std::string Text = apiComplaints("  - {name: A, op: nothing, lock: 0}\n"
                                   "  - {name: B, op: release, lock: x}\n");
  EXPECT_EQ(StringRef(Text).count('\n'), 1u) << Text;
}

TEST(CatalogErrors, DirectoriesAreNamedInFull) {
  SmallString<128> Dir, File;
  ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-catalog", Dir));
  File = Dir;
  sys::path::append(File, "Toy.yaml");
  {
    std::error_code EC;
    raw_fd_ostream Out(File, EC);
    Out << "rule: Toy\n  bad indentation: [\n";
  }
  auto C = Catalog::load(Dir);
  ASSERT_FALSE(bool(C));
  std::string Text = toString(C.takeError());
  EXPECT_EQ(Text.find(File.str().str() + ":2:"), 0u) << Text;
  auto Missing = Catalog::load((Dir + "/nothing-here").str());
  ASSERT_FALSE(bool(Missing));
  EXPECT_NE(toString(Missing.takeError()).find("this folder cannot be read"),
            std::string::npos);
  sys::fs::remove_directories(Dir);
}

} // namespace
