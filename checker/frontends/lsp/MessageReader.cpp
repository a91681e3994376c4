//===- MessageReader.cpp - frames of the protocol from a stream of bytes --===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MessageReader.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/MessageReader.h"
#include <optional>

namespace spinlint::lsp {

/// A longer line is no header.
static constexpr size_t MostHeaderBytes = 4096;

bool MessageReader::fill() {
  Buffer.erase(0, At);
  At = 0;
  char Chunk[16384];
  const size_t N = In(Chunk, sizeof(Chunk));
  Buffer.append(Chunk, N);
  return N != 0;
}

/// Without its end. Of an overlong line, only the beginning.
bool MessageReader::line(std::string &Line) {
  Line.clear();
  for (;;) {
    const size_t End = Buffer.find('\n', At);
    const size_t Stop = End == std::string::npos ? Buffer.size() : End;
    if (Line.size() < MostHeaderBytes)
      Line.append(Buffer, At, std::min(Stop - At, MostHeaderBytes));
    At = Stop;
    if (End != std::string::npos) {
      ++At;
      if (!Line.empty() && Line.back() == '\r')
        Line.pop_back();
      return true;
    }
    if (!fill())
      return false;
  }
}

bool MessageReader::body(size_t Length, std::string &Text) {
  Text.clear();
  while (Text.size() < Length) {
    if (At == Buffer.size() && !fill())
      return false;
    const size_t N = std::min(Length - Text.size(), Buffer.size() - At);
    Text.append(Buffer, At, N);
    At += N;
  }
  return true;
}

bool isShallow(llvm::StringRef Json, unsigned MostDepth) {
  unsigned Depth = 0;
  bool InString = false;
  for (size_t I = 0; I < Json.size(); ++I) {
    const char C = Json[I];
    if (InString) {
      if (C == '\\')
        ++I;
      else if (C == '"')
        InString = false;
    } else if (C == '"') {
      InString = true;
    } else if (C == '[' || C == '{') {
      if (++Depth > MostDepth)
        return false;
    } else if ((C == ']' || C == '}') && Depth) {
      --Depth;
    }
  }
  return true;
}

/// The length that a header line says; nothing if it says none that is to be
/// believed.
static std::optional<size_t> lengthIn(llvm::StringRef Line) {
  if (!Line.consume_front_insensitive("content-length:"))
    return std::nullopt;
  size_t Length = 0;
  if (Line.trim().getAsInteger(10, Length) ||
      Length > MessageReader::MostBytes)
    return std::nullopt;
  return Length;
}

MessageReader::Got MessageReader::next(llvm::json::Value &Message) {
  std::string Line;
  std::optional<size_t> Length;
  // Other headers say nothing that we need. What is no header at all is the
  // rest of a message whose length was wrong.
  for (;;) {
    if (!line(Line))
      return Got::End;
    if (std::optional<size_t> L = lengthIn(Line))
      Length = L;
    else if (Line.empty() && Length)
      break;
  }
  std::string Text;
  if (!body(*Length, Text))
    return Got::End;
  if (!isShallow(Text, MostDepth))
    return Got::NotJson;
  llvm::Expected<llvm::json::Value> Parsed = llvm::json::parse(Text);
  if (!Parsed) {
    llvm::consumeError(Parsed.takeError());
    return Got::NotJson;
  }
  Message = std::move(*Parsed);
  return Got::Message;
}

} // namespace spinlint::lsp
