//===- ReadProject.cpp - the user's own locks, roles and rules ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `.spinlint.yaml` has the forms of the catalog, as lists under one key each.
// In: its text. Out: rows among those of the catalog, and globs for checks.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace spinlint::catalog {

void CatalogReader::readChecks(RowReader &Top) {
  std::vector<std::string> Globs;
  Top.words("checks", Globs, RowReader::Optional,
            [&](const char *At, const std::string &Text) {
              for (StringRef Glob : split(Text, ',')) {
                Glob = Glob.trim();
                Glob.consume_front("-");
                if (!Glob.empty() && !Glob.contains('*'))
                  CheckMentions.push_back(mention(At, Glob));
              }
            });
  C->Checks = join(Globs, ",");
}

void CatalogReader::readProject(const YamlFile &F) {
  // A file without a word changes nothing.
  if (F.Root.Is == YamlNode::Kind::Null)
    return;
  RowReader Top(F, F.Root, "a project file", Problems);
  if (!Top.isMap())
    return;
  readChecks(Top);
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
