//===- ExcessRepair.cpp - repairs of a call too many ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Repair.h. A release of what is not held, or an acquire of what is, may be
// one too many, or its counterpart is missing. Where nothing happens between
// the two it is one too many; else the way that jumped there may be wrong.
//
//===----------------------------------------------------------------------===//
#include "fixes/Repair.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using namespace program;
using engine::Point;
using engine::Violation;

/// Whether what is done between two places can be what a lock is for: memory
/// that others see, or a call. `Path` is the way back from the later to the
/// earlier one, both left out.
static bool doesSomething(const Program &P, const std::vector<Point> &Path) {
  for (const Point &At : Path) {
    const Function &F = P.Functions[At.Function];
    const Block &B = F.Blocks[At.Block];
    if (At.Instr == B.Instrs.size())
      continue;
    const Instr &I = B.Instrs[At.Instr];
    switch (I.Kind) {
    case InstrKind::Call:
      if (!isMarker(P, F.Calls[I.Detail]))
        return true;
      break;
    case InstrKind::Lock:
      if (!catalog::isOnlyLook(F.Locks[I.Detail].What))
        return true;
      break;
    case InstrKind::Store:
    case InstrKind::Forget:
      // What the macros of the system keep in a lock is a part of the call.
      if (I.A.K != Operand::Kind::Local && !(I.Code & BySystem))
        return true;
      break;
    default:
      break;
    }
  }
  return false;
}

Repairer::Way Repairer::eraseCall(const Violation &V, const Point &At,
                                  llvm::StringRef Title) {
  std::optional<Draft> D = draft(At.Function);
  if (!D)
    return std::nullopt;
  const Function &F = P.Functions[At.Function];
  const Instr &Call = F.Blocks[At.Block].Instrs[At.Instr];
  if (Call.Kind == InstrKind::Call &&
      !isWrapper(P, F.Calls[Call.Detail].Callee, V.Class,
                 V.Kind == catalog::Defect::ReleaseUnheld))
    return std::nullopt;
  const Statement *S = wholeCall(F, D->page(), At);
  if (!S)
    return std::nullopt;
  if (const Statement *If = onlyGuard(F, D->page(), *S)) {
    Draft Whole = *D;
    Whole.erase(*If);
    if (Way W = prove(V, std::move(Whole), Title.str()))
      return W;
  }
  D->erase(*S);
  return prove(V, std::move(*D), Title.str());
}

/// A goto that leads to a release of what is not held, where another label, or
/// the end of the function, is just behind that release.
Repairer::Way Repairer::retargetAroundRelease(const Violation &V) {
  const Function &F = P.Functions[V.At.Function];
  std::optional<Draft> Plain = draft(V.At.Function);
  if (!Plain)
    return std::nullopt;
  for (const Point &At : backwards(P.Functions[V.At.Function], V, V.Released)) {
    const Terminator &T = F.Blocks[At.Block].Term;
    if (At.Instr != F.Blocks[At.Block].Instrs.size() || !T.Jump)
      continue;
    const Statement *S = Plain->page().around(
        T.Where.Begin, T.Where.End,
        [](const Statement &O) { return O.K == Statement::Kind::Jump; });
    if (!S || !Plain->page().textOf(*S).starts_with("goto"))
      continue;
    // What control falls into after the release: another label, or the end.
    uint32_t From = V.At.Block;
    uint32_t Instr = V.At.Instr + 1;
    for (unsigned Steps = 0; Steps < 16; ++Steps) {
      const Block &B = F.Blocks[From];
      for (; Instr < B.Instrs.size(); ++Instr)
        if (B.Instrs[Instr].Kind == InstrKind::Call ||
            B.Instrs[Instr].Kind == InstrKind::Lock ||
            B.Instrs[Instr].Kind == InstrKind::Store)
          return std::nullopt;
      if (B.Term.Kind == TermKind::Return) {
        Draft D = *Plain;
        D.returnInstead(*S, B.Term);
        return prove(V, std::move(D), "return at once");
      }
      if (B.Term.Kind != TermKind::Goto || B.Term.Jump)
        break;
      From = B.Term.Targets[0];
      Instr = 0;
      for (const Label &L : F.Labels) {
        if (L.Block != From)
          continue;
        Draft D = *Plain;
        D.retarget(*S, L);
        return proveJump(V, std::move(D), "go to '" + L.Name + "'", L);
      }
    }
    break;
  }
  return std::nullopt;
}

Repair Repairer::repairReleaseUnheld(const Violation &V) {
  Repair R;
  if (V.At.Block >= P.Functions[V.At.Function].Blocks.size() ||
      V.At.Instr >= P.Functions[V.At.Function].Blocks[V.At.Block].Instrs.size())
    return R;
  if ((R.Fix = retargetAroundRelease(V)))
    return R;
  const LockDetail *Event = lockEvent(P, V.Event);
  if (!Event || Event->What != catalog::Op::Release || V.GivesUp)
    return R;
  const Function &F = P.Functions[V.At.Function];
  if (V.Released.valid()) {
    std::vector<Point> Between =
        backwards(P.Functions[V.At.Function], V, V.Released);
    if (Between.empty())
      return R;
    Between.erase(Between.begin()); // The second release itself.
    // What belongs to its own statement counts for nothing.
    Way Surplus = eraseCall(V, V.At, "remove the second release");
    if (doesSomething(P, Between)) {
      if (Surplus)
        R.Alternatives.push_back(std::move(*Surplus));
      return R;
    }
    R.Fix = std::move(Surplus);
    return R;
  }
  // Never acquired on this path. The other acquires of the function have their
  // releases, as the proof shows; without one, it is the acquire that lacks.
  const bool Acquires = llvm::any_of(F.Locks, [&](const LockDetail &L) {
    return L.Class == V.Class && L.LockText == Event->LockText &&
           L.What == catalog::Op::Acquire;
  });
  Way Surplus = eraseCall(V, V.At, "remove this release");
  if (!Surplus)
    return R;
  if (Acquires)
    R.Fix = std::move(Surplus);
  else
    R.Alternatives.push_back(std::move(*Surplus));
  return R;
}

Repair Repairer::repairDoubleAcquire(const Violation &V) {
  Repair R;
  if (!V.Acquired.valid())
    return R;
  if (V.Acquired == V.At) { // In an earlier turn of a loop.
    R.Fix = releaseOnPath(V);
    return R;
  }
  std::vector<Point> Between =
      backwards(P.Functions[V.At.Function], V, V.Acquired);
  if (Between.empty()) {
    if (!(R.Fix = releaseAtExits(V)))
      R.Fix = releaseBeside(V);
    return R;
  }
  Between.erase(Between.begin());
  if (doesSomething(P, Between))
    if ((R.Fix = releaseOnPath(V)))
      return R;
  if ((R.Fix = releaseAtExits(V)) || (R.Fix = releaseBeside(V)))
    return R;
  R.Fix = eraseCall(V, V.At, "remove the second acquire");
  return R;
}

} // namespace spinlint::fixes
