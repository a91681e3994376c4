//===- Hints.cpp - what an editor shows beside the code -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Answers.h. Inlay hints, code lenses, and the way from a release to its
// acquires.
//
//===----------------------------------------------------------------------===//
#include "findings/HoverWords.h"
#include "findings/Messages.h"
#include "frontends/lsp/Answers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::lsp {

using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;
using program::Place;

/// A source of two drivers gets each hint once.
static void addOnce(Array &All, Value New) {
  if (!llvm::is_contained(All, New))
    All.push_back(std::move(New));
}

Value inlayHints(const RequestView &V, const Range &Where) {
  Array Result;
  for (const DocumentIn &Doc : driversOf(V)) {
    const program::Program &P = Doc.D.program();
    const Text *T = Doc.text();
    if (!T)
      continue;
    auto Add = [&](const Position &At, const std::string &Label) {
      if (At.Line < Where.Start.Line || At.Line > Where.End.Line)
        return;
      addOnce(Result, Object{{"position", toJSON(At)},
                             {"label", llvm::json::fixUTF8(Label)},
                             {"paddingLeft", true}});
    };
    auto EndOf = [&](unsigned Line) {
      const llvm::StringRef L = T->line(Line);
      return Position{Line, units(L, L.rtrim().size(), V.Editor.Units)};
    };
    for (const engine::FunctionStates &F : Doc.D.states().Functions) {
      const program::Function &Fn = P.Functions[F.Function];
      if (!Doc.has(Fn.Where) || F.Lines.empty())
        continue;
      std::optional<engine::IrqlRange> Irql;
      for (const engine::LineState &L : F.Lines) {
        if (!Irql)
          Irql = L.Irql;
        if (L.Held != L.HeldAfter || L.May != L.MayAfter)
          Add(EndOf(L.Line - 1), findings::heldText(L.HeldAfter, L.MayAfter));
      }
      // At the top: what the callers hold, and at which IRQL they call.
      std::string Top =
          F.AtEntry.empty() ? "" : findings::heldText(F.AtEntry, {});
      if (Irql && !Irql->any())
        Top += (Top.empty() ? "IRQL: " : "; IRQL: ") + findings::irqlText(*Irql);
      if (Top.empty() || !Doc.has(Fn.Body))
        continue;
      Add(T->position(Fn.Body.Begin + 1, V.Editor.Units), Top);
    }
  }
  return std::move(Result);
}

Value codeLenses(const RequestView &V) {
  Array Result;
  for (const DocumentIn &Doc : driversOf(V)) {
    const program::Program &P = Doc.D.program();
    for (const engine::FunctionResult &R : Doc.D.Result.Functions) {
      const program::Function &F = P.Functions[R.Function];
      if (!Doc.has(F.Where) || R.V == engine::Verdict::NoLocks)
        continue;
      const std::string &Name = P.Symbols[F.Symbol].Name;
      const unsigned Findings = llvm::count_if(
          Doc.D.Findings,
          [&](const findings::Finding &X) { return X.Function == Name; });
      std::string Title = "locks: " + findings::verdictText(R, Findings);
      if (!Doc.D.Parts.Target.empty())
        Title += " (in '" + Doc.D.Parts.Target + "')";
      const Range At = rangeOf(Doc.D, F.Where, V.Editor.Units);
      addOnce(Result,
              Object{{"range", toJSON(At)},
                     {"command",
                      Object{{"title", llvm::json::fixUTF8(Title)},
                             {"command", "spinlint.explain"},
                             {"arguments",
                              Array{Object{{"uri", V.Doc.Uri},
                                           {"line", At.Start.Line},
                                           {"show", true}}}}}}});
    }
  }
  return std::move(Result);
}

Value lockReferences(const RequestView &V, const Position &At, bool Itself) {
  Array Result;
  for (const DocumentIn &Doc : driversOf(V)) {
    const DriverSnapshot &D = Doc.D;
    const Text *T = Doc.text();
    if (!T)
      continue;
    const size_t Offset = T->offset(At, V.Editor.Units);
    const findings::Messages Places(D.program(), *D.Catalog);
    auto IsHere = [&](const engine::Point &Pt) {
      if (!Pt.valid())
        return false;
      const Place W = Places.placeOf(Pt);
      return Doc.has(W) && W.Begin <= Offset && Offset <= W.End;
    };
    auto IsAt = [&](const engine::LockPair::End &E) {
      return IsHere(E.At) || IsHere(E.Event);
    };
    auto Add = [&](const engine::Point &Pt) {
      const Place W = Places.placeOf(Pt);
      if (W.valid() && !D.program().Files[W.File].System)
        addOnce(Result, locationOf(D, W, V.Editor.Units));
    };
    for (const engine::LockPair &Pair : D.pairs())
      for (bool Back : {true, false}) {
        const engine::LockPair::End &From = Back ? Pair.Release : Pair.Acquire;
        const engine::LockPair::End &To = Back ? Pair.Acquire : Pair.Release;
        if (!IsAt(From))
          continue;
        if (Itself)
          Add(IsHere(From.At) ? From.At : From.Event);
        Add(To.At);
        Add(To.Event);
      }
  }
  return std::move(Result);
}

} // namespace spinlint::lsp
