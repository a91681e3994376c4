//===- Copier.cpp - callees that are copied into a function --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which callees are, and how: a copy has registers, locals and details of its
// own. What only the copy shows is made use of: a call through a pointer is of
// the function that was passed, an exchange in a guard is of a variable that
// nobody else has.
//
//===----------------------------------------------------------------------===//
#include "engine/Body.h"
#include "engine/Operands.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class Copier {
public:
  Copier(const Program &P, const CallGraph &G, uint32_t Fn,
         const std::vector<Body> &Ready, const InlineLimits &L)
      : P(P), G(G), Fn(Fn), Ready(Ready), L(L) {}

  Body run() {
    const Function &Src = P.Functions[Fn];
    Out.F = Src;
    Out.Copies.push_back({Fn, 0, {}});
    Out.Origins.resize(Src.Blocks.size());
    for (uint32_t B = 0; B < Src.Blocks.size(); ++B)
      for (uint32_t I = 0; I <= Src.Blocks[B].Instrs.size(); ++I)
        Out.Origins[B].push_back({{Fn, B, I}, {Fn, B, I}, 0});
    for (const Block &B : Out.F.Blocks)
      Total += B.Instrs.size();
    if (G.TouchesLocks[Fn]) {
      for (uint32_t B = 0; B < Out.F.Blocks.size(); ++B)
        for (uint32_t I = 0; I < Out.F.Blocks[B].Instrs.size(); ++I) {
          if (!G.Passed[Fn].empty())
            makeDirect(Out.F.Blocks[B].Instrs[I]);
          if (const Body *Callee = wanted(Out.F.Blocks[B].Instrs[I])) {
            copyIn(B, I, *Callee);
            break; // The rest of the block is a later block now.
          }
          if (hasOutcomes(Out.F.Blocks[B].Instrs[I]) &&
              I + 1 < Out.F.Blocks[B].Instrs.size()) {
            splitAfter(B, I);
            break;
          }
        }
    }
    for (Block &B : Out.F.Blocks)
      for (Instr &I : B.Instrs)
        if (takesFromLocal(I))
          I = loadOf(I);
    Out.finish();
    return std::move(Out);
  }

private:
  /// A call through a pointer that is seen to be a function that this function
  /// passed becomes a call of it.
  void makeDirect(const Instr &X) {
    if (X.Kind != InstrKind::Call)
      return;
    CallDetail &C = Out.F.Calls[X.Detail];
    if (C.Callee != None || C.Target.isNone())
      return;
    const Operand To = traced(C.Target, 0);
    if (To.K != Operand::Kind::Function ||
        !llvm::is_contained(G.Passed[Fn],
                            P.Symbols[uint32_t(To.Value)].Function))
      return;
    C.Callee = uint32_t(To.Value);
    C.Target = Operand();
  }

  /// A pointer is taken out of a variable of this function: others have no part
  /// in that, and it is what was there.
  bool takesFromLocal(const Instr &I) const {
    if (I.Kind != InstrKind::Unknown || I.A.isNone() ||
        UnknownCode(I.Code) != UnknownCode::Taken)
      return false;
    Operand At = I.A;
    for (const Instr *D = def(At);
         D && (D->Kind == InstrKind::Field || D->Kind == InstrKind::Cast);
         D = def(At))
      At = D->A;
    return traced(At, 0).K == Operand::Kind::Local;
  }
  static Instr loadOf(const Instr &Taken) {
    Instr Load;
    Load.Kind = InstrKind::Load;
    Load.Result = Taken.Result;
    Load.A = Taken.A;
    Load.Where = Taken.Where;
    return Load;
  }

  const Instr *def(const Operand &O) const {
    if (O.K == Operand::Kind::Reg)
      for (const Block &B : Out.F.Blocks)
        for (const Instr &I : B.Instrs)
          if (I.Result == uint32_t(O.Value))
            return &I;
    return nullptr;
  }

  /// The function, or the local's address, that `O` is: through casts and
  /// locals that are stored to once. Otherwise none.
  Operand traced(const Operand &O, unsigned Depth) const {
    constexpr unsigned MaxDepth = 32;
    if (O.K == Operand::Kind::Function || O.K == Operand::Kind::Local)
      return O;
    if (O.K != Operand::Kind::Reg || Depth > MaxDepth)
      return {};
    const Instr *Def = def(O);
    if (Def && Def->Kind == InstrKind::Cast)
      return traced(Def->A, Depth + 1);
    if (!Def || Def->Kind != InstrKind::Load)
      return {};
    const Operand At = traced(Def->A, Depth + 1);
    if (At.K != Operand::Kind::Local)
      return {};
    const Instr *Store = nullptr;
    for (const Block &B : Out.F.Blocks)
      for (const Instr &I : B.Instrs)
        if ((I.Kind == InstrKind::Store || I.Kind == InstrKind::Forget) &&
            I.A == At) {
          if (Store || I.Kind == InstrKind::Forget)
            return {};
          Store = &I;
        }
    return Store ? traced(Store->B, Depth + 1) : Operand();
  }

  const Body *wanted(const Instr &X) const {
    if (X.Kind != InstrKind::Call)
      return nullptr;
    uint32_t To = CallGraph::callee(P, Out.F.Calls[X.Detail]);
    if (To == None || G.Recursive[To] || G.SccOf[To] == G.SccOf[Fn])
      return nullptr;
    const Function &C = P.Functions[To];
    const Body &B = Ready[To];
    if (B.F.Blocks.empty() || !C.LostParts.empty())
      return nullptr;
    size_t Size = 0;
    for (const Block &Blk : B.F.Blocks)
      Size += Blk.Instrs.size() + 1;
    unsigned Limit = G.TouchesLocks[To] ? L.CalleeInstrs : L.PureInstrs;
    const auto &Args = Out.F.Calls[X.Detail].Args;
    bool OnLocal = llvm::any_of(
        Args, [](const Operand &A) { return A.K == Operand::Kind::Local; });
    if (OnLocal || isSmall()) {
      if (G.TouchesLocks[To])
        Limit = copyLimit(C, L);
      else if (C.NumParams && C.Locals[0].Name == "this")
        Limit = L.CalleeInstrs;
    }
    if (Size > Limit || Total + Size > L.TotalInstrs)
      return nullptr;
    return &B;
  }

  /// A call after which there may be several states.
  bool hasOutcomes(const Instr &X) const {
    if (X.Kind != InstrKind::Call)
      return false;
    uint32_t To = CallGraph::callee(P, Out.F.Calls[X.Detail]);
    return To != None && G.TouchesLocks[To];
  }

  /// Ends the block there: states are joined where blocks begin, so that many
  /// calls in a row do not multiply them.
  void splitAfter(uint32_t B, uint32_t I) {
    const uint32_t Tail = uint32_t(Out.F.Blocks.size());
    Out.F.Blocks.emplace_back();
    Out.Origins.emplace_back();
    Block &Head = Out.F.Blocks[B], &Rest = Out.F.Blocks[Tail];
    std::vector<Origin> &HO = Out.Origins[B];
    Rest.Instrs.assign(Head.Instrs.begin() + I + 1, Head.Instrs.end());
    Rest.Term = std::move(Head.Term);
    Out.Origins[Tail].assign(HO.begin() + I + 1, HO.end());
    Head.Instrs.resize(I + 1);
    HO.resize(I + 1);
    Head.Term = Terminator();
    Head.Term.Kind = TermKind::Goto;
    Head.Term.Targets = {Tail};
    Head.Term.Where = Head.Instrs[I].Where;
    HO.push_back(HO[I]);
  }

  void copyIn(uint32_t B, uint32_t I, const Body &C) {
    Function &F = Out.F;
    const Instr Call = F.Blocks[B].Instrs[I];
    const CallDetail Detail = F.Calls[Call.Detail];
    const Origin CallOrigin = Out.Origins[B][I];
    const uint32_t Copy0 = uint32_t(Out.Copies.size());
    for (const Body::Copy &X : C.Copies)
      Out.Copies.push_back({X.Function, Copy0 + X.Parent, X.Call});
    Out.Copies[Copy0].Parent = CallOrigin.Copy;
    Out.Copies[Copy0].Call = CallOrigin.Event;

    const uint32_t Regs = F.NumRegs;
    F.NumRegs += C.F.NumRegs;
    const uint32_t Locals = uint32_t(F.Locals.size());
    for (Local V : C.F.Locals) {
      V.Name = P.Symbols[C.F.Symbol].Name + "." + V.Name;
      V.Param = -1;
      F.Locals.push_back(std::move(V));
    }
    uint32_t RetLocal = None;
    if (Call.Result != None) {
      RetLocal = uint32_t(F.Locals.size());
      Local V;
      V.Name = P.Symbols[C.F.Symbol].Name + ".result";
      F.Locals.push_back(std::move(V));
    }
    const uint32_t Fields = uint32_t(F.Fields.size()),
                   Calls = uint32_t(F.Calls.size()),
                   Locks = uint32_t(F.Locks.size());
    F.Fields.insert(F.Fields.end(), C.F.Fields.begin(), C.F.Fields.end());
    F.Calls.insert(F.Calls.end(), C.F.Calls.begin(), C.F.Calls.end());
    F.Locks.insert(F.Locks.end(), C.F.Locks.begin(), C.F.Locks.end());

    // The tail of the block after the call.
    const uint32_t Tail = uint32_t(F.Blocks.size());
    F.Blocks.emplace_back();
    Out.Origins.emplace_back();
    Block &Head = F.Blocks[B];
    Block &Rest = F.Blocks[Tail];
    if (RetLocal != None) {
      Instr Ld;
      Ld.Kind = InstrKind::Load;
      Ld.Result = Call.Result;
      Ld.A = Operand::local(RetLocal);
      Ld.Where = Call.Where;
      Rest.Instrs.push_back(Ld);
      Out.Origins[Tail].push_back(CallOrigin);
    }
    Rest.Instrs.insert(Rest.Instrs.end(), Head.Instrs.begin() + I + 1,
                       Head.Instrs.end());
    Rest.Term = Head.Term;
    auto &HO = Out.Origins[B];
    Out.Origins[Tail].insert(Out.Origins[Tail].end(), HO.begin() + I + 1,
                             HO.end());
    Head.Instrs.resize(I);
    HO.resize(I);

    // What it is declared for, parameters, then the callee's blocks.
    if (!C.F.Annotations.empty()) {
      Instr Declared;
      Declared.Kind = InstrKind::Assume, Declared.A = Operand::constant(1);
      Declared.Detail = Out.Copies[Copy0].Function;
      Declared.Where = Call.Where;
      F.Blocks[B].Instrs.push_back(Declared);
      Out.Origins[B].push_back(CallOrigin);
    }
    for (uint32_t A = 0; A < C.F.NumParams; ++A) {
      Instr St;
      if (A < Detail.Args.size() && !Detail.Args[A].isNone()) {
        St.Kind = InstrKind::Store;
        St.A = Operand::local(Locals + A);
        St.B = Detail.Args[A];
      } else {
        St.Kind = InstrKind::Forget;
        St.A = Operand::local(Locals + A);
      }
      St.Where = Call.Where;
      F.Blocks[B].Instrs.push_back(St);
      Out.Origins[B].push_back({CallOrigin.At, CallOrigin.Event, Copy0});
      if (St.Kind == InstrKind::Store && St.B.K == Operand::Kind::Reg &&
          isObject(C.F.Locals[A])) {
        Instr There;
        There.Kind = InstrKind::Assume;
        There.A = St.B;
        There.Where = Call.Where;
        F.Blocks[B].Instrs.push_back(There);
        Out.Origins[B].push_back({CallOrigin.At, CallOrigin.Event, Copy0});
      }
    }
    const uint32_t First = uint32_t(F.Blocks.size());
    Terminator Go;
    Go.Kind = TermKind::Goto;
    Go.Targets = {First};
    Go.Where = Call.Where;
    F.Blocks[B].Term = Go;
    Out.Origins[B].push_back({CallOrigin.At, CallOrigin.Event, Copy0});

    for (uint32_t CB = 0; CB < C.F.Blocks.size(); ++CB) {
      Block N = C.F.Blocks[CB];
      std::vector<Origin> O = C.Origins[CB];
      auto Map = [&](Operand &X) {
        if (X.K == Operand::Kind::Reg)
          X.Value += Regs;
        else if (X.K == Operand::Kind::Local)
          X.Value += Locals;
      };
      for (Instr &X : N.Instrs) {
        if (X.Result != None)
          X.Result += Regs;
        if (X.Kind == InstrKind::Field && X.Detail != None)
          X.Detail += Fields;
        else if (X.Kind == InstrKind::Call)
          X.Detail += Calls;
        else if (X.Kind == InstrKind::Lock && isEnd(C.F.Locks[X.Detail].What))
          X = nothing(X); // Whether it keeps its word was asked there.
        else if (X.Kind == InstrKind::Lock)
          X.Detail += Locks;
        operandsOnce(F, X, Map);
      }
      Map(N.Term.Value);
      for (uint32_t &T : N.Term.Targets)
        T += First;
      for (Origin &X : O) {
        X.At = CallOrigin.At;
        X.Copy += Copy0;
      }
      // `(VOID)AcquireFcb(Fcb);` where only a Wait that the caller knows can
      // make it fail: a result that nobody looks at is success.
      if (N.Term.Kind == TermKind::Return && RetLocal == None &&
          C.F.Returns == ReturnKind::Bool && waitsByArg(C.F)) {
        Instr Succeeds;
        Succeeds.Kind = InstrKind::Assume;
        Succeeds.A = N.Term.Value;
        Succeeds.Where = N.Term.Where;
        N.Instrs.push_back(Succeeds);
        O.insert(O.end() - 1, O.back());
      }
      if (N.Term.Kind == TermKind::Return) {
        if (RetLocal != None) {
          Instr St;
          St.Kind =
              N.Term.Value.isNone() ? InstrKind::Forget : InstrKind::Store;
          St.A = Operand::local(RetLocal);
          St.B = N.Term.Value;
          St.Where = N.Term.Where;
          N.Instrs.push_back(St);
          O.insert(O.end() - 1, O.back());
        }
        Terminator Back;
        Back.Kind = TermKind::Goto;
        Back.Targets = {Tail};
        Back.Where = N.Term.Where;
        N.Term = Back;
      }
      Total += N.Instrs.size();
      F.Blocks.push_back(std::move(N));
      Out.Origins.push_back(std::move(O));
    }
  }

  static bool waitsByArg(const Function &F) {
    return llvm::any_of(F.Locks, [](const LockDetail &L) {
      return L.What == catalog::Op::WaitByArg &&
             L.Wait.K != Operand::Kind::Const;
    });
  }

  /// Details were copied; each is renamed when its one instruction is.
  /// Hardly does more than call others, as the functions of a guard do that has
  /// its lock in a base class or a member.
  bool isSmall() const {
    size_t Size = 0;
    for (const Block &B : P.Functions[Fn].Blocks)
      Size += B.Instrs.size() + 1;
    return Size <= L.PureInstrs;
  }

  static bool isEnd(catalog::Op What) {
    return What == catalog::Op::EndHeld || What == catalog::Op::EndUnheld;
  }
  static Instr nothing(const Instr &In) {
    Instr X;
    X.Kind = InstrKind::Assume;
    X.A = Operand::constant(1);
    X.Where = In.Where;
    return X;
  }
  template <typename Fn2> void operandsOnce(Function &F, Instr &X, Fn2 Do) {
    operands(F, X, Do);
  }

  const Program &P;
  const CallGraph &G;
  uint32_t Fn;
  const std::vector<Body> &Ready;
  const InlineLimits &L;
  Body Out;
  size_t Total = 0;
};

} // namespace

unsigned engine::copyLimit(const Function &Callee, const InlineLimits &L) {
  auto Params = llvm::ArrayRef(Callee.Locals).take_front(Callee.NumParams);
  return llvm::any_of(Params,
                      [](const Local &P) {
                        return P.Name == "this" ||
                               llvm::StringRef(P.Type).contains("(lambda)");
                      })
             ? L.ObjectInstrs
             : L.CalleeInstrs;
}

bool engine::isObject(const Local &P) {
  return P.Name == "this" || llvm::StringRef(P.Type).ends_with("&");
}

Body engine::makeBody(const Program &P, const CallGraph &G, uint32_t Fn,
                      const std::vector<Body> &Ready, const InlineLimits &L) {
  return Copier(P, G, Fn, Ready, L).run();
}
