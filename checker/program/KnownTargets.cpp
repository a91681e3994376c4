//===- KnownTargets.cpp - calls through members that hold known functions -===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which members are closed, by all that is done with their addresses; then the
// calls, some of which split their block.
//
//===----------------------------------------------------------------------===//
#include "program/KnownTargets.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"

using namespace spinlint;
using namespace spinlint::program;

namespace {

constexpr size_t MaxTables = 4; ///< More are more ways than they tell.

/// What the functions of one member are known to be.
struct Member {
  llvm::SmallVector<Slot, 2> Slots;
  bool Open = false; ///< It may hold others.
};

class Resolver {
public:
  explicit Resolver(Program &P) : P(P) {}

  void run() {
    // A part that was lost may be a store.
    if (llvm::any_of(P.Functions,
                     [](const Function &F) { return !F.LostParts.empty(); }))
      return;
    for (const Slot &S : P.Slots)
      Members[key(S.Field)].Slots.push_back(S);
    if (Members.empty())
      return;
    for (const Function &F : P.Functions)
      findOpen(F);
    for (Function &F : P.Functions)
      if (llvm::any_of(F.Calls, [](const CallDetail &C) {
            return C.Callee == None && C.Target.K == Operand::Kind::Reg;
          }))
        rewrite(F);
  }

private:
  static std::string key(const FieldRef &R) { return R.Record + '\0' + R.Name; }

  /// The members of `F` that a slot tells about, by number in F.Fields.
  std::vector<Member *> membersOf(const Function &F) {
    std::vector<Member *> R;
    for (const FieldRef &Ref : F.Fields) {
      auto It = Members.find(key(Ref));
      R.push_back(It == Members.end() ? nullptr : &It->second);
    }
    return R;
  }

  /// Marks what is written with something else than the functions in its
  /// slots, or may be.
  void findOpen(const Function &F) {
    const std::vector<Member *> Mine = membersOf(F);
    if (llvm::none_of(Mine, [](const Member *M) { return M; }))
      return;
    std::vector<Member *> AddressIn(F.NumRegs), ValueIn(F.NumRegs);
    auto Address = [&](const Operand &O) {
      return O.K == Operand::Kind::Reg ? AddressIn[O.Value] : nullptr;
    };
    auto Leaks = [&](const Operand &O) {
      if (Member *M = Address(O))
        M->Open = true;
    };
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs) {
        if (I.Kind == InstrKind::Field && I.Detail != None)
          AddressIn[I.Result] = Mine[I.Detail];
        else if (I.Kind == InstrKind::Load)
          ValueIn[I.Result] = Address(I.A);
      }
    for (const Block &B : F.Blocks) {
      for (const Instr &I : B.Instrs) {
        if (Member *M = I.Kind == InstrKind::Store ? Address(I.A) : nullptr) {
          const bool Copy =
              I.B.K == Operand::Kind::Reg && ValueIn[I.B.Value] == M;
          const bool Null = I.B == Operand::constant(0);
          M->Open |= !Copy && !Null && !holds(*M, I.B);
        } else if (I.Kind != InstrKind::Load) {
          Leaks(I.A);
        }
        Leaks(I.B);
      }
      Leaks(B.Term.Value);
    }
    for (const CallDetail &C : F.Calls)
      for (const Operand &A : C.Args)
        Leaks(A);
  }

  static bool holds(const Member &M, const Operand &O) {
    return O.K == Operand::Kind::Function &&
           llvm::any_of(M.Slots, [&](const Slot &S) {
             return S.Symbol == uint32_t(O.Value);
           });
  }

  /// The address that a function pointer was loaded from, if it is a member.
  struct From {
    Member *Of = nullptr;
    Operand Base; ///< Of the record.
  };

  From memberBehind(const std::vector<const Instr *> &Def, Operand Target,
                    llvm::ArrayRef<Member *> Mine) {
    const Instr *D = nullptr;
    while (Target.K == Operand::Kind::Reg && (D = Def[Target.Value]) &&
           D->Kind == InstrKind::Cast)
      Target = D->A;
    if (!D || D->Kind != InstrKind::Load || D->A.K != Operand::Kind::Reg)
      return {};
    const Instr *Field = Def[D->A.Value];
    if (!Field || Field->Kind != InstrKind::Field || Field->Detail == None)
      return {};
    return {Mine[Field->Detail], Field->A};
  }

  void rewrite(Function &F) {
    const std::vector<Member *> Mine = membersOf(F);
    if (llvm::none_of(Mine, [](const Member *M) { return M; }))
      return;
    // Instructions move when blocks are split: places are found first.
    std::vector<const Instr *> Def(F.NumRegs);
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Result != None)
          Def[I.Result] = &I;
    llvm::DenseMap<uint32_t, From> Through; // By number of the call.
    for (size_t C = 0; C < F.Calls.size(); ++C)
      if (F.Calls[C].Callee == None)
        if (From Found = memberBehind(Def, F.Calls[C].Target, Mine);
            Found.Of && !Found.Of->Open && fits(*Found.Of, F.Calls[C]))
          Through[uint32_t(C)] = Found;
    for (size_t B = 0; B < F.Blocks.size() && !Through.empty(); ++B)
      for (size_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &Call = F.Blocks[B].Instrs[I];
        auto It = Call.Kind == InstrKind::Call ? Through.find(Call.Detail)
                                               : Through.end();
        if (It == Through.end())
          continue;
        const From Found = It->second;
        Through.erase(It);
        if (isOne(*Found.Of))
          direct(F.Calls[Call.Detail], Found.Of->Slots[0].Symbol);
        else if (choose(F, uint32_t(B), I, Found))
          break; // The rest of the block is one of its own now.
      }
  }

  /// Whether all its functions are seen and take what is passed.
  bool fits(const Member &M, const CallDetail &C) const {
    return llvm::all_of(M.Slots, [&](const Slot &S) {
      const uint32_t To = P.Symbols[S.Symbol].Function;
      return To != None && P.Functions[To].NumParams == C.Args.size();
    });
  }

  static bool isOne(const Member &M) {
    return llvm::all_of(
        M.Slots, [&](const Slot &S) { return S.Symbol == M.Slots[0].Symbol; });
  }

  static void direct(CallDetail &C, uint32_t Symbol) {
    C.Callee = Symbol;
    C.Target = Operand();
  }

  /// Splits the block at the call: a branch for each table, and the rest.
  bool choose(Function &F, uint32_t At, size_t CallAt, const From &Found) {
    llvm::SmallVector<Slot, 4> Tables(Found.Of->Slots.begin(),
                                      Found.Of->Slots.end());
    auto ByTable = [](const Slot &A, const Slot &B) {
      return A.Table < B.Table;
    };
    llvm::sort(Tables, ByTable);
    if (Tables.size() > MaxTables || Tables.back().Table == None ||
        Found.Base.K != Operand::Kind::Reg ||
        std::adjacent_find(Tables.begin(), Tables.end(),
                           [](const Slot &A, const Slot &B) {
                             return A.Table == B.Table;
                           }) != Tables.end())
      return false;
    if (F.Blocks[At].Term.Kind == TermKind::MayRaise &&
        CallAt + 1 == F.Blocks[At].Instrs.size())
      return false; // It is the call that raises.

    const Instr Call = F.Blocks[At].Instrs[CallAt];
    const CallDetail Detail = F.Calls[Call.Detail];
    const auto Rest = uint32_t(F.Blocks.size());
    F.Blocks.emplace_back();
    Block &After = F.Blocks[Rest];
    Block &Before = F.Blocks[At];
    uint32_t Result = None; // The local that the results meet in.
    if (Call.Result != None) {
      Result = uint32_t(F.Locals.size());
      Local L;
      L.Name = "called." + std::to_string(Result);
      F.Locals.push_back(std::move(L));
      Instr Load;
      Load.Kind = InstrKind::Load;
      Load.Result = Call.Result;
      Load.A = Operand::local(Result);
      Load.Where = Call.Where;
      After.Instrs.push_back(std::move(Load));
    }
    After.Instrs.insert(
        After.Instrs.end(),
        std::make_move_iterator(Before.Instrs.begin() + CallAt + 1),
        std::make_move_iterator(Before.Instrs.end()));
    After.Term = std::move(Before.Term);
    Before.Instrs.resize(CallAt);
    Before.Term = Terminator();

    uint32_t Now = At;
    for (size_t T = 0; T < Tables.size(); ++T) {
      const auto Taken = uint32_t(F.Blocks.size());
      F.Blocks.emplace_back();
      const bool Last = T + 1 == Tables.size();
      const uint32_t Else = Last ? None : uint32_t(F.Blocks.size());
      if (!Last)
        F.Blocks.emplace_back();
      Terminator &Term = F.Blocks[Now].Term;
      Term.Where = Call.Where;
      if (Last) {
        Term.Kind = TermKind::Goto;
        Term.Targets = {Taken};
      } else {
        Instr Is;
        Is.Kind = InstrKind::Compare;
        Is.Code = uint8_t(CompareCode::Eq);
        Is.Result = F.NumRegs++;
        Is.A = Found.Base;
        Is.B = Operand::global(Tables[T].Table);
        Is.Where = Call.Where;
        Term.Kind = TermKind::Branch;
        Term.Value = Operand::reg(Is.Result);
        Term.Targets = {Taken, Else};
        Term.Text = "the table is " + P.Globals[Tables[T].Table].Name;
        F.Blocks[Now].Instrs.push_back(std::move(Is));
      }
      Instr Mine = Call;
      Mine.Detail = uint32_t(F.Calls.size());
      F.Calls.push_back(Detail);
      direct(F.Calls.back(), Tables[T].Symbol);
      if (Result != None)
        Mine.Result = F.NumRegs++;
      Block &Into = F.Blocks[Taken];
      Into.Instrs.push_back(Mine);
      if (Result != None) {
        Instr Store;
        Store.Kind = InstrKind::Store;
        Store.A = Operand::local(Result);
        Store.B = Operand::reg(Mine.Result);
        Store.Where = Call.Where;
        Into.Instrs.push_back(std::move(Store));
      }
      Into.Term.Kind = TermKind::Goto;
      Into.Term.Targets = {Rest};
      Into.Term.Where = Call.Where;
      Now = Else;
    }
    return true;
  }

  Program &P;
  llvm::StringMap<Member> Members;
};

} // namespace

void program::callKnownTargets(Program &P) { Resolver(P).run(); }
