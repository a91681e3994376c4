//===- TextWriter.cpp - prints a lock program -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The writing half of Text.h. What has its default value is not printed, so
// that the text shows what matters and a field that is added later changes no
// old file.
//
//===----------------------------------------------------------------------===//
#include "program/Text.h"
#include "program/TextKeywords.h"
#include "program/TextPrinter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Format.h"

using namespace llvm;

namespace spinlint::program {

namespace {

/// Handles for things whose names need not be unique: the name itself, or
/// with a number behind it.
template <typename T>
std::vector<std::string> makeHandles(const std::vector<T> &Things) {
  StringSet<> Taken;
  std::vector<std::string> Handles;
  Handles.reserve(Things.size());
  for (const T &Thing : Things) {
    std::string Handle = Thing.Name;
    for (unsigned N = 2; !Taken.insert(Handle).second; ++N)
      Handle = Thing.Name + "." + utostr(N);
    Handles.push_back(std::move(Handle));
  }
  return Handles;
}

class Writer : text::Printer {
public:
  Writer(const Program &P, raw_ostream &OS)
      : Printer(OS), P(P), SymbolHandles(makeHandles(P.Symbols)),
        GlobalHandles(makeHandles(P.Globals)) {}
  void program();

private:
  void operand(const Operand &O);
  void input(StringRef Keyword, const Operand &O);

  void unit(const UnitInfo &U);
  void function(const Function &F);
  void local(const Local &L, StringRef Handle);
  void declaration(const Declaration &D);
  void instr(const Instr &I);
  void call(const CallDetail &C);
  void lock(const LockDetail &L);
  void terminator(const Terminator &T);
  void block(uint32_t B, StringRef Before = "") { OS << Before << 'b' << B; }

  const Program &P;
  const std::vector<std::string> SymbolHandles, GlobalHandles;
  const Function *Current = nullptr;
  std::vector<std::string> LocalHandles;
};

void Writer::operand(const Operand &O) {
  switch (O.K) {
  case Operand::Kind::None:
    OS << '-';
    return;
  case Operand::Kind::Reg:
    OS << '%' << O.Value;
    return;
  case Operand::Kind::Const:
    OS << O.Value;
    return;
  case Operand::Kind::Local:
    OS << '&';
    name(LocalHandles[O.Value]);
    return;
  case Operand::Kind::Global:
    OS << '@';
    name(GlobalHandles[O.Value]);
    return;
  case Operand::Kind::Function:
    OS << "fn:";
    name(SymbolHandles[O.Value]);
    return;
  }
}

void Writer::input(StringRef Keyword, const Operand &O) {
  if (O.isNone())
    return;
  OS << ' ' << Keyword << ' ';
  operand(O);
}

void Writer::unit(const UnitInfo &U) {
  OS << "unit ";
  quoted(U.Main);
  if (!U.MissingHeaders.empty()) {
    OS << " missing ";
    list(U.MissingHeaders);
  }
  if (!U.RepairedNames.empty()) {
    OS << " repaired ";
    list(U.RepairedNames);
  }
  if (U.Errors)
    OS << " errors " << U.Errors;
  text("first_error", U.FirstError);
  if (U.InactiveLockCalls)
    OS << " inactive " << U.InactiveLockCalls;
  OS << '\n';
}

void Writer::program() {
  OS << "lockprog " << FormatVersion << '\n';
  if (P.CatalogHash)
    OS << "catalog " << format_hex(P.CatalogHash, 0) << '\n';
  for (const UnitInfo &U : P.Units)
    unit(U);
  for (size_t I = 0; I != P.Files.size(); ++I) {
    const File &F = P.Files[I];
    OS << "file " << I << ' ';
    quoted(F.Path);
    if (F.Hash)
      OS << " hash " << format_hex(F.Hash, 0);
    if (F.System)
      OS << " system";
    OS << '\n';
  }
  for (size_t I = 0; I != P.Globals.size(); ++I) {
    const Global &G = P.Globals[I];
    OS << "global ";
    operand(Operand::global(I));
    if (G.Name != GlobalHandles[I]) {
      OS << " name ";
      quoted(G.Name);
    }
    text("type", G.Type);
    text("section", G.Section);
    if (G.Usr != "c:@" + G.Name) {
      OS << " usr ";
      quoted(G.Usr);
    }
    OS << '\n';
  }
  for (size_t I = 0; I != P.Symbols.size(); ++I) {
    const Symbol &S = P.Symbols[I];
    OS << "symbol ";
    name(SymbolHandles[I]);
    if (S.Name != SymbolHandles[I]) {
      OS << " name ";
      quoted(S.Name);
    }
    if (S.Usr != "c:@F@" + S.Name) {
      OS << " usr ";
      quoted(S.Usr);
    }
    if (S.System)
      OS << " system";
    if (S.Guards)
      OS << " guards";
    text("type", S.Type);
    OS << '\n';
  }
  for (const Registration &R : P.Registrations) {
    OS << "register ";
    operand(Operand::function(R.Symbol));
    text("struct", R.Struct);
    text("field", R.Field);
    text("ddi", R.Ddi);
    if (R.Arg != -1)
      OS << " arg " << R.Arg;
    OS << '\n';
  }
  for (const Slot &S : P.Slots) {
    OS << "slot ";
    operand(Operand::function(S.Symbol));
    OS << ' ';
    quoted(S.Field.Record);
    OS << ' ';
    quoted(S.Field.Name);
    if (S.Table != None) {
      OS << " in ";
      operand(Operand::global(S.Table));
    }
    OS << '\n';
  }
  for (const LockToken &T : P.Tokens) {
    OS << "token ";
    quoted(T.Api);
    if (T.Symbol != None) {
      OS << " in ";
      operand(Operand::function(T.Symbol));
    }
    if (T.InProgram)
      OS << " in_program";
    where("at", T.Where);
    OS << '\n';
  }
  for (const Function &F : P.Functions)
    function(F);
}

void Writer::local(const Local &L, StringRef Handle) {
  OS << (L.Param >= 0 ? "  param " : "  local ");
  name(Handle);
  if (L.Name != Handle) {
    OS << " name ";
    quoted(L.Name);
  }
  text("type", L.Type);
  if (L.Escapes)
    OS << " escapes";
  if (L.Cleared)
    OS << " cleared";
  if (L.Static)
    OS << " static";
  where("at", L.Where);
  OS << '\n';
}

void Writer::declaration(const Declaration &D) {
  OS << (D.IsDefinition ? "  defined" : "  declared");
  if (!D.Params.empty()) {
    OS << " params ";
    list(D.Params);
  }
  text("indent", D.Indent);
  if (D.StartsLine)
    OS << " starts_line";
  where("at", D.Where);
  OS << '\n';
}

void Writer::function(const Function &F) {
  Current = &F;
  LocalHandles = makeHandles(F.Locals);
  OS << "\nfunction ";
  name(SymbolHandles[F.Symbol]);
  if (F.Link != Linkage::External)
    OS << ' ' << text::LinkageWords[unsigned(F.Link)];
  if (F.Returns != ReturnKind::Void)
    OS << " returns " << text::ReturnWords[unsigned(F.Returns)];
  if (!F.Roles.empty()) {
    OS << " roles ";
    list(F.Roles);
  }
  if (F.AddressTaken)
    OS << " address_taken";
  if (F.Stub)
    OS << " stub";
  uint32_t MostRegs = 0;
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Result != None)
        MostRegs = std::max(MostRegs, I.Result + 1);
  if (F.NumRegs != MostRegs)
    OS << " regs " << F.NumRegs;
  where("at", F.Where);
  where("body", F.Body);
  OS << " {\n";

  for (size_t I = 0; I != F.Locals.size(); ++I)
    local(F.Locals[I], LocalHandles[I]);
  for (const Annotation &A : F.Annotations) {
    OS << "  sal ";
    if (A.Target == -2)
      OS << "function ";
    else if (A.Target == -1)
      OS << "result ";
    else
      OS << A.Target << ' ';
    quoted(A.Name);
    if (!A.Args.empty()) {
      OS << ' ';
      list(A.Args);
    }
    OS << '\n';
  }
  for (const Declaration &D : F.Declarations)
    declaration(D);
  for (const Label &L : F.Labels) {
    OS << "  label ";
    quoted(L.Name);
    OS << ' ';
    block(L.Block);
    where("at", L.Where);
    OS << '\n';
  }
  for (const Statement &S : F.Statements) {
    OS << "  stmt " << text::StatementWords[unsigned(S.K)] << ' ' << S.Begin
       << ':' << S.End;
    if (S.Under != Statement::Parent::Block)
      OS << ' ' << text::ParentWords[unsigned(S.Under)];
    if (S.InMacro)
      OS << " macro";
    OS << '\n';
  }
  for (const Lost &L : F.LostParts) {
    OS << "  lost ";
    quoted(L.What);
    where("at", L.Where);
    OS << '\n';
  }
  for (size_t B = 0; B != F.Blocks.size(); ++B) {
    block(B);
    OS << ":\n";
    for (const Instr &I : F.Blocks[B].Instrs)
      instr(I);
    terminator(F.Blocks[B].Term);
  }
  OS << "}\n";
}

void Writer::instr(const Instr &I) {
  OS << "  ";
  if (I.Result != None)
    OS << '%' << I.Result << " = ";
  switch (I.Kind) {
  case InstrKind::Load:
    OS << "load ";
    operand(I.A);
    break;
  case InstrKind::Store:
    OS << "store ";
    operand(I.A);
    OS << ", ";
    operand(I.B);
    break;
  case InstrKind::Field:
    OS << "field ";
    operand(I.A);
    OS << " + " << I.Imm;
    if (I.Detail != None) {
      const FieldRef &R = Current->Fields[I.Detail];
      OS << ' ';
      quoted(R.Record);
      OS << ' ';
      quoted(R.Name);
      if (R.System)
        OS << " system";
    }
    break;
  case InstrKind::Index:
    OS << "index ";
    operand(I.A);
    OS << " + ";
    operand(I.B);
    OS << " * " << I.Imm;
    break;
  case InstrKind::Unary:
    OS << text::UnaryWords[I.Code] << ' ';
    operand(I.A);
    break;
  case InstrKind::Binary:
  case InstrKind::Compare:
    OS << (I.Kind == InstrKind::Binary ? text::BinaryWords[I.Code]
                                       : text::CompareWords[I.Code])
       << ' ';
    operand(I.A);
    OS << ", ";
    operand(I.B);
    break;
  case InstrKind::Cast:
    OS << "cast ";
    operand(I.A);
    OS << " to " << (I.Imm < 0 ? 'i' : 'u') << (I.Imm < 0 ? -I.Imm : I.Imm);
    break;
  case InstrKind::Unknown:
    OS << "unknown";
    if (!I.A.isNone()) {
      const bool Tried = UnknownCode(I.Code) == UnknownCode::Tried;
      OS << (Tried ? " tried " : " taken ");
      operand(I.A);
      if (Tried) {
        OS << ", ";
        operand(I.B);
      }
    }
    break;
  case InstrKind::Call:
    call(Current->Calls[I.Detail]);
    break;
  case InstrKind::Lock:
    lock(Current->Locks[I.Detail]);
    break;
  case InstrKind::Assume:
    OS << "assume ";
    operand(I.A);
    break;
  case InstrKind::Forget:
    OS << "forget ";
    operand(I.A);
    if (I.Imm)
      OS << " bytes " << I.Imm;
    break;
  }
  if (text::hasAccessBits(I.Kind))
    for (unsigned Bit = 0; Bit != std::size(text::AccessWords); ++Bit)
      if (I.Code >> Bit & 1)
        OS << ' ' << text::AccessWords[Bit];
  where("at", I.Where);
  OS << '\n';
}

void Writer::call(const CallDetail &C) {
  OS << "call ";
  if (C.Callee != None)
    operand(Operand::function(C.Callee));
  if (!C.Target.isNone()) {
    OS << (C.Callee != None ? " *" : "*");
    operand(C.Target);
  }
  if (C.Callee == None && C.Target.isNone())
    OS << '?';
  OS << '(';
  ListSeparator Comma;
  for (const Operand &A : C.Args) {
    OS << StringRef(Comma);
    operand(A);
  }
  OS << ')';
  if (!C.Spelling.empty()) {
    OS << " via ";
    list(C.Spelling);
  }
  if (C.MayRaise)
    OS << " raises";
  if (C.Reads)
    OS << " reads " << C.Reads;
  if (C.Writes)
    OS << " writes " << C.Writes;
}

void Writer::lock(const LockDetail &L) {
  OS << catalog::opName(L.What) << ' ';
  name(L.Class);
  OS << ' ';
  operand(L.Lock);
  if (L.LockAt != catalog::LockWhere::Arg)
    OS << " where " << text::LockWhereWords[unsigned(L.LockAt)];
  if (L.Mode != catalog::Mode::Exclusive)
    OS << " mode " << catalog::modeName(L.Mode);
  if (L.Level != catalog::Level::Normal)
    OS << " level " << catalog::levelName(L.Level);
  if (L.When != catalog::Success::Nonzero)
    OS << " when " << catalog::successName(L.When);
  input("handle", L.Handle);
  input("irql_out", L.IrqlOut);
  input("irql_in", L.IrqlIn);
  if (L.IrqlReturned)
    OS << " irql_returned";
  if (L.Counted)
    OS << " counted";
  if (L.Declared)
    OS << " declared";
  input("wait", L.Wait);
  input("flags", L.Flags);
  input("tag", L.Tag);
  input("kind", L.KindOf);
  input("attributes", L.Attributes);
  text("api", L.Api);
  if (L.Spelling != std::vector<std::string>{L.Api}) {
    OS << " via ";
    list(L.Spelling);
  }
  text("", L.LockText);
  text("handle_text", L.HandleText);
  text("irql_text", L.IrqlText);
  where("api_at", L.ApiAt);
}

void Writer::terminator(const Terminator &T) {
  OS << "  ";
  switch (T.Kind) {
  case TermKind::Goto:
    block(T.Targets[0], "goto ");
    break;
  case TermKind::Branch:
    OS << "br ";
    operand(T.Value);
    block(T.Targets[0], " ? ");
    block(T.Targets[1], " : ");
    break;
  case TermKind::Switch:
    OS << "switch ";
    operand(T.Value);
    OS << " {";
    for (size_t I = 0; I != T.Cases.size(); ++I) {
      OS << ' ' << T.Cases[I].first;
      if (T.Cases[I].second != T.Cases[I].first)
        OS << ".." << T.Cases[I].second;
      OS << ": ";
      block(T.Targets[I]);
      OS << ',';
    }
    OS << " default: ";
    block(T.Targets.back());
    OS << " }";
    break;
  case TermKind::Return:
    OS << "return";
    if (!T.Value.isNone()) {
      OS << ' ';
      operand(T.Value);
    }
    break;
  case TermKind::MayRaise:
    block(T.Targets[0], "may_raise ");
    block(T.Targets[1], " except ");
    break;
  case TermKind::Unreachable:
    OS << "unreachable";
    break;
  }
  if (T.Of != BranchOf::Other)
    OS << ' ' << text::BranchWords[unsigned(T.Of)];
  text("", T.Text);
  if (T.ImplicitReturn)
    OS << " implicit";
  if (T.ReturnReads)
    OS << " reads";
  if (T.Jump)
    OS << " jump";
  where("at", T.Where);
  OS << '\n';
}

} // namespace

void print(const Program &P, raw_ostream &OS) { Writer(P, OS).program(); }

std::string toText(const Program &P) {
  std::string S;
  raw_string_ostream OS(S);
  print(P, OS);
  return S;
}

} // namespace spinlint::program
