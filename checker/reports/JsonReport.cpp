//===- JsonReport.cpp - a run as one JSON object --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See JsonReport.h.
//
//===----------------------------------------------------------------------===//
#include "reports/JsonReport.h"
#include "llvm/Support/JSON.h"

namespace spinlint::reports {

using llvm::json::OStream;

namespace {

class JsonPrinter {
public:
  JsonPrinter(const DriverReport &Driver, const ShownPaths &Paths, OStream &J)
      : JsonPrinter(Driver, Driver.Sources, Paths, J) {}
  /// `Sources`: where the findings have their places.
  JsonPrinter(const DriverReport &Driver, const findings::SourceFiles &Sources,
              const ShownPaths &Paths, OStream &J)
      : Driver(Driver), Sources(Sources), Paths(Paths), J(J) {}

  /// `Fixed`: whether it was repaired, if that was asked for; if not, `Reason`
  /// may say why.
  void finding(const findings::Finding &F, std::optional<bool> Fixed,
               llvm::StringRef Reason = "");
  void findings();
  void function(const engine::FunctionResult &F);
  void idle();
  void lost();
  void summary(const Summary &S,
               const std::optional<FixCounts> &Counts = std::nullopt);

private:
  /// Source text may be in any code page; JSON is UTF-8.
  void text(llvm::StringRef Name, llvm::StringRef Value) {
    J.attribute(Name, llvm::json::isUTF8(Value)
                          ? llvm::json::Value(Value)
                          : llvm::json::Value(llvm::json::fixUTF8(Value)));
  }
  void place(const program::Place &Where) {
    if (!Where.valid())
      return;
    text("file", Paths.show(Sources.absolutePath(Where.File)));
    J.attribute("line", Where.Line);
    J.attribute("column", Where.Column);
  }
  void reasons(llvm::StringRef Name, const Reasons &Why) {
    J.attributeObject(Name, [&] {
      for (const auto &[Reason, Count] : Why)
        J.attribute(llvm::json::fixUTF8(Reason), Count);
    });
  }

  void target() {
    if (!Driver.Target.empty())
      text("target", Driver.Target);
  }

  const DriverReport &Driver;
  const findings::SourceFiles &Sources;
  const ShownPaths &Paths;
  OStream &J;
};

} // namespace

void JsonPrinter::finding(const findings::Finding &F, std::optional<bool> Fixed,
                          llvm::StringRef Reason) {
  J.object([&] {
    target();
    place(F.Where);
    text("function", F.Function);
    text("defect", catalog::defectName(F.Defect));
    text("lock", F.LockText);
    text("check", F.Check);
    text("rule", F.Rule);
    J.attributeArray("alsoBreaks", [&] {
      for (const std::string &Other : F.AlsoBreaks)
        J.value(Other);
    });
    text("severity", findings::severityName(F.Level));
    text("message", F.Message);
    J.attribute("may", F.May);
    text("why", F.Why);
    J.attributeArray("notes", [&] {
      for (const findings::Note &N : F.Notes)
        J.object([&] {
          place(N.Where);
          text("text", N.Text);
        });
    });
    text("fingerprint", F.Fingerprint);
    if (F.Is != findings::Novelty::NotCompared)
      text("baselineState",
           F.Is == findings::Novelty::New ? "new" : "unchanged");
    if (Fixed)
      J.attribute("fixed", *Fixed);
    if (!Reason.empty())
      text("notFixedBecause", Reason);
    J.attributeArray("fixes", [&] {
      for (const fixes::FixIt &Fix : F.Fixes)
        J.object([&] {
          text("title", Fix.Title);
          J.attributeArray("edits", [&] {
            for (const fixes::Edit &E : Fix.Edits)
              J.object([&] {
                place(E.Where);
                J.attribute("begin", E.Where.Begin);
                J.attribute("end", E.Where.End);
                text("text", E.Text);
              });
          });
        });
    });
  });
}

void JsonPrinter::findings() {
  if (!Driver.Fixes) {
    for (const findings::Finding &F : Driver.Findings)
      finding(F, std::nullopt);
    return;
  }
  JsonPrinter Old(Driver, *Driver.Fixes->OldSources, Paths, J);
  for (const findings::Finding &F : Driver.Fixes->Fixed)
    Old.finding(F, true);
  for (size_t I = 0; I != Driver.Findings.size(); ++I) {
    auto Why = Driver.Fixes->NotApplied.find(I);
    finding(Driver.Findings[I], Driver.Fixes->WouldFix.contains(I),
            Why == Driver.Fixes->NotApplied.end() ? "" : Why->second);
  }
}

void JsonPrinter::function(const engine::FunctionResult &F) {
  const program::Program &P = Driver.P;
  const program::Function &Body = P.Functions[F.Function];
  J.object([&] {
    target();
    text("name", P.Symbols[Body.Symbol].Name);
    place(Body.Where);
    text("verdict", verdictName(F.V));
    if (!F.Reason.empty())
      text("reason", F.Reason);
  });
}

void JsonPrinter::idle() {
  for (const findings::IdleSuppression &I : Driver.Idle)
    J.object([&] {
      target();
      place(I.Where);
      text("suppression", I.How);
    });
}

void JsonPrinter::lost() {
  for (const LostFunction &L : Driver.Lost)
    J.object([&] {
      target();
      place(L.Where);
      text("text", L.Text);
    });
}

void JsonPrinter::summary(const Summary &S,
                          const std::optional<FixCounts> &Counts) {
  J.object([&] {
    J.attribute("files", S.Files);
    J.attribute("filesFailed", S.FilesFailed);
    J.attribute("functionsWithLocks", S.functionsWithLocks());
    J.attribute("verified", S.Verified);
    J.attribute("defect", S.Defect);
    J.attribute("inconclusive", S.Inconclusive);
    J.attribute("notAnalysed", S.NotAnalysed);
    reasons("whyInconclusive", S.WhyInconclusive);
    reasons("whyNotAnalysed", S.WhyNotAnalysed);
    J.attribute("lockCallsSeen", S.LockCallsSeen);
    J.attribute("lockCallsAnalysed", S.LockCallsAnalysed);
    J.attribute("lockCallsInactive", S.LockCallsInactive);
    J.attributeArray("missingHeaders", [&] {
      for (const std::string &Header : S.MissingHeaders)
        J.value(llvm::json::fixUTF8(Header));
    });
    J.attribute("findings", S.Findings);
    J.attribute("adviceNotes", S.Notes);
    J.attribute("suppressed", S.Suppressed);
    J.attribute("known", S.Known);
    J.attribute("gone", S.Gone);
    J.attribute("excluded", S.Excluded);
    J.attribute("outsideDiff", S.OutsideDiff);
    J.attribute("lostFunctions", S.Lost);
    if (Counts) {
      J.attribute("fixed", Counts->Fixed);
      J.attribute("edits", Counts->Edits);
      J.attribute("editedFiles", Counts->Files);
    }
  });
}

void printJson(llvm::ArrayRef<DriverReport> Drivers, const Summary &All,
               const std::optional<FixCounts> &Counts,
               const std::optional<std::vector<GoneFinding>> &Gone,
               const ShownPaths &Paths, llvm::raw_ostream &OS) {
  OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attributeArray("findings", [&] {
      for (const DriverReport &D : Drivers)
        JsonPrinter(D, Paths, J).findings();
    });
    J.attributeArray("functions", [&] {
      for (const DriverReport &D : Drivers)
        for (const engine::FunctionResult &F : D.R.Functions)
          JsonPrinter(D, Paths, J).function(F);
    });
    J.attributeArray("idleSuppressions", [&] {
      for (const DriverReport &D : Drivers)
        JsonPrinter(D, Paths, J).idle();
    });
    if (Gone) {
      J.attributeArray("gone", [&] {
        for (const GoneFinding &G : *Gone)
          J.object([&] {
            J.attribute("file", llvm::json::fixUTF8(G.Path));
            J.attribute("check", llvm::json::fixUTF8(G.Check));
            J.attribute("message", llvm::json::fixUTF8(G.Message));
            J.attribute("fingerprint", llvm::json::fixUTF8(G.Fingerprint));
          });
      });
      J.attributeArray("lostFunctions", [&] {
        for (const DriverReport &D : Drivers)
          JsonPrinter(D, Paths, J).lost();
      });
    }
    if (Drivers.size() > 1)
      J.attributeArray("programs", [&] {
        for (const DriverReport &D : Drivers)
          J.object([&] {
            J.attribute("target", llvm::json::fixUTF8(D.Target));
            J.attributeBegin("summary");
            JsonPrinter(D, Paths, J).summary(D.S);
            J.attributeEnd();
          });
      });
    J.attributeBegin("summary");
    JsonPrinter(Drivers.front(), Paths, J).summary(All, Counts);
    J.attributeEnd();
  });
  OS << '\n';
}

} // namespace spinlint::reports
