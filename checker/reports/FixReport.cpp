//===- FixReport.cpp - what became of the fixes ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See FixReport.h.
//
//===----------------------------------------------------------------------===//
#include "reports/FixReport.h"

namespace spinlint::reports {

using findings::Finding;

void FixLines::place(const program::Place &Where, bool Column) {
  if (!Where.valid())
    return;
  OS << Paths.show(Sources.absolutePath(Where.File)) << ':' << Where.Line;
  if (Column)
    OS << ':' << Where.Column;
  OS << ": ";
}

void FixLines::fixed(const Finding &F, llvm::StringRef Title) {
  place(F.Where, /*Column=*/true);
  OS << "fixed: " << F.Message << "; "
     << (Title.empty() ? "gone with the fix of another finding" : Title) << " ["
     << F.Check << "]\n";
}

void FixLines::offered(const Finding &F, llvm::StringRef Title) {
  place(F.Where, /*Column=*/true);
  if (Title.empty() && !F.Fixes.empty())
    Title = F.Fixes.front().Title;
  if (Title.empty())
    OS << "no fix";
  else
    OS << "fix: " << Title;
  OS << " [" << F.Check << "]\n";
}

void FixLines::notApplied(const Finding &F, llvm::StringRef Reason) {
  place(F.Where, /*Column=*/false);
  OS << "the fix of this finding was not applied: " << Reason << '\n';
}

void printFixCounts(const FixCounts &C, bool Dry, llvm::raw_ostream &OS) {
  auto Plural = [](size_t N) { return N == 1 ? "" : "s"; };
  OS << (Dry ? "would fix " : "fixed ") << C.Fixed << " of " << C.Findings
     << " finding" << Plural(C.Findings);
  if (C.FixedNotes)
    OS << " and " << C.FixedNotes << " remark" << Plural(C.FixedNotes);
  OS << " with " << C.Edits << " edit" << Plural(C.Edits) << " in " << C.Files
     << " file" << Plural(C.Files) << '\n';
}

} // namespace spinlint::reports
