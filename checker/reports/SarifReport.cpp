//===- SarifReport.cpp - a run as SARIF 2.1.0 -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SarifReport.h. All drivers are one run: GitHub takes 20 runs of a file,
// and asks for another category for each. The target is a property of a result.
//
//===----------------------------------------------------------------------===//
#include "reports/SarifReport.h"
#include "catalog/RulePages.h"
#include "reports/SarifResult.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::reports {

using catalog::Rule;
using engine::FunctionResult;
using engine::Verdict;
using findings::Finding;
using llvm::json::OStream;

namespace {

/// What a notification is about.
struct NotificationKind {
  const char *Id, *Level, *Text, *Help;
};

class SarifPrinter {
public:
  SarifPrinter(const RunReport &Run, llvm::raw_ostream &OS)
      : Run(Run), J(OS, /*IndentSize=*/2) {}
  void print();

private:
  void driver();
  void rule(const Rule &R);
  void invocation();
  void executionNotifications();
  void configurationNotifications();
  /// `Where` prints the locations; null: there is none.
  void notification(const NotificationKind &Kind, const std::string &Text,
                    llvm::function_ref<void()> Where = nullptr);
  void results();
  void gone(const GoneFinding &G);

  const RunReport &Run;
  OStream J;
  size_t LeftOut = 0; ///< Results that GitHub would not take.
};

constexpr NotificationKind FileFailed{
    "file-not-read", "error", "a file was not analysed at all",
    "The command line that the build has for the file, and the "
    "errors on stderr, say why."},
    NotAnalysed{
        "function-not-analysed", "warning", "a function was not analysed",
        "A statement of it could not be understood; headers that are "
        "missing are the usual reason. What it does wrong is not seen."},
    Inconclusive{"function-inconclusive", "warning",
                 "nothing is known for sure of a function",
                 "The reason says which limit or doubt it was. What it does "
                 "wrong may not be seen."},
    Lost{"function-lost", "warning",
         "something was known of a function in the baseline, and nothing is "
         "now",
         "Repair what the reason says, or write the baseline again."},
    Idle{"idle-suppression", "note", "a suppression suppresses nothing",
         "Take it out, if nobody else needs it, or it will hide the next "
         "defect."},
    TooMany{"too-many-results", "warning", "results were left out",
            "A file may have 25,000 results. Others are in other forms of the "
            "report."},
    MissingHeader{"missing-header", "warning", "a header was not found",
                  "It is taken for empty, and what it declares is guessed. "
                  "Give its directory to the compiler, or the WDK."};

} // namespace

void SarifPrinter::rule(const Rule &R) {
  J.object([&] {
    J.attribute("id", R.Check);
    J.attribute("name", R.Id);
    sarifMessage(J, "shortDescription", sarifText(R.Title));
    sarifMessage(J, "fullDescription", sarifText(R.Summary));
    if (std::string Uri = catalog::helpUri(R); !Uri.empty())
      J.attribute("helpUri", Uri);
    J.attributeObject("help", [&] {
      J.attribute("text", jsonText(sarifText(
                              R.Summary + (R.Why.empty() ? "" : "\n" + R.Why) +
                              (R.Limits.empty() ? "" : "\n" + R.Limits))));
      J.attribute("markdown", jsonText(catalog::ruleMarkdown(Run.C, R)));
    });
    J.attributeObject("defaultConfiguration", [&] {
      J.attribute("level", Run.IsNote(R) ? "note" : "warning");
    });
    J.attributeObject("properties", [&] {
      J.attribute("precision", R.IsNote ? "medium" : "high");
      J.attribute("problem.severity", R.IsNote ? "recommendation" : "error");
      if (!R.Since.empty())
        J.attribute("since", R.Since);
      J.attributeArray("tags", [&] {
        J.value("correctness");
        J.value("concurrency");
        J.value("windows-driver");
      });
    });
  });
}

void SarifPrinter::driver() {
  J.attributeObject("tool", [&] {
    J.attributeObject("driver", [&] {
      J.attribute("name", "SpinLint");
      J.attribute("version", Run.Version);
      J.attribute("semanticVersion", Run.Version);
      J.attributeArray("rules", [&] {
        for (const Rule *R : Run.Rules)
          rule(*R);
      });
      J.attributeArray("notifications", [&] {
        for (const NotificationKind *K :
             {&FileFailed, &NotAnalysed, &Inconclusive, &Lost, &Idle, &TooMany,
              &MissingHeader})
          J.object([&] {
            J.attribute("id", K->Id);
            sarifMessage(J, "shortDescription", K->Text);
            sarifMessage(J, "fullDescription", K->Text);
            sarifMessage(J, "help", K->Help);
            J.attributeObject("defaultConfiguration",
                              [&] { J.attribute("level", K->Level); });
          });
      });
    });
  });
}

void SarifPrinter::notification(const NotificationKind &Kind,
                                const std::string &Text,
                                llvm::function_ref<void()> Where) {
  J.object([&] {
    J.attributeObject("descriptor", [&] { J.attribute("id", Kind.Id); });
    J.attribute("level", Kind.Level);
    sarifMessage(J, "message", sarifText(Text));
    if (Where)
      J.attributeArray("locations", Where);
  });
}

void SarifPrinter::executionNotifications() {
  for (const FailedFile &F : Run.Failed) {
    auto Where = [&] {
      J.object([&] {
        J.attributeObject("physicalLocation", [&] {
          J.attributeObject("artifactLocation", [&] {
            SarifResultPrinter::artifact(pathFromRoot(Run.SourceRoot, F.Path),
                                         J);
          });
        });
      });
    };
    if (F.Path.empty())
      notification(FileFailed, F.Why, nullptr);
    else
      notification(FileFailed, F.Why, Where);
  }
  for (const ReportedDriver &D : Run.Drivers) {
    SarifResultPrinter Places(Run, D, J);
    for (const FunctionResult &F : D.R.Functions) {
      if (F.V != Verdict::NotAnalysed && F.V != Verdict::Inconclusive)
        continue;
      const program::Function &Body = D.P.Functions[F.Function];
      notification(F.V == Verdict::NotAnalysed ? NotAnalysed : Inconclusive,
                   "'" + D.P.Symbols[Body.Symbol].Name + "' is " +
                       verdictName(F.V).str() +
                       (F.Reason.empty() ? "" : " because " + F.Reason),
                   [&] { Places.location(Body.Where, ""); });
    }
    for (const LostFunction &L : D.Lost)
      notification(Lost, L.Text, [&] { Places.location(L.Where, ""); });
    for (const findings::IdleSuppression &I : D.Idle)
      notification(Idle, findings::idleText(I),
                   [&] { Places.location(I.Where, ""); });
  }
  if (LeftOut)
    notification(TooMany, std::to_string(LeftOut) +
                              " results were left out: a file may "
                              "have " +
                              std::to_string(MostSarifResults));
}

void SarifPrinter::invocation() {
  J.object([&] {
    J.attribute("executionSuccessful", Run.Failed.empty());
    J.attributeArray("toolExecutionNotifications",
                     [&] { executionNotifications(); });
    J.attributeArray("toolConfigurationNotifications", [&] {
      for (const std::string &Header : Run.All.MissingHeaders)
        notification(MissingHeader,
                     "'" + Header + "' was not found and is taken for empty");
    });
  });
}

/// Of a finding that is gone nothing but its words is left.
void SarifPrinter::gone(const GoneFinding &G) {
  J.object([&] {
    J.attribute("ruleId", G.Check);
    J.attribute("level", "none");
    J.attribute("kind", "notApplicable");
    sarifMessage(J, "message", sarifText(G.Message));
    J.attributeArray("locations", [&] {
      if (G.Path.empty())
        return;
      J.object([&] {
        J.attributeObject("physicalLocation", [&] {
          J.attributeObject("artifactLocation",
                            [&] { SarifResultPrinter::artifact(G.Path, J); });
        });
      });
    });
    J.attributeObject("partialFingerprints",
                      [&] { J.attribute("spinlintDefect/v1", G.Fingerprint); });
    J.attribute("baselineState", "absent");
  });
}

void SarifPrinter::results() {
  // What counts most goes first where not all can be told.
  size_t Warnings = 0;
  for (const ReportedDriver &D : Run.Drivers)
    for (const Finding &F : D.Findings)
      Warnings += F.Level != findings::Severity::Note;
  size_t Left = MostSarifResults,
         LeftForNotes = MostSarifResults - std::min(Warnings, MostSarifResults);
  auto Takes = [&](const Finding &F) {
    size_t &Of =
        F.Level == findings::Severity::Note || F.Silenced ? LeftForNotes : Left;
    if (Of == 0)
      return false;
    --Of;
    return true;
  };
  J.attributeArray("results", [&] {
    for (const ReportedDriver &D : Run.Drivers) {
      SarifResultPrinter Printer(Run, D, J);
      for (const std::vector<Finding> *List : {&D.Findings, &D.Silenced})
        for (const Finding &F : *List)
          if (Takes(F))
            Printer.result(F);
    }
    for (const GoneFinding &G : Run.Gone)
      if (LeftForNotes && LeftForNotes--)
        gone(G);
  });
}

void SarifPrinter::print() {
  size_t All = Run.Gone.size();
  for (const ReportedDriver &D : Run.Drivers)
    All += D.Findings.size() + D.Silenced.size();
  LeftOut = All > MostSarifResults ? All - MostSarifResults : 0;
  J.object([&] {
    J.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    J.attribute("version", "2.1.0");
    J.attributeArray("runs", [&] {
      J.object([&] {
        driver();
        J.attribute("columnKind", "utf16CodeUnits");
        J.attributeObject("originalUriBaseIds", [&] {
          J.attributeObject("SRCROOT", [&] {
            sarifMessage(J, "description", "the root of the sources");
          });
        });
        J.attributeArray("invocations", [&] { invocation(); });
        results();
      });
    });
  });
}

void printSarif(const RunReport &Run, llvm::raw_ostream &OS) {
  SarifPrinter(Run, OS).print();
  OS << '\n';
}

} // namespace spinlint::reports
