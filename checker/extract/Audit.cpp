//===- Audit.cpp - what the AST lost of a function's tokens ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a function can be analysed at all. Clang drops statements
// that it cannot make sense of, and a path without its `return` or its release
// is a false finding. In: the tokens that the parser was given between the
// braces of a body, and the AST it made of them. Out: what is in the first and
// not in the second:
//   - tokens between two statements of a block that belong to neither;
//   - a statement of an if, a loop or a label that Clang replaced by nothing;
//   - an expression or a variable that Clang gave up on;
//   - a control-flow keyword or the name of a lock API that no node stands for.
// A template is judged by its pattern, because an instantiation leaves out
// discarded branches rightly. The tokens of a lambda or a local class lie in
// the function around it and count for both.
//
//===----------------------------------------------------------------------===//
#include "extract/LvalueCast.h"
#include "extract/UnitRecord.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallString.h"

using namespace clang;

namespace spinlint::extract {
namespace {

/// Tokens [First, Last] of the record.
struct Range {
  unsigned First, Last;
};

/// Walks a body and notes what is there and what is missing.
class BodyAudit : public RecursiveASTVisitor<BodyAudit> {
public:
  explicit BodyAudit(const UnitRecord &Record) : Record(Record) {}

  llvm::DenseSet<SourceLocation> Kept; ///< Keywords and names in the AST.
  std::vector<Range> Lost;
  std::vector<Range> Selections; ///< _Generic: its `default` is no label.

  bool VisitReturnStmt(ReturnStmt *S) { return keep(S->getReturnLoc()); }
  bool VisitSwitchCase(SwitchCase *S) { return keep(S->getKeywordLoc()); }
  bool VisitGotoStmt(GotoStmt *S) { return keep(S->getGotoLoc()); }
  bool VisitIndirectGotoStmt(IndirectGotoStmt *S) {
    return keep(S->getGotoLoc());
  }
  bool VisitBreakStmt(BreakStmt *S) { return keep(S->getBeginLoc()); }
  bool VisitContinueStmt(ContinueStmt *S) { return keep(S->getBeginLoc()); }
  bool VisitSwitchStmt(SwitchStmt *S) { return keep(S->getSwitchLoc()); }
  bool VisitWhileStmt(WhileStmt *S) { return keep(S->getWhileLoc()); }
  bool VisitCXXForRangeStmt(CXXForRangeStmt *S) { return keep(S->getForLoc()); }
  bool VisitIfStmt(IfStmt *S) {
    keep(S->getIfLoc());
    return keep(S->getElseLoc());
  }
  bool VisitDoStmt(DoStmt *S) {
    keep(S->getDoLoc());
    return keep(S->getWhileLoc());
  }
  bool VisitSEHTryStmt(SEHTryStmt *S) { return keep(S->getTryLoc()); }
  bool VisitSEHFinallyStmt(SEHFinallyStmt *S) {
    return keep(S->getFinallyLoc());
  }
  bool VisitSEHLeaveStmt(SEHLeaveStmt *S) { return keep(S->getLeaveLoc()); }
  bool VisitCXXTryStmt(CXXTryStmt *S) { return keep(S->getTryLoc()); }
  bool VisitCXXCatchStmt(CXXCatchStmt *S) { return keep(S->getCatchLoc()); }
  bool VisitCXXThrowExpr(CXXThrowExpr *E) { return keep(E->getThrowLoc()); }

  bool VisitDeclRefExpr(DeclRefExpr *E) { return keep(E->getLocation()); }
  bool VisitMemberExpr(MemberExpr *E) { return keep(E->getMemberLoc()); }
  bool VisitOverloadExpr(OverloadExpr *E) { return keep(E->getNameLoc()); }
  bool VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr *E) {
    return keep(E->getLocation());
  }
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *E) {
    return keep(E->getMemberLoc());
  }
  bool VisitNamedDecl(NamedDecl *D) { return keep(D->getLocation()); }

  bool VisitGenericSelectionExpr(GenericSelectionExpr *E) {
    Range R;
    if (find(E->getSourceRange(), R))
      Selections.push_back(R);
    return true;
  }

  bool VisitForStmt(ForStmt *S) {
    keep(S->getForLoc());
    unsigned Open = Record.tokenAt(S->getLParenLoc());
    unsigned Close = Record.tokenAt(S->getRParenLoc());
    if (Open == program::None || Close == program::None || Close <= Open)
      return true;
    // The semicolons of the head.
    std::vector<unsigned> Semis;
    int Depth = 0;
    for (unsigned I = Open + 1; I < Close; ++I) {
      tok::TokenKind K = kind(I);
      Depth += K == tok::l_paren || K == tok::l_brace || K == tok::l_square;
      Depth -= K == tok::r_paren || K == tok::r_brace || K == tok::r_square;
      if (K == tok::semi && Depth == 0)
        Semis.push_back(I);
    }
    if (Semis.size() != 2)
      return true;
    if (!S->getInit() && Semis[0] > Open + 1)
      Lost.push_back({Open + 1, Semis[0] - 1});
    if (!S->getCond() && Semis[1] > Semis[0] + 1)
      Lost.push_back({Semis[0] + 1, Semis[1] - 1});
    if (!S->getInc() && Close > Semis[1] + 1)
      Lost.push_back({Semis[1] + 1, Close - 1});
    return true;
  }

  /// A lost substatement becomes a null statement that is no semicolon.
  bool VisitNullStmt(NullStmt *S) {
    unsigned I = Record.tokenAt(S->getSemiLoc());
    if (I == program::None || kind(I) == tok::semi)
      return true;
    // A label may end a block.
    if (kind(I) == tok::r_brace ||
        (kind(I) == tok::colon && kind(I + 1) == tok::r_brace))
      return true;
    unsigned First = kind(I) == tok::colon ? I + 1 : I;
    addLost(First, endOfStatement(First));
    return true;
  }

  /// Not only its effects are lost: two conditions that are equal would be two
  /// unknown values, and a lock that nobody can name would be many.
  bool VisitRecoveryExpr(RecoveryExpr *E) {
    if (lvalueCast(E, Record))
      return true;
    Range R;
    if (!find(E->getSourceRange(), R)) {
      R.First = Record.tokenAt(E->getBeginLoc());
      if (R.First == program::None)
        R.First = Record.tokenAt(E->getEndLoc());
      R.Last = R.First;
    }
    if (R.First != program::None && !isMarker(R.First))
      addLost(R.First, R.Last);
    return true;
  }

  bool VisitVarDecl(VarDecl *D) {
    unsigned I = Record.tokenAt(D->getLocation());
    if (D->isInvalidDecl() && I != program::None)
      addLost(I, I);
    return true;
  }

  bool VisitCompoundStmt(CompoundStmt *S) {
    unsigned Open = Record.tokenAt(S->getLBracLoc());
    unsigned Close = Record.tokenAt(S->getRBracLoc());
    if (Open == program::None || Close == program::None)
      return true;
    unsigned Next = Open + 1; // The first token not accounted for.
    bool Exact = true;        // Whether Next is right.
    for (const Stmt *Child : S->body()) {
      unsigned First = Record.tokenAt(Child->getBeginLoc());
      unsigned Last = Record.tokenAt(Child->getEndLoc());
      // Clang takes the opening parenthesis of a call for its end, where what
      // is called may come from a dependent base.
      if (Last != program::None && kind(Last) == tok::l_paren)
        Last = closing(Last);
      if (Exact && First != program::None && First > Next)
        addGap(Next, First);
      Exact = Last != program::None && Last >= Next && Last < Close;
      if (!Exact)
        continue;
      Next = Last + 1;
      // What looks like the call of a function and lacks its semicolon is the
      // head of a block that some unknown macro makes.
      if (isa<Expr>(Child) && First != program::None &&
          kind(Next) != tok::semi && !tok::isAnnotation(kind(Next)) &&
          !Record.Tokens[First].Marker)
        addLost(First, Last);
    }
    if (Exact)
      addGap(Next, Close);
    return true;
  }

private:
  tok::TokenKind kind(unsigned I) const {
    return I < Record.Tokens.size() ? tok::TokenKind(Record.Tokens[I].Kind)
                                    : tok::eof;
  }
  bool keep(SourceLocation Loc) {
    if (Loc.isValid())
      Kept.insert(Loc);
    return true;
  }
  bool find(SourceRange Source, Range &R) const {
    R.First = Record.tokenAt(Source.getBegin());
    R.Last = Record.tokenAt(Source.getEnd());
    return R.First != program::None && R.Last != program::None &&
           R.First <= R.Last;
  }
  /// The bracket that closes the one at `I`, or the last token.
  unsigned closing(unsigned I) const {
    int Depth = 0;
    for (unsigned E = Record.Tokens.size(); I < E; ++I) {
      tok::TokenKind K = kind(I);
      Depth += K == tok::l_paren || K == tok::l_brace || K == tok::l_square;
      Depth -= K == tok::r_paren || K == tok::r_brace || K == tok::r_square;
      if (Depth <= 0)
        return I;
    }
    return Record.Tokens.size() - 1;
  }
  /// Whether the token stands in a marker of ours, whatever brackets open
  /// before it. The marker is empty for the compiler of the driver.
  bool isMarker(unsigned I) const {
    for (unsigned Back = 0; I && Back != 8; --I, ++Back) {
      if (Record.Tokens[I].Marker)
        return true;
      if (kind(I) == tok::semi || kind(I) == tok::l_brace ||
          kind(I) == tok::r_brace)
        return false;
    }
    return false;
  }
  unsigned endOfStatement(unsigned I) const {
    for (unsigned E = Record.Tokens.size(); I < E; ++I) {
      if (kind(I) == tok::semi || kind(I) == tok::r_brace)
        return I;
      if (kind(I) == tok::l_brace)
        return closing(I);
      if (kind(I) == tok::l_paren)
        I = closing(I);
    }
    return Record.Tokens.size() - 1;
  }
  void addLost(unsigned First, unsigned Last) { Lost.push_back({First, Last}); }

  /// Tokens [Next, End) lie between two statements.
  void addGap(unsigned Next, unsigned End) {
    while (Next < End) {
      if (kind(Next) == tok::semi || tok::isAnnotation(kind(Next))) {
        ++Next;
      } else if (Record.Tokens[Next].Marker) {
        // Ours, and empty for the compiler of the driver.
        Next = endOfStatement(Next) + 1;
      } else if (kind(Next) == tok::kw___attribute ||
                 kind(Next) == tok::kw___declspec ||
                 kind(Next) == tok::l_square) {
        // An attribute before a declaration.
        if (kind(Next) != tok::l_square)
          ++Next;
        Next = closing(Next) + 1;
      } else {
        addLost(Next, End - 1);
        return;
      }
    }
  }

  const UnitRecord &Record;
};

StringRef statementName(tok::TokenKind K) {
  switch (K) {
  case tok::kw_return:
    return "return statement";
  case tok::kw_if:
    return "if statement";
  case tok::kw_else:
    return "else branch";
  case tok::kw_switch:
    return "switch statement";
  case tok::kw_case:
    return "case label";
  case tok::kw_default:
    return "default label";
  case tok::kw_goto:
    return "goto statement";
  case tok::kw_break:
    return "break statement";
  case tok::kw_continue:
    return "continue statement";
  case tok::kw_for:
    return "for loop";
  case tok::kw_while:
  case tok::kw_do:
    return "loop";
  case tok::kw___leave:
    return "__leave statement";
  case tok::kw___finally:
    return "__finally block";
  default:
    return "try statement";
  }
}

} // namespace

std::vector<program::Lost> UnitRecord::audit(const FunctionDecl &F,
                                             const ASTContext &Context) const {
  const SourceManager &SM = Context.getSourceManager();
  std::vector<program::Lost> Result;
  auto Add = [&](const Twine &What, SourceLocation Loc) {
    program::Lost L;
    L.What = What.str();
    Loc = SM.getFileLoc(Loc);
    L.Where.Line = SM.getExpansionLineNumber(Loc);
    L.Where.Column = SM.getExpansionColumnNumber(Loc);
    L.Where.Begin = SM.getFileOffset(Loc);
    L.Where.End = L.Where.Begin +
                  Lexer::MeasureTokenLength(Loc, SM, Context.getLangOpts());
    Result.push_back(std::move(L));
  };

  const FunctionDecl *Source = &F;
  if (const FunctionDecl *Pattern = F.getTemplateInstantiationPattern())
    Source = Pattern;
  // `= default` has no body in the source.
  if (Source->isDefaulted())
    return Result;
  const auto *Body = dyn_cast_or_null<CompoundStmt>(Source->getBody());
  if (const auto *Try = dyn_cast_or_null<CXXTryStmt>(Source->getBody()))
    Body = Try->getTryBlock();
  // What `= default` stands for has no text.
  if (!Body || Source->isDefaulted())
    return Result;
  unsigned Open = tokenAt(Body->getLBracLoc());
  unsigned Close = tokenAt(Body->getRBracLoc());
  if (Open == program::None || Close == program::None) {
    // Bodies in system headers are not recorded: nobody mends them.
    if (!SM.isInSystemHeader(Body->getLBracLoc()))
      Add("end of the body", Body->getLBracLoc());
    return Result;
  }

  BodyAudit Audit(*this);
  Audit.TraverseStmt(const_cast<CompoundStmt *>(Body));
  llvm::SmallString<64> SpellingBuffer;
  auto Report = [&](const SeenToken &T) {
    if (T.ControlFlow)
      Add(statementName(tok::TokenKind(T.Kind)), T.Loc);
    else
      Add("call of " + Lexer::getSpelling(SM.getSpellingLoc(T.Loc),
                                          SpellingBuffer, SM,
                                          Context.getLangOpts()),
          T.Loc);
  };
  llvm::DenseSet<unsigned> Reported;
  for (const Range &R : Audit.Lost) {
    bool Named = false;
    for (unsigned I = R.First; I <= R.Last && I <= Close; ++I) {
      const SeenToken &T = Tokens[I];
      if (!Reported.insert(I).second || !(T.ControlFlow || T.Api))
        continue;
      Named = true;
      Report(T);
    }
    if (!Named)
      Add("statement", Tokens[R.First].Loc);
  }

  auto InSelection = [&](unsigned I) {
    return llvm::any_of(Audit.Selections, [I](const Range &R) {
      return R.First <= I && I <= R.Last;
    });
  };
  for (unsigned I = Open + 1; I < Close; ++I) {
    const SeenToken &T = Tokens[I];
    if (!(T.ControlFlow || T.Api) || Reported.contains(I) ||
        Audit.Kept.contains(T.Loc))
      continue;
    // `= default` and the default of _Generic are no labels.
    if (T.Kind == tok::kw_default &&
        (Tokens[I - 1].Kind == tok::equal || InSelection(I)))
      continue;
    Report(T);
  }
  // What else was called there matters if it acquires or releases.
  const unsigned Last = Result.empty() ? 0 : Close;
  for (unsigned I = Open + 1; I < Last; ++I) {
    if (Tokens[I].Kind != tok::identifier ||
        Tokens[I + 1].Kind != tok::l_paren || Tokens[I].Api ||
        Audit.Kept.contains(Tokens[I].Loc))
      continue;
    StringRef Name =
        Lexer::getSpelling(SM.getSpellingLoc(Tokens[I].Loc), SpellingBuffer, SM,
                           Context.getLangOpts());
    auto Known = Context.Idents.find(Name);
    if (Known != Context.Idents.end() &&
        llvm::any_of(Context.getTranslationUnitDecl()->lookup(Known->second),
                     [](const NamedDecl *D) { return isa<FunctionDecl>(D); }))
      Add("use of " + Name, Tokens[I].Loc);
  }
  // An instantiation can fail where its pattern does not.
  if (Source != &F && F.isInvalidDecl())
    Add("instantiation of a template", F.getLocation());
  return Result;
}

} // namespace spinlint::extract
