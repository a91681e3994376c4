//===- ProgramBytes.cpp - lock programs for the next run ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ProgramBytes.h. One list of members serves both ways; that none is
// missing is checked when this is compiled. Each string stands once, at the
// end; places are told by how far they are from the one before.
//
//===----------------------------------------------------------------------===//
#include "program/ProgramBytes.h"
#include "program/ByteCoding.h"
#include "program/Verify.h"
#include "llvm/ADT/DenseMap.h"
#include <type_traits>

using namespace spinlint;
using namespace spinlint::program;

namespace {

//===----------------------------------------------------------------------===//
// How many members a struct has
//===----------------------------------------------------------------------===//

struct Anything {
  template <class T> operator T() const;
};

template <class T, class... A> consteval size_t countMembers() {
  if constexpr (requires { T{A()..., Anything()}; })
    return countMembers<T, A..., Anything>();
  else
    return sizeof...(A);
}

//===----------------------------------------------------------------------===//
// The last one of each enumeration
//===----------------------------------------------------------------------===//

constexpr auto lastOf(Operand::Kind) { return Operand::Kind::Function; }
constexpr auto lastOf(InstrKind) { return InstrKind::Forget; }
constexpr auto lastOf(Statement::Kind) { return Statement::Kind::Labelled; }
constexpr auto lastOf(Statement::Parent) { return Statement::Parent::Labelled; }
constexpr auto lastOf(catalog::Op) { return catalog::Op::EndUnheld; }
constexpr auto lastOf(catalog::Mode) { return catalog::Mode::Any; }
constexpr auto lastOf(catalog::Level) { return catalog::Level::Irq; }
constexpr auto lastOf(catalog::LockWhere) { return catalog::LockWhere::Handle; }
constexpr auto lastOf(catalog::Success) {
  return catalog::Success::NonNegative;
}
constexpr auto lastOf(TermKind) { return TermKind::Unreachable; }
constexpr auto lastOf(BranchOf) { return BranchOf::Other; }
constexpr auto lastOf(Linkage) { return Linkage::Inline; }
constexpr auto lastOf(ReturnKind) { return ReturnKind::Other; }

//===----------------------------------------------------------------------===//
// Members
//===----------------------------------------------------------------------===//

/// `Derived` has `number`, `signedNumber` and `text`, which write what they are
/// given, or change it to what they read; `count`, which does so for the size
/// of a vector; `check`, which is asked about each enumerator; and `Reads`.
/// What is written is not changed.
template <class Derived> class Members {
  Derived &self() { return static_cast<Derived &>(*this); }

protected:
  template <class T> void value(std::vector<T> &V) {
    self().count(V);
    for (T &Element : V)
      value(Element);
  }
  void value(std::string &S) { self().text(S); }
  template <class A, class B> void value(std::pair<A, B> &P) {
    value(P.first);
    value(P.second);
  }
  void value(uint64_t &N) { self().number(N); }
  void value(int64_t &N) { self().signedNumber(N); }
  void value(int &N) { as(int64_t(N), N); }
  void value(bool &B) { as(uint64_t(B), B); }
  void value(uint8_t &N) { as(uint64_t(N), N); }
  /// Small, or None.
  void value(uint32_t &N) {
    uint64_t Next = uint32_t(N + 1);
    value(Next);
    if constexpr (Derived::Reads)
      N = uint32_t(Next - 1);
  }
  template <class T>
    requires std::is_enum_v<T>
  void value(T &V) {
    uint64_t Number = uint64_t(V);
    value(Number);
    self().check(Number <= uint64_t(lastOf(V)));
    if constexpr (Derived::Reads)
      V = T(Number);
  }

  void value(Operand &O) {
    value(O.K);
    if (O.K != Operand::Kind::None)
      value(O.Value);
  }
  void value(Place &W) {
    value(W.File);
    if (!W.valid())
      return;
    away(W.Line, Before.Line);
    value(W.Column);
    away(W.Begin, Before.Begin);
    away(W.End, W.Begin);
    Before = W;
  }

  void value(Instr &I) {
    all(I, I.Kind, I.Code, I.Result, I.A, I.B, I.Imm, I.Detail, I.Where);
  }
  void value(FieldRef &R) { all(R, R.Record, R.Name, R.System); }
  void value(CallDetail &C) {
    all(C, C.Callee, C.Target, C.Args, C.Spelling, C.MayRaise, C.Reads,
        C.Writes);
  }
  void value(Statement &S) { all(S, S.Begin, S.End, S.K, S.Under, S.InMacro); }
  void value(LockDetail &L) {
    all(L, L.Class, L.Api, L.Spelling, L.What, L.Mode, L.Level, L.LockAt,
        L.When, L.Lock, L.Handle, L.IrqlOut, L.IrqlIn, L.IrqlReturned,
        L.Declared, L.Counted, L.Wait, L.Flags, L.Tag, L.KindOf, L.Attributes,
        L.LockText, L.HandleText, L.IrqlText, L.ApiAt);
  }
  void value(Terminator &T) {
    all(T, T.Kind, T.Value, T.Targets, T.Cases, T.Of, T.Text, T.Where,
        T.ImplicitReturn, T.ReturnReads, T.Jump);
  }
  void value(Block &B) { all(B, B.Instrs, B.Term); }
  void value(Local &L) {
    all(L, L.Name, L.Type, L.Param, L.Escapes, L.Cleared, L.Static, L.Where);
  }
  void value(Lost &L) { all(L, L.What, L.Where); }
  void value(Annotation &A) { all(A, A.Target, A.Name, A.Args); }
  void value(Declaration &D) {
    all(D, D.Where, D.Indent, D.StartsLine, D.IsDefinition, D.Params);
  }
  void value(Label &L) { all(L, L.Name, L.Block, L.Where); }
  void value(Function &F) {
    all(F, F.Symbol, F.Link, F.Returns, F.Roles, F.Locals, F.NumParams,
        F.Blocks, F.NumRegs, F.Fields, F.Calls, F.Locks, F.Annotations,
        F.Declarations, F.Labels, F.Statements, F.LostParts, F.Where, F.Body,
        F.AddressTaken, F.Stub);
  }
  void value(Symbol &S) {
    all(S, S.Usr, S.Name, S.Function, S.System, S.Guards, S.Type);
  }
  void value(Global &G) { all(G, G.Usr, G.Name, G.Type, G.Section); }
  void value(File &F) { all(F, F.Path, F.Hash, F.System); }
  void value(Slot &S) { all(S, S.Field, S.Symbol, S.Table); }
  void value(Registration &R) {
    all(R, R.Symbol, R.Struct, R.Field, R.Ddi, R.Arg);
  }
  void value(LockToken &T) { all(T, T.Api, T.Where, T.Symbol, T.InProgram); }
  void value(UnitInfo &U) {
    all(U, U.Main, U.MissingHeaders, U.RepairedNames, U.Errors, U.FirstError,
        U.InactiveLockCalls);
  }
  void value(Program &P) {
    all(P, P.CatalogHash, P.Units, P.Files, P.Globals, P.Symbols, P.Functions,
        P.Registrations, P.Slots, P.Tokens);
  }

private:
  template <class T, class... M> void all(T &, M &...Each) {
    static_assert(countMembers<T>() == sizeof...(M),
                  "a member is missing, or told twice");
    (value(Each), ...);
  }
  /// `V` as a number.
  template <class N, class T> void as(N Number, T &V) {
    value(Number);
    if constexpr (Derived::Reads)
      V = T(Number);
  }
  /// `V` by its distance from `From`.
  void away(uint32_t &V, uint32_t From) {
    int64_t Distance = int64_t(V) - From;
    value(Distance);
    if constexpr (Derived::Reads)
      V = From + uint32_t(Distance); // Of damaged bytes it may be anything.
  }

  Place Before;
};

class Writer : public Members<Writer> {
public:
  static constexpr bool Reads = false;
  std::string write(const Program &P) {
    value(const_cast<Program &>(P));
    ByteWriter All;
    All.string(Body.bytes());
    for (llvm::StringRef S : Strings)
      All.string(S);
    return All.take();
  }

private:
  friend class Members<Writer>;
  void number(uint64_t N) { Body.number(N); }
  void signedNumber(int64_t N) { Body.signedNumber(N); }
  template <class T> void count(const std::vector<T> &V) {
    Body.number(V.size());
  }
  void text(const std::string &S) {
    auto [It, New] = NumberOf.try_emplace(S, Strings.size());
    if (New)
      Strings.push_back(S);
    Body.number(It->second);
  }
  void check(bool) {}

  ByteWriter Body;
  std::vector<llvm::StringRef> Strings;
  llvm::DenseMap<llvm::StringRef, uint64_t> NumberOf;
};

class Reader : public Members<Reader> {
public:
  static constexpr bool Reads = true;
  explicit Reader(llvm::StringRef Bytes) : Body("") {
    ByteReader All(Bytes);
    Body = ByteReader(All.string());
    while (All.left())
      Strings.push_back(All.string());
    check(All.ok());
  }

  std::optional<Program> read() {
    Program P;
    value(P);
    if (!Body.done())
      return std::nullopt;
    return P;
  }

private:
  friend class Members<Reader>;
  void number(uint64_t &N) { N = Body.number(); }
  void signedNumber(int64_t &N) { N = Body.signedNumber(); }
  template <class T> void count(std::vector<T> &V) {
    const uint64_t N = Body.number();
    // Each takes a byte at least.
    check(N <= Body.left());
    if (Body.ok())
      V.resize(N);
  }
  void text(std::string &S) {
    const uint64_t N = Body.number();
    check(N < Strings.size());
    if (Body.ok())
      S = Strings[N].str();
  }
  void check(bool Right) {
    if (!Right)
      Body.fail();
  }

  ByteReader Body;
  std::vector<llvm::StringRef> Strings;
};

} // namespace

std::string program::toBytes(const Program &P) { return Writer().write(P); }

std::optional<Program> program::fromBytes(llvm::StringRef Bytes) {
  std::optional<Program> P = Reader(Bytes).read();
  if (!P)
    return std::nullopt;
  if (llvm::Error E = verify(*P)) {
    llvm::consumeError(std::move(E));
    return std::nullopt;
  }
  return P;
}
