//===- ResultCache.cpp - results that need not be computed again ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ResultCache.h. Two processes that add to one manifest at the same time
// lose one of the alternatives, which costs time and nothing else.
//
//===----------------------------------------------------------------------===//
#include "cache/ResultCache.h"

namespace spinlint::cache {

std::unique_ptr<llvm::MemoryBuffer>
ResultCache::find(EntryKind K, const Digest &Key, extract::LookUps *Asked) {
  auto Result = findEntry(K, Key, Asked);
  if (K == EntryKind::Unit)
    ++(Result ? Found : Made);
  return Result;
}

std::unique_ptr<llvm::MemoryBuffer>
ResultCache::findEntry(EntryKind K, const Digest &Key,
                       extract::LookUps *Asked) {
  auto Bytes = Store.get(EntryKind::Manifest, Key);
  if (!Bytes)
    return nullptr;
  std::optional<Manifest> Known = Manifest::decode(Bytes->getBuffer());
  if (!Known)
    return nullptr;
  std::optional<Digest> Name = Known->match(Paths, Answers, Asked);
  return Name ? Store.get(K, *Name) : nullptr;
}

void ResultCache::put(EntryKind K, const Digest &Key,
                      const extract::LookUps &Asked, llvm::StringRef Result) {
  if (!Asked.Repeatable)
    return;
  Manifest Known;
  if (auto Bytes = Store.get(EntryKind::Manifest, Key))
    if (auto Before = Manifest::decode(Bytes->getBuffer()))
      Known = std::move(*Before);
  const Digest Name = Known.add(Asked, Paths, Key);
  // The result first: a manifest never names what is not there yet.
  llvm::Error E = Store.put(K, Name, Result);
  if (!E)
    E = Store.put(EntryKind::Manifest, Key, Known.encode());
  if (!E) {
    Written = true;
    return;
  }
  std::lock_guard Guard(Lock);
  std::string Why = llvm::toString(std::move(E));
  if (Problem.empty())
    Problem = std::move(Why);
}

std::string ResultCache::problem() {
  std::lock_guard Guard(Lock);
  return Problem;
}

} // namespace spinlint::cache
