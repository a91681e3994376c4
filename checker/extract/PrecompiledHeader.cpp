//===- PrecompiledHeader.cpp - one precompiled header ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See PrecompiledHeader.h. A definition that stands before a system header
// matters only if the header names it: an identifier that the preprocessor
// never met, in active code or in a condition, changes nothing. Such
// definitions are passed over.
//
//===----------------------------------------------------------------------===//
#include "extract/PrecompiledHeader.h"
#include "extract/Complaints.h"
#include "extract/IncludeFileSystem.h"
#include "extract/SystemBodies.h"
#include "program/ByteCoding.h"
#include "clang/Basic/IdentifierTable.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/PrecompiledPreamble.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Serialization/PCHContainerOperations.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/xxhash.h"
#include <optional>

using namespace clang;

namespace spinlint::extract {
namespace {

/// Clang clears them before it writes the precompiled header.
class KeptComplaints : public Complaints {
  void clear() override {}
};

/// The name that a line defines.
llvm::StringRef definedName(llvm::StringRef Line) {
  Line.consume_front("#define");
  return Line.ltrim().take_while(
      [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

/// The name of the bytes in a file system of their own; an absolute one.
#ifdef _WIN32
constexpr llvm::StringLiteral PchName = "C:\\spinlint\\preamble.pch";
#else
constexpr llvm::StringLiteral PchName = "/spinlint/preamble.pch";
#endif

/// What `Pch` holds.
std::unique_ptr<llvm::MemoryBuffer> bytesOf(const PrecompiledPreamble &Pch,
                                            const CompilerInvocation &Inv) {
  CompilerInvocation Reader(Inv);
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS =
      llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  auto Main = llvm::MemoryBuffer::getMemBuffer("");
  Pch.OverridePreamble(Reader, FS, Main.get());
  auto Bytes =
      FS->getBufferForFile(Reader.getPreprocessorOpts().ImplicitPCHInclude);
  return Bytes ? llvm::MemoryBuffer::getMemBufferCopy((*Bytes)->getBuffer())
               : nullptr;
}

} // namespace

class PrecompiledHeader::Recording : public PreambleCallbacks {
public:
  Recording(const catalog::Catalog &C, PrecompiledHeader &Header)
      : C(C), Header(Header) {}
  bool skippedTooMuch() const { return Bodies && Bodies->skippedTooMuch(); }
  /// Whether each definition among the lines still holds at the end. The unit
  /// has it again, behind the headers.
  bool DefinitionsHold = true;

private:
  void BeforeExecute(CompilerInstance &Instance) override {
    CI = &Instance;
    CI->getDiagnostics().setFatalsAsError(true);
    Header.User.attach(*CI, C);
    if (CI->getFrontendOpts().SkipFunctionBodies)
      Bodies.emplace(C, CI->getPreprocessor());
  }
  bool shouldSkipFunctionBody(Decl *D) override { return Bodies->canSkip(D); }
  void HandleTopLevelDecl(DeclGroupRef Group) override {
    for (Decl *D : Group) {
      Header.User.declared(D, *CI);
      if (const auto *F = dyn_cast<FunctionDecl>(D); F && Bodies)
        Bodies->parsed(F);
    }
  }
  void AfterPCHEmitted(ASTWriter &Writer) override {
    Header.User.written(Writer);
  }
  void AfterExecute(CompilerInstance &) override {
    Header.User.finish(*CI);
    Preprocessor &PP = CI->getPreprocessor();
    Header.setNames(PP.getIdentifierTable());
    for (const std::string &Line : Header.Headers) {
      if (isInclude(Line))
        continue;
      const MacroInfo *Macro =
          PP.getMacroInfo(PP.getIdentifierInfo(definedName(Line)));
      DefinitionsHold &= Macro && PP.getSourceManager().isInMainFile(
                                      Macro->getDefinitionLoc());
    }
  }

  const catalog::Catalog &C;
  PrecompiledHeader &Header;
  CompilerInstance *CI = nullptr;
  std::optional<SystemBodies> Bodies;
};

Prefix includesOf(const Prefix &P) {
  Prefix Result;
  llvm::copy_if(P, std::back_inserter(Result), isInclude);
  return Result;
}

void PrecompiledHeader::setNames(const IdentifierTable &Identifiers) {
  Names.clear();
  Names.reserve(Identifiers.size());
  for (const auto &Entry : Identifiers)
    Names.push_back(llvm::xxh3_64bits(Entry.getKey()));
  llvm::sort(Names);
}

void PrecompiledHeader::setBytes(std::unique_ptr<llvm::MemoryBuffer> Pch) {
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Memory->addFile(
      PchName, 0,
      llvm::MemoryBuffer::getMemBuffer(Pch->getBuffer(), PchName,
                                       /*RequiresNullTerminator=*/false));
  Files = std::move(Memory);
  Bytes = std::move(Pch);
}

/// An invocation that has the headers for its source, which is called `Path`.
static CompilerInvocation invocationFor(const CompilerInvocation &Inv,
                                        llvm::vfs::FileSystem &FS,
                                        llvm::SmallString<256> &Path) {
  CompilerInvocation Result(Inv);
  // Those of the user are not ours to precompile; the system's are in P.
  Result.getPreprocessorOpts().Includes.clear();
  FrontendInputFile &Input = Result.getFrontendOpts().Inputs.front();
  // A directory of its own, so that no header is found beside it.
  Path = FS.getCurrentWorkingDirectory().get();
  llvm::sys::path::append(Path, "<spinlint>", "preamble.h");
  Input = FrontendInputFile(Path, Input.getKind());
  return Result;
}

std::shared_ptr<PrecompiledHeader>
PrecompiledHeader::parse(const catalog::Catalog &C, Prefix P,
                         const CompilerInvocation &Inv, FilesRef FS,
                         bool AllBodies) {
  llvm::SmallString<256> Path;
  CompilerInvocation Copy = invocationFor(Inv, *FS, Path);
  AllBodies |= Inv.getLangOpts().CPlusPlus;
  Copy.getFrontendOpts().SkipFunctionBodies = !AllBodies;

  const std::string Text = llvm::join(P, "\n") + "\n";
  auto Buffer = llvm::MemoryBuffer::getMemBufferCopy(Text, Path);
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Memory->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text, Path));
  auto Overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(FS);
  Overlay->pushOverlay(Memory);

  KeptComplaints Errors;
  auto Diags = CompilerInstance::createDiagnostics(
      *Overlay, Copy.getDiagnosticOpts(), &Errors, /*ShouldOwnClient=*/false);
  auto Result = std::make_shared<PrecompiledHeader>();
  Result->Headers = std::move(P);
  SharedHeaders &User = Result->User;
  Recording Callbacks(C, *Result);
  std::optional<IncludeFileSystem::Listener> Listening;
  if (auto *Include = llvm::dyn_cast<IncludeFileSystem>(FS.get()))
    Listening.emplace(*Include, &User.Asked);
  auto Pch = PrecompiledPreamble::Build(
      Copy, Buffer.get(), PreambleBounds(Text.size(), true), Diags, Overlay,
      std::make_shared<PCHContainerOperations>(), /*StoreInMemory=*/true,
      /*StoragePath=*/"", Callbacks);
  if (Callbacks.skippedTooMuch())
    return parse(C, std::move(Result->Headers), Inv, FS, /*AllBodies=*/true);
  // Errors in the user's headers are for the unit to repair.
  if (Pch && Callbacks.DefinitionsHold &&
      (!User.any() || (User.usable() && !Errors.count())))
    if (auto Bytes = bytesOf(*Pch, Copy))
      Result->setBytes(std::move(Bytes));
  return Result;
}

std::shared_ptr<PrecompiledHeader>
PrecompiledHeader::make(const catalog::Catalog &C, Prefix P,
                        const CompilerInvocation &Inv, FilesRef FS) {
  auto Result = parse(C, includesOf(P), Inv, FS, /*AllBodies=*/false);
  // A definition among the includes that one of them asks for.
  if (llvm::any_of(P, [&](const std::string &Line) {
        return !isInclude(Line) && Result->matters(Line);
      }))
    Result = parse(C, std::move(P), Inv, FS, /*AllBodies=*/false);
  return Result;
}

std::string PrecompiledHeader::flagsKey(const CompilerInvocation &Inv,
                                        llvm::vfs::FileSystem &FS) {
  llvm::SmallString<256> Path;
  CompilerInvocation Copy = invocationFor(Inv, FS, Path);
  Copy.getCodeGenOpts().MainFileName.clear();
  program::ByteWriter W;
  W.string(getClangFullVersion());
  W.list(Copy.getCC1CommandLine(),
         [&](const std::string &Flag) { W.string(Flag); });
  return W.take();
}

std::string PrecompiledHeader::keyOf(llvm::StringRef FlagsKey,
                                     const Prefix &P) {
  program::ByteWriter W;
  W.string(FlagsKey);
  W.list(P, [&](const std::string &Line) { W.string(Line); });
  return W.take();
}

std::string PrecompiledHeader::encode() const {
  program::ByteWriter W;
  W.list(Headers, [&](const std::string &Line) { W.string(Line); });
  W.list(Names, [&](uint64_t Hash) { W.fixed(Hash); });
  User.write(W);
  W.string(Bytes->getBuffer());
  return W.take();
}

std::shared_ptr<PrecompiledHeader>
PrecompiledHeader::decode(llvm::StringRef Bytes, LookUps Asked,
                          llvm::vfs::FileSystem &FS) {
  auto Result = std::make_shared<PrecompiledHeader>();
  program::ByteReader R(Bytes);
  R.list(Result->Headers, [&] { return R.string().str(); });
  R.list(Result->Names, [&] { return R.fixed(); });
  const bool Same = Result->User.read(R, FS);
  llvm::StringRef Pch = R.string();
  if (!Same || !R.done())
    return nullptr;
  Result->User.Asked = std::move(Asked);
  // A copy, which begins where Clang wants it to: its tables are aligned.
  Result->setBytes(llvm::MemoryBuffer::getMemBufferCopy(Pch));
  return Result;
}

void PrecompiledHeader::override(CompilerInvocation &Inv, FilesRef &FS) const {
  PreprocessorOptions &PO = Inv.getPreprocessorOpts();
  PO.ImplicitPCHInclude = PchName.str();
  PO.GeneratePreamble = false;
  auto Both = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(FS);
  Both->pushOverlay(Files);
  FS = std::move(Both);
  // It brings those that it was made with.
  PO.UsePredefines = false;
  // The unit is read whole, its own includes of these headers too: they are
  // guarded, and the recorder wants to see the file as it is.
  PO.PrecompiledPreambleBytes = {0, false};
  PO.DisablePCHOrModuleValidation = DisableValidationForModuleKind::All;
  PO.AllowPCHWithCompilerErrors = true;
}

bool PrecompiledHeader::matters(llvm::StringRef Line) const {
  return isInclude(Line) ||
         std::binary_search(Names.begin(), Names.end(),
                            llvm::xxh3_64bits(definedName(Line)));
}

bool PrecompiledHeader::fits(const IncludePrefix &P,
                             llvm::vfs::FileSystem &FS) const {
  auto Next = Headers.begin();
  for (const std::string &Line : P.Lines) {
    if (Next == Headers.end())
      break;
    if (*Next == Line)
      ++Next;
    else if (matters(Line))
      return false;
  }
  return Next == Headers.end() && (!Bytes || User.fits(P, FS));
}

} // namespace spinlint::extract
