//===- Replace.cpp - a fresh unit among stored ones -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Replace.h.
//
//===----------------------------------------------------------------------===//
#include "program/Replace.h"
#include "program/Link.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;

namespace spinlint::program {

/// Makes the functions that `IsStale` names declarations.
static void removeBodies(Program &P,
                         function_ref<bool(const Function &)> IsStale) {
  std::vector<Function> Kept;
  for (Function &F : P.Functions) {
    if (IsStale(F)) {
      P.Symbols[F.Symbol].Function = None;
      continue;
    }
    P.Symbols[F.Symbol].Function = Kept.size();
    Kept.push_back(std::move(F));
  }
  P.Functions = std::move(Kept);
  // A lock call that stood in one of them is gone with it.
  llvm::erase_if(P.Tokens, [&](const LockToken &T) {
    return T.Symbol != None && P.Symbols[T.Symbol].Function == None;
  });
}

void replaceBy(std::vector<Program> &Stored, const Program &Fresh) {
  StringSet<> Mains, Fresher;
  for (const UnitInfo &U : Fresh.Units)
    Mains.insert(U.Main);
  for (const Function &F : Fresh.Functions)
    if (F.Link != Linkage::Internal)
      Fresher.insert(Fresh.Symbols[F.Symbol].Usr);
  auto IsFresh = [&](const UnitInfo &U) { return Mains.contains(U.Main); };

  llvm::erase_if(Stored, [&](const Program &P) {
    return !P.Units.empty() && all_of(P.Units, IsFresh);
  });
  for (Program &P : Stored) {
    const bool HasUnit = any_of(P.Units, IsFresh);
    removeBodies(P, [&](const Function &F) {
      if (HasUnit && F.Where.valid() &&
          Mains.contains(P.Files[F.Where.File].Path))
        return true;
      return F.Link != Linkage::Internal &&
             Fresher.contains(P.Symbols[F.Symbol].Usr);
    });
    if (HasUnit)
      llvm::erase_if(P.Units, IsFresh);
  }
}

std::vector<std::string> keepLostBodies(Program &Fresh, const Program &Before) {
  StringSet<> Intact;
  for (const Function &F : Fresh.Functions)
    if (F.LostParts.empty() && !F.Stub)
      Intact.insert(Fresh.Symbols[F.Symbol].Usr);
  std::vector<std::string> Kept;
  for (const Function &F : Before.Functions)
    if (const std::string &Usr = Before.Symbols[F.Symbol].Usr;
        F.LostParts.empty() && !F.Stub && !Intact.contains(Usr))
      Kept.push_back(Usr);
  llvm::sort(Kept);
  if (Kept.empty())
    return Kept;
  Program Old = Before;
  auto IsKept = [&](const Program &P, const Function &F) {
    return std::binary_search(Kept.begin(), Kept.end(),
                              P.Symbols[F.Symbol].Usr);
  };
  removeBodies(Fresh, [&](const Function &F) { return IsKept(Fresh, F); });
  removeBodies(Old, [&](const Function &F) { return !IsKept(Old, F); });
  Fresh = joinVersions(std::move(Fresh), std::move(Old));
  return Kept;
}

} // namespace spinlint::program
