//===- ProveFixes.cpp - how good are the fixes in this driver? ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ProveFixes.h. What the driver has wrong by itself is repaired first, as
// far as it can be, so that it does not get into the counts.
//
//===----------------------------------------------------------------------===//
#include "frontends/ProveFixes.h"
#include "prove/SourceMutants.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/thread.h"
#include <atomic>
#include <mutex>

namespace spinlint::frontends {

using prove::Mistake;
using prove::Mutant;

namespace {

/// One thread's view of the driver.
class Trial {
public:
  Trial(const InputRequest &Request, const catalog::Catalog &C,
        const reports::ShownPaths &Paths)
      : Reader(Request, C, Paths, {1, /*Quiet=*/true}), C(C),
        Rules(llvm::cantFail(findings::RuleSelection::fromGlobs(C, ""))) {}

  llvm::Error start();
  /// The mutants of driver `D`.
  std::vector<Mutant> mutants(size_t D) const {
    return prove::enumerate(Base->Drivers[D].program(), C);
  }
  size_t drivers() const { return Base->Drivers.size(); }
  /// Tries one; adds to the counts. Returns what is left to say, or "".
  std::string run(size_t Driver, const Mutant &M, FixTally &T);

private:
  llvm::Expected<CheckedRun> check(extract::EditedTexts Edited);
  unsigned unknown(const CheckedRun &Run) const;

  DriverReader Reader;
  const catalog::Catalog &C;
  findings::RuleSelection Rules;
  std::shared_ptr<CheckedRun> Base;
  std::set<std::string> Known; ///< Fingerprints of what is left in Base.
};

} // namespace

llvm::Expected<CheckedRun> Trial::check(extract::EditedTexts Edited) {
  auto In = Reader.readEdited(Edited);
  if (!In)
    return In.takeError();
  return checkRun(std::move(*In), std::move(Edited), C, Rules, /*Fixes=*/true);
}

llvm::Error Trial::start() {
  auto In = Reader.read();
  if (!In)
    return In.takeError();
  auto Run = check({});
  if (!Run)
    return Run.takeError();
  Base = chooseFixes(std::move(*Run), Reader, C, Rules).After;
  for (const CheckedDriver &D : Base->Drivers)
    for (const findings::Finding &F : D.Findings)
      Known.insert(F.Fingerprint);
  return llvm::Error::success();
}

/// Findings that the driver does not have by itself; remarks do not count.
unsigned Trial::unknown(const CheckedRun &Run) const {
  unsigned N = 0;
  for (const CheckedDriver &D : Run.Drivers)
    N += llvm::count_if(D.Findings, [&](const findings::Finding &F) {
      return F.Level != findings::Severity::Note &&
             !Known.contains(F.Fingerprint);
    });
  return N;
}

std::string Trial::run(size_t Driver, const Mutant &M, FixTally &T) {
  CheckedDriver &D = Base->Drivers[Driver];
  auto Edits = prove::inSource(
      D.program(), C, M,
      [&](uint32_t File) { return D.Sources->unchangedText(File); });
  if (!Edits || Edits->empty())
    return "";
  fixes::EditSet Set(*Base->Edited);
  auto Number =
      Set.add({"", std::move(*Edits)}, D.program().Files,
              [&](uint32_t File) { return D.Sources->absolutePath(File); });
  if (!Number) {
    llvm::consumeError(Number.takeError());
    return "";
  }
  extract::EditedTexts Texts = *Base->Edited;
  fixes::FileTexts Original;
  for (auto &[File, Text] : Set.texts({*Number})) {
    Original[File] = Set.before(File);
    Texts[File] = std::move(Text);
  }
  auto Mutated = check(std::move(Texts));
  if (!Mutated) {
    llvm::consumeError(Mutated.takeError());
    return "";
  }
  ++T.Made;
  const unsigned New = unknown(*Mutated);
  if (!New)
    return "";
  ++T.Noticed;
  bool Offered = false;
  std::string First;
  for (const CheckedDriver &X : Mutated->Drivers)
    for (const findings::Finding &F : X.Findings) {
      if (Known.contains(F.Fingerprint))
        continue;
      Offered |= !F.Fixes.empty();
      if (First.empty())
        First = F.Message + " [" + F.Check + "]";
    }
  T.Offered += Offered;

  const program::Function &F = D.program().Functions[M.At.Function];
  const program::Instr &I = F.Blocks[M.At.Block].Instrs[M.At.Instr];
  auto Say = [&](const std::string &What) {
    std::string Text;
    llvm::raw_string_ostream(Text)
        << D.program().Files[I.Where.File].Path << ':' << I.Where.Line << ':'
        << I.Where.Column << ": " << prove::mistakeName(M.What) << ": " << What
        << "; " << First;
    return Text;
  };
  if (!Offered)
    return Say("no fix");
  FixOutcome Fixed = chooseFixes(std::move(*Mutated), Reader, C, Rules);
  const bool Stands = Fixed.NotApplied.empty();
  T.Stands += Stands;
  const unsigned Left = unknown(*Fixed.After);
  if (Left || Fixed.Unfinished)
    return Say(Stands ? "not clean with its fix"
                      : "its fix " + Fixed.NotApplied.front().Reason);
  ++T.Clean;
  T.Original += llvm::all_of(Original, [&](const auto &Was) {
    auto Now = Fixed.After->Edited->find(Was.first);
    return Now != Fixed.After->Edited->end() && Now->second == Was.second;
  });
  return Stands ? "" : Say("its fix " + Fixed.NotApplied.front().Reason);
}

llvm::Expected<FixProof>
proveFixes(const InputRequest &Request, const catalog::Catalog &C,
           const reports::ShownPaths &Paths, const TrialOptions &How,
           const std::function<void(size_t, size_t)> &Progress) {
  std::vector<std::unique_ptr<Trial>> Trials;
  for (unsigned T = 0; T < std::max(1u, How.Threads); ++T) {
    Trials.push_back(std::make_unique<Trial>(Request, C, Paths));
    if (llvm::Error E = Trials.back()->start())
      return std::move(E);
  }
  std::vector<std::pair<size_t, Mutant>> All;
  unsigned Seen[prove::NumMistakes] = {};
  for (size_t D = 0; D < Trials.front()->drivers(); ++D)
    for (Mutant &M : Trials.front()->mutants(D))
      if (Seen[unsigned(M.What)]++ % std::max(1u, How.Every) == 0)
        All.push_back({D, std::move(M)});

  std::vector<std::string> Said(All.size());
  std::vector<std::array<FixTally, prove::NumMistakes>> Counts(Trials.size());
  std::atomic<size_t> Next{0};
  std::mutex Telling;
  size_t Done = 0;
  auto Work = [&](size_t T) {
    for (size_t I; (I = Next++) < All.size();) {
      const auto &[D, M] = All[I];
      Said[I] = Trials[T]->run(D, M, Counts[T][unsigned(M.What)]);
      std::lock_guard<std::mutex> Lock(Telling);
      ++Done;
      if (Progress)
        Progress(Done, All.size());
    }
  };
  std::vector<llvm::thread> Pool;
  for (size_t T = 1; T < Trials.size(); ++T)
    Pool.emplace_back(std::optional<unsigned>(64u << 20), Work, T);
  Work(0);
  for (llvm::thread &T : Pool)
    T.join();

  FixProof Result;
  for (const auto &Of : Counts)
    for (unsigned K = 0; K < prove::NumMistakes; ++K) {
      FixTally &Sum = Result.ByMistake[K];
      Sum.Made += Of[K].Made;
      Sum.Noticed += Of[K].Noticed;
      Sum.Offered += Of[K].Offered;
      Sum.Stands += Of[K].Stands;
      Sum.Clean += Of[K].Clean;
      Sum.Original += Of[K].Original;
    }
  for (std::string &Text : Said)
    if (!Text.empty())
      Result.Left.push_back(std::move(Text));
  return Result;
}

void print(const FixProof &R, bool Left, llvm::raw_ostream &OS) {
  OS << "    made  noticed  a fix  it stands  clean again  as it was\n";
  FixTally All;
  auto Row = [&](llvm::StringRef Name, const FixTally &T) {
    auto Share = [](unsigned Part, unsigned Of) {
      return Of ? 100.0 * Part / Of : 100.0;
    };
    OS << llvm::format("  %6u   %6u %6u  %8.1f %%   %8.1f %%  %7.1f %%  ",
                       T.Made, T.Noticed, T.Offered, Share(T.Stands, T.Offered),
                       Share(T.Clean, T.Noticed), Share(T.Original, T.Noticed))
       << Name << '\n';
  };
  for (unsigned K = 0; K < prove::NumMistakes; ++K) {
    const FixTally &T = R.ByMistake[K];
    if (T.Made)
      Row(prove::mistakeName(Mistake(K)), T);
    All.Made += T.Made;
    All.Noticed += T.Noticed;
    All.Offered += T.Offered;
    All.Stands += T.Stands;
    All.Clean += T.Clean;
    All.Original += T.Original;
  }
  Row("all that can be made in the sources", All);
  if (!Left)
    return;
  for (const std::string &Text : R.Left)
    OS << Text << '\n';
}

} // namespace spinlint::frontends
