//===- Targets.cpp - the target of each unit of a database ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Targets.h.
//
//===----------------------------------------------------------------------===//
#include "project/Targets.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <tuple>
#include <utility>

using namespace llvm;

namespace spinlint::project {

namespace {

/// What the place of an object file says.
struct Traces {
  std::string Above; ///< The directory that the name is unique in.
  std::string Name;  ///< Empty: only Above is known.
  std::string Config;
  auto key() const { return std::tie(Above, Name, Config); }
  bool operator<(const Traces &O) const { return key() < O.key(); }
};

} // namespace

/// Of generators that build several configurations side by side.
static bool isConfig(StringRef Word) {
  return is_contained({"Debug", "Release", "RelWithDebInfo", "MinSizeRel"},
                      Word);
}

static Traces tracesOf(const UnitPlace &U) {
  std::string Output = U.Output;
  llvm::replace(Output, '\\', '/');
  SmallVector<StringRef, 16> Words;
  StringRef(Output).split(Words, '/');
  auto Above = [&](size_t N) {
    return join(Words.begin(), Words.begin() + N, "/");
  };
  // The last word is the object file. A target may hold another's name further
  // down (`CMakeFiles/a.dir/__/b.p/x.obj`), so the first one counts.
  for (size_t I = 0; I + 1 < Words.size(); ++I) {
    StringRef Word = Words[I], Next = Words[I + 1];
    if (Word == "CMakeFiles" && I + 2 < Words.size() &&
        Next.consume_back(".dir")) {
      bool HasConfig = I + 3 < Words.size() && isConfig(Words[I + 2]);
      return {Above(I), Next.str(), HasConfig ? Words[I + 2].str() : ""};
    }
    if ((Word == "_objs" || Word == ".objs") && I + 2 < Words.size())
      return {Above(I), Next.str(), ""};
    if (Word.consume_back(".p") && !Word.empty())
      return {Above(I), Word.str(), ""};
  }
  if (Words.size() > 1)
    return {Above(Words.size() - 1), "", ""};
  return {U.Directory, "", ""};
}

/// `Path` below `Base`, or all of it.
static std::string below(StringRef Path, StringRef Base) {
  if (Path == Base)
    return ".";
  StringRef Rest = Path;
  if (Rest.consume_front(Base) &&
      (Base.ends_with("/") || Rest.consume_front("/")))
    return Rest.str();
  return Path.str();
}

/// What the names of guessed targets are relative to: `Base` if it holds them
/// all, else the directory that does.
static std::string baseOfGuesses(ArrayRef<Traces> Of, StringRef Base) {
  auto Holds = [](StringRef Dir, StringRef Path) {
    return Path.consume_front(Dir) && (Path.empty() || Path.front() == '/');
  };
  StringRef Common = Base;
  bool First = true;
  for (const Traces &T : Of) {
    if (!T.Name.empty() || Holds(Base, T.Above))
      continue;
    // Its own name is what is left.
    if (std::exchange(First, false))
      Common = StringRef(T.Above).rsplit('/').first;
    // Two drives have nothing in common.
    while (!Common.empty() && !Holds(Common, T.Above))
      Common = Common.contains('/') ? Common.rsplit('/').first : "";
  }
  return Common.str();
}

UnitTargets findTargets(ArrayRef<UnitPlace> Units, StringRef Base) {
  std::vector<Traces> Of;
  std::map<Traces, std::string> Names;
  // A folder of sources may be called Debug: a configuration is one only if
  // all units of the target stand in one.
  std::map<std::pair<std::string, std::string>, bool> Configured;
  for (const UnitPlace &U : Units) {
    Of.push_back(tracesOf(U));
    auto [It, New] = Configured.try_emplace({Of.back().Above, Of.back().Name},
                                            !Of.back().Config.empty());
    It->second &= !Of.back().Config.empty();
  }
  for (Traces &T : Of) {
    if (!Configured[{T.Above, T.Name}])
      T.Config.clear();
    Names.try_emplace(T);
  }

  std::map<std::string, unsigned> Targets; // Places of one name.
  std::map<std::pair<std::string, std::string>, unsigned> InPlace;
  for (const auto &[T, Name] : Names)
    if (InPlace[{T.Above, T.Name}]++ == 0)
      ++Targets[T.Name];
  const std::string GuessBase = baseOfGuesses(Of, Base);
  for (auto &[T, Name] : Names) {
    Name = T.Name.empty() ? below(T.Above, GuessBase) : T.Name;
    if (T.Name.empty() && Targets.count(Name))
      Name = "./" + Name;
    if (!T.Name.empty() && Targets[T.Name] > 1 && T.Above != Base)
      Name = below(T.Above, Base) + "/" + Name;
    if (InPlace[{T.Above, T.Name}] > 1)
      Name += "/" + T.Config;
  }

  UnitTargets Result;
  std::map<std::string, size_t> Index;
  for (const auto &[T, Name] : Names)
    Index.try_emplace(Name);
  for (auto &[Name, I] : Index) {
    I = Result.Targets.size();
    Result.Targets.push_back({Name, false});
  }
  for (const Traces &T : Of) {
    size_t I = Index[Names[T]];
    Result.Targets[I].Named |= !T.Name.empty();
    Result.OfUnit.push_back(I);
  }
  return Result;
}

} // namespace spinlint::project
