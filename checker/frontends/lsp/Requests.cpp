//===- Requests.cpp - what the editor asks --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Server.h. Reads the parameters of each request and has the worker answer
// it.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Server.h"

namespace spinlint::lsp {

using llvm::json::Array;
using llvm::lsp::ErrorCode;

const llvm::StringMap<Server::RequestFn> &Server::requests() {
  static const llvm::StringMap<RequestFn> All = {
      {"textDocument/hover", &Server::hoverAt},
      {"textDocument/inlayHint", &Server::hintsIn},
      {"textDocument/codeLens", &Server::lensesOf},
      {"textDocument/references", &Server::referencesOf},
      {"textDocument/codeAction", &Server::actionsAt},
      {"codeAction/resolve", &Server::resolve},
      {"workspace/executeCommand", &Server::execute},
      {"textDocument/diagnostic", &Server::documentDiagnostic},
      {"workspace/diagnostic", &Server::workspaceDiagnostic},
  };
  return All;
}

static std::string documentIn(const llvm::json::Object &Params) {
  const llvm::json::Object *Doc = Params.getObject("textDocument");
  return Doc ? Doc->getString("uri").value_or("").str() : "";
}

static llvm::Error badParams(const llvm::Twine &What) {
  return lspError(ErrorCode::InvalidParams, What);
}

//--- Places ---------------------------------------------------------------===//

void Server::hoverAt(const Object &Params, const Id &Request) {
  std::optional<Position> At = positionIn(Params.get("position"));
  if (!At)
    return Out.reply(Request, badParams("a hover has a position"));
  Work.ask(Request, documentIn(Params),
           [At](const RequestView &V) -> llvm::Expected<Value> {
             return hover(V, *At);
           });
}

void Server::hintsIn(const Object &Params, const Id &Request) {
  std::optional<Range> Where = rangeIn(Params.get("range"));
  if (!Where)
    return Out.reply(Request, badParams("inlay hints have a range"));
  Work.ask(Request, documentIn(Params),
           [Where](const RequestView &V) -> llvm::Expected<Value> {
             if (!V.All.settingsFor(V.Doc.Real).InlayHints || !V.Now.Complete)
               return Array();
             return inlayHints(V, *Where);
           });
}

void Server::lensesOf(const Object &Params, const Id &Request) {
  Work.ask(Request, documentIn(Params),
           [](const RequestView &V) -> llvm::Expected<Value> {
             if (!V.All.settingsFor(V.Doc.Real).CodeLens || !V.Now.Complete)
               return Array();
             return codeLenses(V);
           });
}

void Server::referencesOf(const Object &Params, const Id &Request) {
  std::optional<Position> At = positionIn(Params.get("position"));
  if (!At)
    return Out.reply(Request, badParams("references have a position"));
  const Object *Context = Params.getObject("context");
  const bool Itself =
      Context && Context->getBoolean("includeDeclaration").value_or(false);
  Work.ask(Request, documentIn(Params),
           [At, Itself](const RequestView &V) -> llvm::Expected<Value> {
             return lockReferences(V, *At, Itself);
           });
}

//--- Actions --------------------------------------------------------------===//

void Server::actionsAt(const Object &Params, const Id &Request) {
  std::optional<Range> Where = rangeIn(Params.get("range"));
  if (!Where)
    return Out.reply(Request, badParams("code actions have a range"));
  ActionRequest R = Actions;
  R.Where = *Where;
  if (const Object *Context = Params.getObject("context"))
    if (const Array *Only = Context->getArray("only"))
      for (const Value &Kind : *Only)
        R.Only.push_back(Kind.getAsString().value_or("").str());
  Work.ask(Request, documentIn(Params),
           [R](const RequestView &V) -> llvm::Expected<Value> {
             return codeActions(V, R);
           });
}

void Server::resolve(const Object &Params, const Id &Request) {
  const Object *Data = Params.getObject("data");
  if (!Data) // There is nothing to add.
    return Out.reply(Request, Value(Object(Params)));
  Work.ask(Request, Data->getString("uri").value_or(""),
           [Action = Params, R = Actions](
               const RequestView &V) -> llvm::Expected<Value> {
             return resolveAction(V, Action, R);
           });
}

void Server::execute(const Object &Params, const Id &Request) {
  const llvm::StringRef Command = Params.getString("command").value_or("");
  const Array *Arguments = Params.getArray("arguments");
  const Object *What = Arguments && !Arguments->empty()
                           ? Arguments->front().getAsObject()
                           : nullptr;
  if (Command != "spinlint.explain" && Command != "spinlint.lockPairs")
    return Out.reply(Request,
                     badParams("there is no command '" + Command + "'"));
  if (!What)
    return Out.reply(Request, badParams("the command takes an object"));
  if (Command == "spinlint.explain")
    return explain(*What, Request);
  std::optional<Position> At = positionIn(What->get("position"));
  if (!At)
    return Out.reply(Request, badParams("the command takes a position"));
  Work.ask(Request, What->getString("uri").value_or(""),
           [At](const RequestView &V) -> llvm::Expected<Value> {
             return lockReferences(V, *At, /*Itself=*/false);
           });
}

/// {"check"}: what a rule forbids; {"uri", "line"}: what is held at a line,
/// which is 0-based. With "show", the user sees it; it is the answer too.
void Server::explain(const Object &What, const Id &Request) {
  const bool Shown = What.getBoolean("show").value_or(false);
  const std::string Check = What.getString("check").value_or("").str();
  const llvm::StringRef Uri = What.getString("uri").value_or("");
  if (Check.empty()) {
    const int64_t Line = What.getInteger("line").value_or(-1);
    if (Line < 0)
      return Out.reply(Request, badParams("explain takes a check or a line"));
    return Work.ask(Request, Uri,
                    [=, this](const RequestView &V) -> llvm::Expected<Value> {
                      std::string Text = explainLine(V, unsigned(Line) + 1);
                      if (Shown)
                        show(Text, "");
                      return llvm::json::fixUTF8(Text);
                    });
  }
  Work.ask(Request, Uri,
           [=, this](const RequestView &V) -> llvm::Expected<Value> {
             for (const auto &D : V.Now.Drivers)
               for (const catalog::Rule &R : D->Catalog->rules())
                 if (R.Check == Check || R.Id == Check) {
                   std::string Text = explainRule(*D->Catalog, Check);
                   if (Shown)
                     show(Text, rulePage(R, Editor.DocsDir));
                   return llvm::json::fixUTF8(Text);
                 }
             return badParams("there is no check '" + Check + "'");
           });
}

/// A page, if there is one and the editor can open it; else a message.
void Server::show(const std::string &Text, const std::string &Page) {
  if (ShowsDocuments && !Page.empty())
    return Out.call(
        "window/showDocument",
        Object{{"uri", Page},
               {"external", !llvm::StringRef(Page).starts_with("file:")},
               {"takeFocus", true}},
        [](llvm::Expected<Value> A) { llvm::consumeError(A.takeError()); });
  Out.notify("window/showMessage",
             Object{{"type", int(llvm::lsp::MessageType::Info)},
                    {"message", llvm::json::fixUTF8(Text)}});
}

//--- Pulled diagnostics --------------------------------------------------===//

static llvm::json::Object report(Array Diagnostics, llvm::StringRef Previous) {
  std::string Id = resultId(Diagnostics);
  if (Id == Previous)
    return llvm::json::Object{{"kind", "unchanged"}, {"resultId", Id}};
  return llvm::json::Object{{"kind", "full"},
                            {"resultId", Id},
                            {"items", std::move(Diagnostics)}};
}

void Server::documentDiagnostic(const Object &Params, const Id &Request) {
  std::string Previous =
      Params.getString("previousResultId").value_or("").str();
  const std::string Uri = documentIn(Params);
  // Of a document that nobody knows there is nothing to tell.
  if (auto Path = pathOf(Uri); !Path || !Open.contains(*Path)) {
    llvm::consumeError(Path.takeError());
    return Out.reply(Request, report({}, Previous));
  }
  Work.ask(Request, Uri,
           [Previous](const RequestView &V) -> llvm::Expected<Value> {
             return report(V.Told.of(V.Doc.Real), Previous);
           });
}

void Server::workspaceDiagnostic(const Object &Params, const Id &Request) {
  std::map<std::string, std::string> Previous; // By real path.
  if (const Array *All = Params.getArray("previousResultIds"))
    for (const Value &V : *All)
      if (const Object *O = V.getAsObject())
        for (const std::string &Path :
             pathsOf({O->getString("uri").value_or("").str()}))
          Previous[realPath(Path)] = O->getString("value").value_or("").str();
  Work.askAll(Request, [Previous](Workspace &W, Publisher &Told)
                           -> llvm::Expected<Value> {
    Told.PullsAll = true;
    std::set<std::string> Files = Told.files();
    for (const auto &[Real, Id] : Previous)
      Files.insert(Real);
    Array Items;
    for (const std::string &Real : Files) {
      auto Before = Previous.find(Real);
      Object R = report(Told.of(Real),
                        Before == Previous.end() ? "" : Before->second);
      auto Doc = W.documents().find(Real);
      const bool IsOpen = Doc != W.documents().end();
      R["uri"] = IsOpen ? Doc->second.Uri : uriOf(Real);
      R["version"] = IsOpen ? Value(Doc->second.Version) : Value(nullptr);
      Items.push_back(std::move(R));
    }
    return Object{{"items", std::move(Items)}};
  });
}

} // namespace spinlint::lsp
