//===- SeenThrough.cpp - wrappers that need no words ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which functions with a body are wrappers of a lock API: they take, or
// give back, a lock that they are given, and do not do the opposite.
//
//===----------------------------------------------------------------------===//
#include "discover/CallSites.h"
#include "discover/Discover.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace spinlint::discover {

using namespace program;
using catalog::Op;

static bool takes(Op What) {
  return What == Op::Acquire || What == Op::TryAcquire || What == Op::WaitByArg;
}

std::vector<SeenThrough> seenThrough(ArrayRef<const Program *> Programs) {
  std::vector<SeenThrough> Out;
  for (const Program *P : Programs)
    for (const Function &F : P->Functions) {
      if (F.Stub || !F.LostParts.empty())
        continue;
      const ValueTexts Texts(F);
      for (const LockDetail &L : F.Locks) {
        if (!takes(L.What) && L.What != Op::Release)
          continue;
        // "*(&l0)+8": by way of a parameter.
        const std::string Lock = Texts.of(L.Lock);
        StringRef Text = Lock;
        unsigned Local;
        if (!Text.consume_front("*(&l") || Text.consumeInteger(10, Local) ||
            Local >= F.NumParams)
          continue;
        const bool Opposite = any_of(F.Locks, [&](const LockDetail &O) {
          return O.Class == L.Class &&
                 (takes(L.What) ? O.What == Op::Release : takes(O.What));
        });
        if (!Opposite)
          Out.push_back(
              {P->Symbols[F.Symbol].Name, L.Api, lineOf(*P, F.Where)});
      }
    }
  llvm::sort(Out);
  Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
  return Out;
}

} // namespace spinlint::discover
