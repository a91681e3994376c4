//===- LockContracts.cpp - what SAL says a function does to locks ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LockContracts.h. The expressions are made without Sema, so only what can
// be typed by hand is: members, dereferences, comparisons of scalars.
//
//===----------------------------------------------------------------------===//
#include "extract/LockContracts.h"
#include "extract/LockEvents.h"
#include "extract/SalMacros.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using llvm::StringRef;

namespace spinlint::extract {
namespace {

/// The placeholders that the expressions of one function share.
struct Scope {
  ASTContext &Ctx;
  GlobalNames &Names;
  const FunctionDecl *F;
  LockContracts &Out;

  Expr *param(unsigned I) {
    for (auto &[Index, E] : Out.Params)
      if (Index == I)
        return const_cast<OpaqueValueExpr *>(E);
    if (I >= F->getNumParams())
      return nullptr;
    QualType T = F->getParamDecl(I)->getType();
    if (!T->isScalarType() || T->isReferenceType())
      return nullptr;
    OpaqueValueExpr *E = placeholder(T);
    Out.Params.push_back({I, E});
    return E;
  }

  /// Clang looks at what stands behind one: some number that is no truth value.
  OpaqueValueExpr *placeholder(QualType T) {
    return new (Ctx) OpaqueValueExpr(
        {}, T.getUnqualifiedType(), VK_PRValue, OK_Ordinary,
        IntegerLiteral::Create(Ctx, llvm::APInt(32, 2), Ctx.IntTy, {}));
  }

  Expr *result() {
    QualType T = F->getReturnType();
    if (!T->isScalarType())
      return nullptr;
    if (!Out.Result)
      Out.Result = placeholder(T);
    return const_cast<OpaqueValueExpr *>(Out.Result);
  }
};

/// Recursive descent over the C expressions that stand in annotations. Every
/// function gives null for what it does not understand.
class ExprParser {
public:
  ExprParser(Scope &S, StringRef Text, Expr *Curr)
      : S(S), Ctx(S.Ctx), Rest(Text), Curr(Curr) {}

  Expr *whole() {
    Expr *E = disjunction();
    return E && Rest.trim().empty() ? E : nullptr;
  }

  /// The value of a scalar, read if it is an object.
  Expr *rvalue(Expr *E) {
    if (!E || !E->isGLValue())
      return E;
    QualType T = E->getType().getUnqualifiedType();
    if (T->isArrayType())
      return ImplicitCastExpr::Create(Ctx, Ctx.getArrayDecayedType(T),
                                      CK_ArrayToPointerDecay, E, nullptr,
                                      VK_PRValue, FPOptionsOverride());
    if (!T->isScalarType())
      return nullptr;
    return ImplicitCastExpr::Create(Ctx, T, CK_LValueToRValue, E, nullptr,
                                    VK_PRValue, FPOptionsOverride());
  }

  Expr *unary(UnaryOperatorKind Op, Expr *E) {
    if (!E)
      return nullptr;
    QualType T;
    ExprValueKind K = VK_PRValue;
    switch (Op) {
    case UO_Deref:
      E = rvalue(E);
      if (!E || !E->getType()->isPointerType())
        return nullptr;
      T = E->getType()->getPointeeType();
      if (T->isVoidType() || T->isFunctionType() || T->isIncompleteType())
        return nullptr;
      K = VK_LValue;
      break;
    case UO_AddrOf:
      if (!E->isLValue())
        return nullptr;
      T = Ctx.getPointerType(E->getType());
      break;
    default: // `!`
      E = rvalue(E);
      if (!E)
        return nullptr;
      T = Ctx.IntTy;
      break;
    }
    return UnaryOperator::Create(Ctx, E, Op, T, K, OK_Ordinary, {}, false,
                                 FPOptionsOverride());
  }

private:
  bool take(StringRef Token) {
    Rest = Rest.ltrim();
    return Rest.consume_front(Token);
  }

  Expr *binary(BinaryOperatorKind Op, Expr *L, Expr *R) {
    L = rvalue(L);
    R = rvalue(R);
    if (!L || !R)
      return nullptr;
    QualType T = Ctx.IntTy;
    if (Op == BO_And) {
      if (!L->getType()->isIntegralOrEnumerationType())
        return nullptr;
      T = L->getType();
    }
    return BinaryOperator::Create(Ctx, L, R, Op, T, VK_PRValue, OK_Ordinary, {},
                                  FPOptionsOverride());
  }

  Expr *disjunction() {
    Expr *L = conjunction();
    while (L && take("||"))
      L = binary(BO_LOr, L, conjunction());
    return L;
  }

  Expr *conjunction() {
    Expr *L = comparison();
    while (L && take("&&"))
      L = binary(BO_LAnd, L, comparison());
    return L;
  }

  Expr *comparison() {
    static constexpr std::pair<StringRef, BinaryOperatorKind> Ops[] = {
        {"==", BO_EQ}, {"!=", BO_NE}, {"<=", BO_LE},
        {">=", BO_GE}, {"<", BO_LT},  {">", BO_GT}};
    Expr *L = masked();
    for (auto &[Token, Op] : Ops)
      if (L && take(Token))
        return binary(Op, L, masked());
    return L;
  }

  Expr *masked() {
    Expr *L = prefix();
    while (L && !Rest.ltrim().starts_with("&&") && take("&"))
      L = binary(BO_And, L, prefix());
    return L;
  }

  Expr *prefix() {
    if (++Depth > 64)
      return nullptr;
    if (take("!"))
      return unary(UO_LNot, prefix());
    if (take("*"))
      return unary(UO_Deref, prefix());
    if (take("&"))
      return unary(UO_AddrOf, prefix());
    if (take("-")) {
      Expr *E = prefix();
      auto *I = dyn_cast_or_null<IntegerLiteral>(E);
      return I ? number(-I->getValue().getSExtValue()) : nullptr;
    }
    return postfix();
  }

  Expr *postfix() {
    Expr *E = primary();
    while (E) {
      if (take("->"))
        E = member(unary(UO_Deref, E), name());
      else if (take("."))
        E = member(E, name());
      else
        return E;
    }
    return nullptr;
  }

  StringRef name() {
    Rest = Rest.ltrim();
    StringRef Name = Rest.take_while(
        [](char C) { return llvm::isAlnum(C) || C == '_' || C == '$'; });
    Rest = Rest.drop_front(Name.size());
    return Name;
  }

  Expr *number(int64_t V) {
    return IntegerLiteral::Create(Ctx, llvm::APInt(64, uint64_t(V), true),
                                  Ctx.LongLongTy, {});
  }

  Expr *member(Expr *Base, StringRef Name) {
    RecordDecl *RD = Base ? Base->getType()->getAsRecordDecl() : nullptr;
    RD = RD ? RD->getDefinition() : nullptr;
    if (!RD || Name.empty() || !Base->isLValue())
      return nullptr;
    for (NamedDecl *D : RD->lookup(&Ctx.Idents.get(Name))) {
      if (auto *F = dyn_cast<FieldDecl>(D))
        return field(Base, F);
      if (auto *I = dyn_cast<IndirectFieldDecl>(D)) {
        for (NamedDecl *Step : I->chain())
          if (Base)
            Base = field(Base, cast<FieldDecl>(Step));
        return Base;
      }
    }
    return nullptr;
  }

  Expr *field(Expr *Base, FieldDecl *F) {
    if (F->isBitField() || F->getType()->isReferenceType())
      return nullptr;
    return MemberExpr::CreateImplicit(Ctx, Base, /*IsArrow=*/false, F,
                                      F->getType(), VK_LValue, OK_Ordinary);
  }

  Expr *primary() {
    if (take("(")) {
      Expr *E = disjunction();
      return take(")") ? E : nullptr;
    }
    Rest = Rest.ltrim();
    if (!Rest.empty() && llvm::isDigit(Rest.front())) {
      StringRef Digits = name().rtrim("uUlL");
      int64_t V = 0;
      return Digits.getAsInteger(0, V) ? nullptr : number(V);
    }
    const StringRef Name = name();
    if (Name.empty())
      return nullptr;
    if (Name == "_Curr_")
      return Curr;
    if (Name == "return")
      return S.result();
    if (Name == "NT_SUCCESS") {
      Expr *E = take("(") ? disjunction() : nullptr;
      return E && take(")") ? binary(BO_GE, E, number(0)) : nullptr;
    }
    if (Name == "TRUE" || Name == "true")
      return number(1);
    if (Name == "FALSE" || Name == "false" || Name == "NULL" ||
        Name == "nullptr" || Name == "STATUS_SUCCESS")
      return number(0);
    // Each declaration may have names of its own.
    for (const FunctionDecl *D : S.F->redecls())
      for (unsigned I = 0; I != D->getNumParams(); ++I)
        if (D->getParamDecl(I)->getName() == Name)
          return S.param(I);
    for (NamedDecl *D : S.Names.find(Name))
      if (Expr *E = object(D))
        return E;
    return nullptr;
  }

  Expr *object(NamedDecl *D) {
    auto *V = dyn_cast<ValueDecl>(D);
    if (!V || V->getType()->isReferenceType())
      return nullptr;
    if (isa<VarDecl>(V))
      return DeclRefExpr::Create(Ctx, NestedNameSpecifierLoc(), {}, V, false,
                                 SourceLocation(), V->getType(), VK_LValue);
    if (auto *E = dyn_cast<EnumConstantDecl>(V))
      return number(E->getInitVal().getSExtValue());
    return nullptr;
  }

  Scope &S;
  ASTContext &Ctx;
  StringRef Rest;
  Expr *Curr;
  unsigned Depth = 0;
};

struct Form {
  LockContract::Kind What;
  catalog::Mode Mode;
};

std::optional<Form> formOf(StringRef Name) {
  using K = LockContract::Kind;
  using catalog::Mode;
  return llvm::StringSwitch<std::optional<Form>>(Name)
      .Case("_Acquires_lock_", Form{K::Acquires, Mode::Any})
      .Case("_Acquires_nonreentrant_lock_", Form{K::Acquires, Mode::Any})
      .Case("_Acquires_exclusive_lock_", Form{K::Acquires, Mode::Exclusive})
      .Case("_Acquires_shared_lock_", Form{K::Acquires, Mode::Shared})
      .Case("_Releases_lock_", Form{K::Releases, Mode::Any})
      .Case("_Releases_nonreentrant_lock_", Form{K::Releases, Mode::Any})
      .Case("_Releases_exclusive_lock_", Form{K::Releases, Mode::Exclusive})
      .Case("_Releases_shared_lock_", Form{K::Releases, Mode::Shared})
      .Case("_Requires_lock_held_", Form{K::Requires, Mode::Any})
      .Case("_Requires_exclusive_lock_held_",
            Form{K::Requires, Mode::Exclusive})
      .Case("_Requires_shared_lock_held_", Form{K::Requires, Mode::Shared})
      .Case("_Requires_lock_not_held_", Form{K::RequiresNot, Mode::Any})
      .Default(std::nullopt);
}

class ContractReader {
public:
  ContractReader(ASTContext &Ctx, GlobalNames &Names, const catalog::Catalog &C,
                 const FunctionDecl *F, LockContracts &Out)
      : S{Ctx, Names, F, Out}, C(C), Out(Out) {}

  void run() {
    // A redeclaration inherits what the first one said.
    std::vector<SalAnnotation> Own = annotations(-1);
    Conditions Success;
    for (const SalAnnotation &A : Own)
      if (A.Name == "_Success_" && A.Args.size() == 1)
        Success.push_back(ExprParser(S, A.Args[0], nullptr).whole());
    for (const SalAnnotation &A : Own)
      read(A.Name, A.Args, nullptr, "", {}, Success);
    for (unsigned I = 0; I != S.F->getNumParams(); ++I)
      for (const SalAnnotation &A : annotations(int(I)))
        read(A.Name, A.Args, S.param(I), S.F->getParamDecl(I)->getName(), {},
             Success);
  }

private:
  using Conditions = std::vector<const Expr *>;

  /// Of a parameter, or of the function (-1); each once.
  std::vector<SalAnnotation> annotations(int Param) const {
    std::vector<SalAnnotation> R;
    for (const FunctionDecl *D : S.F->redecls()) {
      const Decl *Of = D;
      // `void f();` may be a declaration of it, too.
      if (Param >= int(D->getNumParams()))
        continue;
      if (Param >= 0)
        Of = D->getParamDecl(unsigned(Param));
      for (const auto *A : Of->specific_attrs<AnnotateAttr>())
        if (std::optional<SalAnnotation> Sal = readSal(*A);
            Sal && llvm::none_of(R, [&](const SalAnnotation &O) {
              return O.Name == Sal->Name && O.Args == Sal->Args;
            }))
          R.push_back(std::move(*Sal));
    }
    return R;
  }

  /// One annotation, perhaps out of the text of another. `Success`: what SAL
  /// demands after the call is demanded then.
  void read(StringRef Name, llvm::ArrayRef<std::string> Args, Expr *Curr,
            StringRef CurrName, Conditions If, const Conditions &Success) {
    if ((Name == "_When_" || Name == "_At_") && Args.size() >= 2) {
      Expr *E = ExprParser(S, Args[0], Curr).whole();
      if (!E)
        return;
      const bool When = Name == "_When_";
      if (When)
        If.push_back(E);
      for (const std::string &Inner : Args.drop_front())
        nested(Inner, When ? Curr : E, When ? CurrName : StringRef(Args[0]), If,
               Success);
      return;
    }
    const std::optional<Form> Form = formOf(Name);
    if (!Form || Args.size() != 1)
      return;
    LockContract K{Form->What, Name.str(), Form->Mode, "", {}, nullptr, "", {}};
    const bool After = Form->What == LockContract::Kind::Acquires ||
                       Form->What == LockContract::Kind::Releases;
    K.If = std::move(If);
    if (After)
      llvm::append_range(K.If, Success);
    if (llvm::is_contained(K.If, nullptr))
      return;
    if (!After &&
        llvm::any_of(K.If, [&](const Expr *E) { return ofResult(E); }))
      return;
    if (lock(K, Args[0], Curr, CurrName))
      Out.All.push_back(std::move(K));
  }

  /// `_Acquires_lock_(x) _IRQL_raises_(y)` as text.
  void nested(StringRef Text, Expr *Curr, StringRef CurrName,
              const Conditions &If, const Conditions &Success) {
    while (!(Text = Text.ltrim()).empty()) {
      const StringRef Name = Text.take_while(
          [](char Ch) { return llvm::isAlnum(Ch) || Ch == '_'; });
      if (Name.empty())
        return;
      Text = Text.drop_front(Name.size()).ltrim();
      std::vector<std::string> Args;
      if (Text.consume_front("(")) {
        size_t End = 0;
        for (int Depth = 1; End < Text.size(); ++End)
          if (Text[End] == '(')
            ++Depth;
          else if (Text[End] == ')' && --Depth == 0)
            break;
        Args = splitSalArguments(Text.substr(0, End));
        Text = Text.drop_front(std::min(End + 1, Text.size()));
      }
      read(Name, Args, Curr, CurrName, If, Success);
    }
  }

  bool ofResult(const Stmt *E) const {
    return E && (E == Out.Result ||
                 llvm::any_of(E->children(),
                              [&](const Stmt *X) { return ofResult(X); }));
  }

  /// Says which lock it is; false: none that is known.
  bool lock(LockContract &K, StringRef Text, Expr *Curr, StringRef CurrName) {
    if (Text == "_Global_cancel_spin_lock_") {
      K.Class = "cancel_spin_lock";
      K.LockAt = catalog::LockWhere::Global;
      return C.lockClass(K.Class) != nullptr;
    }
    ExprParser P(S, Text, Curr);
    Expr *E = P.whole();
    if (!E || ofResult(E))
      return false;
    std::string Words = Text.str();
    if (const size_t At = Words.find("_Curr_"); At != std::string::npos)
      Words.replace(At, 6, CurrName);
    for (const catalog::LockClass &Class : C.lockClasses()) {
      if (Class.Name == "irql" || !isLockType(E->getType(), Class.Types))
        continue;
      K.Class = Class.Name;
      const bool Handle = E->getType()->isPointerType() || !E->isLValue();
      K.Lock = Handle ? P.rvalue(E) : P.unary(UO_AddrOf, E);
      StringRef Said = Words;
      if (!Handle && Said.consume_front("*"))
        K.Text = Said.str();
      else
        K.Text = Handle ? Words : "&" + Words;
      return K.Lock != nullptr;
    }
    return false;
  }

  Scope S;
  const catalog::Catalog &C;
  LockContracts &Out;
};

} // namespace

LockContracts lockContracts(ASTContext &Ctx, GlobalNames &Names,
                            const catalog::Catalog &C, const FunctionDecl *F) {
  LockContracts Out;
  ContractReader(Ctx, Names, C, F, Out).run();
  return Out;
}

} // namespace spinlint::extract
