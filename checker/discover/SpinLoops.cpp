//===- SpinLoops.cpp - spin locks that are made by hand -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SpinLoops.h. An acquire sets a word behind a parameter, in one step, to a
// constant that is not 0, and decides by what was there before; if that is in a
// loop it spins, otherwise it only tries. A release sets such a word to 0. What
// stores a value that it computed (a reference count, a list head) is no lock,
// and a function that has to do with locks of the kernel is seen through. Tries
// and releases count only where the word is also spun on.
//
//===----------------------------------------------------------------------===//
#include "discover/SpinLoops.h"
#include "discover/CallSites.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

using namespace llvm;

namespace spinlint::discover {

using namespace program;

namespace {

/// A lock function does little else.
constexpr size_t MostBlocks = 24;

/// The word, as its parameter's type and the place in that.
using Word = std::pair<std::string, std::string>;

struct Body {
  std::string Name, Type;
  std::set<Word> Spins, Tries, Clears;
};

class BodyReader {
public:
  BodyReader(const Program &P, const Function &F) : P(P), F(F), Texts(F) {}

  Body run() {
    Body Out;
    Out.Name = P.Symbols[F.Symbol].Name;
    Out.Type = type();
    if (F.Stub || !F.LostParts.empty() || F.Blocks.size() > MostBlocks ||
        Out.Name.find(':') != std::string::npos ||
        any_of(F.Locks, [](const LockDetail &L) {
          return L.What != catalog::Op::RaiseIrql &&
                 L.What != catalog::Op::LowerIrql;
        }))
      return Out;
    for (uint32_t B = 0; B != F.Blocks.size(); ++B) {
      const std::vector<Instr> &Is = F.Blocks[B].Instrs;
      for (size_t I = 0; I != Is.size(); ++I) {
        if (Is[I].Kind == InstrKind::Store && Is[I].B == Operand::constant(0))
          if (auto W = word(Is[I].A))
            Out.Clears.insert(*W);
        // An exchange is something unknown, and a store.
        const bool Exchange =
            Is[I].Kind == InstrKind::Unknown && I + 1 < Is.size() &&
            Is[I + 1].Kind == InstrKind::Store && isMark(Is[I + 1].B);
        const bool Tried = Is[I].Kind == InstrKind::Unknown &&
                           UnknownCode(Is[I].Code) == UnknownCode::Tried &&
                           isMark(Is[I].B);
        if (!Exchange && !Tried)
          continue;
        auto W = word(Tried ? Is[I].A : Is[I + 1].A);
        if (!W || !decides(Is[I].Result))
          continue;
        (reaches(B, B) ? Out.Spins : Out.Tries).insert(*W);
      }
    }
    return Out;
  }

private:
  static bool isMark(const Operand &O) {
    return O.K == Operand::Kind::Const && O.Value != 0;
  }

  /// "*(&l0)+8" is a word behind parameter 0.
  std::optional<Word> word(const Operand &Address) const {
    const std::string Text = Texts.of(Address);
    StringRef Rest = Text;
    unsigned Local;
    if (!Rest.consume_front("*(&l") || Rest.consumeInteger(10, Local) ||
        !Rest.consume_front(")") || Local >= F.NumParams)
      return std::nullopt;
    return Word(F.Locals[Local].Type, Rest.str());
  }

  /// Whether a branch or the result depends on register `R`.
  bool decides(uint32_t R) const {
    std::set<std::string> Names = {"r" + std::to_string(R)};
    // Twice, because a variable may be read in a block that stands before.
    for (int Round = 0; Round != 2; ++Round)
      for (const Block &B : F.Blocks)
        for (const Instr &I : B.Instrs) {
          if (!Names.count(Texts.of(I.A)) && !Names.count(Texts.of(I.B)))
            continue;
          if (I.Kind == InstrKind::Store)
            Names.insert("*(" + Texts.of(I.A) + ")");
          else if (I.Result != None)
            Names.insert("r" + std::to_string(I.Result));
        }
    return any_of(F.Blocks, [&](const Block &B) {
      return (B.Term.Kind == TermKind::Branch ||
              B.Term.Kind == TermKind::Return) &&
             Names.count(Texts.of(B.Term.Value));
    });
  }

  bool reaches(uint32_t From, uint32_t To) const {
    std::set<uint32_t> Seen;
    std::vector<uint32_t> Work = {From};
    while (!Work.empty()) {
      const uint32_t B = Work.back();
      Work.pop_back();
      for (uint32_t T : F.Blocks[B].Term.Targets) {
        if (T == To)
          return true;
        if (Seen.insert(T).second)
          Work.push_back(T);
      }
    }
    return false;
  }

  std::string type() const {
    std::vector<std::string> Params;
    for (uint32_t I = 0; I != F.NumParams && I < F.Locals.size(); ++I)
      Params.push_back(F.Locals[I].Type);
    return std::string(F.Returns == ReturnKind::Void ? "void" : "int") + " (" +
           join(Params, ", ") + ")";
  }

  const Program &P;
  const Function &F;
  const ValueTexts Texts;
};

} // namespace

std::map<std::string, std::string>
handMadeLocks(ArrayRef<const Program *> Programs) {
  std::vector<Body> Bodies;
  std::set<Word> Locks;
  for (const Program *P : Programs)
    for (const Function &F : P->Functions) {
      Body B = BodyReader(*P, F).run();
      Locks.insert(B.Spins.begin(), B.Spins.end());
      if (!B.Spins.empty() || !B.Tries.empty() || !B.Clears.empty())
        Bodies.push_back(std::move(B));
    }
  std::map<std::string, std::string> Out;
  for (const Body &B : Bodies) {
    auto OfLock = [&](const Word &W) { return Locks.count(W) != 0; };
    if (any_of(B.Spins, OfLock) || any_of(B.Tries, OfLock) ||
        any_of(B.Clears, OfLock))
      Out.try_emplace(B.Name, B.Type);
  }
  return Out;
}

} // namespace spinlint::discover
