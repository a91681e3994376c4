//===- InitCensus.cpp - locks that nothing sets up ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What each function does to the locks it is given, callees first; then what
// is done to each member and global; then those that are only used.
//
//===----------------------------------------------------------------------===//
#include "engine/InitCensus.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Op;

namespace {

/// A member or a global.
struct Home {
  bool Global = false;
  uint32_t Id = 0;
  auto operator<=>(const Home &) const = default;
};

struct Uses {
  Point Acquire; ///< The first, or the call that leads to it.
  Point Event;   ///< The event itself.
  std::string Class;
  bool MaybeSetUp = false;
  std::vector<Point> Inits; ///< In functions that nobody calls.
};

/// What a function does to what a parameter points to.
struct ParamUse {
  Point Acquire; ///< An event.
  bool Other = false;
};

class Census {
public:
  Census(const Program &P, const catalog::Catalog &C, const CallGraph &G,
         LabelTable &Labels, const std::vector<EntryKind> &Entries)
      : P(P), C(C), G(G), Labels(Labels), Entries(Entries),
        Params(P.Functions.size()) {}

  std::vector<Violation> run() {
    // Without its entry it is no driver.
    if (Entries.empty() || !Entries.front().Whole ||
        llvm::none_of(P.Functions, [&](const Function &F) {
          return P.Symbols[F.Symbol].Name == "DriverEntry" ||
                 llvm::is_contained(F.Roles, "DRIVER_INITIALIZE");
        }))
      return {};
    for (const Function &F : P.Functions)
      for (const CallDetail &D : F.Calls)
        if (D.Callee != None && !P.Symbols[D.Callee].System &&
            !isMarker(P, D) &&
            (P.Symbols[D.Callee].Function == None ||
             P.Functions[P.Symbols[D.Callee].Function].Stub))
          return {};
    findDead();
    for (const auto &Scc : G.Sccs)
      for (uint32_t F : Scc)
        Params[F].resize(P.Functions[F].NumParams);
    for (const auto &Scc : G.Sccs)
      for (unsigned Round = 0; Round < (Scc.size() > 1 ? 3u : 1u); ++Round)
        for (uint32_t F : Scc)
          function(F);
    std::vector<Violation> Found;
    for (auto &[H, U] : Homes)
      if (U.Acquire.valid() && !U.MaybeSetUp && mustBeSetUp(H, U))
        Found.push_back(violation(H, U));
    return Found;
  }

private:
  /// Functions that nobody calls.
  void findDead() {
    Dead.resize(unsigned(P.Functions.size()));
    // Callers come later in the order.
    for (const auto &Scc : llvm::reverse(G.Sccs))
      for (uint32_t F : Scc) {
        const Function &Fn = P.Functions[F];
        const std::string &Name = P.Symbols[Fn.Symbol].Name;
        const bool Root = Entries[F].Role || Entries[F].Strict ||
                          Fn.AddressTaken || G.Recursive[F] ||
                          llvm::StringRef(Name).contains("::") ||
                          llvm::StringRef(Name).contains("Entry") ||
                          llvm::StringRef(Name).contains("Dll");
        if (!Root && llvm::all_of(G.Callers[F], [&](uint32_t Caller) {
              return Dead[Caller];
            }))
          Dead.set(F);
      }
  }

  /// Where an address comes from: the members on the way, innermost first, and
  /// the object at its end.
  struct Chain {
    std::vector<uint32_t> Members;
    int Param = -1;
    uint32_t Global = None;
    bool Loaded = false; ///< The innermost is a pointer that was read.
  };

  Chain chainOf(const Function &F, const std::vector<const Instr *> &Def,
                Operand O) {
    Chain R;
    for (unsigned Hops = 0; Hops < 32; ++Hops) {
      if (O.K == Operand::Kind::Global)
        R.Global = uint32_t(O.Value);
      if (O.K != Operand::Kind::Reg)
        return R;
      const Instr *X = Def[uint32_t(O.Value)];
      if (!X)
        return R;
      if (X->Kind == InstrKind::Field) {
        if (X->Detail != None && !isPartOfLock(C, F.Fields[X->Detail]))
          R.Members.push_back(Labels.field(F.Fields[X->Detail]));
      } else if (X->Kind == InstrKind::Load) {
        if (X->A.K == Operand::Kind::Local)
          R.Param = F.Locals[uint32_t(X->A.Value)].Param;
        R.Loaded |= R.Members.empty() && R.Param < 0;
        return R;
      } else if (X->Kind != InstrKind::Index && X->Kind != InstrKind::Cast) {
        return R;
      }
      O = X->A;
    }
    return R;
  }

  Uses &of(const Chain &X) {
    return X.Members.empty() ? Homes[{true, X.Global}]
                             : Homes[{false, X.Members.front()}];
  }
  static bool named(const Chain &X) {
    return !X.Loaded && (!X.Members.empty() || X.Global != None);
  }

  void acquired(const Chain &X, uint32_t Fn, const Point &At,
                const Point &Event) {
    if (X.Param >= 0 && X.Members.empty()) {
      ParamUse &U = Params[Fn][size_t(X.Param)];
      if (!U.Acquire.valid())
        U.Acquire = Event;
      return;
    }
    if (!named(X) || Dead[Fn])
      return;
    Uses &U = of(X);
    if (U.Acquire.valid())
      return;
    U.Acquire = At;
    U.Event = Event;
    if (const LockDetail *L = eventAt(P, Event))
      U.Class = L->Class;
  }

  void initialised(const Chain &X, uint32_t Fn, const Point &At) {
    if (X.Param >= 0)
      Params[Fn][size_t(X.Param)].Other = true;
    if (Dead[Fn] && named(X)) {
      of(X).Inits.push_back(At);
      return;
    }
    other(X, Fn);
  }

  /// Something else is done with the address: it may be how it is set up.
  void other(const Chain &X, uint32_t Fn) {
    if (X.Param >= 0)
      Params[Fn][size_t(X.Param)].Other = true;
    for (uint32_t L : X.Members)
      Homes[{false, L}].MaybeSetUp = true;
    if (X.Global != None)
      Homes[{true, X.Global}].MaybeSetUp = true;
  }

  void function(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    std::vector<const Instr *> Def(F.NumRegs);
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Result != None)
          Def[I.Result] = &I;
    auto Trace = [&](const Operand &O) { return chainOf(F, Def, O); };
    for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
      const Block &Blk = F.Blocks[B];
      for (uint32_t I = 0; I < Blk.Instrs.size(); ++I) {
        const Instr &X = Blk.Instrs[I];
        const Point At{Fn, B, I};
        if (X.Kind == InstrKind::Store) {
          other(Trace(X.B), Fn);
          // The bytes of the lock themselves, but not its old IRQL.
          const Instr *At0 =
              X.A.K == Operand::Kind::Reg ? Def[uint32_t(X.A.Value)] : nullptr;
          const bool OfLock = At0 && At0->Kind == InstrKind::Field &&
                              At0->Detail != None &&
                              isPartOfLock(C, F.Fields[At0->Detail]);
          const Chain To = Trace(X.A);
          if (!To.Members.empty() && !OfLock)
            other(To, Fn);
        } else if (X.Kind == InstrKind::Forget) {
          other(Trace(X.A), Fn);
        } else if (X.Kind == InstrKind::Lock) {
          lock(F.Locks[X.Detail], Fn, At, Trace);
        } else if (X.Kind == InstrKind::Call) {
          call(F.Calls[X.Detail], Fn, At, Trace);
        } else if (X.Kind == InstrKind::Binary ||
                   X.Kind == InstrKind::Compare || X.Kind == InstrKind::Unary) {
          other(Trace(X.A), Fn);
          other(Trace(X.B), Fn);
        }
      }
      other(Trace(Blk.Term.Value), Fn);
    }
  }

  template <typename Fn0>
  void lock(const LockDetail &L, uint32_t Fn, const Point &At, Fn0 Trace) {
    if (L.Lock.isNone() || L.LockAt != catalog::LockWhere::Arg)
      return;
    const Chain X = Trace(L.Lock);
    if (L.What == Op::Acquire || L.What == Op::TryAcquire ||
        L.What == Op::WaitByArg)
      acquired(X, Fn, At, At);
    else if (L.What == Op::Init)
      initialised(X, Fn, At);
  }

  template <typename Fn0>
  void call(const CallDetail &D, uint32_t Fn, const Point &At, Fn0 Trace) {
    const uint32_t To = CallGraph::callee(P, D);
    for (size_t A = 0; A < D.Args.size(); ++A) {
      const Chain X = Trace(D.Args[A]);
      if (To == None || A >= Params[To].size() || Params[To][A].Other) {
        if (To != None && Dead[Fn] && named(X))
          of(X).Inits.push_back(At);
        else
          other(X, Fn);
        continue;
      }
      if (Params[To][A].Acquire.valid())
        acquired(X, Fn, At, Params[To][A].Acquire);
    }
    if (!D.Target.isNone())
      other(Trace(D.Target), Fn);
  }

  bool mustBeSetUp(const Home &H, const Uses &U) const {
    const catalog::LockClass *Class = C.lockClass(U.Class);
    if (!Class || Class->ZeroInit || Class->Kind == catalog::LockKind::Region ||
        Class->Kind == catalog::LockKind::Irql)
      return false;
    const bool HasInit = llvm::any_of(C.apis(), [&](const catalog::Api &A) {
      return llvm::any_of(A.Effects, [&](const catalog::LockEffect &E) {
        return E.Class == U.Class && E.What == Op::Init;
      });
    });
    if (!HasInit)
      return false;
    if (!U.Inits.empty())
      return true;
    if (H.Global)
      return U.Class != "spin_lock";
    // Structures that the system sets up.
    llvm::StringRef Record = Labels.name(H.Id);
    Record.consume_front("struct ");
    Record.consume_front("_");
    for (llvm::StringRef Of : {"KDEVICE_QUEUE", "FILE_OBJECT", "DEVICE_OBJECT",
                               "FSRTL_", "IO_", "KS", "KD", "KT", "KE"})
      if (Record.starts_with(Of))
        return false;
    return true;
  }

  Violation violation(const Home &H, const Uses &U) const {
    Violation V;
    V.Kind = catalog::Defect::UseBeforeInit;
    V.Class = U.Class;
    V.At = U.Acquire;
    V.Event = U.Event;
    V.Nowhere = true;
    if (!U.Inits.empty())
      V.Released = U.Inits.front();
    llvm::StringRef Name =
        H.Global ? llvm::StringRef(P.Globals[H.Id].Name) : Labels.name(H.Id);
    Name.consume_front("struct ");
    Name.consume_front("_");
    V.LockKey = V.LockText = Name.str();
    if (const LockDetail *L = eventAt(P, V.Event)) {
      V.EventLevel = L->Level;
      V.EventMode = L->Mode;
    }
    Step Start;
    Start.At = {V.At.Function, 0, 0};
    V.Witness.push_back(Start);
    return V;
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const std::vector<EntryKind> &Entries;
  std::vector<std::vector<ParamUse>> Params;
  llvm::BitVector Dead;
  std::map<Home, Uses> Homes;
};

} // namespace

std::vector<Violation>
engine::neverInitialised(const Program &P, const catalog::Catalog &C,
                         const CallGraph &G, LabelTable &Labels,
                         const std::vector<EntryKind> &Entries) {
  return Census(P, C, G, Labels, Entries).run();
}
