//===- LowerUnit.cpp - the tables of a unit that is being lowered ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LowerUnit.h. Functions of the user's files are all lowered; of a system
// header only inline functions that are called and in turn reach a lock API.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerUnit.h"
#include "extract/Declarations.h"
#include "extract/Extract.h"
#include "extract/LowerFunction.h"
#include "extract/OwnedLocks.h"
#include "extract/SalAnnotations.h"
#include "extract/Statements.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Index/USRGeneration.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

UnitLowering::UnitLowering(ASTContext &Context, Preprocessor &PP,
                           const UnitRecord &Record, const catalog::Catalog &C,
                           StringRef Root)
    : Context(Context), Record(Record), C(C),
      Text(Context, PP.getHeaderSearchInfo(), Root, P), Spelling(PP),
      Names(Context, PP), SM(Context.getSourceManager()) {}

program::Program lowerUnit(ASTContext &Context, Preprocessor &PP,
                           const UnitRecord &Record, const catalog::Catalog &C,
                           StringRef Root) {
  return UnitLowering(Context, PP, Record, C, Root).run();
}

program::Program UnitLowering::run() {
  P.CatalogHash = C.hash();
  UnitInfo Unit;
  SourceLocation Main = SM.getLocForStartOfFile(SM.getMainFileID());
  if (Place W = Text.place(Main); W.valid())
    Unit.Main = P.Files[W.File].Path;
  Unit.MissingHeaders = Record.MissingHeaders;
  // Those of a precompiled header are known first.
  llvm::sort(Unit.MissingHeaders);
  Unit.InactiveLockCalls = Record.InactiveLockCalls;
  P.Units.push_back(std::move(Unit));

  for (const Decl *D : Record.Precompiled)
    collectDecl(D);
  collect(Context.getTranslationUnitDecl(), /*Loaded=*/true);
  while (!Queue.empty()) {
    const FunctionDecl *F = Queue.front();
    Queue.pop_front();
    lower(F);
  }
  for (Function &F : P.Functions)
    F.AddressTaken = AddressTaken.contains(F.Symbol);
  countOwnedLocks(P, C);
  tokens();
  return std::move(P);
}

//===----------------------------------------------------------------------===//
// Which functions
//===----------------------------------------------------------------------===//

void UnitLowering::collect(const DeclContext *DC, bool Loaded) {
  // What only a precompiled header knows is not touched: most of it is system
  // headers, and reading all of it would take longer than the unit.
  if (Loaded)
    for (const Decl *D : DC->noload_decls())
      collectDecl(D);
  else
    for (const Decl *D : DC->decls())
      collectDecl(D);
}

void UnitLowering::collectDecl(const Decl *D) {
  if (D->isImplicit() && !isa<LinkageSpecDecl>(D))
    return;
  if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(D)) {
    collect(cast<DeclContext>(D), /*Loaded=*/true);
    return;
  }
  if (!inUserCode(D->getLocation()))
    return;
  if (const auto *FT = dyn_cast<FunctionTemplateDecl>(D)) {
    for (const FunctionDecl *S : FT->specializations())
      collect(S);
  } else if (const auto *CT = dyn_cast<ClassTemplateDecl>(D)) {
    for (const ClassTemplateSpecializationDecl *S : CT->specializations())
      collect(static_cast<const DeclContext *>(S), false);
  } else if (const auto *F = dyn_cast<FunctionDecl>(D)) {
    collect(F);
  } else if (const auto *RD = dyn_cast<CXXRecordDecl>(D)) {
    if (!RD->isDependentContext())
      collect(static_cast<const DeclContext *>(RD), false);
  } else if (const auto *V = dyn_cast<VarDecl>(D)) {
    collectGlobal(V);
  }
}

void UnitLowering::collect(const FunctionDecl *F) {
  // The name of a lock API that the driver declares itself is no call.
  if (const catalog::Api *Row = apiOf(C, F)) {
    auto [FID, Offset] = Text.fileOffset(F->getLocation());
    NotCalls.insert({Row->Name, FID, Offset});
  }
  if (!F->isThisDeclarationADefinition() ||
      !F->doesThisDeclarationHaveABody() || F->isDependentContext() ||
      F->isDeleted() || F->isDefaulted() || !F->getBody())
    return;
  if (Queued.insert(F->getCanonicalDecl()).second)
    Queue.push_back(F);
}

void UnitLowering::need(const FunctionDecl *F) {
  const FunctionDecl *Def = nullptr;
  if (!F->hasBody(Def)) {
    // A destructor that nobody wrote still destroys members.
    const auto *D = dyn_cast<CXXDestructorDecl>(F);
    if (D ? D->isTrivial() || D->isUserProvided() : !isStub(F))
      return;
    Def = F;
  }
  if (Def->isDependentContext() || Queued.contains(Def->getCanonicalDecl()))
    return;
  if ((Def->hasBody() || isa<CXXDestructorDecl>(Def)) &&
      !inUserCode(Def->getLocation())) {
    const catalog::Api *Row = apiOf(C, Def);
    if ((Row && !Row->Effects.empty()) || !matters(Def))
      return;
  }
  Queued.insert(Def->getCanonicalDecl());
  Queue.push_back(Def);
}

/// No body is seen, but annotations say what it does to a lock.
bool UnitLowering::isStub(const FunctionDecl *F) {
  auto HasAttrs = [](const Decl *D) { return D->hasAttrs(); };
  if (F->isDependentContext() || isa<CXXDestructorDecl>(F) ||
      !(HasAttrs(F) || llvm::any_of(F->parameters(), HasAttrs)))
    return false;
  auto [It, New] = Stubs.try_emplace(F->getCanonicalDecl(), false);
  if (New) {
    const catalog::Api *Row = apiOf(C, F);
    It->second = (!Row || Row->Effects.empty()) &&
                 !lockContracts(Context, Names, C, F).All.empty();
  }
  return It->second;
}

/// Of a system header, what leads to a lock is lowered, what it calls (which
/// may decide over the lock), and all of a class that has a lock to release.
bool UnitLowering::matters(const FunctionDecl *F) {
  if (LoweringSystem || hasEvents(F))
    return true;
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  const CXXDestructorDecl *D = M ? M->getParent()->getDestructor() : nullptr;
  return D && hasEvents(D);
}

bool UnitLowering::hasEvents(const FunctionDecl *F) {
  const FunctionDecl *Def = nullptr;
  const auto *Dtor = dyn_cast<CXXDestructorDecl>(F);
  if (!F->hasBody(Def)) {
    if (!Dtor || Dtor->isTrivial() || Dtor->isUserProvided())
      return false;
    Def = F;
  }
  const catalog::Api *Row = apiOf(C, Def);
  if (Row && !Row->Effects.empty())
    return false;
  // Recursion is met as "none so far", which the rest of the cycle corrects.
  auto [It, New] = HasEvents.try_emplace(Def->getCanonicalDecl(), false);
  if (!New)
    return It->second;
  EventPlan Plan(C, Spelling);
  Plan.scan(Def->getBody());
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(Def))
    for (const CXXCtorInitializer *I : Ctor->inits())
      Plan.scan(I->getInit());
  if (Dtor)
    Plan.scanMembers(Dtor);
  Plan.finish();
  bool Found = !Plan.empty();
  for (const FunctionDecl *Callee : Plan.callees())
    Found = Found || hasEvents(Callee);
  HasEvents[Def->getCanonicalDecl()] = Found;
  return Found;
}

void UnitLowering::takeAddress(const FunctionDecl *F) {
  AddressTaken.insert(symbol(F));
}

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

std::string UnitLowering::typeName(QualType T) const {
  if (T.isNull())
    return {};
  PrintingPolicy Policy = Context.getPrintingPolicy();
  Policy.AnonymousTagLocations = false;
  return T.getAsString(Policy);
}

std::string UnitLowering::signature(const FunctionDecl *F) const {
  auto Spelt = [&](QualType T) {
    return T->isPointerType() ? typeName(T->getPointeeType()) + " *"
                              : typeName(T);
  };
  std::string Type = Spelt(F->getReturnType()) + " (";
  for (const ParmVarDecl *P : F->parameters())
    Type += (P->getFunctionScopeIndex() ? ", " : "") + Spelt(P->getType());
  return Type + ")";
}

uint32_t UnitLowering::symbol(const FunctionDecl *F) {
  F = F->getCanonicalDecl();
  auto [It, New] = Symbols.try_emplace(F, None);
  if (!New)
    return It->second;
  SmallString<128> Usr;
  if (index::generateUSRForDecl(F, Usr))
    Usr = ("c:spinlint@" + F->getQualifiedNameAsString()).c_str();
  auto [ByUsr, NewUsr] = SymbolByUsr.try_emplace(Usr, P.Symbols.size());
  It->second = ByUsr->second;
  if (NewUsr) {
    Symbol S;
    S.Usr = Usr.str().str();
    S.Name = F->getQualifiedNameAsString();
    S.System = Text.inSystemHeader(F->getLocation());
    S.Guards = isGuard(C, F);
    if (!S.System && !F->isDefined() && !isa<CXXMethodDecl>(F))
      S.Type = signature(F);
    P.Symbols.push_back(std::move(S));
  }
  return ByUsr->second;
}

uint32_t UnitLowering::symbolNamed(StringRef Name) {
  std::string Usr = ("c:@F@" + Name).str();
  auto [It, New] = SymbolByUsr.try_emplace(Usr, P.Symbols.size());
  if (New) {
    Symbol S;
    S.Usr = Usr;
    S.Name = Name.str();
    S.System = true;
    P.Symbols.push_back(std::move(S));
  }
  return It->second;
}

uint32_t UnitLowering::global(const VarDecl *V) {
  V = V->getCanonicalDecl();
  auto [It, New] = Globals.try_emplace(V, None);
  if (!New)
    return It->second;
  SmallString<128> Usr;
  if (index::generateUSRForDecl(V, Usr))
    Usr = ("c:spinlint@" + V->getQualifiedNameAsString()).c_str();
  // What is static has only the name of its file in it, and a driver may have
  // two of that name. Bodies of functions tell apart what else is static.
  if (!V->isExternallyVisible()) {
    const std::string Name = Text.fileName(V->getLocation());
    StringRef File = StringRef(Name).trim("<>"), Rest = Usr;
    if (Rest.consume_front("c:") &&
        Rest.consume_front(llvm::sys::path::filename(File)))
      Usr = ("c:" + File + Rest).str();
  }
  auto [ByUsr, NewUsr] = GlobalByUsr.try_emplace(Usr, P.Globals.size());
  It->second = ByUsr->second;
  if (NewUsr) {
    P.Globals.push_back({Usr.str().str(), V->getQualifiedNameAsString(),
                         typeName(V->getType()), ""});
    // `__declspec(allocate)`, or a pragma that holds at the definition.
    for (const VarDecl *D : V->redecls())
      if (const auto *In = D->getAttr<SectionAttr>())
        P.Globals.back().Section = In->getName().str();
      else if (D->isThisDeclarationADefinition() ==
               VarDecl::TentativeDefinition)
        P.Globals.back().Section = bssSection(D->getLocation());
  }
  return ByUsr->second;
}

std::string UnitLowering::bssSection(SourceLocation At) const {
  std::string Section;
  for (auto &[Loc, Name] : Record.BssSections)
    if (SM.isBeforeInTranslationUnit(Loc, SM.getExpansionLoc(At)))
      Section = Name;
  return Section;
}

std::string UnitLowering::recordName(const RecordDecl *RD) {
  RD = cast<RecordDecl>(RD->getCanonicalDecl());
  auto [It, New] = RecordNames.try_emplace(RD);
  if (!New)
    return It->second;
  std::string Name = RD->getKindName().str() + " ";
  if (RD->getIdentifier()) {
    Name += RD->getQualifiedNameAsString();
  } else if (const TypedefNameDecl *T = RD->getTypedefNameForAnonDecl()) {
    Name += T->getName();
  } else {
    Place W = Text.place(RD->getLocation());
    Name += "(unnamed";
    if (W.valid())
      Name += " at " + P.Files[W.File].Path + ":" + std::to_string(W.Line) +
              ":" + std::to_string(W.Column);
    Name += ")";
  }
  It->second = Name;
  if (!inUserCode(RD->getLocation()))
    SystemRecords.insert(Name);
  return Name;
}

//===----------------------------------------------------------------------===//
// Registrations
//===----------------------------------------------------------------------===//

std::string registrationStruct(QualType T) {
  if (const auto *TT = T->getAs<TypedefType>())
    return TT->getDecl()->getName().str();
  if (const RecordDecl *RD = T->getAsRecordDecl()) {
    StringRef Name = RD->getName();
    Name.consume_front("_"); // `struct _DRIVER_OBJECT` is DRIVER_OBJECT.
    return Name.str();
  }
  return {};
}

std::pair<std::string, std::string> registrationSlot(const Expr *E) {
  E = E->IgnoreParenCasts();
  while (const auto *A = dyn_cast<ArraySubscriptExpr>(E))
    E = A->getBase()->IgnoreParenCasts();
  const auto *M = dyn_cast<MemberExpr>(E);
  if (!M || !isa<FieldDecl>(M->getMemberDecl()))
    return {};
  const Expr *Base = M->getBase()->IgnoreParenImpCasts();
  // Members of anonymous parts belong to the struct around them.
  while (const auto *Up = dyn_cast<MemberExpr>(Base)) {
    const RecordDecl *RD = Up->getType()->getAsRecordDecl();
    if (Up->getMemberDecl()->getIdentifier() || !RD)
      break;
    Base = Up->getBase()->IgnoreParenImpCasts();
  }
  QualType T = Base->getType();
  if (T->isPointerType())
    T = T->getPointeeType();
  return {registrationStruct(T), M->getMemberDecl()->getNameAsString()};
}

/// What `&`, or `+` of a lambda, is applied to.
static const Expr *withoutAddressOf(const Expr *E) {
  E = E->IgnoreParenCasts();
  const auto *U = dyn_cast<UnaryOperator>(E);
  return U && (U->getOpcode() == UO_AddrOf || U->getOpcode() == UO_Plus)
             ? U->getSubExpr()->IgnoreParenCasts()
             : E;
}

const FunctionDecl *functionIn(const Expr *E) {
  const auto *D = dyn_cast<DeclRefExpr>(withoutAddressOf(E));
  return D ? dyn_cast<FunctionDecl>(D->getDecl()) : nullptr;
}

const FunctionDecl *callbackIn(const Expr *E) {
  if (const auto *X = dyn_cast<ExprWithCleanups>(E))
    E = X->getSubExpr();
  const auto *C = dyn_cast<CXXMemberCallExpr>(withoutAddressOf(E));
  if (!C || !isa_and_nonnull<CXXConversionDecl>(C->getMethodDecl()))
    return functionIn(E);
  const CXXRecordDecl *RD = C->getRecordDecl();
  return RD && RD->isLambda() ? RD->getLambdaCallOperator() : nullptr;
}

void UnitLowering::addRegistration(Registration R) {
  // A __finally body is lowered more than once.
  for (const Registration &Old : P.Registrations)
    if (Old.Symbol == R.Symbol && Old.Struct == R.Struct &&
        Old.Field == R.Field && Old.Ddi == R.Ddi && Old.Arg == R.Arg)
      return;
  P.Registrations.push_back(std::move(R));
}

void UnitLowering::registerStore(const FunctionDecl *F, StringRef Struct,
                                 StringRef Field) {
  Registration R;
  R.Symbol = symbol(F);
  R.Struct = Struct.str();
  R.Field = Field.str();
  addRegistration(std::move(R));
}

void UnitLowering::slot(const FunctionDecl *F, const FieldDecl *Member,
                        const VarDecl *Table) {
  const RecordDecl *RD = Member->getParent();
  if (!inUserCode(RD->getLocation()))
    return; // What the system has its part in may hold functions of others.
  Slot S{{recordName(RD), Member->getName().str()},
         symbol(F),
         Table ? global(Table) : None};
  if (!llvm::is_contained(P.Slots, S))
    P.Slots.push_back(std::move(S));
}

void UnitLowering::registerArgument(const FunctionDecl *F, StringRef Ddi,
                                    int Arg) {
  Registration R;
  R.Symbol = symbol(F);
  R.Ddi = Ddi.str();
  R.Arg = Arg;
  addRegistration(std::move(R));
}

void UnitLowering::collectGlobal(const VarDecl *V) {
  if (V->isInvalidDecl() || V->getType()->isDependentType())
    return;
  if (V->getInit() && V->isThisDeclarationADefinition())
    globalInit(V->getInit(), "", nullptr, V);
}

void UnitLowering::globalInit(const Expr *Init, StringRef Struct,
                              const FieldDecl *Member, const VarDecl *Table) {
  if (const FunctionDecl *F = callbackIn(Init)) {
    takeAddress(F);
    if (!Member)
      return;
    registerStore(F, Struct, Member->getName());
    slot(F, Member, Table);
    return;
  }
  const auto *IL = dyn_cast<InitListExpr>(Init->IgnoreParenCasts());
  if (!IL)
    return;
  if (InitListExpr *Semantic = IL->getSemanticForm())
    IL = Semantic;
  const RecordDecl *RD = IL->getType()->getAsRecordDecl();
  if (!RD || !RD->isCompleteDefinition()) {
    for (const Expr *X : IL->inits()) // Of an array.
      globalInit(X, Struct, Member, Table);
    return;
  }
  std::string Name = registrationStruct(IL->getType());
  if (Name.empty()) // Anonymous: its members are those of the struct around it.
    Name = Struct.str();
  if (RD->isUnion()) {
    if (const FieldDecl *F = IL->getInitializedFieldInUnion();
        F && IL->getNumInits())
      globalInit(IL->getInit(0), Name, F, Table);
    return;
  }
  if (const auto *CD = dyn_cast<CXXRecordDecl>(RD); CD && CD->getNumBases())
    return;
  unsigned I = 0;
  for (const FieldDecl *F : RD->fields())
    if (!F->isUnnamedBitField() && I < IL->getNumInits())
      globalInit(IL->getInit(I++), Name, F, Table);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

static ReturnKind returnKind(QualType T) {
  for (const auto *TT = T->getAs<TypedefType>(); TT;
       TT = TT->desugar()->getAs<TypedefType>()) {
    StringRef Name = TT->getDecl()->getName();
    if (Name == "NTSTATUS" || Name == "NDIS_STATUS" || Name == "HRESULT")
      return ReturnKind::Status;
    if (Name == "BOOLEAN" || Name == "BOOL")
      return ReturnKind::Bool;
  }
  if (T->isVoidType())
    return ReturnKind::Void;
  if (T->isBooleanType())
    return ReturnKind::Bool;
  if (T->isAnyPointerType() || T->isReferenceType())
    return ReturnKind::Pointer;
  if (T->isUnsignedIntegerType())
    return ReturnKind::Count;
  return T->isIntegralOrEnumerationType() ? ReturnKind::Integer
                                          : ReturnKind::Other;
}

void UnitLowering::describe(const FunctionDecl *F, Function &Out) {
  Out.Symbol = symbol(F);
  bool Main = SM.isInMainFile(SM.getExpansionLoc(F->getLocation()));
  if (F->getFormalLinkage() == clang::Linkage::Internal ||
      !F->isExternallyVisible())
    // A static function of a header has the same USR, and body, in each unit.
    Out.Link = Main ? program::Linkage::Internal : program::Linkage::Inline;
  else
    Out.Link = F->isInlined() || F->isTemplateInstantiation()
                   ? program::Linkage::Inline
                   : program::Linkage::External;
  Out.Returns = returnKind(F->getReturnType());
  Out.Where = Text.place(F->getLocation());
  if (const Stmt *Body = F->getBody())
    Out.Body = Text.place(Body->getSourceRange());
  annotate(F, Out);
  if (F->hasBody())
    Out.Declarations = declarations(Text, F);
}

void UnitLowering::lower(const FunctionDecl *F) {
  // Two bodies for one USR in one unit: a redefinition, which Clang reports.
  if (P.Symbols[symbol(F)].Function != None)
    return;
  Function Out;
  describe(F, Out);
  LoweringSystem = !inUserCode(F->getLocation());
  Out.Stub = !F->hasBody() && !isa<CXXDestructorDecl>(F);
  FunctionLowering Lowering(*this, F, Out);
  if (Out.Stub) {
    Lowering.runStub();
    LoweringSystem = false;
    P.Symbols[Out.Symbol].Function = P.Functions.size();
    P.Functions.push_back(std::move(Out));
    return;
  }
  Lowering.run();
  // Edits are for what does something to a lock, or calls what does.
  if (!LoweringSystem && !(Out.Locks.empty() && Out.Calls.empty()))
    Out.Statements = statementsOf(F->getBody(), Out.Body.File, Text);
  LoweringSystem = false;
  for (program::Lost &L : Record.audit(*F, Context)) {
    L.Where.File = Out.Body.File; // The audit knows offsets only.
    Out.LostParts.push_back(std::move(L));
  }
  P.Symbols[Out.Symbol].Function = P.Functions.size();
  P.Functions.push_back(std::move(Out));
}

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

void UnitLowering::tokenDone(StringRef Api, SourceLocation Loc) {
  auto [FID, Offset] = Text.fileOffset(Loc);
  DoneTokens.insert({Api.str(), FID, Offset});
}

void UnitLowering::mention(const std::vector<ApiMention> &Mentions) {
  for (const ApiMention &M : Mentions)
    tokenDone(M.Api, M.Loc);
}

void UnitLowering::tokens() {
  for (const UnitRecord::ApiUse &Use : Record.ApiUses) {
    LockToken T;
    T.Api = Use.Api;
    T.Where = Text.place(SourceRange(Use.Loc, Use.End));
    if (!T.Where.valid())
      continue;
    auto [FID, Offset] = Text.fileOffset(Use.Loc);
    if (NotCalls.count({Use.Api, FID, Offset}))
      continue;
    T.InProgram = DoneTokens.count({Use.Api, FID, Offset});
    for (Function &F : P.Functions) {
      if (F.Body.File != T.Where.File || T.Where.Begin < F.Body.Begin ||
          T.Where.Begin >= F.Body.End)
        continue;
      // The innermost: a lambda's body lies in that of another function.
      if (T.Symbol == None ||
          F.Body.Begin > P.Functions[P.Symbols[T.Symbol].Function].Body.Begin)
        T.Symbol = F.Symbol;
    }
    if (!T.InProgram && T.Symbol != None)
      P.Functions[P.Symbols[T.Symbol].Function].LostParts.push_back(
          {"call of " + T.Api, T.Where});
    P.Tokens.push_back(std::move(T));
  }
}

} // namespace spinlint::extract
