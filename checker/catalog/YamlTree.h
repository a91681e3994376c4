//===- YamlTree.h - a YAML file as a tree with places ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what is well-formed YAML for the catalog: one document a file, maps
// with plain, unique keys, no anchors or tags. In: the text. Out: a tree whose
// nodes know where they stand, or complaints `file:line:column: error: ...`.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CATALOG_YAMLTREE_H
#define SPINLINT_CATALOG_YAMLTREE_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace spinlint::catalog {

struct YamlField;

/// A node. `At` points into the text that was parsed, which must outlive it.
struct YamlNode {
  enum class Kind { Null, Scalar, List, Map } Is = Kind::Null;
  const char *At = nullptr;
  std::string Text;              ///< Of a Scalar.
  std::vector<YamlNode> Items;   ///< Of a List.
  std::vector<YamlField> Fields; ///< Of a Map, in the order written.

  bool isScalar() const { return Is == Kind::Scalar; }
  bool isList() const { return Is == Kind::List; }
  bool isMap() const { return Is == Kind::Map; }
  /// The value of a key, or null. Complexity is linear: maps here are small.
  const YamlNode *find(llvm::StringRef Key) const;
};

struct YamlField {
  std::string Key;
  const char *At = nullptr;
  YamlNode Value;
};

/// A file of the catalog and where its nodes stand.
class YamlFile {
public:
  YamlFile(llvm::StringRef Path, llvm::StringRef Text)
      : Path(Path), Text(Text) {}

  /// Fills `Root`. Complaints go to `Problems`, one line each; false if any.
  bool parse(std::vector<std::string> &Problems);

  /// "rules/apis/x.yaml:4:7"
  std::string place(const char *At) const;
  /// "rules/apis/x.yaml:4:7: error: " and the sentence.
  std::string complaint(const char *At, llvm::StringRef Sentence) const;

  std::string Path; ///< As shown: "rules/apis/ndis-spin-lock.yaml".
  llvm::StringRef Text;
  YamlNode Root;
};

} // namespace spinlint::catalog

#endif // SPINLINT_CATALOG_YAMLTREE_H
