//===- LockNames.cpp - what the name of a function says of locks ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LockNames.h.
//
//===----------------------------------------------------------------------===//
#include "discover/LockNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace spinlint::discover {

using catalog::LockWords;

static bool in(const std::vector<std::string> &List, StringRef Word) {
  return is_contained(List, Word);
}

static std::vector<std::string> splitName(StringRef Name) {
  std::vector<std::string> Out;
  std::string Word;
  auto End = [&] {
    if (!Word.empty())
      Out.push_back(StringRef(Word).lower());
    Word.clear();
  };
  for (size_t I = 0; I != Name.size(); ++I) {
    const char C = Name[I];
    if (!isAlpha(C)) {
      End();
      continue;
    }
    // "KeAcquire", and the last capital of "AFSAcquire".
    const bool Capital = isUpper(C);
    if (Capital && I &&
        (isLower(Name[I - 1]) || (I + 1 < Name.size() && isLower(Name[I + 1]))))
      End();
    Word += C;
  }
  End();
  return Out;
}

std::vector<std::string> LockNames::words(StringRef Name) const {
  std::vector<std::string> Out;
  for (std::string &Word : splitName(Name)) {
    // "trylock", "rdlock"
    for (const LockWords::Pair &P : Words.Pairs)
      for (StringRef Tail : {StringRef(P.Acquire), StringRef(P.Release)}) {
        StringRef Head = Word;
        if (Head.consume_back(Tail) &&
            (in(Words.Try, Head) || in(Words.Shared, Head) ||
             in(Words.Exclusive, Head))) {
          Out.push_back(Head.str());
          Word = Tail.str();
        }
      }
    Out.push_back(std::move(Word));
  }
  return Out;
}

bool LockNames::says(StringRef Name,
                     const std::vector<std::string> &List) const {
  return any_of(words(Name),
                [&](const std::string &Word) { return in(List, Word); });
}

std::vector<NameReading> LockNames::read(StringRef Name) const {
  std::vector<NameReading> Out;
  const std::vector<std::string> All = words(Name);
  // The "lock" of `down_trylock` says nothing that "try" does not.
  auto OfTry = [&](size_t I) {
    return I && in(Words.Try, All[I - 1]) &&
           any_of(Words.Pairs, [&](const LockWords::Pair &P) {
             return P.Acquire == All[I];
           });
  };
  auto Rest = [&](size_t Without) {
    std::string Text;
    for (size_t I = 0; I != All.size(); ++I)
      if (I != Without && !OfTry(I) && !in(Words.Try, All[I]) &&
          !in(Words.Shared, All[I]) && !in(Words.Exclusive, All[I]) &&
          !in(Words.Variants, All[I]))
        Text += All[I] + " ";
    return Text;
  };
  for (size_t I = 0; I != All.size(); ++I)
    for (unsigned P = 0; P != Words.Pairs.size(); ++P)
      for (bool Release : {false, true})
        if (All[I] ==
            (Release ? Words.Pairs[P].Release : Words.Pairs[P].Acquire))
          Out.push_back({P, Release, Rest(I)});
  return Out;
}

std::vector<std::string> LockNames::subject(StringRef Name) const {
  std::vector<std::string> Out;
  for (std::string &Word : words(Name))
    if (!in(Words.Plain, Word) && !in(Words.Try, Word) &&
        !in(Words.Shared, Word) && !in(Words.Exclusive, Word) &&
        !in(Words.Variants, Word) && !in(Words.Init, Word) &&
        !in(Words.Destroy, Word))
      Out.push_back(std::move(Word));
  return Out;
}

} // namespace spinlint::discover
