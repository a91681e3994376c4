//===- ReleaseSpots.h - where a release can stand -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides at which places of a path a missing release is worth a trial. In: a
// violation with its path. Out: places, the latest first: those where the lock
// is held whichever way was taken, and where nothing that the lock may be for
// is still to come.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_RELEASESPOTS_H
#define SPINLINT_FIXES_RELEASESPOTS_H

#include "fixes/Draft.h"

namespace spinlint::fixes {

struct Spot {
  enum { Before, After, End } K = Before;
  const program::Statement *S = nullptr; ///< Null: the end of the function.
  bool Held = false; ///< There, whichever way was taken, going by the words.
};

/// `F` is the function of the violation, changed perhaps since `Page`.
std::vector<Spot> releaseSpots(const program::Program &P,
                               const program::Function &F,
                               const engine::Violation &V, const Layout &Page);

/// The exits of the function of `V.At` at which what it acquires at
/// `V.AcquiredEvent` is held, all of which need a release. None if there is one
/// where that depends on the way, or where a release would come too early.
std::vector<Spot> exitSpots(const program::Program &P,
                            const engine::Violation &V, const Layout &Page);

/// Behind the statements that follow the acquire at `At` in its block, the
/// latest first: before the next acquire of the lock, and behind the last access
/// to what it may be for. None if it is released there already.
std::vector<Spot> spotsBeside(const program::Program &P, const engine::Point &At,
                              const Layout &Page);

/// Whether a release gives back what `Acquire` took, as far as the words go.
bool isOfSameLock(const program::LockDetail &Acquire,
                  const program::LockDetail &Release);

/// The instruction at `At`, which is in `F`; null if there is none.
const program::Instr *instrAt(const program::Function &F,
                              const engine::Point &At);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_RELEASESPOTS_H
