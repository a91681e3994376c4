//===- Splice.cpp - statements of a lock program --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Splice.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/Splice.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace spinlint::fixes {

using namespace program;

/// Whether every way to block `B` leads through `Through`.
static bool dominates(const Function &F, uint32_t Through, uint32_t B) {
  std::vector<bool> Seen(F.Blocks.size());
  Seen[Through] = true;
  std::vector<uint32_t> Work;
  if (Through)
    Work.push_back(0);
  while (!Work.empty()) {
    const uint32_t At = Work.back();
    Work.pop_back();
    if (Seen[At])
      continue;
    Seen[At] = true;
    llvm::append_range(Work, F.Blocks[At].Term.Targets);
  }
  return Through != B && !Seen[B];
}

bool Splice::isUnwound(uint32_t Block) const {
  const Terminator &T = F.Blocks[Block].Term;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    if (B != Block && F.Blocks[B].Term.Jump &&
        F.Blocks[B].Term.Where == T.Where && dominates(F, B, Block))
      return true;
  return false;
}

bool Splice::unwinds(uint32_t Block) const {
  const Terminator &T = F.Blocks[Block].Term;
  if (!T.Jump)
    return false;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    if (B != Block && F.Blocks[B].Term.Where == T.Where &&
        (F.Blocks[B].Term.Jump || F.Blocks[B].Term.Kind == TermKind::Return) &&
        dominates(F, Block, B))
      return true;
  return false;
}

/// A goto that nobody wrote is no part of a statement.
static bool isPlainGoto(const Terminator &T) {
  return T.Kind == TermKind::Goto && !T.Jump;
}

bool Splice::isIn(uint32_t B, uint32_t I, const Statement &S) const {
  const Block &Blk = F.Blocks[B];
  if (I < Blk.Instrs.size())
    return inside(Blk.Instrs[I].Where, S);
  return !isPlainGoto(Blk.Term) && inside(Blk.Term.Where, S) && !isUnwound(B);
}

bool Splice::leavesIn(uint32_t B, const Statement &S) const {
  const Block &Blk = F.Blocks[B];
  if (!isPlainGoto(Blk.Term))
    return inside(Blk.Term.Where, S);
  return !Blk.Instrs.empty() && inside(Blk.Instrs.back().Where, S);
}

/// Looks through blocks that only lead on.
bool Splice::startsIn(uint32_t B, const Statement &S, unsigned Depth) const {
  const Block &Blk = F.Blocks[B];
  if (!Blk.Instrs.empty())
    return inside(Blk.Instrs.front().Where, S);
  if (isPlainGoto(Blk.Term))
    return Depth < 16 && startsIn(Blk.Term.Targets[0], S, Depth + 1);
  return inside(Blk.Term.Where, S);
}

std::vector<Splice::Position> Splice::entries(const Statement &S) const {
  std::vector<Position> Out;
  // Blocks that are empty and lead on pass on where control comes from.
  std::vector<std::vector<std::pair<uint32_t, uint32_t>>> Preds(
      F.Blocks.size());
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (uint32_t T = 0; T < F.Blocks[B].Term.Targets.size(); ++T)
      Preds[F.Blocks[B].Term.Targets[T]].push_back({B, T});
  auto ComesFromInside = [&](auto &Self, uint32_t B, unsigned Depth) -> bool {
    const Block &Blk = F.Blocks[B];
    if (Blk.Instrs.empty() && isPlainGoto(Blk.Term) && Depth < 16)
      return llvm::any_of(
          Preds[B], [&](auto &E) { return Self(Self, E.first, Depth + 1); });
    return leavesIn(B, S);
  };
  bool AnyInstr = false;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
    const size_t N = F.Blocks[B].Instrs.size();
    for (uint32_t I = 0; I <= N; ++I) {
      if (!isIn(B, I, S))
        continue;
      AnyInstr |= I < N;
      if (I) {
        if (!isIn(B, I - 1, S))
          Out.push_back({B, I});
        continue;
      }
      unsigned Outside = B == 0;
      for (auto &E : Preds[B])
        Outside += !ComesFromInside(ComesFromInside, E.first, 0);
      if (Outside == Preds[B].size() + (B == 0)) {
        Out.push_back({B, 0});
        continue;
      }
      if (B == 0)
        continue; // A loop back to the entry: not met in practice.
      for (auto &E : Preds[B])
        if (!ComesFromInside(ComesFromInside, E.first, 0))
          Out.push_back({B, 0, E.first, E.second});
    }
  }
  // What a return or goto leaves behind runs before it jumps: the value comes
  // first, if there is one to compute.
  if (S.K == Statement::Kind::Jump && AnyInstr)
    llvm::erase_if(Out, [&](const Position &P) {
      return P.Instr == F.Blocks[P.Block].Instrs.size();
    });
  return Out;
}

bool Splice::isGoto(uint32_t B) const {
  const Terminator &T = F.Blocks[B].Term;
  if (!T.Jump)
    return false;
  if (Goto)
    return Goto(T.Where);
  return llvm::any_of(F.Labels,
                      [&](const Label &L) { return L.Block == T.Targets[0]; });
}

std::vector<bool> Splice::onWayOut(const Statement &S) const {
  std::vector<bool> Out(F.Blocks.size());
  for (uint32_t M = 0; M < F.Blocks.size(); ++M) {
    const Terminator &Jump = F.Blocks[M].Term;
    if (!inside(Jump.Where, S) || !unwinds(M))
      continue;
    std::vector<uint32_t> Work = Jump.Targets;
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      if (Out[B])
        continue;
      Out[B] = true;
      if (F.Blocks[B].Term.Where != Jump.Where)
        llvm::append_range(Work, F.Blocks[B].Term.Targets);
    }
  }
  return Out;
}

/// A jump out of the statement is none of its exits, but for the break of a
/// loop or switch, which goes where the others go.
std::vector<Splice::Position> Splice::exits(const Statement &S) const {
  std::vector<Position> Out, Breaks;
  auto Final = [&](uint32_t B) {
    for (unsigned Steps = 0; Steps < 16; ++Steps) {
      const Block &Blk = F.Blocks[B];
      if (!Blk.Instrs.empty() || !isPlainGoto(Blk.Term))
        break;
      B = Blk.Term.Targets[0];
    }
    return B;
  };
  const std::vector<bool> Unwinds = onWayOut(S);
  for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
    const Block &Blk = F.Blocks[B];
    if (Unwinds[B] && !(Blk.Term.Jump && inside(Blk.Term.Where, S)))
      continue;
    const uint32_t N = Unwinds[B] ? 0 : Blk.Instrs.size();
    for (uint32_t I = 0; I < N; ++I)
      if (isIn(B, I, S) && !(I + 1 == N && isPlainGoto(Blk.Term)) &&
          !isIn(B, I + 1, S))
        Out.push_back({B, I + 1});
    if (!leavesIn(B, S) || isGoto(B) || unwinds(B))
      continue;
    for (uint32_t T = 0; T < Blk.Term.Targets.size(); ++T)
      if (!startsIn(Blk.Term.Targets[T], S))
        (Blk.Term.Jump ? Breaks : Out).push_back({0, 0, B, T});
  }
  if (S.K == Statement::Kind::Control)
    for (const Position &P : Breaks)
      if (Out.empty() || llvm::any_of(Out, [&](const Position &O) {
            return O.From != None &&
                   Final(F.Blocks[O.From].Term.Targets[O.Target]) ==
                       Final(F.Blocks[P.From].Term.Targets[P.Target]);
          }))
        Out.push_back(P);
  return Out;
}

std::vector<Splice::Position> Splice::fallsInto(const Label &L) const {
  std::vector<Position> Out;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (uint32_t T = 0; T < F.Blocks[B].Term.Targets.size(); ++T)
      if (F.Blocks[B].Term.Targets[T] == L.Block && !isGoto(B))
        Out.push_back({0, 0, B, T});
  return Out;
}

bool Splice::insertBeforeLabel(const Label &L, const Snippet &Code) {
  std::vector<Position> At = fallsInto(L);
  if (At.empty())
    return false;
  put(std::move(At), Code);
  return true;
}

std::optional<Snippet> Splice::copy(const Statement &S) const {
  const std::vector<Position> In = entries(S);
  if (In.empty() || In.front().From != None)
    return std::nullopt;
  Snippet Out;
  // Each part of a block that is in the statement is a block of the copy.
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> Number;
  std::vector<std::pair<uint32_t, uint32_t>> Work;
  auto BlockFor = [&](uint32_t B, uint32_t I) {
    auto [It, New] = Number.try_emplace({B, I}, Number.size());
    if (New) {
      Work.push_back({B, I});
      Out.Blocks.emplace_back();
    }
    return It->second;
  };
  constexpr uint32_t Leave = None;
  auto Follow = [&](auto &Self, uint32_t T, unsigned Depth) -> uint32_t {
    const Block &Blk = F.Blocks[T];
    if (Blk.Instrs.empty() && isPlainGoto(Blk.Term) && Depth < 16)
      return Self(Self, Blk.Term.Targets[0], Depth + 1);
    return isIn(T, 0, S) ? BlockFor(T, 0) : Leave;
  };
  BlockFor(In.front().Block, In.front().Instr);
  for (size_t W = 0; W < Work.size(); ++W) {
    auto [B, First] = Work[W];
    const Block &From = F.Blocks[B];
    Block To;
    uint32_t I = First;
    for (; I < From.Instrs.size() && isIn(B, I, S); ++I) {
      Instr X = From.Instrs[I];
      if (X.Kind == InstrKind::Field) {
        Out.Fields.push_back(F.Fields[X.Detail]);
        X.Detail = Out.Fields.size() - 1;
      } else if (X.Kind == InstrKind::Call) {
        Out.Calls.push_back(F.Calls[X.Detail]);
        X.Detail = Out.Calls.size() - 1;
      } else if (X.Kind == InstrKind::Lock) {
        Out.Locks.push_back(F.Locks[X.Detail]);
        X.Detail = Out.Locks.size() - 1;
      }
      To.Instrs.push_back(X);
    }
    Terminator Term;
    Term.Kind = TermKind::Goto;
    Term.Targets = {Leave};
    if (I == From.Instrs.size()) {
      const bool Own = isIn(B, I, S);
      if (Own && (From.Term.Jump || From.Term.Kind == TermKind::Return))
        return std::nullopt;
      if (Own || isPlainGoto(From.Term)) {
        Term = From.Term;
        for (uint32_t &T : Term.Targets)
          T = Follow(Follow, T, 0);
      }
    }
    To.Term = std::move(Term);
    Out.Blocks[W] = std::move(To);
    if (Out.Blocks.size() > 16)
      return std::nullopt;
  }
  for (Block &B : Out.Blocks)
    for (uint32_t &T : B.Term.Targets)
      if (T == Leave)
        T = Out.Blocks.size();
  return Out;
}

std::vector<Block> Splice::adopt(const Snippet &Code, uint32_t FirstBlock,
                                 uint32_t Next) {
  std::vector<Block> Blocks = Code.Blocks;
  llvm::DenseMap<int64_t, uint32_t> Renamed;
  for (Block &B : Blocks)
    for (Instr &I : B.Instrs)
      if (I.Result != None) {
        Renamed[I.Result] = F.NumRegs;
        I.Result = F.NumRegs++;
      }
  auto Rename = [&](Operand &O) {
    if (O.K == Operand::Kind::Reg)
      if (auto It = Renamed.find(O.Value); It != Renamed.end())
        O.Value = It->second;
  };
  for (Block &B : Blocks) {
    for (Instr &I : B.Instrs) {
      Rename(I.A);
      Rename(I.B);
      if (I.Kind == InstrKind::Field) {
        F.Fields.push_back(Code.Fields[I.Detail]);
        I.Detail = F.Fields.size() - 1;
      } else if (I.Kind == InstrKind::Call) {
        CallDetail C = Code.Calls[I.Detail];
        Rename(C.Target);
        llvm::for_each(C.Args, Rename);
        F.Calls.push_back(std::move(C));
        I.Detail = F.Calls.size() - 1;
      } else if (I.Kind == InstrKind::Lock) {
        LockDetail L = Code.Locks[I.Detail];
        for (Operand *O : {&L.Lock, &L.Handle, &L.IrqlOut, &L.IrqlIn, &L.Wait,
                           &L.Flags, &L.Tag, &L.KindOf, &L.Attributes})
          Rename(*O);
        F.Locks.push_back(std::move(L));
        I.Detail = F.Locks.size() - 1;
      }
    }
    Rename(B.Term.Value);
    for (uint32_t &T : B.Term.Targets)
      T = T == Code.Blocks.size() ? Next : FirstBlock + T;
  }
  return Blocks;
}

void Splice::putAt(uint32_t B, uint32_t I, const Snippet &Code) {
  const bool Straight = Code.Blocks.size() == 1;
  const uint32_t First = F.Blocks.size() + 1;
  std::vector<Block> New = adopt(Code, First, First - 1);
  if (Straight) {
    auto &To = F.Blocks[B].Instrs;
    To.insert(To.begin() + I, New[0].Instrs.begin(), New[0].Instrs.end());
    return;
  }
  Block Rest;
  auto &Instrs = F.Blocks[B].Instrs;
  Rest.Instrs.assign(Instrs.begin() + I, Instrs.end());
  Rest.Term = F.Blocks[B].Term;
  Instrs.erase(Instrs.begin() + I, Instrs.end());
  Terminator T;
  T.Kind = TermKind::Goto;
  T.Targets = {First};
  T.Where = Rest.Term.Where;
  F.Blocks[B].Term = T;
  F.Blocks.push_back(std::move(Rest));
  llvm::append_range(F.Blocks, std::move(New));
}

void Splice::putOnEdge(uint32_t From, uint32_t Target, const Snippet &Code) {
  const uint32_t First = F.Blocks.size();
  const uint32_t Next = F.Blocks[From].Term.Targets[Target];
  std::vector<Block> New = adopt(Code, First, Next);
  llvm::append_range(F.Blocks, std::move(New));
  F.Blocks[From].Term.Targets[Target] = First;
}

void Splice::put(std::vector<Position> At, const Snippet &Code) {
  for (const Position &P : At)
    if (P.From != None)
      putOnEdge(P.From, P.Target, Code);
  llvm::erase_if(At, [](const Position &P) { return P.From != None; });
  // Later places first, so that earlier ones stay where they are.
  llvm::sort(At, [](const Position &A, const Position &B) {
    return std::tie(A.Block, A.Instr) > std::tie(B.Block, B.Instr);
  });
  for (const Position &P : At)
    putAt(P.Block, P.Instr, Code);
}

bool Splice::insertBefore(const Statement &S, const Snippet &Code) {
  std::vector<Position> At = entries(S);
  if (At.empty())
    return false;
  put(std::move(At), Code);
  return true;
}

bool Splice::insertAfter(const Statement &S, const Snippet &Code) {
  std::vector<Position> At = exits(S);
  if (At.empty())
    return false;
  put(std::move(At), Code);
  return true;
}

bool Splice::insertAtEnd(const Snippet &Code) {
  bool Any = false;
  for (uint32_t B = 0, N = F.Blocks.size(); B < N; ++B) {
    if (!F.Blocks[B].Term.ImplicitReturn)
      continue;
    // What is declared is checked when the function has returned.
    uint32_t I = F.Blocks[B].Instrs.size();
    while (I && F.Blocks[B].Instrs[I - 1].Kind == InstrKind::Lock &&
           F.Locks[F.Blocks[B].Instrs[I - 1].Detail].Declared)
      --I;
    putAt(B, I, Code);
    Any = true;
  }
  return Any;
}

void Splice::cutBefore(const Statement &S) {
  Snippet Nothing;
  Nothing.Blocks.resize(2);
  Nothing.Blocks[0].Term.Kind = TermKind::Goto;
  Nothing.Blocks[0].Term.Targets = {1};
  Nothing.Blocks[1].Term.Kind = TermKind::Unreachable;
  put(entries(S), Nothing);
}

bool Splice::erase(const Statement &S) {
  const std::vector<Position> In = entries(S);
  if (In.empty() ||
      llvm::any_of(In, [](const Position &P) { return P.From != None; }))
    return false;
  return eraseStraight(S, In) || (In.size() == 1 && cutOut(S, In.front()));
}

/// Of instructions that follow one another.
bool Splice::eraseStraight(const Statement &S,
                           const std::vector<Position> &In) {
  struct Cut {
    uint32_t Block, From, To;
  };
  std::vector<Cut> Cuts;
  size_t All = 0, Cutting = 0;
  for (const Position &P : In) {
    uint32_t To = P.Instr;
    const Block &B = F.Blocks[P.Block];
    while (To < B.Instrs.size() && isIn(P.Block, To, S))
      ++To;
    if (To == P.Instr || (To == B.Instrs.size() && isIn(P.Block, To, S)))
      return false; // It jumps or branches.
    Cuts.push_back({P.Block, P.Instr, To});
    Cutting += To - P.Instr;
  }
  forEachIn(S, [&](uint32_t, uint32_t) { ++All; });
  if (All != Cutting)
    return false;
  llvm::sort(Cuts, [](const Cut &A, const Cut &B) {
    return std::tie(A.Block, A.From) > std::tie(B.Block, B.From);
  });
  for (const Cut &C : Cuts) {
    auto &Instrs = F.Blocks[C.Block].Instrs;
    Instrs.erase(Instrs.begin() + C.From, Instrs.begin() + C.To);
  }
  return true;
}

/// Of code with branches, which has one way in and comes together behind it.
bool Splice::cutOut(const Statement &S, const Position &In) {
  const std::vector<Position> Out = exits(S);
  // What leaves by a jump would have to stay.
  bool Jumps = Out.empty();
  forEachIn(S, [&](uint32_t B, uint32_t I) {
    const Block &Blk = F.Blocks[B];
    Jumps |= I == Blk.Instrs.size() &&
             (Blk.Term.Jump || Blk.Term.Kind == TermKind::Return);
  });
  if (Jumps)
    return false;
  uint32_t Next = None;
  for (const Position &P : Out) {
    uint32_t To = None;
    if (P.From != None) {
      To = F.Blocks[P.From].Term.Targets[P.Target];
    } else if (Out.size() == 1) {
      // What follows in the same block becomes a block of its own.
      Block Rest;
      auto &Instrs = F.Blocks[P.Block].Instrs;
      Rest.Instrs.assign(Instrs.begin() + P.Instr, Instrs.end());
      Rest.Term = F.Blocks[P.Block].Term;
      F.Blocks.push_back(std::move(Rest));
      To = F.Blocks.size() - 1;
    }
    for (unsigned Steps = 0; To != None && Steps < 16; ++Steps) {
      const Block &B = F.Blocks[To];
      if (!B.Instrs.empty() || !isPlainGoto(B.Term))
        break;
      To = B.Term.Targets[0];
    }
    if (To == None || (Next != None && To != Next))
      return false;
    Next = To;
  }
  auto &Instrs = F.Blocks[In.Block].Instrs;
  Instrs.erase(Instrs.begin() + In.Instr, Instrs.end());
  Terminator T;
  T.Kind = TermKind::Goto;
  T.Targets = {Next};
  T.Where = F.Blocks[In.Block].Term.Where;
  F.Blocks[In.Block].Term = T;
  return true;
}

/// Whether something is done on the way of a jump in `S`.
bool Splice::isUnwinding(const Statement &S) const {
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    if (inside(F.Blocks[B].Term.Where, S) && unwinds(B))
      return true;
  return false;
}

bool Splice::retarget(const Statement &S, const Label &To) {
  bool Any = false;
  if (isUnwinding(S))
    return false;
  for (Block &B : F.Blocks)
    if (B.Term.Jump && inside(B.Term.Where, S)) {
      B.Term.Targets = {To.Block};
      Any = true;
    }
  return Any;
}

bool Splice::returnInstead(const Statement &S, const Terminator &To) {
  if (isUnwinding(S))
    return false;
  Operand Variable;
  if (To.Value.K == Operand::Kind::Reg) {
    for (const Block &B : F.Blocks)
      for (const Instr &I : B.Instrs)
        if (I.Kind == InstrKind::Load && Operand::reg(I.Result) == To.Value &&
            I.A.K == Operand::Kind::Local)
          Variable = I.A;
    if (Variable.isNone())
      return false;
  }
  bool Any = false;
  for (Block &B : F.Blocks) {
    if (!B.Term.Jump || !inside(B.Term.Where, S))
      continue;
    Terminator T;
    T.Kind = TermKind::Return;
    T.Value = To.Value;
    T.Where = B.Term.Where;
    T.Text = To.Text;
    if (!Variable.isNone()) {
      Instr Read;
      Read.Kind = InstrKind::Load;
      Read.A = Variable;
      Read.Result = F.NumRegs++;
      Read.Where = T.Where;
      T.Value = Operand::reg(Read.Result);
      B.Instrs.push_back(Read);
    }
    B.Term = std::move(T);
    Any = true;
  }
  return Any;
}

bool Splice::returnByLabel(const Statement &S, uint32_t Local,
                           const Label &To) {
  if (isUnwinding(S))
    return false;
  bool Any = false;
  for (Block &B : F.Blocks) {
    if (B.Term.Kind != TermKind::Return || B.Term.ImplicitReturn ||
        !inside(B.Term.Where, S))
      continue;
    // What is declared is checked at the new end.
    while (!B.Instrs.empty() && B.Instrs.back().Kind == InstrKind::Lock &&
           F.Locks[B.Instrs.back().Detail].Declared)
      B.Instrs.pop_back();
    if (Local != None) {
      Instr Store;
      Store.Kind = InstrKind::Store;
      Store.A = Operand::local(Local);
      Store.B = B.Term.Value;
      Store.Where = B.Term.Where;
      B.Instrs.push_back(Store);
    }
    Terminator T;
    T.Kind = TermKind::Goto;
    T.Jump = true;
    T.Targets = {To.Block};
    T.Where = B.Term.Where;
    B.Term = T;
    Any = true;
  }
  return Any;
}

} // namespace spinlint::fixes
