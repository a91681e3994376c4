//===- MsBuildExpression.h - what a text of a project file says -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expands `$(Property)`, property functions such as `$(A.Replace('x', 'y'))`
// and `$([MSBuild]::GetDirectoryNameOfFileAbove(...))`, `%(Metadata)` and
// `@(Items)`. In: a text and what its names stand for. Out: the text with all
// of them replaced, or an error: a function that is not known is never taken
// for nothing.
//
// Language: learn.microsoft.com/visualstudio/msbuild, "MSBuild properties" and
// "Property functions". Names are compared without case.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_MSBUILDEXPRESSION_H
#define SPINLINT_PROJECT_MSBUILDEXPRESSION_H

#include "project/WindowsPath.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spinlint::project {

/// Properties or metadata: names without case, and values.
class PropertyTable {
public:
  const std::string *find(llvm::StringRef Name) const {
    auto It = Values.find(Name.lower());
    return It == Values.end() ? nullptr : &It->second;
  }
  /// The value; empty if there is none, as MSBuild has it.
  llvm::StringRef get(llvm::StringRef Name) const {
    const std::string *V = find(Name);
    return V ? llvm::StringRef(*V) : llvm::StringRef();
  }
  void set(llvm::StringRef Name, std::string Value) {
    Values[Name.lower()] = std::move(Value);
  }
  void setIfEmpty(llvm::StringRef Name, std::string Value) {
    if (get(Name).empty())
      set(Name, std::move(Value));
  }
  /// Sets all that `Other` has.
  void setAll(const PropertyTable &Other) {
    for (const auto &Entry : Other.Values)
      Values[Entry.getKey()] = Entry.getValue();
  }

private:
  llvm::StringMap<std::string> Values; ///< By name in lower case.
};

/// What the names in a text stand for.
struct Names {
  /// A longer text is an error: doubling is the way to use up all memory.
  static constexpr size_t MaxLength = 1 << 20;
  static constexpr unsigned MaxDepth = 32;

  const PropertyTable &Properties;
  /// Of the item that the text belongs to; may be null.
  const PropertyTable *Metadata = nullptr;
  /// The items of a type, joined with `;`; may be empty: there are none.
  std::function<std::string(llvm::StringRef)> Items;
  /// Properties of which nothing was known are added, if not null.
  llvm::StringSet<> *Undefined = nullptr;
  std::string Directory; ///< Of the project; relative paths start there.
};

llvm::Expected<std::string> expand(llvm::StringRef Text, const Names &N,
                                   unsigned Depth = 0);

/// Where the `)` stands that belongs to a `(` in front of `Text`, not counting
/// what is quoted; npos: nowhere.
size_t closingParenthesis(llvm::StringRef Text);

/// `%3B` to `;`: what project files write for characters with a meaning.
std::string unescape(llvm::StringRef Text);

/// The parts of a list "a;b", trimmed, without empty ones.
std::vector<std::string> splitList(llvm::StringRef Text);

/// 16, 0x10, 1.5 as numbers; nothing: it is no number.
std::optional<double> asNumber(llvm::StringRef Text);

/// The parts of a version, "10.0.22621"; empty: it is none.
std::vector<unsigned> asVersion(llvm::StringRef Text);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_MSBUILDEXPRESSION_H
