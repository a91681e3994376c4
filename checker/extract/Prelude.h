//===- Prelude.h - synthetic declarations ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how names that nobody declared are written down as C or C++. In: the
// names with what is known of their use. Out: text that is valid by itself and
// that most uses of the names agree with.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_PRELUDE_H
#define SPINLINT_EXTRACT_PRELUDE_H

#include "llvm/ADT/StringRef.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace spinlint::extract {

/// How an object is used: a tree along `.` and `->`.
struct UseShape {
  enum Kind : uint8_t { Scalar, Struct, Pointer, Array, Function };
  Kind K = Scalar;
  std::map<std::string, UseShape> Members;
  /// The type of a Scalar or of the elements of an Array, if a conversion has
  /// told it: without declarator.
  std::string Type;

  /// True if that is news. What is known as `void *` may be another pointer.
  /// `Element`: it is the type of the elements, as which a pointer to a struct
  /// without a name may have been declared.
  bool setType(llvm::StringRef T, bool Element = false);
  /// Takes over what is new in `Other`; true if something was.
  bool merge(const UseShape &Other);
};

enum class DeclareAs : uint8_t {
  Enumerator,
  Variable,
  Function, ///< Only C++ needs it; C declares a function by its call.
  Type,     ///< typedef
  Tag,      ///< struct NAME { ... }
  UnionTag,
  EnumTag,
  EmptyMacro, ///< A decoration: expands to nothing.
  Namespace,
  Signature, ///< The type of functions, which is Shape.Type.
};

class Prelude {
public:
  struct Name {
    DeclareAs As = DeclareAs::Enumerator;
    UseShape Shape;
    bool FunctionLike = false; ///< Of an EmptyMacro.
  };

  /// Adds a name or what is new about it; true if something was. A later kind
  /// of declaration replaces an Enumerator only.
  bool declare(llvm::StringRef N, DeclareAs As, const UseShape &Shape = {},
               bool FunctionLike = false);
  /// The unit declares it after all.
  bool withdraw(llvm::StringRef N);
  Name *find(llvm::StringRef N);

  /// Gives all numbers, or arrays, that are members of this name a type.
  bool typeMembers(llvm::StringRef Member, llvm::StringRef Type, bool Element);

  std::string text(bool CPlusPlus) const;
  std::vector<std::string> names() const;

  /// The tag of the struct behind a synthetic type; messages of Clang name it.
  static constexpr llvm::StringLiteral TagPrefix = "__spinlint_type_";
  /// "PFOO" and "FOO" share a struct: "FOO".
  static llvm::StringRef recordOf(llvm::StringRef TypeName,
                                  UseShape::Kind Kind);

private:
  std::map<std::string, Name> Names;
  std::set<std::string> Withdrawn;
  std::vector<std::string> Order; ///< As declared: enumerator values stay.
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_PRELUDE_H
