//===- Discover.h - functions that behave like locks ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which functions that SpinLint cannot see through are probably locks,
// and how they would stand in a project file. In: linked programs and the
// catalog. Out: lock classes with rows for APIs, each with its evidence.
//
// The method is that of Engler, Chen, Hallem, Chou and Chelf, Bugs as Deviant
// Behavior (SOSP 2001): that `release(x)` follows `acquire(x)` is believed if
// most functions do so; how sure that is, the z statistic says. Names must
// speak of it too.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_DISCOVER_DISCOVER_H
#define SPINLINT_DISCOVER_DISCOVER_H

#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"

namespace spinlint::discover {

/// A line of a file, whose path is as in lock programs.
struct Line {
  std::string Path;
  unsigned Number = 0;
  auto operator<=>(const Line &) const = default;
};

/// Why a row is proposed.
struct Evidence {
  unsigned Functions = 0;   ///< That call it,
  unsigned Kept = 0;        ///< and do what is expected on every path.
  double Z = 0;             ///< How far that is above chance.
  std::vector<Line> Others; ///< Where those call it that do not.
  std::vector<Line> Samples;
  unsigned Nested = 0;  ///< Functions that take it again before they give it
                        ///< back.
  unsigned Results = 0; ///< Functions that give it back only after one result.
  std::vector<std::string> Partners; ///< What a release gives back.
  int Chooses = -1;     ///< An argument that is one constant or another.
  bool Carries = false; ///< What its partner stored or returned is passed back.
  bool HandMade = false; ///< It has a body: a loop around an atomic operation,
                         ///< or the store that ends the wait of one.
};

struct ProposedApi {
  catalog::Api Row; ///< With one effect.
  Evidence Why;
  bool Macro = false;
};

struct ProposedClass {
  catalog::LockClass Class;      ///< Only its name, if `Known`.
  bool Known = false;            ///< The catalog has it.
  std::vector<ProposedApi> Apis; ///< Best first, acquires before releases.
};

/// A function that needs no row.
struct SeenThrough {
  std::string Function, Api; ///< "DevLock", "KeAcquireSpinLock"
  Line Where;
  auto operator<=>(const SeenThrough &) const = default;
};

struct Proposals {
  std::vector<ProposedClass> Classes; ///< Best first.
  std::vector<SeenThrough> Seen;
};

struct DiscoverOptions {
  unsigned MinUses = 3; ///< Fewer functions that call it are no evidence.
};

Proposals discover(llvm::ArrayRef<const program::Program *> Programs,
                   const catalog::Catalog &C, const DiscoverOptions &Options);

/// Functions that take or give back one lock of their callers
/// (SeenThrough.cpp).
std::vector<SeenThrough>
seenThrough(llvm::ArrayRef<const program::Program *> Programs);

/// (kept / all - 0.9), in standard deviations of chance.
double zStatistic(unsigned Kept, unsigned All);

Line lineOf(const program::Program &P, const program::Place &Where);

} // namespace spinlint::discover

#endif // SPINLINT_DISCOVER_DISCOVER_H
