//===- Affected.cpp - which findings a change can be to blame for ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Affected.h.
//
//===----------------------------------------------------------------------===//
#include "gate/Affected.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace spinlint::gate {

using findings::Finding;
using program::Function;
using program::Place;

/// Calls `See` with each identifier.
static void eachWord(llvm::StringRef Text,
                     llvm::function_ref<void(llvm::StringRef)> See) {
  auto IsWord = [](char Ch) { return llvm::isAlnum(Ch) || Ch == '_'; };
  while (!Text.empty()) {
    Text = Text.drop_until(IsWord);
    llvm::StringRef Word = Text.take_while(IsWord);
    Text = Text.drop_front(Word.size());
    if (!Word.empty() && !llvm::isDigit(Word[0]))
      See(Word);
  }
}

/// "NAME" of "# define NAME(...)"; empty if it is none.
static llvm::StringRef definedMacro(llvm::StringRef Line) {
  Line = Line.ltrim();
  if (!Line.consume_front("#"))
    return "";
  Line = Line.ltrim();
  if (!Line.consume_front("define") && !Line.consume_front("undef"))
    return "";
  return Line.ltrim().take_while(
      [](char Ch) { return llvm::isAlnum(Ch) || Ch == '_'; });
}

AffectedCode::AffectedCode(const program::Program &P, const catalog::Catalog &C,
                           findings::SourceFiles &Sources,
                           const ChangedLines &All)
    : P(P), C(C), Sources(Sources), All(All) {
  const size_t N = P.Functions.size();
  Callees.resize(N);
  Changed.assign(N, false);
  Touches.assign(N, false);
  Affected.assign(N, false);
  for (uint32_t File = 0; File < P.Files.size(); ++File) {
    llvm::SmallString<256> Real;
    const std::string Path = Sources.absolutePath(File);
    if (llvm::sys::fs::real_path(Path, Real))
      Real = Path;
    auto It = All.find(std::string(Real));
    Hunks.push_back(It == All.end() ? nullptr : &It->second);
  }
  for (uint32_t Fn = 0; Fn < N; ++Fn) {
    const Function &F = P.Functions[Fn];
    LinesOf.push_back(F.Where.valid() ? findLines(F) : Lines());
    if (F.Where.valid())
      FunctionsIn[F.Where.File].push_back(Fn);
    for (const program::CallDetail &Call : F.Calls)
      if (Call.Callee != program::None)
        if (uint32_t To = P.Symbols[Call.Callee].Function; To != program::None)
          Callees[Fn].push_back(To);
  }
  findTouching();
  for (const auto &[Path, Changes] : All)
    findMacros(Path, Changes);
  findChanged();
  widen();
}

AffectedCode::Lines AffectedCode::findLines(const Function &F) const {
  Lines L{F.Where.Line, F.Where.Line};
  for (const program::Declaration &D : F.Declarations)
    if (D.IsDefinition && D.Where.File == F.Where.File)
      L.First = std::min(L.First, D.Where.Line);
  std::optional<llvm::StringRef> Text = Sources.text(F.Where.File);
  if (Text && F.Body.File == F.Where.File && F.Body.Begin <= F.Body.End &&
      F.Body.End <= Text->size())
    L.Last = std::max<unsigned>(
        L.Last,
        F.Body.Line + Text->slice(F.Body.Begin, F.Body.End).count('\n'));
  return L;
}

bool AffectedCode::changed(uint32_t File, unsigned First, unsigned Last) const {
  return File < Hunks.size() && Hunks[File] &&
         llvm::any_of(
             *Hunks[File], [&](const Hunk &H) { return H.meets(First, Last); });
}

static bool isSource(llvm::StringRef Path) {
  return llvm::StringSwitch<bool>(llvm::sys::path::extension(Path).lower())
      .Cases({".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".inc",
              ".inl"},
             true)
      .Default(false);
}

void AffectedCode::findMacros(llvm::StringRef Path,
                              const std::vector<Hunk> &Changes) {
  if (!isSource(Path))
    return;
  for (const Hunk &H : Changes)
    for (llvm::StringRef Line : H.Removed)
      if (llvm::StringRef Name = definedMacro(Line); !Name.empty())
        Macros.insert(Name);
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return;
  llvm::StringRef Text = (*Buffer)->getBuffer();
  for (unsigned Number = 1; !Text.empty();) {
    const unsigned First = Number;
    llvm::StringRef Name = definedMacro(Text.split('\n').first), Line;
    do { // A line with its continuations.
      std::tie(Line, Text) = Text.split('\n');
      ++Number;
    } while (Line.rtrim('\r').ends_with("\\") && !Text.empty());
    if (!Name.empty() && llvm::any_of(Changes, [&](const Hunk &H) {
          return H.meets(First, Number - 1);
        }))
      Macros.insert(Name);
  }
}

void AffectedCode::findTouching() {
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    Touches[Fn] = !P.Functions[Fn].Locks.empty();
  for (bool More = true; More;) {
    More = false;
    for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn)
      if (!Touches[Fn] &&
          llvm::any_of(Callees[Fn], [&](uint32_t To) { return Touches[To]; }))
        More = Touches[Fn] = true;
  }
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (Touches[Fn])
      LockNames.insert(P.Symbols[P.Functions[Fn].Symbol].Name);
}

void AffectedCode::findChanged() {
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    if (!F.Where.valid())
      continue;
    const Lines L = LinesOf[Fn];
    Changed[Fn] = changed(F.Where.File, L.First, L.Last);
    if (Changed[Fn] || Macros.empty())
      continue;
    std::optional<llvm::StringRef> Text = Sources.text(F.Where.File);
    if (!Text || F.Body.File != F.Where.File || F.Body.End > Text->size() ||
        F.Body.Begin > F.Body.End)
      continue;
    eachWord(Text->slice(F.Body.Begin, F.Body.End), [&](llvm::StringRef Word) {
      if (Macros.contains(Word))
        Changed[Fn] = true;
    });
  }
}

bool AffectedCode::hadLocks(uint32_t Fn) const {
  const Function &F = P.Functions[Fn];
  if (F.Where.File >= Hunks.size() || !Hunks[F.Where.File])
    return false;
  const Lines L = LinesOf[Fn];
  bool Had = false;
  for (const Hunk &H : *Hunks[F.Where.File])
    if (H.meets(L.First, L.Last))
      for (llvm::StringRef Line : H.Removed)
        eachWord(Line, [&](llvm::StringRef Word) {
          Had |= C.api(Word) || LockNames.contains(Word);
        });
  return Had;
}

void AffectedCode::widen() {
  std::vector<std::vector<uint32_t>> Callers(P.Functions.size());
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    for (uint32_t To : Callees[Fn])
      Callers[To].push_back(Fn);
  std::vector<bool> Seen(P.Functions.size(), false);
  std::vector<uint32_t> Work;
  for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    if (!Changed[Fn])
      continue;
    Affected[Fn] = true;
    for (uint32_t From : Callers[Fn])
      Affected[From] = true;
    if (Touches[Fn] || hadLocks(Fn))
      Work.push_back(Fn);
  }
  while (!Work.empty()) {
    const uint32_t Fn = Work.back();
    Work.pop_back();
    if (Seen[Fn])
      continue;
    Seen[Fn] = Affected[Fn] = true;
    llvm::append_range(Work, Callers[Fn]);
  }
}

bool AffectedCode::inAffected(const Place &Where) const {
  auto It = FunctionsIn.find(Where.File);
  return It != FunctionsIn.end() && llvm::any_of(It->second, [&](uint32_t Fn) {
           const Lines L = LinesOf[Fn];
           return Affected[Fn] && L.First <= Where.Line && Where.Line <= L.Last;
         });
}

/// "Lock" of "&Adapter->Queues[i].Lock".
static llvm::StringRef lastName(llvm::StringRef LockText) {
  llvm::StringRef Last;
  eachWord(LockText, [&](llvm::StringRef Word) { Last = Word; });
  return Last;
}

/// A lock that nothing initialises any more is wrong wherever it is acquired.
bool AffectedCode::lostCall(const Finding &F) const {
  const llvm::StringRef Lock = lastName(F.LockText);
  if (F.Defect != catalog::Defect::UseBeforeInit || Lock.empty())
    return false;
  for (const auto &[Path, Changes] : All)
    for (const Hunk &H : Changes)
      for (llvm::StringRef Line : H.Removed) {
        bool Api = false, Named = false;
        eachWord(Line, [&](llvm::StringRef Word) {
          Api |= C.api(Word) != nullptr;
          Named |= Word == Lock;
        });
        if (Api && Named)
          return true;
      }
  return false;
}

bool AffectedCode::meets(const Finding &F) const {
  auto Meets = [&](const Place &Where) {
    return Where.valid() &&
           (changed(Where.File, Where.Line, Where.Line) || inAffected(Where));
  };
  return Meets(F.Where) ||
         llvm::any_of(
             F.Notes,
             [&](const findings::Note &N) { return Meets(N.Where); }) ||
         lostCall(F);
}

} // namespace spinlint::gate
