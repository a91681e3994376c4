//===- UnitThread.h - a thread that may be given up -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads sources for the server. Clang does not always come to an end; then this
// thread is left to itself, and another one takes its place. In: a unit, the
// texts of open documents. Out: its lock program, or why there is none. The
// precompiled headers stay between calls.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_UNITTHREAD_H
#define SPINLINT_FRONTENDS_LSP_UNITTHREAD_H

#include "extract/LookUps.h"
#include "frontends/UnitReader.h"

namespace spinlint::lsp {

class UnitThread {
public:
  UnitThread(std::shared_ptr<const catalog::Catalog> C,
             extract::Options Options);
  /// Waits for nobody.
  ~UnitThread();

  /// See extract::Extractor.
  void expect(std::vector<extract::UnitRequest> Units);
  /// Files that are not as they were. What was precompiled from them goes.
  void changed(std::vector<std::string> Paths);

  struct Outcome {
    frontends::UnitOutcome O;
    bool Crashed = false; ///< It must not be read like this again,
    bool Hung = false;    ///< neither this one.
  };
  /// Blocks. `MostSeconds` of processor time; 0: any. `Once`: see
  /// extract::Extractor::extractUnit. `Asks`: fill in UnitOutcome::Asked.
  Outcome read(const extract::UnitRequest &R,
               const extract::EditedTexts &Edited, double MostSeconds,
               bool Once, bool Asks);

private:
  struct Shared;
  void start();

  std::shared_ptr<const catalog::Catalog> C;
  extract::Options Options;
  std::vector<extract::UnitRequest> Expected;
  std::shared_ptr<Shared> S;
};

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_UNITTHREAD_H
