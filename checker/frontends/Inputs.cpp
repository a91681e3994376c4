//===- Inputs.cpp - what the user asked to have read ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Inputs.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/Inputs.h"
#include "frontends/KitDirectory.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

llvm::Expected<Inputs> resolveInputs(const InputRequest &Request) {
  Inputs Result;
  for (const std::string &File : Request.Files) {
    if (!fs::exists(File))
      return llvm::createStringError("there is no file '" + File + "'");
    if (path::extension(File) == ".lockprog") {
      Result.LockPrograms.push_back(File);
      continue;
    }
    extract::UnitRequest Unit;
    Unit.File = File;
    Unit.Directory = Request.Call.WorkingDirectory;
    Unit.Args = Request.Call.ClangFlags.value_or(std::vector<std::string>());
    Result.Units.push_back(std::move(Unit));
  }
  llvm::Expected<std::string> Kit = kitDirectory(Request.Call.Executable);
  if (!Kit)
    return Kit.takeError();
  Result.KitDir = *Kit;
  Result.Root =
      Request.Root.empty() ? Request.Call.WorkingDirectory : Request.Root;
  return Result;
}

} // namespace spinlint::frontends
