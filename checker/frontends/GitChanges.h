//===- GitChanges.h - what changed since a revision -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asks git what the work tree has that a revision has not. In: a revision, a
// directory. Out: changed lines by the absolute path of the file. Git runs with
// no pager and no external diff, and its output does not depend on settings.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_GITCHANGES_H
#define SPINLINT_FRONTENDS_GITCHANGES_H

#include "gate/ChangedLines.h"

namespace spinlint::frontends {

/// Since `Revision` and HEAD had their last common commit; files that git does
/// not know yet are new as a whole. Fails, with what to do, if there is no git,
/// no work tree or no such revision.
llvm::Expected<gate::ChangedLines> changesSince(llvm::StringRef Revision,
                                                llvm::StringRef Directory);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_GITCHANGES_H
