//===- UnitReader.cpp - many source files to lock programs ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnitReader.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/UnitReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/thread.h"
#include <atomic>
#include <mutex>

namespace spinlint::frontends {

static unsigned usefulJobs(unsigned Wanted, size_t Units) {
  // Each thread parses the system headers once for itself; with only a few
  // units that costs more than it saves.
  constexpr unsigned UnitsPerThread = 4;
  unsigned Jobs = Wanted;
  if (Jobs == 0)
    Jobs =
        std::min<unsigned>(llvm::hardware_concurrency().compute_thread_count(),
                           (Units + UnitsPerThread - 1) / UnitsPerThread);
  return std::max<unsigned>(1, std::min<unsigned>(Jobs, Units));
}

std::vector<UnitOutcome> readUnits(llvm::ArrayRef<extract::UnitRequest> Units,
                                   const catalog::Catalog &C,
                                   const extract::Options &Options,
                                   unsigned Jobs, extract::Timing &Spent) {
  std::vector<UnitOutcome> Result(Units.size());
  std::atomic<size_t> Next = 0;
  std::mutex SpentLock;
  auto Work = [&] {
    extract::Extractor Extractor(C, Options);
    Extractor.expect(Units);
    for (size_t I = Next++; I < Units.size(); I = Next++) {
      Result[I].File = Units[I].File;
      llvm::Expected<program::Program> Unit = Extractor.extractUnit(Units[I]);
      if (Unit)
        Result[I].Unit = std::move(*Unit);
      else
        Result[I].Error = llvm::toString(Unit.takeError());
    }
    std::lock_guard<std::mutex> Guard(SpentLock);
    Spent.Parse += Extractor.timing().Parse;
    Spent.Lower += Extractor.timing().Lower;
  };

  // Clang recurses deeply on nested code.
  constexpr unsigned StackBytes = 16u << 20;
  std::vector<llvm::thread> Threads;
  for (unsigned I = 0, E = usefulJobs(Jobs, Units.size()); I < E; ++I)
    Threads.emplace_back(std::optional<unsigned>(StackBytes), Work);
  for (llvm::thread &T : Threads)
    T.join();
  return Result;
}

bool isUnusable(const program::Program &Unit) {
  return Unit.Units.front().Errors > 0 &&
         llvm::none_of(Unit.Functions, [](const program::Function &F) {
           return F.LostParts.empty();
         });
}

} // namespace spinlint::frontends
