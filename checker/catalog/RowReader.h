//===- RowReader.h - one map of a catalog file, read key by key -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a map has the keys that its reader asks for, of the right
// type, and no others. In: a YamlNode. Out: values, and complaints that say
// what to write instead. A key nobody asked for is a spelling mistake, because
// a mistake that is silently ignored is a lock rule that is silently off.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CATALOG_ROWREADER_H
#define SPINLINT_CATALOG_ROWREADER_H

#include "catalog/YamlTree.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"
#include <optional>
#include <string>
#include <vector>

namespace spinlint::catalog {

class RowReader {
public:
  enum class Need { Optional, Required };
  static constexpr Need Optional = Need::Optional, Required = Need::Required;

  /// `What` names the map in sentences: "an API", "a rule".
  RowReader(const YamlFile &File, const YamlNode &Node, llvm::StringRef What,
            std::vector<std::string> &Problems);

  /// Whether the node is a map at all; if not, that was complained about and
  /// every read below is silent.
  bool isMap() const { return Node.isMap(); }
  bool has(llvm::StringRef Key) const { return Node.find(Key) != nullptr; }

  /// The value of a key, or null. Counts as asked for.
  const YamlNode *node(llvm::StringRef Key, Need N = Optional);

  void text(llvm::StringRef Key, std::string &Out, Need N = Optional);
  /// Text of several lines, without the line end of the block scalar.
  void prose(llvm::StringRef Key, std::string &Out, Need N = Optional);
  /// A list of words; a single word stands for a list of one.
  /// `Each`, if given, is called with every word and where it stands.
  void words(llvm::StringRef Key, std::vector<std::string> &Out,
             Need N = Optional,
             llvm::function_ref<void(const char *, const std::string &)> Each =
                 nullptr);
  void flag(llvm::StringRef Key, bool &Out);
  /// Position of an argument, counted from 0.
  void argument(llvm::StringRef Key, int &Out, Need N = Optional);

  /// A word of a fixed vocabulary: `Parse` knows it, `Choices` lists it.
  template <typename T>
  void word(llvm::StringRef Key, T &Out,
            llvm::function_ref<std::optional<T>(llvm::StringRef)> Parse,
            llvm::StringRef Choices, Need N = Optional) {
    const YamlNode *V = node(Key, N);
    if (!V)
      return;
    std::optional<T> Value;
    if (V->isScalar())
      Value = Parse(V->Text);
    if (Value)
      Out = *Value;
    else
      complain(V->At, "'" + Key + "' must be one of " + Choices + found(*V));
  }

  void complain(const char *At, const llvm::Twine &Sentence);
  /// Complains of keys that nobody asked for. Call when all are read.
  void finish();

  const char *at() const { return Node.At; }
  /// Where the value of a key stands, or the map itself.
  const char *at(llvm::StringRef Key) const;
  const YamlFile &file() const { return File; }
  std::vector<std::string> &problems() { return Problems; }
  /// ", not 'x'", or ", not a list".
  static std::string found(const YamlNode &N);

private:
  const YamlFile &File;
  const YamlNode &Node;
  std::string What;
  std::vector<std::string> &Problems;
  llvm::SmallVector<llvm::StringRef, 32> Asked;
};

} // namespace spinlint::catalog

#endif // SPINLINT_CATALOG_ROWREADER_H
