//===- Slice.h - the part of a body that matters to some locks ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Property simulation looks at one lock at a time, and so at the part of the
// function that can matter to it. `LockGroups` puts lock events that may name
// the same lock together; `Slice` says, for one group, which instructions have
// to be executed and which branches decide nothing (the simulation goes from
// such a branch straight to its post-dominator).
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SLICE_H
#define SPINLINT_ENGINE_SLICE_H

#include "engine/Body.h"
#include "engine/Summary.h"

namespace spinlint::engine {

class SummaryView;

/// The static name of what an operand points to or holds.
struct Shape {
  enum class Kind : uint8_t {
    LocalObject,  ///< The local itself.
    GlobalObject, ///< The global itself.
    Field,        ///< A member of something: label.
    FromLocal,    ///< What a pointer in a local points to.
    FromGlobal,
    FromField, ///< What a pointer in a member points to.
    FromValue, ///< What an instruction (call, unknown) returned: point.
    System,    ///< Number of the class.
    Nothing,
  };
  Kind K = Kind::Nothing;
  uint32_t Value = 0;
  auto operator<=>(const Shape &) const = default;
};

/// What a summary says about one lock of a callee, as seen at a call.
struct CallTouch {
  uint32_t Point = program::None; ///< Of the call.
  Shape What;                     ///< In the caller.
  Shape Handle;                   ///< By which it is released, or nothing.
};

class ShapeTracer;

/// Partition of a body's lock events.
class LockGroups {
public:
  LockGroups(const Body &B, const catalog::Catalog &Cat, const ShapeTracer &T,
             const std::vector<CallTouch> &Touches,
             const std::vector<uint32_t> &Pending);
  struct Group {
    std::vector<uint32_t> Events; ///< Points of Lock instructions.
    std::vector<uint32_t> Calls;  ///< Points of calls that touch it.
    std::vector<Shape> Shapes;
    bool Irql = false; ///< What changes the IRQL or needs it; see Irql.h.
    bool operator==(const Group &) const = default;
  };
  const std::vector<Group> &groups() const { return Groups; }
  /// All groups as one.
  Group all() const;
  /// Removes the groups that `Which` says, and gives them.
  std::vector<Group> takeOut(llvm::function_ref<bool(const Group &)> Which);

private:
  void splitElements(const Body &B, const ShapeTracer &T);
  std::vector<Group> Groups;
};

/// Traces operands of a body back to their shapes.
class ShapeTracer {
public:
  ShapeTracer(const Body &B, LabelTable &Labels);
  Shape shape(const program::Operand &O, unsigned Depth = 0) const;
  /// The shape of the cell that is loaded or stored through `Addr`.
  Shape cell(const program::Operand &Addr, unsigned Depth = 0) const;
  const program::Instr *def(uint32_t Reg) const {
    return DefPoint[Reg] == program::None ? nullptr : B.instr(DefPoint[Reg]);
  }
  /// What a value was made by, casts left aside; null for what is no register.
  const program::Instr *source(const program::Operand &O) const;
  uint32_t defPoint(uint32_t Reg) const { return DefPoint[Reg]; }
  /// Label of the last member on the way to an address, or None.
  uint32_t lastLabel(const program::Operand &Addr) const;
  /// The local or global an address lies in, if it lies in one.
  program::Operand root(const program::Operand &Addr) const;
  /// The loaded value that an address is reached through, or none.
  program::Operand pointer(const program::Operand &Addr) const;

private:
  const Body &B;
  LabelTable &Labels;
  std::vector<uint32_t> DefPoint;
};

/// The locks that calls touch through their summaries. `Pending`: calls of
/// which nothing is known yet.
std::vector<CallTouch> touchesOf(const program::Program &P, const Body &B,
                                 const ShapeTracer &T,
                                 const SummaryView &Summaries,
                                 std::vector<uint32_t> &Pending);

/// Whether a group is there for annotations alone: nothing in the body, or in
/// what it calls, takes or gives back one of its locks.
bool onlyChecks(const program::Program &P, const Body &B, const ShapeTracer &T,
                const LockGroups::Group &Group, const SummaryView &Summaries);

struct Slice {
  Slice(const Body &B, const ShapeTracer &T, const CallGraph &G,
        const program::Program &P, const SummaryView &Summaries,
        const LockGroups::Group &Group, bool NeedReturn);

  llvm::BitVector Points; ///< Instructions that are executed.
  /// Those that read or write through a pointer, which is not NULL then.
  llvm::BitVector Touches;
  /// Per block: the block to go on with instead of branching, or None.
  std::vector<uint32_t> SkipTo;
  llvm::BitVector Skips; ///< Per block: the branch decides nothing.
  /// Per switch that decides something: the targets that do not, one bit each.
  /// They lead to SkipTo, all in the same way.
  llvm::DenseMap<uint32_t, llvm::BitVector> IdleTargets;
  llvm::BitVector Locals; ///< Whose values matter.

private:
  void markTouches(const Body &B, const ShapeTracer &T,
                   const llvm::BitVector &Branch,
                   llvm::ArrayRef<std::vector<uint32_t>> LocalWriters,
                   llvm::function_ref<void(uint32_t)> MarkPoint);
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SLICE_H
