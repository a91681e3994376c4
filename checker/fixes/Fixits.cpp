//===- Fixits.cpp - edits that repair a defect ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Fixits.h. One kind so far: a release of the wrong kind becomes the one
// that the acquire asks for, by a change of one word.
//
//===----------------------------------------------------------------------===//
#include "fixes/Fixits.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using catalog::LockEffect;
using engine::Point;
using engine::Violation;

static const LockEffect *effectOn(const catalog::Api *A, llvm::StringRef Class,
                                  bool Release) {
  if (!A)
    return nullptr;
  for (const LockEffect &E : A->Effects)
    if (E.Class == Class && (E.What == catalog::Op::Release) == Release)
      return &E;
  return nullptr;
}

/// One can stand for the other with the argument list as it is.
static bool sameArguments(const LockEffect &L, const LockEffect &R) {
  auto Positions = [](const LockEffect &E) {
    return std::tuple(E.Where, E.LockArg, E.HandleArg, E.IrqlInArg,
                      E.IrqlOutArg, E.FlagsArg, E.TagArg, E.KindArg,
                      E.ContextArg);
  };
  return Positions(L) == Positions(R);
}

const catalog::Api *matchingRelease(const catalog::Catalog &C,
                                    const program::LockDetail &Acquire,
                                    const program::LockDetail &Release) {
  const LockEffect *Taken =
      effectOn(C.api(Acquire.Api), Acquire.Class, /*Release=*/false);
  const LockEffect *Now =
      effectOn(C.api(Release.Api), Release.Class, /*Release=*/true);
  if (!Taken || !Now)
    return nullptr;
  for (llvm::StringRef Name : Taken->Releases) {
    const catalog::Api *Other = C.api(Name);
    const LockEffect *Then = effectOn(Other, Release.Class, /*Release=*/true);
    if (Name != Release.Api && Then && sameArguments(*Now, *Then))
      return Other;
  }
  return nullptr;
}

/// Whether `V` is gone after the edit and nothing new came in its place.
static bool repairs(const Violation &V, const std::vector<Violation> &Before,
                    const std::vector<Violation> &After) {
  auto SameDefect = [](const Violation &L, const Violation &R) {
    return L.Kind == R.Kind && L.At == R.At && L.LockKey == R.LockKey;
  };
  return llvm::all_of(After, [&](const Violation &A) {
    return !SameDefect(A, V) && llvm::any_of(Before, [&](const Violation &B) {
      return SameDefect(A, B);
    });
  });
}

std::optional<FixIt> fixFor(const program::Program &P,
                            const catalog::Catalog &C, const Violation &V,
                            const std::vector<Violation> &All) {
  if (V.Kind != catalog::Defect::ModeMismatch)
    return std::nullopt;
  const Point &At = V.Event.valid() ? V.Event : V.At;
  const program::LockDetail *Release = lockEvent(P, At);
  const program::LockDetail *Acquire =
      lockEvent(P, V.AcquiredEvent.valid() ? V.AcquiredEvent : V.Acquired);
  if (!Release || !Acquire || !Release->ApiAt.valid() ||
      P.Files[Release->ApiAt.File].System)
    return std::nullopt;
  const catalog::Api *Wanted = matchingRelease(C, *Acquire, *Release);
  if (!Wanted)
    return std::nullopt;

  program::Program Edited = P;
  program::Function &F = Edited.Functions[At.Function];
  program::LockDetail &D = F.Locks[F.Blocks[At.Block].Instrs[At.Instr].Detail];
  const LockEffect *Then = effectOn(Wanted, D.Class, /*Release=*/true);
  D.Api = Wanted->Name;
  D.Spelling = {Wanted->Name};
  D.Mode = Then->LockMode;
  D.Level = Then->LockLevel;
  if (!repairs(V, All, engine::analyse(Edited, C).Violations))
    return std::nullopt;
  return FixIt{"release with " + Wanted->Name,
               {{Release->ApiAt, Wanted->Name}}};
}

} // namespace spinlint::fixes
