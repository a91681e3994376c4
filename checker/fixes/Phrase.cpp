//===- Phrase.cpp - the call of a lock API, in words and in code ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Phrase.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/Phrase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <set>

namespace spinlint::fixes {

using namespace program;
using catalog::Api;
using catalog::LockEffect;
using llvm::StringRef;

const LockEffect *effectOn(const Api *A, StringRef Class, bool Release) {
  if (!A)
    return nullptr;
  for (const LockEffect &E : A->Effects)
    if (E.Class == Class && (E.What == catalog::Op::Release) == Release)
      return &E;
  return nullptr;
}

bool sameArguments(const LockEffect &L, const LockEffect &R) {
  auto Positions = [](const LockEffect &E) {
    return std::tuple(E.Where, E.LockArg, E.HandleArg, E.IrqlInArg,
                      E.IrqlOutArg, E.FlagsArg, E.TagArg, E.KindArg,
                      E.ContextArg, E.WaitArg);
  };
  return Positions(L) == Positions(R);
}

const Api *matchingRelease(const catalog::Catalog &C, const LockDetail &Acquire,
                           const LockDetail &Release) {
  const LockEffect *Now =
      effectOn(C.api(Release.Api), Release.Class, /*Release=*/true);
  if (!Now)
    return nullptr;
  for (const Api *Other : releasesOf(C, Acquire)) {
    const LockEffect *Then = effectOn(Other, Release.Class, /*Release=*/true);
    if (Other->Name != Release.Api && Then && sameArguments(*Now, *Then))
      return Other;
  }
  return nullptr;
}

std::vector<const Api *> releasesOf(const catalog::Catalog &C,
                                    const LockDetail &Acquire) {
  std::vector<const Api *> Out;
  const LockEffect *Taken =
      effectOn(C.api(Acquire.Api), Acquire.Class, /*Release=*/false);
  if (!Taken)
    return Out;
  for (StringRef Name : Taken->Releases)
    if (const Api *A = C.api(Name))
      Out.push_back(A);
  return Out;
}

/// How many characters two names begin with in common.
static size_t alike(StringRef A, StringRef B) {
  size_t N = 0;
  while (N < A.size() && N < B.size() && A[N] == B[N])
    ++N;
  return N;
}

/// The one with the most alike name first: KeAcquire... rather than
/// ExAcquire...
static void mostAlikeFirst(std::vector<const Api *> &Apis, StringRef Name) {
  llvm::stable_sort(Apis, [&](const Api *A, const Api *B) {
    return alike(A->Name, Name) > alike(B->Name, Name);
  });
}

std::vector<const Api *> acquiresFor(const catalog::Catalog &C,
                                     const LockDetail &Release) {
  std::vector<const Api *> Out;
  for (const Api &A : C.apis())
    if (const LockEffect *E = effectOn(&A, Release.Class, /*Release=*/false);
        E && E->What == catalog::Op::Acquire && A.Effects.size() == 1 &&
        llvm::is_contained(E->Releases, Release.Api))
      Out.push_back(&A);
  mostAlikeFirst(Out, Release.Api);
  return Out;
}

const Api *atLevel(const catalog::Catalog &C, const LockDetail &L,
                   catalog::Level Level) {
  std::vector<const Api *> Out;
  for (const Api &A : C.apis())
    for (const LockEffect &E : A.Effects)
      if (E.Class == L.Class && E.What == L.What && E.LockMode == L.Mode &&
          E.LockLevel == Level && L.Level != Level && A.Effects.size() == 1 &&
          !E.IrqlReturned)
        Out.push_back(&A);
  mostAlikeFirst(Out, L.Api);
  return Out.empty() ? nullptr : Out.front();
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

/// `*Pointer` or `Variable` of an argument that is an address.
static std::string pointedTo(StringRef Text) {
  Text = Text.trim();
  if (Text.consume_front("&"))
    return Text.ltrim().str();
  if (!Text.empty() &&
      llvm::all_of(Text, [](char C) { return llvm::isAlnum(C) || C == '_'; }))
    return "*" + Text.str();
  return "";
}

static std::string addressOf(StringRef Variable) {
  if (Variable.starts_with("*"))
    return Variable.drop_front().str();
  return "&" + Variable.str();
}

Parts partsOf(const Function &F, const engine::Point &At) {
  const auto &Instrs = F.Blocks[At.Block].Instrs;
  const Instr &I = Instrs[At.Instr];
  const LockDetail &L = F.Locks[I.Detail];
  Parts Out;
  Out.Where = I.Where;
  Out.Lock = L.Lock;
  Out.Handle = L.Handle;
  Out.Tag = L.Tag;
  Out.KindOf = L.KindOf;
  Out.LockText = L.LockText;
  Out.HandleText = L.HandleText;
  if (!L.IrqlOut.isNone()) {
    Out.IrqlAt = L.IrqlOut;
    Out.IrqlText = pointedTo(L.IrqlText);
  } else if (L.IrqlIn.K == Operand::Kind::Reg) {
    for (const Instr &X : Instrs)
      if (X.Kind == InstrKind::Load && Operand::reg(X.Result) == L.IrqlIn) {
        Out.IrqlAt = X.A;
        Out.IrqlText = L.IrqlText;
      }
  } else if (L.IrqlReturned && I.Result != None) {
    // Where the next instructions put it.
    for (const Instr &X :
         llvm::ArrayRef(Instrs).drop_front(At.Instr + 1).take_front(4)) {
      if (X.Kind != InstrKind::Store || X.B != Operand::reg(I.Result))
        continue;
      Out.IrqlAt = X.A;
      if (X.A.K == Operand::Kind::Local)
        Out.IrqlText = StringRef(F.Locals[X.A.Value].Name).split('.').first;
    }
  }
  return Out;
}

std::vector<std::string> argumentsOf(StringRef Text) {
  std::vector<std::string> Out;
  const size_t Open = Text.find('(');
  if (Open == StringRef::npos)
    return Out;
  unsigned Depth = 0;
  size_t Begin = Open + 1;
  char Quote = 0;
  for (size_t I = Open; I < Text.size(); ++I) {
    const char Ch = Text[I];
    if (Quote) {
      if (Ch == '\\')
        ++I;
      else if (Ch == Quote)
        Quote = 0;
      continue;
    }
    if (Ch == '"' || Ch == '\'') {
      Quote = Ch;
    } else if (Ch == '(' || Ch == '[' || Ch == '{') {
      ++Depth;
    } else if (Ch == ')' || Ch == ']' || Ch == '}') {
      if (--Depth)
        continue;
      if (StringRef Last = Text.slice(Begin, I).trim();
          !Last.empty() || !Out.empty())
        Out.push_back(Last.str());
      return Out;
    } else if (Ch == ',' && Depth == 1) {
      Out.push_back(Text.slice(Begin, I).trim().str());
      Begin = I + 1;
    }
  }
  return {}; // It does not end: no call.
}

void addTag(Parts &To, const catalog::Catalog &C, const LockDetail &L,
            StringRef Call) {
  const LockEffect *E =
      effectOn(C.api(L.Api), L.Class, L.What == catalog::Op::Release);
  if (!E || E->TagArg < 0 || !L.ApiAt.valid())
    return;
  std::vector<std::string> Written = argumentsOf(Call);
  if (size_t(E->TagArg) < Written.size())
    To.TagText = Written[E->TagArg];
}

Parts merged(Parts Own, const Parts &Other) {
  if (Own.Lock.isNone()) {
    Own.Lock = Other.Lock;
    Own.LockText = Other.LockText;
  }
  if (Own.Handle.isNone()) {
    Own.Handle = Other.Handle;
    Own.HandleText = Other.HandleText;
  }
  if (Own.IrqlAt.isNone()) {
    Own.IrqlAt = Other.IrqlAt;
    Own.IrqlText = Other.IrqlText;
  }
  return Own;
}

static bool isWrapper(const Program &P, uint32_t Symbol, StringRef Class,
                      bool Release, unsigned Depth, bool &Any) {
  const uint32_t Fn = Symbol == None ? None : P.Symbols[Symbol].Function;
  if (Fn == None || Depth > 4)
    return false;
  const Function &F = P.Functions[Fn];
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      switch (I.Kind) {
      case InstrKind::Lock: {
        const LockDetail &L = F.Locks[I.Detail];
        if (catalog::isOnlyLook(L.What))
          break;
        if ((L.What == catalog::Op::Release) != Release)
          return false;
        Any |= L.Class == Class;
        break;
      }
      case InstrKind::Call:
        if (!isMarker(P, F.Calls[I.Detail]) &&
            !isWrapper(P, F.Calls[I.Detail].Callee, Class, Release, Depth + 1,
                       Any))
          return false;
        break;
      case InstrKind::Store:
        // Its own variables, and what the macros of the system keep in a lock.
        if (I.A.K != Operand::Kind::Local && !(I.Code & BySystem))
          return false;
        break;
      case InstrKind::Forget:
        if (I.A.K != Operand::Kind::Local)
          return false;
        break;
      default:
        break;
      }
  return true;
}

bool isWrapper(const Program &P, uint32_t Symbol, StringRef Class,
               bool Release) {
  bool Any = false;
  return isWrapper(P, Symbol, Class, Release, 0, Any) && Any;
}

std::optional<std::vector<Instr>> recompute(const Function &F,
                                            const Operand &O) {
  std::vector<Instr> Out;
  if (O.K != Operand::Kind::Reg)
    return Out;
  std::map<int64_t, const Instr *> Definition;
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Result != None)
        Definition[I.Result] = &I;
  std::set<int64_t> Done;
  bool Pure = true;
  auto Visit = [&](auto &Self, const Operand &X, unsigned Depth) -> void {
    if (X.K != Operand::Kind::Reg || !Done.insert(X.Value).second)
      return;
    auto It = Definition.find(X.Value);
    if (It == Definition.end() || Depth > 32)
      return void(Pure = false);
    const Instr &I = *It->second;
    switch (I.Kind) {
    case InstrKind::Load:
    case InstrKind::Field:
    case InstrKind::Index:
    case InstrKind::Cast:
    case InstrKind::Unary:
    case InstrKind::Binary:
      break;
    default:
      return void(Pure = false);
    }
    Self(Self, I.A, Depth + 1);
    Self(Self, I.B, Depth + 1);
    Out.push_back(I);
  };
  Visit(Visit, O, 0);
  if (!Pure)
    return std::nullopt;
  return Out;
}

//===----------------------------------------------------------------------===//
// Phrases
//===----------------------------------------------------------------------===//

namespace {

/// Collects the arguments of a call and the code that computes them.
class PhraseMaker {
public:
  PhraseMaker(const Function &F, const Place &Where) : F(F), Where(Where) {
    Out.Code.Blocks.emplace_back();
  }

  void argument(int Position, StringRef Text) {
    if (Position < 0)
      return;
    if (Text.empty())
      Complete = false;
    if (Arguments.size() <= size_t(Position))
      Arguments.resize(Position + 1);
    Arguments[Position] = Text.str();
  }
  void compute(const Operand &O) {
    std::optional<std::vector<Instr>> Code = recompute(F, O);
    if (!Code)
      return void(Complete = false);
    for (Instr I : *Code) {
      if (llvm::any_of(instrs(), [&](const Instr &Known) {
            return Known.Result == I.Result;
          }))
        continue;
      if (I.Kind == InstrKind::Field) {
        Out.Code.Fields.push_back(F.Fields[I.Detail]);
        I.Detail = Out.Code.Fields.size() - 1;
      }
      I.Where = Where;
      instrs().push_back(I);
    }
  }
  /// The value of the variable at this address.
  Operand read(const Operand &Address) {
    compute(Address);
    Instr Read;
    Read.Kind = InstrKind::Load;
    Read.A = Address;
    Read.Result = F.NumRegs + instrs().size();
    Read.Where = Where;
    Read.Code = BySystem; // If it is a part of the lock, this is its API.
    instrs().push_back(Read);
    return Operand::reg(Read.Result);
  }
  std::vector<Instr> &instrs() { return Out.Code.Blocks.front().Instrs; }

  std::optional<Phrase> finish(const Api &A, LockDetail L) {
    if (llvm::is_contained(Arguments, ""))
      Complete = false;
    if (!Complete)
      return std::nullopt;
    Out.Text = A.Name + "(" + llvm::join(Arguments, ", ") + ")";
    Instr I;
    I.Kind = InstrKind::Lock;
    I.Detail = 0;
    I.Where = Where;
    Out.Code.Locks.push_back(std::move(L));
    instrs().push_back(I);
    Block &B = Out.Code.Blocks.front();
    B.Term.Kind = TermKind::Goto;
    B.Term.Targets = {1};
    return std::move(Out);
  }

private:
  const Function &F;
  const Place Where; ///< Of the event that it is made from.
  Phrase Out;
  std::vector<std::string> Arguments;
  bool Complete = true;
};

} // namespace

std::optional<Phrase> phraseFor(const Function &F, const Api &A,
                                const LockEffect &E, const Parts &Of) {
  // What these mean is not to be had from another event.
  if (E.WaitArg >= 0 || E.TimeoutArg >= 0 || E.ModeArg >= 0 ||
      E.FlagsArg >= 0 || E.KindArg >= 0 || E.ContextArg >= 0 ||
      E.OwnerArg >= 0 || E.Where == catalog::LockWhere::Return ||
      A.Effects.size() != 1)
    return std::nullopt;
  PhraseMaker M(F, Of.Where);
  LockDetail L;
  L.Class = E.Class;
  L.Api = A.Name;
  L.Spelling = {A.Name};
  L.What = E.What;
  L.Mode = E.LockMode;
  L.Level = E.LockLevel;
  L.LockAt = E.Where;
  L.When = E.When;
  if (E.LockArg >= 0) {
    M.argument(E.LockArg, Of.LockText);
    M.compute(Of.Lock);
    L.Lock = Of.Lock;
    L.LockText = Of.LockText;
  }
  if (E.HandleArg >= 0) {
    M.argument(E.HandleArg, Of.HandleText);
    M.compute(Of.Handle);
    L.Handle = Of.Handle;
    L.HandleText = Of.HandleText;
  }
  if (E.TagArg >= 0) {
    M.argument(E.TagArg, Of.TagText);
    M.compute(Of.Tag);
    L.Tag = Of.Tag;
  }
  M.compute(Of.KindOf);
  L.KindOf = Of.KindOf;
  if (E.IrqlOutArg >= 0) {
    if (Of.IrqlAt.isNone() || Of.IrqlText.empty())
      return std::nullopt;
    M.argument(E.IrqlOutArg, addressOf(Of.IrqlText));
    M.compute(Of.IrqlAt);
    L.IrqlOut = Of.IrqlAt;
    L.IrqlText = addressOf(Of.IrqlText);
  }
  if (E.IrqlInArg >= 0) {
    if (Of.IrqlAt.isNone() || Of.IrqlText.empty())
      return std::nullopt;
    M.argument(E.IrqlInArg, Of.IrqlText);
    L.IrqlIn = M.read(Of.IrqlAt);
    L.IrqlText = Of.IrqlText;
  } else if (E.What == catalog::Op::Release && !Of.IrqlAt.isNone() &&
             E.LockLevel == catalog::Level::Normal && Of.IrqlText.empty()) {
    // The lock itself keeps it.
    L.IrqlIn = M.read(Of.IrqlAt);
  }
  // An API whose result is the old IRQL is an expression of another form.
  if (E.IrqlReturned && Of.IrqlAt.isNone())
    return std::nullopt;
  if (E.IrqlReturned && !Of.IrqlText.empty())
    return std::nullopt;
  L.IrqlReturned = E.IrqlReturned;
  return M.finish(A, std::move(L));
}

} // namespace spinlint::fixes
