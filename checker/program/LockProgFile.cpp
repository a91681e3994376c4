//===- LockProgFile.cpp - lock programs on disk ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LockProgFile.h.
//
//===----------------------------------------------------------------------===//
#include "program/LockProgFile.h"
#include "program/Text.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace spinlint::program {

static Error fileError(StringRef Name, const Twine &Sentence) {
  return createStringError(inconvertibleErrorCode(), "%s: error: %s",
                           Name.str().c_str(), Sentence.str().c_str());
}

/// The program was not compiled from a text, so there is no line to name.
static Error anyAbsolutePath(const Program &P, StringRef Name) {
  auto Check = [&](StringRef Path) {
    return sys::path::is_absolute(Path, sys::path::Style::posix) ||
           sys::path::has_root_name(Path, sys::path::Style::windows);
  };
  for (const File &F : P.Files)
    if (Check(F.Path))
      return fileError(Name, "the lock program names the absolute path '" +
                                 F.Path +
                                 "'; choose a --root that holds this file");
  for (const UnitInfo &U : P.Units)
    if (Check(U.Main))
      return fileError(Name, "the lock program names the absolute path '" +
                                 U.Main +
                                 "'; choose a --root that holds this file");
  return Error::success();
}

std::string toFileBytes(const Program &P) {
  std::string Text = toText(P);
  StringRef Body = StringRef(Text).split('\n').second;
  std::string Bytes;
  raw_string_ostream OS(Bytes);
  OS << "lockprog " << FormatVersion << " xxh3 "
     << format_hex(xxh3_64bits(Body), 18) << '\n'
     << Body;
  return Bytes;
}

Expected<Program> fromFileBytes(StringRef Bytes, StringRef Name) {
  // The version comes first: a newer format may hash differently.
  auto [First, Body] = Bytes.split('\n');
  SmallVector<StringRef, 4> Words;
  First.trim().split(Words, ' ', -1, /*KeepEmpty=*/false);
  uint64_t Version = 0, Stored = 0;
  bool Known = Words.size() >= 2 && Words[0] == "lockprog" &&
               !Words[1].getAsInteger(10, Version) && Version <= FormatVersion;
  if (Known && Bytes.size() == First.size())
    return fileError(Name, "the file is cut off in its first line; extract the "
                           "source again");
  if (Known && Words.size() > 2 && Words[2].starts_with("xxh3")) {
    if (Words.size() != 4 || Words[3].getAsInteger(0, Stored))
      return fileError(Name, "the hash in the first line is damaged; extract "
                             "the source again");
    if (Stored != xxh3_64bits(Body))
      return fileError(Name,
                       "the contents do not match the hash in the first line: "
                       "the file is damaged or cut off, or was edited; extract "
                       "the source again, or remove 'xxh3 ...' from the first "
                       "line if the edit was meant");
  }
  if (Bytes.contains('\0'))
    return fileError(Name, "this is no lock program but a binary file; give a "
                           "file that 'spinlint extract' wrote");
  return parse(Bytes, Name);
}

Error writeLockProg(const Program &P, StringRef Path) {
  if (Error E = anyAbsolutePath(P, Path))
    return E;
  std::string Bytes = toFileBytes(P);
  Expected<sys::fs::TempFile> Temp =
      sys::fs::TempFile::create(Path + ".%%%%%%.tmp");
  if (!Temp)
    return fileError(Path, "cannot write here: " + toString(Temp.takeError()));
  raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
  OS << Bytes;
  OS.flush();
  if (std::error_code EC = OS.error()) {
    OS.clear_error();
    consumeError(Temp->discard());
    return fileError(Path, "cannot write: " + EC.message());
  }
  if (Error E = Temp->keep(Path))
    return fileError(Path, "cannot write: " + toString(std::move(E)));
  return Error::success();
}

Expected<Program> readLockProg(StringRef Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer =
      MemoryBuffer::getFile(Path, /*IsText=*/false);
  if (!Buffer)
    return fileError(Path, "cannot read: " + Buffer.getError().message());
  return fromFileBytes((*Buffer)->getBuffer(), Path);
}

} // namespace spinlint::program
