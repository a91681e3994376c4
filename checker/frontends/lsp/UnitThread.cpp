//===- UnitThread.cpp - a thread that may be given up ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnitThread.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/UnitThread.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <thread>

namespace spinlint::lsp {

/// MiB that this process may take while a thread that was given up runs on: if
/// it goes over that, it is better to end, and to be started again.
static constexpr unsigned MostMemory = 6144;

/// In MiB; 0 if the system does not say.
static unsigned residentMemory() {
  auto Text = llvm::MemoryBuffer::getFileAsStream("/proc/self/statm");
  uint64_t All = 0, Resident = 0;
  if (!Text)
    return 0;
  llvm::StringRef Rest = (*Text)->getBuffer();
  if (Rest.consumeInteger(10, All) || (Rest = Rest.ltrim()).empty() ||
      Rest.consumeInteger(10, Resident))
    return 0;
  return Resident * llvm::sys::Process::getPageSizeEstimate() >> 20;
}

/// Once a thread was given up, nobody can tell what it will take.
static void guardMemory() {
  static std::once_flag Once;
  std::call_once(Once, [] {
    std::thread([] {
      for (;;) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        if (residentMemory() > MostMemory)
          std::_Exit(1);
      }
    }).detach();
  });
}

/// What both sides see; lives as long as one of them.
struct UnitThread::Shared {
  Shared(std::shared_ptr<const catalog::Catalog> C, extract::Options Options)
      : C(std::move(C)), Extractor(*this->C, std::move(Options)) {}

  std::shared_ptr<const catalog::Catalog> C;
  extract::Extractor Extractor;
  std::mutex Lock;
  std::condition_variable Event;
  bool Stop = false;
  std::function<void(extract::Extractor &)> Job; ///< Empty: there is none.
  bool Busy = false;

  void work() {
    std::unique_lock Guard(Lock);
    for (;;) {
      Event.wait(Guard, [&] { return Stop || Job; });
      if (Stop)
        return;
      auto Now = std::exchange(Job, nullptr);
      Guard.unlock();
      Now(Extractor);
      Guard.lock();
      Busy = false;
      Event.notify_all();
    }
  }
  void give(std::function<void(extract::Extractor &)> New) {
    std::lock_guard Guard(Lock);
    Job = std::move(New);
    Busy = true;
    Event.notify_all();
  }
  void wait() {
    std::unique_lock Guard(Lock);
    Event.wait(Guard, [&] { return !Busy; });
  }
};

UnitThread::UnitThread(std::shared_ptr<const catalog::Catalog> C,
                       extract::Options Options)
    : C(std::move(C)), Options(std::move(Options)) {
  start();
}

UnitThread::~UnitThread() {
  std::lock_guard Guard(S->Lock);
  S->Stop = true;
  S->Event.notify_all();
}

void UnitThread::start() {
  S = std::make_shared<Shared>(C, Options);
  std::thread([S = this->S] { S->work(); }).detach();
  if (!Expected.empty()) {
    S->give([Units = Expected](extract::Extractor &E) { E.expect(Units); });
    S->wait();
  }
}

void UnitThread::expect(std::vector<extract::UnitRequest> Units) {
  Expected = std::move(Units);
  S->give([Units = Expected](extract::Extractor &E) { E.expect(Units); });
  S->wait();
}

void UnitThread::changed(std::vector<std::string> Paths) {
  S->give([Paths = std::move(Paths)](extract::Extractor &E) {
    E.changedOnDisk(Paths);
  });
  S->wait();
}

UnitThread::Outcome UnitThread::read(const extract::UnitRequest &R,
                                     const extract::EditedTexts &Edited,
                                     double MostSeconds, bool Once,
                                     bool Asks) {
  auto Result = std::make_shared<Outcome>();
  S->give([Result, R, Edited, Once, Asks](extract::Extractor &E) {
    frontends::UnitOutcome &O = Result->O;
    O.File = R.File;
    auto Unit = E.extractUnit(R, Edited, nullptr, Asks ? &O.Asked : nullptr,
                              Once);
    if (Unit)
      O.Unit = std::move(*Unit);
    else
      O.Error = llvm::toString(Unit.takeError());
    Result->Crashed = E.crashed();
  });
  constexpr auto Often = std::chrono::milliseconds(200);
  std::unique_lock Guard(S->Lock);
  while (!S->Event.wait_for(Guard, Often, [&] { return !S->Busy; })) {
    if (MostSeconds <= 0 || S->Extractor.secondsInUnit() <= MostSeconds)
      continue;
    // Nobody can end it. It takes what it holds along.
    S->Stop = true;
    Guard.unlock();
    guardMemory();
    start();
    Outcome Given;
    Given.O.File = R.File;
    Given.O.Error = R.File + ": reading it takes too long, so it was given up";
    Given.Hung = true;
    return Given;
  }
  return std::move(*Result);
}

} // namespace spinlint::lsp
