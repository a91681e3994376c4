//===- LockEvents.cpp - which calls are lock events -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LockEvents.h.
//
//===----------------------------------------------------------------------===//
#include "extract/LockEvents.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace spinlint::extract {
namespace {

/// Operations that can stand for one another when a macro is compared with the
/// call that it expands to.
int kindOf(catalog::Op O) {
  switch (O) {
  case catalog::Op::Acquire:
  case catalog::Op::TryAcquire:
  case catalog::Op::WaitByArg:
    return 0;
  default:
    return 1 + static_cast<int>(O);
  }
}

/// 2: same class and operation; 1: same operation; 0: something else.
int likeness(const catalog::Api &Macro, const catalog::Api *Callee) {
  int Best = 0;
  if (Callee)
    for (const catalog::LockEffect &A : Macro.Effects)
      for (const catalog::LockEffect &B : Callee->Effects)
        if (kindOf(A.What) == kindOf(B.What))
          Best = std::max(Best, A.Class == B.Class ? 2 : 1);
  return Best;
}

} // namespace

const catalog::Api *apiOf(const catalog::Catalog &C, const FunctionDecl *F) {
  if (!F || !F->getIdentifier() || isa<CXXMethodDecl>(F) ||
      !F->getDeclContext()->getRedeclContext()->isTranslationUnit())
    return nullptr;
  return C.api(F->getName());
}

void EventPlan::scan(const Stmt *Body) { scan(Body, /*Evaluated=*/true); }

void EventPlan::scan(const Stmt *Root, bool Evaluated) {
  SmallVector<std::pair<const Stmt *, bool>, 32> Work = {{Root, Evaluated}};
  while (!Work.empty()) {
    auto [S, Runs] = Work.pop_back_val();
    if (!S)
      continue;
    if (const auto *CE = dyn_cast<CallExpr>(S)) {
      call(CE, Runs);
      // The callee's own name is not a mention.
      const Expr *Callee = CE->getCallee()->IgnoreParenImpCasts();
      for (const Stmt *Child : CE->children())
        if (!CE->getDirectCallee() || Child != CE->getCallee() ||
            !isa<DeclRefExpr>(Callee))
          Work.push_back({Child, Runs});
      continue;
    }
    if (const auto *DRE = dyn_cast<DeclRefExpr>(S)) {
      const auto *F = dyn_cast<FunctionDecl>(DRE->getDecl());
      if (const catalog::Api *A = apiOf(C, F); A && !A->Effects.empty())
        Mentions.push_back({A->Name, DRE->getLocation()});
      if (F && Runs)
        Callees.push_back(F); // Somebody may call it through this.
      continue;
    }
    if (const auto *CE = dyn_cast<CXXConstructExpr>(S); CE && Runs)
      Callees.push_back(CE->getConstructor());
    if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(S); B && Runs)
      Callees.push_back(B->getTemporary()->getDestructor());
    if (const auto *D = dyn_cast<CXXDeleteExpr>(S); D && Runs)
      destroyed(D->getDestroyedType());
    if (const auto *LE = dyn_cast<LambdaExpr>(S)) {
      // The body is a function of its own.
      for (const Expr *Init : LE->capture_inits())
        Work.push_back({Init, Runs});
      continue;
    }
    if (const auto *G = dyn_cast<GenericSelectionExpr>(S)) {
      for (const Stmt *Child : G->children())
        Work.push_back({Child, Runs && !G->isResultDependent() &&
                                   Child == G->getResultExpr()});
      continue;
    }
    if (const auto *D = dyn_cast<CXXDefaultArgExpr>(S)) {
      Work.push_back({D->getExpr(), Runs});
      continue;
    }
    if (const auto *D = dyn_cast<CXXDefaultInitExpr>(S)) {
      Work.push_back({D->getExpr(), Runs});
      continue;
    }
    if (const auto *POE = dyn_cast<PseudoObjectExpr>(S)) {
      for (const Expr *E : POE->semantics()) {
        if (const auto *OVE = dyn_cast<OpaqueValueExpr>(E))
          E = OVE->getSourceExpr();
        Work.push_back({E, Runs});
      }
      continue;
    }
    if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, CXXTypeidExpr>(S))
      Runs = false;
    if (const auto *DS = dyn_cast<DeclStmt>(S)) {
      for (const Decl *D : DS->decls())
        if (const auto *V = dyn_cast<VarDecl>(D)) {
          destroyed(V->getType());
          Work.push_back({V->getInit(), Runs});
        }
      continue;
    }
    for (const Stmt *Child : S->children())
      Work.push_back({Child, Runs});
  }
}

void EventPlan::scanMembers(const CXXDestructorDecl *D) {
  const CXXRecordDecl *R = D->getParent();
  for (const CXXBaseSpecifier &B : R->bases())
    destroyed(B.getType());
  for (const FieldDecl *F : R->fields())
    destroyed(F->getType());
}

void EventPlan::destroyed(QualType T) {
  if (T.isNull())
    return;
  const auto *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (R && R->hasDefinition())
    if (const CXXDestructorDecl *D = R->getDestructor())
      Callees.push_back(D);
}

void EventPlan::call(const CallExpr *CE, bool Evaluated) {
  const FunctionDecl *F = CE->getDirectCallee();
  if (F && Evaluated)
    Callees.push_back(F);
  const catalog::Api *Callee = apiOf(C, F);
  if (Callee && Callee->Effects.empty())
    Callee = nullptr;
  SourceLocation Loc = CE->getCallee()->IgnoreParenImpCasts()->getExprLoc();
  if (!Callee && !Loc.isMacroID())
    return;
  PlannedEvent E;
  E.Callee = Callee;
  E.Chain = Spelling.chain(Loc);
  for (E.Step = 0; E.Step + 1 < E.Chain.size(); ++E.Step) {
    const catalog::Api *A = C.api(E.Chain[E.Step].Name);
    if (A && !A->Effects.empty()) {
      E.Api = A;
      break;
    }
  }
  if (!E.Api)
    E.Api = Callee;
  if (!E.Api)
    return;
  if (!Evaluated) {
    Mentions.push_back({E.Api->Name, E.Chain[E.Step].Loc});
    return;
  }
  if (!E.Direct())
    Groups[E.Chain[E.Step].Loc].push_back(CE);
  Events[CE] = std::move(E);
}

void EventPlan::finish() {
  for (auto &[Loc, Calls] : Groups) {
    int Best = 0;
    for (const CallExpr *CE : Calls)
      Best = std::max(Best, likeness(*Events[CE].Api, Events[CE].Callee));
    bool First = true;
    for (const CallExpr *CE : Calls) {
      PlannedEvent &E = Events[CE];
      // If none is known to the catalog, the first call is taken for it: the
      // header has a plumbing function that the catalog does not know.
      bool Keep = Best ? likeness(*E.Api, E.Callee) == Best : First;
      First = false;
      if (!Keep) {
        Plumbing[CE] = true;
        Events.erase(CE);
      }
    }
  }
  Groups.clear();
}

const PlannedEvent *EventPlan::event(const CallExpr *CE) const {
  auto It = Events.find(CE);
  return It == Events.end() ? nullptr : &It->second;
}

bool EventPlan::isPlumbing(const CallExpr *CE) const {
  return Plumbing.count(CE);
}

static bool listed(QualType T, const std::vector<std::string> &Types) {
  auto Listed = [&](StringRef Name) {
    return llvm::any_of(Types, [&](StringRef Wanted) {
      return Name == Wanted ||
             (Name.starts_with("_") && Name.drop_front() == Wanted);
    });
  };
  if (const RecordDecl *RD = T->getAsRecordDecl(); RD && Listed(RD->getName()))
    return true;
  for (const auto *TT = T->getAs<TypedefType>(); TT;
       TT = TT->desugar()->getAs<TypedefType>())
    if (Listed(TT->getDecl()->getName()))
      return true;
  return false;
}

bool isGuard(const catalog::Catalog &C, const FunctionDecl *F) {
  if (!isa<CXXConstructorDecl, CXXDestructorDecl>(F))
    return false;
  const CXXRecordDecl *RD = cast<CXXMethodDecl>(F)->getParent();
  const CXXDestructorDecl *Dtor = RD->getDestructor();
  if (!Dtor || !Dtor->isUserProvided())
    return false;
  auto IsLock = [&](QualType T) {
    return llvm::any_of(C.lockClasses(), [&](const catalog::LockClass &Class) {
      return listed(T, Class.Types);
    });
  };
  auto OnlyLocks = [&](QualType T) {
    const RecordDecl *Of = T->getAsRecordDecl();
    Of = Of ? Of->getDefinition() : nullptr;
    return Of && !Of->field_empty() &&
           llvm::all_of(Of->fields(), [&](const FieldDecl *X) {
             return IsLock(X->getType());
           });
  };
  for (const CXXConstructorDecl *Ctor : RD->ctors())
    for (const ParmVarDecl *P : Ctor->parameters()) {
      QualType T = P->getType();
      if (!T->isPointerType() && !T->isReferenceType())
        continue;
      T = T->getPointeeType();
      if (IsLock(T) || OnlyLocks(T))
        return true;
    }
  return false;
}

bool isLockType(QualType T, const std::vector<std::string> &Types) {
  return listed(T, Types) ||
         (T->isPointerType() && listed(T->getPointeeType(), Types));
}

Pointee classifyPointee(const Expr *Arg,
                        const std::vector<std::string> &Types) {
  QualType T = Arg->IgnoreParenCasts()->getType();
  if (const auto *Array = T->getAsArrayTypeUnsafe())
    T = Array->getElementType();
  else if (T->isPointerType())
    T = T->getPointeeType();
  else
    return Pointee::Opaque;
  if (listed(T, Types))
    return Pointee::Listed;
  if (const RecordDecl *RD = T->getAsRecordDecl();
      RD && RD->getName() == "_DISPATCHER_HEADER")
    return Pointee::Opaque;
  return T->isVoidType() || T->isCharType() ? Pointee::Opaque : Pointee::Other;
}

} // namespace spinlint::extract
