//===- CommandLine.cpp - compile commands as Clang arguments --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See CommandLine.h. Words are parsed by the option table of Clang's driver,
// which knows the flags of cl as well, so that a flag is told from its value.
//
//===----------------------------------------------------------------------===//
#include "project/CommandLine.h"
#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

using namespace llvm;
using namespace clang::options;

namespace spinlint::project {

static constexpr StringLiteral ClMode = "--driver-mode=cl";

/// The last component of a path of any host, without `.exe`, in lower case.
static std::string programName(StringRef Path) {
  std::string Name =
      sys::path::filename(Path, sys::path::Style::windows).lower();
  StringRef N = Name;
  N.consume_back(".exe");
  return N.str();
}

bool isClName(StringRef Compiler) {
  std::string Name = programName(Compiler);
  return Name == "cl" || StringRef(Name).starts_with("clang-cl");
}

std::vector<std::string> splitCommand(StringRef Command) {
  BumpPtrAllocator A;
  StringSaver Saver(A);
  SmallVector<const char *, 64> Words;
  // A backslash quotes in a shell and is a separator on Windows. A command of
  // a Windows build starts with the path of a program that ends in .exe, or
  // with a drive.
  cl::TokenizeWindowsCommandLine(Command, Saver, Words);
  StringRef First = Words.empty() ? "" : Words.front();
  bool Windows = First.ends_with_insensitive(".exe") || isClName(First) ||
                 (First.size() > 2 && First[1] == ':' && First[2] == '\\');
  if (!Windows) {
    Words.clear();
    cl::TokenizeGNUCommandLine(Command, Saver, Words);
  }
  return {Words.begin(), Words.end()};
}

std::string expandResponseFiles(std::vector<std::string> &Words,
                                StringRef Directory, bool OfCl) {
  if (none_of(Words, [](StringRef W) { return W.starts_with("@"); }))
    return "";
  BumpPtrAllocator A;
  SmallVector<const char *, 64> Argv;
  for (const std::string &W : Words)
    Argv.push_back(W.c_str());
  cl::ExpansionContext Context(A, OfCl ? cl::TokenizeWindowsCommandLine
                                       : cl::TokenizeGNUCommandLine);
  Context.setCurrentDir(Directory).setRelativeNames(true);
  if (Error E = Context.expandResponseFiles(Argv))
    return toString(std::move(E));
  Words = std::vector<std::string>(Argv.begin(), Argv.end());
  // A file that does not exist is left as it is.
  for (StringRef W : Words)
    if (W.starts_with("@"))
      return ("response file '" + W.drop_front() + "': no such file").str();
  return "";
}

static opt::InputArgList parse(ArrayRef<std::string> Words, bool OfCl,
                               std::string &NoValue) {
  std::vector<const char *> Argv;
  for (const std::string &W : Words)
    Argv.push_back(W.c_str());
  unsigned MissingIndex = 0, MissingCount = 0;
  opt::InputArgList Result = clang::getDriverOptTable().ParseArgs(
      Argv, MissingIndex, MissingCount,
      opt::Visibility(OfCl ? CLOption : ClangOption));
  if (MissingCount)
    NoValue = Words[MissingIndex];
  return Result;
}

bool looksLikeCl(ArrayRef<std::string> Flags) {
  std::string NoValue;
  opt::InputArgList Parsed = parse(Flags, /*OfCl=*/false, NoValue);
  // To clang `/I` is the name of a file.
  return any_of(Parsed, [](const opt::Arg *A) {
    return A->getOption().matches(OPT_INPUT) &&
           StringRef(A->getValue()).starts_with("/") &&
           !StringRef(A->getValue()).drop_front().contains_insensitive(".c");
  });
}

/// Flags that say where something is written, or which files the build keeps
/// beside the object.
static bool isOutput(const opt::Option &O) {
  static constexpr ID Outputs[] = {
      OPT_c,
      OPT_S,
      OPT_E,
      OPT_o,
      OPT_fsyntax_only,
      OPT_save_temps,
      OPT_save_temps_EQ,
      OPT_M,
      OPT_MM,
      OPT_MD,
      OPT_MMD,
      OPT_MF,
      OPT_MT,
      OPT_MQ,
      OPT_MG,
      OPT_MP,
      OPT_MJ,
      OPT_include_pch,
      OPT_emit_llvm,
      OPT__SLASH_c,
      OPT__SLASH_E,
      OPT__SLASH_EP,
      OPT__SLASH_P,
      OPT__SLASH_o,
      OPT__SLASH_Fo,
      OPT__SLASH_Fd,
      OPT__SLASH_Fe,
      OPT__SLASH_Fi,
      OPT__SLASH_Fm,
      OPT__SLASH_Fp,
      OPT__SLASH_FA,
      OPT__SLASH_Fa,
      OPT__SLASH_FR,
      OPT__SLASH_Fr,
      OPT__SLASH_Yc,
      OPT__SLASH_Yu,
      OPT__SLASH_Y_,
      OPT__SLASH_showIncludes,
      OPT__SLASH_MP,
      OPT__SLASH_link,
  };
  return is_contained(Outputs, O.getID());
}

CommandLine readCommandLine(ArrayRef<std::string> Words, bool OfCl) {
  CommandLine Result;
  for (StringRef W : Words)
    if (W.starts_with("--driver-mode="))
      OfCl = W == ClMode;
  opt::InputArgList Parsed = parse(Words, OfCl, Result.NoValue);
  if (OfCl)
    Result.Args.push_back(ClMode.str());
  bool DropNextXclang = false;
  for (const opt::Arg *A : Parsed) {
    const opt::Option &O = A->getOption();
    if (O.matches(OPT_INPUT)) {
      Result.Inputs.push_back(A->getValue());
      continue;
    }
    if (O.matches(OPT_UNKNOWN)) {
      Result.Unknown.push_back(A->getAsString(Parsed));
      continue;
    }
    if (O.matches(OPT_driver_mode))
      continue;
    if (O.matches(OPT_o) || O.matches(OPT__SLASH_Fo)) {
      Result.Output = A->getValue();
      continue;
    }
    if (O.matches(OPT__SLASH_Tc) || O.matches(OPT__SLASH_Tp)) {
      Result.Inputs.push_back(A->getValue());
      Result.Args.push_back(O.matches(OPT__SLASH_Tc) ? "/TC" : "/TP");
      continue;
    }
    // CMake's way to say: -Xclang -include-pch -Xclang FILE.
    if (O.matches(OPT_Xclang)) {
      if (DropNextXclang) {
        DropNextXclang = false;
        continue;
      }
      StringRef V = A->getValue();
      if (V == "-include-pch" || V == "-emit-pch") {
        DropNextXclang = V == "-include-pch";
        continue;
      }
    }
    if (isOutput(O))
      continue;
    // As the caller spelt it: an alias may stand for a flag that one cannot
    // give (/W4).
    opt::ArgStringList Rendered;
    (A->getAlias() ? A->getAlias() : A)->render(Parsed, Rendered);
    append_range(Result.Args, Rendered);
  }
  return Result;
}

Error checkFlags(const CommandLine &Line) {
  if (!Line.NoValue.empty())
    return createStringError("flag '" + Line.NoValue + "' lacks its value");
  if (!Line.Unknown.empty())
    return createStringError("unknown flag '" + Line.Unknown.front() +
                             "'; clang does not have it");
  if (!Line.Inputs.empty())
    return createStringError("'" + Line.Inputs.front() +
                             "' among the flags is no flag that clang knows");
  return Error::success();
}

/// Makes paths absolute that are there below `Cwd`: the units that the flags
/// are for start in directories of their own.
static void anchorPaths(std::vector<std::string> &Words, bool OfCl,
                        StringRef Cwd) {
  std::string NoValue;
  opt::InputArgList Parsed = parse(Words, OfCl, NoValue);
  for (const opt::Arg *A : Parsed) {
    const opt::Option &O = A->getOption();
    if (A->getNumValues() != 1 ||
        !(O.matches(OPT_I_Group) || O.matches(OPT_clang_i_Group)))
      continue;
    const std::string Value = A->getValue();
    SmallString<256> Path(Value);
    sys::path::make_absolute(Cwd, Path);
    sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    if (sys::path::is_absolute(Value) || !sys::fs::exists(Path))
      continue;
    // "-Iinc", or "-I" "inc".
    const size_t At = A->getIndex();
    const bool Joined = Words[At].size() > Value.size() &&
                        StringRef(Words[At]).ends_with(Value);
    std::string &Word = Words[Joined ? At : At + 1];
    Word.replace(Word.size() - Value.size(), Value.size(), std::string(Path));
  }
}

Expected<std::vector<std::string>> readExtraFlags(ArrayRef<std::string> Flags,
                                                  StringRef Cwd) {
  std::vector<std::string> Words(Flags.begin(), Flags.end());
  const bool OfCl = looksLikeCl(Words);
  if (std::string Why = expandResponseFiles(Words, Cwd, OfCl); !Why.empty())
    return createStringError(Why);
  if (Error E = checkFlags(readCommandLine(Words, OfCl)))
    return std::move(E);
  anchorPaths(Words, OfCl, Cwd);
  return Words;
}

/// The names that the arguments define or undefine, and what they say of the
/// target and the language.
namespace {
struct Given {
  std::vector<StringRef> Names;
  bool Target = false, Standard = false, Language = false;

  bool has(StringRef Name) const { return is_contained(Names, Name); }
};
} // namespace

static Given whatIsGiven(const opt::InputArgList &Parsed) {
  Given G;
  for (const opt::Arg *A : Parsed) {
    const opt::Option &O = A->getOption();
    // The flags of cl are aliases of these.
    if (O.matches(OPT_D) || O.matches(OPT_U))
      G.Names.push_back(StringRef(A->getValue()).split('=').first);
    G.Target |= O.matches(OPT_target) || O.matches(OPT_m32) ||
                O.matches(OPT_m64) || O.matches(OPT_arch);
    G.Standard |= O.matches(OPT_std_EQ) || O.matches(OPT__SLASH_std);
    G.Language |= O.matches(OPT_x) || O.matches(OPT__SLASH_TC) ||
                  O.matches(OPT__SLASH_TP);
  }
  return G;
}

void addKernelDefaults(std::vector<std::string> &Args, StringRef File) {
  bool OfCl = !Args.empty() && Args.front() == ClMode;
  std::string NoValue;
  opt::InputArgList Parsed = parse(Args, OfCl, NoValue);
  Given G = whatIsGiven(Parsed);

  std::vector<std::string> Defaults;
  auto Define = [&](StringRef Name, StringRef Value = "1") {
    if (!G.has(Name))
      Defaults.push_back(("-D" + Name + "=" + Value).str());
  };
  // The processor is the one whose macro the build defines.
  enum { X64, X86, Arm64 } Cpu = X64;
  if (const opt::Arg *A = Parsed.getLastArg(OPT_target)) {
    StringRef T = A->getValue();
    Cpu = T.starts_with("aarch64") || T.starts_with("arm64")        ? Arm64
          : T.starts_with("i") && T.drop_front(2).starts_with("86") ? X86
                                                                    : X64;
  } else if (G.has("_X86_") || Parsed.hasArg(OPT_m32)) {
    Cpu = X86;
  } else if (G.has("_ARM64_")) {
    Cpu = Arm64;
  }
  if (!G.Target)
    Defaults.push_back(Cpu == X86     ? "--target=i686-pc-windows-msvc"
                       : Cpu == Arm64 ? "--target=aarch64-pc-windows-msvc"
                                      : "--target=x86_64-pc-windows-msvc");
  if (!OfCl) {
    Defaults.push_back("-fms-extensions");
    Defaults.push_back("-fms-compatibility");
  }

  StringRef Extension = sys::path::extension(File);
  // cl takes the case of an extension for nothing; clang takes `.C` for C++.
  bool IsC = Extension.equals_insensitive(".c");
  bool IsHeader = Extension.starts_with_insensitive(".h");
  if (!G.Language && (IsC || IsHeader))
    Defaults.push_back(OfCl ? "/TC" : (Extension.size() > 2 ? "-xc++" : "-xc"));
  if (!G.Standard && !IsC && !IsHeader)
    Defaults.push_back(OfCl ? "/std:c++17" : "-std=c++17");

  switch (Cpu) {
  case X64:
    Define("_AMD64_");
    Define("AMD64");
    Define("_WIN64");
    break;
  case X86:
    Define("_X86_");
    Define("i386");
    Define("STD_CALL");
    break;
  case Arm64:
    Define("_ARM64_");
    Define("ARM64");
    Define("_WIN64");
    break;
  }
  Define("_KERNEL_MODE");
  Define("WINNT");
  Define("_WIN32_WINNT", "0x0A00");
  Define("WINVER", "0x0A00");
  Define("NTDDI_VERSION", "0x0A000010");
  Define("DEPRECATE_DDK_FUNCTIONS");
  Args.insert(Args.begin() + OfCl, Defaults.begin(), Defaults.end());
}

void appendFlags(std::vector<std::string> &Args, ArrayRef<std::string> Flags) {
  bool OfCl = !Args.empty() && Args.front() == ClMode;
  if (!OfCl || looksLikeCl(Flags)) {
    append_range(Args, Flags);
    return;
  }
  for (const std::string &F : Flags)
    Args.push_back("/clang:" + F);
}

} // namespace spinlint::project
