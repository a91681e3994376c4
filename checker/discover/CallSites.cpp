//===- CallSites.cpp - the calls whose bodies nobody sees -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See CallSites.h.
//
//===----------------------------------------------------------------------===//
#include "discover/CallSites.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include <set>

using namespace llvm;

namespace spinlint::discover {

using namespace program;

ValueTexts::ValueTexts(const Function &F) : F(F), Defs(F.NumRegs, nullptr) {
  for (const Block &B : F.Blocks)
    for (const Instr &I : B.Instrs)
      if (I.Result < Defs.size())
        Defs[I.Result] = &I;
}

const Instr *ValueTexts::definition(const Operand &O) const {
  return O.K == Operand::Kind::Reg && size_t(O.Value) < Defs.size()
             ? Defs[O.Value]
             : nullptr;
}

std::string ValueTexts::text(const Operand &O, unsigned Depth) const {
  auto Named = [&](const char *Kind) { return Kind + std::to_string(O.Value); };
  switch (O.K) {
  case Operand::Kind::None:
    return "";
  case Operand::Kind::Const:
    return Named("#");
  case Operand::Kind::Local:
    return Named("&l");
  case Operand::Kind::Global:
    return Named("&g");
  case Operand::Kind::Function:
    return Named("f");
  case Operand::Kind::Reg:
    break;
  }
  const Instr *I = definition(O);
  if (!I || Depth > 12)
    return Named("r");
  switch (I->Kind) {
  case InstrKind::Load:
    return "*(" + text(I->A, Depth + 1) + ")";
  case InstrKind::Cast:
    return text(I->A, Depth + 1);
  case InstrKind::Field:
    // The first member of a structure is where the structure is.
    return text(I->A, Depth + 1) + (I->Imm ? "+" + std::to_string(I->Imm) : "");
  case InstrKind::Index:
    return text(I->A, Depth + 1) + "[" + text(I->B, Depth + 1) + "]";
  default:
    return Named("r");
  }
}

bool ValueTexts::isStoredAt(uint32_t R, StringRef Address) const {
  const std::string Value = "r" + std::to_string(R);
  return any_of(F.Blocks, [&](const Block &B) {
    return any_of(B.Instrs, [&](const Instr &I) {
      return I.Kind == InstrKind::Store && of(I.B) == Value &&
             of(I.A) == Address;
    });
  });
}

/// The `N`th of the types in "void (A *, B)"; -1: the first word.
static std::string partOf(StringRef Type, int N) {
  auto [Result, Rest] = Type.split(" (");
  if (N < 0)
    return Result.str();
  Rest.consume_back(")");
  unsigned Depth = 0;
  size_t Start = 0;
  for (size_t I = 0; I <= Rest.size(); ++I) {
    const char C = I == Rest.size() ? ',' : Rest[I];
    if (C == '(')
      ++Depth;
    if (C == ')' && Depth)
      --Depth;
    if (C != ',' || (Depth && I != Rest.size()))
      continue;
    if (N-- == 0)
      return Rest.slice(Start, I).trim().str();
    Start = I + 1;
  }
  return "";
}

std::string Callee::parameter(unsigned Arg) const {
  std::string Part = partOf(Type, int(Arg));
  StringRef Bare = Part;
  Bare.consume_back("*");
  Bare = Bare.trim();
  for (StringRef Word : {"const ", "volatile ", "struct ", "union "})
    Bare.consume_front(Word);
  return Bare.str();
}

std::string Callee::result() const { return partOf(Type, -1); }

std::map<std::string, Callee>
unseenCalls(ArrayRef<const Program *> Programs, const catalog::Catalog &C,
            const std::map<std::string, std::string> &Also,
            function_ref<bool(StringRef)> IsOfInterest) {
  StringSet<> Seen; // Names of functions with a body that is all there.
  for (const Program *P : Programs)
    for (const Function &F : P->Functions)
      if (F.LostParts.empty() && !F.Stub &&
          !Also.count(P->Symbols[F.Symbol].Name))
        Seen.insert(P->Symbols[F.Symbol].Name);
  auto Unknown = [&](StringRef Name) {
    const catalog::Api *Row = C.api(Name);
    return (!Row || Row->Effects.empty()) && !Name.contains(':') &&
           !Seen.contains(Name) && IsOfInterest(Name);
  };

  std::map<std::string, Callee> Out;
  std::set<std::tuple<std::string, uint32_t, uint32_t>> Done;
  for (const Program *P : Programs)
    for (const Function &F : P->Functions) {
      if (F.Stub || !F.LostParts.empty())
        continue;
      // A library that several drivers have counts once.
      if (F.Where.valid() && !Done.insert({P->Files[F.Where.File].Path,
                                           F.Where.Line, F.Where.Column})
                                  .second)
        continue;
      std::optional<ValueTexts> Texts;
      for (uint32_t B = 0; B != F.Blocks.size(); ++B)
        for (uint32_t I = 0; I != F.Blocks[B].Instrs.size(); ++I) {
          const Instr &X = F.Blocks[B].Instrs[I];
          if (X.Kind != InstrKind::Call)
            continue;
          const CallDetail &D = F.Calls[X.Detail];
          if (isMarker(*P, D))
            continue;
          const Symbol *S = D.Callee == None ? nullptr : &P->Symbols[D.Callee];
          bool Macro = false;
          StringRef Name = S ? StringRef(S->Name) : StringRef();
          if (!S || !Unknown(Name)) {
            // A body that is seen, or no lock by its name; the macro may be.
            if ((S && Seen.contains(Name)) || D.Spelling.empty() ||
                !Unknown(D.Spelling.front()))
              continue;
            Name = D.Spelling.front();
            Macro = true;
          }
          if (!Texts)
            Texts.emplace(F);
          Callee &To = Out[Name.str()];
          To.Name = Name.str();
          To.Macro = Macro;
          if (auto Known = Also.find(To.Name); Known != Also.end())
            To.Type = Known->second;
          else if (!Macro && To.Type.empty())
            To.Type = S->Type;
          CallSite Site{P, &F, B, I, X.Result, {}, X.Where};
          for (const Operand &A : D.Args)
            Site.Args.push_back(Texts->of(A));
          To.Sites.push_back(std::move(Site));
        }
    }
  return Out;
}

} // namespace spinlint::discover
