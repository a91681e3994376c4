//===- Mutants.cpp - lock mistakes made on purpose ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One event of the source is one mutant of each kind that fits its class; all
// its copies change together.
//
//===----------------------------------------------------------------------===//
#include "prove/Mutants.h"
#include "engine/HeldSets.h"
#include "engine/Judge.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>
#include <set>
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
  case Mistake::AcquireBehindBranch:
    return "acquire behind a branch";
  case Mistake::SwapReleases:
    return "swap two releases";
  case Mistake::DprForNormal:
    return "Dpr form at PASSIVE_LEVEL";
  case Mistake::NormalForDpr:
    return "normal acquire, Dpr release";
  case Mistake::WrongIrql:
    return "restore another IRQL";
  case Mistake::WaitUnderLock:
    return "wait under a spin lock";
  case Mistake::DropInit:
    return "drop an initialisation";
  }
  return "";
}

/// A release API of the class that does not give back what `Api` gives back,
/// or nothing if the class has none. Only the lock is changed, so both do
/// nothing else.
static const catalog::Api *wrongRelease(const catalog::Catalog &C,
                                        const LockDetail &L) {
  const catalog::LockClass *Class = C.lockClass(L.Class);
  const catalog::Api *Right = C.api(L.Api);
  if (!Class || Class->Pair == Pairing::Any || !Right ||
      Right->Effects.size() != 1)
    return nullptr;
  for (const catalog::Api &A : C.apis())
    for (const catalog::LockEffect &E : A.Effects) {
      if (E.Class != L.Class || E.What != Op::Release || A.Name == L.Api ||
          A.Effects.size() != 1)
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
  auto Matters = [&](const Instr &I) {
    return I.Kind == InstrKind::Call ||
           (I.Kind == InstrKind::Lock &&
            !catalog::isContract(F.Locks[I.Detail].What));
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

/// The API of the class that does the same at another level, if there is one.
static const catalog::Api *atLevel(const catalog::Catalog &C,
                                   const LockDetail &L, catalog::Level Level) {
  for (const catalog::Api &A : C.apis())
    for (const catalog::LockEffect &E : A.Effects)
      if (E.Class == L.Class && E.What == L.What && E.LockMode == L.Mode &&
          E.LockLevel == Level && L.Level != Level)
        return &A;
  return nullptr;
}

static bool raisesToDispatch(const catalog::Catalog &C, const LockDetail &L) {
  const catalog::LockClass *Class = C.lockClass(L.Class);
  return Class && Class->HeldIrql == "DISPATCH_LEVEL";
}

/// The functions that a role for PASSIVE_LEVEL leads to.
static llvm::BitVector atPassive(const Program &P, const catalog::Catalog &C) {
  engine::LabelTable Labels;
  const engine::CallGraph G(P, Labels);
  const std::vector<engine::EntryKind> Entries =
      engine::findEntries(P, C, G, {});
  llvm::BitVector There(unsigned(P.Functions.size()));
  std::vector<uint32_t> Work;
  for (uint32_t F = 0; F < P.Functions.size(); ++F)
    if (Entries[F].Strict && Entries[F].Irql.Hi < engine::IrqlRange::Dispatch) {
      There.set(F);
      Work.push_back(F);
    }
  while (!Work.empty()) {
    const uint32_t F = Work.back();
    Work.pop_back();
    for (uint32_t To : G.Callees[F])
      if (!There[To]) {
        There.set(To);
        Work.push_back(To);
      }
  }
  return There;
}

/// A variable of the function that another acquire saves the IRQL in, or none.
static Operand otherIrql(const Function &F, const LockDetail &L) {
  for (const LockDetail &O : F.Locks)
    if (O.IrqlOut.K == Operand::Kind::Local && O.LockText != L.LockText)
      return O.IrqlOut;
  return {};
}

/// The next release in the block with no lock event or call in between.
static std::optional<Point> nextRelease(const Function &F, const Point &At) {
  const auto &Instrs = F.Blocks[At.Block].Instrs;
  for (uint32_t I = At.Instr + 1; I < Instrs.size(); ++I) {
    if (Instrs[I].Kind == InstrKind::Call)
      return std::nullopt;
    if (Instrs[I].Kind == InstrKind::Lock)
      return F.Locks[Instrs[I].Detail].What == Op::Release
                 ? std::optional(Point{At.Function, At.Block, I})
                 : std::nullopt;
  }
  return std::nullopt;
}

/// The initialisations that a lock cannot do without: there is one place that
/// sets it up, and one that acquires it. Zeroes do for some, and a global is
/// zero from the start.
static std::vector<Point> neededInits(const Program &P,
                                      const catalog::Catalog &C) {
  engine::LabelTable Labels;
  const engine::CallGraph G(P, Labels);
  const engine::HeldSets Held(P, C, G, Labels);
  struct Uses {
    std::vector<Point> Inits;
    std::set<std::tuple<uint32_t, uint32_t>> Places;
    bool Acquired = false;
  };
  std::map<engine::LockName, Uses> Locks;
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    if (F.Locks.empty() || F.Stub)
      continue;
    const auto Def = engine::HeldSets::definitions(F);
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Lock)
          continue;
        const LockDetail &L = F.Locks[X.Detail];
        const engine::LockName Name = Held.nameOf(F, Def, L);
        const catalog::LockClass *Class = C.lockClass(L.Class);
        if (!Class || Class->ZeroInit ||
            (Name.K != engine::LockName::Kind::Member &&
             Name.K != engine::LockName::Kind::Global))
          continue;
        if (L.What == Op::Init) {
          Locks[Name].Inits.push_back({Fn, B, I});
          Locks[Name].Places.insert({X.Where.File, X.Where.Begin});
        } else if (L.What == Op::Acquire) {
          Locks[Name].Acquired = true;
        }
      }
  }
  std::vector<Point> Needed;
  for (auto &[Name, U] : Locks)
    if (U.Acquired && U.Places.size() == 1) {
      const Point &At = U.Inits.front();
      const Function &F = P.Functions[At.Function];
      const LockDetail &L = F.Locks[F.Blocks[At.Block].Instrs[At.Instr].Detail];
      if (Name.K == engine::LockName::Kind::Member || L.Class != "spin_lock")
        Needed.push_back(At);
    }
  return Needed;
}

std::vector<Mutant> prove::enumerate(const Program &P,
                                     const catalog::Catalog &C) {
  std::vector<Mutant> Out;
  const std::vector<Point> Inits = neededInits(P, C);
  const llvm::BitVector Passive = atPassive(P, C);
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    if (F.Stub) // Nobody wrote it.
      continue;
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
        Out.push_back({What, At, Points, std::move(Wrong), {}, "", Expected});
      };
      if (llvm::is_contained(Inits, At))
        Add(Mistake::DropInit, catalog::Defect::UseBeforeInit);
      const bool Spin = raisesToDispatch(C, L);
      const bool Normal = L.Level == catalog::Level::Normal;
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
        if (Spin && Normal && !otherIrql(F, L).isNone() &&
            L.IrqlIn.K == Operand::Kind::Reg)
          Add(Mistake::WrongIrql, catalog::Defect::IrqlNotRestored);
        if (std::optional<Point> Next = nextRelease(F, At);
            Next && Spin && Normal && Points.size() == 1) {
          const LockDetail &N =
              F.Locks[F.Blocks[At.Block].Instrs[Next->Instr].Detail];
          if (raisesToDispatch(C, N) && N.Level == catalog::Level::Normal &&
              N.LockText != L.LockText) {
            Add(Mistake::SwapReleases, catalog::Defect::IrqlNotRestored);
            Out.back().Others = {*Next};
          }
        }
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
        Add(Mistake::AcquireBehindBranch, catalog::Defect::ReleaseUnheld);
        if (Spin)
          Add(Mistake::WaitUnderLock, catalog::Defect::BlocksUnderLock);
        if (const catalog::Api *A = atLevel(C, L, catalog::Level::Normal);
            A && Spin && Class->Pair == Pairing::Level)
          Add(Mistake::NormalForDpr, catalog::Defect::ModeMismatch, A->Name);
        if (const catalog::Api *A = atLevel(C, L, catalog::Level::Dpr);
            A && Spin && Normal && Passive[Fn]) {
          Mutant Dpr{
              Mistake::DprForNormal,          At, Points, A->Name, {}, "",
              catalog::Defect::IrqlOutOfRange};
          for (auto &[Place, Of] : Events) {
            const LockDetail &R = F.Locks[F.Blocks[Of.front().Block]
                                              .Instrs[Of.front().Instr]
                                              .Detail];
            if (R.What != Op::Release || R.LockText != L.LockText)
              continue;
            llvm::append_range(Dpr.Others, Of);
            if (const catalog::Api *B = atLevel(C, R, catalog::Level::Dpr))
              Dpr.OtherApi = B->Name;
          }
          if (!Dpr.OtherApi.empty())
            Out.push_back(std::move(Dpr));
        }
      }
    }
  }
  return Out;
}

/// Puts another API of the class at an event.
static void setApi(LockDetail &L, const catalog::Catalog &C,
                   const std::string &Api) {
  L.Api = Api;
  if (const catalog::Api *A = C.api(Api))
    for (const catalog::LockEffect &E : A->Effects)
      if (E.Class == L.Class && E.What == L.What) {
        L.Level = E.LockLevel;
        L.Mode = E.LockMode;
      }
  if (!L.Spelling.empty())
    L.Spelling.back() = L.Api;
}

/// Puts `if (something)` before what follows `At` of its block, which goes on
/// at the block that is returned; the other way leads to `Otherwise`.
static uint32_t branchBefore(Function &F, uint32_t Block, uint32_t At,
                             const Place &Where) {
  auto &Instrs = F.Blocks[Block].Instrs;
  program::Block Rest;
  Rest.Instrs.assign(Instrs.begin() + At, Instrs.end());
  Rest.Term = F.Blocks[Block].Term;
  Instrs.erase(Instrs.begin() + At, Instrs.end());
  Instr Cond;
  Cond.Kind = InstrKind::Unknown;
  Cond.Result = F.NumRegs++;
  Cond.Where = Where;
  Instrs.push_back(Cond);
  const uint32_t RestAt = uint32_t(F.Blocks.size());
  Terminator T;
  T.Kind = TermKind::Branch;
  T.Value = Operand::reg(Cond.Result);
  T.Targets = {RestAt + 1, RestAt};
  T.Where = Where;
  F.Blocks[Block].Term = T;
  F.Blocks.push_back(std::move(Rest));
  F.Blocks.emplace_back();
  return RestAt;
}

/// A mutex that is taken and given back at once.
static void insertWait(Function &F, std::vector<Instr> &Instrs,
                       std::vector<Instr>::iterator After) {
  LockDetail Take;
  Take.Class = "fast_mutex";
  Take.Api = "ExAcquireFastMutex";
  Take.What = Op::Acquire;
  Take.Lock = Operand::constant(0x7fff0000); // Of nobody else.
  Take.LockText = "&Mutex";
  LockDetail Give = Take;
  Give.Api = "ExReleaseFastMutex";
  Give.What = Op::Release;
  Instr X;
  X.Kind = InstrKind::Lock;
  X.Where = After->Where;
  Instr Y = X;
  X.Detail = uint32_t(F.Locks.size());
  F.Locks.push_back(std::move(Take));
  Y.Detail = uint32_t(F.Locks.size());
  F.Locks.push_back(std::move(Give));
  Instrs.insert(After + 1, {X, Y});
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
    case Mistake::DropInit:
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
    case Mistake::WrongRelease:
    case Mistake::NormalForDpr:
    case Mistake::DprForNormal:
      setApi(F.Locks[It->Detail], C, M.WrongApi);
      break;
    case Mistake::WrongIrql: {
      Instr Read;
      Read.Kind = InstrKind::Load;
      Read.A = otherIrql(F, F.Locks[It->Detail]);
      Read.Result = F.NumRegs++;
      Read.Where = It->Where;
      F.Locks[It->Detail].IrqlIn = Operand::reg(Read.Result);
      Instrs.insert(It, Read);
      break;
    }
    case Mistake::SwapReleases: {
      auto &Other = Instrs[M.Others.front().Instr];
      std::swap(F.Locks[It->Detail], F.Locks[Other.Detail]);
      break;
    }
    case Mistake::WaitUnderLock:
      insertWait(F, Instrs, It);
      break;
    case Mistake::AcquireBehindBranch: {
      const Place Where = It->Where;
      const Instr Acquire = *It;
      if (Acquire.Result != None) {
        It->Kind = InstrKind::Unknown;
        It->Detail = None;
        It->A = It->B = Operand();
        It->Result = F.NumRegs++;
      } else {
        Instrs.erase(It);
      }
      const uint32_t Rest = branchBefore(F, At.Block, At.Instr, Where);
      Block &Taken = F.Blocks[Rest + 1];
      Taken.Instrs.push_back(Acquire);
      Taken.Term.Kind = TermKind::Goto;
      Taken.Term.Targets = {Rest};
      Taken.Term.Where = Where;
      break;
    }
    case Mistake::EarlyReturn: {
      // `if (something) return something;`
      const Place Where = It->Where;
      const uint32_t Rest = branchBefore(F, At.Block, At.Instr + 1, Where);
      Block &Leave = F.Blocks[Rest + 1];
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
      break;
    }
    }
  }
  if (M.What == Mistake::DprForNormal)
    for (const Point &At : M.Others)
      setApi(F.Locks[F.Blocks[At.Block].Instrs[At.Instr].Detail], C,
             M.OtherApi);
  return F;
}
