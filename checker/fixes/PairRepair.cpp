//===- PairRepair.cpp - repairs of the wrong API or argument --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Repair.h. An acquire and its releases have to be of one kind: the smaller
// change wins, so one acquire is changed rather than several releases.
//
//===----------------------------------------------------------------------===//
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

namespace spinlint::fixes {

using namespace program;
using engine::Point;
using engine::Violation;

/// The lock events of `F` that `Wanted` accepts, one for each place.
static std::vector<Point>
eventsOf(const Function &F, uint32_t Fn,
         llvm::function_ref<bool(const LockDetail &)> Wanted) {
  std::vector<Point> Out;
  std::set<uint32_t> Places;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
      const Instr &X = F.Blocks[B].Instrs[I];
      if (X.Kind == InstrKind::Lock && !F.Locks[X.Detail].Declared &&
          Wanted(F.Locks[X.Detail]) && Places.insert(X.Where.Begin).second)
        Out.push_back({Fn, B, I});
    }
  return Out;
}

Repairer::Way Repairer::repairMismatch(const Violation &V) {
  const Point At = V.Event.valid() ? V.Event : V.At;
  const Point From = V.AcquiredEvent.valid() ? V.AcquiredEvent : V.Acquired;
  const LockDetail *Release = lockEvent(P, At);
  const LockDetail *Acquire = lockEvent(P, From);
  if (!Release || !Acquire || Release->What != catalog::Op::Release)
    return std::nullopt;

  auto ChangeRelease = [&]() -> Way {
    for (const catalog::Api *A : releasesOf(C, *Acquire)) {
      std::optional<Draft> D = draft(At.Function);
      if (!D)
        break;
      const Parts Of = At.Function == From.Function
                           ? partsOf(P.Functions[From.Function], From)
                           : Parts();
      D->setApi(Release->ApiAt, C, *A, Of);
      if (Way W = prove(V, std::move(*D), "release with " + A->Name))
        return W;
    }
    return std::nullopt;
  };
  auto ChangeAcquire = [&]() -> Way {
    for (const catalog::Api *A : acquiresFor(C, *Release)) {
      std::optional<Draft> D = draft(From.Function);
      if (!D || A->Name == Acquire->Api)
        continue;
      const Parts Of = At.Function == From.Function
                           ? partsOf(P.Functions[At.Function], At)
                           : Parts();
      D->setApi(Acquire->ApiAt, C, *A, Of);
      if (Way W = prove(V, std::move(*D), "acquire with " + A->Name))
        return W;
    }
    return std::nullopt;
  };

  // How the other releases of the lock in this function agree.
  unsigned Wrong = 1, Right = 0;
  if (At.Function == From.Function) {
    const std::vector<const catalog::Api *> Matching = releasesOf(C, *Acquire);
    Wrong = 0;
    for (const Point &Other : eventsOf(
             P.Functions[At.Function], At.Function, [&](const LockDetail &L) {
               return L.What == catalog::Op::Release &&
                      L.Class == Release->Class &&
                      L.LockText == Release->LockText;
             })) {
      const bool Matches = llvm::any_of(Matching, [&](const catalog::Api *A) {
        return A->Name == lockEvent(P, Other)->Api;
      });
      ++(Matches ? Right : Wrong);
    }
  }
  if (Wrong > 1 && !Right) {
    if (Way W = ChangeAcquire())
      return W;
    return ChangeRelease();
  }
  if (Way W = ChangeRelease())
    return W;
  return Right ? std::nullopt : ChangeAcquire();
}

/// A name for a variable of this type: what the driver calls its others.
static std::string nameLike(const Program &P, const Function &F,
                            llvm::StringRef Type, llvm::StringRef Page) {
  std::map<std::string, unsigned> Count;
  for (const Function &G : P.Functions)
    for (const Local &L : G.Locals)
      if (L.Type == Type && L.Param < 0 &&
          !llvm::StringRef(L.Name).contains('.'))
        ++Count[L.Name];
  std::string Best = "oldIrql";
  unsigned Most = 0;
  for (auto &[Name, N] : Count)
    if (N > Most) {
      Best = Name;
      Most = N;
    }
  // One that the function has already is somebody else's.
  std::string Name = Best;
  for (unsigned N = 2;
       Page.slice(F.Body.Begin, F.Body.End).contains(Name) ||
       llvm::any_of(F.Locals, [&](const Local &L) { return L.Name == Name; });
       ++N)
    Name = Best + std::to_string(N);
  return Name;
}

/// The acquire and all its releases get the form of another level: the Dpr form
/// where the IRQL may be lower becomes the normal one.
Repairer::Way Repairer::useForm(const Violation &V, catalog::Level From,
                                catalog::Level To, llvm::StringRef Title) {
  const LockDetail *Event = lockEvent(P, V.Event);
  if (!Event || V.At.Function != V.Event.Function || Event->Level != From)
    return std::nullopt;
  const uint32_t Fn = V.Event.Function;
  const Function &F = P.Functions[Fn];
  std::optional<Draft> D = draft(Fn);
  if (!D)
    return std::nullopt;
  std::vector<Point> Events = eventsOf(F, Fn, [&](const LockDetail &L) {
    return L.Class == Event->Class && L.LockText == Event->LockText &&
           L.HandleText == Event->HandleText && L.Level == From &&
           (L.What == catalog::Op::Acquire ||
            L.What == catalog::Op::TryAcquire ||
            L.What == catalog::Op::Release);
  });
  Parts With;
  for (const Point &At : Events) {
    const LockDetail &L = *lockEvent(P, At);
    const catalog::Api *A = atLevel(C, L, To);
    const catalog::LockEffect *E =
        effectOn(A, L.Class, L.What == catalog::Op::Release);
    if (!E)
      return std::nullopt;
    if ((E->IrqlOutArg >= 0 || E->IrqlInArg >= 0) && With.IrqlAt.isNone()) {
      With.IrqlText = nameLike(P, F, "KIRQL", D->page().text());
      With.IrqlAt = Operand::local(D->declare("KIRQL", With.IrqlText));
    }
    D->setApi(L.ApiAt, C, *A, With);
  }
  return prove(V, std::move(*D), Title.str());
}

Repairer::Way Repairer::restoreRightIrql(const Violation &V) {
  const LockDetail *Release = lockEvent(P, V.Event);
  if (!Release || V.At != V.Event || Release->IrqlIn.isNone() ||
      Release->IrqlText.empty())
    return std::nullopt;
  const uint32_t Fn = V.Event.Function;
  const Function &F = P.Functions[Fn];
  auto Restore = [&](Draft &D, const Point &At, const Parts &From) {
    D.setIrql(F.Blocks[At.Block].Instrs[At.Instr].Where, *lockEvent(P, At),
              From);
  };
  // What an acquire of this lock, or a raise, has saved.
  const bool Lowers = Release->What == catalog::Op::LowerIrql;
  std::set<std::string> Tried = {Release->IrqlText};
  for (const Point &At : eventsOf(F, Fn, [&](const LockDetail &L) {
         return Lowers ? L.What == catalog::Op::RaiseIrql
                       : L.Class == Release->Class &&
                             L.LockText == Release->LockText &&
                             L.What != catalog::Op::Release &&
                             !catalog::isOnlyLook(L.What);
       })) {
    const Parts Of = partsOf(F, At);
    std::optional<Draft> D = draft(Fn);
    if (!D || Of.IrqlText.empty() || !Tried.insert(Of.IrqlText).second)
      continue;
    Restore(*D, V.Event, Of);
    if (Way W = prove(V, std::move(*D), "restore '" + Of.IrqlText + "'"))
      return W;
  }
  // Two that are restored in the wrong order: they change places.
  for (const Point &Other : eventsOf(F, Fn, [&](const LockDetail &L) {
         return L.What == catalog::Op::Release && &L != Release &&
                !L.IrqlIn.isNone() && L.IrqlText != Release->IrqlText;
       })) {
    std::optional<Draft> D = draft(Fn);
    if (!D || Proof.tired())
      break;
    Restore(*D, V.Event, partsOf(F, Other));
    Restore(*D, Other, partsOf(F, V.Event));
    if (Way W = prove(V, std::move(*D), "restore the IRQLs in the other order"))
      return W;
  }
  return std::nullopt;
}

} // namespace spinlint::fixes
