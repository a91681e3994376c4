//===- UnitProcess.cpp - a source, read in a process of its own -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnitProcess.h. The request is JSON; the answer is a lock program, or the
// text of an error behind the word "error".
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/UnitProcess.h"
#include "program/LockProgFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::lsp {

using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

/// MiB; a source that takes more is given up.
static constexpr unsigned MostMemory = 4096;

static llvm::Error writeRequest(const UnitProcessRequest &R,
                                llvm::StringRef Path) {
  Object Texts;
  for (const auto &[File, Text] : R.Texts)
    Texts[llvm::json::fixUTF8(File)] = llvm::json::fixUTF8(Text);
  std::error_code EC;
  llvm::raw_fd_ostream OS(Path, EC);
  if (EC)
    return llvm::createStringError(EC, EC.message());
  OS << Value(Object{{"file", R.Unit.File},
                     {"directory", R.Unit.Directory},
                     {"args", Array(R.Unit.Args)},
                     {"root", R.Root},
                     {"kit", R.KitDir},
                     {"rules", R.RulesDir},
                     {"config", R.RulesFile},
                     {"texts", std::move(Texts)}});
  OS.close();
  if (OS.has_error()) {
    EC = OS.error();
    OS.clear_error();
    return llvm::createStringError(EC, EC.message());
  }
  return llvm::Error::success();
}

UnitThread::Outcome readInProcess(llvm::StringRef Executable,
                                  const UnitProcessRequest &R,
                                  unsigned MostSeconds) {
  UnitThread::Outcome Result;
  frontends::UnitOutcome &O = Result.O;
  O.File = R.Unit.File;
  O.Asked.Repeatable = false;
  llvm::SmallString<128> File;
  if (std::error_code EC =
          llvm::sys::fs::createTemporaryFile("spinlint-unit", "json", File)) {
    O.Error = R.Unit.File + ": no temporary file can be made: " + EC.message();
    return Result;
  }
  const std::string AnswerFile = std::string(File) + ".out";
  llvm::FileRemover RemoveRequest(File), RemoveAnswer(AnswerFile);
  if (llvm::Error E = writeRequest(R, File)) {
    O.Error = R.Unit.File + ": " + llvm::toString(std::move(E));
    return Result;
  }
  const std::string Option = ("--" + llvm::Twine(UnitProcessOption) + "=" + File).str();
  const llvm::StringRef Args[] = {Executable, "lsp", Option};
  const std::optional<llvm::StringRef> Nowhere[] = {"", "", ""};
  std::string Why;
  const int Code = llvm::sys::ExecuteAndWait(
      Executable, Args, std::nullopt, Nowhere, MostSeconds, MostMemory, &Why);
  auto Bytes = llvm::MemoryBuffer::getFile(AnswerFile);
  llvm::StringRef Text = Bytes ? (*Bytes)->getBuffer() : "";
  if (Code != 0 || Text.empty()) {
    Result.Hung = llvm::StringRef(Why).contains("timed out");
    Result.Crashed = !Result.Hung;
    O.Error = R.Unit.File + (Result.Hung
                                 ? ": reading it takes too long, so it was "
                                   "given up"
                                 : ": clang crashed while reading it");
    return Result;
  }
  if (Text.consume_front("error\n")) {
    O.Error = Text.str();
    return Result;
  }
  auto Unit = program::fromFileBytes(Text, R.Unit.File);
  if (Unit)
    O.Unit = std::move(*Unit);
  else
    O.Error = llvm::toString(Unit.takeError());
  return Result;
}

static std::string textIn(const Object &O, llvm::StringRef Name) {
  return O.getString(Name).value_or("").str();
}

int answerUnitProcess(llvm::StringRef RequestFile) {
  auto Bytes = llvm::MemoryBuffer::getFile(RequestFile);
  if (!Bytes)
    return 1;
  llvm::Expected<Value> Parsed = llvm::json::parse((*Bytes)->getBuffer());
  const Object *O = Parsed ? Parsed->getAsObject() : nullptr;
  if (!O) {
    llvm::consumeError(Parsed.takeError());
    return 1;
  }
  extract::UnitRequest R{textIn(*O, "file"), textIn(*O, "directory"), {}};
  if (const Array *Args = O->getArray("args"))
    for (const Value &V : *Args)
      R.Args.push_back(V.getAsString().value_or("").str());
  extract::EditedTexts Texts;
  if (const Object *Given = O->getObject("texts"))
    for (const auto &[File, Text] : *Given)
      Texts[llvm::StringRef(File).str()] = Text.getAsString().value_or("").str();
  auto C = catalog::Catalog::load(textIn(*O, "rules"), textIn(*O, "config"));
  if (!C) {
    llvm::consumeError(C.takeError());
    return 1;
  }
  extract::Options Options;
  Options.Root = textIn(*O, "root");
  Options.KitDir = textIn(*O, "kit");
  Options.SharePreamble = false;
  extract::Extractor Extractor(**C, Options);
  llvm::Expected<program::Program> Unit = Extractor.extractUnit(R, Texts);
  if (Extractor.crashed()) {
    llvm::consumeError(Unit.takeError());
    return 1;
  }
  std::error_code EC;
  llvm::raw_fd_ostream OS((RequestFile + ".out").str(), EC);
  if (EC)
    return 1;
  OS << (Unit ? program::toFileBytes(*Unit)
              : "error\n" + llvm::toString(Unit.takeError()));
  OS.close();
  return OS.has_error();
}

} // namespace spinlint::lsp
