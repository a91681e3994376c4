//===- Program.h - the lock program ---------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a driver does to its locks, as plain data: the only thing that passes
// from the Clang side (extract) to the engine. In: nothing. Out: the types.
//
// A lock program looks like unoptimised LLVM IR. Locals and parameters are
// memory cells that are loaded and stored; there is no phi, because the engine
// numbers values along each state it keeps, which is finer than any SSA form
// of the function (a phi would join what property simulation keeps apart).
// Addresses are made by `field` and `index` from addresses, so that
// `&Adapter->Lock` is the same lock however it was spelt. Offsets are bytes; a
// bit-field outside of a union has one of its own beyond all real ones (byte
// offset + (bit + 1 << 40)), so that it is a cell like any other member.
//
// The same struct holds one translation unit or a whole linked driver: linking
// appends and renumbers (Link.h). The text form is Text.h.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_PROGRAM_H
#define SPINLINT_PROGRAM_PROGRAM_H

#include "catalog/Catalog.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace spinlint::program {

inline constexpr uint32_t None = ~0u;

/// A half-open range of bytes [Begin, End) of a file, and where it starts.
/// Lines and columns are 1-based. File is an index into Program::Files.
struct Place {
  uint32_t File = None;
  uint32_t Line = 0, Column = 0;
  uint32_t Begin = 0, End = 0;
  bool valid() const { return File != None; }
  bool operator==(const Place &) const = default;
};

/// What an instruction reads.
struct Operand {
  enum class Kind : uint8_t {
    None,
    Reg,      ///< Result of an instruction of this function.
    Const,    ///< Integer; null pointers are 0.
    Local,    ///< Address of Function::Locals[Value].
    Global,   ///< Address of Program::Globals[Value].
    Function, ///< Address of Program::Symbols[Value].
  };
  Kind K = Kind::None;
  int64_t Value = 0;

  bool isNone() const { return K == Kind::None; }
  static Operand reg(uint32_t R) { return {Kind::Reg, R}; }
  static Operand constant(int64_t V) { return {Kind::Const, V}; }
  static Operand local(uint32_t I) { return {Kind::Local, I}; }
  static Operand global(uint32_t I) { return {Kind::Global, I}; }
  static Operand function(uint32_t I) { return {Kind::Function, I}; }
  bool operator==(const Operand &) const = default;
};

enum class InstrKind : uint8_t {
  Load,    ///< Result = value of the cell at address A.
  Store,   ///< Cell at address A = B.
  Field,   ///< Result = A + Imm bytes; Detail: FieldRef (display, aliasing).
  Index,   ///< Result = A + B * Imm bytes (array subscript, pointer arith).
  Unary,   ///< Result = Code A.
  Binary,  ///< Result = A Code B.
  Compare, ///< Result = (A Code B) ? 1 : 0.
  Cast,    ///< Result = A converted to |Imm| bits; Imm < 0: signed.
  Unknown, ///< Result = something new at each execution. A, if any: address of
           ///< a pointer that this takes in one step, leaving NULL there; or,
           ///< if Code is Tried, of what it set to B if it could (compare and
           ///< exchange, test and set).
  Call,    ///< Detail: CallDetail. Result: its value, if any.
  Lock,    ///< Detail: LockDetail. Result: value of the API, if any.
  Assume,  ///< A is nonzero from here on (NT_ASSERT, _Analysis_assume_).
  Forget,  ///< Cells at address A and beyond (the object) change unseen.
           ///< Imm: so many bytes are overwritten; 0: not known.
};

enum class UnaryCode : uint8_t { Neg, BitNot, Not };
enum class BinaryCode : uint8_t {
  Add,
  Sub,
  Mul,
  Div,
  Rem,
  And,
  Or,
  Xor,
  Shl,
  Shr,
};
/// Of an Unknown that has an address.
enum class UnknownCode : uint8_t { Taken, Tried };
enum class CompareCode : uint8_t { Eq, Ne, Lt, Le, Gt, Ge, ULt, ULe, UGt, UGe };

/// `A Code B`.
inline bool evaluate(CompareCode Code, int64_t A, int64_t B) {
  switch (Code) {
  case CompareCode::Eq:
    return A == B;
  case CompareCode::Ne:
    return A != B;
  case CompareCode::Lt:
    return A < B;
  case CompareCode::Le:
    return A <= B;
  case CompareCode::Gt:
    return A > B;
  case CompareCode::Ge:
    return A >= B;
  case CompareCode::ULt:
    return uint64_t(A) < uint64_t(B);
  case CompareCode::ULe:
    return uint64_t(A) <= uint64_t(B);
  case CompareCode::UGt:
    return uint64_t(A) > uint64_t(B);
  case CompareCode::UGe:
    return uint64_t(A) >= uint64_t(B);
  }
  return false;
}

/// What is special about a load, a store or a forget. Bits of Instr::Code.
enum AccessBits : uint8_t {
  Interlocked = 1, ///< No other thread can come between.
  BySystem = 2,    ///< Written in the body of a macro of a system header.
  Wiped = 4,       ///< One of many: a whole object is filled, set or copied.
};

struct Instr {
  InstrKind Kind = InstrKind::Unknown;
  uint8_t Code = 0; ///< UnaryCode, BinaryCode, CompareCode, UnknownCode or
                    ///< AccessBits, by Kind.
  uint32_t Result = None; ///< Register defined, each at most once textually.
  Operand A, B;
  int64_t Imm = 0;
  uint32_t Detail = None; ///< Into Function::Fields, Calls or Locks.
  Place Where;
};

/// Which member a Field instruction names. For messages ("Adapter->Lock") and
/// to tell apart what cannot alias.
struct FieldRef {
  std::string Record;  ///< "struct _ADAPTER", anonymous ones by their place.
  std::string Name;    ///< "Lock"; dotted through anonymous members.
  bool System = false; ///< The record is defined by a system header.
  bool operator==(const FieldRef &) const = default;
};

struct CallDetail {
  uint32_t Callee = None; ///< Into Program::Symbols, if known by name.
  Operand Target;         ///< The function pointer of an indirect call.
  std::vector<Operand> Args;
  std::vector<std::string> Spelling; ///< Macros it came through, outermost 1st.
  bool MayRaise = false;             ///< An SEH exception may leave it.
  /// Arguments whose objects an inline function of a system header reads or
  /// writes by itself (RemoveHeadList), one bit for each.
  uint32_t Reads = 0, Writes = 0;
};

/// A statement as its author wrote it, for edits that delete it, copy it or put
/// one beside it. What a macro makes of its use is one statement.
struct Statement {
  enum class Kind : uint8_t {
    Simple,      ///< An expression, or the use of a macro.
    Declaration,
    Jump,        ///< return, goto, break, continue, __leave.
    Block,       ///< `{` to `}`.
    Control,     ///< if, loop, switch, __try.
    Labelled,    ///< A label or case, with the statement after it.
  };
  enum class Parent : uint8_t {
    Block,
    Control,  ///< It is the only child of an if, else or loop without braces.
    Labelled, ///< Its label or case needs it.
  };
  uint32_t Begin = 0, End = 0; ///< Bytes of the file of Function::Body, with
                               ///< its `;`.
  Kind K = Kind::Simple;
  Parent Under = Parent::Block;
  bool InMacro = false; ///< Written in an argument of a macro: no edit.
  bool operator==(const Statement &) const = default;
};

/// One lock event: everything that engine, messages and fix-its need.
struct LockDetail {
  std::string Class;                 ///< Lock class of the catalog.
  std::string Api;                   ///< Outermost name that the catalog knows.
  std::vector<std::string> Spelling; ///< Macro chain, outermost first, ends
                                     ///< with Api; the driver's macros first.
  catalog::Op What = catalog::Op::Acquire;
  catalog::Mode Mode = catalog::Mode::Exclusive;
  catalog::Level Level = catalog::Level::Normal;
  catalog::LockWhere LockAt = catalog::LockWhere::Arg;
  catalog::Success When = catalog::Success::Nonzero;
  Operand Lock;    ///< Address of the lock (or the handle value).
  Operand Handle;  ///< Address of the queue handle / lock state.
  Operand IrqlOut; ///< Address that receives the old IRQL.
  Operand IrqlIn;  ///< IRQL that is restored.
  bool IrqlReturned = false;
  bool Declared = false; ///< Stands for what an annotation says; Api is its
                         ///< name, and there is no such call.
  bool Counted = false; ///< The driver itself counts the acquires of its owner.
  Operand Wait, Flags, Tag, KindOf; ///< See catalog::LockEffect.
  Operand Attributes;     ///< Of an object that is made; see catalog::Api.
  std::string LockText;   ///< Author's text of the lock argument, at the
  std::string HandleText; ///< outermost spelling; likewise the handle
  std::string IrqlText;   ///< and the IRQL variable.
  Place ApiAt; ///< The word to change for another API; invalid: the body of a
               ///< macro has it.
};

enum class TermKind : uint8_t {
  Goto,        ///< Targets[0]
  Branch,      ///< Value nonzero: Targets[0], else Targets[1].
  Switch,      ///< Cases[i] takes Targets[i]; the last target is the default.
  Return,      ///< Value, if any.
  MayRaise,    ///< Targets[0] goes on; Targets[1] is an __except handler.
  Unreachable, ///< Control does not come here (KeBugCheckEx).
};

/// Which statement a branch belongs to, for the notes of a path.
enum class BranchOf : uint8_t {
  If,
  While,
  For,
  Do,
  Conditional,
  Logical,
  Switch,
  RangeFor,
  Other,
};

struct Terminator {
  TermKind Kind = TermKind::Unreachable;
  Operand Value;
  std::vector<uint32_t> Targets;
  std::vector<std::pair<int64_t, int64_t>> Cases; ///< Inclusive ranges.
  BranchOf Of = BranchOf::Other;
  std::string Text; ///< Condition or returned expression as written.
  Place Where;      ///< The condition, the return statement, or the `}`.
  bool ImplicitReturn = false; ///< Falls off the end of the body.
  bool ReturnReads = false; ///< The returned expression calls or reads memory.
  bool Jump = false; ///< A goto, break, continue or __leave of the author's.
};

struct Block {
  std::vector<Instr> Instrs;
  Terminator Term;
};

/// A parameter or local variable: one memory cell (or an aggregate).
struct Local {
  std::string Name;     ///< Unique in the function: "status", "status.2".
  std::string Type;     ///< As written: "KIRQL".
  int Param = -1;       ///< Parameter index, or -1.
  bool Escapes = false; ///< Its address is used other than to load and store
                        ///< it or in a lock event.
  bool Cleared = false; ///< A pointer that the function sets to NULL itself.
  bool Static = false;  ///< Static storage: keeps its value between calls.
  Place Where;
};

/// Something of the source that is missing in the lock program.
struct Lost {
  std::string What; ///< "return statement", "call of NdisReleaseSpinLock"
  Place Where;
};

/// A SAL annotation on a function, parameter or result; or
/// CodeSection, whose argument is the section that the code is in.
struct Annotation {
  int Target = -2;  ///< Parameter index, -1 the result, -2 the function.
  std::string Name; ///< "_IRQL_requires_max_"
  std::vector<std::string> Args; ///< As text.
};

/// Where a function is declared in a file of the driver: annotations of it are
/// written in front of that, in the words that its parameters have there.
struct Declaration {
  Place Where;             ///< From its first token to its name.
  std::string Indent;      ///< White space before it on its line.
  bool StartsLine = false; ///< Nothing else stands before it on its line.
  bool IsDefinition = false;
  std::vector<std::string> Params; ///< Their names, as in Locals; some empty.
};

struct Label {
  std::string Name;
  uint32_t Block = None;
  Place Where;
};

enum class Linkage : uint8_t { External, Internal, Inline };
enum class ReturnKind : uint8_t {
  Void,
  Bool,
  Status,
  Pointer,
  Integer,
  Count, ///< An unsigned integer: how many, most often.
  Other,
};

struct Function {
  uint32_t Symbol = None; ///< Into Program::Symbols.
  Linkage Link = Linkage::External;
  ReturnKind Returns = ReturnKind::Void;
  std::vector<std::string> Roles; ///< From role typedefs on declarations.
  std::vector<Local> Locals;      ///< Parameters first, in order.
  uint32_t NumParams = 0;
  std::vector<Block> Blocks; ///< Block 0 is the entry.
  uint32_t NumRegs = 0;
  std::vector<FieldRef> Fields;
  std::vector<CallDetail> Calls;
  std::vector<LockDetail> Locks;
  std::vector<Annotation> Annotations;
  std::vector<Declaration> Declarations; ///< By place, of those that no macro
                                         ///< has made.
  std::vector<Label> Labels;
  /// Those in the file of Body, by place, the outer before the inner.
  std::vector<Statement> Statements;
  std::vector<Lost> LostParts; ///< Not empty: the function is not analysed.
  Place Where;                 ///< The name in the definition.
  Place Body;                  ///< `{` to `}`.
  bool AddressTaken = false;   ///< Its address is used in this program.
  bool Stub = false; ///< No body is known; made from what it is declared to do.
};

/// A function that somebody names; defined here or elsewhere.
struct Symbol {
  std::string Usr;  ///< Clang's; for internal linkage it names the file.
  std::string Name; ///< For messages; qualified in C++.
  uint32_t Function = None; ///< Into Program::Functions, if defined here.
  bool System = false; ///< Declared by a system header: no driver code, so it
                       ///< cannot touch the driver's locks behind its back.
  bool Guards = false; ///< Constructor or destructor of a class that is made
                       ///< from a lock: its body has to be seen.
  /// "void (KSPIN_LOCK *, KIRQL)", pointers spelt out; of functions that no
  /// system header declares and no body is seen of.
  std::string Type;
};

struct Global {
  std::string Usr;
  std::string Name;
  std::string Type;
  std::string Section; ///< That the source asks for; empty: the usual one.
};

struct File {
  std::string Path;    ///< Relative to the root of the run; '/' separators.
  uint64_t Hash = 0;   ///< xxh3 of the bytes; edits are refused if it changed.
  bool System = false; ///< A kit or WDK header: no edits, no findings.
};

/// A function that the driver stores in a member of a record of its own.
struct Slot {
  FieldRef Field;
  uint32_t Symbol = None;
  uint32_t Table = None; ///< The global whose initialiser has it, if it is one.
  bool operator==(const Slot &) const = default;
};

/// A function handed to the system: stored in a structure's field or passed.
struct Registration {
  uint32_t Symbol = None;
  std::string Struct, Field; ///< "NDIS_FILTER_DRIVER_CHARACTERISTICS", ...
  std::string Ddi;           ///< or passed to this function
  int Arg = -1;              ///< as this argument.
};

/// One place where the preprocessor or the AST saw a lock API, in code that is
/// compiled. The audit holds these against the lock events.
struct LockToken {
  std::string Api;
  Place Where;            ///< Where the author wrote the outermost macro.
  uint32_t Symbol = None; ///< Function it stands in; None: outside of any.
  bool InProgram = false; ///< Has a lock event.
};

/// A translation unit of the program.
struct UnitInfo {
  std::string Main; ///< Root-relative path.
  std::vector<std::string> MissingHeaders;
  std::vector<std::string> RepairedNames; ///< Declared by the prelude.
  unsigned Errors = 0;                    ///< Left after the last parse.
  std::string FirstError;                 ///< "file:line:col: text"
  unsigned InactiveLockCalls = 0;         ///< Lock APIs in skipped #if regions.
};

struct Program {
  uint64_t CatalogHash = 0;
  std::vector<UnitInfo> Units;
  std::vector<File> Files;
  std::vector<Global> Globals;
  std::vector<Symbol> Symbols;
  std::vector<Function> Functions;
  std::vector<Registration> Registrations;
  std::vector<Slot> Slots;
  std::vector<LockToken> Tokens;
};

/// The annotation of code that `#pragma alloc_text`, `#pragma code_seg` or
/// `__declspec(code_seg)` puts into a section of its own.
inline constexpr llvm::StringLiteral CodeSection = "code_section";

/// Names of the functions that stand for SAL's analysis assumptions start with
/// this. Calls of them do nothing.
inline constexpr llvm::StringLiteral MarkerPrefix = "__spinlint_";

/// What a marker says of the lock whose address is its argument.
enum class LockClaim : uint8_t { None, Held, NotHeld, Unchecked };
inline LockClaim lockClaim(const Program &P, const CallDetail &C) {
  llvm::StringRef Name =
      C.Callee == None ? "" : llvm::StringRef(P.Symbols[C.Callee].Name);
  if (!Name.consume_front(MarkerPrefix) || C.Args.size() != 1)
    return LockClaim::None;
  if (Name == "lock_held" || Name == "lock_acquired")
    return LockClaim::Held;
  if (Name == "lock_not_held" || Name == "lock_released")
    return LockClaim::NotHeld;
  return Name == "lock_unchecked" ? LockClaim::Unchecked : LockClaim::None;
}

inline bool isMarker(const Program &P, const CallDetail &C) {
  return C.Callee != None &&
         llvm::StringRef(P.Symbols[C.Callee].Name).starts_with(MarkerPrefix);
}

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_PROGRAM_H
