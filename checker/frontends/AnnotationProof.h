//===- AnnotationProof.h - annotated sources, checked again ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which proposed annotations may be shown. In: what was read, and the
// edits. Out: the edits that fail, and why. The edited texts are read in place
// of the files and checked: an annotation has to be understood as it was meant,
// and nothing may be found that was not found before.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_ANNOTATIONPROOF_H
#define SPINLINT_FRONTENDS_ANNOTATIONPROOF_H

#include "fixes/Annotate.h"
#include "fixes/EditSet.h"
#include "frontends/DriverReader.h"

namespace spinlint::frontends {

/// A function under a name that edits do not change.
inline const std::string &usrOf(const program::Program &P, uint32_t Fn) {
  return P.Symbols[P.Functions[Fn].Symbol].Usr;
}

/// One driver, checked.
struct DriverEffects {
  std::string Target;
  UnitInDriver Unit;
  engine::AllEffects Effects;
  const program::Program &program() const { return Unit.Link.Linked; }
};

struct EffectsRun {
  std::string Root;
  std::vector<DriverEffects> Drivers;
  unsigned FailedFiles = 0;
  unsigned Errors = 0; ///< That the parser was left with.
};

/// The annotations of one function of one driver.
struct ProvenFix {
  size_t Number = 0; ///< Of its edits. Drivers may share them.
  std::string Target;
  std::string Usr;
  std::vector<fixes::SalLine> Lines;
};

class AnnotationProof {
public:
  AnnotationProof(const InputRequest &Request, const catalog::Catalog &C,
                  const reports::ShownPaths &Paths, unsigned Jobs)
      : C(C), Reader(Request, C, Paths, {Jobs}) {}

  /// Reads and checks all drivers.
  llvm::Expected<EffectsRun> read();

  struct Outcome {
    std::map<size_t, std::string> Failed; ///< Which fixes, and why.
    std::optional<EffectsRun> After; ///< With the others; if there are any.
  };
  /// Tries the fixes on `Texts`, which stand for the files on disk, and which
  /// `Before` was made from. After `read`.
  llvm::Expected<Outcome> check(const EffectsRun &Before,
                                const fixes::FileTexts &Texts,
                                const fixes::EditSet &Edits,
                                const std::vector<ProvenFix> &Fixes);

private:
  llvm::Expected<EffectsRun> analyse(llvm::Expected<DriversRead> Read) const;
  const catalog::Catalog &C;
  DriverReader Reader;
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_ANNOTATIONPROOF_H
