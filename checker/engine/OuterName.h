//===- OuterName.h - a lock as the callers of a function name it ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which expression over the parameters and the globals of a function
// names an address of its body: `E->Inner.Lock`. In: a body, an operand. Out: a
// root and the members and pointers on the way; the term that it has at entry,
// to hold it against what the simulation knows; and its text.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_OUTERNAME_H
#define SPINLINT_ENGINE_OUTERNAME_H

#include "engine/Transfer.h"
#include <optional>

namespace spinlint::engine {

struct OuterName {
  enum class Root : uint8_t { Param, Global, CancelLock } From = Root::Param;
  uint32_t Index = 0; ///< Of the parameter or the global.
  struct Hop {
    std::string Member; ///< Empty: a pointer is read.
    int64_t Offset = 0;
    std::string Record; ///< Of the member.
    bool operator==(const Hop &) const = default;
  };
  std::vector<Hop> Hops;
  bool operator==(const OuterName &) const = default;

  /// The lock, where its root is called `RootText`. `Handle`: the value names
  /// it, not what that points to.
  std::string text(llvm::StringRef RootText, bool Handle) const;
  /// What this names if the parameter that it starts from is `Arg`.
  OuterName from(OuterName Arg) const;
};

/// The address that a name stands for when the function is entered.
TermId termOf(TermTable &T, const catalog::Catalog &C, const OuterName &N);

/// The names of the operands of one function.
class OuterNames {
public:
  OuterNames(const program::Function &F, const catalog::Catalog &C);
  /// Nothing if it takes more than members and pointers.
  std::optional<OuterName> of(const program::Operand &O) const {
    return of(O, 0);
  }

private:
  std::optional<OuterName> of(const program::Operand &O, unsigned Depth) const;

  const program::Function &F;
  const catalog::Catalog &C;
  std::vector<const program::Instr *> Def;
  std::vector<unsigned> Stores; ///< By local.
  std::vector<program::Operand> Stored;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_OUTERNAME_H
