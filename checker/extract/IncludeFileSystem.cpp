//===- IncludeFileSystem.cpp - Windows file names on any host -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See IncludeFileSystem.h. A path is resolved from its end: if its directory
// exists as written, only that directory is listed; parents are looked at only
// when it does not.
//
//===----------------------------------------------------------------------===//
#include "extract/IncludeFileSystem.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace spinlint::extract {

struct IncludeFileSystem::Listing {
  StringMap<std::string> ByLowerCase;
  StringMap<char> Exact;
};

namespace {

/// A file that has been read, under the name that it has on disk.
class ReadFile : public vfs::File {
public:
  ReadFile(MemoryBufferRef Content, vfs::Status S)
      : Content(Content), S(std::move(S)) {}
  ErrorOr<vfs::Status> status() override { return S; }
  ErrorOr<std::string> getName() override { return S.getName().str(); }
  ErrorOr<std::unique_ptr<MemoryBuffer>> getBuffer(const Twine &Name, int64_t,
                                                   bool, bool) override {
    SmallString<256> Storage;
    return MemoryBuffer::getMemBuffer(Content.getBuffer(),
                                      Name.toStringRef(Storage));
  }
  std::error_code close() override { return {}; }

private:
  MemoryBufferRef Content;
  vfs::Status S;
};

/// `S` of a file that is as large as this.
vfs::Status withSize(const vfs::Status &S, uint64_t Size) {
  vfs::Status Result = vfs::Status::copyWithNewSize(S, Size);
  Result.ExposesExternalVFSPath = S.ExposesExternalVFSPath;
  return Result;
}

std::error_code noSuchFile() {
  return std::make_error_code(std::errc::no_such_file_or_directory);
}

} // namespace

const char IncludeFileSystem::ID = 0;

IncludeFileSystem::IncludeFileSystem(IntrusiveRefCntPtr<FileSystem> Base,
                                     bool Copies)
    : RTTIExtends(std::move(Base)), Copies(Copies) {}
IncludeFileSystem::~IncludeFileSystem() = default;

std::string IncludeFileSystem::normalise(const Twine &Path) const {
  SmallString<256> P;
  Path.toVector(P);
  if (sys::path::is_style_posix(sys::path::Style::native))
    std::replace(P.begin(), P.end(), '\\', '/');
  makeAbsolute(P);
  // MSVC drops `x\..` without asking whether x exists; so do we.
  sys::path::remove_dots(P, /*remove_dot_dot=*/true);
  return std::string(P);
}

const IncludeFileSystem::Listing *IncludeFileSystem::list(StringRef Dir) {
  auto [It, New] = Listings.try_emplace(Dir);
  if (!New)
    return It->second.get();
  auto L = std::make_unique<Listing>();
  std::error_code EC;
  for (vfs::directory_iterator I = getUnderlyingFS().dir_begin(Dir, EC), E;
       !EC && I != E; I.increment(EC)) {
    StringRef Name = sys::path::filename(I->path());
    L->Exact[Name] = 1;
    // Of two names that differ in case only, the lesser one wins, on any host.
    std::string &Found = L->ByLowerCase[Name.lower()];
    if (Found.empty() || Name < Found)
      Found = Name.str();
  }
  if (!EC)
    It->second = std::move(L);
  return It->second.get();
}

const std::string &IncludeFileSystem::resolve(StringRef Normal) {
  auto Known = Resolved.find(Normal);
  if (Known != Resolved.end())
    return Known->second;
  std::string Result;
  StringRef Parent = sys::path::parent_path(Normal);
  StringRef Name = sys::path::filename(Normal);
  if (Parent.empty() || Parent == Normal) {
    Result = Normal.str();
  } else {
    auto KnownParent = Resolved.find(Parent);
    std::string Dir;
    if (KnownParent != Resolved.end()) {
      Dir = KnownParent->second;
    } else {
      ErrorOr<vfs::Status> S = getUnderlyingFS().status(Parent);
      if (S && S->isDirectory())
        Resolved[Parent] = Dir = Parent.str();
      else
        Dir = resolve(Parent);
    }
    if (!Dir.empty()) {
      SmallString<256> P(Dir);
      if (const Listing *L = list(Dir)) {
        if (L->Exact.contains(Name)) {
          sys::path::append(P, Name);
          Result = std::string(P);
        } else if (auto Found = L->ByLowerCase.find(Name.lower());
                   Found != L->ByLowerCase.end()) {
          sys::path::append(P, Found->second);
          Result = std::string(P);
        }
      } else {
        // A directory that may be entered but not listed.
        sys::path::append(P, Name);
        if (getUnderlyingFS().exists(P))
          Result = std::string(P);
      }
    }
  }
  return Resolved[Normal] = Result;
}

std::string IncludeFileSystem::onDisk(const Twine &Path) {
  return resolve(normalise(Path));
}

void IncludeFileSystem::note(const std::string &Normal,
                             const ErrorOr<vfs::Status> &S) {
  if (!Heard)
    return;
  LookUps::Answer A;
  if (S) {
    A.What = S->isDirectory() ? LookUps::Kind::Directory : LookUps::Kind::File;
    if (const std::string &Disk = resolve(Normal); Disk != Normal)
      A.OnDisk = Disk;
    if (A.What == LookUps::Kind::File)
      A.File = S->getUniqueID();
  }
  Heard->note(Normal, std::move(A));
}

ErrorOr<vfs::Status> IncludeFileSystem::status(const Twine &Path) {
  const std::string Asked = Path.str();
  const std::string Normal = normalise(Asked);
  ErrorOr<vfs::Status> S = find(Asked, Normal);
  note(Normal, S);
  return S;
}

ErrorOr<vfs::Status> IncludeFileSystem::find(const std::string &Asked,
                                             const std::string &Normal) {
  // The answer carries the name as asked, so absolute and relative ones are
  // remembered apart, and relative ones with their directory.
  std::string Key = Asked + '\0' + Normal;
  auto AsEdited = [&](ErrorOr<vfs::Status> S) -> ErrorOr<vfs::Status> {
    if (Edited.empty() || !S)
      return S;
    auto It = Edited.find(S->getUniqueID());
    return It == Edited.end() ? S : withSize(*S, It->second.size());
  };
  auto Known = Statuses.find(Key);
  if (Known != Statuses.end())
    return AsEdited(Known->second);
  auto Answer = [&]() -> ErrorOr<vfs::Status> {
    const std::string &Disk = resolve(Normal);
    if (Disk.empty())
      return noSuchFile();
    ErrorOr<vfs::Status> S = getUnderlyingFS().status(Disk);
    if (!S)
      return S;
    if (Disk == Normal && Asked.find('\\') == std::string::npos)
      return vfs::Status::copyWithNewName(*S, Asked);
    vfs::Status Renamed = vfs::Status::copyWithNewName(*S, Disk);
    // Clang then calls the file by its name on disk, so that one file spelt in
    // two ways is one file in the lock program.
    Renamed.ExposesExternalVFSPath = true;
    return Renamed;
  }();
  Statuses.try_emplace(Key, Answer);
  return AsEdited(Answer);
}

bool IncludeFileSystem::exists(const Twine &Path) {
  if (Heard)
    return bool(status(Path));
  return !resolve(normalise(Path)).empty();
}

const ContentHash &IncludeFileSystem::Content::hash() {
  if (!Hash)
    Hash = BLAKE3::hash(arrayRefFromStringRef(Buffer->getBuffer()));
  return *Hash;
}

ErrorOr<IncludeFileSystem::Content *>
IncludeFileSystem::read(const std::string &Disk) {
  Content &C = Contents[Disk];
  if (!C.Buffer) {
    auto Buffer = getUnderlyingFS().getBufferForFile(
        Disk, /*FileSize=*/-1, /*RequiresNullTerminator=*/true,
        /*IsVolatile=*/Copies);
    if (!Buffer)
      return Buffer.getError();
    C.Buffer = std::move(*Buffer);
  }
  return &C;
}

LookUps::Answer IncludeFileSystem::answer(const Twine &Path, bool Text) {
  LookUps Only;
  {
    Listener L(*this, &Only);
    if (Text)
      (void)openFileForRead(Path);
    else
      (void)status(Path);
  }
  return Only.ByName.empty() ? LookUps::Answer()
                             : std::move(Only.ByName.begin()->second);
}

ErrorOr<std::unique_ptr<vfs::File>>
IncludeFileSystem::openFileForRead(const Twine &Path) {
  ErrorOr<vfs::Status> S = status(Path);
  if (!S)
    return S.getError();
  if (auto It = Edited.find(S->getUniqueID()); It != Edited.end())
    return std::make_unique<ReadFile>(MemoryBufferRef(It->second, S->getName()),
                                      *S);
  const std::string Normal = normalise(Path);
  const std::string &Disk = resolve(Normal);
  ErrorOr<Content *> Found = read(Disk);
  if (!Found) {
    // It may be another time.
    if (Heard)
      Heard->Repeatable = false;
    return Found.getError();
  }
  if (Heard)
    Heard->note(Normal, {LookUps::Kind::File, Disk == Normal ? "" : Disk,
                         (*Found)->hash(), S->getUniqueID()});
  const MemoryBuffer &Buffer = *(*Found)->Buffer;
  // As large as it was read, whatever happened to the file in between.
  return std::make_unique<ReadFile>(Buffer,
                                    withSize(*S, Buffer.getBufferSize()));
}

void IncludeFileSystem::forget(const Twine &Path) {
  Contents.erase(resolve(normalise(Path)));
}

std::vector<std::string>
IncludeFileSystem::changedOnDisk(ArrayRef<std::string> Paths) {
  auto RealName = [&](StringRef Path) {
    SmallString<256> Real;
    return getUnderlyingFS().getRealPath(Path, Real) ? Path.str()
                                                     : std::string(Real);
  };
  std::vector<std::string> Names;
  StringSet<> Reals;
  for (const std::string &Path : Paths) {
    Names.push_back(normalise(Path));
    Reals.insert(RealName(Names.back()));
  }
  // What was read, by whichever name; a file that was written and is the same
  // has not changed.
  std::vector<std::string> Stale;
  StringSet<> Same;
  for (auto &[Disk, C] : Contents) {
    if (!C.Buffer)
      continue;
    if (C.RealName.empty())
      C.RealName = RealName(Disk);
    // It may have been a link until now, or be one.
    const std::string Now = RealName(Disk);
    if (!Reals.contains(C.RealName) && !Reals.contains(Now))
      continue;
    auto OnDisk = getUnderlyingFS().getBufferForFile(
        Disk, /*FileSize=*/-1, /*RequiresNullTerminator=*/true,
        /*IsVolatile=*/true);
    if (OnDisk && (*OnDisk)->getBuffer() == C.Buffer->getBuffer())
      Same.insert(Disk);
    else
      Stale.push_back(Disk.str());
  }
  for (const std::string &Disk : Stale)
    Contents.erase(Disk);
  erase_if(Names, [&](const std::string &Name) { return Same.contains(Name); });
  append_range(Names, Stale);
  if (Names.empty())
    return Names;
  // A name that appears or goes can change what other names lead to.
  Resolved.clear();
  Listings.clear();
  Statuses.clear();
  return Names;
}

Error IncludeFileSystem::edit(const EditedTexts &Texts) {
  Edited.clear();
  for (const auto &[Path, Text] : Texts) {
    ErrorOr<vfs::Status> S = status(Path);
    if (!S)
      return createStringError(S.getError(), Path + ": no such file");
    Edited[S->getUniqueID()] = Text;
  }
  return Error::success();
}

FileSet IncludeFileSystem::edited() const {
  FileSet Result;
  for (const auto &[File, Text] : Edited)
    Result.insert(File);
  return Result;
}

} // namespace spinlint::extract
