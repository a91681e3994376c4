//===- Recheck.cpp - whether edits have made the sources better -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Recheck.h. Lines move and ordinals shift, so that a finding is looked for
// among those of its kind in its function: first where its place has gone to,
// then by its words, then in order. A lock that had no such finding before is
// told by the fingerprint.
//
//===----------------------------------------------------------------------===//
#include "frontends/Recheck.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace spinlint::frontends {

using engine::Verdict;
using findings::Finding;

static llvm::Error checkUnits(const std::vector<UnitState> &Before,
                              const std::vector<UnitState> &After) {
  if (Before.size() != After.size())
    return llvm::createStringError("the driver would have other sources");
  for (const auto &[Old, New] : llvm::zip_equal(Before, After)) {
    if (Old.Failure.empty() && !New.Failure.empty())
      return llvm::createStringError("the new text " + New.Failure);
    if (New.Info.Errors > Old.Info.Errors)
      return llvm::createStringError("the new text has an error: " +
                                     New.FirstError);
    for (const std::string &Name : New.Info.RepairedNames)
      if (!llvm::is_contained(Old.Info.RepairedNames, Name))
        return llvm::createStringError("the new text uses '" + Name +
                                       "', which is not declared");
  }
  return llvm::Error::success();
}

namespace {

/// What is known of a function, under a name that an edit does not change.
struct FunctionState {
  std::string Name;
  Verdict V = Verdict::NoLocks;
  std::string Reason;
  bool Lost = false; ///< Something of its source is missing.
};

} // namespace

static std::map<std::string, FunctionState>
functionsOf(const CheckedDriver &D) {
  std::map<std::string, FunctionState> Result;
  const program::Program &P = D.program();
  auto KeyOf = [&](const program::Function &F) {
    const program::Symbol &S = P.Symbols[F.Symbol];
    std::string Key = S.Usr.empty() ? S.Name : S.Usr;
    // Two bodies of one name.
    if (F.Where.valid())
      Key += '\n' + P.Files[F.Where.File].Path;
    return Key;
  };
  for (const program::Function &F : P.Functions) {
    FunctionState &S = Result[KeyOf(F)];
    S.Name = P.Symbols[F.Symbol].Name;
    S.Lost |= !F.LostParts.empty();
  }
  for (const engine::FunctionResult &F : D.Result.Functions) {
    FunctionState &S = Result[KeyOf(P.Functions[F.Function])];
    S.V = F.V;
    S.Reason = F.Reason;
  }
  return Result;
}

/// `Repaired`: the functions with a finding that was to be repaired. What the
/// engine doubts in such a one could not be seen before; the fix was proved
/// with that in mind.
static llvm::Error checkFunctions(const CheckedDriver &Before,
                                  const CheckedDriver &After,
                                  const std::set<std::string> &Repaired) {
  const auto Now = functionsOf(After);
  for (const auto &[Key, Old] : functionsOf(Before)) {
    auto It = Now.find(Key);
    if (It == Now.end())
      return llvm::createStringError("'" + Old.Name + "' would be gone");
    const FunctionState &New = It->second;
    auto Because = [&] {
      return New.Reason.empty() ? std::string() : ", because " + New.Reason;
    };
    if (Old.V != Verdict::NotAnalysed &&
        (New.V == Verdict::NotAnalysed || (New.Lost && !Old.Lost)))
      return llvm::createStringError(
          "'" + Old.Name + "' could not be analysed any more" + Because());
    // Not to be sure is no repair.
    if (Old.V != Verdict::Inconclusive && Old.V != Verdict::NotAnalysed &&
        New.V == Verdict::Inconclusive &&
        !(Old.V == Verdict::Defect && Repaired.contains(Old.Name)))
      return llvm::createStringError("'" + Old.Name +
                                     "' would be inconclusive" + Because());
  }
  return llvm::Error::success();
}

namespace {

/// Finds the findings of one driver again.
class Matcher {
public:
  Matcher(const RecheckInput &In, size_t Driver)
      : In(In), Driver(Driver), Before(In.Before.Drivers[Driver]),
        After(In.After.Drivers[Driver]), Origin(After.Findings.size(), None),
        Used(Before.Findings.size()) {
    for (size_t I = 0; I != Used.size(); ++I)
      Used[I] = In.Repaired.contains({Driver, I});
  }

  llvm::Expected<std::vector<size_t>> match();

private:
  static constexpr size_t None = ~size_t(0);
  template <class SameFn> void pair(SameFn Same);
  llvm::Error unpaired(const Finding &New) const;
  std::string fileOf(const CheckedDriver &D, const Finding &F) const {
    return F.Where.valid() ? D.program().Files[F.Where.File].Path : "";
  }
  bool sameKind(const Finding &Old, const Finding &New) const {
    return Old.Defect == New.Defect && Old.Function == New.Function &&
           fileOf(Before, Old) == fileOf(After, New);
  }

  const RecheckInput &In;
  const size_t Driver;
  const CheckedDriver &Before, &After;
  std::vector<size_t> Origin;
  std::vector<bool> Used;
};

} // namespace

/// Pairs what is left, in order, if it is the same in kind and by `Same`.
template <class SameFn> void Matcher::pair(SameFn Same) {
  for (size_t A = 0; A != Origin.size(); ++A)
    for (size_t B = 0; B != Used.size() && Origin[A] == None; ++B)
      if (!Used[B] && sameKind(Before.Findings[B], After.Findings[A]) &&
          Same(B, A)) {
        Origin[A] = B;
        Used[B] = true;
      }
}

llvm::Error Matcher::unpaired(const Finding &New) const {
  for (size_t B = 0; B != Used.size(); ++B)
    if (In.Repaired.contains({Driver, B}) &&
        sameKind(Before.Findings[B], New) &&
        Before.Findings[B].Message == New.Message)
      return llvm::createStringError("the finding would stay");
  return llvm::createStringError(
      "there would be a new finding: " + New.Message + " [" + New.Check + "]");
}

llvm::Expected<std::vector<size_t>> Matcher::match() {
  auto Words = [&](size_t B, size_t A) {
    return Before.Findings[B].Message == After.Findings[A].Message &&
           Before.Findings[B].LockText == After.Findings[A].LockText;
  };
  auto Place = [&](size_t B, size_t A) {
    return In.Expected({Driver, B}) == In.Actual({Driver, A});
  };
  pair([&](size_t B, size_t A) { return Words(B, A) && Place(B, A); });
  pair(Place);
  pair(Words);
  pair([](size_t, size_t) { return true; });
  for (size_t A = 0; A != Origin.size(); ++A)
    if (Origin[A] == None)
      return unpaired(After.Findings[A]);
  // Of the same kind and number, but of another lock.
  std::vector<std::string> New;
  std::set_difference(After.Fingerprints.begin(), After.Fingerprints.end(),
                      Before.Fingerprints.begin(), Before.Fingerprints.end(),
                      std::back_inserter(New));
  for (const Finding &F : After.Findings)
    if (llvm::is_contained(New, F.Fingerprint))
      return unpaired(F);
  return std::move(Origin);
}

llvm::Expected<FindingOrigins> recheck(const RecheckInput &In) {
  if (llvm::Error E = checkUnits(In.Before.Units, In.After.Units))
    return std::move(E);
  if (In.Before.Drivers.size() != In.After.Drivers.size())
    return llvm::createStringError("the sources would make other drivers");
  FindingOrigins Result;
  for (size_t D = 0; D != In.Before.Drivers.size(); ++D) {
    const CheckedDriver &Before = In.Before.Drivers[D];
    const CheckedDriver &After = In.After.Drivers[D];
    if (Before.Target != After.Target || Before.Whole != After.Whole)
      return llvm::createStringError("the sources would make other drivers");
    std::set<std::string> Repaired;
    for (const FindingRef &R : In.Repaired)
      if (R.Driver == D)
        Repaired.insert(Before.Findings[R.Finding].Function);
    if (llvm::Error E = checkFunctions(Before, After, Repaired))
      return std::move(E);
    auto Origins = Matcher(In, D).match();
    if (!Origins)
      return Origins.takeError();
    Result.push_back(std::move(*Origins));
  }
  return Result;
}

} // namespace spinlint::frontends
