//===- ParentObject.cpp - lock objects that nobody deletes ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions run once, which attributes have no parent, which handles are
// given away.
//
//===----------------------------------------------------------------------===//
#include "engine/ParentObject.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class ParentFinder {
public:
  ParentFinder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
               const HeldSets &Held, const std::vector<EntryKind> &Entries)
      : P(P), C(C), G(G), Held(Held), Entries(Entries) {}

  std::vector<Violation> run() {
    for (uint32_t F = 0; F < P.Functions.size(); ++F)
      for (const LockDetail &L : P.Functions[F].Locks)
        if (const catalog::Api *Api = C.api(L.Api);
            Api && Api->AttributesArg >= 0) {
          Makers.push_back(F);
          break;
        }
    if (Makers.empty() || Entries.empty() || !Entries.front().Whole)
      return {};
    findStart();
    findGivenAway();
    for (uint32_t F : Makers)
      if (!AtStart[F])
        function(F);
    return std::move(Found);
  }

private:
  /// What runs while the driver starts; or whose callers are not known, unless
  /// the system calls it.
  void findStart() {
    AtStart.resize(unsigned(P.Functions.size()));
    for (const std::vector<uint32_t> &Scc : llvm::reverse(G.Sccs))
      for (uint32_t F : Scc) {
        const EntryKind &E = Entries[F];
        bool Start = G.Recursive[F];
        if (E.Strict)
          Start |= !E.Role || E.Role->OfDriver;
        else
          Start |= G.Callers[F].empty() || P.Functions[F].AddressTaken;
        if (Start || llvm::any_of(G.Callers[F],
                                  [&](uint32_t By) { return AtStart[By]; }))
          AtStart.set(F);
      }
  }

  /// Members whose value is passed to some call: it may be deleted there, or
  /// get a parent.
  void findGivenAway() {
    for (const Function &F : P.Functions) {
      const std::vector<const Instr *> Def = HeldSets::definitions(F);
      for (const CallDetail &D : F.Calls)
        for (const Operand &A : D.Args)
          if (const LockName N = Held.trace(F, Def, A); N.known())
            GivenAway.insert(N);
    }
  }

  void function(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Lock)
          continue;
        const LockDetail &L = F.Locks[X.Detail];
        const catalog::Api *Api = C.api(L.Api);
        if (!Api || Api->AttributesArg < 0 ||
            !hasNoParent(F, Def, L.Attributes, Api->ParentMember))
          continue;
        const LockName N = Held.trace(F, Def, L.Lock);
        if (N.K == LockName::Kind::Member && !GivenAway.contains(N))
          report(L, {Fn, B, I}, Held.text(N));
      }
  }

  bool hasNoParent(const Function &F, llvm::ArrayRef<const Instr *> Def,
                   const Operand &Attributes, llvm::StringRef Parent) const {
    if (Attributes.K == Operand::Kind::Const)
      return Attributes.Value == 0;
    if (Attributes.K != Operand::Kind::Local)
      return false;
    auto Of = [&](Operand O) {
      for (unsigned Hops = 0; Hops < 8; ++Hops) {
        if (O.K == Operand::Kind::Local)
          return O.Value == Attributes.Value;
        const Instr *D =
            O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
        if (!D || (D->Kind != InstrKind::Field && D->Kind != InstrKind::Cast &&
                   D->Kind != InstrKind::Index))
          return false;
        O = D->A;
      }
      return false;
    };
    auto IsParent = [&](const Operand &O) {
      const Instr *D =
          O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
      return D && D->Kind == InstrKind::Field && D->Detail != None &&
             F.Fields[D->Detail].Name == Parent;
    };
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs) {
        // Set, copied as a whole, or its address kept.
        if ((I.Kind == InstrKind::Store || I.Kind == InstrKind::Forget) &&
            Of(I.A) && (IsParent(I.A) || I.A.K == Operand::Kind::Local))
          return false;
        if (I.Kind == InstrKind::Store && Of(I.B))
          return false;
        if (I.Kind != InstrKind::Call)
          continue;
        const CallDetail &D = F.Calls[I.Detail];
        if (llvm::none_of(D.Args, Of))
          continue;
        // The framework's own functions read them, or clear them.
        const uint32_t To = CallGraph::callee(P, D);
        if (D.Callee == None || (!P.Symbols[D.Callee].System &&
                                 (To == None || writesParent(To, Parent))))
          return false;
      }
    return true;
  }

  bool writesParent(uint32_t Fn, llvm::StringRef Parent) const {
    const Function &F = P.Functions[Fn];
    return !F.LostParts.empty() || !G.Callees[Fn].empty() ||
           llvm::any_of(F.Fields,
                        [&](const FieldRef &R) { return R.Name == Parent; });
  }

  void report(const LockDetail &L, const Point &At, std::string Name) {
    Violation &V = Found.emplace_back();
    V.Kind = catalog::Defect::NoParent;
    V.At = V.Event = At;
    V.Class = L.Class;
    V.LockText = L.LockText;
    V.LockKey = std::move(Name);
    V.Subject = L.Api;
    Step Start;
    Start.At = {At.Function, 0, 0};
    V.Witness.push_back(Start);
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  const HeldSets &Held;
  const std::vector<EntryKind> &Entries;
  std::vector<uint32_t> Makers;
  llvm::BitVector AtStart;
  std::set<LockName> GivenAway;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation>
engine::parentViolations(const Program &P, const catalog::Catalog &C,
                         const CallGraph &G, const HeldSets &Held,
                         const std::vector<EntryKind> &Entries) {
  return ParentFinder(P, C, G, Held, Entries).run();
}
