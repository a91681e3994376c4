//===- Contract.cpp - what a caller may be meant to know ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Shapes and names only: what the caller really does is judged at the caller.
//
//===----------------------------------------------------------------------===//
#include "engine/Contract.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

bool engine::onlyReleaseHangsOnBranch(const Body &B, uint32_t Release) {
  auto [Block, Before] = B.PointAt[Release];
  for (unsigned Hops = 0; Hops < 8; ++Hops) {
    const auto &Instrs = B.F.Blocks[Block].Instrs;
    for (uint32_t I = 0; I < std::min<size_t>(Before, Instrs.size()); ++I) {
      // The parameters of a wrapper are stores to its locals.
      const Instr &X = Instrs[I];
      bool Local = X.Kind == InstrKind::Store && X.A.K == Operand::Kind::Local;
      if (X.Kind == InstrKind::Call || X.Kind == InstrKind::Forget ||
          (X.Kind == InstrKind::Store && !Local))
        return false;
    }
    if (B.Preds[Block].size() != 1)
      return false;
    Block = B.Preds[Block].front();
    Before = uint32_t(B.F.Blocks[Block].Instrs.size());
    if (B.F.Blocks[Block].Term.Kind == TermKind::Branch)
      return true;
    if (B.F.Blocks[Block].Term.Kind != TermKind::Goto)
      return false;
  }
  return false;
}

/// Whether `F` itself does something of `What` to a lock of this class with
/// this label (None: it starts its object), or to one whose name it does not
/// show.
static bool doesLike(llvm::ArrayRef<catalog::Op> What, const Function &F,
                     LabelTable &Labels, llvm::StringRef Class,
                     uint32_t Label) {
  std::vector<const Instr *> Def(F.NumRegs);
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Result != None)
        Def[I.Result] = &I;
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs) {
      if (I.Kind != InstrKind::Lock)
        continue;
      const LockDetail &D = F.Locks[I.Detail];
      if (!llvm::is_contained(What, D.What) || D.Class != Class)
        continue;
      uint32_t Mine = None;
      bool First = true;
      Operand A = D.Lock;
      for (unsigned Hops = 0; Hops < 16 && A.K == Operand::Kind::Reg; ++Hops) {
        const Instr *X = Def[uint32_t(A.Value)];
        if (!X)
          break;
        if (X->Kind == InstrKind::Field && X->Detail != None) {
          Mine = Labels.field(F.Fields[X->Detail]);
          First = X->Imm == 0;
          break;
        }
        A = X->A;
      }
      if (Mine == None || Mine == Label || (Label == None && First))
        return true;
    }
  return false;
}

bool engine::callerReleases(const Context &X, uint32_t Fn, uint32_t Label,
                            llvm::StringRef Class, bool Only) {
  using catalog::Op;
  auto Does = [&](llvm::ArrayRef<Op> What, uint32_t F) {
    return doesLike(What, X.P.Functions[F], X.Labels, Class, Label);
  };
  auto Releases = [&](uint32_t F) {
    return F != Fn && Does({Op::Release, Op::Transfer, Op::Destroy}, F) &&
           !(Only && Does({Op::Acquire, Op::TryAcquire, Op::WaitByArg}, F));
  };
  return llvm::any_of(X.G.Callers[Fn], [&](uint32_t Caller) {
    return Releases(Caller) || llvm::any_of(X.G.Callees[Caller], Releases);
  });
}

/// The register that the instruction at `At` defines.
static Operand resultOf(const Function &F, const Point &At) {
  const uint32_t Result = F.Blocks[At.Block].Instrs[At.Instr].Result;
  return Result == None ? Operand() : Operand::reg(Result);
}

bool engine::releaseDiesWith(const Program &P, const Point &At) {
  const LockDetail *Acquire = lockEvent(P, At);
  if (!Acquire || Acquire->Declared)
    return false;
  const Function &F = P.Functions[At.Function];
  Operand Kept = Acquire->IrqlOut.isNone() ? Acquire->Handle : Acquire->IrqlOut;
  // KeAcquireSpinLock(L, &I) is *I = KeAcquireSpinLockRaiseToDpc(L).
  if (const Operand Old = resultOf(F, At); Acquire->IrqlReturned)
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Kind == InstrKind::Store && I.B == Old)
          Kept = I.A;
  // A wrapper may have its counterpart in a file that is not seen.
  const bool DoesMore = llvm::any_of(F.Blocks, [&](const Block &B) {
    return llvm::any_of(B.Instrs, [&](const Instr &I) {
      return (I.Kind == InstrKind::Call && !isMarker(P, F.Calls[I.Detail])) ||
             (I.Kind == InstrKind::Store && I.A.K != Operand::Kind::Local);
    });
  });
  if (!DoesMore || Kept.K != Operand::Kind::Local ||
      F.Locals[Kept.Value].Param >= 0 || F.Locals[Kept.Value].Static)
    return false;
  // What a register that was loaded from it may be used for.
  auto OnlyRestored = [&](uint32_t Loaded) {
    const Operand Value = Operand::reg(Loaded);
    return llvm::all_of(F.Blocks, [&](const Block &B) {
      return B.Term.Value != Value &&
             llvm::all_of(B.Instrs, [&](const Instr &I) {
               return I.A != Value && I.B != Value &&
                      (I.Kind != InstrKind::Call ||
                       !llvm::is_contained(F.Calls[I.Detail].Args, Value));
             });
    });
  };
  return llvm::all_of(F.Blocks, [&](const Block &B) {
    return B.Term.Value != Kept && llvm::all_of(B.Instrs, [&](const Instr &I) {
             if (I.Kind == InstrKind::Load && I.A == Kept)
               return OnlyRestored(I.Result);
             if (I.Kind == InstrKind::Store && I.A == Kept)
               return true;
             return I.A != Kept && I.B != Kept &&
                    (I.Kind != InstrKind::Call ||
                     !llvm::is_contained(F.Calls[I.Detail].Args, Kept));
           });
  });
}

llvm::StringRef engine::doubtText(uint8_t D) {
  if (D & DoubtAlias)
    return "two names may be one lock";
  if (D & DoubtOlder)
    return "a lock of an earlier loop iteration";
  if (D & DoubtPartial)
    return "some locks of an array";
  if (D & DoubtLimit)
    return "a callee has too many outcomes";
  if (D & DoubtCallee)
    return "a callee that is inconclusive";
  if (D & DoubtChoice)
    return "what decides whether callees touch a lock is not seen";
  return "a call whose code is not seen";
}

bool engine::namedForLocks(llvm::StringRef Name) {
  const std::string Lower = Name.lower();
  return llvm::any_of(
      llvm::ArrayRef<const char *>{"lock", "held", "hold", "own", "acquire"},
      [&](const char *Word) { return Lower.find(Word) != std::string::npos; });
}
