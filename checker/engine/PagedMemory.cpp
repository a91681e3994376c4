//===- PagedMemory.cpp - which pointers lead to paged pool ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rounds over all functions, callees first, until no value rises.
//
//===----------------------------------------------------------------------===//
#include "engine/PagedMemory.h"
#include "engine/HeldSets.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::MemoryApi;

/// More chains of assignment than that and nothing is said.
static constexpr unsigned MaxRounds = 12, MaxDepth = 32;

static bool sees(const Function &F) { return F.LostParts.empty(); }

PagedMemory::PagedMemory(const Program &P, const catalog::Catalog &C,
                         const CallGraph &G, LabelTable &Labels, bool Whole)
    : P(P), Labels(Labels), Whole(Whole && llvm::all_of(P.Functions, sees)),
      Memory(P.Symbols.size()), Def(P.Functions.size()),
      Calls(P.Functions.size()), Of(P.Functions.size()),
      Globals(P.Globals.size()) {
  for (uint32_t S = 0; S < P.Symbols.size(); ++S)
    Memory[S] = C.memoryApi(P.Symbols[S].Name);
  // Most drivers have no lock in pageable memory because they ask for none.
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    for (const CallDetail &D : P.Functions[Fn].Calls)
      if (const MemoryApi *M = D.Callee == None ? nullptr : Memory[D.Callee])
        Any |= M->Result == MemoryApi::Gives::Paged ||
               (M->Result == MemoryApi::Gives::ByPool && mayBePaged(Fn, D, *M));
  if (!Any)
    return;
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    Def[Fn] = HeldSets::definitions(F);
    Of[Fn].Locals.resize(F.Locals.size());
    Of[Fn].Pointees.resize(F.NumParams);
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
        if (const Instr &X = F.Blocks[B].Instrs[I];
            X.Kind == InstrKind::Call && X.Result != None)
          Calls[Fn][X.Result] = {Fn, B, I};
    // Callers that are not seen, and parts that are not.
    const bool Lost = !F.LostParts.empty();
    for (size_t L = 0; L < F.Locals.size(); ++L)
      if (Lost || F.Locals[L].Static ||
          (F.Locals[L].Param >= 0 &&
           (!this->Whole || F.AddressTaken || G.Callers[Fn].empty())))
        Of[Fn].Locals[L] = Value::anything();
    if (Lost) {
      Of[Fn].Result = Value::anything();
      for (Value &V : Of[Fn].Pointees)
        V = Value::anything();
    }
  }
  bool Changed = true;
  for (unsigned R = 0; Changed && R < MaxRounds; ++R) {
    Changed = false;
    for (const auto &Scc : G.Sccs)
      for (uint32_t Fn : Scc)
        if (P.Functions[Fn].LostParts.empty())
          Changed |= round(Fn);
  }
  Any = !Changed;
}

/// Whether a call that names the pool may name a paged one.
bool PagedMemory::mayBePaged(uint32_t Fn, const CallDetail &D,
                             const MemoryApi &M) const {
  if (M.PoolArg < 0 || size_t(M.PoolArg) >= D.Args.size())
    return false;
  const Operand &Pool = D.Args[size_t(M.PoolArg)];
  return Pool.K != Operand::Kind::Const || isPaged(Fn, Pool, M);
}

bool PagedMemory::raise(Value &To, const Value &V) {
  if (To.K >= V.K)
    return false;
  To = V;
  return true;
}

/// Whether the argument that names the pool says that it is paged.
bool PagedMemory::isPaged(uint32_t Fn, Operand Pool, const MemoryApi &M) const {
  while (Pool.K == Operand::Kind::Reg) {
    const Instr *D = Def[Fn][uint32_t(Pool.Value)];
    if (!D || D->Kind != InstrKind::Cast)
      return false;
    Pool = D->A;
  }
  const auto Bits = uint64_t(Pool.Value);
  return Pool.K == Operand::Kind::Const && (Bits & M.PagedBits) &&
         !(Bits & ~M.PoolBits);
}

/// Whether the call is of a function that the catalog knows to allocate.
bool PagedMemory::allocates(uint32_t Fn, const CallDetail &D, const Point &At,
                            Value &Out) const {
  const MemoryApi *M = D.Callee == None ? nullptr : Memory[D.Callee];
  if (!M || M->Result == MemoryApi::Gives::Nothing)
    return false;
  const bool Paged = M->Result == MemoryApi::Gives::Paged ||
                     (M->Result == MemoryApi::Gives::ByPool &&
                      M->PoolArg >= 0 && size_t(M->PoolArg) < D.Args.size() &&
                      isPaged(Fn, D.Args[size_t(M->PoolArg)], *M));
  Out = Paged ? Value{Value::Kind::Paged, At} : Value::anything();
  return true;
}

PagedMemory::Value PagedMemory::load(uint32_t Fn, const Operand &A,
                                     unsigned Depth) const {
  if (A.K == Operand::Kind::Local)
    return Of[Fn].Locals[uint32_t(A.Value)];
  if (A.K == Operand::Kind::Global)
    return Whole ? Globals[uint32_t(A.Value)] : Value::anything();
  const Instr *D =
      A.K == Operand::Kind::Reg ? Def[Fn][uint32_t(A.Value)] : nullptr;
  if (!Whole || !D || D->Kind != InstrKind::Field || D->Detail == None)
    return Value::anything();
  auto It = Members.find(Labels.field(P.Functions[Fn].Fields[D->Detail]));
  return It == Members.end() ? Value() : It->second;
}

PagedMemory::Value PagedMemory::of(uint32_t Fn, const Operand &O,
                                   unsigned Depth) const {
  if (O == Operand::constant(0))
    return {};
  const Instr *X = O.K == Operand::Kind::Reg && Depth < MaxDepth
                       ? Def[Fn][uint32_t(O.Value)]
                       : nullptr;
  if (!X)
    return Value::anything();
  switch (X->Kind) {
  case InstrKind::Cast:
  case InstrKind::Field:
  case InstrKind::Index:
    return of(Fn, X->A, Depth + 1);
  case InstrKind::Load:
    return load(Fn, X->A, Depth + 1);
  case InstrKind::Call: {
    const CallDetail &D = P.Functions[Fn].Calls[X->Detail];
    Value V;
    if (allocates(Fn, D, Calls[Fn].find(X->Result)->second, V))
      return V;
    const uint32_t To = CallGraph::callee(P, D);
    if (To == None || P.Functions[To].Stub)
      return Value::anything();
    return Of[To].Result;
  }
  default:
    return Value::anything();
  }
}

/// The cell at an address, if it is one of those that are kept.
PagedMemory::Value *PagedMemory::cell(uint32_t Fn, const Operand &A) {
  if (A.K == Operand::Kind::Local)
    return &Of[Fn].Locals[uint32_t(A.Value)];
  if (A.K == Operand::Kind::Global)
    return &Globals[uint32_t(A.Value)];
  const Instr *D =
      A.K == Operand::Kind::Reg ? Def[Fn][uint32_t(A.Value)] : nullptr;
  if (!D)
    return nullptr;
  if (D->Kind == InstrKind::Field && D->Detail != None)
    return &Members[Labels.field(P.Functions[Fn].Fields[D->Detail])];
  if (D->Kind == InstrKind::Cast || D->Kind == InstrKind::Index)
    return cell(Fn, D->A);
  if (D->Kind == InstrKind::Load && D->A.K == Operand::Kind::Local) {
    const int Param = P.Functions[Fn].Locals[uint32_t(D->A.Value)].Param;
    if (Param >= 0)
      return &Of[Fn].Pointees[size_t(Param)];
  }
  return nullptr;
}

/// The address of a cell goes to somebody who may set it to `V`.
bool PagedMemory::escapes(uint32_t Fn, const Operand &O, const Value &V) {
  Value *To = cell(Fn, O);
  return To && raise(*To, V);
}

bool PagedMemory::call(uint32_t Fn, const CallDetail &D) {
  bool Changed = false;
  const uint32_t To = CallGraph::callee(P, D);
  const bool Seen = To != None && !P.Functions[To].Stub;
  const MemoryApi *M = D.Callee == None ? nullptr : Memory[D.Callee];
  for (size_t A = 0; A < D.Args.size(); ++A) {
    const Operand &O = D.Args[A];
    const bool Param = Seen && A < P.Functions[To].NumParams;
    if (Param)
      Changed |= raise(Of[To].Locals[A], of(Fn, O));
    // The pointer itself is passed by value; of a cell the address is.
    const Instr *X =
        O.K == Operand::Kind::Reg ? Def[Fn][uint32_t(O.Value)] : nullptr;
    while (X && X->Kind == InstrKind::Cast && X->A.K == Operand::Kind::Reg)
      X = Def[Fn][uint32_t(X->A.Value)];
    const bool Address =
        O.K == Operand::Kind::Local || O.K == Operand::Kind::Global ||
        (X &&
         (X->Kind == InstrKind::Field ||
          (X->Kind == InstrKind::Cast && (X->A.K == Operand::Kind::Local ||
                                          X->A.K == Operand::Kind::Global))));
    if (Address && !(M && M->FillsArg == int(A)))
      Changed |= escapes(Fn, O, Param ? Of[To].Pointees[A] : Value::anything());
  }
  return Changed;
}

bool PagedMemory::round(uint32_t Fn) {
  const Function &F = P.Functions[Fn];
  bool Changed = false;
  for (const Block &B : F.Blocks) {
    for (const Instr &I : B.Instrs) {
      if (I.Kind == InstrKind::Store) {
        if (Value *To = cell(Fn, I.A))
          Changed |= raise(*To, of(Fn, I.B));
        // Its address is kept, and nobody knows what is stored there.
        if (I.B.K == Operand::Kind::Local || I.B.K == Operand::Kind::Global)
          Changed |= escapes(Fn, I.B, Value::anything());
      } else if (I.Kind == InstrKind::Forget) {
        Changed |= escapes(Fn, I.A, Value::anything());
      } else if (I.Kind == InstrKind::Call) {
        Changed |= call(Fn, F.Calls[I.Detail]);
      }
    }
    if (B.Term.Kind == TermKind::Return && !B.Term.Value.isNone())
      Changed |= raise(Of[Fn].Result, of(Fn, B.Term.Value));
  }
  return Changed;
}

Point PagedMemory::allocation(uint32_t Fn, const Operand &O) const {
  if (!Any)
    return {};
  const Value V = of(Fn, O);
  return V.K == Value::Kind::Paged ? V.Site : Point();
}
