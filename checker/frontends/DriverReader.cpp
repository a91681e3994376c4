//===- DriverReader.cpp - the drivers that a run is about -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverReader.h. A source that several targets compile in the same way is
// extracted once. What was tried last of each unit is kept: trials of edits
// differ in a few files only.
//
//===----------------------------------------------------------------------===//
#include "frontends/DriverReader.h"
#include "findings/SourceFiles.h"
#include "frontends/HeaderCache.h"
#include "frontends/MissingHeaders.h"
#include "frontends/UnitCache.h"
#include "frontends/UnitReader.h"
#include "program/Drivers.h"
#include "program/LockProgFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/xxhash.h"
#include <map>
#include <optional>
#include <set>

namespace spinlint::frontends {

using program::Program;

static constexpr llvm::StringLiteral CannotBeParsed = "cannot be parsed";

namespace {

/// The source units of a run: which are read, and what became of them.
class SourceReader {
public:
  SourceReader(const Inputs &In, const catalog::Catalog &C,
               const ReadOptions &Options, const Invocation &Call)
      : In(In),
        Reader(C, {In.Root, In.KitDir},
               {Options.Jobs, cacheOf(C, Options), headersOf(C, Options), &Call,
                progressForm(Options.Quiet)}),
        OutcomeOf(In.Units.size()) {}

  /// Reads the units of the targets that `IsWanted` names.
  void read(llvm::function_ref<bool(size_t)> IsWanted);
  /// Takes for each unit that was read what it would be with these texts.
  void pretend(const extract::EditedTexts &Edited);
  /// The program of unit `I`; nothing if it is unread or unusable.
  const Program *program(size_t I) const {
    const UnitOutcome *O = OutcomeOf[I];
    return O && O->Unit && !isUnusable(*O->Unit) ? &*O->Unit : nullptr;
  }
  /// That program, which nobody can be given again.
  Program take(size_t I) {
    assert(Tried.empty() && "units are kept for further trials");
    return std::move(*Read.at(keyOf(I)).Unit);
  }
  /// Whether unit `I` was made from one of these.
  bool sees(size_t I, const extract::FileSet &Files) const;
  UnitState stateOf(size_t I, const reports::ShownPaths &Paths) const;
  /// Whether something is named in the units of `Target` that none defines.
  bool missesNames(size_t Target) const;

  extract::Timing spent() const { return Reader.timing(); }
  /// What all that was read depends on.
  extract::LookUps asked() const;

private:
  UnitCache *cacheOf(const catalog::Catalog &C, const ReadOptions &Options) {
    if (!Options.Cache)
      return nullptr;
    return &Stored.emplace(*Options.Cache, C.hash(), In.Root);
  }
  extract::PreambleStore *headersOf(const catalog::Catalog &C,
                                    const ReadOptions &Options) {
    if (!Options.Cache)
      return nullptr;
    return &StoredHeaders.emplace(*Options.Cache, C.hash());
  }
  using Key = std::tuple<std::string, std::string, std::vector<std::string>>;
  Key keyOf(size_t I) const {
    return {In.Units[I].File, In.Units[I].Directory, In.Units[I].Args};
  }

  const Inputs &In;
  std::optional<UnitCache> Stored;
  std::optional<HeaderCache> StoredHeaders;
  UnitReader Reader;
  std::map<Key, UnitOutcome> Read;
  /// The last trial of a unit, and the hash of what it saw edited.
  std::map<Key, std::pair<uint64_t, UnitOutcome>> Tried;
  std::vector<const UnitOutcome *> OutcomeOf;
};

} // namespace

void SourceReader::read(llvm::function_ref<bool(size_t)> IsWanted) {
  std::map<Key, size_t> Missing;
  for (size_t I = 0; I != In.Units.size(); ++I)
    if (IsWanted(In.TargetOf[I]) && !Read.contains(keyOf(I)))
      Missing.try_emplace(keyOf(I), I);
  std::vector<extract::UnitRequest> Requests;
  for (auto &[Key, I] : Missing)
    Requests.push_back(In.Units[I]);

  std::vector<UnitOutcome> Outcomes = Reader.read(Requests);
  for (auto [Entry, Outcome] : llvm::zip_equal(Missing, Outcomes))
    Read.try_emplace(Entry.first, std::move(Outcome));
  for (size_t I = 0; I != In.Units.size(); ++I)
    if (IsWanted(In.TargetOf[I]))
      OutcomeOf[I] = &Read.at(keyOf(I));
}

void SourceReader::pretend(const extract::EditedTexts &Edited) {
  std::vector<std::pair<llvm::sys::fs::UniqueID, uint64_t>> Files;
  for (const auto &[Path, Text] : Edited) {
    llvm::sys::fs::UniqueID ID;
    if (!llvm::sys::fs::getUniqueID(Path, ID))
      Files.push_back({ID, llvm::xxh3_64bits(Text)});
  }
  /// What a unit sees of them; nothing if it sees none.
  auto Seen = [&](const UnitOutcome &O) -> std::optional<uint64_t> {
    std::string Hashes;
    for (size_t I = 0; I != Files.size(); ++I)
      if (O.Files.contains(Files[I].first))
        Hashes += std::to_string(I) + ':' + std::to_string(Files[I].second);
    if (Hashes.empty())
      return std::nullopt;
    return llvm::xxh3_64bits(Hashes);
  };
  std::map<Key, std::pair<uint64_t, UnitOutcome> *> Stale;
  for (size_t I = 0; I != In.Units.size(); ++I) {
    if (!OutcomeOf[I])
      continue;
    const UnitOutcome &AsRead = Read.at(keyOf(I));
    OutcomeOf[I] = &AsRead;
    std::optional<uint64_t> Hash = Seen(AsRead);
    if (!Hash)
      continue;
    auto [It, New] = Tried.try_emplace(keyOf(I));
    OutcomeOf[I] = &It->second.second;
    if (!New && It->second.first == *Hash)
      continue;
    It->second.first = *Hash;
    Stale[keyOf(I)] = &It->second;
  }
  std::vector<extract::UnitRequest> Requests;
  for (const auto &[Key, Slot] : Stale)
    Requests.push_back({std::get<0>(Key), std::get<1>(Key), std::get<2>(Key)});
  std::vector<UnitOutcome> Outcomes = Reader.read(Requests, Edited);
  for (auto [Entry, Outcome] : llvm::zip_equal(Stale, Outcomes))
    Entry.second->second = std::move(Outcome);
}

bool SourceReader::sees(size_t I, const extract::FileSet &Files) const {
  return OutcomeOf[I] && llvm::any_of(Files, [&](const auto &File) {
           return OutcomeOf[I]->Files.contains(File);
         });
}

UnitState SourceReader::stateOf(size_t I,
                                const reports::ShownPaths &Paths) const {
  UnitState Result;
  Result.File = In.Units[I].File;
  const UnitOutcome *O = OutcomeOf[I];
  if (!O || !O->Unit) {
    Result.Unread = !O;
    Result.Failure = O ? O->Error : "not read";
    return Result;
  }
  Result.Info = O->Unit->Units.front();
  if (isUnusable(*O->Unit))
    Result.Failure = CannotBeParsed;
  Result.FirstError = firstError(Result.Info, In.Root, Paths);
  return Result;
}

extract::LookUps SourceReader::asked() const {
  extract::LookUps Result;
  for (const auto &[Key, O] : Read) {
    Result.add(O.Asked);
    Result.Repeatable &= O.Unit.has_value();
  }
  return Result;
}

std::string firstError(const program::UnitInfo &Info, llvm::StringRef Root,
                       const reports::ShownPaths &Paths) {
  auto [File, Rest] = llvm::StringRef(Info.FirstError).split(':');
  return Paths.show(findings::absolutePath(Root, File)) + ":" + Rest.str();
}

void complain(llvm::ArrayRef<UnitState> Units, const reports::ShownPaths &Paths,
              bool Quiet) {
  std::set<llvm::StringRef> Told;
  for (const UnitState &U : Units) {
    if (!Told.insert(U.File).second || U.Unread)
      continue;
    if (U.Failure == CannotBeParsed)
      fail("'" + Paths.show(U.File) + "' cannot be parsed: " + U.FirstError);
    else if (!U.Failure.empty())
      fail(U.Failure);
    else if (U.Info.Errors && !Quiet)
      warn("'" + Paths.show(U.File) + "' has " + llvm::Twine(U.Info.Errors) +
           (U.Info.Errors == 1 ? " error" : " errors") +
           " left, the first: " + U.FirstError);
  }
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

struct DriverReader::Impl {
  Impl(const InputRequest &Request, const catalog::Catalog &C,
       const reports::ShownPaths &Paths, const ReadOptions &Options)
      : Request(Request), C(C), Paths(Paths), Options(Options) {}

  llvm::Error open();
  /// The drivers of the units as they are now.
  DriversRead assemble(bool Complain);
  /// The units that `D` is made of, those with one program once.
  std::vector<size_t> membersOf(const program::Driver &D) const;
  /// Gives each of the drivers the programs of its members.
  void handOut(llvm::ArrayRef<std::vector<size_t>> Members,
               llvm::MutableArrayRef<DriverUnits> Drivers);
  unsigned threads() const {
    return Options.Jobs ? Options.Jobs
                        : llvm::hardware_concurrency().compute_thread_count();
  }

  const InputRequest &Request;
  const catalog::Catalog &C;
  const reports::ShownPaths &Paths;
  const ReadOptions Options;
  std::vector<Program> Rest, Given;
  bool HasRest = false;
  bool Open = false;
  Inputs In;
  std::optional<SourceReader> Sources;
};

llvm::Error DriverReader::Impl::open() {
  if (std::exchange(Open, true))
    return llvm::Error::success();
  // Lock programs first: one that is damaged is found before any parsing.
  if (!Request.ProgramDir.empty()) {
    auto Stored = readProgramDir(Request.ProgramDir, C.hash());
    if (!Stored)
      return Stored.takeError();
    Rest = std::move(*Stored);
    HasRest = !Rest.empty();
  }
  llvm::Expected<Inputs> Resolved = resolveInputs(Request, Rest);
  if (!Resolved)
    return Resolved.takeError();
  In = std::move(*Resolved);
  for (const std::string &Path : In.LockPrograms) {
    llvm::Expected<Program> Unit = readStored(Path, C.hash());
    if (!Unit)
      return Unit.takeError();
    Given.push_back(std::move(*Unit));
  }
  return llvm::Error::success();
}

DriversRead DriverReader::Impl::assemble(bool Complain) {
  DriversRead Result;
  Result.Threads = threads();
  Result.Root = In.Root;
  Result.Skipped = In.Skipped;
  Result.FailedFiles = In.Skipped.size();
  Result.Spent = Sources->spent();
  const bool All = In.OnlyTarget == Inputs::AllTargets;
  bool Complete = In.Whole;
  for (size_t I = 0; I != In.Units.size(); ++I)
    Complete &=
        Sources->program(I) || (!All && In.TargetOf[I] != In.OnlyTarget);
  std::vector<program::Driver> Drivers = driversOf(In, *Sources, C);
  std::vector<std::vector<size_t>> Members; ///< Of each of Result.Drivers.
  for (program::Driver &D : Drivers) {
    DriverUnits Units;
    if (Drivers.size() > 1)
      Units.Target = D.Name;
    Units.Whole = Complete && (D.Complete || HasRest);
    Units.UserMode = llvm::any_of(
        D.Targets, [&](size_t T) { return In.Targets[T].UserMode; });
    std::vector<size_t> Of = membersOf(D);
    if (Of.empty() && Given.empty())
      continue;
    Members.push_back(std::move(Of));
    Result.Drivers.push_back(std::move(Units));
  }

  for (size_t I = 0; I != In.Units.size(); ++I) {
    bool Asked = llvm::any_of(Drivers, [&](const program::Driver &D) {
      return llvm::is_contained(D.Targets, In.TargetOf[I]);
    });
    if (!Asked)
      continue;
    Result.FailedFiles += !Sources->program(I);
    Result.Units.push_back(Sources->stateOf(I, Paths));
  }
  if (Complain)
    complain(Result.Units, Paths, Options.Quiet);
  handOut(Members, Result.Drivers);
  return Result;
}

std::vector<size_t>
DriverReader::Impl::membersOf(const program::Driver &D) const {
  std::vector<size_t> Result;
  std::set<const Program *> Added;
  for (size_t I = 0; I != In.Units.size(); ++I)
    if (const Program *P = Sources->program(I);
        P && llvm::is_contained(D.Targets, In.TargetOf[I]) &&
        Added.insert(P).second)
      Result.push_back(I);
  return Result;
}

void DriverReader::Impl::handOut(llvm::ArrayRef<std::vector<size_t>> Members,
                                 llvm::MutableArrayRef<DriverUnits> Drivers) {
  std::map<const Program *, unsigned> Wanted;
  for (const std::vector<size_t> &Units : Members)
    for (size_t I : Units)
      ++Wanted[Sources->program(I)];
  for (auto [Units, D] : llvm::zip_equal(Members, Drivers)) {
    for (size_t I : Units) {
      const Program *P = Sources->program(I);
      if (Options.Once && --Wanted[P] == 0)
        D.Units.push_back(Sources->take(I));
      else
        D.Units.push_back(*P);
    }
    llvm::append_range(D.Units, Given);
  }
}

void tellMissingHeaders(llvm::ArrayRef<UnitState> Units, const Inputs &In) {
  std::set<std::string> Missing;
  for (const UnitState &U : Units)
    Missing.insert(U.Info.MissingHeaders.begin(), U.Info.MissingHeaders.end());
  if (Missing.empty())
    return;
  const std::string Near =
      llvm::sys::path::parent_path(In.Units.front().File).str();
  for (const std::string &Sentence : whyHeadersAreMissing(
           std::vector<std::string>(Missing.begin(), Missing.end()), Near))
    note(Sentence);
}

DriverReader::DriverReader(const InputRequest &Request,
                           const catalog::Catalog &C,
                           const reports::ShownPaths &Paths,
                           const ReadOptions &Options)
    : I(std::make_unique<Impl>(Request, C, Paths, Options)) {}
DriverReader::~DriverReader() = default;

llvm::Expected<const Inputs *> DriverReader::resolve() {
  if (llvm::Error E = I->open())
    return std::move(E);
  return &I->In;
}

llvm::Expected<DriversRead> DriverReader::read() {
  if (llvm::Error E = I->open())
    return std::move(E);
  const Inputs &In = I->In;
  auto TellSkipped = [&] {
    if (!I->Options.Quiet)
      for (const std::string &Sentence : In.Notes)
        note(Sentence);
    for (const std::string &Sentence : In.Skipped)
      fail(Sentence);
  };
  if (In.Units.empty()) {
    TellSkipped();
    DriversRead Result;
    Result.Threads = I->threads();
    Result.Root = In.Root;
    Result.Rest = std::move(I->Rest);
    Result.Skipped = In.Skipped;
    Result.FailedFiles = In.Skipped.size();
    Result.Drivers.push_back({"", std::move(I->Given), /*Whole=*/true});
    return Result;
  }

  SourceReader &Sources =
      I->Sources.emplace(In, I->C, I->Options, I->Request.Call);
  const bool All = In.OnlyTarget == Inputs::AllTargets;
  Sources.read([&](size_t T) { return All || T == In.OnlyTarget; });
  // Only now is it known whether the target may need a library.
  if (!All && Sources.missesNames(In.OnlyTarget))
    Sources.read([](size_t) { return true; });
  // Not before: reading may have to begin again.
  TellSkipped();
  DriversRead Result = I->assemble(/*Complain=*/true);
  if (I->Options.Cache)
    Result.Asked = Sources.asked();
  if (!I->Options.Quiet)
    tellMissingHeaders(Result.Units, In);
  if (Result.Drivers.empty())
    return llvm::createStringError("no file could be analysed");
  Result.Rest = std::move(I->Rest);
  return Result;
}

llvm::Expected<DriversRead>
DriverReader::readEdited(const extract::EditedTexts &Edited) {
  assert(I->Sources && "nothing was read from sources");
  I->Sources->pretend(Edited);
  DriversRead Result = I->assemble(/*Complain=*/false);
  if (Result.Drivers.empty())
    return llvm::createStringError("no file could be analysed");
  return Result;
}

DriversRead DriverReader::readApart(const extract::EditedTexts &Edited,
                                    const std::vector<std::string> &Files) {
  assert(I->Sources && "nothing was read from sources");
  I->Sources->pretend(Edited);
  DriversRead Result;
  Result.Root = I->In.Root;
  for (const std::string &Path : Files) {
    llvm::sys::fs::UniqueID File;
    if (llvm::sys::fs::getUniqueID(Path, File))
      continue;
    std::set<const Program *> Seen;
    std::vector<DriverUnits> Sharing;
    for (size_t U = 0; U != I->In.Units.size(); ++U)
      if (const Program *P = I->Sources->program(U);
          P && I->Sources->sees(U, {File}) && Seen.insert(P).second)
        Sharing.push_back(
            {I->Paths.show(I->In.Units[U].File), {*P}, /*Whole=*/false});
    if (Sharing.size() > 1)
      llvm::move(Sharing, std::back_inserter(Result.Drivers));
  }
  return Result;
}

llvm::Expected<DriversRead> readDrivers(const InputRequest &Request,
                                        const catalog::Catalog &C,
                                        const reports::ShownPaths &Paths,
                                        const ReadOptions &Options) {
  ReadOptions Once = Options;
  Once.Once = true;
  return DriverReader(Request, C, Paths, Once).read();
}

llvm::Expected<UnitInDriver> linkDriver(DriverUnits Driver,
                                        const std::vector<Program> &Rest) {
  const bool Whole = Driver.Whole;
  return linkWithRest(std::move(Driver.Units), Rest, Whole);
}

} // namespace spinlint::frontends
