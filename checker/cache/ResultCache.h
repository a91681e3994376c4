//===- ResultCache.h - results that need not be computed again ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a result from before is still right. Each is found in two
// steps: what is known without reading any source (flags, rules, version of the
// tool) leads to a manifest, and that to the result that was made from files as
// they are now. In: keys, look-ups, results. Out: results. A cache that cannot
// be read or written is an empty one; nothing here fails.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CACHE_RESULTCACHE_H
#define SPINLINT_CACHE_RESULTCACHE_H

#include "cache/BlobStore.h"
#include "cache/Manifest.h"
#include <mutex>

namespace spinlint::cache {

class ResultCache {
public:
  /// `Tool`: what made the results; another one finds none of them.
  ResultCache(std::string Directory, std::string Tool)
      : Store(std::move(Directory)), Tool(std::move(Tool)) {}

  /// How paths are written. Before anything else.
  void setPaths(PortablePaths P) { Paths = std::move(P); }
  const PortablePaths &paths() const { return Paths; }
  BlobStore &store() { return Store; }

  /// A hasher that knows the tool already.
  Hasher startKey(llvm::StringRef What) const {
    return std::move(Hasher().add(Tool).add(What));
  }

  /// The result that holds now. `Asked`: gets what it depends on. Thread-safe.
  std::unique_ptr<llvm::MemoryBuffer> find(EntryKind K, const Digest &Key,
                                           extract::LookUps *Asked = nullptr);
  /// Thread-safe.
  void put(EntryKind K, const Digest &Key, const extract::LookUps &Asked,
           llvm::StringRef Result);

  /// Why nothing could be stored; empty if all could.
  std::string problem();
  /// How many units were found, and how many were not.
  std::pair<uint64_t, uint64_t> counts() const { return {Found, Made}; }
  /// Whether anything was stored.
  bool written() const { return Written; }

private:
  std::unique_ptr<llvm::MemoryBuffer> findEntry(EntryKind K, const Digest &Key,
                                                extract::LookUps *Asked);

  BlobStore Store;
  std::string Tool;
  PortablePaths Paths{"", "", ""};
  FileAnswers Answers;
  std::mutex Lock;
  std::string Problem;
  std::atomic<bool> Written = false;
  std::atomic<uint64_t> Found = 0, Made = 0; ///< Units.
};

} // namespace spinlint::cache

#endif // SPINLINT_CACHE_RESULTCACHE_H
