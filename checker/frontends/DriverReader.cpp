//===- DriverReader.cpp - the drivers that a run is about -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverReader.h. A source that several targets compile in the same way is
// extracted once.
//
//===----------------------------------------------------------------------===//
#include "frontends/DriverReader.h"
#include "findings/SourceFiles.h"
#include "frontends/UnitReader.h"
#include "program/Drivers.h"
#include "program/LockProgFile.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

namespace spinlint::frontends {

using program::Program;

namespace {

/// The source units of a run: which are read, and what became of them.
class SourceReader {
public:
  SourceReader(const Inputs &In, const catalog::Catalog &C,
               const ReadOptions &Options)
      : In(In), C(C), Options(Options), OutcomeOf(In.Units.size()) {}

  /// Reads the units of the targets that `IsWanted` names.
  void read(llvm::function_ref<bool(size_t)> IsWanted);
  /// The program of unit `I`; nothing if it is unread or unusable.
  const Program *program(size_t I) const {
    const UnitOutcome *O = OutcomeOf[I];
    return O && O->Unit && !isUnusable(*O->Unit) ? &*O->Unit : nullptr;
  }
  /// Says what is wrong with unit `I`.
  void complain(size_t I, const reports::ShownPaths &Paths) const;
  /// Whether something is named in the units of `Target` that none defines.
  bool missesNames(size_t Target) const;

  extract::Timing Spent;

private:
  using Key = std::tuple<std::string, std::string, std::vector<std::string>>;
  const Inputs &In;
  const catalog::Catalog &C;
  const ReadOptions &Options;
  std::map<Key, UnitOutcome> Read;
  std::vector<const UnitOutcome *> OutcomeOf;
};

} // namespace

void SourceReader::read(llvm::function_ref<bool(size_t)> IsWanted) {
  auto KeyOf = [&](size_t I) {
    return Key(In.Units[I].File, In.Units[I].Directory, In.Units[I].Args);
  };
  std::map<Key, size_t> Missing;
  for (size_t I = 0; I != In.Units.size(); ++I)
    if (IsWanted(In.TargetOf[I]) && !Read.contains(KeyOf(I)))
      Missing.try_emplace(KeyOf(I), I);
  std::vector<extract::UnitRequest> Requests;
  for (auto &[Key, I] : Missing)
    Requests.push_back(In.Units[I]);

  extract::Options How;
  How.Root = In.Root;
  How.KitDir = In.KitDir;
  UnitReader Reader(C, std::move(How), Options.Jobs);
  std::vector<UnitOutcome> Outcomes = Reader.read(Requests);
  Spent.Parse += Reader.timing().Parse;
  Spent.Lower += Reader.timing().Lower;
  for (auto [Entry, Outcome] : llvm::zip_equal(Missing, Outcomes))
    Read.try_emplace(Entry.first, std::move(Outcome));
  for (size_t I = 0; I != In.Units.size(); ++I)
    if (IsWanted(In.TargetOf[I]))
      OutcomeOf[I] = &Read.at(KeyOf(I));
}

void SourceReader::complain(size_t I, const reports::ShownPaths &Paths) const {
  const UnitOutcome *O = OutcomeOf[I];
  if (!O)
    return;
  if (!O->Unit) {
    fail(O->Error);
    return;
  }
  const program::UnitInfo &Info = O->Unit->Units.front();
  auto FirstError = [&] {
    // "file:line:col: text" with the file as the user knows it.
    auto [File, Rest] = llvm::StringRef(Info.FirstError).split(':');
    return Paths.show(findings::absolutePath(In.Root, File)) + ":" + Rest.str();
  };
  if (isUnusable(*O->Unit))
    fail("'" + Paths.show(O->File) + "' cannot be parsed: " + FirstError());
  else if (Info.Errors && !Options.Quiet)
    warn("'" + Paths.show(O->File) + "' has " + llvm::Twine(Info.Errors) +
         (Info.Errors == 1 ? " error" : " errors") +
         " left, the first: " + FirstError());
}

bool SourceReader::missesNames(size_t Target) const {
  std::set<llvm::StringRef> Defined, Named;
  for (size_t I = 0; I != In.Units.size(); ++I)
    if (const Program *P = program(I); P && In.TargetOf[I] == Target)
      for (const program::Symbol &S : P->Symbols) {
        if (S.Function != program::None)
          Defined.insert(S.Usr);
        else if (!S.System)
          Named.insert(S.Usr);
      }
  return llvm::any_of(
      Named, [&](llvm::StringRef Usr) { return !Defined.contains(Usr); });
}

/// Groups the units of the targets that were read.
static std::vector<program::Driver> driversOf(const Inputs &In,
                                              const SourceReader &Sources,
                                              const catalog::Catalog &C) {
  std::vector<program::TargetUnits> Targets;
  for (const project::Target &T : In.Targets)
    Targets.push_back({T.Name, T.Named, {}});
  for (size_t I = 0; I != In.Units.size(); ++I)
    if (const Program *P = Sources.program(I))
      Targets[In.TargetOf[I]].Units.push_back(P);
  std::vector<program::Driver> Drivers = program::findDrivers(Targets, C);
  if (In.OnlyTarget == Inputs::AllTargets)
    return Drivers;
  for (program::Driver &D : Drivers)
    if (D.Name == In.Targets[In.OnlyTarget].Name)
      return {std::move(D)};
  // A library, by itself.
  return {{In.Targets[In.OnlyTarget].Name, {In.OnlyTarget}, false}};
}

llvm::Expected<DriversRead> readDrivers(const InputRequest &Request,
                                        const catalog::Catalog &C,
                                        const reports::ShownPaths &Paths,
                                        const ReadOptions &Options) {
  DriversRead Result;
  // Lock programs first: one that is damaged is found before any parsing.
  if (!Request.ProgramDir.empty()) {
    auto Rest = readProgramDir(Request.ProgramDir, C.hash());
    if (!Rest)
      return Rest.takeError();
    Result.Rest = std::move(*Rest);
  }
  llvm::Expected<Inputs> In = resolveInputs(Request, Result.Rest);
  if (!In)
    return In.takeError();
  Result.Root = In->Root;
  std::vector<Program> Given;
  for (const std::string &Path : In->LockPrograms) {
    llvm::Expected<Program> Unit = readStored(Path, C.hash());
    if (!Unit)
      return Unit.takeError();
    Given.push_back(std::move(*Unit));
  }
  for (const std::string &Sentence : In->Skipped)
    fail(Sentence);
  Result.FailedFiles = In->Skipped.size();
  if (In->Units.empty()) {
    Result.Drivers.push_back({"", std::move(Given), /*Whole=*/true});
    return Result;
  }

  SourceReader Sources(*In, C, Options);
  const bool All = In->OnlyTarget == Inputs::AllTargets;
  Sources.read([&](size_t T) { return All || T == In->OnlyTarget; });
  // Only now is it known whether the target may need a library.
  if (!All && Sources.missesNames(In->OnlyTarget))
    Sources.read([](size_t) { return true; });
  Result.Spent = Sources.Spent;

  bool Complete = In->Whole;
  for (size_t I = 0; I != In->Units.size(); ++I)
    Complete &=
        Sources.program(I) || (!All && In->TargetOf[I] != In->OnlyTarget);
  std::vector<program::Driver> Drivers = driversOf(*In, Sources, C);
  for (program::Driver &D : Drivers) {
    DriverUnits Units;
    if (Drivers.size() > 1)
      Units.Target = D.Name;
    Units.Whole = Complete && (D.Complete || !Result.Rest.empty());
    std::set<const Program *> Added;
    for (size_t I = 0; I != In->Units.size(); ++I)
      if (const Program *P = Sources.program(I);
          P && llvm::is_contained(D.Targets, In->TargetOf[I]) &&
          Added.insert(P).second)
        Units.Units.push_back(*P);
    llvm::append_range(Units.Units, Given);
    if (!Units.Units.empty())
      Result.Drivers.push_back(std::move(Units));
  }

  std::set<std::string> Told;
  for (size_t I = 0; I != In->Units.size(); ++I) {
    bool Asked = llvm::any_of(Drivers, [&](const program::Driver &D) {
      return llvm::is_contained(D.Targets, In->TargetOf[I]);
    });
    if (!Asked)
      continue;
    Result.FailedFiles += !Sources.program(I);
    if (Told.insert(In->Units[I].File).second)
      Sources.complain(I, Paths);
  }
  if (Result.Drivers.empty())
    return llvm::createStringError("no file could be analysed");
  return Result;
}

llvm::Expected<UnitInDriver> linkDriver(DriverUnits Driver,
                                        const std::vector<Program> &Rest) {
  const bool Whole = Driver.Whole;
  return linkWithRest(std::move(Driver.Units), Rest, Whole);
}

} // namespace spinlint::frontends
