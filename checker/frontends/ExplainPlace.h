//===- ExplainPlace.h - spinlint explain FILE:LINE ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads and analyses a driver as `check` does, and prints what is known of the
// locks at one line. In: the file, the line, what to read. Out: text on stdout
// and the exit code.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_EXPLAINPLACE_H
#define SPINLINT_FRONTENDS_EXPLAINPLACE_H

#include "frontends/SourceOptions.h"

namespace spinlint::frontends {

struct PlaceRequest {
  std::string File;
  unsigned Line = 0;
  std::string ProgramDir, Checks;
  const SourceOptions *Sources = nullptr; ///< What else to read, and how.
};

/// "dev.c:12" or nothing: it is no such place.
std::optional<PlaceRequest> parsePlace(llvm::StringRef Text);

/// The functions of `P` that a line stands in, in each copy of a header one.
/// `Mine`: which files of the program are meant; `Text`: theirs, as it was
/// read.
std::vector<uint32_t> functionsAt(const program::Program &P,
                                  const std::vector<bool> &Mine, unsigned Line,
                                  llvm::StringRef Text);

int explainPlace(const Invocation &Call, const PlaceRequest &Request);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_EXPLAINPLACE_H
