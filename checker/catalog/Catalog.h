//===- Catalog.h - facts on lock classes, DDIs, roles and rules -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides nothing; it is the memory of the tool. In: the YAML files of
// `rules/` (compiled into the binary, or a directory given at run time). Out:
// one immutable Catalog that extract, engine and findings read. A lock API, a
// role or a rule is a row here and never C++ elsewhere.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CATALOG_CATALOG_H
#define SPINLINT_CATALOG_CATALOG_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spinlint::catalog {

/// Whether one owner may take a lock again while it holds it.
enum class Recursion {
  None,   ///< A second acquire is a deadlock, whatever its mode.
  Shared, ///< Shared on shared is legal; anything with exclusive is not.
  /// Counted, but an owner of the shared mode waits for itself if it takes the
  /// exclusive one.
  NoPromotion,
  All, ///< Counted: each acquire needs its own release.
};

/// What kind of thing a lock is. Only a few decisions depend on it: a Region
/// or RefCount is counted and has no owner to deadlock with.
enum class LockKind { Spin, RwSpin, Wait, RwWait, Region, RefCount, Irql };

/// How strictly a release must match its acquire.
enum class Pairing {
  Any,   ///< Every release API of the class releases it (KSPIN_LOCK).
  Level, ///< The level (normal, dpr, ...) must be equal (NDIS_SPIN_LOCK).
  Api,   ///< The acquire names the APIs that release it (`releases:`).
};

/// A family of locks that share one automaton. File: rules/classes/*.yaml.
struct LockClass {
  std::string Name;               ///< "ndis_spin_lock"
  std::string Title;              ///< For messages: "NDIS spin lock".
  std::vector<std::string> Types; ///< C type names: NDIS_SPIN_LOCK.
  LockKind Kind = LockKind::Spin;
  Recursion Recursive = Recursion::None;
  Pairing Pair = Pairing::Any;
  std::string HeldIrql; ///< "DISPATCH_LEVEL", or empty: unchanged.
  /// Storage set to zero is a lock that is ready: no init DDI needed.
  bool ZeroInit = false;
  /// As a rule given back by another routine than the one that took it (remove
  /// lock: the completion routine of the IRP). An entry point that returns with
  /// it, or releases one that it did not take, is no defect by that alone.
  bool HandOver = false;
  /// May be deleted while it is held, with the object that it is a part of;
  /// that ends it.
  bool DeletedHeld = false;
  /// Where a member named so (in part, in any case) is not 0, these locks do
  /// nothing: such paths are left out. Empty: none.
  std::string InertIf;
  /// Where locks are compared with each other, all of this class are one lock,
  /// whatever object they belong to; or one for each of `Kinds`.
  bool ByClass = false;
  /// Enumerators that tell the locks of one object apart, with their values.
  std::vector<std::pair<std::string, int>> Kinds;
  /// Whoever holds it gets no normal kernel APCs.
  bool DisablesApcs = false;
  /// Its storage may be pageable memory (push locks).
  bool Pageable = false;
  /// A driver has a handle of it, or a pointer to what it cannot see: that is
  /// what names the lock.
  bool Opaque = false;
  std::string WhyLeaked;   ///< What happens when it stays held.
  std::string WhyTwice;    ///< What happens when it is taken twice.
  std::string WhyUnheld;   ///< What happens when it is released unheld.
  std::string WhyMismatch; ///< What happens when the release does not match.
};

/// What an API does to a lock of one class.
enum class Op {
  Init,
  Destroy,
  Acquire,    ///< Always acquires (or waits until it does).
  TryAcquire, ///< Acquires when the result says so (`Success`).
  /// Acquire when `WaitArg` is nonzero or `TimeoutArg` is null, TryAcquire when
  /// it is not; an argument of unknown value makes it a TryAcquire.
  WaitByArg,
  Release,
  Downgrade,  ///< Exclusive becomes shared; still held.
  TryUpgrade, ///< Shared becomes exclusive when the result says so.
  Transfer,   ///< Ownership moves elsewhere: no longer this path's duty.
  Query,      ///< Result tells whether it is held (ownership queries).
  RaiseIrql,
  LowerIrql,
  // What a function is declared to be called with, or to leave:
  NeedHeld,
  NeedUnheld,
  EndHeld,
  EndUnheld,
};

/// Only checks, and changes nothing.
inline bool isContract(Op What) { return What >= Op::NeedHeld; }
inline bool isOnlyLook(Op What) {
  return What == Op::Query || isContract(What);
}

enum class Mode { Exclusive, Shared, Any };

/// The variant of an API as far as the IRQL is concerned.
enum class Level {
  Normal, ///< Raises and saves, or restores.
  Dpr,    ///< Caller is at DISPATCH_LEVEL already; IRQL untouched.
  ForDpc, ///< Raises only if below.
  Unsafe, ///< Caller has disabled APCs already.
  Irq,    ///< Device IRQL.
};

/// When a try form has acquired.
enum class Success {
  Nonzero, ///< TRUE
  Zero,    ///< STATUS_SUCCESS
  NonNegative,
};

/// Where the lock of an effect is found.
enum class LockWhere {
  Arg,    ///< The pointer (or handle value) passed as argument `LockArg`.
  Global, ///< One system-wide object (cancel spin lock).
  Thread, ///< One per thread (critical region).
  Return, ///< The API returns it.
  Handle, ///< Only the queue handle is named: argument `HandleArg`.
};

/// One thing that one call of an API does to one lock. Argument indices are
/// 0-based positions in the call as the author wrote it (macro arguments for a
/// macro); -1 means none.
struct LockEffect {
  std::string Class;
  Op What = Op::Acquire;
  Mode LockMode = Mode::Exclusive;
  Level LockLevel = Level::Normal;
  LockWhere Where = LockWhere::Arg;
  int LockArg = -1;
  int HandleArg = -1;  ///< LOCK_STATE_EX, KLOCK_QUEUE_HANDLE ...
  int IrqlOutArg = -1; ///< PKIRQL that receives the old IRQL.
  int IrqlInArg = -1;  ///< KIRQL that is restored; the new level of a raise.
  bool IrqlReturned = false; ///< The old IRQL is the result.
  int WaitArg = -1;          ///< BOOLEAN Wait of WaitByArg.
  int TimeoutArg = -1;       ///< PLARGE_INTEGER Timeout of WaitByArg.
  int ModeArg = -1;          ///< BOOLEAN: nonzero exclusive, zero shared.
  int FlagsArg = -1;         ///< Flags that choose the level (NDIS_RWL_...).
  int TagArg = -1;           ///< Remove lock tag.
  int KindArg = -1;    ///< Enumerator that is part of the identity (StorPort).
  int ContextArg = -1; ///< Value that is part of the identity (message id).
  /// Thread or owner pointer that a release is for. Another thread may have
  /// acquired, so a release that finds the lock unheld is no defect.
  int OwnerArg = -1;
  Success When = Success::Nonzero;
  /// The only result of a wait that gave up; none: whatever is no success.
  std::optional<int64_t> Failure;
  /// The result always tells: also of an Acquire, or a WaitByArg that waits,
  /// the result is one that `When` calls success, so the branch that handles
  /// failure is dead.
  bool ResultTells = false;
  /// Comes along with another effect of the same call (the critical region of
  /// FltAcquireResourceExclusive): when both are wrong for one reason, only the
  /// other is reported.
  bool Implied = false;
  /// Only when the argument points to one of these types: a wait is an acquire
  /// of a KMUTEX and nothing for an event. Behind a pointer to void, or to a
  /// dispatcher header, the lock is in an unknown state afterwards.
  std::vector<std::string> OnlyIfTypes;
  /// APIs that give it back (acquires), the one to suggest first. The list
  /// binds only in classes with Pairing::Api.
  std::vector<std::string> Releases;
};

/// Locks of a class: all of them, or one of its kinds.
struct LockRef {
  std::string Class; ///< "storport_spin_lock"
  std::string Kind;  ///< "InterruptLock"; empty: all.
  int KindValue = -1;
};

/// A call with certain bits in an argument is allowed at fewer levels than one
/// without them: KeSetEvent that is to be followed by a wait.
struct IrqlCondition {
  int Arg = -1;
  int At = -1; ///< They are in memory, so many bytes behind the argument.
  uint64_t Mask = ~uint64_t(0); ///< Any of these bits.
  /// All that it may have. One with others may be made up for a name that the
  /// headers at hand do not have, and tells nothing.
  uint64_t Bits = ~uint64_t(0);
  std::string IrqlMin, IrqlMax;
};

/// One DDI. File: rules/apis/*.yaml.
struct Api {
  std::string Name;
  std::string Header;
  std::string Framework;
  std::vector<LockEffect> Effects; ///< Usually one; empty: no lock effect.
  std::string IrqlMin, IrqlMax;    ///< IRQL names; empty: unknown.
  bool ReadsDevice = false;        ///< Its result is what a device says.
  int StallArg = -1;     ///< For how many microseconds it keeps the processor.
  int QueuesArg = -1;    ///< Inserts into a queue what this is a part of,
  int QueueLockArg = -1; ///< under this lock, which it takes and gives back.
  int PendingArg = -1;   ///< Marks this IRP pending.
  std::vector<IrqlCondition> IrqlIf;
  std::string IrqlAfter;      ///< Level left behind when it raises.
  bool Raises = false;        ///< May raise an SEH exception.
  bool NoReturn = false;      ///< Does not come back (KeBugCheckEx).
  bool EndsThread = false;    ///< Nothing can be released after it.
  bool Waits = false;         ///< May block.
  bool CurrentThread = false; ///< Its result names this thread.
  bool CurrentIrql = false;   ///< Its result is the IRQL.
  bool Asserts = false;       ///< Called where an assertion has failed.
  /// Argument that points to how long it waits: a null pointer is for ever,
  /// zero is not at all. -1: none, or that of the effect.
  int TimeoutArg = -1;
  /// Calls no driver code and writes nothing but its out-parameters. Lock DDIs
  /// are pure in that sense by definition.
  bool Pure = false;
  /// Only for drivers that set this member ("RECORD.Member") to this value.
  std::string NeedsMember;
  int64_t NeedsValue = 0;
  std::string NeedsName; ///< The enumerator, for messages.
  /// Argument that points to the attributes of an object that is made, and
  /// their member that names the object's parent. -1: none.
  int AttributesArg = -1;
  std::string ParentMember;
  /// Calls that it must come before: the first takes a device that is named in
  /// the device extension with the lock, all take the device that it is of.
  std::vector<std::string> Before;
  /// Classes of locks that are in an unknown state after the call
  /// (KeWaitForMultipleObjects on an array of mutexes).
  std::vector<std::string> Forgets;
};

/// What a function does with whole pieces of memory; it may have a row as an
/// API as well. File: rules/apis/*.yaml, `memory:`.
struct MemoryApi {
  std::string Name;
  /// What its result points to.
  enum class Gives { Nothing, Nonpaged, Paged, ByPool };
  Gives Result = Gives::Nothing;
  bool Zeroed = false;     ///< It is filled with zeroes.
  bool Recycled = false;   ///< What its last owner left may be in it.
  int PoolArg = -1;        ///< ByPool: the argument that tells,
  uint64_t PagedBits = 0;  ///< by one of these bits, that it can be paged out.
  uint64_t PoolBits = 0;   ///< All that it may have; of others it is not known.
  int FreesArg = -1;       ///< Pointer to what is freed,
  std::string FreesMember; ///< or what this member of it points to as well.
  int FillsArg = -1; ///< Pointer to what is filled with bytes: sets up no lock.
};

/// How a function becomes an entry point. File: rules/roles/*.yaml.
struct Role {
  std::string Name; ///< Role typedef: "MINIPORT_HALT".
  std::string Framework;
  std::string IrqlMin, IrqlMax;
  struct Held {          ///< Lock held when the system calls it.
    std::string Class;   ///< "cancel_spin_lock"
    bool AtExit = false; ///< Still held when it returns.
    int Arg = -1;        ///< Formal that names the lock; -1: none does.
    std::string Kind;    ///< Enumerator that names it: "InterruptLock",
    int KindValue = -1;  ///< and its value.
  };
  std::vector<Held> HeldAtEntry;
  /// It may return with a lock that it did not come with, or without one that
  /// it came with (IO_CSQ acquire and release callbacks).
  bool ExitUnchecked = false;
  /// Nobody else is at what it works on: that is not in use yet, or no longer,
  /// or the system has called another routine of the driver to lock it.
  bool Alone = false;
  /// In no configuration may it acquire these.
  std::vector<LockRef> MustNotAcquire;
  /// What it makes may live as long as the driver (DriverEntry).
  bool OfDriver = false;
  /// The system is known to call it where normal kernel APCs are enabled.
  bool ApcsEnabled = false;
  /// Not where the driver stores it at these places of an array.
  std::vector<int64_t> ApcsUnknownAt;
  /// Levels at which the system is known to call it, of those that are
  /// possible: what is wrong there is wrong. Empty: which ones is not known.
  std::vector<std::string> AlsoAt;
  /// One of: stored in Struct::Field; passed as argument Arg to Ddi; passed as
  /// argument Arg of a call through the function pointer Struct::Field; called
  /// Symbol.
  struct Registration {
    std::string Struct, Field;
    std::string Ddi;
    int Arg = -1;
    std::string Symbol; ///< "DriverEntry"
  };
  std::vector<Registration> RegisteredBy;
  /// A set bit in this formal proves DISPATCH_LEVEL; a clear one proves
  /// nothing.
  struct Flag {
    int Arg = -1;
    std::string Bit; ///< "NDIS_SEND_FLAGS_DISPATCH_LEVEL"
    unsigned Mask = 0;
  } DispatchFlag;
};

/// Words in names of functions that say what these do to a lock. In lower case.
/// File: rules/names/*.yaml.
struct LockWords {
  /// `mutex_lock` and `mutex_unlock`.
  struct Pair {
    std::string Acquire, Release;
    LockKind Kind = LockKind::Spin; ///< Spin: nothing is said of the kind.
  };
  std::vector<Pair> Pairs;
  std::vector<std::string> Try, Shared, Exclusive;
  std::vector<std::string> Waits; ///< A thread waits for such a lock.
  std::vector<std::string> Init, Destroy;
  /// Of no account when two names are compared.
  std::vector<std::string> Variants;
  /// Say nothing of what is locked: no name of a family of locks.
  std::vector<std::string> Plain;
  /// Types of parameters that are not those of locks alone.
  std::vector<std::string> CommonTypes;
};

/// What can be wrong with a lock. The fingerprint of a finding is made from
/// this and never from the rule that reports it.
enum class Defect {
  DoubleAcquire,
  ReleaseUnheld,
  ModeMismatch, ///< Acquired by one kind, released by the other.
  HeldAtExit,
  UseBeforeInit,
  LoopImbalance,   ///< Net effect of a loop iteration is not zero.
  LockOrder,       ///< Locks are nested both ways.
  BrokenContract,  ///< A lock is not as an annotation says.
  InitWhileHeld,   ///< Initialised again while it is held.
  FreedWhileHeld,  ///< Deleted, or its memory freed, while it is held.
  ReleaseOrder,    ///< Not the last acquired is released first.
  LockHierarchy,   ///< Acquired against the order that its documentation sets.
  CallUnderLock,   ///< A call that is not allowed while such a lock is held.
  LongHold,        ///< Held for longer than it should be.
  OutsideRegion,   ///< Acquired where APCs may be delivered.
  WrongRoutine,    ///< A call that such a routine, or driver, must not make.
  HandleReuse,     ///< A handle is given to an acquire while it is in use.
  PageableLock,    ///< The memory of the lock can be paged out.
  LocalLock,       ///< A lock in a local variable protects nothing.
  OpaqueAccess,    ///< A part of a lock is read or written by hand.
  SharedWithIsr,   ///< Data of an ISR is guarded by a lock that no ISR takes.
  UnguardedAccess, ///< Data is accessed without its lock.
  LatePending,  ///< A queued IRP is marked pending after the lock is released.
  NoParent,     ///< A lock object that lives until the driver is unloaded.
  SeveralLocks, ///< More such locks than there should be.
  CostlyForm,   ///< A form that raises the IRQL, where it never needs to.
  SharedIrqlSlot,  ///< Two locks save the old IRQL in one place.
  IrqlOutOfRange,  ///< A call at an IRQL that it does not allow.
  BlocksUnderLock, ///< A call that may wait while a spin lock is held.
  IrqlNotRestored, ///< Restored wrongly, out of order, or never.
  BrokenPromise,   ///< An annotation says otherwise.
  LockInPagedCode, ///< A spin lock is taken in code that can be paged out.
};
inline constexpr unsigned NumDefects = 32;

/// What is worth a note and makes no function wrong.
inline bool isAdvice(Defect D) {
  return D == Defect::LongHold || D == Defect::UnguardedAccess ||
         D == Defect::NoParent || D == Defect::SeveralLocks ||
         D == Defect::OpaqueAccess || D == Defect::ReleaseOrder ||
         D == Defect::CostlyForm || D == Defect::SharedWithIsr;
}
/// Of the IRQL, not of what is held.
inline bool isOfIrql(Defect D) { return D >= Defect::IrqlOutOfRange; }

llvm::StringRef defectName(Defect D); ///< "double-acquire"
std::optional<Defect> defectFromName(llvm::StringRef Name);
std::optional<LockKind> kindFromName(llvm::StringRef Name); ///< "rw_spin"
llvm::StringRef kindName(LockKind K);
llvm::StringRef recursionName(Recursion R); ///< "none", "shared", ...
std::optional<Recursion> recursionFromName(llvm::StringRef Name);
llvm::StringRef pairingName(Pairing P); ///< "any", "level", "api"
std::optional<Pairing> pairingFromName(llvm::StringRef Name);
llvm::StringRef levelName(Level L); ///< "normal", "dpr", "for_dpc", ...
std::optional<Level> levelFromName(llvm::StringRef Name);
llvm::StringRef modeName(Mode M); ///< "exclusive", "shared", "any"
std::optional<Mode> modeFromName(llvm::StringRef Name);
llvm::StringRef opName(Op O); ///< "acquire", "try_acquire", ...
std::optional<Op> opFromName(llvm::StringRef Name);
llvm::StringRef successName(Success S); ///< "nonzero", "zero"...
std::optional<Success> successFromName(llvm::StringRef Name);

/// One condition of a report row: `event.level == dpr`, `frame.mode != shared`.
struct ReportTest {
  enum class Subject { Event, Frame } Of = Subject::Event;
  enum class Field { Level, Mode } What = Field::Level;
  bool Equal = true;
  std::optional<Level> LevelValue; ///< Set when What == Level.
  std::optional<Mode> ModeValue;   ///< Set when What == Mode.
};

/// One row of a rule: which defects it speaks of.
struct Report {
  Defect Kind = Defect::DoubleAcquire;
  std::vector<ReportTest> When;     ///< All must hold; empty: always.
  std::vector<std::string> Classes; ///< Of the rule's; empty: all of them.
  /// Only if the call that is wrong is one of these APIs; empty: any.
  std::vector<std::string> Calls;
  bool Primary = false; ///< Gives the finding; otherwise it is only listed.
};

enum class RuleShape { Typestate, Guard, Relation, Census };

/// One rule. File: rules/<Id>.yaml; the check name is derived from the id.
struct Rule {
  std::string Id;    ///< DDI compliance name: "SpinLockDpr".
  std::string Check; ///< "ddi-spin-lock-dpr"
  std::string Title;
  std::vector<std::string> Sdv; ///< "ndis.SpinLockDpr"
  /// Sentences of DDI pages that it checks: "SL-010".
  std::vector<std::string> Requirements;
  std::vector<std::string> Classes;
  RuleShape Shape = RuleShape::Typestate;
  std::vector<Report> Reports;
  /// Locks that have to be acquired in this order; those of one rank are not
  /// compared.
  std::vector<std::vector<LockRef>> Order;
  /// Only in drivers that fill in one of these records with their routines, and
  /// none of those.
  std::vector<std::string> DriversWith, DriversWithout;
  std::string Summary; ///< One paragraph: what it reports.
  std::string Why;     ///< Bug check, deadlock.
  std::string Bad;     ///< C example that must warn.
  std::string Good;    ///< C example that must not.
  std::string Limits;
  std::string Status; ///< Empty, or a sentence: not active yet, and when.
  bool Active = true;
  bool OnByDefault = true; ///< Otherwise only where it is asked for by name.
  bool IsNote = false;     ///< Its findings are notes: they fail no run.
  /// The version of SpinLint that had it first: "0.1". Empty: a rule of the
  /// project file, which is as old as the project wants.
  std::string Since;
};

/// A sentence of a DDI page that binds a driver. File:
/// rules/coverage/requirements.yaml.
struct Requirement {
  std::string Id;   ///< "SL-010"
  std::string Page; ///< "AQ", "RL"
  std::string Text; ///< In our own words.
  /// Tests that show how it is kept, where it is a fact and no duty.
  std::vector<std::string> Tests;
};

/// A rule of Microsoft's on locks or on the IRQL. File:
/// rules/coverage/sdv.yaml.
struct SdvRule {
  std::string Name;   ///< "wdm.SpinLockSafe"
  std::string Of;     ///< "spin locks"
  std::string WhyNot; ///< Empty, or why no rule of ours reports it.
};

/// A warning of Microsoft's compiler or of its code analysis for drivers that
/// speaks of defects that we report too: what a suppression of it means here.
/// File: rules/coverage/msvc.yaml.
struct MsvcWarning {
  unsigned Number = 0; ///< 26115
  std::string Name;    ///< "__WARNING_FAILING_TO_RELEASE"; empty: it has none.
  std::string Title;   ///< In our own words.
  std::vector<Defect> Defects;
};

/// "SpinLockDpr" -> "ddi-spin-lock-dpr"; "Irql_Synch_Function" ->
/// "ddi-irql-synch-function".
std::string checkNameFor(llvm::StringRef RuleId);

class Catalog {
public:
  /// The catalog compiled into the binary. It is valid by construction (a test
  /// loads it), so this cannot fail.
  static std::shared_ptr<const Catalog> builtin();

  /// Reads `Dir`/classes/*.yaml, apis/, roles/, names/ and *.yaml, or what is
  /// in the binary if `Dir` is empty, and adds the project file `Project`, if
  /// that is not empty. Errors carry `file:line:column: ` and a sentence that
  /// says what to do.
  static llvm::Expected<std::shared_ptr<const Catalog>>
  load(llvm::StringRef Dir, llvm::StringRef Project = "");

  /// Globs for checks, as on the command line, from the project file.
  const std::string &projectChecks() const { return Checks; }

  /// Hash of everything that was read; part of a lock program's cache key.
  uint64_t hash() const { return Hash; }

  const Api *api(llvm::StringRef Name) const;
  const MemoryApi *memoryApi(llvm::StringRef Name) const;
  const LockClass *lockClass(llvm::StringRef Name) const;
  const Role *role(llvm::StringRef Name) const;
  /// By id ("SpinLockDpr", ignoring case) or check name.
  const Rule *rule(llvm::StringRef IdOrCheck) const;

  const LockWords &lockWords() const { return Words; }

  /// Sorted by name; stable order for output.
  const std::vector<Api> &apis() const { return Apis; }
  const std::vector<LockClass> &lockClasses() const { return Classes; }
  const std::vector<Role> &roles() const { return Roles; }
  const std::vector<Rule> &rules() const { return Rules; }
  /// As they stand in the files.
  const std::vector<Requirement> &requirements() const { return Requirements; }
  const std::vector<SdvRule> &sdvRules() const { return SdvRules; }
  /// By number. Null: a warning about something else.
  const MsvcWarning *msvcWarning(llvm::StringRef NumberOrName) const;
  const std::vector<MsvcWarning> &msvcWarnings() const { return Msvc; }

private:
  friend class CatalogReader;
  std::vector<Api> Apis;
  std::vector<MemoryApi> MemoryApis;
  std::vector<LockClass> Classes;
  std::vector<Role> Roles;
  std::vector<Rule> Rules;
  std::vector<Requirement> Requirements;
  std::vector<SdvRule> SdvRules;
  std::vector<MsvcWarning> Msvc; ///< By number.
  llvm::StringMap<unsigned> ApiIndex, MemoryIndex, ClassIndex, RoleIndex,
      RuleIndex;
  LockWords Words;
  std::string Checks; ///< Of the project file.
  uint64_t Hash = 0;
};

} // namespace spinlint::catalog

#endif // SPINLINT_CATALOG_CATALOG_H
