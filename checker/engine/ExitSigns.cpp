//===- ExitSigns.cpp - what a caller can read off an exit ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ExitSigns.h.
//
//===----------------------------------------------------------------------===//
#include "engine/ExitSigns.h"
#include "engine/Contract.h"
#include "engine/LockStep.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

using Exit = Simulation::Exit;

const catalog::LockClass *ExitSigns::classOf(const LockState &L) const {
  for (const Frame &Fr : L.Frames)
    if (const LockDetail *D = eventAt(X.P, Fr.Event))
      return X.C.lockClass(D->Class);
  if (L.AskedAt != None)
    if (const LockDetail *D = eventAt(X.P, L.AskedEvent))
      return X.C.lockClass(D->Class);
  return nullptr;
}

Constraint ExitSigns::returned(const Exit &E) const {
  return E.Value == NoTerm ? Constraint() : known(T, E.S, E.Value);
}

bool ExitSigns::pending(const State &S, TermId Value) const {
  constexpr int64_t StatusPending = 0x103;
  return F.Returns == ReturnKind::Status && Value != NoTerm &&
         known(T, S, Value) == Constraint::exactly(StatusPending);
}

bool ExitSigns::failure(const Exit &E) const {
  if (E.Value == NoTerm)
    return false;
  Constraint C = returned(E);
  switch (F.Returns) {
  case ReturnKind::Status:
    return C.Hi < 0;
  case ReturnKind::Bool:
  case ReturnKind::Pointer:
    return C.isConst() && C.Lo == 0;
  default:
    return false;
  }
}

bool ExitSigns::passedOn(const LockState &L, const Exit &E) const {
  const Instr *I = L.held() ? X.B.instr(L.Frames.back().Site) : nullptr;
  return (I && I->Kind == InstrKind::Call) || !failure(E) ||
         (F.Returns == ReturnKind::Status && !returned(E).isConst());
}

std::optional<Excuse> ExitSigns::toldApart(TermId Key, const Exit &A,
                                           const Exit &B) {
  if (A.Value != NoTerm && B.Value != NoTerm &&
      returned(A).disjoint(returned(B)) &&
      (!onlyACount(A, B) || reliedOn(Key, A)))
    return Excuse::ByResult;
  // The result is the object that the lock is a part of, which a caller gives
  // back; on the other exit it is another one, or none.
  if (F.Returns == ReturnKind::Pointer && A.Value != NoTerm &&
      B.Value != NoTerm && T.object(A.Value) == T.object(Key) &&
      T.object(B.Value) != T.object(Key) && reliedOn(Key, A, true))
    return Excuse::ByResult;
  if (byParameter(Key, A, B))
    return Excuse::ByParameter;
  // By what it gets back through a pointer that it passed.
  for (auto &[Addr, V] : A.S.Cells)
    if (isParam(Addr) && T.isConst(V)) {
      TermId W = B.S.cell(Addr);
      if (W != NoTerm && T.isConst(W) && W != V)
        return Excuse::ByOutParameter;
    }
  return std::nullopt;
}

/// Facts on other entry values would tell apart what the caller does not look
/// at.
bool ExitSigns::byParameter(TermId Key, const Exit &A, const Exit &B) {
  for (auto &[Term, C] : A.S.Facts)
    if (isParam(Term))
      for (auto &[Other, D] : B.S.Facts)
        if (Other == Term &&
            ((C.isConst() && !C.Lo && D.excludes(0)) ||
             (D.isConst() && !D.Lo && C.excludes(0))) &&
            asksForIt(Key, Term, A, B))
          return true;
  return false;
}

/// A parameter tells these exits apart, but few callers expect to keep a lock
/// because they passed 0: whether it is there for that.
bool ExitSigns::asksForIt(TermId Key, TermId Param, const Exit &A,
                          const Exit &B) {
  const LockState *L = B.S.lock(Key);
  return namedForLocks(X.B.F.Locals[T[T[Param].A].A].Name) ||
         (A.PointNo == B.PointNo && L && L->LastRelease != None &&
          onlyReleaseHangsOnBranch(X.B, L->LastRelease)) ||
         reliedOn(Key, A);
}

/// `return 0` of a function that returns how many: nothing was done, which is
/// no news of a lock.
bool ExitSigns::onlyACount(const Exit &A, const Exit &B) const {
  Constraint Held = returned(A);
  return F.Returns == ReturnKind::Count && Held.isConst() && !Held.Lo &&
         !returned(B).isConst();
}

bool ExitSigns::reliedOn(TermId Key, const Exit &Held, bool Only) {
  const LockState *L = Held.S.lock(Key);
  if (!L)
    return true; // A replayed path has another name for it.
  auto [It, New] = Relied.try_emplace({Key, Only}, false);
  if (New) {
    const catalog::LockClass *C = classOf(*L);
    // A pointer to the lock's object that was made from one into its middle has
    // the name of what is there.
    const uint32_t Label = Held.Value == Key ? None : T.label(Key);
    It->second = !C || callerReleases(X, Fn, Label, C->Name, Only);
  }
  return It->second;
}

bool ExitSigns::isParam(TermId V) const {
  return T[V].Kind == Sort::Entry && T[T[V].A].Kind == Sort::LocalAddr &&
         T[T[V].A].A < F.NumParams;
}

/// `Vcb->Locked`, `g_LockOwned`: what the caller left there says whether the
/// lock is held.
bool ExitSigns::tellsOfLocks(TermId V) const {
  if (T[V].Kind != Sort::Entry)
    return false;
  if (uint32_t Label = T.shownLabel(T[V].A); Label != None)
    return namedForLocks(
        llvm::StringRef(X.Labels.name(Label)).split('.').second);
  return T[T[V].A].Kind == Sort::GlobalAddr &&
         namedForLocks(X.P.Globals[T[T[V].A].A].Name);
}

bool ExitSigns::flagSays(const Exit &H, const Exit &U) const {
  for (auto &[Term, C] : H.S.Facts) {
    if (!isParam(Term) && !tellsOfLocks(Term))
      continue;
    if (!C.excludes(0))
      continue;
    for (auto &[Other, D] : U.S.Facts)
      if (Other == Term && D.isConst() && D.Lo == 0)
        return true;
  }
  return false;
}
