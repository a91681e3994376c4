//===- PairSearch.h - which calls come in pairs ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which functions are acquires and which of others give back what they
// take. In: calls of functions that nobody sees through. Out: pairs that names
// and calls both bear out, with the evidence.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_DISCOVER_PAIRSEARCH_H
#define SPINLINT_DISCOVER_PAIRSEARCH_H

#include "discover/CallSites.h"
#include "discover/Discover.h"
#include "discover/LockNames.h"

namespace spinlint::discover {

/// An acquire, its releases, and where the lock stands in both.
struct Pairing {
  const Callee *Acquire = nullptr;
  std::vector<const Callee *> Releases;
  std::string Rest; ///< Of both names: what is locked.
  catalog::LockKind Kind =
      catalog::LockKind::Spin; ///< What the word says; Spin: nothing.
  catalog::LockEffect Take;
  std::map<std::string, catalog::LockEffect>
      Give; ///< By the name of the release.
  Evidence Why;
  bool PassesIrql = false; ///< What is carried is an IRQL.
};

class PairSearch {
public:
  PairSearch(llvm::ArrayRef<const program::Program *> Programs,
             const catalog::Catalog &C, const DiscoverOptions &Options);

  /// In the order of the names of the acquires.
  std::vector<Pairing> run() const;
  /// What the acquire is given as the lock; empty: anything.
  std::string typeOf(const Pairing &P) const;

  const catalog::Catalog &C;
  const LockNames Names;
  /// Name and type of what has a body; see SpinLoops.h.
  const std::map<std::string, std::string> HandMade;
  const std::map<std::string, Callee> Calls;

private:
  /// The argument of the release that is that of the acquire.
  struct Match {
    int Acquire = -1, Release = -1;
    unsigned Functions = 0; ///< In which they agree.
  };

  std::vector<Pairing> pairsByName() const;
  bool tryOut(Pairing &P) const;
  std::optional<Match> matchArguments(const Pairing &P,
                                      const Callee &Release) const;
  void carried(Pairing &P) const;
  bool isIrql(const Pairing &P, llvm::StringRef Type) const;
  void count(Pairing &P) const;
  void words(Pairing &P) const;
  bool isRelease(const Pairing &P, const CallSite &A, const CallSite &R) const;

  const DiscoverOptions &Options;
};

} // namespace spinlint::discover

#endif // SPINLINT_DISCOVER_PAIRSEARCH_H
