//===- Link.cpp - one driver from its units -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Link.h. Each unit is renumbered in place, through one table a kind of
// index, and moved to the end of the linked program.
//
//===----------------------------------------------------------------------===//
#include "program/Link.h"
#include "program/Text.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include <map>
#include <tuple>

using namespace llvm;

namespace spinlint::program {

namespace {

class Linker {
public:
  /// `OneUnit`: all that is added are versions of one unit, so that static
  /// functions of one name are one.
  explicit Linker(bool OneUnit = false) : OneUnit(OneUnit) {}
  LinkResult R;
  /// Returns where its functions are.
  std::vector<uint32_t> add(Program Unit);
  void finish();

private:
  void mapFiles(const Program &U);
  void mapGlobals(Program &U);
  void mapSymbols(Program &U);
  void rewrite(Function &F);
  void place(Place &W) const;
  void operand(Operand &O) const;
  void addFunction(Function F);
  void missingGuards(Function &F);

  const bool OneUnit;
  StringMap<uint32_t> Files, Globals, Symbols;
  /// USR and place of the bodies so far -> symbol.
  std::map<std::tuple<std::string, uint32_t, uint32_t, uint32_t>, uint32_t>
      Bodies;
  DenseSet<uint32_t> WithBody; ///< Symbols that have, or will get, a body.
  std::map<std::tuple<std::string, uint32_t, uint32_t, uint32_t>, size_t>
      Tokens;
  // Of the unit that is added: old index -> new index.
  std::vector<uint32_t> FileOf, GlobalOf, SymbolOf;
};

void Linker::mapFiles(const Program &U) {
  Program &P = R.Linked;
  FileOf.clear();
  for (const File &F : U.Files) {
    auto [It, New] = Files.try_emplace(F.Path, P.Files.size());
    FileOf.push_back(It->second);
    if (New) {
      P.Files.push_back(F);
      continue;
    }
    File &Old = P.Files[It->second];
    Old.System |= F.System;
    if (Old.Hash != F.Hash && !is_contained(R.ChangedFiles, It->second))
      R.ChangedFiles.push_back(It->second);
  }
}

void Linker::mapGlobals(Program &U) {
  Program &P = R.Linked;
  GlobalOf.clear();
  for (Global &G : U.Globals) {
    auto [It, New] = Globals.try_emplace(G.Usr, P.Globals.size());
    GlobalOf.push_back(It->second);
    if (New)
      P.Globals.push_back(std::move(G));
    else if (P.Globals[It->second].Section.empty())
      // Only the unit that defines it may say.
      P.Globals[It->second].Section = std::move(G.Section);
  }
}

/// A symbol without a body, or the first body of an external name, is found by
/// its USR. Every further body gets a symbol of its own, unless it stands
/// where an earlier one stands.
void Linker::mapSymbols(Program &U) {
  Program &P = R.Linked;
  SymbolOf.clear();
  for (Symbol &S : U.Symbols) {
    auto NewSymbol = [&] {
      P.Symbols.push_back({S.Usr, S.Name, None, S.System, S.Guards, S.Type});
      return static_cast<uint32_t>(P.Symbols.size() - 1);
    };
    if (S.Function == None || U.Functions[S.Function].Stub) {
      auto [It, New] = Symbols.try_emplace(S.Usr, P.Symbols.size());
      if (!New && !WithBody.contains(It->second)) {
        P.Symbols[It->second].System |= S.System;
        if (P.Symbols[It->second].Type.empty())
          P.Symbols[It->second].Type = S.Type;
      }
      SymbolOf.push_back(New ? NewSymbol() : It->second);
      continue;
    }
    const Function &F = U.Functions[S.Function];
    Place At = F.Where;
    place(At);
    std::tuple Key(S.Usr, At.File, At.Line, At.Column);
    if (auto It = Bodies.find(Key); At.valid() && It != Bodies.end()) {
      SymbolOf.push_back(It->second);
      continue;
    }
    uint32_t Symbol = None;
    if (F.Link != Linkage::Internal || OneUnit) {
      // It may have been named by an earlier unit.
      auto [It, New] = Symbols.try_emplace(S.Usr, P.Symbols.size());
      if (!New && !WithBody.contains(It->second))
        Symbol = It->second;
    }
    if (Symbol == None)
      Symbol = NewSymbol();
    // Who has the body knows best whose it is.
    P.Symbols[Symbol].System = S.System;
    P.Symbols[Symbol].Type = S.Type;
    WithBody.insert(Symbol);
    Bodies.try_emplace(Key, Symbol);
    SymbolOf.push_back(Symbol);
  }
}

void Linker::place(Place &W) const {
  if (W.valid())
    W.File = FileOf[W.File];
}

void Linker::operand(Operand &O) const {
  if (O.K == Operand::Kind::Global)
    O.Value = GlobalOf[O.Value];
  else if (O.K == Operand::Kind::Function)
    O.Value = SymbolOf[O.Value];
}

void Linker::rewrite(Function &F) {
  F.Symbol = SymbolOf[F.Symbol];
  place(F.Where);
  place(F.Body);
  for (Local &L : F.Locals)
    place(L.Where);
  for (Declaration &D : F.Declarations)
    place(D.Where);
  for (Label &L : F.Labels)
    place(L.Where);
  for (Lost &L : F.LostParts)
    place(L.Where);
  for (Block &B : F.Blocks) {
    for (Instr &I : B.Instrs) {
      operand(I.A);
      operand(I.B);
      place(I.Where);
    }
    operand(B.Term.Value);
    place(B.Term.Where);
  }
  for (CallDetail &C : F.Calls) {
    if (C.Callee != None)
      C.Callee = SymbolOf[C.Callee];
    operand(C.Target);
    for (Operand &A : C.Args)
      operand(A);
  }
  for (LockDetail &L : F.Locks) {
    for (Operand *O : {&L.Lock, &L.Handle, &L.IrqlOut, &L.IrqlIn, &L.Wait,
                       &L.Flags, &L.Tag, &L.KindOf, &L.Attributes})
      operand(*O);
    place(L.ApiAt);
  }
}

void Linker::addFunction(Function F) {
  Program &P = R.Linked;
  Symbol &S = P.Symbols[F.Symbol];
  // What is declared only gives way to what is defined, and says no more.
  if (F.Stub && S.Function != None)
    return;
  if (S.Function == None) {
    S.Function = P.Functions.size();
    P.Functions.push_back(std::move(F));
    if (P.Functions.back().Link == Linkage::Internal)
      return;
    uint32_t First = P.Symbols[Symbols.lookup(S.Usr)].Function;
    if (First != S.Function)
      R.Conflicts.push_back({S.Name, First, S.Function,
                             P.Functions[First].Where,
                             P.Functions[S.Function].Where});
    return;
  }
  // The same body seen by another unit. One that lost nothing is better.
  Function &Old = P.Functions[S.Function];
  for (std::string &Role : F.Roles)
    if (!is_contained(Old.Roles, Role))
      Old.Roles.push_back(std::move(Role));
  Old.AddressTaken |= F.AddressTaken;
  if (Old.Stub || (!Old.LostParts.empty() && F.LostParts.empty())) {
    F.Roles = std::move(Old.Roles);
    F.AddressTaken = Old.AddressTaken;
    Old = std::move(F);
  }
}

std::vector<uint32_t> Linker::add(Program U) {
  Program &P = R.Linked;
  std::vector<uint32_t> Added;
  if (U.CatalogHash)
    P.CatalogHash = U.CatalogHash;
  mapFiles(U);
  mapGlobals(U);
  mapSymbols(U);
  for (UnitInfo &Info : U.Units)
    P.Units.push_back(std::move(Info));
  for (Function &F : U.Functions) {
    rewrite(F);
    uint32_t Symbol = F.Symbol;
    addFunction(std::move(F));
    Added.push_back(P.Symbols[Symbol].Function);
  }
  llvm::sort(Added);
  for (Registration &G : U.Registrations) {
    G.Symbol = SymbolOf[G.Symbol];
    // A static table in a header is seen by every unit.
    if (none_of(P.Registrations, [&](const Registration &O) {
          return std::tie(O.Symbol, O.Struct, O.Field, O.Ddi, O.Arg) ==
                 std::tie(G.Symbol, G.Struct, G.Field, G.Ddi, G.Arg);
        }))
      P.Registrations.push_back(std::move(G));
  }
  for (Slot &S : U.Slots) {
    S.Symbol = SymbolOf[S.Symbol];
    if (S.Table != None)
      S.Table = GlobalOf[S.Table];
    if (!is_contained(P.Slots, S)) // Likewise.
      P.Slots.push_back(std::move(S));
  }
  for (LockToken &T : U.Tokens) {
    place(T.Where);
    if (T.Symbol != None)
      T.Symbol = SymbolOf[T.Symbol];
    // Likewise a lock call in an inline function: counted once.
    auto [It, New] = Tokens.try_emplace(
        {T.Api, T.Where.File, T.Where.Line, T.Where.Column}, P.Tokens.size());
    if (New || !T.Where.valid())
      P.Tokens.push_back(std::move(T));
    else
      P.Tokens[It->second].InProgram |= T.InProgram;
  }
  return Added;
}

/// A guard whose body no unit has may have taken or given back the lock that it
/// is made from: who uses it is not analysed.
void Linker::missingGuards(Function &F) {
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs) {
      if (I.Kind != InstrKind::Call || F.Calls[I.Detail].Callee == None)
        continue;
      const Symbol &S = R.Linked.Symbols[F.Calls[I.Detail].Callee];
      if (!S.Guards || S.System || S.Function != None)
        continue;
      F.LostParts.push_back(
          {"call of " + S.Name + " (which has no body)", I.Where});
      return;
    }
}

/// What only the whole program knows.
void Linker::finish() {
  Program &P = R.Linked;
  llvm::sort(R.ChangedFiles);
  for (uint32_t F : R.ChangedFiles)
    P.Files[F].Hash = 0;
  auto Taken = [&](const Operand &O) {
    if (O.K != Operand::Kind::Function)
      return;
    uint32_t F = P.Symbols[O.Value].Function;
    if (F != None)
      P.Functions[F].AddressTaken = true;
  };
  for (const Registration &G : P.Registrations)
    Taken(Operand::function(G.Symbol));
  for (Function &F : P.Functions)
    missingGuards(F);
  for (const Function &F : P.Functions) {
    for (const Block &B : F.Blocks) {
      for (const Instr &I : B.Instrs) {
        Taken(I.A);
        Taken(I.B);
      }
      Taken(B.Term.Value);
    }
    for (const CallDetail &C : F.Calls)
      for (const Operand &A : C.Args)
        Taken(A);
  }
}

/// What the order of units is made of: never the order in which they came.
std::string mainPath(const Program &U) {
  if (!U.Units.empty())
    return U.Units.front().Main;
  return U.Files.empty() ? "" : U.Files.front().Path;
}

} // namespace

Program joinVersions(Program Fresh, Program Others) {
  Linker L(/*OneUnit=*/true);
  Others.Units.clear();
  L.add(std::move(Fresh));
  L.add(std::move(Others));
  return std::move(L.R.Linked);
}

Expected<LinkResult> link(std::vector<Program> Units) {
  const Program *WithCatalog = nullptr;
  for (const Program &U : Units) {
    if (!U.CatalogHash)
      continue;
    if (WithCatalog && WithCatalog->CatalogHash != U.CatalogHash)
      return createStringError(
          inconvertibleErrorCode(),
          "'%s' and '%s' were extracted with different rules; extract both "
          "again with the same --rules",
          mainPath(*WithCatalog).c_str(), mainPath(U).c_str());
    WithCatalog = &U;
  }

  // The text decides between units with one path (one file, other flags).
  std::vector<std::tuple<std::string, std::string, Program *>> Order;
  StringMap<unsigned> PathCount;
  for (const Program &U : Units)
    ++PathCount[mainPath(U)];
  for (Program &U : Units)
    Order.emplace_back(mainPath(U), PathCount[mainPath(U)] > 1 ? toText(U) : "",
                       &U);
  llvm::sort(Order, [](const auto &L, const auto &R) {
    return std::tie(std::get<0>(L), std::get<1>(L)) <
           std::tie(std::get<0>(R), std::get<1>(R));
  });

  Linker L;
  L.R.FunctionsOf.resize(Units.size());
  for (auto &[Path, Text, Unit] : Order)
    L.R.FunctionsOf[Unit - Units.data()] = L.add(std::move(*Unit));
  L.finish();
  return std::move(L.R);
}

} // namespace spinlint::program
