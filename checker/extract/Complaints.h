//===- Complaints.h - the errors that Clang found in a unit ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Collects errors instead of printing them. In: Clang's diagnostics. Out: what
// repair needs of each, their number, and the text of the first.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_COMPLAINTS_H
#define SPINLINT_EXTRACT_COMPLAINTS_H

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceLocation.h"
#include <string>
#include <vector>

namespace spinlint::extract {

struct Complaint {
  unsigned Id; ///< clang::diag::err_...
  clang::SourceLocation Loc;
  std::string Text;
  std::vector<std::string> Names; ///< Declaration and identifier arguments.
  std::vector<std::string> Types; ///< Type arguments, printed.
  /// The same without typedefs, as it may be written before the first line of
  /// the unit if the structs that it names are declared; or empty.
  std::vector<std::string> Plain;
  /// It is about this argument of the call at `Loc`, from 1; 0: about no one.
  unsigned Argument = 0;
};

class Complaints : public clang::DiagnosticConsumer {
public:
  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override;
  void clear() override;

  const std::vector<Complaint> &all() const { return List; }
  /// Errors in the user's files, without those that a macro of ours brought in.
  unsigned count() const { return Count; }
  /// "file:line:col: text" of the first error; the file is relative to `Root`.
  std::string first(llvm::StringRef Root) const;

private:
  std::vector<Complaint> List;
  unsigned Count = 0;
  bool LastCounts = false; ///< Notes belong to the last error.
  clang::SourceLocation Last;
  std::string FirstFile, FirstRest;
};

/// `Path` relative to `Root` if it lies below, with `/`.
std::string relativeTo(llvm::StringRef Root, llvm::StringRef Path);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_COMPLAINTS_H
