//===- BlobStore.cpp - entries of a cache on disk -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See BlobStore.h. An entry is
//   the word below, the name, the digest of the bytes, the bytes.
//
//===----------------------------------------------------------------------===//
#include "cache/BlobStore.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CachePruning.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#ifndef _WIN32
#include <unistd.h>
#endif

namespace spinlint::cache {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr llvm::StringLiteral Word = "spinlint cache entry 1\n";
static constexpr llvm::StringLiteral EntryPrefix = "llvmcache-";
static constexpr llvm::StringLiteral TemporaryPrefix = "spinlint-tmp-";
static constexpr llvm::StringLiteral Stamp = "llvmcache.timestamp";
static constexpr llvm::StringLiteral Counts = "spinlint-counts";
/// Tells backup programs to leave the directory out.
static constexpr llvm::StringLiteral Tag = "CACHEDIR.TAG";
static constexpr llvm::StringLiteral TagText =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What spinlint has computed. It may be deleted at any time.\n";

namespace {
/// The end of another buffer, which it keeps.
class EndOfBuffer final : public llvm::MemoryBuffer {
public:
  EndOfBuffer(std::unique_ptr<llvm::MemoryBuffer> All, llvm::StringRef End)
      : All(std::move(All)) {
    init(End.begin(), End.end(), /*RequiresNullTerminator=*/false);
  }
  BufferKind getBufferKind() const override { return All->getBufferKind(); }
  llvm::StringRef getBufferIdentifier() const override {
    return All->getBufferIdentifier();
  }

private:
  const std::unique_ptr<llvm::MemoryBuffer> All;
};
} // namespace

static std::string inside(llvm::StringRef Directory, const llvm::Twine &Name) {
  llvm::SmallString<256> Result(Directory);
  path::append(Result, Name);
  return std::string(Result);
}

std::string BlobStore::pathOf(EntryKind K, const Digest &Name) const {
  return inside(Directory,
                EntryPrefix + llvm::Twine(char(K)) + "-" + toHex(Name));
}

/// Marks an entry as used. Many systems do not for each reading.
static void touch(int FD) {
  fs::file_status Status;
  constexpr auto Fresh = std::chrono::minutes(10);
  const auto Now = std::chrono::system_clock::now();
  if (!fs::status(FD, Status) && Status.getLastAccessedTime() + Fresh < Now)
    // Fails where we may only read.
    (void)fs::setLastAccessAndModificationTime(FD, Now);
}

/// Whether this user has written it. Where the system has no owners of files,
/// whoever can write here is trusted.
static bool isOurs(fs::file_t File) {
#ifdef _WIN32
  return true;
#else
  fs::file_status Status;
  return !fs::status(File, Status) && Status.getUser() == geteuid();
#endif
}

std::unique_ptr<llvm::MemoryBuffer> BlobStore::get(EntryKind K,
                                                   const Digest &Name) {
  const std::string Path = pathOf(K, Name);
  llvm::Expected<fs::file_t> File = fs::openNativeFileForRead(Path);
  if (!File) {
    llvm::consumeError(File.takeError());
    return nullptr;
  }
  if (K == EntryKind::Header && !isOurs(*File)) {
    fs::closeFile(*File);
    return nullptr;
  }
  auto Buffer = llvm::MemoryBuffer::getOpenFile(
      *File, Path, /*FileSize=*/-1, /*RequiresNullTerminator=*/false,
      // Read and not mapped: what is believed must not change afterwards.
      /*IsVolatile=*/true);
#ifndef _WIN32
  touch(*File);
#endif
  fs::closeFile(*File);
  if (!Buffer)
    return nullptr;
  llvm::StringRef Bytes = (*Buffer)->getBuffer();
  auto Consume = [&](const Digest &D) {
    return Bytes.consume_front(
        llvm::StringRef(reinterpret_cast<const char *>(D.data()), D.size()));
  };
  Digest Sum{};
  bool Good = Bytes.consume_front(Word) && Consume(Name);
  if (Good && Bytes.size() >= Sum.size()) {
    std::copy_n(Bytes.bytes_begin(), Sum.size(), Sum.begin());
    Bytes = Bytes.drop_front(Sum.size());
    Good = digestOf(Bytes) == Sum;
  } else {
    Good = false;
  }
  if (!Good) {
    ++Damaged;
    fs::remove(Path);
    return nullptr;
  }
  return std::make_unique<EndOfBuffer>(std::move(*Buffer), Bytes);
}

llvm::Error BlobStore::makeDirectory() {
  if (fs::is_directory(Directory))
    return llvm::Error::success();
  if (std::error_code EC = fs::create_directories(Directory))
    return llvm::createStringError(EC, "the cache directory '" + Directory +
                                           "' cannot be made: " + EC.message());
  std::error_code EC;
  llvm::raw_fd_ostream OS(inside(Directory, Tag), EC, fs::CD_CreateNew);
  if (!EC)
    OS << TagText;
  OS.clear_error();
  return llvm::Error::success();
}

llvm::Error BlobStore::put(EntryKind K, const Digest &Name,
                           llvm::StringRef Bytes) {
  if (llvm::Error E = makeDirectory())
    return E;
  auto Temporary =
      fs::TempFile::create(inside(Directory, TemporaryPrefix + "%%%%%%%%%%%%"));
  if (!Temporary)
    return llvm::createStringError(
        "the cache directory '" + Directory +
        "' cannot be written: " + llvm::toString(Temporary.takeError()));
  const Digest Sum = digestOf(Bytes);
  std::error_code EC;
  {
    llvm::raw_fd_ostream OS(Temporary->FD, /*shouldClose=*/false);
    OS << Word;
    for (const Digest *D : {&Name, &Sum})
      OS.write(reinterpret_cast<const char *>(D->data()), D->size());
    OS << Bytes;
    OS.flush();
    EC = OS.error();
    OS.clear_error();
  }
  if (!EC) {
    llvm::Error E = Temporary->keep(pathOf(K, Name));
    if (!E)
      return E;
    EC = llvm::errorToErrorCode(std::move(E));
  } else {
    llvm::consumeError(Temporary->discard());
  }
  return llvm::createStringError(EC,
                                 "the cache directory '" + Directory +
                                     "' cannot be written: " + EC.message());
}

/// Calls `Do` with the path and name of each file here that is ours.
template <class Fn> static void forEachFile(llvm::StringRef Directory, Fn Do) {
  std::error_code EC;
  for (fs::directory_iterator I(Directory, EC), E; I != E && !EC;
       I.increment(EC)) {
    llvm::StringRef Name = path::filename(I->path());
    if (Name.starts_with(EntryPrefix) || Name.starts_with(TemporaryPrefix) ||
        Name == Stamp || Name == Counts || Name == Tag)
      Do(I->path(), Name);
  }
}

void BlobStore::prune(uint64_t MostBytes, bool Now) {
  if (!fs::is_directory(Directory))
    return;
  llvm::CachePruningPolicy Policy;
  Policy.Expiration = std::chrono::seconds(0);
  Policy.MaxSizeBytes = MostBytes;
  if (Now)
    Policy.Interval = std::chrono::seconds(0);
  if (!llvm::pruneCache(Directory, Policy))
    return;
  // What a process has left behind that could not clean up after itself.
  const auto Old = std::chrono::system_clock::now() - std::chrono::hours(1);
  forEachFile(Directory, [&](const std::string &Path, llvm::StringRef Name) {
    fs::file_status Status;
    if (Name.starts_with(TemporaryPrefix) && !fs::status(Path, Status) &&
        Status.getLastModificationTime() < Old)
      fs::remove(Path);
  });
}

llvm::Error BlobStore::clear() {
  std::string Left;
  forEachFile(Directory, [&](const std::string &Path, llvm::StringRef) {
    if (std::error_code EC = fs::remove(Path))
      Left = "'" + Path + "' cannot be removed: " + EC.message();
  });
  if (!Left.empty())
    return llvm::createStringError(Left);
  // Stays if something else is in it.
  fs::remove(Directory);
  return llvm::Error::success();
}

/// Adds the counts of each line.
static void addCounts(llvm::StringRef Lines, StoreStatistics &To) {
  for (llvm::StringRef Line : llvm::split(Lines, '\n'))
    for (uint64_t *Field : {&To.RunsFound, &To.RunsMade, &To.UnitsFound,
                            &To.UnitsMade, &To.Damaged}) {
      uint64_t N = 0;
      Line = Line.ltrim();
      if (Line.consumeInteger(10, N))
        break;
      *Field += N;
    }
}

static std::string lineOf(const StoreStatistics &S) {
  std::string Line;
  llvm::raw_string_ostream(Line)
      << S.RunsFound << ' ' << S.RunsMade << ' ' << S.UnitsFound << ' '
      << S.UnitsMade << ' ' << S.Damaged << '\n';
  return Line;
}

void BlobStore::count(uint64_t RunsFound, uint64_t RunsMade,
                      uint64_t UnitsFound, uint64_t UnitsMade) {
  StoreStatistics One;
  One.RunsFound = RunsFound;
  One.RunsMade = RunsMade;
  One.UnitsFound = UnitsFound;
  One.UnitsMade = UnitsMade;
  One.Damaged = Damaged.load();
  const std::string Path = inside(Directory, Counts);
  std::error_code EC;
  {
    llvm::raw_fd_ostream OS(Path, EC, fs::CD_OpenAlways, fs::FA_Write,
                            fs::OF_Append);
    // One write, so that lines of two processes do not mix.
    if (!EC)
      OS << lineOf(One);
    OS.flush();
    OS.clear_error();
  }
  // Thousands of runs become one line. What another process adds just now may
  // be lost: these are numbers to look at.
  constexpr uint64_t ManyBytes = 64 << 10;
  uint64_t Size = 0;
  if (EC || fs::file_size(Path, Size) || Size < ManyBytes)
    return;
  auto Lines = llvm::MemoryBuffer::getFile(Path);
  auto Temporary =
      fs::TempFile::create(inside(Directory, TemporaryPrefix + "%%%%%%%%%%%%"));
  if (!Temporary) {
    llvm::consumeError(Temporary.takeError());
    return;
  }
  if (Lines) {
    StoreStatistics All;
    addCounts((*Lines)->getBuffer(), All);
    llvm::raw_fd_ostream OS(Temporary->FD, /*shouldClose=*/false);
    OS << lineOf(All);
    OS.flush();
    EC = OS.error();
    OS.clear_error();
  }
  llvm::consumeError(Lines && !EC ? Temporary->keep(Path)
                                  : Temporary->discard());
}

StoreStatistics BlobStore::statistics() const {
  StoreStatistics Result;
  forEachFile(Directory, [&](const std::string &Path, llvm::StringRef Name) {
    uint64_t Size = 0;
    if (fs::file_size(Path, Size))
      return;
    Result.Bytes += Size;
    if (!Name.consume_front(EntryPrefix) || Name.empty())
      return;
    switch (EntryKind(Name.front())) {
    case EntryKind::Manifest:
      ++Result.Manifests;
      break;
    case EntryKind::Unit:
      ++Result.Units;
      break;
    case EntryKind::Run:
      ++Result.Runs;
      break;
    case EntryKind::Recall:
      ++Result.Recalls;
      break;
    case EntryKind::Header:
      ++Result.Headers;
      break;
    }
  });
  if (auto Lines = llvm::MemoryBuffer::getFile(inside(Directory, Counts)))
    addCounts((*Lines)->getBuffer(), Result);
  return Result;
}

} // namespace spinlint::cache
