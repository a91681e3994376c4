//===- Tell.cpp - a violation as it can be told ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names of locks, and the steps of a witness that concern the lock.
//
//===----------------------------------------------------------------------===//
#include "engine/Tell.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

void Teller::fillEvent(Violation &V, const Point &Event) const {
  if (const LockDetail *L = eventAt(X.P, Event)) {
    V.Class = L->Class;
    V.LockText = L->LockText.empty() ? L->HandleText : L->LockText;
    V.EventLevel = L->Level;
    V.EventMode = L->Mode;
  }
}

/// The local that a function keeps an untyped parameter in (`PVOID Context`),
/// with the type that it has; else the parameter.
uint32_t Teller::typed(uint32_t Param) const {
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs) {
      if (I.Kind != InstrKind::Store || I.A.K != Operand::Kind::Local)
        continue;
      const Instr *D = X.Tracer.source(I.B);
      if (D && D->Kind == InstrKind::Load && D->A.K == Operand::Kind::Local &&
          D->A.Value == Param)
        return uint32_t(I.A.Value);
    }
  return Param;
}

/// What a lambda has captured, by the name that it has outside; otherwise
/// nothing.
std::string Teller::member(TermId Cell) const {
  uint32_t Label = T.shownLabel(Cell);
  if (Label == None)
    return "";
  auto [Record, Member] = llvm::StringRef(X.Labels.name(Label)).rsplit('.');
  return Record.contains("(unnamed") || Record.contains("(lambda")
             ? Member.str()
             : "";
}

/// The lock as this function can name it, for events of its callees.
std::string Teller::spelt(TermId Key, const std::string &Class,
                          const std::string &Otherwise) const {
  uint32_t Label = T.shownLabel(Key);
  TermId Obj = T.object(Key);
  const Term &O = T[Obj];
  std::string Base;
  bool Pointer = false;
  if (O.Kind == Sort::GlobalAddr)
    Base = X.P.Globals[O.A].Name;
  else if (O.Kind == Sort::LocalAddr && O.A < F.Locals.size())
    Base = X.B.F.Locals[O.A].Name;
  else if (O.Kind == Sort::Entry && T[O.A].Kind == Sort::LocalAddr &&
           T[O.A].A < F.Locals.size()) {
    Base = X.B.F.Locals[typed(T[O.A].A)].Name;
    Pointer = true;
  } else if (O.Kind == Sort::Entry && T[O.A].Kind == Sort::GlobalAddr) {
    Base = X.P.Globals[T[O.A].A].Name;
    Pointer = true;
  } else if (O.Kind == Sort::Entry) {
    Base = member(O.A);
    Pointer = true;
  }
  // Without a name the callee's own words say more.
  if (Base.empty() || (Label == None && Key != Obj))
    return Otherwise;
  if (Label == None)
    return Pointer ? Base : "&" + Base;
  auto [Record, Member] = llvm::StringRef(X.Labels.name(Label)).split('.');
  Record.consume_front("struct ");
  const catalog::LockClass *C = X.C.lockClass(Class);
  if (C && llvm::is_contained(C->Types, Record.ltrim('_')))
    return Otherwise; // A part of the lock itself.
  return "&" + Base + (Pointer ? "->" : ".") + Member.str();
}

std::string Teller::shown(TermId Key, const Point &Event,
                          const std::string &Class) const {
  const LockDetail *D = eventAt(X.P, Event);
  if (D && Event.Function == Fn && !D->LockText.empty())
    return D->LockText;
  return spelt(Key, Class,
               D && !D->LockText.empty() ? D->LockText : lockName(X, Key));
}

void Teller::finish(Violation &V, TermId Key,
                    const std::vector<TraceStep> &Trace) const {
  V.LockKey = lockName(X, Key);
  if (V.At != V.Event && V.At.Function != V.Event.Function &&
      V.Kind != catalog::Defect::HeldAtExit)
    V.LockText = spelt(Key, V.Class, V.LockText);
  else if (V.AcquiredEvent.valid() && V.AcquiredEvent.Function != Fn)
    V.LockText = spelt(Key, V.Class, V.LockText);
  if (V.LockText.empty() && T[T.object(Key)].Kind != Sort::System)
    V.LockText = V.LockKey;
  Step First;
  First.What = Step::Kind::Entry;
  First.At = {Fn, 0, 0};
  First.Held =
      (V.Kind == catalog::Defect::DoubleAcquire && !V.AcquiredEvent.valid()) ||
      V.GivesUp;
  V.Witness.push_back(First);
  unsigned Depth = 0;
  for (const TraceStep &S : Trace) {
    bool Lock =
        S.What == Step::Kind::Acquire || S.What == Step::Kind::Release ||
        S.What == Step::Kind::TryFails || S.What == Step::Kind::CallHolds ||
        S.What == Step::Kind::CallReleases;
    if (Lock && S.Key != Key && lockName(X, S.Key) != V.LockKey)
      continue;
    if (S.What == Step::Kind::UnknownCall && !Depth)
      continue;
    if (S.What == Step::Kind::Acquire || S.What == Step::Kind::CallHolds)
      ++Depth;
    if ((S.What == Step::Kind::Release || S.What == Step::Kind::CallReleases) &&
        Depth)
      --Depth;
    Step O;
    O.What = S.What;
    O.At = X.B.origin(S.PointNo).Event;
    O.Taken = S.Taken;
    O.Callee = S.Callee;
    O.Held = Depth > 0;
    O.Relevant = S.What != Step::Kind::UnknownCall;
    V.Witness.push_back(O);
  }
  V.May = llvm::any_of(V.Witness,
                       [](const Step &S) {
                         return S.What == Step::Kind::UnknownCall;
                       }) &&
          V.Kind == catalog::Defect::DoubleAcquire;
}

std::string engine::lockName(const Context &X, TermId Key) {
  const TermTable &T = X.Terms;
  // The last member named on the way to it.
  if (uint32_t L = T.label(Key); L != None)
    return X.Labels.name(L);
  TermId Obj = T.object(Key);
  const Term &O = T[Obj];
  switch (O.Kind) {
  case Sort::GlobalAddr:
    return X.P.Globals[O.A].Name;
  case Sort::LocalAddr:
    return X.B.F.Locals[O.A].Name;
  case Sort::System: // Larger numbers stand for ranges (LockStep.cpp).
    return O.A < X.C.lockClasses().size() ? X.C.lockClasses()[O.A].Name
                                          : "lock";
  case Sort::Entry: {
    if (T[O.A].Kind == Sort::LocalAddr)
      return X.B.F.Locals[T[O.A].A].Name;
    return lockName(X, O.A);
  }
  case Sort::Older:
  case Sort::Phi:
    if (O.Kind == Sort::Phi && T[O.B].Kind != Sort::Const)
      return lockName(X, O.B);
    return "lock";
  default:
    return "lock";
  }
}

/// The lock as every function of the program names it, or nothing: the member
/// or the global that it, or the pointer to it, is in.
std::string engine::censusName(const Context &X, TermId Key) {
  const TermTable &T = X.Terms;
  auto OfLockItself = [&](uint32_t Label) {
    llvm::StringRef Record =
        llvm::StringRef(X.Labels.name(Label)).split('.').first;
    Record.consume_front("struct ");
    return llvm::any_of(X.C.lockClasses(), [&](const auto &C) {
      return llvm::is_contained(C.Types, Record.ltrim('_'));
    });
  };
  while (Key != NoTerm) {
    if (uint32_t L = T.shownLabel(Key); L != None && !OfLockItself(L))
      return X.Labels.name(L);
    const Term &K = T[Key];
    switch (K.Kind) {
    case Sort::System:
      return K.A < X.C.lockClasses().size() ? X.C.lockClasses()[K.A].Name : "";
    case Sort::GlobalAddr:
      return "::" + X.P.Globals[K.A].Usr;
    case Sort::Offset:
    case Sort::Indexed:
    case Sort::Entry:
      Key = K.A;
      break;
    default:
      return "";
    }
  }
  return "";
}
