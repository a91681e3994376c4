//===- HeaderCache.h - precompiled headers in the cache -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Keeps what units begin with, so that a run after an edit parses no system
// header again. In: an open cache. Out: a store for extract/Preamble.h.
//
// Clang reads precompiled headers without checks. So they are private: read
// only if the user who runs us has written them, whoever else can write to the
// cache. They hold absolute paths, and serve no other checkout.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_HEADERCACHE_H
#define SPINLINT_FRONTENDS_HEADERCACHE_H

#include "extract/PreambleStore.h"
#include "frontends/CacheChoice.h"

namespace spinlint::frontends {

class HeaderCache : public extract::PreambleStore {
public:
  /// Keeps a reference to `Cache`.
  HeaderCache(OpenCache &Cache, uint64_t CatalogHash)
      : Cache(Cache), CatalogHash(CatalogHash) {}

  std::unique_ptr<llvm::MemoryBuffer> find(llvm::StringRef Key,
                                           extract::LookUps &Asked) override;
  void put(llvm::StringRef Key, const extract::LookUps &Asked,
           llvm::StringRef Bytes) override;

private:
  cache::Digest digestOf(llvm::StringRef Key) const;

  OpenCache &Cache;
  uint64_t CatalogHash;
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_HEADERCACHE_H
