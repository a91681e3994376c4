//===- Gaps.cpp - what no answer is given about ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Gaps.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Gaps.h"
#include "frontends/lsp/Documents.h"
#include "llvm/Support/Path.h"
#include <array>
#include <set>

namespace spinlint::lsp {

using llvm::json::Array;
using llvm::json::fixUTF8;
using llvm::json::Object;

Gaps gapsIn(Workspace &All, const EditorAbilities &Editor) {
  Gaps G;
  // A source of two drivers has the same gaps in both.
  std::set<std::array<std::string, 3>> Told;
  auto Add = [&](Array &Into, llvm::StringRef Name, llvm::StringRef Why,
                 const std::string &Path, std::optional<Range> Where) {
    if (!Told.insert({Name.str(), Why.str(), Path}).second)
      return;
    Object Gap{{"name", fixUTF8(Name)}, {"why", fixUTF8(Why)}};
    if (llvm::sys::path::is_absolute(Path)) {
      Gap["uri"] = uriOf(Path);
      if (Where)
        Gap["range"] = toJSON(*Where);
    }
    Into.push_back(std::move(Gap));
  };
  for (const auto &P : All.projects()) {
    if (!P->isLive())
      continue;
    for (const auto &[Real, Why] : P->Live->unread())
      Add(G.NotAnalysed, llvm::sys::path::filename(Real), Why, Real, {});
    if (!P->Now)
      continue;
    for (const auto &D : P->Now->Drivers) {
      if (!D->Failure.empty()) {
        const std::string &Target = D->Parts.Target;
        Add(G.NotAnalysed, Target.empty() ? "the driver" : Target, D->Failure,
            "", {});
        continue;
      }
      for (const engine::FunctionResult &R : D->Result.Functions) {
        const bool None = R.V == engine::Verdict::NotAnalysed;
        if (!None && R.V != engine::Verdict::Inconclusive)
          continue;
        const program::Function &F = D->program().Functions[R.Function];
        Add(None ? G.NotAnalysed : G.Inconclusive,
            D->program().Symbols[F.Symbol].Name, R.Reason,
            F.Where.valid() ? D->path(F.Where.File) : "",
            rangeOf(*D, F.Where, Editor.Units));
      }
    }
  }
  return G;
}

} // namespace spinlint::lsp
