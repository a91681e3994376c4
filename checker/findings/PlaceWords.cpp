//===- PlaceWords.cpp - the words for what is known at a line -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See PlaceWords.h.
//
//===----------------------------------------------------------------------===//
#include "findings/PlaceWords.h"
#include "engine/Irql.h"
#include "findings/Messages.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::findings;
using engine::Excuse;
using engine::LockAtPlace;
using engine::LockWay;
using engine::PlaceAnswer;
using engine::Point;
using engine::Verdict;

namespace {

class Words {
public:
  Words(const PlaceContext &X, const PlaceAnswer &A)
      : X(X), A(A), M(X.P, X.C) {}

  std::vector<std::string> run() {
    const bool HasVerdict = findVerdict();
    if (V.V == Verdict::NotAnalysed) {
      say(2, "nothing is known of this place: a part of the function is "
             "missing in the lock program");
      return std::move(Lines);
    }
    if (!HasVerdict) {
      say(2, "the function touches no lock that SpinLint knows");
      sayIrql(2);
      return std::move(Lines);
    }
    if (!A.HasCode) {
      say(2, "no code stands at this line, so nothing happens to a lock");
      return std::move(Lines);
    }
    if (!A.Reached) {
      say(2, "no path comes here");
      return std::move(Lines);
    }
    bool Changes = llvm::any_of(
        A.Locks, [](const LockAtPlace &L) { return !L.After.empty(); });
    if (Changes) {
      say(2, "before this line:");
      sayLocks(4, false);
      say(2, "after it:");
      sayLocks(4, true);
    } else {
      sayLocks(2, false);
    }
    say(2, "locks that callers hold, and this function never names, are not "
           "listed");
    sayReasons();
    return std::move(Lines);
  }

  std::string verdict() {
    findVerdict();
    switch (V.V) {
    case Verdict::Verified:
      return "verified";
    case Verdict::Defect:
      return "defect";
    case Verdict::Inconclusive:
      return "inconclusive: " + V.Reason;
    case Verdict::NotAnalysed:
      return "not analysed: " + V.Reason;
    case Verdict::NoLocks:
      break;
    }
    return "no locks";
  }

private:
  void say(unsigned Indent, const llvm::Twine &Text) {
    Lines.push_back((std::string(Indent, ' ') + Text).str());
  }

  bool findVerdict() {
    for (const engine::FunctionResult &R : X.Analysed.Functions)
      if (R.Function == A.Function) {
        V = R;
        return true;
      }
    return false;
  }

  std::string at(const Point &P) const { return X.Show(M.placeOf(P)); }

  std::string name(llvm::StringRef Text, llvm::StringRef Class) const {
    if (!Text.empty())
      return ("'" + Text + "'").str();
    const catalog::LockClass *C = X.C.lockClass(Class);
    return "the " + (C ? C->Title : Class.str());
  }

  std::string by(const LockWay::Acquire &Q) const {
    if (const program::LockDetail *L = lockEvent(X.P, Q.At))
      return "by " + L->Api + " at " + at(Q.At);
    const program::Function &F = X.P.Functions[Q.At.Function];
    const auto &Instrs = F.Blocks[Q.At.Block].Instrs;
    std::string Callee = "a callee";
    if (Q.At.Instr < Instrs.size() &&
        Instrs[Q.At.Instr].Kind == program::InstrKind::Call)
      if (uint32_t To = F.Calls[Instrs[Q.At.Instr].Detail].Callee;
          To != program::None)
        Callee = X.P.Symbols[To].Name;
    return "by " + Callee + " at " + at(Q.At);
  }

  /// "held, acquired by KeAcquireSpinLock at dev.c:12"
  std::string state(const LockAtPlace &L, const LockWay &W) const {
    switch (W.What) {
    case LockWay::Is::Held: {
      std::string Text = "held, acquired ";
      for (size_t I = 0; I < W.By.size(); ++I)
        Text += (I ? " and " : "") + by(W.By[I]);
      return Text;
    }
    case LockWay::Is::System:
      return "held: the system calls this function with it";
    case LockWay::Is::Released:
      return "not held, released at " + at(W.Released);
    case LockWay::Is::Lost:
      return "not known, for something went wrong with it before";
    case LockWay::Is::Untouched:
      break;
    }
    if (L.Asked.valid())
      return "not acquired here; a caller holds it, for it is released at " +
             at(L.Asked);
    return "not held by this function";
  }

  void sayLocks(unsigned Indent, bool After) {
    for (const LockAtPlace &L : A.Locks) {
      const auto &Ways = After && !L.After.empty() ? L.After : L.Before;
      if (Ways.empty())
        continue;
      std::string Name = name(L.Text, L.Class);
      const catalog::LockClass *C = X.C.lockClass(L.Class);
      if (C && !L.Text.empty())
        Name += " (" + C->Title + ")";
      if (Ways.size() == 1) {
        say(Indent, Name + ": " + state(L, Ways.front()));
        if (Ways.front().What == LockWay::Is::Held)
          Lines.back() += ", on every path";
        continue;
      }
      say(Indent, Name + ": it depends on the path");
      for (const LockWay &W : Ways) {
        say(Indent + 2, state(L, W));
        std::vector<std::string> Told;
        for (const engine::Step &S : W.Path) {
          std::string Text = M.branchText(S);
          std::string Line = at(S.At) + ": " + Text;
          if (!Text.empty() && !llvm::is_contained(Told, Line))
            Told.push_back(Line);
        }
        for (const std::string &Line : Told)
          say(Indent + 4, Line);
        if (!W.Shown)
          say(Indent + 4, "(no single path that shows it was found)");
      }
    }
    sayIrql(Indent, After);
  }

  //--- IRQL --------------------------------------------------------------===//

  /// The lock that holds the IRQL up there, if one does on every path.
  std::string holder(bool After) const {
    for (const LockAtPlace &L : A.Locks) {
      const catalog::LockClass *C = X.C.lockClass(L.Class);
      const auto &Ways = After && !L.After.empty() ? L.After : L.Before;
      if (C && !C->HeldIrql.empty() && !Ways.empty() &&
          llvm::all_of(Ways, [](const LockWay &W) {
            return W.What == LockWay::Is::Held || W.What == LockWay::Is::System;
          }))
        return name(L.Text, L.Class);
    }
    return "";
  }

  void sayIrql(unsigned Indent, bool After = false) {
    const std::optional<engine::IrqlRange> &At =
        After && A.IrqlAfter ? A.IrqlAfter : A.Irql;
    std::string Text = !At         ? "not known"
                       : At->any() ? "not known; the callers decide"
                                   : irqlText(*At);
    const std::string Holder = holder(After);
    if (!Holder.empty() && At && At->Lo > engine::IrqlRange::Passive)
      Text += ", for " + Holder + " is held";
    else if (A.Role && !A.Role->IrqlMax.empty())
      Text += "; a " + A.Role->Name + " is called at " +
              irqlText(engine::irqlRange(A.Role->IrqlMin, A.Role->IrqlMax));
    say(Indent, "IRQL: " + Text);
  }

  //--- Reasons -----------------------------------------------------------===//

  static std::string excuse(Excuse Why, const std::string &Name) {
    switch (Why) {
    case Excuse::HandedOver:
      return "it returns with " + Name +
             " held on every path that acquires it: the callers give it back";
    case Excuse::ByResult:
      return "it returns with " + Name +
             " held, and the caller can tell by the result";
    case Excuse::ByParameter:
      return "it returns with " + Name +
             " held, and the caller can tell by what it passed";
    case Excuse::ByOutParameter:
      return "it returns with " + Name +
             " held, and the caller can tell by what it gets back through a "
             "pointer";
    case Excuse::ByRole:
      return "a function of this role may leave " + Name +
             " otherwise than it came";
    case Excuse::Asked:
      return "it gives back " + Name +
             ", which a caller has to hold; that is judged at the callers";
    }
    return "";
  }

  void sayReasons() {
    const size_t Before = Lines.size();
    const std::string &Me = X.P.Symbols[X.P.Functions[A.Function].Symbol].Name;
    for (const Finding &F : X.Shown)
      if (F.Function == Me)
        say(2, "reported here: " + F.Message + " [" + F.Check + "]");
    for (const Finding &F : X.Quiet)
      if (F.Function == Me)
        say(2, "not reported here, for the sources suppress it: " + F.Message +
                   " [" + F.Check + "]");
    for (const PlaceAnswer::Pardon &P : A.Pardons)
      say(2, "not reported here: " + excuse(P.Why, name(P.Text, P.Class)));
    if (Lines.size() != Before)
      return;
    if (X.Off)
      say(2, "nothing is reported here, for no check that is on speaks of it");
    else if (V.V == Verdict::Inconclusive)
      say(2, "nothing is reported here, but the function is not understood: " +
                 V.Reason);
    else
      say(2, "nothing is reported here: no path does anything wrong at this "
             "line");
  }

  const PlaceContext &X;
  const PlaceAnswer &A;
  Messages M;
  engine::FunctionResult V;
  std::vector<std::string> Lines;
};

} // namespace

std::vector<std::string> findings::placeWords(const PlaceContext &X,
                                              const PlaceAnswer &A) {
  std::string Head = "in '" +
                     X.P.Symbols[X.P.Functions[A.Function].Symbol].Name +
                     "' (" + Words(X, A).verdict() + ")";
  std::vector<std::string> Lines = Words(X, A).run();
  Lines.insert(Lines.begin(), Head);
  return Lines;
}
