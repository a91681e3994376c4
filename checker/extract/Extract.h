//===- Extract.h - from source files to lock programs ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compiles one source file to its lock program. In: a file, its flags, the
// catalog. Out: a program::Program of one unit. Missing headers and names are
// repaired here and never fatal; what was lost is said in the program.
//
// The clang-tidy plugin, which cannot parse again, uses `attachRecorder` and
// `lowerUnit` directly; everything else calls `extractUnit`.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_EXTRACT_H
#define SPINLINT_EXTRACT_EXTRACT_H

#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem/UniqueID.h"
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace spinlint::extract {

struct LookUps;
class PreambleCache;

/// One source file to read.
struct UnitRequest {
  std::string File;              ///< Absolute, or relative to Directory.
  std::string Directory;         ///< Working directory of the compile command.
  std::vector<std::string> Args; ///< Clang arguments; no compiler, no file.
};

struct Options {
  std::string Root;   ///< Paths in the lock program are relative to this.
  std::string KitDir; ///< The bundled headers; empty: a WDK is in Args.
  bool SharePreamble = true; ///< One PCH of headers for many units.
  /// Shared with extractors in other threads; null: it makes its own.
  std::shared_ptr<PreambleCache> Preambles = nullptr;
  /// Others write the files while they are in use: they are copied, because a
  /// mapped file that is cut short ends the process.
  bool FilesChange = false;
};

/// Texts to read in place of those on disk, by absolute path. The file must be
/// there, and gets the text by all its names: other spellings, symbolic links.
using EditedTexts = std::map<std::string, std::string>;

/// Files, whatever their names.
using FileSet = std::set<llvm::sys::fs::UniqueID>;

/// Seconds spent, for --time-report.
struct Timing {
  double Parse = 0, Lower = 0;
};

/// Extracts many units; keeps what they can share (virtual file system,
/// precompiled headers). Not thread-safe: one per thread.
class Extractor {
public:
  Extractor(const catalog::Catalog &C, Options O);
  ~Extractor();
  /// Says which units will come. Not needed, but then what they have in common
  /// is known when the first one comes. Returns their numbers in the order in
  /// which several threads had best read them.
  std::vector<size_t> expect(llvm::ArrayRef<UnitRequest> Requests);
  /// Fails only if there is nothing to read (missing file, unusable flags).
  /// `Edited`: what is tried out. It costs no more than another unit; what is
  /// shared stays valid. `Read`: gets the files that the unit was made from,
  /// also those that the program does not speak of; of the system's not all.
  /// `Asked`: gets all look-ups that the unit depends on; see LookUps.h.
  /// `Once`: a unit with errors is not parsed again with the names that it
  /// lacks.
  llvm::Expected<program::Program> extractUnit(const UnitRequest &R,
                                               const EditedTexts &Edited = {},
                                               FileSet *Read = nullptr,
                                               LookUps *Asked = nullptr,
                                               bool Once = false);
  /// These files, by absolute path, may not be what they were: changed, new or
  /// gone. What was precompiled from them is given up. For who keeps an
  /// extractor for longer than a run.
  void changedOnDisk(llvm::ArrayRef<std::string> Paths);
  const Timing &timing() const;
  /// Whether the last unit made Clang crash. What was in memory then should not
  /// be trusted too far.
  bool crashed() const;
  /// Processor time that the unit which is being read has taken, and 0 between
  /// units. For another thread, which watches this one.
  double secondsInUnit() const;

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

/// What is remembered of a unit while the preprocessor runs: the lock API
/// tokens, the control-flow keywords of each function (for the audit), missing
/// headers, skipped regions. Opaque; lives until lowering.
class UnitRecord;

/// Hooks a recorder into `PP`, rebinds the SAL macros to annotations and
/// makes missing headers empty. Call before the first token is read.
std::shared_ptr<UnitRecord> attachRecorder(clang::Preprocessor &PP,
                                           const catalog::Catalog &C);

/// Lowers the functions of a parsed unit. `Root` as in Options. `MissingSoFar`:
/// an earlier pass already harvested (for UnitInfo).
program::Program lowerUnit(clang::ASTContext &Context, clang::Preprocessor &PP,
                           const UnitRecord &Record, const catalog::Catalog &C,
                           llvm::StringRef Root);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_EXTRACT_H
