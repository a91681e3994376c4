//===- FailOn.cpp - which findings fail a run -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See FailOn.h.
//
//===----------------------------------------------------------------------===//
#include "gate/FailOn.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::gate {

llvm::Expected<FailOn> FailOn::parse(llvm::StringRef Text,
                                     const catalog::Catalog &C) {
  FailOn Result;
  llvm::SmallVector<llvm::StringRef> Words;
  Text.split(Words, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (llvm::StringRef Word : Words) {
    Word = Word.trim();
    if (Word == "any") {
      Result.Any = true;
      continue;
    }
    if (Word == "new") {
      Result.New = true;
      continue;
    }
    const catalog::Rule *Rule = C.rule(Word);
    findings::CheckGlobs Globs(Rule ? llvm::StringRef(Rule->Check) : Word);
    if (llvm::none_of(C.rules(), [&](const catalog::Rule &R) {
          return Globs.contains(R.Check, /*Otherwise=*/false);
        }))
      return llvm::createStringError(
          "--fail-on takes 'new', 'any', and names of rules; there is no rule "
          "'" +
          Word + "'; `spinlint rules` lists them");
    Result.Named.push_back(std::move(Globs));
  }
  if (!Result.Any && !Result.New && Result.Named.empty())
    Result.New = true;
  return Result;
}

bool FailOn::fails(const findings::Finding &F) const {
  if (F.Silenced)
    return false;
  const bool Advice = F.Level == findings::Severity::Note;
  if (Any && !Advice)
    return true;
  if (!isNews(F))
    return false;
  return (New && !Advice) ||
         llvm::any_of(Named, [&](const findings::CheckGlobs &G) {
           return G.contains(F.Check, /*Otherwise=*/false);
         });
}

} // namespace spinlint::gate
