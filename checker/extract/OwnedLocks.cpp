//===- OwnedLocks.cpp - locks that a driver made recursive ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Works on blocks, so that macros, inline functions and both ways to write the
// comparison are one case.
//
//===----------------------------------------------------------------------===//
#include "extract/OwnedLocks.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace spinlint;
using namespace spinlint::program;

namespace {

/// The function that a call of `Callee` runs, if that is one lock event on its
/// only way. Null if it is not.
Function *wrapped(Program &P, uint32_t Callee) {
  uint32_t Index = Callee == None ? None : P.Symbols[Callee].Function;
  if (Index == None)
    return nullptr;
  Function &W = P.Functions[Index];
  bool Straight = llvm::all_of(W.Blocks, [](const Block &B) {
    return B.Term.Kind == TermKind::Goto || B.Term.Kind == TermKind::Return;
  });
  return Straight && W.Locks.size() == 1 && W.Calls.empty() ? &W : nullptr;
}

class OwnedLocks {
public:
  /// `Owners`: members and globals that were seen to remember an owner.
  OwnedLocks(Function &F, Program &P, const catalog::Catalog &C,
             std::set<std::string> &Owners)
      : F(F), P(P), C(C), Owners(Owners), Defs(F.NumRegs) {
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Result != None)
          Defs[I.Result] = &I;
  }

  void run(bool Releases) {
    for (Block &B : F.Blocks)
      if (B.Term.Kind == TermKind::Branch)
        Releases ? droppedByLast(B) : takenByOthersOnly(B);
    // What is assumed there holds for the first level only.
    for (uint32_t B : FirstLevel)
      llvm::erase_if(F.Blocks[B].Instrs, [](const Instr &I) {
        return I.Kind == InstrKind::Assume;
      });
  }

private:
  const Instr *def(Operand O) const {
    const Instr *I = O.K == Operand::Kind::Reg ? Defs[O.Value] : nullptr;
    while (I && I->Kind == InstrKind::Cast)
      I = I->A.K == Operand::Kind::Reg ? Defs[I->A.Value] : nullptr;
    return I;
  }

  /// What `I` does to a lock by itself, or by a function that does no more.
  LockDetail *event(const Instr &I, catalog::Op What) const {
    Function *In = &F;
    if (I.Kind == InstrKind::Call)
      In = wrapped(P, F.Calls[I.Detail].Callee);
    else if (I.Kind != InstrKind::Lock)
      return nullptr;
    if (!In)
      return nullptr;
    LockDetail &L = In->Locks[In == &F ? I.Detail : 0];
    return L.What == What ? &L : nullptr;
  }

  /// A name for the member or global at address `A`; empty if it is neither.
  std::string cell(Operand A) const {
    if (A.K == Operand::Kind::Global)
      return "@" + std::to_string(A.Value);
    const Instr *I = def(A);
    if (!I || I->Kind != InstrKind::Field || I->Detail == None)
      return "";
    return F.Fields[I->Detail].Record + "." + F.Fields[I->Detail].Name;
  }

  bool isCurrentThread(Operand V, bool ThroughLocal = true) const {
    const Instr *I = def(V);
    if (!I)
      return false;
    if (I->Kind == InstrKind::Call) {
      uint32_t Callee = F.Calls[I->Detail].Callee;
      const catalog::Api *Row =
          Callee == None ? nullptr : C.api(P.Symbols[Callee].Name);
      return Row && Row->CurrentThread;
    }
    if (I->Kind != InstrKind::Load || I->A.K != Operand::Kind::Local ||
        !ThroughLocal)
      return false;
    bool Any = false;
    for (const Block &B : F.Blocks)
      for (const Instr &S : B.Instrs)
        if (S.Kind == InstrKind::Store && S.A == I->A) {
          if (!isCurrentThread(S.B, false))
            return false;
          Any = true;
        }
    return Any;
  }

  /// The way that is taken when the condition of `B` is a comparison of the
  /// kind asked for; `Same` tells which.
  const Instr *comparison(const Block &B, uint32_t &Equal,
                          uint32_t &Other) const {
    Equal = B.Term.Targets[0];
    Other = B.Term.Targets[1];
    const Instr *I = def(B.Term.Value);
    while (I && I->Kind == InstrKind::Unary &&
           UnaryCode(I->Code) == UnaryCode::Not) {
      std::swap(Equal, Other);
      I = def(I->A);
    }
    if (!I || I->Kind != InstrKind::Compare)
      return nullptr;
    if (CompareCode(I->Code) == CompareCode::Ne)
      std::swap(Equal, Other);
    else if (CompareCode(I->Code) != CompareCode::Eq)
      return nullptr;
    return I;
  }

  void always(Block &B, uint32_t Target) {
    B.Term.Kind = TermKind::Goto;
    B.Term.Value = Operand();
    B.Term.Targets = {Target};
    B.Term.Of = BranchOf::Other;
    B.Term.Text.clear();
    FirstLevel.push_back(Target);
  }

  /// `if (Owner != this thread) { acquire; Owner = this thread; }`
  void takenByOthersOnly(Block &B) {
    uint32_t Mine, Others;
    const Instr *Cmp = comparison(B, Mine, Others);
    if (!Cmp || Mine == Others)
      return;
    Operand Owner = isCurrentThread(Cmp->A)   ? Cmp->B
                    : isCurrentThread(Cmp->B) ? Cmp->A
                                              : Operand();
    const Instr *Read = def(Owner);
    if (!Read || Read->Kind != InstrKind::Load)
      return;
    std::string Name = cell(Read->A);
    LockDetail *Taken = nullptr;
    std::vector<std::pair<uint32_t, uint32_t>> Asserted;
    for (uint32_t Next = Others, Steps = 0; Steps < 4; ++Steps) {
      for (const Instr &I : F.Blocks[Next].Instrs) {
        if (!Taken)
          Taken = event(I, catalog::Op::Acquire);
        if (Taken && I.Kind == InstrKind::Store && !Name.empty() &&
            cell(I.A) == Name && isCurrentThread(I.B)) {
          Taken->Counted = true;
          always(B, Others);
          for (auto [From, To] : Asserted)
            always(F.Blocks[From], To);
          Owners.insert(Name);
          return;
        }
      }
      uint32_t After = onlyWayOn(F.Blocks[Next]);
      if (After == None || After == Mine)
        return;
      if (F.Blocks[Next].Term.Kind == TermKind::Branch)
        Asserted.push_back({Next, After});
      Next = After;
    }
  }

  /// Where a block goes; past an assertion, if it ends in one.
  uint32_t onlyWayOn(const Block &B) const {
    if (B.Term.Kind == TermKind::Goto)
      return B.Term.Targets[0];
    if (B.Term.Kind != TermKind::Branch)
      return None;
    const uint32_t Holds = B.Term.Targets[0], Fails = B.Term.Targets[1];
    auto Ends = [&](uint32_t To) {
      return F.Blocks[To].Term.Kind == TermKind::Unreachable;
    };
    if (Ends(Holds) == Ends(Fails))
      return None;
    return Ends(Fails) ? Holds : Fails;
  }

  /// `V` is what was left of a member after it was counted down in `B`.
  bool countedDown(const Block &B, Operand V) const {
    const Instr *I = def(V);
    if (!I)
      return false;
    std::string Name = I->Kind == InstrKind::Load ? cell(I->A) : "";
    return llvm::any_of(B.Instrs, [&](const Instr &S) {
      if (S.Kind != InstrKind::Store || cell(S.A).empty())
        return false;
      const Instr *D = def(S.B);
      if (!D || (D != I && cell(S.A) != Name))
        return false;
      // An interlocked decrement leaves something unknown.
      return D->Kind == InstrKind::Unknown ||
             (D->Kind == InstrKind::Binary &&
              ((BinaryCode(D->Code) == BinaryCode::Sub &&
                D->B == Operand::constant(1)) ||
               (BinaryCode(D->Code) == BinaryCode::Add &&
                D->B == Operand::constant(-1))));
    });
  }

  /// The other way has nothing to do with locks, and comes to where `Last`
  /// goes.
  bool meets(const Block &Last, uint32_t Other) const {
    if (Last.Term.Kind == TermKind::Return)
      return true;
    if (Last.Term.Kind != TermKind::Goto)
      return false;
    if (Last.Term.Targets[0] == Other)
      return true;
    const Block &Rest = F.Blocks[Other];
    return Rest.Term.Kind == TermKind::Goto &&
           Rest.Term.Targets == Last.Term.Targets &&
           llvm::none_of(Rest.Instrs, [](const Instr &I) {
             return I.Kind == InstrKind::Lock;
           });
  }

  /// `if (--Count == 0) { Owner = NULL; release; }`
  void droppedByLast(Block &B) {
    uint32_t Zero, Other;
    Operand Count;
    if (const Instr *Cmp = comparison(B, Zero, Other)) {
      if (!(Cmp->B == Operand::constant(0)))
        return;
      Count = Cmp->A;
    } else {
      Zero = B.Term.Targets[1];
      Other = B.Term.Targets[0];
      Count = B.Term.Value;
    }
    const Block &Last = F.Blocks[Zero];
    if (Zero == Other || !countedDown(B, Count) || !meets(Last, Other))
      return;
    LockDetail *Released = nullptr;
    bool NoOwner = false;
    for (const Instr &I : Last.Instrs) {
      if (LockDetail *L = event(I, catalog::Op::Release))
        Released = L;
      NoOwner |= I.Kind == InstrKind::Store && I.B == Operand::constant(0) &&
                 !cell(I.A).empty();
    }
    if (!Released || !NoOwner)
      return;
    Released->Counted = true;
    always(B, Zero);
  }

  Function &F;
  Program &P;
  const catalog::Catalog &C;
  std::set<std::string> &Owners;
  std::vector<const Instr *> Defs;
  std::vector<uint32_t> FirstLevel; ///< Blocks that all levels run now.
};

} // namespace

void extract::countOwnedLocks(Program &P, const catalog::Catalog &C) {
  std::set<std::string> Owners;
  for (bool Releases : {false, true})
    for (Function &F : P.Functions)
      if (!F.Locks.empty() || llvm::any_of(F.Calls, [&](const CallDetail &D) {
            return wrapped(P, D.Callee);
          }))
        OwnedLocks(F, P, C, Owners).run(Releases);
}
