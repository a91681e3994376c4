//===- CatalogReader.h - YAML files into a Catalog ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a set of catalog files is sound. In: paths and texts, each
// one of classes/*.yaml, apis/*.yaml, roles/*.yaml, names/*.yaml or a rule.
// Out: a Catalog, or every complaint about them at once.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CATALOG_CATALOGREADER_H
#define SPINLINT_CATALOG_CATALOGREADER_H

#include "catalog/Catalog.h"
#include "catalog/RowReader.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"

namespace spinlint::catalog {

/// A file of the catalog. `Path` is relative to the catalog's root, with
/// forward slashes, and tells what the file holds; `Shown` stands in messages.
struct SourceText {
  std::string Path;
  std::string Shown;
  llvm::StringRef Text;
};

/// The path of a project file among the others; it is read last.
inline constexpr llvm::StringLiteral ProjectPath = "~project";

class CatalogReader {
public:
  CatalogReader();

  /// Every complaint of all files is in the error, one line each.
  llvm::Expected<std::shared_ptr<const Catalog>>
  read(llvm::ArrayRef<SourceText> Sources);

private:
  /// Where something was named, for checks that need all files.
  struct Mention {
    unsigned File = 0;
    const char *At = nullptr;
    std::string Name;
  };
  using Names = llvm::StringMap<Mention>;

  void readClass(const YamlFile &F, const YamlNode &Node);
  void readApis(const YamlFile &F, const YamlNode &Root);
  void readApi(const YamlFile &F, const YamlNode &Node, const Api &Defaults,
               const std::string &Class);
  void readCalls(const YamlFile &F, const YamlNode &Node, const Api &Defaults);
  void readMemory(const YamlFile &F, const YamlNode &Node);
  void readEffect(RowReader &Row, const std::string &Class, Api &Out);
  /// What rules are held against (ReadCoverage.cpp).
  void readCoverage(const YamlFile &F, const YamlNode &Root);
  void readRoles(const YamlFile &F, const YamlNode &Root);
  void readRole(const YamlFile &F, const YamlNode &Node,
                const std::string &Framework);
  /// `Stem`: of the file; empty: it stands in a project file.
  void readRule(const YamlFile &F, const YamlNode &Node, llvm::StringRef Stem);
  /// names/*.yaml (ReadNames.cpp).
  void readNames(const YamlFile &F);
  /// Globs for checks of a project file; a text or a list.
  void readChecks(RowReader &Top);
  /// `.spinlint.yaml` (ReadProject.cpp).
  void readProject(const YamlFile &F);
  /// For lists of lock classes, kinds, and names with a `-`.
  std::function<void(const char *, const std::string &)> noteClasses();
  /// Lists of classes become names of classes.
  void expandRules();
  /// What the catalog has to say, and a project file may leave out.
  RowReader::Need unlessOwn() const {
    return InProject ? RowReader::Optional : RowReader::Required;
  }
  /// `class` or `class.Kind`; values of kinds come later.
  void readLockRefs(RowReader &Row, llvm::StringRef Key,
                    std::vector<LockRef> &Out);
  void readOrder(const YamlFile &F, RowReader &Row, Rule &Out);
  void resolveLockRefs();
  void readReport(const YamlFile &F, const YamlNode &Node, Rule &Out);

  /// Complains when the name is taken, as a whole or ignoring case.
  void declare(Names &Known, llvm::StringRef Key, RowReader &Row,
               llvm::StringRef NameKey, llvm::StringRef Kind);
  void declareAt(Names &Known, llvm::StringRef Key, Mention Here,
                 llvm::StringRef Kind);
  /// ", did you mean 'x'?" with the nearest of the names, or nothing.
  static std::string nearestName(const Names &Known, llvm::StringRef Name);
  /// `replaces: true` of a row in a project file.
  bool readReplaces(RowReader &Row);
  /// Takes away the row of the catalog whose place the one of this name takes.
  template <typename T, typename NameOf>
  void replace(Names &Known, std::vector<T> &Rows, Mention Here,
               llvm::StringRef Kind, NameOf Name);
  template <typename T>
  void replace(Names &Known, std::vector<T> &Rows, Mention Here,
               llvm::StringRef Kind) {
    replace(Known, Rows, std::move(Here), Kind,
            [](const T &Row) { return llvm::StringRef(Row.Name); });
  }
  Mention mention(const char *At, llvm::StringRef Name) const;
  void complain(const Mention &M, const llvm::Twine &Sentence);

  void checkReferences();
  void checkReleases();
  void sortAndIndex();

  std::shared_ptr<Catalog> C;
  std::vector<YamlFile> Files;
  unsigned Current = 0;
  bool InProject = false; ///< The current file is the user's.
  std::vector<std::string> Problems;
  std::vector<Mention> ClassMentions, CallMentions, CheckMentions,
      RequirementMentions, SdvMentions;
  /// `class.Kind`, where it stands.
  std::vector<Mention> KindMentions;
  Names ClassNames, ApiNames, MemoryNames, RoleNames, RuleIds, RuleChecks,
      RequirementIds, SdvNames, MsvcNumbers;
  /// Names of `releases:`, with the class of the effect that gives them.
  std::vector<std::pair<Mention, std::string>> ReleaseMentions;
};

template <typename T, typename NameOf>
void CatalogReader::replace(Names &Known, std::vector<T> &Rows, Mention Here,
                            llvm::StringRef Kind, NameOf Name) {
  auto It = Known.find(Here.Name);
  if (It == Known.end())
    return complain(Here, "there is no " + Kind + " '" + Here.Name +
                              "' that this could replace" +
                              nearestName(Known, Here.Name) +
                              "; take out 'replaces'");
  if (It->second.File == Current)
    return; // Twice in the project file: `declare` complains.
  Known.erase(It);
  llvm::erase_if(Rows, [&](const T &Row) { return Name(Row) == Here.Name; });
}

} // namespace spinlint::catalog

#endif // SPINLINT_CATALOG_CATALOGREADER_H
