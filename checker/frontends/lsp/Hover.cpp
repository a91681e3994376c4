//===- Hover.cpp - what is known of a place, in words ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Answers.h. The words are those of `spinlint explain`.
//
//===----------------------------------------------------------------------===//
#include "catalog/RulePages.h"
#include "engine/Explain.h"
#include "findings/HoverWords.h"
#include "findings/Messages.h"
#include "findings/PlaceWords.h"
#include "frontends/ExplainPlace.h"
#include "frontends/lsp/Answers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace spinlint::lsp {

using findings::Finding;
using llvm::json::Object;
using llvm::json::Value;
using program::Place;

bool DocumentIn::has(const Place &W) const {
  return W.valid() && llvm::is_contained(Files, W.File);
}

std::vector<DocumentIn> driversOf(const RequestView &V) {
  std::vector<DocumentIn> Result;
  for (const auto &D : V.Now.Drivers)
    if (std::vector<uint32_t> Files = D->filesOf(V.Doc.Real); !Files.empty())
      Result.push_back({*D, std::move(Files)});
  return Result;
}

namespace {

/// What is said of one line.
struct LineText {
  std::vector<std::string> Lines;
  bool Matters = false; ///< A lock or an IRQL is known there.
};

} // namespace

/// One for each function of the driver that the line stands in. `Line` is
/// 1-based.
static std::vector<LineText> wordsAt(const DocumentIn &Doc, unsigned Line) {
  const DriverSnapshot &D = Doc.D;
  const program::Program &P = D.program();
  const Text *T = Doc.text();
  if (!T)
    return {};
  std::vector<bool> Mine(P.Files.size());
  for (uint32_t File : Doc.Files)
    Mine[File] = true;
  const std::vector<uint32_t> In =
      frontends::functionsAt(P, Mine, Line, T->content());
  if (In.empty())
    return {};
  auto Here = [&](const Place &W) {
    return W.valid() && Mine[W.File] && W.Line == Line;
  };
  engine::Policy Limits;
  Limits.Whole = D.Limits.Whole;
  const engine::Explanation E =
      engine::explain(P, *D.Catalog, Limits, In, Here);
  std::vector<Finding> Shown, Quiet;
  llvm::copy_if(D.Findings, std::back_inserter(Shown),
                [&](const Finding &F) { return Here(F.Where); });
  llvm::copy_if(D.Silenced, std::back_inserter(Quiet),
                [&](const Finding &F) { return Here(F.Where); });
  findings::Messages Places(P, *D.Catalog);
  const bool Off =
      Shown.empty() && Quiet.empty() &&
      llvm::any_of(E.Analysed.Violations, [&](const engine::Violation &V) {
        return Here(Places.placeOf(V.At));
      });
  auto Show = [&](const Place &W) {
    if (!W.valid())
      return std::string("an unknown place");
    return llvm::sys::path::filename(P.Files[W.File].Path).str() + ":" +
           std::to_string(W.Line);
  };
  const findings::PlaceContext Words{P,     *D.Catalog, E.Analysed, Shown,
                                     Quiet, Off,        Show};
  std::vector<LineText> Result;
  for (const engine::PlaceAnswer &A : E.Places) {
    LineText New;
    New.Lines = findings::placeWords(Words, A);
    New.Matters = A.HasCode &&
                  (!A.Locks.empty() || (A.Irql && !A.Irql->any()));
    if (!D.Parts.Target.empty())
      New.Lines.front() += " (in '" + D.Parts.Target + "')";
    Result.push_back(std::move(New));
  }
  return Result;
}

std::string explainLine(const RequestView &V, unsigned Line) {
  std::string Text;
  for (const DocumentIn &Doc : driversOf(V))
    for (const LineText &L : wordsAt(Doc, Line)) {
      std::string New = llvm::join(L.Lines, "\n") + "\n";
      if (!llvm::StringRef(Text).contains(New))
        Text += New;
    }
  if (Text.empty())
    return "in no function, so nothing happens to a lock here\n";
  return Text;
}

std::string explainRule(const catalog::Catalog &C, llvm::StringRef Name) {
  for (const catalog::Rule &R : C.rules())
    if (R.Id == Name || R.Check == Name)
      return catalog::ruleMarkdown(C, R);
  return "";
}

static bool isWord(char C) { return llvm::isAlnum(C) || C == '_' || C == '$'; }

/// The name that stands at `At`, and where it begins.
static std::pair<llvm::StringRef, size_t> wordAt(const Text &T, size_t At) {
  llvm::StringRef All = T.content();
  size_t Begin = At, End = At;
  while (Begin > 0 && isWord(All[Begin - 1]))
    --Begin;
  while (End < All.size() && isWord(All[End]))
    ++End;
  return {All.slice(Begin, End), Begin};
}

/// The function of that name whose definition or call is at `Offset`.
static uint32_t functionNamed(const DocumentIn &Doc, llvm::StringRef Name,
                              size_t Offset) {
  const program::Program &P = Doc.D.program();
  auto IsCalled = [&](uint32_t Symbol) {
    llvm::StringRef Full = P.Symbols[Symbol].Name;
    return Full == Name || Full.ends_with(("::" + Name).str());
  };
  for (uint32_t I = 0; I != P.Functions.size(); ++I) {
    const program::Function &F = P.Functions[I];
    if (Doc.has(F.Where) && F.Where.Begin <= Offset && Offset <= F.Where.End &&
        IsCalled(F.Symbol))
      return I;
    for (const program::Declaration &D : F.Declarations)
      if (Doc.has(D.Where) && D.Where.Begin <= Offset &&
          Offset <= D.Where.End && IsCalled(F.Symbol))
        return I;
    if (!Doc.has(F.Body) || Offset < F.Body.Begin || Offset > F.Body.End)
      continue;
    for (const program::Block &B : F.Blocks)
      for (const program::Instr &X : B.Instrs) {
        if (X.Kind != program::InstrKind::Call || !Doc.has(X.Where) ||
            Offset < X.Where.Begin || Offset > X.Where.End)
          continue;
        const uint32_t To = F.Calls[X.Detail].Callee;
        if (To != program::None && IsCalled(To) &&
            P.Symbols[To].Function != program::None)
          return P.Symbols[To].Function;
      }
  }
  return program::None;
}

static std::string contractOf(const DocumentIn &Doc, uint32_t Fn) {
  const DriverSnapshot &D = Doc.D;
  const program::Program &P = D.program();
  const engine::AllEffects &All = D.effects();
  const findings::ContractText C = findings::contractText(
      P, *D.Catalog, Fn, All.Functions[Fn], All.Entries[Fn]);
  std::string Text = "**" + P.Symbols[P.Functions[Fn].Symbol].Name + "**";
  for (const engine::FunctionResult &R : D.Result.Functions)
    if (R.Function == Fn)
      Text += ": " + findings::verdictText(
                         R, llvm::count_if(D.Findings, [&](const Finding &F) {
                           return F.Function ==
                                  P.Symbols[P.Functions[Fn].Symbol].Name;
                         }));
  if (!C.Sal.empty())
    Text += "\n\n```c\n" + llvm::join(C.Sal, "\n") + "\n```";
  for (const std::string &S : C.Sentences)
    Text += "\n\n" + S;
  return Text;
}

Value hover(const RequestView &V, const Position &At) {
  std::vector<std::string> Parts;
  Range Where{{At.Line, 0}, {At.Line, 0}};
  auto Add = [&](std::string Part) {
    if (!llvm::is_contained(Parts, Part))
      Parts.push_back(std::move(Part));
  };
  for (const DocumentIn &Doc : driversOf(V)) {
    const Text *T = Doc.text();
    if (!T)
      continue;
    const size_t Offset = T->offset(At, V.Editor.Units);
    auto [Name, Begin] = wordAt(*T, Offset);
    const uint32_t Fn = Name.empty() ? program::None
                                     : functionNamed(Doc, Name, Begin);
    const size_t Before = Parts.size();
    if (Fn != program::None) {
      Add(contractOf(Doc, Fn));
      Where = T->range(Begin, Begin + Name.size(), V.Editor.Units);
    }
    for (const LineText &L : wordsAt(Doc, At.Line + 1))
      if (L.Matters)
        Add("```text\n" + llvm::join(L.Lines, "\n") + "\n```");
    if (Fn == program::None && Parts.size() != Before) {
      const llvm::StringRef Line = T->line(At.Line);
      const size_t Indent = Line.size() - Line.ltrim().size();
      Where = {{At.Line, units(Line, Indent, V.Editor.Units)},
               {At.Line, units(Line, Line.size(), V.Editor.Units)}};
    }
  }
  if (Parts.empty())
    return nullptr;
  return Object{
      {"contents", Object{{"kind", "markdown"},
                          {"value", llvm::json::fixUTF8(
                                        llvm::join(Parts, "\n\n---\n\n"))}}},
      {"range", toJSON(Where)}};
}

} // namespace spinlint::lsp
