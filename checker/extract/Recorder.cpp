//===- Recorder.cpp - fills the record while a unit is preprocessed -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what is worth remembering of the preprocessor's work on the user's
// files (system headers are skipped). In: the callbacks and the token stream.
// Out: a UnitRecord. On the way it makes a missing header empty, so that Clang
// goes on as if it were there, and supplies the trace headers that a build
// would have generated.
//
// An API use is outermost unless its name comes out of the body of another
// API's macro: `NdisAcquireSpinLock(&a->Lock)` is one use, whatever it expands
// to, and so is each API in the body of a macro of the driver.
//
//===----------------------------------------------------------------------===//
#include "catalog/Catalog.h"
#include "extract/Extract.h"
#include "extract/SalMacros.h"
#include "extract/UnitRecord.h"
#include "extract/WordyCasts.h"
#include "extract/WppTrace.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseSet.h"

using namespace clang;

namespace spinlint::extract {
namespace {

class Recorder : public PPCallbacks, public CommentHandler {
public:
  Recorder(Preprocessor &PP, const catalog::Catalog &C,
           std::shared_ptr<UnitRecord> Record)
      : PP(PP), SM(PP.getSourceManager()), C(C), Record(std::move(Record)) {}

  void token(const Token &T) {
    if (InSystemHeader)
      return;
    UnitRecord::SeenToken Seen{T.getLocation(), T.getKind()};
    if (isControlFlow(T.getKind())) {
      Seen.ControlFlow = true;
      Record->Keywords.push_back({T.getLocation(), T.getKind()});
    } else if (T.is(tok::identifier)) {
      IdentifierInfo *II = T.getIdentifierInfo();
      if (const catalog::Api *A = api(II)) {
        Seen.Api = true;
        if (!insideApiMacro(T.getLocation()))
          addUse(*A, T.getLocation(), T.getLocation(), /*Macro=*/false);
      }
      Seen.Marker = isMarker(II);
    }
    Record->Tokens.push_back(Seen);
  }

  void FileChanged(SourceLocation L, FileChangeReason,
                   SrcMgr::CharacteristicKind Kind, FileID) override {
    // What the prelude declares is no use of it.
    InSystemHeader = Kind != SrcMgr::C_User || SM.isWrittenInBuiltinFile(L);
  }

  void MacroExpands(const Token &Name, const MacroDefinition &Macro,
                    SourceRange Range, const MacroArgs *) override {
    if (const MacroInfo *MI = Macro.getMacroInfo(); MI && MI->isBuiltinMacro())
      Record->Dated |= is_contained({"__DATE__", "__TIME__", "__TIMESTAMP__"},
                                    Name.getIdentifierInfo()->getName());
    if (InSystemHeader)
      return;
    const catalog::Api *A = api(Name.getIdentifierInfo());
    if (!A)
      return;
    bool Inner = insideApiMacro(Name.getLocation());
    ApiMacros.insert(Name.getLocation());
    if (!Inner)
      addUse(*A, Name.getLocation(), Range.getEnd(), /*Macro=*/true);
  }

  void SourceRangeSkipped(SourceRange Range, SourceLocation) override {
    if (!InSystemHeader)
      countInactive(Range);
  }

  bool FileNotFound(StringRef Name) override {
    if (Name.ends_with_insensitive(".tmh")) {
      Record->Traced = true;
      supplyTraceHeader(Name);
      return true;
    }
    if (!is_contained(Record->MissingHeaders, Name))
      Record->MissingHeaders.push_back(Name.str());
    return true;
  }

  /// Clang forgets `bss_seg` of what C defines without an initialiser.
  void PragmaDirective(SourceLocation Loc, PragmaIntroducerKind) override {
    if (InSystemHeader || Loc.isMacroID())
      return;
    bool Invalid = false;
    StringRef Line = StringRef(SM.getCharacterData(Loc, &Invalid));
    if (Invalid)
      return;
    Line = Line.take_until([](char Ch) { return Ch == '\n'; });
    if (!Line.consume_front("#"))
      return;
    Line = Line.ltrim();
    if (!Line.consume_front("pragma"))
      return;
    Line = Line.ltrim();
    if (!Line.consume_front("bss_seg"))
      return;
    const bool Push = Line.contains("push"), Pop = Line.contains("pop");
    std::string Now = BssStack.empty() ? "" : BssStack.back();
    if (BssStack.empty())
      BssStack.emplace_back();
    if (Push)
      BssStack.push_back(Now);
    else if (Pop && BssStack.size() > 1)
      BssStack.pop_back();
    const auto [Before, Rest] = Line.split('"');
    if (!Rest.empty())
      BssStack.back() = Rest.split('"').first.str();
    else if (!Push && !Pop)
      BssStack.back().clear();
    Record->BssSections.push_back({Loc, BssStack.back()});
  }

  bool HandleComment(Preprocessor &, SourceRange Comment) override {
    if (InSystemHeader)
      return false;
    bool Invalid = false;
    StringRef Text = Lexer::getSourceText(
        CharSourceRange::getCharRange(Comment), SM, PP.getLangOpts(), &Invalid);
    if (Invalid)
      return false;
    if (Text.contains("begin_wpp"))
      Record->Traced = InWppBlock = true;
    if (InWppBlock)
      Wpp.readComment(Text);
    if (Text.contains("end_wpp"))
      InWppBlock = false;
    return false;
  }

private:
  static bool isControlFlow(tok::TokenKind K) {
    switch (K) {
    case tok::kw_return:
    case tok::kw_if:
    case tok::kw_else:
    case tok::kw_switch:
    case tok::kw_case:
    case tok::kw_default:
    case tok::kw_goto:
    case tok::kw_break:
    case tok::kw_continue:
    case tok::kw_for:
    case tok::kw_while:
    case tok::kw_do:
    case tok::kw_try:
    case tok::kw_catch:
    case tok::kw_throw:
    case tok::kw___try:
    case tok::kw___finally:
    case tok::kw___leave:
      return true;
    default:
      return false;
    }
  }

  const catalog::Api *api(const IdentifierInfo *II) {
    auto [It, New] = Apis.try_emplace(II, nullptr);
    if (New)
      if (const catalog::Api *A = C.api(II->getName()))
        if (!A->Effects.empty())
          It->second = A;
    return It->second;
  }

  bool isMarker(const IdentifierInfo *II) const {
    StringRef Name = II->getName();
    return Name.starts_with("__") && (Name.starts_with(program::MarkerPrefix) ||
                                      Name == "__builtin_assume");
  }

  /// Whether `Loc` comes out of the body of an API's macro. What stands in the
  /// argument of one was written by the author.
  bool insideApiMacro(SourceLocation Loc) const {
    while (Loc.isMacroID()) {
      const SrcMgr::ExpansionInfo &E =
          SM.getSLocEntry(SM.getFileID(Loc)).getExpansion();
      if (E.isMacroArgExpansion()) {
        Loc = SM.getImmediateSpellingLoc(Loc);
        continue;
      }
      Loc = E.getExpansionLocStart();
      if (ApiMacros.contains(Loc))
        return true;
    }
    return false;
  }

  void addUse(const catalog::Api &A, SourceLocation Loc, SourceLocation End,
              bool Macro) {
    UnitRecord::ApiUse Use;
    Use.Api = A.Name;
    Use.Loc = SM.getFileLoc(Loc);
    // The end of the outermost macro, if the author wrote that.
    Use.End = Loc.isMacroID() ? SM.getExpansionRange(Loc).getEnd()
                              : SM.getFileLoc(End);
    Use.Macro = Macro;
    Use.At = Record->Tokens.size();
    Record->ApiUses.push_back(std::move(Use));
  }

  /// Counts `Name (` in code that the preprocessor leaves out.
  void countInactive(SourceRange Range) {
    std::pair<FileID, unsigned> Begin = SM.getDecomposedLoc(Range.getBegin());
    std::pair<FileID, unsigned> End = SM.getDecomposedLoc(Range.getEnd());
    bool Invalid = false;
    StringRef Buffer = SM.getBufferData(Begin.first, &Invalid);
    if (Invalid || End.first != Begin.first || End.second < Begin.second)
      return;
    Lexer L(SM.getLocForStartOfFile(Begin.first), PP.getLangOpts(),
            Buffer.begin(), Buffer.begin() + Begin.second, Buffer.end());
    Token T;
    bool AfterApi = false;
    auto Done = [&] {
      return T.is(tok::eof) || SM.getFileOffset(T.getLocation()) >= End.second;
    };
    for (L.LexFromRawLexer(T); !Done(); L.LexFromRawLexer(T)) {
      if (AfterApi && T.is(tok::l_paren))
        ++Record->InactiveLockCalls;
      AfterApi = false;
      if (T.is(tok::raw_identifier))
        if (const catalog::Api *A = C.api(T.getRawIdentifier()))
          AfterApi = !A->Effects.empty();
    }
  }

  void supplyTraceHeader(StringRef Name) {
    std::string Text = Wpp.header([this](StringRef N) {
      IdentifierInfo *II = PP.getIdentifierInfo(N);
      return II->hasMacroDefinition();
    });
    // Every lexer of a file is a Lexer.
    auto *Includer = static_cast<Lexer *>(PP.getCurrentFileLexer());
    SourceLocation At =
        Includer ? Includer->getSourceLocation() : SourceLocation();
    FileID FID =
        SM.createFileID(llvm::MemoryBuffer::getMemBufferCopy(Text, Name),
                        SrcMgr::C_System, 0, 0, At);
    PP.EnterSourceFile(FID, nullptr, At);
  }

  Preprocessor &PP;
  SourceManager &SM;
  const catalog::Catalog &C;
  std::shared_ptr<UnitRecord> Record;
  WppTrace Wpp;
  std::vector<std::string> BssStack;
  bool InWppBlock = false;
  bool InSystemHeader = false;
  llvm::DenseMap<const IdentifierInfo *, const catalog::Api *> Apis;
  llvm::DenseSet<SourceLocation> ApiMacros; ///< Where their names stood.
};

} // namespace

std::shared_ptr<UnitRecord> attachRecorder(Preprocessor &PP,
                                           const catalog::Catalog &C) {
  auto Record = std::make_shared<UnitRecord>();
  rebindSalMacros(PP);
  auto Callbacks = std::make_unique<Recorder>(PP, C, Record);
  Recorder *R = Callbacks.get();
  PP.addPPCallbacks(std::move(Callbacks));
  PP.addCommentHandler(R);
  auto Casts = std::make_shared<WordyCasts>(PP);
  // The watcher stands between the lexer and the parser, whose token it is.
  PP.setTokenWatcher([R, Casts](const Token &T) {
    Casts->token(const_cast<Token &>(T));
    R->token(T);
  });
  return Record;
}

} // namespace spinlint::extract
