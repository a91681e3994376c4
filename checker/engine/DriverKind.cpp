//===- DriverKind.cpp - calls that such a driver must not make ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One walk over the lock events, one over the stores if it is worth it.
//
//===----------------------------------------------------------------------===//
#include "engine/DriverKind.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include <map>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;

namespace {

llvm::StringRef bareRecord(llvm::StringRef Record) {
  Record.consume_front("struct ");
  return Record.ltrim('_');
}

class KindFinder {
public:
  KindFinder(const Program &P, const catalog::Catalog &C, const HeldSets &Held)
      : P(P), C(C), Held(Held) {}

  std::vector<Violation> run(bool Whole) {
    for (const catalog::Rule &R : C.rules())
      for (const catalog::Report &Row : R.Reports) {
        if (Row.Kind == Defect::WrongRoutine && !R.DriversWith.empty() &&
            hasAny(R.DriversWith) && !hasAny(R.DriversWithout))
          for (const std::string &Call : Row.Calls)
            Forbidden.insert(Call);
        if (Row.Kind == Defect::SeveralLocks)
          for (const std::string &Class : R.Classes)
            OnlyOne.insert(Class);
      }
    for (uint32_t F = 0; F < P.Functions.size(); ++F)
      if (!P.Functions[F].Locks.empty() && !P.Functions[F].Stub)
        function(F, Whole);
    several();
    return std::move(Found);
  }

private:
  /// "RECORD.Member" that the driver fills in with a routine of its own.
  bool hasAny(llvm::ArrayRef<std::string> Members) const {
    return llvm::any_of(P.Registrations, [&](const Registration &R) {
      return llvm::any_of(Members, [&](llvm::StringRef M) {
        auto [Record, Field] = M.split('.');
        return Record == bareRecord(R.Struct) && Field == R.Field;
      });
    });
  }

  void function(uint32_t Fn, bool Whole) {
    const Function &F = P.Functions[Fn];
    std::vector<const Instr *> Def;
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Lock)
          continue;
        const LockDetail &L = F.Locks[X.Detail];
        if (L.Declared)
          continue;
        const Point At{Fn, B, I};
        if (Forbidden.contains(L.Api))
          report(Defect::WrongRoutine, At, L).Nowhere = true;
        const catalog::Api *Api = C.api(L.Api);
        if (Whole && Api && !Api->NeedsMember.empty() && !isSet(*Api))
          report(Defect::WrongRoutine, At, L).Nowhere = true;
        if (L.What == catalog::Op::Init && OnlyOne.contains(L.Class)) {
          if (Def.empty())
            Def = HeldSets::definitions(F);
          const LockName N = Held.nameOf(F, Def, L);
          if (N.K == LockName::Kind::Member)
            Inits[Held.text(N)].push_back(At);
        }
      }
  }

  /// Whether some code may set the member to the value that an API needs.
  bool isSet(const catalog::Api &Api) {
    if (auto Known = Settings.find(Api.NeedsMember); Known != Settings.end())
      return Known->second;
    return Settings[Api.NeedsMember] = mayBeSet(Api);
  }

  bool mayBeSet(const catalog::Api &Api) const {
    auto [Record, Member] = llvm::StringRef(Api.NeedsMember).split('.');
    for (const Function &F : P.Functions) {
      const bool Names = llvm::any_of(F.Fields, [&](const FieldRef &R) {
        return R.Name == Member && bareRecord(R.Record) == Record;
      });
      const bool Has = llvm::any_of(F.Locals, [&](const Local &L) {
        return llvm::StringRef(L.Type).contains(Record);
      });
      if (!Names && !Has)
        continue;
      if (!F.LostParts.empty())
        return true;
      const std::vector<const Instr *> Def = HeldSets::definitions(F);
      // What is passed to code that is not seen may be set there.
      auto IsRecord = [&](const Operand &O) {
        const Instr *D =
            O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
        const Operand &Of = D && D->Kind == InstrKind::Load ? D->A : O;
        return Of.K == Operand::Kind::Local &&
               llvm::StringRef(F.Locals[uint32_t(Of.Value)].Type)
                   .contains(Record);
      };
      for (const CallDetail &D : F.Calls)
        if ((D.Callee == None ||
             (!P.Symbols[D.Callee].System &&
              P.Symbols[D.Callee].Function == None && !isMarker(P, D))) &&
            llvm::any_of(D.Args, IsRecord))
          return true;
      auto IsMember = [&](const Operand &O) {
        const Instr *D =
            O.K == Operand::Kind::Reg ? Def[uint32_t(O.Value)] : nullptr;
        return D && D->Kind == InstrKind::Field && D->Detail != None &&
               F.Fields[D->Detail].Name == Member &&
               bareRecord(F.Fields[D->Detail].Record) == Record;
      };
      for (const Block &B : F.Blocks)
        for (const Instr &I : B.Instrs) {
          if (I.Kind == InstrKind::Load)
            continue;
          if (I.Kind == InstrKind::Call &&
              llvm::any_of(F.Calls[I.Detail].Args, IsMember))
            return true;
          if (IsMember(I.B))
            return true;
          if (IsMember(I.A) &&
              (I.Kind != InstrKind::Store || I.B.K != Operand::Kind::Const ||
               I.B.Value == Api.NeedsValue))
            return true;
        }
    }
    return false;
  }

  /// Members of one record are of one object.
  void several() {
    std::map<std::string, std::vector<Point>> ByRecord;
    for (const auto &[Name, Places] : Inits)
      ByRecord[llvm::StringRef(Name).split('.').first.str()].push_back(
          Places.front());
    for (auto &[Record, Places] : ByRecord)
      for (const Point &At : llvm::drop_begin(Places)) {
        const Function &F = P.Functions[At.Function];
        report(Defect::SeveralLocks, At,
               F.Locks[F.Blocks[At.Block].Instrs[At.Instr].Detail])
            .Released = Places.front();
      }
  }

  Violation &report(Defect Kind, const Point &At, const LockDetail &L) {
    Violation &V = Found.emplace_back();
    V.Kind = Kind;
    V.At = V.Event = At;
    V.Class = L.Class;
    V.LockText = L.LockText;
    V.LockKey = L.Api;
    V.Subject = L.Api;
    V.EventLevel = L.Level;
    V.EventMode = L.Mode;
    Step Start;
    Start.At = {At.Function, 0, 0};
    V.Witness.push_back(Start);
    return V;
  }

  const Program &P;
  const catalog::Catalog &C;
  const HeldSets &Held;
  llvm::StringSet<> Forbidden; ///< APIs, in drivers of this kind.
  llvm::StringSet<> OnlyOne;   ///< Classes of which an object has one lock.
  std::map<std::string, bool> Settings; ///< By member.
  std::map<std::string, std::vector<Point>> Inits;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::driverKindViolations(const Program &P,
                                                    const catalog::Catalog &C,
                                                    const HeldSets &Held,
                                                    bool Whole) {
  return KindFinder(P, C, Held).run(Whole);
}
