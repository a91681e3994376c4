//===- SalMacros.cpp - SAL annotations that Clang can see -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SalMacros.h. The replacements are ordinary macros under names of our own
// in the predefines buffer, because a macro that ends up in a precompiled
// header must have its text in a real buffer. When a header defines a SAL name,
// the name gets the replacement of the same shape (with or without arguments).
//
//===----------------------------------------------------------------------===//
#include "extract/SalMacros.h"
#include "clang/AST/Attr.h"
#include "clang/AST/Expr.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;
using llvm::StringRef;

namespace spinlint::extract {
namespace {

constexpr llvm::StringLiteral Annotations[] = {
    "_IRQL_requires_max_",
    "_IRQL_requires_min_",
    "_IRQL_requires_",
    "_IRQL_requires_same_",
    "_IRQL_raises_",
    "_IRQL_saves_",
    "_IRQL_restores_",
    "_IRQL_saves_global_",
    "_IRQL_restores_global_",
    "_IRQL_always_function_min_",
    "_IRQL_always_function_max_",
    "_IRQL_uses_cancel_",
    "_IRQL_is_cancel_",
    "_Acquires_lock_",
    "_Acquires_exclusive_lock_",
    "_Acquires_shared_lock_",
    "_Acquires_nonreentrant_lock_",
    "_Releases_lock_",
    "_Releases_exclusive_lock_",
    "_Releases_shared_lock_",
    "_Releases_nonreentrant_lock_",
    "_Requires_lock_held_",
    "_Requires_exclusive_lock_held_",
    "_Requires_shared_lock_held_",
    "_Requires_lock_not_held_",
    "_Requires_no_locks_held_",
    "_Create_lock_level_",
    "_Has_lock_level_",
    "_Has_lock_kind_",
    "_Lock_level_order_",
    "_Post_same_lock_",
    "_Guarded_by_",
    "_Write_guarded_by_",
    "_Function_class_",
    "_Dispatch_type_",
    "_When_",
    "_At_",
    "_Success_",
    "_Kernel_clear_do_init_",
    "_Use_decl_annotations_",
    "__drv_maxIRQL",
    "__drv_minIRQL",
    "__drv_requiresIRQL",
    "__drv_sameIRQL",
    "__drv_setsIRQL",
    "__drv_raisesIRQL",
    "__drv_savesIRQL",
    "__drv_restoresIRQL",
    "__drv_savesIRQLGlobal",
    "__drv_restoresIRQLGlobal",
    "__drv_minFunctionIRQL",
    "__drv_maxFunctionIRQL",
    "__drv_useCancelIRQL",
    "__drv_isCancelIRQL",
    "__drv_acquiresResource",
    "__drv_releasesResource",
    "__drv_acquiresExclusiveResource",
    "__drv_releasesExclusiveResource",
    "__drv_acquiresExclusiveResourceGlobal",
    "__drv_releasesExclusiveResourceGlobal",
    "__drv_acquiresCancelSpinLock",
    "__drv_releasesCancelSpinLock",
    "__drv_mustHold",
    "__drv_neverHold",
    "__drv_mustHoldCancelSpinLock",
    "__drv_neverHoldCancelSpinLock",
    "__drv_acquiresCriticalRegion",
    "__drv_releasesCriticalRegion",
    "__drv_mustHoldCriticalRegion",
    "__drv_neverHoldCriticalRegion",
    "__drv_when",
    "__drv_at",
    "__drv_functionClass",
    "__drv_dispatchType",
};

constexpr struct {
  llvm::StringLiteral Name, Body;
} Statements[] = {
    {"_Analysis_assume_", "__builtin_assume(!!(__VA_ARGS__))"},
    {"__analysis_assume", "__builtin_assume(!!(__VA_ARGS__))"},
    {"_Analysis_assume_lock_held_", "__spinlint_lock_held(&(__VA_ARGS__))"},
    {"_Analysis_assume_lock_not_held_",
     "__spinlint_lock_not_held(&(__VA_ARGS__))"},
    {"_Analysis_assume_lock_acquired_",
     "__spinlint_lock_acquired(&(__VA_ARGS__))"},
    {"_Analysis_assume_lock_released_",
     "__spinlint_lock_released(&(__VA_ARGS__))"},
    {"_Analysis_suppress_lock_checking_",
     "__spinlint_lock_unchecked(&(__VA_ARGS__))"},
    {"__analysis_suppress_lock_checking",
     "__spinlint_lock_unchecked(&(__VA_ARGS__))"},
    {"__analysis_assume_lock_acquired",
     "__spinlint_lock_acquired(&(__VA_ARGS__))"},
    {"__analysis_assume_lock_released",
     "__spinlint_lock_released(&(__VA_ARGS__))"},
};

/// Two names for one lock: nothing is said of either.
constexpr llvm::StringLiteral SameLock = "_Analysis_assume_same_lock_";

/// Of no header that says what it means: in a free build it is empty.
constexpr struct {
  llvm::StringLiteral Name, Body;
} Claims[] = {{"PAGED_CODE", "{ __spinlint_paged_code(0); }"}};

constexpr llvm::StringLiteral Markers[] = {
    "__spinlint_paged_code", "__spinlint_lock_held", "__spinlint_lock_not_held",
    "__spinlint_lock_acquired", "__spinlint_lock_released"};

std::string replacements(const LangOptions &LO) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  for (StringRef N : Annotations)
    OS << "#define __spinlint_f_" << N
       << "(...) __attribute__((annotate(\"sal:" << N << "\", #__VA_ARGS__)))\n"
       << "#define __spinlint_o_" << N << " __attribute__((annotate(\"sal:" << N
       << "\")))\n";
  for (const auto &S : Statements)
    OS << "#define __spinlint_f_" << S.Name << "(...) " << S.Body << '\n';
  OS << "#define __spinlint_f_" << SameLock
     << "(A, B) (__spinlint_lock_unchecked(&(A)), "
        "__spinlint_lock_unchecked(&(B)))\n";
  for (const auto &C : Claims)
    OS << "#define __spinlint_f_" << C.Name << "(...) " << C.Body << '\n';
  for (StringRef M : Markers)
    OS << (LO.CPlusPlus ? "extern \"C\" " : "") << "void " << M
       << "(const volatile void *);\n";
  return Text;
}

class Rebinder : public PPCallbacks {
public:
  explicit Rebinder(Preprocessor &PP) : PP(PP) {
    for (StringRef N : Annotations)
      Names[N] = 1;
    for (const auto &S : Statements)
      Names[S.Name] = 1;
    Names[SameLock] = 1;
    for (const auto &C : Claims)
      Names[C.Name] = 1;
  }

  void MacroDefined(const Token &Name, const MacroDirective *MD) override {
    IdentifierInfo *II = Name.getIdentifierInfo();
    // Nearly all the names start so, and few others do.
    if (!(II->getName().starts_with("_") || II->getName().starts_with("P")) ||
        !Names.contains(II->getName()))
      return;
    const MacroInfo *Given = MD->getMacroInfo();
    StringRef Shape =
        Given->isFunctionLike() ? "__spinlint_f_" : "__spinlint_o_";
    IdentifierInfo *Ours = PP.getIdentifierInfo((Shape + II->getName()).str());
    if (MacroInfo *MI = PP.getMacroInfo(Ours))
      PP.appendDefMacroDirective(II, MI, Name.getLocation());
  }

private:
  Preprocessor &PP;
  llvm::StringMap<char> Names;
};

} // namespace

void rebindSalMacros(Preprocessor &PP) {
  PP.setPredefines(PP.getPredefines() + replacements(PP.getLangOpts()));
  PP.addPPCallbacks(std::make_unique<Rebinder>(PP));
}

std::vector<std::string> splitSalArguments(StringRef Text) {
  std::vector<std::string> Parts;
  if (Text.trim().empty())
    return Parts;
  int Depth = 0;
  size_t Begin = 0;
  char Quote = 0;
  for (size_t I = 0; I != Text.size(); ++I) {
    char C = Text[I];
    if (Quote) {
      if (C == '\\')
        ++I;
      else if (C == Quote)
        Quote = 0;
    } else if (C == '"' || C == '\'') {
      Quote = C;
    } else if (C == '(' || C == '[' || C == '{') {
      ++Depth;
    } else if (C == ')' || C == ']' || C == '}') {
      --Depth;
    } else if (C == ',' && Depth == 0) {
      Parts.push_back(Text.slice(Begin, I).trim().str());
      Begin = I + 1;
    }
  }
  Parts.push_back(Text.substr(Begin).trim().str());
  return Parts;
}

std::optional<SalAnnotation> readSal(const AnnotateAttr &A) {
  StringRef Name = A.getAnnotation();
  if (!Name.consume_front("sal:"))
    return std::nullopt;
  SalAnnotation Result{Name.str(), {}};
  for (const Expr *E : A.args()) {
    // Sema wraps the argument in a ConstantExpr and array decay.
    E = E->IgnoreParenImpCasts();
    if (const auto *CE = dyn_cast<ConstantExpr>(E))
      E = CE->getSubExpr()->IgnoreParenImpCasts();
    if (const auto *S = dyn_cast<StringLiteral>(E))
      for (std::string &Arg : splitSalArguments(S->getString()))
        Result.Args.push_back(std::move(Arg));
  }
  return Result;
}

} // namespace spinlint::extract
