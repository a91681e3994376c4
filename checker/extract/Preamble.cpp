//===- Preamble.cpp - headers parsed once for many units ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Preamble.h. Where the units are known beforehand, a beginning is
// precompiled if it serves enough of them, or one of them often. Otherwise the
// first unit with certain flags has its whole prefix precompiled. A later one
// uses the longest precompiled prefix that it starts with. What two of the rest
// have in common is precompiled when the second of them comes.
//
// A definition that stands before a system header matters only if the header
// names it: an identifier that the preprocessor never met, in active code or in
// a condition, changes nothing. Such definitions are passed over.
//
//===----------------------------------------------------------------------===//
#include "extract/Preamble.h"
#include "extract/Complaints.h"
#include "extract/IncludeFileSystem.h"
#include "extract/IncludePrefix.h"
#include "extract/SharedHeaders.h"
#include "extract/SystemBodies.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/PrecompiledPreamble.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <optional>
#include <set>

using namespace clang;

namespace spinlint::extract {
namespace {

using Prefix = std::vector<std::string>;

/// Clang clears them before it writes the precompiled header.
class KeptComplaints : public Complaints {
  void clear() override {}
};

class Recording : public PreambleCallbacks {
public:
  Recording(const catalog::Catalog &C, SharedHeaders &User)
      : C(C), User(User) {}
  llvm::StringSet<> Names; ///< Every identifier that the headers have.
  bool skippedTooMuch() const { return Bodies && Bodies->skippedTooMuch(); }

private:
  void BeforeExecute(CompilerInstance &Instance) override {
    CI = &Instance;
    CI->getDiagnostics().setFatalsAsError(true);
    User.attach(*CI, C);
    if (CI->getFrontendOpts().SkipFunctionBodies)
      Bodies.emplace(C, CI->getPreprocessor());
  }
  bool shouldSkipFunctionBody(Decl *D) override { return Bodies->canSkip(D); }
  void HandleTopLevelDecl(DeclGroupRef Group) override {
    for (Decl *D : Group) {
      User.declared(D, *CI);
      if (const auto *F = dyn_cast<FunctionDecl>(D); F && Bodies)
        Bodies->parsed(F);
    }
  }
  void AfterPCHEmitted(ASTWriter &Writer) override { User.written(Writer); }
  void AfterExecute(CompilerInstance &) override {
    User.finish(*CI);
    for (const auto &Entry : CI->getPreprocessor().getIdentifierTable())
      Names.insert(Entry.getKey());
  }

  const catalog::Catalog &C;
  SharedHeaders &User;
  CompilerInstance *CI = nullptr;
  std::optional<SystemBodies> Bodies;
};

bool isInclude(llvm::StringRef Line) { return Line.starts_with("#include"); }

/// The name that a line defines.
llvm::StringRef definedName(llvm::StringRef Line) {
  Line.consume_front("#define");
  return Line.ltrim().take_while(
      [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

/// What both start with, up to an include.
Prefix common(const Prefix &A, const Prefix &B) {
  auto End = std::mismatch(A.begin(), A.end(), B.begin(), B.end()).first;
  Prefix Result(A.begin(), End);
  while (!Result.empty() && !isInclude(Result.back()))
    Result.pop_back();
  return Result;
}

struct Built {
  Prefix Headers;
  llvm::StringSet<> Names;
  std::optional<PrecompiledPreamble> Pch; ///< Nothing: it failed.
  std::unique_ptr<SharedHeaders> User = std::make_unique<SharedHeaders>();
  /// A file system with nothing but its bytes, and their name there. Made once:
  /// to add a file to one takes a hash of it.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Bytes;
  std::string Name;

  /// Makes `Inv` read it.
  void override(CompilerInvocation &Inv, llvm::MemoryBuffer &Main,
                llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS);

  bool matters(llvm::StringRef Line) const {
    return isInclude(Line) || Names.contains(definedName(Line));
  }
  /// Whether a unit that begins with `P` begins with this.
  bool fits(const IncludePrefix &P, llvm::vfs::FileSystem &FS) const {
    return fits(P.Lines) && (!Pch || User->fits(P, FS));
  }

private:
  bool fits(const Prefix &P) const {
    auto Next = Headers.begin();
    for (const std::string &Line : P) {
      if (Next == Headers.end())
        return true;
      if (*Next == Line)
        ++Next;
      else if (matters(Line))
        return false;
    }
    return Next == Headers.end();
  }
};

void Built::override(CompilerInvocation &Inv, llvm::MemoryBuffer &Main,
                     llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS) {
  PreprocessorOptions &PO = Inv.getPreprocessorOpts();
  if (!Bytes) {
    Bytes = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    Pch->OverridePreamble(Inv, Bytes, &Main);
    Name = PO.ImplicitPCHInclude;
    PO.clearRemappedFiles();
  }
  PO.ImplicitPCHInclude = Name;
  PO.GeneratePreamble = false;
  auto Both = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(FS);
  Both->pushOverlay(Bytes);
  FS = std::move(Both);
  // The unit is read whole, its own includes of these headers too: they are
  // guarded, and the recorder wants to see the file as it is.
  PO.PrecompiledPreambleBytes = {0, false};
  PO.DisablePCHOrModuleValidation = DisableValidationForModuleKind::All;
  PO.AllowPCHWithCompilerErrors = true;
}

struct Group {
  std::vector<Built> Preambles;
  std::vector<Prefix> Seen; ///< Of units that found none.
  /// How many of the expected units begin with these includes.
  std::map<Prefix, unsigned> Expected;
  std::map<std::string, IncludePrefix> ByFile; ///< Of the expected units.
  std::set<Prefix> Tried;                 ///< Of those, what was precompiled.
  std::map<std::string, unsigned> Trials; ///< Of edits, by unit.
};

/// A precompiled header for less than this many units does not pay.
constexpr unsigned MinUnits = 3;
/// A unit that was read so often with edits will be so again.
constexpr unsigned ManyTrials = 3;

Prefix includesOf(const Prefix &P) {
  Prefix Result;
  llvm::copy_if(P, std::back_inserter(Result), isInclude);
  return Result;
}

} // namespace

struct PreambleCache::Impl {
  std::shared_ptr<PCHContainerOperations> Ops;
  const catalog::Catalog &C;
  std::map<std::pair<std::string, bool>, Group> Groups;
  bool Planned = false; ///< Units are expected.

  using FilesRef = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;
  Group &group(llvm::StringRef Flags, bool UserHeaders) {
    return Groups[{Flags.str(), UserHeaders}];
  }
  Built *longest(Group &G, const IncludePrefix &P, const FileSet &Edited,
                 FilesRef FS);
  Built *find(Group &G, const IncludePrefix &P, const CompilerInvocation &Inv,
              FilesRef FS, unsigned LeastUnits);
  Prefix choose(const Group &G, const Prefix &P, unsigned LeastUnits) const;
  void build(Group &G, const Prefix &P, const CompilerInvocation &Inv,
             FilesRef FS);
  /// `AllBodies`: of functions, also those that do not seem to matter.
  Built precompile(Prefix P, const CompilerInvocation &Inv, FilesRef FS,
                   bool AllBodies = false);
};

PreambleCache::PreambleCache(std::shared_ptr<PCHContainerOperations> Ops,
                             const catalog::Catalog &C)
    : I(new Impl{std::move(Ops), C, {}, false}) {}

PreambleCache::~PreambleCache() = default;

Built PreambleCache::Impl::precompile(
    Prefix P, const CompilerInvocation &Inv,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS, bool AllBodies) {
  CompilerInvocation Copy(Inv);
  AllBodies |= Inv.getLangOpts().CPlusPlus;
  Copy.getFrontendOpts().SkipFunctionBodies = !AllBodies;
  // Those of the user are not ours to precompile; the system's are in P.
  Copy.getPreprocessorOpts().Includes.clear();
  FrontendInputFile &Input = Copy.getFrontendOpts().Inputs.front();
  // A directory of its own, so that no header is found beside it.
  llvm::SmallString<256> Path(FS->getCurrentWorkingDirectory().get());
  llvm::sys::path::append(Path, "<spinlint>", "preamble.h");
  Input = FrontendInputFile(Path, Input.getKind());

  std::string Text = llvm::join(P, "\n") + "\n";
  auto Buffer = llvm::MemoryBuffer::getMemBufferCopy(Text, Path);
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Memory->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text, Path));
  auto Overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(FS);
  Overlay->pushOverlay(Memory);

  KeptComplaints Errors;
  auto Diags = CompilerInstance::createDiagnostics(
      *Overlay, Copy.getDiagnosticOpts(), &Errors, /*ShouldOwnClient=*/false);
  Built B;
  Recording Callbacks(C, *B.User);
  std::optional<IncludeFileSystem::Listener> Listening;
  if (auto *Files = llvm::dyn_cast<IncludeFileSystem>(FS.get()))
    Listening.emplace(*Files, &B.User->Asked);
  auto Pch = PrecompiledPreamble::Build(
      Copy, Buffer.get(), PreambleBounds(Text.size(), true), Diags, Overlay,
      Ops, /*StoreInMemory=*/true, /*StoragePath=*/"", Callbacks);
  if (Callbacks.skippedTooMuch())
    return precompile(std::move(P), Inv, FS, /*AllBodies=*/true);
  B.Headers = std::move(P);
  B.Names = std::move(Callbacks.Names);
  // Errors in the user's headers are for the unit to repair.
  if (Pch && (!B.User->any() || (B.User->usable() && !Errors.count())))
    B.Pch.emplace(std::move(*Pch));
  return B;
}

void PreambleCache::Impl::build(
    Group &G, const Prefix &P, const CompilerInvocation &Inv,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  Built B = precompile(includesOf(P), Inv, FS);
  if (llvm::any_of(P, [&](const std::string &Line) {
        return !isInclude(Line) && B.matters(Line);
      }))
    B = precompile(P, Inv, FS);
  G.Preambles.push_back(std::move(B));
}

/// The longest beginning of `P` that enough units have. To precompile takes
/// about twice as long as to parse, so a longer one for half of the units would
/// not pay beside a shorter one for all.
Prefix PreambleCache::Impl::choose(const Group &G, const Prefix &P,
                                   unsigned LeastUnits) const {
  Prefix Includes, Best;
  unsigned Least = LeastUnits;
  for (unsigned N = 0; N != P.size(); ++N) {
    if (!isInclude(P[N]))
      continue;
    Includes.push_back(P[N]);
    auto Known = G.Expected.find(Includes);
    unsigned Count = Known == G.Expected.end() ? 0 : Known->second;
    if (Includes.size() == 1)
      Least = std::max(Least, Count * 3 / 4);
    if (Count < Least)
      break;
    // Those that read on from here have a longer one.
    for (const Built &B : G.Preambles)
      if (Prefix Longer = includesOf(B.Headers);
          Longer.size() > Includes.size() &&
          common(Longer, Includes).size() == Includes.size())
        if (auto It = G.Expected.find(Longer); It != G.Expected.end())
          Count -= std::min(Count, It->second);
    Best.clear();
    if (Count >= LeastUnits)
      Best.assign(P.begin(), P.begin() + N + 1);
  }
  return Best;
}

Built *PreambleCache::Impl::longest(Group &G, const IncludePrefix &P,
                                    const FileSet &Edited, FilesRef FS) {
  Built *Best = nullptr;
  for (Built &B : G.Preambles)
    if (B.fits(P, *FS) && !B.User->hasAny(Edited) &&
        (!Best || B.Headers.size() > Best->Headers.size()))
      Best = &B;
  return Best;
}

Built *PreambleCache::Impl::find(Group &G, const IncludePrefix &P,
                                 const CompilerInvocation &Inv, FilesRef FS,
                                 unsigned LeastUnits) {
  auto Longest = [&] { return longest(G, P, {}, FS); };
  if (!G.Expected.empty()) {
    Built *B = Longest();
    Prefix Wanted = choose(G, P.Lines, LeastUnits);
    size_t Length = includesOf(Wanted).size();
    if (Length <= (B ? includesOf(B->Headers).size() : 0) ||
        !G.Tried.insert(Wanted).second)
      return B;
    build(G, Wanted, Inv, FS);
    return Longest();
  }
  if (!Planned && G.Preambles.empty() && G.Seen.empty()) {
    build(G, P.Lines, Inv, FS);
    return Longest();
  }
  if (Built *B = Longest())
    return B;
  Prefix Best;
  for (const Prefix &S : G.Seen)
    if (Prefix C = common(P.Lines, S); C.size() > Best.size())
      Best = std::move(C);
  // A small part would not pay for itself.
  if (Best.size() * 2 < P.Lines.size()) {
    G.Seen.push_back(P.Lines);
    return nullptr;
  }
  build(G, Best, Inv, FS);
  return Longest();
}

void PreambleCache::expect(const CompilerInvocation &Inv, llvm::StringRef Flags,
                           llvm::StringRef File,
                           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  const bool UserHeaders = !Inv.getLangOpts().CPlusPlus;
  Prefix Includes;
  I->Planned = true;
  Group &G = I->group(Flags, UserHeaders);
  IncludePrefix P = includePrefix(Inv, File, *FS, UserHeaders);
  for (const std::string &Line : P.Lines)
    if (isInclude(Line)) {
      Includes.push_back(Line);
      ++G.Expected[Includes];
    }
  G.ByFile.try_emplace(File.str(), std::move(P));
}

void PreambleCache::changedOnDisk(llvm::ArrayRef<std::string> Names) {
  auto IsStale = [&](const Built &B) {
    return llvm::any_of(Names, [&](const std::string &Name) {
      return llvm::any_of(B.User->Asked.ByName, [&](const auto &Asked) {
        return Asked.getKey() == Name || Asked.second.OnDisk == Name;
      });
    });
  };
  for (auto &[Flags, G] : I->Groups) {
    llvm::erase_if(G.Preambles, IsStale);
    G.ByFile.clear();
    G.Tried.clear();
  }
}

const SharedHeaders *
PreambleCache::use(CompilerInvocation &Inv, llvm::StringRef Flags,
                   llvm::StringRef File,
                   llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS,
                   bool UserHeaders, const FileSet &Edited) {
  UserHeaders &= !Inv.getLangOpts().CPlusPlus;
  Group &G = I->group(Flags, UserHeaders);
  auto Known = G.ByFile.find(File.str());
  const IncludePrefix P = Known != G.ByFile.end() && Edited.empty()
                              ? Known->second
                              : includePrefix(Inv, File, *FS, UserHeaders);
  if (P.Lines.empty())
    return nullptr;
  auto Main = FS->getBufferForFile(File);
  if (!Main)
    return nullptr;
  // An edited header must not get into what others use.
  auto MainStatus = FS->status(File);
  const bool HeaderEdited =
      llvm::any_of(Edited, [&](const llvm::sys::fs::UniqueID &F) {
        return !MainStatus || F != MainStatus->getUniqueID();
      });
  const bool Often = !Edited.empty() && ++G.Trials[File.str()] >= ManyTrials;
  Built *B = UserHeaders && HeaderEdited
                 ? I->longest(G, P, Edited, FS)
                 : I->find(G, P, Inv, FS, Often ? 1 : MinUnits);
  // Headers that include the unit itself, as it will not stay.
  if (B && B->User->hasAny(Edited))
    B->Pch.reset();
  if (!B || !B->Pch)
    return UserHeaders
               ? use(Inv, Flags, File, FS, /*UserHeaders=*/false, Edited)
               : nullptr;
  B->override(Inv, **Main, FS);
  return B->User.get();
}

} // namespace spinlint::extract
