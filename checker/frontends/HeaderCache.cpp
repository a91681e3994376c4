//===- HeaderCache.cpp - precompiled headers in the cache -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See HeaderCache.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/HeaderCache.h"

namespace spinlint::frontends {

cache::Digest HeaderCache::digestOf(llvm::StringRef Key) const {
  // The rules name the functions whose bodies are not skipped.
  cache::Hasher H = Cache.Results.startKey("header");
  H.add(CatalogHash).add(Key);
  return H.result();
}

std::unique_ptr<llvm::MemoryBuffer> HeaderCache::find(llvm::StringRef Key,
                                                      extract::LookUps &Asked) {
  return Cache.Results.find(cache::EntryKind::Header, digestOf(Key), &Asked);
}

void HeaderCache::put(llvm::StringRef Key, const extract::LookUps &Asked,
                      llvm::StringRef Bytes) {
  Cache.Results.put(cache::EntryKind::Header, digestOf(Key), Asked, Bytes);
}

} // namespace spinlint::frontends
