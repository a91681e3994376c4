//===- MsBuildFunctions.cpp - the functions of property expressions -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MsBuildFunctions.h.
//
//===----------------------------------------------------------------------===//
#include "project/MsBuildFunctions.h"
#include "project/MsBuildExpression.h"
#include "project/WindowsPath.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include <cmath>

using namespace llvm;

namespace spinlint::project {

namespace {

PropertyValue text(std::string S) { return {std::move(S), {}, false}; }
PropertyValue truth(bool B) { return text(B ? "True" : "False"); }

std::string number(double D) {
  std::string Result;
  raw_string_ostream(Result) << format("%.15g", D);
  return Result;
}

/// An argument as an index; an error if it is none.
Expected<size_t> indexOf(StringRef Text, size_t Limit) {
  size_t I;
  if (Text.trim().getAsInteger(10, I) || I > Limit)
    return createStringError("'" + Text + "' is no index that it has");
  return I;
}

std::string replaceAll(StringRef In, StringRef From, StringRef To) {
  std::string Result;
  while (!From.empty()) {
    size_t At = In.find(From);
    if (At == StringRef::npos)
      break;
    Result += In.take_front(At);
    Result += To;
    In = In.drop_front(At + From.size());
    if (Result.size() > Names::MaxLength)
      break;
  }
  return Result + In.str();
}

bool isSeparator(char C) { return C == '/' || C == '\\'; }

/// The part in front of the last separator, and behind it.
std::pair<StringRef, StringRef> splitPath(StringRef Path) {
  size_t At = Path.find_last_of("/\\");
  if (At == StringRef::npos)
    return {"", Path};
  return {Path.take_front(At), Path.drop_front(At + 1)};
}

std::string withSlash(StringRef Path) {
  return Path.empty() || isSeparator(Path.back())
             ? Path.str()
             : Path.str() + sys::path::get_separator().str();
}

std::string combine(ArrayRef<std::string> Parts) {
  std::string Result;
  for (StringRef Part : Parts)
    Result = hasDrive(Part) || (!Part.empty() && isSeparator(Part.front()))
                 ? Part.str()
                 : withSlash(Result) + Part.str();
  return Result;
}

/// The directory that has `File`, from `Start` upwards; or empty.
std::string directoryAbove(StringRef Start, StringRef File,
                           StringRef Directory) {
  DiskNames Disk;
  std::string Path = hostPath(Start, Directory);
  for (StringRef At = Path; !At.empty(); At = sys::path::parent_path(At))
    if (!Disk.find(hostPath(File, At)).empty())
      return At.str();
  return "";
}

int compareVersions(StringRef L, StringRef R) {
  std::vector<unsigned> A = asVersion(L), B = asVersion(R);
  A.resize(std::max(A.size(), B.size()));
  B.resize(A.size());
  return A < B ? -1 : A == B ? 0 : 1;
}

Error unknown(StringRef Name, size_t Args) {
  return createStringError("property function '" + Name + "' with " +
                           Twine(Args) + " argument(s) is not known");
}

} // namespace

static Expected<PropertyValue> substring(StringRef S,
                                         ArrayRef<std::string> Args) {
  Expected<size_t> From = indexOf(Args[0], S.size());
  if (!From)
    return From.takeError();
  if (Args.size() == 1)
    return text(S.drop_front(*From).str());
  Expected<size_t> Length = indexOf(Args[1], S.size() - *From);
  if (!Length)
    return Length.takeError();
  return text(S.substr(*From, *Length).str());
}

static PropertyValue split(StringRef S, ArrayRef<std::string> Args) {
  std::string Separators = Args.empty() ? " \t\r\n" : join(Args, "");
  PropertyValue Result;
  Result.IsList = true;
  for (size_t At; (At = S.find_first_of(Separators)) != StringRef::npos;
       S = S.drop_front(At + 1))
    Result.List.push_back(S.take_front(At).str());
  Result.List.push_back(S.str());
  return Result;
}

Expected<PropertyValue> callMethod(const PropertyValue &V, StringRef Name,
                                   ArrayRef<std::string> Args) {
  std::string N = Name.lower();
  if (V.IsList) {
    if (N == "length" || N == "count")
      return text(std::to_string(V.List.size()));
    if (N == "getvalue" && Args.size() == 1)
      return elementOf(V, Args[0]);
    return unknown(Name, Args.size());
  }
  StringRef S = V.Text;
  auto Chars = [&] { return Args.empty() ? " \t\r\n" : join(Args, ""); };
  enum {
    None,
    One,
    Two,
    Any
  } Takes = StringSwitch<decltype(None)>(N)
                .Cases({"startswith", "endswith", "contains", "equals",
                        "indexof", "lastindexof"},
                       One)
                .Cases({"replace", "insert"}, Two)
                .Cases({"substring", "remove", "split", "trim", "trimstart",
                        "trimend", "padleft"},
                       Any)
                .Default(None);
  if ((Takes == One && Args.size() != 1) || (Takes == Two && Args.size() != 2))
    return unknown(Name, Args.size());
  if (N == "startswith")
    return truth(S.starts_with(Args[0]));
  if (N == "endswith")
    return truth(S.ends_with(Args[0]));
  if (N == "contains")
    return truth(S.contains(Args[0]));
  if (N == "equals")
    return truth(S == Args[0]);
  if (N == "indexof" || N == "lastindexof") {
    size_t At = N == "indexof" ? S.find(Args[0]) : S.rfind(Args[0]);
    return text(At == StringRef::npos ? "-1" : std::to_string(At));
  }
  if (N == "replace")
    return text(replaceAll(S, Args[0], Args[1]));
  if (N == "substring" && (Args.size() == 1 || Args.size() == 2))
    return substring(S, Args);
  if (N == "remove" && Args.size() == 1) {
    Expected<size_t> At = indexOf(Args[0], S.size());
    if (!At)
      return At.takeError();
    return text(S.take_front(*At).str());
  }
  if (N == "insert") {
    Expected<size_t> At = indexOf(Args[0], S.size());
    if (!At)
      return At.takeError();
    return text((S.take_front(*At) + Args[1] + S.drop_front(*At)).str());
  }
  if (N == "split")
    return split(S, Args);
  if (N == "trim")
    return text(S.trim(Chars()).str());
  if (N == "trimstart")
    return text(S.ltrim(Chars()).str());
  if (N == "trimend")
    return text(S.rtrim(Chars()).str());
  if (!Args.empty())
    return unknown(Name, Args.size());
  if (N == "length")
    return text(std::to_string(S.size()));
  if (N == "tolower" || N == "tolowerinvariant")
    return text(S.lower());
  if (N == "toupper" || N == "toupperinvariant")
    return text(S.upper());
  if (N == "tostring")
    return V;
  return unknown(Name, Args.size());
}

Expected<PropertyValue> elementOf(const PropertyValue &V, StringRef Index) {
  const size_t Size = V.IsList ? V.List.size() : V.Text.size();
  Expected<size_t> I = indexOf(Index, Size ? Size - 1 : 0);
  if (!I)
    return I.takeError();
  if (!Size)
    return createStringError("'" + Index + "' is no index that it has");
  return text(V.IsList ? V.List[*I] : std::string(1, V.Text[*I]));
}

static Expected<PropertyValue>
callPath(StringRef Name, ArrayRef<std::string> Args, StringRef Directory) {
  std::string N = Name.lower();
  if (N == "combine" && !Args.empty())
    return text(combine(Args));
  if (N == "directoryseparatorchar" && Args.empty())
    return text(sys::path::get_separator().str());
  if (Args.empty())
    return unknown(Name, 0);
  StringRef Path = Args[0];
  auto [Above, File] = splitPath(Path);
  if (N == "getfullpath")
    return text(hostPath(Path, Args.size() > 1 ? hostPath(Args[1], Directory)
                                               : Directory.str()));
  if (N == "getdirectoryname")
    return text(Above.str());
  if (N == "getfilename")
    return text(File.str());
  if (N == "getextension")
    return text(sys::path::extension(File).str());
  if (N == "getfilenamewithoutextension")
    return text(sys::path::stem(File).str());
  if (N == "hasextension")
    return truth(!sys::path::extension(File).empty());
  if (N == "ispathrooted")
    return truth(hasDrive(Path) || (!Path.empty() && isSeparator(Path[0])));
  if (N == "changeextension" && Args.size() == 2) {
    StringRef Old = sys::path::extension(File);
    return text((Path.drop_back(Old.size()) +
                 (StringRef(Args[1]).starts_with(".") ? "" : ".") + Args[1])
                    .str());
  }
  return unknown(Name, Args.size());
}

static Expected<PropertyValue> callArithmetic(StringRef Name,
                                              ArrayRef<std::string> Args) {
  std::optional<double> L = asNumber(Args[0]), R = asNumber(Args[1]);
  if (!L || !R)
    return createStringError("'" + Name + "' takes two numbers");
  std::string N = Name.lower();
  // Two whole numbers have a whole quotient.
  int64_t Whole;
  if (N == "divide" && *R != 0 && !StringRef(Args[0]).getAsInteger(10, Whole) &&
      !StringRef(Args[1]).getAsInteger(10, Whole))
    return text(number(std::trunc(*L / *R)));
  if (N == "add")
    return text(number(*L + *R));
  if (N == "subtract")
    return text(number(*L - *R));
  if (N == "multiply")
    return text(number(*L * *R));
  if (N == "divide" && *R != 0)
    return text(number(*L / *R));
  return createStringError("'" + Name + "' cannot be computed");
}

static Expected<PropertyValue>
callMsBuild(StringRef Name, ArrayRef<std::string> Args, StringRef Directory) {
  std::string N = Name.lower();
  if (N == "isosplatform")
    return truth(Args.size() == 1 &&
                 StringRef(Args[0]).equals_insensitive("windows"));
  if (Args.empty())
    return unknown(Name, 0);
  if (N == "ensuretrailingslash")
    return text(withSlash(Args[0]));
  if (N == "normalizepath")
    return text(hostPath(combine(Args), Directory));
  if (N == "normalizedirectory")
    return text(withSlash(hostPath(combine(Args), Directory)));
  if (N == "unescape")
    return text(unescape(Args[0]));
  if (N == "getpathoffileabove") {
    std::string Dir = directoryAbove(
        Args.size() > 1 ? StringRef(Args[1]) : Directory, Args[0], Directory);
    return text(Dir.empty() ? "" : hostPath(Args[0], Dir));
  }
  if (Args.size() != 2)
    return unknown(Name, Args.size());
  if (N == "getdirectorynameoffileabove")
    return text(directoryAbove(Args[0], Args[1], Directory));
  if (N == "valueordefault")
    return text(Args[0].empty() ? Args[1] : Args[0]);
  if (N == "makerelative") {
    std::string Base = withSlash(hostPath(Args[0], Directory));
    StringRef Path = Args[1];
    Path.consume_front(Base);
    return text(Path.str());
  }
  StringRef Rest = N;
  if (Rest.consume_front("version")) {
    int Order = compareVersions(Args[0], Args[1]);
    if (Rest == "greaterthan")
      return truth(Order > 0);
    if (Rest == "greaterthanorequals")
      return truth(Order >= 0);
    if (Rest == "lessthan")
      return truth(Order < 0);
    if (Rest == "lessthanorequals")
      return truth(Order <= 0);
    if (Rest == "equals")
      return truth(Order == 0);
    if (Rest == "notequals")
      return truth(Order != 0);
    return unknown(Name, Args.size());
  }
  if (is_contained({"add", "subtract", "multiply", "divide"}, N))
    return callArithmetic(Name, Args);
  return unknown(Name, Args.size());
}

Expected<PropertyValue> callStatic(StringRef Type, StringRef Name,
                                   ArrayRef<std::string> Args,
                                   StringRef Directory) {
  std::string T = Type.trim().lower(), N = Name.lower();
  if (T == "system.io.path")
    return callPath(Name, Args, Directory);
  if (T == "msbuild")
    return callMsBuild(Name, Args, Directory);
  if ((T == "system.io.file" || T == "system.io.directory") && N == "exists" &&
      Args.size() == 1)
    return truth(!DiskNames().find(hostPath(Args[0], Directory)).empty());
  if (T == "system.string") {
    if ((N == "isnullorempty" || N == "isnullorwhitespace") && Args.size() == 1)
      return truth(StringRef(Args[0]).trim().empty());
    if (N == "concat")
      return text(join(Args, ""));
    if ((N == "copy" || N == "new") && Args.size() <= 1)
      return text(Args.empty() ? "" : Args[0]);
  }
  // The environment of the machine that checks is not that of the build.
  if (T == "system.environment" && N == "getenvironmentvariable")
    return text("");
  return createStringError("property function '[" + Type + "]::" + Name +
                           "' is not known");
}

} // namespace spinlint::project
