//===- ReadNames.cpp - words in the names of lock functions ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The schema of names/*.yaml. In: a YAML tree. Out: the lock words of the
// catalog; several files add up.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace spinlint::catalog {

void CatalogReader::readNames(const YamlFile &F) {
  RowReader Top(F, F.Root, "a file of names", Problems);
  if (!Top.isMap())
    return;
  LockWords &W = C->Words;
  if (const YamlNode *Rows = Top.node("pairs", RowReader::Required)) {
    if (!Rows->isList())
      Top.complain(Rows->At,
                   "'pairs' must be a list of pairs" + RowReader::found(*Rows));
    for (const YamlNode &N : Rows->Items) {
      RowReader Row(F, N, "a pair of words", Problems);
      LockWords::Pair P;
      Row.text("acquire", P.Acquire, RowReader::Required);
      Row.text("release", P.Release, RowReader::Required);
      Row.word<LockKind>("kind", P.Kind, kindFromName,
                         "spin, rw_spin, wait, rw_wait, region, refcount");
      Row.finish();
      W.Pairs.push_back(std::move(P));
    }
  }
  auto Add = [&](StringRef Key, std::vector<std::string> &To) {
    std::vector<std::string> Words;
    Top.words(Key, Words);
    append_range(To, Words);
  };
  Add("try", W.Try);
  Add("shared", W.Shared);
  Add("exclusive", W.Exclusive);
  Add("waits", W.Waits);
  Add("init", W.Init);
  Add("destroy", W.Destroy);
  Add("variants", W.Variants);
  Add("plain", W.Plain);
  Add("common_types", W.CommonTypes);
  Top.finish();
}

} // namespace spinlint::catalog
