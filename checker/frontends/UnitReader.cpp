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

std::vector<UnitOutcome>
UnitReader::read(llvm::ArrayRef<extract::UnitRequest> Units,
                 const extract::EditedTexts &Edited) {
  std::vector<UnitOutcome> Result(Units.size());
  if (Units.empty())
    return Result;
  if (Expected.empty())
    Expected = Units.vec();
  const unsigned Wanted = usefulJobs(Jobs, Units.size());
  const size_t Known = Extractors.size();
  Extractors.resize(std::max<size_t>(Known, Wanted));
  std::atomic<size_t> Next = 0;
  auto Work = [&](unsigned Thread) {
    if (Thread >= Known) {
      Extractors[Thread] = std::make_unique<extract::Extractor>(C, Options);
      Extractors[Thread]->expect(Expected);
    }
    extract::Extractor &Extractor = *Extractors[Thread];
    for (size_t I = Next++; I < Units.size(); I = Next++) {
      Result[I].File = Units[I].File;
      llvm::Expected<program::Program> Unit =
          Extractor.extractUnit(Units[I], Edited, &Result[I].Files);
      if (Unit)
        Result[I].Unit = std::move(*Unit);
      else
        Result[I].Error = llvm::toString(Unit.takeError());
    }
  };

  // Clang recurses deeply on nested code.
  constexpr unsigned StackBytes = 16u << 20;
  std::vector<llvm::thread> Threads;
  for (unsigned I = 0; I != Wanted; ++I)
    Threads.emplace_back(std::optional<unsigned>(StackBytes), Work, I);
  for (llvm::thread &T : Threads)
    T.join();
  return Result;
}

extract::Timing UnitReader::timing() const {
  extract::Timing Sum;
  for (const auto &Extractor : Extractors) {
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
