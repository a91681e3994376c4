//===- InitRepair.cpp - repairs of a lock that nothing sets up ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Repair.h. The place to set up a member is beside its siblings: where a
// lock of the same class in the same record is set up, with its words.
//
//===----------------------------------------------------------------------===//
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using namespace program;
using engine::Point;
using engine::Violation;

/// The instruction of `F` that gives the register.
static const Instr *definition(const Function &F, const Operand &O) {
  if (O.K != Operand::Kind::Reg)
    return nullptr;
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (Operand::reg(I.Result) == O)
        return &I;
  return nullptr;
}

/// The member of the driver's record that a lock is: what leads to it inside of
/// the lock's own type is of no account.
static const Instr *memberOf(const Function &F, const Operand &Lock) {
  const Instr *I = definition(F, Lock);
  while (I && I->Kind == InstrKind::Field && F.Fields[I->Detail].System)
    I = definition(F, I->A);
  return I && I->Kind == InstrKind::Field ? I : nullptr;
}

Repairer::Way Repairer::addInit(const Violation &V) {
  const LockDetail *Used = lockEvent(P, V.Event);
  if (!Used)
    return std::nullopt;
  const Function &User = P.Functions[V.Event.Function];
  const Instr *Member = memberOf(User, Used->Lock);
  if (!Member)
    return std::nullopt;
  const FieldRef &Wanted = User.Fields[Member->Detail];
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    // The last sibling first: what is new comes behind the others.
    for (uint32_t B = F.Blocks.size(); B-- > 0;)
      for (uint32_t I = F.Blocks[B].Instrs.size(); I-- > 0;) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Lock)
          continue;
        const LockDetail &L = F.Locks[X.Detail];
        if (L.What != catalog::Op::Init || L.Class != Used->Class)
          continue;
        const Instr *Sibling = memberOf(F, L.Lock);
        if (!Sibling || F.Fields[Sibling->Detail].Record != Wanted.Record)
          continue;
        std::optional<Draft> D = draft(Fn);
        const Statement *S = D ? wholeCall(F, D->page(), {Fn, B, I}) : nullptr;
        if (!S)
          continue;
        std::string Text = D->page().textOf(*S).str();
        const std::string &Name = F.Fields[Sibling->Detail].Name;
        const size_t At = Text.rfind(Name);
        if (At == std::string::npos)
          continue;
        Text.replace(At, Name.size(), Wanted.Name);
        Function Copy = F;
        std::optional<Snippet> Code = Splice(Copy).copy(*S);
        if (!Code)
          continue;
        // The same code, with the other member.
        bool Renamed = false;
        for (Block &Blk : Code->Blocks)
          for (Instr &Y : Blk.Instrs) {
            if (Y.Kind == InstrKind::Field &&
                Code->Fields[Y.Detail] == F.Fields[Sibling->Detail]) {
              Code->Fields[Y.Detail] = Wanted;
              Y.Imm = Member->Imm;
              Renamed = true;
            }
            Y.Where = Place();
          }
        for (LockDetail &Y : Code->Locks)
          Y.ApiAt = Place();
        if (!Renamed)
          continue;
        Piece New{{Text}, std::move(*Code)};
        D->insertAfter(*S, New);
        if (Way W = prove(V, std::move(*D),
                          "insert '" + Text + "' beside '" + Name + "'"))
          return W;
        if (Proof.tired())
          return std::nullopt;
      }
  }
  return std::nullopt;
}

} // namespace spinlint::fixes
