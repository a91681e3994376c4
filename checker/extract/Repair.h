//===- Repair.h - declares what a unit uses and nobody declared -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how an undeclared name is declared, so that the next parse keeps the
// statements that use it: Clang drops `return UNKNOWN;`, `case UNKNOWN:` and
// more, and a dropped return is a wrong path. In: the errors and the tokens of
// a parse. Out: a synthetic prelude, to be read before the unit.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_REPAIR_H
#define SPINLINT_EXTRACT_REPAIR_H

#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class LangOptions;
class Preprocessor;
} // namespace clang

namespace spinlint::extract {

class Complaints;
class UnitRecord;

class Repair {
public:
  explicit Repair(const clang::LangOptions &LO);
  ~Repair();

  /// Learns from a parse. False: another parse would go no better.
  bool harvest(const Complaints &Errors, const UnitRecord &Record,
               clang::Preprocessor &PP);

  /// Declarations of everything learnt so far; empty at first.
  std::string prelude() const;

  /// The names that the prelude declares, sorted.
  std::vector<std::string> names() const;

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_REPAIR_H
