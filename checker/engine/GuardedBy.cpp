//===- GuardedBy.cpp - data that is accessed without its lock -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See GuardedBy.h.
//
//===----------------------------------------------------------------------===//
#include "engine/GuardedBy.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

namespace {

/// What it takes to believe that a lock guards data, and to call something a
/// deviation from it.
constexpr size_t MinGuarded = 4, MinFunctions = 2, GuardedPerOther = 4,
                 FunctionsPerOther = 2, MaxDeviants = 2, ShownGuarded = 2;

class Beliefs {
public:
  Beliefs(const Program &P, const HeldSets &Held, const Accesses &All)
      : P(P), Held(Held), All(All) {}

  std::vector<Violation> run() {
    llvm::ArrayRef<Access> Rest = All.all();
    while (!Rest.empty()) {
      const LockName Data = Rest.front().Data;
      const llvm::ArrayRef<Access> Of =
          Rest.take_while([&](const Access &A) { return A.Data == Data; });
      data(Of);
      Rest = Rest.drop_front(Of.size());
    }
    return std::move(Found);
  }

private:
  void data(llvm::ArrayRef<Access> Of) {
    // Interlocked once is interlocked always.
    if (llvm::any_of(Of,
                     [](const Access &A) { return A.Interlocked && !A.Alone; }))
      return;
    std::map<LockName, size_t> Count;
    for (const Access &A : Of)
      if (!A.Alone)
        for (const LockName &L : All.locks(A))
          if (All.fits(L, A.Data) && All.classOf(L))
            ++Count[L];
    auto Best = llvm::max_element(Count, [](const auto &A, const auto &B) {
      return A.second < B.second;
    });
    if (Best == Count.end() || Best->second < MinGuarded)
      return;
    const LockName Lock = Best->first;
    std::vector<const Access *> Guarded, Others, Deviants;
    bool Written = false;
    for (const Access &A : Of) {
      if (A.Alone)
        continue;
      if (llvm::is_contained(All.locks(A), Lock)) {
        Guarded.push_back(&A);
        Written |= A.Write;
        continue;
      }
      Others.push_back(&A);
      if (!A.Unsure && All.locks(A).empty() && (A.Write || A.Followed) &&
          !All.isr(A.At.Function))
        Deviants.push_back(&A);
    }
    const size_t InFunctions = functions(Guarded);
    if (!Written || Deviants.empty() || InFunctions < MinFunctions ||
        Guarded.size() < GuardedPerOther * Others.size() ||
        InFunctions < FunctionsPerOther * functions(Others) ||
        functions(Deviants) > MaxDeviants)
      return;
    // A write says more than a read.
    auto Key = [](const Access &X) {
      return std::tuple(X.At.Function, !X.Write, X.At.Block, X.At.Instr);
    };
    llvm::sort(Deviants, [&](const Access *A, const Access *B) {
      return Key(*A) < Key(*B);
    });
    for (size_t I = 0; I < Deviants.size(); ++I)
      if (!I || Deviants[I]->At.Function != Deviants[I - 1]->At.Function)
        report(*Deviants[I], Lock, Guarded);
  }

  static size_t functions(llvm::ArrayRef<const Access *> Of) {
    llvm::DenseSet<uint32_t> Fns;
    for (const Access *A : Of)
      Fns.insert(A->At.Function);
    return Fns.size();
  }

  void report(const Access &A, const LockName &Lock,
              llvm::ArrayRef<const Access *> Guarded) {
    // By another name, it may have a lock that is nearer.
    auto Known =
        llvm::find_if(Found, [&](const Violation &V) { return V.At == A.At; });
    if (Known != Found.end()) {
      if (Lock.K != LockName::Kind::Member)
        return;
      Found.erase(Known);
    }
    Violation V;
    V.Kind = catalog::Defect::UnguardedAccess;
    V.Class = All.classOf(Lock)->Name;
    V.At = A.At;
    V.Subject = All.text(A.Data);
    V.LockText = Held.text(Lock);
    V.LockKey = V.LockText + "|" + V.Subject;
    V.ReleasedEvent = V.Released = releaseBefore(A.At, Lock);
    V.Accesses.push_back({A.At, A.Write, false, nullptr});
    // Writes first, and of different functions.
    for (const bool Write : {true, false})
      for (const Access *G : Guarded)
        if (G->Write == Write && V.Accesses.size() <= ShownGuarded &&
            llvm::none_of(llvm::drop_begin(V.Accesses),
                          [&](const DataAccess &D) {
                            return D.At.Function == G->At.Function;
                          }))
          V.Accesses.push_back({G->At, G->Write, true, nullptr});
    Step Start;
    Start.At = {V.At.Function, 0, 0};
    V.Witness.push_back(Start);
    Found.push_back(std::move(V));
  }

  /// The release of the lock after which the access comes, if there is one.
  Point releaseBefore(const Point &At, const LockName &Lock) const {
    const Function &F = P.Functions[At.Function];
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    Point Last;
    for (uint32_t B = 0; B <= At.Block; ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        if (B == At.Block && I >= At.Instr)
          break;
        const Instr &X = F.Blocks[B].Instrs[I];
        if (X.Kind == InstrKind::Lock &&
            F.Locks[X.Detail].What == Op::Release &&
            Held.nameOf(F, Def, F.Locks[X.Detail]) == Lock)
          Last = {At.Function, B, I};
      }
    return Last;
  }

  const Program &P;
  const HeldSets &Held;
  const Accesses &All;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::unguardedAccesses(const Program &P,
                                                 const HeldSets &Held,
                                                 const Accesses &All) {
  return Beliefs(P, Held, All).run();
}
