//===- LowerCfgTest.cpp - lowering against Clang's own CFG ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which call may come next after which: extract's lowering and clang::CFG must
// give the same answer for every function without structured exceptions, which
// clang::CFG cannot do. In: the functions below. A difference names both calls.
//
//===----------------------------------------------------------------------===//
#include "catalog/Catalog.h"
#include "extract/Extract.h"
#include "extract/UnitRecord.h"
#include "program/Verify.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Analysis/CFG.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "gtest/gtest.h"
#include <map>
#include <set>

using namespace clang;
using namespace spinlint;

namespace {

/// Calls are told apart by the offset at which they begin.
constexpr uint32_t Entry = ~0u, Exit = ~0u - 1;
using Order = std::set<std::pair<uint32_t, uint32_t>>;

/// A graph of blocks with the calls of each, as both sides have it.
struct CallGraph {
  std::vector<std::vector<uint32_t>> Calls, Next;
  uint32_t First = 0;

  Order order() const {
    Order Result;
    // What can be the next call, from the start of a block.
    auto From = [&](uint32_t Call, std::vector<uint32_t> Work) {
      std::set<uint32_t> Seen;
      while (!Work.empty()) {
        uint32_t B = Work.back();
        Work.pop_back();
        if (!Seen.insert(B).second)
          continue;
        if (!Calls[B].empty())
          Result.insert({Call, Calls[B].front()});
        else
          Work.insert(Work.end(), Next[B].begin(), Next[B].end());
      }
    };
    From(Entry, {First});
    for (size_t B = 0; B != Calls.size(); ++B)
      for (size_t I = 0; I != Calls[B].size(); ++I)
        if (I + 1 != Calls[B].size())
          Result.insert({Calls[B][I], Calls[B][I + 1]});
        else
          From(Calls[B][I], Next[B]);
    return Result;
  }
};

CallGraph lowered(const program::Function &F,
                  const std::set<uint32_t> &Builtins) {
  CallGraph G;
  for (const program::Block &B : F.Blocks) {
    std::vector<uint32_t> Calls;
    for (const program::Instr &I : B.Instrs)
      if ((I.Kind == program::InstrKind::Call ||
           I.Kind == program::InstrKind::Lock) &&
          !Builtins.count(I.Where.Begin))
        Calls.push_back(I.Where.Begin);
    if (B.Term.Kind == program::TermKind::Return)
      Calls.push_back(Exit);
    G.Calls.push_back(std::move(Calls));
    G.Next.push_back(B.Term.Targets);
  }
  return G;
}

/// Empty if Clang makes no CFG of `F`.
std::optional<CallGraph> clangs(const FunctionDecl &F, ASTContext &Context,
                                std::set<uint32_t> &Builtins) {
  CFG::BuildOptions Options;
  Options.PruneTriviallyFalseEdges = true;
  Options.AddInitializers = true;
  std::unique_ptr<CFG> Built =
      CFG::buildCFG(&F, F.getBody(), &Context, Options);
  if (!Built)
    return std::nullopt;
  const SourceManager &SM = Context.getSourceManager();
  CallGraph G;
  G.Calls.resize(Built->getNumBlockIDs());
  G.Next.resize(Built->getNumBlockIDs());
  G.First = Built->getEntry().getBlockID();
  for (const CFGBlock *B : *Built) {
    std::vector<uint32_t> &Calls = G.Calls[B->getBlockID()];
    bool Ends = false;
    for (const CFGElement &E : *B)
      if (auto S = E.getAs<CFGStmt>()) {
        const auto *Call = dyn_cast<CallExpr>(S->getStmt());
        if (!Call)
          continue;
        uint32_t At = SM.getFileOffset(SM.getFileLoc(Call->getBeginLoc()));
        if (const FunctionDecl *Callee = Call->getDirectCallee()) {
          if (Callee->getBuiltinID()) {
            Builtins.insert(At); // Often no call at all.
            continue;
          }
          Ends |= Callee->isNoReturn();
        }
        Calls.push_back(At);
      }
    if (B == &Built->getExit())
      Calls.push_back(Exit);
    if (Ends)
      continue; // Clang leads them to the exit.
    for (const CFGBlock::AdjacentBlock &Next : B->succs())
      if (Next.isReachable())
        G.Next[B->getBlockID()].push_back(Next->getBlockID());
  }
  return G;
}

/// Functions compared; differences are test failures.
unsigned compare(ASTUnit &Unit) {
  auto Catalog = catalog::Catalog::builtin();
  extract::UnitRecord Record; // No tokens: the audit is not what is tested.
  program::Program P = extract::lowerUnit(
      Unit.getASTContext(), Unit.getPreprocessor(), Record, *Catalog, "/");
  EXPECT_FALSE(llvm::errorToBool(program::verify(P)));
  std::map<std::string, const program::Function *> ByName;
  for (const program::Function &F : P.Functions)
    ByName[P.Symbols[F.Symbol].Name] = &F;
  unsigned Compared = 0;
  for (const Decl *D : Unit.getASTContext().getTranslationUnitDecl()->decls()) {
    const auto *F = dyn_cast<FunctionDecl>(D);
    if (!F || !F->isThisDeclarationADefinition() ||
        !ByName.count(F->getNameAsString()))
      continue;
    std::set<uint32_t> Builtins;
    std::optional<CallGraph> Theirs =
        clangs(*F, Unit.getASTContext(), Builtins);
    if (!Theirs)
      continue;
    ++Compared;
    Order Ours = lowered(*ByName[F->getNameAsString()], Builtins).order();
    Order Clang = Theirs->order();
    // Clang keeps blocks that nothing leads to.
    std::set<uint32_t> Reached = {Entry};
    for (bool More = true; More;) {
      More = false;
      for (auto [A, B] : Clang)
        More |= Reached.count(A) && Reached.insert(B).second;
    }
    for (auto [A, B] : Ours)
      EXPECT_TRUE(Clang.count({A, B}))
          << F->getNameAsString() << ": only ours: " << A << " -> " << B;
    for (auto [A, B] : Clang)
      if (Reached.count(A)) {
        EXPECT_TRUE(Ours.count({A, B}))
            << F->getNameAsString() << ": only Clang's: " << A << " -> " << B;
      }
  }
  return Compared;
}

unsigned compare(StringRef Code, StringRef File = "test.c") {
  std::unique_ptr<ASTUnit> Unit = tooling::buildASTFromCodeWithArgs(
      Code, {"--target=x86_64-pc-windows-msvc", "-fms-extensions", "-w"}, File);
  EXPECT_TRUE(Unit);
  return Unit ? compare(*Unit) : 0;
}

const char *Names = R"c(
int a(void), b(void), c(void), d(void), e(int), g(int, int);
__declspec(noreturn) void stop(void);
)c";

TEST(LowerCfgTest, Branches) {
  EXPECT_EQ(compare(std::string(Names) + R"c(
int andOr(void) { if (a() && (b() || !c())) d(); else e(1); return a(); }
int nested(void) { if (a()) { if (b()) return c(); } else if (d()) e(2);
  return 0; }
int ternary(void) { e(a() ? b() : c()); return a() ? d() : (b(), c()); }
int value(void) { int x = a() && b(); x = !x || c(); return e(x); }
int constant(void) { if (0) a(); if (1) b(); else c();
  return sizeof(int) == 4 ? d() : e(3); }
int elvis(void) { return a() ?: b(); }
int order(void) { g(a(), b()); return c() + d(); }
)c"),
            7u);
}

TEST(LowerCfgTest, Loops) {
  EXPECT_EQ(compare(std::string(Names) + R"c(
void loops(void) { while (a()) { if (b()) break; if (c()) continue; d(); }
  e(1); }
void counted(void) { for (int i = a(); i < b(); i += c()) if (d()) break; }
void once(void) { do { if (a()) break; b(); } while (0); c(); }
void until(void) { do { if (a()) continue; b(); } while (c()); d(); }
void forever(void) { for (;;) { if (a()) return; while (1) if (b()) break; } }
void nested(void) { while (a()) for (; b();) { if (c()) break; d(); } }
void empty(void) { while (a()); for (; b(); c()); }
)c"),
            7u);
}

TEST(LowerCfgTest, JumpsAndSwitches) {
  EXPECT_EQ(compare(std::string(Names) + R"c(
int back(void) { again: if (a()) goto again; if (b()) goto out; c();
out: return d(); }
int into(void) { if (a()) goto in; while (b()) { c(); in: d(); } return 0; }
int fall(int x) { switch (a()) { case 1: b(); case 2: c(); break;
  case 3: case 4: return d(); default: e(1); } return e(2); }
int open(int x) { switch (x) { case 1: a(); break; case 5 ... 9: b(); }
  return c(); }
int duff(int n) { switch (n) { case 0: do { a(); case 2: b(); case 1: c();
  } while (d()); } return e(1); }
int inner(int x) { switch (x) { case 1: switch (a()) { case 2: b(); break;
  default: c(); } d(); break; default: while (e(1)) { if (b()) break; } }
  return a(); }
int ends(int x) { if (x) { a(); stop(); } b(); return c(); }
int known(void) { switch (2) { case 1: a(); break; case 2: b(); } return c(); }
)c"),
            8u);
}

TEST(LowerCfgTest, GnuExpressions) {
  EXPECT_EQ(compare(std::string(Names) + R"c(
int statement(void) { int x = ({ int y = a(); if (y) b(); c(); });
  return e(x); }
int generic(int x) { return _Generic(x, int: a(), default: b()); }
int chosen(void) { return __builtin_choose_expr(1, a(), b()); }
int sized(void) { return sizeof(a()) + b(); }
struct s { int x, y; };
int literal(void) { struct s v = { .y = a(), .x = b() };
  struct s *p = &(struct s){ c(), d() }; return e(p->x); }
)c"),
            5u);
}

} // namespace
