// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What edits look like: indentation, braces, line ends, comments.
//
#include "fixes/Layout.h"
#include "gtest/gtest.h"

using namespace spinlint;
using namespace spinlint::fixes;
using program::Statement;

namespace {

/// A function whose statements are given by their words, the outer first.
class Page {
public:
  explicit Page(std::string Text) : Text(std::move(Text)) {
    F.Body.File = 0;
    F.Body.Begin = this->Text.find('{');
    F.Body.End = this->Text.rfind('}') + 1;
    F.Statements.push_back({F.Body.Begin, F.Body.End, Statement::Kind::Block,
                            Statement::Parent::Block, false});
  }
  const Statement &add(llvm::StringRef Words,
                       Statement::Kind K = Statement::Kind::Simple,
                       Statement::Parent Under = Statement::Parent::Block) {
    const size_t At = Text.find(Words);
    EXPECT_NE(At, std::string::npos) << Words.str();
    F.Statements.push_back(
        {uint32_t(At), uint32_t(At + Words.size()), K, Under, false});
    return F.Statements.back();
  }
  Layout layout() const { return Layout(Text, F); }
  std::string with(const std::optional<Edits> &E) const {
    if (!E)
      return "no edit";
    std::string Out = Text;
    for (auto I = E->rbegin(); I != E->rend(); ++I)
      Out.replace(I->Where.Begin, I->Where.End - I->Where.Begin, I->Text);
    return Out;
  }

private:
  std::string Text;
  program::Function F;
};

} // namespace

TEST(Layout, BeforeAndAfterAStatementOfItsOwnLine) {
  Page P("void f()\n{\n\ta();\t// why\n\tb();\n}\n");
  Statement A = P.add("a();"), B = P.add("b();");
  EXPECT_EQ(P.with(P.layout().before(B, {"x();"})),
            "void f()\n{\n\ta();\t// why\n\tx();\n\tb();\n}\n");
  EXPECT_EQ(P.with(P.layout().after(A, {"x();", "y();"})),
            "void f()\n{\n\ta();\t// why\n\tx();\n\ty();\n\tb();\n}\n");
  EXPECT_EQ(P.with(P.layout().atEnd({"x();"})),
            "void f()\n{\n\ta();\t// why\n\tb();\n\tx();\n}\n");
  EXPECT_EQ(P.with(P.layout().atTop("int i;")),
            "void f()\n{\n\tint i;\n\ta();\t// why\n\tb();\n}\n");
}

TEST(Layout, LineEndsAreThoseOfTheFile) {
  Page P("void f() {\r\n  a();\r\n}\r\n");
  Statement A = P.add("a();");
  EXPECT_EQ(P.with(P.layout().before(A, {"x();"})),
            "void f() {\r\n  x();\r\n  a();\r\n}\r\n");
  EXPECT_EQ(P.with(P.layout().after(A, {"x();"})),
            "void f() {\r\n  a();\r\n  x();\r\n}\r\n");
  EXPECT_EQ(P.with(P.layout().erase(A)), "void f() {\r\n}\r\n");
}

TEST(Layout, WhatSharesALineStaysOnIt) {
  Page P("void f() { a(); b(); }\n");
  Statement A = P.add("a();"), B = P.add("b();");
  EXPECT_EQ(P.with(P.layout().before(B, {"x();"})),
            "void f() { a(); x(); b(); }\n");
  EXPECT_EQ(P.with(P.layout().after(A, {"x();"})),
            "void f() { a(); x(); b(); }\n");
  EXPECT_EQ(P.with(P.layout().erase(B)), "void f() { a(); }\n");
  EXPECT_EQ(P.with(P.layout().atEnd({"x();"})),
            "void f() { a(); b(); x(); }\n");
}

TEST(Layout, AnOnlyChildGetsBraces) {
  Page P("void f() {\n  if (c)\n    return;\n  b();\n}\n");
  P.add("if (c)\n    return;", Statement::Kind::Control);
  Statement R = P.add("return;", Statement::Kind::Jump,
                      Statement::Parent::Control);
  EXPECT_EQ(P.with(P.layout().before(R, {"x();"})),
            "void f() {\n  if (c) {\n    x();\n    return;\n  }\n  b();\n}\n");
  EXPECT_EQ(P.with(P.layout().replace(R, {"s = 1;", "goto out;"})),
            "void f() {\n  if (c) {\n    s = 1;\n    goto out;\n  }\n"
            "  b();\n}\n");
  EXPECT_EQ(P.with(P.layout().erase(R)),
            "void f() {\n  if (c)\n    { }\n  b();\n}\n");
}

TEST(Layout, BracesStandAsElsewhereInTheFunction) {
  Page P("void f()\n{\n  if (d)\n  {\n    b();\n  }\n  if (c)\n"
         "    return;\n}\n");
  P.add("if (d)\n  {\n    b();\n  }", Statement::Kind::Control);
  P.add("{\n    b();\n  }", Statement::Kind::Block,
        Statement::Parent::Control);
  P.add("if (c)\n    return;", Statement::Kind::Control);
  Statement R = P.add("return;", Statement::Kind::Jump,
                      Statement::Parent::Control);
  EXPECT_EQ(P.with(P.layout().before(R, {"x();"})),
            "void f()\n{\n  if (d)\n  {\n    b();\n  }\n  if (c)\n  {\n"
            "    x();\n    return;\n  }\n}\n");
}

TEST(Layout, ABraceIsNeverPutIntoAComment) {
  Page P("void f() {\n  if (c) // {\n    return;\n}\n");
  P.add("if (c) // {\n    return;", Statement::Kind::Control);
  Statement R = P.add("return;", Statement::Kind::Jump,
                      Statement::Parent::Control);
  EXPECT_EQ(P.with(P.layout().before(R, {"x();"})),
            "void f() {\n  if (c) // {\n  {\n    x();\n    return;\n  }\n}\n");
}

TEST(Layout, OnOneLineTheBracesAreToo) {
  Page P("void f() {\n  if (c) return; else b();\n}\n");
  P.add("if (c) return; else b();", Statement::Kind::Control);
  Statement R = P.add("return;", Statement::Kind::Jump,
                      Statement::Parent::Control);
  EXPECT_EQ(P.with(P.layout().before(R, {"x();"})),
            "void f() {\n  if (c) { x(); return; } else b();\n}\n");
}

TEST(Layout, AnElseFollowsTheBrace) {
  Page P("void f() {\n  if (c)\n    return;\n  else\n    b();\n}\n");
  P.add("if (c)\n    return;\n  else\n    b();", Statement::Kind::Control);
  Statement R = P.add("return;", Statement::Kind::Jump,
                      Statement::Parent::Control);
  EXPECT_EQ(P.with(P.layout().before(R, {"x();"})),
            "void f() {\n  if (c) {\n    x();\n    return;\n  } else\n"
            "    b();\n}\n");
}

TEST(Layout, ACommentSurvivesItsStatement) {
  Page P("void f() {\n  a(); // why\n\n  b();\n\n  c();\n}\n");
  Statement A = P.add("a();"), B = P.add("b();");
  EXPECT_EQ(P.with(P.layout().erase(A)),
            "void f() {\n  // why\n\n  b();\n\n  c();\n}\n");
  EXPECT_EQ(P.with(P.layout().erase(B)),
            "void f() {\n  a(); // why\n\n  c();\n}\n");
}

TEST(Layout, NoEditInTheArgumentOfAMacro) {
  Page P("void f() {\n  M(a();)\n}\n");
  Statement A = P.add("a();");
  A.InMacro = true;
  EXPECT_EQ(P.with(P.layout().before(A, {"x();"})), "no edit");
  EXPECT_EQ(P.with(P.layout().after(A, {"x();"})), "no edit");
  EXPECT_EQ(P.with(P.layout().erase(A)), "no edit");
  EXPECT_EQ(P.with(P.layout().replace(A, {"x();"})), "no edit");
}
