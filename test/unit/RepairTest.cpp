// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fix-its from lock programs and texts alone, without a parser.
//
#include "fixes/Repair.h"
#include "program/Text.h"
#include "gtest/gtest.h"

using namespace spinlint;
using namespace spinlint::fixes;
using engine::Violation;

namespace {

/// A source file, in which places are found by their words.
class Source {
public:
  explicit Source(std::string Text) : Text(std::move(Text)) {}
  const std::string Text;
  /// "12:40" of the `Nth` time that `Words` stand there.
  std::string bytes(llvm::StringRef Words, unsigned Nth = 0) const {
    size_t At = Text.find(Words);
    while (Nth-- && At != std::string::npos)
      At = Text.find(Words, At + 1);
    EXPECT_NE(At, std::string::npos) << Words.str();
    return std::to_string(At) + ":" + std::to_string(At + Words.size());
  }
  /// "0:1:1:12:40"
  std::string place(llvm::StringRef Words, unsigned Nth = 0) const {
    return "0:1:1:" + bytes(Words, Nth);
  }
};

struct Repaired {
  size_t Violations = 0;
  std::vector<Repair> Of;
  std::string Text; ///< With all fixes of `Of`.
};

Repaired repair(const Source &From, const std::string &Code,
                bool AtHand = true) {
  const catalog::Catalog &C = *catalog::Catalog::builtin();
  program::Program P = llvm::cantFail(program::parse(
      "lockprog 2\nunit \"a.c\"\nfile 0 \"a.c\"\nglobal @g_Lock\n" + Code,
      "test"));
  engine::Result R = engine::analyse(P, C);
  Repairer Repairs(P, C, {}, [&](uint32_t) -> std::optional<llvm::StringRef> {
    if (!AtHand)
      return std::nullopt;
    return llvm::StringRef(From.Text);
  });
  Repaired Out;
  Out.Violations = R.Violations.size();
  Out.Text = From.Text;
  std::vector<Edit> Edits;
  for (const Violation &V : R.Violations) {
    Out.Of.push_back(Repairs.repair(V));
    if (Out.Of.back().Fix)
      Edits.insert(Edits.end(), Out.Of.back().Fix->Edits.begin(),
                   Out.Of.back().Fix->Edits.end());
  }
  for (auto E = Edits.rbegin(); E != Edits.rend(); ++E)
    Out.Text.replace(E->Where.Begin, E->Where.End - E->Where.Begin, E->Text);
  return Out;
}

const char Wrong[] = "void Send(void)\n{\n\tNdisAcquireSpinLock(&g_Lock);\n"
                     "\tNdisDprReleaseSpinLock(&g_Lock);\n}\n";

std::string mismatch(const Source &S, bool InMacro) {
  const std::string Body = S.Text.substr(S.Text.find('{'));
  return "function Send at 0:1 body " +
         S.place(llvm::StringRef(Body).rtrim()) + " {\n  stmt block " +
         S.bytes(llvm::StringRef(Body).rtrim()) + "\n  stmt simple " +
         S.bytes("NdisAcquireSpinLock(&g_Lock);") + "\n  stmt simple " +
         S.bytes("NdisDprReleaseSpinLock(&g_Lock);") +
         "\nentry:\n  acquire ndis_spin_lock @g_Lock api "
         "\"NdisAcquireSpinLock\" \"&g_Lock\" api_at " +
         S.place("NdisAcquireSpinLock") + " at " +
         S.place("NdisAcquireSpinLock(&g_Lock)") +
         "\n  release ndis_spin_lock @g_Lock api \"NdisDprReleaseSpinLock\" "
         "\"&g_Lock\" level dpr" +
         (InMacro ? "" : " api_at " + S.place("NdisDprReleaseSpinLock")) +
         " at " + S.place("NdisDprReleaseSpinLock(&g_Lock)") +
         "\n  return implicit at 0:5\n}\n";
}

} // namespace

TEST(Repair, ReleaseBecomesTheOneTheAcquireAsksFor) {
  const Source S(Wrong);
  Repaired R = repair(S, mismatch(S, false));
  ASSERT_EQ(R.Violations, 1u);
  ASSERT_TRUE(R.Of[0].Fix);
  EXPECT_EQ(R.Of[0].Fix->Title, "release with NdisReleaseSpinLock");
  EXPECT_EQ(R.Text, "void Send(void)\n{\n\tNdisAcquireSpinLock(&g_Lock);\n"
                    "\tNdisReleaseSpinLock(&g_Lock);\n}\n");
}

TEST(Repair, WhatAMacroReleasesIsAcquiredToMatch) {
  const Source S(Wrong);
  Repaired R = repair(S, mismatch(S, true));
  ASSERT_EQ(R.Violations, 1u);
  ASSERT_TRUE(R.Of[0].Fix);
  EXPECT_EQ(R.Of[0].Fix->Title, "acquire with NdisDprAcquireSpinLock");
}

TEST(Repair, NoneWithoutTheText) {
  const Source S(Wrong);
  Repaired R = repair(S, mismatch(S, false), /*AtHand=*/false);
  ASSERT_EQ(R.Violations, 1u);
  EXPECT_FALSE(R.Of[0].Fix);
}

TEST(Repair, ArgumentsOfACall) {
  EXPECT_EQ(argumentsOf("F(a, g(b, c)[1], \"x,)\", '(')"),
            (std::vector<std::string>{"a", "g(b, c)[1]", "\"x,)\"", "'('"}));
  EXPECT_TRUE(argumentsOf("F()").empty());
  EXPECT_TRUE(argumentsOf("F(a, b").empty());
  EXPECT_TRUE(argumentsOf("F").empty());
}
