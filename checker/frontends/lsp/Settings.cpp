//===- Settings.cpp - what the user of an editor can choose ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Settings.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Settings.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::lsp {

using llvm::json::Value;

namespace {

/// One setting after another is taken out of an object.
class SettingReader {
public:
  SettingReader(const llvm::json::Object &Given,
                std::vector<std::string> &Problems)
      : Given(Given), Problems(Problems) {}

  void text(llvm::StringRef Name, std::string &Into) {
    if (const Value *V = find(Name)) {
      if (auto S = V->getAsString())
        Into = S->str();
      else
        wrong(Name, "a string");
    }
  }
  void yes(llvm::StringRef Name, bool &Into) {
    if (const Value *V = find(Name)) {
      if (auto B = V->getAsBoolean())
        Into = *B;
      else
        wrong(Name, "true or false");
    }
  }
  void number(llvm::StringRef Name, unsigned &Into, unsigned Most) {
    if (const Value *V = find(Name)) {
      auto N = V->getAsInteger();
      if (N && *N >= 0 && *N <= int64_t(Most))
        Into = unsigned(*N);
      else
        wrong(Name, "a number from 0 to " + std::to_string(Most));
    }
  }
  void list(llvm::StringRef Name, std::vector<std::string> &Into) {
    const Value *V = find(Name);
    if (!V)
      return;
    const llvm::json::Array *A = V->getAsArray();
    std::vector<std::string> All;
    for (size_t I = 0; A && I < A->size(); ++I)
      if (auto S = (*A)[I].getAsString())
        All.push_back(S->str());
    if (A && All.size() == A->size())
      Into = std::move(All);
    else
      wrong(Name, "a list of strings");
  }
  void delivery(llvm::StringRef Name, Delivery &Into) {
    std::string Text = "auto";
    if (!find(Name))
      return;
    text(Name, Text);
    if (Text == "auto")
      Into = Delivery::Auto;
    else if (Text == "push")
      Into = Delivery::Push;
    else if (Text == "pull")
      Into = Delivery::Pull;
    else
      wrong(Name, "auto, push or pull");
  }
  void passOver(llvm::StringRef Name) { Known.push_back(Name.str()); }
  void tellUnknown() {
    for (const auto &[Key, V] : Given)
      if (!llvm::is_contained(Known, Key.str()))
        Problems.push_back("there is no setting spinlint." + Key.str());
  }

private:
  /// Null is what editors send for what is not set.
  const Value *find(llvm::StringRef Name) {
    Known.push_back(Name.str());
    const Value *V = Given.get(Name);
    return V && V->getAsNull() ? nullptr : V;
  }
  void wrong(llvm::StringRef Name, const llvm::Twine &Form) {
    Problems.push_back(
        ("the setting spinlint." + Name + " takes " + Form).str());
  }

  const llvm::json::Object &Given;
  std::vector<std::string> &Problems;
  std::vector<std::string> Known;
};

} // namespace

Settings mergeSettings(const Settings &Before, const Value &Given,
                       std::vector<std::string> &Problems) {
  Settings S = Before;
  const llvm::json::Object *O = Given.getAsObject();
  if (!O)
    return S;
  SettingReader R(*O, Problems);
  R.text("project", S.Project);
  R.text("target", S.Target);
  R.text("configuration", S.Configuration);
  R.list("pathMap", S.PathMap);
  R.list("properties", S.Properties);
  R.text("wdk", S.Wdk);
  R.list("flags", S.Flags);
  R.text("config", S.Config);
  R.text("rules", S.Rules);
  R.text("cache", S.Cache);
  R.number("unitSeconds", S.UnitSeconds, 3600);
  R.text("checks", S.Checks);
  R.yes("idleSuppressions", S.IdleSuppressions);
  R.yes("inlayHints", S.InlayHints);
  R.yes("codeLens", S.CodeLens);
  R.delivery("diagnostics", S.Diagnostics);
  R.number("debounce", S.DebounceMs, 10000);
  R.yes("statusNotifications", S.StatusNotifications);
  // Of the editor's own extension.
  for (llvm::StringRef Name : {"path", "trace", "enable", "arguments"})
    R.passOver(Name);
  R.tellUnknown();
  return S;
}

bool Settings::readsLike(const Settings &O) const {
  auto Reading = [](const Settings &S) {
    return std::tie(S.Project, S.Target, S.Configuration, S.PathMap,
                    S.Properties, S.Wdk, S.Flags, S.Config, S.Rules, S.Cache,
                    S.UnitSeconds, S.Checks);
  };
  return Reading(*this) == Reading(O);
}

} // namespace spinlint::lsp
