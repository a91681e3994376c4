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
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
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
  SharedHeaders User;
  /// Its bytes; null: it failed.
  std::unique_ptr<llvm::MemoryBuffer> Bytes;
  /// It holds a text that a file had for one unit only.
  std::atomic<bool> Stale = false;

  void setBytes(std::unique_ptr<llvm::MemoryBuffer> Pch);
  bool usable() const { return Bytes && !Stale; }
  /// Makes `Inv` read it.
  void override(CompilerInvocation &Inv,
                llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS) const;

  bool matters(llvm::StringRef Line) const {
    return isInclude(Line) || Names.contains(definedName(Line));
  }
  /// Whether a unit that begins with `P` begins with this.
  bool fits(const IncludePrefix &P, llvm::vfs::FileSystem &FS) const {
    return fits(P.Lines) && (!Bytes || User.fits(P, FS));
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

  /// A file system with nothing but the bytes. Made once: to add a file to one
  /// takes a hash of it.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files;
};

/// The name of the bytes in that file system.
constexpr llvm::StringLiteral PchName = "/spinlint/preamble.pch";

void Built::setBytes(std::unique_ptr<llvm::MemoryBuffer> Pch) {
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Memory->addFile(
      PchName, 0,
      llvm::MemoryBuffer::getMemBuffer(Pch->getBuffer(), PchName,
                                       /*RequiresNullTerminator=*/false));
  Files = std::move(Memory);
  Bytes = std::move(Pch);
}

void Built::override(
    CompilerInvocation &Inv,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS) const {
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

using BuiltRef = std::shared_ptr<Built>;

struct Group {
  std::vector<BuiltRef> Preambles;
  /// What is being precompiled, and by whom.
  std::map<Prefix, const void *> Making;
  std::set<const void *> Without; ///< Have parsed a unit meanwhile.
  std::vector<Prefix> Seen;       ///< Of units that found none.
  /// How many of the expected units begin with these includes.
  std::map<Prefix, unsigned> Expected;
  std::map<std::string, IncludePrefix> ByFile; ///< Of the expected units.
  std::map<Prefix, unsigned> Choices;     ///< By how many of these, at first.
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
  explicit Impl(const catalog::Catalog &C) : C(C) {}

  const catalog::Catalog &C;
  /// Of all below and of what they lead to, but for what a Built holds. Nothing
  /// is parsed under it.
  std::mutex Lock;
  std::condition_variable Made;
  std::map<std::pair<std::string, bool>, Group> Groups;
  bool Planned = false; ///< Units are expected.

  using FilesRef = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;
  Group &group(llvm::StringRef Flags, bool UserHeaders) {
    return Groups[{Flags.str(), UserHeaders}];
  }
  BuiltRef longest(Group &G, const IncludePrefix &P, const FileSet &Edited,
                   FilesRef FS);
  /// `Busy`: something better is being made, and this unit goes without.
  BuiltRef find(Group &G, const IncludePrefix &P, const CompilerInvocation &Inv,
                FilesRef FS, unsigned LeastUnits, const void *Who, bool &Busy);
  Prefix wanted(Group &G, const IncludePrefix &P, const Built *Longest,
                unsigned LeastUnits) const;
  Prefix choose(const Group &G, const Prefix &P, unsigned LeastUnits) const;
  BuiltRef build(const Prefix &P, const CompilerInvocation &Inv, FilesRef FS);
  /// `AllBodies`: of functions, also those that do not seem to matter.
  BuiltRef precompile(Prefix P, const CompilerInvocation &Inv, FilesRef FS,
                      bool AllBodies = false);
};

PreambleCache::PreambleCache(const catalog::Catalog &C)
    : I(std::make_unique<Impl>(C)) {}

PreambleCache::~PreambleCache() = default;

/// What `Pch` holds.
static std::unique_ptr<llvm::MemoryBuffer>
bytesOf(const PrecompiledPreamble &Pch, const CompilerInvocation &Inv) {
  CompilerInvocation Reader(Inv);
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS =
      llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  auto Main = llvm::MemoryBuffer::getMemBuffer("");
  Pch.OverridePreamble(Reader, FS, Main.get());
  auto Bytes =
      FS->getBufferForFile(Reader.getPreprocessorOpts().ImplicitPCHInclude);
  Reader.getPreprocessorOpts().clearRemappedFiles();
  return Bytes ? llvm::MemoryBuffer::getMemBufferCopy((*Bytes)->getBuffer())
               : nullptr;
}

BuiltRef PreambleCache::Impl::precompile(
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
  auto B = std::make_shared<Built>();
  Recording Callbacks(C, B->User);
  std::optional<IncludeFileSystem::Listener> Listening;
  if (auto *Files = llvm::dyn_cast<IncludeFileSystem>(FS.get()))
    Listening.emplace(*Files, &B->User.Asked);
  auto Pch = PrecompiledPreamble::Build(
      Copy, Buffer.get(), PreambleBounds(Text.size(), true), Diags, Overlay,
      std::make_shared<PCHContainerOperations>(), /*StoreInMemory=*/true,
      /*StoragePath=*/"", Callbacks);
  if (Callbacks.skippedTooMuch())
    return precompile(std::move(P), Inv, FS, /*AllBodies=*/true);
  B->Headers = std::move(P);
  B->Names = std::move(Callbacks.Names);
  // Errors in the user's headers are for the unit to repair.
  if (Pch && (!B->User.any() || (B->User.usable() && !Errors.count())))
    if (auto Bytes = bytesOf(*Pch, Copy))
      B->setBytes(std::move(Bytes));
  return B;
}

BuiltRef
PreambleCache::Impl::build(const Prefix &P, const CompilerInvocation &Inv,
                           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  BuiltRef B = precompile(includesOf(P), Inv, FS);
  if (llvm::any_of(P, [&](const std::string &Line) {
        return !isInclude(Line) && B->matters(Line);
      }))
    B = precompile(P, Inv, FS);
  return B;
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
    for (const BuiltRef &B : G.Preambles)
      if (Prefix Longer = includesOf(B->Headers);
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

BuiltRef PreambleCache::Impl::longest(Group &G, const IncludePrefix &P,
                                      const FileSet &Edited, FilesRef FS) {
  BuiltRef Best;
  for (const BuiltRef &B : G.Preambles)
    if (B->fits(P, *FS) && !B->User.hasAny(Edited) &&
        (!Best || B->Headers.size() > Best->Headers.size()))
      Best = B;
  return Best;
}

/// What is to be precompiled for a unit that has `Longest`; empty if nothing.
Prefix PreambleCache::Impl::wanted(Group &G, const IncludePrefix &P,
                                   const Built *Longest,
                                   unsigned LeastUnits) const {
  if (!G.Expected.empty()) {
    Prefix Result = choose(G, P.Lines, LeastUnits);
    if (includesOf(Result).size() <=
            (Longest ? includesOf(Longest->Headers).size() : 0) ||
        G.Tried.contains(Result))
      return {};
    return Result;
  }
  if (!Planned && G.Preambles.empty() && G.Seen.empty())
    return P.Lines;
  if (Longest)
    return {};
  Prefix Best;
  for (const Prefix &S : G.Seen)
    if (Prefix C = common(P.Lines, S); C.size() > Best.size())
      Best = std::move(C);
  // A small part would not pay for itself.
  if (Best.size() * 2 >= P.Lines.size())
    return Best;
  G.Seen.push_back(P.Lines);
  return {};
}

BuiltRef PreambleCache::Impl::find(Group &G, const IncludePrefix &P,
                                   const CompilerInvocation &Inv, FilesRef FS,
                                   unsigned LeastUnits, const void *Who,
                                   bool &Busy) {
  std::unique_lock Guard(Lock);
  for (;;) {
    BuiltRef Longest = longest(G, P, {}, FS);
    const Prefix Wanted = wanted(G, P, Longest.get(), LeastUnits);
    if (Wanted.empty())
      return Longest;
    // What comes of the first one decides what is made next.
    if (G.Making.empty()) {
      G.Making.try_emplace(Wanted, Who);
      Guard.unlock();
      BuiltRef B = build(Wanted, Inv, FS);
      Guard.lock();
      G.Making.erase(Wanted);
      G.Tried.insert(Wanted);
      G.Preambles.push_back(std::move(B));
      Made.notify_all();
      return longest(G, P, {}, FS);
    }
    if (Longest || G.Without.insert(Who).second) {
      Busy = true;
      return Longest;
    }
    Made.wait(Guard);
  }
}

void PreambleCache::abandon(const void *Who) {
  std::lock_guard Guard(I->Lock);
  for (auto &[Flags, G] : I->Groups)
    for (auto It = G.Making.begin(); It != G.Making.end();) {
      if (It->second != Who) {
        ++It;
        continue;
      }
      G.Tried.insert(It->first);
      It = G.Making.erase(It);
    }
  I->Made.notify_all();
}

void PreambleCache::expect(const CompilerInvocation &Inv, llvm::StringRef Flags,
                           llvm::StringRef File,
                           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  const bool UserHeaders = !Inv.getLangOpts().CPlusPlus;
  IncludePrefix P = includePrefix(Inv, File, *FS, UserHeaders);
  std::lock_guard Guard(I->Lock);
  I->Planned = true;
  Group &G = I->group(Flags, UserHeaders);
  auto [It, New] = G.ByFile.try_emplace(File.str(), std::move(P));
  if (!New)
    return;
  G.Choices.clear();
  Prefix Includes;
  for (const std::string &Line : It->second.Lines)
    if (isInclude(Line)) {
      Includes.push_back(Line);
      ++G.Expected[Includes];
    }
}

bool PreambleCache::shares(llvm::StringRef Flags, llvm::StringRef File,
                           bool CPlusPlus) {
  std::lock_guard Guard(I->Lock);
  Group &G = I->group(Flags, /*UserHeaders=*/!CPlusPlus);
  if (G.Choices.empty())
    for (const auto &[Other, P] : G.ByFile)
      ++G.Choices[includesOf(I->choose(G, P.Lines, MinUnits))];
  auto Known = G.ByFile.find(File.str());
  if (Known == G.ByFile.end())
    return false;
  const Prefix Mine = includesOf(Known->second.Lines);
  return llvm::any_of(G.Choices, [&](const auto &Entry) {
    const auto &[Choice, Units] = Entry;
    return Units >= MinUnits && !Choice.empty() &&
           Choice.size() <= Mine.size() &&
           std::equal(Choice.begin(), Choice.end(), Mine.begin());
  });
}

void PreambleCache::changedOnDisk(llvm::ArrayRef<std::string> Names) {
  std::lock_guard Guard(I->Lock);
  auto IsStale = [&](const BuiltRef &B) {
    return llvm::any_of(Names, [&](const std::string &Name) {
      return llvm::any_of(B->User.Asked.ByName, [&](const auto &Asked) {
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

std::shared_ptr<const SharedHeaders>
PreambleCache::use(CompilerInvocation &Inv, llvm::StringRef Flags,
                   llvm::StringRef File,
                   llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS,
                   bool UserHeaders, const FileSet &Edited, const void *Who) {
  UserHeaders &= !Inv.getLangOpts().CPlusPlus;
  std::unique_lock Guard(I->Lock);
  Group &G = I->group(Flags, UserHeaders);
  std::optional<IncludePrefix> P;
  if (auto Known = G.ByFile.find(File.str());
      Known != G.ByFile.end() && Edited.empty())
    P = Known->second;
  const bool Often = !Edited.empty() && ++G.Trials[File.str()] >= ManyTrials;
  Guard.unlock();
  if (!P)
    P = includePrefix(Inv, File, *FS, UserHeaders);
  if (P->Lines.empty())
    return nullptr;
  // An edited header must not get into what others use.
  auto MainStatus = FS->status(File);
  const bool HeaderEdited =
      llvm::any_of(Edited, [&](const llvm::sys::fs::UniqueID &F) {
        return !MainStatus || F != MainStatus->getUniqueID();
      });
  BuiltRef B;
  bool Busy = false;
  if (UserHeaders && HeaderEdited) {
    Guard.lock();
    B = I->longest(G, *P, Edited, FS);
    Guard.unlock();
  } else {
    B = I->find(G, *P, Inv, FS, Often ? 1 : MinUnits, Who, Busy);
  }
  // Headers that include the unit itself, as it will not stay.
  if (B && B->User.hasAny(Edited))
    B->Stale = true;
  if (B && B->usable()) {
    B->override(Inv, FS);
    return {B, &B->User};
  }
  if (!UserHeaders || Busy)
    return nullptr;
  return use(Inv, Flags, File, FS, /*UserHeaders=*/false, Edited, Who);
}

} // namespace spinlint::extract
