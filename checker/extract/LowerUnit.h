//===- LowerUnit.h - the tables of a unit that is being lowered -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which functions of a unit are lowered, and numbers what they share:
// symbols, globals, files. In: the AST of the unit. Out: its lock program.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_LOWERUNIT_H
#define SPINLINT_EXTRACT_LOWERUNIT_H

#include "catalog/Catalog.h"
#include "extract/Geometry.h"
#include "extract/GlobalNames.h"
#include "extract/LockEvents.h"
#include "extract/MacroSpelling.h"
#include "extract/UnitRecord.h"
#include "program/Program.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"
#include <deque>
#include <set>

namespace spinlint::extract {

class UnitLowering {
public:
  UnitLowering(clang::ASTContext &Context, clang::Preprocessor &PP,
               const UnitRecord &Record, const catalog::Catalog &C,
               llvm::StringRef Root);
  program::Program run();

  clang::ASTContext &Context;
  const UnitRecord &Record;
  const catalog::Catalog &C;
  program::Program P;
  SourceText Text;
  MacroSpelling Spelling;
  GlobalNames Names;

  /// A type as written; nothing of this machine in it.
  std::string typeName(clang::QualType T) const;
  /// "void (KSPIN_LOCK *)"
  std::string signature(const clang::FunctionDecl *F) const;
  uint32_t symbol(const clang::FunctionDecl *F);
  /// A function without a declaration of its own, by name (`operator delete`).
  uint32_t symbolNamed(llvm::StringRef Name);
  uint32_t global(const clang::VarDecl *V);
  /// The section of what C defines without an initialiser.
  std::string bssSection(clang::SourceLocation At) const;
  /// Name of a record for messages; anonymous ones by their place.
  std::string recordName(const clang::RecordDecl *RD);

  /// `F` is called: it is lowered too, if it has a body that may matter.
  void need(const clang::FunctionDecl *F);
  void takeAddress(const clang::FunctionDecl *F);

  void registerStore(const clang::FunctionDecl *F, llvm::StringRef Struct,
                     llvm::StringRef Field);
  /// What is stored is `F`, in a member of record `RD`; `Table`: in the
  /// initialiser of this global, or null.
  void slot(const clang::FunctionDecl *F, const clang::FieldDecl *Member,
            const clang::VarDecl *Table);
  void registerArgument(const clang::FunctionDecl *F, llvm::StringRef Ddi,
                        int Arg);

  bool inUserCode(clang::SourceLocation L) const {
    return !Text.inSystemHeader(L);
  }
  llvm::StringSet<> SystemRecords; ///< Names of those that it defines.

  /// The program has an event (or needs none) for this use of `Api`.
  void tokenDone(llvm::StringRef Api, clang::SourceLocation Loc);
  /// Its call exists in the AST; losing it would be an error of ours.
  void mention(const std::vector<ApiMention> &Mentions);

private:
  void addRegistration(program::Registration R);
  void collect(const clang::DeclContext *DC, bool Loaded);
  void collectDecl(const clang::Decl *D);
  void collect(const clang::FunctionDecl *F);
  void collectGlobal(const clang::VarDecl *V);
  /// `Member`: what is initialised, if it is a member; `Table`: of this.
  void globalInit(const clang::Expr *Init, llvm::StringRef Struct,
                  const clang::FieldDecl *Member, const clang::VarDecl *Table);
  bool matters(const clang::FunctionDecl *F);
  bool isStub(const clang::FunctionDecl *F);
  bool hasEvents(const clang::FunctionDecl *F);
  void lower(const clang::FunctionDecl *F);
  void describe(const clang::FunctionDecl *F, program::Function &Out);
  void tokens();
  clang::SourceManager &SM;
  llvm::DenseMap<const clang::FunctionDecl *, uint32_t> Symbols;
  llvm::StringMap<uint32_t> SymbolByUsr, GlobalByUsr;
  llvm::DenseMap<const clang::VarDecl *, uint32_t> Globals;
  llvm::DenseMap<const clang::RecordDecl *, std::string> RecordNames;
  llvm::DenseMap<const clang::FunctionDecl *, bool> HasEvents;
  llvm::DenseMap<const clang::FunctionDecl *, bool> Stubs; ///< See isStub.
  bool LoweringSystem = false; ///< A function of a system header.
  llvm::DenseSet<const clang::FunctionDecl *> Queued;
  std::deque<const clang::FunctionDecl *> Queue;
  llvm::DenseSet<uint32_t> AddressTaken; ///< Symbols.
  std::set<std::tuple<std::string, clang::FileID, unsigned>> DoneTokens,
      NotCalls;
};

/// The function that `E` is the address of, if it is.
const clang::FunctionDecl *functionIn(const clang::Expr *E);

/// Likewise, or the body of a lambda that is converted to a function pointer.
const clang::FunctionDecl *callbackIn(const clang::Expr *E);

/// Struct and field that a store to `E` names, for registrations.
std::pair<std::string, std::string> registrationSlot(const clang::Expr *E);
/// The name under which role tables know a record.
std::string registrationStruct(clang::QualType T);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_LOWERUNIT_H
