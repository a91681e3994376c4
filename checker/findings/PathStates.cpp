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

/// `LockHeld`: what the path of the finding knows of its own lock, `Name`.
static StateHere stateAt(const LineState *Line, std::optional<bool> LockHeld,
                         const std::string &Name) {
  StateHere Result;
  if (Line) {
    Result.Known = true;
    Result.Held = Line->Held;
    Result.May = Line->May;
    if (Line->Irql && !Line->Irql->any())
      Result.Irql = irqlText(*Line->Irql);
  }
  if (!LockHeld || Name.empty())
    return Result;
  Result.Known = true;
  llvm::erase(Result.May, Name);
  if (!*LockHeld)
    llvm::erase(Result.Held, Name);
  else if (!llvm::is_contained(Result.Held, Name))
    Result.Held.push_back(Name);
  return Result;
}

/// Whether the lock of the finding is held when it comes to its end.
static std::optional<bool> heldAtEnd(const Finding &F) {
  switch (F.Defect) {
  case catalog::Defect::DoubleAcquire:
  case catalog::Defect::HeldAtExit:
  case catalog::Defect::ModeMismatch:
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
    const std::string Name = F.LockText.empty() ? "" : "'" + F.LockText + "'";
    for (Note &N : F.Notes)
      if (N.OnPath && N.Where.valid())
        N.Before = stateAt(Known.at(N.Where), N.LockHeld, Name);
    if (F.Where.valid())
      F.Before = stateAt(Known.at(F.Where), heldAtEnd(F), Name);
  }
}

std::string stateText(const StateHere &S) {
  if (!S.Known)
    return "";
  std::string Text;
  if (S.Held.empty() && S.May.empty())
    Text = "no lock held";
  if (!S.Held.empty())
    Text = llvm::join(S.Held, ", ") + " held";
  if (!S.May.empty())
    Text += (Text.empty() ? "perhaps " : ", perhaps ") +
            llvm::join(S.May, ", ") + (S.Held.empty() ? " held" : "");
  return Text +
         (S.Irql.empty() ? ", at an IRQL that is not known" : ", at " + S.Irql);
}

} // namespace spinlint::findings
