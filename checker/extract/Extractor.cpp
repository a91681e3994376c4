//===- Extractor.cpp - parses units and has them lowered ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how often a unit is parsed. A clean one is parsed once. One with
// errors is parsed again with the names declared that it lacks (Repair.h), a
// few times at most, and the last AST is lowered as it is; the audit then says
// what it lost. In: a UnitRequest. Out: a lock program of one unit.
//
//===----------------------------------------------------------------------===//
#include "extract/Complaints.h"
#include "extract/Extract.h"
#include "extract/IncludeFileSystem.h"
#include "extract/Invocation.h"
#include "extract/LookUps.h"
#include "extract/Preamble.h"
#include "extract/Repair.h"
#include "extract/SharedHeaders.h"
#include "extract/UnitRecord.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Serialization/ASTReader.h"
#include "clang/Serialization/PCHContainerOperations.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/Path.h"
#include <chrono>
#include <mutex>
#include <numeric>
#include <tuple>
#ifdef __unix__
#include <csignal>
#include <pthread.h>
#endif

using namespace clang;

namespace spinlint::extract {
namespace {

/// After this many repairs what is left is left.
constexpr unsigned MaxRepairs = 5;

/// Clang recurses over expressions; generated tables nest deeply.
constexpr unsigned StackSize = 64u << 20;

double secondsSince(std::chrono::steady_clock::time_point Start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - Start)
      .count();
}

/// One parse. `AtEnd` gets the finished AST.
class ParseAction : public ASTFrontendAction {
public:
  using EndFn = llvm::function_ref<void(ASTContext &, Preprocessor &,
                                        const UnitRecord &)>;
  ParseAction(const catalog::Catalog &C, const SharedHeaders *Shared,
              llvm::StringRef Prelude, EndFn AtEnd)
      : C(C), Shared(Shared), Prelude(Prelude), AtEnd(AtEnd) {}

protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &,
                                                 llvm::StringRef) override {
    return std::make_unique<Consumer>(*this);
  }
  void ExecuteAction() override {
    // A precompiled header, if any, is loaded by now: it replaces the
    // predefines, so ours come after it.
    PP = &getCompilerInstance().getPreprocessor();
    Record = attachRecorder(*PP, C);
    if (Shared)
      Shared->replay(*getCompilerInstance().getASTReader(), *Record);
    PP->setPredefines(PP->getPredefines() + Prelude.str());
    ASTFrontendAction::ExecuteAction();
  }

private:
  struct Consumer : ASTConsumer {
    explicit Consumer(ParseAction &A) : A(A) {}
    void HandleTranslationUnit(ASTContext &Context) override {
      A.AtEnd(Context, *A.PP, *A.Record);
    }
    ParseAction &A;
  };

  const catalog::Catalog &C;
  const SharedHeaders *Shared;
  llvm::StringRef Prelude;
  EndFn AtEnd;
  Preprocessor *PP = nullptr;
  std::shared_ptr<UnitRecord> Record;
};

} // namespace

namespace {

/// A thread whose stack overflows needs another one to say so.
class SpareStack {
public:
#ifdef __unix__
  SpareStack() {
    stack_t New = {};
    New.ss_sp = Memory.get();
    New.ss_size = Size;
    sigaltstack(&New, &Before);
  }
  ~SpareStack() { sigaltstack(&Before, nullptr); }

  /// Has LLVM's handlers use it.
  static void enable() {
    static std::once_flag Once;
    std::call_once(Once, [] {
      for (int Signal : {SIGSEGV, SIGBUS}) {
        struct sigaction Action;
        if (sigaction(Signal, nullptr, &Action))
          continue;
        Action.sa_flags |= SA_ONSTACK;
        sigaction(Signal, &Action, nullptr);
      }
    });
  }

private:
  static constexpr size_t Size = 64 << 10;
  std::unique_ptr<char[]> Memory = std::make_unique<char[]>(Size);
  stack_t Before = {};
#else
  static void enable() {}
#endif
};

/// The processor time of one thread.
class ThreadClock {
public:
  /// From now on, that of the calling thread.
  void start() {
    std::lock_guard Guard(Lock);
    Start = Steady::now();
#ifdef __unix__
    Running = pthread_getcpuclockid(pthread_self(), &Id) == 0;
#else
    Running = true;
#endif
  }
  /// The thread may be gone.
  void stop() {
    std::lock_guard Guard(Lock);
    Running = false;
  }
  double seconds() const {
    std::lock_guard Guard(Lock);
    if (!Running)
      return 0;
#ifdef __unix__
    timespec Time;
    if (clock_gettime(Id, &Time))
      return 0; // It has just ended.
    return double(Time.tv_sec) + double(Time.tv_nsec) * 1e-9;
#else
    return std::chrono::duration<double>(Steady::now() - Start).count();
#endif
  }

private:
  using Steady = std::chrono::steady_clock;
  mutable std::mutex Lock;
  bool Running = false;
  Steady::time_point Start;
#ifdef __unix__
  clockid_t Id{};
#endif
};

} // namespace

struct Extractor::Impl {
  Impl(const catalog::Catalog &C, Options O)
      : C(C), O(std::move(O)), Flags(this->O.KitDir),
        Preambles(this->O.Preambles) {
    startAfresh();
    if (!Preambles)
      Preambles = std::make_shared<PreambleCache>(C);
  }

  void startAfresh() {
    FS = llvm::makeIntrusiveRefCnt<IncludeFileSystem>(
        llvm::vfs::createPhysicalFileSystem(), O.FilesChange);
  }

  llvm::Expected<program::Program> extract(const UnitRequest &R,
                                           const EditedTexts &Edited,
                                           FileSet *Read, LookUps *Asked,
                                           bool Once);
  std::vector<size_t> expect(llvm::ArrayRef<UnitRequest> Requests);
  llvm::Expected<std::string> find(const UnitRequest &R);

  const catalog::Catalog &C;
  Options O;
  Invocations Flags;
  Timing Spent;
  ThreadClock Clock;
  bool Crashed = false;
  std::shared_ptr<PCHContainerOperations> PCHOps =
      std::make_shared<PCHContainerOperations>();
  llvm::IntrusiveRefCntPtr<IncludeFileSystem> FS;
  std::shared_ptr<PreambleCache> Preambles;
};

/// The file of `R` on disk, after a change to its directory.
llvm::Expected<std::string> Extractor::Impl::find(const UnitRequest &R) {
  if (!R.Directory.empty())
    if (std::error_code EC = FS->setCurrentWorkingDirectory(R.Directory))
      return llvm::createStringError(EC, R.Directory + ": " + EC.message());
  std::string File = FS->onDisk(R.File);
  if (File.empty())
    return llvm::createStringError(R.File + ": no such file");
  return File;
}

std::vector<size_t>
Extractor::Impl::expect(llvm::ArrayRef<UnitRequest> Requests) {
  struct Place {
    size_t Unit;
    uint64_t Size = 0;
    bool Shares = false;
  };
  std::vector<Place> Places;
  std::vector<std::tuple<size_t, bool, std::string, std::string>> Known;
  for (size_t N = 0; N != Requests.size(); ++N) {
    const UnitRequest &R = Requests[N];
    Places.push_back({N});
    auto File = find(R);
    if (!File) {
      // Said when the unit comes.
      llvm::consumeError(File.takeError());
      continue;
    }
    if (auto Status = FS->status(*File))
      Places.back().Size = Status->getSize();
    if (auto Invocation = Flags.make(R, *File, FS)) {
      std::string UnitFlags = flagsOf(R, *File);
      Preambles->expect(**Invocation, UnitFlags, *File, FS);
      Known.emplace_back(N, bool((*Invocation)->getLangOpts().CPlusPlus),
                         std::move(UnitFlags), *File);
    } else {
      llvm::consumeError(Invocation.takeError());
    }
    FS->forget(*File);
  }
  for (const auto &[N, CPlusPlus, UnitFlags, File] : Known)
    Places[N].Shares = Preambles->shares(UnitFlags, File, CPlusPlus);

  // The longest first, so that no thread is left with one at the end. One
  // thread makes the precompiled header; meanwhile the others have those that
  // do not need it.
  llvm::sort(Places, [](const Place &A, const Place &B) {
    return std::tuple(A.Shares, B.Size, A.Unit) <
           std::tuple(B.Shares, A.Size, B.Unit);
  });
  if (auto First = llvm::find_if(Places, [](auto &P) { return P.Shares; });
      First != Places.end())
    std::rotate(Places.begin(), First, std::next(First));
  std::vector<size_t> Order;
  for (const Place &P : Places)
    Order.push_back(P.Unit);
  return Order;
}

/// Adds the files that were read; what comes precompiled is not among them.
static void addFiles(const SourceManager &SM, FileSet &Files) {
  for (auto It = SM.fileinfo_begin(), E = SM.fileinfo_end(); It != E; ++It)
    Files.insert(It->first.getUniqueID());
}

llvm::Expected<program::Program>
Extractor::Impl::extract(const UnitRequest &R, const EditedTexts &Edited,
                         FileSet *Read, LookUps *Asked, bool Once) {
  const unsigned MostRepairs = Once ? 0 : MaxRepairs;
  if (llvm::Error E = FS->edit(Edited))
    return std::move(E);
  llvm::scope_exit AsOnDisk(
      [this] { llvm::cantFail(FS->edit({}), "nothing to look for"); });
  const FileSet EditedFiles = FS->edited();
  auto Found = find(R);
  if (!Found)
    return Found.takeError();
  const std::string &File = *Found;
  auto Invocation = Flags.make(R, File, FS);
  if (!Invocation)
    return Invocation.takeError();
  // Not what Clang's driver looks for: that has become part of the options.
  IncludeFileSystem::Listener Listening(*FS, Asked);

  const auto Start = std::chrono::steady_clock::now();
  const double LoweredBefore = Spent.Lower;
  program::Program Result;
  Repair Repairs((*Invocation)->getLangOpts());
  bool Done = false;
  for (unsigned Round = 0; !Done; ++Round) {
    // Repairs have to come before the user's headers, so that those are read
    // again.
    auto Options = std::make_shared<CompilerInvocation>(**Invocation);
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> UnitFS = FS;
    std::shared_ptr<const SharedHeaders> Shared;
    if (O.SharePreamble)
      Shared = Preambles->use(*Options, flagsOf(R, File), File, UnitFS,
                              /*UserHeaders=*/Round == 0, EditedFiles, this);
    if (Asked && Shared)
      Asked->add(Shared->Asked);
    Complaints Errors;
    auto AtEnd = [&](ASTContext &Context, Preprocessor &PP,
                     const UnitRecord &Record) {
      if (Errors.count() && Round < MostRepairs &&
          Repairs.harvest(Errors, Record, PP))
        return;
      Done = true;
      if (Asked && Record.Dated)
        Asked->Repeatable = false;
      if (Read) {
        addFiles(Context.getSourceManager(), *Read);
        if (Shared)
          Shared->addFiles(*Read);
      }
      const auto LowerStart = std::chrono::steady_clock::now();
      Result = lowerUnit(Context, PP, Record, C, O.Root);
      Spent.Lower += secondsSince(LowerStart);
      if (Result.Units.empty())
        Result.Units.emplace_back();
      program::UnitInfo &Unit = Result.Units.front();
      Unit.RepairedNames = Repairs.names();
      Unit.Errors = Errors.count();
      Unit.FirstError = Errors.first(O.Root);
    };
    const std::string Prelude = Repairs.prelude();
    CompilerInstance CI(std::move(Options), PCHOps);
    CI.setVirtualFileSystem(UnitFS);
    CI.createDiagnostics(&Errors, /*ShouldOwnClient=*/false);
    // After a fatal error Clang mutes later ones and instantiates no template.
    CI.getDiagnostics().setFatalsAsError(true);
    CI.createFileManager();
    CI.createSourceManager();
    ParseAction Action(C, Shared.get(), Prelude, AtEnd);
    if (!CI.ExecuteAction(Action) && !Done && !Errors.count())
      return llvm::createStringError(File + ": clang could not read it");
    // An action that stopped before the end of the unit has said why.
    if (!Done && Round >= MostRepairs)
      return llvm::createStringError(File + ": " + Errors.first(O.Root));
  }
  FS->forget(File);
  Spent.Parse += secondsSince(Start) - (Spent.Lower - LoweredBefore);
  return Result;
}

Extractor::Extractor(const catalog::Catalog &C, Options O)
    : I(std::make_unique<Impl>(C, std::move(O))) {}

Extractor::~Extractor() = default;

std::vector<size_t>
Extractor::expect(llvm::ArrayRef<UnitRequest> Requests) {
  if (I->O.SharePreamble)
    return I->expect(Requests);
  std::vector<size_t> AsGiven(Requests.size());
  std::iota(AsGiven.begin(), AsGiven.end(), 0);
  return AsGiven;
}

llvm::Expected<program::Program>
Extractor::extractUnit(const UnitRequest &R, const EditedTexts &Edited,
                       FileSet *Read, LookUps *Asked, bool Once) {
  llvm::CrashRecoveryContext::Enable();
  SpareStack::enable();
  std::optional<llvm::Expected<program::Program>> Result;
  llvm::CrashRecoveryContext CRC;
  bool Survived = CRC.RunSafelyOnThread(
      [&] {
        SpareStack Spare;
        I->Clock.start();
        Result.emplace(I->extract(R, Edited, Read, Asked, Once));
        I->Clock.stop();
      },
      StackSize);
  I->Clock.stop();
  I->Crashed = !Survived;
  if (Survived)
    return std::move(*Result);
  // What the crash left behind is not to be trusted.
  I->startAfresh();
  I->Preambles->abandon(I.get());
  I->Preambles = std::make_shared<PreambleCache>(I->C);
  return llvm::createStringError(R.File + ": clang crashed while reading it");
}

void Extractor::changedOnDisk(llvm::ArrayRef<std::string> Paths) {
  I->Preambles->changedOnDisk(I->FS->changedOnDisk(Paths));
}

const Timing &Extractor::timing() const { return I->Spent; }

bool Extractor::crashed() const { return I->Crashed; }
double Extractor::secondsInUnit() const { return I->Clock.seconds(); }

} // namespace spinlint::extract
