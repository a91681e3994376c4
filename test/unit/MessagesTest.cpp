//===- MessagesTest.cpp - the words for a defect --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The sentences that people read and scripts look for, on a program written by
// hand and violations made by hand.
//
//===----------------------------------------------------------------------===//
#include "findings/Messages.h"
#include "program/Text.h"
#include "gtest/gtest.h"

using spinlint::findings::irqlText;
using namespace spinlint;
using catalog::Defect;
using engine::Point;
using engine::Step;
using engine::Violation;
using findings::Messages;
using findings::Note;

namespace {

// Block 0: acquire (instruction 0), branch. Block 1: return. Block 2: release
// (0), release again through a macro (1), call (2), end of the body.
constexpr const char *Source = R"(
lockprog 2
unit "send.c"
file 0 "send.c"
global @g_Lock type "NDIS_SPIN_LOCK"
function Send returns status at 0:10:5 {
  param Status type "NDIS_STATUS"
entry:
  acquire ndis_spin_lock @g_Lock api "NdisAcquireSpinLock" "&g_Lock" at 0:12:3
  %0 = load &Status
  %1 = lt %0, 0
  br %1 ? fail : ok if "Status\n   < 0" at 0:13:7
fail:
  return %0 "Status" at 0:14:5
ok:
  release ndis_spin_lock @g_Lock api "NdisDprReleaseSpinLock" "&g_Lock" \
      level dpr at 0:16:3
  release ndis_spin_lock @g_Lock api "NdisReleaseSpinLock" "&g_Lock" \
      via ["MY_UNLOCK", "NdisReleaseSpinLock"] at 0:17:3
  %2 = call fn:Log(1) at 0:18:3
  return implicit at 0:19:1
}
)";

class MessagesTest : public testing::Test {
protected:
  MessagesTest()
      : P(llvm::cantFail(program::parse(Source, "test"))),
        Words(P, *catalog::Catalog::builtin()) {}

  Point at(uint32_t Block, uint32_t Instr) const { return {0, Block, Instr}; }
  Point end(uint32_t Block) const {
    return {0, Block, uint32_t(P.Functions[0].Blocks[Block].Instrs.size())};
  }
  Violation make(Defect Kind, Point Where) const {
    Violation V;
    V.Kind = Kind;
    V.Class = "ndis_spin_lock";
    V.LockText = "&g_Lock";
    V.LockKey = "g_Lock";
    V.At = V.Event = Where;
    return V;
  }

  program::Program P;
  Messages Words;
};

} // namespace

TEST_F(MessagesTest, Leak) {
  Violation V = make(Defect::HeldAtExit, end(1));
  V.Acquired = V.AcquiredEvent = at(0, 0);
  EXPECT_EQ(Words.message(V), "'&g_Lock' is still held at this return; "
                              "acquired by NdisAcquireSpinLock");
  V.At = end(2);
  EXPECT_EQ(Words.message(V), "'&g_Lock' is still held at the end of 'Send'; "
                              "acquired by NdisAcquireSpinLock");
  V.May = true;
  V.Acquired = V.AcquiredEvent = {};
  EXPECT_EQ(Words.message(V), "'&g_Lock' may be still held at the end of "
                              "'Send'; it was held on entry");
}

TEST_F(MessagesTest, DoubleAcquire) {
  Violation V = make(Defect::DoubleAcquire, at(0, 0));
  V.Acquired = V.AcquiredEvent = at(0, 0);
  EXPECT_EQ(Words.message(V),
            "NdisAcquireSpinLock acquires '&g_Lock', which is already held "
            "since an earlier turn of the loop");
  // Reported at a call: the callee does it.
  V.At = at(2, 2);
  EXPECT_EQ(Words.message(V), "Log acquires '&g_Lock', which is already held; "
                              "acquired by NdisAcquireSpinLock");
  V.Acquired = V.At;
  EXPECT_EQ(Words.message(V), "Log acquires '&g_Lock', which is already held; "
                              "it has two names for the lock");
  V.Acquired = V.AcquiredEvent;
  V.May = true;
  EXPECT_EQ(Words.message(V), "Log may acquire '&g_Lock' when it is already "
                              "held; acquired by NdisAcquireSpinLock");
}

TEST_F(MessagesTest, ReleaseUnheld) {
  Violation V = make(Defect::ReleaseUnheld, at(2, 1));
  EXPECT_EQ(Words.message(V),
            "NdisReleaseSpinLock releases '&g_Lock', which is not held");
  V.Released = at(2, 0);
  EXPECT_EQ(Words.message(V),
            "NdisReleaseSpinLock releases '&g_Lock', which is not held; "
            "NdisDprReleaseSpinLock has released it before");
}

TEST_F(MessagesTest, MismatchNamesTheRightRelease) {
  Violation V = make(Defect::ModeMismatch, at(2, 0));
  V.Acquired = V.AcquiredEvent = at(0, 0);
  EXPECT_EQ(Words.message(V),
            "NdisDprReleaseSpinLock releases '&g_Lock', which was acquired by "
            "NdisAcquireSpinLock; use NdisReleaseSpinLock");
}

TEST_F(MessagesTest, LocksWithoutArgumentAreNamedByTheirClass) {
  Violation V = make(Defect::ReleaseUnheld, at(2, 1));
  V.LockText = "";
  for (program::LockDetail &L : P.Functions[0].Locks)
    L.LockText = "";
  EXPECT_EQ(Words.message(V),
            "NdisReleaseSpinLock releases the NDIS spin lock, which is not "
            "held");
}

TEST_F(MessagesTest, NotesTellThePath) {
  Violation V = make(Defect::HeldAtExit, end(1));
  V.Acquired = V.AcquiredEvent = at(0, 0);
  auto Add = [&](Step::Kind What, Point Where) -> Step & {
    Step S;
    S.What = What;
    S.At = Where;
    V.Witness.push_back(S);
    return V.Witness.back();
  };
  Add(Step::Kind::Entry, at(0, 0));
  Add(Step::Kind::Acquire, at(0, 0)).Held = true;
  Add(Step::Kind::Branch, end(0)).Taken = 0;
  Add(Step::Kind::Branch, end(0)).Relevant = false;
  Add(Step::Kind::UnknownCall, at(2, 2)).Callee = 1;
  Add(Step::Kind::LoopAgain, end(0));
  Add(Step::Kind::Violation, end(1));

  std::vector<std::string> Texts;
  for (const Note &N : Words.notes(V))
    Texts.push_back(std::to_string(N.Where.Line) + ": " + N.Text);
  EXPECT_EQ(Texts, (std::vector<std::string>{
                       "12: acquired here by NdisAcquireSpinLock",
                       "13: 'Status < 0' is true here, taking the branch",
                       "18: assuming that 'Log' does nothing to '&g_Lock'",
                       "13: loop entered again",
                   }));
}

TEST_F(MessagesTest, NotesNameMacrosOfTheDriver) {
  Violation V = make(Defect::ReleaseUnheld, at(2, 1));
  V.Released = V.ReleasedEvent = at(2, 0);
  std::vector<Note> Notes = Words.notes(V);
  ASSERT_EQ(Notes.size(), 2u);
  EXPECT_EQ(Notes[0].Text, "released here by NdisDprReleaseSpinLock");
  EXPECT_EQ(Notes[1].Text,
            "NdisReleaseSpinLock is expanded from macro MY_UNLOCK");
}

TEST_F(MessagesTest, LevelsByName) {
  EXPECT_EQ(irqlText({0, 0}), "PASSIVE_LEVEL");
  EXPECT_EQ(irqlText({0, 1}), "APC_LEVEL or below");
  EXPECT_EQ(irqlText({2, 15}), "DISPATCH_LEVEL or above");
  EXPECT_EQ(irqlText({1, 2}), "APC_LEVEL to DISPATCH_LEVEL");
  EXPECT_EQ(irqlText({3, 12}), "DIRQL");
  EXPECT_EQ(irqlText({}), "any IRQL");
  Violation V = make(Defect::IrqlOutOfRange, at(2, 0));
  V.Irql = {0, 0};
  V.Allowed = {2, 2};
  EXPECT_EQ(Words.message(V), "NdisDprReleaseSpinLock needs DISPATCH_LEVEL, "
                              "but the IRQL is PASSIVE_LEVEL here");
}

TEST_F(MessagesTest, SentencesKeepTheHouseStyle) {
  for (Defect Kind :
       {Defect::DoubleAcquire, Defect::ReleaseUnheld, Defect::ModeMismatch,
        Defect::HeldAtExit, Defect::UseBeforeInit, Defect::LoopImbalance})
    for (bool May : {false, true}) {
      Violation V = make(Kind, Kind == Defect::HeldAtExit ? end(1) : at(2, 0));
      V.May = May;
      std::string Text = Words.message(V);
      ASSERT_FALSE(Text.empty());
      EXPECT_NE(Text.back(), '.') << Text;
      EXPECT_EQ(Text.find(" may ") != std::string::npos, May) << Text;
    }
}
