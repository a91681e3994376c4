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
#include "clang/AST/Decl.h"
#include "clang/AST/DeclarationName.h"
#include "clang/AST/Type.h"
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

void Complaints::HandleDiagnostic(DiagnosticsEngine::Level Level,
                                  const Diagnostic &Info) {
  if (Level < DiagnosticsEngine::Error)
    return;
  DiagnosticConsumer::HandleDiagnostic(Level, Info);
  const bool HasPlace = Info.hasSourceManager() && Info.getLocation().isValid();
  // What is wrong in a system header is nothing that a user could mend, and
  // clang refuses three lines of every real ndis.h. If a declaration is lost by
  // it, the user's file will complain.
  if (HasPlace &&
      (Info.getSourceManager().isInSystemHeader(Info.getLocation()) ||
       comesFromMarker(Info.getLocation(), Info.getSourceManager())))
    return;
  ++Count;
  SmallString<128> Text;
  Info.FormatDiagnostic(Text);
  if (Count == 1) {
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
  Complaint C{Info.getID(), Info.getLocation(), std::string(Text), {}, {}};
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
    case DiagnosticsEngine::ak_qualtype:
      C.Types.push_back(QualType::getFromOpaquePtr(
                            reinterpret_cast<void *>(Info.getRawArg(I)))
                            .getAsString());
      break;
    default:
      break;
    }
  List.push_back(std::move(C));
}

void Complaints::clear() {
  DiagnosticConsumer::clear();
  List.clear();
  Count = 0;
  FirstFile.clear();
  FirstRest.clear();
}

std::string Complaints::first(StringRef Root) const {
  return FirstFile.empty() ? FirstRest
                           : relativeTo(Root, FirstFile) + FirstRest;
}

} // namespace spinlint::extract
