//===- Irql.cpp - what is known of IRQLs without walking any path ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The table of demands, entry levels, and which functions are simulated.
//
//===----------------------------------------------------------------------===//
#include "engine/Irql.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

std::optional<int> engine::irqlLevel(llvm::StringRef Name) {
  return llvm::StringSwitch<std::optional<int>>(Name)
      .Case("PASSIVE_LEVEL", IrqlRange::Passive)
      .Case("APC_LEVEL", IrqlRange::Apc)
      .Case("DISPATCH_LEVEL", IrqlRange::Dispatch)
      .Case("DIRQL", IrqlRange::LowestDevice)
      .Case("SYNCH_LEVEL", IrqlRange::HighestDevice)
      .Cases({"IPI_LEVEL", "HIGH_LEVEL"}, IrqlRange::Highest)
      .Default(std::nullopt);
}

llvm::StringRef engine::irqlName(int Level) {
  switch (Level) {
  case IrqlRange::Passive:
    return "PASSIVE_LEVEL";
  case IrqlRange::Apc:
    return "APC_LEVEL";
  case IrqlRange::Dispatch:
    return "DISPATCH_LEVEL";
  case IrqlRange::Highest:
    return "HIGH_LEVEL";
  default:
    return "DIRQL";
  }
}

IrqlRange engine::hull(const IrqlRange &A, const IrqlRange &B) {
  return {std::min(A.Lo, B.Lo), std::max(A.Hi, B.Hi)};
}

IrqlRange engine::irqlRange(llvm::StringRef Min, llvm::StringRef Max) {
  IrqlRange R;
  R.Lo = irqlLevel(Min).value_or(R.Lo);
  R.Hi =
      Max == "DIRQL" ? IrqlRange::HighestDevice : irqlLevel(Max).value_or(R.Hi);
  return R;
}

IrqlRange engine::annotatedIrql(const Function &F) {
  IrqlRange R;
  for (const Annotation &A : F.Annotations) {
    if (A.Target != -2 || A.Args.empty())
      continue;
    const bool Max =
        A.Name == "_IRQL_requires_max_" || A.Name == "__drv_maxIRQL";
    const bool Min =
        A.Name == "_IRQL_requires_min_" || A.Name == "__drv_minIRQL";
    const bool Both =
        A.Name == "_IRQL_requires_" || A.Name == "__drv_requiresIRQL";
    if (Max || Both)
      R.meet(irqlRange("", A.Args[0]));
    if (Min || Both)
      R.meet(irqlRange(A.Args[0], ""));
  }
  R.meet(promisedIrql(F));
  if (isPageable(F))
    R.Hi = std::min(R.Hi, int(IrqlRange::Apc));
  return R.empty() ? IrqlRange() : R;
}

IrqlRange engine::promisedIrql(const Function &F) {
  IrqlRange R;
  for (const Annotation &A : F.Annotations) {
    if (A.Target != -2 || A.Args.empty())
      continue;
    if (A.Name == "_IRQL_always_function_max_" ||
        A.Name == "__drv_maxFunctionIRQL")
      R.meet(irqlRange("", A.Args[0]));
    if (A.Name == "_IRQL_always_function_min_" ||
        A.Name == "__drv_minFunctionIRQL")
      R.meet(irqlRange(A.Args[0], ""));
  }
  return R.empty() ? IrqlRange() : R;
}

bool engine::isPageable(const Function &F) {
  return llvm::any_of(F.Annotations, [](const Annotation &A) {
    return A.Name == CodeSection && A.Args.size() == 1 && A.Args[0] == "PAGE";
  });
}

int engine::irqlParam(const Function &F, bool Restores) {
  for (const Annotation &A : F.Annotations)
    if (A.Target >= 0 &&
        (Restores
             ? A.Name == "_IRQL_restores_" || A.Name == "__drv_restoresIRQL"
             : A.Name == "_IRQL_saves_" || A.Name == "__drv_savesIRQL"))
      return A.Target;
  return -1;
}

static bool isWaitLock(const catalog::LockClass *C) {
  return C && (C->Kind == catalog::LockKind::Wait ||
               C->Kind == catalog::LockKind::RwWait);
}

IrqlTable::IrqlTable(const Program &P, const catalog::Catalog &C) : C(C) {
  Calls.resize(P.Symbols.size());
  for (uint32_t S = 0; S < P.Symbols.size(); ++S) {
    IrqlDemand &D = Calls[S];
    const std::string &Name = P.Symbols[S].Name;
    if (Name == "__spinlint_paged_code") {
      D.Allowed.Hi = IrqlRange::Apc;
      continue;
    }
    // Locks that are taken where nobody sees it may have raised it.
    D.Asserts = llvm::StringRef(Name).starts_with(MarkerPrefix);
    const catalog::Api *Row = C.api(Name);
    if (!Row)
      continue;
    D.Allowed = irqlRange(Row->IrqlMin, Row->IrqlMax);
    for (const catalog::IrqlCondition &If : Row->IrqlIf)
      D.If.push_back({If.Arg, If.At, int64_t(If.Mask), int64_t(If.Bits),
                      irqlRange(If.IrqlMin, If.IrqlMax)});
    D.Waits = Row->Waits;
    D.Current = Row->CurrentIrql;
    D.Asserts = Row->Asserts;
    D.TimeoutArg = Row->TimeoutArg;
    for (const catalog::LockEffect &E : Row->Effects)
      if (E.TimeoutArg >= 0)
        D.TimeoutArg = E.TimeoutArg;
  }
}

std::optional<bool> IrqlDemand::Condition::holds(const CallDetail &C) const {
  if (size_t(Arg) >= C.Args.size())
    return false;
  const Operand &O = C.Args[size_t(Arg)];
  if (O.K != Operand::Kind::Const)
    return std::nullopt;
  return At < 0 && (O.Value & Mask) != 0 && !(O.Value & ~Bits);
}

IrqlDemand IrqlTable::ofLock(const LockDetail &L) const {
  IrqlDemand D;
  if (const catalog::Api *Row = C.api(L.Api))
    D.Allowed = irqlRange(Row->IrqlMin, Row->IrqlMax);
  D.Waits = (L.What == Op::Acquire || L.What == Op::WaitByArg) &&
            isWaitLock(C.lockClass(L.Class));
  return D;
}

int IrqlTable::heldLevel(const LockDetail &L) const {
  const catalog::LockClass *Class = C.lockClass(L.Class);
  if (L.Declared || catalog::isContract(L.What))
    return -1;
  if (!Class || Class->HeldIrql.empty() || L.Level == catalog::Level::Unsafe)
    return -1;
  const catalog::Api *Row = C.api(L.Api);
  const bool Own = Row && !Row->IrqlAfter.empty() && L.What != Op::Release;
  return irqlLevel(Own ? Row->IrqlAfter : Class->HeldIrql).value_or(-1);
}

bool IrqlTable::restores(const LockDetail &L) const {
  return L.What == Op::Release && L.Level != catalog::Level::Dpr &&
         heldLevel(L) >= 0;
}

llvm::BitVector engine::alwaysPassed(const Body &B) {
  llvm::BitVector Blocks(unsigned(B.F.Blocks.size()));
  for (uint32_t Blk = 0; Blk != None && !Blocks[Blk]; Blk = B.PostDom[Blk])
    Blocks.set(Blk);
  return Blocks;
}

State engine::startIrql(const Context &X, const IrqlRange &Irql, State S) {
  TermTable &T = X.Terms;
  const TermId Now = T.entry(TermTable::IrqlCell);
  S.setCell(TermTable::IrqlCell, Now);
  S.setCell(TermTable::IrqlLocksCell, T.constant(0));
  S.setCell(TermTable::IrqlRaisesCell, T.constant(0));
  // One way may have nothing to restore, but not all.
  const Function &F = X.P.Functions[X.B.Copies.front().Function];
  if (irqlParam(F, false) >= 0 ||
      (irqlParam(F, true) >= 0 && X.Irql->Saves.empty()))
    S.setCell(TermTable::IrqlSavedCell, T.constant(0));
  constrain(T, S, Now, {Irql.Lo, Irql.Hi, {}});
  return S;
}

IrqlRange engine::irqlOf(const Context &X, const State &S, TermId V) {
  TermTable &T = X.Terms;
  const Constraint C = known(T, S, V);
  IrqlRange R;
  R.Lo = int(std::max<int64_t>(R.Lo, C.Lo));
  R.Hi = int(std::min<int64_t>(R.Hi, C.Hi));
  // A set flag says that the system calls at DISPATCH_LEVEL.
  const catalog::Role *Role = X.Irql->Entry.Role;
  if (V != T.entry(TermTable::IrqlCell) || !Role ||
      Role->DispatchFlag.Arg < 0 ||
      uint32_t(Role->DispatchFlag.Arg) >= X.B.F.NumParams)
    return R;
  const TermId Flags = T.entry(T.localAddr(uint32_t(Role->DispatchFlag.Arg)));
  const TermId Bit = T.binary(BinaryCode::And, Flags,
                              T.constant(int64_t(Role->DispatchFlag.Mask)));
  if (truth(T, S, Bit) == 1)
    R.Lo = std::max(R.Lo, int(IrqlRange::Dispatch));
  return R;
}
