//===- SourceMutants.cpp - lock mistakes in the sources -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SourceMutants.h.
//
//===----------------------------------------------------------------------===//
#include "prove/SourceMutants.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::prove;
using namespace spinlint::program;
using engine::Point;
using fixes::Draft;

/// What such a function returns when it fails.
static const char *failure(ReturnKind K) {
  switch (K) {
  case ReturnKind::Void:
    return "return;";
  case ReturnKind::Status:
    return "return (NTSTATUS)0xC0000001L;";
  default:
    return "return 0;";
  }
}

/// A parameter that can be asked anything: the early return depends on it.
static const Local *someParameter(const Function &F) {
  for (const Local &L : F.Locals)
    if (L.Param >= 0 && L.Name != "this" && L.Name != "arg" &&
        llvm::StringRef(L.Type).ends_with("*"))
      return &L;
  return nullptr;
}

std::optional<std::vector<fixes::Edit>>
prove::inSource(const Program &P, const catalog::Catalog &C, const Mutant &M,
                const fixes::TextOf &Text) {
  const Function &F = P.Functions[M.At.Function];
  std::optional<llvm::StringRef> Source;
  if (!fixes::isEditable(P, F.Body) || F.Statements.empty() ||
      !(Source = Text(F.Body.File)))
    return std::nullopt;
  Draft D(P, M.At.Function, *Source);
  const fixes::Layout &Page = D.page();
  const LockDetail &L = F.Locks[F.Blocks[M.At.Block].Instrs[M.At.Instr].Detail];
  auto Written = [&](const Point &At) { return wholeCall(F, Page, At); };
  auto SetApi = [&](const Point &At, const std::string &Name,
                    const fixes::Parts &Of) {
    const LockDetail *Event = lockEvent(P, At);
    const catalog::Api *A = C.api(Name);
    if (Event && A)
      D.setApi(Event->ApiAt, C, *A, Of);
    else
      D.spoil();
  };
  switch (M.What) {
  case Mistake::DropRelease:
  case Mistake::DropAcquire:
  case Mistake::DropInit: {
    const Statement *S = Written(M.At);
    return S ? Page.erase(*S) : std::nullopt;
  }
  case Mistake::AcquireTwice:
  case Mistake::ReleaseTwice: {
    const Statement *S = Written(M.At);
    return S ? Page.after(*S, {Page.textOf(*S).str()}) : std::nullopt;
  }
  case Mistake::EarlyReturn: {
    const Statement *S = Written(M.At);
    const Local *Depends = someParameter(F);
    if (!S || !Depends || F.Returns == ReturnKind::Other)
      return std::nullopt;
    return Page.after(*S, {"if (*(volatile int *)" + Depends->Name +
                           " == 77) " + failure(F.Returns)});
  }
  case Mistake::WrongRelease:
  case Mistake::NormalForDpr: {
    // What the wrong API wants besides the lock: some variable will do.
    fixes::Parts Of;
    for (uint32_t B = 0; B < F.Blocks.size() && Of.IrqlAt.isNone(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
        if (const Instr &X = F.Blocks[B].Instrs[I];
            X.Kind == InstrKind::Lock && F.Locks[X.Detail].LockText == L.LockText)
          Of = fixes::merged(Of, fixes::partsOf(F, {M.At.Function, B, I}));
    SetApi(M.At, M.WrongApi, Of);
    break;
  }
  case Mistake::DprForNormal:
    SetApi(M.At, M.WrongApi, {});
    for (const Point &At : M.Others)
      if (const LockDetail *Event = lockEvent(P, At);
          Event && Event->ApiAt.valid())
        SetApi(At, M.OtherApi, {});
    break;
  case Mistake::WrongIrql:
    for (const LockDetail &O : F.Locks)
      if (O.IrqlOut.K == Operand::Kind::Local && O.LockText != L.LockText) {
        fixes::Parts Of;
        Of.IrqlAt = O.IrqlOut;
        Of.IrqlText =
            llvm::StringRef(F.Locals[O.IrqlOut.Value].Name).split('.').first;
        D.setIrql(F.Blocks[M.At.Block].Instrs[M.At.Instr].Where, L, Of);
        break;
      }
    break;
  case Mistake::SwapReleases: {
    const Statement *S = Written(M.At), *Other = Written(M.Others.front());
    if (!S || !Other || S == Other)
      return std::nullopt;
    return std::vector<fixes::Edit>{
        Page.bytes(S->Begin, S->End, Page.textOf(*Other).str()),
        Page.bytes(Other->Begin, Other->End, Page.textOf(*S).str())};
  }
  case Mistake::AcquireBehindBranch:
  case Mistake::WaitUnderLock:
    return std::nullopt;
  }
  if (!D.good())
    return std::nullopt;
  return D.edits();
}
