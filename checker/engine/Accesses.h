//===- Accesses.h - which data is accessed where, with which locks --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lists each read and write of a member of the driver's own records, and of
// each global. In: a program, its call graph, what is held where, how functions
// come to be called. Out: the accesses, with the locks that are held at each on
// every path, and what is known of who else can be there.
//
// Data is named like a lock: by member or global, for the whole driver. A
// member of a record within a record is named both ways ("STATS.Sent" and
// "ADAPTER.Stats.Sent"), since the lock may be in either. One linear pass; no
// path is walked and no condition looked at.
//
// Savage et al.: Eraser: a dynamic data race detector, TOCS 1997. Engler et
// al.: Bugs as deviant behavior, SOSP 2001.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_ACCESSES_H
#define SPINLINT_ENGINE_ACCESSES_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"
#include "llvm/ADT/StringSet.h"
#include <map>

namespace spinlint::engine {

struct Access {
  LockName Data;
  Point At;
  uint32_t Locks = 0; ///< See Accesses::locks().
  bool Write = false;
  bool Interlocked = false; ///< In one step.
  bool Followed = false;    ///< A pointer is read and then gone through.
  /// Nobody else can be at this object: it was made or taken out here, or the
  /// function is one of those that nothing else runs beside.
  bool Alone = false;
  /// Some lock may be held that is not seen.
  bool Unsure = false;
};

/// Called when the device interrupts, or in the place of such a routine.
bool isInterruptRole(const catalog::Role &R);

class Accesses {
public:
  Accesses(const program::Program &P, const catalog::Catalog &C,
           const CallGraph &G, LabelTable &Labels, const HeldSets &Held,
           const std::vector<EntryKind> &Entries);

  /// Sorted by data, then by place.
  llvm::ArrayRef<Access> all() const { return All; }
  /// Held on every path, by the function or by all its callers.
  const std::vector<LockName> &locks(const Access &A) const {
    return LockSets[A.Locks];
  }
  /// A class of the locks that have this name; null if there are several, or
  /// if they do nothing.
  const catalog::LockClass *classOf(const LockName &L) const;
  /// Whether a lock can be for such data: it is a global, or of one record.
  bool fits(const LockName &Lock, const LockName &Data) const;
  /// "ADAPTER.Sent"
  std::string text(const LockName &Data) const { return Held.text(Data); }

  /// The routine of a device's interrupt on whose behalf a function may run.
  const catalog::Role *isr(uint32_t Fn) const { return Isr[Fn]; }
  /// Functions that run in other ways than that.
  bool outsideIsr(uint32_t Fn) const { return OutsideIsr[Fn]; }

private:
  using Definitions = llvm::ArrayRef<const program::Instr *>;
  /// Whose an object is.
  struct Owner {
    enum class Kind : uint8_t { Nobody, Shared, Mine, Param } K = Kind::Nobody;
    uint32_t Param = 0;
  };
  struct Stores; ///< What is stored in the locals of a function.

  void findLocks();
  void findContexts();
  bool setsUpLock(uint32_t Fn) const;
  void findReturns();
  void findOwnedParams();
  void function(uint32_t Fn);
  void name(const program::Function &F, Definitions Def, program::Operand A,
            std::vector<LockName> &Names, program::Operand &Object);
  Owner owner(const program::Function &F, Definitions Def, const Stores &In,
              program::Operand O, unsigned Depth = 0) const;
  bool mine(uint32_t Fn, const Owner &O) const;
  uint32_t lockSet(llvm::ArrayRef<HeldLock> Now,
                   llvm::ArrayRef<HeldLock> Context);

  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const HeldSets &Held;
  const std::vector<EntryKind> &Entries;

  std::vector<Access> All;
  std::vector<std::vector<LockName>> LockSets = {{}};
  std::map<std::vector<LockName>, uint32_t> LockSetIndex;
  std::map<LockName, std::optional<uint32_t>> Classes; ///< Nothing: several.
  llvm::StringSet<> LockRecords; ///< Records with a lock that is acquired.
  bool GlobalLocks = false;
  llvm::BitVector AloneFn, Known, OutsideIsr;
  std::vector<const catalog::Role *> Isr;
  std::vector<Owner> Returns;
  std::vector<llvm::BitVector> OwnedParams;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_ACCESSES_H
