//===- ExplainPlace.cpp - spinlint explain FILE:LINE ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ExplainPlace.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/ExplainPlace.h"
#include "findings/MakeFindings.h"
#include "findings/Messages.h"
#include "findings/PlaceWords.h"
#include "findings/Silence.h"
#include "findings/SourceFiles.h"
#include "frontends/DriverReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {

std::optional<PlaceRequest> parsePlace(llvm::StringRef Text) {
  auto [File, Line] = Text.rsplit(':');
  PlaceRequest R;
  if (File.empty() || Line.getAsInteger(10, R.Line))
    return std::nullopt;
  R.File = File.str();
  return R;
}

std::vector<uint32_t> functionsAt(const program::Program &P,
                                  const std::vector<bool> &Mine, unsigned Line,
                                  llvm::StringRef Text) {
  std::vector<uint32_t> In;
  for (uint32_t I = 0; I < P.Functions.size(); ++I) {
    const program::Function &F = P.Functions[I];
    if (!F.Where.valid() || !Mine[F.Where.File] ||
        F.Where.Line > Line)
      continue;
    uint32_t Last = F.Where.Line;
    auto Reach = [&](const program::Place &W) {
      if (W.valid() && Mine[W.File])
        Last = std::max(Last, W.Line);
    };
    for (const program::Block &B : F.Blocks) {
      Reach(B.Term.Where);
      for (const program::Instr &X : B.Instrs)
        Reach(X.Where);
    }
    for (const program::Lost &L : F.LostParts)
      Reach(L.Where);
    // Its closing brace, if the file is still what was read.
    if (F.Body.valid() && Mine[F.Body.File])
      Last = std::max<uint32_t>(
          Last, 1 + Text.take_front(F.Body.End).count('\n'));
    if (Line <= Last)
      In.push_back(I);
  }
  return In;
}

namespace {

class PlaceRun {
public:
  PlaceRun(const Invocation &Call, const PlaceRequest &Request)
      : Call(Call), Request(Request), Paths(Call.WorkingDirectory) {
    Paths.userNamed(Request.File);
  }

  int run() {
    if (llvm::Error E = checkPlace())
      return fail(std::move(E));
    auto Loaded = Request.Sources->catalogFor(Request.File);
    if (!Loaded)
      return fail(Loaded.takeError());
    Catalog = std::move(*Loaded);
    auto Rules = findings::RuleSelection::fromGlobs(*Catalog, Request.Checks);
    if (!Rules)
      return fail(Rules.takeError());
    // A header has no flags of its own: of a build, all units are read.
    InputRequest Input = Request.Sources->request(Call, /*KeepsPaths=*/true);
    Input.ProgramDir = Request.ProgramDir;
    if (Input.Projects.empty() || !Request.ProgramDir.empty())
      Input.Files.push_back(Request.File);
    auto Read =
        readDrivers(Input, *Catalog, Paths, {Request.Sources->jobs(), true});
    if (!Read)
      return fail(Read.takeError());
    bool Found = false;
    for (DriverUnits &Units : Read->Drivers) {
      std::string Target = Units.Target;
      bool Whole = Units.Whole && !Read->FailedFiles;
      auto Linked = linkDriver(std::move(Units), Read->Rest);
      if (!Linked)
        return fail(Linked.takeError());
      Found |= explain(Linked->Link.Linked, Target, Whole, Read->Root, *Rules);
    }
    if (!Found)
      return fail("'" + Request.File + "' has no function" +
                  (Input.Projects.empty()
                       ? ""
                       : " in the build of '" + Input.Projects.front() + "'"));
    return ExitClean;
  }

private:
  llvm::Error checkPlace() {
    Absolute = Request.File;
    llvm::sys::path::make_absolute(Call.WorkingDirectory, Absolute);
    llvm::sys::path::remove_dots(Absolute, /*remove_dot_dot=*/true);
    auto Buffer = llvm::MemoryBuffer::getFile(Absolute);
    if (!Buffer)
      return llvm::createStringError("cannot open '" + Request.File +
                                     "': " + Buffer.getError().message());
    Source = std::move(*Buffer);
    llvm::StringRef Text = Source->getBuffer();
    size_t Lines = Text.count('\n') + !(Text.empty() || Text.ends_with("\n"));
    if (Request.Line == 0 || Request.Line > Lines)
      return llvm::createStringError("'" + Request.File + "' has no line " +
                                     std::to_string(Request.Line) +
                                     "; it has " + std::to_string(Lines));
    return llvm::Error::success();
  }

  /// Prints what is known in one driver. False: the file has no code there.
  bool explain(const program::Program &P, const std::string &Target, bool Whole,
               const std::string &Root,
               const findings::RuleSelection &Rules) const {
    std::vector<bool> Mine;
    for (const program::File &F : P.Files) {
      std::string Path = findings::absolutePath(Root, F.Path);
      Mine.push_back(Path == Absolute.str() ||
                     llvm::sys::fs::equivalent(Path, Absolute));
    }
    std::vector<uint32_t> In = functionsAt(P, Mine, Request.Line, Source->getBuffer());
    if (In.empty())
      return llvm::is_contained(Mine, true) && sayOutside();
    auto Here = [&](const program::Place &W) {
      return Mine[W.File] && W.Line == Request.Line;
    };
    engine::Policy Limits;
    Limits.Whole = Whole;
    engine::Explanation E = engine::explain(P, *Catalog, Limits, In, Here);

    findings::SourceFiles Sources(P.Files, Root);
    std::vector<findings::Finding> All =
        findings::makeFindings(P, *Catalog, E.Analysed, Rules);
    llvm::erase_if(All, [&](const findings::Finding &F) {
      return !F.Where.valid() || !Here(F.Where);
    });
    findings::Messages Places(P, *Catalog);
    const bool Off =
        All.empty() &&
        llvm::any_of(E.Analysed.Violations, [&](const engine::Violation &V) {
          return Here(Places.placeOf(V.At));
        });
    std::vector<findings::Finding> Shown = std::move(All);
    All = findings::takeSilenced(Shown, {P, *Catalog, Rules, Sources});
    auto Show = [&](const program::Place &W) {
      if (!W.valid())
        return std::string("an unknown place");
      return Paths.show(Sources.absolutePath(W.File)) + ":" +
             std::to_string(W.Line);
    };
    findings::PlaceContext Words{P,   *Catalog, E.Analysed, Shown,
                                 All, Off,      Show};
    for (const engine::PlaceAnswer &A : E.Places) {
      std::vector<std::string> Lines = findings::placeWords(Words, A);
      llvm::outs() << Paths.show(Absolute) << ':' << Request.Line << ": ";
      if (!Target.empty())
        llvm::outs() << "target '" << Target << "': ";
      for (const std::string &Line : Lines)
        llvm::outs() << Line << '\n';
    }
    return true;
  }

  bool sayOutside() const {
    llvm::outs() << Paths.show(Absolute) << ':' << Request.Line
                 << ": in no function, so nothing happens to a lock here\n";
    return true;
  }

  const Invocation &Call;
  const PlaceRequest &Request;
  reports::ShownPaths Paths;
  llvm::SmallString<128> Absolute;
  std::unique_ptr<llvm::MemoryBuffer> Source;
  std::shared_ptr<const catalog::Catalog> Catalog;
};

} // namespace

int explainPlace(const Invocation &Call, const PlaceRequest &Request) {
  return PlaceRun(Call, Request).run();
}

} // namespace spinlint::frontends
