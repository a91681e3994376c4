//===- LockUses.cpp - calls that are made while a lock is held ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LockUses.h.
//
//===----------------------------------------------------------------------===//
#include "engine/LockUses.h"
#include "engine/CallsMade.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;

namespace {

/// The rows of all rules, by the names of the calls.
struct CallRows {
  explicit CallRows(const catalog::Catalog &C) {
    llvm::StringMap<size_t> Index;
    for (const catalog::Rule &R : C.rules())
      for (const catalog::Report &Row : R.Reports)
        for (const std::string &Call : Row.Calls) {
          if (!R.Active || (Row.Kind != Defect::CallUnderLock &&
                            Row.Kind != Defect::LongHold))
            continue;
          auto [It, New] = Index.try_emplace(Call, Names.size());
          if (New) {
            Names.push_back(Call);
            Forbidden.emplace_back();
            Slow.emplace_back();
          }
          auto &To =
              (Row.Kind == Defect::LongHold ? Slow : Forbidden)[It->second];
          for (const std::string &Class : R.Classes)
            if (Row.Classes.empty() || llvm::is_contained(Row.Classes, Class))
              To.insert(Class);
        }
  }
  std::vector<std::string> Names;
  std::vector<llvm::StringSet<>> Forbidden, Slow; ///< Classes, by name.
};

class Finder {
public:
  explicit Finder(const LockView &View)
      : V(View), Rows(V.C), Made(V.P, V.G, Rows.Names) {}

  std::vector<Violation> run() {
    for (uint32_t F = 0; F < V.P.Functions.size(); ++F)
      if (Made.any(F) && V.P.Functions[F].LostParts.empty())
        function(F);
    return std::move(Found);
  }

private:
  void function(uint32_t Fn) {
    const std::vector<HeldLock> Start = V.atEntry(Fn);
    if (Start.empty() && !V.G.TouchesLocks[Fn])
      return;
    const Function &F = V.P.Functions[Fn];
    V.Held.walk(
        Fn,
        [&](const HeldSets::Here &H) {
          const Block &B = F.Blocks[H.At.Block];
          if (H.At.Instr >= B.Instrs.size() || H.Now.empty() ||
              B.Instrs[H.At.Instr].Kind != InstrKind::Call)
            return;
          const CallDetail &D = F.Calls[B.Instrs[H.At.Instr].Detail];
          if (const uint32_t Name = Made.nameOf(D); Name != None)
            tell({Name, {}, H.At}, H.At, H.Now);
          else if (const uint32_t To = CallGraph::callee(V.P, D); To != None)
            for (CallsMade::Made M : Made.of(To)) {
              M.Via.insert(M.Via.begin(), H.At);
              tell(M, H.At, H.Kept);
            }
        },
        Start);
  }

  void tell(const CallsMade::Made &M, const Point &At,
            llvm::ArrayRef<HeldLock> Held) {
    for (const HeldLock &H : llvm::reverse(Held)) {
      const std::string Class = V.classOf(H);
      const bool Forbidden = Rows.Forbidden[M.Name].contains(Class);
      if (!Forbidden && !Rows.Slow[M.Name].contains(Class))
        continue;
      // What is done in any case is told where the caller calls.
      if (H.At.valid() && H.At.Function != At.Function &&
          llvm::any_of(Made.of(At.Function), [&](const CallsMade::Made &O) {
            return O.Name == M.Name;
          }))
        continue;
      Violation X = V.violation(
          Forbidden ? Defect::CallUnderLock : Defect::LongHold, At, H);
      X.Event = M.Event;
      X.Via = M.Via;
      X.Subject = Rows.Names[M.Name];
      Found.push_back(std::move(X));
      return;
    }
  }

  const LockView &V;
  const CallRows Rows;
  const CallsMade Made;
  std::vector<Violation> Found;
};

} // namespace

std::vector<Violation> engine::callsUnderLock(const LockView &View) {
  return Finder(View).run();
}
