//===- ResultDump.cpp - what the engine found, unworded -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ResultDump.h.
//
//===----------------------------------------------------------------------===//
#include "reports/ResultDump.h"
#include "findings/Messages.h"
#include "reports/Summary.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::reports {

using engine::Point;
using engine::Step;

static llvm::StringRef stepName(Step::Kind K) {
  switch (K) {
  case Step::Kind::Entry:
    return "entry";
  case Step::Kind::Acquire:
    return "acquire";
  case Step::Kind::Release:
    return "release";
  case Step::Kind::TryFails:
    return "try-fails";
  case Step::Kind::Branch:
    return "branch";
  case Step::Kind::CallHolds:
    return "call-holds";
  case Step::Kind::CallReleases:
    return "call-releases";
  case Step::Kind::UnknownCall:
    return "unknown-call";
  case Step::Kind::LoopAgain:
    return "loop-again";
  case Step::Kind::Violation:
    return "violation";
  }
  return "";
}

static llvm::StringRef nameOf(const program::Program &P, uint32_t Function) {
  return P.Symbols[P.Functions[Function].Symbol].Name;
}

/// "Send:b2:1 line 16"; the instruction is `end` for the terminator.
static void printPoint(llvm::StringRef Label, const program::Program &P,
                       const Point &At, llvm::raw_ostream &OS) {
  if (!At.valid())
    return;
  OS << ' ' << Label << ' ' << nameOf(P, At.Function);
  const program::Function &F = P.Functions[At.Function];
  if (At.Block >= F.Blocks.size())
    return;
  const program::Block &B = F.Blocks[At.Block];
  OS << ":b" << At.Block << ':';
  bool Inside = At.Instr < B.Instrs.size();
  if (Inside)
    OS << At.Instr;
  else
    OS << "end";
  const program::Place &Where =
      Inside ? B.Instrs[At.Instr].Where : B.Term.Where;
  if (Where.valid())
    OS << " line " << Where.Line;
}

void dumpStates(const program::Program &P,
                llvm::ArrayRef<engine::FunctionStates> Functions,
                llvm::raw_ostream &OS) {
  for (const engine::FunctionStates &F : Functions) {
    const program::Function &Fn = P.Functions[F.Function];
    if (Fn.Where.valid() && P.Files[Fn.Where.File].System)
      continue;
    OS << "states " << P.Symbols[Fn.Symbol].Name;
    if (Fn.Where.valid())
      OS << ' ' << P.Files[Fn.Where.File].Path;
    OS << '\n';
    for (const engine::LineState &L : F.Lines) {
      OS << "  " << L.Line << ": "
         << (L.Irql ? findings::irqlText(*L.Irql) : "not reached");
      if (!L.Held.empty())
        OS << ", holds " << llvm::join(L.Held, " ");
      if (!L.May.empty())
        OS << ", may hold " << llvm::join(L.May, " ");
      OS << '\n';
    }
  }
}

void dumpResult(const program::Program &P, const engine::Result &R,
                llvm::raw_ostream &OS) {
  for (const engine::FunctionResult &F : R.Functions) {
    OS << "function " << nameOf(P, F.Function) << ": " << verdictName(F.V);
    if (!F.Reason.empty())
      OS << " (" << F.Reason << ')';
    OS << '\n';
  }
  for (const engine::Violation &V : R.Violations) {
    OS << "violation " << catalog::defectName(V.Kind) << ' ' << V.Class
       << " lock '" << V.LockText << "' key " << V.LockKey;
    printPoint("at", P, V.At, OS);
    if (V.Event != V.At)
      printPoint("event", P, V.Event, OS);
    printPoint("acquired", P, V.Acquired, OS);
    if (V.AcquiredEvent != V.Acquired)
      printPoint("event", P, V.AcquiredEvent, OS);
    printPoint("released", P, V.Released, OS);
    OS << " levels " << catalog::levelName(V.EventLevel) << '/'
       << catalog::levelName(V.FrameLevel) << " modes "
       << catalog::modeName(V.EventMode) << '/'
       << catalog::modeName(V.FrameMode) << (V.May ? " may\n" : "\n");
    for (const Step &S : V.Witness) {
      OS << "  " << stepName(S.What);
      printPoint("at", P, S.At, OS);
      if (S.What == Step::Kind::Branch)
        OS << " takes " << S.Taken;
      if (S.Callee != program::None)
        OS << " callee " << P.Symbols[S.Callee].Name;
      OS << (S.Held ? " held" : "") << (S.Relevant ? "\n" : " irrelevant\n");
    }
    for (const Point &Other : V.Others) {
      OS << "  other";
      printPoint("at", P, Other, OS);
      OS << '\n';
    }
  }
}

} // namespace spinlint::reports
