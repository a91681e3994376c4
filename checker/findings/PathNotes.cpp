//===- PathNotes.cpp - the story of a violation ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Turns the witness path of a violation into notes: acquired here, this branch
// taken, this call assumed to do nothing. In: the steps. Out: notes in the
// order of the path, without those that say nothing new.
//
//===----------------------------------------------------------------------===//
#include "engine/Irql.h"
#include "findings/Messages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::findings {

using engine::Point;
using engine::Step;
using engine::Violation;
using program::BranchOf;
using program::TermKind;

/// Source text on one line, cut where it stops helping.
static std::string onOneLine(llvm::StringRef Text) {
  constexpr size_t Longest = 80;
  std::string Result;
  for (char Ch : Text.trim()) {
    bool Space = llvm::isSpace(Ch);
    if (Space && !Result.empty() && Result.back() == ' ')
      continue;
    Result += Space ? ' ' : Ch;
  }
  if (Result.size() > Longest)
    Result = Result.substr(0, Longest - 3) + "...";
  return Result;
}

/// ", expanded from macro FILTER_ACQUIRE_LOCK" if the author wrote the API in a
/// macro of his own.
static std::string macroText(const std::vector<std::string> &Spelling) {
  if (Spelling.size() < 2)
    return "";
  return ", expanded from macro " +
         llvm::join(llvm::ArrayRef(Spelling).drop_back(), ", ");
}

std::string Messages::eventText(const Violation &V, llvm::StringRef Verb,
                                const Point &At) const {
  std::string Text = (Verb + " here").str();
  const program::LockDetail *L = lockEvent(P, At);
  if (!L)
    return Text;
  if (catalog::isContract(L->What))
    return "declared here by " + L->Api;
  if (!L->LockText.empty() && L->LockText != lockText(V))
    Text += " as '" + L->LockText + "'";
  return Text + " by " + L->Api + macroText(L->Spelling);
}

std::string Messages::branchText(const Step &S) const {
  const program::Terminator &T =
      P.Functions[S.At.Function].Blocks[S.At.Block].Term;
  if (T.Kind == TermKind::MayRaise)
    return S.Taken == 1 ? "an exception is raised here, and the handler runs"
                        : "";
  if (T.Kind == TermKind::Switch) {
    if (S.Taken >= T.Cases.size())
      return "default case taken";
    auto [Low, High] = T.Cases[S.Taken];
    if (Low == High)
      return "case " + std::to_string(Low) + " taken";
    return "case " + std::to_string(Low) + " to " + std::to_string(High) +
           " taken";
  }
  // Of an annotation the condition is no statement of the author.
  if (T.Kind != TermKind::Branch || (T.Of == BranchOf::Other && T.Text.empty()))
    return "";

  bool True = S.Taken == 0;
  if (T.Of == BranchOf::RangeFor)
    return True ? "entering the loop body" : "leaving the loop";
  std::string Condition =
      T.Text.empty() ? "the condition" : "'" + onOneLine(T.Text) + "'";
  std::string Text = Condition + (True ? " is true here" : " is false here");
  switch (T.Of) {
  case BranchOf::If:
    return Text + (True ? ", taking the branch" : ", not taking the branch");
  case BranchOf::While:
  case BranchOf::For:
    return Text + (True ? ", entering the loop body" : ", leaving the loop");
  case BranchOf::Do:
    return Text + (True ? ", repeating the loop" : ", leaving the loop");
  default:
    return Text;
  }
}

std::string Messages::stepText(const Violation &V, const Step &S) const {
  std::string Callee = S.Callee == program::None
                           ? "the function called here"
                           : "'" + P.Symbols[S.Callee].Name + "'";
  std::string Lock = lockName(V);
  switch (S.What) {
  case Step::Kind::Entry:
    if (V.Role)
      return "the system calls '" +
             P.Symbols[P.Functions[S.At.Function].Symbol].Name + "', a " +
             V.Role->Name + ", at " +
             irqlText(engine::irqlRange(V.Role->IrqlMin, V.Role->IrqlMax)) +
             (V.May && !V.Role->DispatchFlag.Bit.empty()
                  ? "; only " + V.Role->DispatchFlag.Bit +
                        " says that it is DISPATCH_LEVEL"
                  : "");
    return S.Held ? Lock + " is held when '" +
                        P.Symbols[P.Functions[S.At.Function].Symbol].Name +
                        "' is entered"
                  : "";
  case Step::Kind::Acquire:
    return eventText(V, "acquired", S.At);
  case Step::Kind::Release:
    return eventText(V, "released", S.At);
  case Step::Kind::TryFails:
    return eventText(V, "not acquired", S.At);
  case Step::Kind::Branch:
    return branchText(S);
  case Step::Kind::CallHolds:
    if (catalog::isOfIrql(V.Kind))
      return Callee + " returns with the IRQL raised";
    return Callee + " returns with " + Lock + " held";
  case Step::Kind::CallReleases:
    return Callee + " returns with " + Lock + " released";
  case Step::Kind::UnknownCall:
    return "assuming that " + Callee + " does nothing to " + Lock;
  case Step::Kind::LoopAgain:
    return "loop entered again";
  case Step::Kind::Violation:
    return V.Kind == catalog::Defect::HeldAtExit
               ? "returns here with the lock held"
               : "";
  }
  return "";
}

/// Whether the path begins where the lock is acquired, and it is held then.
static bool acquiresFirst(const Violation &V) {
  return V.Kind == catalog::Defect::CallUnderLock ||
         V.Kind == catalog::Defect::LongHold ||
         V.Kind == catalog::Defect::LockHierarchy;
}

static bool changesLock(const Step &S) {
  return S.What == Step::Kind::Acquire || S.What == Step::Kind::Release ||
         S.What == Step::Kind::CallHolds || S.What == Step::Kind::CallReleases;
}

/// Whether the steps of its path say when the lock is held.
static bool hasLock(const Violation &V) {
  return llvm::any_of(V.Witness, [](const Step &S) {
    return changesLock(S) || (S.What == Step::Kind::Entry && S.Held);
  });
}

std::vector<Note> Messages::notes(const Violation &V) const {
  std::vector<Note> Result;
  program::Place End = placeOf(V.At);
  Note::Step OnPath = Note::Step::None;
  std::optional<bool> LockHeld;
  auto Add = [&](const program::Place &Where, std::string Text) {
    // A path that goes round a loop passes the same places again.
    auto IsSame = [&](const Note &N) {
      return N.Where == Where && N.Text == Text;
    };
    if (Text.empty() || llvm::any_of(Result, IsSame))
      return;
    Note &N = Result.emplace_back(Note{Where, std::move(Text), {}});
    N.OnPath = OnPath;
    N.LockHeld = LockHeld;
  };
  auto Tells = [&](Step::Kind What, const Point &At) {
    return llvm::any_of(
        V.Witness, [&](const Step &S) { return S.What == What && S.At == At; });
  };

  // The events that the message speaks of are told even if the witness, which
  // stays in one function, does not pass them.
  if (acquiresFirst(V))
    OnPath = Note::Step::Before;
  const Point &Taken = V.AcquiredEvent.valid() ? V.AcquiredEvent : V.Acquired;
  if (V.Circle.empty() && lockEvent(P, Taken) &&
      !Tells(Step::Kind::Acquire, Taken))
    Add(placeOf(Taken), eventText(V, "acquired", Taken));
  OnPath = Note::Step::None;
  if (lockEvent(P, V.ReleasedEvent) &&
      !Tells(Step::Kind::Release, V.ReleasedEvent))
    Add(placeOf(V.ReleasedEvent), eventText(V, "released", V.ReleasedEvent));

  if (V.Kind == catalog::Defect::OutsideRegion && V.Role) {
    const uint32_t Start =
        V.Callers.empty() ? V.At.Function : V.Callers.front().Function;
    Add(P.Functions[Start].Where,
        "the system calls '" + P.Symbols[P.Functions[Start].Symbol].Name +
            "', a " + V.Role->Name + ", with APCs enabled");
  }
  OnPath = Note::Step::Call;
  if (acquiresFirst(V))
    LockHeld = true;
  for (const Point &Call : V.Callers)
    Add(placeOf(Call), "'" + eventName(Call) + "' is called here");
  OnPath = Note::Step::None;
  LockHeld.reset();
  if (V.Kind == catalog::Defect::LatePending)
    for (const Point &At : V.Others)
      Add(placeOf(At), "put into a queue here by " + V.Subject);

  if (V.Nowhere && V.Released.valid())
    Add(placeOf(V.Released), "initialised here");
  if (V.Kind == catalog::Defect::WrongRoutine && V.Released.valid())
    Add(placeOf(V.Released), actor({}, V.Released) + " is called here");
  if (V.Kind == catalog::Defect::SeveralLocks)
    Add(placeOf(V.Released), "the first one is initialised here");

  for (size_t I = 0; I < V.Circle.size(); ++I) {
    const engine::Nesting &N = V.Circle[I];
    const std::string Outer = "'" + N.Outer + "'", Inner = "'" + N.Inner + "'";
    Add(placeOf(N.Acquired), N.Acquired == N.AcquiredEvent
                                 ? Outer + " is acquired here"
                                 : Outer + " is held after this call");
    if (I && !N.Via.empty())
      Add(placeOf(N.At), "with " + Outer + " held this is called");
    for (const Point &Via : llvm::drop_begin(N.Via, N.Via.empty() ? 0 : 1))
      Add(placeOf(Via), "which calls this");
    if (I || !N.Via.empty())
      Add(placeOf(N.Event),
          Inner + " is acquired here, with " + Outer + " held");
  }

  accessNotes(V, Add);

  OnPath = Note::Step::Before;
  const bool TellsLock = !catalog::isOfIrql(V.Kind) && hasLock(V);
  bool Held = false;
  for (const Step &S : V.Witness) {
    if (S.What == Step::Kind::Entry)
      Held = S.Held;
    if (TellsLock)
      LockHeld = Held;
    if (changesLock(S))
      Held = S.Held;
    if (!S.Relevant)
      continue;
    program::Place Where = S.What == Step::Kind::Entry
                               ? P.Functions[S.At.Function].Where
                               : placeOf(S.At);
    // The edge back to the loop head need not stand for a statement.
    if (S.What == Step::Kind::LoopAgain &&
        Where == P.Functions[S.At.Function].Where)
      continue;
    // The finding itself stands at the end of the path.
    if (S.What == Step::Kind::Violation && Where == End)
      continue;
    Add(Where, stepText(V, S));
  }
  LockHeld.reset();

  OnPath = Note::Step::After;
  if ((catalog::isOfIrql(V.Kind) || !V.Via.empty()) && V.Event != V.At) {
    for (const Point &Via : llvm::drop_begin(V.Via, V.Via.empty() ? 0 : 1))
      Add(placeOf(Via), "'" + eventName(Via) + "' is called here");
    if (V.Event.Block == program::None)
      OnPath = Note::Step::None;
    Add(placeOf(V.Event), V.Event.Block == program::None
                              ? eventName(V.Event) + " is declared here"
                              : eventName(V.Event) + " is called here");
  } else if (const program::LockDetail *Event = lockEvent(P, V.Event)) {
    if (V.Kind == catalog::Defect::LockHierarchy)
      for (const Point &Via : llvm::drop_begin(V.Via, V.Via.empty() ? 0 : 1))
        Add(placeOf(Via), "which calls this");
    if (V.Event == V.At || catalog::isContract(Event->What))
      OnPath = Note::Step::None;
    if (V.Event != V.At && V.Circle.empty())
      Add(placeOf(V.Event),
          catalog::isContract(Event->What)
              ? "declared here by " + Event->Api
              : Event->Api + " is called here" + macroText(Event->Spelling));
    else if (Event->Spelling.size() > 1)
      Add(End, Event->Api + " is" + macroText(Event->Spelling).substr(1));
  }
  OnPath = Note::Step::None;
  for (const Point &Other : V.Others)
    if (const program::LockDetail *L = lockEvent(P, Other))
      Add(placeOf(Other), L->What == catalog::Op::Release
                              ? eventText(V, "also released", Other)
                              : eventText(V, "also acquired", Other));
  return Result;
}

} // namespace spinlint::findings
