//===- UnifiedDiff.cpp - what edits change, as a patch --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See UnifiedDiff.h. The lines are compared as in Myers, "An O(ND) Difference
// Algorithm and Its Variations" (1986): edits are few, so D is small.
//
//===----------------------------------------------------------------------===//
#include "reports/UnifiedDiff.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <vector>

namespace spinlint::reports {

using llvm::StringRef;

namespace {

using Lines = std::vector<StringRef>;

/// Lines of the old text that become lines of the new one.
struct Change {
  size_t Old, OldEnd, New, NewEnd;
};

constexpr size_t Context = 3;

} // namespace

/// With their ends.
static Lines linesOf(StringRef Text) {
  Lines Result;
  while (!Text.empty()) {
    size_t End = Text.find('\n');
    size_t Length = End == StringRef::npos ? Text.size() : End + 1;
    Result.push_back(Text.take_front(Length));
    Text = Text.drop_front(Length);
  }
  return Result;
}

/// The least number of deletions and insertions that make `New` of `Old`.
static std::vector<Change> compare(llvm::ArrayRef<StringRef> Old,
                                   llvm::ArrayRef<StringRef> New) {
  const int N = Old.size(), M = New.size();
  // Of each number of steps: how far into Old each diagonal leads.
  std::vector<std::vector<int>> Trace;
  // The farthest on diagonal K after one step from `Before`.
  auto Reach = [](const std::vector<int> &Before, int D, int K) {
    auto At = [&](int K) { return Before[K + D - 1]; };
    const bool Insert = K == -D || (K != D && At(K - 1) < At(K + 1));
    return std::pair(Insert, Insert ? At(K + 1) : At(K - 1) + 1);
  };
  auto Slide = [&](int X, int K) {
    while (X < N && X - K < M && Old[X] == New[X - K])
      ++X;
    return X;
  };
  int D = 0;
  for (bool Done = false; !Done; ++D) {
    std::vector<int> Now(2 * D + 1);
    for (int K = -D; K <= D && !Done; K += 2) {
      int X = D == 0 ? 0 : Reach(Trace.back(), D, K).second;
      Now[K + D] = X = Slide(X, K);
      Done = X == N && X - K == M;
    }
    Trace.push_back(std::move(Now));
  }
  // Back from the end: each step is the deletion or insertion of one line.
  std::vector<Change> Result;
  int X = N, Y = M;
  for (--D; D > 0; --D) {
    auto [Insert, From] = Reach(Trace[D - 1], D, X - Y);
    const int K = Insert ? X - Y + 1 : X - Y - 1;
    const int BeforeX = Insert ? From : From - 1;
    const size_t PX = BeforeX, PY = BeforeX - K;
    Change Step =
        Insert ? Change{PX, PX, PY, PY + 1} : Change{PX, PX + 1, PY, PY};
    if (!Result.empty() && Result.back().Old == Step.OldEnd &&
        Result.back().New == Step.NewEnd) {
      Result.back().Old = Step.Old;
      Result.back().New = Step.New;
    } else {
      Result.push_back(Step);
    }
    X = BeforeX;
    Y = BeforeX - K;
  }
  std::reverse(Result.begin(), Result.end());
  return Result;
}

/// As git writes names that a tool could misread.
static std::string quoted(StringRef Name) {
  const bool Quote = llvm::any_of(Name, [](char C) {
    return static_cast<unsigned char>(C) < 0x20 || C == '"' || C == '\\';
  });
  if (!Quote)
    // Behind a blank, a time could follow.
    return Name.contains(' ') ? (Name + "\t").str() : Name.str();
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  OS << '"';
  for (char C : Name) {
    const unsigned char U = C;
    if (C == '"' || C == '\\')
      OS << '\\' << C;
    else if (U < 0x20)
      OS << '\\' << char('0' + (U >> 6)) << char('0' + (U >> 3 & 7))
         << char('0' + (U & 7));
    else
      OS << C;
  }
  OS << '"';
  return Result;
}

static void printLines(char Sign, const Lines &All, size_t Begin, size_t End,
                       llvm::raw_ostream &OS) {
  for (size_t I = Begin; I != End; ++I) {
    OS << Sign << All[I];
    if (!All[I].ends_with("\n"))
      OS << "\n\\ No newline at end of file\n";
  }
}

/// "3,7" or, for one line, "3". An empty range stands behind its line.
static void printRange(size_t Begin, size_t End, llvm::raw_ostream &OS) {
  OS << (Begin == End ? Begin : Begin + 1);
  if (End - Begin != 1)
    OS << ',' << End - Begin;
}

std::string unifiedDiff(StringRef Path, StringRef Old, StringRef New) {
  const Lines OldLines = linesOf(Old), NewLines = linesOf(New);
  const std::vector<Change> Changes = compare(OldLines, NewLines);
  std::string Result;
  if (Changes.empty())
    return Result;
  llvm::raw_string_ostream OS(Result);
  OS << "--- " << quoted(("a/" + Path).str()) << '\n'
     << "+++ " << quoted(("b/" + Path).str()) << '\n';
  for (auto First = Changes.begin(); First != Changes.end();) {
    // Changes whose contexts touch are one hunk.
    auto Last = First;
    while (std::next(Last) != Changes.end() &&
           std::next(Last)->Old - Last->OldEnd <= 2 * Context)
      ++Last;
    const size_t Before = std::min(Context, First->Old);
    const size_t After = std::min(Context, OldLines.size() - Last->OldEnd);
    OS << "@@ -";
    printRange(First->Old - Before, Last->OldEnd + After, OS);
    OS << " +";
    printRange(First->New - Before, Last->NewEnd + After, OS);
    OS << " @@\n";
    size_t At = First->Old - Before;
    for (auto C = First; C != std::next(Last); ++C) {
      printLines(' ', OldLines, At, C->Old, OS);
      printLines('-', OldLines, C->Old, C->OldEnd, OS);
      printLines('+', NewLines, C->New, C->NewEnd, OS);
      At = C->OldEnd;
    }
    printLines(' ', OldLines, At, Last->OldEnd + After, OS);
    First = std::next(Last);
  }
  return Result;
}

} // namespace spinlint::reports
