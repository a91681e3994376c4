//===- LockWrappers.cpp - records that are there to be a lock -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LockWrappers.h. Callees come first: what a function locks through its
// parameter is what its callers pass.
//
//===----------------------------------------------------------------------===//
#include "engine/LockWrappers.h"
#include "engine/HeldSets.h"
#include "engine/LockStep.h"
#include <map>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class Finder {
public:
  Finder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
         LabelTable &Labels)
      : P(P), C(C), G(G), Labels(Labels) {}

  void function(uint32_t Fn);
  llvm::DenseSet<uint32_t> found() const;

private:
  using Definitions = llvm::ArrayRef<const Instr *>;
  void look(uint32_t Fn, Definitions Def, Operand At, uint32_t Member);

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  /// By function and parameter: the member of what that points to which is
  /// locked. None: it is the lock itself.
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> Through;
  std::map<uint32_t, std::set<LockName>> Places; ///< By member: what it is in.
  std::map<uint32_t, llvm::StringRef> RecordOf;
  std::map<llvm::StringRef, std::set<uint32_t>> LocksOf;
};

} // namespace

/// `At`: the address of a lock, or (`Member`) of a record with one.
void Finder::look(uint32_t Fn, Definitions Def, Operand At, uint32_t Member) {
  const Function &F = P.Functions[Fn];
  for (unsigned Hops = 0; Hops < 32; ++Hops) {
    if (At.K == Operand::Kind::Global && Member != None)
      Places[Member].insert({LockName::Kind::Global, uint32_t(At.Value)});
    const Instr *X =
        At.K == Operand::Kind::Reg ? Def[uint32_t(At.Value)] : nullptr;
    if (!X)
      return;
    switch (X->Kind) {
    case InstrKind::Load:
      // A pointer: the record is not a part of what that is in.
      if (X->A.K == Operand::Kind::Local)
        if (const Local &V = F.Locals[uint32_t(X->A.Value)];
            V.Param >= 0 && !V.Escapes)
          Through.try_emplace({Fn, uint32_t(V.Param)}, Member);
      return;
    case InstrKind::Field:
      if (X->Detail == None || isPartOfLock(C, F.Fields[X->Detail]))
        break;
      if (const FieldRef &R = F.Fields[X->Detail]; Member == None) {
        Member = Labels.field(R);
        RecordOf[Member] = R.Record;
        LocksOf[R.Record].insert(Member);
      } else {
        Places[Member].insert({LockName::Kind::Member, Labels.field(R)});
        return;
      }
      break;
    case InstrKind::Index:
    case InstrKind::Cast:
      break;
    default:
      return;
    }
    At = X->A;
  }
}

void Finder::function(uint32_t Fn) {
  const Function &F = P.Functions[Fn];
  if (!G.TouchesLocks[Fn] || !F.LostParts.empty())
    return;
  const std::vector<const Instr *> Def = HeldSets::definitions(F);
  for (const LockDetail &L : F.Locks)
    if (const catalog::LockClass *Class = C.lockClass(L.Class);
        Class && !Class->ByClass && !impliedLock(C, L))
      look(Fn, Def, L.Lock.isNone() ? L.Handle : L.Lock, None);
  for (const CallDetail &D : F.Calls)
    if (const uint32_t To = CallGraph::callee(P, D); To != None)
      for (uint32_t A = 0; A != D.Args.size(); ++A)
        if (auto It = Through.find({To, A}); It != Through.end())
          look(Fn, Def, D.Args[A], It->second);
}

llvm::DenseSet<uint32_t> Finder::found() const {
  llvm::DenseSet<uint32_t> Result;
  for (const auto &[Member, In] : Places)
    if (In.size() > 1 && LocksOf.at(RecordOf.at(Member)).size() == 1)
      Result.insert(Member);
  return Result;
}

llvm::DenseSet<uint32_t> engine::findLockWrappers(const Program &P,
                                                  const catalog::Catalog &C,
                                                  const CallGraph &G,
                                                  LabelTable &Labels) {
  Finder F(P, C, G, Labels);
  for (const std::vector<uint32_t> &Scc : G.Sccs)
    for (uint32_t Fn : Scc)
      F.function(Fn);
  return F.found();
}
