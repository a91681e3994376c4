//===- Server.h - a session with an editor --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the messages mean, and in which order they may come. In: messages. Out:
// events and requests for the worker, and the answers that need none. Whatever
// takes time is done elsewhere, so that reading goes on.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_SERVER_H
#define SPINLINT_FRONTENDS_LSP_SERVER_H

#include "frontends/lsp/Answers.h"
#include "frontends/lsp/Worker.h"
#include "llvm/ADT/StringMap.h"

namespace spinlint::lsp {

class Server : public Connection::Handler {
public:
  /// `DocsDir`: of the pages about the rules; empty: not here.
  Server(Connection &Out, const frontends::Invocation &Call,
         std::string Version, std::string DocsDir);

  void onNotification(llvm::StringRef Method,
                      llvm::json::Value Params) override;
  void onRequest(llvm::StringRef Method, llvm::json::Value Params,
                 const Connection::Id &Request) override;
  bool done() const override { return Exited; }

  /// Once the input is at its end: 0 if the editor has said goodbye.
  int exitCode() const { return ShutDown ? 0 : 1; }
  /// The process that started us, if the editor has named it; else 0.
  std::function<void(int64_t Process)> OnParent;

private:
  using Object = llvm::json::Object;
  using Value = llvm::json::Value;
  using Id = Connection::Id;

  // Server.cpp
  Value initialize(const Object &Params);
  Object capabilities() const;
  void initialized();
  void watchFiles();
  void askSettings();
  void takeSettings(const Value &Given);
  void tellProblems(llvm::ArrayRef<std::string> Problems);
  void didOpen(const Object &Params);
  void didChange(const Object &Params);
  void didClose(const Object &Params);
  void filesChanged(std::vector<std::string> Paths);
  void foldersChanged(const Object &Params);

  // Requests.cpp
  using RequestFn = void (Server::*)(const Object &Params, const Id &Request);
  static const llvm::StringMap<RequestFn> &requests();
  void hoverAt(const Object &Params, const Id &Request);
  void hintsIn(const Object &Params, const Id &Request);
  void lensesOf(const Object &Params, const Id &Request);
  void referencesOf(const Object &Params, const Id &Request);
  void actionsAt(const Object &Params, const Id &Request);
  void resolve(const Object &Params, const Id &Request);
  void execute(const Object &Params, const Id &Request);
  void explain(const Object &What, const Id &Request);
  void show(const std::string &Text, const std::string &Page);
  void documentDiagnostic(const Object &Params, const Id &Request);
  void workspaceDiagnostic(const Object &Params, const Id &Request);

  Connection &Out;
  const std::string Version;
  EditorAbilities Editor;
  WorkerOptions How;
  ActionRequest Actions;
  bool ShowsDocuments = false;
  bool AsksSettings = false, WatchesFiles = false, HearsSettings = false;
  bool Initialized = false, Started = false, ShutDown = false, Exited = false;
  Settings Given;
  std::vector<std::string> Folders; ///< Paths.
  struct OpenText {
    std::string Real;
    int64_t Version = 0;
    std::shared_ptr<const Text> Content;
  };
  std::map<std::string, OpenText> Open; ///< By path of the URI.
  Worker Work;
};

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_SERVER_H
