//===- KnownCoding.h - what is known of a function, as bytes --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes summaries and findings so that they can be read into another version
// of the program: functions, symbols, globals and labels by name, and with each
// event that is pointed to what was known of it. In: SummaryStore::Known. Out:
// bytes; or the Known again, in the numbers of the program at hand, or nothing
// if it speaks of what is not there any more, or is otherwise now.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_KNOWNCODING_H
#define SPINLINT_ENGINE_KNOWNCODING_H

#include "engine/Fingerprint.h"
#include "program/ByteCoding.h"
#include <optional>

namespace spinlint::engine {

/// Strings that many records name, each once.
class NameTable {
public:
  uint32_t number(llvm::StringRef Name) {
    auto [It, New] = Index.try_emplace(Name, uint32_t(Names.size()));
    if (New)
      Names.push_back(Name.str());
    return It->second;
  }
  const std::vector<std::string> &names() const { return Names; }

private:
  llvm::StringMap<uint32_t> Index;
  std::vector<std::string> Names;
};

/// The functions, symbols and globals of a program by name. A function whose
/// name another one has too has none.
class ProgramNames {
public:
  explicit ProgramNames(const program::Program &P);
  /// Empty: it has none.
  llvm::StringRef function(uint32_t Fn) const { return FunctionNames[Fn]; }

  llvm::StringMap<uint32_t> Functions, Symbols, Globals;

private:
  std::vector<llvm::StringRef> FunctionNames;
};

/// Adds the names of `K` to `Names`. `K` itself is not changed.
std::string encodeKnown(const World &W, const ProgramNames &P,
                        const Fingerprints &Prints, NameTable &Names,
                        SummaryStore::Known &K);

/// Names are read from `Names`, a role from the catalog. Ready stays empty.
std::optional<SummaryStore::Known>
decodeKnown(const World &W, const ProgramNames &P, const Fingerprints &Prints,
            llvm::ArrayRef<std::string> Names, llvm::StringRef Bytes);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_KNOWNCODING_H
