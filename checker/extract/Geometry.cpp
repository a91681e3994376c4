//===- Geometry.cpp - where things stand in the author's text -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Geometry.h.
//
//===----------------------------------------------------------------------===//
#include "extract/Geometry.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace spinlint::extract {
namespace {

constexpr size_t TextLimit = 80;

std::string cut(std::string Words) {
  if (Words.size() > TextLimit) {
    Words.resize(TextLimit - 3);
    Words += "...";
  }
  return Words;
}

} // namespace

SourceText::SourceText(const ASTContext &Context, const HeaderSearch &Search,
                       StringRef Root, program::Program &P)
    : SM(Context.getSourceManager()), LangOpts(Context.getLangOpts()),
      Search(Search), Root(Root), P(P) {}

bool SourceText::inSystemHeader(SourceLocation L) const {
  return L.isInvalid() || SM.isInSystemHeader(SM.getExpansionLoc(L));
}

bool SourceText::inMacroArgument(SourceLocation L) const {
  return L.isMacroID() && SM.isMacroArgExpansion(L);
}

bool SourceText::isMacroUse(SourceRange R) const {
  SourceLocation B = R.getBegin(), E = R.getEnd();
  return B.isMacroID() && E.isMacroID() && !inMacroArgument(B) &&
         SM.getExpansionLoc(B) == SM.getExpansionLoc(E);
}

std::pair<FileID, unsigned> SourceText::fileOffset(SourceLocation L) const {
  return SM.getDecomposedLoc(SM.getFileLoc(L));
}

std::string SourceText::fold(StringRef Text) {
  std::string Out;
  bool Space = false;
  bool Spliced = Text.contains('\n');
  for (char C : Text.trim()) {
    // A line splice inside a macro's argument is white space to a reader.
    if (isWhitespace(C) || (C == '\\' && Spliced)) {
      Space = true;
      continue;
    }
    if (Space && !Out.empty())
      Out += ' ';
    Space = false;
    Out += C;
  }
  return Out;
}

std::string SourceText::absolutePath(FileID FID) const {
  SmallString<256> Path;
  if (OptionalFileEntryRef Entry = SM.getFileEntryRefForID(FID)) {
    Path = Entry->getName();
    SM.getFileManager().makeAbsolutePath(Path);
  } else {
    Path = SM.getBufferOrFake(FID).getBufferIdentifier();
  }
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

/// Relative to the root. A header outside of it is named as an include would,
/// in angle brackets: no path of this machine gets out.
std::string SourceText::nameOf(FileID FID, StringRef Path) const {
  StringRef Rest = Path;
  std::string Name;
  if (!Root.empty() && Rest.consume_front(Root) &&
      (Root.ends_with("/") || Rest.consume_front("/"))) {
    Name = Rest.str();
  } else if (SM.getFileEntryRefForID(FID)) {
    auto Cwd =
        SM.getFileManager().getVirtualFileSystem().getCurrentWorkingDirectory();
    Name = Search.suggestPathToFileForDiagnostics(Path, Cwd ? *Cwd : "", "");
    if (llvm::sys::path::is_absolute(Name))
      Name = llvm::sys::path::filename(Path);
    Name = "<" + Name + ">";
  } else {
    Name = Path;
  }
  std::replace(Name.begin(), Name.end(), '\\', '/');
  return Name;
}

std::string SourceText::fileName(SourceLocation L) const {
  FileID FID = SM.getFileID(SM.getFileLoc(L));
  return nameOf(FID, absolutePath(FID));
}

uint32_t SourceText::file(FileID FID) {
  auto [It, New] = FileIndex.try_emplace(FID, program::None);
  if (!New)
    return It->second;
  std::string Path = absolutePath(FID);
  auto [ByPath, NewPath] = PathIndex.try_emplace(Path, P.Files.size());
  It->second = ByPath->second;
  if (!NewPath)
    return It->second;
  program::File F;
  F.System =
      !SM.getFileEntryRefForID(FID) ||
      SM.getSLocEntry(FID).getFile().getFileCharacteristic() != SrcMgr::C_User;
  F.Path = nameOf(FID, Path);
  // Two headers of one name in two include directories.
  for (StringRef Parent = llvm::sys::path::parent_path(Path);
       !PathOfName.try_emplace(F.Path, Path).second && !Parent.empty();
       Parent = llvm::sys::path::parent_path(Parent)) {
    StringRef Name = F.Path;
    Name.consume_front("<");
    F.Path = ("<" + llvm::sys::path::filename(Parent) + "/" + Name).str();
  }
  F.Hash = llvm::xxh3_64bits(SM.getBufferData(FID));
  P.Files.push_back(std::move(F));
  return It->second;
}

SourceLocation SourceText::endOf(SourceLocation L) const {
  while (L.isMacroID())
    L = SM.isMacroArgExpansion(L) ? SM.getImmediateSpellingLoc(L)
                                  : SM.getImmediateExpansionRange(L).getEnd();
  return L;
}

program::Place SourceText::place(SourceRange R) {
  if (R != LastRange) {
    LastPlace = placeOf(R);
    LastRange = R;
  }
  return LastPlace;
}

program::Place SourceText::placeOf(SourceRange R) {
  program::Place W;
  if (R.isInvalid())
    return W;
  SourceLocation Begin = SM.getFileLoc(R.getBegin());
  SourceLocation End = endOf(R.getEnd());
  auto [FID, Offset] = SM.getDecomposedLoc(Begin);
  auto [EndFID, EndOffset] = SM.getDecomposedLoc(End);
  if (FID.isInvalid())
    return W;
  if (EndFID != FID || EndOffset < Offset) {
    // Pieces of different macro uses: all of the use that it begins in.
    End = SM.getExpansionRange(R.getBegin()).getEnd();
    std::tie(EndFID, EndOffset) = SM.getDecomposedLoc(End);
    if (EndFID != FID || EndOffset < Offset) {
      End = Begin;
      EndOffset = Offset;
    }
  }
  W.File = file(FID);
  bool Invalid = false;
  W.Line = SM.getLineNumber(FID, Offset, &Invalid);
  W.Column = SM.getColumnNumber(FID, Offset, &Invalid);
  W.Begin = Offset;
  W.End = EndOffset + Lexer::MeasureTokenLength(End, SM, LangOpts);
  return W;
}

std::string SourceText::text(SourceRange R) const {
  SourceLocation B = R.getBegin(), E = R.getEnd();
  if (B.isInvalid() || E.isInvalid())
    return {};
  // Outwards, one macro level at a time, as long as the range is either written
  // in an argument or is all of an expansion.
  while (B.isMacroID() || E.isMacroID()) {
    if (B.isMacroID() && E.isMacroID() && SM.isMacroArgExpansion(B) &&
        SM.isMacroArgExpansion(E)) {
      SourceLocation NB = SM.getImmediateSpellingLoc(B);
      SourceLocation NE = SM.getImmediateSpellingLoc(E);
      if (SM.getFileID(NB) != SM.getFileID(NE))
        return {};
      B = NB;
      E = NE;
      continue;
    }
    SourceLocation NB = B, NE = E;
    if (B.isMacroID() &&
        !Lexer::isAtStartOfMacroExpansion(B, SM, LangOpts, &NB))
      return {};
    if (E.isMacroID() && !Lexer::isAtEndOfMacroExpansion(E, SM, LangOpts, &NE))
      return {};
    B = NB;
    E = NE;
    break;
  }
  if (B.isMacroID() || E.isMacroID())
    return {};
  CharSourceRange Chars =
      Lexer::getAsCharRange(CharSourceRange::getTokenRange(B, E), SM, LangOpts);
  bool Invalid = false;
  StringRef Text = Lexer::getSourceText(Chars, SM, LangOpts, &Invalid);
  return Invalid ? std::string() : fold(Text);
}

std::string SourceText::text(const Expr *E) const {
  if (!E)
    return {};
  std::string Words = text(E->getSourceRange());
  if (Words.empty()) {
    llvm::raw_string_ostream OS(Words);
    PrintingPolicy Policy(LangOpts);
    Policy.TerseOutput = true;
    E->IgnoreParenImpCasts()->printPretty(OS, nullptr, Policy);
  }
  return cut(fold(Words));
}

program::Place SourceText::statement(SourceRange R) {
  program::Place W = place(R);
  if (!W.valid())
    return W;
  FileID FID = fileOffset(R.getBegin()).first;
  StringRef Text = SM.getBufferData(FID);
  if (W.End > Text.size())
    return program::Place();
  StringRef Until = Text.take_front(W.End);
  if (Until.ends_with(";") || Until.ends_with("}"))
    return W;
  // The `;` belongs to no expression statement's range.
  SourceLocation Last = SM.getLocForStartOfFile(FID).getLocWithOffset(W.End);
  Token T;
  if (!Lexer::getRawToken(Last, T, SM, LangOpts, /*IgnoreWhiteSpace=*/true) &&
      T.is(tok::semi))
    W.End = SM.getFileOffset(T.getLocation()) + 1;
  return W;
}

} // namespace spinlint::extract
