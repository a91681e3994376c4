//===- LowerFunction.h - one function body to blocks ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how the statements and expressions of one function become blocks and
// instructions. In: a definition. Out: a program::Function.
//
// All ways out of a scope go through one list of cleanups, `Scope`: bodies of
// `__finally`, destructors, and the `__except` handlers that an exception would
// meet. The list is immutable and shared, so a jump compares its own list with
// that of its target and lowers again what lies between. Each such copy of a
// `__finally` body has labels of its own.
//
// LowerFunction.cpp: instructions, and the whole of a function;
// LowerStmt.cpp: statements; LowerJump.cpp: scopes, jumps, exceptions;
// LowerExpr.cpp: values; LowerCondition.cpp: branches; LowerAddress.cpp:
// addresses; LowerInit.cpp: initialisers; LowerCall.cpp: calls and lock events;
// LowerClass.cpp: C++ objects; LowerTidy.cpp: what is kept.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_LOWERFUNCTION_H
#define SPINLINT_EXTRACT_LOWERFUNCTION_H

#include "extract/LockContracts.h"
#include "extract/LowerUnit.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include <deque>

namespace spinlint::extract {

/// The expression that stands for `E` as it is: without parentheses and other
/// nodes that change neither the value nor the control flow.
const clang::Expr *skim(const clang::Expr *E);

/// Objects of `T` are passed and returned by the address of a temporary of the
/// caller, which destroys it: what C++ only can do to them then needs no rule
/// of its own. An object that C has, too, is a value that nobody knows.
bool passedByAddress(clang::QualType T);

class FunctionLowering {
public:
  FunctionLowering(UnitLowering &U, const clang::FunctionDecl *F,
                   program::Function &Out);
  void run();
  /// Of a function without a body: what its annotations say.
  void runStub();

private:
  using Operand = program::Operand;
  using Expr = clang::Expr;
  using Stmt = clang::Stmt;
  using QualType = clang::QualType;

  //===--- Scopes and jumps (LowerJump.cpp) ------------------------------===//
  struct Scope;
  struct SwitchCases {
    std::vector<std::pair<int64_t, int64_t>> Cases;
    std::vector<uint32_t> Targets;
    uint32_t Default = program::None;
  };
  struct Target {
    uint32_t Block = program::None;
    const Scope *At = nullptr;
  };
  /// Where `break` and the like lead from here.
  struct Context {
    const Scope *At = nullptr;
    Target Break, Continue, Leave;
    SwitchCases *Switch = nullptr;
    unsigned Copy = 0; ///< Which copy of a __finally body this is.
    int Abnormal = -1; ///< What AbnormalTermination() says in it.
  };
  struct Scope {
    enum Kind { Finally, Destroy, Handler } K;
    const Scope *Parent;
    unsigned Depth;
    const clang::SEHFinallyStmt *Body = nullptr; ///< Finally
    Context Outer;                               ///< Finally: how it runs.
    Operand Object;                              ///< Destroy
    const clang::CXXDestructorDecl *Dtor = nullptr;
    const clang::VarDecl *Var = nullptr;
    uint32_t Block = program::None; ///< Handler
    bool Used = false;              ///< Handler: somebody may raise to it.
  };
  struct PendingGoto {
    uint32_t Block;
    const clang::LabelDecl *Label;
    Context From;
    program::Terminator Term; ///< Without its target.
    clang::SourceLocation Loc;
  };
  struct LabelTarget {
    uint32_t Block = program::None;
    const Scope *At = nullptr;
  };

  Scope *push(Scope::Kind K);
  void pushDestroy(QualType T, Operand Object, const clang::VarDecl *Var);
  void unwind(const Scope *To, bool Abnormal);
  void cleanup(const Scope *S, bool Abnormal);
  /// Runs the cleanups down to `To` and continues there.
  void leaveScope(const Scope *To);
  void jump(const Target &T, const Stmt *From);
  /// The place where a jump is written, before what is done on its way.
  void jumpHere(program::Place Where);
  void resolveGotos();
  /// Block that an exception raised here gets to; None: leaves the function.
  uint32_t raiseTarget();
  void mayRaise();
  void raise();
  void sehTry(const clang::SEHTryStmt *T);
  void cxxTry(const clang::CXXTryStmt *T);

  //===--- Instructions (LowerFunction.cpp) ------------------------------===//
  uint32_t newBlock();
  void start(uint32_t Block);
  bool terminated() const { return Dead; }
  Operand emit(program::Instr I, bool HasResult);
  Operand load(Operand A);
  void store(Operand A, Operand V);
  Operand field(Operand A, int64_t Offset, llvm::StringRef Record,
                llvm::StringRef Name);
  Operand index(Operand A, Operand I, int64_t Stride);
  Operand unary(program::UnaryCode C, Operand A, QualType T);
  Operand binary(program::BinaryCode C, Operand A, Operand B, QualType T);
  Operand compare(program::CompareCode C, Operand A, Operand B);
  Operand unknown();
  void forget(Operand A, int64_t Bytes = 0);
  void assume(Operand A);
  Operand truncate(Operand V, QualType T);
  Operand convert(Operand V, QualType From, QualType To, const Expr *E);
  void goTo(uint32_t Block);
  void branch(Operand V, uint32_t True, uint32_t False, const Expr *Cond,
              program::BranchOf Of);
  void terminate(program::Terminator T);
  void unreachable();
  void lost(const llvm::Twine &What, clang::SourceLocation L);
  uint32_t local(const clang::VarDecl *V);
  Operand temporary(QualType T, llvm::StringRef Name = "tmp");
  uint32_t addLocal(llvm::StringRef Name, QualType T, clang::SourceLocation L);
  int64_t sizeOf(QualType T) const;

  //===--- What is kept (LowerTidy.cpp) ----------------------------------===//
  void simplify();
  void dropUnusedResults();
  void findEscapes();

  //===--- Statements (LowerStmt.cpp) ------------------------------------===//
  void stmt(const Stmt *S);
  void stmtInside(const Stmt *S);
  void scoped(llvm::function_ref<void()> Body);
  void declare(const clang::VarDecl *V);
  void condition(const clang::VarDecl *V);
  void ifStmt(const clang::IfStmt *S);
  void loop(const Stmt *S, const Stmt *Init, const clang::VarDecl *Var,
            const Expr *Cond, const Expr *Inc, const Stmt *Body,
            program::BranchOf Of);
  void doStmt(const clang::DoStmt *S);
  void rangeFor(const clang::CXXForRangeStmt *S);
  void switchStmt(const clang::SwitchStmt *S);
  void caseStmt(const clang::SwitchCase *S);
  void labelStmt(const clang::LabelStmt *S);
  void returnStmt(const clang::ReturnStmt *S);
  void returnHere(Operand V, const Stmt *S, const Expr *E,
                  const clang::VarDecl *Keep);

  //===--- Expressions (LowerExpr.cpp) -----------------------------------===//
  /// Value of a prvalue, address of a glvalue. None for void and aggregates.
  Operand value(const Expr *E);
  Operand valueInside(const Expr *E);
  void discard(const Expr *E);
  void cond(const Expr *E, uint32_t True, uint32_t False, program::BranchOf Of);
  void condInside(const Expr *E, uint32_t True, uint32_t False,
                  program::BranchOf Of);
  Operand truth(const Expr *E); ///< Nonzero test of any scalar.
  Operand castValue(const clang::CastExpr *E);
  Operand unaryOperator(const clang::UnaryOperator *E);
  Operand binaryOperator(const clang::BinaryOperator *E);
  Operand arithmetic(clang::BinaryOperatorKind Op, Operand L, Operand R,
                     const Expr *LHS, const Expr *RHS, QualType T);
  Operand assign(const clang::BinaryOperator *E);
  Operand comparison(const clang::BinaryOperator *E);
  Operand compoundAssign(const clang::CompoundAssignOperator *E);
  Operand increment(const clang::UnaryOperator *E);
  Operand select(const Expr *E, const Expr *Cond, const Expr *True,
                 const Expr *False);
  Operand logical(const Expr *E);
  std::optional<int64_t> constantOf(const Expr *E) const;
  Operand unknownChildren(const Expr *E);
  /// Has no type that could be worked with, since Clang found an error in it.
  bool isBroken(const Expr *E) const;
  Operand broken(const clang::Expr *E);
  /// Whether an expression lost no more than its type; see LowerRecovery.cpp.
  bool isMended(const clang::Expr *E) const;
  Operand mended(const clang::Expr *E);
  Operand pseudoObject(const clang::PseudoObjectExpr *E);
  Operand statementExpr(const clang::StmtExpr *E);
  Operand fullExpression(const clang::ExprWithCleanups *E);

  //===--- Addresses (LowerAddress.cpp) ----------------------------------===//
  Operand address(const Expr *E);
  Operand addressInside(const Expr *E);
  Operand addressOfDecl(const clang::ValueDecl *D);
  Operand member(const clang::MemberExpr *E);
  Operand memberOf(Operand Base, const clang::FieldDecl *F);
  Operand loadMember(const clang::MemberExpr *E);
  Operand storeTo(const Expr *LHS, Operand V);
  Operand baseClass(Operand A, const clang::CastExpr *E);
  Operand containerOf(const Expr *Pointer, QualType To);
  Operand loadParam(uint32_t Local);
  Operand variable(const clang::VarDecl *V);
  Operand memberPointer(const clang::BinaryOperator *E);

  //===--- Initialisers (LowerInit.cpp) ----------------------------------===//
  void initialise(Operand A, QualType T, const Expr *Init);
  void initialiseList(Operand A, QualType T, const clang::InitListExpr *IL);
  void forEachBase(Operand A, const clang::RecordDecl *RD,
                   llvm::function_ref<void(Operand, QualType)> Do);
  /// Byte by byte: what is known of `From` is known of `To`.
  void copy(Operand To, Operand From, QualType T);
  bool zero(Operand A, QualType T);
  void systemArguments(const clang::CallExpr *E, const clang::FunctionDecl *F,
                       program::CallDetail &D) const;
  unsigned countCells(QualType T, unsigned Limit) const;
  void noteFunctionStore(const Expr *LHS, const Expr *RHS);

  //===--- Calls (LowerCall.cpp) -----------------------------------------===//
  /// A result that is an object is made at `Into`, or in a temporary.
  Operand call(const clang::CallExpr *E, Operand Into = {});
  Operand plainCall(const clang::CallExpr *E, const clang::FunctionDecl *F,
                    Operand Into);
  std::optional<Operand> intrinsic(const clang::CallExpr *E,
                                   const clang::FunctionDecl *F);
  std::vector<Operand> arguments(llvm::ArrayRef<const Expr *> Args,
                                 const clang::FunctionDecl *F);
  Operand lockEvent(const clang::CallExpr *E, const PlannedEvent &P);
  Operand emitCall(program::CallDetail D, QualType Result, clang::SourceRange R,
                   bool MayRaise, bool NoReturn);
  Operand aggregateResult(Operand V, QualType T, Operand Into);
  void callSpelling(const clang::CallExpr *E, program::CallDetail &D);
  void assumeAll(const Expr *E);

  //===--- SAL (LowerContract.cpp) ---------------------------------------===//
  void contractsAtEntry();
  void contractsAtExit(Operand Result, clang::SourceRange R);
  /// `Result`: it holds if this says success; None: always.
  void contract(const LockContract &K, catalog::Op What, Operand Result);

  //===--- C++ objects (LowerClass.cpp) ----------------------------------===//
  void construct(Operand A, const clang::CXXConstructExpr *E);
  void inheritedConstructor(Operand A,
                            const clang::CXXInheritedCtorInitExpr *E);
  void destroy(Operand A, const clang::CXXDestructorDecl *D,
               clang::SourceRange R);
  void constructorInits(const clang::CXXConstructorDecl *D);
  void destructorMembers(const clang::CXXDestructorDecl *D);
  Operand newExpr(const clang::CXXNewExpr *E);
  Operand deleteExpr(const clang::CXXDeleteExpr *E);
  Operand materialise(const clang::MaterializeTemporaryExpr *E);
  void initLambda(Operand A, const clang::LambdaExpr *E);
  Operand thisValue();

  UnitLowering &U;
  clang::ASTContext &Ctx;
  const clang::FunctionDecl *F;
  program::Function &Out;
  EventPlan Plan;

  uint32_t Cur = 0;
  bool Dead = false; ///< Cur was begun after a terminator: nothing leads here.
  Context At;
  clang::SourceRange Here; ///< Range of the expression being lowered.
  unsigned Depth = 0;
  bool TooDeep = false;
  std::deque<Scope> Scopes;
  std::deque<SwitchCases> Switches;
  llvm::DenseMap<const Scope *, uint32_t> Landings;
  std::map<std::pair<unsigned, const clang::LabelDecl *>, LabelTarget> Labels;
  std::vector<unsigned> CopyParent = {0};
  std::vector<PendingGoto> Gotos;
  llvm::SmallVector<const Stmt *, 16> Enclosing;
  llvm::DenseMap<const clang::VarDecl *, uint32_t> Locals;
  llvm::StringMap<unsigned> LocalNames;
  llvm::StringMap<uint32_t> FieldIndex;
  llvm::DenseMap<const clang::OpaqueValueExpr *, Operand> Opaque;
  llvm::DenseMap<const clang::ValueDecl *, clang::FieldDecl *> Captures;
  clang::FieldDecl *ThisCapture = nullptr;
  llvm::DenseMap<uint32_t, Operand> Params; ///< Loaded at the entry.
  LockContracts Contracts;
  Operand ResultSlot; ///< Parameter that says where the result is made.
  llvm::SmallVector<std::pair<QualType, Operand>, 2> Extended;
  unsigned LoopDepth = 0;
  uint8_t Access = 0;                   ///< AccessBits of what is lowered.
  const clang::Expr *Unnamed = nullptr; ///< Of the temporary being filled in.
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_LOWERFUNCTION_H
