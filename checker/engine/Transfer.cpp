//===- Transfer.cpp - what one block does to a state ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Instructions and branches. The lock automaton is in LockStep.cpp, what
// callees do in CallStep.cpp.
//
//===----------------------------------------------------------------------===//
#include "engine/Transfer.h"
#include "engine/CallStep.h"
#include "engine/IrqlStep.h"
#include "engine/Leaving.h"
#include "engine/LockStep.h"
#include "engine/Memory.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

TermId engine::value(const Context &X, State &S, const Operand &O) {
  TermTable &T = X.Terms;
  switch (O.K) {
  case Operand::Kind::Const:
    return T.constant(O.Value);
  case Operand::Kind::Local:
    return T.localAddr(uint32_t(O.Value));
  case Operand::Kind::Global:
    return T.globalAddr(uint32_t(O.Value));
  case Operand::Kind::Function:
    return T.funcAddr(uint32_t(O.Value));
  case Operand::Kind::Reg: {
    TermId V = S.reg(uint32_t(O.Value));
    // A register that the slice left out: unknown, but always the same.
    return V != NoTerm ? V : T.entry(T.regCell(uint32_t(O.Value)));
  }
  case Operand::Kind::None:
    break;
  }
  return T.constant(0);
}

namespace {

constexpr int64_t DispatchLevel = 2;

class BlockRun {
public:
  BlockRun(const Context &X, uint32_t Block, Outputs &Out)
      : X(X), T(X.Terms), Block(Block), Out(Out) {}

  void run(State In) {
    std::vector<std::pair<uint32_t, State>> Work;
    const auto &Instrs = X.B.F.Blocks[Block].Instrs;
    if (Instrs.size() > Long)
      findRepeated(In, Instrs.size());
    Work.push_back({0, std::move(In)});
    while (!Work.empty()) {
      auto [I, S] = std::move(Work.back());
      Work.pop_back();
      bool Alive = true;
      for (; I < Instrs.size() && Alive; ++I) {
        uint32_t Pt = X.B.point(Block, I);
        if (X.See)
          (*X.See)(Pt, S);
        if (X.S.Touches[Pt] && !touch(Instrs[I], S)) {
          Alive = false;
          break;
        }
        if (!X.S.Points[Pt])
          continue;
        ++Out.Steps;
        Forks.clear();
        Alive = step(Instrs[I], Pt, S);
        for (State &F : Forks)
          Work.push_back({I + 1, std::move(F)});
      }
      if (Alive)
        leave(std::move(S));
    }
  }

private:
  /// Each value of a state is looked at when an instruction is executed again.
  /// In a long block that is too much: most are executed once, and whether one
  /// was before is seen in the state at the beginning.
  static constexpr size_t Long = 100;
  void findRepeated(const State &S, size_t Size) {
    Repeated.emplace(unsigned(Size));
    const uint32_t First = X.B.point(Block, 0);
    Memory::eachValue(S, [&](TermId V) {
      for (TermId P : T.parts(V))
        if (T[P].Kind == Sort::Fresh && T[P].A - First < Size)
          Repeated->set(T[P].A - First);
    });
  }
  void age(State &S, uint32_t Pt) {
    if (!Repeated || (*Repeated)[Pt - X.B.point(Block, 0)])
      Memory(T, S).age(Pt);
  }
  void forget(State &S, TermId Addr, uint32_t Pt) {
    Memory(T, S).forget(Addr, Pt);
  }
  void store(State &S, TermId Addr, TermId V) { Memory(T, S).store(Addr, V); }

  /// What is read or written through is not NULL; false if it is.
  bool touch(const Instr &I, State &S) {
    return assume(T, S, value(X, S, X.Tracer.pointer(I.A)), true);
  }

  void define(State &S, const Instr &I, TermId V) {
    if (I.Result != None)
      S.setReg(I.Result, V);
  }

  bool step(const Instr &I, uint32_t Pt, State &S) {
    if (X.Irql && llvm::is_contained(X.Irql->Saves, Pt))
      S.setCell(TermTable::IrqlSavedCell, T.constant(1));
    switch (I.Kind) {
    case InstrKind::Load: {
      const uint32_t L = X.Tracer.lastLabel(I.A);
      TermId V = Memory(T, S).load(value(X, S, I.A), Pt, L);
      if (L != None && T[V].Kind == Sort::Entry)
        T.setSource(V, L);
      define(S, I, V);
      if (L != None && X.Inert.contains(L))
        return constrain(T, S, V, Constraint::exactly(0));
      return true;
    }
    case InstrKind::Store:
      store(S, value(X, S, I.A), value(X, S, I.B));
      return true;
    case InstrKind::Field: {
      TermId A = T.offset(value(X, S, I.A), I.Imm);
      if (I.Detail != None) {
        uint32_t L = X.Labels.field(X.B.F.Fields[I.Detail]);
        if (I.Imm)
          T.setLabel(A, L);
        else
          T.setFirstMember(A, L);
      }
      define(S, I, A);
      return true;
    }
    case InstrKind::Index: {
      TermId Base = value(X, S, I.A);
      TermId A = T.indexed(Base, value(X, S, I.B), I.Imm);
      if (uint32_t L = T.label(Base); L != None)
        T.setLabel(A, L);
      define(S, I, A);
      return true;
    }
    case InstrKind::Unary:
      define(S, I, T.unary(UnaryCode(I.Code), value(X, S, I.A)));
      return true;
    case InstrKind::Binary: {
      TermId V =
          T.binary(BinaryCode(I.Code), value(X, S, I.A), value(X, S, I.B));
      // Made of an earlier turn's values, of which nothing can be known, or of
      // very many: a value of its own from here on.
      if (T.isOlder(V) || T.depth(V) > MaxTermDepth) {
        age(S, Pt);
        V = T.fresh(Pt);
        if (BinaryCode(I.Code) == BinaryCode::And &&
            I.B.K == Operand::Kind::Const)
          V = T.binary(BinaryCode::And, V, T.constant(I.B.Value));
      }
      define(S, I, V);
      return true;
    }
    case InstrKind::Compare:
      define(
          S, I,
          T.compare(CompareCode(I.Code), value(X, S, I.A), value(X, S, I.B)));
      return true;
    case InstrKind::Cast:
      define(S, I, T.cast(value(X, S, I.A), I.Imm));
      return true;
    case InstrKind::Unknown:
      age(S, Pt);
      define(S, I, T.fresh(Pt, takes(I) ? value(X, S, I.A) : NoTerm));
      return true;
    case InstrKind::Assume:
      if (X.Irql)
        IrqlStepper(X, S, Out, Pt).call();
      return assume(T, S, value(X, S, I.A), true);
    case InstrKind::Forget:
      age(S, Pt);
      forget(S, value(X, S, I.A), Pt);
      return true;
    case InstrKind::Lock:
      return X.Irql ? irqlLock(I, Pt, S) : lock(I, Pt, S);
    case InstrKind::Call:
      return X.Irql ? irqlCall(Pt, S) : call(Pt, S);
    }
    return true;
  }

  //--- The IRQL ----------------------------------------------------------===//

  bool irqlLock(const Instr &I, uint32_t Pt, State &S) {
    age(S, Pt);
    return IrqlStepper(X, S, Out, Pt).lock(I, Forks);
  }

  bool irqlCall(uint32_t Pt, State &S) {
    IrqlStepper(X, S, Out, Pt).call();
    return call(Pt, S) && IrqlStepper(X, S, Out, Pt).returned(Forks);
  }

  bool call(uint32_t Pt, State &S) {
    age(S, Pt);
    return stepCall(X, Pt, S, Out, Forks);
  }

  //--- Locks -------------------------------------------------------------===//

  bool inGroup(uint32_t Pt) const {
    return std::binary_search(X.Group.Events.begin(), X.Group.Events.end(), Pt);
  }

  /// What a wait without an end returns.
  TermId waited(const LockDetail &L) const {
    return T.constant(L.When == catalog::Success::Nonzero);
  }

  bool lock(const Instr &I, uint32_t Pt, State &S) {
    const LockDetail &L = X.B.F.Locks[I.Detail];
    age(S, Pt);
    TermId Result = I.Result != None ? T.fresh(Pt) : NoTerm;
    if (!L.IrqlOut.isNone()) {
      TermId A = value(X, S, L.IrqlOut);
      S.setCell(A, T.fresh(Pt, A));
    }
    // A spin lock is taken at DISPATCH_LEVEL at most.
    if (const catalog::LockClass *C = X.C.lockClass(L.Class);
        C && L.IrqlReturned && L.What == catalog::Op::Acquire &&
        C->HeldIrql == "DISPATCH_LEVEL" && Result != NoTerm)
      constrain(T, S, Result, {0, DispatchLevel, {}});
    LockStepper Step(X, S, Out);
    if (!inGroup(Pt) || T.isOlder(lockKey(X, S, L, Pt))) {
      if (inGroup(Pt))
        S.Doubts |= DoubtOlder;
      // What its result says does not depend on which lock is looked at.
      if (Result == NoTerm)
        return true;
      succeeds(X, S, L, Result);
      if (L.What == catalog::Op::WaitByArg) {
        TermId W = L.Wait.isNone() ? T.constant(1) : value(X, S, L.Wait);
        State Other = S;
        if (truth(T, S, W) <= 0 && assume(T, Other, W, false)) {
          define(Other, I, Result);
          Forks.push_back(std::move(Other));
        }
        if (!assume(T, S, W, true))
          return false;
        Result = waited(L);
      }
      define(S, I, Result);
      return true;
    }
    LockAction A;
    A.What = L.What;
    A.Mode = L.Mode;
    A.Level = L.Level;
    A.Class = X.C.lockClass(L.Class);
    A.Api = L.Api;
    A.PointNo = Pt;
    A.Event = X.B.origin(Pt).Event;
    if (!L.Handle.isNone())
      A.Handle = handleKey(X, S, L, Pt);
    if (!L.Tag.isNone()) {
      A.Tagged = true;
      TermId Tag = value(X, S, L.Tag);
      Sort Of = T[T.object(Tag)].Kind;
      if (Of == Sort::LocalAddr || Of == Sort::GlobalAddr ||
          Of == Sort::FuncAddr)
        A.Tag = Tag;
    }
    TermId Key = lockKey(X, S, L, Pt);
    if (!objectIsThere(X, S, Key))
      return false;

    bool Try = L.What == catalog::Op::TryAcquire;
    if (L.What == catalog::Op::WaitByArg) {
      TermId W = value(X, S, L.Wait);
      int Waits = L.Wait.isNone() ? 1 : truth(T, S, W);
      // A result that nobody looks at: the author knows that it waits. If that
      // cannot be on this path, there is no such path.
      if (Result == NoTerm && !T.isConst(W)) {
        if (!assume(T, S, W, true))
          return false;
        Waits = 1;
      }
      if (Waits < 0) {
        State Other = S;
        if (assume(T, Other, W, false))
          tryAcquire(I, Pt, std::move(Other), A, Key, L, Result);
        if (!assume(T, S, W, true))
          return false;
        Waits = 1;
      }
      if (Waits == 0)
        Try = true;
      else if (Result != NoTerm)
        Result = waited(L);
    }
    if (Try) {
      tryAcquire(I, Pt, std::move(S), A, Key, L, Result);
      return false; // Goes on as forks.
    }
    if (L.What == catalog::Op::Query) {
      const LockState *K = S.lock(Key);
      if (!K && Result != NoTerm && tellsOfCaller(L))
        return query(I, std::move(S), A, Key, L, Result);
      // Held in another mode, or in one that only the caller knows, it may say
      // that it is not held so.
      if (K && K->held() && Result != NoTerm &&
          (L.Mode == catalog::Mode::Any ||
           (L.Mode == K->Frames.back().Mode && !K->Frames.back().FromCaller))) {
        Constraint C;
        if (L.When == catalog::Success::Zero && K->Frames.size() == 1)
          C = Constraint::exactly(0);
        else
          C.exclude(L.When == catalog::Success::Zero ? 1 : 0);
        constrain(T, S, Result, C);
      }
      define(S, I, Result == NoTerm ? T.constant(0) : Result);
      return true;
    }
    if (Result != NoTerm) {
      define(S, I, Result);
      succeeds(X, S, L, Result);
    }
    switch (L.What) {
    case catalog::Op::Acquire:
    case catalog::Op::WaitByArg:
      Step.acquire(A, Key);
      return true;
    case catalog::Op::Release:
      Step.release(A, Key);
      return true;
    case catalog::Op::Transfer:
      // Who has it gives it away; who has not does nothing that we know of.
      if (!S.lock(Key)) {
        Forks.push_back(S);
        LockStepper(X, Forks.back(), Out).answered(A, Key, false);
        Step.answered(A, Key, true);
      }
      Step.transfer(A, Key);
      return true;
    case catalog::Op::Init:
      Step.init(Key);
      return true;
    case catalog::Op::Destroy:
      Step.destroy(A, Key);
      return true;
    case catalog::Op::NeedHeld:
    case catalog::Op::NeedUnheld:
      Step.need(A, Key,
                L.What == catalog::Op::NeedHeld ? Demand::Held
                                                : Demand::Unheld);
      return true;
    case catalog::Op::EndHeld:
    case catalog::Op::EndUnheld:
      Step.end(A, Key, L.What == catalog::Op::EndHeld);
      return true;
    case catalog::Op::Downgrade:
      Step.setMode(A, Key, catalog::Mode::Shared);
      return true;
    case catalog::Op::TryUpgrade: {
      State Up = S;
      if (Result == NoTerm || assume(T, Up, Result, true)) {
        LockStepper(X, Up, Out).setMode(A, Key, catalog::Mode::Exclusive);
        Forks.push_back(std::move(Up));
      }
      return Result == NoTerm || assume(T, S, Result, false);
    }
    default:
      return true;
    }
  }

  /// Whether it is the caller's lock that a query asks for, and the answer
  /// decides if it is given back.
  bool tellsOfCaller(const LockDetail &L) const {
    return L.When == catalog::Success::Nonzero &&
           llvm::any_of(X.Group.Events, [&](uint32_t Pt) {
             const LockDetail *Other = X.B.lockAt(Pt);
             return Other && Other->What == catalog::Op::Release;
           });
  }

  /// Both answers, each with what the caller then has.
  bool query(const Instr &I, State S, const LockAction &A, TermId Key,
             const LockDetail &L, TermId Result) {
    define(S, I, Result);
    State Yes = S;
    if (assume(T, Yes, Result, true)) {
      LockStepper(X, Yes, Out).answered(A, Key, true);
      Forks.push_back(std::move(Yes));
    }
    if (assume(T, S, Result, false)) {
      // Not exclusively may still be shared.
      if (L.Mode == catalog::Mode::Any)
        LockStepper(X, S, Out).answered(A, Key, false);
      Forks.push_back(std::move(S));
    }
    return false;
  }

  void tryAcquire(const Instr &I, uint32_t Pt, State S, const LockAction &A,
                  TermId Key, const LockDetail &L, TermId Result) {
    // A lock that this path holds and that may not be taken twice is refused.
    State Fail = S;
    bool Can = LockStepper(X, S, Out).canTake(A, Key);
    auto Outcome = [&](State &St, bool Ok) {
      if (Result != NoTerm)
        define(St, I, Result);
      return tellsAcquired(X, St, L, Result, Ok);
    };
    if (Can && Outcome(S, true)) {
      LockStepper(X, S, Out).acquire(A, Key);
      Forks.push_back(std::move(S));
    }
    if (Outcome(Fail, false)) {
      LockStepper(X, Fail, Out).refused(A, Key);
      if (X.Record)
        Fail.Trace.push_back({Step::Kind::TryFails, Pt, 0, None, Key});
      Forks.push_back(std::move(Fail));
    }
  }

  //--- Leaving the block -------------------------------------------------===//

  void leave(State S) {
    const Terminator &Term = X.B.F.Blocks[Block].Term;
    uint32_t Pt = X.B.point(Block, uint32_t(X.B.F.Blocks[Block].Instrs.size()));
    if (X.See)
      (*X.See)(Pt, S);
    if (X.S.Skips[Block]) {
      if (X.S.SkipTo[Block] != None)
        Out.Edges.push_back({X.S.SkipTo[Block], None, std::move(S)});
      return;
    }
    auto Go = [&](uint32_t Taken, State St) {
      if (skipsRange(X, Block, St, Term.Targets[Taken]))
        return;
      if (X.Record && Term.Targets.size() > 1)
        St.Trace.push_back({Step::Kind::Branch, Pt, Taken, None, NoTerm});
      Out.Edges.push_back({Term.Targets[Taken], Taken, std::move(St)});
    };
    switch (Term.Kind) {
    case TermKind::Goto:
      Go(0, std::move(S));
      return;
    case TermKind::Branch: {
      TermId C = value(X, S, Term.Value);
      State Other = S;
      if (assume(T, S, C, true)) {
        otherHasIt(S, C);
        Go(0, std::move(S));
      }
      if (assume(T, Other, C, false)) {
        otherHasIt(Other, C);
        Go(1, std::move(Other));
      }
      return;
    }
    case TermKind::Switch:
      leaveSwitch(Term, std::move(S), Go);
      return;
    case TermKind::MayRaise: {
      State Handler = S;
      Handler.Raised |= !raisesByContract(X, Block);
      Go(0, std::move(S));
      Go(1, std::move(Handler));
      return;
    }
    case TermKind::Return:
      Out.Exits.push_back({Pt,
                           X.S.Points[Pt] && !Term.Value.isNone()
                               ? value(X, S, Term.Value)
                               : NoTerm,
                           std::move(S)});
      return;
    case TermKind::Unreachable:
      return;
    }
  }

  /// A state for each case that decides something, and one for all others.
  void leaveSwitch(const Terminator &Term, State S,
                   llvm::function_ref<void(uint32_t, State)> Go) {
    auto It = X.S.IdleTargets.find(Block);
    const llvm::BitVector *Idle =
        It == X.S.IdleTargets.end() ? nullptr : &It->second;
    const TermId V = value(X, S, Term.Value);
    const auto Last = uint32_t(Term.Cases.size());
    const bool DefaultIdle = Idle && Idle->test(Last);
    // Of the cases that decide nothing, only those have to be told from the
    // default that is not one of them.
    State Rest = S;
    bool Left = true;
    Constraint Others;
    Others.Lo = 1, Others.Hi = 0;
    for (uint32_t I = 0; I < Last; ++I) {
      Constraint C;
      C.Lo = Term.Cases[I].first;
      C.Hi = Term.Cases[I].second;
      if (Idle && Idle->test(I)) {
        if (DefaultIdle)
          continue;
        if (Others.empty())
          Others = C;
        else
          Others.join(C);
      } else {
        State Case = S;
        if (constrain(T, Case, V, C))
          Go(I, std::move(Case));
      }
      if (Left && C.isConst()) {
        TermId Eq = T.compare(CompareCode::Eq, V, T.constant(C.Lo));
        Left = assume(T, Rest, Eq, false);
      } else if (Left) {
        Constraint K = known(T, Rest, V);
        if (K.Lo >= C.Lo && K.Hi <= C.Hi)
          Left = false;
      }
    }
    if (!Others.empty() && constrain(T, S, V, Others))
      Out.Edges.push_back({X.S.SkipTo[Block], None, std::move(S)});
    if (Left && DefaultIdle)
      Out.Edges.push_back({X.S.SkipTo[Block], None, std::move(Rest)});
    else if (Left)
      Go(Last, std::move(Rest));
  }

  /// `Cond` was decided. If it says that a pointer that was to be taken out of
  /// an object is NULL, somebody else has taken it, and what is to be done for
  /// it: maybe with the references to the object that requests pass on.
  void otherHasIt(State &S, TermId Cond) {
    for (TermId V : T.leaves(Cond)) {
      const Term &Taken = T[V];
      if (Taken.Kind != Sort::Fresh || Taken.B == NoTerm ||
          !takesPointer(Taken.A) || truth(T, S, V) != 0)
        continue;
      for (LockState &L : S.Locks)
        if (T.object(L.Key) == T.object(Taken.B))
          for (Frame &F : L.Frames) {
            const LockDetail *D = eventAt(X.P, F.Event);
            const catalog::LockClass *C = D ? X.C.lockClass(D->Class) : nullptr;
            F.MayBeGone |= C && C->HandOver;
          }
    }
  }

  static bool takes(const Instr &I) {
    return I.Kind == InstrKind::Unknown && !I.A.isNone() &&
           UnknownCode(I.Code) == UnknownCode::Taken;
  }

  bool takesPointer(uint32_t Pt) const {
    const Instr *I = Pt < X.B.PointAt.size() ? X.B.instr(Pt) : nullptr;
    return I && takes(*I);
  }

  const Context &X;
  TermTable &T;
  uint32_t Block;
  Outputs &Out;
  std::vector<State> Forks;
  std::optional<llvm::BitVector> Repeated; ///< In a long block: by instruction.
};

} // namespace

Outputs engine::transfer(const Context &X, uint32_t Block, State In) {
  Outputs Out;
  BlockRun(X, Block, Out).run(std::move(In));
  return Out;
}
