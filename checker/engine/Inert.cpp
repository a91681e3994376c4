//===- Inert.cpp - members that say that locks do nothing -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A member counts if its name holds the word of any class that is used.
//
//===----------------------------------------------------------------------===//
#include "engine/Inert.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

llvm::DenseSet<uint32_t> engine::inertMembers(const Program &P,
                                              const catalog::Catalog &C,
                                              LabelTable &Labels) {
  llvm::DenseSet<uint32_t> Inert;
  std::set<std::string> Words;
  for (const Function &F : P.Functions)
    for (const LockDetail &L : F.Locks)
      if (const catalog::LockClass *Class = C.lockClass(L.Class);
          Class && !Class->InertIf.empty())
        Words.insert(Class->InertIf);
  if (Words.empty())
    return Inert;
  for (const Function &F : P.Functions)
    for (const FieldRef &M : F.Fields)
      if (llvm::any_of(Words, [&](llvm::StringRef Word) {
            return llvm::StringRef(M.Name).contains_insensitive(Word);
          }))
        Inert.insert(Labels.field(M));
  return Inert;
}
