//===- LatePending.cpp - requests that are marked pending too late --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LatePending.h.
//
//===----------------------------------------------------------------------===//
#include "engine/LatePending.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;

namespace {

/// A request in a queue.
struct Queued {
  Point At;
  HeldLock Under; ///< Without a name: the insert locks by itself.
  bool Released = false;
  bool operator==(const Queued &O) const {
    return At == O.At && Released == O.Released;
  }
};

struct State {
  std::map<uint32_t, Queued> In; ///< By local variable; on every path.
  std::set<uint32_t> Marked;     ///< On some path.
  bool operator==(const State &) const = default;
};

class Finder {
public:
  explicit Finder(const LockView &V)
      : V(V), Classes(classesFor(V.C, Defect::LatePending)) {
    for (const catalog::Api &A : V.C.apis())
      if (A.QueuesArg >= 0 || A.PendingArg >= 0)
        Apis[A.Name] = &A;
  }

  std::vector<Violation> run() {
    if (!Classes.empty())
      for (uint32_t F = 0; F < V.P.Functions.size(); ++F)
        if (V.P.Functions[F].LostParts.empty())
          function(F);
    return std::move(Found);
  }

private:
  const catalog::Api *api(const CallDetail &D) const {
    for (const std::string &Macro : D.Spelling)
      if (auto It = Apis.find(Macro); It != Apis.end())
        return It->second;
    if (D.Callee == None)
      return nullptr;
    auto It = Apis.find(V.P.Symbols[D.Callee].Name);
    return It == Apis.end() ? nullptr : It->second;
  }

  /// The local variable whose value an argument is, or (`Within`) is a part of.
  static uint32_t objectOf(llvm::ArrayRef<const Instr *> Def, Operand O,
                           bool Within) {
    for (unsigned Hops = 0; Hops < 8 && O.K == Operand::Kind::Reg; ++Hops) {
      const Instr *X = Def[uint32_t(O.Value)];
      if (!X)
        return None;
      if (X->Kind == InstrKind::Load)
        return !Within && X->A.K == Operand::Kind::Local ? uint32_t(X->A.Value)
                                                         : None;
      if (X->Kind != InstrKind::Field && X->Kind != InstrKind::Cast)
        return None;
      Within &= X->Kind != InstrKind::Field;
      O = X->A;
    }
    return None;
  }

  void function(uint32_t Fn) {
    const Function &F = V.P.Functions[Fn];
    bool Queues = false, Marks = false;
    for (const CallDetail &D : F.Calls)
      if (const catalog::Api *A = api(D)) {
        Queues |= A->QueuesArg >= 0;
        Marks |= A->PendingArg >= 0;
      }
    if (!Queues || !Marks)
      return;
    // What is held before each instruction.
    std::vector<std::vector<std::vector<HeldLock>>> Held(F.Blocks.size());
    V.Held.walk(
        Fn,
        [&](const HeldSets::Here &H) {
          Held[H.At.Block].emplace_back(H.Now.begin(), H.Now.end());
        },
        V.atEntry(Fn));
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    std::vector<std::optional<State>> Before(F.Blocks.size());
    Before[0] = State();
    std::vector<uint32_t> Work = {0};
    auto Block = [&](uint32_t B, State &S, bool Tell) {
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
        step(F, Def, {Fn, B, I}, Held[B], S, Tell);
    };
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      if (Held[B].empty())
        continue;
      State S = *Before[B];
      Block(B, S, false);
      for (uint32_t To : F.Blocks[B].Term.Targets)
        if (join(Before[To], S))
          Work.push_back(To);
    }
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (Before[B] && !Held[B].empty()) {
        State S = *Before[B];
        Block(B, S, true);
      }
  }

  static bool join(std::optional<State> &To, const State &From) {
    if (!To) {
      To = From;
      return true;
    }
    const State Old = *To;
    std::erase_if(To->In, [&](auto &Entry) {
      auto It = From.In.find(Entry.first);
      return It == From.In.end() || !(It->second == Entry.second);
    });
    To->Marked.insert(From.Marked.begin(), From.Marked.end());
    return !(*To == Old);
  }

  void step(const Function &F, llvm::ArrayRef<const Instr *> Def, Point At,
            llvm::ArrayRef<std::vector<HeldLock>> Held, State &S, bool Tell) {
    const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
    auto Holds = [](llvm::ArrayRef<HeldLock> All, const HeldLock &H) {
      return llvm::any_of(All,
                          [&](const HeldLock &O) { return O.Lock == H.Lock; });
    };
    if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local) {
      S.In.erase(uint32_t(I.A.Value));
      S.Marked.erase(uint32_t(I.A.Value));
    } else if (I.Kind == InstrKind::Call) {
      const CallDetail &D = F.Calls[I.Detail];
      const catalog::Api *A = api(D);
      if (A && A->PendingArg >= 0 && size_t(A->PendingArg) < D.Args.size()) {
        const uint32_t Irp =
            objectOf(Def, D.Args[size_t(A->PendingArg)], false);
        if (Irp != None)
          marked(At, Irp, S, Tell);
      } else if (A && A->QueuesArg >= 0 &&
                 size_t(A->QueuesArg) < D.Args.size()) {
        const uint32_t Irp = objectOf(Def, D.Args[size_t(A->QueuesArg)], true);
        if (Irp != None && !F.Locals[Irp].Escapes && !S.Marked.contains(Irp))
          queued(F, Def, At, Irp, *A, Held[At.Instr], S);
      }
    }
    // A release, also by a callee.
    for (auto &[Irp, Q] : S.In)
      if (!Q.Released && Holds(Held[At.Instr], Q.Under) &&
          !Holds(Held[At.Instr + 1], Q.Under))
        Q.Released = true;
  }

  void queued(const Function &F, llvm::ArrayRef<const Instr *> Def,
              const Point &At, uint32_t Irp, const catalog::Api &A,
              llvm::ArrayRef<HeldLock> Held, State &S) {
    if (A.QueueLockArg >= 0) {
      const CallDetail &D = F.Calls[F.Blocks[At.Block].Instrs[At.Instr].Detail];
      if (size_t(A.QueueLockArg) < D.Args.size())
        S.In[Irp] = {
            At,
            {V.Held.trace(F, Def, D.Args[size_t(A.QueueLockArg)]), At, At},
            true};
      return;
    }
    for (const HeldLock &H : llvm::reverse(Held))
      if (llvm::is_contained(Classes, V.classOf(H))) {
        S.In[Irp] = {At, H, false};
        return;
      }
  }

  void marked(const Point &At, uint32_t Irp, State &S, bool Tell) {
    auto It = S.In.find(Irp);
    if (Tell && It != S.In.end() && It->second.Released) {
      Violation X = V.violation(Defect::LatePending, At, It->second.Under);
      const Function &F = V.P.Functions[At.Function];
      const CallDetail &D = F.Calls[F.Blocks[It->second.At.Block]
                                        .Instrs[It->second.At.Instr]
                                        .Detail];
      if (const catalog::Api *A = api(D))
        X.Subject = A->Name;
      if (X.Class.empty()) // It takes the lock by itself.
        X.Class = classOf(X.Subject);
      X.Others.push_back(It->second.At);
      Found.push_back(std::move(X));
    }
    S.In.erase(Irp);
    S.Marked.insert(Irp);
  }

  std::string classOf(llvm::StringRef Api) const {
    for (const catalog::Rule &R : V.C.rules())
      for (const catalog::Report &Row : R.Reports)
        if (Row.Kind == Defect::LatePending && !R.Classes.empty() &&
            llvm::is_contained(Row.Calls, Api))
          return R.Classes.front();
    return "";
  }

  const LockView &V;
  const std::vector<std::string> Classes;
  llvm::StringMap<const catalog::Api *> Apis;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::latePending(const LockView &View) {
  return Finder(View).run();
}
