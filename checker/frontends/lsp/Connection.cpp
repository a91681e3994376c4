//===- Connection.cpp - both directions of a session ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Connection.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Connection.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>

namespace spinlint::lsp {

using llvm::json::Object;
using llvm::json::Value;
using llvm::lsp::ErrorCode;
using llvm::lsp::LSPError;

llvm::Error lspError(ErrorCode Code, const llvm::Twine &Text) {
  return llvm::make_error<LSPError>(Text.str(), Code);
}

static std::string textOf(const Value &V) {
  std::string Text;
  llvm::raw_string_ostream(Text) << V;
  return Text;
}

Connection::Connection(MessageReader::Source In, Sink Out)
    : Reader(std::move(In)), Output(std::make_shared<Outgoing>()) {
  Output->Out = std::move(Out);
  std::thread([Output = this->Output] {
    std::unique_lock Guard(Output->Lock);
    bool Alive = true;
    for (;;) {
      Output->Event.wait(
          Guard, [&] { return Output->Closing || !Output->Queue.empty(); });
      if (Output->Queue.empty())
        break;
      std::string Text = std::move(Output->Queue.front());
      Output->Queue.pop_front();
      Guard.unlock();
      Alive = Alive && Output->Out(Text);
      Guard.lock();
    }
    Output->Finished = true;
    Output->Event.notify_all();
  }).detach();
}

Connection::~Connection() {
  constexpr auto Patience = std::chrono::seconds(2);
  std::unique_lock Guard(Output->Lock);
  Output->Closing = true;
  Output->Event.notify_all();
  Output->Event.wait_for(Guard, Patience, [&] { return Output->Finished; });
}

void Connection::send(Value Message) {
  std::string Text = textOf(Message);
  std::string Frame =
      "Content-Length: " + std::to_string(Text.size()) + "\r\n\r\n" + Text;
  std::lock_guard Guard(Output->Lock);
  Output->Queue.push_back(std::move(Frame));
  Output->Event.notify_all();
}

void Connection::sendError(Value Id, ErrorCode Code, llvm::StringRef Text) {
  send(Object{{"jsonrpc", "2.0"},
              {"id", std::move(Id)},
              {"error", Object{{"code", int(Code)},
                               {"message", llvm::json::fixUTF8(Text)}}}});
}

void Connection::notify(llvm::StringRef Method, Value Params) {
  send(Object{
      {"jsonrpc", "2.0"}, {"method", Method}, {"params", std::move(Params)}});
}

void Connection::call(llvm::StringRef Method, Value Params, Answer Then) {
  int64_t Number;
  {
    std::lock_guard Guard(Lock);
    Number = ++LastAsked;
    Asked[Number] = std::move(Then);
  }
  send(Object{{"jsonrpc", "2.0"},
              {"id", Number},
              {"method", Method},
              {"params", std::move(Params)}});
}

bool Connection::isOpen(const Id &Request) {
  std::lock_guard Guard(Lock);
  return Open.contains(Request);
}

void Connection::reply(const Id &Request, llvm::Expected<Value> Result) {
  Value Named = nullptr;
  {
    std::lock_guard Guard(Lock);
    auto It = Open.find(Request);
    if (It == Open.end()) {
      llvm::consumeError(Result.takeError());
      return;
    }
    Named = std::move(It->second);
    Open.erase(It);
  }
  if (Result) {
    send(Object{{"jsonrpc", "2.0"},
                {"id", std::move(Named)},
                {"result", std::move(*Result)}});
    return;
  }
  ErrorCode Code = ErrorCode::InternalError;
  std::string Text;
  llvm::handleAllErrors(
      Result.takeError(),
      [&](const LSPError &E) {
        Code = E.code;
        Text = E.message;
      },
      [&](const llvm::ErrorInfoBase &E) { Text = E.message(); });
  sendError(std::move(Named), Code, Text);
}

void Connection::take(Value Message, Handler &H) {
  Object *O = Message.getAsObject();
  // Messages in a list are not of this protocol.
  if (!O || O->getString("jsonrpc") != "2.0")
    return sendError(nullptr, ErrorCode::InvalidRequest,
                     "a message is an object with \"jsonrpc\": \"2.0\"");
  const Value *Named = O->get("id");
  std::optional<llvm::StringRef> Method = O->getString("method");
  const bool IsId =
      Named && (Named->getAsInteger() || Named->getAsString());
  Value Params = Object();
  if (Value *P = O->get("params"))
    Params = std::move(*P);
  if (!Method) {
    // The answer to a request of ours; of others nobody knows what it means.
    Answer Then;
    if (std::optional<int64_t> N =
            Named ? Named->getAsInteger() : std::nullopt) {
      std::lock_guard Guard(Lock);
      if (auto It = Asked.find(*N); It != Asked.end()) {
        Then = std::move(It->second);
        Asked.erase(It);
      }
    }
    const bool IsAnswer = O->get("result") || O->get("error");
    if (!IsAnswer)
      return sendError(IsId ? *Named : Value(nullptr),
                       ErrorCode::InvalidRequest,
                       "a message has a method, or a result");
    if (!Then)
      return;
    if (const Value *Result = O->get("result"))
      return Then(*Result);
    const Object *E = O->getObject("error");
    return Then(lspError(
        ErrorCode(E ? E->getInteger("code").value_or(0) : 0),
        E ? E->getString("message").value_or("an error") : "an error"));
  }
  if (!Named)
    return H.onNotification(*Method, std::move(Params));
  if (!IsId)
    return sendError(nullptr, ErrorCode::InvalidRequest,
                     "the id of a request is a number or a string");
  const Id Request = textOf(*Named);
  bool New;
  {
    std::lock_guard Guard(Lock);
    New = Open.try_emplace(Request, *Named).second;
  }
  if (!New)
    return sendError(*Named, ErrorCode::InvalidRequest,
                     "another request has this id");
  H.onRequest(*Method, std::move(Params), Request);
}

void Connection::run(Handler &H) {
  Value Message = nullptr;
  while (!H.done()) {
    switch (Reader.next(Message)) {
    case MessageReader::Got::End:
      return;
    case MessageReader::Got::NotJson:
      sendError(nullptr, ErrorCode::ParseError, "this is not JSON");
      break;
    case MessageReader::Got::Message:
      take(std::move(Message), H);
      break;
    }
  }
}

} // namespace spinlint::lsp
