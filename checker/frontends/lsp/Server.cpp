//===- Server.cpp - a session with an editor ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Server.h. Here: the life of the session, and what the editor tells;
// Requests.cpp has what it asks.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Server.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::lsp {

using llvm::json::Array;
using llvm::lsp::ErrorCode;
using llvm::lsp::MessageType;

Server::Server(Connection &Out, const frontends::Invocation &Call,
               std::string Version, std::string DocsDir)
    : Out(Out), Version(std::move(Version)), Work(Out, Call) {
  Editor.DocsDir = std::move(DocsDir);
}

/// A member of a member; null if there is none.
static const llvm::json::Value *at(const llvm::json::Object &O,
                                   std::initializer_list<const char *> Path) {
  const llvm::json::Object *Now = &O;
  const llvm::json::Value *V = nullptr;
  for (const char *Name : Path) {
    V = Now ? Now->get(Name) : nullptr;
    if (!V)
      return nullptr;
    Now = V->getAsObject();
  }
  return V;
}

static bool isTrue(const llvm::json::Object &O,
                   std::initializer_list<const char *> Path) {
  const llvm::json::Value *V = at(O, Path);
  return V && V->getAsBoolean().value_or(false);
}

static std::string textAt(const llvm::json::Object &O,
                          std::initializer_list<const char *> Path) {
  const llvm::json::Value *V = at(O, Path);
  return V ? V->getAsString().value_or("").str() : "";
}

/// An empty one, if it is none.
static const llvm::json::Object &asObject(const llvm::json::Value *V) {
  static const llvm::json::Object Nothing;
  const llvm::json::Object *O = V ? V->getAsObject() : nullptr;
  return O ? *O : Nothing;
}

/// The "uri" of each entry of a list.
static std::vector<std::string> urisIn(const llvm::json::Value *V) {
  std::vector<std::string> Result;
  if (const Array *All = V ? V->getAsArray() : nullptr)
    for (const llvm::json::Value &Entry : *All)
      Result.push_back(textAt(asObject(&Entry), {"uri"}));
  return Result;
}

//--- Life of the session ------------------------------------------------===//

void Server::onRequest(llvm::StringRef Method, Value Params,
                       const Id &Request) {
  if (Method == "initialize") {
    if (Initialized)
      return Out.reply(Request, lspError(ErrorCode::InvalidRequest,
                                         "the server is initialized already"));
    if (!Params.getAsObject())
      return Out.reply(Request, lspError(ErrorCode::InvalidParams,
                                         "initialize takes an object"));
    return Out.reply(Request, initialize(asObject(&Params)));
  }
  if (!Initialized)
    return Out.reply(Request, lspError(ErrorCode::ServerNotInitialized,
                                       "initialize comes first"));
  if (ShutDown)
    return Out.reply(Request, lspError(ErrorCode::InvalidRequest,
                                       "the server was shut down"));
  if (Method == "shutdown") {
    ShutDown = true;
    return Out.reply(Request, nullptr);
  }
  auto It = requests().find(Method);
  if (It == requests().end())
    return Out.reply(Request, lspError(ErrorCode::MethodNotFound,
                                       "there is no method '" + Method + "'"));
  (this->*It->second)(asObject(&Params), Request);
}

void Server::onNotification(llvm::StringRef Method, Value Params) {
  const Object &P = asObject(&Params);
  if (Method == "exit") {
    Exited = true;
    return;
  }
  if (!Initialized || ShutDown)
    return;
  if (Method == "$/cancelRequest") {
    const Value *Named = P.get("id");
    if (!Named)
      return;
    std::string Request;
    llvm::raw_string_ostream(Request) << *Named;
    return Out.reply(Request,
                     lspError(ErrorCode::RequestCancelled, "cancelled"));
  }
  if (Method == "initialized")
    return initialized();
  if (Method == "textDocument/didOpen")
    return didOpen(P);
  if (Method == "textDocument/didChange")
    return didChange(P);
  if (Method == "textDocument/didClose")
    return didClose(P);
  if (Method == "textDocument/didSave") {
    auto Path = pathOf(textAt(P, {"textDocument", "uri"}));
    if (Path)
      filesChanged({*Path});
    llvm::consumeError(Path.takeError());
    return;
  }
  if (Method == "workspace/didChangeWatchedFiles") {
    return filesChanged(pathsOf(urisIn(P.get("changes"))));
  }
  if (Method == "workspace/didChangeConfiguration") {
    // Who can be asked is asked; others send it.
    if (AsksSettings)
      return askSettings();
    if (const Value *V = at(P, {"settings"})) {
      const Value *Own = asObject(V).get("spinlint");
      takeSettings(Own ? *Own : *V);
    }
    return;
  }
  if (Method == "workspace/didChangeWorkspaceFolders")
    return foldersChanged(P);
}

llvm::json::Value Server::initialize(const Object &Params) {
  Initialized = true;
  const Object &Can = asObject(Params.get("capabilities"));
  if (const Value *Offered = at(Can, {"general", "positionEncodings"}))
    if (const Array *All = Offered->getAsArray())
      for (const Value &V : *All)
        if (V.getAsString() == "utf-8")
          Editor.Units = Encoding::Utf8;
  Editor.RelatedInformation =
      isTrue(Can, {"textDocument", "publishDiagnostics", "relatedInformation"});
  Editor.CodeDescription = isTrue(
      Can, {"textDocument", "publishDiagnostics", "codeDescriptionSupport"});
  Editor.Tags = at(Can, {"textDocument", "publishDiagnostics", "tagSupport"});
  Editor.Data =
      isTrue(Can, {"textDocument", "publishDiagnostics", "dataSupport"});
  Actions.DocumentChanges =
      isTrue(Can, {"workspace", "workspaceEdit", "documentChanges"});
  if (const Value *V = at(Can, {"textDocument", "codeAction", "resolveSupport",
                                "properties"}))
    if (const Array *All = V->getAsArray())
      Actions.Resolves = llvm::is_contained(*All, Value("edit"));
  ShowsDocuments = isTrue(Can, {"window", "showDocument", "support"});
  How.Progress = isTrue(Can, {"window", "workDoneProgress"});
  How.CanRefresh = isTrue(Can, {"workspace", "diagnostics", "refreshSupport"});
  for (const char *What : {"codeLens", "inlayHint"})
    if (isTrue(Can, {"workspace", What, "refreshSupport"}))
      How.Refreshes.push_back(std::string("workspace/") + What + "/refresh");
  AsksSettings = isTrue(Can, {"workspace", "configuration"});
  HearsSettings = isTrue(
      Can, {"workspace", "didChangeConfiguration", "dynamicRegistration"});
  WatchesFiles = isTrue(
      Can, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"});

  std::vector<std::string> Problems;
  if (const Value *V = Params.get("initializationOptions")) {
    const Value *Own = asObject(V).get("spinlint");
    Given = mergeSettings(Given, Own ? *Own : *V, Problems);
  }
  const bool CanPull = at(Can, {"textDocument", "diagnostic"});
  How.PullsOpen = Given.Diagnostics == Delivery::Auto
                      ? CanPull && How.CanRefresh
                      : Given.Diagnostics == Delivery::Pull;

  if (Params.getArray("workspaceFolders"))
    Folders = pathsOf(urisIn(Params.get("workspaceFolders")));
  else if (auto Root = Params.getString("rootUri"))
    Folders = pathsOf({Root->str()});
  else if (auto Root = Params.getString("rootPath"))
    Folders = {Root->str()};
  if (auto Process = Params.getInteger("processId"); Process && OnParent)
    OnParent(*Process);

  Work.post([Folders = Folders, Given = Given](Workspace &W) {
    W.setSettings(Given);
    W.setFolders(Folders);
  });
  tellProblems(Problems);
  return Object{
      {"capabilities", capabilities()},
      {"serverInfo", Object{{"name", "spinlint"}, {"version", Version}}}};
}

llvm::json::Object Server::capabilities() const {
  Object Result{
      {"positionEncoding",
       Editor.Units == Encoding::Utf8 ? "utf-8" : "utf-16"},
      {"textDocumentSync",
       Object{{"openClose", true},
              {"change", int(llvm::lsp::TextDocumentSyncKind::Incremental)},
              {"save", Object{{"includeText", false}}}}},
      {"hoverProvider", true},
      {"inlayHintProvider", true},
      {"codeLensProvider", Object{{"resolveProvider", false}}},
      {"referencesProvider", true},
      {"codeActionProvider",
       Object{{"codeActionKinds", Array{"quickfix", "source.fixAll.spinlint"}},
              {"resolveProvider", Actions.Resolves}}},
      {"executeCommandProvider",
       Object{{"commands", Array{"spinlint.explain", "spinlint.lockPairs"}}}},
      {"workspace",
       Object{{"workspaceFolders",
               Object{{"supported", true}, {"changeNotifications", true}}}}},
  };
  if (How.PullsOpen)
    Result["diagnosticProvider"] = Object{{"identifier", "spinlint"},
                                          {"interFileDependencies", true},
                                          {"workspaceDiagnostics", true}};
  return Result;
}

void Server::initialized() {
  watchFiles();
  if (AsksSettings)
    return askSettings();
  Started = true;
  Work.start(Editor, How);
}

void Server::watchFiles() {
  Array Wanted;
  if (WatchesFiles) {
    Array Watchers;
    for (const char *Glob :
         {"**/*.{c,cc,cpp,cxx,h,hh,hpp,hxx,inl}", "**/compile_commands.json",
          "**/*.{sln,slnx,vcxproj,props,targets}", "**/.spinlint.yaml"})
      Watchers.push_back(Object{{"globPattern", Glob}});
    Wanted.push_back(
        Object{{"id", "spinlint-files"},
               {"method", "workspace/didChangeWatchedFiles"},
               {"registerOptions", Object{{"watchers", std::move(Watchers)}}}});
  }
  if (HearsSettings)
    Wanted.push_back(
        Object{{"id", "spinlint-settings"},
               {"method", "workspace/didChangeConfiguration"},
               {"registerOptions", Object{{"section", "spinlint"}}}});
  if (!Wanted.empty())
    Out.call("client/registerCapability",
             Object{{"registrations", std::move(Wanted)}},
             [](llvm::Expected<Value> A) { llvm::consumeError(A.takeError()); });
}

//--- Settings -----------------------------------------------------------===//

/// Those of each folder, and those of all.
void Server::askSettings() {
  Array Items;
  for (const std::string &Folder : Folders)
    Items.push_back(
        Object{{"scopeUri", uriOf(Folder)}, {"section", "spinlint"}});
  Items.push_back(Object{{"section", "spinlint"}});
  Out.call("workspace/configuration", Object{{"items", std::move(Items)}},
           [this, Asked = Folders](llvm::Expected<Value> A) {
             const Array *All = A ? A->getAsArray() : nullptr;
             if (All && All->size() == Asked.size() + 1) {
               takeSettings(All->back());
               std::vector<std::string> Told;
               for (size_t I = 0; I != Asked.size(); ++I)
                 Work.post([Folder = Asked[I],
                            S = mergeSettings(Given, (*All)[I], Told)](
                               Workspace &W) { W.setSettings(Folder, S); });
             }
             llvm::consumeError(A.takeError());
             if (!std::exchange(Started, true))
               Work.start(Editor, How);
           });
}

void Server::takeSettings(const Value &New) {
  std::vector<std::string> Problems;
  const Settings S = mergeSettings(Given, New, Problems);
  tellProblems(Problems);
  Work.post([S](Workspace &W) { W.setSettings(S); });
}

void Server::tellProblems(llvm::ArrayRef<std::string> Problems) {
  for (const std::string &P : Problems)
    Out.notify("window/showMessage",
               Object{{"type", int(MessageType::Warning)},
                      {"message", llvm::json::fixUTF8("SpinLint: " + P)}});
}

//--- Documents ----------------------------------------------------------===//

void Server::didOpen(const Object &Params) {
  const Object &Doc = asObject(Params.get("textDocument"));
  auto Uri = Doc.getString("uri");
  auto Content = Doc.getString("text");
  if (!Uri || !Content)
    return;
  auto Path = pathOf(*Uri);
  if (!Path)
    return llvm::consumeError(Path.takeError()); // Not a file.
  Document D;
  D.Uri = Uri->str();
  D.Path = *Path;
  D.Real = realPath(*Path);
  D.Version = Doc.getInteger("version").value_or(0);
  D.Content = std::make_shared<Text>(Content->str());
  Open[*Path] = {D.Real, D.Version, D.Content};
  Work.postEdit([D](Workspace &W) { W.open(D); });
}

void Server::didChange(const Object &Params) {
  auto Path = pathOf(textAt(Params, {"textDocument", "uri"}));
  if (!Path)
    return llvm::consumeError(Path.takeError());
  auto It = Open.find(*Path);
  const Array *All = Params.getArray("contentChanges");
  if (It == Open.end() || !All)
    return;
  std::vector<Change> Changes;
  for (const Value &V : *All) {
    const Object &C = asObject(&V);
    auto New = C.getString("text");
    if (!New)
      return;
    Changes.push_back({rangeIn(C.get("range")), New->str()});
    // One that cannot be read would be taken for all of the text.
    if (C.get("range") && !Changes.back().Where)
      return;
  }
  OpenText &T = It->second;
  T.Content =
      std::make_shared<Text>(T.Content->changed(Changes, Editor.Units));
  const Value *Number = at(Params, {"textDocument", "version"});
  T.Version = Number ? Number->getAsInteger().value_or(T.Version + 1)
                     : T.Version + 1;
  Work.postEdit([T](Workspace &W) { W.change(T.Real, T.Version, T.Content); });
}

void Server::didClose(const Object &Params) {
  auto Path = pathOf(textAt(Params, {"textDocument", "uri"}));
  if (!Path)
    return llvm::consumeError(Path.takeError());
  auto It = Open.find(*Path);
  if (It == Open.end())
    return;
  Work.postEdit([Real = It->second.Real](Workspace &W) { W.close(Real); });
  Open.erase(It);
}

void Server::filesChanged(std::vector<std::string> Paths) {
  if (!Paths.empty())
    Work.post([Paths = std::move(Paths)](Workspace &W) {
      W.filesChanged(Paths);
    });
}

void Server::foldersChanged(const Object &Params) {
  const std::vector<std::string>
      Removed = pathsOf(urisIn(at(Params, {"event", "removed"}))),
      Added = pathsOf(urisIn(at(Params, {"event", "added"})));
  for (const std::string &Path : Removed)
    llvm::erase(Folders, Path);
  llvm::append_range(Folders, Added);
  Work.post([=](Workspace &W) {
    for (const std::string &Path : Removed)
      W.removeFolder(Path);
    for (const std::string &Path : Added)
      W.addFolder(Path);
  });
  if (AsksSettings && !Added.empty())
    askSettings();
}

} // namespace spinlint::lsp
