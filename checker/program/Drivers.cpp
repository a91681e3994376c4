//===- Drivers.cpp - which targets make one driver ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Drivers.h.
//
//===----------------------------------------------------------------------===//
#include "program/Drivers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <set>

using namespace llvm;

namespace spinlint::program {

namespace {

/// What a linker sees of some targets that are one.
struct LinkUnit {
  std::string Name;
  std::vector<size_t> Targets;
  bool HasEntry = false;
  StringSet<> Defined;
  std::set<std::string> Missing; ///< In order: libraries are found in one.
};

/// The entries of drivers: by name, or by the role of their declaration.
struct EntryNames {
  StringSet<> Functions, Roles;
  explicit EntryNames(const catalog::Catalog &C) {
    for (const catalog::Role &R : C.roles())
      for (const catalog::Role::Registration &By : R.RegisteredBy)
        if (!By.Symbol.empty()) {
          Functions.insert(By.Symbol);
          Roles.insert(R.Name);
        }
  }
  bool has(const Program &P, const Function &F) const {
    return Functions.contains(P.Symbols[F.Symbol].Name) ||
           any_of(F.Roles,
                  [&](const std::string &R) { return Roles.contains(R); });
  }
};

} // namespace

static void add(LinkUnit &L, size_t Index, const TargetUnits &T,
                const EntryNames &Entries) {
  L.Targets.push_back(Index);
  bool HasEntry = false;
  for (const Program *P : T.Units) {
    for (const Function &F : P->Functions)
      HasEntry |= F.Link != Linkage::Internal && Entries.has(*P, F);
    for (const Symbol &S : P->Symbols)
      if (S.Function == None) {
        if (!S.System)
          L.Missing.insert(S.Usr);
      } else if (P->Functions[S.Function].Link != Linkage::Internal) {
        L.Defined.insert(S.Usr);
      }
  }
  if (L.Name.empty() || (HasEntry && !L.HasEntry))
    L.Name = T.Name;
  L.HasEntry |= HasEntry;
}

/// Directories are joined unless two of them have an entry.
static std::vector<LinkUnit> joinDirectories(ArrayRef<TargetUnits> Targets,
                                             const EntryNames &Entries) {
  std::vector<LinkUnit> Units(Targets.size());
  unsigned Drivers = 0;
  for (size_t I = 0; I != Targets.size(); ++I) {
    add(Units[I], I, Targets[I], Entries);
    Drivers += !Targets[I].Named && Units[I].HasEntry;
  }
  if (Drivers > 1)
    return Units;
  std::vector<LinkUnit> Joined;
  size_t Directory = None;
  for (size_t I = 0; I != Targets.size(); ++I)
    if (Targets[I].Named || Directory == None) {
      if (!Targets[I].Named)
        Directory = Joined.size();
      Joined.push_back(std::move(Units[I]));
    } else {
      add(Joined[Directory], I, Targets[I], Entries);
    }
  return Joined;
}

/// Adds to the driver `Units[Of]` the libraries that it needs.
static void addLibraries(const std::vector<LinkUnit> &Units, size_t Of,
                         const StringMap<size_t> &LibraryOf,
                         std::set<size_t> &Used, Driver &D) {
  std::vector<size_t> Linked = {Of};
  auto IsThere = [&](const std::string &Usr) {
    return any_of(Linked,
                  [&](size_t L) { return Units[L].Defined.contains(Usr); });
  };
  for (size_t I = 0; I != Linked.size(); ++I)
    for (const std::string &Usr : Units[Linked[I]].Missing)
      if (auto It = LibraryOf.find(Usr);
          It != LibraryOf.end() && !IsThere(Usr)) {
        Linked.push_back(It->second);
        Used.insert(It->second);
      }
  for (size_t L : Linked)
    append_range(D.Targets, Units[L].Targets);
  sort(D.Targets);
}

std::vector<Driver> findDrivers(ArrayRef<TargetUnits> Targets,
                                const catalog::Catalog &C) {
  if (Targets.size() == 1)
    return {{Targets[0].Name, {0}, /*Complete=*/true}};
  std::vector<LinkUnit> Units = joinDirectories(Targets, EntryNames(C));
  if (Units.size() == 1)
    return {{Units[0].Name, Units[0].Targets, /*Complete=*/true}};

  StringMap<size_t> LibraryOf; // Of two that have it, the first by name.
  for (size_t I = 0; I != Units.size(); ++I)
    if (!Units[I].HasEntry)
      for (const auto &Usr : Units[I].Defined)
        LibraryOf.try_emplace(Usr.getKey(), I);

  std::vector<Driver> Drivers;
  std::set<size_t> Used;
  for (size_t I = 0; I != Units.size(); ++I)
    if (Units[I].HasEntry) {
      Drivers.push_back({Units[I].Name, {}, /*Complete=*/true});
      addLibraries(Units, I, LibraryOf, Used, Drivers.back());
    }
  for (size_t I = 0; I != Units.size(); ++I)
    if (!Units[I].HasEntry && !Used.contains(I))
      Drivers.push_back({Units[I].Name, Units[I].Targets, false});
  llvm::sort(Drivers,
             [](const Driver &L, const Driver &R) { return L.Name < R.Name; });
  return Drivers;
}

} // namespace spinlint::program
