//===- WppTrace.h - the trace headers that a build generates --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what a missing `foo.tmh` holds. The WPP preprocessor of the WDK would
// have generated it from the trace configuration, which drivers keep in
// comments (`begin_wpp config ... end_wpp`). In: comments as they pass. Out:
// the text of the header: every trace function as a macro that evaluates none
// of its arguments, except that `WPP_..._PRE` and `WPP_..._POST` macros of the
// driver, which may return, stay around it as in the generated code.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_WPPTRACE_H
#define SPINLINT_EXTRACT_WPPTRACE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace spinlint::extract {

class WppTrace {
public:
  WppTrace();
  /// Takes the trace functions of a comment, if it has a configuration block.
  void readComment(llvm::StringRef Comment);
  /// The header. `IsMacro`: whether the driver has defined a macro so far.
  std::string header(llvm::function_ref<bool(llvm::StringRef)> IsMacro) const;

private:
  struct Function {
    std::string Name;
    std::vector<std::string> Fixed;  ///< NAME=value pairs in braces: names,
    std::vector<std::string> Values; ///< and values.
    std::vector<std::string> Params; ///< Without MSG and `...`.
  };
  void readFunction(llvm::StringRef Line);
  std::vector<Function> Functions;
  bool InBlock = false; ///< Of comments, one for each line.
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_WPPTRACE_H
