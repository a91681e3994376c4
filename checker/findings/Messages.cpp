//===- Messages.cpp - the words for a defect ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Messages.h. The notes along the path are in PathNotes.cpp.
//
//===----------------------------------------------------------------------===//
#include "findings/Messages.h"
#include "fixes/Phrase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace spinlint::findings {

using catalog::Defect;
using catalog::Op;
using engine::Point;
using engine::Violation;

static std::string quoted(const llvm::Twine &Text) {
  return ("'" + Text + "'").str();
}

program::Place Messages::placeOf(const Point &At) const {
  if (!At.valid())
    return {};
  const program::Function &F = P.Functions[At.Function];
  if (At.Block >= F.Blocks.size())
    return F.Where;
  const program::Block &B = F.Blocks[At.Block];
  program::Place Where =
      At.Instr < B.Instrs.size() ? B.Instrs[At.Instr].Where : B.Term.Where;
  return Where.valid() ? Where : F.Where;
}

llvm::StringRef Messages::lockText(const Violation &V) const {
  // The engine makes up a text for the locks of a callee; the author's own is
  // better where there is one.
  for (const Point &At : {V.Event, V.AcquiredEvent, V.Acquired, V.Released})
    if (const program::LockDetail *L = lockEvent(P, At))
      if (At.Function == V.At.Function && !L->LockText.empty())
        return L->LockText;
  return V.LockText;
}

std::string Messages::lockName(const Violation &V) const {
  if (llvm::StringRef Text = lockText(V); !Text.empty())
    return quoted(Text);
  // System-wide and per-thread locks are no argument of anything.
  if (const catalog::LockClass *Class = C.lockClass(V.Class))
    return "the " + Class->Title;
  return quoted(V.LockKey);
}

/// Who does it: the API as the author wrote it, or the callee that contains it.
std::string Messages::actor(const Point &Event, const Point &At) const {
  if (const program::LockDetail *L = lockEvent(P, At))
    return L->Api;
  if (At.valid()) {
    const program::Function &F = P.Functions[At.Function];
    const program::Block &B = F.Blocks[At.Block];
    if (At.Instr < B.Instrs.size() &&
        B.Instrs[At.Instr].Kind == program::InstrKind::Call) {
      uint32_t Callee = F.Calls[B.Instrs[At.Instr].Detail].Callee;
      return Callee == program::None ? "the called function"
                                     : P.Symbols[Callee].Name;
    }
  }
  if (const program::LockDetail *L = lockEvent(P, Event))
    return L->Api;
  return "";
}

std::string Messages::loopMessage(const Violation &V) const {
  llvm::StringRef May = V.May ? "may be" : "is";
  if (V.Acquired.valid())
    return (lockName(V) + " " + May +
            " acquired but not released in a turn of this loop, so it is "
            "already held in the next; acquired by " +
            actor(V.AcquiredEvent, V.Acquired))
        .str();
  return (lockName(V) + " " + May +
          " released but not acquired in a turn of this loop, so it is not "
          "held in the next")
      .str();
}

std::string Messages::contractMessage(const Violation &V) const {
  const program::LockDetail *Event = lockEvent(P, V.Event);
  if (!Event)
    return lockName(V) + " is not as it is declared to be";
  std::string Name =
      quoted(P.Symbols[P.Functions[V.Event.Function].Symbol].Name);
  // A call that only leads there.
  if (const std::string By = V.At == V.Event ? "" : quoted(actor({}, V.At));
      !By.empty() && By != Name)
    Name = By + " calls " + Name + ", which";
  const std::string Lock = lockName(V);
  const std::string Acquirer = actor(V.AcquiredEvent, V.Acquired);
  const std::string By = Acquirer.empty() ? "" : "; acquired by " + Acquirer;
  switch (Event->What) {
  case Op::NeedHeld:
    if (V.Acquired.valid())
      return Name + " is declared to be called with " + Lock +
             " held exclusively, but it is held shared here" + By;
    return Name + " is declared to be called with " + Lock +
           " held, but it is not held here";
  case Op::NeedUnheld:
    return Name + " is declared to be called without " + Lock +
           ", but it is held here" + By;
  case Op::EndHeld:
    return Name + " is declared to acquire " + Lock +
           ", which is not held when it returns here";
  default:
    return Name + " is declared to release " + Lock +
           ", which is still held when it returns here" + By;
  }
}

std::string Messages::message(const Violation &V) const {
  std::string Lock = lockName(V);
  std::string Api = actor(V.Event, V.At);
  std::string Acquirer = actor(V.AcquiredEvent, V.Acquired);
  switch (V.Kind) {
  case Defect::HeldAtExit: {
    const program::Function &F = P.Functions[V.At.Function];
    const program::Terminator &T = F.Blocks[V.At.Block].Term;
    std::string Exit = "here";
    if (T.Kind == program::TermKind::Return)
      Exit = T.ImplicitReturn
                 ? "at the end of " + quoted(P.Symbols[F.Symbol].Name)
                 : "at this return";
    return Lock + (V.May ? " may be still held " : " is still held ") + Exit +
           (Acquirer.empty() ? "; it was held on entry"
                             : "; acquired by " + Acquirer);
  }
  case Defect::DoubleAcquire: {
    std::string Text =
        Api + (V.May ? " may acquire " : " acquires ") + Lock +
        (V.May ? " when it is already held" : ", which is already held");
    auto Again = [](const engine::Step &S) {
      return S.What == engine::Step::Kind::LoopAgain;
    };
    if (V.Acquired.valid() && V.Acquired == V.At)
      return Text + (V.At == V.Event || llvm::any_of(V.Witness, Again)
                         ? " since an earlier turn of the loop"
                         : "; it has two names for the lock");
    if (const program::LockDetail *By = lockEvent(P, V.AcquiredEvent);
        By && By->What == Op::NeedHeld)
      return Text + "; " +
             quoted(P.Symbols[P.Functions[V.At.Function].Symbol].Name) +
             " is declared to be called so";
    return Acquirer.empty() ? Text : Text + "; acquired by " + Acquirer;
  }
  case Defect::ReleaseUnheld: {
    const program::LockDetail *Event = lockEvent(P, V.Event);
    bool Converts = Event && Event->What == catalog::Op::Downgrade;
    if (V.GivesUp)
      return Api + " releases " + Lock + ", which has to be held when " +
             quoted(P.Symbols[P.Functions[V.At.Function].Symbol].Name) +
             " returns";
    std::string Text = Api +
                       (V.May      ? " may release "
                        : Converts ? " converts "
                                   : " releases ") +
                       Lock +
                       (V.May ? " when it is not held" : ", which is not held");
    if (!V.Released.valid())
      return Text;
    std::string Earlier = actor({}, V.Released);
    return Earlier.empty() ? Text
                           : Text + "; " + Earlier + " has released it before";
  }
  case Defect::ModeMismatch: {
    std::string Text = Api + " releases " + Lock + ", which " +
                       (V.May ? "may have been" : "was") + " acquired by " +
                       (Acquirer.empty() ? "an API of another kind" : Acquirer);
    const program::LockDetail *Acquire =
        lockEvent(P, V.AcquiredEvent.valid() ? V.AcquiredEvent : V.Acquired);
    const program::LockDetail *Release =
        lockEvent(P, V.Event.valid() ? V.Event : V.At);
    if (Acquire && Release)
      if (const catalog::Api *Wanted = fixes::matchingRelease(C, *Acquire, *Release))
        Text += "; use " + Wanted->Name;
    return Text;
  }
  case Defect::UseBeforeInit:
    if (V.Nowhere && V.Released.valid())
      return "nothing initialises " + quoted(V.LockKey) + ", which " + Api +
             " acquires here: " +
             quoted(P.Symbols[P.Functions[V.Released.Function].Symbol].Name) +
             " would, but nobody calls it";
    if (V.Nowhere)
      return "nothing in this driver initialises " + quoted(V.LockKey) +
             ", which " + Api + " acquires here";
    return Lock + (V.May ? " may be" : " is") + " used by " + Api +
           " before it is initialised";
  case Defect::LoopImbalance:
    return loopMessage(V);
  case Defect::LockOrder: {
    std::string Text = quoted(V.Circle.front().Inner) + " is acquired while " +
                       quoted(V.Circle.front().Outer) + " is held";
    for (const engine::Nesting &N : llvm::drop_begin(V.Circle))
      Text += ", and elsewhere " + quoted(N.Inner) + " while " +
              quoted(N.Outer) + " is";
    return Text;
  }
  case Defect::BrokenContract:
    return contractMessage(V);
  case Defect::IrqlOutOfRange:
  case Defect::BlocksUnderLock:
  case Defect::IrqlNotRestored:
  case Defect::BrokenPromise:
  case Defect::LockInPagedCode:
    return irqlMessage(V);
  default:
    return useMessage(V);
  }
}

std::string Messages::why(const Violation &V) const {
  if (V.Kind == Defect::LockOrder)
    return "Two threads that come at the same time each wait for the lock that "
           "the other one holds, for ever.";
  if (V.Kind == Defect::BrokenContract)
    return "Callers and other analysers rely on what is declared.";
  if (catalog::isOfIrql(V.Kind))
    return whyIrql(V);
  const catalog::LockClass *Class = C.lockClass(V.Class);
  if (!Class)
    return whyUse(V);
  switch (V.Kind) {
  case Defect::HeldAtExit:
    return Class->WhyLeaked;
  case Defect::DoubleAcquire:
    return Class->WhyTwice;
  case Defect::ReleaseUnheld:
    return Class->WhyUnheld;
  case Defect::ModeMismatch:
    return Class->WhyMismatch;
  case Defect::LoopImbalance:
    return V.Acquired.valid() ? Class->WhyTwice : Class->WhyUnheld;
  case Defect::UseBeforeInit:
    return "";
  default:
    return whyUse(V);
  }
}

} // namespace spinlint::findings
