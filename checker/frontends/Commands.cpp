//===- Commands.cpp - the subcommands of spinlint -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Commands.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "llvm/Support/WithColor.h"

namespace spinlint::frontends {

int fail(const llvm::Twine &Message) {
  llvm::WithColor::error(llvm::errs(), "spinlint") << Message << '\n';
  return ExitFailed;
}

int fail(llvm::Error E) {
  llvm::handleAllErrors(std::move(E), [](const llvm::ErrorInfoBase &Info) {
    // What was read from a file is complained of in clang's form already.
    std::string Text = Info.message();
    if (llvm::StringRef(Text).contains(": error: "))
      llvm::errs() << Text << '\n';
    else
      fail(Text);
  });
  return ExitFailed;
}

void warn(const llvm::Twine &Message) {
  llvm::WithColor::warning(llvm::errs(), "spinlint") << Message << '\n';
}

void note(const llvm::Twine &Message) {
  llvm::WithColor::note(llvm::errs(), "spinlint") << Message << '\n';
}

llvm::cl::OptionCategory &everyCommand() {
  static llvm::cl::OptionCategory Result("Options of all commands");
  return Result;
}

} // namespace spinlint::frontends
