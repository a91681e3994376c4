//===- DriverCheck.cpp - the answer about a driver at one moment ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverCheck.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/DriverCheck.h"
#include "findings/MakeFindings.h"
#include "frontends/lsp/Documents.h"

namespace spinlint::lsp {

const std::string &DriverSnapshot::path(uint32_t File) const {
  auto [It, New] = Paths.try_emplace(File);
  if (New)
    It->second = realPath(Sources->absolutePath(File));
  return It->second;
}

const Text *DriverSnapshot::text(uint32_t File) const {
  auto [It, New] = Texts.try_emplace(File);
  if (New)
    if (std::optional<llvm::StringRef> Content = Sources->unchangedText(File))
      It->second = std::make_unique<Text>(Content->str());
  return It->second.get();
}

std::vector<uint32_t> DriverSnapshot::filesOf(llvm::StringRef Real) const {
  std::vector<uint32_t> Result;
  for (uint32_t I = 0; I != program().Files.size(); ++I)
    if (!program().Files[I].System && path(I) == Real)
      Result.push_back(I);
  return Result;
}

std::shared_ptr<const DriverSnapshot>
checkDriver(DriverParts Parts, const CheckOptions &How,
            std::shared_ptr<const extract::EditedTexts> Edited) {
  auto D = std::make_shared<DriverSnapshot>();
  D->Parts = std::move(Parts);
  D->Root = How.Root;
  D->Catalog = How.Catalog;
  D->Rules = D->Parts.UserMode ? How.Rules->withoutIrql() : *How.Rules;
  D->Edited = std::move(Edited);
  std::vector<program::Program> Units;
  for (const UnitProgram &U : D->Parts.Units)
    Units.push_back(*U);
  auto Linked = frontends::linkWithRest(std::move(Units), {}, D->Parts.Whole);
  if (Linked)
    D->Unit = std::move(*Linked);
  else
    D->Failure = llvm::toString(Linked.takeError());
  D->Sources = std::make_unique<findings::SourceFiles>(D->program().Files,
                                                       D->Root, D->Edited.get());
  D->Limits.Whole = D->Parts.Whole;
  D->Limits.Skip = D->Rules->unwanted();
  D->Result = engine::analyse(D->program(), *D->Catalog, D->Limits);

  D->Findings = findings::makeFindings(D->program(), *D->Catalog, D->Result,
                                       *D->Rules, D->Limits);
  const findings::SilenceInput In{D->program(), *D->Catalog, *D->Rules,
                                  *D->Sources};
  D->Silenced = findings::takeSilenced(D->Findings, In);
  if (How.Idle && D->Parts.Whole)
    D->Idle = findings::idleSuppressions(D->Silenced, D->Result, In);
  return D;
}

} // namespace spinlint::lsp
