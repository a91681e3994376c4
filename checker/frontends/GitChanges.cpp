//===- GitChanges.cpp - what changed since a revision ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See GitChanges.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/GitChanges.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

namespace spinlint::frontends {

namespace sys = llvm::sys;

namespace {

struct GitAnswer {
  int Code = 0;
  std::string Out, Err;
  /// The first line, without its end.
  llvm::StringRef line() const {
    return llvm::StringRef(Out).split('\n').first.rtrim('\r');
  }
};

class Git {
public:
  static llvm::Expected<Git> find(llvm::StringRef Directory);
  llvm::Expected<GitAnswer> run(llvm::ArrayRef<llvm::StringRef> Args) const;

private:
  std::string Program, Directory;
};

} // namespace

llvm::Expected<Git> Git::find(llvm::StringRef Directory) {
  auto Program = sys::findProgramByName("git");
  if (!Program)
    return llvm::createStringError(
        "--diff needs git, and there is none on the PATH; install it, or leave "
        "out --diff");
  Git G;
  G.Program = *Program;
  G.Directory = Directory.str();
  return G;
}

llvm::Expected<GitAnswer> Git::run(llvm::ArrayRef<llvm::StringRef> Args) const {
  llvm::SmallString<128> Out, Err;
  if (std::error_code EC =
          sys::fs::createTemporaryFile("spinlint-git", "out", Out))
    return llvm::createStringError(EC, "no temporary file can be made: " +
                                           EC.message());
  llvm::FileRemover RemoveOut(Out);
  if (std::error_code EC =
          sys::fs::createTemporaryFile("spinlint-git", "err", Err))
    return llvm::createStringError(EC, "no temporary file can be made: " +
                                           EC.message());
  llvm::FileRemover RemoveErr(Err);
  llvm::SmallVector<llvm::StringRef, 16> All = {Program, "--no-pager", "-C",
                                                Directory};
  All.append(Args.begin(), Args.end());
  std::string Problem;
  GitAnswer Answer;
  Answer.Code = sys::ExecuteAndWait(
      Program, All, /*Env=*/std::nullopt,
      {llvm::StringRef(""), llvm::StringRef(Out), llvm::StringRef(Err)},
      /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Problem);
  if (Answer.Code < 0)
    return llvm::createStringError("git cannot be run: " + Problem);
  if (auto Text = llvm::MemoryBuffer::getFile(Out))
    Answer.Out = (*Text)->getBuffer().str();
  if (auto Text = llvm::MemoryBuffer::getFile(Err))
    Answer.Err = (*Text)->getBuffer().str();
  return Answer;
}

/// Why git has failed, in its own words.
static std::string wordsOf(const GitAnswer &A) {
  llvm::StringRef Text = llvm::StringRef(A.Err).trim();
  Text.consume_front("fatal: ");
  return Text.split('\n').first.str();
}

llvm::Expected<gate::ChangedLines> changesSince(llvm::StringRef Revision,
                                                llvm::StringRef Directory) {
  if (Revision.empty() || Revision.starts_with("-"))
    return llvm::createStringError("--diff takes a revision, like origin/main, "
                                   "not '" +
                                   Revision + "'");
  auto G = Git::find(Directory);
  if (!G)
    return G.takeError();

  auto Top = G->run({"rev-parse", "--show-toplevel"});
  if (!Top)
    return Top.takeError();
  if (Top->Code)
    return llvm::createStringError("--diff needs a git work tree, and '" +
                                   Directory + "' is in none (" +
                                   wordsOf(*Top) + ")");
  const std::string Root = Top->line().str();

  const std::string Commit = (Revision + "^{commit}").str();
  auto Known = G->run({"rev-parse", "--verify", "--quiet", Commit});
  if (!Known)
    return Known.takeError();
  auto Shallow = G->run({"rev-parse", "--is-shallow-repository"});
  if (!Shallow)
    return Shallow.takeError();
  const bool IsShallow = Shallow->line() == "true";
  const char *Deepen = "this clone is shallow: fetch all of the history "
                       "(`fetch-depth: 0` of actions/checkout, `fetchDepth: 0` "
                       "of Azure's checkout, or `git fetch --unshallow`)";
  if (Known->Code)
    return llvm::createStringError(
        "--diff: git knows no revision '" + Revision + "'; " +
        (IsShallow ? Deepen : "fetch it first, or name another"));
  auto Base = G->run({"merge-base", Known->line(), "HEAD"});
  if (!Base)
    return Base.takeError();
  if (Base->Code && IsShallow)
    return llvm::createStringError("--diff: git sees no common commit of '" +
                                   Revision + "' and HEAD; " + Deepen);
  // Histories without a common commit are compared as they are.
  const std::string From =
      Base->Code ? Known->line().str() : Base->line().str();

  auto Diff = G->run({"-c", "core.quotePath=true", "diff", "--no-color",
                      "--no-ext-diff", "--no-textconv", "--ignore-submodules",
                      "--src-prefix=a/", "--dst-prefix=b/", "--no-relative",
                      "-M", "-U0", "--inter-hunk-context=0", From, "--"});
  if (!Diff)
    return Diff.takeError();
  if (Diff->Code)
    return llvm::createStringError("--diff: git diff failed: " +
                                   wordsOf(*Diff));
  auto Lines = gate::parseDiff(Diff->Out);
  if (!Lines)
    return llvm::createStringError("--diff: " +
                                   llvm::toString(Lines.takeError()));
  auto Others =
      G->run({"-C", Root, "ls-files", "-z", "--others", "--exclude-standard"});
  if (!Others)
    return Others.takeError();
  if (Others->Code)
    return llvm::createStringError("--diff: git ls-files failed: " +
                                   wordsOf(*Others));
  llvm::SmallVector<llvm::StringRef> New;
  llvm::StringRef(Others->Out).split(New, '\0', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef File : New)
    (*Lines)[File.str()] = gate::wholeFile();

  gate::ChangedLines Result;
  for (auto &[File, Hunks] : *Lines) {
    llvm::SmallString<256> Path(Root);
    sys::path::append(Path, File);
    sys::path::native(Path);
    Result[std::string(Path)] = std::move(Hunks);
  }
  return Result;
}

} // namespace spinlint::frontends
