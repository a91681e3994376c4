//===- ProjectFileTest.cpp - project files: where, and what they may say --===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which `.spinlint.yaml` counts for which sources, what it may change in the
// catalog, and that each mistake in it is told with its place.
//
//===----------------------------------------------------------------------===//
#include "project/ProjectFile.h"
#include "catalog/Catalog.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace llvm;
using namespace spinlint;

namespace {

class ProjectFileTest : public testing::Test {
protected:
  void SetUp() override {
    unsetenv(project::ProjectFileVariable);
    ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-file", Dir));
  }
  void TearDown() override { sys::fs::remove_directories(Dir); }

  std::string path(StringRef Relative) const {
    SmallString<128> P(Dir);
    sys::path::append(P, Relative);
    return std::string(P);
  }
  std::string write(StringRef Relative, StringRef Text) {
    const std::string P = path(Relative);
    EXPECT_FALSE(sys::fs::create_directories(sys::path::parent_path(P)));
    std::error_code EC;
    raw_fd_ostream(P, EC) << Text;
    EXPECT_FALSE(EC);
    return P;
  }
  std::shared_ptr<const catalog::Catalog> load(StringRef Text) {
    auto C = catalog::Catalog::load("", write("p.yaml", Text));
    if (C)
      return *C;
    ADD_FAILURE() << toString(C.takeError());
    return catalog::Catalog::builtin();
  }
  /// The first complaint, without the directory.
  std::string complaint(StringRef Text) {
    auto C = catalog::Catalog::load("", write("p.yaml", Text));
    if (C)
      return "";
    StringRef First = Error = toString(C.takeError());
    First = First.split('\n').first;
    return First.substr(First.find("p.yaml")).str();
  }
  std::string common(std::vector<std::string> Sources, StringRef Given = "") {
    auto F = project::findCommonProjectFile(Sources, Given);
    return F ? *F : "error: " + toString(F.takeError());
  }

  SmallString<128> Dir;
  std::string Error;
};

TEST_F(ProjectFileTest, NearestAboveTheSourceCounts) {
  const std::string Upper = write(".spinlint.yaml", "");
  const std::string Lower = write("a/b/.spinlint.yaml", "");
  EXPECT_EQ(project::findProjectFile(path("a/b/c/x.c")), Lower);
  EXPECT_EQ(project::findProjectFile(path("a/b/x.c")), Lower);
  EXPECT_EQ(project::findProjectFile(path("a/x.c")), Upper);
  EXPECT_EQ(project::findProjectFile(path("a/x.c"), "none"), "");
  EXPECT_EQ(project::findProjectFile(path("a/x.c"), Lower), Lower);
}

TEST_F(ProjectFileTest, VariableGoesBeforeTheSearch) {
  write(".spinlint.yaml", "");
  setenv(project::ProjectFileVariable, "other.yaml", 1);
  EXPECT_EQ(project::findProjectFile(path("x.c")), "other.yaml");
  EXPECT_EQ(project::findProjectFile(path("x.c"), "given.yaml"), "given.yaml");
  setenv(project::ProjectFileVariable, "none", 1);
  EXPECT_EQ(project::findProjectFile(path("x.c")), "");
  unsetenv(project::ProjectFileVariable);
}

TEST_F(ProjectFileTest, SourcesOfARunAgreeOnOne) {
  const std::string Upper = write("p/.spinlint.yaml", "");
  const std::string Lower = write("p/a/.spinlint.yaml", "");
  EXPECT_EQ(common({path("p/x.c"), path("p/b/y.c")}), Upper);
  EXPECT_EQ(common({path("p/a/x.c"), path("p/a/y.c")}), Lower);
  // Who has none does not object.
  EXPECT_EQ(common({path("gen/z.c"), path("p/x.c")}), Upper);
  EXPECT_EQ(common({path("gen/z.c")}), "");
  const std::string Two = common({path("p/x.c"), path("p/a/y.c")});
  EXPECT_NE(Two.find("error: two project files: '" + Upper + "'"),
            std::string::npos);
  EXPECT_NE(Two.find(Lower), std::string::npos);
  EXPECT_EQ(common({path("p/x.c"), path("p/a/y.c")}, Lower), Lower);
}

TEST_F(ProjectFileTest, EmptyFileChangesNothing) {
  const auto BuiltIn = catalog::Catalog::builtin();
  for (const char *Text : {"", "\n", "# nothing\n", "---\n"}) {
    const auto C = load(Text);
    EXPECT_EQ(C->apis().size(), BuiltIn->apis().size());
    EXPECT_EQ(C->rules().size(), BuiltIn->rules().size());
  }
}

TEST_F(ProjectFileTest, WhatCannotBeRead) {
  auto C = catalog::Catalog::load("", path("nowhere.yaml"));
  EXPECT_FALSE(C);
  EXPECT_NE(toString(C.takeError())
                .find("nowhere.yaml:1:1: error: this file "
                      "cannot be read"),
            std::string::npos);
}

TEST_F(ProjectFileTest, RowsOfTheCatalogAreReplacedOnPurpose) {
  const char Row[] = "apis:\n  - class: spin_lock\n    apis:\n"
                     "      - {name: KeAcquireSpinLock, op: acquire, lock: 1,\n"
                     "         releases: [KeReleaseSpinLock]";
  EXPECT_EQ(complaint(Twine(Row + Twine("}\n")).str()),
            "p.yaml:4:16: error: API 'KeAcquireSpinLock' is there already, at "
            "rules/apis/spin-lock.yaml:23:11; give it another name, or say "
            "'replaces: true'");
  const auto C = load(Twine(Row + Twine(", replaces: true}\n")).str());
  EXPECT_EQ(C->api("KeAcquireSpinLock")->Effects.front().LockArg, 1);
  EXPECT_EQ(C->apis().size(), catalog::Catalog::builtin()->apis().size());
  // From itself.
  EXPECT_EQ(load("apis:\n  - apis:\n      - {name: KeAcquireSpinLock, like: "
                 "KeAcquireSpinLock, raises: true, replaces: true}\n")
                ->api("KeAcquireSpinLock")
                ->Effects.size(),
            1u);
}

TEST_F(ProjectFileTest, ClassesRolesRulesAndCallsAreReplaced) {
  const auto C = load(
      "classes:\n"
      "  - {class: spin_lock, title: my lock, kind: spin, recursion: all,\n"
      "     pair: any, why: {leaked: l, unheld: u}, replaces: true}\n"
      "roles:\n"
      "  - roles:\n"
      "      - {role: KSERVICE_ROUTINE, irql: = DIRQL, replaces: true}\n"
      "rules:\n"
      "  - {rule: LockBalance, title: t, classes: [all], shape: typestate,\n"
      "     summary: s, reports: [{defect: held-at-exit, primary: true}],\n"
      "     note: true, replaces: true}\n"
      "apis:\n"
      "  - calls:\n"
      "      - {names: [KeBugCheckEx], irql: any, replaces: true}\n");
  const auto BuiltIn = catalog::Catalog::builtin();
  EXPECT_EQ(C->lockClass("spin_lock")->Title, "my lock");
  EXPECT_TRUE(C->role("KSERVICE_ROUTINE")->RegisteredBy.empty());
  EXPECT_TRUE(C->rule("LockBalance")->IsNote);
  EXPECT_TRUE(C->rule("ddi-lock-balance")->IsNote);
  EXPECT_FALSE(C->api("KeBugCheckEx")->NoReturn);
  EXPECT_EQ(C->rules().size(), BuiltIn->rules().size());
  EXPECT_EQ(C->lockClasses().size(), BuiltIn->lockClasses().size());
}

TEST_F(ProjectFileTest, MistakesHaveTheirPlace) {
  EXPECT_EQ(complaint("cheks: x\n"), "p.yaml:1:1: error: a project file has no "
                                     "key 'cheks'; did you mean 'checks'?");
  EXPECT_EQ(complaint("checks: ddi-lock-odrer\n"),
            "p.yaml:1:9: error: there is no check 'ddi-lock-odrer'; did you "
            "mean 'ddi-lock-order'?");
  EXPECT_EQ(complaint("checks: [-*, ddi-lock-odrer]\n"),
            "p.yaml:1:14: error: there is no check 'ddi-lock-odrer'; did you "
            "mean 'ddi-lock-order'?");
  EXPECT_EQ(complaint("checks: {a: b}\n"),
            "p.yaml:1:9: error: 'checks' must be a list such as [a, b], not a "
            "map");
  EXPECT_EQ(complaint("classes: spin_lock\n"),
            "p.yaml:1:10: error: 'classes' must be a list, not 'spin_lock'");
  EXPECT_EQ(complaint("apis:\n  - class: spin_lok\n    apis: []\n"),
            "p.yaml:2:12: error: there is no lock class 'spin_lok' in "
            "classes/; did you mean 'spin_lock'?");
  EXPECT_EQ(complaint("apis:\n  - apis:\n      - {name: f, like: g}\n"),
            "p.yaml:3:25: error: 'like' must name an API of the catalog, or "
            "one further up in this file, not 'g'");
  EXPECT_EQ(complaint("apis:\n  - calls:\n      - {names: [Mine], irql: any, "
                      "replaces: true}\n"),
            "p.yaml:3:18: error: there is no API 'Mine' that this could "
            "replace; take out 'replaces'");
  EXPECT_EQ(complaint("- a\n- b\n"),
            "p.yaml:1:1: error: a project file is written as 'key: value' "
            "lines, not a list");
  EXPECT_EQ(complaint("apis: [\n"),
            "p.yaml:1:8: error: this is not YAML: Could not find closing ]!");
  EXPECT_EQ(complaint("checks: a\nchecks: b\n").substr(0, 11), "p.yaml:2:1:");
}

} // namespace
