//===- UnitReader.cpp - many source files to lock programs ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnitReader.h. While the threads work, the caller's thread watches them: a
// unit that takes too long or too much is given up (Isolation.h).
//
//===----------------------------------------------------------------------===//
#include "frontends/UnitReader.h"
#include "extract/Preamble.h"
#include "frontends/Isolation.h"
#include "frontends/UnitCache.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/thread.h"
#include <atomic>
#include <condition_variable>

namespace spinlint::frontends {

static unsigned usefulJobs(unsigned Wanted, size_t Units) {
  unsigned Jobs = Wanted;
  if (Jobs == 0)
    Jobs = llvm::hardware_concurrency().compute_thread_count();
  return std::max<unsigned>(1, std::min<unsigned>(Jobs, Units));
}

/// MiB of memory that this process has taken, without what it has of files; 0
/// if the system does not say.
static unsigned memoryInUse() {
  // Pages: all, resident, of these those of files, ...
  auto Text = llvm::MemoryBuffer::getFileAsStream("/proc/self/statm");
  if (!Text)
    return 0;
  llvm::StringRef Rest = (*Text)->getBuffer();
  uint64_t All = 0, Resident = 0, OfFiles = 0;
  for (uint64_t *Number : {&All, &Resident, &OfFiles}) {
    Rest = Rest.ltrim();
    if (Rest.consumeInteger(10, *Number))
      return 0;
  }
  return (Resident - std::min(Resident, OfFiles)) *
             llvm::sys::Process::getPageSizeEstimate() >>
         20;
}

/// The units of one call that nobody has stored.
class UnitReader::Batch {
public:
  Batch(UnitReader &Reader, llvm::ArrayRef<extract::UnitRequest> Units,
        const extract::EditedTexts &Edited, std::vector<UnitOutcome> &Result)
      : Reader(Reader), Units(Units), Edited(Edited), Result(Result),
        // With other texts a unit is what nobody has stored.
        Stored(Edited.empty() ? Reader.How.Cache : nullptr) {}
  void run();

private:
  void findStored();
  void readApart();
  void plan();
  void parse(unsigned Thread, size_t Unit);
  void work(unsigned Thread);
  void watch();
  void giveUp(UnitTrouble Trouble, size_t Unit);

  UnitReader &Reader;
  llvm::ArrayRef<extract::UnitRequest> Units;
  const extract::EditedTexts &Edited;
  std::vector<UnitOutcome> &Result;
  UnitCache *Stored;
  std::vector<size_t> Missing; ///< Into Units.
  /// Those that the cache has, not read yet.
  std::vector<std::pair<size_t, UnitCache::Entry>> Known;
  std::optional<Progress> Shown;
  std::atomic<size_t> Next = 0, NextKnown = 0;
  std::unique_ptr<std::atomic<size_t>[]> Working; ///< Unit by thread.
  unsigned Threads = 0, Parsing = 0; ///< Those after the first few only read
                                     ///< what the cache has.

  std::mutex Lock;
  std::condition_variable Event;
  unsigned Finished = 0;   ///< Threads.
  std::vector<size_t> Bad; ///< Units that made Clang crash.
  std::atomic<bool> Broken = false;
  static constexpr size_t NoUnit = ~size_t(0);
};

UnitReader::UnitReader(const catalog::Catalog &C, extract::Options Options,
                       const ReadingOptions &How)
    : C(C), Options(std::move(Options)), How(How) {
  this->Options.Preambles =
      std::make_shared<extract::PreambleCache>(C, How.Headers);
}

extract::Extractor &UnitReader::extractor(unsigned Thread) {
  auto &Result = Extractors[Thread];
  if (!Result)
    Result = std::make_unique<extract::Extractor>(C, Options);
  return *Result;
}

void UnitReader::Batch::findStored() {
  for (size_t I = 0; I != Units.size(); ++I) {
    Result[I].File = Units[I].File;
    std::optional<UnitCache::Entry> E;
    if (Stored)
      E = Stored->look(Units[I]);
    if (E)
      Known.push_back({I, std::move(*E)});
    else
      Missing.push_back(I);
  }
}

/// What has brought down the run before.
void UnitReader::Batch::readApart() {
  if (!Reader.How.Call)
    return;
  llvm::erase_if(Missing, [&](size_t I) {
    if (Isolation::knownTrouble(Units[I]) == UnitTrouble::None)
      return false;
    Result[I] = Isolation(*Reader.How.Call).readApart(Units[I]);
    return true;
  });
}

void UnitReader::Batch::parse(unsigned Thread, size_t I) {
  extract::Extractor &Extractor = Reader.extractor(Thread);
  const extract::UnitRequest &Request = Units[I];
  UnitOutcome &O = Result[I];
  if (Shown)
    Shown->started(Request.File);
  Working[Thread] = I;
  llvm::Expected<program::Program> Unit =
      Extractor.extractUnit(Request, Edited, &O.Files,
                            Stored || Reader.How.Asks ? &O.Asked : nullptr);
  Working[Thread] = NoUnit;
  if (Unit)
    O.Unit = std::move(*Unit);
  else
    O.Error = llvm::toString(Unit.takeError());
  if (Extractor.crashed()) {
    std::lock_guard Guard(Lock);
    Broken = true;
    Bad.push_back(I);
  }
  // After a crash nobody knows what is in memory.
  if (Stored && !Broken)
    Stored->put(Request, O);
  if (Shown)
    Shown->done(Request.File);
  std::lock_guard Guard(Lock);
  Event.notify_all();
}

void UnitReader::Batch::work(unsigned Thread) {
  if (Thread < Parsing)
    for (size_t N = Next++; N < Missing.size(); N = Next++)
      parse(Thread, Missing[N]);
  for (size_t N = NextKnown++; N < Known.size(); N = NextKnown++)
    if (auto &[I, Entry] = Known[N];
        !Stored->read(Units[I], std::move(Entry), Result[I]))
      parse(Thread, I);
  std::lock_guard Guard(Lock);
  ++Finished;
  Event.notify_all();
}

void UnitReader::Batch::giveUp(UnitTrouble Trouble, size_t Unit) {
  if (Shown)
    Shown->clear();
  std::vector<std::pair<extract::UnitRequest, UnitTrouble>> All = {
      {Units[Unit], Trouble}};
  for (size_t I : Bad)
    All.push_back({Units[I], UnitTrouble::Crash});
  Isolation(*Reader.How.Call).startAgain(All);
}

/// Waits for the threads. Does not come back if one must be given up.
void UnitReader::Batch::watch() {
  constexpr auto Often = std::chrono::milliseconds(200);
  constexpr auto Patience = std::chrono::seconds(2);
  const double MostSeconds = Isolation::mostSeconds();
  const unsigned MostMemory = Isolation::mostMemory();
  /// Of the threads, since one has crashed.
  double WorkDone = -1;
  auto LastWork = std::chrono::steady_clock::now();
  std::unique_lock Guard(Lock);
  while (Finished != Threads) {
    Event.wait_for(Guard, Often);
    if (Shown)
      Shown->tick();
    // Edits are tried in the middle of a run, which cannot start again then.
    if (!Reader.How.Call || !Edited.empty())
      continue;
    double Longest = 0, Sum = 0;
    size_t Slowest = NoUnit;
    for (unsigned T = 0; T != Threads; ++T) {
      const size_t I = Working[T];
      if (I == NoUnit)
        continue;
      const double Seconds = Reader.Extractors[T]->secondsInUnit();
      Sum += Seconds;
      if (Slowest == NoUnit || Seconds > Longest) {
        Longest = Seconds;
        Slowest = I;
      }
    }
    if (Slowest == NoUnit)
      continue;
    if (MostSeconds > 0 && Longest > MostSeconds)
      giveUp(UnitTrouble::Hang, Slowest);
    if (MostMemory && memoryInUse() > MostMemory)
      giveUp(UnitTrouble::Memory, Slowest);
    // What a thread held when it crashed, the others may wait for.
    const auto Now = std::chrono::steady_clock::now();
    if (Bad.empty() || Sum != WorkDone) {
      WorkDone = Sum;
      LastWork = Now;
    } else if (Now - LastWork > Patience) {
      break;
    }
  }
  if (Bad.empty() || !Reader.How.Call || !Edited.empty())
    return;
  const size_t Last = Bad.back();
  Bad.pop_back();
  giveUp(UnitTrouble::Crash, Last);
}

/// Tells those who precompile what is to come.
void UnitReader::Batch::plan() {
  std::vector<extract::UnitRequest> Expected;
  for (size_t I : Missing)
    Expected.push_back(Units[I]);
  std::vector<size_t> Sorted;
  for (size_t N : Reader.extractor(0).expect(Expected))
    Sorted.push_back(Missing[N]);
  Missing = std::move(Sorted);
}

void UnitReader::Batch::run() {
  findStored();
  if (Edited.empty())
    readApart();
  if (Missing.empty() && Known.empty())
    return;
  Parsing = usefulJobs(Reader.How.Jobs, Missing.size());
  Threads = std::max(Parsing, usefulJobs(Reader.How.Jobs, Units.size()));
  Reader.Extractors.resize(std::max<size_t>(Reader.Extractors.size(), Threads));
  if (!Missing.empty() && !std::exchange(Reader.Planned, true))
    plan();
  Working = std::make_unique<std::atomic<size_t>[]>(Threads);
  for (unsigned T = 0; T != Threads; ++T)
    Working[T] = NoUnit;
  if (Edited.empty() && !Missing.empty())
    Shown.emplace(Reader.How.Shown, Missing.size());

  // Clang recurses deeply on nested code.
  constexpr unsigned StackBytes = 16u << 20;
  std::vector<llvm::thread> Running;
  for (unsigned T = 0; T != Threads; ++T)
    Running.emplace_back(std::optional<unsigned>(StackBytes),
                         [this, T] { work(T); });
  watch();
  for (llvm::thread &T : Running)
    T.join();
}

std::vector<UnitOutcome>
UnitReader::read(llvm::ArrayRef<extract::UnitRequest> Units,
                 const extract::EditedTexts &Edited) {
  std::vector<UnitOutcome> Result(Units.size());
  if (Isolation::isWorker()) {
    Isolation::workOn(Units, [&](const extract::UnitRequest &R) {
      extract::Options Alone = Options;
      Alone.SharePreamble = false;
      UnitOutcome O;
      auto Unit = extract::Extractor(C, Alone).extractUnit(R);
      if (Unit)
        O.Unit = std::move(*Unit);
      else
        O.Error = llvm::toString(Unit.takeError());
      return O;
    });
    // It is among those that are read later.
    for (UnitOutcome &O : Result)
      O.Error = "not asked for";
    return Result;
  }
  if (!Units.empty())
    Batch(*this, Units, Edited, Result).run();
  return Result;
}

extract::Timing UnitReader::timing() const {
  extract::Timing Sum;
  for (const auto &Extractor : Extractors) {
    if (!Extractor)
      continue;
    Sum.Parse += Extractor->timing().Parse;
    Sum.Lower += Extractor->timing().Lower;
  }
  return Sum;
}

bool isUnusable(const program::Program &Unit) {
  return Unit.Units.front().Errors > 0 &&
         llvm::none_of(Unit.Functions, [](const program::Function &F) {
           return F.LostParts.empty();
         });
}

} // namespace spinlint::frontends
