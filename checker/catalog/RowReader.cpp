//===- RowReader.cpp - one map of a catalog file, read key by key ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See RowReader.h.
//
//===----------------------------------------------------------------------===//
#include "catalog/RowReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace spinlint::catalog {

RowReader::RowReader(const YamlFile &File, const YamlNode &Node, StringRef What,
                     std::vector<std::string> &Problems)
    : File(File), Node(Node), What(What), Problems(Problems) {
  if (!Node.isMap())
    complain(Node.At, What + " is written as 'key: value' lines" + found(Node));
}

std::string RowReader::found(const YamlNode &N) {
  switch (N.Is) {
  case YamlNode::Kind::Null:
    return ", but nothing stands here";
  case YamlNode::Kind::Scalar:
    return ", not '" + N.Text + "'";
  case YamlNode::Kind::List:
    return ", not a list";
  case YamlNode::Kind::Map:
    return ", not a map";
  }
  return "";
}

void RowReader::complain(const char *At, const Twine &Sentence) {
  Problems.push_back(File.complaint(At, Sentence.str()));
}

const char *RowReader::at(StringRef Key) const {
  const YamlNode *V = Node.find(Key);
  return V ? V->At : Node.At;
}

const YamlNode *RowReader::node(StringRef Key, Need N) {
  if (!is_contained(Asked, Key))
    Asked.push_back(Key);
  const YamlNode *V = Node.find(Key);
  if (V || N == Optional)
    return V;
  if (Node.isMap())
    complain(Node.At, What + " needs the key '" + Key + "'; add it");
  return nullptr;
}

void RowReader::text(StringRef Key, std::string &Out, Need N) {
  const YamlNode *V = node(Key, N);
  if (!V)
    return;
  if (V->isScalar() && !StringRef(V->Text).trim().empty())
    Out = V->Text;
  else
    complain(V->At, "'" + Key + "' must be a text" + found(*V));
}

void RowReader::prose(StringRef Key, std::string &Out, Need N) {
  text(Key, Out, N);
  Out = StringRef(Out).rtrim().str();
}

void RowReader::words(
    StringRef Key, std::vector<std::string> &Out, Need N,
    function_ref<void(const char *, const std::string &)> Each) {
  const YamlNode *V = node(Key, N);
  if (!V)
    return;
  Out.clear();
  auto Add = [&](const YamlNode &Word) {
    Out.push_back(Word.Text);
    if (Each)
      Each(Word.At, Word.Text);
  };
  if (V->isScalar())
    Add(*V);
  else if (!V->isList())
    complain(V->At, "'" + Key + "' must be a list such as [a, b]" + found(*V));
  for (const YamlNode &Item : V->Items)
    if (Item.isScalar())
      Add(Item);
    else
      complain(Item.At, "'" + Key + "' must be a list of words" + found(Item));
}

void RowReader::flag(StringRef Key, bool &Out) {
  word<bool>(
      Key, Out,
      [](StringRef S) -> std::optional<bool> {
        if (S == "true")
          return true;
        if (S == "false")
          return false;
        return std::nullopt;
      },
      "true, false");
}

void RowReader::argument(StringRef Key, int &Out, Need N) {
  const YamlNode *V = node(Key, N);
  if (!V)
    return;
  unsigned Value;
  if (V->isScalar() && to_integer(V->Text, Value, 10) && Value < 64)
    Out = static_cast<int>(Value);
  else
    complain(V->At, "'" + Key +
                        "' must be the number of an argument, counted "
                        "from 0" +
                        found(*V));
}

void RowReader::finish() {
  for (const YamlField &F : Node.Fields) {
    if (is_contained(Asked, StringRef(F.Key)))
      continue;
    StringRef Near;
    unsigned Best = 3;
    for (StringRef Known : Asked) {
      unsigned D = Known.edit_distance(F.Key, /*AllowReplacements=*/true, Best);
      if (D < Best) {
        Best = D;
        Near = Known;
      }
    }
    std::string Hint = Near.empty() ? "; it has the keys " + join(Asked, ", ")
                                    : ("; did you mean '" + Near + "'?").str();
    complain(F.At, What + " has no key '" + F.Key + "'" + Hint);
  }
}

} // namespace spinlint::catalog
