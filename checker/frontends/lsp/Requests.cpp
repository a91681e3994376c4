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
      {"textDocument/diagnostic", &Server::documentDiagnostic},
      {"workspace/diagnostic", &Server::workspaceDiagnostic},
  };
  return All;
}

static std::string documentIn(const llvm::json::Object &Params) {
  const llvm::json::Object *Doc = Params.getObject("textDocument");
  return Doc ? Doc->getString("uri").value_or("").str() : "";
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
