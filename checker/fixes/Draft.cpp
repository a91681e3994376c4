//===- Draft.cpp - a repair in the making ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Draft.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/Draft.h"
#include "program/Verify.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace spinlint::fixes {

using namespace program;

Piece statementOf(Phrase Of) { return {{Of.Text + ";"}, std::move(Of.Code)}; }

bool isEditable(const Program &P, const Place &W) {
  return W.valid() && !P.Files[W.File].System &&
         !llvm::StringRef(P.Files[W.File].Path).starts_with("<");
}

void Draft::add(std::optional<fixes::Edits> New) {
  if (!New)
    return spoil();
  llvm::append_range(Edits, std::move(*New));
}

Splice Draft::code(Function &Of) const {
  return Splice(Of, [this](const Place &W) {
    const Statement *S = Page.around(W.Begin, W.End, [](const Statement &O) {
      return O.K == Statement::Kind::Jump;
    });
    return S && Page.textOf(*S).starts_with("goto");
  });
}

void Draft::insertBeforeLabel(const Label &L, const Piece &New) {
  add(Page.beforeLabel(L, New.Text));
  Good = Good && code(F).insertBeforeLabel(L, New.Code);
}

/// What stands before a label is not on the ways that come by the label.
static bool startsAtLabel(const Statement &S) {
  return S.K == Statement::Kind::Labelled;
}

void Draft::insertBefore(const Statement &S, const Piece &New) {
  if (startsAtLabel(S))
    return spoil();
  add(Page.before(S, New.Text));
  Good = Good && code(F).insertBefore(S, New.Code);
}

void Draft::insertAfter(const Statement &S, const Piece &New) {
  add(Page.after(S, New.Text));
  Good = Good && code(F).insertAfter(S, New.Code);
}

void Draft::insertAtEnd(const Piece &New) {
  add(Page.atEnd(New.Text));
  Good = Good && code(F).insertAtEnd(New.Code);
}

void Draft::erase(const Statement &S) {
  if (startsAtLabel(S))
    return spoil();
  add(Page.erase(S));
  Good = Good && code(F).erase(S);
}

void Draft::retarget(const Statement &S, const Label &To) {
  add(Page.replace(S, {"goto " + To.Name + ";"}));
  Good = Good && code(F).retarget(S, To);
}

void Draft::returnInstead(const Statement &S, const Terminator &To) {
  if (!To.Value.isNone() && To.Text.empty())
    return spoil();
  add(Page.replace(S, {To.Text.empty() ? std::string("return;")
                                       : "return " + To.Text + ";"}));
  Good = Good && code(F).returnInstead(S, To);
}

void Draft::returnByLabel(const Statement &S, uint32_t Local, const Label &To) {
  Lines New;
  if (Local != None) {
    llvm::StringRef Value = Page.textOf(S);
    Value.consume_front("return");
    Value.consume_back(";");
    Value = Value.trim();
    // `return (x);` has parentheses that an assignment needs not.
    if (Value.starts_with("(") && Value.ends_with(")") &&
        Value.drop_front().find_first_of("()") == Value.size() - 2)
      Value = Value.drop_front().drop_back().trim();
    const llvm::StringRef Name =
        llvm::StringRef(F.Locals[Local].Name).split('.').first;
    if (Value != Name)
      New.push_back((Name + " = " + Value + ";").str());
  }
  New.push_back("goto " + To.Name + ";");
  add(Page.replace(S, New));
  Good = Good && code(F).returnByLabel(S, Local, To);
}

void Draft::setApi(const Place &ApiAt, const catalog::Catalog &C,
                   const catalog::Api &A, const Parts &Of) {
  if (!isEditable(P, ApiAt) || ApiAt.File != F.Body.File)
    return spoil();
  bool Any = false;
  std::optional<Edit> Change;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (uint32_t I = 0; I < F.Blocks[B].Instrs.size(); ++I) {
      Instr &X = F.Blocks[B].Instrs[I];
      if (X.Kind != InstrKind::Lock || F.Locks[X.Detail].ApiAt != ApiAt)
        continue;
      LockDetail &L = F.Locks[X.Detail];
      const bool Release = L.What == catalog::Op::Release;
      const catalog::LockEffect *Then = effectOn(&A, L.Class, Release);
      const catalog::LockEffect *Now = effectOn(C.api(L.Api), L.Class, Release);
      if (!Then || !Now)
        return spoil();
      Any = true;
      if (sameArguments(*Now, *Then)) {
        L.Api = A.Name;
        L.Spelling = {A.Name};
        L.Mode = Then->LockMode;
        L.Level = Then->LockLevel;
        Change = Edit{ApiAt, A.Name};
        continue;
      }
      const Parts All = merged(partsOf(F, {Index, B, I}), Of);
      // The call must be written out here, and its result be nobody's.
      if (X.Result != None || X.Where.Begin != ApiAt.Begin ||
          X.Where.File != ApiAt.File)
        return spoil();
      std::optional<Phrase> New = phraseFor(F, A, *Then, All);
      if (!New)
        return spoil();
      Change = Page.bytes(X.Where.Begin, X.Where.End, New->Text);
      // Takes the place of the event; what computes its arguments comes first.
      const Place Where = X.Where;
      Snippet Code = std::move(New->Code);
      for (Instr &Y : Code.Blocks.front().Instrs)
        Y.Where = Where;
      auto &Instrs = F.Blocks[B].Instrs;
      Instrs.erase(Instrs.begin() + I);
      const size_t Before = Instrs.size();
      code(F).insertAt(B, I, Code);
      I += F.Blocks[B].Instrs.size() - Before - 1;
    }
  if (!Any || !Change)
    return spoil();
  Edits.push_back(std::move(*Change));
}

void Draft::setIrql(const Place &Call, const LockDetail &L, const Parts &From) {
  const bool Named =
      From.IrqlAt.K == Operand::Kind::Local && !From.IrqlText.empty();
  if (!Named || !isEditable(P, Call) || Call.File != F.Body.File ||
      L.IrqlText.empty())
    return spoil();
  // The argument is the last such word of the call.
  llvm::StringRef Written = Page.text().slice(Call.Begin, Call.End);
  auto IsPartOfName = [&](size_t I) {
    return I < Written.size() &&
           (llvm::isAlnum(Written[I]) || Written[I] == '_');
  };
  size_t At = Written.rfind(L.IrqlText);
  while (At != llvm::StringRef::npos &&
         ((At && IsPartOfName(At - 1)) || IsPartOfName(At + L.IrqlText.size())))
    At = At ? Written.take_front(At + L.IrqlText.size() - 1).rfind(L.IrqlText)
            : llvm::StringRef::npos;
  if (At == llvm::StringRef::npos)
    return spoil();
  Edits.push_back(Page.bytes(
      Call.Begin + At, Call.Begin + At + L.IrqlText.size(), From.IrqlText));
  for (Block &B : F.Blocks)
    for (uint32_t I = 0; I < B.Instrs.size(); ++I) {
      if (B.Instrs[I].Kind != InstrKind::Lock || B.Instrs[I].Where != Call)
        continue;
      Instr Read;
      Read.Kind = InstrKind::Load;
      Read.A = From.IrqlAt;
      Read.Result = F.NumRegs++;
      Read.Where = Call;
      F.Locks[B.Instrs[I].Detail].IrqlIn = Operand::reg(Read.Result);
      B.Instrs.insert(B.Instrs.begin() + I, Read);
      ++I;
    }
}

uint32_t Draft::declare(const std::string &Type, const std::string &Name) {
  add(Page.atTop(Type + " " + Name + ";"));
  Local L;
  L.Name = Name;
  L.Type = Type;
  F.Locals.push_back(std::move(L));
  return F.Locals.size() - 1;
}

Function Draft::take() {
  if (Good)
    if (llvm::Error E = verify(P, F)) {
      llvm::consumeError(std::move(E));
      Good = false;
    }
  return F;
}

std::vector<Edit> Draft::edits() const {
  std::vector<Edit> Out = Edits;
  llvm::stable_sort(Out, [](const Edit &A, const Edit &B) {
    return A.Where.Begin < B.Where.Begin;
  });
  return Out;
}

const Statement *onlyGuard(const Function &F, const Layout &Page,
                           const Statement &S) {
  const Statement *If = Page.around(S.Begin, S.End, [&](const Statement &O) {
    return O.K == Statement::Kind::Control && O.Begin < S.Begin;
  });
  if (!If || S.Under != Statement::Parent::Control || If->InMacro)
    return nullptr;
  llvm::StringRef Before = Page.text().slice(If->Begin, S.Begin).trim();
  if (!Before.starts_with("if") || Before.ends_with("else") ||
      !Page.text().slice(S.End, If->End).trim().empty())
    return nullptr;
  Function Copy = F;
  Splice Code(Copy);
  bool Pure = true;
  Code.forEachIn(*If, [&](uint32_t Block, uint32_t I) {
    if (I == F.Blocks[Block].Instrs.size())
      return;
    const Instr &X = F.Blocks[Block].Instrs[I];
    if (Code.inside(X.Where, S))
      return;
    Pure &= X.Kind == InstrKind::Load || X.Kind == InstrKind::Field ||
            X.Kind == InstrKind::Index || X.Kind == InstrKind::Unary ||
            X.Kind == InstrKind::Binary || X.Kind == InstrKind::Compare ||
            X.Kind == InstrKind::Cast;
  });
  return Pure ? If : nullptr;
}

const Statement *wholeCall(const Function &F, const Layout &Page,
                           const engine::Point &At) {
  const Block &B = F.Blocks[At.Block];
  if (At.Instr >= B.Instrs.size())
    return nullptr;
  const Instr &Call = B.Instrs[At.Instr];
  if (!Call.Where.valid() || Call.Where.File != F.Body.File)
    return nullptr;
  const Statement *S = Page.around(Call.Where.Begin, Call.Where.End,
                                   [](const Statement &) { return true; });
  if (!S || S->K != Statement::Kind::Simple || S->InMacro)
    return nullptr;
  Function Copy = F;
  Splice Code(Copy);
  bool Only = true, Found = false;
  Code.forEachIn(*S, [&](uint32_t Block, uint32_t I) {
    const auto &Instrs = F.Blocks[Block].Instrs;
    if (I == Instrs.size())
      return;
    const Instr &X = Instrs[I];
    switch (X.Kind) {
    case InstrKind::Lock:
    case InstrKind::Call:
      Found = true;
      // Everything that is done here is done by this call.
      Only &= X.Kind == Call.Kind && X.Where == Call.Where;
      break;
    case InstrKind::Store:
      Only &= Call.Kind == InstrKind::Lock;
      break;
    case InstrKind::Forget:
    case InstrKind::Assume:
      Only = false;
      break;
    default:
      break;
    }
  });
  return Only && Found ? S : nullptr;
}

} // namespace spinlint::fixes
