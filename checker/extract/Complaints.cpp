//===- Complaints.cpp - the errors that Clang found in a unit -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Complaints.h. Everything is turned to text at once: types and names die
// with the AST, while complaints outlive it.
//
//===----------------------------------------------------------------------===//
#include "extract/Complaints.h"
#include "extract/SalMacros.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DeclarationName.h"
#include "clang/AST/Type.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/IdentifierTable.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace spinlint::extract {

std::string relativeTo(StringRef Root, StringRef Path) {
  SmallString<256> P(Path), R(Root);
  for (SmallString<256> *S : {&P, &R})
    llvm::sys::path::remove_dots(*S, /*remove_dot_dot=*/true);
  std::string Result(P);
  if (!R.empty() && llvm::sys::path::replace_path_prefix(P, R, ""))
    Result = StringRef(P).ltrim("/\\").str();
  return llvm::sys::path::convert_to_slash(Result);
}

/// Whether an error lies in what a SAL macro of ours expands to. The macro is
/// empty in a real build, so whatever stands in it is no error of the driver.
static bool comesFromMarker(SourceLocation Loc, const SourceManager &SM) {
  for (; Loc.isMacroID(); Loc = SM.getImmediateMacroCallerLoc(Loc)) {
    StringRef Name = Lexer::getImmediateMacroName(Loc, SM, LangOptions());
    if (Name.starts_with("_Analysis_assume_") ||
        Name.starts_with("__analysis_assume"))
      return true;
  }
  return false;
}

/// See Complaint::Plain.
static std::string plainType(QualType T) {
  T = T.getCanonicalType();
  std::string Text = T.getLocalQualifiers().getAsString();
  if (!Text.empty())
    Text += ' ';
  if (const auto *P = T->getAs<PointerType>()) {
    std::string Pointee = plainType(P->getPointeeType());
    if (Pointee.empty())
      return "";
    Text = Text.empty() ? "" : ' ' + Text;
    if (P->isFunctionPointerType())
      Pointee = "__typeof__(" + Pointee + ")";
    return Pointee + " *" + StringRef(Text).rtrim().str();
  }
  if (const auto *F = T->getAs<FunctionProtoType>()) {
    std::string Types = plainType(F->getReturnType());
    if (Types.empty() || F->isVariadic())
      return "";
    Types += " (";
    for (QualType Param : F->param_types()) {
      std::string P = plainType(Param);
      if (P.empty())
        return "";
      Types += (Types.back() == '(' ? "" : ", ") + P;
    }
    return Types + (F->getNumParams() ? ")" : "void)");
  }
  if (const auto *R = T->getAs<RecordType>()) {
    const RecordDecl *D = R->getDecl();
    if (!D->getIdentifier() || isa<ClassTemplateSpecializationDecl>(D) ||
        !D->getDeclContext()->getRedeclContext()->isTranslationUnit())
      return "";
    return Text + (D->isUnion() ? "union " : "struct ") + D->getName().str();
  }
  const auto *B = T->getAs<BuiltinType>();
  return B && (B->isInteger() || B->isFloatingPoint() || B->isVoidType())
             ? Text + B->getName(PrintingPolicy(LangOptions())).str()
             : "";
}

void Complaints::HandleDiagnostic(DiagnosticsEngine::Level Level,
                                  const Diagnostic &Info) {
  // Why the function that an error names does not do.
  const bool Why = Level == DiagnosticsEngine::Note && LastCounts &&
                   Info.getID() == diag::note_ovl_candidate_bad_conv;
  if (Level < DiagnosticsEngine::Error && !Why)
    return;
  if (!Why)
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
  const bool HasPlace = Info.hasSourceManager() && Info.getLocation().isValid();
  // What is wrong in a system header is nothing that a user could mend, and
  // clang refuses three lines of every real ndis.h. If a declaration is lost by
  // it, the user's file will complain.
  if (HasPlace &&
      (Info.getSourceManager().isInSystemHeader(Info.getLocation()) ||
       comesFromMarker(Info.getLocation(), Info.getSourceManager())) &&
      !Why) {
    LastCounts = false;
    return;
  }
  LastCounts = true;
  if (!Why)
    Last = Info.getLocation();
  if (!Why)
    ++Count;
  SmallString<128> Text;
  Info.FormatDiagnostic(Text);
  if (Count == 1 && !Why) {
    FirstRest = Text.str();
    if (HasPlace) {
      PresumedLoc P =
          Info.getSourceManager().getPresumedLoc(Info.getLocation());
      if (P.isValid()) {
        FirstFile = P.getFilename();
        FirstRest = ":" + std::to_string(P.getLine()) + ":" +
                    std::to_string(P.getColumn()) + ": " + FirstRest;
      }
    }
  }
  // Garbage can have any number of errors; a few thousand names repair as much
  // as can be repaired.
  if (List.size() >= 5000)
    return;
  Complaint C{Info.getID(), Last, std::string(Text), {}, {}, {}};
  // "... for 2nd argument"
  if (Why)
    StringRef(Text).split(" for ").second.consumeInteger(10, C.Argument);
  for (unsigned I = 0, E = Info.getNumArgs(); I != E; ++I)
    switch (Info.getArgKind(I)) {
    case DiagnosticsEngine::ak_identifierinfo:
      if (const IdentifierInfo *II = Info.getArgIdentifier(I))
        C.Names.push_back(II->getName().str());
      break;
    case DiagnosticsEngine::ak_declarationname:
      C.Names.push_back(DeclarationName::getFromOpaqueInteger(Info.getRawArg(I))
                            .getAsString());
      break;
    case DiagnosticsEngine::ak_nameddecl:
      if (auto *ND = reinterpret_cast<const NamedDecl *>(Info.getRawArg(I)))
        C.Names.push_back(ND->getNameAsString());
      break;
    case DiagnosticsEngine::ak_qualtype: {
      QualType T = QualType::getFromOpaquePtr(
          reinterpret_cast<void *>(Info.getRawArg(I)));
      if (T.isNull())
        break;
      C.Types.push_back(T.getAsString());
      C.Plain.push_back(plainType(
          T.getNonReferenceType().getCanonicalType().getUnqualifiedType()));
      break;
    }
    default:
      break;
    }
  List.push_back(std::move(C));
}

void Complaints::clear() {
  DiagnosticConsumer::clear();
  List.clear();
  Count = 0;
  LastCounts = false;
  FirstFile.clear();
  FirstRest.clear();
}

std::string Complaints::first(StringRef Root) const {
  return FirstFile.empty() ? FirstRest
                           : relativeTo(Root, FirstFile) + FirstRest;
}

} // namespace spinlint::extract
