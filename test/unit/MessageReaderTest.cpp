//===- MessageReaderTest.cpp - frames, also broken ones -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Connection.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <cstring>

using namespace spinlint::lsp;
using Got = MessageReader::Got;

namespace {

/// Gives `Bytes` in pieces of `Piece`.
MessageReader::Source from(std::string Bytes, size_t Piece = 1) {
  return [Bytes, Piece, At = size_t(0)](char *Into, size_t Most) mutable {
    const size_t N = std::min({Piece, Most, Bytes.size() - At});
    std::memcpy(Into, Bytes.data() + At, N);
    At += N;
    return N;
  };
}

std::string frame(llvm::StringRef Json) {
  return ("Content-Length: " + llvm::Twine(Json.size()) + "\r\n\r\n" + Json)
      .str();
}

/// What comes of some bytes: numbers, "?" for what is no JSON.
std::string read(const std::string &Bytes, size_t Piece = 1) {
  MessageReader R(from(Bytes, Piece));
  std::string Out;
  llvm::json::Value V = nullptr;
  for (;;)
    switch (R.next(V)) {
    case Got::End:
      return Out;
    case Got::NotJson:
      Out += "? ";
      break;
    case Got::Message:
      llvm::raw_string_ostream(Out) << V << ' ';
      break;
    }
}

TEST(MessageReaderTest, Frames) {
  for (size_t Piece : {1, 3, 7, 1000}) {
    EXPECT_EQ(read(frame("1") + frame("[2]"), Piece), "1 [2] ");
    EXPECT_EQ(read("Content-Type: x\r\ncontent-length:1\n\n1", Piece), "1 ");
  }
}

TEST(MessageReaderTest, NotJson) {
  EXPECT_EQ(read(frame("{") + frame("2")), "? 2 ");
  EXPECT_EQ(read(frame("") + frame("2")), "? 2 ");
  EXPECT_EQ(read(frame("\"\xff\"") + frame("2")), "? 2 ");
}

TEST(MessageReaderTest, PassesOverRubbish) {
  EXPECT_EQ(read("rubbish\r\n\r\n" + frame("2")), "2 ");
  EXPECT_EQ(read("Content-Length: x\r\n\r\n{}\n" + frame("2")), "2 ");
  EXPECT_EQ(read("Content-Length: -5\r\n\r\n\n" + frame("2")), "2 ");
  EXPECT_EQ(read(std::string(100000, 'x') + "\n" + frame("2"), 5000), "2 ");
}

TEST(MessageReaderTest, HugeLengthsTakeNoMemory) {
  EXPECT_EQ(read("Content-Length: 99999999999999999999\r\n\r\n" + frame("2")),
            "2 ");
  EXPECT_EQ(read("Content-Length: 4000000000\r\n\r\n" + frame("2")), "2 ");
}

TEST(MessageReaderTest, EndsInTheMiddle) {
  EXPECT_EQ(read(frame("1") + "Content-Length: 50\r\n\r\n{"), "1 ");
  EXPECT_EQ(read("Content-Len"), "");
  EXPECT_EQ(read(""), "");
}

TEST(MessageReaderTest, Depth) {
  EXPECT_TRUE(isShallow("[[]]", 2));
  EXPECT_FALSE(isShallow("[[[]]]", 2));
  EXPECT_TRUE(isShallow("[\"[[[\\\"[[\"]", 2));
  EXPECT_TRUE(isShallow("[{}],[{}],]]]", 2));
  const std::string Deep(1000000, '[');
  EXPECT_EQ(read(frame(Deep) + frame("2"), 4096), "? 2 ");
}

/// A session with a server that answers "done" to everything.
class Echo : public Connection::Handler {
public:
  explicit Echo(Connection &C) : C(C) {}
  void onNotification(llvm::StringRef Method, llvm::json::Value) override {
    Heard += Method.str() + " ";
  }
  void onRequest(llvm::StringRef Method, llvm::json::Value,
                 const Connection::Id &Id) override {
    if (Method == "later")
      Late = Id;
    else
      C.reply(Id, "done");
  }
  bool done() const override { return false; }
  Connection &C;
  std::string Heard;
  Connection::Id Late;
};

struct Session {
  std::string Heard, Said;
};
Session talk(const std::string &Bytes,
             llvm::function_ref<void(Connection &, Echo &)> AtEnd = {}) {
  Session S;
  {
    Connection C(from(Bytes, 64), [&](llvm::StringRef Text) {
      S.Said += Text.split("\r\n\r\n").second.str() + "\n";
      return true;
    });
    Echo E(C);
    C.run(E);
    if (AtEnd)
      AtEnd(C, E);
    S.Heard = E.Heard;
  }
  return S;
}

TEST(ConnectionTest, KindsOfMessages) {
  Session S = talk(frame(R"({"jsonrpc":"2.0","id":1,"method":"a"})") +
                   frame(R"({"jsonrpc":"2.0","method":"b"})") +
                   frame(R"({"jsonrpc":"2.0","id":"x","method":"a"})"));
  EXPECT_EQ(S.Heard, "b ");
  EXPECT_EQ(S.Said, R"({"id":1,"jsonrpc":"2.0","result":"done"})"
                    "\n"
                    R"({"id":"x","jsonrpc":"2.0","result":"done"})"
                    "\n");
}

TEST(ConnectionTest, WhatIsNoMessage) {
  for (const char *Text :
       {"[]", "1", R"({"id":1,"method":"a"})", R"({"jsonrpc":"2.0","id":1})",
        R"({"jsonrpc":"2.0","id":{},"method":"a"})",
        R"({"jsonrpc":"1.0","id":1,"method":"a"})"})
    EXPECT_NE(talk(frame(Text)).Said.find("-32600"), std::string::npos) << Text;
  EXPECT_NE(talk(frame("}")).Said.find("-32700"), std::string::npos);
  // An answer that nobody has asked for.
  EXPECT_EQ(talk(frame(R"({"jsonrpc":"2.0","id":7,"result":1})")).Said, "");
}

TEST(ConnectionTest, OneAnswerForEachRequest) {
  const std::string Later =
      frame(R"({"jsonrpc":"2.0","id":1,"method":"later"})");
  Session S = talk(Later, [](Connection &C, Echo &E) {
    EXPECT_TRUE(C.isOpen(E.Late));
    C.reply(E.Late, lspError(llvm::lsp::ErrorCode::RequestCancelled, "no"));
    EXPECT_FALSE(C.isOpen(E.Late));
    C.reply(E.Late, "too late");
    C.reply("99", "never asked");
  });
  EXPECT_EQ(S.Said, R"({"error":{"code":-32800,"message":"no"},"id":1,)"
                    R"("jsonrpc":"2.0"})"
                    "\n");
  // An id that is in use.
  S = talk(Later + Later);
  EXPECT_NE(S.Said.find("-32600"), std::string::npos);
}

TEST(ConnectionTest, OurRequests) {
  std::string Answers;
  auto Ask = [&](const std::string &Reply) {
    Connection C(from(Reply, 64), [](llvm::StringRef) { return true; });
    Echo E(C);
    C.call("q", nullptr, [&](llvm::Expected<llvm::json::Value> A) {
      if (A)
        llvm::raw_string_ostream(Answers) << *A << ' ';
      else
        Answers += llvm::toString(A.takeError()) + " ";
    });
    C.run(E);
  };
  Ask(frame(R"({"jsonrpc":"2.0","id":1,"result":5})") +
      frame(R"({"jsonrpc":"2.0","id":1,"result":6})"));
  Ask(frame(R"({"jsonrpc":"2.0","id":1,"error":{"code":3,"message":"m"}})"));
  EXPECT_EQ(Answers, "5 3: m ");
}

} // namespace
