//===- MsBuildCondition.cpp - conditions of project files -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MsBuildCondition.h. Recursive descent; an operand is expanded when it is
// met, so that what is expanded cannot be taken for syntax.
//
//===----------------------------------------------------------------------===//
#include "project/MsBuildCondition.h"
#include "llvm/ADT/StringExtras.h"

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
  if (StringRef(*Path).trim().empty())
    return false;
  return !DiskNames()
              .find(hostPath(unescape(StringRef(*Path).trim()), FileDirectory))
              .empty();
}

Expected<std::string> ConditionParser::operand() {
  Rest = Rest.ltrim();
  if (Rest.starts_with("'")) {
    // A function's arguments have quotes of their own: $(A.Replace('x','y')).
    size_t I = 1;
    for (unsigned Open = 0; I != Rest.size(); ++I) {
      if (Rest[I] == '(' && (Open || StringRef("$%@").contains(Rest[I - 1])))
        ++Open;
      else if (Rest[I] == ')' && Open)
        --Open;
      else if (Rest[I] == '\'' && !Open)
        break;
    }
    if (I == Rest.size())
      return createStringError("a quote is not closed");
    StringRef Text = Rest.slice(1, I);
    Rest = Rest.drop_front(I + 1);
    return expand(Text, N);
  }
  if (Rest.size() > 1 && StringRef("$%@").contains(Rest[0]) && Rest[1] == '(') {
    size_t I = 1;
    unsigned Open = 0;
    do {
      Open += Rest[I] == '(';
      Open -= Rest[I] == ')';
      ++I;
    } while (Open && I != Rest.size());
    StringRef Text = Rest.take_front(I);
    Rest = Rest.drop_front(I);
    return expand(Text, N);
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
    std::optional<bool> Truth = asTruth(*L);
    if (!Truth)
      return createStringError("'" + *L + "' is neither true nor false");
    return *Truth;
  }
  Expected<std::string> R = operand();
  if (!R)
    return R.takeError();
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
