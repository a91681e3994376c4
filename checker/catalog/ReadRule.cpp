//===- ReadRule.cpp - rules and what they report --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The schema of rules/*.yaml. In: a YAML tree. Out: a rule of the catalog.
// Lists of lock classes may name kinds of locks, `all`, and with `-` what is
// left out.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/VersionTuple.h"

using namespace llvm;

namespace spinlint::catalog {

static constexpr auto Required = RowReader::Required;

static std::optional<RuleShape> shapeFromName(StringRef Name) {
  return StringSwitch<std::optional<RuleShape>>(Name)
      .Case("typestate", RuleShape::Typestate)
      .Case("guard", RuleShape::Guard)
      .Case("relation", RuleShape::Relation)
      .Case("census", RuleShape::Census)
      .Default(std::nullopt);
}

std::function<void(const char *, const std::string &)>
CatalogReader::noteClasses() {
  return [this](const char *At, const std::string &Name) {
    StringRef Bare = Name;
    Bare.consume_front("-");
    if (Bare != "all" && !kindFromName(Bare))
      ClassMentions.push_back(mention(At, Bare));
  };
}

/// In the order of the catalog; what is not to be found was complained about.
static void expandClasses(const std::vector<LockClass> &All,
                          std::vector<std::string> &Words) {
  StringSet<> Chosen;
  for (const std::string &Word : Words) {
    StringRef Bare = Word;
    const bool Without = Bare.consume_front("-");
    auto Named = [&](const LockClass &L) { return L.Name == Bare; };
    const bool IsName = any_of(All, Named);
    for (const LockClass &L : All) {
      if (IsName ? !Named(L) : Bare != "all" && kindFromName(Bare) != L.Kind)
        continue;
      if (Without)
        Chosen.erase(L.Name);
      else
        Chosen.insert(L.Name);
    }
  }
  Words.clear();
  for (const LockClass &L : All)
    if (Chosen.contains(L.Name))
      Words.push_back(L.Name);
}

void CatalogReader::expandRules() {
  for (Rule &R : C->Rules) {
    expandClasses(C->Classes, R.Classes);
    for (Report &Row : R.Reports)
      expandClasses(C->Classes, Row.Classes);
  }
}

void CatalogReader::readLockRefs(RowReader &Row, StringRef Key,
                                 std::vector<LockRef> &Out) {
  std::vector<std::string> Words;
  Row.words(Key, Words, RowReader::Optional,
            [&](const char *At, const std::string &Name) {
              auto [Class, Kind] = StringRef(Name).split('.');
              ClassMentions.push_back(mention(At, Class));
              if (!Kind.empty())
                KindMentions.push_back(mention(At, Name));
              Out.push_back({Class.str(), Kind.str(), -1});
            });
}

/// A list of ranks: each one lock, or a list of those that are not compared.
void CatalogReader::readOrder(const YamlFile &F, RowReader &Row, Rule &Out) {
  const YamlNode *Ranks = Row.node("order");
  if (!Ranks)
    return;
  if (!Ranks->isList() || Ranks->Items.size() < 2)
    Row.complain(Ranks->At, "'order' must be a list of two ranks or more, each "
                            "with the key 'locks'" +
                                RowReader::found(*Ranks));
  for (const YamlNode &N : Ranks->Items) {
    RowReader Rank(F, N, "a rank", Problems);
    if (!Rank.isMap())
      continue;
    readLockRefs(Rank, "locks", Out.Order.emplace_back());
    Rank.finish();
  }
}

void CatalogReader::resolveLockRefs() {
  auto Resolve = [&](std::vector<LockRef> &Locks) {
    for (LockRef &L : Locks)
      if (const LockClass *Class = C->lockClass(L.Class))
        for (const auto &[Name, Value] : Class->Kinds)
          if (Name == L.Kind)
            L.KindValue = Value;
  };
  for (Role &R : C->Roles)
    Resolve(R.MustNotAcquire);
  for (Rule &R : C->Rules)
    for (std::vector<LockRef> &Rank : R.Order)
      Resolve(Rank);
}

void CatalogReader::readRule(const YamlFile &F, const YamlNode &Node,
                             StringRef Stem) {
  RowReader Row(F, Node, "a rule", Problems);
  if (!Row.isMap())
    return;
  Rule R;
  Row.text("rule", R.Id, Required);
  Row.prose("title", R.Title, Required);
  auto Note = [&](std::vector<Mention> &To) {
    return [&](const char *At, const std::string &Name) {
      To.push_back(mention(At, Name));
    };
  };
  Row.words("sdv", R.Sdv, RowReader::Optional, Note(SdvMentions));
  Row.words("requirements", R.Requirements, RowReader::Optional,
            Note(RequirementMentions));
  Row.words("classes", R.Classes, Required, noteClasses());
  Row.word<RuleShape>("shape", R.Shape, shapeFromName,
                      "typestate, guard, relation, census", Required);
  if (const YamlNode *Rows = Row.node("reports", Required)) {
    if (!Rows->isList())
      Row.complain(Rows->At, "'reports' must be a list of reports" +
                                 RowReader::found(*Rows));
    for (const YamlNode &N : Rows->Items)
      readReport(F, N, R);
  }
  readOrder(F, Row, R);
  Row.words("drivers_with", R.DriversWith);
  Row.words("drivers_without", R.DriversWithout);
  Row.prose("summary", R.Summary, Required);
  Row.prose("why", R.Why, unlessOwn());
  Row.prose("bad", R.Bad, unlessOwn());
  Row.prose("good", R.Good, unlessOwn());
  Row.prose("limits", R.Limits, RowReader::Optional);
  Row.prose("status", R.Status, RowReader::Optional);
  R.Active = R.Status.empty();
  bool Off = false;
  Row.flag("off_by_default", Off);
  R.OnByDefault = !Off;
  Row.flag("note", R.IsNote);
  Row.text("since", R.Since);
  if (!R.Since.empty() && VersionTuple().tryParse(R.Since))
    Row.complain(Row.at("since"),
                 "'since' must be a version, like 0.1, not '" + R.Since + "'");
  const bool Replaces = readReplaces(Row);
  Row.finish();

  if (R.Id.empty())
    return;
  if (!InProject && R.Id != Stem)
    Row.complain(Row.at("rule"), "rule '" + R.Id +
                                     "' must stand in a file called '" + R.Id +
                                     ".yaml'");
  R.Check = checkNameFor(R.Id);
  // Two names that differ by case only would be one file on Windows, and two
  // ids may give one check name ("A_B", "AB").
  if (Replaces) {
    replace(RuleIds, C->Rules, mention(Row.at("rule"), StringRef(R.Id).lower()),
            "rule", [](const Rule &X) { return StringRef(X.Id).lower(); });
    RuleChecks.erase(R.Check);
  }
  declare(RuleIds, StringRef(R.Id).lower(), Row, "rule", "rule");
  declare(RuleChecks, R.Check, Row, "rule", "check");
  C->Rules.push_back(std::move(R));
}

/// "event.level == dpr": why it is wrong, or empty.
static std::string parseTest(StringRef Text, ReportTest &Out) {
  Out.Equal = !Text.contains("!=");
  auto [Left, Right] = Text.split(Out.Equal ? "==" : "!=");
  Left = Left.trim();
  Right = Right.trim();
  if (Right.empty())
    return "a test is like 'event.level == dpr' or 'frame.mode != shared'";
  auto [Of, What] = Left.split('.');
  if (Of != "event" && Of != "frame")
    return ("a test speaks of 'event' or 'frame', not '" + Of + "'").str();
  Out.Of =
      Of == "event" ? ReportTest::Subject::Event : ReportTest::Subject::Frame;
  if (What == "level") {
    Out.What = ReportTest::Field::Level;
    Out.LevelValue = levelFromName(Right);
    if (!Out.LevelValue)
      return ("there is no level '" + Right +
              "'; the levels are normal, dpr, for_dpc, unsafe, irq")
          .str();
    return "";
  }
  if (What == "mode") {
    Out.What = ReportTest::Field::Mode;
    Out.ModeValue = modeFromName(Right);
    if (!Out.ModeValue)
      return ("there is no mode '" + Right +
              "'; the modes are exclusive, shared, any" +
              (levelFromName(Right) ? "; this is a level" : ""))
          .str();
    return "";
  }
  return ("a test speaks of 'level' or 'mode', not '" + What + "'").str();
}

static std::string allDefects() {
  std::vector<StringRef> All;
  for (unsigned D = 0; D != NumDefects; ++D)
    All.push_back(defectName(Defect(D)));
  return join(All, ", ");
}

void CatalogReader::readReport(const YamlFile &F, const YamlNode &Node,
                               Rule &Out) {
  RowReader Row(F, Node, "a report", Problems);
  if (!Row.isMap())
    return;
  Report R;
  std::vector<Defect> Kinds;
  std::vector<std::string> Names;
  Row.words("defect", Names, Required,
            [&](const char *At, const std::string &Name) {
              if (std::optional<Defect> D = defectFromName(Name))
                Kinds.push_back(*D);
              else
                Row.complain(At, "'defect' must be one of " + allDefects() +
                                     ", not '" + Name + "'");
            });
  Row.words("classes", R.Classes, RowReader::Optional, noteClasses());
  Row.words("calls", R.Calls, RowReader::Optional,
            [&](const char *At, const std::string &Name) {
              CallMentions.push_back(mention(At, Name));
            });
  std::string When;
  Row.text("when", When);
  for (StringRef Rest = When; !Rest.empty();) {
    auto [Test, More] = Rest.split(" and ");
    ReportTest T;
    std::string Wrong = parseTest(Test, T);
    if (!Wrong.empty())
      Row.complain(Row.at("when"), Wrong);
    R.When.push_back(T);
    Rest = More;
  }
  Row.flag("primary", R.Primary);
  Row.finish();
  for (Defect Kind : Kinds) {
    R.Kind = Kind;
    Out.Reports.push_back(R);
  }
}

} // namespace spinlint::catalog
