//===- Blame.h - one finding a defect -------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which violations are the same defect as another: what a callee was
// blamed for is not its callers' fault as well, and one call that does two
// things wrongly is one defect. A wrong release that comes out right is none.
// In: the violations of each function, callees first. Out: those that remain.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_BLAME_H
#define SPINLINT_ENGINE_BLAME_H

#include "engine/CallGraph.h"
#include "engine/Result.h"

namespace spinlint::engine {

class Blame {
public:
  /// Refers to all three.
  Blame(const program::Program &P, const catalog::Catalog &C,
        const CallGraph &G)
      : P(&P), C(&C), G(&G) {}

  /// What is the fault of callees, or of the same place once more.
  void dropRepeated(std::vector<Violation> &Found) const;
  /// Of two violations of one call the lesser.
  void dropImplied(std::vector<Violation> &Found) const;
  /// Releases of another family whose critical region is entered or left by
  /// hand.
  void dropBalanced(std::vector<Violation> &Found) const;

  /// `Fn` is blamed for these.
  void add(uint32_t Fn, const std::vector<Violation> &Found);
  /// And no longer.
  void forget(uint32_t Fn);

private:
  uint32_t calleeAt(const Point &At) const;
  bool isOneCall(const Point &L, const Point &R) const;
  bool isBalanced(const Violation &V) const;

  const program::Program *P;
  const catalog::Catalog *C;
  const CallGraph *G;
  std::vector<std::pair<catalog::Defect, Point>> Reported;
  std::vector<std::pair<Point, uint32_t>> Leaks; ///< Acquire, and who left it.
  /// What a function does to a lock that it did not find as it needs it.
  struct WrongUse {
    catalog::Defect Kind;
    std::string Lock;
    Point Event;
    uint32_t Function;
  };
  std::vector<WrongUse> Wrong;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_BLAME_H
