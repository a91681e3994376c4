//===- OuterName.cpp - a lock as the callers of a function name it --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows registers back to where they come from. A local variable that is set
// once stands for what it is set to; whether that was before it was read, the
// comparison of the terms tells.
//
//===----------------------------------------------------------------------===//
#include "engine/OuterName.h"
#include "engine/HeldSets.h"
#include "engine/LockStep.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

std::string OuterName::text(llvm::StringRef RootText, bool Handle) const {
  std::string Text = RootText.str();
  // Whether the text is the object that the address is of, or the pointer.
  bool Object = From != Root::Param;
  bool Starred = false;
  for (const Hop &H : Hops) {
    if (H.Member.empty()) {
      if (!Object) {
        Text = "*" + Text;
        Starred = true;
      }
      Object = false;
      continue;
    }
    if (Starred)
      Text = "(" + Text + ")";
    Text += (Object ? "." : "->") + H.Member;
    Object = true;
    Starred = false;
  }
  return Object || Handle ? Text : "*" + Text;
}

OuterName OuterName::from(OuterName Arg) const {
  if (From != Root::Param)
    return *this;
  Arg.Hops.insert(Arg.Hops.end(), Hops.begin(), Hops.end());
  return Arg;
}

OuterNames::OuterNames(const Function &F, const catalog::Catalog &C)
    : F(F), C(C), Def(HeldSets::definitions(F)), Stores(F.Locals.size()),
      Stored(F.Locals.size()) {
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local) {
        ++Stores[size_t(I.A.Value)];
        Stored[size_t(I.A.Value)] = I.B;
      }
}

std::optional<OuterName> OuterNames::of(const Operand &O,
                                        unsigned Depth) const {
  constexpr unsigned Deep = 32;
  if (Depth > Deep)
    return std::nullopt;
  if (O.K == Operand::Kind::Global)
    return OuterName{OuterName::Root::Global, uint32_t(O.Value), {}};
  const Instr *I = O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
  if (!I)
    return std::nullopt;
  switch (I->Kind) {
  case InstrKind::Load:
    if (I->A.K == Operand::Kind::Local) {
      const size_t Var = size_t(I->A.Value);
      const Local &L = F.Locals[Var];
      if (L.Escapes || L.Static)
        return std::nullopt;
      if (L.Param >= 0 && Stores[Var] == 0)
        return OuterName{OuterName::Root::Param, uint32_t(Var), {}};
      return L.Param < 0 && Stores[Var] == 1 ? of(Stored[Var], Depth + 1)
                                             : std::nullopt;
    }
    break;
  case InstrKind::Field:
    if (I->Detail == None || I->Imm < 0)
      return std::nullopt;
    break;
  case InstrKind::Cast:
    return of(I->A, Depth + 1);
  default:
    return std::nullopt;
  }
  std::optional<OuterName> N = of(I->A, Depth + 1);
  if (!N)
    return N;
  if (I->Kind == InstrKind::Load) {
    N->Hops.emplace_back();
    return N;
  }
  const FieldRef &Member = F.Fields[I->Detail];
  if (!isPartOfLock(C, Member))
    N->Hops.push_back({Member.Name, I->Imm, Member.Record});
  return N;
}

TermId engine::termOf(TermTable &T, const catalog::Catalog &C,
                      const OuterName &N) {
  if (N.From == OuterName::Root::CancelLock)
    return T.system(systemClass(C, "cancel_spin_lock"));
  TermId Now = N.From == OuterName::Root::Global
                   ? T.globalAddr(N.Index)
                   : T.entry(T.localAddr(N.Index));
  for (const OuterName::Hop &H : N.Hops)
    Now = H.Member.empty() ? T.entry(Now) : T.offset(Now, H.Offset);
  return Now;
}
