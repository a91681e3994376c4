//===- Catalog.cpp - the words of the catalog and its look-ups ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The vocabulary (each word stands here once), names of checks, look-ups, and
// where the files come from: compiled in, or a directory.
//
//===----------------------------------------------------------------------===//
#include "catalog/Catalog.h"
#include "catalog/CatalogReader.h"
#include "catalog/EmbeddedRules.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <algorithm>

using namespace llvm;

namespace spinlint::catalog {

namespace {

template <typename T, size_t N>
std::optional<T> fromName(const StringRef (&Names)[N], StringRef Name) {
  for (size_t I = 0; I != N; ++I)
    if (Names[I] == Name)
      return static_cast<T>(I);
  return std::nullopt;
}

// Each list is in the order of its enum.
constexpr StringRef DefectNames[] = {
    "double-acquire",    "release-unheld",    "mode-mismatch",
    "held-at-exit",      "use-before-init",   "loop-imbalance",
    "lock-order",        "broken-contract",   "init-while-held",
    "freed-while-held",  "release-order",     "lock-hierarchy",
    "call-under-lock",   "long-hold",         "outside-region",
    "wrong-routine",     "handle-reuse",      "pageable-lock",
    "local-lock",        "opaque-access",     "shared-with-isr",
    "unguarded-access",  "late-pending",      "no-parent",
    "several-locks",     "costly-form",       "shared-irql-slot",
    "irql-out-of-range", "blocks-under-lock", "irql-not-restored",
    "broken-promise",    "lock-in-paged-code"};
static_assert(std::size(DefectNames) == NumDefects);
constexpr StringRef LevelNames[] = {"normal", "dpr", "for_dpc", "unsafe",
                                    "irq"};
constexpr StringRef ModeNames[] = {"exclusive", "shared", "any"};
constexpr StringRef OpNames[] = {
    "init",        "destroy",     "acquire",    "try_acquire",
    "wait_by_arg", "release",     "downgrade",  "try_upgrade",
    "transfer",    "query",       "raise_irql", "lower_irql",
    "need_held",   "need_unheld", "end_held",   "end_unheld"};
constexpr StringRef KindNames[] = {"spin",   "rw_spin",  "wait", "rw_wait",
                                   "region", "refcount", "irql"};
constexpr StringRef RecursionNames[] = {"none", "shared", "no_promotion",
                                        "all"};
constexpr StringRef PairingNames[] = {"any", "level", "api"};
constexpr StringRef SuccessNames[] = {"nonzero", "zero", "non_negative"};

} // namespace

StringRef defectName(Defect D) { return DefectNames[size_t(D)]; }
std::optional<Defect> defectFromName(StringRef Name) {
  return fromName<Defect>(DefectNames, Name);
}
std::optional<LockKind> kindFromName(StringRef Name) {
  return fromName<LockKind>(KindNames, Name);
}
StringRef levelName(Level L) { return LevelNames[size_t(L)]; }
std::optional<Level> levelFromName(StringRef Name) {
  return fromName<Level>(LevelNames, Name);
}
StringRef modeName(Mode M) { return ModeNames[size_t(M)]; }
std::optional<Mode> modeFromName(StringRef Name) {
  return fromName<Mode>(ModeNames, Name);
}
StringRef opName(Op O) { return OpNames[size_t(O)]; }
std::optional<Op> opFromName(StringRef Name) {
  return fromName<Op>(OpNames, Name);
}
StringRef successName(Success S) { return SuccessNames[size_t(S)]; }
std::optional<Success> successFromName(StringRef Name) {
  return fromName<Success>(SuccessNames, Name);
}

StringRef kindName(LockKind K) { return KindNames[size_t(K)]; }
StringRef recursionName(Recursion R) { return RecursionNames[size_t(R)]; }
std::optional<Recursion> recursionFromName(StringRef Name) {
  return fromName<Recursion>(RecursionNames, Name);
}
StringRef pairingName(Pairing P) { return PairingNames[size_t(P)]; }
std::optional<Pairing> pairingFromName(StringRef Name) {
  return fromName<Pairing>(PairingNames, Name);
}

std::string checkNameFor(StringRef RuleId) {
  std::string Out = "ddi-";
  for (size_t I = 0; I != RuleId.size(); ++I) {
    char C = RuleId[I];
    if (C == '_') {
      Out += '-';
      continue;
    }
    // A capital starts a word after a small letter or digit, and as the last
    // of several capitals when a small letter follows: "MSILock", "msi-lock".
    bool AfterSmall = I && (isLower(RuleId[I - 1]) || isDigit(RuleId[I - 1]));
    bool LastCapital = I && isUpper(RuleId[I - 1]) && I + 1 < RuleId.size() &&
                       isLower(RuleId[I + 1]);
    if (isUpper(C) && (AfterSmall || LastCapital))
      Out += '-';
    Out += toLower(C);
  }
  return Out;
}

template <typename T>
static const T *lookUp(const std::vector<T> &Rows,
                       const StringMap<unsigned> &Index, StringRef Name) {
  auto It = Index.find(Name);
  return It == Index.end() ? nullptr : &Rows[It->second];
}

const Api *Catalog::api(StringRef Name) const {
  return lookUp(Apis, ApiIndex, Name);
}
const MemoryApi *Catalog::memoryApi(StringRef Name) const {
  return lookUp(MemoryApis, MemoryIndex, Name);
}
const LockClass *Catalog::lockClass(StringRef Name) const {
  return lookUp(Classes, ClassIndex, Name);
}
const Role *Catalog::role(StringRef Name) const {
  return lookUp(Roles, RoleIndex, Name);
}
const Rule *Catalog::rule(StringRef IdOrCheck) const {
  return lookUp(Rules, RuleIndex, IdOrCheck.lower());
}

const MsvcWarning *Catalog::msvcWarning(StringRef NumberOrName) const {
  unsigned Number;
  const bool ByName = NumberOrName.getAsInteger(10, Number);
  auto It = find_if(Msvc, [&](const MsvcWarning &W) {
    return ByName ? !W.Name.empty() && W.Name == NumberOrName
                  : W.Number == Number;
  });
  return It != Msvc.end() ? &*It : nullptr;
}

std::shared_ptr<const Catalog> Catalog::builtin() {
  static const std::shared_ptr<const Catalog> Loaded = [] {
    std::vector<SourceText> Sources;
    for (const EmbeddedFile &F : embeddedRules())
      Sources.push_back({F.Path.str(), ("rules/" + F.Path).str(), F.Text});
    auto Read = CatalogReader().read(Sources);
    if (!Read)
      report_fatal_error("the catalog in the binary is broken:\n" +
                         Twine(toString(Read.takeError())));
    return std::move(*Read);
  }();
  return Loaded;
}

static Error listYaml(StringRef Dir, StringRef Sub,
                      std::vector<std::string> &Paths) {
  SmallString<128> Folder(Dir);
  sys::path::append(Folder, Sub);
  std::error_code EC;
  std::vector<std::string> Names;
  for (sys::fs::directory_iterator It(Folder, EC), End; It != End && !EC;
       It.increment(EC))
    if (sys::path::extension(It->path()) == ".yaml")
      Names.push_back(sys::path::filename(It->path()).str());
  // A catalog may lack a folder: a directory with one rule and no roles is
  // complained about by what it refers to, not by its shape.
  if (EC && (Sub.empty() || EC != std::errc::no_such_file_or_directory))
    return createStringError(EC, Folder +
                                     ":1:1: error: this folder cannot be "
                                     "read: " +
                                     EC.message());
  std::sort(Names.begin(), Names.end());
  for (const std::string &Name : Names)
    Paths.push_back(Sub.empty() ? Name : (Sub + "/" + Name).str());
  return Error::success();
}

Expected<std::shared_ptr<const Catalog>> Catalog::load(StringRef Dir,
                                                       StringRef Project) {
  std::vector<std::string> Paths;
  if (!Dir.empty())
    for (StringRef Sub : {"classes", "apis", "roles", "names", "coverage", ""})
      if (Error E = listYaml(Dir, Sub, Paths))
        return std::move(E);

  std::vector<std::unique_ptr<MemoryBuffer>> Buffers;
  std::vector<SourceText> Sources;
  auto Add = [&](std::string Path, std::string Full) -> Error {
    auto Buffer = MemoryBuffer::getFile(Full, /*IsText=*/true);
    if (!Buffer)
      return createStringError(
          Buffer.getError(), Full + ":1:1: error: this file cannot be read: " +
                                 Buffer.getError().message());
    Buffers.push_back(std::move(*Buffer));
    Sources.push_back({std::move(Path), Full, Buffers.back()->getBuffer()});
    return Error::success();
  };
  if (Dir.empty())
    for (const EmbeddedFile &F : embeddedRules())
      Sources.push_back({F.Path.str(), ("rules/" + F.Path).str(), F.Text});
  for (const std::string &Path : Paths) {
    SmallString<128> Full(Dir);
    sys::path::append(Full, Path);
    if (Error E = Add(Path, Full.str().str()))
      return std::move(E);
  }
  if (!Project.empty())
    if (Error E = Add(ProjectPath.str(), Project.str()))
      return std::move(E);
  return CatalogReader().read(Sources);
}

} // namespace spinlint::catalog
