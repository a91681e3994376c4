//===- SalContract.cpp - the contract of a function in SAL ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SalContract.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/SalContract.h"
#include "engine/Irql.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::fixes {

using engine::IrqlRange;
using engine::NetEffect;
using engine::OuterName;

//===----------------------------------------------------------------------===//
// What is there
//===----------------------------------------------------------------------===//

static bool mentions(llvm::StringRef Text, SalKind Kind) {
  auto Has = [&](llvm::StringRef Word) { return Text.contains(Word); };
  switch (Kind) {
  case SalKind::Acquires:
    return Has("_Acquires_") || Has("__drv_acquires");
  case SalKind::Releases:
    return Has("_Releases_") || Has("__drv_releases");
  case SalKind::Requires:
    return Has("_Requires_") || Has("__drv_mustHold") || Has("__drv_neverHold");
  case SalKind::Level:
    return Has("_IRQL_") || (Has("__drv_") && Has("IRQL"));
  }
  return false;
}

bool hasSal(const program::Function &F, SalKind Kind) {
  return llvm::any_of(F.Annotations, [&](const program::Annotation &A) {
    return mentions(A.Name, Kind) ||
           llvm::any_of(A.Args, [&](const std::string &Arg) {
             return mentions(Arg, Kind);
           });
  });
}

//===----------------------------------------------------------------------===//
// Locks
//===----------------------------------------------------------------------===//

static bool isName(llvm::StringRef Name) {
  return !Name.empty() && !llvm::isDigit(Name.front()) &&
         llvm::all_of(Name, [](char C) {
           return llvm::isAlnum(C) || C == '_' || C == '$';
         });
}

/// How the lock is called at a declaration; empty: it has no name there.
static std::string lockText(const program::Program &P,
                            const program::Function &F, const OuterName &Lock,
                            const catalog::LockClass &Class,
                            const program::Declaration &At) {
  std::string Root;
  switch (Lock.From) {
  case OuterName::Root::CancelLock:
    return "_Global_cancel_spin_lock_";
  case OuterName::Root::Param:
    if (Lock.Index < At.Params.size() && At.Params[Lock.Index] != "this")
      Root = At.Params[Lock.Index];
    break;
  case OuterName::Root::Global: {
    const program::Global &G = P.Globals[Lock.Index];
    // What is static has its file in its USR, and no name elsewhere.
    if (G.Usr == "c:@" + G.Name || At.Where.File == F.Where.File)
      Root = G.Name;
    break;
  }
  }
  // An unnamed record has members without a name of their own.
  auto Parts = [](llvm::StringRef Member) {
    llvm::SmallVector<llvm::StringRef, 2> All;
    Member.split(All, '.');
    return llvm::all_of(All, isName);
  };
  if (!isName(Root) || !llvm::all_of(Lock.Hops, [&](const OuterName::Hop &H) {
        return H.Member.empty() || Parts(H.Member);
      }))
    return {};
  return Lock.text(Root, Class.Opaque);
}

static bool hasModes(const catalog::LockClass &C) {
  return C.Kind == catalog::LockKind::RwSpin ||
         C.Kind == catalog::LockKind::RwWait;
}

/// "exclusive_" where it is certain that the lock is held so.
static std::string modeWord(const catalog::LockClass &C, catalog::Mode M) {
  if (!hasModes(C))
    return "";
  return M == catalog::Mode::Exclusive ? "exclusive_"
         : M == catalog::Mode::Shared  ? "shared_"
                                       : "";
}

static std::string condition(NetEffect::When If, program::ReturnKind Returns) {
  const std::string Zero =
      Returns == program::ReturnKind::Pointer ? "NULL" : "0";
  switch (If) {
  case NetEffect::When::Nonzero:
    return "return != " + Zero;
  case NetEffect::When::Zero:
    return "return == " + Zero;
  case NetEffect::When::Success:
    return "NT_SUCCESS(return)";
  case NetEffect::When::Always:
    break;
  }
  return {};
}

std::optional<std::vector<SalLine>> salOfLocks(const program::Program &P,
                                               const catalog::Catalog &C,
                                               const program::Function &F,
                                               const engine::NetEffects &E,
                                               const program::Declaration &At) {
  std::vector<SalLine> Lines;
  auto Add = [&](SalKind Kind, std::string Name, const NetEffect &Of,
                 const std::string &Lock) {
    if (hasSal(F, Kind))
      return;
    std::string Text = Name + "(" + Lock + ")";
    if (std::string If = condition(Of.If, F.Returns); !If.empty())
      Text = "_When_(" + If + ", " + Text + ")";
    Lines.push_back({Kind, std::move(Name), std::move(Text), Of.Lock,
                     Of.Lock.From == OuterName::Root::Global
                         ? P.Globals[Of.Lock.Index].Usr
                         : ""});
  };
  for (const NetEffect &N : E.Locks) {
    const catalog::LockClass *Class = C.lockClass(N.Class);
    const std::string Lock = lockText(P, F, N.Lock, *Class, At);
    if (Lock.empty())
      return std::nullopt;
    const std::string Mode = modeWord(*Class, N.Mode);
    if (N.What == NetEffect::Kind::Acquires)
      Add(SalKind::Acquires, "_Acquires_" + Mode + "lock_", N, Lock);
    else
      Add(SalKind::Requires, "_Requires_" + Mode + "lock_held_", N, Lock);
    if (N.What == NetEffect::Kind::Releases)
      Add(SalKind::Releases, "_Releases_" + Mode + "lock_", N, Lock);
  }
  llvm::stable_sort(Lines, [](const SalLine &L, const SalLine &R) {
    auto Rank = [](SalKind K) { return K == SalKind::Requires ? -1 : int(K); };
    return Rank(L.Kind) < Rank(R.Kind);
  });
  return Lines;
}

//===----------------------------------------------------------------------===//
// Levels
//===----------------------------------------------------------------------===//

std::vector<SalLine> salOfLevels(const engine::NetEffects &Effects) {
  const engine::LevelEffect &E = Effects.Irql;
  IrqlRange Needs = E.Sometimes ? IrqlRange() : E.Needs;
  for (const NetEffect &N : Effects.Locks)
    Needs.meet(N.Irql);
  std::vector<SalLine> Lines;
  auto Add = [&](const std::string &Name, int Level) {
    // Those of devices have no name that a declaration could use.
    if (Level <= IrqlRange::Dispatch)
      Lines.push_back({SalKind::Level,
                       Name,
                       Name + "(" + engine::irqlName(Level).str() + ")",
                       {},
                       ""});
  };
  if (Needs.empty())
    return Lines;
  if (Needs.Lo == Needs.Hi && Needs.Lo > IrqlRange::Passive) {
    Add("_IRQL_requires_", Needs.Hi);
  } else {
    if (Needs.Lo > IrqlRange::Passive)
      Add("_IRQL_requires_min_", Needs.Lo);
    Add("_IRQL_requires_max_", Needs.Hi);
  }
  if (E.Raises && Needs.Lo < *E.Raises) {
    Add("_IRQL_raises_", *E.Raises);
    if (E.Saves)
      Lines.push_back({SalKind::Level, "_IRQL_saves_", "_IRQL_saves_", {}, ""});
  }
  return Lines;
}

} // namespace spinlint::fixes
