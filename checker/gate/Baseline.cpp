//===- Baseline.cpp - findings that were there before ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Baseline.h.
//
//===----------------------------------------------------------------------===//
#include "gate/Baseline.h"
#include "engine/VerdictName.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/JSON.h"
#include <map>
#include <set>

namespace spinlint::gate {

namespace json = llvm::json;
using engine::Verdict;

static constexpr int64_t Version = 1;

static std::optional<Verdict> verdictFromWord(llvm::StringRef Word) {
  return llvm::StringSwitch<std::optional<Verdict>>(Word)
      .Case("verified", Verdict::Verified)
      .Case("defect", Verdict::Defect)
      .Case("inconclusive", Verdict::Inconclusive)
      .Case("not analysed", Verdict::NotAnalysed)
      .Default(std::nullopt);
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

namespace {

/// The members of an entry, in the order in which they are written.
constexpr std::pair<llvm::StringRef, std::string BaselineFinding::*> Members[] =
    {{"file", &BaselineFinding::File},
     {"function", &BaselineFinding::Function},
     {"check", &BaselineFinding::Check},
     {"defect", &BaselineFinding::Defect},
     {"lock", &BaselineFinding::Lock},
     {"message", &BaselineFinding::Message},
     {"fingerprint", &BaselineFinding::Fingerprint},
     {"group", &BaselineFinding::Group},
     {"context", &BaselineFinding::Context}};

/// Reads the text line by line, as it is written: an entry that is damaged is
/// told with its line, which a parser of the whole cannot do.
class BaselineReader {
public:
  BaselineReader(llvm::StringRef Text, llvm::StringRef Name)
      : Rest(Text), Name(Name) {}
  llvm::Expected<Baseline> read();

private:
  llvm::Error complain(const llvm::Twine &Sentence) const {
    return llvm::createStringError(
        Name + ":" + llvm::Twine(std::max(Line, 1u)) +
        ":1: error: " + Sentence +
        "; write the baseline again with --write-baseline, or take the last "
        "one from git");
  }
  /// The next line that is not empty, without its spaces.
  llvm::StringRef next();
  llvm::Error expect(llvm::StringRef Wanted);
  /// The entries of a list, up to its `null`.
  llvm::Error list(llvm::StringRef Key,
                   llvm::function_ref<llvm::Error(const json::Object &)> Entry);

  llvm::StringRef Rest, Name;
  unsigned Line = 0;
};

} // namespace

llvm::StringRef BaselineReader::next() {
  while (!Rest.empty()) {
    llvm::StringRef Text;
    std::tie(Text, Rest) = Rest.split('\n');
    ++Line;
    if (Text = Text.trim(); !Text.empty())
      return Text;
  }
  return "";
}

llvm::Error BaselineReader::expect(llvm::StringRef Wanted) {
  llvm::StringRef Found = next();
  if (Found == Wanted)
    return llvm::Error::success();
  if (Found.starts_with("<<<<<<<") || Found.starts_with("=======") ||
      Found.starts_with(">>>>>>>"))
    return complain("a conflict of a merge is left here");
  return complain("'" + Wanted + "' is expected here, not '" +
                  Found.take_front(40) + "'");
}

llvm::Error BaselineReader::list(
    llvm::StringRef Key,
    llvm::function_ref<llvm::Error(const json::Object &)> Entry) {
  if (llvm::Error E = expect(("\"" + Key + "\": [").str()))
    return E;
  while (true) {
    llvm::StringRef Text = next();
    if (Text == "null")
      return llvm::Error::success();
    if (!Text.consume_back(",")) {
      if (Text.starts_with("<<<<<<<") || Text.starts_with("=======") ||
          Text.starts_with(">>>>>>>"))
        return complain("a conflict of a merge is left here");
      return complain(Text.empty() ? "the text ends here"
                                   : "an entry with a comma is expected here");
    }
    auto Value = json::parse(Text);
    if (!Value) {
      llvm::consumeError(Value.takeError());
      return complain("this entry is no JSON");
    }
    const json::Object *Object = Value->getAsObject();
    if (!Object)
      return complain("this entry is no object");
    if (llvm::Error E = Entry(*Object))
      return E;
  }
}

llvm::Expected<Baseline> BaselineReader::read() {
  Baseline B;
  llvm::StringRef Head;
  int64_t Found = 0;
  if (next() != "{" ||
      !(Head = next()).consume_front("\"spinlint-baseline\": ") ||
      !Head.consume_back(",") || Head.getAsInteger(10, Found))
    return complain("this is no baseline of SpinLint, which has one entry a "
                    "line");
  if (Found != Version)
    return complain("a baseline of version " + llvm::Twine(Found) +
                    " is for another SpinLint; this one reads version " +
                    llvm::Twine(Version));
  auto Text = [&](const json::Object &O, llvm::StringRef Key,
                  std::string &Out) -> llvm::Error {
    std::optional<llvm::StringRef> Value = O.getString(Key);
    if (!Value)
      return complain("this entry has no text for '" + Key + "'");
    Out = Value->str();
    return llvm::Error::success();
  };
  llvm::Error E = list("findings", [&](const json::Object &O) -> llvm::Error {
    BaselineFinding &F = B.Findings.emplace_back();
    for (const auto &[Key, Member] : Members)
      if (llvm::Error E = Text(O, Key, F.*Member))
        return E;
    return llvm::Error::success();
  });
  if (!E)
    E = expect("],");
  if (!E)
    E = list("functions", [&](const json::Object &O) -> llvm::Error {
      BaselineVerdict &V = B.Verdicts.emplace_back();
      std::string Word;
      if (llvm::Error E = Text(O, "file", V.File))
        return E;
      if (llvm::Error E = Text(O, "function", V.Function))
        return E;
      if (llvm::Error E = Text(O, "verdict", Word))
        return E;
      std::optional<Verdict> Known = verdictFromWord(Word);
      if (!Known)
        return complain("'" + Word + "' is no verdict");
      V.Verdict = *Known;
      return llvm::Error::success();
    });
  if (!E)
    E = expect("]");
  if (!E)
    E = expect("}");
  if (!E && !next().empty())
    E = complain("nothing is expected behind the last '}'");
  if (E)
    return E;
  // A merge may have both sides' entries, in any order.
  llvm::sort(B.Findings);
  B.Findings.erase(llvm::unique(B.Findings), B.Findings.end());
  B.Verdicts = worstOfEach(std::move(B.Verdicts));
  return B;
}

llvm::Expected<Baseline> readBaseline(llvm::StringRef Text,
                                      llvm::StringRef Name) {
  return BaselineReader(Text, Name).read();
}

static std::string quoted(llvm::StringRef Text) {
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  OS << (json::isUTF8(Text) ? json::Value(Text)
                            : json::Value(json::fixUTF8(Text)));
  return Result;
}

std::string baselineText(Baseline B) {
  llvm::sort(B.Findings);
  B.Findings.erase(llvm::unique(B.Findings), B.Findings.end());
  B.Verdicts = worstOfEach(std::move(B.Verdicts));
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  OS << "{\n\"spinlint-baseline\": " << Version << ",\n\"findings\": [\n";
  for (const BaselineFinding &F : B.Findings) {
    llvm::StringRef Between = "{";
    for (const auto &[Key, Member] : Members) {
      OS << Between << quoted(Key) << ": " << quoted(F.*Member);
      Between = ", ";
    }
    OS << "},\n";
  }
  OS << "null\n],\n\"functions\": [\n";
  for (const BaselineVerdict &V : B.Verdicts)
    OS << "{\"file\": " << quoted(V.File)
       << ", \"function\": " << quoted(V.Function)
       << ", \"verdict\": " << quoted(engine::verdictName(V.Verdict)) << "},\n";
  OS << "null\n]\n}\n";
  return Result;
}

//===----------------------------------------------------------------------===//
// Matching
//===----------------------------------------------------------------------===//

namespace {

/// Findings of the baseline and of the run that may be one.
struct Candidates {
  std::vector<size_t> Before, Now;
};

class Matcher {
public:
  Matcher(const Baseline &Before, llvm::ArrayRef<BaselineFinding> Now,
          llvm::ArrayRef<std::string> Files)
      : Before(Before), Now(Now), Files(Files) {
    Result.Known.assign(Now.size(), false);
    Used.assign(Before.Findings.size(), false);
  }
  BaselineMatch take(llvm::ArrayRef<BaselineVerdict> Verdicts);

private:
  void pair(Candidates &Of);
  void pairByGroup();
  void pairByName();
  void lostVerdicts(llvm::ArrayRef<BaselineVerdict> Verdicts);
  bool isThere(llvm::StringRef File) const {
    return std::binary_search(Files.begin(), Files.end(), File);
  }

  const Baseline &Before;
  llvm::ArrayRef<BaselineFinding> Now;
  llvm::ArrayRef<std::string> Files;
  BaselineMatch Result;
  std::vector<bool> Used; ///< Of the baseline.
};

} // namespace

/// Equal lines first; the rest in their order.
void Matcher::pair(Candidates &Of) {
  auto Take = [&](auto Fits) {
    for (size_t &B : Of.Before)
      for (size_t &N : Of.Now)
        if (!Used[B] && !Result.Known[N] && Fits(B, N)) {
          Used[B] = true;
          Result.Known[N] = true;
          break;
        }
  };
  Take([&](size_t B, size_t N) {
    return Before.Findings[B].Fingerprint == Now[N].Fingerprint &&
           Before.Findings[B].Context == Now[N].Context;
  });
  Take([&](size_t B, size_t N) {
    return Before.Findings[B].Context == Now[N].Context;
  });
  Take([](size_t, size_t) { return true; });
}

void Matcher::pairByGroup() {
  std::map<llvm::StringRef, Candidates> Groups;
  for (size_t I = 0; I < Before.Findings.size(); ++I)
    Groups[Before.Findings[I].Group].Before.push_back(I);
  for (size_t I = 0; I < Now.size(); ++I)
    Groups[Now[I].Group].Now.push_back(I);
  for (auto &[Group, Of] : Groups)
    pair(Of);
}

/// What is left of files that are gone: the name of a file is part of what a
/// static function is known by.
void Matcher::pairByName() {
  using Key = std::tuple<llvm::StringRef, llvm::StringRef, llvm::StringRef>;
  auto KeyOf = [](const BaselineFinding &F) {
    return Key(F.Defect, F.Function, F.Lock);
  };
  std::map<Key, Candidates> Groups;
  for (size_t I = 0; I < Before.Findings.size(); ++I)
    if (!Used[I] && !isThere(Before.Findings[I].File))
      Groups[KeyOf(Before.Findings[I])].Before.push_back(I);
  for (size_t I = 0; I < Now.size(); ++I)
    if (!Result.Known[I])
      Groups[KeyOf(Now[I])].Now.push_back(I);
  for (auto &[Group, Of] : Groups)
    pair(Of);
}

void Matcher::lostVerdicts(llvm::ArrayRef<BaselineVerdict> All) {
  const std::vector<BaselineVerdict> Verdicts = worstOfEach(All.vec());
  for (const BaselineVerdict &Now : Verdicts) {
    if (Now.Verdict != Verdict::Inconclusive &&
        Now.Verdict != Verdict::NotAnalysed)
      continue;
    const BaselineVerdict *Old = nullptr;
    unsigned Renamed = 0;
    for (const BaselineVerdict &B : Before.Verdicts) {
      if (B.Function != Now.Function)
        continue;
      if (B.File == Now.File) {
        Old = &B;
        Renamed = 0;
        break;
      }
      if (!isThere(B.File)) {
        Old = &B;
        ++Renamed;
      }
    }
    // A name that several files had says nothing.
    if (Old && Renamed <= 1 &&
        (Old->Verdict == Verdict::Verified || Old->Verdict == Verdict::Defect))
      Result.Lost.push_back(
          {{Now.File, Now.Function, Old->Verdict}, Now.Verdict});
  }
}

BaselineMatch Matcher::take(llvm::ArrayRef<BaselineVerdict> Verdicts) {
  pairByGroup();
  pairByName();
  for (size_t I = 0; I < Before.Findings.size(); ++I)
    if (!Used[I])
      Result.Gone.push_back(Before.Findings[I]);
  lostVerdicts(Verdicts);
  return std::move(Result);
}

BaselineMatch match(const Baseline &Before, llvm::ArrayRef<BaselineFinding> Now,
                    llvm::ArrayRef<BaselineVerdict> Verdicts,
                    llvm::ArrayRef<std::string> Files) {
  return Matcher(Before, Now, Files).take(Verdicts);
}

std::vector<BaselineVerdict> worstOfEach(std::vector<BaselineVerdict> All) {
  // The order of the verdicts is that of how much they say; `Defect` stands
  // between what is sure and what is not.
  llvm::sort(All);
  std::vector<BaselineVerdict> Result;
  for (BaselineVerdict &V : All) {
    if (!Result.empty() && Result.back().File == V.File &&
        Result.back().Function == V.Function)
      Result.back() = std::move(V);
    else
      Result.push_back(std::move(V));
  }
  return Result;
}

} // namespace spinlint::gate
