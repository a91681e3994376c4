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

CheckGlobs::CheckGlobs(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Text.split(Parts, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (llvm::StringRef Part : Parts) {
    Part = Part.trim();
    bool Positive = !Part.consume_front("-");
    if (!Part.empty())
      Globs.push_back({Positive, Part.str()});
  }
}

/// A glob may be from a comment in the sources, so this takes no time that
/// grows with its stars: what stands between two of them is looked for once.
static bool matches(llvm::StringRef Pattern, llvm::StringRef Name) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Pattern.split(Parts, '*');
  if (Parts.size() == 1)
    return Pattern == Name;
  if (!Name.consume_front(Parts.front()))
    return false;
  for (llvm::StringRef Part : llvm::ArrayRef(Parts).drop_front().drop_back()) {
    const size_t At = Name.find(Part);
    if (At == llvm::StringRef::npos)
      return false;
    Name = Name.drop_front(At + Part.size());
  }
  return Name.ends_with(Parts.back());
}

bool CheckGlobs::contains(llvm::StringRef Check, bool Otherwise) const {
  for (const Glob &G : llvm::reverse(Globs))
    if (matches(G.Pattern, Check))
      return G.Positive;
  return Otherwise;
}

std::vector<std::string>
CheckGlobs::unmatched(llvm::ArrayRef<catalog::Rule> Rules) const {
  std::vector<std::string> Result;
  for (const Glob &G : Globs)
    if (llvm::none_of(Rules, [&](const catalog::Rule &R) {
          return matches(G.Pattern, R.Check);
        }))
      Result.push_back(G.Pattern);
  return Result;
}

llvm::Expected<RuleSelection>
RuleSelection::fromGlobs(const catalog::Catalog &C, llvm::StringRef Globs) {
  // What the command line says comes later, and so counts more.
  CheckGlobs Parsed((llvm::Twine(C.projectChecks()) + "," + Globs).str());
  RuleSelection Result(C);
  for (const catalog::Rule &R : C.rules())
    if (R.Active && Parsed.contains(R.Check, R.OnByDefault))
      Result.Enabled.insert(R.Check);
  if (C.rules().empty())
    return llvm::createStringError("there are no rules: the folder that "
                                   "--rules names has none");
  if (Result.Enabled.empty())
    return llvm::createStringError(
        "no check is enabled by '-checks=" + Globs + "'" +
        (C.projectChecks().empty() ? ""
                                   : " and the 'checks' of the project file") +
        "; `spinlint rules` lists them");
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

llvm::Error RuleSelection::pin(llvm::StringRef Version) {
  llvm::VersionTuple Parsed;
  if (Parsed.tryParse(Version))
    return llvm::createStringError("'" + Version +
                                   "' is no version of the rules; give one "
                                   "like 0.1");
  Pinned = Parsed;
  return llvm::Error::success();
}

bool RuleSelection::isNote(const catalog::Rule &R) const {
  if (R.IsNote)
    return true;
  llvm::VersionTuple Since;
  return Pinned && !R.Since.empty() && !Since.tryParse(R.Since) &&
         Since > *Pinned;
}

RuleSelection RuleSelection::withoutIrql() const {
  RuleSelection Result = *this;
  Result.HasIrql = false;
  return Result;
}

/// What the rules may ask about `V`. A leak has no offending call and a release
/// of an unheld lock no acquire that it belongs to.
static catalog::Situation situationOf(const engine::Violation &V) {
  catalog::Situation S;
  S.Kind = V.Kind;
  S.Class = V.Class;
  S.Call = V.Subject;
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

uint64_t RuleSelection::unwanted() const {
  uint64_t Wanted = 0;
  for (const catalog::Rule &R : C->rules())
    if (enabled(R))
      for (const catalog::Report &Row : R.Reports)
        if (HasIrql || !catalog::isOfIrql(Row.Kind))
          Wanted |= uint64_t(1) << unsigned(Row.Kind);
  return ~Wanted;
}

std::optional<RuleSelection::Choice>
RuleSelection::choose(const engine::Violation &V) const {
  if (!HasIrql && catalog::isOfIrql(V.Kind))
    return std::nullopt;
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
