//===- Prelude.cpp - synthetic declarations -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Prelude.h. Enumerators get distinct values, so that the cases of a
// switch do not collide; those that look like a failure status are negative,
// so that NT_SUCCESS tells them as it would tell the real ones.
//
//===----------------------------------------------------------------------===//
#include "extract/Prelude.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace spinlint::extract {

bool UseShape::setType(StringRef T, bool Element) {
  if (Element && K == Array && !T.empty() && Type.empty()) {
    Type = T.str();
    return true;
  }
  if (Element || K != Scalar || T.empty() || T == Type || !Members.empty() ||
      !(Type.empty() || Type == "void *" || StringRef(Type).contains('(')))
    return false;
  Type = T.str();
  return true;
}

bool UseShape::merge(const UseShape &Other) {
  bool Changed = false;
  if (K == Scalar && Other.K != Scalar) {
    K = Other.K;
    Changed = true;
  }
  if (K == Scalar)
    Changed |= setType(Other.Type);
  for (const auto &[N, M] : Other.Members) {
    auto [It, New] = Members.try_emplace(N, M);
    Changed |= New || It->second.merge(M);
  }
  return Changed;
}

bool Prelude::declare(StringRef N, DeclareAs As, const UseShape &Shape,
                      bool FunctionLike) {
  if (N.empty() || Withdrawn.count(N.str()))
    return false;
  auto [It, New] = Names.try_emplace(N.str());
  Name &Entry = It->second;
  if (New) {
    Entry = {As, Shape, FunctionLike};
    Order.push_back(N.str());
    return true;
  }
  bool Changed = false;
  if (Entry.As != As && Entry.As == DeclareAs::Enumerator) {
    Entry.As = As;
    Changed = true;
  }
  if (FunctionLike && !Entry.FunctionLike)
    Changed = Entry.FunctionLike = true;
  return Entry.Shape.merge(Shape) || Changed;
}

bool Prelude::withdraw(StringRef N) {
  if (!Names.erase(N.str()))
    return false;
  Withdrawn.insert(N.str());
  return true;
}

static bool typeMembersOf(UseShape &Shape, StringRef Member, StringRef Type,
                          bool Element) {
  bool Changed = false;
  for (auto &[N, M] : Shape.Members)
    Changed |= N == Member ? M.setType(Type, Element)
                           : typeMembersOf(M, Member, Type, Element);
  return Changed;
}

bool Prelude::typeMembers(StringRef Member, StringRef Type, bool Element) {
  bool Changed = false;
  for (auto &[N, Entry] : Names)
    Changed |= typeMembersOf(Entry.Shape, Member, Type, Element);
  return Changed;
}

Prelude::Name *Prelude::find(StringRef N) {
  auto It = Names.find(N.str());
  return It == Names.end() ? nullptr : &It->second;
}

StringRef Prelude::recordOf(StringRef TypeName, UseShape::Kind Kind) {
  if (Kind != UseShape::Pointer)
    return TypeName;
  // Words of their own.
  for (StringRef Word :
       {"POOL_", "POWER_", "PORT_", "POLICY_", "PACKET_", "PROCESS_",
        "PHYSICAL_", "PRIORITY_", "PROPERTY_", "PROTOCOL_", "PARTITION_"})
    if (TypeName.starts_with(Word))
      return TypeName;
  StringRef Base = TypeName;
  Base.consume_front("L");
  if (Base.consume_front("P") && !Base.empty() &&
      (isUpper(Base.front()) || Base.front() == '_'))
    return Base;
  return TypeName;
}

/// The type of `Shape`, a Scalar, or `Otherwise`.
static std::string typeOf(const UseShape &Shape, StringRef Otherwise) {
  return Shape.Type.empty() ? Otherwise.str()
                            : "__typeof__(" + Shape.Type + ")";
}

/// Declares the structs that the types name.
static void writeTags(raw_ostream &OS, const UseShape &Shape) {
  for (StringRef Word : {"struct ", "union "})
    for (StringRef Rest = StringRef(Shape.Type).split(Word).second;
         !Rest.empty(); Rest = Rest.split(Word).second)
      OS << Word
         << Rest.take_while([](char C) { return isAlnum(C) || C == '_'; })
         << ";\n";
  for (const auto &[N, M] : Shape.Members)
    writeTags(OS, M);
}

static void writeMembers(raw_ostream &OS,
                         const std::map<std::string, UseShape> &Members) {
  OS << "{ ";
  if (Members.empty())
    OS << "int __spinlint_nothing; ";
  for (const auto &[N, M] : Members) {
    switch (M.K) {
    case UseShape::Scalar:
      OS << typeOf(M, "long long") << ' ' << N << "; ";
      break;
    case UseShape::Function:
      OS << "int (*" << N << ")(...); ";
      break;
    case UseShape::Struct:
    case UseShape::Pointer:
    case UseShape::Array:
      if (M.K == UseShape::Array && (M.Members.empty() || !M.Type.empty())) {
        OS << typeOf(M, "long long") << ' ' << N << "[1]; ";
        break;
      }
      OS << "struct ";
      writeMembers(OS, M.Members);
      OS << (M.K == UseShape::Pointer ? " *" : " ") << N
         << (M.K == UseShape::Array ? "[1]; " : "; ");
      break;
    }
  }
  OS << '}';
}

/// A value unlike that of any other name, and unlikely in the driver. A small
/// one: Clang allocates all elements of an array that it is the last index of.
static int64_t enumeratorValue(StringRef N, unsigned Index) {
  if (N == "STATUS_SUCCESS" || N == "NDIS_STATUS_SUCCESS" || N == "NULL" ||
      N == "FALSE" || N == "S_OK" || N == "ERROR_SUCCESS")
    return 0;
  if (N == "TRUE")
    return 1;
  if (N == "STATUS_PENDING" || N == "NDIS_STATUS_PENDING")
    return 0x103;
  if (N.contains("STATUS_") && !N.contains("SUCCESS") &&
      !N.contains("PENDING") && !N.contains("MORE_ENTRIES") &&
      !N.contains("REPARSE") && !N.contains("WAIT_"))
    return int64_t(int32_t(0xC0F00000u + Index));
  // An array has this many elements, and the others index it.
  if (N.ends_with_insensitive("MAX") || N.contains_insensitive("_MAX_"))
    return 0xE700 + Index;
  return 0xB700 + Index;
}

std::string Prelude::text(bool CPlusPlus) const {
  std::string Text;
  raw_string_ostream OS(Text);
  std::map<std::string, UseShape> Records; // By base name: PFOO and FOO.
  for (unsigned I = 0; I != Order.size(); ++I) {
    auto It = Names.find(Order[I]);
    if (It == Names.end())
      continue;
    const auto &[N, Entry] = *It;
    if (Entry.As != DeclareAs::Signature)
      writeTags(OS, Entry.Shape);
    switch (Entry.As) {
    case DeclareAs::Namespace:
      // What every C++ library has in it, and Clang knows.
      OS << "namespace " << N
         << (N == "std" ? " { enum class align_val_t : decltype(sizeof(0)); }\n"
                        : " {}\n");
      break;
    case DeclareAs::Signature:
      OS << "#define " << N << ' ' << typeOf(Entry.Shape, "void") << '\n';
      break;
    case DeclareAs::Enumerator:
      OS << "enum __spinlint_constant_" << N << " { " << N << " = "
         << enumeratorValue(N, I) << " };\n";
      break;
    case DeclareAs::Function:
      if (!Entry.Shape.Members.empty()) {
        OS << "struct __spinlint_object_" << N << ' ';
        writeMembers(OS, Entry.Shape.Members);
        OS << ";\n";
      }
      OS << (CPlusPlus ? "template <class... A> " : "");
      if (Entry.Shape.Members.empty())
        OS << typeOf(Entry.Shape, "int") << ' ';
      else
        OS << "struct __spinlint_object_" << N
           << (Entry.Shape.K == UseShape::Pointer ? " *" : " ");
      OS << N << (CPlusPlus ? "(A &&...);\n" : "();\n");
      break;
    case DeclareAs::EmptyMacro:
      OS << "#define " << N << (Entry.FunctionLike ? "(...)" : "") << '\n';
      break;
    case DeclareAs::Variable:
      OS << (CPlusPlus ? "extern \"C\" " : "extern ");
      if (Entry.Shape.K == UseShape::Scalar) {
        OS << typeOf(Entry.Shape, "long long") << ' ' << N << ";\n";
      } else if (Entry.Shape.Members.empty()) {
        OS << "long long " << N << "[];\n";
      } else {
        // An anonymous struct may have no linkage in C++.
        OS << "struct __spinlint_object_" << N << ' ';
        writeMembers(OS, Entry.Shape.Members);
        OS << (Entry.Shape.K == UseShape::Pointer ? " *" : " ") << N
           << (Entry.Shape.K == UseShape::Array ? "[];\n" : ";\n");
      }
      break;
    case DeclareAs::EnumTag:
      OS << "enum " << N << " { __spinlint_enum_" << N << " };\n";
      break;
    case DeclareAs::Tag:
    case DeclareAs::UnionTag:
      OS << (Entry.As == DeclareAs::Tag ? "struct " : "union ") << N << ' ';
      writeMembers(OS, Entry.Shape.Members);
      OS << ";\n";
      break;
    case DeclareAs::Type:
      if (Entry.Shape.K == UseShape::Scalar) {
        OS << "typedef " << typeOf(Entry.Shape, "int") << ' ' << N << ";\n";
        break;
      }
      StringRef Base = recordOf(N, Entry.Shape.K);
      UseShape &R = Records[Base.str()];
      R.merge(Entry.Shape);
      OS << "typedef struct " << TagPrefix << Base
         << (Entry.Shape.K == UseShape::Pointer ? " *" : " ") << N << ";\n";
      break;
    }
  }
  for (const auto &[Base, Shape] : Records) {
    OS << "struct " << TagPrefix << Base << ' ';
    writeMembers(OS, Shape.Members);
    OS << ";\n";
  }
  return Text;
}

std::vector<std::string> Prelude::names() const {
  std::vector<std::string> Result;
  for (const auto &[N, Entry] : Names)
    Result.push_back(N);
  return Result;
}

} // namespace spinlint::extract
