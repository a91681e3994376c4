//===- CacheCommand.cpp - spinlint cache ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a person may want to do with the cache. In: a word. Out: figures on
// stdout, or fewer files.
//
//===----------------------------------------------------------------------===//
#include "frontends/CacheChoice.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand CacheSub("cache", "show, prune or clear the cache");
static cl::opt<std::string>
    What(cl::Positional,
         cl::desc("[show|prune|clear]\n\n"
                  "  show   how large and how useful it is\n"
                  "  prune  remove what is above $SPINLINT_CACHE_SIZE\n"
                  "  clear  remove all of it"),
         cl::init("show"), cl::sub(CacheSub));
static cl::opt<std::string> Directory("cache",
                                      cl::desc("the directory of the cache"),
                                      cl::value_desc("dir"), cl::sub(CacheSub));

static std::string share(uint64_t Found, uint64_t Made) {
  std::string Result =
      std::to_string(Found) + " of " + std::to_string(Found + Made) + " found";
  if (Found + Made)
    llvm::raw_string_ostream(Result)
        << llvm::format(" (%.0f %%)", 100.0 * Found / (Found + Made));
  return Result;
}

static void show(const cache::BlobStore &Store, uint64_t Most) {
  const cache::StoreStatistics S = Store.statistics();
  constexpr double MiB = 1 << 20;
  llvm::outs() << "directory:     " << Store.directory() << '\n'
               << "size:          "
               << llvm::format("%.1f of %.1f MiB", S.Bytes / MiB, Most / MiB)
               << '\n'
               << "lock programs: " << S.Units << '\n'
               << "results:       " << S.Runs << '\n'
               << "manifests:     " << S.Manifests << '\n'
               << "recalls:       " << S.Recalls << '\n'
               << "headers:       " << S.Headers << '\n'
               << "runs:          " << share(S.RunsFound, S.RunsMade) << '\n'
               << "units:         " << share(S.UnitsFound, S.UnitsMade) << '\n'
               << "damaged:       " << S.Damaged << '\n';
}

static int runCache(const Invocation &) {
  const std::string Where = cacheDirectory(Directory);
  if (Where.empty())
    return fail("the cache is off; say which with --cache DIR");
  llvm::Expected<uint64_t> Most = cacheSize();
  if (!Most)
    return fail(Most.takeError());
  if (llvm::sys::fs::exists(Where) && !llvm::sys::fs::is_directory(Where))
    return fail("'" + Where + "' is no directory");
  std::error_code EC;
  llvm::sys::fs::directory_iterator Readable(Where, EC);
  if (EC && EC != std::errc::no_such_file_or_directory)
    return fail("'" + Where + "' cannot be read: " + EC.message());
  cache::BlobStore Store(Where);
  if (What == "show")
    show(Store, *Most);
  else if (What == "prune")
    Store.prune(*Most, /*Now=*/true);
  else if (What != "clear")
    return fail("'" + What +
                "' is nothing to do with the cache; it takes "
                "show, prune or clear");
  else if (llvm::Error E = Store.clear())
    return fail(std::move(E));
  return ExitClean;
}

Command cacheCommand() { return {&CacheSub, runCache}; }

} // namespace spinlint::frontends
