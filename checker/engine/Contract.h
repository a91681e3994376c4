//===- Contract.h - what a caller may be meant to know --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that keeps a lock at one exit and gives it back at another may
// mean it: its caller asked for the one or the other. In: a body, a lock, the
// release at the exit that gives back. Out: whether that is plausible, by the
// shape of the function or by what its callers do.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_CONTRACT_H
#define SPINLINT_ENGINE_CONTRACT_H

#include "engine/Transfer.h"

namespace spinlint::engine {

/// Whether a branch decides on this release and on nothing before it:
/// `if (!KeepLocked) Release();`.
bool onlyReleaseHangsOnBranch(const Body &B, uint32_t Release);

/// Whether a function that calls `Fn`, or another callee of it, gives back a
/// lock that may be this one by its class and label (None: it starts its
/// object). `Only`: and acquires none itself.
bool callerReleases(const Context &X, uint32_t Fn, uint32_t Label,
                    llvm::StringRef Class, bool Only = false);

/// Whether what the release of the acquire at `At` needs, the old IRQL or the
/// queue handle, is in a local variable that nothing but lock events of its
/// function reads: after that function nobody can release the lock. False for a
/// function that does nothing but acquire.
bool releaseDiesWith(const program::Program &P, const Point &At);

/// "KeepLocked", "g_LockOwned": named for what it says about a lock.
bool namedForLocks(llvm::StringRef Name);

/// Why a path is in doubt, in words for a verdict.
llvm::StringRef doubtText(uint8_t Doubts);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_CONTRACT_H
