//===- ObjectPath.h - what an address points to, by its way there ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tells whether two addresses of one function are of one object. In: operands
// of a function. Out: paths from a variable or a call's result, by members and
// pointers that are read; and whether a path leads to the same place at two
// points.
//
// For rules that need no states: two equal paths whose pointers nothing changes
// in between are one object, and that is all that is asked here.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_OBJECTPATH_H
#define SPINLINT_ENGINE_OBJECTPATH_H

#include "engine/CallGraph.h"
#include "engine/Result.h"
#include <optional>

namespace spinlint::engine {

struct ObjectPath {
  enum class Root : uint8_t { None, Local, Global, Call };
  Root From = Root::None;
  uint32_t Id = 0; ///< Local, global, or register that has a call's result.
  /// A label of a member, or Deref: a pointer is read there.
  static constexpr uint32_t Deref = program::None;
  std::vector<uint32_t> Hops;

  bool known() const { return From != Root::None; }
  /// The variable itself, or a part of it: no pointer is read.
  bool inPlace() const { return !llvm::is_contained(Hops, Deref); }
  /// If `Inner` points into what this points to: the hops from here to there.
  std::optional<llvm::ArrayRef<uint32_t>> into(const ObjectPath &Inner) const {
    if (From != Inner.From || Id != Inner.Id ||
        Inner.Hops.size() < Hops.size() ||
        !std::equal(Hops.begin(), Hops.end(), Inner.Hops.begin()))
      return std::nullopt;
    return llvm::ArrayRef(Inner.Hops).drop_front(Hops.size());
  }
  bool operator==(const ObjectPath &) const = default;
};

/// Whether `Inner` lies in the memory that `Outer` points to.
inline bool liesIn(const ObjectPath &Inner, const ObjectPath &Outer) {
  auto Rest = Outer.into(Inner);
  return Rest && !llvm::is_contained(*Rest, ObjectPath::Deref);
}

/// The paths of one function.
class ObjectPaths {
public:
  ObjectPaths(const program::Program &P, const catalog::Catalog &C,
              const CallGraph &G, LabelTable &Labels, uint32_t Fn);

  /// Where the address `O` leads; a part of a lock is the lock. `Expand`: a
  /// variable that is set once stands for what it is set to.
  ObjectPath of(const program::Operand &O, bool Expand = false) const;
  /// Whether `Inner`, as it is at `From`, lies in what `Outer` points to at
  /// `To`, or (`Member` not empty) in what its member of that name points to.
  bool lies(const program::Operand &Inner, const Point &From,
            const program::Operand &Outer, const Point &To,
            llvm::StringRef Member = "") const;
  /// Whether the two are one address.
  bool same(const program::Operand &A, const Point &AtA,
            const program::Operand &B, const Point &AtB) const;
  /// Whether `X` leads to the same place at `From` and at `To`, on all ways
  /// that do not come to `From` again.
  bool steady(const ObjectPath &X, const Point &From, const Point &To) const;
  /// Whether the instruction may change where `X` leads.
  bool changes(const program::Instr &I, const ObjectPath &X) const;
  const program::Instr *definition(const program::Operand &O) const {
    return O.K == program::Operand::Kind::Reg ? Def[uint32_t(O.Value)]
                                              : nullptr;
  }
  /// A variable that is never set again: after its initialisation, or at all
  /// if it is a parameter.
  bool isSetOnce(const program::Operand &Local) const {
    return Stores[uint32_t(Local.Value)] == 1;
  }

private:
  ObjectPath of(program::Operand O, bool Expand, unsigned Depth) const;

  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const uint32_t Fn;
  const program::Function &F;
  std::vector<const program::Instr *> Def;
  std::vector<unsigned> Stores; ///< By local; parameters start with one.
  std::vector<program::Operand> Stored;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_OBJECTPATH_H
