//===- EntryState.cpp - what is known when a function starts --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The locks that its role holds, and the parameters that cannot be NULL.
//
//===----------------------------------------------------------------------===//
#include "engine/Irql.h"
#include "engine/Judge.h"
#include "engine/LockStep.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

/// The parameters that are not NULL, whatever is tested later: objects of C++;
/// those that are read or written through on every way to the end; and those
/// that the function sets to NULL itself, which explains the tests.
static llvm::BitVector alwaysThere(const Context &X) {
  const Body &B = X.B;
  llvm::BitVector There(B.F.NumParams), Stored(B.F.NumParams);
  auto IsParam = [&](const Operand &O) {
    return O.K == Operand::Kind::Local && uint32_t(O.Value) < B.F.NumParams;
  };
  // A local that is set once, to a parameter (that of a copied-in callee).
  std::vector<uint32_t> CopyOf(B.F.Locals.size(), None);
  llvm::BitVector Set(unsigned(B.F.Locals.size()));
  for (const Block &Blk : B.F.Blocks)
    for (const Instr &I : Blk.Instrs) {
      if (I.Kind != InstrKind::Store || I.A.K != Operand::Kind::Local)
        continue;
      uint32_t L = uint32_t(I.A.Value);
      if (IsParam(I.A))
        Stored.set(L);
      const Instr *D = X.Tracer.source(I.B);
      bool Once = !Set[L] && D && D->Kind == InstrKind::Load && IsParam(D->A);
      CopyOf[L] = Once ? uint32_t(D->A.Value) : None;
      Set.set(L);
    }
  for (uint32_t Blk = 0; Blk != None; Blk = B.PostDom[Blk])
    for (const Instr &I : B.F.Blocks[Blk].Instrs) {
      if (I.Kind != InstrKind::Load && I.Kind != InstrKind::Store)
        continue;
      Operand O = X.Tracer.pointer(I.A);
      const Instr *D = O.isNone() ? nullptr : X.Tracer.def(uint32_t(O.Value));
      if (!D || D->A.K != Operand::Kind::Local)
        continue;
      uint32_t L = uint32_t(D->A.Value);
      uint32_t P = IsParam(D->A) ? L : CopyOf[L];
      if (P != None)
        There.set(P);
    }
  There.reset(Stored);
  for (uint32_t P = 0; P < B.F.NumParams; ++P)
    if (isObject(B.F.Locals[P]) || B.F.Locals[P].Cleared)
      There.set(P);
  return There;
}

TermId engine::heldAtEntry(const Context &X, const catalog::Role::Held &H) {
  uint32_t Class = systemClass(X.C, H.Class);
  if (Class == X.C.lockClasses().size())
    return NoTerm;
  if (H.Arg < 0)
    return X.Terms.system(Class);
  if (uint32_t(H.Arg) >= X.B.F.NumParams)
    return NoTerm;
  TermId Key = X.Terms.entry(X.Terms.localAddr(uint32_t(H.Arg)));
  return H.KindValue < 0
             ? Key
             : lockOfKind(X.Terms, Key, X.Terms.constant(H.KindValue));
}

/// Whether what happens to the locks of a class is looked at in another group.
static bool isElsewhere(const Context &X, llvm::StringRef Class) {
  bool Any = false;
  for (uint32_t Pt = 0; Pt < X.B.PointAt.size(); ++Pt) {
    const Instr *I = X.B.instr(Pt);
    if (!I || I->Kind != InstrKind::Lock ||
        X.B.F.Locks[I->Detail].Class != Class)
      continue;
    if (llvm::is_contained(X.Group.Events, Pt))
      return false;
    Any = true;
  }
  return Any;
}

State engine::entryState(const Context &X, const EntryKind &Entry) {
  State S;
  const llvm::BitVector There = alwaysThere(X);
  for (uint32_t P : There.set_bits())
    assume(X.Terms, S, X.Terms.entry(X.Terms.localAddr(P)), true);
  if (X.Irql)
    return startIrql(X, Entry.Irql, std::move(S));
  if (const catalog::Role *R = Entry.Role)
    for (const catalog::Role::Held &H : R->HeldAtEntry) {
      TermId Key = heldAtEntry(X, H);
      if (Key == NoTerm || isElsewhere(X, H.Class))
        continue;
      LockState &L = S.addLock(Key);
      Frame F;
      F.FromCaller = true;
      F.Class = systemClass(X.C, H.Class);
      L.Frames.push_back(F);
    }
  return S;
}
