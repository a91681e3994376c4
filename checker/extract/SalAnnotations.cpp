//===- SalAnnotations.cpp - SAL and role typedefs of a function -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SalAnnotations.h.
//
//===----------------------------------------------------------------------===//
#include "extract/SalAnnotations.h"
#include "extract/SalMacros.h"
#include "clang/AST/Attr.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace spinlint::extract {

void annotate(const FunctionDecl *F, program::Function &Out) {
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  int FirstParam = M && M->isInstance() ? 1 : 0;
  auto AddRole = [&](StringRef Name) {
    if (!Name.empty() && !llvm::is_contained(Out.Roles, Name))
      Out.Roles.push_back(Name.str());
  };
  auto Add = [&](const Decl *D, int Target) {
    for (const auto *Attr : D->specific_attrs<AnnotateAttr>()) {
      std::optional<SalAnnotation> S = readSal(*Attr);
      if (!S)
        continue;
      if (S->Name == "_Function_class_" && !S->Args.empty())
        AddRole(S->Args[0]);
      program::Annotation A;
      A.Target = Target;
      A.Name = std::move(S->Name);
      A.Args = std::move(S->Args);
      // A redeclaration inherits what the first one said.
      bool Known = llvm::any_of(Out.Annotations, [&](const auto &B) {
        return A.Target == B.Target && A.Name == B.Name && A.Args == B.Args;
      });
      if (!Known)
        Out.Annotations.push_back(std::move(A));
    }
  };
  StringRef Section;
  for (const FunctionDecl *R : F->redecls()) {
    if (const auto *A = R->getAttr<SectionAttr>())
      Section = A->getName();
    if (const auto *A = R->getAttr<CodeSegAttr>())
      Section = A->getName();
    Add(R, -2);
    for (unsigned I = 0; I != R->getNumParams(); ++I)
      Add(R->getParamDecl(I), FirstParam + I);
    const TypeSourceInfo *TSI = R->getTypeSourceInfo();
    if (!TSI)
      continue;
    for (const auto *T = TSI->getType()->getAs<TypedefType>(); T;
         T = T->desugar()->getAs<TypedefType>()) {
      AddRole(T->getDecl()->getName());
      Add(T->getDecl(), -2);
    }
  }
  if (!Section.empty())
    Out.Annotations.push_back(
        {-2, program::CodeSection.str(), {Section.str()}});
}

} // namespace spinlint::extract
