//===- UseMessages.cpp - the words for how locks are used -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is wrong beside the balance of a lock: its storage, its life, the order
// of locks, what is done while one is held, and the data that one guards.
//
//===----------------------------------------------------------------------===//
#include "engine/Accesses.h"
#include "findings/Messages.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::findings {

using catalog::Defect;
using engine::Violation;

static std::string quoted(llvm::StringRef Text) {
  return ("'" + Text + "'").str();
}

/// What does keep an interrupt service routine out, in the framework of the one
/// that is meant.
static std::string instead(const catalog::Catalog &C, const Violation &V) {
  const catalog::Role *Isr = V.Accesses.front().Isr;
  for (const catalog::Role &R : C.roles())
    if (Isr && R.Framework == Isr->Framework && !R.HeldAtEntry.empty() &&
        engine::isInterruptRole(R) &&
        llvm::all_of(R.RegisteredBy, [](const auto &By) {
          return !By.Ddi.empty() && By.Struct.empty();
        }))
      return "; use " + R.RegisteredBy.front().Ddi;
  return "";
}

std::string Messages::opaqueMessage(const Violation &V) const {
  const engine::DataAccess &Of = V.Accesses.front();
  if (!(Of.At == V.At))
    return quoted(V.Subject) + " is overwritten here, after it was initialised";
  return quoted(V.Subject) + " is a part of a lock, and only the system may " +
         (Of.Write ? "write" : "read") + " it";
}

void Messages::accessNotes(
    const Violation &V,
    llvm::function_ref<void(const program::Place &, std::string)> Add) const {
  for (const engine::DataAccess &A : V.Accesses) {
    if (A.At == V.At)
      continue;
    if (V.Kind == Defect::OpaqueAccess) {
      Add(placeOf(A.At), quoted(V.Subject) + " is initialised here");
      continue;
    }
    const std::string Text =
        quoted(V.Subject) + (A.Write ? " is written here" : " is read here");
    if (A.Isr)
      Add(placeOf(A.At), Text + " on behalf of a " + A.Isr->Name);
    else
      Add(placeOf(A.At), Text + " with " + quoted(V.LockText) + " held");
  }
}

/// A lock by its own name, or by the title of its class.
static std::string named(llvm::StringRef Text) {
  return Text.contains(' ') ? ("the " + Text).str() : quoted(Text);
}

/// What goes on while a lock is held.
static std::string longHoldText(const Violation &V, const std::string &By) {
  switch (V.Length) {
  case engine::LongHold::Call:
    return V.At == V.Event
               ? V.Subject + " leaves the driver"
               : By + " calls " + V.Subject + ", which leaves the driver";
  case engine::LongHold::Stall:
    return V.Subject + " waits here for up to " + std::to_string(V.Amount) +
           " microseconds in all";
  case engine::LongHold::Polls:
    return "this loop waits for a device or another thread";
  case engine::LongHold::Turns:
    return "this loop may take " + std::to_string(V.Amount) + " turns";
  case engine::LongHold::Endless:
    return "this loop has no way out";
  }
  return "";
}

std::string Messages::useMessage(const Violation &V) const {
  const std::string Lock = lockName(V);
  const std::string Api = actor(V.Event, V.At);
  const std::string Acquirer = actor(V.AcquiredEvent, V.Acquired);
  const std::string By = Acquirer.empty() ? "" : "; acquired by " + Acquirer;
  const std::string Function =
      quoted(P.Symbols[P.Functions[V.At.Function].Symbol].Name);
  switch (V.Kind) {
  case Defect::InitWhileHeld:
    return Api + (V.May ? " may initialise " : " initialises ") + Lock +
           " while it is held" + By;
  case Defect::FreedWhileHeld:
    return Api + (V.May ? " may free " : " frees ") + Lock +
           " while it is held" + By;
  case Defect::ReleaseOrder:
    return Api + " releases " + Lock + " before " + quoted(V.Subject) +
           ", which was acquired after it";
  case Defect::LockHierarchy:
    return Api + " acquires " + named(V.LockKey) + " while " +
           named(V.Subject) + " is held, which has to be acquired after it";
  case Defect::CallUnderLock:
    return (V.At == V.Event ? V.Subject + " is called"
                            : actor({}, V.At) + " calls " + V.Subject) +
           " while " + Lock + " is held" + By;
  case Defect::LongHold:
    return longHoldText(V, actor({}, V.At)) + ", while " + Lock + " is held" +
           By;
  case Defect::OutsideRegion:
    return Api + " acquires " + Lock +
           " where normal kernel APCs are enabled: enter a critical region "
           "first";
  case Defect::WrongRoutine:
    if (V.Role && V.EventLevel != catalog::Level::ForDpc)
      return Api + " acquires " + named(V.LockKey) + " in " + Function +
             ", which must not: it is a " + V.Role->Name;
    if (V.Nowhere) {
      const catalog::Api *Needs = C.api(V.Subject);
      if (!Needs || Needs->NeedsMember.empty())
        return V.Subject + " must not be called by a driver of this kind";
      return V.Subject + " is for drivers that set " +
             quoted(Needs->NeedsMember) + " to " + Needs->NeedsName +
             ", which nothing in this one does";
    }
    if (V.Released.valid())
      return V.Subject + " comes too late here: " + actor({}, V.Released) +
             " has been called before";
    return V.Subject + " must not be called in " + Function;
  case Defect::HandleReuse:
    return Api + " is given " + quoted(V.Subject) +
           ", which stands for another acquire" + By;
  case Defect::PageableLock:
    return Lock + " is in memory that can be paged out: " + V.Subject;
  case Defect::LocalLock:
    return Lock + " is a local variable of " + Function +
           ", so that no other thread can meet it there: it protects nothing";
  case Defect::OpaqueAccess:
    return opaqueMessage(V);
  case Defect::SharedWithIsr:
    return quoted(V.Subject) + " is guarded by " + Lock +
           " here, which does not keep out the interrupt service routine that "
           "writes it" +
           instead(C, V);
  case Defect::UnguardedAccess:
    return quoted(V.Subject) +
           (V.Accesses.front().Write ? " is written" : " is read") +
           " without " + Lock +
           (V.Released.valid() ? " here, after it was released"
                               : " here, which is held elsewhere where it is "
                                 "accessed");
  case Defect::LatePending:
    return "the request is marked pending after " + Lock +
           " is released: by then it may be gone";
  case Defect::NoParent:
    return V.Subject + " creates a lock without a parent object here, which "
                       "lives until the driver is unloaded";
  case Defect::SharedIrqlSlot: {
    const program::LockDetail *First = lockEvent(P, V.Acquired);
    if (!First)
      return "all that share " + Lock + " save the old IRQL in " +
             quoted(V.Subject) + ", one over the other's";
    return "the old IRQL of " + Lock + " is saved in " + quoted(V.Subject) +
           ", and so is that of '" + First->LockText + "'";
  }
  case Defect::SeveralLocks:
    return Api + " initialises " + Lock +
           ", which is one more lock of its kind in one object";
  case Defect::CostlyForm:
    return Api +
           " raises and saves the IRQL, which is always DISPATCH_LEVEL "
           "here; " +
           V.Subject + " does not";
  default:
    return Lock;
  }
}

std::string Messages::whyUse(const Violation &V) const {
  const catalog::LockClass *Class = C.lockClass(V.Class);
  switch (V.Kind) {
  case Defect::InitWhileHeld:
    return "The lock is free at once, with its owner at work, and the owner's "
           "release then frees a lock that somebody else may hold.";
  case Defect::FreedWhileHeld:
    return Class ? Class->WhyLeaked : "";
  case Defect::ReleaseOrder:
    return "Locks that are given back out of order are hard to follow, and "
           "restore the wrong IRQL as soon as one of them saves it.";
  case Defect::LockHierarchy:
    return "Whoever takes them in the right order at the same time waits for "
           "ever.";
  case Defect::CallUnderLock:
    return "The call may come back into the driver before it returns, and wait "
           "for the lock that its own processor holds.";
  case Defect::LongHold:
    return "Every other processor that wants the lock spins all that time, and "
           "nothing else runs on this one. The limit is 25 microseconds.";
  case Defect::OutsideRegion:
    return "The thread can be suspended while it owns the resource, and "
           "everybody else then waits for it (bug check 0xC4/0x37).";
  case Defect::WrongRoutine:
    if (V.EventLevel == catalog::Level::ForDpc)
      return "It expects to be called in a DPC, and elsewhere may not raise "
             "the IRQL: the thread can then be interrupted by a DPC that wants "
             "the lock.";
    return "";
  case Defect::HandleReuse:
    return "The handle keeps what the first release needs, as the IRQL of "
           "before it; the second acquire writes over that.";
  case Defect::PageableLock:
    return "At DISPATCH_LEVEL the memory cannot be fetched, and the system "
           "stops (bug check 0xA or 0xD1, 0xC4/0xE1 under Driver Verifier).";
  case Defect::SharedIrqlSlot:
    return "Two processors that hold the two locks write over each other's "
           "value, and go on at the wrong IRQL after the release.";
  case Defect::SharedWithIsr:
    return "The interrupt comes while the lock is held, on the same processor "
           "too, and nothing stops its routine.";
  case Defect::OpaqueAccess:
    return "What the parts mean is the system's business and differs between "
           "versions; a lock that is overwritten lets a second owner in.";
  case Defect::UnguardedAccess:
    return "Another processor may change the data at the same time.";
  case Defect::CostlyForm:
    return "Each acquire and release writes the IRQL for nothing.";
  case Defect::LatePending:
    return "Another thread may complete and free the request in between.";
  default:
    return "";
  }
}

} // namespace spinlint::findings
