//===- Settings.h - what the user of an editor can choose -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The section `spinlint` of an editor's settings. In: JSON, from
// initializationOptions or workspace/configuration. Out: settings; what is not
// understood is told and is as if it were not there. docs/editor.md has the
// table of them.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_SETTINGS_H
#define SPINLINT_FRONTENDS_LSP_SETTINGS_H

#include "llvm/Support/JSON.h"
#include <string>
#include <vector>

namespace spinlint::lsp {

/// Who asks for diagnostics.
enum class Delivery : uint8_t {
  Auto, ///< The editor, if it can ask for those of files that are not open.
  Push,
  Pull,
};

struct Settings {
  // How sources are read.
  std::string Project; ///< A project or folder, relative to the workspace's
                       ///< folder; empty: looked for; "none": the kit alone.
  std::string Target;  ///< See --target; likewise the following.
  std::string Configuration;
  std::vector<std::string> PathMap, Properties;
  std::string Wdk;
  std::vector<std::string> Flags; ///< Of Clang, behind those of the project.
  std::string Config;             ///< The project file, or "none".
  std::string Rules;              ///< A directory; see --rules.
  std::string Cache;              ///< See --cache.
  unsigned UnitSeconds = 20;      ///< Of processor time for one source.
  // What is told.
  std::string Checks; ///< Globs.
  bool IdleSuppressions = true;
  bool InlayHints = false;
  bool CodeLens = true;
  // How.
  Delivery Diagnostics = Delivery::Auto;
  unsigned DebounceMs = 30;
  bool StatusNotifications = false; ///< Of ours: spinlint/status.

  /// Whether projects have to be read again if one becomes the other.
  bool readsLike(const Settings &O) const;
  bool operator==(const Settings &) const = default;
};

/// `Given` over `Before`: what is not named stays. One sentence for each
/// problem goes to `Problems`.
Settings mergeSettings(const Settings &Before, const llvm::json::Value &Given,
                       std::vector<std::string> &Problems);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_SETTINGS_H
