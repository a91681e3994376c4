//===- Mutants.cpp - lock mistakes made on purpose ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One event of the source is one mutant of each kind that fits its class; all
// its copies change together.
//
//===----------------------------------------------------------------------===//
#include "prove/Mutants.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <tuple>

using namespace spinlint;
using namespace spinlint::prove;
using namespace spinlint::program;
using catalog::Op;
using catalog::Pairing;
using catalog::Recursion;
using engine::Point;

llvm::StringRef prove::mistakeName(Mistake M) {
  switch (M) {
  case Mistake::DropRelease:
    return "drop a release";
  case Mistake::DropAcquire:
    return "drop an acquire";
  case Mistake::AcquireTwice:
    return "acquire twice";
  case Mistake::ReleaseTwice:
    return "release twice";
  case Mistake::WrongRelease:
    return "release by the wrong API";
  case Mistake::EarlyReturn:
    return "return early under a lock";
  }
  return "";
}

/// A release API of the class that does not give back what `Api` gives back,
/// or nothing if the class has none.
static const catalog::Api *wrongRelease(const catalog::Catalog &C,
                                        const LockDetail &L) {
  const catalog::LockClass *Class = C.lockClass(L.Class);
  if (!Class || Class->Pair == Pairing::Any)
    return nullptr;
  for (const catalog::Api &A : C.apis())
    for (const catalog::LockEffect &E : A.Effects) {
      if (E.Class != L.Class || E.What != Op::Release || A.Name == L.Api)
        continue;
      if (Class->Pair == Pairing::Level) {
        if (E.LockLevel != L.Level)
          return &A;
        continue;
      }
      // No acquire may accept both.
      bool Both = false, Bound = false;
      for (const catalog::Api &Taker : C.apis())
        for (const catalog::LockEffect &T : Taker.Effects) {
          if (T.Class != L.Class || T.Releases.empty() ||
              !llvm::is_contained(T.Releases, L.Api))
            continue;
          Bound = true;
          Both |= llvm::is_contained(T.Releases, A.Name);
        }
      if (Bound && !Both)
        return &A;
    }
  return nullptr;
}

/// Whether anything is done to locks, or called, after this event. A wrapper
/// that ends with it may as well return at once.
static bool goesOn(const Function &F, const Point &At) {
  auto Matters = [](const Instr &I) {
    return I.Kind == InstrKind::Lock || I.Kind == InstrKind::Call;
  };
  const auto &Here = F.Blocks[At.Block].Instrs;
  if (std::any_of(Here.begin() + At.Instr + 1, Here.end(), Matters))
    return true;
  std::vector<bool> Seen(F.Blocks.size());
  std::vector<uint32_t> Work(F.Blocks[At.Block].Term.Targets.begin(),
                             F.Blocks[At.Block].Term.Targets.end());
  while (!Work.empty()) {
    uint32_t B = Work.back();
    Work.pop_back();
    if (Seen[B])
      continue;
    Seen[B] = true;
    if (llvm::any_of(F.Blocks[B].Instrs, Matters))
      return true;
    Work.insert(Work.end(), F.Blocks[B].Term.Targets.begin(),
                F.Blocks[B].Term.Targets.end());
  }
  return false;
}

std::vector<Mutant> prove::enumerate(const Program &P,
                                     const catalog::Catalog &C) {
  std::vector<Mutant> Out;
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    // Events by place: copies of one piece of source stand together.
    std::map<std::tuple<uint32_t, uint32_t, uint32_t, uint32_t, std::string,
                        std::string>,
             std::vector<Point>>
        Events;
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Lock)
          continue;
        const LockDetail &L = F.Locks[X.Detail];
        Events[{X.Where.File, X.Where.Line, X.Where.Column, X.Where.Begin,
                L.Api, L.Class}]
            .push_back({Fn, B, I});
      }
    for (auto &[Where, Points] : Events) {
      const Point At = Points.front();
      const LockDetail &L = F.Locks[F.Blocks[At.Block].Instrs[At.Instr].Detail];
      const catalog::LockClass *Class = C.lockClass(L.Class);
      if (!Class || Class->Kind == catalog::LockKind::Irql)
        continue;
      auto Add = [&](Mistake What, catalog::Defect Expected,
                     std::string Wrong = "") {
        Out.push_back({What, At, Points, std::move(Wrong), Expected});
      };
      bool Certain = L.What == Op::Acquire ||
                     (L.What == Op::WaitByArg &&
                      (L.Wait.isNone() ||
                       (L.Wait.K == Operand::Kind::Const && L.Wait.Value)));
      if (L.What == Op::Release) {
        Add(Mistake::DropRelease, catalog::Defect::HeldAtExit);
        Add(Mistake::ReleaseTwice, catalog::Defect::ReleaseUnheld);
        if (const catalog::Api *Wrong = wrongRelease(C, L))
          Add(Mistake::WrongRelease, catalog::Defect::ModeMismatch,
              Wrong->Name);
      } else if (Certain) {
        Add(Mistake::DropAcquire, catalog::Defect::ReleaseUnheld);
        bool Again = Class->Recursive == Recursion::All ||
                     Class->Recursive == Recursion::NoPromotion ||
                     (Class->Recursive == Recursion::Shared &&
                      L.Mode == catalog::Mode::Shared);
        if (!Again)
          Add(Mistake::AcquireTwice, catalog::Defect::DoubleAcquire);
        if (goesOn(F, At))
          Add(Mistake::EarlyReturn, catalog::Defect::HeldAtExit);
      }
    }
  }
  return Out;
}

Function prove::apply(const Program &P, const catalog::Catalog &C,
                      const Mutant &M) {
  Function F = P.Functions[M.At.Function];
  // Later places first, so that earlier ones stay where they are.
  std::vector<Point> Points = M.Copies;
  llvm::sort(Points, [](const Point &A, const Point &B) {
    return std::tie(A.Block, A.Instr) > std::tie(B.Block, B.Instr);
  });
  if (M.What == Mistake::EarlyReturn)
    Points.erase(Points.begin(), Points.end() - 1);
  for (const Point &At : Points) {
    auto &Instrs = F.Blocks[At.Block].Instrs;
    auto It = Instrs.begin() + At.Instr;
    switch (M.What) {
    case Mistake::DropRelease:
    case Mistake::DropAcquire:
      // Whoever reads its result reads something new.
      if (It->Result != None) {
        Instr U;
        U.Kind = InstrKind::Unknown;
        U.Result = It->Result;
        U.Where = It->Where;
        *It = U;
      } else {
        Instrs.erase(It);
      }
      break;
    case Mistake::AcquireTwice:
    case Mistake::ReleaseTwice: {
      Instr Again = *It;
      if (Again.Result != None)
        Again.Result = F.NumRegs++;
      F.Locks.push_back(F.Locks[Again.Detail]);
      Again.Detail = uint32_t(F.Locks.size() - 1);
      Instrs.insert(It + 1, Again);
      break;
    }
    case Mistake::WrongRelease: {
      LockDetail &L = F.Locks[It->Detail];
      L.Api = M.WrongApi;
      if (const catalog::Api *A = C.api(M.WrongApi))
        for (const catalog::LockEffect &E : A->Effects)
          if (E.Class == L.Class && E.What == Op::Release) {
            L.Level = E.LockLevel;
            L.Mode = E.LockMode;
          }
      if (!L.Spelling.empty())
        L.Spelling.back() = L.Api;
      break;
    }
    case Mistake::EarlyReturn: {
      const Place Where = It->Where;
      Block Rest;
      Rest.Instrs.assign(It + 1, Instrs.end());
      Rest.Term = F.Blocks[At.Block].Term;
      Instrs.erase(It + 1, Instrs.end());
      // `if (something) return something;`
      Instr Cond;
      Cond.Kind = InstrKind::Unknown;
      Cond.Result = F.NumRegs++;
      Cond.Where = Where;
      Instrs.push_back(Cond);
      Block Leave;
      Leave.Term.Kind = TermKind::Return;
      Leave.Term.Where = Where;
      if (F.Returns != ReturnKind::Void) {
        Instr V;
        V.Kind = InstrKind::Unknown;
        V.Result = F.NumRegs++;
        V.Where = Where;
        Leave.Instrs.push_back(V);
        Leave.Term.Value = Operand::reg(V.Result);
      }
      uint32_t RestAt = uint32_t(F.Blocks.size());
      Terminator T;
      T.Kind = TermKind::Branch;
      T.Value = Operand::reg(Cond.Result);
      T.Targets = {RestAt + 1, RestAt};
      T.Where = Where;
      F.Blocks[At.Block].Term = T;
      F.Blocks.push_back(std::move(Rest));
      F.Blocks.push_back(std::move(Leave));
      break;
    }
    }
  }
  return F;
}
