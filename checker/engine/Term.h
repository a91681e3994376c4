//===- Term.h - symbolic values -------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Value numbers. A term is a pure expression over what was there when the
// function was entered and over what appeared on the way (results of calls,
// joins); terms are hash-consed, so equal ids are equal values. Addresses are
// terms too, in one normal form: constant offsets outermost and merged, so
// that `&L` and `&L->SpinLock` (offset 0) are the same term.
//
// Fresh and Phi name *the most recent* value made at their point; a value of an
// earlier execution is renamed to Older before the point is executed again
// (recency abstraction; Balakrishnan and Reps, SAS 2006).
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_TERM_H
#define SPINLINT_ENGINE_TERM_H

#include "program/Program.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <algorithm>
#include <map>
#include <vector>

namespace spinlint::engine {

using TermId = uint32_t;
inline constexpr TermId NoTerm = ~0u;

struct BackPointer; ///< See BackPointers.h.
using BackPointers = std::map<uint32_t, BackPointer>;

enum class Sort : uint8_t {
  Const,      ///< Imm
  LocalAddr,  ///< A: local
  GlobalAddr, ///< A: global
  FuncAddr,   ///< A: symbol
  System,     ///< The implicit lock of class number A (cancel spin lock).
  Entry,      ///< Contents of cell A (a term) when the function was entered.
  Fresh,      ///< A: point number, B: which (cell term, or NoTerm: result).
  Phi,        ///< A: block, B: cell term, or a register + RegTag.
  Older,      ///< Some earlier value of the Fresh or Phi term A.
  Offset,     ///< A + Imm bytes; Imm != 0.
  Indexed,    ///< A + B * Imm bytes; B is no constant.
  Unary,      ///< Code A
  Binary,     ///< A Code B
  Compare,    ///< A Code B; only Eq, Lt, ULt and their operands ordered.
  Cast,       ///< A to |Imm| bits.
  Choice, ///< Whether calls take lock A (Code 0), or give it back (1), where
          ///< what decides that is not seen.
};

struct Term {
  Sort Kind = Sort::Const;
  uint8_t Code = 0;
  uint32_t A = NoTerm, B = NoTerm;
  int64_t Imm = 0;
  bool operator==(const Term &) const = default;
};

class TermTable {
public:
  const Term &operator[](TermId T) const { return Terms[T]; }
  size_t size() const { return Terms.size(); }

  /// Of the program; may be null.
  const BackPointers *Back = nullptr;

  /// Cells of the IRQL, the first terms of every table: what it is; how many
  /// spin locks have raised it that this path took and has not given back; how
  /// often it was raised by itself; whether the level that a parameter is
  /// declared to save has gone anywhere.
  static constexpr TermId IrqlCell = 0, IrqlLocksCell = 1, IrqlRaisesCell = 2,
                          IrqlSavedCell = 3;
  TermTable() {
    for (uint32_t I : {16, 17, 18, 19})
      system(~0u - I);
  }

  TermId constant(int64_t V) {
    return intern({Sort::Const, 0, NoTerm, NoTerm, V});
  }
  TermId localAddr(uint32_t L) {
    return intern({Sort::LocalAddr, 0, L, NoTerm, 0});
  }
  TermId globalAddr(uint32_t G) {
    return intern({Sort::GlobalAddr, 0, G, NoTerm, 0});
  }
  TermId funcAddr(uint32_t S) {
    return intern({Sort::FuncAddr, 0, S, NoTerm, 0});
  }
  TermId system(uint32_t Class) {
    return intern({Sort::System, 0, Class, NoTerm, 0});
  }
  TermId entry(TermId Cell) {
    return intern({Sort::Entry, 0, Cell, NoTerm, 0});
  }
  TermId fresh(uint32_t Point, TermId Which = NoTerm) {
    return intern({Sort::Fresh, 0, Point, Which, 0});
  }
  TermId phi(uint32_t Block, TermId Cell) {
    return intern({Sort::Phi, 0, Block, Cell, 0});
  }
  /// A register as the "cell" of a phi.
  TermId regCell(uint32_t Reg) {
    return intern({Sort::Const, 1, Reg, NoTerm, 0});
  }
  TermId older(TermId T);
  /// What is read at `Cell`, which is the member `Label` of what a pointer
  /// points to, if that is known from where the pointer was read; else NoTerm.
  TermId backFrom(TermId Cell, uint32_t Label);
  TermId offset(TermId Base, int64_t Bytes);
  TermId indexed(TermId Base, TermId Index, int64_t Stride);
  TermId unary(program::UnaryCode C, TermId A);
  TermId binary(program::BinaryCode C, TermId A, TermId B);
  TermId compare(program::CompareCode C, TermId A, TermId B);
  TermId cast(TermId A, int64_t Bits);
  TermId choice(TermId Lock, bool GivesBack) {
    return intern({Sort::Choice, GivesBack, Lock, NoTerm, 0});
  }

  bool isConst(TermId T) const {
    return Terms[T].Kind == Sort::Const && !Terms[T].Code;
  }
  int64_t constValue(TermId T) const { return Terms[T].Imm; }

  /// Whether `Part` occurs in `T`, also in a name; not in an old value.
  bool contains(TermId T, TermId Part) const;
  /// Whether `T` depends on an Older term, so that it names no single value.
  bool isOlder(TermId T) const { return Has[T] & HasOlder; }
  /// Whether there is any Fresh of this point, in whatever state.
  bool hasFreshOf(uint32_t Point) const { return FreshPoints.contains(Point); }
  /// How deep a term is nested: sums that grow with each turn of a loop are
  /// given up at some depth.
  unsigned depth(TermId T) const { return Depth[T]; }
  /// Whether a Fresh or a Phi occurs in `T`.
  bool hasFresh(TermId T) const { return Has[T] & HasFresh; }
  bool hasPhi(TermId T) const { return Has[T] & HasPhi; }
  /// The Fresh and Phi terms that `T` is made of, sorted; of old values none.
  llvm::ArrayRef<TermId> leaves(TermId T) const { return Sets[Leaves[T]]; }
  /// Equal for terms with the same leaves; 0: it has none.
  uint32_t leafSet(TermId T) const { return Leaves[T]; }
  /// These, and those in their names.
  llvm::ArrayRef<TermId> parts(TermId T) const { return Sets[Parts[T]]; }
  /// Calls `F` for every term in `T`, itself included.
  template <typename Fn> void walk(TermId T, Fn F) const {
    F(T);
    const Term &X = Terms[T];
    if (hasTermA(X.Kind))
      walk(X.A, F);
    if (hasTermB(X) && X.B != NoTerm)
      walk(X.B, F);
  }
  /// `T` with every occurrence of `From` replaced, in normal form. `Done` holds
  /// what has been replaced already, for the same two.
  using Replaced = llvm::SmallDenseMap<TermId, TermId, 16>;
  TermId replace(TermId T, TermId From, TermId To, Replaced &Done);

  /// The address without its constant offset; the offset is added to `Bytes`.
  TermId base(TermId T, int64_t &Bytes) const;
  /// What `a & b & 4` is made of: values, and the mask. Another term is its own
  /// only value.
  void masked(TermId T, llvm::SmallVectorImpl<TermId> &Values,
              int64_t &Mask) const;
  /// The outermost object an address is in: strips offsets and indices.
  TermId object(TermId T) const;

  /// Member that an address names, for aliasing and display.
  void setLabel(TermId T, uint32_t Label) { Labels.try_emplace(T, Label); }
  uint32_t label(TermId T) const {
    auto It = Labels.find(T);
    return It == Labels.end() ? program::None : It->second;
  }

  /// The first member of what an address points to, where a member is at
  /// offset 0; for display only.
  void setFirstMember(TermId T, uint32_t Label) {
    FirstMembers.try_emplace(T, Label);
  }
  uint32_t shownLabel(TermId T) const {
    if (auto It = Labels.find(T); It != Labels.end())
      return It->second;
    auto It = FirstMembers.find(T);
    return It == FirstMembers.end() ? program::None : It->second;
  }

  /// The member that a value was read from, also where it is at offset 0.
  void setSource(TermId T, uint32_t Label) { Sources.try_emplace(T, Label); }
  uint32_t source(TermId T) const {
    auto It = Sources.find(T);
    return It == Sources.end() ? program::None : It->second;
  }

private:
  /// Whether `T` is something & a constant.
  bool isMasked(TermId T) const {
    return Terms[T].Kind == Sort::Binary &&
           program::BinaryCode(Terms[T].Code) == program::BinaryCode::And &&
           isConst(Terms[T].B);
  }
  static bool hasTermA(Sort K) {
    switch (K) {
    case Sort::Entry:
    case Sort::Older:
    case Sort::Offset:
    case Sort::Indexed:
    case Sort::Unary:
    case Sort::Binary:
    case Sort::Compare:
    case Sort::Cast:
    case Sort::Choice:
      return true;
    default:
      return false;
    }
  }
  static bool hasTermB(const Term &X) {
    return X.Kind == Sort::Fresh || X.Kind == Sort::Phi ||
           X.Kind == Sort::Indexed || X.Kind == Sort::Binary ||
           X.Kind == Sort::Compare;
  }
  TermId intern(const Term &T);

  /// Most of what the engine does ends in a look-up of a term.
  struct TermInfo {
    static Term getEmptyKey() { return {Sort(255), 0, NoTerm, NoTerm, 0}; }
    static Term getTombstoneKey() { return {Sort(254), 0, NoTerm, NoTerm, 0}; }
    static unsigned getHashValue(const Term &T);
    static bool isEqual(const Term &A, const Term &B) { return A == B; }
  };
  std::vector<Term> Terms;
  enum : uint8_t { HasOlder = 1, HasFresh = 2, HasPhi = 4 };
  std::vector<uint8_t> Has; ///< Which sorts occur in a term.
  llvm::DenseSet<uint64_t> FreshPoints; ///< Wider, for two values are taken.
  // Sets of terms, each kept once; number 0 is empty.
  uint32_t setOf(llvm::SmallVector<TermId, 4> S);
  uint32_t unite(uint32_t A, uint32_t B);
  std::vector<llvm::SmallVector<TermId, 4>> Sets{{}};
  std::map<llvm::SmallVector<TermId, 4>, uint32_t> SetIndex{{{}, 0}};
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, uint32_t> Unions;
  std::vector<uint32_t> Leaves, Parts; ///< Set numbers, by term.
  std::vector<uint8_t> Depth;          ///< Of a term as a tree, up to 255.
  llvm::DenseMap<Term, TermId, TermInfo> Index;
  llvm::DenseMap<TermId, uint32_t> Labels, FirstMembers, Sources;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_TERM_H
