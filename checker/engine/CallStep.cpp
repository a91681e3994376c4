//===- CallStep.cpp - what a call does to a state -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every group of the callee that can be the group at hand is taken in turn;
// each of its ways that the state allows makes a state.
//
//===----------------------------------------------------------------------===//
#include "engine/CallStep.h"
#include "engine/LockStep.h"
#include "engine/Memory.h"
#include "engine/SummaryView.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class CallStepper {
public:
  CallStepper(const Context &X, uint32_t Pt, Outputs &Out)
      : X(X), T(X.Terms), Pt(Pt), I(*X.B.instr(Pt)), C(X.B.F.Calls[I.Detail]),
        To(CallGraph::callee(X.P, C)), Out(Out) {}

  bool run(State &S, std::vector<State> &Forks) {
    if (isMarker(X.P, C)) {
      claimed(S);
      return true;
    }
    const Summary *Sum = To == None ? nullptr : &X.Summaries[To];
    if (!Sum || !Sum->Known)
      unseen(S);
    const bool Touches =
        Sum && Sum->Known &&
        std::binary_search(X.Group.Calls.begin(), X.Group.Calls.end(), Pt);
    for (const Operand &O : C.Args)
      Args.push_back(value(X, S, O));
    if (Touches) {
      nameEntry(*Sum, S);
      Before = Named = S;
    }
    forgetWritten(S);
    if (I.Result != None)
      S.setReg(I.Result, Result = T.fresh(Pt));
    if (To != None && !X.G.Deletes[To].empty())
      LockStepper(X, S, Out).mayDelete(To);
    if (!Touches)
      return true;
    if (Sum->Bottom)
      return false; // No way out of the cycle is known yet.
    if (Sum->Cut)
      S.Doubts |= DoubtLimit;
    apply(*Sum, std::move(S), Forks);
    return false;
  }

private:
  static constexpr unsigned MaxStates = 64; ///< After one call.

  /// The author says what is so and is not seen: that is believed, and what
  /// does not fit it is not told.
  void claimed(State &S) {
    const LockClaim Claim = lockClaim(X.P, C);
    if (Claim == LockClaim::None)
      return;
    const TermId At = value(X, S, C.Args[0]);
    // Of a handle the address of its variable is given.
    TermId Key = S.lock(At) ? At : S.cell(At);
    if (Key == NoTerm || !S.lock(Key))
      Key = At;
    LockState *L = S.lock(Key);
    const bool Held = L && L->held();
    if (Claim != LockClaim::Unchecked && Held == (Claim == LockClaim::Held))
      return;
    if (!L)
      L = &S.addLock(Key);
    L->Frames.clear();
    L->Assumed = true;
  }

  void unseen(State &S) {
    if (C.Callee != None && X.P.Symbols[C.Callee].System)
      return;
    // It may have done anything to any lock, and nobody can say what.
    if (To != None && X.G.LostLocks[To])
      S.Doubts |= DoubtCall;
    for (LockState &L : S.Locks)
      if (L.held() && !L.Frames.back().FromCaller)
        L.UnseenCall = true;
    if (X.Record)
      S.Trace.push_back({Step::Kind::UnknownCall, Pt, 0, C.Callee, NoTerm});
  }

  /// Reads what ways through the callee are told apart by: what it holds now
  /// has its name before the callee writes to it.
  void nameEntry(const Summary &Sum, State &S) {
    for (const GroupSummary &G : Sum.Groups)
      if (concerns(G))
        for (const Outcome &O : G.Outcomes)
          for (auto &[P, K] : O.Entry)
            Memory(T, S).follow(P, Args, NoTerm, Pt);
  }

  /// Out-parameters, and what a callee that is seen writes.
  void forgetWritten(State &S) {
    for (size_t A = 0; A < C.Args.size(); ++A) {
      const Operand &O = C.Args[A];
      bool AddressOf = T[T.object(Args[A])].Kind == Sort::LocalAddr;
      if (O.K == Operand::Kind::Reg && !AddressOf)
        AddressOf =
            T[Args[A]].Kind == Sort::Offset || T[Args[A]].Kind == Sort::Indexed;
      if (AddressOf || O.K == Operand::Kind::Global)
        Memory(T, S).forget(Args[A], Pt);
    }
    if (To == None)
      return;
    std::vector<TermId> Written;
    for (auto &[A, V] : S.Cells) {
      uint32_t L = T.label(A);
      TermId Obj = T.object(A);
      if ((L != None && X.G.WritesFields[To].contains(L) &&
           T[Obj].Kind != Sort::LocalAddr) ||
          (T[Obj].Kind == Sort::GlobalAddr &&
           X.G.WritesGlobals[To].contains(T[Obj].A)))
        Written.push_back(A);
    }
    for (TermId A : Written)
      S.setCell(A, written(S.cell(A), A));
  }

  /// What is in cell `A` after the call, where `Old` was before: the bits that
  /// nothing there writes are the same.
  TermId written(TermId Old, TermId A) {
    TermId New = T.fresh(Pt, A);
    uint32_t L = T.label(A);
    auto Bits =
        L == None ? X.G.WritesFields[To].end() : X.G.WritesFields[To].find(L);
    if (Bits == X.G.WritesFields[To].end() || Bits->second == ~uint64_t(0))
      return New;
    auto Masked = [&](TermId V, uint64_t Mask) {
      return T.binary(BinaryCode::And, V, T.constant(int64_t(Mask)));
    };
    TermId Same = Masked(Old, ~Bits->second);
    if (T.isOlder(Same) || T.depth(Same) > MaxTermDepth)
      return New;
    return T.binary(BinaryCode::Or, Same, Masked(New, Bits->second));
  }

  void apply(const Summary &Sum, State S, std::vector<State> &Forks) {
    std::vector<State> States;
    States.push_back(std::move(S));
    // A result that nobody looks at: the author knows that it waits.
    const bool Waits =
        Result == NoTerm && llvm::any_of(Sum.Groups, [&](const auto &G) {
          return waitsByArg(X.P, G, To);
        });
    for (const GroupSummary &G : Sum.Groups) {
      if (!concerns(G))
        continue;
      std::vector<State> Next;
      for (const State &St : States) {
        // What would come now is cut off below; only what is wrong is told.
        if (Next.size() > MaxStates &&
            llvm::none_of(G.Outcomes,
                          [&](const Outcome &O) { return mayErr(St, O); }))
          continue;
        std::vector<std::pair<const Outcome *, State>> Open;
        for (const Outcome &O : G.Outcomes)
          if (!Waits || O.Result.excludes(0) || !O.Result.isConst())
            if (State In = St; allows(In, O))
              Open.push_back({&O, std::move(In)});
        if (llvm::any_of(Open,
                         [&](auto &W) { return answers(*W.first, W.second); }))
          llvm::erase_if(Open,
                         [&](auto &W) { return !answers(*W.first, W.second); });
        for (auto &[O, In] : Open)
          for (auto &[Other, _] : Open)
            if (Other != O)
              chooses(In, *O, *Other);
        for (auto &[O, In] : Open)
          outcome(std::move(In), *O, Next);
      }
      States = std::move(Next);
      if (States.size() > MaxStates) {
        States.resize(MaxStates);
        for (State &St : States)
          St.Doubts |= DoubtLimit;
      }
    }
    for (State &St : States)
      Forks.push_back(std::move(St));
  }

  /// Whether a group of the callee can be the one at hand.
  bool concerns(const GroupSummary &G) const {
    for (const Outcome &O : G.Outcomes)
      for (const LockOutcome &L : O.Locks)
        if (llvm::is_contained(X.Group.Shapes, shapeOf(X.Tracer, C, L.Key)))
          return true;
    return false;
  }

  /// What a callee's name leads to. Names are those of its entry, so of before
  /// the call.
  TermId named(const Path &P) {
    return Memory(T, Named).follow(P, Args, NoTerm, Pt);
  }

  /// Whether the callee can go this way; what that says is added to `S`.
  bool allows(State &S, const Outcome &O) {
    S.Doubts |= O.Doubts;
    for (auto &[P, K] : O.Params)
      if (P < Args.size() && !constrain(T, S, Args[P], K))
        return false;
    for (auto &[P, K] : O.Entry)
      if (TermId V = named(P); V != NoTerm && !constrain(T, S, V, K))
        return false;
    return Result == NoTerm || constrain(T, S, Result, O.Result);
  }

  /// False: from `S`, nothing that the callee asks for on this way is amiss.
  bool mayErr(const State &S, const Outcome &O) {
    llvm::SmallVector<TermId, 4> Keys;
    return llvm::any_of(O.Locks, [&](const LockOutcome &L) {
      if (L.Aliased)
        return false;
      const TermId Key =
          L.Key.From == Path::Root::Result ? NoTerm : named(L.Key);
      // Two names of one lock in the caller.
      if (Key == NoTerm || takenThrough(S, Key) != NoTerm ||
          llvm::is_contained(Keys, Key))
        return true;
      Keys.push_back(Key);
      const LockState *Known = S.lock(Key);
      if (L.Asks == Demand::Held)
        return Known || T[T.object(Key)].Kind == Sort::LocalAddr;
      return L.Asks == Demand::Unheld && Known && Known->held();
    });
  }

  /// Whether the callee, where it asks if a lock is held, can be told what it
  /// is told on this way.
  bool answers(const Outcome &O, State &S) {
    return llvm::none_of(O.Locks, [&](const LockOutcome &L) {
      if (!L.Queried)
        return false;
      const TermId Key = named(L.Key);
      return Key != NoTerm &&
             LockStepper(X, S, Out).answersOtherwise(action(L), Key, L.Asks);
    });
  }

  /// What the callee does to a lock first, as this call does it.
  LockAction action(const LockOutcome &L) const {
    LockAction A;
    A.Class = X.C.lockClass(L.Class);
    A.PointNo = Pt;
    A.Event = L.AskedAt;
    A.Doubts = L.Doubts;
    A.Queried = L.Queried;
    if (const LockDetail *Asker = eventAt(X.P, L.AskedAt)) {
      A.Mode = Asker->Mode;
      A.Level = Asker->Level;
      A.Api = Asker->Api;
    }
    return A;
  }

  /// What a way does to a lock: takes it (1), gives it back (-1), or neither.
  static int moves(const Outcome &O, const Path &Key) {
    for (const LockOutcome &L : O.Locks)
      if (L.Key == Key && !L.Aliased)
        return L.Gained ? L.Asks != Demand::Held
                        : -(L.Asks == Demand::Held && !L.HeldAtExit);
    return 0;
  }

  /// Which of two ways the callee goes, of which only `O` touches a lock or
  /// only `Other`, may be decided by what no caller sees. Then it is so decided
  /// by the next callee as well: that one takes the lock and the other does not
  /// give it back is no path that anybody can be sure of.
  void chooses(State &S, const Outcome &O, const Outcome &Other) {
    if (toldApart(O, Other))
      return;
    auto Choose = [&](const LockOutcome &L, bool Does) {
      const Outcome &Without = Does ? Other : O;
      // References go their own ways with the requests that they are for.
      if (const catalog::LockClass *Class = X.C.lockClass(L.Class);
          Class && Class->HandOver)
        return;
      const int Moves = moves(Does ? O : Other, L.Key);
      if (!Moves || moves(Without, L.Key) ||
          llvm::any_of(Without.Locks, [&](const LockOutcome &W) {
            return W.Key == L.Key && (W.Queried || L.Queried);
          }))
        return;
      const TermId Key = named(L.Key);
      if (Key == NoTerm || T.isOlder(Key))
        return;
      const bool GivesBack = Moves < 0;
      if (known(T, S, T.choice(Key, !GivesBack)).excludes(Does))
        S.Doubts |= DoubtChoice;
      const TermId Choice = T.choice(Key, GivesBack);
      llvm::erase_if(S.Facts, [&](const auto &F) { return F.first == Choice; });
      constrain(T, S, Choice, Constraint::exactly(Does));
    };
    for (const LockOutcome &L : O.Locks)
      Choose(L, true);
    for (const LockOutcome &L : Other.Locks)
      Choose(L, false);
  }

  /// Whether a caller can know which of two ways it was.
  static bool toldApart(const Outcome &A, const Outcome &B) {
    auto Differ = [](const auto &In, const auto &Of) {
      return llvm::any_of(In, [&](const auto &F) {
        return llvm::any_of(Of, [&](const auto &G) {
          return F.first == G.first && F.second.disjoint(G.second);
        });
      });
    };
    return A.Result.disjoint(B.Result) || Differ(A.Params, B.Params) ||
           Differ(A.Entry, B.Entry) ||
           llvm::any_of(A.Pointees,
                        [&](const auto &P) {
                          return llvm::any_of(B.Pointees, [&](const auto &Q) {
                            return P.Param == Q.Param && unlike(P, Q);
                          });
                        }) ||
           llvm::any_of(A.Cells, [&](const auto &C) {
             return llvm::any_of(B.Cells, [&](const auto &D) {
               return C.At == D.At && unlike(C, D);
             });
           });
  }

  /// Whether what two ways leave in one place differs.
  template <typename Left> static bool unlike(const Left &A, const Left &B) {
    if (A.Same || B.Same)
      return A.Same != B.Same;
    return A.Value.disjoint(B.Value);
  }

  /// One way through the callee, from `S`, which allows it.
  void outcome(State S, const Outcome &O, std::vector<State> &Next) {
    setPointees(S, O);
    if (!O.Cells.empty())
      setCells(S, Before, O);
    for (const LockOutcome &L : O.Locks) {
      LockAction A = action(L);
      if (!touches(L, S, A.If))
        continue;
      TermId Key = L.Key.From == Path::Root::Result
                       ? Memory(T, S).follow(L.Key, Args, Result, Pt)
                       : named(L.Key);
      if (Key == NoTerm)
        continue;
      // What the callee releases by its handle it knows by no other name.
      if (TermId Taken = takenThrough(S, Key); Taken != NoTerm)
        Key = Taken;
      if (L.Aliased) {
        if (const LockState *Held = S.lock(Key); Held && Held->held())
          S.Doubts |= DoubtAlias;
        continue;
      }
      A.Handle = named(L.Handle);
      if ((L.Gained || L.Asks == Demand::Held) && !objectIsThere(X, S, Key))
        return;
      LockStepper St(X, S, Out);
      if (!St.demand(A, Key, L.Asks))
        return; // An error edge: the callee's path is not gone on with.
      St.apply(A, Key, L, X.P.Functions[To].Symbol);
    }
    Next.push_back(std::move(S));
  }

  /// Whether the callee touches the lock, as far as is known. `If`: what is
  /// not known of it, in the caller's values at entry.
  bool touches(const LockOutcome &L, const State &Now, EntryFacts &If) {
    for (auto &[P, K] : L.If) {
      TermId V = named(P);
      if (V == NoTerm)
        continue;
      if (known(T, Now, V).disjoint(K))
        return false;
      if (isEntryValue(T, V))
        If.push_back({V, K});
    }
    return true;
  }

  /// What the callee's parameters point to after this way through it.
  void setPointees(State &S, const Outcome &O) {
    for (const Outcome::Pointee &P : O.Pointees) {
      if (P.Param >= Args.size() || T.isOlder(Args[P.Param]))
        continue;
      const TermId At = Args[P.Param];
      if (!P.Same) {
        TermId V = P.Value.isConst() ? T.constant(P.Value.Lo) : T.fresh(Pt, At);
        S.setCell(At, V);
        constrain(T, S, V, P.Value);
        continue;
      }
      TermId Now = S.cell(At), Was = Before.cell(At);
      if (Now != NoTerm && Was != NoTerm && T[Now].Kind == Sort::Fresh &&
          T[Now].A == Pt)
        S.setCell(At, Was);
    }
  }

  /// What the callee's writes left in memory. `B`: before the call.
  void setCells(State &S, State B, const Outcome &O) {
    for (const Outcome::Cell &C : O.Cells) {
      const TermId At = Memory(T, B).follow(C.At, Args, NoTerm, Pt);
      if (At == NoTerm || T.isOlder(At))
        continue;
      if (C.Same) {
        if (TermId Was = B.cell(At); Was != NoTerm)
          S.setCell(At, Was);
        continue;
      }
      const TermId V =
          C.Value.isConst() ? T.constant(C.Value.Lo) : T.fresh(Pt, At);
      S.setCell(At, V);
      constrain(T, S, V, C.Value);
    }
  }

  const Context &X;
  TermTable &T;
  const uint32_t Pt;
  const Instr &I;
  const CallDetail &C;
  const uint32_t To; ///< The callee, if its body is known.
  Outputs &Out;
  std::vector<TermId> Args;
  TermId Result = NoTerm;
  State Before; ///< That of before the call, if it touches locks.
  State Named;  ///< The same; what it leads to gets a name there on demand.
};

} // namespace

bool engine::stepCall(const Context &X, uint32_t Pt, State &S, Outputs &Out,
                      std::vector<State> &Forks) {
  return CallStepper(X, Pt, Out).run(S, Forks);
}
