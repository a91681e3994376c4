//===- Verify.cpp - what every lock program must satisfy ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Verify.h.
//
//===----------------------------------------------------------------------===//
#include "program/Verify.h"
#include "program/TextKeywords.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"
#include <iterator>

using namespace llvm;

namespace spinlint::program {

namespace {

/// As in the text reader, a check returns true when it failed.
class Verifier {
public:
  explicit Verifier(const Program &P) : P(P) {}
  bool program();
  bool function(const Function &Fn);
  Error takeError() const {
    return createStringError(inconvertibleErrorCode(), "%s", Failure.c_str());
  }

private:
  bool fail(const Twine &Sentence);
  bool place(const Place &W);
  bool operand(const Operand &O);
  bool symbol(uint32_t S, bool MayBeNone);
  bool instr(const Instr &I);
  bool shape(const Instr &I);
  bool call(const CallDetail &C);
  bool lock(const LockDetail &L);
  bool terminator(const Terminator &T);
  bool registers();
  bool definedOnEveryPath();

  const Program &P;
  const Function *F = nullptr;
  uint32_t InBlock = None;
  std::string Failure;
};

/// The operands that `I` reads, including those of its detail.
template <typename Fn>
void forEachOperand(const Function &F, const Instr &I, Fn Visit) {
  Visit(I.A);
  Visit(I.B);
  if (I.Kind == InstrKind::Call) {
    const CallDetail &C = F.Calls[I.Detail];
    Visit(C.Target);
    for (const Operand &A : C.Args)
      Visit(A);
  } else if (I.Kind == InstrKind::Lock) {
    const LockDetail &L = F.Locks[I.Detail];
    for (const Operand *O : {&L.Lock, &L.Handle, &L.IrqlOut, &L.IrqlIn, &L.Wait,
                             &L.Flags, &L.Tag, &L.KindOf, &L.Attributes})
      Visit(*O);
  }
}

bool Verifier::fail(const Twine &Sentence) {
  std::string Where;
  if (F) {
    Where = "function '";
    Where += F->Symbol < P.Symbols.size() ? P.Symbols[F->Symbol].Name : "?";
    Where += "'";
    if (InBlock != None)
      Where += (", block b" + Twine(InBlock)).str();
    Where += ": ";
  }
  Failure = Where + Sentence.str();
  return true;
}

bool Verifier::place(const Place &W) {
  if (!W.valid())
    return W == Place() ? false : fail("a place without a file has a position");
  if (W.File >= P.Files.size())
    return fail("a place names file " + Twine(W.File) +
                ", which does not exist");
  if (W.Begin > W.End)
    return fail("a place ends before it begins");
  return false;
}

bool Verifier::symbol(uint32_t S, bool MayBeNone) {
  if (S < P.Symbols.size() || (MayBeNone && S == None))
    return false;
  return fail("symbol " + Twine(S) + " does not exist");
}

bool Verifier::operand(const Operand &O) {
  auto InRange = [&](size_t Size, const char *What) {
    if (O.Value >= 0 && static_cast<uint64_t>(O.Value) < Size)
      return false;
    return fail(What + Twine(" ") + Twine(O.Value) + " does not exist");
  };
  switch (O.K) {
  case Operand::Kind::None:
    return O.Value ? fail("an absent operand has a value") : false;
  case Operand::Kind::Const:
    return false;
  case Operand::Kind::Reg:
    return InRange(F->NumRegs, "register");
  case Operand::Kind::Local:
    return InRange(F->Locals.size(), "local");
  case Operand::Kind::Global:
    return InRange(P.Globals.size(), "global");
  case Operand::Kind::Function:
    return InRange(P.Symbols.size(), "symbol");
  }
  return fail("an operand of an unknown kind");
}

/// Operands, result, code and detail are those of the kind, and no others.
bool Verifier::shape(const Instr &I) {
  bool NeedsA = false, NeedsB = false, HasImm = false;
  bool NeedsResult = false, MayResult = false;
  size_t Codes = 0, Details = 0;
  switch (I.Kind) {
  case InstrKind::Load:
    NeedsA = NeedsResult = true;
    Codes = text::AllAccessBits;
    break;
  case InstrKind::Store:
    NeedsA = NeedsB = true;
    Codes = text::AllAccessBits;
    break;
  case InstrKind::Field:
    NeedsA = NeedsResult = HasImm = true;
    Details = F->Fields.size();
    break;
  case InstrKind::Index:
    NeedsA = NeedsB = NeedsResult = HasImm = true;
    break;
  case InstrKind::Unary:
    NeedsA = NeedsResult = true;
    Codes = std::size(text::UnaryWords);
    break;
  case InstrKind::Binary:
    NeedsA = NeedsB = NeedsResult = true;
    Codes = std::size(text::BinaryWords);
    break;
  case InstrKind::Compare:
    NeedsA = NeedsB = NeedsResult = true;
    Codes = std::size(text::CompareWords);
    break;
  case InstrKind::Cast:
    NeedsA = NeedsResult = HasImm = true;
    if (!I.Imm)
      return fail("a cast has no width");
    break;
  case InstrKind::Unknown:
    NeedsA = !I.A.isNone();
    NeedsB = NeedsA && UnknownCode(I.Code) == UnknownCode::Tried;
    Codes = NeedsA ? 2 : 1;
    NeedsResult = true;
    break;
  case InstrKind::Call:
    MayResult = true;
    Details = F->Calls.size();
    break;
  case InstrKind::Lock:
    MayResult = true;
    Details = F->Locks.size();
    break;
  case InstrKind::Assume:
    NeedsA = true;
    break;
  case InstrKind::Forget:
    NeedsA = HasImm = true;
    Codes = text::AllAccessBits;
    break;
  }
  if (I.A.isNone() == NeedsA || I.B.isNone() == NeedsB)
    return fail(NeedsA && I.A.isNone()   ? "an instruction lacks operand A"
                : NeedsB && I.B.isNone() ? "an instruction lacks operand B"
                                         : "an instruction has an operand that "
                                           "its kind does not use");
  if (!HasImm && I.Imm)
    return fail("an instruction has an immediate that its kind does not use");
  if (NeedsResult && I.Result == None)
    return fail("an instruction lacks a result");
  if (!NeedsResult && !MayResult && I.Result != None)
    return fail("an instruction has a result that its kind does not make");
  if (I.Code && I.Code >= Codes)
    return fail("an instruction has an unknown code");
  bool DetailOptional =
      I.Kind == InstrKind::Field || !Details; // None where there are none.
  if (I.Kind == InstrKind::Call || I.Kind == InstrKind::Lock)
    DetailOptional = false;
  if (I.Detail == None ? !DetailOptional : I.Detail >= Details)
    return fail("an instruction names detail " + Twine(int64_t(I.Detail)) +
                ", which does not exist");
  return false;
}

bool Verifier::call(const CallDetail &C) {
  if (symbol(C.Callee, /*MayBeNone=*/true) || operand(C.Target))
    return true;
  for (const Operand &A : C.Args)
    if (operand(A))
      return true;
  return false;
}

bool Verifier::lock(const LockDetail &L) {
  for (const Operand *O : {&L.Lock, &L.Handle, &L.IrqlOut, &L.IrqlIn, &L.Wait,
                           &L.Flags, &L.Tag, &L.KindOf, &L.Attributes})
    if (operand(*O))
      return true;
  return place(L.ApiAt);
}

bool Verifier::instr(const Instr &I) {
  if (shape(I) || operand(I.A) || operand(I.B) || place(I.Where))
    return true;
  if (I.Kind == InstrKind::Call)
    return call(F->Calls[I.Detail]);
  if (I.Kind == InstrKind::Lock)
    return lock(F->Locks[I.Detail]);
  return false;
}

bool Verifier::terminator(const Terminator &T) {
  size_t Targets = 0;
  bool NeedsValue = false, MayValue = false;
  switch (T.Kind) {
  case TermKind::Goto:
    Targets = 1;
    break;
  case TermKind::Branch:
    Targets = 2;
    NeedsValue = true;
    break;
  case TermKind::Switch:
    Targets = T.Cases.size() + 1;
    NeedsValue = true;
    break;
  case TermKind::Return:
    MayValue = true;
    break;
  case TermKind::MayRaise:
    Targets = 2;
    break;
  case TermKind::Unreachable:
    break;
  }
  if (T.Targets.size() != Targets)
    return fail("the terminator has " + Twine(T.Targets.size()) +
                " targets instead of " + Twine(Targets));
  for (uint32_t Target : T.Targets)
    if (Target >= F->Blocks.size())
      return fail("the terminator names block b" + Twine(Target) +
                  ", which does not exist");
  if (T.Kind != TermKind::Switch && !T.Cases.empty())
    return fail("a terminator that is no switch has cases");
  for (const auto &[First, Last] : T.Cases)
    if (First > Last)
      return fail("a case range ends before it begins");
  if (NeedsValue && T.Value.isNone())
    return fail("the terminator lacks a value");
  if (!NeedsValue && !MayValue && !T.Value.isNone())
    return fail("the terminator has a value that its kind does not use");
  if (T.Kind != TermKind::Return && (T.ImplicitReturn || T.ReturnReads))
    return fail("a terminator that is no return is marked as one");
  return operand(T.Value) || place(T.Where);
}

/// One definition each, which reaches every use.
bool Verifier::registers() {
  BitVector Defined(F->NumRegs);
  for (InBlock = 0; InBlock != F->Blocks.size(); ++InBlock)
    for (const Instr &I : F->Blocks[InBlock].Instrs) {
      if (I.Result == None)
        continue;
      if (I.Result >= F->NumRegs)
        return fail("register %" + Twine(I.Result) +
                    " is beyond the number of registers");
      if (Defined.test(I.Result))
        return fail("register %" + Twine(I.Result) + " is defined twice");
      Defined.set(I.Result);
    }
  return definedOnEveryPath();
}

bool Verifier::definedOnEveryPath() {
  // Forward, intersecting: what is certainly defined at the start of a block.
  // A block without a set has not been reached.
  std::vector<BitVector> In(F->Blocks.size());
  SmallVector<uint32_t, 32> Work = {0};
  In[0].resize(F->NumRegs);
  std::vector<bool> Reached(F->Blocks.size());
  Reached[0] = true;
  while (!Work.empty()) {
    uint32_t B = Work.pop_back_val();
    BitVector Out = In[B];
    for (const Instr &I : F->Blocks[B].Instrs)
      if (I.Result != None)
        Out.set(I.Result);
    for (uint32_t Target : F->Blocks[B].Term.Targets) {
      if (!Reached[Target]) {
        Reached[Target] = true;
        In[Target] = Out;
      } else {
        size_t Before = In[Target].count();
        In[Target] &= Out;
        if (In[Target].count() == Before)
          continue;
      }
      Work.push_back(Target);
    }
  }
  for (InBlock = 0; InBlock != F->Blocks.size(); ++InBlock) {
    if (!Reached[InBlock])
      continue;
    BitVector Now = In[InBlock];
    uint32_t Undefined = None;
    auto Use = [&](const Operand &O) {
      if (O.K == Operand::Kind::Reg && !Now.test(O.Value))
        Undefined = O.Value;
    };
    for (const Instr &I : F->Blocks[InBlock].Instrs) {
      forEachOperand(*F, I, Use);
      if (I.Result != None)
        Now.set(I.Result);
    }
    Use(F->Blocks[InBlock].Term.Value);
    if (Undefined != None)
      return fail("register %" + Twine(Undefined) +
                  " is used where it is not defined on every path");
  }
  return false;
}

bool Verifier::function(const Function &Fn) {
  F = &Fn;
  InBlock = None;
  if (symbol(F->Symbol, /*MayBeNone=*/false))
    return true;
  if (F->NumParams > F->Locals.size())
    return fail("more parameters than locals");
  for (size_t I = 0; I != F->Locals.size(); ++I) {
    const Local &L = F->Locals[I];
    if (L.Param != (I < F->NumParams ? static_cast<int>(I) : -1))
      return fail("the parameters do not come first and in order");
    if (place(L.Where))
      return true;
  }
  if (F->Blocks.empty())
    return fail("there is no block");
  for (InBlock = 0; InBlock != F->Blocks.size(); ++InBlock) {
    const Block &B = F->Blocks[InBlock];
    for (const Instr &I : B.Instrs)
      if (instr(I))
        return true;
    if (terminator(B.Term))
      return true;
  }
  InBlock = None;
  for (const Annotation &A : F->Annotations)
    if (A.Target < -2)
      return fail("an annotation has no target");
  for (const Declaration &D : F->Declarations)
    if (place(D.Where))
      return true;
  for (const Label &L : F->Labels) {
    if (L.Block >= F->Blocks.size())
      return fail("label '" + L.Name + "' names a block that does not exist");
    if (place(L.Where))
      return true;
  }
  uint32_t Before = 0;
  for (const Statement &S : F->Statements) {
    if (S.Begin > S.End || S.Begin < Before)
      return fail("the statements are not in the order of their places");
    Before = S.Begin;
  }
  if (!F->Statements.empty() && !F->Body.valid())
    return fail("it has statements and no body");
  for (const Lost &L : F->LostParts)
    if (place(L.Where))
      return true;
  return place(F->Where) || place(F->Body) || registers();
}

bool Verifier::program() {
  for (size_t I = 0; I != P.Symbols.size(); ++I) {
    const Symbol &S = P.Symbols[I];
    if (S.Function == None)
      continue;
    if (S.Function >= P.Functions.size() || P.Functions[S.Function].Symbol != I)
      return fail("symbol '" + S.Name + "' names a function that is not its");
  }
  for (size_t I = 0; I != P.Functions.size(); ++I) {
    const Function &Fn = P.Functions[I];
    if (function(Fn))
      return true;
    InBlock = None;
    if (P.Symbols[Fn.Symbol].Function != I)
      return fail("its symbol does not name it");
  }
  F = nullptr;
  InBlock = None;
  for (const Registration &R : P.Registrations)
    if (symbol(R.Symbol, /*MayBeNone=*/false))
      return true;
  for (const Slot &S : P.Slots)
    if (symbol(S.Symbol, /*MayBeNone=*/false) ||
        (S.Table != None && operand(Operand::global(S.Table))))
      return true;
  for (const LockToken &T : P.Tokens)
    if (symbol(T.Symbol, /*MayBeNone=*/true) || place(T.Where))
      return true;
  return false;
}

} // namespace

Error verify(const Program &P) {
  Verifier V(P);
  return V.program() ? V.takeError() : Error::success();
}

Error verify(const Program &P, const Function &F) {
  Verifier V(P);
  return V.function(F) ? V.takeError() : Error::success();
}

} // namespace spinlint::program
