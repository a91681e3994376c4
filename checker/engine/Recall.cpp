//===- Recall.cpp - records of functions by name --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is known is kept as bytes, in one form for memory and disk: it has to be
// brought into the numbers of another program anyway. See Recall.h and Reuse.h.
//
//===----------------------------------------------------------------------===//
#include "engine/Recall.h"
#include "engine/CycleAnalysis.h"
#include "engine/Reuse.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

struct Record {
  uint64_t Print = 0;          ///< See Fingerprint.h.
  std::vector<uint32_t> Cycle; ///< Names of its functions.
  /// What there is besides the first summary; and whether callers may have
  /// copied the body in.
  bool Copyable = false, Refined = false, Examined = false;
  std::string Bytes; ///< See KnownCoding.h.
};

} // namespace

struct Recall::Impl {
  NameTable Names;
  size_t NamesAtFirst = 0; ///< When it was last made anew.
  llvm::StringMap<Record> Of;
};

Recall::Recall() : I(std::make_unique<Impl>()) {}
Recall::~Recall() = default;
Recall::Recall(Recall &&) = default;
Recall &Recall::operator=(Recall &&) = default;

//===--- As bytes ---------------------------------------------------------===//

static constexpr unsigned RecallFormat = 1;

std::string Recall::bytes() const {
  ByteWriter Out;
  Out.number(RecallFormat);
  Out.list(I->Names.names(), [&](const std::string &S) { Out.string(S); });
  std::vector<llvm::StringRef> Sorted(I->Of.keys().begin(), I->Of.keys().end());
  llvm::sort(Sorted);
  Out.list(Sorted, [&](llvm::StringRef Name) {
    const Record &R = I->Of.find(Name)->second;
    Out.string(Name);
    Out.number(R.Print);
    Out.list(R.Cycle, [&](uint32_t N) { Out.number(N); });
    Out.number(R.Copyable | R.Refined << 1 | R.Examined << 2);
    Out.string(R.Bytes);
  });
  return Out.take();
}

Recall Recall::fromBytes(llvm::StringRef Bytes) {
  Recall Read;
  ByteReader In(Bytes);
  if (In.number() != RecallFormat)
    return Recall();
  for (uint64_t N = In.number(); N && In.ok(); --N)
    Read.I->Names.number(In.string());
  Read.I->NamesAtFirst = Read.I->Names.names().size();
  for (uint64_t N = In.number(); N && In.ok(); --N) {
    Record &R = Read.I->Of[In.string()];
    R.Print = In.number();
    In.list(R.Cycle, [&] { return In.index(); });
    const uint64_t Has = In.number();
    R.Copyable = Has & 1;
    R.Refined = Has & 2;
    R.Examined = Has & 4;
    R.Bytes = In.string().str();
  }
  return In.done() ? std::move(Read) : Recall();
}

//===--- Use --------------------------------------------------------------===//

Reuse::Reuse(const World &W, SummaryStore &Store, Recall &Kept)
    : W(W), Store(Store), Kept(Kept), Names(W.P), Prints(W),
      Differs(W.P.Functions.size(), 1), TakenOver(W.P.Functions.size()) {}

/// What was known of `Fn` by the Recall, in numbers of this program.
std::optional<SummaryStore::Known> Reuse::before(uint32_t Fn) const {
  const Recall::Impl &I = Kept.impl();
  auto It = I.Of.find(Names.function(Fn));
  if (Names.function(Fn).empty() || It == I.Of.end())
    return std::nullopt;
  return decodeKnown(W, Names, Prints, I.Names.names(), It->second.Bytes);
}

bool Reuse::takeOver(uint32_t Cycle) {
  const Recall::Impl &I = Kept.impl();
  const std::vector<uint32_t> &Members = W.G.Sccs[Cycle];
  for (uint32_t F : Members) {
    auto It = I.Of.find(Names.function(F));
    if (Names.function(F).empty() || It == I.Of.end() ||
        It->second.Print != Prints.of(F) ||
        It->second.Cycle.size() != Members.size())
      return false;
    for (uint32_t N : It->second.Cycle)
      if (N >= I.Names.names().size() ||
          llvm::none_of(Members, [&](uint32_t M) {
            return Names.function(M) == I.Names.names()[N];
          }))
        return false;
    for (uint32_t To : W.G.Callees[F])
      if (W.G.SccOf[To] != Cycle && Differs[To])
        return false;
  }
  std::vector<SummaryStore::Known> All;
  for (uint32_t F : Members) {
    std::optional<SummaryStore::Known> K = before(F);
    if (!K)
      return false;
    All.push_back(std::move(*K));
  }
  for (size_t M = 0; M < Members.size(); ++M) {
    Store.put(Members[M], std::move(All[M]));
    copyable(Members[M]);
    Differs[Members[M]] = false;
    TakenOver[Members[M]] = true;
  }
  Reused += Members.size();
  return true;
}

/// Makes the body that callers may copy in, if it is small enough.
void Reuse::copyable(uint32_t Fn) {
  if (Kept.impl().Of.find(Names.function(Fn))->second.Copyable)
    Store.Bodies[Fn] = restingBody(W, Store, Fn);
}

void Reuse::visit(uint32_t Cycle, llvm::function_ref<void(uint32_t)> Analyse) {
  if (takeOver(Cycle))
    return;
  Analyse(Cycle);
  for (uint32_t F : W.G.Sccs[Cycle]) {
    std::optional<SummaryStore::Known> Old = before(F);
    if (!Old || !Store.Bodies[F].F.Blocks.empty() ||
        Kept.impl().Of.find(Names.function(F))->second.Copyable)
      continue; // It differs.
    Differs[F] = Store.differs(F, *Old);
  }
}

void Reuse::remember() {
  Recall::Impl &I = Kept.impl();
  // What nobody names any more goes when there is enough of it.
  constexpr size_t MostGarbage = 2;
  const bool Anew = I.Names.names().size() > MostGarbage * I.NamesAtFirst;
  if (Anew)
    I.Names = NameTable();
  llvm::StringMap<Record> Of;
  for (uint32_t F = 0; F < W.P.Functions.size(); ++F) {
    const llvm::StringRef Name = Names.function(F);
    if (Name.empty())
      continue;
    Record &R = Of[Name];
    SummaryStore::Known K = Store.take(F);
    const bool Refined = K.Refined != nullptr, Examined = K.Examined != nullptr;
    if (auto Old = I.Of.find(Name); !Anew && TakenOver[F] &&
                                    Old->second.Refined == Refined &&
                                    Old->second.Examined == Examined) {
      R = std::move(Old->second);
    } else {
      R.Print = Prints.of(F);
      for (uint32_t M : W.G.Sccs[W.G.SccOf[F]])
        R.Cycle.push_back(I.Names.number(Names.function(M)));
      R.Copyable = !K.Ready.F.Blocks.empty();
      R.Refined = Refined;
      R.Examined = Examined;
      R.Bytes = encodeKnown(W, Names, Prints, I.Names, K);
    }
    Store.put(F, std::move(K));
  }
  I.Of = std::move(Of);
  if (Anew)
    I.NamesAtFirst = I.Names.names().size();
  Kept.Reused = Reused;
  Kept.Functions = W.P.Functions.size();
}
