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
#include "fixes/GuardedData.h"

namespace spinlint::fixes {

struct Spot {
  enum { Before, After, End, Label } K = Before;
  const program::Statement *S = nullptr; ///< Of Before and After.
  const program::Label *L = nullptr;     ///< Of Label: above it.
  bool Held = false; ///< There, whichever way was taken, going by the words.
};

/// `F` is the function of the violation, changed perhaps since `Page`. `Uses`:
/// what the lock is for.
std::vector<Spot> releaseSpots(const program::Program &P,
                               const program::Function &F,
                               const engine::Violation &V, const Layout &Page,
                               const AccessPlaces &Uses);

/// The exits of the function of `V.At` at which what it acquires at
/// `V.AcquiredEvent` is held, and the jumps that leave it held: all of them
/// need a release. None where a release would come too early.
std::vector<Spot> exitSpots(const program::Program &P,
                            const engine::Violation &V, const Layout &Page);

/// Behind the statements that follow the acquire of `V` in its block, and above
/// the labels behind it, the latest first: where it is held whichever way was
/// taken, is not released again behind, and nothing that it may be for follows.
std::vector<Spot> spotsBeside(const program::Program &P,
                              const engine::Violation &V, const Draft &Plain,
                              const AccessPlaces &Uses);

/// Whether a release gives back what `Acquire` took, as far as the words go.
bool isOfSameLock(const program::LockDetail &Acquire,
                  const program::LockDetail &Release);

/// The instruction at `At`, which is in `F`; null if there is none.
const program::Instr *instrAt(const program::Function &F,
                              const engine::Point &At);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_RELEASESPOTS_H
