//===- IncludePrefix.cpp - the system headers that a unit starts with -----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See IncludePrefix.h. A system header counts only if including it twice does
// nothing: the unit includes it again after it came from the precompiled one.
//
//===----------------------------------------------------------------------===//
#include "extract/IncludePrefix.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;

namespace spinlint::extract {
namespace {

class Scanner {
public:
  Scanner(const CompilerInvocation &Inv, llvm::vfs::FileSystem &FS)
      : Inv(Inv), FS(FS) {
    LO.LineComment = true;
  }

  std::vector<std::string> Lines;

  /// False: nothing behind this file can be looked at.
  bool scanFile(const std::string &Path);
  bool include(llvm::StringRef Name, bool Angled);

private:
  struct Header {
    std::string Path;
    bool System = false;
  };
  Header lookUp(llvm::StringRef Name, bool Angled) const;
  bool isGuarded(llvm::StringRef Buffer) const;
  static void nextLine(Lexer &L, Token &T) {
    do
      L.LexFromRawLexer(T);
    while (T.isNot(tok::eof) && !T.isAtStartOfLine());
  }

  const CompilerInvocation &Inv;
  llvm::vfs::FileSystem &FS;
  LangOptions LO;
  std::vector<std::string> Stack; ///< Directories of the files being read.
  llvm::StringSet<> Visited;
};

Scanner::Header Scanner::lookUp(llvm::StringRef Name, bool Angled) const {
  std::string Slashed = llvm::sys::path::convert_to_slash(Name);
  std::replace(Slashed.begin(), Slashed.end(), '\\', '/');
  auto Found = [&](llvm::StringRef Dir) -> std::string {
    llvm::SmallString<256> P(Dir);
    llvm::sys::path::append(P, Slashed);
    auto S = FS.status(P);
    return S && !S->isDirectory() ? std::string(P) : std::string();
  };
  auto IsSystem = [](auto Group) {
    return Group != frontend::Quoted && Group != frontend::Angled;
  };
  const auto &Entries = Inv.getHeaderSearchOpts().UserEntries;
  if (llvm::sys::path::is_absolute(Slashed))
    return {Found(""), llvm::any_of(Entries, [&](const auto &E) {
              return IsSystem(E.Group) &&
                     llvm::StringRef(Slashed).starts_with(E.Path + "/");
            })};
  // cl looks beside all files of the include stack, the innermost first.
  if (!Angled)
    for (const std::string &Dir : llvm::reverse(Stack))
      if (std::string P = Found(Dir); !P.empty())
        return {P, false};
  auto Search = [&](auto Wanted) -> std::string {
    for (const auto &E : Entries)
      if (Wanted(E.Group))
        if (std::string P = Found(E.Path); !P.empty())
          return P;
    return "";
  };
  std::string P;
  if (!Angled)
    P = Search([](auto G) { return G == frontend::Quoted; });
  if (P.empty())
    P = Search([](auto G) { return G == frontend::Angled; });
  if (!P.empty())
    return {P, false};
  P = Search([&](auto G) { return IsSystem(G) && G != frontend::After; });
  if (P.empty())
    P = Search([](auto G) { return G == frontend::After; });
  return {P, true};
}

/// Whether the text does nothing when it is read again: `#pragma once`, or an
/// #ifndef whose name is defined on the next line.
bool Scanner::isGuarded(llvm::StringRef Buffer) const {
  Lexer L(SourceLocation(), LO, Buffer.begin(), Buffer.begin(), Buffer.end());
  Token T;
  L.LexFromRawLexer(T);
  bool SawIf = false;
  for (; T.is(tok::hash) && T.isAtStartOfLine(); nextLine(L, T)) {
    Token Word;
    L.LexFromRawLexer(Word);
    if (Word.isNot(tok::raw_identifier))
      return false;
    llvm::StringRef W = Word.getRawIdentifier();
    if (W == "pragma") {
      L.LexFromRawLexer(Word);
      if (Word.is(tok::raw_identifier) && Word.getRawIdentifier() == "once")
        return true;
      continue;
    }
    if (W == "define" && SawIf)
      return true;
    if ((W != "ifndef" && W != "if") || SawIf)
      return false;
    SawIf = true;
  }
  return false;
}

bool Scanner::include(llvm::StringRef Name, bool Angled) {
  Header H = lookUp(Name, Angled);
  // A missing header is empty for the parser too.
  if (H.Path.empty())
    return true;
  if (!H.System)
    return scanFile(H.Path);
  auto Buffer = FS.getBufferForFile(H.Path);
  if (!Buffer || !isGuarded((*Buffer)->getBuffer()))
    return false;
  // A path with a drive or a slash in front is looked up as it is.
  bool Absolute = llvm::sys::path::is_absolute(Name);
  std::string Line = ("#include " + llvm::Twine(Absolute ? "\"" : "<") + Name +
                      (Absolute ? "\"" : ">"))
                         .str();
  if (!llvm::is_contained(Lines, Line))
    Lines.push_back(std::move(Line));
  return true;
}

bool Scanner::scanFile(const std::string &Path) {
  if (!Visited.insert(Path).second)
    return true;
  auto Buffer = FS.getBufferForFile(Path);
  if (!Buffer || Stack.size() > 64)
    return false;
  Stack.push_back(llvm::sys::path::parent_path(Path).str());
  llvm::StringRef Text = (*Buffer)->getBuffer();
  Lexer L(SourceLocation(), LO, Text.begin(), Text.begin(), Text.end());
  Token T;
  std::string Guard;
  bool First = true, GoOn = true;
  for (L.LexFromRawLexer(T); GoOn && T.isNot(tok::eof);) {
    if (T.isNot(tok::hash) || !T.isAtStartOfLine()) {
      GoOn = false;
      break;
    }
    Token Word;
    L.LexFromRawLexer(Word);
    llvm::StringRef W =
        Word.is(tok::raw_identifier) ? Word.getRawIdentifier() : "";
    // The rest of the line, as far as it matters: no comment, no continuation
    // but in a definition, which is taken whole.
    const char *RestBegin = Text.begin() + L.getCurrentBufferOffset();
    nextLine(L, T);
    const char *RestEnd =
        T.is(tok::eof)
            ? Text.end()
            : Text.begin() + (L.getCurrentBufferOffset() - T.getLength());
    llvm::StringRef Rest(RestBegin, RestEnd - RestBegin);
    llvm::StringRef Line = Rest.split('\n').first.trim();
    if (W == "include") {
      bool Angled = Line.consume_front("<");
      if (!Angled && !Line.consume_front("\"")) {
        GoOn = false;
        break;
      }
      GoOn = include(
          Line.take_until([&](char C) { return C == (Angled ? '>' : '"'); }),
          Angled);
    } else if (W == "ifndef" && First) {
      Guard = Line.split(' ').first.str();
    } else if (W == "define") {
      llvm::StringRef Name =
          Line.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
      if (Guard.empty() || Name != Guard) {
        // A definition of several lines ends where no backslash goes on.
        std::string Whole = "#define ";
        for (llvm::StringRef L2 = Rest.ltrim(" \t");;) {
          auto [Head, Tail] = L2.split('\n');
          Whole += Head.rtrim("\r").str();
          if (!Head.rtrim().ends_with("\\"))
            break;
          Whole += '\n';
          L2 = Tail;
        }
        Lines.push_back(std::move(Whole));
      }
    } else if (W == "endif" && !Guard.empty()) {
      Guard.clear();
    } else if (W == "pragma") {
      // These do not reach into headers in a way that an AST shows.
      llvm::StringRef What = Line.take_while(llvm::isAlpha);
      GoOn = What == "once" || What == "warning" || What == "region" ||
             What == "endregion" || What == "message";
    } else if (!W.empty() || T.is(tok::eof)) {
      GoOn = W.empty();
    }
    First = false;
  }
  Stack.pop_back();
  return GoOn;
}

} // namespace

std::vector<std::string> includePrefix(const CompilerInvocation &Inv,
                                       llvm::StringRef File,
                                       llvm::vfs::FileSystem &FS) {
  Scanner S(Inv, FS);
  bool GoOn = Inv.getPreprocessorOpts().MacroIncludes.empty();
  // Files of -include and /FI come first.
  for (const std::string &I : Inv.getPreprocessorOpts().Includes)
    GoOn = GoOn && S.include(I, /*Angled=*/false);
  if (GoOn)
    S.scanFile(File.str());
  while (!S.Lines.empty() &&
         !llvm::StringRef(S.Lines.back()).starts_with("#include"))
    S.Lines.pop_back();
  return std::move(S.Lines);
}

} // namespace spinlint::extract
