//===- Silence.cpp - which findings the sources silence -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Silence.h.
//
//===----------------------------------------------------------------------===//
#include "findings/Silence.h"
#include "findings/MsvcPragmas.h"
#include "findings/SourceFiles.h"
#include "findings/Suppression.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace spinlint::findings {

using program::Function;
using program::Place;

namespace {

/// The lines of a function: its head from `Head` to the brace, its body after.
struct FunctionLines {
  unsigned Head = 0, Brace = 0, Last = 0;
};

struct FileSuppressions {
  Suppression Comments;
  std::vector<MsvcSuppression> Pragmas;
};

class Suppressions {
public:
  explicit Suppressions(const SilenceInput &In) : In(In) {
    for (uint32_t Fn = 0; Fn < In.P.Functions.size(); ++Fn)
      if (const Place &W = In.P.Functions[Fn].Where; W.valid())
        FunctionsIn[W.File].push_back(Fn);
  }
  const FileSuppressions &of(uint32_t File);
  /// What silences a finding; nothing if nothing does.
  std::optional<Suppressed> silencing(const Finding &F);
  FunctionLines linesOf(const Function &F);

private:
  const SilenceInput &In;
  std::map<uint32_t, FileSuppressions> Read;
  std::map<uint32_t, std::vector<uint32_t>> FunctionsIn;
};

} // namespace

FunctionLines Suppressions::linesOf(const Function &F) {
  FunctionLines L{F.Where.Line, F.Where.Line, 0};
  for (const program::Declaration &D : F.Declarations)
    if (D.IsDefinition && D.Where.File == F.Where.File)
      L.Head = std::min(L.Head, D.Where.Line);
  std::optional<llvm::StringRef> Text = In.Sources.text(F.Where.File);
  if (!Text || F.Body.File != F.Where.File || F.Body.End > Text->size() ||
      F.Body.Begin > F.Body.End)
    return L;
  L.Brace = F.Body.Line;
  L.Last = L.Brace + Text->slice(F.Body.Begin, F.Body.End).count('\n');
  return L;
}

const FileSuppressions &Suppressions::of(uint32_t File) {
  auto [It, New] = Read.try_emplace(File);
  FileSuppressions &S = It->second;
  std::optional<llvm::StringRef> Text;
  if (!New || !(Text = In.Sources.text(File)))
    return S;
  if (In.Comments)
    S.Comments = Suppression::parse(*Text);
  S.Pragmas = msvcSuppressions(*Text);
  for (MsvcSuppression &M : S.Pragmas)
    if (M.NextLine)
      for (uint32_t Fn : FunctionsIn[File]) {
        FunctionLines L = linesOf(In.P.Functions[Fn]);
        if (L.Head <= M.First && M.First <= L.Brace && L.Last)
          M.Last = std::max(M.Last, L.Last);
      }
  return S;
}

/// "NOLINT(ddi-spin-lock)"
static std::string howText(const Suppression::Range &R, llvm::StringRef Name) {
  return Name.empty() ? R.Word : (R.Word + "(" + Name + ")").str();
}

std::optional<Suppressed> Suppressions::silencing(const Finding &F) {
  if (!F.Where.valid())
    return std::nullopt;
  const FileSuppressions &S = of(F.Where.File);
  for (const Suppression::Range &R : S.Comments.ranges())
    if (R.contains(F.Where.Line, F.Check))
      return Suppressed{
          Suppressed::By::Source, R.Line,
          howText(R, llvm::is_contained(R.Named, F.Check) ? F.Check : ""),
          R.Reason};
  for (const MsvcSuppression &M : S.Pragmas) {
    if (F.Where.Line < M.First || M.Last < F.Where.Line)
      continue;
    const catalog::MsvcWarning *W = In.C.msvcWarning(M.Warning);
    if (W && llvm::is_contained(W->Defects, F.Defect))
      return Suppressed{Suppressed::By::Source, M.Line, M.How, M.Reason};
  }
  return std::nullopt;
}

std::vector<Finding> takeSilenced(std::vector<Finding> &Findings,
                                  const SilenceInput &In) {
  Suppressions All(In);
  std::vector<Finding> Silenced, Left;
  for (Finding &F : Findings) {
    F.Silenced = All.silencing(F);
    (F.Silenced ? Silenced : Left).push_back(std::move(F));
  }
  Findings = std::move(Left);
  return Silenced;
}

std::vector<IdleSuppression> idleSuppressions(llvm::ArrayRef<Finding> Silenced,
                                              const engine::Result &R,
                                              const SilenceInput &In) {
  Suppressions All(In);
  // Where something may be wrong that nobody knows of.
  std::map<uint32_t, std::vector<FunctionLines>> Unknown;
  for (const engine::FunctionResult &F : R.Functions)
    if (F.V == engine::Verdict::Inconclusive ||
        F.V == engine::Verdict::NotAnalysed || !F.Doubt.empty())
      if (const Function &Body = In.P.Functions[F.Function]; Body.Where.valid())
        Unknown[Body.Where.File].push_back(All.linesOf(Body));

  std::vector<IdleSuppression> Idle;
  for (uint32_t File = 0; File < In.P.Files.size(); ++File) {
    if (In.P.Files[File].System)
      continue;
    const FileSuppressions &S = All.of(File);
    auto Covers = [&](unsigned First, unsigned Last) {
      return [=](const FunctionLines &L) {
        return L.Head <= Last && First <= L.Last;
      };
    };
    auto Tell = [&](unsigned Line, unsigned Column, std::string How,
                    bool ForMsvc) {
      IdleSuppression New;
      New.Where.File = File;
      New.Where.Line = Line;
      New.Where.Column = Column;
      New.How = std::move(How);
      New.ForMsvc = ForMsvc;
      Idle.push_back(std::move(New));
    };
    for (const Suppression::Range &Range : S.Comments.ranges())
      for (const std::string &Name : Range.Named) {
        const catalog::Rule *Rule = In.C.rule(Name);
        if (!Rule || Rule->Check != Name || !In.Rules.enabled(*Rule) ||
            llvm::any_of(Unknown[File], Covers(Range.First, Range.Last)) ||
            llvm::any_of(Silenced, [&](const Finding &F) {
              return F.Where.File == File &&
                     Range.contains(F.Where.Line, F.Check) && F.Check == Name;
            }))
          continue;
        Tell(Range.Line, Range.Column, howText(Range, Name),
             /*ForMsvc=*/false);
      }
    auto Silences = [&](const MsvcSuppression &M) {
      const catalog::MsvcWarning *W = In.C.msvcWarning(M.Warning);
      return W && llvm::any_of(Silenced, [&](const Finding &F) {
               return F.Where.File == File && M.First <= F.Where.Line &&
                      F.Where.Line <= M.Last &&
                      llvm::is_contained(W->Defects, F.Defect);
             });
    };
    for (const MsvcSuppression &M : S.Pragmas) {
      const catalog::MsvcWarning *W = In.C.msvcWarning(M.Warning);
      // It may have been written for a rule that is not on.
      if (!W || !llvm::all_of(W->Defects, [&](catalog::Defect D) {
            return In.Rules.covers(D);
          }))
        continue;
      if (llvm::any_of(Unknown[File], Covers(M.First, M.Last)) ||
          // Several numbers may stand for one defect.
          llvm::any_of(S.Pragmas, [&](const MsvcSuppression &Other) {
            return Other.Line == M.Line && Silences(Other);
          }))
        continue;
      Tell(M.Line, M.Column, M.How, /*ForMsvc=*/true);
    }
  }
  llvm::stable_sort(
      Idle, [&](const IdleSuppression &L, const IdleSuppression &R) {
        return std::tuple(llvm::StringRef(In.P.Files[L.Where.File].Path),
                          L.Where.Line, L.Where.Column) <
               std::tuple(llvm::StringRef(In.P.Files[R.Where.File].Path),
                          R.Where.Line, R.Where.Column);
      });
  return Idle;
}

std::string idleText(const IdleSuppression &I) {
  return I.How + (I.ForMsvc ? " suppresses nothing here; Microsoft's tools may "
                              "need it"
                            : " suppresses nothing");
}

} // namespace spinlint::findings
