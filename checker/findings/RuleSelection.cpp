//===- RuleSelection.cpp - which rule speaks of a defect ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See RuleSelection.h.
//
//===----------------------------------------------------------------------===//
#include "findings/RuleSelection.h"
#include "catalog/RuleSelection.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace spinlint::findings {

llvm::Expected<CheckGlobs> CheckGlobs::parse(llvm::StringRef Text) {
  CheckGlobs Result;
  llvm::SmallVector<llvm::StringRef> Parts;
  Text.split(Parts, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (llvm::StringRef Part : Parts) {
    Part = Part.trim();
    bool Positive = !Part.consume_front("-");
    if (Part.empty())
      continue;
    llvm::Expected<llvm::GlobPattern> Pattern = llvm::GlobPattern::create(Part);
    if (!Pattern)
      return llvm::createStringError(
          "bad pattern '" + Part + "' in '" + Text +
          "': " + llvm::toString(Pattern.takeError()));
    Result.Globs.push_back({Positive, std::move(*Pattern)});
  }
  return Result;
}

bool CheckGlobs::contains(llvm::StringRef Check, bool Otherwise) const {
  for (const Glob &G : llvm::reverse(Globs))
    if (G.Pattern.match(Check))
      return G.Positive;
  return Otherwise;
}

llvm::Expected<RuleSelection>
RuleSelection::fromGlobs(const catalog::Catalog &C, llvm::StringRef Globs) {
  llvm::Expected<CheckGlobs> Parsed = CheckGlobs::parse(Globs);
  if (!Parsed)
    return Parsed.takeError();
  RuleSelection Result(C);
  for (const catalog::Rule &R : C.rules())
    if (R.Active && Parsed->contains(R.Check, /*Otherwise=*/true))
      Result.Enabled.insert(R.Check);
  if (Result.Enabled.empty())
    return llvm::createStringError("no check is enabled by '-checks=" + Globs +
                                   "'; `spinlint rules` lists them");
  return Result;
}

RuleSelection RuleSelection::fromNames(const catalog::Catalog &C,
                                       const llvm::StringSet<> &Checks) {
  RuleSelection Result(C);
  for (const catalog::Rule &R : C.rules())
    if (R.Active && Checks.contains(R.Check))
      Result.Enabled.insert(R.Check);
  return Result;
}

bool RuleSelection::enabled(const catalog::Rule &R) const {
  return Enabled.contains(R.Check);
}

/// What the rules may ask about `V`. A leak has no offending call and a release
/// of an unheld lock no acquire that it belongs to.
static catalog::Situation situationOf(const engine::Violation &V) {
  catalog::Situation S;
  S.Kind = V.Kind;
  S.Class = V.Class;
  if (V.Kind != catalog::Defect::HeldAtExit) {
    S.EventLevel = V.EventLevel;
    S.EventMode = V.EventMode;
  }
  if (V.Kind != catalog::Defect::ReleaseUnheld) {
    S.FrameLevel = V.FrameLevel;
    S.FrameMode = V.FrameMode;
  }
  return S;
}

std::optional<RuleSelection::Choice>
RuleSelection::choose(const engine::Violation &V) const {
  catalog::Situation S = situationOf(V);
  std::vector<const catalog::Rule *> Reporting = catalog::rulesFor(
      *C, S, [&](const catalog::Rule &R) { return enabled(R); });
  if (Reporting.empty())
    return std::nullopt;
  Choice Result;
  Result.Primary = Reporting.front();
  for (const catalog::Rule *R :
       catalog::rulesFor(*C, S, [](const catalog::Rule &) { return true; }))
    if (R != Result.Primary)
      Result.Also.push_back(R);
  return Result;
}

} // namespace spinlint::findings
