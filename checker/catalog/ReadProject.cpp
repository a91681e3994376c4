//===- ReadProject.cpp - the user's own locks, roles and rules ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `.spinlint.yaml` has the forms of the catalog, as lists under one key each.
// Decides which rules speak of a class of locks that the user adds: those that
// speak of all classes.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace spinlint::catalog {

void CatalogReader::readProject(const YamlFile &F) {
  RowReader Top(F, F.Root, "a project file", Problems);
  if (!Top.isMap())
    return;
  Top.text("checks", C->Checks);
  auto Each = [&](StringRef Key, function_ref<void(const YamlNode &)> Read) {
    const YamlNode *Rows = Top.node(Key);
    if (!Rows)
      return;
    if (!Rows->isList())
      Top.complain(Rows->At,
                   "'" + Key + "' must be a list" + RowReader::found(*Rows));
    for (const YamlNode &N : Rows->Items)
      Read(N);
  };
  Each("classes", [&](const YamlNode &N) { readClass(F, N); });
  Each("apis", [&](const YamlNode &N) { readApis(F, N); });
  Each("roles", [&](const YamlNode &N) { readRoles(F, N); });
  Each("rules", [&](const YamlNode &N) { readRule(F, N, ""); });
  Top.finish();
}

} // namespace spinlint::catalog
