//===- HeldSets.cpp - which locks are held where, on every path -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Summaries callees first, then what callers hold, callers first. See
// HeldSets.h.
//
//===----------------------------------------------------------------------===//
#include "engine/HeldSets.h"
#include "engine/LockStep.h"
#include "engine/LockWrappers.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::LockKind;
using catalog::Op;

static constexpr size_t MaxTakes = 64, MaxDepth = 12;

HeldSets::HeldSets(const Program &P, const catalog::Catalog &C,
                   const CallGraph &G, LabelTable &Labels)
    : P(P), C(C), G(G), Labels(Labels),
      Wrapped(findLockWrappers(P, C, G, Labels)), Of(P.Functions.size()),
      ByCallers(P.Functions.size()), MayByCallers(P.Functions.size()),
      MayByEvery(P.Functions.size()) {
  for (const std::vector<uint32_t> &Scc : G.Sccs)
    for (unsigned Round = 0; Round < (Scc.size() > 1 ? 2u : 1u); ++Round)
      for (uint32_t F : Scc)
        if (G.TouchesLocks[F] && P.Functions[F].LostParts.empty())
          summarise(F);
  for (const std::vector<uint32_t> &Scc : llvm::reverse(G.Sccs))
    for (unsigned Round = 0; Round < (Scc.size() > 1 ? 2u : 1u); ++Round)
      for (uint32_t F : Scc)
        tellCallees(F);
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

std::vector<const Instr *> HeldSets::definitions(const Function &F) {
  std::vector<const Instr *> Def(F.NumRegs);
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Result != None)
        Def[I.Result] = &I;
  return Def;
}

/// What a callee calls `Inner` of a record, if the record is called `Outer`.
static LockName within(LockName Outer, const LockName &Inner) {
  if (Inner.Part < 0)
    return Outer;
  if (!Outer.known())
    return {LockName::Kind::Member, uint32_t(Inner.Part)};
  if (Outer.K == LockName::Kind::Param && Outer.Part < 0)
    Outer.Part = Inner.Part;
  return Outer;
}

LockName HeldSets::trace(const Function &F, Definitions Def, Operand O) const {
  LockName Inner; // Of a wrapper that this is in.
  auto Name = [&](LockName Outer) { return within(Outer, Inner); };
  for (unsigned Hops = 0; Hops < 32; ++Hops) {
    if (O.K == Operand::Kind::Global)
      return {LockName::Kind::Global, uint32_t(O.Value)};
    if (O.K != Operand::Kind::Reg)
      return Name({});
    const Instr *X = Def[uint32_t(O.Value)];
    if (!X)
      return Name({});
    switch (X->Kind) {
    case InstrKind::Field:
      if (X->Detail != None && !isPartOfLock(C, F.Fields[X->Detail])) {
        const uint32_t Label = Labels.field(F.Fields[X->Detail]);
        if (Inner.Part >= 0 || !Wrapped.contains(Label))
          return {LockName::Kind::Member, Label};
        Inner.Part = int32_t(Label);
      }
      O = X->A;
      continue;
    case InstrKind::Load:
      if (X->A.K == Operand::Kind::Local) {
        const Local &V = F.Locals[uint32_t(X->A.Value)];
        if (V.Param >= 0 && !V.Escapes)
          return Name({LockName::Kind::Param, uint32_t(V.Param)});
        return Name({});
      }
      O = X->A;
      continue;
    case InstrKind::Index:
    case InstrKind::Cast:
      O = X->A;
      continue;
    default:
      return Name({});
    }
  }
  return Name({});
}

LockName HeldSets::nameOf(const Function &F, Definitions Def,
                          const LockDetail &L) const {
  if (std::optional<uint32_t> Class = impliedLock(C, L))
    return {LockName::Kind::System, *Class};
  const catalog::LockClass *Class = C.lockClass(L.Class);
  if (!Class || !Class->ByClass)
    return trace(F, Def, L.Lock.isNone() ? L.Handle : L.Lock);
  LockName N{LockName::Kind::System, uint32_t(Class - C.lockClasses().data())};
  if (!Class->Kinds.empty()) {
    if (L.Lock.isNone() || L.KindOf.K != Operand::Kind::Const)
      return {};
    N.Part = int32_t(L.KindOf.Value);
  }
  return N;
}

LockName HeldSets::handleOf(const Function &F, Definitions Def,
                            Operand O) const {
  if (O.K == Operand::Kind::Local)
    return {LockName::Kind::Local, uint32_t(O.Value)};
  return trace(F, Def, O);
}

std::string HeldSets::text(const LockName &N) const {
  switch (N.K) {
  case LockName::Kind::Member: {
    llvm::StringRef Text = Labels.name(N.Id);
    Text.consume_front("struct ");
    Text.consume_front("union ");
    Text.consume_front("class ");
    Text.consume_front("_");
    return Text.str();
  }
  case LockName::Kind::Global:
    return P.Globals[N.Id].Name;
  case LockName::Kind::System:
    for (const auto &[Kind, Value] : C.lockClasses()[N.Id].Kinds)
      if (Value == N.Part)
        return Kind;
    return C.lockClasses()[N.Id].Title;
  default:
    return "";
  }
}

/// Counts of references are held by many at once, and the IRQL is no lock.
bool HeldSets::counts(const LockDetail &L) const {
  const catalog::LockClass *Class = C.lockClass(L.Class);
  return Class && Class->Kind != LockKind::RefCount &&
         Class->Kind != LockKind::Irql;
}

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

bool HeldSets::join(std::optional<std::vector<HeldLock>> &To,
                    llvm::ArrayRef<HeldLock> From) {
  if (!To) {
    To.emplace(From.begin(), From.end());
    return true;
  }
  const size_t Before = To->size();
  bool Changed = false;
  llvm::erase_if(*To, [&](HeldLock &H) {
    auto Same = llvm::find_if(
        From, [&](const HeldLock &O) { return O.Lock == H.Lock; });
    if (Same != From.end() && H.Handle.known() && Same->Handle != H.Handle) {
      H.Handle = LockName();
      Changed = true;
    }
    // Held for sure on one side: a matter of the parameter after that.
    if (Same != From.end() && H.IfParam < 0 && Same->IfParam >= 0) {
      H.IfParam = Same->IfParam;
      Changed = true;
    }
    return Same == From.end() ||
           (Same->IfParam >= 0 && H.IfParam != Same->IfParam);
  });
  return Changed || To->size() != Before;
}

bool HeldSets::join(std::optional<State> &To, const State &From) {
  if (!To) {
    To = From;
    return true;
  }
  std::optional<std::vector<HeldLock>> Both = std::move(To->Now);
  bool Changed = join(Both, From.Now);
  To->Now = std::move(*Both);
  for (auto It = To->Taken.begin(); It != To->Taken.end();)
    if (From.Taken.contains(*It)) {
      ++It;
    } else {
      It = To->Taken.erase(It);
      Changed = true;
    }
  const size_t Before = To->May.size();
  To->May.insert(From.May.begin(), From.May.end());
  return Changed || To->May.size() != Before;
}

void HeldSets::drop(uint32_t Fn, const LockName &N, std::vector<HeldLock> &S,
                    Facts &Out) {
  if (!N.known()) {
    // It may be any of them.
    Out.DropsUnknown |= S.empty();
    S.clear();
    return;
  }
  auto It = llvm::find_if(llvm::reverse(S),
                          [&](const HeldLock &H) { return H.Lock == N; });
  if (It != S.rend()) {
    S.erase(std::next(It).base());
    return;
  }
  Out.Drops.insert(N);
  // Which of its callers' locks a parameter is, is not known.
  if (N.K == LockName::Kind::Param)
    llvm::erase_if(S, [&](const HeldLock &H) { return H.At.Function != Fn; });
}

/// A handle without a name, or that nothing here was acquired with, may stand
/// for each lock whose handle has no name either.
void HeldSets::dropByHandle(const LockName &Handle, State &S, Facts &Out) {
  auto It = llvm::find_if(llvm::reverse(S.Now), [&](const HeldLock &H) {
    return Handle.known() && H.Handle == Handle;
  });
  if (It != S.Now.rend()) {
    S.May.erase(It->Lock);
    S.Now.erase(std::next(It).base());
    return;
  }
  if (!Handle.known()) {
    Out.DropsUnknown |= S.Now.empty();
    S.Now.clear();
    return;
  }
  if (Handle.K != LockName::Kind::Local)
    Out.DropHandles.insert(Handle);
  llvm::erase_if(S.Now, [](const HeldLock &H) { return !H.Handle.known(); });
}

void HeldSets::take(const TakenLock &T, State &S, Facts &Out) {
  S.Taken.insert(T.Lock);
  // What the function holds itself is no concern of its callers' order.
  if (Out.Takes.size() < MaxTakes &&
      llvm::none_of(Out.Takes, [&](const TakenLock &O) {
        return O.Lock == T.Lock && O.Shared == T.Shared &&
               O.IfParam == T.IfParam;
      }))
    Out.Takes.push_back(T);
}

void HeldSets::show(const Visitor &See, Point At, const State &S,
                    llvm::ArrayRef<HeldLock> Kept,
                    llvm::ArrayRef<TakenLock> Takes) {
  auto IsSure = [](const auto &L) { return L.IfParam < 0; };
  if (llvm::all_of(S.Now, IsSure) && llvm::all_of(Takes, IsSure)) {
    See({At, S.Now, Kept, Takes, S.May});
    return;
  }
  std::vector<HeldLock> SureNow, SureKept;
  std::vector<TakenLock> SureTakes;
  llvm::copy_if(S.Now, std::back_inserter(SureNow), IsSure);
  llvm::copy_if(Kept, std::back_inserter(SureKept), IsSure);
  llvm::copy_if(Takes, std::back_inserter(SureTakes), IsSure);
  See({At, SureNow, SureKept, SureTakes, S.May});
}

bool HeldSets::isPassed(const Function &F, Definitions Def, const CallDetail &D,
                        int &Param) const {
  if (Param < 0)
    return true;
  if (unsigned(Param) >= D.Args.size())
    return false;
  const Operand &A = D.Args[unsigned(Param)];
  if (A.K == Operand::Kind::Const) {
    Param = -1;
    return A.Value != 0;
  }
  const LockName Mine = trace(F, Def, A);
  Param = int(Mine.Id);
  return Mine.K == LockName::Kind::Param;
}

/// Whether a parameter has the value that was passed all the time.
static bool keepsParam(const Function &F, uint32_t Param) {
  return llvm::none_of(F.Blocks, [&](const Block &B) {
    return llvm::any_of(B.Instrs, [&](const Instr &I) {
      return I.Kind == InstrKind::Store && I.A.K == Operand::Kind::Local &&
             F.Locals[uint32_t(I.A.Value)].Param == int(Param);
    });
  });
}

void HeldSets::step(uint32_t Fn, Definitions Def, Point At, State &S,
                    Facts &Out, const Visitor *See) const {
  const Function &F = P.Functions[Fn];
  const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
  if (I.Kind == InstrKind::Call) {
    call(Fn, Def, At, S, Out, See);
    return;
  }
  const LockDetail *L =
      I.Kind == InstrKind::Lock ? &F.Locks[I.Detail] : nullptr;
  if (L && !counts(*L))
    L = nullptr;
  const LockName N = L ? nameOf(F, Def, *L) : LockName();
  std::vector<TakenLock> Takes;
  bool MayTake = false;
  if (L) {
    MayTake = L->What == Op::Acquire || L->What == Op::WaitByArg ||
              L->What == Op::TryAcquire;
    // With a condition it may come back without.
    const bool Takes1 = L->What == Op::Acquire ||
                        (L->What == Op::WaitByArg &&
                         L->Wait.K == Operand::Kind::Const && L->Wait.Value);
    const LockName Asks =
        L->What == Op::WaitByArg ? trace(F, Def, L->Wait) : LockName();
    if (N.known() &&
        (Takes1 || (Asks.K == LockName::Kind::Param && keepsParam(F, Asks.Id))))
      Takes.push_back({N,
                       {},
                       At,
                       L->Mode == catalog::Mode::Shared,
                       Takes1 ? -1 : int(Asks.Id)});
  }
  if (See)
    show(*See, At, S, S.Now, Takes);
  if (!L)
    return;
  for (const TakenLock &T : Takes) {
    take(T, S, Out);
    S.Now.push_back(
        {N, At, At, T.Shared, handleOf(F, Def, L->Handle), T.IfParam});
  }
  if (MayTake)
    S.May.insert(N);
  if (L->What == Op::Release || L->What == Op::Transfer ||
      L->What == Op::Destroy) {
    if (L->LockAt == catalog::LockWhere::Handle) {
      dropByHandle(handleOf(F, Def, L->Handle), S, Out);
      return;
    }
    drop(Fn, N, S.Now, Out);
    if (N.known())
      S.May.erase(N);
  }
}

void HeldSets::call(uint32_t Fn, Definitions Def, Point At, State &S,
                    Facts &Out, const Visitor *See) const {
  const Function &F = P.Functions[Fn];
  const CallDetail &D = F.Calls[F.Blocks[At.Block].Instrs[At.Instr].Detail];
  const uint32_t To = CallGraph::callee(P, D);
  if (To == None || !G.TouchesLocks[To]) {
    if (See)
      show(*See, At, S, S.Now, {});
    return;
  }
  auto Here = [&](LockName N) {
    return N.K != LockName::Kind::Param ? N
           : N.Id < D.Args.size()       ? within(trace(F, Def, D.Args[N.Id]), N)
                                        : LockName();
  };
  auto HandleHere = [&](LockName N) {
    return N.K == LockName::Kind::Local   ? LockName()
           : N.K != LockName::Kind::Param ? N
           : N.Id < D.Args.size() ? within(handleOf(F, Def, D.Args[N.Id]), N)
                                  : LockName();
  };
  const Facts &Callee = Of[To];
  std::vector<HeldLock> Kept = S.Now;
  if (Callee.DropsUnknown)
    Kept.clear();
  for (const LockName &N : Callee.Drops) {
    const LockName Mine = Here(N);
    llvm::erase_if(Kept, [&](const HeldLock &H) {
      return !Mine.known() || H.Lock == Mine ||
             (Mine.K == LockName::Kind::Param && H.At.Function != Fn);
    });
  }
  for (const LockName &N : Callee.DropHandles) {
    const LockName Mine = HandleHere(N);
    llvm::erase_if(Kept, [&](const HeldLock &H) {
      return !Mine.known() || !H.Handle.known() || H.Handle == Mine;
    });
  }
  std::vector<TakenLock> Takes;
  for (const TakenLock &T : Callee.Takes) {
    TakenLock Mine = T;
    Mine.Lock = Here(T.Lock);
    if (!Mine.Lock.known() || Mine.Via.size() >= MaxDepth ||
        !isPassed(F, Def, D, Mine.IfParam))
      continue;
    Mine.Via.insert(Mine.Via.begin(), At);
    Takes.push_back(std::move(Mine));
  }
  if (See)
    show(*See, At, S, Kept, Takes);
  for (const TakenLock &T : Takes)
    take(T, S, Out);
  if (Callee.DropsUnknown)
    Out.DropsUnknown = true, S.Now.clear();
  for (const LockName &N : Callee.Drops) {
    drop(Fn, Here(N), S.Now, Out);
    if (Here(N).known())
      S.May.erase(Here(N));
  }
  for (const LockName &N : Callee.DropHandles)
    dropByHandle(HandleHere(N), S, Out);
  for (const HeldLock &H : Callee.Gains) {
    const LockName Mine = Here(H.Lock);
    int IfParam = H.IfParam;
    if (Mine.known() && isPassed(F, Def, D, IfParam))
      S.Now.push_back(
          {Mine, At, H.Event, H.Shared, HandleHere(H.Handle), IfParam});
  }
  for (const LockName &N : Callee.MayGain)
    S.May.insert(Here(N));
}

std::vector<std::optional<HeldSets::State>>
HeldSets::flow(uint32_t Fn, Definitions Def,
               llvm::ArrayRef<HeldLock> AtEntry) const {
  const Function &F = P.Functions[Fn];
  std::vector<std::optional<State>> At(F.Blocks.size());
  std::vector<uint32_t> Work = {0};
  At[0] = State();
  At[0]->Now.assign(AtEntry.begin(), AtEntry.end());
  Facts Ignored;
  while (!Work.empty()) {
    const uint32_t B = Work.back();
    Work.pop_back();
    State S = *At[B];
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
      step(Fn, Def, {Fn, B, I}, S, Ignored, nullptr);
    for (uint32_t To : F.Blocks[B].Term.Targets)
      if (join(At[To], S))
        Work.push_back(To);
  }
  return At;
}

void HeldSets::summarise(uint32_t Fn) {
  const Function &F = P.Functions[Fn];
  const std::vector<const Instr *> Def = definitions(F);
  const std::vector<std::optional<State>> At = flow(Fn, Def, {});
  std::optional<State> AtReturn;
  Facts Out;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
    if (!At[B])
      continue;
    State S = *At[B];
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
      step(Fn, Def, {Fn, B, I}, S, Out, nullptr);
    if (F.Blocks[B].Term.Kind == TermKind::Return)
      join(AtReturn, S);
  }
  if (AtReturn) {
    Out.Gains = AtReturn->Now;
    Out.MayGain = AtReturn->May;
  }
  // What is acquired on some ways only may not be on that of a caller.
  llvm::erase_if(Out.Takes, [&](const TakenLock &T) {
    return !AtReturn || !AtReturn->Taken.contains(T.Lock);
  });
  Of[Fn] = std::move(Out);
}

void HeldSets::walk(uint32_t Fn, Visitor See,
                    llvm::ArrayRef<HeldLock> AtEntry) const {
  const Function &F = P.Functions[Fn];
  if (F.Blocks.empty())
    return;
  const std::vector<const Instr *> Def = definitions(F);
  std::vector<std::optional<State>> At;
  if (G.TouchesLocks[Fn])
    At = flow(Fn, Def, AtEntry);
  Facts Ignored;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
    if (!At.empty() && !At[B])
      continue;
    State S;
    if (At.empty())
      S.Now.assign(AtEntry.begin(), AtEntry.end());
    else
      S = *At[B];
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I)
      step(Fn, Def, {Fn, B, I}, S, Ignored, &See);
    show(See, {Fn, B, uint32_t(F.Blocks[B].Instrs.size())}, S, S.Now, {});
  }
}

//===----------------------------------------------------------------------===//
// Callers
//===----------------------------------------------------------------------===//

bool HeldSets::callersKnown(uint32_t Fn) const {
  return !P.Functions[Fn].AddressTaken && !G.Recursive[Fn] &&
         ByCallers[Fn].has_value();
}

std::vector<HeldLock> HeldSets::byEveryCaller(uint32_t Fn) const {
  return callersKnown(Fn) ? *ByCallers[Fn] : std::vector<HeldLock>();
}

void HeldSets::tellCallees(uint32_t Fn) {
  const Function &F = P.Functions[Fn];
  if (G.Callees[Fn].empty())
    return;
  const bool Lost = !F.LostParts.empty();
  const std::vector<HeldLock> Context = byEveryCaller(Fn);
  walk(Fn, [&](const Here &H) {
    const Block &B = F.Blocks[H.At.Block];
    if (H.At.Instr >= B.Instrs.size() ||
        B.Instrs[H.At.Instr].Kind != InstrKind::Call)
      return;
    const uint32_t To =
        CallGraph::callee(P, F.Calls[B.Instrs[H.At.Instr].Detail]);
    if (To == None)
      return;
    std::vector<HeldLock> Both;
    if (!Lost) {
      Both.assign(H.Now.begin(), H.Now.end());
      llvm::append_range(Both, Context);
    }
    join(ByCallers[To], Both);
    std::set<LockName> &May = MayByCallers[To];
    May.insert(H.May.begin(), H.May.end());
    May.insert(MayByCallers[Fn].begin(), MayByCallers[Fn].end());
    if (Lost)
      May.insert(LockName());
    std::set<LockName> Mine = H.May;
    for (const HeldLock &L : Both)
      Mine.insert(L.Lock);
    if (callersKnown(Fn) && MayByEvery[Fn])
      Mine.insert(MayByEvery[Fn]->begin(), MayByEvery[Fn]->end());
    if (std::optional<std::set<LockName>> &Every = MayByEvery[To]; !Every)
      Every = std::move(Mine);
    else
      std::erase_if(*Every,
                    [&](const LockName &N) { return !Mine.contains(N); });
  });
}
