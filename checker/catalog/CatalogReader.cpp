//===- CatalogReader.cpp - YAML files into a Catalog ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which file is read how, and what must hold between files. The rows of one
// file are read in ReadRows.cpp.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>

using namespace llvm;

namespace spinlint::catalog {

CatalogReader::CatalogReader() : C(std::make_shared<Catalog>()) {}

Expected<std::shared_ptr<const Catalog>>
CatalogReader::read(ArrayRef<SourceText> Sources) {
  // In the order of paths, so that the hash does not depend on where the files
  // came from.
  std::vector<const SourceText *> Sorted;
  for (const SourceText &S : Sources)
    Sorted.push_back(&S);
  sort(Sorted, [](const SourceText *A, const SourceText *B) {
    return A->Path < B->Path;
  });

  Files.reserve(Sources.size());
  constexpr size_t ManyApis = 2048; // There are 1,300.
  C->Apis.reserve(ManyApis);
  for (const SourceText *S : Sorted) {
    C->Hash =
        xxh3_64bits((Twine(C->Hash) + ";" + S->Path + ";" + S->Text).str());
    Current = Files.size();
    YamlFile &F = Files.emplace_back(S->Shown, S->Text);
    if (!F.parse(Problems))
      continue;
    auto [Folder, Name] = StringRef(S->Path).rsplit('/');
    InProject = Folder == ProjectPath;
    if (InProject)
      readProject(F);
    else if (Name.empty())
      readRule(F, F.Root, Folder.drop_back(StringRef(".yaml").size()));
    else if (Folder == "classes")
      readClass(F, F.Root);
    else if (Folder == "apis")
      readApis(F, F.Root);
    else if (Folder == "roles")
      readRoles(F, F.Root);
    else if (Folder == "names")
      readNames(F);
    else if (Folder == "coverage")
      readCoverage(F, F.Root);
    else
      Problems.push_back(F.complaint(
          nullptr, "the catalog has the folders classes, apis, roles, names "
                   "and coverage; move the file to one of them"));
    // What is remembered of it points into its text.
    F.Root = YamlNode();
  }
  checkReferences();
  checkReleases();
  if (!Problems.empty())
    return createStringError(join(Problems, "\n"));
  sortAndIndex();
  expandRules();
  resolveLockRefs();
  return std::shared_ptr<const Catalog>(std::move(C));
}

CatalogReader::Mention CatalogReader::mention(const char *At,
                                              StringRef Name) const {
  return {Current, At, Name.str()};
}

void CatalogReader::complain(const Mention &M, const Twine &Sentence) {
  Problems.push_back(Files[M.File].complaint(M.At, Sentence.str()));
}

void CatalogReader::declare(Names &Known, StringRef Key, RowReader &Row,
                            StringRef NameKey, StringRef Kind) {
  if (!Key.empty())
    declareAt(Known, Key, mention(Row.at(NameKey), Key), Kind);
}

bool CatalogReader::readReplaces(RowReader &Row) {
  bool Replaces = false;
  if (InProject)
    Row.flag("replaces", Replaces);
  return Replaces;
}

void CatalogReader::declareAt(Names &Known, StringRef Key, Mention Here,
                              StringRef Kind) {
  auto [It, New] = Known.try_emplace(Key, Here);
  if (!New)
    complain(Here, Kind + " '" + Key + "' is there already, at " +
                       Files[It->second.File].place(It->second.At) +
                       (InProject && It->second.File != Current
                            ? "; give it another name, or say 'replaces: true'"
                            : "; remove one or give it another name"));
}

std::string CatalogReader::nearestName(const Names &Known, StringRef Name) {
  StringRef Near;
  unsigned Best = std::min<size_t>(5, Name.size() / 3 + 1);
  for (const auto &Entry : Known) {
    unsigned D = Entry.getKey().edit_distance(Name, true, Best);
    if (D < Best) {
      Best = D;
      Near = Entry.getKey();
    }
  }
  return Near.empty() ? "" : ("; did you mean '" + Near + "'?").str();
}

void CatalogReader::checkReferences() {
  for (const Mention &M : ClassMentions)
    if (!ClassNames.count(M.Name))
      complain(M, "there is no lock class '" + M.Name + "' in classes/" +
                      nearestName(ClassNames, M.Name));
  // A catalog of somebody's own need not say what it covers.
  if (!RequirementIds.empty())
    for (const Mention &M : RequirementMentions)
      if (!RequirementIds.count(M.Name))
        complain(M, "there is no requirement '" + M.Name + "' in coverage/" +
                        nearestName(RequirementIds, M.Name));
  if (!SdvNames.empty())
    for (const Mention &M : SdvMentions)
      if (!SdvNames.count(M.Name))
        complain(M, "there is no rule '" + M.Name + "' in coverage/" +
                        nearestName(SdvNames, M.Name));
  for (const Mention &M : CheckMentions)
    if (!RuleChecks.count(M.Name))
      complain(M, "there is no check '" + M.Name + "'" +
                      nearestName(RuleChecks, M.Name));
  for (const Mention &M : KindMentions) {
    auto [Class, Kind] = StringRef(M.Name).split('.');
    const auto Of = find_if(
        C->Classes, [&](const LockClass &L) { return L.Name == Class; });
    if (Of != C->Classes.end() &&
        none_of(Of->Kinds, [&](const auto &K) { return K.first == Kind; }))
      complain(M, "lock class '" + Class + "' has no kind '" + Kind +
                      "'; its 'kinds' are in classes/" + Class + ".yaml");
  }
  for (const Mention &M : CallMentions)
    if (!ApiNames.count(M.Name))
      complain(M, "'calls' or 'before' names '" + M.Name +
                      "', which has no row in apis/" +
                      nearestName(ApiNames, M.Name));
}

void CatalogReader::checkReleases() {
  StringMap<const Api *> ByName;
  for (const Api &A : C->Apis)
    ByName[A.Name] = &A;
  for (const auto &[M, Class] : ReleaseMentions) {
    auto It = ByName.find(M.Name);
    if (It == ByName.end()) {
      complain(M, "'releases' names '" + M.Name +
                      "', which has no row in apis/" +
                      nearestName(ApiNames, M.Name));
      continue;
    }
    bool GivesBack = any_of(It->second->Effects, [&](const LockEffect &E) {
      return E.Class == Class &&
             (E.What == Op::Release || E.What == Op::LowerIrql);
    });
    if (!GivesBack)
      complain(M, "'" + M.Name + "' does not release a lock of class '" +
                      Class + "'; correct its row, or this list");
  }
}

void CatalogReader::sortAndIndex() {
  auto ByName = [](const auto &A, const auto &B) { return A.Name < B.Name; };
  std::sort(C->Apis.begin(), C->Apis.end(), ByName);
  std::sort(C->MemoryApis.begin(), C->MemoryApis.end(), ByName);
  std::sort(C->Classes.begin(), C->Classes.end(), ByName);
  std::sort(C->Roles.begin(), C->Roles.end(), ByName);
  std::sort(C->Rules.begin(), C->Rules.end(),
            [](const Rule &A, const Rule &B) { return A.Id < B.Id; });
  std::sort(C->Msvc.begin(), C->Msvc.end(),
            [](const MsvcWarning &A, const MsvcWarning &B) {
              return A.Number < B.Number;
            });
  for (const auto &[I, Row] : enumerate(C->Apis))
    C->ApiIndex[Row.Name] = I;
  for (const auto &[I, Row] : enumerate(C->MemoryApis))
    C->MemoryIndex[Row.Name] = I;
  for (const auto &[I, Row] : enumerate(C->Classes))
    C->ClassIndex[Row.Name] = I;
  for (const auto &[I, Row] : enumerate(C->Roles))
    C->RoleIndex[Row.Name] = I;
  for (const auto &[I, Row] : enumerate(C->Rules)) {
    C->RuleIndex[StringRef(Row.Id).lower()] = I;
    C->RuleIndex[Row.Check] = I;
  }
}

} // namespace spinlint::catalog
