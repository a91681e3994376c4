//===- UnitReader.cpp - many source files to lock programs ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnitReader.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/UnitReader.h"
#include "frontends/UnitCache.h"
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
  // With other texts a unit is what nobody has stored.
  UnitCache *Stored = Edited.empty() ? Cache : nullptr;
  std::vector<size_t> Missing;
  for (size_t I = 0; I != Units.size(); ++I) {
    Result[I].File = Units[I].File;
    if (!Stored || !Stored->find(Units[I], Result[I]))
      Missing.push_back(I);
  }
  if (Missing.empty())
    return Result;
  if (Expected.empty())
    for (size_t I : Missing)
      Expected.push_back(Units[I]);
  const unsigned Wanted = usefulJobs(Jobs, Missing.size());
  const size_t Known = Extractors.size();
  Extractors.resize(std::max<size_t>(Known, Wanted));
  std::atomic<size_t> Next = 0;
  auto Work = [&](unsigned Thread) {
    if (Thread >= Known) {
      Extractors[Thread] = std::make_unique<extract::Extractor>(C, Options);
      Extractors[Thread]->expect(Expected);
    }
    extract::Extractor &Extractor = *Extractors[Thread];
    for (size_t N = Next++; N < Missing.size(); N = Next++) {
      const extract::UnitRequest &Request = Units[Missing[N]];
      UnitOutcome &Outcome = Result[Missing[N]];
      llvm::Expected<program::Program> Unit = Extractor.extractUnit(
          Request, Edited, &Outcome.Files, Stored ? &Outcome.Asked : nullptr);
      if (Unit)
        Outcome.Unit = std::move(*Unit);
      else
        Outcome.Error = llvm::toString(Unit.takeError());
      if (Stored)
        Stored->put(Request, Outcome);
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
