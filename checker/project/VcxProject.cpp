//===- VcxProject.cpp - the sources of a Visual C++ project ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See VcxProject.h.
//
//===----------------------------------------------------------------------===//
#include "project/VcxProject.h"
#include "project/CommandLine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

using namespace llvm;

namespace spinlint::project {

static Expected<EvaluatedProject> evaluate(StringRef File,
                                           const Configuration &Config,
                                           StringRef SolutionFile,
                                           const VcxOptions &Options) {
  EvaluationRequest R;
  R.File = File.str();
  R.Initial = initialProperties(File, SolutionFile, Options.Kit);
  if (!Config.Name.empty()) {
    R.Global.set("Configuration", Config.Name);
    R.Global.set("Platform", Config.Platform);
  }
  R.Global.setAll(Options.Global);
  return evaluateProject(R, [&](StringRef Name, PropertyTable &P) {
    readBuiltInSheet(Name, Options.Kit, P);
  });
}

Expected<std::vector<Configuration>>
configurationsOf(StringRef File, const VcxOptions &Options) {
  auto P = evaluate(File, {}, "", Options);
  if (!P)
    return P.takeError();
  std::vector<Configuration> Result;
  for (const ProjectItem &I : P->Configurations) {
    Configuration C{I.Metadata.get("Configuration").str(),
                    I.Metadata.get("Platform").str()};
    auto [Name, Platform] = StringRef(I.Include).split('|');
    if (C.Name.empty())
      C.Name = Name.str();
    if (C.Platform.empty())
      C.Platform = Platform.str();
    if (none_of(Result, [&](const Configuration &O) { return O.is(C.text()); }))
      Result.push_back(std::move(C));
  }
  if (Result.empty())
    return createStringError(
        "'" + File +
        "' declares no configuration (an item ProjectConfiguration), so it "
        "cannot be told how it is built");
  return Result;
}

namespace {

/// The words of one source's compile command.
class CommandWriter {
public:
  CommandWriter(const EvaluatedProject &P, StringRef Directory, DiskNames &Disk)
      : P(P), Directory(Directory), Disk(Disk) {}

  std::vector<std::string> words(const ProjectItem &I, const KitLayout &Kit);
  const StringSet<> &defined() const { return Defined; }

private:
  void definitions(StringRef List);
  void includes(StringRef List);
  std::string pathOf(StringRef Path) {
    std::string Full = hostPath(Path, Directory);
    std::string Found = Disk.find(Full);
    return Found.empty() ? Full : Found;
  }

  const EvaluatedProject &P;
  StringRef Directory;
  DiskNames &Disk;
  std::vector<std::string> Words;
  StringSet<> Defined;
};

} // namespace

void CommandWriter::definitions(StringRef List) {
  for (std::string &Part : splitList(List)) {
    // `A=\"x\"`: escaped for the command line, which is not used here.
    for (size_t At; (At = Part.find("\\\"")) != std::string::npos;)
      Part.erase(At, 1);
    StringRef Name = StringRef(Part).split('=').first.trim();
    if (Name.empty() || Name.contains("(") || Name.contains(' '))
      continue;
    Defined.insert(Name);
    Words.push_back("/D" + Part);
  }
}

void CommandWriter::includes(StringRef List) {
  for (StringRef Part : splitList(List)) {
    // Lists in sheets that were converted from `sources` have several lines.
    Part = Part.trim(" \t\r\n\"");
    if (Part.empty() || Part.contains(NoKit) ||
        Part.contains(BuildSystemDirectory))
      continue;
    Words.push_back("/I" + pathOf(Part));
  }
}

std::vector<std::string> CommandWriter::words(const ProjectItem &I,
                                              const KitLayout &Kit) {
  Words.clear();
  Defined.clear();
  const PropertyTable &M = I.Metadata;
  definitions(M.get("PreprocessorDefinitions"));
  for (const std::string &Name :
       splitList(M.get("UndefinePreprocessorDefinitions")))
    Words.push_back("/U" + Name);
  includes(M.get("AdditionalIncludeDirectories"));
  includes(P.Properties.get("IncludePath"));
  includes(P.Properties.get("ExternalIncludePath"));
  std::vector<std::string> OfDriver = driverFlags(P.Properties, Kit, Defined);
  // A name that is given twice counts as the project has it.
  Words.insert(Words.begin(), OfDriver.begin(), OfDriver.end());
  for (const std::string &File : splitList(M.get("ForcedIncludeFiles"))) {
    std::string Full = pathOf(File);
    // Or it is looked for where includes are.
    Words.push_back("/FI" + (sys::fs::exists(Full) ? Full : File));
  }
  StringRef As = M.get("CompileAs").trim();
  if (As.equals_insensitive("CompileAsC"))
    Words.push_back("/TC");
  else if (As.equals_insensitive("CompileAsCpp"))
    Words.push_back("/TP");
  StringRef Standard = M.get("LanguageStandard").trim();
  if (Standard.consume_front_insensitive("stdcpp"))
    Words.push_back("/std:c++" + Standard.lower());
  if (M.get("ExceptionHandling").trim().starts_with_insensitive("sync"))
    Words.push_back("/EHsc");
  std::string Options = M.get("AdditionalOptions").str();
  BumpPtrAllocator A;
  StringSaver Saver(A);
  SmallVector<const char *, 16> More;
  cl::TokenizeWindowsCommandLine(Options, Saver, More);
  append_range(Words, More);
  return Words;
}

static bool isTrue(StringRef Text) {
  return Text.trim().equals_insensitive("true");
}

/// The projects that are linked with this one.
static void readReferences(const EvaluatedProject &P, StringRef Directory,
                           DiskNames &Disk, VcxBuild &Build) {
  for (const ProjectItem &I : P.References) {
    if (I.Metadata.get("LinkLibraryDependencies")
            .trim()
            .equals_insensitive("false") ||
        I.Metadata.get("ReferenceOutputAssembly")
            .trim()
            .equals_insensitive("false"))
      continue;
    std::string Full = hostPath(I.Include, Directory);
    std::string Found = Disk.find(Full);
    if (!Found.empty())
      Build.References.push_back(std::move(Found));
    else
      Build.Notes.push_back(I.Where + ": the referenced project '" + Full +
                            "' is not there; its code is not part of the "
                            "driver");
  }
}

Expected<VcxBuild> readVcxProject(StringRef File, const Configuration &Config,
                                  StringRef SolutionFile,
                                  const VcxOptions &Options, bool Referenced) {
  auto P = evaluate(File, Config, SolutionFile, Options);
  if (!P)
    return P.takeError();
  VcxBuild Build;
  Build.Notes = std::move(P->Notes);
  Build.Kind = kindOf(P->Properties);
  Build.KindName = nameOfKind(P->Properties);
  StringRef Directory = sys::path::parent_path(File);
  DiskNames Disk;
  Build.ObjectDirectory = hostPath(P->Properties.get("IntDir"), Directory);
  if (Build.Kind == ProjectKind::Other && !Referenced)
    return Build;
  readReferences(*P, Directory, Disk, Build);

  CommandWriter Writer(*P, Directory, Disk);
  StringMap<std::string> Ndis; // Names to what is defined with them.
  for (const ProjectItem &I : P->Compile) {
    if (isTrue(I.Metadata.get("ExcludedFromBuild")))
      continue;
    SourceUnit U;
    std::string Full = hostPath(I.Include, Directory);
    U.File = Disk.find(Full);
    if (U.File.empty() || !sys::fs::is_regular_file(U.File)) {
      Build.Skipped.push_back(I.Where + ": '" + Full + "': no such file");
      continue;
    }
    U.Directory = Directory.str();
    std::vector<std::string> Words = Writer.words(I, Options.Kit);
    addWarningHeader(U.File, Words);
    for (const auto &Name : Writer.defined()) {
      auto [It, New] = Ndis.try_emplace(Name.getKey());
      if (New) {
        It->second = olderNdis(Name.getKey(), Options.Kit);
        if (!It->second.empty())
          Build.Notes.push_back(
              "the ndis.h of '" + Options.Kit.Km + "' does not know '" +
              Name.getKey().str() + "', which '" + sys::path::stem(File).str() +
              "' asks for; it is read as '" + It->second + "'");
      }
      if (!It->second.empty())
        Words.push_back("/D" + It->second + "=1");
    }
    CommandLine Line = readCommandLine(Words, /*OfCl=*/true);
    if (!Line.NoValue.empty()) {
      Build.Skipped.push_back(I.Where + ": flag '" + Line.NoValue +
                              "' lacks its value");
      continue;
    }
    U.Args = std::move(Line.Args);
    addKernelDefaults(U.Args, U.File);
    if (!is_contained(Build.Units, U))
      Build.Units.push_back(std::move(U));
  }
  return Build;
}

} // namespace spinlint::project
