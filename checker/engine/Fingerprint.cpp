//===- Fingerprint.cpp - a function as numbers ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes down all that is read, in a fixed order, and hashes that. What is a
// set is added up. See Fingerprint.h.
//
//===----------------------------------------------------------------------===//
#include "engine/Fingerprint.h"
#include "engine/BackPointers.h"
#include "engine/Contract.h"
#include "engine/Schedule.h"
#include "program/ByteCoding.h"
#include "llvm/Support/xxhash.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

uint64_t hashOf(const ByteWriter &Out) {
  return llvm::xxh3_64bits(Out.bytes());
}

/// Writes parts of one program, things by their names.
class Writer {
public:
  Writer(llvm::ArrayRef<uint64_t> Symbols, llvm::ArrayRef<uint64_t> Globals,
         llvm::ArrayRef<uint64_t> Files)
      : Symbols(Symbols), Globals(Globals), Files(Files) {}

  ByteWriter Out;

  /// What others read of a function whatever it does.
  void head(const Function &F) {
    symbol(F.Symbol);
    Out.number(uint64_t(F.Link));
    Out.number(uint64_t(F.Returns));
    Out.list(F.Roles, [&](const std::string &R) { Out.string(R); });
    Out.number(F.NumParams);
    for (uint32_t I = 0; I < F.NumParams; ++I)
      local(F.Locals[I]);
    Out.list(F.Annotations, [&](const Annotation &A) {
      Out.signedNumber(A.Target);
      Out.string(A.Name);
      Out.list(A.Args, [&](const std::string &Arg) { Out.string(Arg); });
    });
    Out.list(F.LostParts, [&](const Lost &L) { Out.string(L.What); });
    Out.flag(F.AddressTaken);
    Out.flag(F.Stub);
  }

  void code(const Function &F) {
    Base = F.Body;
    Out.number(F.NumRegs);
    Out.list(F.Locals, [&](const Local &L) { local(L); });
    Out.list(F.Blocks, [&](const Block &B) {
      Out.list(B.Instrs, [&](const Instr &I) { instr(F, I); });
      terminator(B.Term);
    });
  }

  /// Its details by what they are: a program that was stored numbers them in
  /// another order.
  void instr(const Function &F, const Instr &I) {
    Out.number(uint64_t(I.Kind));
    Out.number(I.Code);
    Out.number(I.Result);
    operand(I.A);
    operand(I.B);
    Out.signedNumber(I.Imm);
    place(I.Where);
    if (I.Detail == None)
      return Out.flag(false);
    if (I.Kind == InstrKind::Field)
      field(F.Fields[I.Detail]);
    else if (I.Kind == InstrKind::Call)
      call(F.Calls[I.Detail]);
    else if (I.Kind == InstrKind::Lock)
      lock(F.Locks[I.Detail]);
  }

  void call(const CallDetail &C) {
    symbol(C.Callee);
    operand(C.Target);
    Out.list(C.Args, [&](const Operand &A) { operand(A); });
    Out.list(C.Spelling, [&](const std::string &S) { Out.string(S); });
    Out.flag(C.MayRaise);
    Out.number(C.Reads);
    Out.number(C.Writes);
  }

  void lock(const LockDetail &L) {
    Out.string(L.Class);
    Out.string(L.Api);
    Out.list(L.Spelling, [&](const std::string &S) { Out.string(S); });
    Out.number(uint64_t(L.What));
    Out.number(uint64_t(L.Mode));
    Out.number(uint64_t(L.Level));
    Out.number(uint64_t(L.LockAt));
    Out.number(uint64_t(L.When));
    for (const Operand &O : {L.Lock, L.Handle, L.IrqlOut, L.IrqlIn, L.Wait,
                             L.Flags, L.Tag, L.KindOf, L.Attributes})
      operand(O);
    Out.flag(L.IrqlReturned);
    Out.flag(L.Declared);
    Out.flag(L.Counted);
    Out.string(L.LockText);
    Out.string(L.HandleText);
    Out.string(L.IrqlText);
  }

private:
  void local(const Local &L) {
    Out.string(L.Name);
    Out.string(L.Type);
    Out.signedNumber(L.Param);
    Out.flag(L.Escapes);
    Out.flag(L.Cleared);
    Out.flag(L.Static);
  }
  void field(const FieldRef &F) {
    Out.string(F.Record);
    Out.string(F.Name);
    Out.flag(F.System);
  }
  void symbol(uint32_t S) { Out.number(S == None ? 0 : Symbols[S]); }
  void operand(const Operand &O) {
    Out.number(uint64_t(O.K));
    if (O.K == Operand::Kind::Global)
      Out.number(Globals[uint32_t(O.Value)]);
    else if (O.K == Operand::Kind::Function)
      Out.number(Symbols[uint32_t(O.Value)]);
    else
      Out.signedNumber(O.Value);
  }
  /// Two places of a function compare the same however far it has moved.
  void place(const Place &At) {
    if (!At.valid())
      return Out.flag(false);
    Out.number(1 + (At.File == Base.File ? 0 : Files[At.File]));
    Out.signedNumber(int64_t(At.Begin) -
                     (At.File == Base.File ? int64_t(Base.Begin) : 0));
    Out.number(At.End - At.Begin);
  }
  void terminator(const Terminator &T) {
    Out.number(uint64_t(T.Kind));
    operand(T.Value);
    Out.list(T.Targets, [&](uint32_t To) { Out.number(To); });
    Out.list(T.Cases, [&](const std::pair<int64_t, int64_t> &C) {
      Out.signedNumber(C.first);
      Out.signedNumber(C.second);
    });
    Out.number(uint64_t(T.Of));
    Out.string(T.Text);
    place(T.Where);
    Out.flag(T.ImplicitReturn);
    Out.flag(T.ReturnReads);
    Out.flag(T.Jump);
  }

  llvm::ArrayRef<uint64_t> Symbols, Globals, Files; ///< Hashes.
  Place Base; ///< Body of the function at hand.
};

/// What a call graph says of a function.
class CallFacts {
public:
  CallFacts(const World &W, llvm::ArrayRef<uint64_t> Globals)
      : W(W), Globals(Globals) {}

  uint64_t of(uint32_t Fn) const {
    const CallGraph &G = W.G;
    uint64_t Sum = G.Recursive[Fn] | G.TouchesLocks[Fn] << 1 |
                   G.LostLocks[Fn] << 2 | G.Deletes[Fn].empty() << 3;
    for (auto [Label, Bits] : G.WritesFields[Fn])
      Sum += mix(1, label(Label), Bits);
    for (uint32_t Global : G.WritesGlobals[Fn])
      Sum += mix(2, Globals[Global], 0);
    for (uint32_t Label : G.Deletes[Fn])
      Sum += mix(3, label(Label), 0);
    for (uint32_t Param : G.DeletesParams[Fn])
      Sum += mix(4, Param, 0);
    return Sum;
  }
  /// Of what `F` itself does to locks by name; see callerReleases().
  uint64_t ofLocks(const Function &F) const {
    uint64_t Sum = 0;
    for (const LockDetail &L : F.Locks) {
      ByteWriter Out;
      Out.string(L.Class);
      Out.number(uint64_t(L.What));
      Out.string(L.LockText);
      Sum += hashOf(Out);
    }
    // Which of its members these are, its code says.
    if (Sum)
      for (const FieldRef &X : F.Fields)
        Sum += llvm::xxh3_64bits(X.Record + "." + X.Name);
    return Sum;
  }
  uint64_t label(uint32_t L) const {
    return llvm::xxh3_64bits(W.Labels.name(L));
  }
  static uint64_t mix(uint64_t Kind, uint64_t A, uint64_t B) {
    const uint64_t Parts[] = {Kind, A, B};
    return llvm::xxh3_64bits(llvm::ArrayRef(
        reinterpret_cast<const uint8_t *>(Parts), sizeof(Parts)));
  }

private:
  const World &W;
  llvm::ArrayRef<uint64_t> Globals;
};

void writeEntry(ByteWriter &Out, const EntryKind &E) {
  Out.flag(E.Strict);
  Out.flag(E.Unseen);
  Out.flag(E.AddressTaken);
  Out.flag(E.Whole);
  Out.flag(E.SeveralRoles);
  Out.flag(E.ExitUnchecked);
  Out.string(E.Role ? E.Role->Name : "");
  Out.string(E.WithApcs ? E.WithApcs->Name : "");
  Out.signedNumber(E.Irql.Lo);
  Out.signedNumber(E.Irql.Hi);
}

/// What every function may depend on.
uint64_t factsOfAll(const World &W, const CallFacts &Facts) {
  const Policy &L = W.Limits;
  ByteWriter Out;
  for (unsigned N :
       {L.StatesPerPoint, L.StatesAtFirst, L.NodesPerPoint, L.LoopVisits,
        L.StepsPerFunction, L.WitnessTries, L.WitnessSteps, L.WitnessSearches,
        L.SummaryOutcomes, L.RecursionRounds, L.RecursiveDepth})
    Out.number(N);
  Out.flag(L.Whole);
  Out.number(L.Skip);
  uint64_t Sum = 0;
  for (uint32_t Label : W.Inert)
    Sum += CallFacts::mix(1, Facts.label(Label), 0);
  for (const auto &[Label, B] : W.Back)
    Sum += CallFacts::mix(2, Facts.label(Label),
                          CallFacts::mix(uint64_t(B.At), Facts.label(B.Over),
                                         uint64_t(B.OverAt) * 2 + B.Array));
  Out.number(Sum);
  return hashOf(Out);
}

} // namespace

Fingerprints::Fingerprints(const World &W) : W(W) {
  const Program &P = W.P;
  std::vector<uint64_t> Symbols, Globals, Files;
  for (const Symbol &S : P.Symbols) {
    ByteWriter Out;
    Out.string(S.Usr);
    Out.string(S.Name);
    Out.flag(S.Function != None);
    Out.flag(S.System);
    Out.flag(S.Guards);
    Out.string(S.Type);
    Symbols.push_back(hashOf(Out));
  }
  for (const Global &V : P.Globals) {
    ByteWriter Out;
    Out.string(V.Usr);
    Out.string(V.Name);
    Out.string(V.Type);
    Out.string(V.Section);
    Globals.push_back(hashOf(Out));
  }
  for (const File &F : P.Files)
    Files.push_back(llvm::xxh3_64bits(F.Path));

  const size_t N = P.Functions.size();
  const CallFacts Facts(W, Globals);
  const uint64_t OfAll = factsOfAll(W, Facts);
  std::vector<uint64_t> Calls(N), Locks(N), Family(N);
  Heads.resize(N);
  All.resize(N);
  Writer Head(Symbols, Globals, Files);
  for (uint32_t F = 0; F < N; ++F) {
    Head.Out.clear();
    Head.head(P.Functions[F]);
    Heads[F] = hashOf(Head.Out);
    Calls[F] = CallFacts::mix(5, Heads[F], Facts.of(F));
    Locks[F] = Facts.ofLocks(P.Functions[F]);
  }
  for (uint32_t F = 0; F < N; ++F) {
    Family[F] = Locks[F];
    for (uint32_t To : W.G.Callees[F])
      Family[F] += CallFacts::mix(6, Locks[To], To == F);
  }
  forEachOf(N, W.Limits.Threads, [&](size_t F) {
    Writer Text(Symbols, Globals, Files);
    Text.Out.number(OfAll);
    Text.Out.number(Calls[F]);
    writeEntry(Text.Out, W.Entries[F]);
    Text.code(P.Functions[F]);
    uint64_t Around = 0;
    for (uint32_t To : W.G.Callees[F])
      Around += CallFacts::mix(7 + (W.G.SccOf[To] == W.G.SccOf[F]), Calls[To],
                               Heads[To]);
    for (uint32_t To : W.G.Passed[F])
      Around += CallFacts::mix(9, Heads[To], 0);
    // Whether there is one who releases what it keeps.
    if (W.G.TouchesLocks[F])
      for (uint32_t Caller : W.G.Callers[F])
        Around += CallFacts::mix(10, Family[Caller], 0);
    Text.Out.number(Around);
    All[F] = hashOf(Text.Out);
  });
}

uint64_t Fingerprints::ofEvent(const Point &At) const {
  if (!At.valid())
    return 0;
  const Function &F = W.P.Functions[At.Function];
  uint64_t Kind = 0;
  ByteWriter Out;
  if (At.Block != None && At.Instr < F.Blocks[At.Block].Instrs.size()) {
    const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
    Kind = uint64_t(I.Kind) + 1;
    if (I.Kind == InstrKind::Lock) {
      const LockDetail &L = F.Locks[I.Detail];
      for (const std::string *S :
           {&L.Class, &L.Api, &L.LockText, &L.HandleText, &L.IrqlText})
        Out.string(*S);
      Out.list(L.Spelling, [&](const std::string &S) { Out.string(S); });
      for (uint64_t V : {uint64_t(L.What), uint64_t(L.Mode), uint64_t(L.Level),
                         uint64_t(L.LockAt), uint64_t(L.When)})
        Out.number(V);
      Out.flag(L.Declared);
      Out.flag(releaseDiesWith(W.P, At));
    }
    if (I.Kind == InstrKind::Call && F.Calls[I.Detail].Callee != None)
      Out.string(W.P.Symbols[F.Calls[I.Detail].Callee].Usr);
  }
  Out.number(Kind);
  return CallFacts::mix(11, Heads[At.Function], hashOf(Out));
}
