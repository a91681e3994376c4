//===- CallSites.h - the calls whose bodies nobody sees -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which calls may be those of unseen locks. In: linked programs. Out:
// by the name of the function or macro, the places where it is called, with the
// arguments as texts that are equal for what was said in the same way.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_DISCOVER_CALLSITES_H
#define SPINLINT_DISCOVER_CALLSITES_H

#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"
#include <map>

namespace spinlint::discover {

/// What operands of a function are, as texts: two that are equal were computed
/// in the same way from the same variables.
class ValueTexts {
public:
  explicit ValueTexts(const program::Function &F);
  std::string of(const program::Operand &O) const { return text(O, 0); }
  /// Whether the value of register `R`, cast perhaps, is stored at the address
  /// of this text.
  bool isStoredAt(uint32_t R, llvm::StringRef Address) const;
  const program::Instr *definition(const program::Operand &O) const;

private:
  std::string text(const program::Operand &O, unsigned Depth) const;

  const program::Function &F;
  std::vector<const program::Instr *> Defs; ///< By register.
};

struct CallSite {
  const program::Program *Of = nullptr;
  const program::Function *In = nullptr;
  uint32_t Block = 0, Index = 0; ///< Of the instruction.
  uint32_t Result = program::None;
  std::vector<std::string> Args;
  program::Place Where;
};

struct Callee {
  std::string Name;
  std::string Type; ///< See program::Symbol; empty: not known.
  bool Macro = false;
  std::vector<CallSite> Sites; ///< In the order of the programs.

  /// What parameter `Arg` points to ("KSPIN_LOCK"), or its type; empty:
  /// unknown.
  std::string parameter(unsigned Arg) const;
  std::string result() const;
};

/// What the catalog knows is left out, and what `IsOfInterest` refuses. `Also`:
/// functions, with their types, that count although they have a body.
std::map<std::string, Callee>
unseenCalls(llvm::ArrayRef<const program::Program *> Programs,
            const catalog::Catalog &C,
            const std::map<std::string, std::string> &Also,
            llvm::function_ref<bool(llvm::StringRef)> IsOfInterest);

} // namespace spinlint::discover

#endif // SPINLINT_DISCOVER_CALLSITES_H
