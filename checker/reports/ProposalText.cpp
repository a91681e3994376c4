//===- ProposalText.cpp - proposals as a project file ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ProposalText.h.
//
//===----------------------------------------------------------------------===//
#include "reports/ProposalText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

using namespace llvm;

namespace spinlint::reports {

using namespace discover;
using catalog::LockEffect;
using catalog::LockKind;
using catalog::LockWhere;
using catalog::Op;

namespace {

class Writer {
public:
  Writer(const std::function<std::string(StringRef)> &Show,
         const ProposalTextOptions &Options, raw_ostream &OS)
      : Show(Show), Options(Options), OS(OS) {}

  void lockClass(const ProposedClass &P);
  void apis(const ProposedClass &P);
  void seen(const std::vector<SeenThrough> &Seen);

private:
  void why(const catalog::LockClass &L);
  void evidence(const ProposedApi &A);
  void api(const ProposedApi &A);
  void comment(const Twine &Text) { OS << "      # " << Text << '\n'; }
  void places(StringRef Lead, const std::vector<Line> &At);
  std::string place(const Line &L) const {
    return Show(L.Path) + ":" + std::to_string(L.Number);
  }

  const std::function<std::string(StringRef)> &Show;
  const ProposalTextOptions &Options;
  raw_ostream &OS;
};

} // namespace

/// A word, in quotes if YAML would take it for something else.
static std::string scalar(StringRef Text) {
  const bool Plain = !Text.empty() && all_of(Text, [](char C) {
    return isAlnum(C) || C == '_' || C == ' ';
  });
  return Plain ? Text.str() : "\"" + Text.str() + "\"";
}

/// What goes wrong, as far as the kind of a lock tells.
void Writer::why(const catalog::LockClass &L) {
  const bool Counts =
      L.Kind == LockKind::RefCount || L.Kind == LockKind::Region;
  const bool Spins = L.Kind == LockKind::Spin || L.Kind == LockKind::RwSpin;
  OS << "    why:\n      leaked: "
     << (Counts  ? "The count never comes back to what it was."
         : Spins ? "Whoever wants the lock next spins for ever."
                 : "Whoever wants the lock next waits for ever.")
     << '\n';
  if (L.Recursive != catalog::Recursion::All)
    OS << "      twice: The thread waits for itself.\n";
  OS << "      unheld: "
     << (Counts ? "The count goes wrong."
                : "The lock of somebody else may be given back.")
     << '\n';
  if (L.Pair != catalog::Pairing::Any)
    OS << "      mismatch: What the acquire did is not undone.\n";
}

void Writer::lockClass(const ProposedClass &P) {
  const catalog::LockClass &L = P.Class;
  OS << "  - class: " << L.Name << "\n    title: " << scalar(L.Title) << '\n';
  if (!L.Types.empty()) {
    std::vector<std::string> Types;
    for (const std::string &T : L.Types)
      Types.push_back(scalar(T));
    OS << "    types: [" << join(Types, ", ") << "]\n";
  }
  OS << "    kind: " << kindName(L.Kind) << "    # check: "
     << (L.Kind == LockKind::Spin || L.Kind == LockKind::RwSpin
             ? "who holds it must not wait"
         : L.Kind == LockKind::Wait || L.Kind == LockKind::RwWait
             ? "who wants it waits; 'spin' if it raises the IRQL"
         : L.Kind == LockKind::Region ? "entered and left, counted"
                                      : "counted, given back elsewhere too")
     << '\n';
  OS << "    recursion: " << recursionName(L.Recursive) << "    # check: "
     << (L.Recursive == catalog::Recursion::All
             ? "may be taken again by who has it"
         : L.Recursive == catalog::Recursion::Shared
             ? "a reader may read again"
             : "no function takes it twice")
     << '\n';
  OS << "    pair: " << pairingName(L.Pair)
     << (L.Pair == catalog::Pairing::Api
             ? "    # each has a release of its own\n"
             : "\n");
  if (!L.HeldIrql.empty())
    OS << "    held_irql: " << L.HeldIrql << '\n';
  else if (L.Kind == LockKind::Spin || L.Kind == LockKind::RwSpin)
    OS << "    # check: add held_irql: DISPATCH_LEVEL if it raises the IRQL\n";
  if (L.HandOver)
    OS << "    hand_over: true\n";
  why(L);
}

void Writer::places(StringRef Lead, const std::vector<Line> &At) {
  if (At.empty())
    return;
  const size_t Most = Options.Verbose ? At.size() : 3;
  std::string Text = Lead.str();
  for (size_t I = 0; I != std::min(Most, At.size()); ++I)
    Text += (I ? ", " : "") + place(At[I]);
  if (At.size() > Most)
    Text += ", and " + std::to_string(At.size() - Most) + " more";
  comment(Text);
}

void Writer::evidence(const ProposedApi &A) {
  const Evidence &E = A.Why;
  const LockEffect &X = A.Row.Effects.front();
  auto Functions = [](unsigned N) {
    return std::to_string(N) + (N == 1 ? " function" : " functions");
  };
  if (X.What == Op::Init || X.What == Op::Destroy) {
    comment("by its name; called in " + Functions(E.Functions));
    places("", E.Samples);
    return;
  }
  if (X.What == Op::Release) {
    comment("gives back what " + join(E.Partners, ", ") + " took");
    return;
  }
  std::string Score;
  raw_string_ostream(Score) << format("%.2f", E.Z);
  // Many functions are evidence, though z asks for nine in ten of them.
  const double Share = double(E.Kept) / E.Functions;
  const bool High = E.Z >= 0.8 || (E.Functions >= 20 && Share >= 0.8);
  const StringRef Sure = High ? "high" : Share >= 0.75 ? "medium" : "low";
  const std::string Of = E.Functions == 1
                             ? "the function that calls it gives it back by "
                             : std::to_string(E.Kept) + " of " +
                                   Functions(E.Functions) +
                                   " that call it give it back by ";
  comment(Of + join(X.Releases, " or ") +
          (X.What == Op::TryAcquire ? ", after one result of it" : ""));
  comment("confidence: " + Sure + " (z = " + Score + ")");
  if (E.HandMade)
    comment("made by hand: its body spins on an atomic operation");
  if (X.IrqlOutArg >= 0 || X.IrqlReturned)
    comment("what it saves is passed to the release: the old IRQL");
  else if (E.Carries && X.HandleArg < 0)
    comment("check: what it returns is passed to the release, and seems to be "
            "no IRQL");
  if (X.LockLevel == catalog::Level::Unsafe)
    comment("check: take out 'level' if it raises the IRQL; 'dpr' if it is for "
            "callers at DISPATCH_LEVEL");
  if (A.Row.Waits)
    comment("check: named for a lock that threads wait for");
  if (A.Macro)
    comment("check: a macro; which of its arguments is the lock?");
  if (E.Chooses >= 0)
    comment("check: argument " + Twine(E.Chooses) +
            " is not always the same; a mode? (mode_arg, where not 0 is "
            "exclusive)");
  if (E.Nested)
    comment(Functions(E.Nested) + " took it again before giving it back");
  places(E.Others.size() == 1 ? "the exception: " : "the exceptions: ",
         E.Others);
  places("for example: ", E.Samples);
}

void Writer::api(const ProposedApi &A) {
  const LockEffect &E = A.Row.Effects.front();
  evidence(A);
  OS << "      - name: " << A.Row.Name << "\n        op: " << opName(E.What)
     << "\n        lock: ";
  switch (E.Where) {
  case LockWhere::Arg:
    OS << E.LockArg;
    break;
  case LockWhere::Global:
    OS << "global";
    break;
  case LockWhere::Thread:
    OS << "thread";
    break;
  case LockWhere::Return:
    OS << "return";
    break;
  case LockWhere::Handle:
    OS << "handle";
    break;
  }
  OS << '\n';
  auto Arg = [&](StringRef Key, int Value) {
    if (Value >= 0)
      OS << "        " << Key << ": " << Value << '\n';
  };
  Arg("handle_arg", E.HandleArg);
  if (E.LockMode != catalog::Mode::Exclusive)
    OS << "        mode: " << modeName(E.LockMode) << '\n';
  if (E.LockLevel != catalog::Level::Normal)
    OS << "        level: " << levelName(E.LockLevel) << '\n';
  Arg("irql_out_arg", E.IrqlOutArg);
  Arg("irql_in_arg", E.IrqlInArg);
  if (E.IrqlReturned)
    OS << "        irql_returned: true\n";
  if (E.What == Op::TryAcquire)
    OS << "        success: " << successName(E.When) << '\n';
  if (!A.Row.IrqlMax.empty())
    OS << "        irql: <= " << A.Row.IrqlMax << '\n';
  if (!A.Row.IrqlAfter.empty())
    OS << "        irql_after: " << A.Row.IrqlAfter << '\n';
  if (A.Row.Waits)
    OS << "        waits: true\n";
  if (!E.Releases.empty())
    OS << "        releases: [" << join(E.Releases, ", ") << "]\n";
}

void Writer::apis(const ProposedClass &P) {
  OS << "  - class: " << P.Class.Name << "\n    apis:\n";
  for (const ProposedApi &A : P.Apis)
    api(A);
}

void Writer::seen(const std::vector<SeenThrough> &Seen) {
  for (const SeenThrough &S : Seen)
    OS << "# " << S.Function << " (" << place(S.Where) << "): wrapper of "
       << S.Api << ": seen through, needs no row\n";
}

void printProposals(const Proposals &P,
                    const std::function<std::string(StringRef)> &Show,
                    const ProposalTextOptions &Options, raw_ostream &OS) {
  Writer W(Show, Options, OS);
  if (P.Classes.empty()) {
    OS << "# No function that SpinLint cannot see through behaves like a "
          "lock.\n";
  } else {
    OS << "# Proposed by `spinlint discover`. Read it, correct it, and save it "
          "as\n# .spinlint.yaml above the sources.\n";
    const bool New =
        any_of(P.Classes, [](const ProposedClass &C) { return !C.Known; });
    if (New)
      OS << "classes:\n";
    for (const ProposedClass &C : P.Classes)
      if (!C.Known)
        W.lockClass(C);
    OS << "apis:\n";
    for (const ProposedClass &C : P.Classes)
      W.apis(C);
  }
  if (Options.Verbose)
    W.seen(P.Seen);
}

} // namespace spinlint::reports
