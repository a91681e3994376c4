//===- Depfile.cpp - what a build system has to watch ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Depfile.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/Depfile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <set>

namespace spinlint::frontends {

namespace path = llvm::sys::path;
using extract::LookUps;

std::vector<std::string> dependencies(const LookUps &Asked,
                                      const program::UnitInfo &Unit,
                                      llvm::StringRef Output) {
  llvm::SmallString<256> Own(Output);
  llvm::sys::fs::make_absolute(Own);
  path::remove_dots(Own, /*remove_dot_dot=*/true);
  std::set<std::string> Result;
  for (const auto &Entry : Asked.ByName) {
    const LookUps::Answer &A = Entry.getValue();
    if (A.What == LookUps::Kind::File) {
      Result.insert(A.OnDisk.empty() ? Entry.getKey().str() : A.OnDisk);
      continue;
    }
    if (A.What == LookUps::Kind::Directory)
      continue;
    for (llvm::StringRef Missing : Unit.MissingHeaders) {
      std::string Name = Missing.str();
      std::replace(Name.begin(), Name.end(), '\\', '/');
      llvm::StringRef Dir = Entry.getKey();
      if (!Dir.consume_back(Name) || !Dir.ends_with("/"))
        continue;
      // The nearest that is there.
      Dir = Dir.rtrim('/');
      while (!Dir.empty() && !llvm::sys::fs::is_directory(Dir))
        Dir = path::parent_path(Dir);
      if (!Dir.empty() && Dir != path::parent_path(Own))
        Result.insert(Dir.str());
    }
  }
  return {Result.begin(), Result.end()};
}

/// As Clang and GCC do, which is what Make and Ninja read.
static void printName(llvm::StringRef Name, llvm::raw_ostream &OS) {
  for (size_t I = 0; I != Name.size(); ++I) {
    const char C = Name[I];
    if (C == ' ' || C == '#') {
      // Backslashes in front of it stand for themselves only if doubled.
      for (size_t J = I; C == ' ' && J && Name[J - 1] == '\\'; --J)
        OS << '\\';
      OS << '\\';
    } else if (C == '$') {
      OS << '$';
    }
    OS << C;
  }
}

void printRule(llvm::StringRef Output, llvm::ArrayRef<std::string> Inputs,
               llvm::raw_ostream &OS) {
  printName(Output, OS);
  OS << ':';
  for (const std::string &Input : Inputs) {
    OS << " \\\n  ";
    printName(Input, OS);
  }
  OS << '\n';
}

} // namespace spinlint::frontends
