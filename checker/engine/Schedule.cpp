//===- Schedule.cpp - callees first ---------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A count of open calls for each cycle; whoever brings one to none makes the
// caller ready. See Schedule.h.
//
//===----------------------------------------------------------------------===//
#include "engine/Schedule.h"
#include "llvm/Support/thread.h"
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <queue>

using namespace spinlint;
using namespace spinlint::engine;

namespace {

class Schedule {
public:
  Schedule(const CallGraph &G, llvm::function_ref<void(uint32_t)> Visit,
           llvm::ArrayRef<std::function<void()>> Besides)
      : Visit(Visit), Besides(Besides), Open(G.Sccs.size()),
        Callers(G.Sccs.size()), Height(G.Sccs.size(), 1), Left(G.Sccs.size()) {
    for (uint32_t F = 0; F < G.Callees.size(); ++F)
      for (uint32_t To : G.Callees[F])
        if (G.SccOf[To] != G.SccOf[F]) {
          ++Open[G.SccOf[F]];
          Callers[G.SccOf[To]].push_back(G.SccOf[F]);
        }
    for (uint32_t S = uint32_t(G.Sccs.size()); S-- > 0;)
      for (uint32_t Caller : Callers[S])
        Height[S] = std::max(Height[S], Height[Caller] + 1);
    for (uint32_t S = 0; S < G.Sccs.size(); ++S)
      if (!Open[S])
        Ready.push({Height[S], S});
  }

  /// One worker.
  void work() {
    std::unique_lock<std::mutex> Lock(M);
    for (;;) {
      Changed.wait(Lock,
                   [&] { return !Ready.empty() || !Left || !Besides.empty(); });
      if (Ready.empty()) {
        if (Besides.empty())
          return;
        const std::function<void()> &Work = Besides.consume_front();
        Lock.unlock();
        Work();
        Lock.lock();
        continue;
      }
      const uint32_t S = Ready.top().second;
      Ready.pop();
      Lock.unlock();
      Visit(S);
      Lock.lock();
      --Left;
      for (uint32_t Caller : Callers[S])
        if (--Open[Caller] == 0)
          Ready.push({Height[Caller], Caller});
      if (!Left || Ready.size() > 1)
        Changed.notify_all();
    }
  }

private:
  llvm::function_ref<void(uint32_t)> Visit;
  llvm::ArrayRef<std::function<void()>> Besides; ///< Nobody has begun it.
  std::vector<uint32_t> Open; ///< Calls of a cycle whose callees are not done.
  std::vector<std::vector<uint32_t>> Callers; ///< Of a cycle, by call.
  std::vector<uint32_t> Height;               ///< Cycles on the way to a root.
  std::priority_queue<std::pair<uint32_t, uint32_t>> Ready;
  size_t Left;
  std::mutex M;
  std::condition_variable Changed;
};

} // namespace

/// Runs `Work` on so many threads, this one among them.
static void runOn(unsigned Threads, llvm::function_ref<void()> Work) {
  // A refined summary goes down the call graph: the usual stack is too small.
  constexpr unsigned StackBytes = 64u << 20;
  std::vector<llvm::thread> Workers;
  for (unsigned T = 1; T < Threads; ++T)
    Workers.emplace_back(std::optional<unsigned>(StackBytes),
                         [Work] { Work(); });
  Work();
  for (llvm::thread &T : Workers)
    T.join();
}

void engine::forEachCycle(const CallGraph &G, unsigned Threads,
                          llvm::function_ref<void(uint32_t)> Visit,
                          llvm::ArrayRef<std::function<void()>> Besides) {
  // A thread is not worth it for a handful of functions.
  constexpr size_t CyclesPerThread = 32;
  Threads =
      unsigned(std::min<size_t>(Threads, G.Sccs.size() / CyclesPerThread + 1));
  if (Threads <= 1) {
    for (uint32_t S = 0; S < G.Sccs.size(); ++S)
      Visit(S);
    for (const std::function<void()> &Work : Besides)
      Work();
    return;
  }
  Schedule All(G, Visit, Besides);
  runOn(Threads, [&All] { All.work(); });
}

void engine::forEachOf(size_t N, unsigned Threads,
                       llvm::function_ref<void(size_t)> Visit) {
  std::atomic<size_t> Next = 0;
  runOn(unsigned(std::min<size_t>(Threads, N)), [&] {
    for (size_t I = Next++; I < N; I = Next++)
      Visit(I);
  });
}
