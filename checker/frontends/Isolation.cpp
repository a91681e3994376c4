//===- Isolation.cpp - units that bring a process down --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Isolation.h. A worker gets the arguments of this process, and so finds
// the same units, and the name of one of them.
//
//===----------------------------------------------------------------------===//
#include "frontends/Isolation.h"
#include "program/LockProgFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/xxhash.h"
#ifdef __unix__
#include <unistd.h>
#endif
#ifdef __linux__
#include <csignal>
#include <sys/prctl.h>
#endif

namespace spinlint::frontends {

namespace cl = llvm::cl;

static constexpr llvm::StringRef CrashFlag = "unit-crashed",
                                 HangFlag = "unit-hung",
                                 MemoryFlag = "unit-grew",
                                 WorkFlag = "worker-unit",
                                 WorkOutFlag = "worker-out";

static cl::list<std::string> Crashed(CrashFlag, cl::Hidden,
                                     cl::sub(cl::SubCommand::getAll()));
static cl::list<std::string> Hung(HangFlag, cl::Hidden,
                                  cl::sub(cl::SubCommand::getAll()));
static cl::list<std::string> Grew(MemoryFlag, cl::Hidden,
                                  cl::sub(cl::SubCommand::getAll()));
static cl::opt<std::string> Work(WorkFlag, cl::Hidden,
                                 cl::sub(cl::SubCommand::getAll()));
static cl::opt<std::string> WorkOut(WorkOutFlag, cl::Hidden,
                                    cl::sub(cl::SubCommand::getAll()));
static cl::opt<double> UnitSeconds(
    "unit-seconds",
    cl::desc("processor time that a file may take before it is given up; "
             "0: any (default 60)"),
    cl::value_desc("seconds"), cl::init(60), cl::cat(everyCommand()),
    cl::sub(cl::SubCommand::getAll()));
static cl::opt<unsigned> UnitMemory(
    "unit-memory",
    cl::desc("memory that reading may take before a file is given up; 0: any "
             "(default 4096)"),
    cl::value_desc("MiB"), cl::init(4096), cl::cat(everyCommand()),
    cl::sub(cl::SubCommand::getAll()));

double Isolation::mostSeconds() {
  // Not a number is no limit either.
  constexpr double Week = 7 * 24 * 3600.0;
  return UnitSeconds > 0 ? std::min<double>(UnitSeconds, Week) : 0;
}
unsigned Isolation::mostMemory() { return UnitMemory; }

static std::string nameOf(const extract::UnitRequest &R) {
  std::string All = R.File + '\n' + R.Directory;
  for (const std::string &Arg : R.Args)
    All += '\n' + Arg;
  return llvm::utohexstr(llvm::xxh3_64bits(All), /*LowerCase=*/true);
}

UnitTrouble Isolation::knownTrouble(const extract::UnitRequest &R) {
  if (Crashed.empty() && Hung.empty() && Grew.empty())
    return UnitTrouble::None;
  const std::string Name = nameOf(R);
  return llvm::is_contained(Hung, Name)      ? UnitTrouble::Hang
         : llvm::is_contained(Grew, Name)    ? UnitTrouble::Memory
         : llvm::is_contained(Crashed, Name) ? UnitTrouble::Crash
                                             : UnitTrouble::None;
}

/// The arguments of this process with some more behind the subcommand.
static std::vector<std::string>
withArguments(const Invocation &Call, const std::vector<std::string> &More) {
  std::vector<std::string> Result = Call.Arguments;
  Result.insert(Result.begin() + std::min<size_t>(2, Result.size()),
                More.begin(), More.end());
  return Result;
}

static std::string hangText(const extract::UnitRequest &R) {
  std::string Text;
  llvm::raw_string_ostream(Text)
      << R.File << ": reading it takes more than "
      << llvm::format("%g", double(UnitSeconds))
      << " s of processor time, so it was given up; --unit-seconds allows more";
  return Text;
}
static std::string memoryText(const extract::UnitRequest &R) {
  return (llvm::Twine(R.File) + ": reading it takes more than " +
          llvm::Twine(UnitMemory) +
          " MiB of memory, so it was given up; --unit-memory allows more")
      .str();
}

UnitOutcome Isolation::readApart(const extract::UnitRequest &R) const {
  UnitOutcome O;
  O.File = R.File;
  O.Asked.Repeatable = false;
  const UnitTrouble Before = knownTrouble(R);
  if (Before == UnitTrouble::Hang || Before == UnitTrouble::Memory) {
    O.Error = Before == UnitTrouble::Hang ? hangText(R) : memoryText(R);
    return O;
  }
  llvm::SmallString<128> Out;
  if (std::error_code EC =
          llvm::sys::fs::createTemporaryFile("spinlint-unit", "out", Out)) {
    O.Error = R.File + ": no temporary file can be made: " + EC.message();
    return O;
  }
  llvm::FileRemover Remover(Out);
  llvm::sys::RemoveFileOnSignal(Out);
  const std::vector<std::string> Words =
      withArguments(Call, {("--" + WorkFlag + "=" + nameOf(R)).str(),
                           ("--" + WorkOutFlag + "=" + Out).str()});
  const std::vector<llvm::StringRef> Args(Words.begin(), Words.end());
  const std::optional<llvm::StringRef> Nowhere[] = {"", "", ""};
  const unsigned Seconds = mostSeconds() == 0 ? 0 : unsigned(mostSeconds()) + 1;
  std::string Why;
  const int Code = llvm::sys::ExecuteAndWait(
      Call.Executable, Args, std::nullopt, Nowhere, Seconds, UnitMemory, &Why);
  llvm::sys::DontRemoveFileOnSignal(Out);
  // The last byte is written last.
  auto Bytes = llvm::MemoryBuffer::getFile(Out);
  llvm::StringRef Text = Bytes ? (*Bytes)->getBuffer() : "";
  if (Code == 0 && Text.consume_back("\n.")) {
    if (Text.consume_front("program\n")) {
      auto Unit = program::fromFileBytes(Text, R.File);
      if (Unit)
        O.Unit = std::move(*Unit);
      else
        O.Error = llvm::toString(Unit.takeError());
      return O;
    }
    if (Text.consume_front("error\n")) {
      O.Error = Text.str();
      return O;
    }
  }
  O.Error = llvm::StringRef(Why).contains("timed out")
                ? hangText(R)
                : R.File + ": clang crashed while reading it";
  return O;
}

void Isolation::startAgain(
    llvm::ArrayRef<std::pair<extract::UnitRequest, UnitTrouble>> Bad) const {
  std::vector<std::string> More;
  for (const auto &[R, Trouble] : Bad)
    More.push_back(("--" +
                    (Trouble == UnitTrouble::Hang     ? HangFlag
                     : Trouble == UnitTrouble::Memory ? MemoryFlag
                                                      : CrashFlag) +
                    "=" + nameOf(R))
                       .str());
  const std::vector<std::string> Words = withArguments(Call, More);
  // Removes what other threads are just writing.
  llvm::sys::RunInterruptHandlers();
#ifdef __unix__
  std::vector<char *> Args;
  for (const std::string &W : Words)
    Args.push_back(const_cast<char *>(W.c_str()));
  Args.push_back(nullptr);
  ::execv(Call.Executable.c_str(), Args.data());
  fail("cannot be started again after a crash: " +
       std::error_code(errno, std::generic_category()).message());
  ::_exit(ExitFailed);
#else
  const std::vector<llvm::StringRef> Args(Words.begin(), Words.end());
  const int Code = llvm::sys::ExecuteAndWait(Call.Executable, Args);
  std::_Exit(Code < 0 ? ExitFailed : Code);
#endif
}

bool Isolation::isWorker() { return !Work.empty(); }

void Isolation::workOn(
    llvm::ArrayRef<extract::UnitRequest> Units,
    llvm::function_ref<UnitOutcome(const extract::UnitRequest &)> Read) {
#ifdef __linux__
  // Whoever asked is gone: nobody wants the answer.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  for (const extract::UnitRequest &R : Units) {
    if (nameOf(R) != Work)
      continue;
    UnitOutcome O = Read(R);
    std::error_code EC;
    llvm::raw_fd_ostream OS(WorkOut, EC);
    if (EC)
      std::_Exit(ExitFailed);
    OS << (O.Unit ? "program\n" + program::toFileBytes(*O.Unit)
                  : "error\n" + O.Error)
       << "\n.";
    OS.close();
    std::_Exit(OS.has_error() ? ExitFailed : ExitClean);
  }
}

} // namespace spinlint::frontends
