//===- LockStorage.cpp - memory that no lock may be in --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each lock event by the place that its address leads to; one violation a lock.
//
//===----------------------------------------------------------------------===//
#include "engine/LockStorage.h"
#include "engine/LockStep.h"
#include "engine/ObjectPath.h"
#include "engine/PagedMemory.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;
using catalog::LockKind;
using catalog::Op;

namespace {

class StorageFinder {
public:
  StorageFinder(const Program &P, const catalog::Catalog &C, const CallGraph &G,
                LabelTable &Labels, const HeldSets &Held, const Policy &Limits)
      : P(P), C(C), G(G), Labels(Labels), Held(Held),
        Paged(P, C, G, Labels, Limits.Whole) {}

  std::vector<Violation> run() {
    for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn)
      if (P.Functions[Fn].LostParts.empty() && !P.Functions[Fn].Stub &&
          llvm::any_of(P.Functions[Fn].Locks,
                       [&](const LockDetail &L) { return isStored(L); }))
        function(Fn);
    return std::move(Found);
  }

private:
  /// An event of a lock that is memory of the driver.
  bool isStored(const LockDetail &L) const {
    const catalog::LockClass *Class = C.lockClass(L.Class);
    return Class && !L.Declared && L.LockAt == catalog::LockWhere::Arg &&
           !L.Lock.isNone() && L.KindOf.isNone() && !Class->Types.empty() &&
           Class->Kind != LockKind::Region &&
           Class->Kind != LockKind::RefCount && Class->Kind != LockKind::Irql &&
           !catalog::isOnlyLook(L.What);
  }

  static bool acquires(const LockDetail &L) {
    return L.What == Op::Acquire || L.What == Op::TryAcquire ||
           L.What == Op::WaitByArg;
  }

  void function(uint32_t Fn) {
    const Function &F = P.Functions[Fn];
    const ObjectPaths Paths(P, C, G, Labels, Fn);
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
        const Instr &X = F.Blocks[B].Instrs[I];
        if (X.Kind != InstrKind::Lock || !isStored(F.Locks[X.Detail]))
          continue;
        const LockDetail &L = F.Locks[X.Detail];
        const Point At{Fn, B, I};
        const ObjectPath To = Paths.of(L.Lock, true);
        if (acquires(L) && To.From == ObjectPath::Root::Local && To.inPlace())
          local(F, Paths, L, At, To);
        if (!C.lockClass(L.Class)->Pageable)
          pageable(Fn, Paths, L, At, To);
      }
  }

  void local(const Function &F, const ObjectPaths &Paths, const LockDetail &L,
             const Point &At, const ObjectPath &To) {
    const Local &V = F.Locals[To.Id];
    if (V.Param >= 0 || V.Static || V.Escapes || goesElsewhere(F, Paths, To.Id))
      return;
    Violation W = violation(Defect::LocalLock, L, At, V.Name);
    add(std::move(W));
  }

  /// Whether the address of a variable, or of a part of it, is used other than
  /// for its locks.
  bool goesElsewhere(const Function &F, const ObjectPaths &Paths,
                     uint32_t Local) const {
    auto IsOf = [&](const Operand &O) {
      const ObjectPath X = Paths.of(O, true);
      return X.From == ObjectPath::Root::Local && X.Id == Local && X.inPlace();
    };
    for (const Block &B : F.Blocks) {
      for (const Instr &I : B.Instrs)
        if ((I.Kind == InstrKind::Call &&
             llvm::any_of(F.Calls[I.Detail].Args, IsOf)) ||
            (I.Kind == InstrKind::Store && IsOf(I.B)))
          return true;
      if (IsOf(B.Term.Value))
        return true;
    }
    return false;
  }

  void pageable(uint32_t Fn, const ObjectPaths &Paths, const LockDetail &L,
                const Point &At, const ObjectPath &To) {
    const Function &F = P.Functions[Fn];
    const LockName Name = Held.trace(F, HeldSets::definitions(F), L.Lock);
    if (To.From == ObjectPath::Root::Global && To.inPlace()) {
      const Global &V = P.Globals[To.Id];
      if (llvm::StringRef(V.Section).starts_with("PAGE")) {
        Violation W = violation(Defect::PageableLock, L, At, V.Name);
        W.Subject = "section " + V.Section;
        add(std::move(W));
      }
      return;
    }
    if (!Paged.any())
      return;
    const Point Site = Paged.allocation(Fn, L.Lock);
    if (!Site.valid())
      return;
    const Function &By = P.Functions[Site.Function];
    const CallDetail &D =
        By.Calls[By.Blocks[Site.Block].Instrs[Site.Instr].Detail];
    Violation W = violation(Defect::PageableLock, L, At,
                            Name.known() ? Held.text(Name) : "");
    W.Subject = P.Symbols[D.Callee].Name + " in '" + P.Symbols[By.Symbol].Name +
                "' takes it from paged pool";
    add(std::move(W));
  }

  Violation violation(Defect Kind, const LockDetail &L, const Point &At,
                      std::string Key) const {
    Violation V;
    V.Kind = Kind;
    V.Class = L.Class;
    V.At = V.Event = At;
    V.EventLevel = V.FrameLevel = L.Level;
    V.EventMode = V.FrameMode = L.Mode;
    V.LockText = L.LockText;
    V.LockKey = Key.empty() ? L.LockText : std::move(Key);
    Step Start;
    Start.At = {At.Function, 0, 0};
    V.Witness.push_back(Start);
    Step End;
    End.What = Step::Kind::Violation;
    End.At = At;
    V.Witness.push_back(End);
    return V;
  }

  /// One a lock: where it is set up, or else where it is used first.
  void add(Violation V) {
    auto Rank = [&](const Violation &W) {
      const LockDetail *L = eventAt(P, W.At);
      return L && L->What == Op::Init;
    };
    for (Violation &O : Found)
      if (O.Kind == V.Kind && O.LockKey == V.LockKey &&
          (V.Kind != Defect::LocalLock || O.At.Function == V.At.Function)) {
        if (Rank(V) && !Rank(O))
          O = std::move(V);
        return;
      }
    Found.push_back(std::move(V));
  }

  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const HeldSets &Held;
  const PagedMemory Paged;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation>
engine::storageViolations(const Program &P, const catalog::Catalog &C,
                          const CallGraph &G, LabelTable &Labels,
                          const HeldSets &Held, const Policy &Limits) {
  return StorageFinder(P, C, G, Labels, Held, Limits).run();
}
