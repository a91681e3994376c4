//===- YamlTree.cpp - a YAML file as a tree with places -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies what llvm::yaml streams into a tree. The stream must be consumed in
// the order of the text, and forgets; the reader asks for keys in its own order
// and wants to complain about a node long after it was read.
//
//===----------------------------------------------------------------------===//
#include "catalog/YamlTree.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

using namespace llvm;

namespace spinlint::catalog {

const YamlNode *YamlNode::find(StringRef Key) const {
  for (const YamlField &F : Fields)
    if (F.Key == Key)
      return &F.Value;
  return nullptr;
}

std::string YamlFile::place(const char *At) const {
  if (!At || At < Text.begin() || At > Text.end())
    At = Text.begin();
  StringRef Before(Text.begin(), At - Text.begin());
  size_t LineStart = Before.rfind('\n');
  size_t Column = LineStart == StringRef::npos ? Before.size()
                                               : Before.size() - LineStart - 1;
  return (Path + Twine(':') + Twine(Before.count('\n') + 1) + ":" +
          Twine(Column + 1))
      .str();
}

std::string YamlFile::complaint(const char *At, StringRef Sentence) const {
  return place(At) + ": error: " + Sentence.str();
}

namespace {

/// Copies one document.
class TreeBuilder {
public:
  TreeBuilder(const YamlFile &File, std::vector<std::string> &Problems)
      : File(File), Problems(Problems) {}

  YamlNode copy(yaml::Node *N);

private:
  void complain(const char *At, StringRef Sentence) {
    Problems.push_back(File.complaint(At, Sentence));
  }
  void copyMap(yaml::MappingNode &Map, YamlNode &Out);

  const YamlFile &File;
  std::vector<std::string> &Problems;
};

YamlNode TreeBuilder::copy(yaml::Node *N) {
  YamlNode Out;
  if (!N)
    return Out;
  Out.At = N->getSourceRange().Start.getPointer();
  // LLVM lets a collection in brackets start after its bracket.
  if (isa<yaml::SequenceNode, yaml::MappingNode>(N) &&
      Out.At > File.Text.begin() && StringRef("[{").contains(Out.At[-1]))
    --Out.At;
  if (!N->getAnchor().empty())
    complain(Out.At, "anchors are not used here; write the value out");
  switch (N->getType()) {
  case yaml::Node::NK_Null:
    break;
  case yaml::Node::NK_Scalar: {
    SmallString<64> Storage;
    Out.Is = YamlNode::Kind::Scalar;
    Out.Text = cast<yaml::ScalarNode>(N)->getValue(Storage).str();
    break;
  }
  case yaml::Node::NK_BlockScalar:
    Out.Is = YamlNode::Kind::Scalar;
    Out.Text = cast<yaml::BlockScalarNode>(N)->getValue().str();
    break;
  case yaml::Node::NK_Sequence:
    Out.Is = YamlNode::Kind::List;
    for (yaml::Node &Item : *cast<yaml::SequenceNode>(N))
      Out.Items.push_back(copy(&Item));
    break;
  case yaml::Node::NK_Mapping:
    Out.Is = YamlNode::Kind::Map;
    copyMap(*cast<yaml::MappingNode>(N), Out);
    break;
  case yaml::Node::NK_Alias:
    complain(Out.At, "aliases are not used here; write the value out");
    break;
  case yaml::Node::NK_KeyValue:
    break;
  }
  return Out;
}

void TreeBuilder::copyMap(yaml::MappingNode &Map, YamlNode &Out) {
  for (yaml::KeyValueNode &KV : Map) {
    yaml::Node *Key = KV.getKey();
    auto *Scalar = dyn_cast_or_null<yaml::ScalarNode>(Key);
    if (!Scalar) {
      if (Key && Problems.empty())
        complain(Key->getSourceRange().Start.getPointer(),
                 "a key must be a plain word");
      KV.skip();
      continue;
    }
    SmallString<32> Storage;
    YamlField F;
    F.At = Scalar->getSourceRange().Start.getPointer();
    F.Key = Scalar->getValue(Storage).str();
    if (Out.find(F.Key))
      complain(F.At, "key '" + F.Key + "' is given twice; keep one of them");
    F.Value = copy(KV.getValue());
    // A missing value has no range of its own; blame its key.
    if (!F.Value.At || F.Value.Is == YamlNode::Kind::Null)
      F.Value.At = F.At;
    Out.Fields.push_back(std::move(F));
  }
}

} // namespace

bool YamlFile::parse(std::vector<std::string> &Problems) {
  size_t Before = Problems.size();
  SourceMgr Sources;
  std::vector<std::string> Syntax;
  auto Collect = [](const SMDiagnostic &D, void *Context) {
    auto *Out = static_cast<std::vector<std::string> *>(Context);
    Out->push_back((Twine(D.getLineNo()) + ":" + Twine(D.getColumnNo() + 1) +
                    ": error: this is not YAML: " + D.getMessage())
                       .str());
  };
  Sources.setDiagHandler(Collect, &Syntax);
  yaml::Stream Stream(MemoryBufferRef(Text, Path), Sources,
                      /*ShowColors=*/false);
  auto Doc = Stream.begin();
  if (Doc != Stream.end() && Doc->getRoot()) {
    std::vector<std::string> Structure;
    Root = TreeBuilder(*this, Structure).copy(Doc->getRoot());
    // What follows a syntax error is an accident; say only the first.
    if (Syntax.empty() && !Stream.failed()) {
      Problems.insert(Problems.end(), Structure.begin(), Structure.end());
      if (++Doc != Stream.end() && Syntax.empty())
        Problems.push_back(complaint(
            Root.At, "the file holds more than one document; split it"));
    }
  }
  if (!Syntax.empty())
    Problems.push_back(Path + ":" + Syntax.front());
  else if (Stream.failed())
    Problems.push_back(complaint(nullptr, "this is not YAML"));
  return Problems.size() == Before;
}

} // namespace spinlint::catalog
