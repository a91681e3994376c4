//===- MessageReader.h - frames of the protocol from a stream of bytes ----===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides where a message begins and ends. In: bytes. Out: one JSON value for
// each message, or why there is none.
//
// llvm::lsp::JSONTransport does not serve here. It takes the memory that a
// header asks for, parses JSON of any depth on the stack, is silent about what
// it cannot parse, so that the sender waits for ever, and ends the server at
// the first message without "jsonrpc".
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_MESSAGEREADER_H
#define SPINLINT_FRONTENDS_LSP_MESSAGEREADER_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <functional>
#include <string>

namespace spinlint::lsp {

class MessageReader {
public:
  /// Gives some bytes, at most so many, and 0 when there will be no more.
  using Source = std::function<size_t(char *Into, size_t Most)>;

  /// No message of an editor is larger, in bytes, or nested more deeply.
  static constexpr size_t MostBytes = size_t(128) << 20;
  static constexpr unsigned MostDepth = 200;

  explicit MessageReader(Source In) : In(std::move(In)) {}

  enum class Got : uint8_t {
    Message,
    NotJson, ///< A frame, but what is in it cannot be read.
    End,
  };
  /// Reads up to the end of the next frame. Bytes that belong to no frame are
  /// passed over up to a line that begins with "Content-Length:". Blocks.
  Got next(llvm::json::Value &Message);

private:
  bool fill();
  bool line(std::string &Line);
  bool body(size_t Length, std::string &Text);

  Source In;
  std::string Buffer;
  size_t At = 0; ///< Into Buffer: what is not used up.
};

/// Whether the brackets of `Json` are nested at most so deeply.
bool isShallow(llvm::StringRef Json, unsigned MostDepth);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_MESSAGEREADER_H
