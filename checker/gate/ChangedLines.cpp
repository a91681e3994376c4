//===- ChangedLines.cpp - what a diff changed -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ChangedLines.h.
//
//===----------------------------------------------------------------------===//
#include "gate/ChangedLines.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::gate {

/// A path in the quotes of C, which git uses for what is not printable.
static std::string unquoted(llvm::StringRef Path) {
  if (!Path.consume_front("\""))
    return Path.str();
  Path.consume_back("\"");
  std::string Result;
  for (size_t I = 0; I < Path.size(); ++I) {
    if (Path[I] != '\\' || I + 1 == Path.size()) {
      Result += Path[I];
      continue;
    }
    const char Ch = Path[++I];
    unsigned Octal = 0;
    if (I + 2 < Path.size() && !Path.substr(I, 3).getAsInteger(8, Octal)) {
      Result += char(Octal);
      I += 2;
      continue;
    }
    switch (Ch) {
    case 'a':
      Result += '\a';
      break;
    case 'b':
      Result += '\b';
      break;
    case 'f':
      Result += '\f';
      break;
    case 'n':
      Result += '\n';
      break;
    case 'r':
      Result += '\r';
      break;
    case 't':
      Result += '\t';
      break;
    case 'v':
      Result += '\v';
      break;
    default:
      Result += Ch;
    }
  }
  return Result;
}

/// "41,2" of "+41,2"; without a comma it is one line.
static bool parseRange(llvm::StringRef Text, unsigned &First, unsigned &Count) {
  auto [Line, Lines] = Text.split(',');
  Count = 1;
  return !Line.getAsInteger(10, First) &&
         (Lines.empty() || !Lines.getAsInteger(10, Count));
}

static llvm::Error noDiff(llvm::StringRef Line) {
  return llvm::createStringError("the diff cannot be understood: '" +
                                 Line.take_front(60) + "'");
}

llvm::Expected<ChangedLines> parseDiff(llvm::StringRef Text) {
  ChangedLines Result;
  std::vector<Hunk> *File = nullptr;
  std::string OldPath; // What "---" says.
  // So many lines of the hunk are left: they are no headers, whatever they say.
  unsigned Old = 0, New = 0;
  while (!Text.empty()) {
    llvm::StringRef Line;
    std::tie(Line, Text) = Text.split('\n');
    if (Old && Line.starts_with("-")) {
      if (File)
        File->back().Removed.push_back(Line.drop_front().rtrim('\r').str());
      --Old;
      continue;
    }
    if (New && Line.starts_with("+")) {
      --New;
      continue;
    }
    if (Line.starts_with("\\ ")) // No newline at end of file.
      continue;
    if (Old || New)
      return noDiff(Line);
    if (Line.starts_with("diff --git ")) {
      File = nullptr;
    } else if (Line.consume_front("--- ")) {
      // A tab ends a name with spaces.
      OldPath = unquoted(Line.rtrim("\t\r"));
    } else if (Line.consume_front("+++ ")) {
      std::string Path = unquoted(Line.rtrim("\t\r"));
      if (Path == "/dev/null") // Its lines are gone, and that may matter.
        Path = OldPath;
      llvm::StringRef Name = Path;
      File = Name.consume_front("b/") || Name.consume_front("a/")
                 ? &Result[Name.str()]
                 : nullptr;
    } else if (Line.starts_with("@@ ")) {
      llvm::SmallVector<llvm::StringRef> Words;
      Line.split(Words, ' ', /*MaxSplit=*/3);
      Hunk H;
      unsigned OldFirst;
      if (Words.size() < 4 || !Words[1].consume_front("-") ||
          !Words[2].consume_front("+") ||
          !parseRange(Words[1], OldFirst, Old) ||
          !parseRange(Words[2], H.First, H.Count))
        return noDiff(Line);
      New = H.Count;
      if (File)
        File->push_back(std::move(H));
    }
  }
  if (Old || New)
    return noDiff("the text ends in a hunk");
  std::erase_if(Result, [](const auto &F) { return F.second.empty(); });
  return Result;
}

std::vector<Hunk> wholeFile() { return {{1, ~0u - 1, {}}}; }

} // namespace spinlint::gate
