//===- Connection.h - both directions of a session ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// JSON-RPC over two streams. In: bytes of the editor. Out: notifications,
// requests and replies, each handed to whom it concerns; bytes for the editor,
// from any thread. Each request is answered once and no more: whoever answers
// late, after a cancellation, is not heard.
//
// What is written waits in a queue for a thread of its own, so that an editor
// that does not read holds up nobody.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_CONNECTION_H
#define SPINLINT_FRONTENDS_LSP_CONNECTION_H

#include "frontends/lsp/MessageReader.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/LSP/Protocol.h"
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace spinlint::lsp {

/// What a request is answered with if it cannot be.
llvm::Error lspError(llvm::lsp::ErrorCode Code, const llvm::Twine &Text);

class Connection {
public:
  /// Takes bytes for the editor; false: it is gone.
  using Sink = std::function<bool(llvm::StringRef)>;

  Connection(MessageReader::Source In, Sink Out);
  /// Waits for what is to be written, but not for ever.
  ~Connection();

  /// The id of a request, as text: a number or a string in quotes.
  using Id = std::string;

  class Handler {
  public:
    virtual ~Handler() = default;
    virtual void onNotification(llvm::StringRef Method,
                                llvm::json::Value Params) = 0;
    virtual void onRequest(llvm::StringRef Method, llvm::json::Value Params,
                           const Id &Request) = 0;
    /// No further message is wanted.
    virtual bool done() const = 0;
  };
  /// Reads until `H` is done or there is no more to read.
  void run(Handler &H);

  // From any thread.
  void notify(llvm::StringRef Method, llvm::json::Value Params);
  void reply(const Id &Request, llvm::Expected<llvm::json::Value> Result);
  /// Whether nobody has answered it yet.
  bool isOpen(const Id &Request);
  using Answer = std::function<void(llvm::Expected<llvm::json::Value>)>;
  /// `Then` is called on the reading thread, if an answer comes.
  void call(llvm::StringRef Method, llvm::json::Value Params, Answer Then);

private:
  void take(llvm::json::Value Message, Handler &H);
  void send(llvm::json::Value Message);
  void sendError(llvm::json::Value Id, llvm::lsp::ErrorCode Code,
                 llvm::StringRef Text);

  MessageReader Reader;
  struct Outgoing {
    std::mutex Lock;
    std::condition_variable Event;
    std::deque<std::string> Queue;
    bool Closing = false, Finished = false;
    Sink Out;
  };
  std::shared_ptr<Outgoing> Output; ///< The thread's too, which may outlive us.
  std::mutex Lock;
  std::map<Id, llvm::json::Value> Open; ///< Requests of the editor.
  std::map<int64_t, Answer> Asked;      ///< Requests of ours.
  int64_t LastAsked = 0;
};

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_CONNECTION_H
