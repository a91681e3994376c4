//===- PathStates.cpp - what is held along the path of a finding ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See PathStates.h.
//
//===----------------------------------------------------------------------===//
#include "findings/PathStates.h"
#include "findings/Messages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

namespace spinlint::findings {

using engine::FunctionStates;
using engine::LineState;
using program::Function;
using program::Place;

namespace {

/// Finds what is known at a place.
class StatesByPlace {
public:
  StatesByPlace(const program::Program &P,
                llvm::ArrayRef<FunctionStates> States)
      : P(P) {
    for (const FunctionStates &S : States) {
      const Function &F = P.Functions[S.Function];
      if (F.Where.valid())
        ByFile[F.Where.File].push_back(&S);
    }
  }

  /// Null if nothing is.
  const LineState *at(const Place &Where) const {
    auto It = ByFile.find(Where.File);
    if (It == ByFile.end())
      return nullptr;
    const LineState *Found = nullptr;
    for (const FunctionStates *S : It->second) {
      const Function &F = P.Functions[S->Function];
      if (F.Where == Where) // The entry: what is known at its first line.
        return S->Lines.empty() ? nullptr : &S->Lines.front();
      if (!isIn(F, Where))
        continue;
      auto Line = llvm::partition_point(
          S->Lines, [&](const LineState &L) { return L.Line < Where.Line; });
      if (Line != S->Lines.end() && Line->Line == Where.Line)
        Found = &*Line;
    }
    return Found;
  }

private:
  /// A program that was written by hand may have lines only.
  static bool isIn(const Function &F, const Place &Where) {
    if (F.Body.valid() && F.Body.End)
      return F.Body.File == Where.File && F.Body.Begin <= Where.Begin &&
             Where.Begin < F.Body.End;
    return F.Where.Line <= Where.Line;
  }

  const program::Program &P;
  std::map<uint32_t, std::vector<const FunctionStates *>> ByFile;
};

} // namespace

namespace {

/// Follows the path of one finding.
class PathWalk {
public:
  PathWalk(const StatesByPlace &Known, const Finding &F)
      : Known(Known), Name(F.LockText.empty() ? "" : "'" + F.LockText + "'"),
        Balance(isBalance(F.Defect)) {}
  /// `LockHeld`: what the path says of the finding's lock. `Calls`: the next
  /// step is in a function that is called here.
  StateHere step(const Place &Where, std::optional<bool> LockHeld, bool Calls);
  static std::optional<bool> heldAtEnd(const Finding &F);

private:
  static bool isBalance(catalog::Defect D) {
    return D == catalog::Defect::DoubleAcquire ||
           D == catalog::Defect::HeldAtExit ||
           D == catalog::Defect::ModeMismatch ||
           D == catalog::Defect::ReleaseUnheld ||
           D == catalog::Defect::LoopImbalance;
  }

  const StatesByPlace &Known;
  std::string Name;                 ///< Of the lock, as states have it.
  bool Balance;                     ///< The lock has the same name all along.
  std::vector<std::string> Carried; ///< Held by callers on the path.
};

} // namespace

StateHere PathWalk::step(const Place &Where, std::optional<bool> LockHeld,
                         bool Calls) {
  StateHere Result;
  Result.Held = Carried;
  if (const LineState *Line = Known.at(Where)) {
    Result.Known = true;
    for (const std::string &Lock : Line->Held)
      if (!llvm::is_contained(Result.Held, Lock))
        Result.Held.push_back(Lock);
    Result.May = Line->May;
    if (Line->Irql && !Line->Irql->any())
      Result.Irql = irqlText(*Line->Irql);
  }
  Result.Known |= !Result.Held.empty();
  if (LockHeld && !Name.empty()) {
    Result.Known = true;
    llvm::erase(Result.May, Name);
    if (!*LockHeld)
      llvm::erase(Result.Held, Name);
    // Where a lock has another name in each function, one that is held is it.
    else if (!llvm::is_contained(Result.Held, Name) &&
             (Balance || Result.Held.empty()))
      Result.Held.push_back(Name);
  }
  if (Calls)
    Carried = Result.Held;
  return Result;
}

/// Whether the lock of the finding is held when it comes to its place.
std::optional<bool> PathWalk::heldAtEnd(const Finding &F) {
  switch (F.Defect) {
  case catalog::Defect::DoubleAcquire:
  case catalog::Defect::HeldAtExit:
  case catalog::Defect::ModeMismatch:
  case catalog::Defect::CallUnderLock:
  case catalog::Defect::LongHold:
    return true;
  case catalog::Defect::ReleaseUnheld:
    return false;
  default:
    return std::nullopt;
  }
}

void fillStates(std::vector<Finding> &Findings, const program::Program &P,
                llvm::ArrayRef<FunctionStates> States) {
  const StatesByPlace Known(P, States);
  for (Finding &F : Findings) {
    PathWalk Walk(Known, F);
    auto Steps = [&](std::initializer_list<Note::Step> Which) {
      for (Note &N : F.Notes)
        if (N.Where.valid() && llvm::is_contained(Which, N.OnPath))
          N.Before =
              Walk.step(N.Where, N.LockHeld, N.OnPath != Note::Step::Before);
    };
    Steps({Note::Step::Before, Note::Step::Call});
    if (F.Where.valid())
      F.Before = Walk.step(F.Where, PathWalk::heldAtEnd(F), /*Calls=*/true);
    Steps({Note::Step::After});
  }
}

std::string stateText(const StateHere &S) {
  if (!S.Known)
    return "";
  std::string Text;
  if (S.Held.empty() && S.May.empty())
    Text = "holds no lock of its own";
  if (!S.Held.empty())
    Text = "holds " + llvm::join(S.Held, ", ");
  if (!S.May.empty())
    Text += (Text.empty() ? "perhaps holds " : ", perhaps ") +
            llvm::join(S.May, ", ");
  return Text + (S.Irql.empty() ? "" : ", at " + S.Irql);
}

} // namespace spinlint::findings
