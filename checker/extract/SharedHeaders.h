//===- SharedHeaders.h - user headers in a precompiled header -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Remembers what the recorder saw of the user's headers while they were
// precompiled, and decides which units may read them from there. In: the
// callbacks of the preprocessor while the precompiled header is made. Out: the
// same record and declarations in a unit that has loaded it.
//
// A unit may, if it would have parsed the same: each quoted name leads to the
// same file from where the unit includes the header, and no file comes in that
// the unit is in the middle of.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_SHAREDHEADERS_H
#define SPINLINT_EXTRACT_SHAREDHEADERS_H

#include "extract/Extract.h"
#include "extract/IncludePrefix.h"
#include "extract/LookUps.h"
#include "extract/UnitRecord.h"
#include "program/ByteCoding.h"
#include "clang/AST/DeclID.h"
#include "clang/Basic/FileEntry.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/FileSystem.h"
#include <map>
#include <memory>
#include <set>

namespace clang {
class ASTReader;
class ASTWriter;
class CompilerInstance;
class Decl;
} // namespace clang
namespace spinlint::catalog {
class Catalog;
}

namespace spinlint::extract {

class SharedHeaders {
public:
  /// Hooks a recorder into `CI`, which is about to precompile.
  void attach(clang::CompilerInstance &CI, const catalog::Catalog &C);
  /// A declaration was parsed.
  void declared(clang::Decl *D, const clang::CompilerInstance &CI);
  /// All is parsed.
  void finish(clang::CompilerInstance &CI);
  /// Notes under which numbers `Writer` has written the declarations.
  void written(clang::ASTWriter &Writer);

  /// Whether any header of the user is in it.
  bool any() const { return !Entered.empty(); }
  /// False: something in them is not to be had without parsing.
  bool usable() const { return Usable; }
  /// Adds the user's files that are in it.
  void addFiles(FileSet &Files) const;
  /// What was looked up to make it: each unit that uses it depends on that.
  LookUps Asked;
  /// Whether one of these is in it.
  bool hasAny(const FileSet &Files) const;
  /// Whether a unit that begins with `P` may use it.
  bool fits(const IncludePrefix &P, llvm::vfs::FileSystem &FS) const;
  /// Fills the empty `Record` of a unit. `Reader` has loaded the precompiled
  /// header as its first module.
  void replay(clang::ASTReader &Reader, UnitRecord &Record) const;

  /// For another run that reads the same precompiled header.
  void write(program::ByteWriter &W) const;
  /// All but `Asked`. False: there is something else now under the names of its
  /// files.
  bool read(program::ByteReader &R, llvm::vfs::FileSystem &FS);

private:
  class Includes;
  using FileID = llvm::sys::fs::UniqueID;

  FileID named(clang::FileEntryRef File);

  std::shared_ptr<UnitRecord> Recorded;
  const catalog::Catalog *Known = nullptr;
  std::vector<clang::Decl *> Parsed;
  std::vector<clang::DeclIDBase::DeclID> Decls; ///< Their numbers in it.
  /// What each line of the preamble brings in of the user's files.
  std::map<std::string, std::set<FileID>> Entered;
  /// Names in quotes in the user's headers, and what they lead to.
  std::map<std::string, std::set<FileID>> Quoted;
  /// Of all these files.
  std::map<FileID, std::string> Names;
  bool Usable = true;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_SHAREDHEADERS_H
