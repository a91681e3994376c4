//===- ReadCoverage.cpp - what the rules are held against -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The schema of rules/coverage/: sentences of DDI pages, the names of the rules
// that Microsoft documents, and the numbers of its warnings. In: a YAML tree.
// Out: rows that rules name, and from which the page of coverage is made; what
// the suppression of a warning means.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"

using namespace llvm;

namespace spinlint::catalog {

void CatalogReader::readCoverage(const YamlFile &F, const YamlNode &Root) {
  RowReader Top(F, Root, "a file of coverage", Problems);
  if (!Top.isMap())
    return;
  auto Each = [&](StringRef Key, StringRef What,
                  function_ref<void(RowReader &)> Read) {
    const YamlNode *Rows = Top.node(Key);
    if (!Rows)
      return;
    if (!Rows->isList())
      Top.complain(Rows->At,
                   "'" + Key + "' must be a list" + RowReader::found(*Rows));
    for (const YamlNode &N : Rows->Items) {
      RowReader Row(F, N, What, Problems);
      if (!Row.isMap())
        continue;
      Read(Row);
      Row.finish();
    }
  };
  Each("requirements", "a requirement", [&](RowReader &Row) {
    Requirement R;
    Row.text("id", R.Id, RowReader::Required);
    Row.text("page", R.Page, RowReader::Required);
    Row.prose("text", R.Text, RowReader::Required);
    Row.words("tests", R.Tests);
    declare(RequirementIds, R.Id, Row, "id", "requirement");
    C->Requirements.push_back(std::move(R));
  });
  Each("sdv", "a list of rules of Microsoft's", [&](RowReader &Row) {
    SdvRule R;
    Row.prose("of", R.Of, RowReader::Required);
    Row.prose("why_not", R.WhyNot);
    std::vector<std::string> All;
    Row.words("names", All, RowReader::Required,
              [&](const char *At, const std::string &Name) {
                R.Name = Name;
                declareAt(SdvNames, Name, mention(At, Name), "rule");
                C->SdvRules.push_back(R);
              });
  });
  Each("msvc", "a warning of Microsoft's", [&](RowReader &Row) {
    MsvcWarning W;
    std::string Number;
    Row.text("number", Number, RowReader::Required);
    if (StringRef(Number).getAsInteger(10, W.Number) || W.Number == 0)
      Row.complain(Row.at("number"),
                   "'number' must be that of a warning, like 26115, not '" +
                       Number + "'");
    Row.text("name", W.Name);
    Row.prose("title", W.Title, RowReader::Required);
    std::vector<std::string> Names;
    Row.words("defects", Names, RowReader::Required,
              [&](const char *At, const std::string &Name) {
                if (std::optional<Defect> D = defectFromName(Name))
                  W.Defects.push_back(*D);
                else
                  Row.complain(At, "there is no defect '" + Name + "'");
              });
    declare(MsvcNumbers, Number, Row, "number", "warning");
    C->Msvc.push_back(std::move(W));
  });
  Top.finish();
}

} // namespace spinlint::catalog
