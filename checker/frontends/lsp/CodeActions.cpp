//===- CodeActions.cpp - what an editor can do about a finding ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Answers.h. A fix-it was proved by the engine when it is offered. When it
// is wanted, the edited sources are read and checked as well: the finding has
// to be gone, and nothing may be new.
//
//===----------------------------------------------------------------------===//
#include "findings/Messages.h"
#include "frontends/lsp/Answers.h"
#include "frontends/lsp/SuppressHere.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace spinlint::lsp {

using findings::Finding;
using fixes::Edit;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;
using llvm::lsp::ErrorCode;

namespace {

/// A way to repair a finding.
struct Way {
  const DriverSnapshot *D;
  const Finding *F;
  std::string Title;
  std::vector<Edit> Edits;
  bool Best = true; ///< Not one of several.
};

constexpr llvm::StringLiteral QuickFix = "quickfix";
constexpr llvm::StringLiteral FixAll = "source.fixAll.spinlint";

} // namespace

/// Whether actions of this kind were asked for.
static bool isWanted(const ActionRequest &R, llvm::StringRef Kind) {
  return R.Only.empty() || llvm::any_of(R.Only, [&](llvm::StringRef Only) {
           llvm::StringRef Rest = Kind;
           return Rest.consume_front(Only) &&
                  (Rest.empty() || Rest.starts_with("."));
         });
}

/// The findings of the document at these lines, with their fixes, once each.
static std::vector<std::pair<const DriverSnapshot *, const Finding *>>
findingsAt(const RequestView &V, const Range &Where, bool Everywhere) {
  std::vector<std::pair<const DriverSnapshot *, const Finding *>> Result;
  for (const DocumentIn &Doc : driversOf(V)) {
    const findings::Messages Places(Doc.D.program(), *Doc.D.Catalog);
    auto IsMeant = [&](const program::Place &W) {
      if (!Doc.has(W))
        return false;
      const Range At = rangeOf(Doc.D, W, V.Editor.Units);
      return Everywhere || (At.Start.Line <= Where.End.Line &&
                            Where.Start.Line <= At.End.Line);
    };
    if (llvm::none_of(Doc.D.Findings,
                      [&](const Finding &F) { return IsMeant(F.Where); }))
      continue;
    std::set<uint32_t> Functions;
    for (const engine::Violation &X : Doc.D.Result.Violations)
      if (IsMeant(Places.placeOf(X.At)))
        Functions.insert(X.At.Function);
    for (uint32_t Fn : Functions)
      for (const Finding &F : Doc.D.fixesIn(Fn)) {
        auto IsSame = [&](const Finding &O) {
          return O.Fingerprint == F.Fingerprint;
        };
        // Not what the sources suppress.
        if (IsMeant(F.Where) && llvm::any_of(Doc.D.Findings, IsSame) &&
            llvm::none_of(Result, [&](const auto &R) {
              return IsSame(*R.second);
            }))
          Result.push_back({&Doc.D, &F});
      }
  }
  return Result;
}

static std::vector<Way> waysOf(const DriverSnapshot &D, const Finding &F) {
  std::vector<Way> Result;
  for (const fixes::FixIt &Fix : F.Fixes)
    Result.push_back({&D, &F, Fix.Title, Fix.Edits, Result.empty()});
  for (const findings::Note &N : F.Notes)
    if (!N.Edits.empty()) {
      llvm::StringRef Title = N.Text;
      Title.consume_front("one way is to ");
      Result.push_back({&D, &F, Title.str(), N.Edits, false});
    }
  return Result;
}

//--- Edits ---------------------------------------------------------------===//

namespace {

/// Edits of several files, as they are now.
class Patch {
public:
  /// False: it overlaps, or a file is not as it was read.
  bool add(const DriverSnapshot &D, llvm::ArrayRef<Edit> Edits) {
    for (const Edit &E : Edits) {
      const Text *T = E.Where.valid() ? D.text(E.Where.File) : nullptr;
      if (!T || D.program().Files[E.Where.File].System ||
          E.Where.End > T->content().size())
        return false;
      for (const Piece &P : Files[D.path(E.Where.File)].Pieces)
        if (P.Begin < E.Where.End && E.Where.Begin < P.End)
          return false;
    }
    for (const Edit &E : Edits) {
      Of &F = Files[D.path(E.Where.File)];
      F.Before = D.text(E.Where.File);
      Piece New{E.Where.Begin, E.Where.End, E.Text, F.Pieces.size()};
      if (!llvm::is_contained(F.Pieces, New))
        F.Pieces.push_back(std::move(New));
    }
    return true;
  }

  extract::EditedTexts texts() const {
    extract::EditedTexts Result;
    for (const auto &[Real, F] : Files) {
      if (F.Pieces.empty())
        continue;
      std::string New;
      size_t At = 0;
      for (const Piece &P : sorted(F)) {
        New.append(F.Before->content(), At, P.Begin - At);
        New += P.Text;
        At = P.End;
      }
      New.append(F.Before->content(), At, std::string::npos);
      Result[Real] = std::move(New);
    }
    return Result;
  }

  Value workspaceEdit(const RequestView &V, const ActionRequest &R) const {
    Array Documents;
    Object Changes;
    for (const auto &[Real, F] : Files) {
      Array Edits;
      for (const Piece &P : sorted(F))
        Edits.push_back(Object{
            {"range",
             toJSON(F.Before->range(P.Begin, P.End, V.Editor.Units))},
            {"newText", llvm::json::fixUTF8(P.Text)}});
      if (Edits.empty())
        continue;
      auto Doc = V.All.documents().find(Real);
      const bool IsOpen = Doc != V.All.documents().end();
      const std::string Uri = IsOpen ? Doc->second.Uri : uriOf(Real);
      if (R.DocumentChanges)
        Documents.push_back(Object{
            {"textDocument",
             Object{{"uri", Uri},
                    {"version", IsOpen ? Value(Doc->second.Version)
                                       : Value(nullptr)}}},
            {"edits", std::move(Edits)}});
      else
        Changes[Uri] = std::move(Edits);
    }
    if (R.DocumentChanges)
      return Object{{"documentChanges", std::move(Documents)}};
    return Object{{"changes", std::move(Changes)}};
  }

private:
  struct Piece {
    uint32_t Begin, End;
    std::string Text;
    size_t Order; ///< In which it was added.
    bool operator==(const Piece &O) const {
      return Begin == O.Begin && End == O.End && Text == O.Text;
    }
  };
  struct Of {
    const Text *Before = nullptr;
    std::vector<Piece> Pieces;
  };
  /// What is inserted at one place stays in the order in which it was added.
  static std::vector<Piece> sorted(const Of &F) {
    std::vector<Piece> Result = F.Pieces;
    std::sort(Result.begin(), Result.end(), [](const Piece &L, const Piece &R) {
      return std::tie(L.Begin, L.End, L.Order) <
             std::tie(R.Begin, R.End, R.Order);
    });
    return Result;
  }
  std::map<std::string, Of> Files;
};

/// What is counted to tell whether sources have become better.
struct Tally {
  std::map<std::string, unsigned> Findings; ///< By group.
  unsigned Errors = 0, Lost = 0;

  explicit Tally(const ProjectSnapshot &S) {
    for (const auto &D : S.Drivers) {
      for (const Finding &F : D->Findings)
        ++Findings[D->Parts.Target + '\n' + F.Group];
      for (const program::UnitInfo &U : D->program().Units)
        Errors += U.Errors + U.RepairedNames.size();
      for (const program::Function &F : D->program().Functions)
        Lost += !F.LostParts.empty();
    }
  }
  unsigned all() const {
    unsigned Sum = 0;
    for (const auto &[Group, N] : Findings)
      Sum += N;
    return Sum;
  }
};

} // namespace

/// Why the sources are not better with these texts; empty: they are.
static std::string whyNot(const RequestView &V, const ProjectSnapshot &Before,
                          const extract::EditedTexts &Texts,
                          std::shared_ptr<const ProjectSnapshot> &After) {
  After = V.Project.Live->checkEdited(V.All.documents(), Texts);
  if (!After)
    return "the rest of the driver is not read yet";
  const Tally Old(Before), New(*After);
  if (New.Errors > Old.Errors)
    return "it would not compile";
  if (New.Lost > Old.Lost)
    return "a function could not be analysed any more";
  for (const auto &[Group, N] : New.Findings) {
    auto It = Old.Findings.find(Group);
    if (It == Old.Findings.end() || It->second < N)
      return "there would be a new finding";
  }
  if (New.all() >= Old.all())
    return "the finding would still be there";
  return "";
}

//--- Actions -------------------------------------------------------------===//

static Object actionOf(const RequestView &V, const Way &W) {
  return Object{{"title", llvm::json::fixUTF8("SpinLint: " + W.Title)},
                {"kind", QuickFix},
                {"diagnostics", Array{diagnosticOf(*W.D, *W.F, V.Editor)}},
                {"isPreferred", W.Best}};
}

static void addSuppression(const RequestView &V, const ActionRequest &R,
                           const DriverSnapshot &D, const Finding &F,
                           Array &Into) {
  const Text *T = D.text(F.Where.File);
  if (!T)
    return;
  std::optional<Insertion> I =
      suppressHere(T->content(), F.Where.Line, F.Check);
  if (!I)
    return;
  Patch P;
  program::Place At = F.Where;
  At.Begin = At.End = I->At;
  P.add(D, Edit{At, I->Text});
  Into.push_back(
      Object{{"title", "SpinLint: suppress " + F.Check + " here"},
             {"kind", QuickFix},
             {"diagnostics", Array{diagnosticOf(D, F, V.Editor)}},
             {"edit", P.workspaceEdit(V, R)}});
}

static void addExplanation(const RequestView &V, const DriverSnapshot &D,
                           const Finding &F, Array &Into) {
  Into.push_back(Object{
      {"title", "SpinLint: explain " + F.Check},
      {"kind", QuickFix},
      {"diagnostics", Array{diagnosticOf(D, F, V.Editor)}},
      {"command",
       Object{{"title", "explain " + F.Check},
              {"command", "spinlint.explain"},
              {"arguments", Array{Object{{"check", F.Check},
                                         {"uri", V.Doc.Uri},
                                         {"show", true}}}}}}});
}

/// With as many fixes of the document as make it better.
static llvm::Expected<Patch> fixAll(const RequestView &V) {
  std::vector<Way> Ways;
  for (const auto &[D, F] : findingsAt(V, {}, /*Everywhere=*/true))
    for (Way &W : waysOf(*D, *F))
      if (W.Best)
        Ways.push_back(std::move(W));
  std::shared_ptr<const ProjectSnapshot> After;
  Patch All;
  for (const Way &W : Ways)
    All.add(*W.D, W.Edits);
  if (Ways.empty() || whyNot(V, V.Now, All.texts(), After).empty())
    return All;
  // One of them is not good, or two do not go together.
  Patch Good;
  std::string Why;
  const ProjectSnapshot *Now = &V.Now;
  std::shared_ptr<const ProjectSnapshot> Last;
  bool Any = false;
  for (const Way &W : Ways) {
    Patch Next = Good;
    if (!Next.add(*W.D, W.Edits))
      continue;
    std::string No = whyNot(V, *Now, Next.texts(), After);
    if (!No.empty()) {
      Why = No;
      continue;
    }
    Any = true;
    Good = std::move(Next);
    Last = After;
    Now = Last.get();
  }
  if (!Any)
    return lspError(ErrorCode::RequestFailed, "no fix was applied: " + Why);
  return Good;
}

llvm::Expected<Value> resolveAction(const RequestView &V, Object Action,
                                    const ActionRequest &R) {
  const Object *Data = Action.getObject("data");
  const std::string Fingerprint =
      Data ? Data->getString("fingerprint").value_or("").str() : "";
  const int64_t Number = Data ? Data->getInteger("way").value_or(0) : 0;
  if (Data && Data->getInteger("version") != V.Doc.Version)
    return lspError(ErrorCode::ContentModified,
                    "the document has changed since");
  if (Action.getString("kind") == FixAll) {
    llvm::Expected<Patch> P = fixAll(V);
    if (!P)
      return P.takeError();
    Action["edit"] = P->workspaceEdit(V, R);
    return std::move(Action);
  }
  for (const auto &[D, F] : findingsAt(V, {}, /*Everywhere=*/true)) {
    if (F->Fingerprint != Fingerprint)
      continue;
    std::vector<Way> Ways = waysOf(*D, *F);
    if (Number < 0 || size_t(Number) >= Ways.size())
      break;
    Patch P;
    if (!P.add(*D, Ways[Number].Edits))
      return lspError(ErrorCode::RequestFailed,
                      "a file is not as it was when it was read");
    std::shared_ptr<const ProjectSnapshot> After;
    std::string Why = whyNot(V, V.Now, P.texts(), After);
    if (!Why.empty())
      return lspError(ErrorCode::RequestFailed,
                      "the fix was not applied: " + Why);
    Action["edit"] = P.workspaceEdit(V, R);
    return std::move(Action);
  }
  return lspError(ErrorCode::ContentModified, "there is no such finding now");
}

Value codeActions(const RequestView &V, const ActionRequest &R) {
  Array Result;
  auto Add = [&](Object Action, Object Data) {
    Data["uri"] = V.Doc.Uri;
    Data["version"] = V.Doc.Version;
    Action["data"] = std::move(Data);
    if (R.Resolves) {
      Result.push_back(std::move(Action));
      return;
    }
    auto Whole = resolveAction(V, std::move(Action), R);
    if (Whole)
      Result.push_back(std::move(*Whole));
    else
      llvm::consumeError(Whole.takeError());
  };
  if (isWanted(R, QuickFix))
    for (const auto &[D, F] : findingsAt(V, R.Where, /*Everywhere=*/false)) {
      std::vector<Way> Ways = waysOf(*D, *F);
      for (size_t I = 0; I != Ways.size(); ++I)
        Add(actionOf(V, Ways[I]),
            Object{{"fingerprint", F->Fingerprint}, {"way", I}});
      addSuppression(V, R, *D, *F, Result);
      addExplanation(V, *D, *F, Result);
    }
  // Only who asks for it: to look for all fixes takes time.
  if (!R.Only.empty() && isWanted(R, FixAll)) {
    const auto All = findingsAt(V, {}, /*Everywhere=*/true);
    if (llvm::any_of(All, [](const auto &P) { return !P.second->Fixes.empty(); }))
      Add(Object{{"title", "SpinLint: fix all in this file"}, {"kind", FixAll}},
          Object{});
  }
  return std::move(Result);
}

} // namespace spinlint::lsp
