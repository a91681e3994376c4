//===- MsBuildExpression.cpp - what a text of a project file says ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MsBuildExpression.h.
//
//===----------------------------------------------------------------------===//
#include "project/MsBuildExpression.h"
#include "project/MsBuildFunctions.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace spinlint::project {

std::string unescape(StringRef Text) {
  std::string Result;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '%' && I + 2 < Text.size() && isHexDigit(Text[I + 1]) &&
        isHexDigit(Text[I + 2])) {
      Result += char(hexFromNibbles(Text[I + 1], Text[I + 2]));
      I += 2;
      continue;
    }
    Result += Text[I];
  }
  return Result;
}

std::vector<std::string> splitList(StringRef Text) {
  std::vector<std::string> Result;
  SmallVector<StringRef, 16> Parts;
  Text.split(Parts, ';');
  for (StringRef Part : Parts)
    if (Part = Part.trim(); !Part.empty())
      Result.push_back(unescape(Part));
  return Result;
}

std::optional<double> asNumber(StringRef Text) {
  Text = Text.trim();
  StringRef Digits = Text;
  if (Digits.consume_front_insensitive("0x")) {
    uint64_t N;
    return Digits.getAsInteger(16, N) ? std::nullopt
                                      : std::optional<double>(double(N));
  }
  double D;
  if (Text.empty() || !(isDigit(Text[0]) || Text[0] == '-' || Text[0] == '.') ||
      Text.getAsDouble(D))
    return std::nullopt;
  return D;
}

std::vector<unsigned> asVersion(StringRef Text) {
  std::vector<unsigned> Result;
  SmallVector<StringRef, 4> Parts;
  Text.trim().ltrim("vV").split(Parts, '.');
  for (StringRef Part : Parts)
    if (Part.getAsInteger(10, Result.emplace_back()))
      return {};
  return Result;
}

namespace {

/// One `$(...)`, from behind the parenthesis.
class PropertyParser {
public:
  PropertyParser(StringRef Body, const Names &N, unsigned Depth)
      : Rest(Body), N(N), Depth(Depth) {}

  Expected<std::string> run();

private:
  Expected<PropertyValue> start();
  Expected<std::vector<std::string>> arguments();
  StringRef name() {
    Rest = Rest.ltrim();
    StringRef Name = Rest.take_while(
        [](char C) { return isAlnum(C) || C == '_' || C == '-'; });
    Rest = Rest.drop_front(Name.size()).ltrim();
    return Name;
  }

  StringRef Rest;
  const Names &N;
  unsigned Depth;
};

constexpr StringLiteral Quotes = "'\"`";

/// Where `Wanted` stands outside of quotes and parentheses; npos: nowhere.
size_t findOutside(StringRef Text, char Wanted) {
  unsigned Open = 0;
  char Quote = 0;
  for (size_t I = 0; I != Text.size(); ++I) {
    const char C = Text[I];
    if (Quote)
      Quote = C == Quote ? 0 : Quote;
    else if (Quotes.contains(C))
      Quote = C;
    else if (C == Wanted && !Open)
      return I;
    else if (C == '(')
      ++Open;
    else if (C == ')' && Open)
      --Open;
  }
  return StringRef::npos;
}

} // namespace

size_t closingParenthesis(StringRef Text) { return findOutside(Text, ')'); }

/// What stands behind `(`: texts with or without quotes, split at commas.
Expected<std::vector<std::string>> PropertyParser::arguments() {
  std::vector<std::string> Result;
  size_t End = closingParenthesis(Rest);
  if (End == StringRef::npos)
    return createStringError("a ')' is missing");
  StringRef List = Rest.take_front(End);
  Rest = Rest.drop_front(End + 1);
  while (!List.trim().empty()) {
    const size_t Comma = findOutside(List, ',');
    StringRef Arg = List.take_front(Comma).trim();
    List = Comma == StringRef::npos ? "" : List.drop_front(Comma + 1);
    if (Arg.size() >= 2 && Arg.front() == Arg.back() &&
        Quotes.contains(Arg.front()))
      Arg = Arg.drop_front().drop_back();
    Expected<std::string> Value = expand(Arg, N, Depth + 1);
    if (!Value)
      return Value.takeError();
    Result.push_back(std::move(*Value));
  }
  return Result;
}

Expected<PropertyValue> PropertyParser::start() {
  PropertyValue V;
  if (Rest.starts_with_insensitive("registry:"))
    return createStringError("the registry of the build machine is not here");
  if (Rest.consume_front("[")) {
    auto [Type, Behind] = Rest.split(']');
    Rest = Behind.ltrim();
    if (!Rest.consume_front("::"))
      return createStringError("'::' is missing behind '[" + Type + "]'");
    StringRef Name = name();
    std::vector<std::string> Args;
    if (Rest.consume_front("(")) {
      auto Found = arguments();
      if (!Found)
        return Found.takeError();
      Args = std::move(*Found);
    }
    return callStatic(Type, Name, Args, N.Directory);
  }
  StringRef Name = name();
  if (Name.empty())
    return createStringError("no name of a property");
  if (const std::string *Value = N.Properties.find(Name))
    V.Text = *Value;
  else if (N.Undefined)
    N.Undefined->insert(Name);
  return V;
}

Expected<std::string> PropertyParser::run() {
  Rest = Rest.trim();
  if (Rest.empty())
    return "";
  Expected<PropertyValue> V = start();
  while (V && !(Rest = Rest.ltrim()).empty()) {
    if (Rest.consume_front("[")) {
      auto [Index, Behind] = Rest.split(']');
      Rest = Behind;
      V = elementOf(*V, Index);
      continue;
    }
    if (!Rest.consume_front("."))
      return createStringError("'" + Rest + "' is not understood");
    StringRef Name = name();
    std::vector<std::string> Args;
    if (Rest.consume_front("(")) {
      auto Found = arguments();
      if (!Found)
        return Found.takeError();
      Args = std::move(*Found);
    }
    V = callMethod(*V, Name, Args);
  }
  if (!V)
    return V.takeError();
  return V->IsList ? join(V->List, ";") : V->Text;
}

/// `%(Name)` and `%(Type.Name)`.
static std::string metadata(StringRef Name, const Names &N) {
  Name = Name.trim();
  if (size_t Dot = Name.rfind('.'); Dot != StringRef::npos)
    Name = Name.drop_front(Dot + 1).trim();
  return N.Metadata ? N.Metadata->get(Name).str() : "";
}

Expected<std::string> expand(StringRef Text, const Names &N, unsigned Depth) {
  if (Depth > Names::MaxDepth)
    return createStringError("functions are nested too deeply");
  std::string Result;
  while (!Text.empty()) {
    size_t At = Text.find_first_of("$%@");
    Result += Text.take_front(At);
    if (At == StringRef::npos)
      break;
    const char Sign = Text[At];
    Text = Text.drop_front(At + 1);
    if (!Text.starts_with("(")) {
      Result += Sign;
      continue;
    }
    StringRef Inside = Text.drop_front();
    size_t End = closingParenthesis(Inside);
    if (End == StringRef::npos)
      return createStringError("'" + Twine(Sign) + Text + "' has no ')'");
    StringRef Body = Inside.take_front(End);
    Text = Inside.drop_front(End + 1);
    if (Sign == '%') {
      Result += metadata(Body, N);
    } else if (Sign == '@') {
      if (Body.contains("->") || Body.contains(','))
        return createStringError("the transform '@(" + Body +
                                 ")' is not evaluated");
      if (N.Items)
        Result += N.Items(Body.trim());
    } else {
      Expected<std::string> V = PropertyParser(Body, N, Depth).run();
      if (!V)
        return createStringError("'$(" + Body +
                                 ")': " + toString(V.takeError()));
      Result += *V;
    }
    if (Result.size() > Names::MaxLength)
      return createStringError("the value is longer than " +
                               Twine(Names::MaxLength) + " characters");
  }
  return Result;
}

} // namespace spinlint::project
