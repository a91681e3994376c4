//===- CacheChoice.h - which cache a run uses -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides where results are kept and for whom. In: --cache, the environment,
// this binary. Out: an open cache, or none.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_CACHECHOICE_H
#define SPINLINT_FRONTENDS_CACHECHOICE_H

#include "cache/ResultCache.h"
#include "extract/EffectiveFlags.h"
#include "frontends/Inputs.h"

namespace spinlint::frontends {

/// The directory; empty: there is no cache. `Option`: a directory, "off", or
/// empty if the user has said nothing; then $SPINLINT_CACHE_DIR decides, which
/// has the same form, and then the system's directory for caches.
std::string cacheDirectory(llvm::StringRef Option);

/// How large it may become in bytes: $SPINLINT_CACHE_SIZE, "500M" or "2G".
llvm::Expected<uint64_t> cacheSize();

/// What looking something up takes.
struct OpenCache {
  cache::ResultCache Results;
  std::optional<extract::EffectiveFlags> Flags; ///< Once the inputs are known.
};

/// Null: no cache is wanted, or this binary cannot be read.
std::unique_ptr<OpenCache> openCache(llvm::StringRef Option,
                                     const Invocation &Call);

/// Tells the cache what is read, and so how paths are written. Before anything
/// is looked up.
void prepare(OpenCache &Cache, const Inputs &In);
/// Counts what was found, keeps the size within its limit, and warns if
/// nothing could be kept and the user has named the directory. `Named`: by an
/// option; the variable counts too.
void closeCache(OpenCache &Cache, bool Named, bool RunFound);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_CACHECHOICE_H
