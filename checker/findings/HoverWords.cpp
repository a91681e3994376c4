//===- HoverWords.cpp - what an editor shows beside the code --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See HoverWords.h. A contract is shown in SAL, because that is the language
// that drivers say it in.
//
//===----------------------------------------------------------------------===//
#include "findings/HoverWords.h"
#include "engine/VerdictName.h"
#include "findings/Messages.h"
#include "fixes/SalContract.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::findings {

std::string heldText(llvm::ArrayRef<std::string> Held,
                     llvm::ArrayRef<std::string> May) {
  if (Held.empty() && May.empty())
    return "holds nothing";
  std::string Text = Held.empty() ? "" : "holds " + llvm::join(Held, ", ");
  if (!May.empty())
    Text += (Held.empty() ? "may hold " : ", perhaps ") + llvm::join(May, ", ");
  return Text;
}

ContractText contractText(const program::Program &P, const catalog::Catalog &C,
                          uint32_t Fn, const engine::NetEffects &E,
                          const engine::EntryKind &Entry) {
  const program::Function &F = P.Functions[Fn];
  ContractText Result;
  bool Named = true;
  // What its author has written he knows.
  if (!F.Declarations.empty()) {
    auto Lines = fixes::salOfLocks(P, C, F, E, F.Declarations.front());
    Named = Lines.has_value();
    if (Lines)
      for (const fixes::SalLine &L : *Lines)
        Result.Sal.push_back(L.Text);
    if (!fixes::hasSal(F, fixes::SalKind::Level))
      for (const fixes::SalLine &L : fixes::salOfLevels(E))
        Result.Sal.push_back(L.Text);
  }
  if (Entry.Role) {
    std::string Text = "the system calls it as a " + Entry.Role->Name;
    if (!Entry.Irql.any())
      Text += ", at " + irqlText(Entry.Irql);
    Result.Sentences.push_back(std::move(Text));
  }
  if (E.Sometimes)
    Result.Sentences.push_back("on some paths it does something else to the "
                               "locks of its callers");
  if (E.Nameless || !Named)
    Result.Sentences.push_back(
        "it does something to locks that callers have no name for");
  if (E.Irql.Sometimes && !E.Irql.Needs.any())
    Result.Sentences.push_back("on some paths it needs " +
                               irqlText(E.Irql.Needs));
  return Result;
}

std::string verdictText(const engine::FunctionResult &R, unsigned Findings) {
  if (R.V == engine::Verdict::Defect && Findings)
    return std::to_string(Findings) +
           (Findings == 1 ? " finding" : " findings");
  std::string Text = engine::verdictName(R.V).str();
  if (!R.Reason.empty())
    Text += ": " + R.Reason;
  return Text;
}

} // namespace spinlint::findings
