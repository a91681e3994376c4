//===- PortablePlace.h - places as other programs take them ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how a place is written for programs that run on another machine. In:
// a place, the text of its file, the root of the sources. Out: a path relative
// to the root, with slashes; the same as a URI; lines and columns. Columns are
// counted in UTF-16 code units, as SARIF and editors do; a line that is not
// UTF-8 is taken for one of a single-byte code page.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_PORTABLEPLACE_H
#define SPINLINT_REPORTS_PORTABLEPLACE_H

#include "findings/SourceFiles.h"

namespace spinlint::reports {

/// What the user means by `Typed` in `Directory`: absolute, without dots and
/// without a slash at its end.
std::string meantPath(llvm::StringRef Directory, llvm::StringRef Typed);

/// "src/send.c", or the absolute path with slashes if the file is not below
/// `Root`.
std::string pathFromRoot(llvm::StringRef Root, llvm::StringRef Absolute);

/// A sentence with paths in it, as `pathFromRoot` has them.
std::string textFromRoot(llvm::StringRef Root, llvm::StringRef Text);

/// A relative reference, or `file:///...` of an absolute path (`C:/a`,
/// `//server/share`). Bytes that a URI cannot have are percent-encoded, RFC
/// 3986; those of UTF-8 are such bytes.
std::string uriOf(llvm::StringRef PathWithSlashes);

/// A half-open range. Lines and columns are 1-based; a column of 0 is not
/// known.
struct Range {
  unsigned Line = 0, Column = 0;
  unsigned EndLine = 0, EndColumn = 0;
};

/// Nothing if `Where` is no place in a file that there is: a name in angle
/// brackets stands for a file that nobody else has. Without the text that was
/// analysed there is only a line.
std::optional<Range> rangeOf(const program::Place &Where,
                             findings::SourceFiles &Sources);

/// How many UTF-16 code units the bytes take.
unsigned utf16Length(llvm::StringRef Bytes);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_PORTABLEPLACE_H
