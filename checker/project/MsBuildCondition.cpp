//===- MsBuildCondition.cpp - conditions of project files -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MsBuildCondition.h. Recursive descent; an operand is expanded when it is
// met, so that what is expanded cannot be taken for syntax. What stands behind
// a false `And` or a true `Or` is read and not evaluated, as in MSBuild:
// `'$(A)' != '' And '$(A.Substring(0, 3))' == 'x64'` has to work without A.
//
//===----------------------------------------------------------------------===//
#include "project/MsBuildCondition.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace llvm;

namespace spinlint::project {

namespace {

class ConditionParser {
public:
  ConditionParser(StringRef Text, const Names &N, StringRef FileDirectory)
      : Rest(Text), N(N), FileDirectory(FileDirectory) {}

  Expected<bool> run() {
    Expected<bool> Result = either(0);
    if (Result && !(Rest = Rest.ltrim()).empty())
      return createStringError("'" + Rest + "' is not understood");
    return Result;
  }

private:
  Expected<bool> either(unsigned Depth);
  Expected<bool> both(unsigned Depth);
  Expected<bool> unary(unsigned Depth);
  Expected<bool> comparison();
  Expected<std::string> operand();
  Expected<std::string> expanded(size_t Size);
  Expected<bool> call(StringRef Function);

  bool word(StringRef W) {
    Rest = Rest.ltrim();
    if (!Rest.starts_with_insensitive(W) ||
        (Rest.size() > W.size() &&
         (isAlnum(Rest[W.size()]) || Rest[W.size()] == '_')))
      return false;
    Rest = Rest.drop_front(W.size());
    return true;
  }
  bool sign(StringRef S) {
    Rest = Rest.ltrim();
    return Rest.consume_front(S);
  }

  StringRef Rest;
  const Names &N;
  StringRef FileDirectory;
  bool Counts = true; ///< Whether what is being read decides anything.
};

std::optional<bool> asTruth(StringRef Text) {
  std::string T = Text.trim().lower();
  if (T == "true" || T == "on" || T == "yes" || T == "!false")
    return true;
  if (T == "false" || T == "off" || T == "no" || T == "!true")
    return false;
  return std::nullopt;
}

bool isEqual(StringRef L, StringRef R) {
  if (auto A = asNumber(L), B = asNumber(R); A && B)
    return *A == *B;
  if (auto A = asTruth(L), B = asTruth(R); A && B)
    return *A == *B;
  return L.equals_insensitive(R);
}

/// Less, equal, greater as -1, 0, 1; nothing: they cannot be compared.
std::optional<int> order(StringRef L, StringRef R) {
  if (auto A = asNumber(L), B = asNumber(R); A && B)
    return *A < *B ? -1 : *A == *B ? 0 : 1;
  std::vector<unsigned> A = asVersion(L), B = asVersion(R);
  if (A.empty() || B.empty())
    return std::nullopt;
  A.resize(std::max(A.size(), B.size()));
  B.resize(A.size());
  return A < B ? -1 : A == B ? 0 : 1;
}

} // namespace

Expected<bool> ConditionParser::either(unsigned Depth) {
  if (Depth > Names::MaxDepth)
    return createStringError("it is nested too deeply");
  Expected<bool> L = both(Depth);
  while (L && word("or")) {
    SaveAndRestore Reads(Counts, Counts && !*L);
    Expected<bool> R = both(Depth);
    if (!R)
      return R;
    *L = *L || *R;
  }
  return L;
}

Expected<bool> ConditionParser::both(unsigned Depth) {
  Expected<bool> L = unary(Depth);
  while (L && word("and")) {
    SaveAndRestore Reads(Counts, Counts && *L);
    Expected<bool> R = unary(Depth);
    if (!R)
      return R;
    *L = *L && *R;
  }
  return L;
}

Expected<bool> ConditionParser::unary(unsigned Depth) {
  bool Negated = false;
  while (!Rest.ltrim().starts_with("!=") && sign("!"))
    Negated = !Negated;
  Expected<bool> V = false;
  if (sign("(")) {
    V = either(Depth + 1);
    if (V && !sign(")"))
      return createStringError("a ')' is missing");
  } else {
    V = comparison();
  }
  return V ? Expected<bool>(*V != Negated) : std::move(V);
}

Expected<bool> ConditionParser::call(StringRef Function) {
  if (!sign("("))
    return createStringError("'(' is missing behind " + Function);
  Expected<std::string> Path = operand();
  if (!Path)
    return Path.takeError();
  if (!sign(")"))
    return createStringError("a ')' is missing");
  if (Function == "HasTrailingSlash")
    return !Path->empty() && (Path->back() == '/' || Path->back() == '\\');
  if (!Counts || StringRef(*Path).trim().empty())
    return false;
  return !DiskNames()
              .find(hostPath(unescape(StringRef(*Path).trim()), FileDirectory))
              .empty();
}

/// The first `Size` characters are an operand that may have names in it.
Expected<std::string> ConditionParser::expanded(size_t Size) {
  StringRef Text = Rest.take_front(Size);
  Rest = Rest.drop_front(Size);
  return Counts ? expand(Text, N) : std::string();
}

Expected<std::string> ConditionParser::operand() {
  Rest = Rest.ltrim();
  // Behind the `(` of a name at I; npos: it has no end.
  auto Behind = [&](size_t I) {
    const size_t Close = closingParenthesis(Rest.drop_front(I + 1));
    return Close == StringRef::npos ? Close : I + Close + 2;
  };
  auto IsName = [&](size_t I) {
    return I && I < Rest.size() && Rest[I] == '(' &&
           StringRef("$%@").contains(Rest[I - 1]);
  };
  if (Rest.consume_front("'")) {
    // A function's arguments have quotes of their own: $(A.Replace('x','y')).
    size_t End = 0;
    while (End < Rest.size() && Rest[End] != '\'')
      End = IsName(End) ? Behind(End) : End + 1;
    if (End >= Rest.size())
      return createStringError("a quote is not closed");
    Expected<std::string> Text = expanded(End);
    Rest = Rest.drop_front();
    return Text;
  }
  if (IsName(1)) {
    const size_t End = Behind(1);
    if (End == StringRef::npos)
      return createStringError("a ')' is missing");
    return expanded(End);
  }
  StringRef Word = Rest.take_while([](char C) {
    return isAlnum(C) || C == '.' || C == '_' || C == '-' || C == '+';
  });
  if (Word.empty())
    return createStringError(Rest.empty() ? Twine("it ends too early")
                                          : "'" + Rest + "' is not understood");
  Rest = Rest.drop_front(Word.size());
  return Word.str();
}

Expected<bool> ConditionParser::comparison() {
  if (word("Exists"))
    return call("Exists");
  if (word("HasTrailingSlash"))
    return call("HasTrailingSlash");
  Expected<std::string> L = operand();
  if (!L)
    return L.takeError();
  StringRef Op;
  for (StringRef Known : {"==", "!=", "<=", ">=", "<", ">"})
    if (sign(Known)) {
      Op = Known;
      break;
    }
  if (Op.empty()) {
    if (!Counts)
      return false;
    std::optional<bool> Truth = asTruth(*L);
    if (!Truth)
      return createStringError("'" + *L + "' is neither true nor false");
    return *Truth;
  }
  Expected<std::string> R = operand();
  if (!R)
    return R.takeError();
  if (!Counts)
    return false;
  if (Op == "==" || Op == "!=")
    return isEqual(*L, *R) == (Op == "==");
  std::optional<int> Order = order(*L, *R);
  if (!Order)
    return createStringError("'" + *L + "' " + Op + " '" + *R +
                             "' compares what are no numbers");
  return Op == "<"    ? *Order < 0
         : Op == "<=" ? *Order <= 0
         : Op == ">"  ? *Order > 0
                      : *Order >= 0;
}

Expected<bool> evaluateCondition(StringRef Text, const Names &N,
                                 StringRef FileDirectory) {
  if (Text.trim().empty())
    return true;
  return ConditionParser(Text, N, FileDirectory).run();
}

} // namespace spinlint::project
