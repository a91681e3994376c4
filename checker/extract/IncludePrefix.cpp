//===- IncludePrefix.cpp - the headers that a unit starts with ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See IncludePrefix.h. A header counts only if including it twice does nothing:
// the unit includes it again after it came from the precompiled one. That also
// allows to take a header whole after what it includes itself: units that reach
// the same headers in different ways have the same beginning.
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
  Scanner(const CompilerInvocation &Inv, llvm::vfs::FileSystem &FS,
          bool UserHeaders)
      : Inv(Inv), FS(FS), UserHeaders(UserHeaders) {
    LO.LineComment = true;
  }

  IncludePrefix P;

  static bool isInclude(llvm::StringRef Line) {
    return Line.starts_with("#include");
  }

  /// False: nothing behind this file can be looked at.
  bool scanFile(const std::string &Path);
  bool include(llvm::StringRef Name, bool Angled);

private:
  struct Header {
    std::string Path;
    bool System = false;
  };
  Header lookUp(llvm::StringRef Name, bool Angled) const;
  bool takeWhole(const std::string &Path, size_t Before);

  bool repeats(const std::string &Path);
  bool isGuarded(const std::string &Path);
  bool hasGuard(llvm::StringRef Buffer) const;
  static void nextLine(Lexer &L, Token &T) {
    do
      L.LexFromRawLexer(T);
    while (T.isNot(tok::eof) && !T.isAtStartOfLine());
  }

  const CompilerInvocation &Inv;
  llvm::vfs::FileSystem &FS;
  const bool UserHeaders;
  LangOptions LO;
  std::vector<std::string> Open;  ///< The files being read.
  std::vector<std::string> Stack; ///< Their directories.
  llvm::StringSet<> Visited;
  llvm::StringMap<bool> Repeats, Guarded;
  llvm::StringSet<> Cyclic; ///< Include a file that is open.
};

Scanner::Header Scanner::lookUp(llvm::StringRef Name, bool Angled) const {
  std::string Slashed = llvm::sys::path::convert_to_slash(Name);
  std::replace(Slashed.begin(), Slashed.end(), '\\', '/');
  auto Found = [&](llvm::StringRef Dir) -> std::string {
    llvm::SmallString<256> P(Dir);
    llvm::sys::path::append(P, Slashed);
    llvm::sys::path::remove_dots(P, /*remove_dot_dot=*/true);
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
      if (std::string Path = Found(Dir); !Path.empty())
        return {Path, false};
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

/// Whether a file does nothing when it is read again: `#pragma once`, or an
/// #ifndef whose name is defined on the next line.
bool Scanner::isGuarded(const std::string &Path) {
  auto [It, New] = Guarded.try_emplace(Path, false);
  if (New)
    if (auto Buffer = FS.getBufferForFile(Path))
      It->second = hasGuard((*Buffer)->getBuffer());
  return It->second;
}

bool Scanner::hasGuard(llvm::StringRef Buffer) const {
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

/// Whether a system header does nothing when it is read again: it is guarded,
/// or includes only such headers.
bool Scanner::repeats(const std::string &Path) {
  auto [It, New] = Repeats.try_emplace(Path, false); // False while being read.
  if (!New)
    return It->second;
  auto Buffer = FS.getBufferForFile(Path);
  if (!Buffer)
    return false;
  llvm::StringRef Text = (*Buffer)->getBuffer();
  bool Result = hasGuard(Text);
  if (!Result) {
    Lexer L(SourceLocation(), LO, Text.begin(), Text.begin(), Text.end());
    Token T;
    Result = true;
    for (L.LexFromRawLexer(T); Result && T.isNot(tok::eof);) {
      Token Word;
      bool Hash = T.is(tok::hash) && T.isAtStartOfLine();
      L.LexFromRawLexer(Word);
      llvm::StringRef Rest = Text.substr(L.getCurrentBufferOffset()).ltrim();
      nextLine(L, T);
      Result = Hash && Word.is(tok::raw_identifier) &&
               Word.getRawIdentifier() == "include";
      bool Angled = Rest.consume_front("<");
      if (!Result || (!Angled && !Rest.consume_front("\"")))
        break;
      llvm::StringRef Name =
          Rest.take_until([&](char C) { return C == (Angled ? '>' : '"'); });
      llvm::SmallString<256> Beside(llvm::sys::path::parent_path(Path));
      llvm::sys::path::append(Beside, Name);
      Header H{std::string(Beside), true};
      if (Angled || !FS.exists(Beside))
        H = lookUp(Name, /*Angled=*/true);
      Result = H.System && (H.Path.empty() || repeats(H.Path));
    }
  }
  return Repeats[Path] = Result;
}

bool Scanner::include(llvm::StringRef Name, bool Angled) {
  Header H = lookUp(Name, Angled);
  // A missing header is empty for the parser too.
  if (H.Path.empty())
    return true;
  if (!H.System) {
    const size_t Before = P.Lines.size();
    return scanFile(H.Path) || (UserHeaders && takeWhole(H.Path, Before));
  }
  if (!repeats(H.Path))
    return false;
  // A path with a drive or a slash in front is looked up as it is.
  bool Absolute = llvm::sys::path::is_absolute(Name);
  std::string Line = ("#include " + llvm::Twine(Absolute ? "\"" : "<") + Name +
                      (Absolute ? "\"" : ">"))
                         .str();
  if (!llvm::is_contained(P.Lines, Line))
    P.Lines.push_back(std::move(Line));
  return true;
}

/// Takes a header of the user, whose scan stopped somewhere and has added lines
/// from `Before` on.
bool Scanner::takeWhole(const std::string &Path, size_t Before) {
  if (Cyclic.contains(Path) || !isGuarded(Path))
    return false;
  // Its own definitions come with it.
  while (P.Lines.size() > Before && !isInclude(P.Lines.back()))
    P.Lines.pop_back();
  llvm::SmallString<256> Absolute(Path);
  FS.makeAbsolute(Absolute);
  std::string Line = ("#include \"" + Absolute + "\"").str();
  std::vector<std::string> &Within = P.Within[Line];
  llvm::copy_if(Open, std::back_inserter(Within),
                [this](const std::string &F) { return isGuarded(F); });
  P.Lines.push_back(std::move(Line));
  return true;
}

bool Scanner::scanFile(const std::string &Path) {
  if (!Visited.insert(Path).second) {
    auto It = llvm::find(Open, Path);
    if (It == Open.end())
      return true;
    // One without a guard is now read as a whole, and only taking the header
    // that asks for it gives the right order.
    if (!isGuarded(*It))
      return false;
    // What stands between comes before the rest of the file that is open.
    while (++It != Open.end())
      Cyclic.insert(*It);
    return true;
  }
  auto Buffer = FS.getBufferForFile(Path);
  if (!Buffer || Stack.size() > 64)
    return false;
  Stack.push_back(llvm::sys::path::parent_path(Path).str());
  Open.push_back(Path);
  if (!llvm::is_contained(P.Directories, Stack.back()))
    P.Directories.push_back(Stack.back());
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
        P.Lines.push_back(std::move(Whole));
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
  Open.pop_back();
  Stack.pop_back();
  return GoOn;
}

} // namespace

IncludePrefix includePrefix(const CompilerInvocation &Inv, llvm::StringRef File,
                            llvm::vfs::FileSystem &FS, bool UserHeaders) {
  Scanner S(Inv, FS, UserHeaders);
  bool GoOn = Inv.getPreprocessorOpts().MacroIncludes.empty();
  // Files of -include and /FI come first.
  for (const std::string &I : Inv.getPreprocessorOpts().Includes)
    GoOn = GoOn && S.include(I, /*Angled=*/false);
  if (GoOn)
    S.scanFile(File.str());
  while (!S.P.Lines.empty() && !Scanner::isInclude(S.P.Lines.back()))
    S.P.Lines.pop_back();
  return std::move(S.P);
}

} // namespace spinlint::extract
