//===- DraftTest.cpp - the program of an edit is that of the edited text --===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A fix-it is proved on a lock program that was changed as the text would be.
// Here a call is put before and behind every statement of some functions, above
// every label, at the end, and every statement is taken out: the edited text,
// extracted, must make its calls in the same orders as the changed program.
//
//===----------------------------------------------------------------------===//
#include "catalog/Catalog.h"
#include "extract/Extract.h"
#include "fixes/Repair.h"
#include "program/Text.h"
#include "program/Verify.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <set>

using namespace spinlint;
using namespace spinlint::fixes;
using namespace spinlint::program;

namespace {

/// Every call has a name of its own, but for `put`, which is put in.
const char Text[] = R"(
int a1(void); int a2(void); int a3(void); int a4(void); int a5(void);
int a6(void); int a7(void); int a8(void); int a9(void);
void put(void);
void donor(void) {
  put();
}

int jumps(int n)
{
    int r = 0;
    if (a1())
        goto fail;
    if (a2()) {
        a3();
        if (n > 3)
            return a4();
        else
            r = 1;
    } else if (n) {
        a5();
        goto out;
    }
    a6();
fail:
    a7();
    r = a8();
out:
    a9();
    return r;
}

void loops(int n) {
  int i;
  for (i = 0; i < n; i++) {
    if (a1())
      break;
    if (a2())
      continue;
    a3();
  }
  while (a4()) {
    a5();
    if (n == 7)
      return;
  }
  do {
    a6();
    if (n == i) goto done;
  } while (a7());
  a8();
done:
  ;
}

int choices(int n) {
  switch (n) {
  case 1:
    a1();
    break;
  case 2:
    if (a2())
      return 4;
    a3();
  case 3:
    a4();
    goto end;
  default:
    a5();
  }
  n = n > 3 ? a6() : a7();
end:
  if (n && a8())
    a9();
  return n;
}

void unwound(int n) {
  a1();
  __try {
    a2();
    if (n)
      __leave;
    a3();
    if (n > 5)
      return;
    while (a7()) {
      __try {
        if (n == 3)
          break;
        if (n == 4)
          goto end;
        a8();
      } __finally {
        a9();
      }
    }
  } __finally {
    a4();
    if (n == 2)
      a5();
  }
  a6();
end:
  ;
}

int unwound_with_a_value(int n) {
  __try {
    if (a1())
      return a2();
    a3();
  } __finally {
    a4();
  }
  return a5();
}
)";

/// Which call may come next after which, "" being the entry and "return" an
/// exit.
using Order = std::set<std::pair<std::string, std::string>>;

Order orderOf(const Program &P, const Function &F) {
  std::vector<std::vector<std::string>> Calls;
  for (const Block &B : F.Blocks) {
    std::vector<std::string> &Of = Calls.emplace_back();
    for (const Instr &I : B.Instrs)
      if (I.Kind == InstrKind::Call && F.Calls[I.Detail].Callee != None &&
          !isMarker(P, F.Calls[I.Detail]))
        Of.push_back(P.Symbols[F.Calls[I.Detail].Callee].Name);
    if (B.Term.Kind == TermKind::Return)
      Of.push_back("return");
  }
  Order Result;
  auto From = [&](const std::string &Call, std::vector<uint32_t> Work) {
    std::set<uint32_t> Seen;
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      if (!Seen.insert(B).second)
        continue;
      if (Calls[B].empty())
        Work.insert(Work.end(), F.Blocks[B].Term.Targets.begin(),
                    F.Blocks[B].Term.Targets.end());
      else
        Result.insert({Call, Calls[B].front()});
    }
  };
  From("", {0});
  // What an edit has cut off stays in the program.
  const llvm::BitVector Reached = reachableFrom(F, 0);
  for (unsigned B : Reached.set_bits())
    for (size_t I = 0; I != Calls[B].size(); ++I)
      if (I + 1 != Calls[B].size())
        Result.insert({Calls[B][I], Calls[B][I + 1]});
      else
        From(Calls[B][I], F.Blocks[B].Term.Targets);
  return Result;
}

std::string inWords(const Order &O) {
  std::string Out;
  for (const auto &[From, To] : O)
    Out += (From.empty() ? "entry" : From) + " -> " + To + "\n";
  return Out;
}

class DraftTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Dir;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("draft", Dir));
    Folder = std::string(Dir);
    File = Folder + "/a.c";
    std::error_code EC;
    llvm::raw_fd_ostream(File, EC) << Text;
    ASSERT_FALSE(EC);
    Reader.emplace(*catalog::Catalog::builtin(),
                   extract::Options{Folder, "", false});
    Before = read({});
    const Function *Donor = function(Before, "donor");
    Function Copy = *Donor;
    New.Text = {"put();"};
    for (const Statement &S : Donor->Statements)
      if (S.K == Statement::Kind::Simple)
        New.Code = *Splice(Copy).copy(S);
    ASSERT_EQ(New.Code.Calls.size(), 1u);
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }

  Program read(const extract::EditedTexts &Edited) {
    Program P = llvm::cantFail(Reader->extractUnit(
        {File,
         Folder,
         {"-xc", "-fms-extensions", "--target=x86_64-pc-windows-msvc"}},
        Edited));
    EXPECT_EQ(P.Units.front().Errors, 0u) << P.Units.front().FirstError;
    return P;
  }

  const Function *function(const Program &P, llvm::StringRef Name) {
    for (const Function &F : P.Functions)
      if (P.Symbols[F.Symbol].Name == Name)
        return &F;
    ADD_FAILURE() << "no function " << Name.str();
    return nullptr;
  }

  /// Whether the draft stands; if so, its two sides must agree.
  bool agrees(const Function &F, Draft D, const std::string &What) {
    if (!D.good())
      return false;
    std::string After = Text;
    std::vector<Edit> Edits = D.edits();
    llvm::sort(Edits, [](const Edit &A, const Edit &B) {
      return A.Where.Begin > B.Where.Begin;
    });
    for (const Edit &E : Edits)
      After.replace(E.Where.Begin, E.Where.End - E.Where.Begin, E.Text);
    const std::string Name = Before.Symbols[F.Symbol].Name;
    Program Read = read({{File, After}});
    Program Changed = Before;
    Changed.Functions[D.function()] = D.take();
    EXPECT_EQ(inWords(orderOf(Changed, Changed.Functions[D.function()])),
              inWords(orderOf(Read, *function(Read, Name))))
        << What << " in " << Name << ":\n"
        << After.substr(After.find(Name + "("));
    return true;
  }

  std::string Folder, File;
  std::optional<extract::Extractor> Reader;
  Program Before;
  Piece New;
};

TEST_F(DraftTest, TextAndProgramAgree) {
  unsigned Put = 0, Taken = 0, Labels = 0, Ends = 0;
  for (const char *Name :
       {"jumps", "loops", "choices", "unwound", "unwound_with_a_value"}) {
    const Function &F = *function(Before, Name);
    const uint32_t Index = &F - Before.Functions.data();
    for (const Statement &S : F.Statements) {
      if (S.K == Statement::Kind::Block)
        continue; // Nobody puts anything there.
      const std::string Words =
          "'" + std::string(Text).substr(S.Begin, S.End - S.Begin) + "'";
      const Draft Plain(Before, Index, Text);
      Draft First = Plain, Second = Plain, Third = Plain;
      First.insertBefore(S, New);
      Put += agrees(F, std::move(First), "put before " + Words);
      Second.insertAfter(S, New);
      Put += agrees(F, std::move(Second), "put after " + Words);
      Third.erase(S);
      Taken += agrees(F, std::move(Third), "without " + Words);
    }
    for (const Label &L : F.Labels) {
      Draft D(Before, Index, Text);
      D.insertBeforeLabel(L, New);
      Labels += agrees(F, std::move(D), "put above " + L.Name);
    }
    Draft D(Before, Index, Text);
    D.insertAtEnd(New);
    Ends += agrees(F, std::move(D), "put at the end");
  }
  // Not that all were refused.
  EXPECT_GE(Put, 60u);
  EXPECT_GE(Taken, 15u);
  EXPECT_GE(Labels, 3u);
  EXPECT_EQ(Ends, 2u);
}

} // namespace
