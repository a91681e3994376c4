//===- RecallTest.cpp - an analysis that remembers finds the same ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A driver is changed in thousands of ways, most of which change what functions
// do to locks, and analysed with what is known of the version before, and
// without: both must find the same. And it must be worth it.
//
//===----------------------------------------------------------------------===//
#include "engine/Recall.h"
#include "extract/Extract.h"
#include "program/Link.h"
#include "program/LockProgFile.h"
#include "prove/Mutants.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <random>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

std::string pointText(const Program &P, const Point &At) {
  if (!At.valid())
    return "-";
  return P.Symbols[P.Functions[At.Function].Symbol].Usr + ":" +
         std::to_string(At.Block) + ":" + std::to_string(At.Instr);
}

/// All that was found, one line a thing.
std::string resultText(const Program &P, const Result &R) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  for (const FunctionResult &F : R.Functions)
    OS << P.Symbols[P.Functions[F.Function].Symbol].Usr << ' ' << int(F.V)
       << ' ' << F.Reason << ' ' << F.Doubt << '\n';
  for (const Violation &V : R.Violations) {
    OS << int(V.Kind) << ' ' << V.Class << ' ' << V.LockText << ' ' << V.LockKey
       << ' ' << V.Subject << ' ' << V.May << V.Nowhere << V.GivesUp << ' '
       << int(V.EventLevel) << int(V.FrameLevel) << int(V.EventMode)
       << int(V.FrameMode) << ' ' << V.Irql.Lo << '-' << V.Irql.Hi << ' '
       << V.Allowed.Lo << '-' << V.Allowed.Hi << ' '
       << (V.Role ? V.Role->Name : "");
    for (const Point &At : {V.At, V.Event, V.Acquired, V.AcquiredEvent,
                            V.Released, V.ReleasedEvent})
      OS << ' ' << pointText(P, At);
    for (const auto *List : {&V.Via, &V.Callers, &V.Others}) {
      OS << " |";
      for (const Point &At : *List)
        OS << ' ' << pointText(P, At);
    }
    for (const Step &S : V.Witness)
      OS << "\n  " << int(S.What) << ' ' << pointText(P, S.At) << ' ' << S.Taken
         << ' ' << (S.Callee == None ? "" : P.Symbols[S.Callee].Usr) << ' '
         << S.Held << S.Relevant;
    for (const Nesting &N : V.Circle)
      OS << "\n  " << N.Outer << ' ' << N.Inner << ' ' << pointText(P, N.At);
    OS << '\n';
  }
  return Text;
}

class RecallTest : public testing::Test {
protected:
  void SetUp() override {
    const llvm::StringRef Test =
        llvm::sys::path::parent_path(llvm::sys::path::parent_path(__FILE__));
    const std::string Dir = (Test + "/drivers/minidrv").str();
    const std::string Kit =
        (llvm::sys::path::parent_path(Test) + "/rules/kit").str();
    extract::Extractor Reader(*C, extract::Options{Dir, Kit, false});
    for (const char *Name : {"adapter", "driver", "interrupt", "locks", "oid",
                             "recv", "send", "stats", "timer"}) {
      const std::string File = Dir + "/" + Name + ".c";
      Units.push_back(llvm::cantFail(Reader.extractUnit(
          {File,
           Dir,
           {"-xc", "-fms-extensions", "--target=x86_64-pc-windows-msvc"}})));
    }
    P = llvm::cantFail(link(Units)).Linked;
    Limits.Whole = true;
    Before = resultText(P, analyse(P, *C, Limits, &Known));
    ASSERT_GT(P.Functions.size(), 40u);
  }

  /// A copy of what is known of `P`.
  Recall known() const { return Recall::fromBytes(Known.bytes()); }

  /// Analyses `New` with `Kept` and without.
  void agrees(const Program &New, Recall &Kept, llvm::StringRef What) {
    const std::string Fresh = resultText(New, analyse(New, *C, Limits));
    EXPECT_EQ(resultText(New, analyse(New, *C, Limits, &Kept)), Fresh)
        << What.str();
    Different += Fresh != Before;
    Reused += Kept.Reused;
    All += Kept.Functions;
  }

  std::shared_ptr<const catalog::Catalog> C = catalog::Catalog::builtin();
  std::vector<Program> Units;
  Program P;
  Policy Limits;
  Recall Known;
  std::string Before;
  size_t Different = 0, Reused = 0, All = 0;
};

TEST_F(RecallTest, NothingChanged) {
  Recall Kept = known();
  agrees(P, Kept, "no change");
  EXPECT_EQ(Kept.Reused, P.Functions.size());
  EXPECT_EQ(Kept.bytes(), Known.bytes());
}

TEST_F(RecallTest, LockMistakes) {
  constexpr size_t OneIn = 6;
  size_t N = 0, Tried = 0;
  for (const prove::Mutant &M : prove::enumerate(P, *C)) {
    if (++N % OneIn)
      continue;
    Program New = P;
    New.Functions[M.At.Function] = prove::apply(P, *C, M);
    Recall Kept = known();
    agrees(New, Kept, prove::mistakeName(M.What));
    // And back again, with what is known now.
    if (++Tried % 8 == 0) {
      agrees(P, Kept, "undone");
      EXPECT_EQ(resultText(P, analyse(P, *C, Limits, &Kept)), Before);
    }
  }
  EXPECT_GT(Tried, 20u);
  EXPECT_GT(Different, Tried / 2);
  // Most is taken over although most of these change what callers see.
  EXPECT_GT(Reused, All * 6 / 10);
}

/// Any small change: a constant, an instruction less, a branch turned round.
TEST_F(RecallTest, RandomEdits) {
  std::mt19937 Random(1);
  auto Below = [&](size_t N) { return size_t(Random()) % N; };
  Recall Chain = known();
  Program Last = P;
  for (unsigned Round = 0; Round < 60; ++Round) {
    Program New = Round % 3 ? P : Last;
    Function &F = New.Functions[Below(New.Functions.size())];
    if (F.Blocks.empty())
      continue;
    Block &B = F.Blocks[Below(F.Blocks.size())];
    if (B.Instrs.empty() || Below(4) == 0) {
      if (B.Term.Kind == TermKind::Branch)
        std::swap(B.Term.Targets[0], B.Term.Targets[1]);
    } else {
      Instr &I = B.Instrs[Below(B.Instrs.size())];
      if (I.B.K == Operand::Kind::Const)
        I.B.Value = int64_t(Below(3));
      else if (I.Kind == InstrKind::Store)
        I.B = Operand::constant(int64_t(Below(2)));
      else if (I.Kind == InstrKind::Call || I.Kind == InstrKind::Lock) {
        // Its result is something.
        I.Kind = InstrKind::Unknown;
        I.A = I.B = Operand();
        I.Code = 0;
        I.Detail = None;
      }
    }
    Recall Kept = known();
    agrees(New, Kept, "round " + std::to_string(Round));
    // One Recall that sees many versions, one after the other.
    agrees(New, Chain, "chain, round " + std::to_string(Round));
    Last = std::move(New);
  }
  EXPECT_GT(Different, 8u);
  EXPECT_GT(Reused, All * 7 / 10);
}

/// Numbers of functions, globals and labels are others, and all is the same.
TEST_F(RecallTest, OtherNumbers) {
  std::vector<Program> Turned(Units.rbegin(), Units.rend());
  const Program New = llvm::cantFail(link(Turned)).Linked;
  Recall Kept = known();
  agrees(New, Kept, "units in another order");
  EXPECT_GT(Kept.Reused, New.Functions.size() * 9 / 10);
  std::vector<Program> Fewer(Units.begin(), Units.end() - 2);
  const Program Less = llvm::cantFail(link(Fewer)).Linked;
  agrees(Less, Kept, "two units less");
  agrees(P, Kept, "and there again");
}

/// What a cache has stored is the same driver.
TEST_F(RecallTest, StoredUnits) {
  std::vector<Program> Stored;
  for (const Program &U : Units)
    Stored.push_back(llvm::cantFail(fromFileBytes(toFileBytes(U), "unit")));
  const Program New = llvm::cantFail(link(Stored)).Linked;
  Recall Kept = known();
  agrees(New, Kept, "stored");
  EXPECT_EQ(Kept.Reused, New.Functions.size());
}

/// What the analysis is told matters too.
TEST_F(RecallTest, OtherPolicy) {
  Recall Kept = known();
  Limits.Whole = false;
  agrees(P, Kept, "not whole");
  EXPECT_EQ(Kept.Reused, 0u);
}

TEST_F(RecallTest, SeveralThreads) {
  Limits.Threads = 4;
  for (unsigned Round = 0; Round < 5; ++Round) {
    Recall Kept = known();
    EXPECT_EQ(resultText(P, analyse(P, *C, Limits, &Kept)), Before);
    EXPECT_EQ(resultText(P, analyse(P, *C, Limits)), Before);
  }
}

TEST_F(RecallTest, DamagedBytes) {
  const std::string Bytes = Known.bytes();
  for (size_t Size = 0; Size < Bytes.size(); Size += 1 + Bytes.size() / 12) {
    Recall Kept = Recall::fromBytes(llvm::StringRef(Bytes).take_front(Size));
    EXPECT_EQ(resultText(P, analyse(P, *C, Limits, &Kept)), Before);
    EXPECT_EQ(Kept.Reused, 0u);
  }
}

} // namespace
