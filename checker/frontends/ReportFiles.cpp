//===- ReportFiles.cpp - where reports go, and in which form --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ReportFiles.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/ReportFiles.h"
#include "reports/PortablePlace.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace cl = llvm::cl;
namespace path = llvm::sys::path;

namespace spinlint::frontends {

static cl::opt<ReportForm>
    Format("format", cl::desc("form of the output"),
           cl::values(clEnumValN(ReportForm::Text, "text", "as clang prints"),
                      clEnumValN(ReportForm::Json, "json", "one object"),
                      clEnumValN(ReportForm::Sarif, "sarif",
                                 "SARIF 2.1.0, for code scanning"),
                      clEnumValN(ReportForm::Github, "github",
                                 "annotations of GitHub Actions"),
                      clEnumValN(ReportForm::Msvc, "msvc",
                                 "as Microsoft's compiler prints")),
           cl::init(ReportForm::Text), cl::sub(checkSubCommand()));
static cl::list<std::string>
    Reports("report",
            cl::desc("write a report in one of these forms to a file as well; "
                     "may be given more than once"),
            cl::value_desc("form=file"), cl::sub(checkSubCommand()));
static cl::opt<std::string> SourceRootDir(
    "source-root",
    cl::desc("what paths in SARIF and annotations are relative to; otherwise "
             "the git work tree of the working directory"),
    cl::value_desc("dir"), cl::sub(checkSubCommand()));

static std::optional<ReportForm> formFromName(llvm::StringRef Name) {
  return llvm::StringSwitch<std::optional<ReportForm>>(Name)
      .Case("text", ReportForm::Text)
      .Case("json", ReportForm::Json)
      .Case("sarif", ReportForm::Sarif)
      .Case("github", ReportForm::Github)
      .Case("msvc", ReportForm::Msvc)
      .Default(std::nullopt);
}

/// The nearest directory above with a `.git`, which is a file in work trees
/// beside the first; or the working directory itself.
static std::string workTreeOf(llvm::StringRef Directory) {
  for (llvm::StringRef Dir = Directory; !Dir.empty();
       Dir = path::parent_path(Dir)) {
    llvm::SmallString<256> Git(Dir);
    path::append(Git, ".git");
    if (llvm::sys::fs::exists(Git))
      return Dir.str();
  }
  return Directory.str();
}

bool ReportRequest::wants(ReportForm Form) const {
  return OnStdout == Form || llvm::any_of(Files, [&](const ReportFile &F) {
           return F.Form == Form;
         });
}

llvm::Expected<ReportRequest> readReportOptions(const Invocation &Call) {
  ReportRequest Request;
  Request.OnStdout = Format;
  std::set<std::string> Seen;
  for (llvm::StringRef Text : Reports) {
    auto [Name, File] = Text.split('=');
    std::optional<ReportForm> Form = formFromName(Name);
    if (!Form || File.empty())
      return llvm::createStringError(
          "'--report=" + Text +
          "': give a form (text, json, sarif, github, msvc) and a file, like "
          "--report=sarif=spinlint.sarif");
    llvm::SmallString<256> Real;
    if (llvm::sys::fs::real_path(File, Real))
      Real = reports::meantPath(Call.WorkingDirectory, File);
    if (!Seen.insert(std::string(Real)).second)
      return llvm::createStringError("'" + File +
                                     "' is named by two --report options; "
                                     "give each a file of its own");
    llvm::StringRef Dir = path::parent_path(File);
    if (llvm::sys::fs::is_directory(File) ||
        (!Dir.empty() && !llvm::sys::fs::is_directory(Dir)))
      return llvm::createStringError(
          "no report can be written to '" + File + "': " +
          (llvm::sys::fs::is_directory(File)
               ? llvm::Twine("it is a directory")
               : "there is no directory '" + Dir + "'; make it first"));
    Request.Files.push_back({*Form, File.str()});
  }
  if (!SourceRootDir.empty() && !llvm::sys::fs::is_directory(SourceRootDir))
    return llvm::createStringError("'" + SourceRootDir +
                                   "', given with --source-root, is no "
                                   "directory");
  Request.SourceRoot =
      SourceRootDir.empty()
          ? workTreeOf(Call.WorkingDirectory)
          : reports::meantPath(Call.WorkingDirectory, SourceRootDir);
  return Request;
}

std::optional<std::vector<reports::GoneFinding>> goneOf(const Gate &G) {
  if (!G.gone())
    return std::nullopt;
  std::vector<reports::GoneFinding> Result;
  for (const gate::BaselineFinding &F : *G.gone())
    Result.push_back({F.Check, F.Fingerprint, F.Message, F.File});
  return Result;
}

reports::RunReport runReport(const std::vector<ToldDriver> &Told,
                             const std::vector<UnitState> &Units,
                             const std::vector<std::string> &Skipped,
                             const catalog::Catalog &C,
                             const findings::RuleSelection &Rules,
                             const Gate &TheGate, const reports::Summary &All,
                             const ReportRequest &Request) {
  reports::RunReport Run{C};
  Run.Version = SPINLINT_VERSION;
  Run.SourceRoot = Request.SourceRoot;
  Run.All = All;
  Run.IsNote = [&](const catalog::Rule &R) { return Rules.isNote(R); };
  for (const catalog::Rule &R : C.rules())
    if (Rules.enabled(R))
      Run.Rules.push_back(&R);
  auto Portable = [&](llvm::StringRef Sentence) {
    return reports::textFromRoot(Request.SourceRoot, Sentence);
  };
  for (const UnitState &U : Units)
    if (!U.Failure.empty())
      Run.Failed.push_back({U.File, Portable(U.Failure)});
  for (const std::string &Sentence : Skipped)
    Run.Failed.push_back({"", Portable(Sentence)});
  for (size_t I = 0; I != Told.size(); ++I) {
    const ToldDriver &D = Told[I];
    Run.Drivers.push_back({D.Driver.Target, D.Driver.program(), D.Driver.Result,
                           *D.Driver.Sources, D.Findings, D.Silenced, D.Idle,
                           TheGate.lost(I).vec()});
  }
  Run.Gone = goneOf(TheGate).value_or(std::vector<reports::GoneFinding>());
  Run.Fails = [&](const findings::Finding &F) { return TheGate.fails(F); };
  Run.LostFail = TheGate.failsOnLostVerdicts();
  return Run;
}

/// A pipe or a device must not be replaced, and has no old text to keep. Some
/// of /dev/ are names of what is open already, which may be a file.
static bool isReplaced(llvm::StringRef Path) {
  if (Path.starts_with("/dev/") || Path.starts_with("/proc/"))
    return false;
  llvm::sys::fs::file_status Status;
  return llvm::sys::fs::status(Path, Status) ||
         llvm::sys::fs::is_regular_file(Status);
}

llvm::Error writeReport(const ReportFile &To, llvm::StringRef Text) {
  auto CannotBeWritten = [&](llvm::StringRef Why) {
    return llvm::createStringError("'" + To.Path +
                                   "' cannot be written: " + Why);
  };
  if (!isReplaced(To.Path)) {
    std::error_code EC;
    llvm::raw_fd_ostream OS(To.Path, EC, llvm::sys::fs::CD_OpenExisting,
                            llvm::sys::fs::FA_Write, llvm::sys::fs::OF_Append);
    if (EC)
      return CannotBeWritten(EC.message());
    OS << Text;
    OS.flush();
    EC = OS.error();
    OS.clear_error();
    return EC ? CannotBeWritten(EC.message()) : llvm::Error::success();
  }
  // Behind a symbolic link, the file itself is replaced.
  llvm::SmallString<256> Path;
  if (llvm::sys::fs::real_path(To.Path, Path))
    Path = To.Path;
  llvm::Error E = llvm::writeToOutput(Path, [&](llvm::raw_ostream &OS) {
    OS << Text;
    return llvm::Error::success();
  });
  if (!E)
    return llvm::Error::success();
  // The name of the file stands before the reason, in quotes.
  std::string Why = llvm::toString(std::move(E));
  llvm::StringRef Rest = Why;
  Rest.consume_front("'" + std::string(Path) + "': ");
  return CannotBeWritten(Rest);
}

} // namespace spinlint::frontends
