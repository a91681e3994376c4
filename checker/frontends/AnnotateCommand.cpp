//===- AnnotateCommand.cpp - spinlint annotate ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes the contracts that were inferred for the functions of a driver into
// its sources. In: what `check` takes. Out: a patch on stdout, or the changed
// files. The exit code is 0 also if there is nothing to annotate, and 2 if the
// job cannot be done.
//
//===----------------------------------------------------------------------===//
#include "findings/SourceFiles.h"
#include "frontends/AnnotationProof.h"
#include "frontends/ReplaceFiles.h"
#include "frontends/SourceOptions.h"
#include "frontends/ToldFindings.h"
#include "llvm/ADT/STLExtras.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand AnnotateSub("annotate",
                                  "write the contracts of functions into the "
                                  "sources, as SAL");
static SourceOptions Sources(AnnotateSub);
static cl::opt<bool>
    AllLevels("irql",
              cl::desc("also the IRQL of functions that do nothing to a lock"),
              cl::sub(AnnotateSub));
static cl::opt<bool> Write("write",
                           cl::desc("change the files; otherwise the patch is "
                                    "printed"),
                           cl::sub(AnnotateSub));
static cl::opt<bool>
    Verbose("verbose", cl::desc("also say which functions are left out, why"),
            cl::sub(AnnotateSub));

namespace {

class AnnotateRun {
public:
  explicit AnnotateRun(const Invocation &Call)
      : Call(Call), Paths(Call.WorkingDirectory) {
    for (const std::string &File : Sources.files())
      Paths.userNamed(File);
  }

  int run();

private:
  /// Target and USR of a function; and its file, line and name.
  using Key = std::pair<std::string, std::string>;
  using Named = std::tuple<std::string, uint32_t, std::string>;

  std::vector<ProvenFix> propose(const EffectsRun &Run, fixes::EditSet &Edits);
  llvm::Error settle(AnnotationProof &Proof, EffectsRun Run);
  void nameAll(const EffectsRun &Run);
  llvm::Error printOrWrite();
  void printSummary() const;

  const Invocation &Call;
  reports::ShownPaths Paths;
  std::shared_ptr<const catalog::Catalog> Catalog;
  std::string Root;
  std::set<Key> Annotated, Already;
  std::map<Key, std::string> LeftOut, Failed; ///< Why.
  std::map<Key, Named> Names;                 ///< Where functions are on disk.
  fixes::FileTexts Old, New; ///< Of the files that are changed.
};

} // namespace

/// Why a function is left out, so that it can stand behind "because".
static std::string words(fixes::NotAnnotated Why) {
  switch (Why) {
  case fixes::NotAnnotated::Already:
    break;
  case fixes::NotAnnotated::Findings:
    return "there are findings in it";
  case fixes::NotAnnotated::Inconclusive:
    return "it is inconclusive";
  case fixes::NotAnnotated::NotAnalysed:
    return "it is not analysed";
  case fixes::NotAnnotated::SomePaths:
    return "it is not certain on all of its paths";
  case fixes::NotAnnotated::Nameless:
    return "the lock has no name at its declaration";
  case fixes::NotAnnotated::NoPlace:
    return "a macro or a template makes its declaration";
  }
  return {};
}

void AnnotateRun::nameAll(const EffectsRun &Run) {
  for (const DriverEffects &D : Run.Drivers) {
    const program::Program &P = D.program();
    for (uint32_t Fn = 0; Fn != P.Functions.size(); ++Fn)
      if (const program::Place &W = P.Functions[Fn].Where; W.valid())
        Names[{D.Target, usrOf(P, Fn)}] = {
            Paths.show(findings::absolutePath(Run.Root, P.Files[W.File].Path)),
            W.Line, P.Symbols[P.Functions[Fn].Symbol].Name};
  }
}

static std::string lineEnd(llvm::StringRef Text) {
  const size_t First = Text.find('\n');
  return First != llvm::StringRef::npos && First > 0 && Text[First - 1] == '\r'
             ? "\r\n"
             : "\n";
}

/// What can be annotated yet; the rest is left out.
std::vector<ProvenFix> AnnotateRun::propose(const EffectsRun &Run,
                                            fixes::EditSet &Edits) {
  std::vector<ProvenFix> All;
  LeftOut.clear();
  for (const DriverEffects &D : Run.Drivers) {
    const program::Program &P = D.program();
    findings::SourceFiles Texts(P.Files, Root);
    fixes::Annotations Found = fixes::annotate(
        P, *Catalog, D.Effects, {AllLevels},
        [&](uint32_t File) { return lineEnd(Texts.text(File).value_or("")); });
    for (auto [Fn, Why] : Found.LeftOut) {
      const Key K{D.Target, usrOf(P, Fn)};
      if (Annotated.contains(K))
        continue;
      if (Why == fixes::NotAnnotated::Already)
        Already.insert(K);
      else
        LeftOut.try_emplace(K, words(Why));
    }
    for (fixes::Proposal &New : Found.Proposed) {
      const Key K{D.Target, usrOf(P, New.Function)};
      if (Failed.contains(K))
        continue;
      auto Number = Edits.add(New.Fix, P.Files, [&](uint32_t File) {
        return Texts.absolutePath(File);
      });
      if (!Number)
        LeftOut.try_emplace(K, llvm::toString(Number.takeError()));
      else
        All.push_back({*Number, D.Target, K.second, std::move(New.Lines)});
    }
  }
  return All;
}

/// What one function is annotated with may tell more of its callers: until
/// there is nothing more to say.
llvm::Error AnnotateRun::settle(AnnotationProof &Proof, EffectsRun Run) {
  while (true) {
    fixes::EditSet Edits(New);
    const std::vector<ProvenFix> Fixes = propose(Run, Edits);
    if (Fixes.empty())
      return llvm::Error::success();
    auto Outcome = Proof.check(Run, New, Edits, Fixes);
    if (!Outcome)
      return Outcome.takeError();
    std::set<size_t> Bad;
    for (auto &[I, Why] : Outcome->Failed) {
      Bad.insert(Fixes[I].Number);
      Failed.try_emplace({Fixes[I].Target, Fixes[I].Usr}, Why);
    }
    std::vector<size_t> Good;
    for (const ProvenFix &F : Fixes)
      if (!Bad.contains(F.Number)) {
        Good.push_back(F.Number);
        Annotated.insert({F.Target, F.Usr});
        Already.erase({F.Target, F.Usr});
      }
    if (!Outcome->After)
      continue;
    for (auto &[File, Text] : Edits.texts(Good)) {
      Old.try_emplace(File, Edits.before(File));
      New[File] = std::move(Text);
    }
    Run = std::move(*Outcome->After);
  }
}

llvm::Error AnnotateRun::printOrWrite() {
  if (Write)
    return replaceFiles(Old, New);
  llvm::outs() << diffOf(Old, New, Call.WorkingDirectory);
  llvm::outs().flush();
  return llvm::Error::success();
}

static std::string count(size_t N, llvm::StringRef What) {
  return std::to_string(N) + " " + What.str() + (N == 1 ? "" : "s");
}

void AnnotateRun::printSummary() const {
  llvm::raw_ostream &OS = llvm::errs();
  // What several drivers share is told once.
  auto Distinct = [&](const std::set<Key> &Keys) {
    std::set<Named> All;
    for (const Key &K : Keys)
      All.insert(Names.at(K));
    return All.size();
  };
  std::map<Key, std::string> All = Failed;
  All.insert(LeftOut.begin(), LeftOut.end());
  std::set<std::pair<Named, std::string>> Reasons;
  for (const auto &[Key, Why] : All)
    Reasons.insert({Names.at(Key), Why});
  std::map<std::string, size_t> Counts;
  for (const auto &[F, Why] : Reasons) {
    ++Counts[Why];
    const auto &[File, Line, Name] = F;
    if (Verbose)
      OS << File << ':' << Line << ": '" << Name << "' is left out: " << Why
         << '\n';
  }
  OS << count(Distinct(Annotated), "function")
     << (Write ? " annotated" : " to annotate") << " in "
     << count(New.size(), "file") << ", " << Distinct(Already)
     << " annotated already, " << Reasons.size() << " left out\n";
  for (const auto &[Why, N] : Counts)
    OS << "  " << N << ": " << Why << '\n';
}

int AnnotateRun::run() {
  if (Sources.empty())
    return fail("nothing to annotate; give files, or a project");
  for (const std::string &File : Sources.files())
    if (llvm::StringRef(File).ends_with(".lockprog"))
      return fail("'" + File +
                  "' is a lock program; annotate needs the sources");
  auto Loaded = Sources.catalog();
  if (!Loaded)
    return fail(Loaded.takeError());
  Catalog = std::move(*Loaded);
  const InputRequest Request = Sources.request(Call, /*KeepsPaths=*/true);
  AnnotationProof Proof(Request, *Catalog, Paths, Sources.jobs());
  llvm::Expected<EffectsRun> Run = Proof.read();
  if (!Run)
    return fail(Run.takeError());
  Root = Run->Root;
  nameAll(*Run);
  const unsigned FailedFiles = Run->FailedFiles;
  if (llvm::Error E = settle(Proof, std::move(*Run)))
    return fail(std::move(E));
  if (llvm::Error E = printOrWrite())
    return fail(std::move(E));
  printSummary();
  return FailedFiles
             ? fail(llvm::Twine(FailedFiles) + " file(s) were not analysed")
             : int(ExitClean);
}

static int runAnnotate(const Invocation &Call) {
  return AnnotateRun(Call).run();
}

Command annotateCommand() { return {&AnnotateSub, runAnnotate}; }

} // namespace spinlint::frontends
