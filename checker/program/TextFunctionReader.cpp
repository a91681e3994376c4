//===- TextFunctionReader.cpp - reads one function of a lock program ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reading half of Text.h: what stands between `function` and `}`. See
// TextReader.h.
//
//===----------------------------------------------------------------------===//
#include "program/TextReader.h"
#include "program/Verify.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace spinlint::program::text {

using Kind = Token::Kind;

/// Blocks may be named before they are defined: until the end of the function
/// the number of the mention stands for the index.
bool Reader::blockRef(uint32_t &Mention) {
  std::string Label;
  if (Tok.K == Kind::Word)
    Label = Tok.Text;
  else if (Tok.K == Kind::Integer && !Tok.Negative)
    Label = utostr(Tok.Magnitude);
  else
    return expected("a block");
  auto [It, New] = Mentions.try_emplace(Label, MentionAt.size());
  if (New) {
    Token At = Tok;
    At.Text = Label;
    MentionAt.push_back(std::move(At));
    BlockOfMention.push_back(None);
  }
  Mention = It->second;
  next();
  return false;
}

bool Reader::functionHeader() {
  Token At = Tok;
  std::string Handle;
  if (name(Handle))
    return true;
  F->Symbol = symbolIndex(Handle);
  Symbol &S = P.Symbols[F->Symbol];
  if (S.Function != None)
    return fail(At, "a second body for the function '" + Handle + "'");
  S.Function = P.Functions.size();
  F->NumRegs = None;
  while (!Tok.is('{')) {
    if (takeOneOf(LinkageWords, F->Link))
      continue;
    if (take("returns")) {
      if (!takeOneOf(ReturnWords, F->Returns))
        return expected("void, bool, status, pointer, integer or other");
      continue;
    }
    if (take("address_taken")) {
      F->AddressTaken = true;
      continue;
    }
    if (take("stub")) {
      F->Stub = true;
      continue;
    }
    bool Bad = take("roles")  ? list(F->Roles)
               : take("regs") ? count(F->NumRegs)
               : take("at")   ? place(F->Where)
               : take("body") ? place(F->Body)
                              : expected("an attribute of a function or '{'");
    if (Bad)
      return true;
  }
  next();
  return lineEnd();
}

bool Reader::local(bool IsParam) {
  Token At = Tok;
  Local L;
  if (name(L.Name))
    return true;
  if (!Locals.try_emplace(L.Name, F->Locals.size()).second)
    return fail(At, "a second parameter or local named '" + L.Name + "'");
  if (IsParam) {
    if (F->Locals.size() != F->NumParams)
      return fail(At, "parameters stand before locals");
    L.Param = F->NumParams++;
  }
  while (!atLineEnd()) {
    if (take("escapes")) {
      L.Escapes = true;
      continue;
    }
    if (take("cleared")) {
      L.Cleared = true;
      continue;
    }
    if (take("static")) {
      L.Static = true;
      continue;
    }
    bool Bad = take("name")   ? string(L.Name)
               : take("type") ? string(L.Type)
               : take("at")   ? place(L.Where)
                              : expected("an attribute of a local");
    if (Bad)
      return true;
  }
  F->Locals.push_back(std::move(L));
  return lineEnd();
}

bool Reader::annotation() {
  Annotation A;
  if (take("result"))
    A.Target = -1;
  else if (!take("function") && count(A.Target))
    return true;
  if (string(A.Name) || (Tok.is('[') && list(A.Args)))
    return true;
  F->Annotations.push_back(std::move(A));
  return lineEnd();
}

bool Reader::declaration(bool IsDefinition) {
  Declaration D;
  D.IsDefinition = IsDefinition;
  while (!atLineEnd()) {
    if (take("starts_line")) {
      D.StartsLine = true;
      continue;
    }
    bool Bad = take("params")   ? list(D.Params)
               : take("indent") ? string(D.Indent)
               : take("at")     ? place(D.Where)
                                : expected("an attribute of a declaration");
    if (Bad)
      return true;
  }
  F->Declarations.push_back(std::move(D));
  return lineEnd();
}

bool Reader::label() {
  Label L;
  uint32_t Mention = None;
  if (string(L.Name) || blockRef(Mention))
    return true;
  if (take("at") && place(L.Where))
    return true;
  LabelMentions.push_back(Mention);
  F->Labels.push_back(std::move(L));
  return lineEnd();
}

bool Reader::statement() {
  Statement S;
  if (!takeOneOf(StatementWords, S.K))
    return expected("a kind of statement");
  if (count(S.Begin) || need(':') || count(S.End))
    return true;
  takeOneOf(ParentWords, S.Under);
  S.InMacro = take("macro");
  F->Statements.push_back(S);
  return lineEnd();
}

bool Reader::lost() {
  Lost L;
  if (string(L.What) || (take("at") && place(L.Where)))
    return true;
  F->LostParts.push_back(std::move(L));
  return lineEnd();
}

bool Reader::function() {
  Function New;
  F = &New;
  Locals.clear();
  Mentions.clear();
  MentionAt.clear();
  BlockOfMention.clear();
  LabelMentions.clear();
  FieldIndex.clear();
  Token At = Tok;
  if (functionHeader())
    return true;
  while (true) {
    skipEmptyLines();
    bool Bad = false;
    if (take("param"))
      Bad = local(true);
    else if (take("local"))
      Bad = local(false);
    else if (take("sal"))
      Bad = annotation();
    else if (take("declared"))
      Bad = declaration(false);
    else if (take("defined"))
      Bad = declaration(true);
    else if (take("label"))
      Bad = label();
    else if (take("stmt"))
      Bad = statement();
    else if (take("lost"))
      Bad = lost();
    else
      break;
    if (Bad)
      return true;
  }
  if (body() || resolveBlocks())
    return true;
  if (New.NumRegs == None) {
    New.NumRegs = 0;
    for (const Block &B : New.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Result != None)
          New.NumRegs = std::max(New.NumRegs, I.Result + 1);
  }
  // Here rather than at the end, because the line is known here.
  if (Error E = verify(P, New))
    return fail(At, toString(std::move(E)));
  F = nullptr;
  P.Functions.push_back(std::move(New));
  return lineEnd();
}

bool Reader::resolveBlocks() {
  for (size_t I = 0; I != BlockOfMention.size(); ++I)
    if (BlockOfMention[I] == None)
      return fail(MentionAt[I], "this function has no block named '" +
                                    MentionAt[I].Text + "'");
  for (Block &B : F->Blocks)
    for (uint32_t &Target : B.Term.Targets)
      Target = BlockOfMention[Target];
  for (size_t I = 0; I != LabelMentions.size(); ++I)
    F->Labels[I].Block = BlockOfMention[LabelMentions[I]];
  return false;
}

bool Reader::body() {
  bool Terminated = true;
  while (true) {
    skipEmptyLines();
    if (Tok.is('}')) {
      if (!Terminated)
        return fail(Tok, "the last block does not end with a terminator");
      next();
      return false;
    }
    // `name:` or `3:` starts a block.
    Lexer Saved = Lex;
    Token Ahead = Lex.next();
    Lex = Saved;
    if ((Tok.K == Kind::Word || Tok.K == Kind::Integer) && Ahead.is(':')) {
      if (!Terminated)
        return fail(Tok, "the block before this one does not end with a "
                         "terminator");
      Token At = Tok;
      uint32_t Mention = None;
      if (blockRef(Mention) || need(':') || lineEnd())
        return true;
      if (BlockOfMention[Mention] != None)
        return fail(At, "a second block of this name");
      BlockOfMention[Mention] = F->Blocks.size();
      F->Blocks.emplace_back();
      Terminated = false;
      continue;
    }
    if (Terminated)
      return expected(F->Blocks.empty() ? "'name:', the first block"
                                        : "'name:', the next block, or '}'");
    if (instrOrTerminator(Terminated))
      return true;
  }
}

bool Reader::instrOrTerminator(bool &Terminated) {
  Block &B = F->Blocks.back();
  Instr I;
  bool HasResult = Tok.K == Kind::Register;
  if (HasResult) {
    if (Tok.Magnitude >= None)
      return fail(Tok, "this register number is too large");
    I.Result = Tok.Magnitude;
    next();
    if (need('='))
      return true;
  }
  Token At = Tok;
  if (Tok.K != Kind::Word)
    return expected("an instruction");
  std::string Word = Tok.Text;
  next();
  if (!HasResult) {
    if (terminator(B.Term, Word, Terminated))
      return true;
    if (Terminated)
      return lineEnd();
  }
  if (instr(I, Word, At))
    return true;
  if (text::hasAccessBits(I.Kind))
    for (unsigned Bit = 0; Bit != std::size(text::AccessWords); ++Bit)
      if (take(llvm::StringRef(text::AccessWords[Bit])))
        I.Code |= 1u << Bit;
  if (take("at") && place(I.Where))
    return true;
  B.Instrs.push_back(std::move(I));
  return lineEnd();
}

bool Reader::instr(Instr &I, const std::string &Word, const Token &At) {
  if (Word == "load" || Word == "assume" || Word == "forget") {
    I.Kind = Word == "load"     ? InstrKind::Load
             : Word == "assume" ? InstrKind::Assume
                                : InstrKind::Forget;
    return operand(I.A) ||
           (I.Kind == InstrKind::Forget && take("bytes") && integer(I.Imm));
  }
  if (Word == "store") {
    I.Kind = InstrKind::Store;
    return operand(I.A) || need(',') || operand(I.B);
  }
  if (Word == "unknown") {
    I.Kind = InstrKind::Unknown;
    if (take("tried")) {
      I.Code = uint8_t(UnknownCode::Tried);
      return operand(I.A) || need(',') || operand(I.B);
    }
    return take("taken") && operand(I.A);
  }
  if (Word == "field") {
    I.Kind = InstrKind::Field;
    if (operand(I.A) || need('+') || integer(I.Imm))
      return true;
    if (Tok.K != Kind::String)
      return false;
    FieldRef R;
    if (string(R.Record) || string(R.Name))
      return true;
    R.System = take("system");
    std::string Key = R.Record + '\0' + R.Name;
    auto [It, New] = FieldIndex.try_emplace(Key, F->Fields.size());
    if (New)
      F->Fields.push_back(std::move(R));
    I.Detail = It->second;
    return false;
  }
  if (Word == "index") {
    I.Kind = InstrKind::Index;
    return operand(I.A) || need('+') || operand(I.B) || need('*') ||
           integer(I.Imm);
  }
  if (Word == "cast") {
    I.Kind = InstrKind::Cast;
    if (operand(I.A))
      return true;
    if (!take("to"))
      return expected("'to'");
    int64_t Bits = 0;
    if (Tok.K != Kind::Word || !(Tok.Text[0] == 'i' || Tok.Text[0] == 'u') ||
        StringRef(Tok.Text).drop_front().getAsInteger(10, Bits) || Bits <= 0)
      return expected("a width such as i32 (signed) or u32");
    I.Imm = Tok.Text[0] == 'i' ? -Bits : Bits;
    next();
    return false;
  }
  if (Word == "call")
    return call(I);
  if (std::optional<unsigned> Code = indexOf(UnaryWords, Word)) {
    I.Kind = InstrKind::Unary;
    I.Code = *Code;
    return operand(I.A);
  }
  if (std::optional<unsigned> Code = indexOf(BinaryWords, Word)) {
    I.Kind = InstrKind::Binary;
    I.Code = *Code;
    return operand(I.A) || need(',') || operand(I.B);
  }
  if (std::optional<unsigned> Code = indexOf(CompareWords, Word)) {
    I.Kind = InstrKind::Compare;
    I.Code = *Code;
    return operand(I.A) || need(',') || operand(I.B);
  }
  if (std::optional<catalog::Op> What = catalog::opFromName(Word))
    return lock(I, *What);
  return fail(At, "no instruction is named '" + Word + "'");
}

bool Reader::call(Instr &I) {
  I.Kind = InstrKind::Call;
  CallDetail C;
  if (Tok.K == Kind::Function) {
    C.Callee = symbolIndex(Tok.Text);
    next();
  }
  if (take('*')) {
    if (operand(C.Target))
      return true;
  } else if (C.Callee == None && !take('?')) {
    return expected("what is called: fn:name, *operand or ?");
  }
  if (need('('))
    return true;
  if (!take(')')) {
    do {
      if (operand(C.Args.emplace_back()))
        return true;
    } while (take(','));
    if (need(')'))
      return true;
  }
  while (!atLineEnd() && !Tok.isWord("at")) {
    if (take("raises")) {
      C.MayRaise = true;
      continue;
    }
    const bool Bad = take("reads")    ? count(C.Reads)
                     : take("writes") ? count(C.Writes)
                     : take("via")    ? list(C.Spelling)
                                      : expected("an attribute of a call");
    if (Bad)
      return true;
  }
  I.Detail = F->Calls.size();
  F->Calls.push_back(std::move(C));
  return false;
}

bool Reader::lock(Instr &I, catalog::Op What) {
  I.Kind = InstrKind::Lock;
  LockDetail L;
  L.What = What;
  if (name(L.Class) || operand(L.Lock))
    return true;
  bool HasSpelling = false;
  while (!atLineEnd() && !Tok.isWord("at")) {
    bool Bad = false;
    Token At = Tok;
    if (Tok.K == Kind::String) {
      Bad = string(L.LockText);
    } else if (take("where")) {
      if (!takeOneOf(LockWhereWords, L.LockAt))
        return expected("arg, global, thread, return or handle");
    } else if (take("mode")) {
      std::optional<catalog::Mode> M = catalog::modeFromName(Tok.Text);
      if (!M)
        return expected("a mode");
      L.Mode = *M;
      next();
    } else if (take("level")) {
      std::optional<catalog::Level> V = catalog::levelFromName(Tok.Text);
      if (!V)
        return expected("a level");
      L.Level = *V;
      next();
    } else if (take("when")) {
      std::optional<catalog::Success> S = catalog::successFromName(Tok.Text);
      if (!S)
        return expected("nonzero, zero, non_negative or status");
      L.When = *S;
      next();
    } else if (take("irql_returned")) {
      L.IrqlReturned = true;
    } else if (take("counted")) {
      L.Counted = true;
    } else if (take("declared")) {
      L.Declared = true;
    } else if (take("via")) {
      HasSpelling = true;
      Bad = list(L.Spelling);
    } else {
      Bad = take("handle")        ? operand(L.Handle)
            : take("irql_out")    ? operand(L.IrqlOut)
            : take("irql_in")     ? operand(L.IrqlIn)
            : take("wait")        ? operand(L.Wait)
            : take("flags")       ? operand(L.Flags)
            : take("tag")         ? operand(L.Tag)
            : take("kind")        ? operand(L.KindOf)
            : take("attributes")  ? operand(L.Attributes)
            : take("api")         ? string(L.Api)
            : take("handle_text") ? string(L.HandleText)
            : take("irql_text")   ? string(L.IrqlText)
            : take("api_at")      ? place(L.ApiAt)
                                  : expected("an attribute of a lock event");
    }
    if (Bad)
      return true;
  }
  if (!HasSpelling)
    L.Spelling = {L.Api};
  I.Detail = F->Locks.size();
  F->Locks.push_back(std::move(L));
  return false;
}

bool Reader::terminator(Terminator &T, const std::string &Word, bool &IsOne) {
  IsOne = true;
  if (Word == "goto") {
    T.Kind = TermKind::Goto;
    if (blockRef(T.Targets.emplace_back()))
      return true;
  } else if (Word == "br") {
    T.Kind = TermKind::Branch;
    if (operand(T.Value) || need('?') || blockRef(T.Targets.emplace_back()) ||
        need(':') || blockRef(T.Targets.emplace_back()))
      return true;
  } else if (Word == "switch") {
    T.Kind = TermKind::Switch;
    if (operand(T.Value) || need('{'))
      return true;
    while (!take("default")) {
      std::pair<int64_t, int64_t> Case;
      if (integer(Case.first))
        return true;
      Case.second = Case.first;
      if (Tok.K == Kind::Range) {
        next();
        if (integer(Case.second))
          return true;
      }
      T.Cases.push_back(Case);
      if (need(':') || blockRef(T.Targets.emplace_back()) || need(','))
        return true;
    }
    if (need(':') || blockRef(T.Targets.emplace_back()) || need('}'))
      return true;
  } else if (Word == "return") {
    T.Kind = TermKind::Return;
    if (startsOperand() && operand(T.Value))
      return true;
  } else if (Word == "may_raise") {
    T.Kind = TermKind::MayRaise;
    if (blockRef(T.Targets.emplace_back()))
      return true;
    if (!take("except"))
      return expected("'except'");
    if (blockRef(T.Targets.emplace_back()))
      return true;
  } else if (Word == "unreachable") {
    T.Kind = TermKind::Unreachable;
  } else {
    IsOne = false;
    return false;
  }
  while (!atLineEnd()) {
    if (takeOneOf(BranchWords, T.Of))
      continue;
    if (take("implicit")) {
      T.ImplicitReturn = true;
    } else if (take("reads")) {
      T.ReturnReads = true;
    } else if (take("jump")) {
      T.Jump = true;
    } else if (Tok.K == Kind::String) {
      string(T.Text);
    } else if (!take("at")) {
      return expected("an attribute of a terminator");
    } else if (place(T.Where)) {
      return true;
    }
  }
  return false;
}

} // namespace spinlint::program::text
