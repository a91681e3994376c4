//===- IrqlMessages.cpp - the words for a wrong IRQL ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Messages.h.
//
//===----------------------------------------------------------------------===//
#include "engine/Irql.h"
#include "findings/Messages.h"

namespace spinlint::findings {

using catalog::Defect;
using catalog::Op;
using engine::IrqlRange;
using engine::Point;
using engine::Violation;
using program::None;

std::string irqlText(const IrqlRange &R) {
  const llvm::StringRef Lo = engine::irqlName(R.Lo), Hi = engine::irqlName(R.Hi);
  if (R.any())
    return "any IRQL";
  if (Lo == Hi)
    return Lo.str();
  if (R.Lo <= IrqlRange::Passive)
    return (Hi + " or below").str();
  if (R.Hi >= IrqlRange::Highest)
    return (Lo + " or above").str();
  return (Lo + " to " + Hi).str();
}

/// The event of a defect of the IRQL as its author wrote it.
std::string Messages::eventName(const Point &Event) const {
  if (const program::LockDetail *L = lockEvent(P, Event))
    return L->Api;
  const program::Function &F = P.Functions[Event.Function];
  if (Event.Block == None)
    return "'" + P.Symbols[F.Symbol].Name + "'";
  const program::Block &B = F.Blocks[Event.Block];
  if (Event.Instr >= B.Instrs.size() ||
      B.Instrs[Event.Instr].Kind != program::InstrKind::Call)
    return "the call";
  const uint32_t Callee = F.Calls[B.Instrs[Event.Instr].Detail].Callee;
  if (Callee == None)
    return "the called function";
  llvm::StringRef Name = P.Symbols[Callee].Name;
  return Name == "__spinlint_paged_code" ? "PAGED_CODE" : Name.str();
}

/// Whom a defect is reported on, when the event is somewhere below a call.
std::string Messages::callerOf(const Violation &V) const {
  if (V.At == V.Event)
    return "";
  std::string By = actor({}, V.At);
  std::string Event = eventName(V.Event);
  return By == Event || "'" + By + "'" == Event ? "" : "'" + By + "'";
}

std::string Messages::irqlMessage(const Violation &V) const {
  const program::LockDetail *Event = lockEvent(P, V.Event);
  const std::string By = callerOf(V);
  const std::string What = eventName(V.Event);
  const std::string Holding =
      V.Acquired.valid() ? lockName(V) + " is held" : std::string();
  switch (V.Kind) {
  case Defect::BlocksUnderLock: {
    const program::LockDetail *Taken = lockEvent(P, V.AcquiredEvent);
    std::string Text =
        By.empty() ? What + " may wait" : By + " may wait in " + What;
    return Text + " while " +
           (V.LockText.empty() ? "a spin lock" : "'" + V.LockText + "'") +
           " is held" + (Taken ? "; acquired by " + Taken->Api : "");
  }
  case Defect::IrqlOutOfRange: {
    std::string Text;
    const llvm::StringRef Needs =
        V.Event.Block == None ? " is declared for " : " needs ";
    if (!By.empty())
      Text = By + " leads to " + What + ", which" + Needs.str();
    else
      Text = What + Needs.str();
    Text += irqlText(V.Allowed);
    Text +=
        V.May ? ", but the IRQL may be " +
                    engine::irqlName(V.Irql.Lo < V.Allowed.Lo ? V.Irql.Lo : V.Irql.Hi)
                        .str() +
                    " here"
              : ", but the IRQL is " + irqlText(V.Irql) + " here";
    if (V.Acquired.valid() && !V.LockText.empty() && !Event)
      Text += " because '" + V.LockText + "' is held";
    return Text;
  }
  case Defect::LockInPagedCode:
    return What + " raises the IRQL in '" +
           P.Symbols[P.Functions[V.At.Function].Symbol].Name +
           "', whose code is in section PAGE and can be paged out";
  case Defect::BrokenPromise:
    return promiseMessage(V);
  default:
    break;
  }
  if (!Event)
    return "returns at " + irqlText(V.Irql) +
           " what was called at another IRQL";
  if (Event->What == Op::RaiseIrql)
    return What + " would lower the IRQL, which is " + irqlText(V.Irql) +
           " here";
  if (V.Allowed.any())
    return What + " restores an IRQL that was never saved" +
           (Event->IrqlText.empty() ? "" : " in '" + Event->IrqlText + "'");
  if (Event->What == Op::LowerIrql)
    return What + " would raise the IRQL, which is " + irqlText(V.Irql) +
           " here";
  return What + " of " + lockName(V) +
         " lowers the IRQL while another spin lock is held; locks that raise "
         "it are released in reverse order";
}

std::string Messages::promiseMessage(const Violation &V) const {
  const program::Function &F = P.Functions[V.At.Function];
  const std::string Name = "'" + P.Symbols[F.Symbol].Name + "'";
  if (V.At == V.Event && !lockEvent(P, V.Event)) {
    const int Saves = engine::irqlParam(F, false);
    const int Restores = engine::irqlParam(F, true);
    // Which it is: a level that is left, or one that is not saved or restored.
    if (Saves < 0 && Restores >= 0 && size_t(Restores) < F.Locals.size())
      return "'" + F.Locals[size_t(Restores)].Name +
             "' is declared to be the IRQL that is restored, but " + Name +
             " does not use it";
    if (Saves >= 0 && size_t(Saves) < F.Locals.size())
      return "'" + F.Locals[size_t(Saves)].Name +
             "' is declared to save the IRQL, which is not saved when " + Name +
             " returns here";
    return Name + " returns at " + irqlText(V.Irql) +
           ", above the IRQL that it is declared to raise to";
  }
  std::string By = callerOf(V);
  std::string Text = By.empty()
                         ? eventName(V.Event)
                         : By + " calls " + eventName(V.Event) + ", which";
  return Text + " takes the IRQL to " + irqlText(V.Irql) +
         ", but what runs here is declared to stay at " + irqlText(V.Allowed);
}

std::string Messages::whyIrql(const Violation &V) const {
  switch (V.Kind) {
  case Defect::BlocksUnderLock:
    return "The processor switches to another thread at DISPATCH_LEVEL, which "
           "stops the system (bug check 0xB8), or whoever wants the lock "
           "spins for as long as the wait lasts.";
  case Defect::IrqlOutOfRange:
    return V.Irql.Hi < V.Allowed.Lo
               ? "The thread can be interrupted by a DPC that wants the lock "
                 "and then spins for ever (bug check 0xC4/0x40)."
               : "The function may touch paged memory or wait, which stops "
                 "the system at this IRQL (bug check 0x0A).";
  case Defect::LockInPagedCode:
    return "The next page of the code may not be in memory, and cannot be "
           "fetched at DISPATCH_LEVEL (bug check 0xD1).";
  default:
    return "The code runs on at the wrong IRQL (bug check 0xC8 or 0x0A).";
  }
}

} // namespace spinlint::findings
