//===- OpaqueAccess.cpp - locks that are touched by hand ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See OpaqueAccess.h.
//
//===----------------------------------------------------------------------===//
#include "engine/OpaqueAccess.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

namespace {

/// An address that needs no path to be compared: so far from a variable, or
/// from what one points to.
struct Spot {
  Operand Base;
  bool Behind = false;
  int64_t Offset = 0;
  bool valid() const { return !Base.isNone(); }
  bool sameBase(const Spot &O) const {
    return Base == O.Base && Behind == O.Behind;
  }
  bool operator==(const Spot &) const = default;
};

struct SetUp {
  Spot Lock;
  Point At;
};

class Finder {
public:
  Finder(const Program &P, const catalog::Catalog &C, const HeldSets &Held)
      : P(P), C(C), Held(Held) {}

  std::vector<Violation> run() {
    for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
      const Function &F = P.Functions[Fn];
      if (F.Stub || !F.LostParts.empty() ||
          (F.Where.valid() && P.Files[F.Where.File].System))
        continue;
      parts(Fn);
      if (llvm::any_of(F.Locks,
                       [](const LockDetail &L) { return L.What == Op::Init; }))
        wiped(Fn);
    }
    return std::move(Found);
  }

private:
  const catalog::LockClass *lockOf(const FieldRef &R) {
    auto [It, New] = ByRecord.try_emplace(R.Record);
    if (New)
      It->second = lockWithPart(C, R);
    return It->second;
  }

  void parts(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    std::vector<const catalog::LockClass *> ClassOf;
    // A driver may well touch the parts of locks that it makes itself.
    for (const FieldRef &R : F.Fields)
      ClassOf.push_back(R.System ? lockOf(R) : nullptr);
    if (llvm::none_of(ClassOf, [](const auto *X) { return X; }))
      return;
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if ((X.Kind != InstrKind::Load && X.Kind != InstrKind::Store) ||
            X.Code & (BySystem | Wiped))
          continue;
        const Instr *D =
            X.A.K == Operand::Kind::Reg ? Def[uint32_t(X.A.Value)] : nullptr;
        // The outermost part is the one that belongs to the lock itself.
        const Instr *Part = nullptr;
        for (;
             D && (D->Kind == InstrKind::Field || D->Kind == InstrKind::Index);
             D = D->A.K == Operand::Kind::Reg ? Def[uint32_t(D->A.Value)]
                                              : nullptr)
          if (D->Kind == InstrKind::Field && D->Detail != None &&
              ClassOf[D->Detail])
            Part = D;
        if (!Part)
          continue;
        Violation V = violation(Fn, B, I, ClassOf[Part->Detail]->Name);
        V.Subject = plain(F.Fields[Part->Detail]);
        V.LockText = V.LockKey = V.Subject;
        V.Accesses.push_back(
            {V.At, X.Kind == InstrKind::Store, false, nullptr});
        if (llvm::none_of(Found, [&](const Violation &O) {
              return O.At.Function == Fn && O.Subject == V.Subject;
            }))
          Found.push_back(std::move(V));
      }
  }

  static std::string plain(const FieldRef &R) {
    llvm::StringRef Record = R.Record;
    Record.consume_front("struct ");
    Record.consume_front("union ");
    Record.consume_front("_");
    return (Record + "." + R.Name).str();
  }

  //===--- Overwritten as a whole ----------------------------------------===//

  static Spot spotOf(const Function &F, llvm::ArrayRef<const Instr *> Def,
                     Operand O) {
    Spot R;
    for (unsigned Hops = 0; Hops < 16; ++Hops) {
      if (O.K == Operand::Kind::Local || O.K == Operand::Kind::Global) {
        R.Base = O;
        return R;
      }
      const Instr *X =
          O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
      if (!X)
        return {};
      if (X->Kind == InstrKind::Field) {
        R.Offset += X->Imm;
      } else if (X->Kind == InstrKind::Load && X->A.K == Operand::Kind::Local &&
                 !F.Locals[uint32_t(X->A.Value)].Escapes) {
        R.Behind = true;
        R.Base = X->A;
        return R;
      } else if (X->Kind != InstrKind::Cast) {
        return {};
      }
      O = X->A;
    }
    return {};
  }

  void wiped(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    if (llvm::none_of(F.Blocks, [](const Block &B) {
          return llvm::any_of(B.Instrs, [](const Instr &I) {
            return (I.Kind == InstrKind::Store ||
                    I.Kind == InstrKind::Forget) &&
                   I.Code & Wiped;
          });
        }))
      return;
    const std::vector<const Instr *> Def = HeldSets::definitions(F);
    std::vector<std::optional<std::vector<SetUp>>> At(F.Blocks.size());
    std::vector<uint32_t> Work = {0};
    At[0].emplace();
    auto Step = [&](uint32_t B, std::vector<SetUp> S, bool Report) {
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
        instr(Fn, Def, {Fn, B, I}, S, Report);
      return S;
    };
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      const std::vector<SetUp> Out = Step(B, *At[B], false);
      for (uint32_t To : F.Blocks[B].Term.Targets) {
        if (!At[To]) {
          At[To] = Out;
          Work.push_back(To);
          continue;
        }
        const size_t Before = At[To]->size();
        llvm::erase_if(*At[To], [&](const SetUp &X) {
          return llvm::none_of(
              Out, [&](const SetUp &O) { return O.Lock == X.Lock; });
        });
        if (At[To]->size() != Before)
          Work.push_back(To);
      }
    }
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (At[B])
        Step(B, *At[B], true);
  }

  void instr(uint32_t Fn, llvm::ArrayRef<const Instr *> Def, const Point &At,
             std::vector<SetUp> &S, bool Report) {
    const Function &F = P.Functions[Fn];
    const Instr &X = F.Blocks[At.Block].Instrs[At.Instr];
    if (X.Kind == InstrKind::Lock) {
      const LockDetail &L = F.Locks[X.Detail];
      const Spot Where = spotOf(F, Def, L.Lock);
      if (L.What != Op::Init && L.What != Op::Destroy)
        return;
      llvm::erase_if(S, [&](const SetUp &O) { return O.Lock == Where; });
      if (L.What == Op::Init && Where.valid() &&
          L.LockAt == catalog::LockWhere::Arg)
        S.push_back({Where, At});
      return;
    }
    if ((X.Kind != InstrKind::Store && X.Kind != InstrKind::Forget) ||
        S.empty())
      return;
    // The variable points elsewhere now.
    if (X.A.K == Operand::Kind::Local)
      llvm::erase_if(S, [&](const SetUp &O) {
        return O.Lock.Behind && O.Lock.Base == X.A;
      });
    if (!(X.Code & Wiped))
      return;
    const Spot To = spotOf(F, Def, X.A);
    const int64_t Size = X.Kind == InstrKind::Store ? 1 : X.Imm;
    for (size_t I = 0; I < S.size();) {
      const SetUp Lock = S[I];
      if (!To.valid() || !To.sameBase(Lock.Lock) ||
          Lock.Lock.Offset < To.Offset ||
          Lock.Lock.Offset >= To.Offset + Size) {
        ++I;
        continue;
      }
      S.erase(S.begin() + long(I));
      if (!Report)
        continue;
      const LockDetail *L = eventAt(P, Lock.At);
      Violation V = violation(Fn, At.Block, At.Instr, L->Class);
      V.Subject = L->LockText;
      const LockName N = Held.nameOf(F, Def, *L);
      V.LockText = L->LockText;
      V.LockKey = N.known() ? Held.text(N) : L->LockText;
      V.Accesses.push_back({Lock.At, true, false, nullptr});
      Found.push_back(std::move(V));
    }
  }

  static Violation violation(uint32_t Fn, uint32_t B, uint32_t I,
                             llvm::StringRef Class) {
    Violation V;
    V.Kind = catalog::Defect::OpaqueAccess;
    V.Class = Class.str();
    V.At = {Fn, B, I};
    engine::Step Start;
    Start.At = {Fn, 0, 0};
    V.Witness.push_back(Start);
    return V;
  }

  const Program &P;
  const catalog::Catalog &C;
  const HeldSets &Held;
  llvm::StringMap<const catalog::LockClass *> ByRecord;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::opaqueAccesses(const Program &P,
                                              const catalog::Catalog &C,
                                              const HeldSets &Held) {
  return Finder(P, C, Held).run();
}
