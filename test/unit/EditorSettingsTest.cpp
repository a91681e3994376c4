//===- EditorSettingsTest.cpp - the settings of an editor -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Settings.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace spinlint::lsp;

namespace {

Settings merge(llvm::StringRef Json, std::string *Said = nullptr,
               const Settings &Before = {}) {
  std::vector<std::string> Problems;
  Settings S =
      mergeSettings(Before, llvm::cantFail(llvm::json::parse(Json)), Problems);
  if (Said)
    *Said = llvm::join(Problems, "; ");
  else
    EXPECT_TRUE(Problems.empty()) << llvm::join(Problems, "; ");
  return S;
}

TEST(EditorSettingsTest, WhatIsNotNamedStays) {
  Settings S = merge(R"({"wdk": "kit", "flags": ["-DA", "-DB"],
                         "inlayHints": true, "debounce": 5})");
  EXPECT_EQ(S.Wdk, "kit");
  EXPECT_EQ(S.Flags.size(), 2u);
  EXPECT_EQ(S.DebounceMs, 5u);
  S = merge(R"({"wdk": null, "debounce": 7, "path": "x", "trace": {}})",
            nullptr, S);
  EXPECT_EQ(S.Wdk, "kit");
  EXPECT_TRUE(S.InlayHints);
  EXPECT_EQ(S.DebounceMs, 7u);
}

TEST(EditorSettingsTest, WhatIsWrongIsTold) {
  std::string Said;
  Settings S = merge(R"({"wdk": 5, "flags": ["a", 1], "codeLens": "no",
                         "debounce": -1, "diagnostics": "x", "wdkk": 1})",
                     &Said);
  EXPECT_EQ(S, Settings());
  EXPECT_EQ(Said, "the setting spinlint.wdk takes a string; "
                  "the setting spinlint.flags takes a list of strings; "
                  "the setting spinlint.codeLens takes true or false; "
                  "the setting spinlint.diagnostics takes auto, push or pull; "
                  "the setting spinlint.debounce takes a number from 0 to "
                  "10000; there is no setting spinlint.wdkk");
  EXPECT_EQ(merge("[]"), Settings());
  EXPECT_EQ(merge("null"), Settings());
}

TEST(EditorSettingsTest, WhatHasToBeReadAgain) {
  const Settings S;
  EXPECT_TRUE(merge(R"({"inlayHints": true, "debounce": 1})").readsLike(S));
  for (const char *Json :
       {R"({"wdk": "kit"})", R"({"checks": "-*"})", R"({"flags": ["x"]})",
        R"({"project": "none"})", R"({"config": "none"})"})
    EXPECT_FALSE(merge(Json).readsLike(S)) << Json;
}

} // namespace
