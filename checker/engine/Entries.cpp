//===- Entries.cpp - who may call a function ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Roles by annotation, by registration, and what has no caller.
//
//===----------------------------------------------------------------------===//
#include "engine/Irql.h"
#include "engine/Judge.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

static bool sameRecord(llvm::StringRef Catalog, llvm::StringRef Seen) {
  Seen.consume_front("struct ");
  Seen = Seen.ltrim('_');
  return Catalog.ltrim('_') == Seen;
}

std::vector<EntryKind> engine::findEntries(const Program &P,
                                           const catalog::Catalog &C,
                                           const CallGraph &G,
                                           const Policy &Limits) {
  std::vector<EntryKind> Entries(P.Functions.size());
  std::vector<IrqlRange> ByType(P.Functions.size());
  auto Add = [&](uint32_t F, const catalog::Role *R) {
    if (!R || F == None)
      return;
    EntryKind &E = Entries[F];
    const IrqlRange Levels = irqlRange(R->IrqlMin, R->IrqlMax);
    if (!E.Strict) {
      E.Irql = Levels;
    } else { // It has several roles.
      E.Irql.Lo = std::min(E.Irql.Lo, Levels.Lo);
      E.Irql.Hi = std::max(E.Irql.Hi, Levels.Hi);
    }
    E.Strict = true;
    E.SeveralRoles |= E.Role && E.Role != R;
    E.ExitUnchecked |= R->ExitUnchecked;
    if (R->ApcsEnabled)
      E.WithApcs = R;
    if (!E.Role || !R->HeldAtEntry.empty() ||
        (E.Role->HeldAtEntry.empty() && E.Role->AlsoAt.empty() &&
         !R->AlsoAt.empty()))
      E.Role = R;
  };
  for (uint32_t I = 0; I < P.Functions.size(); ++I) {
    Entries[I].AddressTaken = P.Functions[I].AddressTaken;
    for (const std::string &R : P.Functions[I].Roles)
      Add(I, C.role(R));
    ByType[I] = Entries[I].Irql;
  }
  auto Taken = [&](const Operand &O) {
    if (O.K == Operand::Kind::Function)
      if (uint32_t F = P.Symbols[uint32_t(O.Value)].Function; F != None)
        Entries[F].AddressTaken = true;
  };
  for (const Function &F : P.Functions) {
    for (const Block &B : F.Blocks) {
      for (const Instr &I : B.Instrs) {
        Taken(I.A);
        Taken(I.B);
      }
      Taken(B.Term.Value);
    }
    for (const CallDetail &Call : F.Calls)
      for (const Operand &A : Call.Args)
        Taken(A);
  }
  for (const Registration &R : P.Registrations)
    if (uint32_t F = P.Symbols[R.Symbol].Function; F != None)
      Entries[F].AddressTaken = true;
  // A part that was lost may be what answers.
  const bool Whole = Limits.Whole && llvm::all_of(P.Functions, [](auto &F) {
                       return F.LostParts.empty();
                     });
  for (uint32_t I = 0; I < P.Functions.size(); ++I) {
    Entries[I].Whole = Whole;
    Entries[I].Unseen = llvm::none_of(
        G.Callers[I], [&](uint32_t Caller) { return Caller != I; });
  }
  for (const Registration &R : P.Registrations)
    for (const catalog::Role &Role : C.roles())
      for (const auto &By : Role.RegisteredBy) {
        bool Field = !R.Field.empty() && By.Field == R.Field &&
                     sameRecord(By.Struct, R.Struct);
        bool Ddi = !R.Ddi.empty() && By.Ddi == R.Ddi && By.Arg == R.Arg &&
                   By.Arg >= 0 && By.Struct.empty();
        if (Field || Ddi)
          Add(P.Symbols[R.Symbol].Function, &Role);
      }
  for (uint32_t I = 0; I < P.Functions.size(); ++I) {
    const IrqlRange Said = annotatedIrql(P.Functions[I]);
    IrqlRange Both = Entries[I].Irql;
    Both.meet(Said);
    // The type of the role says no more than the role, and how the function is
    // registered says better: a threaded DPC has the type of an ordinary one.
    const bool OfType = Said == ByType[I] && !(Entries[I].Irql == ByType[I]);
    if (!Both.empty() && !OfType)
      Entries[I].Irql = Both;
  }
  return Entries;
}
