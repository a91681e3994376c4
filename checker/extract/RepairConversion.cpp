//===- RepairConversion.cpp - what conversions tell of undeclared names ---===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See RepairConversion.h. A name of which nothing is known is a number. Where
// the unit converts it to a pointer, or a pointer to it, without a cast, it is
// that pointer: so handles are, and the results of undeclared functions. A
// wrong guess costs the statement, which the audit notices.
//
//===----------------------------------------------------------------------===//
#include "extract/RepairConversion.h"
#include "clang/Basic/DiagnosticSema.h"

using namespace clang;

namespace spinlint::extract {

/// The name of a type, without what may stand around it.
static StringRef bareName(StringRef Type) {
  Type.consume_front("const ");
  Type.consume_back(" &");
  return Type;
}

/// What stands from `I` on, up to the end of the expression: a name that the
/// prelude declares, a call of one, or a member. True if its type is news.
static bool typeOperand(Prelude &Declared, const TokenView &T, int64_t I,
                        StringRef Type) {
  bool Addressed = T.is(I, tok::amp);
  I += Addressed;
  StringRef First = T.name(I);
  StringRef Last = First;
  bool Member = false;
  for (++I; T.isOneOf(I, tok::period, tok::arrow) && T.isName(I + 1); I += 2) {
    Last = T.name(I + 1);
    Member = true;
  }
  const bool Element = Member && T.is(I, tok::l_square);
  if (Element)
    I = int64_t(T.closing(I)) + 1;
  const bool Call = !Member && T.is(I, tok::l_paren);
  if (Call)
    I = int64_t(T.closing(I)) + 1;
  if (First.empty() || !T.isOneOf(I, tok::semi, tok::comma, tok::r_paren,
                                  tok::r_brace, tok::equal))
    return false;
  if (Addressed) {
    Type.consume_front("const ");
    if (Call || !Type.consume_back(" *"))
      return false;
  }
  if (Member)
    return Declared.typeMembers(Last, Type, Element);
  Prelude::Name *Known = Declared.find(First);
  return Known &&
         Known->As == (Call ? DeclareAs::Function : DeclareAs::Variable) &&
         Known->Shape.setType(Type);
}

bool learnConversion(Prelude &Declared, const TokenView &T,
                     const Complaint &C) {
  bool Changed = false;
  // What follows the first two is about parts of them.
  const unsigned Both = std::min<size_t>(C.Types.size(), 2);
  for (unsigned Number = 0; Number != Both; ++Number)
    for (unsigned Other = 0; Other != Both; ++Other) {
      std::string Pointer = C.Plain[Other];
      if (StringRef(Pointer).ends_with(")"))
        Pointer = "__typeof__(" + Pointer + ") *"; // A function.
      // A reference is to what it says.
      const bool Exact = C.Id == diag::err_lvalue_reference_bind_to_unrelated;
      if (Pointer.empty() || !(Exact || StringRef(Pointer).ends_with("*")) ||
          StringRef(Pointer).contains("__spinlint_object_") ||
          StringRef(C.Plain[Number]) == C.Plain[Other])
        continue;
      StringRef Type = bareName(C.Types[Number]);
      if (Prelude::Name *Known = Declared.find(Type)) {
        Changed |=
            Known->As == DeclareAs::Type && Known->Shape.setType(Pointer);
        continue;
      }
      Type.consume_back(" *");
      // The result of a function, wherever it has been meanwhile.
      constexpr llvm::StringLiteral Object = "struct __spinlint_object_";
      StringRef Function = Type;
      if (Function.consume_front(Object)) {
        Prelude::Name *Known = Declared.find(Function);
        if (Known && Known->As == DeclareAs::Function) {
          Known->Shape = UseShape(); // The members are those of the type.
          Changed |= Known->Shape.setType(Pointer);
        }
        continue;
      }
      // The rest is of no type as yet, or of the type that a function had
      // before its parameters were known.
      int64_t At = T.at(C.Loc);
      if (At == program::None ||
          (Type != "int" && Type != "long long" && !Type.contains("(unnamed") &&
           !Type.starts_with("typeof(typeof(")))
        continue;
      if (T.is(At, tok::kw_static_cast))
        while (!T.isOneOf(At, tok::l_paren, tok::semi, tok::eof))
          ++At;
      if (T.is(At, tok::l_paren))
        ++At;
      if (C.Argument) {
        if (!T.isOneOf(++At, tok::l_paren, tok::l_brace))
          continue;
        for (unsigned N = 1; N != C.Argument; ++N)
          while (!T.isOneOf(++At, tok::comma, tok::eof, tok::semi))
            if (T.isOneOf(At, tok::l_paren, tok::l_square, tok::l_brace))
              At = T.closing(At);
        Changed |= typeOperand(Declared, T, At + 1, Pointer);
        continue;
      }
      // The error is at the operator, at what is declared, or at the operand.
      if (T.isName(At) && T.is(At + 1, tok::equal))
        ++At;
      if (T.is(At, tok::equal))
        ++At;
      if (T.is(At - 1, tok::equal) &&
          T.isOneOf(At - 3, tok::period, tok::arrow))
        Changed |= Declared.typeMembers(T.name(At - 2), Pointer, false);
      if (T.is(At, tok::kw_return))
        ++At;
      Changed |= typeOperand(Declared, T, At, Pointer);
    }
  return Changed;
}

/// Whether the token at `I` is of a declaration at file scope.
static bool isAtFileScope(const TokenView &T, int64_t I) {
  for (int Depth = 0; --I >= 0;) {
    Depth += T.is(I, tok::r_brace);
    if (!T.is(I, tok::l_brace) || Depth-- > 0)
      continue;
    Depth = 0;
    // extern "C" { and namespace N {
    if (!T.is(I - 1, tok::string_literal) && !T.is(I - 2, tok::kw_namespace))
      return false;
  }
  return true;
}

std::string signatureOf(StringRef Name, TokenView &T) {
  for (unsigned P : T.places(Name)) {
    if (!T.isName(P + 1) || !T.is(P + 2, tok::semi) || !isAtFileScope(T, P))
      continue;
    for (unsigned F : T.places(T.name(P + 1))) {
      if (!T.is(F + 1, tok::l_paren))
        continue;
      unsigned Close = T.closing(F + 1);
      if (!T.is(Close + 1, tok::l_brace))
        continue;
      int64_t End = F;
      if (T.is(End - 1, tok::coloncolon))
        End -= 2; // A static member.
      while (T.isOneOf(End - 1, tok::kw___stdcall, tok::kw___cdecl,
                       tok::kw___fastcall))
        --End;
      int64_t Begin = End;
      while (T.isName(Begin - 1) || T.is(Begin - 1, tok::star) ||
             (T.isTypeWord(Begin - 1) &&
              !T.isOneOf(Begin - 1, tok::kw_static, tok::kw_extern,
                         tok::kw_inline, tok::kw_typedef, tok::kw_template,
                         tok::kw___forceinline)))
        --Begin;
      std::string Text;
      for (int64_t I = Begin; I < End; ++I)
        Text += T.text(I).str() + ' ';
      if (Text.empty())
        continue;
      for (unsigned I = F + 1; I <= Close; ++I) {
        if (tok::isAnnotation(T.kind(I)))
          return "";
        Text += T.text(I).str() + ' ';
      }
      return Text;
    }
  }
  return "";
}

} // namespace spinlint::extract
