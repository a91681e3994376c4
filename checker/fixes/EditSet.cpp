//===- EditSet.cpp - the edits of a run, file by file ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See EditSet.h. Two edits conflict if they share a byte, or if both insert at
// one offset and differ: nothing says which text comes first. An insertion at
// the edge of a replacement does not: what it stands before or behind is gone,
// but the order is clear. Exactly equal edits are one, also of different fixes.
//
//===----------------------------------------------------------------------===//
#include "fixes/EditSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace spinlint::fixes {

namespace fs = llvm::sys::fs;

const std::string *EditSet::text(const std::string &RealPath) {
  if (auto It = Current.find(RealPath); It != Current.end())
    return &It->second;
  if (auto It = OnDisk.find(RealPath); It != OnDisk.end())
    return &It->second;
  auto Buffer = llvm::MemoryBuffer::getFile(RealPath, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return nullptr;
  return &OnDisk.emplace(RealPath, (*Buffer)->getBuffer().str()).first->second;
}

/// The real path of a file that may be edited.
llvm::Expected<std::string> EditSet::editable(const program::File &File,
                                              const std::string &Path) {
  auto Refuse = [&](const llvm::Twine &Why) {
    return llvm::createStringError("'" + (File.System ? File.Path : Path) +
                                   "' " + Why);
  };
  if (File.System)
    return Refuse("is a header of the system");
  if (llvm::StringRef(File.Path).starts_with("<"))
    return Refuse("is not below the root directory");
  llvm::SmallString<256> Real;
  if (fs::real_path(Path, Real))
    return Refuse("is not there");
  const std::string RealPath(Real);
  const std::string *Text = text(RealPath);
  if (!Text)
    return Refuse("cannot be read");
  if (File.Hash == 0)
    return Refuse("was not the same each time that it was read");
  if (File.Hash != llvm::xxh3_64bits(*Text))
    return Refuse("has changed since it was read");
  // For root, every file can be written; its owner has said otherwise.
  fs::file_status Status;
  if (fs::status(RealPath, Status) || !fs::can_write(RealPath) ||
      !(Status.permissions() & fs::all_write))
    return Refuse("is read-only");
  if (Status.getLinkCount() > 1)
    return Refuse("has several hard links, and only one would get the new "
                  "text");
  return RealPath;
}

llvm::Expected<size_t> EditSet::add(const FixIt &Fix,
                                    llvm::ArrayRef<program::File> Files,
                                    PathFn PathOf) {
  Changes New;
  for (const Edit &E : Fix.Edits) {
    if (!E.Where.valid() || E.Where.File >= Files.size())
      return llvm::createStringError("an edit has no place");
    auto File = editable(Files[E.Where.File], PathOf(E.Where.File));
    if (!File)
      return File.takeError();
    if (E.Where.Begin > E.Where.End || E.Where.End > text(*File)->size())
      return llvm::createStringError("an edit is not inside of '" + *File +
                                     "'");
    New.push_back({std::move(*File), E.Where.Begin, E.Where.End, E.Text});
  }
  llvm::sort(New);
  New.erase(std::unique(New.begin(), New.end()), New.end());
  if (New.empty())
    return llvm::createStringError("it has no edits");

  auto Conflict = [](const Change &L, const Change &R) {
    if (L.File != R.File || L == R)
      return false;
    const bool Insertions = L.Begin == L.End && R.Begin == R.End;
    return Insertions ? L.Begin == R.Begin : L.Begin < R.End && R.Begin < L.End;
  };
  for (size_t I = 0; I != New.size(); ++I)
    for (size_t J = 0; J != I; ++J)
      if (Conflict(New[I], New[J]))
        return llvm::createStringError("its own edits overlap");
  for (size_t Number = 0; Number != Taken.size(); ++Number) {
    if (Taken[Number] == New)
      return Number;
    for (const Change &Old : Taken[Number])
      for (const Change &C : New)
        if (Conflict(Old, C))
          return llvm::createStringError("it overlaps another one");
  }
  Taken.push_back(std::move(New));
  return Taken.size() - 1;
}

/// Sorted, each once. Insertions come before a replacement that begins there.
std::map<std::string, EditSet::Changes>
EditSet::byFile(llvm::ArrayRef<size_t> Numbers) const {
  std::map<std::string, Changes> Result;
  for (size_t Number : Numbers)
    for (const Change &C : Taken[Number])
      Result[C.File].push_back(C);
  for (auto &[File, All] : Result) {
    llvm::sort(All);
    All.erase(std::unique(All.begin(), All.end()), All.end());
  }
  return Result;
}

size_t EditSet::edits(llvm::ArrayRef<size_t> Numbers) const {
  size_t Result = 0;
  for (const auto &[File, All] : byFile(Numbers))
    Result += All.size();
  return Result;
}

const std::string &EditSet::before(const std::string &RealPath) const {
  auto Changed = Current.find(RealPath);
  return Changed != Current.end() ? Changed->second : OnDisk.at(RealPath);
}

FileTexts EditSet::texts(llvm::ArrayRef<size_t> Numbers) const {
  FileTexts Result;
  for (const auto &[File, All] : byFile(Numbers)) {
    llvm::StringRef Old = before(File);
    std::string &New = Result[File];
    uint32_t Done = 0;
    for (const Change &C : All) {
      New += Old.slice(Done, C.Begin);
      New += C.Text;
      Done = C.End;
    }
    New += Old.substr(Done);
  }
  return Result;
}

uint32_t EditSet::moved(llvm::StringRef RealPath, uint32_t Offset,
                        llvm::ArrayRef<size_t> Numbers) const {
  const auto Files = byFile(Numbers);
  auto It = Files.find(RealPath.str());
  if (It == Files.end())
    return Offset;
  int64_t Shift = 0;
  for (const Change &C : It->second) {
    if (C.Begin > Offset || (C.Begin == Offset && C.End > Offset))
      break;
    if (C.End > Offset)
      return C.Begin + Shift + C.Text.size();
    Shift += int64_t(C.Text.size()) - (C.End - C.Begin);
  }
  return Offset + Shift;
}

} // namespace spinlint::fixes
