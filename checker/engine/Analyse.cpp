//===- Analyse.cpp - the whole program, callees first ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Orders the work: cycles of the call graph bottom-up, on several threads, then
// one verdict per function.
//
//===----------------------------------------------------------------------===//
#include "engine/BackPointers.h"
#include "engine/Blame.h"
#include "engine/Census.h"
#include "engine/CycleAnalysis.h"
#include "engine/DriverRules.h"
#include "engine/Inert.h"
#include "engine/ResultOrder.h"
#include "engine/Reuse.h"
#include "engine/Schedule.h"
#include "engine/Session.h"
#include "engine/Unasked.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class Analyser {
public:
  Analyser(const Program &P, const catalog::Catalog &C, const Policy &Limits)
      : P(P), C(C), Limits(Limits), Labels(P), G(P, Labels), Levels(P, C),
        Facts{P, C, Limits, Labels, G, Entries, Inert, Back, Levels},
        Store(Facts), Order(P), Blamed(P, C, G) {}

  /// `Again`: rerun() will be called.
  Result run(bool Again, Recall *Kept) {
    Entries = findEntries(P, C, G, Limits);
    Inert = inertMembers(P, C, Labels);
    if (Limits.Whole)
      Back = findBackPointers(P, Labels);
    Rules = rules();
    analyseAll(Again, Kept, Rules->work());
    for (const std::vector<uint32_t> &Scc : G.Sccs)
      for (uint32_t F : Scc)
        report(F);
    return takeResult(*Rules);
  }

  /// Analyses `Changed`, which is in the program now, and what can tell.
  /// Stops once `Enough` says so.
  Result
  rerun(uint32_t Changed, std::vector<uint32_t> &Redone,
        llvm::function_ref<bool(const std::vector<Violation> &)> Enough) {
    llvm::BitVector Dirty(unsigned(P.Functions.size()));
    Dirty.set(Changed);
    Unbalanced = false;
    bool Stopped = false;
    std::map<uint32_t, SummaryStore::Known> Saved;
    Blame SavedBlame = Blamed;
    auto SavedObligations = Obligations;
    for (uint32_t S = G.SccOf[Changed]; S < G.Sccs.size() && !Stopped; ++S) {
      const std::vector<uint32_t> &Scc = G.Sccs[S];
      if (llvm::none_of(Scc, [&](uint32_t F) { return Dirty[F]; }))
        continue;
      for (uint32_t F : Scc) {
        Saved.try_emplace(F, Store.take(F));
        Redone.push_back(F);
        Blamed.forget(F);
        Obligations.erase(F);
      }
      analyseCycle(Facts, Store, S);
      for (uint32_t F : Scc)
        report(F);
      if ((Stopped = Enough(Out.Violations)))
        break;
      for (uint32_t F : Scc) {
        const SummaryStore::Known &Old = Saved.find(F)->second;
        Unbalanced |= asksOrKeepsMore(Store.First[F], Old.First);
        bool CopiedIn =
            !Old.Ready.F.Blocks.empty() || !Store.Bodies[F].F.Blocks.empty();
        if (CopiedIn || Store.differs(F, Old))
          for (uint32_t Caller : G.Callers[F])
            Dirty.set(Caller);
      }
    }
    for (auto &[F, Old] : Saved)
      Store.put(F, std::move(Old));
    Result R = Stopped ? std::exchange(Out, Result()) : resultOfRules();
    Blamed = std::move(SavedBlame);
    Obligations = std::move(SavedObligations);
    llvm::sort(Redone);
    return R;
  }

  bool same(const Violation &A, const Violation &B) const {
    return Order.same(A, B);
  }
  const HeldSets &held() { return Rules->held(); }
  const Accesses &accesses() { return Rules->accesses(); }
  bool Unbalanced = false; ///< Of rerun(); see Session.
private:
  std::unique_ptr<DriverRules> rules() {
    return std::make_unique<DriverRules>(
        Driver{P, C, G, Labels, Entries, Limits});
  }

  /// All cycles, callees first. `Keep`: all that is known, for rerun().
  /// `Besides`: what else can be done meanwhile.
  void analyseAll(bool Keep, Recall *Kept,
                  llvm::ArrayRef<std::function<void()>> Besides) {
    // Who watches wants to see all.
    if (Kept && !Limits.Watch) {
      Reuse Before(Facts, Store, *Kept);
      forEachCycle(
          G, Limits.Threads,
          [&](uint32_t Cycle) {
            Before.visit(Cycle,
                         [&](uint32_t S) { analyseCycle(Facts, Store, S); });
          },
          Besides);
      Before.remember();
      return;
    }
    Unasked Last(G);
    std::mutex Free;
    forEachCycle(
        G, Limits.Watch ? 1 : Limits.Threads,
        [&](uint32_t S) {
          analyseCycle(Facts, Store, S);
          if (Keep)
            return;
          std::lock_guard<std::mutex> Lock(Free);
          for (uint32_t F : Last.done(S))
            Store.forget(F);
        },
        Besides);
  }

  /// With rules that are asked again.
  Result resultOfRules() {
    std::unique_ptr<DriverRules> Again = rules();
    const auto Work = Again->work();
    forEachOf(Work.size(), Limits.Threads, [&](size_t I) { Work[I](); });
    return takeResult(*Again);
  }

  Result takeResult(DriverRules &Rules) {
    for (Violation &V : unanswered(Obligations)) {
      // What goes wrong there with this lock is known already.
      if (llvm::any_of(Out.Violations, [&](const Violation &O) {
            return O.LockKey == V.LockKey && O.Witness.front().At.Function ==
                                                 V.Witness.front().At.Function;
          }))
        continue;
      addLate(std::move(V));
    }
    for (Violation &V : Rules.found(Out.Violations))
      if (tellsMore(V, Out.Violations))
        addLate(std::move(V));
    Order.apply(Out);
    return std::exchange(Out, Result());
  }

  void addLate(Violation V) {
    for (FunctionResult &F : Out.Functions)
      if (!catalog::isAdvice(V.Kind) &&
          F.Function == V.Witness.front().At.Function)
        F = {F.Function, Verdict::Defect, "", F.Doubt};
    Out.Violations.push_back(std::move(V));
  }

  /// One verdict; and the violations that callees are not to blame for, so
  /// callees first.
  void report(uint32_t Fn) {
    const FunctionFindings &F = Store.Found[Fn];
    if (!F.Lost.empty())
      return verdict(Fn, Verdict::NotAnalysed, F.Lost);
    if (!F.Obligations.empty())
      Obligations[Fn] = F.Obligations;
    std::vector<Violation> Found = F.Found;
    Blamed.dropRepeated(Found);
    Blamed.dropBalanced(Found);
    Blamed.add(Fn, Found);
    Blamed.dropImplied(Found);
    if (llvm::any_of(Found, [](const Violation &V) {
          return !catalog::isAdvice(V.Kind);
        }))
      verdict(Fn, Verdict::Defect, "", F.Doubt);
    else if (!F.Doubt.empty())
      verdict(Fn, Verdict::Inconclusive, F.Doubt, F.Doubt);
    else if (F.HasLocks)
      verdict(Fn, Verdict::Verified, "");
    for (Violation &V : Found)
      Out.Violations.push_back(std::move(V));
  }

  void verdict(uint32_t Fn, Verdict V, std::string Why,
               std::string Doubt = "") {
    Out.Functions.push_back({Fn, V, std::move(Why), std::move(Doubt)});
  }

  const Program &P;
  const catalog::Catalog &C;
  const Policy &Limits;
  LabelTable Labels;
  CallGraph G;
  std::vector<EntryKind> Entries;
  llvm::DenseSet<uint32_t> Inert; ///< Labels.
  BackPointers Back;
  IrqlTable Levels;
  World Facts;
  SummaryStore Store;
  std::unique_ptr<DriverRules> Rules; ///< Of the program as it was given.
  ResultOrder Order;
  Blame Blamed;
  std::map<uint32_t, std::vector<Obligation>> Obligations; ///< By function.
  Result Out;
};

} // namespace

Result engine::analyse(const Program &P, const catalog::Catalog &C,
                       const Policy &Limits, Recall *Kept) {
  return Analyser(P, C, Limits).run(/*Again=*/false, Kept);
}

struct Session::Impl {
  Impl(Program &P, std::unique_ptr<Program> Own, const catalog::Catalog &C,
       const Policy &L, Recall *Kept)
      : Own(std::move(Own)), P(P), Limits(L), A(P, C, Limits) {
    Baseline = A.run(/*Again=*/true, Kept);
  }
  const std::unique_ptr<Program> Own; ///< What `P` is, or null.
  Program &P;
  Policy Limits;
  Analyser A;
  Result Baseline;
};

Session::Session(std::unique_ptr<Impl> I) : I(std::move(I)) {}

Session::Session(const Program &P, const catalog::Catalog &C,
                 const Policy &Limits, Recall *Kept) {
  auto Own = std::make_unique<Program>(P);
  Program &Copy = *Own;
  I = std::make_unique<Impl>(Copy, std::move(Own), C, Limits, Kept);
}

std::unique_ptr<Session> Session::borrowing(Program &P,
                                            const catalog::Catalog &C,
                                            const Policy &Limits,
                                            Recall *Kept) {
  return std::unique_ptr<Session>(
      new Session(std::make_unique<Impl>(P, nullptr, C, Limits, Kept)));
}

Session::~Session() = default;

const Result &Session::baseline() const { return I->Baseline; }
const HeldSets &Session::held() const { return I->A.held(); }
const Accesses &Session::accesses() const { return I->A.accesses(); }
bool Session::same(const Violation &A, const Violation &B) const {
  return I->A.same(A, B);
}

Session::Answer Session::ask(uint32_t Index, Function Changed, bool FirstOnly) {
  Answer R;
  std::swap(I->P.Functions[Index], Changed);
  auto New = [&](const Violation &V) {
    return llvm::none_of(I->Baseline.Violations,
                         [&](const Violation &B) { return I->A.same(V, B); });
  };
  R.Found = I->A.rerun(Index, R.Redone, [&](const std::vector<Violation> &Vs) {
    return FirstOnly && llvm::any_of(Vs, New);
  });
  R.Unbalanced = I->A.Unbalanced;
  llvm::copy_if(R.Found.Violations, std::back_inserter(R.New), New);
  std::swap(I->P.Functions[Index], Changed);
  return R;
}
