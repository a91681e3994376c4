//===- Followed.cpp - does a release follow an acquire? -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Followed.h.
//
//===----------------------------------------------------------------------===//
#include "discover/Followed.h"
#include <set>

namespace spinlint::discover {

using namespace program;

namespace {

/// Paths are not followed for longer than this; what was found by then counts.
constexpr unsigned MaxSteps = 3000;

using Values = std::map<uint64_t, int64_t>; ///< Of registers and locals.
constexpr uint64_t LocalKey = uint64_t(1) << 32;

struct Path {
  uint32_t Block, Index;
  Values Known;
};

class Walk {
public:
  Walk(const Function &F, IsSite IsRelease, IsSite IsAcquire)
      : F(F), IsRelease(IsRelease), IsAcquire(IsAcquire) {}

  Followed run(Path Start) {
    Work.push_back(std::move(Start));
    for (unsigned Steps = 0; !Work.empty() && Steps != MaxSteps; ++Steps) {
      Path P = std::move(Work.back());
      Work.pop_back();
      if (!released(P))
        leave(P);
    }
    return Out;
  }

private:
  std::optional<int64_t> value(const Values &V, const Operand &O) const {
    if (O.K == Operand::Kind::Const)
      return O.Value;
    if (O.K != Operand::Kind::Reg)
      return std::nullopt;
    auto It = V.find(O.Value);
    return It == V.end() ? std::nullopt : std::optional(It->second);
  }

  std::optional<int64_t> result(const Values &V, const Instr &I) const {
    const std::optional<int64_t> A = value(V, I.A), B = value(V, I.B);
    switch (I.Kind) {
    case InstrKind::Load:
      if (I.A.K == Operand::Kind::Local)
        if (auto It = V.find(LocalKey + I.A.Value); It != V.end())
          return It->second;
      return std::nullopt;
    case InstrKind::Unary:
      if (A && UnaryCode(I.Code) == UnaryCode::Not)
        return !*A;
      return std::nullopt;
    case InstrKind::Cast:
      return A;
    case InstrKind::Compare:
      if (A && B)
        return evaluate(CompareCode(I.Code), *A, *B);
      return std::nullopt;
    default:
      return std::nullopt;
    }
  }

  /// Goes through the rest of the block; true at a release.
  bool released(Path &P) {
    const Block &B = F.Blocks[P.Block];
    for (; P.Index < B.Instrs.size(); ++P.Index) {
      const Instr &I = B.Instrs[P.Index];
      if (IsRelease(P.Block, P.Index)) {
        Out.Released = true;
        return true;
      }
      Out.Again |= IsAcquire(P.Block, P.Index);
      if (I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local) {
        set(P.Known, LocalKey + I.A.Value, value(P.Known, I.B));
        continue;
      }
      if (I.Kind == InstrKind::Call || I.Kind == InstrKind::Forget ||
          I.Kind == InstrKind::Store)
        forgetEscaped(P.Known);
      if (I.Result != None)
        set(P.Known, I.Result, result(P.Known, I));
    }
    return false;
  }

  static void set(Values &V, uint64_t Key, std::optional<int64_t> Value) {
    if (Value)
      V[Key] = *Value;
    else
      V.erase(Key);
  }

  void forgetEscaped(Values &V) const {
    std::erase_if(V, [&](const auto &Entry) {
      return Entry.first >= LocalKey &&
             F.Locals[Entry.first - LocalKey].Escapes;
    });
  }

  void leave(const Path &P) {
    const Terminator &T = F.Blocks[P.Block].Term;
    switch (T.Kind) {
    case TermKind::Return:
      Out.Left = true;
      return;
    case TermKind::Unreachable:
      return;
    case TermKind::Goto:
    case TermKind::MayRaise: // What is raised is another matter.
      return go(T.Targets[0], P.Known);
    case TermKind::Branch:
      if (auto V = value(P.Known, T.Value))
        return go(T.Targets[*V ? 0 : 1], P.Known);
      go(T.Targets[0], P.Known);
      return go(T.Targets[1], P.Known);
    case TermKind::Switch:
      if (auto V = value(P.Known, T.Value)) {
        for (size_t I = 0; I != T.Cases.size(); ++I)
          if (T.Cases[I].first <= *V && *V <= T.Cases[I].second)
            return go(T.Targets[I], P.Known);
        return go(T.Targets.back(), P.Known);
      }
      for (uint32_t To : T.Targets)
        go(To, P.Known);
      return;
    }
  }

  void go(uint32_t To, const Values &Known) {
    if (Seen.emplace(To, Known).second)
      Work.push_back({To, 0, Known});
  }

  const Function &F;
  IsSite IsRelease, IsAcquire;
  Followed Out;
  std::vector<Path> Work;
  std::set<std::pair<uint32_t, Values>> Seen;
};

} // namespace

Followed follow(const CallSite &From, std::optional<int64_t> Result,
                IsSite IsRelease, IsSite IsAcquire) {
  Path Start{From.Block, From.Index + 1, {}};
  if (Result && From.Result != None)
    Start.Known[From.Result] = *Result;
  return Walk(*From.In, IsRelease, IsAcquire).run(std::move(Start));
}

} // namespace spinlint::discover
