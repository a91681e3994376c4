//===- Manifest.cpp - under which conditions a result holds ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Manifest.h. Look-ups are written in the order of their names, each name
// as what differs from the one before. What is printed is in the order of
// paths; so the names must be in the same order on the machine that reads.
//
//===----------------------------------------------------------------------===//
#include "cache/Manifest.h"
#include "cache/Coding.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace spinlint::cache {

using extract::LookUps;

FileAnswers::FileAnswers()
    : FS(llvm::makeIntrusiveRefCnt<extract::IncludeFileSystem>(
          llvm::vfs::createPhysicalFileSystem())) {}

bool FileAnswers::holds(const std::string &Name, LookUps::Answer &Expected) {
  std::lock_guard Guard(Lock);
  auto [It, New] = Known.try_emplace(Name);
  LookUps::Answer &Now = It->second;
  // One who asks for the text later makes us read it then.
  if (New || (Expected.Text && !Now.Text && Now.What == LookUps::Kind::File))
    Now = FS->answer(Name, Expected.Text.has_value());
  Expected.File = Now.File;
  return Now.What == Expected.What && Now.OnDisk == Expected.OnDisk &&
         (!Expected.Text || Now.Text == Expected.Text);
}

namespace {

/// Which names are of one file. Of two files with the same text both may be
/// read where of one file the second name would not.
class SameFiles {
public:
  /// For one name after the other: the number of the first one of this file,
  /// from 1 on; 0 if this is it.
  size_t firstName(const LookUps::Answer &A) {
    ++Number;
    if (!A.File)
      return 0;
    auto [It, New] = First.try_emplace(*A.File, Number);
    return New ? 0 : It->second;
  }

private:
  size_t Number = 0;
  std::map<llvm::sys::fs::UniqueID, size_t> First;
};

} // namespace

static std::string encodeLookUps(const LookUps &Asked,
                                 const PortablePaths &Paths) {
  // In an order that is the same wherever the directories are.
  std::vector<std::pair<std::string, const LookUps::Answer *>> Sorted;
  for (const auto &Entry : Asked.ByName)
    Sorted.push_back({Paths.portable(Entry.getKey()), &Entry.getValue()});
  llvm::sort(Sorted);
  ByteWriter W;
  llvm::StringRef Before;
  SameFiles Files;
  W.list(Sorted, [&](const auto &Entry) {
    llvm::StringRef Name = Entry.first;
    const size_t Same =
        std::mismatch(Name.begin(), Name.end(), Before.begin(), Before.end())
            .first -
        Name.begin();
    const LookUps::Answer &A = *Entry.second;
    W.number(Same);
    W.string(Name.drop_front(Same));
    const size_t First = Files.firstName(A);
    W.number(uint64_t(A.What) | (A.OnDisk.empty() ? 0 : 4) | (A.Text ? 8 : 0) |
             (First ? 16 : 0));
    if (!A.OnDisk.empty())
      W.string(Paths.portable(A.OnDisk));
    if (A.Text)
      W.digest(*A.Text);
    if (First)
      W.number(First);
    Before = Name;
  });
  return W.take();
}

/// Whether all look-ups hold.
static bool holds(llvm::StringRef Bytes, const PortablePaths &Paths,
                  FileAnswers &Answers, LookUps *Asked) {
  ByteReader R(Bytes);
  std::string Portable;
  SameFiles Files;
  for (uint64_t N = R.number(); N && R.ok(); --N) {
    const std::string Before = Portable;
    Portable.resize(std::min<uint64_t>(R.number(), Portable.size()));
    Portable += R.string();
    const uint64_t Bits = R.number();
    LookUps::Answer A;
    if ((Bits & 3) > uint64_t(LookUps::Kind::File))
      return false;
    A.What = LookUps::Kind(Bits & 3);
    if (Bits & 4)
      A.OnDisk = Paths.local(R.string());
    if (Bits & 8)
      A.Text = R.digest();
    const size_t First = Bits & 16 ? R.number() : 0;
    std::string Name = Paths.local(Portable);
    if (!R.ok() || Name.empty() || Portable <= Before ||
        !Answers.holds(Name, A) || Files.firstName(A) != First)
      return false;
    if (Asked)
      Asked->note(Name, std::move(A));
  }
  return R.done();
}

Digest Manifest::add(const LookUps &Asked, const PortablePaths &Paths,
                     const Digest &Key) {
  Alternative New;
  New.LookUps = encodeLookUps(Asked, Paths);
  New.Result = Hasher().add(Key).add(New.LookUps).result();
  llvm::erase_if(Alternatives,
                 [&](const Alternative &A) { return A.Result == New.Result; });
  Alternatives.insert(Alternatives.begin(), New);
  if (Alternatives.size() > MostAlternatives)
    Alternatives.resize(MostAlternatives);
  return New.Result;
}

std::optional<Digest> Manifest::match(const PortablePaths &Paths,
                                      FileAnswers &Answers,
                                      LookUps *Asked) const {
  for (const Alternative &A : Alternatives) {
    LookUps Found;
    if (!holds(A.LookUps, Paths, Answers, Asked ? &Found : nullptr))
      continue;
    if (Asked)
      *Asked = std::move(Found);
    return A.Result;
  }
  return std::nullopt;
}

std::string Manifest::encode() const {
  ByteWriter W;
  W.list(Alternatives, [&](const Alternative &A) {
    W.digest(A.Result);
    W.string(A.LookUps);
  });
  return W.take();
}

std::optional<Manifest> Manifest::decode(llvm::StringRef Bytes) {
  Manifest Result;
  ByteReader R(Bytes);
  R.list(Result.Alternatives, [&] {
    Alternative A;
    A.Result = R.digest();
    A.LookUps = R.string().str();
    return A;
  });
  if (!R.done())
    return std::nullopt;
  return Result;
}

} // namespace spinlint::cache
