//===- WppTrace.cpp - the trace headers that a build generates ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See WppTrace.h. A configuration line reads
//   FUNC Name{A=x,B=y}(C, D, MSG, ...);
// or the same without FUNC,
// and its macro evaluates WPP_A_B_C_D_PRE(x, y, C, D), the message, and
// WPP_A_B_C_D_POST(x, y, C, D).
//
//===----------------------------------------------------------------------===//
#include "extract/WppTrace.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace spinlint::extract {

WppTrace::WppTrace() {
  // The default configuration of the WDK.
  readFunction("DoTraceMessage(FLAGS, MSG, ...)");
  readFunction("DoTraceLevelMessage(LEVEL, FLAGS, MSG, ...)");
  readFunction("TraceEvents(LEVEL, FLAGS, MSG, ...)");
}

void WppTrace::readComment(StringRef Comment) {
  // Several blocks may stand in one comment, one block in many `//` comments.
  if (!InBlock && !Comment.contains("FUNC") && !Comment.contains("begin_wpp"))
    return;
  for (StringRef Line : split(Comment, '\n')) {
    Line = Line.ltrim("/*; \t").trim();
    if (Line.starts_with("begin_wpp"))
      InBlock = Line.contains("config");
    else if (Line.starts_with("end_wpp"))
      InBlock = false;
    else if (Line.consume_front("FUNC") &&
             (Line.starts_with(" ") || Line.starts_with("\t")))
      readFunction(Line.trim());
    else if (InBlock && Line.contains("MSG") && !Line.starts_with("USE"))
      readFunction(Line); // The keyword may be left out.
  }
}

static void takeNames(StringRef List, std::vector<std::string> &Names,
                      std::vector<std::string> *Values) {
  for (StringRef Item : split(List, ',')) {
    auto [Name, Value] = Item.split('=');
    Name = Name.trim("() \t"); // `LEVEL, (MSG, ...)`
    if (Name.empty() || Name == "MSG" || Name == "...")
      continue;
    Names.push_back(Name.str());
    if (Values)
      Values->push_back(Value.trim().str());
  }
}

void WppTrace::readFunction(StringRef Line) {
  Function F;
  size_t NameEnd =
      Line.find_if_not([](char C) { return isAlnum(C) || C == '_'; });
  F.Name = Line.substr(0, NameEnd).str();
  if (F.Name.empty() || NameEnd == StringRef::npos)
    return;
  StringRef Rest = Line.substr(NameEnd).ltrim();
  if (Rest.consume_front("{")) {
    auto [Fixed, After] = Rest.split('}');
    takeNames(Fixed, F.Fixed, &F.Values);
    Rest = After.ltrim();
  }
  if (!Rest.consume_front("("))
    return;
  takeNames(Rest.substr(0, Rest.find(')')), F.Params, nullptr);
  erase_if(Functions, [&](const Function &G) { return G.Name == F.Name; });
  Functions.push_back(std::move(F));
}

std::string WppTrace::header(function_ref<bool(StringRef)> IsMacro) const {
  std::string Text;
  raw_string_ostream OS(Text);
  // Whether tracing is on is not known.
  OS << "extern volatile int __spinlint_tracing;\n";
  auto Define = [&](StringRef Name, const Twine &Rest) {
    if (!IsMacro(Name))
      OS << "#define " << Name << Rest << '\n';
  };
  for (StringRef Name : {"WPP_INIT_TRACING", "WPP_CLEANUP"})
    Define(Name, "(...) ((void)0)");
  for (StringRef Name : {"WPP_LEVEL_ENABLED", "WPP_FLAG_ENABLED",
                         "WPP_LEVEL_FLAGS_ENABLED", "WPP_FLAG_LEVEL_ENABLED"})
    Define(Name, "(...) __spinlint_tracing");
  for (const Function &F : Functions) {
    std::string Condition = "WPP";
    for (const std::string &P : F.Fixed)
      Condition += "_" + P;
    for (const std::string &P : F.Params)
      Condition += "_" + P;
    std::vector<std::string> Given = F.Values;
    append_range(Given, F.Params);
    std::string Call = "(" + join(Given, ", ") + ")";
    bool Pre = IsMacro(Condition + "_PRE"), Post = IsMacro(Condition + "_POST");
    if (!Pre && !Post) {
      Define(F.Name, "(...) ((void)0)");
      continue;
    }
    Define(F.Name,
           "(" + Twine(join(F.Params, ", ")) + (F.Params.empty() ? "" : ", ") +
               "...) " + (Pre ? Condition + "_PRE" + Call + " " : "") +
               "((void)0)" + (Post ? " " + Condition + "_POST" + Call : ""));
  }
  return Text;
}

} // namespace spinlint::extract
