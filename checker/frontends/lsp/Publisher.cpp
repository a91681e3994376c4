//===- Publisher.cpp - which diagnostics the editor has -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Publisher.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Publisher.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace spinlint::lsp {

using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

static std::string textOf(const Array &A) {
  std::string Text;
  llvm::raw_string_ostream(Text) << Value(Array(A));
  return Text;
}

std::string resultId(const Array &Diagnostics) {
  return llvm::utohexstr(llvm::xxh3_64bits(textOf(Diagnostics)));
}

void Publisher::update(const void *Project, FileDiagnostics New, bool Complete,
                       const std::map<std::string, int64_t> &Versions) {
  for (const auto &[Real, Version] : Versions)
    Seen[Real] = Version;
  FileDiagnostics &Known = Found[Project];
  if (Complete) {
    Known = std::move(New);
    return;
  }
  // Only units that are open were looked at, and each by itself.
  for (const auto &[Real, Version] : Versions) {
    auto It = New.find(Real);
    if (It == New.end())
      Known.erase(Real);
    else
      Known[Real] = std::move(It->second);
  }
}

void Publisher::forget(const void *Project) { Found.erase(Project); }

Array Publisher::of(const std::string &Real) const {
  Array Result;
  for (const auto &[Project, Files] : Found)
    if (auto It = Files.find(Real); It != Files.end())
      for (const Value &V : It->second)
        if (!llvm::is_contained(Result, V))
          Result.push_back(V);
  return Result;
}

std::set<std::string> Publisher::files() const {
  std::set<std::string> Result;
  for (const auto &[Project, Files] : Found)
    for (const auto &[Real, Diagnostics] : Files)
      if (!Diagnostics.empty())
        Result.insert(Real);
  return Result;
}

void Publisher::tell(const DocumentMap &Open) {
  std::set<std::string> All = files();
  for (const auto &[Real, M] : Sent)
    All.insert(Real);
  for (const auto &[Real, D] : Open)
    All.insert(Real);
  bool Refresh = false;
  for (const std::string &Real : All) {
    auto Doc = Open.find(Real);
    const bool IsOpen = Doc != Open.end();
    if (IsOpen) {
      auto Version = Seen.find(Real);
      if (Version == Seen.end() || Version->second != Doc->second.Version)
        continue;
    }
    Array Now = of(Real);
    Message M{textOf(Now), std::nullopt};
    if (IsOpen)
      M.Version = Doc->second.Version;
    auto [It, New] = Sent.try_emplace(Real);
    const bool Other = New ? IsOpen || !Now.empty()
                           : It->second.Diagnostics != M.Diagnostics;
    if (IsOpen ? PullsOpen : PullsAll) {
      Refresh |= Other;
      It->second = std::move(M);
      continue;
    }
    if (!Other && (!IsOpen || It->second.Version == M.Version)) {
      if (!IsOpen && Now.empty())
        Sent.erase(It);
      continue;
    }
    Object Params{{"uri", IsOpen ? Doc->second.Uri : uriOf(Real)},
                  {"diagnostics", std::move(Now)}};
    if (IsOpen)
      Params["version"] = Doc->second.Version;
    It->second = std::move(M);
    Out.notify("textDocument/publishDiagnostics", std::move(Params));
  }
  if (Refresh && CanRefresh)
    Out.call("workspace/diagnostic/refresh", nullptr,
             [](llvm::Expected<Value> A) {
               llvm::consumeError(A.takeError());
             });
}

} // namespace spinlint::lsp
