//===- BackPointers.cpp - members that name what they were reached from ---===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every store to a member is read with where its value came from in the same
// function; one that says otherwise, and the pair is none.
//
//===----------------------------------------------------------------------===//
#include "engine/BackPointers.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class Finder {
public:
  Finder(const Program &P, LabelTable &Labels) : P(P), Labels(Labels) {}

  BackPointers run() {
    for (const Function &F : P.Functions)
      read(F);
    BackPointers R;
    for (auto &[Up, M] : Members) {
      if (M.Broken || !M.Stored)
        continue;
      for (uint32_t Down : M.Backs) {
        const Member &D = Members[Down];
        if (D.Moved || Down == Up)
          continue;
        if (!D.Copied && !D.Broken && !M.Asked)
          R.try_emplace(Up, BackPointer{M.At, Down, D.At, D.Array});
        if (!D.Array && !D.Asked)
          R.try_emplace(Down, BackPointer{D.At, Up, M.At, false});
      }
    }
    return R;
  }

private:
  struct Member {
    int64_t At = 0;
    bool Array = false;
    bool Stored = false;      ///< With something else than NULL.
    bool Broken = false;      ///< Or in ways that are not seen.
    bool Moved = false;       ///< By a function that does not see to the other.
    bool Copied = false;      ///< From the same member of another object.
    bool Asked = false;       ///< Somebody compares it: it may not lead back.
    std::set<uint32_t> Backs; ///< What each store was reached over.
  };
  /// A store to a member, and where its parts were read from.
  struct Stored {
    uint32_t Label = None;
    Operand Of; ///< The record.
    Operand Value;
  };

  Operand plain(Operand O) const {
    while (const Instr *D = def(O)) {
      if (D->Kind != InstrKind::Cast)
        break;
      O = D->A;
    }
    return O;
  }
  const Instr *def(const Operand &O) const {
    return O.K == Operand::Kind::Reg ? Def[size_t(O.Value)] : nullptr;
  }
  /// The member that an address is of, or is an element of.
  const Instr *fieldAt(const Operand &Address, bool *Element = nullptr) const {
    const Instr *D = def(plain(Address));
    if (D && D->Kind == InstrKind::Index) {
      D = def(plain(D->A));
      if (Element)
        *Element = true;
    }
    return D && D->Kind == InstrKind::Field && D->Detail != None ? D : nullptr;
  }
  /// The member that a value was read from.
  const Instr *readFrom(const Operand &Value) const {
    const Instr *D = def(plain(Value));
    return D && D->Kind == InstrKind::Load ? fieldAt(D->A) : nullptr;
  }
  /// The local that a value was read from, or None.
  uint32_t local(const Operand &Value) const {
    const Instr *D = def(plain(Value));
    return D && D->Kind == InstrKind::Load && D->A.K == Operand::Kind::Local
               ? uint32_t(D->A.Value)
               : uint32_t(None);
  }
  bool same(const Operand &A, const Operand &B) const {
    const uint32_t L = local(A);
    return L != None && L == local(B);
  }

  void read(const Function &F) {
    if (F.Fields.empty())
      return;
    Def.assign(F.NumRegs, nullptr);
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Result != None)
          Def[I.Result] = &I;
    auto Label = [&](const Instr *Field) {
      return Labels.field(F.Fields[Field->Detail]);
    };
    std::vector<Stored> Stores;
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs) {
        if (I.Kind == InstrKind::Field && I.Detail != None)
          Members[Label(&I)].At = I.Imm;
        if (I.Kind == InstrKind::Compare && I.A.K != Operand::Kind::Const &&
            I.B.K != Operand::Kind::Const)
          for (const Operand &O : {I.A, I.B})
            if (const Instr *Of = readFrom(O))
              Members[Label(Of)].Asked = true;
        if (I.Kind == InstrKind::Forget)
          if (const Instr *At = fieldAt(I.A))
            Members[Label(At)].Broken = true;
        if (I.Kind == InstrKind::Store) {
          bool Element = false;
          if (const Instr *At = fieldAt(I.A, &Element)) {
            Stores.push_back({Label(At), At->A, I.B});
            Members[Label(At)].Array |= Element;
          }
        }
      }
    for (const CallDetail &C : F.Calls)
      for (const Operand &A : C.Args)
        if (const Instr *At = fieldAt(A))
          Members[Label(At)].Broken = true;
    for (const Stored &S : Stores) {
      Member &M = Members[S.Label];
      if (plain(S.Value) == Operand::constant(0))
        continue;
      if (const Instr *From = readFrom(S.Value);
          From && Label(From) == S.Label) {
        M.Copied = true;
        continue;
      }
      std::set<uint32_t> Backs;
      if (const Instr *Of = readFrom(S.Of); Of && same(Of->A, S.Value))
        Backs.insert(Label(Of));
      bool Answered = false;
      for (const Stored &O : Stores) {
        if (same(O.Of, S.Value) && same(O.Value, S.Of)) {
          Backs.insert(O.Label);
          Answered = true;
        }
        // The child that was just put there gets its pointer back.
        if (const Instr *Over = readFrom(O.Of))
          Answered |= Label(Over) == S.Label && same(Over->A, S.Of) &&
                      same(O.Value, S.Of);
      }
      M.Moved |= !Answered;
      if (!M.Stored)
        M.Backs = Backs;
      else
        for (auto It = M.Backs.begin(); It != M.Backs.end();)
          It = Backs.count(*It) ? std::next(It) : M.Backs.erase(It);
      M.Stored = true;
    }
  }

  const Program &P;
  LabelTable &Labels;
  std::vector<const Instr *> Def; ///< Of the function at hand, by register.
  std::map<uint32_t, Member> Members;
};

} // namespace

BackPointers engine::findBackPointers(const Program &P, LabelTable &Labels) {
  return Finder(P, Labels).run();
}
