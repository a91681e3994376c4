//===- SarifResult.cpp - a finding as a SARIF result ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SarifResult.h.
//
//===----------------------------------------------------------------------===//
#include "reports/SarifResult.h"
#include "findings/PathStates.h"
#include "reports/SarifReport.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::reports {

using findings::Finding;
using findings::Note;
using findings::StateHere;
using llvm::json::OStream;
using program::Place;

/// GitHub takes 1,000 locations of a result and 10,000 steps of its flows.
static constexpr size_t MostLocations = 1000;

llvm::json::Value jsonText(llvm::StringRef Text) {
  return llvm::json::isUTF8(Text)
             ? llvm::json::Value(Text)
             : llvm::json::Value(llvm::json::fixUTF8(Text));
}

void sarifMessage(OStream &J, llvm::StringRef Name, llvm::StringRef Text) {
  J.attributeObject(Name, [&] { J.attribute("text", jsonText(Text)); });
}

std::string sarifText(llvm::StringRef Text) {
  std::string Result;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '{' || Text[I] == '}')
      Result += Text[I];
    else if (Text[I] == ']' && Text.drop_front(I + 1).starts_with("("))
      Result += '\\';
    Result += Text[I];
  }
  return Result;
}

/// As the text of a link.
static std::string linkText(llvm::StringRef Text) {
  std::string Result;
  for (char Ch : Text) {
    if (Ch == '[' || Ch == ']' || Ch == '\\')
      Result += '\\';
    else if (Ch == '{' || Ch == '}')
      Result += Ch;
    Result += Ch;
  }
  return Result;
}

void SarifResultPrinter::artifact(llvm::StringRef Path, OStream &J) {
  const std::string Uri = uriOf(Path);
  J.attribute("uri", Uri);
  if (!llvm::StringRef(Uri).starts_with("file:"))
    J.attribute("uriBaseId", "SRCROOT");
}

void SarifResultPrinter::region(llvm::StringRef Name, const Range &R,
                                llvm::StringRef Snippet) {
  J.attributeObject(Name, [&] {
    J.attribute("startLine", R.Line);
    if (R.Column) {
      J.attribute("startColumn", R.Column);
      J.attribute("endLine", R.EndLine);
      J.attribute("endColumn", R.EndColumn);
    }
    if (!Snippet.empty())
      sarifMessage(J, "snippet", Snippet);
  });
}

void SarifResultPrinter::physical(const Place &Where, bool Snippet) {
  const Range R = *rangeOf(Where, Driver.Sources);
  J.attributeObject("physicalLocation", [&] {
    J.attributeObject("artifactLocation", [&] {
      artifact(
          pathFromRoot(Run.SourceRoot, Driver.Sources.absolutePath(Where.File)),
          J);
    });
    region("region", R, "");
    std::optional<llvm::StringRef> Line;
    if (Snippet && R.Column && R.Line == R.EndLine)
      Line = Driver.Sources.unchangedLine(Where.File, R.Line);
    if (Line)
      region("contextRegion", {R.Line, 0, 0, 0}, *Line);
  });
}

void SarifResultPrinter::location(const Place &Where, llvm::StringRef Message,
                                  std::optional<unsigned> Id) {
  J.object([&] {
    if (Id)
      J.attribute("id", *Id);
    if (shown(Where))
      physical(Where, /*Snippet=*/false);
    if (!Message.empty())
      sarifMessage(J, "message", sarifText(Message));
  });
}

/// The finding, what was found at other places, and what to do.
std::string SarifResultPrinter::messageOf(const Finding &F) {
  std::string Text = sarifText(F.Message);
  unsigned Id = 0;
  std::string Rest;
  for (const Note &N : F.Notes) {
    if (N.OnPath != Note::Step::None)
      continue;
    // What says the same place again is about the finding as a whole.
    if (shown(N.Where) && !(N.Where == F.Where) && Id < MostLocations) {
      Rest += "\n[" + linkText(N.Text) + "](" + std::to_string(++Id) + ")";
      continue;
    }
    Rest += "\n" + sarifText(N.Text);
  }
  if (!F.AlsoBreaks.empty())
    Rest += "\nthis also breaks " + llvm::join(F.AlsoBreaks, ", ");
  return Text + Rest;
}

void SarifResultPrinter::related(const Finding &F) {
  if (llvm::none_of(F.Notes, [&](const Note &N) {
        return N.OnPath == Note::Step::None && shown(N.Where) &&
               !(N.Where == F.Where);
      }))
    return;
  J.attributeArray("relatedLocations", [&] {
    unsigned Id = 0;
    for (const Note &N : F.Notes)
      if (N.OnPath == Note::Step::None && shown(N.Where) &&
          !(N.Where == F.Where) && Id < MostLocations)
        location(N.Where, N.Text, ++Id);
  });
}

void SarifResultPrinter::step(const Place &Where, llvm::StringRef Text,
                              const StateHere &State, bool Essential) {
  J.object([&] {
    std::string Message = Text.str();
    if (std::string Known = findings::stateText(State); !Known.empty())
      Message += " (before: " + Known + ")";
    J.attributeBegin("location");
    location(Where, Message);
    J.attributeEnd();
    if (State.Known)
      J.attributeObject("state", [&] {
        sarifMessage(J, "held",
                     sarifText(State.Held.empty()
                                   ? "nothing of its own"
                                   : llvm::join(State.Held, ", ")));
        if (!State.May.empty())
          sarifMessage(J, "perhaps held",
                       sarifText(llvm::join(State.May, ", ")));
        sarifMessage(J, "IRQL", State.Irql.empty() ? "not known" : State.Irql);
      });
    J.attribute("importance", Essential ? "essential" : "important");
  });
}

void SarifResultPrinter::codeFlow(const Finding &F) {
  auto IsStep = [&](const Note &N, bool After) {
    return N.OnPath != Note::Step::None &&
           (N.OnPath == Note::Step::After) == After && shown(N.Where);
  };
  if (!shown(F.Where) || llvm::none_of(F.Notes, [&](const Note &N) {
        return IsStep(N, true) || IsStep(N, false);
      }))
    return;
  J.attributeArray("codeFlows", [&] {
    J.object([&] {
      J.attributeArray("threadFlows", [&] {
        J.object([&] {
          J.attributeArray("locations", [&] {
            for (const Note &N : F.Notes)
              if (IsStep(N, /*After=*/false))
                step(N.Where, N.Text, N.Before, /*Essential=*/false);
            step(F.Where, F.Message, F.Before, /*Essential=*/true);
            for (const Note &N : F.Notes)
              if (IsStep(N, /*After=*/true))
                step(N.Where, N.Text, N.Before, /*Essential=*/false);
          });
        });
      });
    });
  });
}

void SarifResultPrinter::fix(llvm::StringRef Title,
                             llvm::ArrayRef<fixes::Edit> Edits) {
  J.object([&] {
    sarifMessage(J, "description", sarifText(Title));
    J.attributeArray("artifactChanges", [&] {
      // Edits of one file stand together: they are in the order of places.
      for (size_t I = 0; I < Edits.size();) {
        const uint32_t File = Edits[I].Where.File;
        J.object([&] {
          J.attributeObject("artifactLocation", [&] {
            artifact(
                pathFromRoot(Run.SourceRoot, Driver.Sources.absolutePath(File)),
                J);
          });
          J.attributeArray("replacements", [&] {
            for (; I < Edits.size() && Edits[I].Where.File == File; ++I)
              J.object([&] {
                region("deletedRegion",
                       *rangeOf(Edits[I].Where, Driver.Sources), "");
                sarifMessage(J, "insertedContent", Edits[I].Text);
              });
          });
        });
      }
    });
  });
}

void SarifResultPrinter::fixes(const Finding &F) {
  // Only what can be written in lines and columns.
  auto Exact = [&](const fixes::Edit &E) {
    std::optional<Range> R = rangeOf(E.Where, Driver.Sources);
    return R && R->Column;
  };
  std::vector<const fixes::FixIt *> All;
  for (const fixes::FixIt &Fix : F.Fixes)
    if (!Fix.Edits.empty() && llvm::all_of(Fix.Edits, Exact))
      All.push_back(&Fix);
  if (All.empty())
    return;
  J.attributeArray("fixes", [&] {
    for (const fixes::FixIt *Fix : All)
      fix(Fix->Title, Fix->Edits);
  });
}

void SarifResultPrinter::suppression(const Finding &F) {
  // An empty list says that somebody looked for suppressions.
  J.attributeArray("suppressions", [&] {
    if (!F.Silenced)
      return;
    J.object([&] {
      const bool InSource =
          F.Silenced->Kind == findings::Suppressed::By::Source;
      J.attribute("kind", InSource ? "inSource" : "external");
      std::string Why = F.Silenced->How;
      if (!F.Silenced->Reason.empty())
        Why += ": " + F.Silenced->Reason;
      J.attribute("justification", jsonText(Why));
      Place At = F.Where;
      At.Line = F.Silenced->Line;
      At.Column = At.Begin = At.End = 0;
      if (At.Line && shown(At)) {
        J.attributeBegin("location");
        location(At, "");
        J.attributeEnd();
      }
    });
  });
}

void SarifResultPrinter::properties(const Finding &F) {
  J.attributeObject("properties", [&] {
    J.attribute("defect", catalog::defectName(F.Defect));
    if (!F.LockText.empty())
      J.attribute("lock", jsonText(F.LockText));
    J.attributeArray("alsoBreaks", [&] {
      for (const std::string &Other : F.AlsoBreaks)
        J.value(Other);
    });
    J.attribute("may", F.May);
    if (!Driver.Target.empty())
      J.attribute("target", jsonText(Driver.Target));
  });
}

void SarifResultPrinter::result(const Finding &F) {
  J.object([&] {
    J.attribute("ruleId", F.Check);
    auto Rule = llvm::find_if(
        Run.Rules, [&](const catalog::Rule *R) { return R->Check == F.Check; });
    if (Rule != Run.Rules.end())
      J.attribute("ruleIndex", Rule - Run.Rules.begin());
    J.attribute("level", findings::severityName(F.Level));
    sarifMessage(J, "message", messageOf(F));
    J.attributeArray("locations", [&] {
      if (!shown(F.Where))
        return;
      J.object([&] {
        physical(F.Where, /*Snippet=*/true);
        J.attributeArray("logicalLocations", [&] {
          J.object([&] {
            J.attribute("name", jsonText(F.Function));
            J.attribute("kind", "function");
          });
        });
      });
    });
    codeFlow(F);
    related(F);
    fixes(F);
    suppression(F);
    J.attributeObject("partialFingerprints",
                      [&] { J.attribute("spinlintDefect/v1", F.Fingerprint); });
    if (F.Is != findings::Novelty::NotCompared)
      J.attribute("baselineState",
                  F.Is == findings::Novelty::New ? "new" : "unchanged");
    properties(F);
  });
}

} // namespace spinlint::reports
