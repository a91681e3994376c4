//===- ReadRows.cpp - the rows of one catalog file ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The schema of rules/: each function asks for the keys of one kind of row. In:
// a YAML tree. Out: rows appended to the catalog, names to be checked later.
//
//===----------------------------------------------------------------------===//
#include "catalog/CatalogReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace spinlint::catalog {

namespace {

constexpr auto Required = RowReader::Required;

bool isIrqlName(StringRef Name) {
  return is_contained({"PASSIVE_LEVEL", "APC_LEVEL", "DISPATCH_LEVEL",
                       "SYNCH_LEVEL", "DIRQL", "IPI_LEVEL", "HIGH_LEVEL"},
                      Name);
}

/// "= DISPATCH_LEVEL", "<= APC_LEVEL", "DISPATCH_LEVEL..HIGH_LEVEL" or "any".
bool splitIrqlRange(StringRef Text, std::string &Min, std::string &Max) {
  StringRef Low, High;
  if (Text == "any") {
    Low = "PASSIVE_LEVEL";
    High = "HIGH_LEVEL";
  } else if (Text.consume_front("<=")) {
    Low = "PASSIVE_LEVEL";
    High = Text.trim();
  } else if (Text.consume_front("=")) {
    Low = High = Text.trim();
  } else {
    std::tie(Low, High) = Text.split("..");
  }
  if (!isIrqlName(Low) || !isIrqlName(High))
    return false;
  Min = Low.str();
  Max = High.str();
  return true;
}

void readIrqlRange(RowReader &Row, std::string &Min, std::string &Max) {
  const YamlNode *V = Row.node("irql");
  if (V && (!V->isScalar() || !splitIrqlRange(V->Text, Min, Max)))
    Row.complain(V->At,
                 "'irql' must be like '= DISPATCH_LEVEL', '<= APC_LEVEL', "
                 "'DISPATCH_LEVEL..HIGH_LEVEL' or 'any'" +
                     RowReader::found(*V));
}

void readIrqlName(RowReader &Row, StringRef Key, std::string &Out) {
  const YamlNode *V = Row.node(Key);
  if (!V)
    return;
  if (V->isScalar() && isIrqlName(V->Text))
    Out = V->Text;
  else
    Row.complain(V->At, "'" + Key + "' must be an IRQL such as DISPATCH_LEVEL" +
                            RowReader::found(*V));
}

void readIrqlConditions(const YamlFile &F, RowReader &Row, Api &Out,
                        std::vector<std::string> &Problems) {
  const YamlNode *Rows = Row.node("irql_if");
  if (!Rows)
    return;
  Out.IrqlIf.clear();
  if (!Rows->isList())
    Row.complain(Rows->At, "'irql_if' must be a list of conditions" +
                               RowReader::found(*Rows));
  for (const YamlNode &N : Rows->Items) {
    RowReader One(F, N, "a condition for an IRQL", Problems);
    IrqlCondition If;
    One.argument("arg", If.Arg, RowReader::Required);
    One.argument("at", If.At);
    auto Number = [&](StringRef Key, uint64_t &To) {
      const YamlNode *V = One.node(Key);
      if (V && (!V->isScalar() || !to_integer(V->Text, To, 0)))
        One.complain(V->At,
                     "'" + Key + "' must be a number" + RowReader::found(*V));
    };
    Number("mask", If.Mask);
    Number("bits", If.Bits);
    One.node("irql", RowReader::Required);
    readIrqlRange(One, If.IrqlMin, If.IrqlMax);
    One.finish();
    Out.IrqlIf.push_back(std::move(If));
  }
}

bool isAcquire(Op O) {
  return O == Op::Acquire || O == Op::TryAcquire || O == Op::WaitByArg ||
         O == Op::RaiseIrql;
}

} // namespace

//===----------------------------------------------------------------------===//
// classes/*.yaml
//===----------------------------------------------------------------------===//

void CatalogReader::readClass(const YamlFile &F, const YamlNode &Node) {
  RowReader Row(F, Node, "a lock class", Problems);
  if (!Row.isMap())
    return;
  LockClass L;
  Row.text("class", L.Name, Required);
  Row.text("title", L.Title, Required);
  Row.words("types", L.Types);
  Row.word<LockKind>("kind", L.Kind, kindFromName,
                     "spin, rw_spin, wait, rw_wait, region, refcount, irql",
                     Required);
  Row.word<Recursion>("recursion", L.Recursive, recursionFromName,
                      "none, shared, all", Required);
  Row.word<Pairing>("pair", L.Pair, pairingFromName, "any, level, api",
                    Required);
  readIrqlName(Row, "held_irql", L.HeldIrql);
  Row.flag("zero_init", L.ZeroInit);
  Row.flag("hand_over", L.HandOver);
  Row.flag("deleted_held", L.DeletedHeld);
  Row.flag("pageable", L.Pageable);
  Row.flag("opaque", L.Opaque);
  Row.text("inert_if", L.InertIf, RowReader::Optional);
  Row.flag("by_class", L.ByClass);
  if (const YamlNode *Kinds = Row.node("kinds")) {
    if (!Kinds->isMap())
      Row.complain(Kinds->At, "'kinds' must be enumerators with their values" +
                                  RowReader::found(*Kinds));
    for (const YamlField &Kind : Kinds->Fields) {
      unsigned Number = 0;
      if (!Kind.Value.isScalar() || !to_integer(Kind.Value.Text, Number, 10))
        Row.complain(Kind.At, "a kind must have a number" +
                                  RowReader::found(Kind.Value));
      L.Kinds.emplace_back(Kind.Key, int(Number));
    }
  }
  Row.flag("disables_apcs", L.DisablesApcs);
  if (const YamlNode *Why = Row.node("why", Required)) {
    RowReader Texts(F, *Why, "'why' of a lock class", Problems);
    Texts.prose("leaked", L.WhyLeaked, Required);
    Texts.prose("twice", L.WhyTwice, RowReader::Optional);
    Texts.prose("unheld", L.WhyUnheld, Required);
    Texts.prose("mismatch", L.WhyMismatch, RowReader::Optional);
    Texts.finish();
    if (Texts.isMap() && L.Recursive != Recursion::All && L.WhyTwice.empty())
      Row.complain(Why->At, "'why' needs the key 'twice', because the class is "
                            "not recursive; add it");
    if (Texts.isMap() && L.Pair != Pairing::Any && L.WhyMismatch.empty())
      Row.complain(Why->At, "'why' needs the key 'mismatch', because releases "
                            "of the class must match; add it");
  }
  if (readReplaces(Row))
    replace(ClassNames, C->Classes, mention(Row.at("class"), L.Name),
            "lock class");
  Row.finish();
  if (!InProject && !L.Name.empty() && sys::path::stem(F.Path) != L.Name)
    Row.complain(Row.at("class"), "lock class '" + L.Name +
                                      "' must stand in a file called '" +
                                      L.Name + ".yaml'");
  declare(ClassNames, L.Name, Row, "class", "lock class");
  C->Classes.push_back(std::move(L));
}

//===----------------------------------------------------------------------===//
// apis/*.yaml
//===----------------------------------------------------------------------===//

void CatalogReader::readApis(const YamlFile &F, const YamlNode &Root) {
  RowReader Top(F, Root, "a file of APIs", Problems);
  if (!Top.isMap())
    return;
  Api Defaults;
  std::string Class;
  Top.text("class", Class);
  Top.text("header", Defaults.Header, unlessOwn());
  Top.text("framework", Defaults.Framework, unlessOwn());
  if (!Class.empty())
    ClassMentions.push_back(mention(Top.at("class"), Class));
  const YamlNode *Calls = Top.node("calls");
  const YamlNode *Memory = Top.node("memory");
  if (const YamlNode *Rows =
          Top.node("apis", Calls || Memory ? RowReader::Optional : Required)) {
    if (!Rows->isList())
      Top.complain(Rows->At,
                   "'apis' must be a list of APIs" + RowReader::found(*Rows));
    for (const YamlNode &N : Rows->Items)
      readApi(F, N, Defaults, Class);
  }
  if (Calls && !Calls->isList())
    Top.complain(Calls->At, "'calls' must be a list of IRQLs with names" +
                                RowReader::found(*Calls));
  if (Calls)
    for (const YamlNode &N : Calls->Items)
      readCalls(F, N, Defaults);
  if (Memory && !Memory->isList())
    Top.complain(Memory->At, "'memory' must be a list of what is done, with "
                             "names" +
                                 RowReader::found(*Memory));
  if (Memory)
    for (const YamlNode &N : Memory->Items)
      readMemory(F, N);
  Top.finish();
}

/// What functions do with whole pieces of memory.
void CatalogReader::readMemory(const YamlFile &F, const YamlNode &Node) {
  RowReader Row(F, Node, "a row of 'memory'", Problems);
  if (!Row.isMap())
    return;
  MemoryApi M;
  using Gives = MemoryApi::Gives;
  Row.word<Gives>(
      "gives", M.Result,
      [](StringRef Name) {
        return StringSwitch<std::optional<Gives>>(Name)
            .Case("nonpaged", Gives::Nonpaged)
            .Case("paged", Gives::Paged)
            .Case("by_pool", Gives::ByPool)
            .Default(std::nullopt);
      },
      "nonpaged, paged, by_pool");
  Row.flag("zeroed", M.Zeroed);
  Row.flag("recycled", M.Recycled);
  Row.argument("pool_arg", M.PoolArg);
  auto Number = [&](StringRef Key, uint64_t &Out) {
    const YamlNode *N = Row.node(Key);
    if (N && (!N->isScalar() || !to_integer(N->Text, Out, 0)))
      Row.complain(N->At,
                   "'" + Key + "' must be a number" + RowReader::found(*N));
  };
  Number("paged_bits", M.PagedBits);
  Number("pool_bits", M.PoolBits);
  if ((M.Result == Gives::ByPool) !=
      (M.PoolArg >= 0 && M.PagedBits && M.PoolBits))
    Row.complain(Row.at(),
                 "'gives: by_pool' goes with 'pool_arg', 'pool_bits' and "
                 "'paged_bits'; write all of them");
  Row.argument("frees_arg", M.FreesArg);
  Row.text("frees_member", M.FreesMember);
  Row.argument("fills_arg", M.FillsArg);
  std::vector<std::string> All;
  Row.words(
      "names", All, Required, [&](const char *At, const std::string &Name) {
        M.Name = Name;
        declareAt(MemoryNames, Name, mention(At, Name), "memory function");
        C->MemoryApis.push_back(M);
      });
  Row.finish();
}

/// APIs of which nothing is told but the IRQL.
void CatalogReader::readCalls(const YamlFile &F, const YamlNode &Node,
                              const Api &Defaults) {
  RowReader Row(F, Node, "a list of calls", Problems);
  if (!Row.isMap())
    return;
  Api A = Defaults;
  readIrqlRange(Row, A.IrqlMin, A.IrqlMax);
  if (A.IrqlMax.empty() && !Row.has("irql"))
    Row.complain(Row.at("irql"),
                 "a list of calls needs the key 'irql'; add it");
  Row.flag("waits", A.Waits);
  const bool Replaces = readReplaces(Row);
  Row.flag("reads_device", A.ReadsDevice);
  std::vector<std::string> All;
  Row.words("names", All, Required,
            [&](const char *At, const std::string &Name) {
              A.Name = Name;
              if (Replaces)
                replace(ApiNames, C->Apis, mention(At, Name), "API");
              declareAt(ApiNames, Name, mention(At, Name), "API");
              C->Apis.push_back(A);
            });
  Row.finish();
}

void CatalogReader::readApi(const YamlFile &F, const YamlNode &Node,
                            const Api &Defaults, const std::string &Class) {
  RowReader Row(F, Node, "an API", Problems);
  if (!Row.isMap())
    return;
  auto NoteClass = [&](const char *At, const std::string &Name) {
    ClassMentions.push_back(mention(At, Name));
  };
  Api A = Defaults;
  std::string Like;
  Row.text("like", Like);
  if (!Like.empty()) {
    auto It = ApiNames.find(Like);
    const Api *Model = nullptr;
    if (It != ApiNames.end() && (InProject || It->second.File == Current))
      for (const Api &Known : C->Apis)
        if (Known.Name == Like)
          Model = &Known;
    if (Model)
      A = *Model;
    else
      Row.complain(Row.at("like"),
                   (InProject ? "'like' must name an API of the catalog, or "
                                "one further up in this file, not '"
                              : "'like' must name an API further up in this "
                                "file, not '") +
                       Like + "'");
  }
  Row.text("name", A.Name, Required);
  Row.text("header", A.Header);
  Row.text("framework", A.Framework);
  readIrqlRange(Row, A.IrqlMin, A.IrqlMax);
  readIrqlConditions(F, Row, A, Problems);
  readIrqlName(Row, "irql_after", A.IrqlAfter);
  Row.flag("raises", A.Raises);
  Row.flag("noreturn", A.NoReturn);
  Row.flag("ends_thread", A.EndsThread);
  Row.flag("waits", A.Waits);
  Row.flag("current_thread", A.CurrentThread);
  Row.flag("current_irql", A.CurrentIrql);
  Row.flag("asserts", A.Asserts);
  if (const YamlNode *Needs = Row.node("needs_set")) {
    RowReader Set(F, *Needs, "what has to be set", Problems);
    Set.text("member", A.NeedsMember, Required);
    Set.text("name", A.NeedsName, Required);
    int Value = 0;
    Set.argument("value", Value, Required);
    A.NeedsValue = Value;
    Set.finish();
  }
  Row.words("before", A.Before, RowReader::Optional,
            [&](const char *At, const std::string &Name) {
              CallMentions.push_back(mention(At, Name));
            });
  if (const YamlNode *Parent = Row.node("parent")) {
    RowReader From(F, *Parent, "a parent object", Problems);
    From.argument("attributes_arg", A.AttributesArg, Required);
    From.text("member", A.ParentMember, Required);
    From.finish();
  }
  Row.flag("reads_device", A.ReadsDevice);
  Row.argument("stall_arg", A.StallArg);
  Row.argument("queues_arg", A.QueuesArg);
  Row.argument("queue_lock_arg", A.QueueLockArg);
  Row.argument("pending_arg", A.PendingArg);
  if (!Row.has("op"))
    Row.argument("timeout_arg", A.TimeoutArg);
  Row.words("forgets", A.Forgets, RowReader::Optional, NoteClass);

  if (const YamlNode *Effects = Row.node("effects")) {
    A.Effects.clear();
    if (!Effects->isList())
      Row.complain(Effects->At, "'effects' must be a list of effects" +
                                    RowReader::found(*Effects));
    for (const YamlNode &N : Effects->Items) {
      RowReader Effect(F, N, "an effect", Problems);
      if (!Effect.isMap())
        continue;
      readEffect(Effect, Class, A);
      Effect.finish();
    }
  } else if (Row.has("op")) {
    A.Effects.clear();
    readEffect(Row, Class, A);
  } else {
    // So that a hint for a misspelt key can name it.
    Row.node("op");
  }
  // Lock DDIs are pure by definition; other rows must say so.
  A.Pure = !A.Effects.empty();
  Row.flag("pure", A.Pure);
  if (readReplaces(Row))
    replace(ApiNames, C->Apis, mention(Row.at("name"), A.Name), "API");
  Row.finish();
  declare(ApiNames, A.Name, Row, "name", "API");
  C->Apis.push_back(std::move(A));
}

void CatalogReader::readEffect(RowReader &Row, const std::string &Class,
                               Api &Out) {
  LockEffect E;
  Row.word<Op>(
      "op", E.What, opFromName,
      "init, destroy, acquire, try_acquire, wait_by_arg, release, "
      "downgrade, try_upgrade, transfer, query, raise_irql, lower_irql",
      Required);
  // A word that is no op was complained of; do not guess what it would need.
  const YamlNode *OpNode = Row.node("op");
  bool KnownOp = OpNode && OpNode->isScalar() && opFromName(OpNode->Text);
  E.Class = Class;
  Row.text("class", E.Class, Class.empty() ? Required : RowReader::Optional);
  if (!E.Class.empty())
    ClassMentions.push_back(mention(Row.at("class"), E.Class));
  Row.word<Mode>("mode", E.LockMode, modeFromName, "exclusive, shared, any");
  Row.word<Level>("level", E.LockLevel, levelFromName,
                  "normal, dpr, for_dpc, unsafe, irq");

  if (const YamlNode *Lock = Row.node("lock", Required)) {
    std::optional<LockWhere> Where;
    unsigned Arg;
    if (Lock->isScalar() && to_integer(Lock->Text, Arg, 10) && Arg < 64) {
      Where = LockWhere::Arg;
      E.LockArg = static_cast<int>(Arg);
    } else if (Lock->isScalar()) {
      Where = StringSwitch<std::optional<LockWhere>>(Lock->Text)
                  .Case("global", LockWhere::Global)
                  .Case("thread", LockWhere::Thread)
                  .Case("return", LockWhere::Return)
                  .Case("handle", LockWhere::Handle)
                  .Default(std::nullopt);
    }
    if (Where)
      E.Where = *Where;
    else
      Row.complain(Lock->At, "'lock' must be the number of an argument, or "
                             "global, thread, return or handle" +
                                 RowReader::found(*Lock));
  }
  Row.argument("handle_arg", E.HandleArg);
  if (E.Where == LockWhere::Handle && E.HandleArg < 0)
    Row.complain(Row.at("lock"), "'lock: handle' needs the key 'handle_arg'; "
                                 "add it");
  Row.argument("irql_out_arg", E.IrqlOutArg);
  Row.argument("irql_in_arg", E.IrqlInArg);
  Row.flag("irql_returned", E.IrqlReturned);
  Row.argument("wait_arg", E.WaitArg);
  Row.argument("timeout_arg", E.TimeoutArg);
  if (KnownOp &&
      (E.What == Op::WaitByArg) != (E.WaitArg >= 0 || E.TimeoutArg >= 0))
    Row.complain(Row.at("op"), "'op: wait_by_arg' and one of 'wait_arg' and "
                               "'timeout_arg' go together; write both");
  Row.argument("mode_arg", E.ModeArg);
  Row.argument("flags_arg", E.FlagsArg);
  Row.argument("tag_arg", E.TagArg);
  Row.argument("kind_arg", E.KindArg);
  Row.argument("context_arg", E.ContextArg);
  Row.argument("owner_arg", E.OwnerArg);
  Row.word<Success>("success", E.When, successFromName,
                    "nonzero, zero, non_negative, status",
                    E.What == Op::TryAcquire || E.What == Op::WaitByArg ||
                            E.What == Op::TryUpgrade
                        ? Required
                        : RowReader::Optional);
  E.ResultTells = Row.has("success");
  if (const YamlNode *Failure = Row.node("failure")) {
    int64_t Value = 0;
    if (Failure->isScalar() && to_integer(Failure->Text, Value, 0))
      E.Failure = int32_t(uint32_t(Value)); // As NTSTATUS has it.
    else
      Row.complain(Failure->At,
                   "'failure' must be a number" + RowReader::found(*Failure));
  }
  Row.flag("implied", E.Implied);
  Row.words("only_if_type", E.OnlyIfTypes);
  Row.words("releases", E.Releases,
            KnownOp && isAcquire(E.What) ? Required : RowReader::Optional,
            [&](const char *At, const std::string &Name) {
              ReleaseMentions.emplace_back(mention(At, Name), E.Class);
            });
  if (!E.Releases.empty() && !isAcquire(E.What) && E.What != Op::TryUpgrade)
    Row.complain(Row.at("releases"),
                 "'releases' belongs to acquires; this is '" + opName(E.What) +
                     "'");

  Out.Effects.push_back(std::move(E));
}

//===----------------------------------------------------------------------===//
// roles/*.yaml
//===----------------------------------------------------------------------===//

void CatalogReader::readRoles(const YamlFile &F, const YamlNode &Root) {
  RowReader Top(F, Root, "a file of roles", Problems);
  if (!Top.isMap())
    return;
  std::string Framework;
  Top.text("framework", Framework, unlessOwn());
  if (const YamlNode *Rows = Top.node("roles", Required)) {
    if (!Rows->isList())
      Top.complain(Rows->At,
                   "'roles' must be a list of roles" + RowReader::found(*Rows));
    for (const YamlNode &N : Rows->Items)
      readRole(F, N, Framework);
  }
  Top.finish();
}

/// "STRUCT.Field", "Ddi(1)", "STRUCT.Method(1)" or "DriverEntry".
static std::optional<Role::Registration> parseRegistration(StringRef Text) {
  auto IsName = [](StringRef S) {
    return !S.empty() &&
           all_of(S, [](char C) { return isAlnum(C) || C == '_'; });
  };
  Role::Registration R;
  auto [Callee, Rest] = Text.split('(');
  if (Callee != Text) {
    unsigned Arg;
    if (!Rest.consume_back(")") || !to_integer(Rest, Arg, 10) || Arg >= 64)
      return std::nullopt;
    R.Arg = static_cast<int>(Arg);
  }
  if (Callee.contains('.')) {
    auto [Struct, Field] = Callee.split('.');
    if (!IsName(Struct) || !IsName(Field))
      return std::nullopt;
    R.Struct = Struct.str();
    R.Field = Field.str();
    return R;
  }
  if (!IsName(Callee))
    return std::nullopt;
  (R.Arg >= 0 ? R.Ddi : R.Symbol) = Callee.str();
  return R;
}

void CatalogReader::readRole(const YamlFile &F, const YamlNode &Node,
                             const std::string &Framework) {
  RowReader Row(F, Node, "a role", Problems);
  if (!Row.isMap())
    return;
  Role R;
  R.Framework = Framework;
  Row.text("role", R.Name, Required);
  readIrqlRange(Row, R.IrqlMin, R.IrqlMax);
  Row.words("also_at", R.AlsoAt, RowReader::Optional,
            [&](const char *At, const std::string &Name) {
              if (!isIrqlName(Name))
                Row.complain(At, "'also_at' must be an IRQL such as "
                                 "DISPATCH_LEVEL, or a list of them, not '" +
                                     Name + "'");
            });
  Row.flag("exit_unchecked", R.ExitUnchecked);
  Row.flag("alone", R.Alone);
  Row.flag("of_driver", R.OfDriver);
  readLockRefs(Row, "must_not_acquire", R.MustNotAcquire);
  Row.flag("apcs_enabled", R.ApcsEnabled);
  std::vector<std::string> Indices;
  Row.words("apcs_unknown_at", Indices, RowReader::Optional,
            [&](const char *At, const std::string &Text) {
              int64_t Index;
              if (to_integer(Text, Index, 10))
                R.ApcsUnknownAt.push_back(Index);
              else
                Row.complain(At, "'apcs_unknown_at' lists numbers, not '" +
                                     Text + "'");
            });
  std::vector<std::string> Places;

  auto AddPlace = [&](const char *At, const std::string &Text) {
    if (auto Registration = parseRegistration(Text))
      R.RegisteredBy.push_back(std::move(*Registration));
    else
      Row.complain(At,
                   "'registered_by' lists STRUCT.Field, Ddi(argument number) "
                   "or a function name, not '" +
                       Text + "'");
  };
  Row.words("registered_by", Places, RowReader::Optional, AddPlace);
  if (const YamlNode *Locks = Row.node("held_at_entry")) {
    if (!Locks->isList())
      Row.complain(Locks->At, "'held_at_entry' must be a list of locks" +
                                  RowReader::found(*Locks));
    for (const YamlNode &N : Locks->Items) {
      RowReader Lock(F, N, "a lock held at entry", Problems);
      Role::Held H;
      Lock.text("class", H.Class, Required);
      Lock.flag("at_exit", H.AtExit);
      Lock.argument("arg", H.Arg);
      Lock.text("kind", H.Kind);
      Lock.argument("kind_value", H.KindValue);
      Lock.finish();
      if (!H.Class.empty())
        ClassMentions.push_back(mention(Lock.at("class"), H.Class));
      R.HeldAtEntry.push_back(std::move(H));
    }
  }
  if (const YamlNode *Flag = Row.node("dispatch_flag")) {
    RowReader Bits(F, *Flag, "a dispatch flag", Problems);
    Bits.argument("arg", R.DispatchFlag.Arg, Required);
    Bits.text("bit", R.DispatchFlag.Bit, Required);
    const YamlNode *Mask = Bits.node("mask", Required);
    if (Mask &&
        (!Mask->isScalar() || !to_integer(Mask->Text, R.DispatchFlag.Mask, 0)))
      Bits.complain(Mask->At,
                    "'mask' must be a number" + RowReader::found(*Mask));
    Bits.finish();
  }
  if (readReplaces(Row))
    replace(RoleNames, C->Roles, mention(Row.at("role"), R.Name), "role");
  Row.finish();
  declare(RoleNames, R.Name, Row, "role", "role");
  C->Roles.push_back(std::move(R));
}

} // namespace spinlint::catalog
