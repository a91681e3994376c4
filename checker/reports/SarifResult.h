//===- SarifResult.h - a finding as a SARIF result ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what of a finding goes where in a SARIF result: notes on the path
// become the steps of a code flow, with the locks and the IRQL as their state;
// notes about other places become related locations, which the message links
// to; the rest is told in the message. In: a finding of one driver. Out: JSON.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_SARIFRESULT_H
#define SPINLINT_REPORTS_SARIFRESULT_H

#include "reports/PortablePlace.h"
#include "reports/RunReport.h"
#include "llvm/Support/JSON.h"

namespace spinlint::reports {

class SarifResultPrinter {
public:
  SarifResultPrinter(const RunReport &Run, const ReportedDriver &Driver,
                     llvm::json::OStream &J)
      : Run(Run), Driver(Driver), J(J) {}

  void result(const findings::Finding &F);
  /// The members of a physicalLocation, as a `location` object. `Message` may
  /// be empty; `Id`: of a related location.
  void location(const program::Place &Where, llvm::StringRef Message,
                std::optional<unsigned> Id = std::nullopt);
  /// The members uri and uriBaseId.
  static void artifact(llvm::StringRef PathFromRoot, llvm::json::OStream &J);

private:
  std::string messageOf(const findings::Finding &F);
  bool shown(const program::Place &Where) {
    return rangeOf(Where, Driver.Sources).has_value();
  }
  void region(llvm::StringRef Name, const Range &R, llvm::StringRef Snippet);
  void physical(const program::Place &Where, bool Snippet);
  void step(const program::Place &Where, llvm::StringRef Text,
            const findings::StateHere &State, bool Essential);
  void codeFlow(const findings::Finding &F);
  void related(const findings::Finding &F);
  void fixes(const findings::Finding &F);
  void fix(llvm::StringRef Title, llvm::ArrayRef<fixes::Edit> Edits);
  void suppression(const findings::Finding &F);
  void properties(const findings::Finding &F);

  const RunReport &Run;
  const ReportedDriver &Driver;
  llvm::json::OStream &J;
};

/// A string of any code page as JSON has it.
llvm::json::Value jsonText(llvm::StringRef Text);

/// `"Name": {"text": "..."}`
void sarifMessage(llvm::json::OStream &J, llvm::StringRef Name,
                  llvm::StringRef Text);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_SARIFRESULT_H
