//===- MsvcPragmas.h - warnings that the author told MSVC to keep ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides at which lines which warnings of Microsoft's tools are silenced. In:
// the text of a file. Out: a row for each number and range of lines.
//
//   #pragma warning(suppress: 26110)          the next line with code
//   #pragma warning(disable: 26110 28167)     to the end of the file, or until
//                                             `default`, `pop`
//   #pragma prefast(suppress: 28158 26110, "reason")      disable, enable, push
//   __pragma(warning(suppress: 26110))        the line itself, if code follows
//
// What is inside of comments and literals is no pragma. Both sides of an #if
// count. A pragma in a header does not count for who includes it.
// Source: "warning pragma" in Microsoft's C/C++ preprocessor reference.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_MSVCPRAGMAS_H
#define SPINLINT_FINDINGS_MSVCPRAGMAS_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace spinlint::findings {

struct MsvcSuppression {
  std::string Warning;           ///< "26110", "__WARNING_MUST_HOLD".
  unsigned Line = 0, Column = 0; ///< Of the pragma; 1-based, in bytes.
  unsigned First = 0, Last = 0;  ///< Lines that it silences.
  bool NextLine = false;         ///< `suppress`, not `disable`.
  std::string How;    ///< "#pragma warning(suppress: 26110)", one warning.
  std::string Reason; ///< The text beside it; empty: none.
};

/// In the order of the pragmas.
std::vector<MsvcSuppression> msvcSuppressions(llvm::StringRef Text);

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_MSVCPRAGMAS_H
