//===- LspCommand.cpp - spinlint lsp --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The language server, for editors, over stdin and stdout. In: messages of the
// Language Server Protocol. Out: the same; 0 if the editor shut it down, 1 if
// it went away. The rest is in lsp/.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "frontends/KitDirectory.h"
#include "frontends/lsp/Server.h"
#include "frontends/lsp/UnitProcess.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include <chrono>
#include <cstdlib>
#ifdef __unix__
#include <cerrno>
#include <csignal>
#include <unistd.h>
#endif

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand LspSub("lsp", "serve an editor: the language server");
static cl::opt<bool> Stdio("stdio", cl::desc("over stdin and stdout (default)"),
                           cl::sub(LspSub));
static cl::opt<std::string> UnitFile(lsp::UnitProcessOption, cl::Hidden,
                                     cl::sub(LspSub));

/// Of the pages about the rules; empty: they are not here.
static std::string docsDirectory(const Invocation &Call) {
  llvm::SmallString<256> Installed(
      llvm::sys::path::parent_path(Call.Executable));
  llvm::sys::path::append(Installed, "..", "share", "doc", "spinlint");
  llvm::SmallString<256> Source(SPINLINT_SOURCE_KIT);
  llvm::sys::path::append(Source, "..", "..", "docs");
  for (llvm::SmallString<256> &Dir : {std::ref(Installed), std::ref(Source)}) {
    llvm::sys::path::append(Dir, "rules");
    llvm::sys::path::remove_dots(Dir, /*remove_dot_dot=*/true);
    if (llvm::sys::fs::is_directory(Dir))
      return std::string(Dir);
  }
  return "";
}

static size_t readStdin(char *Into, size_t Most) {
  llvm::Expected<size_t> N = llvm::sys::fs::readNativeFile(
      llvm::sys::fs::getStdinHandle(), {Into, Most});
  if (N)
    return *N;
  llvm::consumeError(N.takeError());
  return 0;
}

static bool writeStdout(llvm::StringRef Bytes) {
  llvm::raw_fd_ostream &OS = llvm::outs();
  OS << Bytes;
  OS.flush();
  const bool Written = !OS.has_error();
  OS.clear_error();
  return Written;
}

/// Ends this process when the editor's is gone: it may have left the pipe to
/// somebody else.
static void watchParent(int64_t Process) {
#ifdef __unix__
  if (Process <= 0 || Process > INT32_MAX)
    return;
  std::thread([Process] {
    while (::kill(pid_t(Process), 0) == 0 || errno != ESRCH)
      std::this_thread::sleep_for(std::chrono::seconds(2));
    ::_exit(1);
  }).detach();
#endif
}

static int runLsp(const Invocation &Call) {
  if (!UnitFile.empty())
    return lsp::answerUnitProcess(UnitFile);
  if (std::error_code EC = llvm::sys::ChangeStdinToBinary())
    return fail("stdin: " + EC.message());
  if (std::error_code EC = llvm::sys::ChangeStdoutToBinary())
    return fail("stdout: " + EC.message());
#ifdef __unix__
  // An editor that has gone shows as an error of write.
  ::signal(SIGPIPE, SIG_IGN);
#endif
  int Code;
  {
    lsp::Connection Editor(readStdin, writeStdout);
    lsp::Server Server(Editor, Call, SPINLINT_VERSION, docsDirectory(Call));
    Server.OnParent = watchParent;
    Editor.run(Server);
    Code = Server.exitCode();
  }
  // A thread that reads a source may never come back; nobody waits for it.
  std::_Exit(Code);
}

Command lspCommand() { return {&LspSub, runLsp}; }

} // namespace spinlint::frontends
