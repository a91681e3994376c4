//===- Diagnostics.cpp - findings as the protocol has them ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Diagnostics.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Diagnostics.h"
#include "catalog/RulePages.h"
#include "frontends/lsp/Documents.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/LSP/Protocol.h"
#include "llvm/Support/Path.h"
#include <limits>

namespace spinlint::lsp {

using findings::Finding;
using llvm::json::Array;
using llvm::json::fixUTF8;
using llvm::json::Object;
using llvm::json::Value;
using llvm::lsp::DiagnosticSeverity;
using llvm::lsp::DiagnosticTag;
using program::Place;

Value toJSON(const Position &P) {
  return Object{{"line", P.Line}, {"character", P.Character}};
}

Value toJSON(const Range &R) {
  return Object{{"start", toJSON(R.Start)}, {"end", toJSON(R.End)}};
}

static std::optional<unsigned> unsignedIn(const Object &O,
                                          llvm::StringRef Name) {
  std::optional<double> N = O.getNumber(Name);
  if (!N || !(*N >= 0))
    return std::nullopt;
  constexpr unsigned Most = std::numeric_limits<int32_t>::max();
  return *N >= Most ? Most : unsigned(*N);
}

std::optional<Position> positionIn(const Value *V) {
  const Object *O = V ? V->getAsObject() : nullptr;
  if (!O)
    return std::nullopt;
  auto Line = unsignedIn(*O, "line"), Character = unsignedIn(*O, "character");
  if (!Line || !Character)
    return std::nullopt;
  return Position{*Line, *Character};
}

std::optional<Range> rangeIn(const Value *V) {
  const Object *O = V ? V->getAsObject() : nullptr;
  if (!O)
    return std::nullopt;
  auto Start = positionIn(O->get("start")), End = positionIn(O->get("end"));
  if (!Start || !End)
    return std::nullopt;
  return Range{*Start, *End};
}

Range rangeOf(const DriverSnapshot &D, const Place &Where, Encoding Units) {
  if (!Where.valid())
    return {};
  if (const Text *T = D.text(Where.File))
    return T->range(Where.Begin, std::max(Where.Begin, Where.End), Units);
  // The file has changed on disk; this is as near as we can get.
  const Position At{Where.Line ? Where.Line - 1 : 0,
                    Where.Column ? Where.Column - 1 : 0};
  return {At, At};
}

Object locationOf(const DriverSnapshot &D, const Place &Where,
                  Encoding Units) {
  return Object{{"uri", uriOf(D.path(Where.File))},
                {"range", toJSON(rangeOf(D, Where, Units))}};
}

std::string rulePage(const catalog::Rule &R, llvm::StringRef DocsDir) {
  if (!DocsDir.empty()) {
    llvm::SmallString<256> Page(DocsDir);
    llvm::sys::path::append(Page, R.Check + ".md");
    if (llvm::sys::fs::exists(Page))
      return uriOf(Page);
  }
  return catalog::helpUri(R);
}

static DiagnosticSeverity severityOf(const Finding &F) {
  switch (F.Level) {
  case findings::Severity::Note:
    return DiagnosticSeverity::Information;
  case findings::Severity::Warning:
    return DiagnosticSeverity::Warning;
  case findings::Severity::Error:
    return DiagnosticSeverity::Error;
  }
  return DiagnosticSeverity::Warning;
}

Object diagnosticOf(const DriverSnapshot &D, const Finding &F,
                    const EditorAbilities &Editor) {
  std::string Message = F.Message;
  Array Related;
  for (const findings::Note &N : F.Notes) {
    if (Editor.RelatedInformation && N.Where.valid() &&
        llvm::sys::path::is_absolute(D.path(N.Where.File)))
      Related.push_back(
          Object{{"location", locationOf(D, N.Where, Editor.Units)},
                 {"message", fixUTF8(N.Text)}});
    else
      Message += "\n" + N.Text;
  }
  if (!D.Parts.Target.empty())
    Message += " (in '" + D.Parts.Target + "')";
  Object Result{{"range", toJSON(rangeOf(D, F.Where, Editor.Units))},
                {"severity", int(severityOf(F))},
                {"code", F.Check},
                {"source", "spinlint"},
                {"message", fixUTF8(Message)}};
  if (const catalog::Rule *R = D.Catalog->rule(F.Rule); R)
    if (Editor.CodeDescription)
      if (std::string Page = rulePage(*R, Editor.DocsDir); !Page.empty())
        Result["codeDescription"] = Object{{"href", Page}};
  if (!Related.empty())
    Result["relatedInformation"] = std::move(Related);
  if (Editor.Data)
    Result["data"] = Object{{"fingerprint", F.Fingerprint}};
  return Result;
}

static Object diagnosticOf(const DriverSnapshot &D,
                           const findings::IdleSuppression &I,
                           const EditorAbilities &Editor) {
  // It has no bytes, only where it begins.
  Range Where;
  if (const Text *T = D.text(I.Where.File); T && I.Where.Line) {
    const unsigned Line = I.Where.Line - 1;
    const size_t Begin = I.Where.Column ? I.Where.Column - 1 : 0;
    const size_t End = Begin + I.How.size();
    Where = {{Line, units(T->line(Line), Begin, Editor.Units)},
             {Line, units(T->line(Line), End, Editor.Units)}};
  }
  Object Result{{"range", toJSON(Where)},
                {"severity", int(DiagnosticSeverity::Hint)},
                {"code", "idle-suppression"},
                {"source", "spinlint"},
                {"message", fixUTF8(findings::idleText(I))}};
  if (Editor.Tags)
    Result["tags"] = Array{int(DiagnosticTag::Unnecessary)};
  return Result;
}

void addDiagnostics(const DriverSnapshot &D, const EditorAbilities &Editor,
                    FileDiagnostics &Into) {
  auto Add = [&](const Place &Where, Object New) {
    if (!Where.valid() || !llvm::sys::path::is_absolute(D.path(Where.File)))
      return;
    Array &All = Into[D.path(Where.File)];
    Value V = std::move(New);
    // A source of two drivers has the same defects in both.
    if (!llvm::is_contained(All, V))
      All.push_back(std::move(V));
  };
  for (const Finding &F : D.Findings)
    Add(F.Where, diagnosticOf(D, F, Editor));
  for (const findings::IdleSuppression &I : D.Idle)
    if (!I.ForMsvc)
      Add(I.Where, diagnosticOf(D, I, Editor));
}

} // namespace spinlint::lsp
