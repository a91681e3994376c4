//===- Repair.h - which edit repairs a defect -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which edit, if any, is offered for a violation. In: the linked
// program, the catalog, a violation of it, the text of the sources. Out: a
// fix-it that was proved: the engine has seen the function as it would be, and
// found the violation gone and nothing new. No edit reaches into the body of a
// macro or a header of the system.
//
// Each kind of defect has an order of ways to repair it; the first that proves
// right is taken. Where two ways are as likely to be what the author means,
// neither is: both become alternatives.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_REPAIR_H
#define SPINLINT_FIXES_REPAIR_H

#include "fixes/Draft.h"
#include "fixes/GuardedData.h"
#include "fixes/Proof.h"
#include "llvm/ADT/BitVector.h"
#include <functional>
#include <map>
#include <tuple>

namespace spinlint::fixes {

/// The text of a file of the program as it was when it was extracted; nothing
/// if it is not at hand.
using TextOf = std::function<std::optional<llvm::StringRef>(uint32_t File)>;

struct Repair {
  std::optional<FixIt> Fix;
  std::vector<FixIt> Alternatives; ///< Proved too; none is better.
};

class Repairer {
public:
  /// Keeps references.
  Repairer(const program::Program &P, const catalog::Catalog &C,
           const engine::Policy &Limits, TextOf Text,
           engine::Session *Known = nullptr)
      : P(P), C(C), Text(std::move(Text)), Proof(P, C, Limits, Known),
        Guarded(P, C, Limits, Known) {}

  Repair repair(const engine::Violation &V);

private:
  using Way = std::optional<FixIt>;

  // LeakRepair.cpp
  Way repairLeak(const engine::Violation &V);
  Way jumpToCleanup(const engine::Violation &V);
  Way retargetGoto(const engine::Violation &V);
  Way releaseOnPath(const engine::Violation &V);
  Way releaseBeside(const engine::Violation &V);
  Way releaseAtExits(const engine::Violation &V);
  /// What must not be done under the lock, because its release was forgotten
  /// before: if there is none behind.
  Way releaseBefore(const engine::Violation &V);
  /// Whether there is a fix for a leak.
  bool hasRepair(const engine::Violation &Leak);
  // ReleasePieces.cpp
  static constexpr size_t MaxPieces = 3;
  /// Ways to write the release, at most MaxPieces, the best first.
  std::vector<Piece> releasesFor(const engine::Violation &V);
  std::vector<Piece> ownReleases(const engine::Violation &V, const Layout &Page,
                                 const program::LockDetail *Acquire);
  std::string counterMacro(const program::Function &G,
                           const program::LockDetail &Acquire);
  std::optional<Piece> byMacro(const engine::Violation &V, const Layout &Page);
  std::vector<Piece> byCounterpart(const engine::Violation &V,
                                   const Layout &Page,
                                   const program::Instr &Call);
  // ExcessRepair.cpp
  Repair repairReleaseUnheld(const engine::Violation &V);
  Repair repairDoubleAcquire(const engine::Violation &V);
  Way eraseCall(const engine::Violation &V, const engine::Point &At,
                llvm::StringRef Title);
  Way retargetAroundRelease(const engine::Violation &V);
  // PairRepair.cpp
  Way repairMismatch(const engine::Violation &V);
  Way useForm(const engine::Violation &V, catalog::Level From,
              catalog::Level To, llvm::StringRef Title);
  Way restoreRightIrql(const engine::Violation &V);
  // InitRepair.cpp
  Way addInit(const engine::Violation &V);

  /// A draft for a function of the author's whose text is at hand.
  std::optional<Draft> draft(uint32_t Function) const;
  /// The fix-it of `D` if it proves right; `Removed` is told how many
  /// violations go with it. `Spot` is where it puts something in: a doubt that
  /// is there without the way through it too is not held against it.
  Way prove(const engine::Violation &V, Draft D, std::string Title,
            unsigned *Removed = nullptr,
            llvm::function_ref<bool(const engine::Violation &)> MayStay = {},
            const program::Statement *Spot = nullptr,
            std::optional<engine::Violation> *Left = nullptr);
  /// Likewise, for a path that is led to `To`: nothing that is wrong with the
  /// lock may be left behind there.
  Way proveJump(const engine::Violation &V, Draft D, std::string Title,
                const program::Label &To);

  const program::Program &P;
  const catalog::Catalog &C;
  TextOf Text;
  Prover Proof;
  GuardedData Guarded;
  /// Answers of hasRepair, by the acquire: function, block, instruction.
  std::map<std::tuple<uint32_t, uint32_t, uint32_t>, bool> Repairable;
};

/// The blocks that control can come to from `Block`, itself included.
llvm::BitVector reachableFrom(const program::Function &F, uint32_t Block);

/// What happens on the way to a violation, from the acquire to the end, as far
/// as the function of `V.At` is concerned: the last things first. Empty where
/// the witness does not tell.
/// `F` is the function, changed perhaps.
std::vector<engine::Point> backwards(const program::Function &F,
                                     const engine::Violation &V,
                                     const engine::Point &From);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_REPAIR_H
