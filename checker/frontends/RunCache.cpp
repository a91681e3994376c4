//===- RunCache.cpp - runs that need not be done again --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See RunCache.h. Writing and reading are beside each other, field by field.
//
//===----------------------------------------------------------------------===//
#include "frontends/RunCache.h"
#include "cache/Coding.h"
#include "frontends/UnitCache.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::frontends {

using cache::ByteReader;
using cache::ByteWriter;
using findings::Finding;

namespace {

/// Writes the paths of a lock program so that they can be read elsewhere.
struct Paths {
  const cache::PortablePaths &Portable;
  llvm::StringRef Root;
  std::string write(llvm::StringRef P) const {
    return portableProgramPath(P, Root, Portable);
  }
  std::string read(llvm::StringRef P) const {
    return localProgramPath(P, Root, Portable);
  }
};

void write(ByteWriter &W, const program::Place &P) {
  for (uint32_t N : {P.File + 1, P.Line, P.Column, P.Begin, P.End})
    W.number(N);
}
program::Place readPlace(ByteReader &R) {
  program::Place P;
  P.File = R.index() - 1;
  P.Line = R.index();
  P.Column = R.index();
  P.Begin = R.index();
  P.End = R.index();
  return P;
}

void write(ByteWriter &W, const std::vector<std::string> &Strings) {
  W.list(Strings, [&](const std::string &S) { W.string(S); });
}
std::vector<std::string> readStrings(ByteReader &R) {
  std::vector<std::string> Result;
  R.list(Result, [&] { return R.string().str(); });
  return Result;
}

void write(ByteWriter &W, const std::vector<fixes::Edit> &Edits) {
  W.list(Edits, [&](const fixes::Edit &E) {
    write(W, E.Where);
    W.string(E.Text);
  });
}
std::vector<fixes::Edit> readEdits(ByteReader &R) {
  std::vector<fixes::Edit> Result;
  R.list(Result, [&] {
    fixes::Edit E;
    E.Where = readPlace(R);
    E.Text = R.string().str();
    return E;
  });
  return Result;
}

void write(ByteWriter &W, const findings::StateHere &S) {
  W.flag(S.Known);
  write(W, S.Held);
  write(W, S.May);
  W.string(S.Irql);
}
findings::StateHere readState(ByteReader &R) {
  findings::StateHere S;
  S.Known = R.flag();
  S.Held = readStrings(R);
  S.May = readStrings(R);
  S.Irql = R.string().str();
  return S;
}

void write(ByteWriter &W, const findings::Note &N) {
  write(W, N.Where);
  W.string(N.Text);
  write(W, N.Edits);
  W.number(uint64_t(N.OnPath));
  W.number(N.LockHeld ? 1 + *N.LockHeld : 0);
  write(W, N.Before);
}
findings::Note readNote(ByteReader &R) {
  findings::Note N;
  N.Where = readPlace(R);
  N.Text = R.string().str();
  N.Edits = readEdits(R);
  N.OnPath = findings::Note::Step(R.number());
  if (uint64_t Held = R.number())
    N.LockHeld = Held == 2;
  N.Before = readState(R);
  return N;
}

void write(ByteWriter &W, const findings::Suppressed &S) {
  W.number(uint64_t(S.Kind));
  W.number(S.Line);
  W.string(S.How);
  W.string(S.Reason);
}
findings::Suppressed readSuppressed(ByteReader &R) {
  findings::Suppressed S;
  S.Kind = findings::Suppressed::By(R.number());
  S.Line = R.index();
  S.How = R.string().str();
  S.Reason = R.string().str();
  return S;
}

/// What it is to a gate is found out each time.
void write(ByteWriter &W, const Finding &F) {
  for (const std::string *S :
       {&F.Rule, &F.Check, &F.Message, &F.Why, &F.Function, &F.LockText,
        &F.Fingerprint, &F.Group})
    W.string(*S);
  write(W, F.AlsoBreaks);
  W.number(uint64_t(F.Level));
  W.number(uint64_t(F.Defect));
  write(W, F.Where);
  W.list(F.Notes, [&](const findings::Note &N) { write(W, N); });
  W.list(F.Fixes, [&](const fixes::FixIt &Fix) {
    W.string(Fix.Title);
    write(W, Fix.Edits);
  });
  write(W, F.Before);
  W.flag(F.Silenced.has_value());
  if (F.Silenced)
    write(W, *F.Silenced);
  W.flag(F.May);
}
Finding readFinding(ByteReader &R) {
  Finding F;
  for (std::string *S : {&F.Rule, &F.Check, &F.Message, &F.Why, &F.Function,
                         &F.LockText, &F.Fingerprint, &F.Group})
    *S = R.string().str();
  F.AlsoBreaks = readStrings(R);
  F.Level = findings::Severity(R.number());
  F.Defect = catalog::Defect(R.number());
  F.Where = readPlace(R);
  R.list(F.Notes, [&] { return readNote(R); });
  R.list(F.Fixes, [&] {
    fixes::FixIt Fix;
    Fix.Title = R.string().str();
    Fix.Edits = readEdits(R);
    return Fix;
  });
  F.Before = readState(R);
  if (R.flag())
    F.Silenced = readSuppressed(R);
  F.May = R.flag();
  return F;
}

void write(ByteWriter &W, const reports::Reasons &Why) {
  W.list(Why, [&](const auto &Reason) {
    W.string(Reason.first);
    W.number(Reason.second);
  });
}
reports::Reasons readReasons(ByteReader &R) {
  reports::Reasons Result;
  R.list(Result, [&] {
    std::string Text = R.string().str();
    return std::pair(std::move(Text), unsigned(R.number()));
  });
  return Result;
}

/// The numbers of a summary; those of failures are zero in what is kept.
auto numbersOf(auto &S) {
  return std::array{&S.Files,
                    &S.Verified,
                    &S.Defect,
                    &S.Inconclusive,
                    &S.NotAnalysed,
                    &S.LockCallsSeen,
                    &S.LockCallsAnalysed,
                    &S.LockCallsInactive,
                    &S.Findings,
                    &S.Suppressed,
                    &S.Notes,
                    &S.IdlePragmas};
}
void write(ByteWriter &W, const reports::Summary &S) {
  for (const unsigned *N : numbersOf(S))
    W.number(*N);
  write(W, S.WhyInconclusive);
  write(W, S.WhyNotAnalysed);
  write(W, S.MissingHeaders);
}
reports::Summary readSummary(ByteReader &R) {
  reports::Summary S;
  for (unsigned *N : numbersOf(S))
    *N = R.index();
  S.WhyInconclusive = readReasons(R);
  S.WhyNotAnalysed = readReasons(R);
  S.MissingHeaders = readStrings(R);
  return S;
}

void write(ByteWriter &W, const program::UnitInfo &U, const Paths &P) {
  W.string(P.write(U.Main));
  write(W, U.MissingHeaders);
  write(W, U.RepairedNames);
  W.number(U.Errors);
  W.string(withFile(U.FirstError,
                    [&](llvm::StringRef File) { return P.write(File); }));
  W.number(U.InactiveLockCalls);
}
program::UnitInfo readUnit(ByteReader &R, const Paths &P) {
  program::UnitInfo U;
  U.Main = P.read(R.string());
  U.MissingHeaders = readStrings(R);
  U.RepairedNames = readStrings(R);
  U.Errors = R.index();
  U.FirstError =
      withFile(R.string(), [&](llvm::StringRef File) { return P.read(File); });
  U.InactiveLockCalls = R.index();
  return U;
}

/// Functions are numbered anew: only those with a verdict are kept.
void write(ByteWriter &W, const CheckedDriver &D, const Paths &P) {
  const program::Program &Linked = D.program();
  W.string(D.Target);
  W.flag(D.Whole);
  W.list(D.Unit->Link.Conflicts, [&](const program::BodyConflict &B) {
    W.string(B.Name);
    write(W, B.FirstWhere);
    write(W, B.SecondWhere);
  });
  W.list(Linked.Units, [&](const program::UnitInfo &U) { write(W, U, P); });
  W.list(Linked.Files, [&](const program::File &F) {
    W.string(P.write(F.Path));
    W.number(F.Hash);
    W.flag(F.System);
  });
  W.list(D.Result.Functions, [&](const engine::FunctionResult &F) {
    const program::Function &Body = Linked.Functions[F.Function];
    W.string(Linked.Symbols[Body.Symbol].Usr);
    W.string(Linked.Symbols[Body.Symbol].Name);
    write(W, Body.Where);
    write(W, Body.Body);
    W.number(uint64_t(F.V));
    W.string(F.Reason);
    W.string(F.Doubt);
  });
  for (const auto *Findings : {&D.Findings, &D.Silenced})
    W.list(*Findings, [&](const Finding &F) { write(W, F); });
  W.list(D.Idle, [&](const findings::IdleSuppression &I) {
    write(W, I.Where);
    W.string(I.How);
    W.flag(I.ForMsvc);
  });
  write(W, D.Fingerprints);
  write(W, D.Summary);
}
void read(ByteReader &R, CheckedDriver &D, const Paths &P) {
  program::Program &Linked = D.program();
  D.Target = R.string().str();
  D.Whole = R.flag();
  R.list(D.Unit->Link.Conflicts, [&] {
    program::BodyConflict B;
    B.Name = R.string().str();
    B.FirstWhere = readPlace(R);
    B.SecondWhere = readPlace(R);
    return B;
  });
  R.list(Linked.Units, [&] { return readUnit(R, P); });
  R.list(Linked.Files, [&] {
    program::File F;
    F.Path = P.read(R.string());
    F.Hash = R.number();
    F.System = R.flag();
    return F;
  });
  R.list(D.Result.Functions, [&] {
    program::Symbol S;
    program::Function Body;
    engine::FunctionResult F;
    S.Usr = R.string().str();
    S.Name = R.string().str();
    Body.Where = readPlace(R);
    Body.Body = readPlace(R);
    Body.Symbol = Linked.Symbols.size();
    F.Function = S.Function = Linked.Functions.size();
    F.V = engine::Verdict(R.number());
    F.Reason = R.string().str();
    F.Doubt = R.string().str();
    Linked.Symbols.push_back(std::move(S));
    Linked.Functions.push_back(std::move(Body));
    return F;
  });
  for (auto *Findings : {&D.Findings, &D.Silenced})
    R.list(*Findings, [&] { return readFinding(R); });
  R.list(D.Idle, [&] {
    findings::IdleSuppression I;
    I.Where = readPlace(R);
    I.How = R.string().str();
    I.ForMsvc = R.flag();
    return I;
  });
  D.Fingerprints = readStrings(R);
  D.Summary = readSummary(R);
}

} // namespace

RunCache::RunCache(OpenCache &Cache, const catalog::Catalog &C,
                   const findings::RuleSelection &Rules, bool States,
                   const Inputs &In)
    : Results(Cache.Results), Root(In.Root) {
  cache::Hasher H = Results.startKey("run");
  addSurroundings(H, Cache, C.hash(), In.Root);
  for (const catalog::Rule &Rule : C.rules())
    H.add(Rules.enabled(Rule)).add(Rules.isNote(Rule));
  H.add(States).add(In.Whole).add(In.OnlyTarget);
  H.add(In.Targets.size());
  for (const project::Target &T : In.Targets)
    H.add(T.UserMode);
  // Nobody is told the name of an only one.
  if (In.Targets.size() > 1)
    for (const project::Target &T : In.Targets)
      H.add(T.Name).add(T.Named);
  H.add(In.Units.size());
  for (auto [Unit, Target] : llvm::zip_equal(In.Units, In.TargetOf)) {
    if (!addRequest(H, Cache, Unit))
      return;
    H.add(Target);
  }
  Key = H.result();
}

bool RunCache::find(CheckedRun &Run, DriversRead &Read,
                    const reports::ShownPaths &Shown) {
  auto Bytes = Key ? Results.find(cache::EntryKind::Run, *Key) : nullptr;
  if (!Bytes)
    return false;
  const Paths P{Results.paths(), Root};
  ByteReader R(Bytes->getBuffer());
  std::vector<UnitState> Units;
  R.list(Units, [&] {
    UnitState U;
    U.File = P.Portable.local(R.string());
    U.Unread = R.flag();
    if (U.Unread)
      U.Failure = R.string().str();
    U.Info = readUnit(R, P);
    U.FirstError = firstError(U.Info, Root, Shown);
    return U;
  });
  std::vector<CheckedDriver> Drivers;
  R.list(Drivers, [&] {
    CheckedDriver D;
    read(R, D, P);
    return D;
  });
  if (!R.done())
    return false;
  for (CheckedDriver &D : Drivers)
    D.Sources =
        std::make_unique<findings::SourceFiles>(D.program().Files, Root);
  Read.Root = Root;
  Run.Units = std::move(Units);
  Run.Drivers = std::move(Drivers);
  return true;
}

/// Whether a source is another one now than when it was extracted. Comments
/// that silence findings are read after that.
static bool hasChanged(CheckedDriver &D) {
  for (uint32_t I = 0; I != D.program().Files.size(); ++I)
    if (D.Sources->text(I) && !D.Sources->unchangedText(I))
      return true;
  return false;
}

void RunCache::put(CheckedRun &Run, const DriversRead &Read) {
  if (!Key || Read.FailedFiles || !Read.Rest.empty() ||
      llvm::any_of(Run.Drivers, hasChanged))
    return;
  const Paths P{Results.paths(), Root};
  ByteWriter W;
  W.list(Run.Units, [&](const UnitState &U) {
    W.string(P.Portable.portable(U.File));
    W.flag(U.Unread);
    if (U.Unread)
      W.string(U.Failure);
    write(W, U.Info, P);
  });
  W.list(Run.Drivers, [&](const CheckedDriver &D) { write(W, D, P); });
  Results.put(cache::EntryKind::Run, *Key, Read.Asked, W.take());
}

} // namespace spinlint::frontends
