//===- Repair.cpp - declares what a unit uses and nobody declared ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Repair.h. What a name is, is guessed from the tokens around its uses: a
// wrong guess brings an error of another kind in the next parse, which corrects
// it, or costs the statement, which the audit notices. What cannot be declared
// is left alone: a member that a known struct lacks.
//
//===----------------------------------------------------------------------===//
#include "extract/Repair.h"
#include "extract/Complaints.h"
#include "extract/Prelude.h"
#include "extract/RepairConversion.h"
#include "extract/TokenView.h"
#include "extract/UnitRecord.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace spinlint::extract {
namespace {

/// How the object whose name stands before `I` is used from there on.
/// `Addressed`: it is the object of `(&`.
UseShape shapeOfUse(const TokenView &T, unsigned I, bool Addressed = false) {
  UseShape Shape;
  bool Indexed = false;
  if (T.is(I, tok::l_square)) {
    Indexed = true;
    Shape.K = UseShape::Array;
    I = T.closing(I) + 1;
  }
  if (T.isOneOf(I, tok::arrow, tok::period) && T.isName(I + 1)) {
    // An element of an array is reached by `.` or, if that is a pointer too,
    // by `->`: one level is all that is declared.
    if (!Indexed)
      Shape.K = T.is(I, tok::arrow) ? UseShape::Pointer : UseShape::Struct;
    Shape.Members[T.name(I + 1).str()] = shapeOfUse(T, I + 2, Addressed);
  } else if (Addressed && !Indexed && T.is(I, tok::r_paren) &&
             T.is(I + 1, tok::arrow) && T.isName(I + 2)) {
    // (&x->Lock)->SpinLock, as the macros of the headers make it.
    Shape.K = UseShape::Struct;
    Shape.Members[T.name(I + 2).str()] = shapeOfUse(T, I + 3);
  } else if (!Indexed && T.is(I, tok::l_paren)) {
    Shape.K = UseShape::Function;
  }
  return Shape;
}

/// How the results of a function are used.
UseShape shapeOfResult(TokenView &T, StringRef Name) {
  UseShape Shape;
  for (unsigned P : T.places(Name))
    if (T.is(P + 1, tok::l_paren)) {
      // auto *Var = Name(...); Var->Member
      int64_t Auto = int64_t(P) - 3;
      while (T.is(Auto, tok::star) || T.is(Auto, tok::kw_const))
        --Auto;
      if (T.is(P - 1, tok::equal) && T.is(Auto, tok::kw_auto))
        for (unsigned Use : T.places(T.name(int64_t(P) - 2)))
          if (UseShape S = shapeOfUse(T, Use + 1); !S.Members.empty())
            Shape.merge(S);
      if (UseShape S = shapeOfUse(T, T.closing(P + 1) + 1); !S.Members.empty())
        Shape.merge(S);
    }
  return Shape;
}

/// Whether the token at `I` is the first of what `(&` stands before.
bool isAddressed(const TokenView &T, int64_t I) {
  return T.is(I - 1, tok::amp) && T.is(I - 2, tok::l_paren);
}

/// The identifier in `Text` from `At` on.
StringRef wordAt(StringRef Text, size_t At) {
  return Text.substr(At).take_while(
      [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

/// `_Foo_`, `__drv_foo`: a SAL annotation, whatever follows.
bool isDecoration(StringRef N) {
  return N.starts_with("_") && N.size() > 2 &&
         ((llvm::isUpper(N[1]) && N.back() == '_' &&
           !N.starts_with("_Global_")) ||
          N.starts_with("__drv_") || N == "__in" || N.starts_with("__in_") ||
          N == "__out" || N.starts_with("__out_") || N == "__inout" ||
          N.starts_with("__inout_") || N.starts_with("__deref_"));
}

bool isPointerName(StringRef N) {
  return Prelude::recordOf(N, UseShape::Pointer) != N;
}

/// Gathers the members of a type from the uses of what is declared with it:
/// `Name a, *b;`. `Pointee`: some are pointers to it.
void usesOfType(TokenView &T, StringRef Name, UseShape &Shape, bool &Pointee,
                unsigned Depth = 0) {
  for (unsigned P : T.places(Name)) {
    int64_t First = P;
    while (T.isOneOf(First - 1, tok::kw_struct, tok::kw_union, tok::kw_const,
                     tok::kw_volatile, tok::kw_static, tok::kw_extern))
      --First;
    bool Typedef = T.is(First - 1, tok::kw_typedef);
    for (int64_t Var = P + 1;; ++Var) {
      bool Stars = false;
      for (; T.isOneOf(Var, tok::star, tok::kw_const, tok::kw_volatile); ++Var)
        Stars |= T.is(Var, tok::star);
      Pointee |= Stars;
      if (!T.isName(Var))
        break;
      // Typedefs of typedefs end somewhere.
      if (Typedef && Depth < 4) {
        bool Unused = false;
        usesOfType(T, T.name(Var), Shape, Unused, Depth + 1);
      }
      for (unsigned Use : T.places(T.name(Var))) {
        // A member of that name may be the object, but is none of a struct
        // that the tokens do not show.
        if (Typedef)
          break;
        UseShape S = shapeOfUse(T, Use + 1, isAddressed(T, Use));
        if (S.Members.empty())
          continue;
        if (Stars)
          S.K = UseShape::Struct;
        else if (S.K == UseShape::Array)
          S.K = T.is(Var + 1, tok::l_square) ? UseShape::Struct
                                             : UseShape::Pointer;
        Shape.merge(S);
      }
      if (!T.is(Var + 1, tok::comma))
        break;
      ++Var;
    }
  }
}

} // namespace

struct Repair::Impl {
  bool CPlusPlus = false;
  Prelude Declared;

  bool learnType(TokenView &T, StringRef Name, int64_t I);
  bool learnValue(TokenView &T, StringRef Name);
  bool learnMember(TokenView &T, const Complaint &C);
  bool learnResult(TokenView &T, const Complaint &C);
  bool learnTag(TokenView &T, const Complaint &C);
  bool correct(const Complaint &C);
  bool looksLikeType(const TokenView &T, int64_t I) const;
};

/// Whether the undeclared name at `I`, found where Clang expected a value, can
/// only be a type.
bool Repair::Impl::looksLikeType(const TokenView &T, int64_t I) const {
  bool StartsStatement =
      T.isOneOf(I - 1, tok::l_brace, tok::r_brace, tok::semi);
  if (StartsStatement && T.isName(I + 1))
    return true;
  int64_t AfterStars = I + 1;
  while (T.is(AfterStars, tok::star))
    ++AfterStars;
  bool Stars = AfterStars != I + 1;
  if (StartsStatement && Stars && T.isName(AfterStars) &&
      T.isOneOf(AfterStars + 1, tok::semi, tok::equal, tok::comma,
                tok::l_square))
    return true;
  if (!T.is(I - 1, tok::l_paren) || !T.is(AfterStars, tok::r_paren))
    return false;
  if (Stars || T.is(I - 2, tok::kw_sizeof))
    return true;
  // `(N) x` is a cast unless it is `f(N) x` or `if (N) x`.
  if (T.isName(I - 2) ||
      T.isOneOf(I - 2, tok::r_paren, tok::r_square, tok::kw_if, tok::kw_while,
                tok::kw_for, tok::kw_switch))
    return false;
  return T.isName(I + 2) ||
         T.isOneOf(I + 2, tok::l_paren, tok::numeric_constant,
                   tok::string_literal, tok::kw_sizeof, tok::kw_nullptr);
}

/// Whether the type at `I` is followed by qualifiers of its own: `T const *p`.
static bool isQualified(const TokenView &T, int64_t I) {
  if (!T.isOneOf(I + 1, tok::kw_const, tok::kw_volatile))
    return false;
  do
    ++I;
  while (T.isOneOf(I + 1, tok::kw_const, tok::kw_volatile));
  return T.isOneOf(I + 1, tok::star, tok::amp, tok::ampamp, tok::greater) ||
         (T.isName(I + 1) && !T.isName(I + 2) && !T.is(I + 2, tok::star));
}

bool Repair::Impl::learnType(TokenView &T, StringRef Name, int64_t I) {
  // A word before a type is no type: an unknown macro of the headers.
  if ((T.isTypeWord(I + 1) && !isQualified(T, I)) ||
      (T.isName(I + 1) && T.isName(I + 2)) ||
      (T.isName(I + 1) && T.is(I + 2, tok::star)))
    return Declared.declare(Name, DeclareAs::EmptyMacro);

  UseShape Shape;
  if (std::string Signature = signatureOf(Name, T); !Signature.empty()) {
    Shape.setType(Signature);
    return Declared.declare(Name, DeclareAs::Signature, Shape);
  }
  bool Pointee = false;
  usesOfType(T, Name, Shape, Pointee);
  // Variables of one name may be of several types; the convention decides.
  if (Shape.K == UseShape::Struct && isPointerName(Name) && !Pointee &&
      !T.places(Prelude::recordOf(Name, UseShape::Pointer)).empty())
    Shape.K = UseShape::Pointer;
  if (Shape.K == UseShape::Scalar) {
    if (isPointerName(Name) && !Pointee)
      Shape.K = UseShape::Pointer;
    else if (CPlusPlus && Pointee)
      Shape.K = UseShape::Struct;
  }
  return Declared.declare(Name, DeclareAs::Type, Shape);
}

bool Repair::Impl::learnValue(TokenView &T, StringRef Name) {
  UseShape Shape;
  DeclareAs As = DeclareAs::Enumerator;
  bool Called = false, Constant = false, Object = false;
  for (unsigned P : T.places(Name)) {
    int64_t I = P;
    if (T.isOneOf(I - 1, tok::period, tok::arrow))
      continue;
    // Declared here, by a type that is unknown itself.
    int64_t Before = I - 1;
    while (T.is(Before, tok::star))
      --Before;
    if (Prelude::Name *Type = Declared.find(T.name(Before));
        Type && Type->As == DeclareAs::Type)
      return false;
    Called |= T.is(I + 1, tok::l_paren);
    Constant |= T.is(I - 1, tok::kw_case);
    Object |=
        T.isOneOf(I + 1, tok::arrow, tok::period, tok::l_square, tok::equal,
                  tok::plusequal, tok::minusequal, tok::pipeequal,
                  tok::ampequal, tok::plusplus, tok::minusminus) ||
        T.isOneOf(I - 1, tok::plusplus, tok::minusminus) ||
        (T.is(I - 1, tok::amp) &&
         T.isOneOf(I - 2, tok::l_paren, tok::comma, tok::equal));
    UseShape S = shapeOfUse(T, P + 1, isAddressed(T, P));
    if (S.K != UseShape::Function)
      Shape.merge(S);
  }
  if (Called && !Object)
    return CPlusPlus &&
           Declared.declare(Name, DeclareAs::Function, shapeOfResult(T, Name));
  // Constants are written in capitals; only they can label a case.
  if (!Constant && (Object || llvm::any_of(Name, llvm::isLower)))
    As = DeclareAs::Variable;
  return Declared.declare(Name, As,
                          As == DeclareAs::Variable ? Shape : UseShape());
}

/// A struct of ours lacks a member.
bool Repair::Impl::learnMember(TokenView &T, const Complaint &C) {
  unsigned I = T.at(C.Loc);
  if (I == program::None)
    return false;
  while (I < T.size() && T.isOneOf(I, tok::period, tok::arrow))
    ++I;
  StringRef Member = T.name(I);
  if (Member.empty())
    return false;
  UseShape Shape;
  Shape.Members[Member.str()] = shapeOfUse(T, I + 1);

  StringRef Text = C.Text;
  // "member reference type 'PFOO' ...": `correct` has made it a struct.
  if (Text.starts_with("member reference"))
    if (Prelude::Name *Known = Declared.find(wordAt(Text, Text.find('\'') + 1));
        Known && Known->As == DeclareAs::Type)
      return Known->Shape.merge(Shape);
  if (size_t At = Text.find(Prelude::TagPrefix); At != StringRef::npos) {
    StringRef Base = wordAt(Text, At + Prelude::TagPrefix.size());
    for (StringRef N : {Base.str(), ("P" + Base).str(), ("LP" + Base).str()})
      if (Prelude::Name *Known = Declared.find(N))
        return Known->Shape.merge(Shape);
    return false;
  }
  constexpr llvm::StringLiteral Object = "__spinlint_object_";
  if (size_t At = Text.find(Object); At != StringRef::npos)
    if (Prelude::Name *Known = Declared.find(wordAt(Text, At + Object.size())))
      return Known->Shape.merge(Shape);
  for (StringRef Word : {"'struct ", "'union "})
    if (size_t At = Text.find(Word); At != StringRef::npos)
      if (Prelude::Name *Known = Declared.find(wordAt(Text, At + Word.size())))
        if (Known->As == DeclareAs::Tag || Known->As == DeclareAs::UnionTag)
          return Known->Shape.merge(Shape);
  return false;
}

/// A function that nobody declared has a member of its result used. In C++ a
/// conversion to a known type corrects the guess; in C nothing would, and a
/// lock would be two.
bool Repair::Impl::learnResult(TokenView &T, const Complaint &C) {
  int64_t I = T.at(C.Loc);
  if (I == program::None)
    return false;
  if (T.isName(I))
    --I;
  if (!T.isOneOf(I, tok::arrow, tok::period) || !T.is(--I, tok::r_paren))
    return false;
  for (int Depth = 0; I > 0; --I) {
    Depth += T.is(I, tok::r_paren);
    if (T.is(I, tok::l_paren) && --Depth == 0)
      break;
  }
  StringRef Name = T.name(I - 1);
  return CPlusPlus && Declared.find(Name) &&
         Declared.declare(Name, DeclareAs::Function, shapeOfResult(T, Name));
}

/// A struct, union or enum that is named and never defined.
bool Repair::Impl::learnTag(TokenView &T, const Complaint &C) {
  StringRef Text = C.Text;
  constexpr std::pair<llvm::StringLiteral, DeclareAs> Kinds[] = {
      {"struct ", DeclareAs::Tag},
      {"union ", DeclareAs::UnionTag},
      {"enum ", DeclareAs::EnumTag}};
  for (const auto &[Word, As] : Kinds) {
    size_t At = Text.find(Word);
    if (At == StringRef::npos)
      continue;
    StringRef Tag = wordAt(Text, At + Word.size());
    if (Tag.empty() || Tag.starts_with("__spinlint"))
      continue;
    // An array whose initialiser was lost: its elements are complete.
    if (Text.substr(At + Word.size() + Tag.size()).starts_with("[]"))
      continue;
    UseShape Shape;
    bool Pointee = false;
    if (As != DeclareAs::EnumTag)
      usesOfType(T, Tag, Shape, Pointee);
    Shape.K = UseShape::Struct;
    return Declared.declare(Tag, As, Shape);
  }
  return false;
}

/// A guess of an earlier round was wrong.
bool Repair::Impl::correct(const Complaint &C) {
  // The type as the source spells it, not what we made it.
  StringRef Type = StringRef(C.Text).split('\'').second;
  Type =
      Type.take_while([](char Ch) { return llvm::isAlnum(Ch) || Ch == '_'; });
  Prelude::Name *Known = Declared.find(Type);
  if (!Known || Known->As != DeclareAs::Type)
    return false;
  UseShape::Kind Was = Known->Shape.K;
  switch (C.Id) {
  case diag::err_typecheck_member_reference_struct_union:
    Known->Shape.K = UseShape::Struct;
    break;
  case diag::err_typecheck_member_reference_arrow:
    Known->Shape.K = UseShape::Pointer;
    break;
  case diag::err_typecheck_member_reference_suggestion:
    Known->Shape.K =
        Was == UseShape::Pointer ? UseShape::Struct : UseShape::Pointer;
    break;
  default:
    // Used as a number.
    if (Known->Shape.Members.empty())
      Known->Shape.K = UseShape::Scalar;
    break;
  }
  return Known->Shape.K != Was;
}

Repair::Repair(const LangOptions &LO) : I(std::make_unique<Impl>()) {
  I->CPlusPlus = LO.CPlusPlus;
}
Repair::~Repair() = default;

bool Repair::harvest(const Complaints &Errors, const UnitRecord &Record,
                     Preprocessor &PP) {
  TokenView T(Record, PP);
  bool Changed = false;
  // An annotation that nobody defines brings errors of any kind, and hides the
  // declarations after it.
  for (unsigned At = 0, E = T.size(); At != E; ++At)
    if (StringRef Name = T.name(At);
        isDecoration(Name) &&
        !T.isOneOf(int64_t(At) - 1, tok::kw_struct, tok::kw_union, tok::kw_enum,
                   tok::period, tok::arrow))
      Changed |= I->Declared.declare(Name, DeclareAs::EmptyMacro, {},
                                     T.is(At + 1, tok::l_paren));
  if (Changed)
    return true;
  for (const Complaint &C : Errors.all()) {
    switch (C.Id) {
    case diag::err_undeclared_var_use:
    case diag::err_undeclared_var_use_suggest:
    case diag::err_undeclared_use:
    case diag::err_undeclared_use_suggest: {
      int64_t At = T.at(C.Loc);
      if (At == program::None || !T.isName(At))
        break;
      StringRef Name = T.name(At);
      if (I->CPlusPlus && T.is(At + 1, tok::coloncolon)) {
        Changed |= I->Declared.declare(Name, DeclareAs::Namespace);
        break;
      }
      Changed |= I->looksLikeType(T, At) ? I->learnType(T, Name, At)
                                         : I->learnValue(T, Name);
      break;
    }
    case diag::err_unknown_typename:
    case diag::err_unknown_typename_suggest:
    case diag::err_unknown_type_or_class_name_suggest: {
      int64_t At = T.at(C.Loc);
      if (At != program::None && T.isName(At))
        Changed |= I->learnType(T, T.name(At), At);
      break;
    }
    case diag::err_no_member:
    case diag::err_no_member_suggest:
      Changed |= I->learnMember(T, C);
      break;
    case diag::err_typecheck_incomplete_tag:
    case diag::err_typecheck_decl_incomplete_type:
    case diag::err_field_incomplete_or_sizeless:
    case diag::err_array_incomplete_or_sizeless_type:
    case diag::err_incomplete_type:
    case diag::err_subscript_incomplete_or_sizeless_type:
    case diag::err_offsetof_incomplete_type:
    case diag::err_func_def_incomplete_result:
    case diag::err_sizeof_alignof_incomplete_or_sizeless_type:
    case diag::err_typecheck_arithmetic_incomplete_or_sizeless_type:
      Changed |= I->learnTag(T, C);
      break;
    case diag::err_typecheck_member_reference_struct_union:
    case diag::err_typecheck_member_reference_arrow:
    case diag::err_typecheck_member_reference_suggestion:
      Changed |= I->correct(C);
      Changed |= I->learnMember(T, C) || I->learnResult(T, C);
      break;
    case diag::err_typecheck_invalid_operands:
    case diag::err_typecheck_statement_requires_integer:
    case diag::err_typecheck_statement_requires_scalar:
    case diag::err_typecheck_cond_expect_scalar:
    case diag::err_typecheck_expect_scalar_operand:
    case diag::err_typecheck_convert_incompatible:
    case diag::err_typecheck_unary_expr:
      Changed |= I->correct(C);
      break;
    case diag::err_redefinition:
    case diag::err_redefinition_different_kind:
    case diag::err_redefinition_different_type:
    case diag::err_redefinition_different_typedef:
    case diag::err_redefinition_of_enumerator:
    case diag::err_conflicting_types:
      // Where the unit has its own declaration, it stands.
      if (int64_t At = T.at(C.Loc); At != program::None)
        Changed |= I->Declared.withdraw(T.name(At));
      break;
    default:
      break;
    }
    Changed |= learnConversion(I->Declared, T, C);
  }
  return Changed;
}

std::string Repair::prelude() const { return I->Declared.text(I->CPlusPlus); }

std::vector<std::string> Repair::names() const { return I->Declared.names(); }

} // namespace spinlint::extract
