//===- SharedHeaders.cpp - user headers in a precompiled header -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SharedHeaders.h. A precompiled header is loaded as one block of source
// locations, so that those of its making differ from those in a unit by one
// distance.
//
//===----------------------------------------------------------------------===//
#include "extract/SharedHeaders.h"
#include "extract/LockEvents.h"
#include "clang/AST/Decl.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Serialization/ASTReader.h"
#include "clang/Serialization/ASTWriter.h"
#include "clang/Serialization/ModuleFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;

namespace spinlint::extract {

class SharedHeaders::Includes : public PPCallbacks {
public:
  Includes(SharedHeaders &S, const SourceManager &SM) : S(S), SM(SM) {}

  void InclusionDirective(SourceLocation HashLoc, const Token &, StringRef Name,
                          bool IsAngled, CharSourceRange,
                          OptionalFileEntryRef File, StringRef, StringRef,
                          const clang::Module *, bool,
                          SrcMgr::CharacteristicKind Kind) override {
    const bool OurLine = SM.isInMainFile(HashLoc);
    if (OurLine)
      Line = ("#include \"" + Name + "\"").str();
    if (SM.isInSystemHeader(HashLoc) || (OurLine && IsAngled))
      return;
    if (!OurLine && !IsAngled) {
      std::set<FileID> &Found = S.Quoted[Name.str()];
      if (File)
        Found.insert(S.named(*File));
    }
    if (File && Kind == SrcMgr::C_User)
      S.Entered[Line].insert(S.named(*File));
    if (OurLine && File)
      Tops.push_back(*File);
  }
  void EndOfMainFile() override {
    // One that is read again must say nothing.
    const HeaderSearch &HS = PP->getHeaderSearchInfo();
    S.Usable &= llvm::all_of(Tops, [&](FileEntryRef F) {
      return HS.isFileMultipleIncludeGuarded(F);
    });
  }

  Preprocessor *PP = nullptr;

private:
  SharedHeaders &S;
  const SourceManager &SM;
  std::string Line;
  std::vector<FileEntryRef> Tops;
};

SharedHeaders::FileID SharedHeaders::named(FileEntryRef File) {
  Names.try_emplace(File.getUniqueID(), File.getName());
  return File.getUniqueID();
}

void SharedHeaders::attach(CompilerInstance &CI, const catalog::Catalog &C) {
  Preprocessor &PP = CI.getPreprocessor();
  Known = &C;
  Recorded = attachRecorder(PP, C);
  auto Callbacks = std::make_unique<Includes>(*this, PP.getSourceManager());
  Callbacks->PP = &PP;
  PP.addPPCallbacks(std::move(Callbacks));
}

void SharedHeaders::declared(Decl *D, const CompilerInstance &CI) {
  // What lowering asks for: it finds everything else by its use.
  const SourceManager &SM = CI.getSourceManager();
  if (D->getLocation().isInvalid() ||
      SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation())))
    return;
  if (const auto *F = dyn_cast<FunctionDecl>(D)) {
    // Of a lock API it matters that its name is no call here.
    const catalog::Api *Row = Known ? apiOf(*Known, F) : nullptr;
    if (!F->isThisDeclarationADefinition() && (!Row || Row->Effects.empty()))
      return;
  } else if (const auto *V = dyn_cast<VarDecl>(D)) {
    if (!V->hasInit())
      return;
  } else {
    return;
  }
  Parsed.push_back(D);
}

void SharedHeaders::finish(CompilerInstance &CI) {
  // The end of the file is the unit's.
  std::vector<UnitRecord::SeenToken> &Tokens = Recorded->Tokens;
  while (!Tokens.empty() && Tokens.back().Kind == tok::eof)
    Tokens.pop_back();
  // Trace headers depend on what the unit defines.
  Usable &= !Recorded->Traced;
}

void SharedHeaders::written(ASTWriter &Writer) {
  for (const Decl *D : Parsed)
    Decls.push_back(Writer.getDeclID(D).getRawValue());
  Parsed.clear();
}

void SharedHeaders::addFiles(FileSet &Files) const {
  for (const auto &[Line, Headers] : Entered)
    Files.insert(Headers.begin(), Headers.end());
}

bool SharedHeaders::hasAny(const FileSet &Files) const {
  return llvm::any_of(Entered, [&](const auto &Line) {
    return llvm::any_of(
        Line.second, [&](const FileID &File) { return Files.contains(File); });
  });
}

bool SharedHeaders::fits(const IncludePrefix &P,
                         llvm::vfs::FileSystem &FS) const {
  for (const auto &[Line, Open] : P.Within) {
    auto It = Entered.find(Line);
    if (It == Entered.end())
      continue;
    for (const std::string &File : Open)
      if (auto S = FS.status(File); S && It->second.count(S->getUniqueID()))
        return false;
  }
  for (const auto &[Name, Found] : Quoted) {
    std::string Slashed = Name;
    std::replace(Slashed.begin(), Slashed.end(), '\\', '/');
    for (const std::string &Dir : P.Directories) {
      llvm::SmallString<256> Path(Dir);
      llvm::sys::path::append(Path, Slashed);
      if (auto S = FS.status(Path);
          S && !S->isDirectory() &&
          (Found.size() != 1 || *Found.begin() != S->getUniqueID()))
        return false;
    }
  }
  return true;
}

void SharedHeaders::replay(ASTReader &Reader, UnitRecord &Record) const {
  serialization::ModuleFile &Module =
      Reader.getModuleManager().getPrimaryModule();
  auto Here = [&](SourceLocation &Loc) {
    Loc = Reader.TranslateSourceLocation(Module, Loc);
  };
  Record = *Recorded;
  for (UnitRecord::Keyword &K : Record.Keywords)
    Here(K.Loc);
  for (UnitRecord::ApiUse &U : Record.ApiUses) {
    Here(U.Loc);
    Here(U.End);
  }
  for (UnitRecord::SeenToken &T : Record.Tokens)
    Here(T.Loc);
  for (DeclIDBase::DeclID ID : Decls)
    if (Decl *D =
            Reader.GetLocalDecl(Module, LocalDeclID::get(Reader, Module, ID)))
      Record.Precompiled.push_back(D);
}

static void writeLocation(program::ByteWriter &W, SourceLocation Loc) {
  W.number(Loc.getRawEncoding());
}

static SourceLocation readLocation(program::ByteReader &R) {
  return SourceLocation::getFromRawEncoding(
      static_cast<SourceLocation::UIntTy>(R.number()));
}

static void write(program::ByteWriter &W, const UnitRecord &Record) {
  W.list(Record.Keywords, [&](const UnitRecord::Keyword &K) {
    writeLocation(W, K.Loc);
    W.number(K.Token);
  });
  W.list(Record.ApiUses, [&](const UnitRecord::ApiUse &U) {
    W.string(U.Api);
    writeLocation(W, U.Loc);
    writeLocation(W, U.End);
    W.flag(U.Macro);
    W.number(U.At);
  });
  W.list(Record.Tokens, [&](const UnitRecord::SeenToken &T) {
    writeLocation(W, T.Loc);
    W.number(T.Kind);
    W.number(T.ControlFlow | T.Api << 1 | T.Marker << 2);
  });
  W.list(Record.MissingHeaders,
         [&](const std::string &Name) { W.string(Name); });
  W.number(Record.InactiveLockCalls);
  W.list(Record.BssSections, [&](const auto &Section) {
    writeLocation(W, Section.first);
    W.string(Section.second);
  });
  W.flag(Record.Traced);
  W.flag(Record.Dated);
}

static void read(program::ByteReader &R, UnitRecord &Record) {
  R.list(Record.Keywords, [&] {
    UnitRecord::Keyword K;
    K.Loc = readLocation(R);
    K.Token = static_cast<unsigned short>(R.number());
    return K;
  });
  R.list(Record.ApiUses, [&] {
    UnitRecord::ApiUse U;
    U.Api = R.string();
    U.Loc = readLocation(R);
    U.End = readLocation(R);
    U.Macro = R.flag();
    U.At = R.index();
    return U;
  });
  R.list(Record.Tokens, [&] {
    UnitRecord::SeenToken T;
    T.Loc = readLocation(R);
    T.Kind = static_cast<unsigned short>(R.number());
    const uint64_t Flags = R.number();
    T.ControlFlow = Flags & 1;
    T.Api = Flags & 2;
    T.Marker = Flags & 4;
    return T;
  });
  R.list(Record.MissingHeaders, [&] { return R.string().str(); });
  Record.InactiveLockCalls = R.index();
  R.list(Record.BssSections, [&] {
    SourceLocation Loc = readLocation(R);
    return std::pair(Loc, R.string().str());
  });
  Record.Traced = R.flag();
  Record.Dated = R.flag();
}

void SharedHeaders::write(program::ByteWriter &W) const {
  std::map<FileID, uint64_t> Numbers;
  W.list(Names, [&](const auto &Entry) {
    Numbers.try_emplace(Entry.first, Numbers.size());
    W.string(Entry.second);
  });
  for (const auto *Map : {&Entered, &Quoted})
    W.list(*Map, [&](const auto &Entry) {
      W.string(Entry.first);
      W.list(Entry.second,
             [&](const FileID &File) { W.number(Numbers.at(File)); });
    });
  extract::write(W, *Recorded);
  W.list(Decls, [&](auto ID) { W.number(ID); });
  W.flag(Usable);
}

bool SharedHeaders::read(program::ByteReader &R, llvm::vfs::FileSystem &FS) {
  std::vector<FileID> Files;
  bool Same = true;
  R.list(Files, [&] {
    std::string Name = R.string().str();
    auto Status = FS.status(Name);
    Same &= Status && Names.try_emplace(Status->getUniqueID(), Name).second;
    return Status ? Status->getUniqueID() : FileID();
  });
  for (auto *Map : {&Entered, &Quoted})
    for (uint64_t N = R.number(); N && R.ok(); --N) {
      std::set<FileID> &Into = (*Map)[R.string().str()];
      for (uint64_t M = R.number(); M && R.ok(); --M)
        if (uint64_t File = R.number(); File < Files.size())
          Into.insert(Files[File]);
        else
          R.fail();
    }
  Recorded = std::make_shared<UnitRecord>();
  extract::read(R, *Recorded);
  R.list(Decls, [&] { return R.number(); });
  Usable = R.flag();
  return Same && R.ok();
}

} // namespace spinlint::extract
