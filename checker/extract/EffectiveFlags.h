//===- EffectiveFlags.h - what Clang makes of a unit's flags --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Says when two units are read in the same way, whatever their flags look like,
// and whatever else Clang's driver asks: the environment, the search path,
// configuration files. In: a request. Out: text that is equal for units that
// differ in nothing but their files.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_EFFECTIVEFLAGS_H
#define SPINLINT_EXTRACT_EFFECTIVEFLAGS_H

#include "extract/Extract.h"
#include <optional>

namespace spinlint::extract {

/// Thread-safe.
class EffectiveFlags {
public:
  explicit EffectiveFlags(std::string KitDir);
  ~EffectiveFlags();
  /// Nothing if Clang refuses them.
  std::optional<std::string> of(const UnitRequest &R);

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_EFFECTIVEFLAGS_H
