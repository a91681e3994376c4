//===- LowerCall.cpp - calls and lock events ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what a call is in the lock program: a lock event (LockEvents.h), an
// intrinsic that is no call at all, or a call with its operands. The operands
// of a lock event come from the call that is really made, according to that
// function's own row; its class, operation and words from the API that the
// author named.
//
//===----------------------------------------------------------------------===//
#include "extract/AssertedResult.h"
#include "extract/LowerFunction.h"
#include "extract/SalMacros.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

namespace {

bool isAggregate(QualType T) {
  return T->isRecordType() || T->isArrayType() || T->isAnyComplexType() ||
         T->isVectorType();
}

/// Whether `E` uses something that is written in [Begin, End) of a file.
bool usesText(const Stmt *E, const SourceManager &SM, SourceRange R) {
  if (!E || R.isInvalid())
    return false;
  SourceLocation L = SM.getFileLoc(E->getBeginLoc());
  if (isa<DeclRefExpr, MemberExpr, IntegerLiteral, CXXThisExpr>(E) &&
      SM.getFileID(L) == SM.getFileID(R.getBegin()) &&
      SM.getFileOffset(L) >= SM.getFileOffset(R.getBegin()) &&
      SM.getFileOffset(L) < SM.getFileOffset(R.getEnd()))
    return true;
  return llvm::any_of(
      E->children(), [&](const Stmt *Child) { return usesText(Child, SM, R); });
}

/// The function whose address a constant expression is.
const FunctionDecl *constantFunction(const Expr *E, const ASTContext &Ctx) {
  if (const FunctionDecl *F = functionIn(E))
    return F;
  if (const auto *D = dyn_cast<DeclRefExpr>(E->IgnoreParenCasts()))
    if (const auto *V = dyn_cast<VarDecl>(D->getDecl());
        V && V->getType().isConstQualified() && V->getAnyInitializer())
      if (const FunctionDecl *F = functionIn(V->getAnyInitializer()))
        return F;
  Expr::EvalResult R;
  if (!E->getType()->isMemberFunctionPointerType() || E->isValueDependent() ||
      !E->EvaluateAsRValue(R, Ctx) || !R.Val.isMemberPointer())
    return nullptr;
  return dyn_cast_or_null<FunctionDecl>(R.Val.getMemberPointerDecl());
}

} // namespace

std::vector<Operand> FunctionLowering::arguments(ArrayRef<const Expr *> Args,
                                                 const FunctionDecl *Callee) {
  // A function that nobody declares is one that takes anything, by reference.
  const bool Guessed =
      Callee && Callee->isTemplateInstantiation() &&
      Ctx.getSourceManager().isWrittenInBuiltinFile(Callee->getLocation());
  auto Given = [&](const Expr *A) {
    if (Guessed && A->isGLValue() && A->getType()->isScalarType()) {
      if (const auto *M = dyn_cast<MaterializeTemporaryExpr>(A))
        return value(M->getSubExpr());
      return load(address(A));
    }
    return value(A);
  };
  std::vector<Operand> Ops;
  for (const Expr *A : Args) {
    Operand V = Given(A);
    // An object that C has, too, is passed as a value.
    if (V.isNone() || (!A->isGLValue() && A->getType()->isRecordType() &&
                       !passedByAddress(A->getType())))
      V = unknown();
    Ops.push_back(V);
  }
  return Ops;
}

Operand FunctionLowering::aggregateResult(Operand V, QualType T, Operand Into) {
  if (!isAggregate(T))
    return V;
  Operand A = Into.isNone() ? temporary(T, "result") : Into;
  forget(A);
  return A;
}

void FunctionLowering::callSpelling(const CallExpr *E, CallDetail &D) {
  SourceLocation L = E->getCallee()->IgnoreParenImpCasts()->getExprLoc();
  if (!L.isMacroID())
    return;
  SpellingChain Chain = U.Spelling.chain(L);
  for (size_t I = 0; I + 1 < Chain.size(); ++I)
    D.Spelling.push_back(Chain[I].Name);
}

Operand FunctionLowering::emitCall(CallDetail D, QualType Result, SourceRange R,
                                   bool MayRaise, bool NoReturn) {
  SourceRange Saved = Here;
  Here = R;
  D.MayRaise = MayRaise;
  Instr I;
  I.Kind = InstrKind::Call;
  I.Detail = Out.Calls.size();
  Out.Calls.push_back(std::move(D));
  bool HasResult =
      !Result.isNull() && !Result->isVoidType() && !isAggregate(Result);
  Operand V = emit(std::move(I), HasResult);
  if (NoReturn) {
    if (MayRaise)
      mayRaise();
    unreachable();
  } else if (MayRaise) {
    this->mayRaise();
  }
  Here = Saved;
  return V;
}

Operand FunctionLowering::call(const CallExpr *E, Operand Into) {
  const FunctionDecl *Callee = E->getDirectCallee();
  if (!Callee && E->getCallee()->getType()->isPointerType())
    Callee = constantFunction(E->getCallee(), Ctx);
  if (const PlannedEvent *P = Plan.event(E))
    return lockEvent(E, *P);
  if (Callee)
    if (std::optional<Operand> V = intrinsic(E, Callee))
      return *V;
  return plainCall(E, Callee, Into);
}

/// What an inline function of a system header does to what it is given, without
/// its body: lists are worked on so.
void FunctionLowering::systemArguments(const CallExpr *E,
                                       const FunctionDecl *Callee,
                                       CallDetail &D) const {
  constexpr unsigned MaxBits = 32;
  const FunctionDecl *Def = nullptr;
  if (isa<CXXMethodDecl>(Callee) || !Callee->isDefined(Def) ||
      U.inUserCode(Def->getLocation()) || Def->isVariadic())
    return;
  for (unsigned I = 0; I != std::min(Def->getNumParams(), MaxBits); ++I) {
    QualType T = Def->getParamDecl(I)->getType();
    if (!T->isPointerType() || !T->getPointeeType()->isRecordType() ||
        T->getPointeeType().isVolatileQualified())
      continue;
    (T->getPointeeType().isConstQualified() ? D.Reads : D.Writes) |= 1u << I;
  }
}

Operand FunctionLowering::plainCall(const CallExpr *E,
                                    const FunctionDecl *Callee, Operand Into) {
  CallDetail D;
  callSpelling(E, D);
  // The object of a member call is its first argument.
  const auto *MC = dyn_cast<CXXMemberCallExpr>(E);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
  bool Virtual = false;
  const Expr *Written = E->getCallee()->IgnoreParenImpCasts();
  if (const auto *BO = dyn_cast<BinaryOperator>(Written);
      BO && BO->isPtrMemOp()) {
    D.Args.push_back(BO->getOpcode() == BO_PtrMemI ? value(BO->getLHS())
                                                   : address(BO->getLHS()));
    Callee = constantFunction(BO->getRHS(), Ctx);
    Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
    Virtual = Method && Method->isVirtual();
    if (!Method)
      D.Target = value(BO->getRHS());
    if (!Method && D.Target.isNone())
      D.Target = unknown();
  } else if (const auto *ME = dyn_cast<MemberExpr>(Written); ME && Method) {
    Operand Object =
        ME->isArrow() ? value(ME->getBase()) : address(ME->getBase());
    if (Method->isInstance())
      D.Args.push_back(Object);
    Virtual = Method->isVirtual() && !ME->hasQualifier() &&
              !Method->hasAttr<FinalAttr>() &&
              !Method->getParent()->hasAttr<FinalAttr>();
  } else if (MC || !Callee) {
    if (!isa<CXXPseudoDestructorExpr>(E->getCallee()->IgnoreParens()))
      D.Target = value(E->getCallee());
    if (isa<CXXPseudoDestructorExpr>(E->getCallee()->IgnoreParens())) {
      discard(E->getCallee());
      return {};
    }
    if (D.Target.isNone())
      D.Target = unknown();
  }
  if (const auto *Dtor = dyn_cast_or_null<CXXDestructorDecl>(Callee);
      Dtor && Dtor->isTrivial())
    return {};
  if (Method && Method->isInstance() && Method->isTrivial() &&
      (Method->isCopyAssignmentOperator() ||
       Method->isMoveAssignmentOperator())) {
    Operand A = D.Args.empty() ? address(E->getArg(0)) : D.Args[0];
    Operand From = address(E->getArg(E->getNumArgs() - 1));
    copy(A, From, Ctx.getCanonicalTagType(Method->getParent()));
    return A;
  }
  SmallVector<const Expr *, 8> Args(E->arg_begin(), E->arg_end());
  llvm::append_range(D.Args, arguments(Args, Callee));
  if (Callee)
    for (unsigned I = 0; I != Args.size(); ++I)
      if (const FunctionDecl *Fn = callbackIn(Args[I]))
        U.registerArgument(Fn, Callee->getNameAsString(), I);

  bool NoReturn = false;
  if (Callee && !Virtual) {
    D.Callee = U.symbol(Callee);
    U.need(Callee);
    NoReturn = Callee->isNoReturn();
    systemArguments(E, Callee, D);
  } else if (Virtual) {
    D.Target = unknown();
  }
  if (const auto *FT = E->getCallee()->getType()->isPointerType()
                           ? E->getCallee()
                                 ->getType()
                                 ->getPointeeType()
                                 ->getAs<FunctionType>()
                           : nullptr)
    NoReturn |= FT->getNoReturnAttr();
  const catalog::Api *Row = apiOf(U.C, Callee);
  for (const std::string &Name : D.Spelling)
    if (!Row || Row->Effects.empty())
      if (const catalog::Api *Macro = U.C.api(Name);
          Macro && Macro->Effects.empty())
        Row = Macro;
  NoReturn |= Row && Row->NoReturn;
  // System headers declare what does not raise in general, but only the
  // catalog knows which.
  const bool EndsThread = Row && Row->EndsThread;
  bool Raises = Row ? Row->Raises || !Row->Pure : true;
  if (Callee && Callee->getDeclName().isIdentifier() &&
      Callee->getName().starts_with(MarkerPrefix))
    Raises = false;
  // A call that Clang refused has no type.
  QualType T =
      E->isTypeDependent() && Callee ? Callee->getReturnType() : E->getType();
  if (E->isGLValue())
    T = Ctx.getPointerType(T);
  const bool ByAddress = passedByAddress(T);
  Operand Object;
  if (ByAddress) {
    Object = aggregateResult({}, T, Into);
    D.Args.push_back(Object);
  }
  Operand V = emitCall(std::move(D), T, E->getSourceRange(),
                       Raises && !EndsThread, NoReturn && !EndsThread);
  // The thread leaves here with all that it holds: an exit like the others.
  if (EndsThread) {
    Terminator Leave;
    Leave.Kind = TermKind::Return;
    Leave.Where = U.Text.place(E->getSourceRange());
    terminate(std::move(Leave));
  }
  if (!ByAddress)
    return aggregateResult(V, T, Into);
  if (Into.isNone())
    pushDestroy(T, Object, nullptr);
  return Object;
}

//===----------------------------------------------------------------------===//
// Lock events
//===----------------------------------------------------------------------===//

Operand FunctionLowering::lockEvent(const CallExpr *E, const PlannedEvent &P) {
  const SourceManager &SM = Ctx.getSourceManager();
  std::vector<WrittenArg> Written = U.Spelling.arguments(P.Chain, P.Step);
  SmallVector<const Expr *, 8> ArgExprs(E->arg_begin(), E->arg_end());
  std::vector<Operand> Args = arguments(ArgExprs, E->getDirectCallee());
  if (!E->getDirectCallee())
    discard(E->getCallee());
  U.tokenDone(P.Api->Name, P.Chain[P.Step].Loc);

  LockDetail Base;
  Base.Api = P.Api->Name;
  for (size_t I = 0; I <= P.Step; ++I)
    Base.Spelling.push_back(P.Chain[I].Name);
  if (P.Step == 0)
    Base.ApiAt = U.Text.place(P.Chain[0].Loc);

  // Position of argument `Outer` of the named API, or `Inner` of the function,
  // among the arguments of the call.
  auto Find = [&](int Outer, int Inner) -> int {
    if (P.Direct())
      return Outer >= 0 && Outer < static_cast<int>(Args.size()) ? Outer : -1;
    if (Inner >= 0 && Inner < static_cast<int>(Args.size()))
      return Inner;
    if (Outer < 0 || Outer >= static_cast<int>(Written.size()))
      return -1;
    for (size_t I = 0; I != ArgExprs.size(); ++I)
      if (usesText(ArgExprs[I], SM, Written[Outer].Range))
        return I;
    // No text to compare, or a constant: the same position is all there is.
    if (!P.Callee && Outer < static_cast<int>(Args.size()))
      return Outer;
    return -1;
  };
  auto At = [&](int I) { return I < 0 ? Operand() : Args[I]; };
  auto Words = [&](int Outer, int Found) -> std::string {
    if (Outer >= 0 && Outer < static_cast<int>(Written.size()))
      return SourceText::fold(Written[Outer].Text);
    return Found >= 0 ? U.Text.text(ArgExprs[Found]) : std::string();
  };

  bool HasResult = !E->getType()->isVoidType() && !isAggregate(E->getType());
  Operand Result;
  bool Any = false, Opaque = false;
  // Where the author wrote it: all of the outermost macro's use.
  SourceRange Saved = Here;
  Here = P.Chain.size() > 1
             ? SourceRange(
                   P.Chain[0].Loc,
                   SM.getExpansionRange(E->getCallee()->getExprLoc()).getEnd())
             : E->getSourceRange();
  if (P.Chain[P.Step].Loc.isFileID() || P.Chain.size() == 1)
    Here = SourceRange(P.Chain[0].Loc, E->getEndLoc());

  for (size_t K = 0; K != P.Api->Effects.size(); ++K) {
    const catalog::LockEffect &Eff = P.Api->Effects[K];
    static const catalog::LockEffect None;
    const catalog::LockEffect *In = &None;
    if (P.Callee && !P.Direct()) {
      const auto &Rows = P.Callee->Effects;
      In = &Rows[K < Rows.size() && Rows.size() == P.Api->Effects.size() ? K
                                                                         : 0];
    }
    LockDetail D = Base;
    D.Class = Eff.Class;
    D.What = Eff.What;
    if (D.What == catalog::Op::TryAcquire &&
        isOnlyAsserted(E, Enclosing, U.Spelling))
      D.What = catalog::Op::Acquire;
    D.Mode = Eff.LockMode;
    D.Level = Eff.LockLevel;
    D.LockAt = Eff.Where;
    D.When = Eff.When;
    int LockArg = Eff.Where == catalog::LockWhere::Arg
                      ? Find(Eff.LockArg, In->LockArg)
                      : -1;
    if (!Eff.OnlyIfTypes.empty() && LockArg >= 0) {
      Pointee Kind = classifyPointee(ArgExprs[LockArg], Eff.OnlyIfTypes);
      if (Kind == Pointee::Other)
        continue;
      if (Kind == Pointee::Opaque) {
        Opaque = true;
        forget(Args[LockArg]);
        continue;
      }
    }
    D.Lock = At(LockArg);
    D.LockText = Words(Eff.LockArg, LockArg);
    int HandleArg = Find(Eff.HandleArg, In->HandleArg);
    D.Handle = At(HandleArg);
    D.HandleText = Words(Eff.HandleArg, HandleArg);
    int IrqlOut = Find(Eff.IrqlOutArg, In->IrqlOutArg);
    // A macro that hands the old IRQL out by assignment has no such operand.
    if (!P.Direct() && In->IrqlReturned)
      IrqlOut = -1;
    D.IrqlOut = At(IrqlOut);
    int IrqlIn = Find(Eff.IrqlInArg, In->IrqlInArg);
    D.IrqlIn = At(IrqlIn);
    D.IrqlText = Eff.IrqlOutArg >= 0  ? Words(Eff.IrqlOutArg, IrqlOut)
                 : Eff.IrqlInArg >= 0 ? Words(Eff.IrqlInArg, IrqlIn)
                                      : std::string();
    D.IrqlReturned =
        HasResult && (P.Direct() ? Eff.IrqlReturned : In->IrqlReturned);
    D.Wait = At(Find(Eff.WaitArg, In->WaitArg));
    if (int T = Find(Eff.TimeoutArg, In->TimeoutArg); T >= 0)
      D.Wait = compare(CompareCode::Eq, Args[T], Operand::constant(0));
    else if (Eff.What == catalog::Op::WaitByArg && D.Wait.isNone() &&
             (Eff.TimeoutArg >= 0 || In->TimeoutArg >= 0))
      D.Wait = Operand::constant(1);
    if (int M = Find(Eff.ModeArg, In->ModeArg); M >= 0)
      D.Mode = Args[M].K != Operand::Kind::Const ? catalog::Mode::Any
               : Args[M].Value                   ? catalog::Mode::Exclusive
                                                 : catalog::Mode::Shared;
    D.Flags = At(Find(Eff.FlagsArg, In->FlagsArg));
    D.Tag = At(Find(Eff.TagArg, In->TagArg));
    D.KindOf = At(Find(Eff.KindArg, In->KindArg));
    int ContextArg = Find(Eff.ContextArg, In->ContextArg);
    if (D.KindOf.isNone()) {
      D.KindOf = At(ContextArg);
    } else if (ContextArg >= 0 && Args[ContextArg].K != Operand::Kind::Const) {
      // It has a lock of this kind of its own.
      D.Lock = Args[ContextArg];
      D.LockText = Words(Eff.ContextArg, ContextArg);
    }
    D.Attributes = At(Find(P.Api->AttributesArg, P.Api->AttributesArg));
    if (Eff.Where == catalog::LockWhere::Arg && D.Lock.isNone()) {
      lost("call of " + P.Api->Name + " (its lock is not understood)",
           P.Chain[0].Loc);
      continue;
    }
    // A creating call writes the handle; the lock is what it wrote.
    if (Eff.What == catalog::Op::Init && LockArg >= 0) {
      QualType T = ArgExprs[LockArg]->IgnoreParenImpCasts()->getType();
      if (T->isPointerType() && T->getPointeeType()->isPointerType()) {
        forget(D.Lock);
        D.Lock = load(D.Lock);
      }
    }
    Instr I;
    I.Kind = InstrKind::Lock;
    I.Detail = Out.Locks.size();
    // The result is defined before the detail names it.
    bool First = !Any;
    if (First && HasResult && Eff.Where == catalog::LockWhere::Return)
      D.Lock = Operand();
    Out.Locks.push_back(std::move(D));
    Operand V = emit(std::move(I), First && HasResult);
    if (First)
      Result = V;
    Any = true;
  }
  Here = Saved;
  if (!Any) {
    // A wait for something else than a lock is a call like any other.
    CallDetail D;
    for (size_t I = 0; I + 1 < P.Chain.size(); ++I)
      D.Spelling.push_back(P.Chain[I].Name);
    if (const FunctionDecl *Callee = E->getDirectCallee())
      D.Callee = U.symbol(Callee);
    else
      D.Target = unknown();
    D.Args = std::move(Args);
    Result = emitCall(std::move(D), E->getType(), E->getSourceRange(),
                      /*MayRaise=*/false, /*NoReturn=*/false);
  }
  (void)Opaque;
  return HasResult ? Result : aggregateResult({}, E->getType(), {});
}

} // namespace spinlint::extract
