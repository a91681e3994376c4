//===- PagedMemory.h - which pointers lead to paged pool ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a pointer can only be to memory of paged pool. In: a program,
// and what the catalog knows of functions that allocate. Out: for an operand,
// the call that allocates what it points to, if all that it can point to is
// pageable.
//
// A value is not known yet, from one allocation of paged pool (or NULL), or
// anything. Values of locals, members, globals, results, parameters, and of
// what parameters point to, only rise, until nothing changes. Members, globals
// and parameters count only where all code of the driver is seen.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_PAGEDMEMORY_H
#define SPINLINT_ENGINE_PAGEDMEMORY_H

#include "engine/CallGraph.h"
#include "engine/Result.h"
#include <map>

namespace spinlint::engine {

class PagedMemory {
public:
  PagedMemory(const program::Program &P, const catalog::Catalog &C,
              const CallGraph &G, LabelTable &Labels, bool Whole);

  /// Whether anything is allocated from paged pool.
  bool any() const { return Any; }
  /// The call that allocated what `O` points into; invalid: it may be resident.
  Point allocation(uint32_t Fn, const program::Operand &O) const;

private:
  struct Value {
    enum class Kind : uint8_t { Unset, Paged, Anything } K = Kind::Unset;
    Point Site;
    static Value anything() { return {Kind::Anything, {}}; }
  };
  using Definitions = std::vector<const program::Instr *>;
  struct OfFunction {
    std::vector<Value> Locals;
    std::vector<Value> Pointees; ///< Of parameters.
    Value Result;
  };

  bool allocates(uint32_t Fn, const program::CallDetail &D, const Point &At,
                 Value &Out) const;
  bool mayBePaged(uint32_t Fn, const program::CallDetail &D,
                  const catalog::MemoryApi &M) const;
  bool isPaged(uint32_t Fn, program::Operand Pool,
               const catalog::MemoryApi &M) const;
  Value of(uint32_t Fn, const program::Operand &O, unsigned Depth = 0) const;
  Value load(uint32_t Fn, const program::Operand &A, unsigned Depth) const;
  Value *cell(uint32_t Fn, const program::Operand &A);
  bool raise(Value &To, const Value &V);
  bool round(uint32_t Fn);
  bool call(uint32_t Fn, const program::CallDetail &D);
  bool escapes(uint32_t Fn, const program::Operand &O, const Value &V);

  const program::Program &P;
  LabelTable &Labels;
  const bool Whole;
  bool Any = false;
  std::vector<const catalog::MemoryApi *> Memory; ///< By symbol.
  std::vector<Definitions> Def;                   ///< By function.
  std::vector<std::map<uint32_t, Point>> Calls;   ///< By result register.
  std::vector<OfFunction> Of;
  std::map<uint32_t, Value> Members; ///< By label.
  std::vector<Value> Globals;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_PAGEDMEMORY_H
