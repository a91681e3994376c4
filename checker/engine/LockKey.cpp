//===- LockKey.cpp - which lock an event is about ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By its address; in a loop that takes a range of locks, by the range.
//
//===----------------------------------------------------------------------===//
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {
/// Stands for any element or object that a loop comes to.
constexpr uint32_t AnyObject = 1u << 30;

/// The name of the whole range that a lock operand walks along.
TermId rangeKey(const Context &X, State &S, const ShapeTracer &Tr,
                const RangeLoops::Loop &L, const Operand &O, uint32_t Label) {
  TermTable &T = X.Terms;
  const Instr *D =
      O.K == Operand::Kind::Reg ? Tr.def(uint32_t(O.Value)) : nullptr;
  if (!D)
    return value(X, S, O);
  switch (D->Kind) {
  case InstrKind::Field:
    return T.offset(rangeKey(X, S, Tr, L, D->A, Label), D->Imm);
  case InstrKind::Index: {
    TermId Base = rangeKey(X, S, Tr, L, D->A, Label);
    return T.indexed(Base, T.system(AnyObject), D->Imm);
  }
  case InstrKind::Cast:
    return rangeKey(X, S, Tr, L, D->A, Label);
  case InstrKind::Load:
    if (D->A.K == Operand::Kind::Local && L.Moving[uint32_t(D->A.Value)])
      return T.system(AnyObject + 1 + (Label == None ? 0 : Label + 1));
    return value(X, S, O);
  default:
    return value(X, S, O);
  }
}
} // namespace

std::optional<uint32_t> engine::impliedLock(const catalog::Catalog &C,
                                            const LockDetail &L) {
  if (L.LockAt == catalog::LockWhere::Global ||
      L.LockAt == catalog::LockWhere::Thread)
    return systemClass(C, L.Class);
  return std::nullopt;
}

const catalog::LockClass *engine::lockWithPart(const catalog::Catalog &C,
                                               const FieldRef &F) {
  llvm::StringRef Record = F.Record;
  Record.consume_front("struct ");
  llvm::StringRef Bare = Record;
  Bare.consume_front("_");
  for (const catalog::LockClass &Class : C.lockClasses())
    for (llvm::StringRef Type : Class.Types)
      if (Type == Record || Type == Bare)
        return &Class;
  return nullptr;
}

TermId engine::lockKey(const Context &X, State &S, const LockDetail &L,
                       uint32_t Pt) {
  TermTable &T = X.Terms;
  if (std::optional<uint32_t> Class = impliedLock(X.C, L))
    return T.system(*Class);
  if (L.Lock.isNone() && !L.Handle.isNone()) {
    TermId H = handleKey(X, S, L, Pt);
    if (TermId Key = takenThrough(S, H); Key != NoTerm)
      return Key;
    // The next handle of a range whose lock is free by now.
    if (X.Ranges.loopOf(Pt))
      for (const LockState &K : S.Locks)
        if (K.LastRelease == Pt)
          return K.Key;
    return H;
  }
  TermId Key = L.Lock.isNone() ? T.fresh(Pt) : value(X, S, L.Lock);
  if (const RangeLoops::Loop *Range = X.Ranges.loopOf(Pt)) {
    uint32_t Label = T.label(Key);
    if (Label == None)
      Label = X.Tracer.lastLabel(L.Lock);
    Key = rangeKey(X, S, X.Tracer, *Range, L.Lock, Label);
    if (Label != None)
      T.setLabel(Key, Label);
  }
  if (!L.KindOf.isNone())
    Key = lockOfKind(T, Key, value(X, S, L.KindOf));
  return Key;
}

TermId engine::takenThrough(const State &S, TermId Handle) {
  // If it was used twice, the last one is what stands in it.
  for (const LockState &L : llvm::reverse(S.Locks))
    for (const Frame &F : L.Frames)
      if (F.Handle == Handle)
        return L.Key;
  return NoTerm;
}

TermId engine::handleKey(const Context &X, State &S, const LockDetail &L,
                         uint32_t Pt) {
  if (const RangeLoops::Loop *Range = X.Ranges.loopOf(Pt))
    return rangeKey(X, S, X.Tracer, *Range, L.Handle,
                    X.Tracer.lastLabel(L.Handle));
  return value(X, S, L.Handle);
}

bool engine::objectIsThere(const Context &X, State &S, TermId Key) {
  constexpr uint64_t FirstPages = 0x10000; ///< No object is there.
  const TermId Obj = X.Terms.object(Key);
  const Sort Kind = X.Terms[Obj].Kind;
  if (Kind == Sort::Entry || Kind == Sort::Fresh || Kind == Sort::Phi)
    return assume(X.Terms, S, Obj, true);
  return !X.Terms.isConst(Obj) ||
         uint64_t(X.Terms.constValue(Obj)) >= FirstPages;
}

TermId engine::lockOfKind(TermTable &T, TermId Object, TermId Kind) {
  constexpr int64_t Far = int64_t(1) << 40;
  return T.offset(T.indexed(Object, Kind, Far), Far);
}
