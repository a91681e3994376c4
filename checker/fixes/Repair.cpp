//===- Repair.cpp - which edit repairs a defect ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Repair.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using namespace program;
using catalog::Defect;
using engine::Point;
using engine::Step;
using engine::Violation;

llvm::BitVector reachableFrom(const Function &F, uint32_t Block) {
  llvm::BitVector Seen(F.Blocks.size());
  std::vector<uint32_t> Work = {Block};
  Seen.set(Block);
  while (!Work.empty()) {
    const uint32_t B = Work.back();
    Work.pop_back();
    for (uint32_t T : F.Blocks[B].Term.Targets)
      if (!Seen[T]) {
        Seen.set(T);
        Work.push_back(T);
      }
  }
  return Seen;
}

std::optional<Draft> Repairer::draft(uint32_t Fn) const {
  const Function &F = P.Functions[Fn];
  if (F.Stub || F.Statements.empty() || !isEditable(P, F.Body))
    return std::nullopt;
  std::optional<llvm::StringRef> Source =
      Text ? Text(F.Body.File) : std::nullopt;
  if (!Source || F.Body.End > Source->size())
    return std::nullopt;
  return Draft(P, Fn, *Source);
}

Repairer::Way
Repairer::prove(const Violation &V, Draft D, std::string Title,
                unsigned *Removed,
                llvm::function_ref<bool(const Violation &)> MayStay,
                const Statement *Spot, std::optional<Violation> *Left) {
  if (!D.good())
    return std::nullopt;
  Function Changed = D.take();
  if (!D.good())
    return std::nullopt;
  std::string Doubt;
  unsigned Gone = Proof.removes(V, D.function(), std::move(Changed), MayStay,
                                Spot ? &Doubt : nullptr, Left);
  if ((Gone || (Left && *Left)) && !Doubt.empty()) {
    Function Without = D.before();
    Splice(Without).cutBefore(*Spot);
    if (Proof.doubtOf(D.function(), std::move(Without)) != Doubt) {
      Gone = 0;
      if (Left)
        Left->reset();
    }
  }
  if (Removed)
    *Removed = Gone;
  if (!Gone)
    return std::nullopt;
  return FixIt{std::move(Title), D.edits()};
}

Repairer::Way Repairer::proveJump(const Violation &V, Draft D,
                                  std::string Title, const Label &To) {
  const Function &F = P.Functions[V.At.Function];
  const llvm::BitVector Behind = reachableFrom(F, To.Block);
  return prove(
      V, std::move(D), std::move(Title), nullptr, [&](const Violation &O) {
        return O.At.Function != V.At.Function || O.LockKey != V.LockKey ||
               O.At.Block >= Behind.size() || !Behind[O.At.Block];
      });
}

Repair Repairer::repair(const Violation &V) {
  Proof.startOver();
  auto Only = [](Way W) {
    Repair R;
    R.Fix = std::move(W);
    return R;
  };
  if (!V.At.valid())
    return {};
  switch (V.Kind) {
  case Defect::LoopImbalance:
    // Where the acquire is missing nobody knows where it was to be.
    if (!V.Acquired.valid())
      return {};
    [[fallthrough]];
  case Defect::HeldAtExit:
    return Only(repairLeak(V));
  case Defect::ReleaseUnheld:
    return repairReleaseUnheld(V);
  case Defect::DoubleAcquire:
    return repairDoubleAcquire(V);
  case Defect::ModeMismatch:
    return Only(repairMismatch(V));
  case Defect::FreedWhileHeld:
  case Defect::BlocksUnderLock:
  case Defect::CallUnderLock:
    return Only(releaseBefore(V));
  case Defect::IrqlOutOfRange:
    if (Way W = releaseBefore(V))
      return Only(std::move(W));
    return Only(useForm(V, catalog::Level::Dpr, catalog::Level::Normal,
                        "use the form that raises the IRQL"));
  case Defect::CostlyForm:
    return Only(useForm(V, catalog::Level::Normal, catalog::Level::Dpr,
                        "use the form for DISPATCH_LEVEL"));
  case Defect::IrqlNotRestored:
    return Only(restoreRightIrql(V));
  case Defect::UseBeforeInit:
    return Only(addInit(V));
  default:
    return {};
  }
}

bool Repairer::hasRepair(const Violation &Leak) {
  const Point &At = Leak.AcquiredEvent;
  auto [It, New] =
      Repairable.try_emplace({At.Function, At.Block, At.Instr}, false);
  if (New) {
    const bool Found = repairLeak(Leak).has_value();
    Proof.startOver();
    It->second = Found;
  }
  return It->second;
}

Repairer::Way Repairer::releaseBefore(const Violation &V) {
  if (!V.AcquiredEvent.valid())
    return std::nullopt;
  // One that is forgotten altogether is put in where it is missing.
  if (const Violation *Leak = Proof.leakOf(V.AcquiredEvent);
      Leak && hasRepair(*Leak))
    return std::nullopt;
  if (V.AcquiredEvent.Function == V.At.Function)
    if (Way W = releaseOnPath(V))
      return W;
  if (Way W = releaseAtExits(V))
    return W;
  return releaseBeside(V);
}

//===----------------------------------------------------------------------===//
// The path
//===----------------------------------------------------------------------===//

/// The points from instruction `Instr` of `Block` to `Stop`, by the shortest
/// way: a witness leaves out the branches that decide nothing. Nothing if there
/// is none.
static std::optional<std::vector<Point>> between(const Function &F, uint32_t Fn,
                                                 uint32_t Block, uint32_t Instr,
                                                 const Point &Stop) {
  std::vector<uint32_t> From(F.Blocks.size(), None);
  std::vector<uint32_t> Work = {Block};
  const bool Here = Block == Stop.Block && Instr <= Stop.Instr;
  bool Found = Here;
  for (size_t I = 0; I < Work.size() && !Found; ++I)
    for (uint32_t T : F.Blocks[Work[I]].Term.Targets) {
      if (From[T] != None || (T == Block && T != Stop.Block))
        continue;
      From[T] = Work[I];
      Work.push_back(T);
      if ((Found = T == Stop.Block))
        break;
    }
  if (!Found)
    return std::nullopt;
  std::vector<uint32_t> Way = {Stop.Block};
  while (!Here && From[Way.back()] != Block)
    Way.push_back(From[Way.back()]);
  if (!Here)
    Way.push_back(Block);
  std::vector<Point> Out;
  for (size_t W = Way.size(); W-- > 0;) {
    const uint32_t B = Way[W];
    const uint32_t First = W + 1 == Way.size() ? Instr : 0;
    const uint32_t Last = W == 0 ? Stop.Instr : F.Blocks[B].Instrs.size();
    for (uint32_t I = First; I <= Last; ++I)
      Out.push_back({Fn, B, I});
  }
  return Out;
}

std::vector<Point> backwards(const Function &F, const Violation &V,
                             const Point &From) {
  const uint32_t Fn = V.At.Function;
  // Each branch begins a piece of the path in which nothing is decided.
  std::vector<std::pair<uint32_t, uint32_t>> Starts = {{0, 0}};
  std::vector<Point> Ends;
  for (const Step &S : V.Witness) {
    if (S.At.Function != Fn || S.At.Block >= F.Blocks.size() ||
        S.What != Step::Kind::Branch)
      continue;
    const Terminator &T = F.Blocks[S.At.Block].Term;
    if (S.Taken >= T.Targets.size())
      return {};
    Ends.push_back(S.At);
    Starts.push_back({T.Targets[S.Taken], 0});
  }
  Ends.push_back(V.At);
  std::vector<Point> Out;
  for (size_t I = Starts.size(); I-- > 0;) {
    auto Piece = between(F, Fn, Starts[I].first, Starts[I].second, Ends[I]);
    if (!Piece)
      break;
    for (const Point &At : llvm::reverse(*Piece)) {
      if (At == From && !(At == V.At && Out.empty()))
        return Out;
      Out.push_back(At);
    }
  }
  return Out;
}

} // namespace spinlint::fixes
